"""The model of the dock's tree: projects, and below each its tasks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Callable, TypeVar

from qgis.PyQt.QtCore import (
    QAbstractItemModel,
    QLocale,
    QModelIndex,
    QObject,
    Qt,
)

from ..api import Project, Task
from . import icons
from .plain import as_paragraph
from .status import progress, status_icon, status_text

T = TypeVar("T")


class Column(IntEnum):
    """The columns of the tree."""

    NAME = 0
    STATUS = 1
    CREATED = 2


class Role(IntEnum):
    """What the tree's view and delegate ask for besides Qt's own roles."""

    PROJECT = Qt.ItemDataRole.UserRole + 1
    TASK = Qt.ItemDataRole.UserRole + 2
    PROGRESS = Qt.ItemDataRole.UserRole + 3


@dataclass
class _Branch:
    project: Project
    tasks: list[Task] = field(default_factory=list)
    is_listed: bool = False


class TaskTreeModel(QAbstractItemModel):
    """Applies differences, never a reset, so selection, expansion and scrolling stay.

    An index below a project carries the project's id, so no Python object's address is ever
    kept by Qt. Project ids are never 0, which stands for the top level.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._branches: list[_Branch] = []
        self._rows: dict[int, int] = {}
        self._uploads: dict[str, float] = {}
        self._interrupted: frozenset[str] = frozenset()

    # Changing it

    def clear(self) -> None:
        """Empty the tree, for another server."""
        self.beginResetModel()
        self._branches.clear()
        self._rows.clear()
        self._uploads.clear()
        self._interrupted = frozenset()
        self.endResetModel()

    def set_projects(self, projects: Sequence[Project]) -> None:
        """Show these projects, keeping the tasks of those that stay."""
        known = {branch.project.id: branch for branch in self._branches}
        wanted = []
        for project in projects:
            branch = known.get(project.id)
            wanted.append(_Branch(project) if branch is None else branch)
        changed = {p.id: p for p in projects if p.id in known and known[p.id].project != p}
        self._apply(QModelIndex(), self._branches, wanted, lambda b: b.project.id)
        for project in changed.values():
            row = self._rows[project.id]
            self._branches[row].project = project
            self._row_changed(QModelIndex(), row)

    def set_tasks(self, project: int, tasks: Sequence[Task]) -> None:
        """Show these tasks of a project."""
        row = self._rows.get(project)
        if row is None:
            return
        branch = self._branches[row]
        before = (branch.is_listed, len(branch.tasks))
        branch.is_listed = True
        parent = self.index(row, 0)
        listed = {task.id for task in tasks}
        # An answer older than an upload from here does not know its task yet.
        wanted = [t for t in branch.tasks if t.id in self._uploads and t.id not in listed]
        wanted += tasks
        self._apply(parent, branch.tasks, wanted, lambda t: t.id)
        for position, task in enumerate(wanted):
            if branch.tasks[position] != task:
                branch.tasks[position] = task
                self._row_changed(parent, position)
        if before != (True, len(branch.tasks)):
            self._row_changed(QModelIndex(), row)  # its count, and whether it can be opened

    def add_project(self, project: Project) -> None:
        """Show one more project, or its new state."""
        others = [b.project for b in self._branches if b.project.id != project.id]
        self.set_projects([project, *others])

    def update_task(self, task: Task) -> None:
        """Show the new state of a task, or the task if it is new."""
        row = self._rows.get(task.project)
        if row is None:
            return
        branch, parent = self._branches[row], self.index(row, 0)
        position = self._task_row(branch, task.id)
        if position is None:
            self.beginInsertRows(parent, 0, 0)
            branch.tasks.insert(0, task)
            self.endInsertRows()
        elif branch.tasks[position] != task:
            branch.tasks[position] = task
            self._row_changed(parent, position)

    def remove_task(self, project: int, task: str) -> None:
        """Take a task out of the tree."""
        row = self._rows.get(project)
        position = None if row is None else self._task_row(self._branches[row], task)
        if row is None or position is None:
            return
        self.beginRemoveRows(self.index(row, 0), position, position)
        del self._branches[row].tasks[position]
        self.endRemoveRows()

    def set_upload(self, task: Task, fraction: float | None) -> None:
        """Show how far the upload of a task's photos is, 0–1; None when it has ended."""
        if fraction is None:
            self._uploads.pop(task.id, None)
        else:
            self._uploads[task.id] = fraction
        index = self.task_index(task.project, task.id)
        if index.isValid():
            self._row_changed(index.parent(), index.row())

    def set_interrupted(self, tasks: Iterable[str]) -> None:
        """Show which tasks wait for an upload from here that can go on, by their ids."""
        changed = self._interrupted ^ frozenset(tasks)
        self._interrupted = frozenset(tasks)
        for row, branch in enumerate(self._branches):
            for position, task in enumerate(branch.tasks):
                if task.id in changed:
                    self._row_changed(self.index(row, 0), position)

    # Finding in it

    def projects(self) -> tuple[Project, ...]:
        """Return all projects in the tree."""
        return tuple(branch.project for branch in self._branches)

    def project(self, identity: int) -> Project | None:
        """Return a project by its id."""
        row = self._rows.get(identity)
        return None if row is None else self._branches[row].project

    def project_index(self, identity: int) -> QModelIndex:
        """Return where a project is."""
        row = self._rows.get(identity)
        return QModelIndex() if row is None else self.index(row, 0)

    def task_index(self, project: int, task: str) -> QModelIndex:
        """Return where a task is."""
        row = self._rows.get(project)
        position = None if row is None else self._task_row(self._branches[row], task)
        if row is None or position is None:
            return QModelIndex()
        return self.index(position, 0, self.index(row, 0))

    def upload(self, task: Task) -> float | None:
        """Return how far the upload of a task is, None when there is none from here."""
        return self._uploads.get(task.id)

    def is_interrupted(self, task: Task) -> bool:
        """True for a task whose upload from here can go on."""
        return task.partial and task.id in self._interrupted

    # Qt's side

    def index(self, row: int, column: int, parent: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, column, 0)
        return self.createIndex(row, column, self._branches[parent.row()].project.id)

    def parent(self, child: QModelIndex) -> QModelIndex:  # type: ignore[override]
        row = self._rows.get(child.internalId()) if child.isValid() else None
        if row is None or child.internalId() == 0:
            return QModelIndex()
        return self.createIndex(row, 0, 0)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._branches)
        if parent.internalId() or parent.column():
            return 0
        return len(self._branches[parent.row()].tasks)

    def columnCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(Column)

    def hasChildren(self, parent: QModelIndex = QModelIndex()) -> bool:  # noqa: B008
        if not parent.isValid():
            return bool(self._branches)
        if parent.internalId() or parent.column():
            return False
        branch = self._branches[parent.row()]
        return bool(branch.tasks if branch.is_listed else branch.project.task_ids or branch.tasks)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return {
            Column.NAME: self.tr("Name"),
            Column.STATUS: self.tr("Status"),
            Column.CREATED: self.tr("Created"),
        }[Column(section)]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self._project_data(self._branches[index.row()], index.column(), role)
        branch = self._branches[self._rows[index.internalId()]]
        return self._task_data(branch, branch.tasks[index.row()], index.column(), role)

    def _project_data(self, branch: _Branch, column: int, role: int) -> Any:
        project = branch.project
        if role == Role.PROJECT:
            return project
        if column == Column.NAME:
            if role == Qt.ItemDataRole.DisplayRole:
                return project.name or self.tr("Project {}").format(project.id)
            if role == Qt.ItemDataRole.DecorationRole:
                return icons.theme("mIconFolder")
            if role == Qt.ItemDataRole.ToolTipRole:
                return as_paragraph("\n".join(filter(None, (project.name, project.description))))
        if column == Column.CREATED and role == Qt.ItemDataRole.DisplayRole:
            return _short_date(project.created_at)
        if column == Column.STATUS and role == Qt.ItemDataRole.DisplayRole:
            count = len(branch.tasks if branch.is_listed else project.task_ids)
            return self.tr("Tasks: {}").format(count)
        return None

    def _task_data(self, branch: _Branch, task: Task, column: int, role: int) -> Any:
        upload = self._uploads.get(task.id)
        if role == Role.TASK:
            return task
        if role == Role.PROJECT:
            return branch.project
        if role == Role.PROGRESS:
            return progress(task, upload) if column == Column.STATUS else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._task_tooltip(task, upload)
        if column == Column.NAME and role == Qt.ItemDataRole.DisplayRole:
            return task.name or self.tr("Task {}").format(task.id[:8])
        if column == Column.STATUS and role == Qt.ItemDataRole.DisplayRole:
            return status_text(task, upload, self.is_interrupted(task))
        if column == Column.NAME and role == Qt.ItemDataRole.DecorationRole:
            return status_icon(task, upload)
        if column == Column.CREATED and role == Qt.ItemDataRole.DisplayRole:
            return _short_date(task.created_at)
        return None

    def _task_tooltip(self, task: Task, upload: float | None) -> str:
        lines = [
            task.name,
            status_text(task, upload, self.is_interrupted(task)),
            self.tr("%n photo(s)", "", task.images_count),
        ]
        if task.processing_node_name:
            lines.append(self.tr("On {}").format(task.processing_node_name))
        if task.created_at is not None:
            lines.append(self.tr("Created {}").format(_short_date(task.created_at)))
        if task.last_error:
            lines.append(task.last_error)
        return as_paragraph("\n".join(line for line in lines if line))

    # Differences

    def _task_row(self, branch: _Branch, task: str) -> int | None:
        return next((row for row, t in enumerate(branch.tasks) if t.id == task), None)

    def _row_changed(self, parent: QModelIndex, row: int) -> None:
        last = len(Column) - 1
        self.dataChanged.emit(self.index(row, 0, parent), self.index(row, last, parent))

    def _apply(
        self, parent: QModelIndex, rows: list[T], wanted: list[T], key: Callable[[T], Any]
    ) -> None:
        """Turn `rows` into the order of `wanted` by removing, inserting and moving rows."""
        kept = {key(row) for row in wanted}
        position = len(rows)
        while position > 0:
            end = position
            while position > 0 and key(rows[position - 1]) not in kept:
                position -= 1
            if position < end:
                self.beginRemoveRows(parent, position, end - 1)
                del rows[position:end]
                self._reindex(rows)
                self.endRemoveRows()
            else:
                position -= 1
        present = {key(row) for row in rows}
        position = 0
        while position < len(wanted):
            if position < len(rows) and key(rows[position]) == key(wanted[position]):
                position += 1
                continue
            if key(wanted[position]) in present:
                self._move(parent, rows, key, key(wanted[position]), position)
                position += 1
                continue
            end = position
            while end < len(wanted) and key(wanted[end]) not in present:
                end += 1
            self.beginInsertRows(parent, position, end - 1)
            rows[position:position] = wanted[position:end]
            self._reindex(rows)
            self.endInsertRows()
            position = end

    def _move(
        self,
        parent: QModelIndex,
        rows: list[T],
        key: Callable[[T], Any],
        identity: Any,
        target: int,
    ) -> None:
        source = next(i for i, row in enumerate(rows) if key(row) == identity)
        self.beginMoveRows(parent, source, source, parent, target)
        rows.insert(target, rows.pop(source))
        self._reindex(rows)
        self.endMoveRows()

    def _reindex(self, rows: list[Any]) -> None:
        if rows is self._branches:
            self._rows = {branch.project.id: row for row, branch in enumerate(self._branches)}


def _short_date(moment: Any) -> str:
    if moment is None:
        return ""
    local = moment.astimezone()
    return QLocale().toString(local.date(), QLocale.FormatType.ShortFormat)
