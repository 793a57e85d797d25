"""Watches tasks and tells what changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, Callable

from qgis.PyQt.QtCore import QElapsedTimer, QObject, QTimer, pyqtSignal

from ..api import (
    AuthenticationError,
    Bounds,
    NotFoundError,
    Project,
    ServerError,
    Task,
    WebODM,
    WebODMError,
)
from . import settings
from .background import Background
from .task_changes import TaskChanges

# ms, where the user has not chosen: between polls while something runs, and between two looks at
# open projects, of which each look sees one
BUSY_INTERVAL = settings.BUSY_INTERVAL.usual
IDLE_INTERVAL = settings.IDLE_INTERVAL.usual
LONGEST_INTERVAL = 20_000  # ms, when the server does not answer: it may be back any time
MOST_FAILURES = 8  # that still double the interval
SMALL_PROJECT = 100  # tasks; the list of more is asked for only when its ids have changed
FEW_NEW = 10  # tasks that are asked for one by one
Key = tuple[int, str]


class Monitor(QObject):
    """Polls one server and emits what is new. Main thread only; the calls run in the background.

    The list of projects is never polled, it costs a large server seconds. Active tasks are asked
    one by one, the task lists of open projects only now and then, and there is never more than
    one poll under way. What changed is found out in the background too.
    """

    projects_listed = pyqtSignal(object)
    """tuple[Project, ...]"""
    project_changed = pyqtSignal(object)
    """A Project that was made or changed from here."""
    projects_found = pyqtSignal(str, object)
    """The text that was searched for, frozenset of the ids of the projects that have it"""
    tasks_listed = pyqtSignal(object)
    """TaskChanges of one project"""
    tasks_changed = pyqtSignal(object)
    """tuple[Task, ...]"""
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
        self._tasks: dict[int, dict[str, Task]] = {}  # by project
        self._active: dict[Key, None] = {}
        self._open_projects: dict[int, None] = {}  # the one looked at longest ago comes first
        self._area_queue: list[int] = []
        self._area: Bounds | None = None
        self._is_looking = False  # into a project for the area; one at a time
        self._visible = True
        self._is_listed = False  # whether this server has once told its projects
        self._noted: list[Project] = []  # made or changed from here, the latest last
        self._failures = 0  # one after the other, of all calls
        self._said = ""  # what `failed` last told
        self._generation = 0  # answers to what was asked of an earlier server are dropped
        self._polling = False
        self._looked = QElapsedTimer()  # since the last look at an open project
        self._looked.start()
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

    def follow_settings(self) -> None:
        """Keep to the intervals that are in the settings by now."""
        self._timer.stop()
        self._schedule()

    def stop(self) -> None:
        """Forget all and ask nothing more."""
        self._timer.stop()
        self._generation += 1
        self._polling = False
        self._tasks.clear()
        self._active.clear()
        self._open_projects.clear()
        self._area_queue.clear()
        self._is_looking = False
        self._is_listed = False
        self._noted.clear()
        self._client = None

    def refresh(self) -> None:
        """List the projects, and the tasks of those that are open."""
        client = self._client
        if client is None:
            return
        noted = len(self._noted)

        def done(projects: tuple[Project, ...]) -> None:
            self._on_projects(_with(projects, self._noted[noted:]))

        self._run(lambda: tuple(client.projects.list()), done, self._on_failed)
        for project in self._open_projects:
            self._list_tasks(project)

    def open_project(self, project: int) -> None:
        """List the tasks of a project and keep them up to date."""
        self._open_projects[project] = None
        self._list_tasks(project)

    def close_project(self, project: int) -> None:
        """Follow only the running tasks of a project."""
        self._open_projects.pop(project, None)

    def search(self, text: str) -> None:
        """Have the server look for the projects that have a text in them or in their tasks."""
        client = self._client
        if client is not None and text:
            self._run(
                lambda: frozenset(project.id for project in client.projects.list(search=text)),
                lambda found: self.projects_found.emit(text, found),
                self._on_failed,
            )

    def look_into(self, area: Bounds | None, projects: tuple[int, ...] = ()) -> None:
        """Find the tasks of projects that touch an area, asking for one project after the other."""
        self._area, self._area_queue = area, list(projects)
        self._look_into_next()

    def task(self, project: int, task: str) -> Task | None:
        """Return what is known of a task."""
        return self._tasks.get(project, {}).get(task)

    def watch(self, task: Task) -> None:
        """Follow a task that was just made or changed."""
        self._take((task,))
        self._schedule(soon=True)

    def note_project(self, project: Project) -> None:
        """Tell of a project that was just made or changed; an older list will not undo it."""
        self._noted.append(project)
        self.project_changed.emit(project)

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

    def _list_tasks(self, project: int, only_if_changed: bool = False) -> None:
        client = self._client
        if client is None:
            return
        known = dict(self._tasks.get(project, {}))

        def work() -> TaskChanges:
            if only_if_changed and len(known) > SMALL_PROJECT:
                return _changed_ids(client, project, known)
            return TaskChanges.between(project, known, client.tasks.list(project))

        self._run(work, self._on_tasks, lambda error: self._on_list_failed(project, error))

    def _look_into_next(self) -> None:
        client, area = self._client, self._area
        if self._is_looking or client is None or area is None or not self._area_queue:
            return
        self._is_looking = True
        project = self._area_queue.pop(0)

        def work() -> TaskChanges:
            try:
                found = client.tasks.list(project, bbox=area)
            except NotFoundError:  # removed meanwhile
                found = ()
            return TaskChanges(project, found, area=area)

        self._run(work, self._on_looked_into, self._on_look_failed)

    def _on_looked_into(self, changes: TaskChanges) -> None:
        self._is_looking = False
        if changes.area == self._area:
            self._on_tasks(changes)
        self._look_into_next()

    def _on_look_failed(self, error: WebODMError) -> None:
        self._is_looking = False
        self._area_queue.clear()
        self._on_failed(error)

    def _poll(self) -> None:
        client = self._client
        if client is None or self._polling:
            return
        if not self._is_listed or self._has_only_lost:
            self.refresh()
        if self._visible and self._open_projects and self._is_time_to_look():
            self._looked.restart()
            project = next(iter(self._open_projects))
            self._open_projects[project] = self._open_projects.pop(project)  # now the last
            self._list_tasks(project, only_if_changed=True)
        active = tuple(self._active)
        if not active:
            return
        self._polling = True
        self._run(
            lambda: [(key, _get_or_none(client, *key)) for key in active],
            self._on_polled,
            self._on_poll_failed,
        )

    @property
    def _has_only_lost(self) -> bool:
        """True when the server is away and no other poll would find out that it is back."""
        return self._failures > 0 and not self._active and not self._open_projects

    def _is_time_to_look(self) -> bool:
        return not self._active or self._looked.elapsed() >= _idle_interval()

    def _schedule(self, soon: bool = False) -> None:
        if self._client is None:
            return
        busy = bool(self._active)
        if not busy and not (self._visible and (self._open_projects or self._failures)):
            self._timer.stop()
            return
        interval = _busy_interval() if busy or self._failures else _idle_interval()
        longest = max(LONGEST_INTERVAL, interval)
        wanted = 0 if soon else min(interval * 2**self._failures, longest)
        # Never put off: answers to other questions may come faster than polls.
        if not self._timer.isActive() or self._timer.remainingTime() > wanted:
            self._timer.start(wanted)

    def _on_projects(self, projects: tuple[Project, ...]) -> None:
        self._answered()
        self._is_listed = True
        listed = {project.id for project in projects}
        self._open_projects = {p: None for p in self._open_projects if p in listed}
        self._tasks = {p: tasks for p, tasks in self._tasks.items() if p in listed}
        self._active = {key: None for key in self._active if key[0] in listed}
        self.projects_listed.emit(projects)
        self._schedule()

    def _on_tasks(self, changes: TaskChanges) -> None:
        self._answered()
        for task in changes.removed:
            self._forget(changes.project, task)
        self.tasks_listed.emit(changes)
        self._take(changes.updated, announce=False)
        self._schedule()

    def _on_polled(self, answers: Any) -> None:
        self._polling = False
        self._answered()
        self._take([task for _, task in answers if task is not None])
        for key, task in answers:
            if task is None and self._forget(*key):
                self.task_removed.emit(*key)
        self._schedule()

    def _take(self, tasks: Iterable[Task], announce: bool = True) -> None:
        changed, finished = [], []
        for task in tasks:
            known = self._tasks.setdefault(task.project, {})
            before, known[task.id] = known.get(task.id), task
            if task.is_active:
                self._active[task.project, task.id] = None
            else:
                self._active.pop((task.project, task.id), None)
            if task != before:
                changed.append(task)
            if before is not None and before.is_active and task.is_finished:
                finished.append(task)
        if announce and changed:
            self.tasks_changed.emit(tuple(changed))
        for task in finished:
            self.task_finished.emit(task)

    def _forget(self, project: int, task: str) -> bool:
        self._active.pop((project, task), None)
        return self._tasks.get(project, {}).pop(task, None) is not None

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
        # A server that fails has other words for each request; its status is the same.
        reason = f"HTTP {error.status}" if isinstance(error, ServerError) else str(error)
        if reason != self._said:
            self._said = reason
            self.failed.emit(error)
        if isinstance(error, AuthenticationError):
            self._timer.stop()  # the same login again and again may lock the account
        elif self._failures == 0 or not self._timer.isActive():  # what fails together counts once
            self._failures = min(self._failures + 1, MOST_FAILURES)
            self._timer.stop()  # what was due soon is put off
            self._schedule()


def _busy_interval() -> int:
    return settings.BUSY_INTERVAL.value(BUSY_INTERVAL)


def _idle_interval() -> int:
    return settings.IDLE_INTERVAL.value(IDLE_INTERVAL)


def _with(listed: tuple[Project, ...], noted: Iterable[Project]) -> tuple[Project, ...]:
    """Return a list of projects with what was noted since it was asked for."""
    newer = {project.id: project for project in noted}
    same = [newer.pop(project.id, project) for project in listed]
    return (*newer.values(), *same)


def _get_or_none(client: WebODM, project: int, task: str) -> Task | None:
    try:
        return client.tasks.get(project, task)
    except NotFoundError:
        return None


def _changed_ids(client: WebODM, project: int, known: Mapping[str, Task]) -> TaskChanges:
    """Look at a large project by the ids of its tasks, which cost little."""
    ids = client.projects.get(project).task_ids
    new = [identity for identity in ids if identity not in known]
    if len(new) > FEW_NEW:
        return TaskChanges.between(project, known, client.tasks.list(project))
    tasks = [_get_or_none(client, project, identity) for identity in new]
    there = set(ids)
    gone = tuple(identity for identity in known if identity not in there)
    return TaskChanges(project, tuple(t for t in tasks if t is not None), gone, is_complete=True)
