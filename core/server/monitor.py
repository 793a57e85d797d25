"""Polls the shown server, and writes what it answers to the store."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QElapsedTimer, QObject, QTimer, pyqtSignal

from ...api import (
    AuthenticationError,
    Bounds,
    NotFoundError,
    Project,
    ServerError,
    Task,
    WebODM,
    WebODMError,
)
from .. import settings
from .shown_server import ShownServer
from .task_changes import Key, TaskChanges
from .task_store import TaskStore

# ms, where the user has not chosen: between polls while something runs, and between two looks at
# open projects, of which each look sees one
BUSY_INTERVAL = settings.BUSY_INTERVAL.usual
IDLE_INTERVAL = settings.IDLE_INTERVAL.usual
LONGEST_INTERVAL = 20_000  # ms, when the server does not answer: it may be back any time
MOST_FAILURES = 8  # that still double the interval
SMALL_PROJECT = 100  # tasks; the list of more is asked for only when its ids have changed
FEW_NEW = 10  # tasks that are asked for one by one


class Monitor(QObject):
    """Keeps the store up to date. Main thread only; the requests run in the background.

    The list of projects is never polled, it costs a large server seconds. Active tasks are asked
    one by one, the task lists of open projects only now and then, and there is never more than
    one poll under way. What changed is found out in the background too.
    """

    projects_listed = pyqtSignal()
    """The store has the server's projects."""
    projects_found = pyqtSignal(str, object)
    """The text that was searched for, frozenset of the ids of the projects that have it"""
    connected = pyqtSignal()
    failed = pyqtSignal(object)
    """WebODMError; once for the same words, until the server answers again."""

    def __init__(
        self, server: ShownServer, store: TaskStore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._server = server
        self._store = store
        self._open_projects: dict[int, None] = {}  # the one listed longest ago comes first
        self._area_queue: list[int] = []
        self._area: Bounds | None = None
        self._is_looking = False  # into a project for the area; one at a time
        self._visible = True
        self._is_listed = False  # whether this server has once listed its projects
        self._failures = 0  # one after the other, of all requests
        self._said = ""  # what `failed` emitted last
        self._polling = False
        self._looked = QElapsedTimer()  # since an open project was last listed
        self._looked.start()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._poll)
        server.changed.connect(self._on_server_changed)

    def set_visible(self, visible: bool) -> None:
        """While the panel is hidden, only active tasks are polled."""
        self._visible = visible
        self._schedule()

    def follow_settings(self) -> None:
        """Use the intervals that are in the settings by now."""
        self._timer.stop()
        self._schedule()

    def _on_server_changed(self) -> None:
        self._timer.stop()
        self._polling = False
        self._open_projects.clear()
        self._area_queue.clear()
        self._is_looking = False
        self._is_listed = False
        self._failures, self._said = 0, ""
        self._store.clear()
        self.refresh()

    def refresh(self) -> None:
        """List the projects, and the tasks of those that are open."""
        revision = self._store.revision
        self._server.ask(
            lambda client: tuple(client.projects.list()),
            lambda projects: self._on_projects(projects, revision),
            self._on_failed,
        )
        for project in self._open_projects:
            self._list_tasks(project)

    def open_project(self, project: int) -> None:
        """List the tasks of a project and keep them up to date."""
        self._open_projects[project] = None
        self._list_tasks(project)

    def close_project(self, project: int) -> None:
        """Follow only the active tasks of a project."""
        self._open_projects.pop(project, None)

    def search(self, text: str) -> None:
        """Have the server find the projects that have a text in them or in their tasks."""
        if text:
            self._server.ask(
                lambda client: frozenset(p.id for p in client.projects.list(search=text)),
                lambda found: self.projects_found.emit(text, found),
                self._on_failed,
            )

    def look_into(self, area: Bounds | None, projects: tuple[int, ...] = ()) -> None:
        """Find the tasks of projects that touch an area, asking for one project after the other."""
        self._area, self._area_queue = area, list(projects)
        self._look_into_next()

    def watch(self, task: Task) -> None:
        """Write a task that was just made or changed to the store, and poll it soon."""
        self._store.put((task,))
        self._schedule(soon=True)

    # Inside

    def _list_tasks(self, project: int, only_if_changed: bool = False) -> None:
        known = self._store.tasks(project)

        def work(client: WebODM) -> TaskChanges:
            if only_if_changed and len(known) > SMALL_PROJECT:
                return _changed_ids(client, project, known)
            return TaskChanges.between(project, known, client.tasks.list(project))

        self._server.ask(work, self._on_tasks, lambda error: self._on_list_failed(project, error))

    def _look_into_next(self) -> None:
        area = self._area
        if self._is_looking or area is None or not self._area_queue:
            return
        project = self._area_queue.pop(0)
        known = self._store.tasks(project)

        def work(client: WebODM) -> TaskChanges:
            try:
                found = client.tasks.list(project, bbox=area)
            except NotFoundError:  # deleted meanwhile
                found = ()
            updated = tuple(task for task in found if known.get(task.id) != task)
            return TaskChanges(project, updated, area=area)

        asked = self._server.ask(work, self._on_looked_into, self._on_look_failed)
        self._is_looking = asked is not None

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
        if self._server.client is None or self._polling:
            return
        if not self._is_listed or self._has_only_lost:
            self.refresh()
        if self._visible and self._open_projects and self._is_time_to_look():
            self._looked.restart()
            project = next(iter(self._open_projects))
            self._open_projects[project] = self._open_projects.pop(project)  # now the last
            self._list_tasks(project, only_if_changed=True)
        active = self._store.active_tasks()
        if not active:
            return
        self._polling = True
        self._server.ask(
            lambda client: [(key, _get_or_none(client, *key)) for key in active],
            self._on_polled,
            self._on_poll_failed,
        )

    @property
    def _has_only_lost(self) -> bool:
        """True when the server is away and no other poll would find out that it is back."""
        return self._failures > 0 and not self._store.active_tasks() and not self._open_projects

    def _is_time_to_look(self) -> bool:
        return not self._store.active_tasks() or self._looked.elapsed() >= _idle_interval()

    def _schedule(self, soon: bool = False) -> None:
        if self._server.client is None:
            return
        busy = bool(self._store.active_tasks())
        if not busy and not (self._visible and (self._open_projects or self._failures)):
            self._timer.stop()
            return
        interval = _busy_interval() if busy or self._failures else _idle_interval()
        longest = max(LONGEST_INTERVAL, interval)
        wanted = 0 if soon else min(interval * 2**self._failures, longest)
        # Never put off: answers to other questions may come faster than polls.
        if not self._timer.isActive() or self._timer.remainingTime() > wanted:
            self._timer.start(wanted)

    def _on_projects(self, projects: tuple[Project, ...], revision: int) -> None:
        self._answered()
        self._is_listed = True
        self._store.set_projects(projects, revision)
        self._open_projects = {p: None for p in self._open_projects if self._store.project(p)}
        self.projects_listed.emit()
        self._schedule()

    def _on_tasks(self, changes: TaskChanges) -> None:
        self._answered()
        self._store.write(changes)
        self._schedule()

    def _on_polled(self, answers: list[tuple[Key, Task | None]]) -> None:
        self._polling = False
        self._answered()
        self._store.put(task for _, task in answers if task is not None)
        for key, task in answers:
            if task is None:
                self._store.remove(*key)
        self._schedule()

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
