"""Watches tasks and tells what changed."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..api import AuthenticationError, NotFoundError, Task, WebODM, WebODMError
from .background import Background

BUSY_INTERVAL = 1500  # ms between polls while something runs
IDLE_INTERVAL = 30_000  # ms between polls of the open projects when nothing does
LONGEST_INTERVAL = 20_000  # ms, when the server does not answer: it may be back any time
MOST_FAILURES = 8  # that still double the interval


class Monitor(QObject):
    """Polls one server and emits what is new. Main thread only; the calls run in the background.

    The list of projects is never polled, it costs a large server seconds. Active tasks are asked
    one by one, the task lists of open projects only now and then, and there is never more than
    one poll under way.
    """

    projects_listed = pyqtSignal(object)
    """tuple[Project, ...]"""
    tasks_listed = pyqtSignal(int, object)
    """Project id, tuple[Task, ...]"""
    task_changed = pyqtSignal(object)
    """Task"""
    task_removed = pyqtSignal(int, str)
    """Project id, task id"""
    task_finished = pyqtSignal(object)
    """A Task that was active and is no longer."""
    connected = pyqtSignal()
    failed = pyqtSignal(object)
    """WebODMError; once for the same words, until the server answers again."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._client: WebODM | None = None
        self._tasks: dict[tuple[int, str], Task] = {}
        self._open_projects: dict[int, None] = {}
        self._visible = True
        self._is_listed = False  # whether this server has once told its projects
        self._failures = 0  # one after the other, of all calls
        self._said = ""  # what `failed` last told
        self._generation = 0  # answers to what was asked of an earlier server are dropped
        self._polling = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._poll)

    @property
    def client(self) -> WebODM | None:
        """The server being watched."""
        return self._client

    def set_client(self, client: WebODM | None) -> None:
        """Watch another server, or none."""
        self.stop()
        self._client = client
        self._failures, self._said = 0, ""
        self.refresh()

    def set_visible(self, visible: bool) -> None:
        """When nobody looks, only running tasks are asked after."""
        self._visible = visible
        self._schedule()

    def stop(self) -> None:
        """Forget all and ask nothing more."""
        self._timer.stop()
        self._generation += 1
        self._polling = False
        self._tasks.clear()
        self._open_projects.clear()
        self._is_listed = False
        self._client = None

    def refresh(self) -> None:
        """List the projects, and the tasks of those that are open."""
        client = self._client
        if client is None:
            return
        self._run(lambda: tuple(client.projects.list()), self._on_projects, self._on_failed)
        for project in self._open_projects:
            self._list_tasks(project)

    def open_project(self, project: int) -> None:
        """List the tasks of a project and keep them up to date."""
        self._open_projects[project] = None
        self._list_tasks(project)

    def close_project(self, project: int) -> None:
        """Follow only the running tasks of a project."""
        self._open_projects.pop(project, None)

    def task(self, project: int, task: str) -> Task | None:
        """Return what is known of a task."""
        return self._tasks.get((project, task))

    def watch(self, task: Task) -> None:
        """Follow a task that was just made or changed."""
        self._take(task)
        self._schedule(soon=True)

    # Inside

    def _run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[WebODMError], None],
    ) -> None:
        generation = self._generation

        def deliver(receiver: Callable[[Any], None], answer: Any) -> None:
            if generation == self._generation:
                receiver(answer)

        self._background.run(work, partial(deliver, done), partial(deliver, failed))

    def _list_tasks(self, project: int) -> None:
        client = self._client
        if client is not None:
            self._run(
                lambda: client.tasks.list(project),
                lambda tasks: self._on_tasks(project, tasks),
                lambda error: self._on_list_failed(project, error),
            )

    def _poll(self) -> None:
        client = self._client
        active = [key for key, task in self._tasks.items() if task.is_active]
        if client is None or self._polling:
            return
        if not self._is_listed:
            self.refresh()
        if not active:
            for project in self._open_projects:
                self._list_tasks(project)
            return

        self._polling = True
        self._run(
            lambda: [(key, _get_or_none(client, *key)) for key in active],
            self._on_polled,
            self._on_poll_failed,
        )

    def _schedule(self, soon: bool = False) -> None:
        if self._client is None:
            return
        busy = any(task.is_active for task in self._tasks.values())
        is_lost = self._failures > 0 and not self._is_listed
        if not busy and not (self._visible and (self._open_projects or is_lost)):
            self._timer.stop()
            return
        interval = BUSY_INTERVAL if busy or self._failures else IDLE_INTERVAL
        longest = max(LONGEST_INTERVAL, interval)
        self._timer.start(0 if soon else min(interval * 2**self._failures, longest))

    def _on_projects(self, projects: Any) -> None:
        self._answered()
        self._is_listed = True
        listed = {project.id for project in projects}
        self._open_projects = {p: None for p in self._open_projects if p in listed}
        self._tasks = {key: task for key, task in self._tasks.items() if key[0] in listed}
        self.projects_listed.emit(projects)
        self._schedule()

    def _on_tasks(self, project: int, tasks: Any) -> None:
        self._answered()
        listed = {task.id for task in tasks}
        for key in [k for k in self._tasks if k[0] == project and k[1] not in listed]:
            del self._tasks[key]
        self.tasks_listed.emit(project, tasks)
        for task in tasks:
            self._take(task, announce=False)
        self._schedule()

    def _on_polled(self, answers: Any) -> None:
        self._polling = False
        self._answered()
        for key, task in answers:
            if task is not None:
                self._take(task)
            elif self._tasks.pop(key, None) is not None:
                self.task_removed.emit(*key)
        self._schedule()

    def _take(self, task: Task, announce: bool = True) -> None:
        key = (task.project, task.id)
        before = self._tasks.get(key)
        self._tasks[key] = task
        if announce and task != before:
            self.task_changed.emit(task)
        if before is not None and before.is_active and task.is_finished:
            self.task_finished.emit(task)

    def _answered(self) -> None:
        self._failures, self._said = 0, ""
        self.connected.emit()

    def _on_list_failed(self, project: int, error: WebODMError) -> None:
        if isinstance(error, NotFoundError):  # somebody has removed the project
            self.close_project(project)
            self.refresh()
        else:
            self._on_failed(error)

    def _on_poll_failed(self, error: WebODMError) -> None:
        self._polling = False
        self._on_failed(error)

    def _on_failed(self, error: WebODMError) -> None:
        if str(error) != self._said:
            self._said = str(error)
            self.failed.emit(error)
        if isinstance(error, AuthenticationError):
            self._timer.stop()  # the same login again and again may lock the account
        elif self._failures == 0 or not self._timer.isActive():  # what fails together counts once
            self._failures = min(self._failures + 1, MOST_FAILURES)
            self._schedule()


def _get_or_none(client: WebODM, project: int, task: str) -> Task | None:
    try:
        return client.tasks.get(project, task)
    except NotFoundError:
        return None
