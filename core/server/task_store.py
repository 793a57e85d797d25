"""All that is known of the projects and tasks of the shown server."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Union

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...api import Project, Task, UploadProgress
from ..jobs.task_manager import Transfer
from .task_changes import Key, ProjectChanges, TaskChanges

UnderWay = Union[UploadProgress, Transfer]


class TaskStore(QObject):
    """Holds projects, tasks and transfers, and emits what changes of them. Main thread only.

    The monitor and the results of commands write to it; the panel reads it.
    """

    cleared = pyqtSignal()
    projects_changed = pyqtSignal(object)
    """ProjectChanges"""
    tasks_changed = pyqtSignal(object)
    """TaskChanges of one project; after each list of its tasks, also when nothing is new"""
    task_finished = pyqtSignal(object)
    """Task that was active and is no longer"""
    transfers_changed = pyqtSignal(object)
    """tuple[Key, ...], the tasks of which a transfer began, went on or ended"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._projects: dict[int, Project] = {}
        self._added: list[Project] = []  # by commands, the latest last
        self._tasks: dict[int, dict[str, Task]] = {}  # by project
        self._active: dict[Key, None] = {}
        self._uploads: dict[str, UploadProgress] = {}
        self._downloads: dict[str, Transfer] = {}
        self._interrupted: frozenset[str] = frozenset()

    # Reading

    def projects(self) -> tuple[Project, ...]:
        """Return all projects, in the server's order."""
        return tuple(self._projects.values())

    def project(self, identity: int) -> Project | None:
        """Return a project by its id."""
        return self._projects.get(identity)

    def project_of(self, task: Task) -> Project:
        """Return the project of a task, one without a name if it is not known."""
        return self._projects.get(task.project) or Project(task.project, "")

    def tasks(self, project: int) -> Mapping[str, Task]:
        """Return what is known of the tasks of a project, by id; a copy."""
        return dict(self._tasks.get(project, {}))

    def task(self, project: int, task: str) -> Task | None:
        """Return what is known of a task."""
        return self._tasks.get(project, {}).get(task)

    def active_tasks(self) -> tuple[Key, ...]:
        """Return the tasks for which the server has something left to do."""
        return tuple(self._active)

    def upload(self, task: Task) -> UploadProgress | None:
        """Return the progress of the upload of a task from here, None when there is none."""
        return self._uploads.get(task.id)

    def under_way(self, task: Task) -> UnderWay | None:
        """Return the progress of the upload or download of a task, None when there is none."""
        return self._uploads.get(task.id) or self._downloads.get(task.id)

    def is_interrupted(self, task: Task) -> bool:
        """True for a task whose upload from here can be resumed."""
        return task.partial and task.id in self._interrupted

    # Writing

    def clear(self) -> None:
        """Forget all, for another server; uploads go on, and no other server has their ids."""
        is_empty = not (self._projects or self._tasks)
        self._projects.clear()
        self._added.clear()
        self._tasks.clear()
        self._active.clear()
        self._downloads.clear()
        self._interrupted = frozenset()
        if not is_empty:
            self.cleared.emit()

    @property
    def revision(self) -> int:
        """What to pass to `set_projects` of a list that is requested now."""
        return len(self._added)

    def set_projects(self, listed: Iterable[Project], since: int | None = None) -> None:
        """Replace all projects; those added `since` a revision stay, a list cannot have them."""
        newer = {} if since is None else {p.id: p for p in self._added[since:]}
        same = [newer.pop(project.id, project) for project in listed]
        changes = ProjectChanges.between(self._projects, (*newer.values(), *same))
        self._projects = {project.id: project for project in changes.projects}
        self._tasks = {p: tasks for p, tasks in self._tasks.items() if p in self._projects}
        self._active = {key: None for key in self._active if key[0] in self._projects}
        self.projects_changed.emit(changes)

    def add_project(self, project: Project) -> None:
        """Add a project, or its new state; a list that was requested before does not undo it."""
        self._added.append(project)
        others = {**self._projects, project.id: project}
        is_new = project.id not in self._projects
        self.set_projects((project, *self._projects.values()) if is_new else others.values())

    def write(self, changes: TaskChanges) -> None:
        """Apply a difference; the only way in which tasks change.

        What another answer has brought meanwhile is left out of what is emitted.
        """
        known, active = self._tasks.get(changes.project, {}), self._active
        updated, finished = [], []
        new: dict[str, Task] = {}
        for task in changes.updated:
            before, key = known.get(task.id), (changes.project, task.id)
            if before == task:
                continue
            updated.append(task)
            (new if before is None else known)[task.id] = task
            if task.is_active:
                active[key] = None
            elif key in active:
                del active[key]
                if task.is_finished:
                    finished.append(task)
        known = self._tasks[changes.project] = {**new, **known} if new else known
        removed = tuple(identity for identity in changes.removed if identity in known)
        for identity in removed:
            del known[identity]
            active.pop((changes.project, identity), None)
        changes = replace(changes, updated=tuple(updated), removed=removed)
        if updated or removed or changes.is_complete or changes.area:
            self.tasks_changed.emit(changes)
        for task in finished:
            self.task_finished.emit(task)

    def put(self, tasks: Iterable[Task]) -> None:
        """Write the new states of tasks of any projects."""
        by_project: dict[int, list[Task]] = {}
        for task in tasks:
            by_project.setdefault(task.project, []).append(task)
        for project, updated in by_project.items():
            self.write(TaskChanges(project, tuple(updated)))

    def remove(self, project: int, task: str) -> None:
        """Remove a task that the server does not have any more."""
        self.write(TaskChanges(project, (), (task,)))

    def set_upload(self, task: Task, state: UploadProgress | None) -> None:
        """Write the progress of the upload of a task's photos; None: it has ended."""
        if state is None:
            self._uploads.pop(task.id, None)
        else:
            self._uploads[task.id] = state
        self.transfers_changed.emit(((task.project, task.id),))

    def set_download(self, project: int, task: str, state: Transfer | None) -> None:
        """Write the progress of a download of one of a task's files; None: it has ended."""
        if state is None:
            self._downloads.pop(task, None)
        else:
            self._downloads[task] = state
        self.transfers_changed.emit(((project, task),))

    def set_interrupted(self, tasks: Iterable[str]) -> None:
        """Write which tasks have an upload from here that can be resumed, by their ids."""
        changed = self._interrupted ^ frozenset(tasks)
        self._interrupted = frozenset(tasks)
        self.transfers_changed.emit(
            tuple(
                (project, identity)
                for project, known in self._tasks.items()
                for identity in changed & known.keys()
            )
        )
