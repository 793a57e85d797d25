"""Tasks until they are finished."""

from __future__ import annotations

import time
from typing import Callable

from ..endpoints.tasks import Tasks
from ..enums import PendingAction, TaskStatus
from ..errors import ConnectionFailedError, ServerError, TaskFailedError
from ..models import Task
from ..support.cancellation import Cancelled, pause
from ..support.i18n import translate

POLL_INTERVAL = 2.0  # s between two checks of a task
WAIT_PATIENCE = 300  # checks that may fail one after the other before that is a failure
CANCEL_PATIENCE, CANCEL_ATTEMPTS, CANCEL_INTERVAL = 30.0, 3, 0.5  # s, times, s


def wait_for_task(
    tasks: Tasks,
    project: int,
    task: str,
    changed: Callable[[Task], None] | None,
    interval: float,
    timeout: float | None,
    cancelled: Cancelled | None,
) -> Task:
    """Return the task once it is completed; see `TaskWorkflows.wait`."""
    failures, began = 0, time.monotonic()
    while True:
        try:
            state = tasks.get(project, task)
            failures = 0
        except (ConnectionFailedError, ServerError):
            failures += 1
            if failures > WAIT_PATIENCE:
                raise
        else:
            if changed is not None:
                changed(state)
            if state.is_finished:
                return _completed(state)
        if timeout is not None and time.monotonic() - began > timeout:
            raise TaskFailedError(
                translate("Api", "The task was not done within {:g} s.").format(timeout),
                translate("Api", "It goes on on the server: wait for it again."),
            )
        pause(interval, cancelled)


def cancel_and_wait(
    tasks: Tasks, project: int, task: str, timeout: float, cancelled: Cancelled | None
) -> Task:
    """Cancel, check whether it happened, and repeat; see `TaskWorkflows.cancel_and_wait`."""
    deadline = time.monotonic() + timeout
    run = tasks.get(project, task).uuid
    for _ in range(CANCEL_ATTEMPTS):
        tasks.cancel(project, task)
        while time.monotonic() < deadline:
            state = tasks.get(project, task)
            is_restarted = state.pending_action is PendingAction.RESTART or (
                bool(run) and state.uuid != run
            )
            if state.is_finished or is_restarted:
                return state
            if state.pending_action is None:
                break  # the request was lost
            pause(CANCEL_INTERVAL, cancelled)
    raise ServerError(
        translate("Api", "The server has not cancelled the task."),
        translate("Api", "Try again in a while."),
    )


def _completed(task: Task) -> Task:
    if task.status is TaskStatus.COMPLETED:
        return task
    if task.status is TaskStatus.CANCELED:
        raise TaskFailedError(
            translate("Api", "The task “{}” was cancelled.").format(task.name),
            translate("Api", "Restart it to go on."),
        )
    reason = task.last_error or translate("Api", "The processing node gave no reason.")
    raise TaskFailedError(translate("Api", "The task “{}” failed: {}").format(task.name, reason))
