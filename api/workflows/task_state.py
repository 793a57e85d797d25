"""What others have done to a task while its files were being uploaded."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from ..endpoints.projects import Projects
from ..endpoints.tasks import Tasks
from ..enums import PendingAction, TaskStatus
from ..errors import (
    AuthenticationError,
    NotFoundError,
    ProtocolError,
    TaskChangedError,
    WebODMError,
)
from ..models import Task
from ..support.i18n import translate
from ..transfer.journal import Journal


def is_waiting(task: Task) -> bool:
    """Return whether a task still waits for its photos: nobody has started or canceled it.

    `partial` alone does not tell: canceling clears it, and a change of any other field starts the
    task without doing so.
    """
    over = (PendingAction.CANCEL, PendingAction.REMOVE, PendingAction.RESTART)
    return task.partial and task.status is TaskStatus.UNKNOWN and task.pending_action not in over


def is_canceled(task: Task) -> bool:
    """Return whether a task has been canceled, or is about to be."""
    return task.status is TaskStatus.CANCELED or task.pending_action is PendingAction.CANCEL


def changed_error(task: Task, name: str, total: int, missing: Sequence[str]) -> TaskChangedError:
    """Return what to say of a task that somebody else canceled or started.

    `total`: how many files were to be in it; `missing`: names of those that are not.
    """
    there = total - len(missing)
    if is_canceled(task):
        return TaskChangedError(
            translate(
                "Api", "The task “{}” was canceled on the server, with {} of {} files."
            ).format(name, there, total),
            translate("Api", "Send the files as a new task, or delete the canceled one.")
            if missing
            else translate("Api", "Restart the task to have it processed."),
            missing,
            is_canceled=True,
        )
    if missing:
        return TaskChangedError(
            translate(
                "Api", "The task “{}” was started by someone else, with {} of {} files."
            ).format(name, there, total),
            translate(
                "Api",
                "Send the files as a new task, or keep the task without the missing ones.",
            ),
            missing,
        )
    return TaskChangedError(
        translate(
            "Api",
            "The task “{}” was started by someone else before all of its {} files had arrived.",
        ).format(name, total),
        translate("Api", "Send the files as a new task, or check the result."),
    )


def raise_if_gone(
    tasks: Tasks,
    projects: Projects,
    key: tuple[int, str],
    name: str,
    journal: Journal | None,
    error: NotFoundError,
) -> None:
    """Raise what to say of a task that is not there any more; its journal then ends.

    `key`: its project and id. The journal stays when it may be that only this login does not see
    the task. A server that still shows the task has not found something else.
    """
    try:
        is_gone = _is_removed(tasks, projects, *key)
    except WebODMError:
        return
    if is_gone:
        if journal is not None:
            journal.close()
        remedy = translate(
            "Api", "Servers keep unfinished uploads for three days. Start a new task."
        )
    else:
        remedy = translate(
            "Api", "If it should be there, sign in as the user who began the upload."
        )
    raise NotFoundError(
        translate("Api", "The task “{}” is no longer on the server.").format(name), remedy
    ) from error


def _is_removed(tasks: Tasks, projects: Projects, project: int, task: str) -> bool:
    """Return whether a task is gone, False when this login may not see it.

    Raises `WebODMError` when it is there, or that cannot be found out.
    """
    try:
        state = tasks.get(project, task)
    except NotFoundError:
        with contextlib.suppress(NotFoundError, AuthenticationError):
            return task not in projects.get(project).task_ids
        return False
    if state.pending_action is PendingAction.REMOVE:
        return True
    raise ProtocolError(task)
