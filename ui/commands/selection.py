"""What is selected in the panel, and why something cannot be done with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...api import Project, Task, UploadProgress
from ...api.support.i18n import QT_TRANSLATE_NOOP
from ...core.server.connections import Connection
from ...core.server.task_store import TaskStore, UnderWay

# Why something cannot be done; in English, translated where it is shown
UPLOADING = QT_TRANSLATE_NOOP("Commands", "The photos of the task are being uploaded.")
PENDING = QT_TRANSLATE_NOOP("Commands", "The server has not finished an earlier request.")
INCOMPLETE = QT_TRANSLATE_NOOP("Commands", "Photos of the task are missing.")
IDLE = QT_TRANSLATE_NOOP("Commands", "The task is not in progress.")
IN_PROGRESS = QT_TRANSLATE_NOOP("Commands", "The task is still in progress.")
NO_CONNECTION = QT_TRANSLATE_NOOP("Commands", "Connect to a server first.")
NO_LOGIN = QT_TRANSLATE_NOOP("Commands", "Sign in to the server first.")
NO_TASK = QT_TRANSLATE_NOOP("Commands", "Select a task first.")
TOO_MANY = QT_TRANSLATE_NOOP("Commands", "Select only one task.")
NO_PROJECT = QT_TRANSLATE_NOOP("Commands", "Select a project first.")
NO_RESULTS = QT_TRANSLATE_NOOP("Commands", "The task has no results yet.")
DENIED = QT_TRANSLATE_NOOP("Commands", "You do not have permission to do this in this project.")


@dataclass(frozen=True)
class SelectedTask:
    """A selected task, and the transfer of its files."""

    task: Task
    under_way: UnderWay | None = None
    can_resume: bool = False
    permissions: tuple[str, ...] = ()
    """Of the user on its project; empty where the server does not list them."""

    @classmethod
    def of(cls, store: TaskStore, task: Task) -> SelectedTask:
        """Return a task with what the store has of it."""
        return cls(
            task,
            store.under_way(task),
            store.is_interrupted(task),
            store.project_of(task).permissions,
        )

    def may(self, permission: str) -> bool:
        """True unless the user is known to lack a permission."""
        return permission in (self.permissions or (permission,))

    @property
    def is_uploading(self) -> bool:
        """True while its photos are being sent from here."""
        return isinstance(self.under_way, UploadProgress)

    @property
    def is_settled(self) -> bool:
        """True when nothing that was asked for is pending."""
        return not self.why_pending

    @property
    def can_cancel(self) -> bool:
        """True while there is something to stop."""
        return self.is_uploading or (self.is_settled and self.task.is_active)

    @property
    def can_restart(self) -> bool:
        """True when the task has come to an end, or its upload can go on."""
        return not self.why_no_restart

    # Reasons, "" where there is none

    @property
    def why_pending(self) -> str:
        """Why the server accepts no request for it."""
        if self.is_uploading:
            return UPLOADING
        if self.task.pending_action is not None:
            return PENDING
        return ""

    @property
    def why_unchangeable(self) -> str:
        """Why it cannot be changed; the server would start a task that lacks photos."""
        if self.is_settled and self.task.partial:
            return INCOMPLETE
        return self.why_pending

    @property
    def why_no_cancel(self) -> str:
        """Why it cannot be canceled."""
        if self.can_cancel:
            return ""
        return self.why_pending or IDLE

    @property
    def why_no_restart(self) -> str:
        """Why it cannot be restarted, nor its upload resumed."""
        if self.is_settled and not (self.task.status.is_terminal or self.can_resume):
            return self.why_unchangeable or IN_PROGRESS
        return self.why_pending

    @property
    def why_unfinished(self) -> str:
        """Why there is no complete task to copy or save."""
        if self.why_unchangeable or self.task.is_finished:
            return self.why_unchangeable
        return IN_PROGRESS


@dataclass(frozen=True)
class Selection:
    """What the commands are about."""

    tasks: tuple[SelectedTask, ...] = ()
    project: Project | None = None
    """The selected one, or that of the selected task"""
    connection: Connection | None = None
    """The chosen one, None when none is saved"""
    server: str = ""
    """The address of the shown server, "" when its login cannot be read"""
    choice: object = None
    """What was chosen in the command's submenu, or whether its switch was set"""

    @property
    def only(self) -> SelectedTask | None:
        """The selected task, None when none or several are selected."""
        return self.tasks[0] if len(self.tasks) == 1 else None

    @property
    def is_project(self) -> bool:
        """True when a project is selected and none of its tasks."""
        return not self.tasks and self.project is not None

    def may(self, permission: str) -> bool:
        """True unless the user is known to lack a permission on what is selected."""
        if self.tasks:
            return all(task.may(permission) for task in self.tasks)
        # A server that lists no permissions refuses when it is asked.
        project = self.project
        return project is None or permission in (project.permissions or (permission,))

    # Reasons, "" where there is none

    @property
    def why_no_server(self) -> str:
        """Why the server cannot be asked."""
        if self.connection is None:
            return NO_CONNECTION
        return "" if self.server else NO_LOGIN

    @property
    def why_no_task(self) -> str:
        """Why there is no task."""
        return "" if self.tasks else NO_TASK

    @property
    def why_not_one_task(self) -> str:
        """Why there is not exactly one task."""
        is_many = len(self.tasks) > 1
        return TOO_MANY if is_many else self.why_no_task

    @property
    def why_no_project(self) -> str:
        """Why there is no project; a selected task is none."""
        return "" if self.is_project else NO_PROJECT

    def why_denied(self, permission: str) -> str:
        """Why the user may not do what needs a permission."""
        if self.may(permission):
            return ""
        return DENIED


def first(*reasons: str) -> str:
    """Return the first reason there is, "" when there is none."""
    return next(filter(None, reasons), "")


def unless_any(reasons: Iterable[str]) -> str:
    """Return a reason if there is one for each of several tasks; "" when any has none."""
    reason = ""
    for reason in reasons:
        if not reason:
            return ""
    return reason
