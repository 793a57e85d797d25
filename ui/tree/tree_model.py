"""The model of the dock's tree: projects, and below each its tasks."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Callable

from qgis.PyQt.QtCore import QMimeData, QModelIndex, QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon

from ...api import Bounds, Project, Task, touches
from ...core import formats
from ...core.server.task_changes import Key, ProjectChanges, TaskChanges
from ...core.server.task_store import TaskStore, UnderWay
from ...core.titles import project_title, task_title
from ..widgets import icons
from ..widgets.escaping import as_paragraph
from . import columns
from .columns import NUMBERS, TaskColumn
from .table_model import Rows, RowsModel
from .task_filter import TaskFilter, TaskState, ordered, searched, state_of
from .task_status import progress, status_icon, status_text, transfer_details

COLUMNS = len(TaskColumn)
PAGE = 100  # tasks of a project the view gets at a time; Qt lays out all rows at every change
TASKS_MIME = "application/x-orthodock-tasks"
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
DISPLAY, DECORATION, TOOL_TIP, EDIT, ALIGNMENT = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.DecorationRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.TextAlignmentRole,
)
ROW = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
# A view asks for these of every row at every layout: constants, whatever the row.
PROJECT_FLAGS = ROW | Qt.ItemFlag.ItemIsEditable
TASK_FLAGS = PROJECT_FLAGS | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren


class Role(IntEnum):
    """What the tree's view and delegate ask for besides Qt's own roles."""

    PROJECT = Qt.ItemDataRole.UserRole + 1
    TASK = Qt.ItemDataRole.UserRole + 2
    PROGRESS = Qt.ItemDataRole.UserRole + 3


ROLES = frozenset((DISPLAY, DECORATION, TOOL_TIP, EDIT, ALIGNMENT, *Role))


@dataclass(eq=False)
class _Branch:
    """The rows of a project, which Qt may read until they are removed. Tasks by their ids."""

    project: Project
    tasks: dict[str, Task] = field(default_factory=dict)
    searched: dict[str, str] = field(default_factory=dict)
    names: dict[str, str | None] = field(default_factory=dict)  # as they sort
    states: dict[str, TaskState] = field(default_factory=dict)
    said: str = ""  # what the project itself is searched for
    is_listed: bool = False
    area: Bounds | None = None  # the last that was asked for
    in_order: list[str] = field(default_factory=list)  # all tasks, sorted
    matching: list[str] = field(default_factory=list)  # those that pass the filter
    shown: Rows = field(default_factory=Rows)  # the first of those
    limit: int = PAGE

    @property
    def count(self) -> int:
        """How many tasks the project has, as far as that is known."""
        return len(self.tasks) if self.is_listed else len(self.project.task_ids)


class TaskTreeModel(RowsModel):
    """Shows a `TaskStore`: applies differences, so selection, expansion and scrolling stay.

    Filters and sorts by itself: a proxy in Python would be asked for every row, one by one. An
    index below a project carries the project's id, so no Python object's address is ever kept by
    Qt. Project ids are never 0, which stands for the top level.
    """

    renamed = pyqtSignal(object, str)
    """Task or Project, the name the user wants; it is shown once the server has it."""

    def __init__(self, store: TaskStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self._all: dict[int, _Branch] = {}
        self._top = Rows()  # the projects that are shown
        self._passing: list[int] = []  # all that pass the filter, in order
        self._limit = PAGE
        self._filter = TaskFilter()
        self._order, self._descending = TaskColumn.CREATED, True
        self._thumbnail: Callable[[Task], QIcon | None] = lambda _task: None
        self._arranging = QTimer(self)
        self._arranging.setSingleShot(True)
        self._arranging.setInterval(0)
        self._arranging.timeout.connect(self._arrange_all)
        store.cleared.connect(self._on_cleared)
        store.projects_changed.connect(self._on_projects_changed)
        store.tasks_changed.connect(self._on_tasks_changed)
        store.transfers_changed.connect(self._on_transfers_changed)

    # Following the store

    def _on_cleared(self) -> None:
        self.beginResetModel()
        self._all.clear()
        self._top, self._passing, self._limit = Rows(), [], PAGE
        self.endResetModel()

    def _on_projects_changed(self, changes: ProjectChanges) -> None:
        known = self._all
        wanted = {p.id: known.get(p.id) or _Branch(p) for p in changes.projects}
        for project in changes.updated:
            wanted[project.id].project = project
            wanted[project.id].said = searched(project)
        # Qt reads rows until they are gone.
        self._all = {**wanted, **{identity: known[identity] for identity in changes.removed}}
        self._match_projects(changes.removed)
        self._show_projects()
        self._all = wanted
        for project in changes.updated:
            if project.id in known:
                self._row_changed(self.project_index(project.id))
                continue
            tasks = self.store.tasks(project.id)
            if tasks:  # that were known before their project
                self._on_tasks_changed(TaskChanges(project.id, tuple(tasks.values())))

    def _on_tasks_changed(self, changes: TaskChanges) -> None:
        branch = self._all.get(changes.project)
        if branch is None:
            return
        before = (branch.is_listed, branch.count)
        branch.is_listed |= changes.is_complete
        branch.area = changes.area or branch.area
        known = [task.id for task in changes.updated if task.id in branch.tasks]
        if self._take(branch, changes.updated) or changes.removed:
            self._sort(branch, gone=set(changes.removed))
            self._match(branch)
            self._show(branch)
        for identity in changes.removed:  # not before: Qt reads rows until they are gone
            branch.tasks.pop(identity, None)
            branch.searched.pop(identity, None)
            branch.names.pop(identity, None)
            branch.states.pop(identity, None)
        if (branch.project.id in self._passing) != self._passes(branch):
            self._match_projects()
            self._show_projects()
        for task in known:
            self._row_changed(self.task_index(changes.project, task))
        if before != (branch.is_listed, branch.count):  # its words, and whether it can be opened
            self._row_changed(self.project_index(branch.project.id))

    def _on_transfers_changed(self, keys: tuple[Key, ...]) -> None:
        for key in keys:
            self._row_changed(self.task_index(*key))

    # Thumbnails

    def set_thumbnails(self, thumbnail: Callable[[Task], QIcon | None]) -> None:
        """Take the pictures of tasks from here; only those that are painted are asked for."""
        self._thumbnail = thumbnail

    def show_thumbnail(self, task: Task) -> None:
        """Paint a task anew, whose picture has come."""
        index = self.task_index(task.project, task.id)
        if index.isValid():
            self.dataChanged.emit(index, index, [DECORATION])

    # Choosing what of it is seen

    @property
    def filter(self) -> TaskFilter:
        """What decides which tasks are shown."""
        return self._filter

    def set_filter(self, wanted: TaskFilter) -> None:
        """Show only what passes a filter, from the event loop's next turn on."""
        if wanted != self._filter:
            self._filter = wanted
            self._arrange_soon()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order projects and their tasks by a column, from the event loop's next turn on."""
        wanted = (TaskColumn(column), order == Qt.SortOrder.DescendingOrder)
        if wanted != (self._order, self._descending):
            self._order, self._descending = wanted
            for branch in self._all.values():
                if branch.tasks:
                    self._sort(branch)
            self._arrange_soon()

    def arrange_now(self) -> None:
        """Show at once what another filter or order leaves, for who cannot wait for it."""
        if self._arranging.isActive():
            self._arranging.stop()
            self._arrange_all()

    def reveal(self, project: int, task: str) -> None:
        """Give the view as many rows as it takes to see a task."""
        self.reveal_project(project)
        branch = self._all.get(project)
        if branch is None or task in branch.shown.numbers or task not in branch.matching:
            return
        branch.limit = branch.matching.index(task) + PAGE
        self._show(branch)

    def reveal_project(self, identity: int) -> None:
        """Give the view as many rows as it takes to see a project."""
        self.arrange_now()
        if identity not in self._top.numbers and identity in self._passing:
            self._limit = self._passing.index(identity) + PAGE
            self._show_projects()

    # Finding in it

    def shown_projects(self) -> tuple[Project, ...]:
        """Return the projects that pass the filter, from the top, whether scrolled to or not."""
        return tuple(self._all[project].project for project in self._passing)

    def project_index(self, identity: int) -> QModelIndex:
        """Return where a project is."""
        row = self._top.numbers.get(identity)
        return QModelIndex() if row is None else self.createIndex(row, 0, 0)

    def task_index(self, project: int, task: str) -> QModelIndex:
        """Return where a task is."""
        is_shown = project in self._top.numbers
        row = self._all[project].shown.numbers.get(task) if is_shown else None
        return QModelIndex() if row is None else self.createIndex(row, 0, project)

    # Qt's side

    def index(self, row: int, column: int, parent: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        # Called for every row at every layout: no help from hasIndex, which asks three times.
        if row < 0 or not 0 <= column < COLUMNS:
            return QModelIndex()
        if not parent.isValid():
            inside = row < len(self._top.keys)
            return self.createIndex(row, column, 0) if inside else QModelIndex()
        if parent.internalId() or parent.column():
            return QModelIndex()
        project = self._top.keys[parent.row()]
        inside = row < len(self._all[project].shown.keys)
        return self.createIndex(row, column, project) if inside else QModelIndex()

    def parent(self, child: QModelIndex) -> QModelIndex:  # type: ignore[override]
        row = self._top.numbers.get(child.internalId()) if child.isValid() else None
        if row is None or child.internalId() == 0:
            return QModelIndex()
        return self.createIndex(row, 0, 0)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._top.keys)
        if parent.internalId() or parent.column():
            return 0
        return len(self._at(parent).shown.keys)

    def columnCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return COLUMNS

    def hasChildren(self, parent: QModelIndex = QModelIndex()) -> bool:  # noqa: B008
        if not parent.isValid():
            return bool(self._top.keys)
        if parent.internalId() or parent.column():
            return False
        branch = self._all[self._top.keys[parent.row()]]
        if branch.shown.keys:
            return True
        return not branch.is_listed and bool(branch.project.task_ids)

    def has_more(self, parent: QModelIndex) -> bool:
        """True when there are more rows below a project, or more projects, than the view has.

        Not Qt's `canFetchMore`: its tree would ask for one more page at every layout.
        """
        if self.is_turning or parent.internalId() or parent.column() > 0:
            return False
        if not parent.isValid():
            return len(self._top.keys) < len(self._passing)
        branch = self._at(parent)
        return len(branch.shown.keys) < len(branch.matching)

    def show_more(self, parent: QModelIndex) -> None:
        """Give the view the next page of rows."""
        if not self.has_more(parent):
            return
        if not parent.isValid():
            self._limit += PAGE
            self._show_projects()
        else:
            branch = self._at(parent)
            branch.limit += PAGE
            self._show(branch)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if index.internalId():
            return TASK_FLAGS
        return PROJECT_FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == ALIGNMENT and section in NUMBERS:
            return RIGHT
        return columns.title(TaskColumn(section)) if role == DISPLAY else None

    def data(self, index: QModelIndex, role: int = DISPLAY) -> Any:
        if role not in ROLES or not index.isValid():
            return None
        if role == ALIGNMENT:
            return RIGHT if index.column() in NUMBERS else None
        if index.internalId() == 0:
            return self._project_data(self._at(index), index.column(), role)
        branch = self._all[index.internalId()]
        task = branch.tasks[branch.shown.keys[index.row()]]
        return self._task_data(branch, task, index.column(), role)

    def setData(self, index: QModelIndex, value: Any, role: int = EDIT) -> bool:
        what = index.data(Role.TASK) or index.data(Role.PROJECT)
        name = str(value).strip()
        if role != EDIT or not name or what is None or name == what.name:
            return False
        # The server starts a task whose photos are still coming when anything of it is changed.
        if isinstance(what, Task) and what.partial:
            return False
        self.renamed.emit(what, name)
        return True

    def mimeTypes(self) -> list[str]:
        return [TASKS_MIME]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        tasks = {(t.project, t.id): None for t in (i.data(Role.TASK) for i in indexes) if t}
        data = QMimeData()
        data.setData(TASKS_MIME, json.dumps(list(tasks)).encode())
        return data

    def _at(self, project: QModelIndex) -> _Branch:
        return self._all[self._top.keys[project.row()]]

    def _project_data(self, branch: _Branch, column: int, role: int) -> Any:
        project = branch.project
        if role == Role.PROJECT:
            return project
        if role == TOOL_TIP:
            return as_paragraph("\n".join(filter(None, (project.name, project.description))))
        if column == TaskColumn.NAME:
            if role == DISPLAY:
                return project_title(project)
            if role == EDIT:
                return project.name
            if role == DECORATION:
                return icons.theme("mIconFolder")
        if role != DISPLAY:
            return None
        if column == TaskColumn.CREATED:
            return formats.day(project.created_at)
        if column == TaskColumn.TAGS:
            return ", ".join(project.tags)
        if column == TaskColumn.STATUS:
            found, count = len(branch.matching), branch.count
            if self._filter.is_active and branch.is_listed and found < count:
                return self.tr("Tasks: {} of {}").format(found, count)
            return self.tr("Tasks: {}").format(count)
        return None

    def _task_data(self, branch: _Branch, task: Task, column: int, role: int) -> Any:
        if role == Role.TASK:
            return task
        if role == Role.PROJECT:
            return branch.project
        if role == TOOL_TIP:
            return self._task_tooltip(task, self.store.under_way(task))
        if column == TaskColumn.NAME:
            if role == DISPLAY:
                return task_title(task)
            if role == EDIT:
                return task.name
            if role == DECORATION:
                return self._thumbnail(task) or icons.muted("mIconCamera")
        elif column == TaskColumn.STATUS:
            under_way = self.store.under_way(task)
            if role == DISPLAY:
                return status_text(task, under_way, self.store.is_interrupted(task))
            if role == DECORATION:
                return status_icon(task, under_way)
            if role == Role.PROGRESS:
                return progress(task, under_way)
        elif role == DISPLAY:
            return columns.text(task, TaskColumn(column))
        return None

    def _task_tooltip(self, task: Task, under_way: UnderWay | None) -> str:
        lines = [
            task.name,
            status_text(task, under_way, self.store.is_interrupted(task)),
            transfer_details(under_way) if under_way is not None else "",
            self.tr("Photos: {}").format(task.images_count),
        ]
        if task.processing_node_name:
            lines.append(self.tr("On {}").format(task.processing_node_name))
        if task.created_at is not None:
            lines.append(self.tr("Created {}").format(formats.day(task.created_at)))
        if task.last_error:
            lines.append(task.last_error)
        return as_paragraph("\n".join(line for line in lines if line))

    # Differences

    def _take(self, branch: _Branch, tasks: Iterable[Task]) -> bool:
        """Take note of new states; True when other rows are to be shown, or in another order."""
        key, name = columns.sort_key(self._order), columns.sort_key(TaskColumn.NAME)
        moved, new = False, {}
        for task in tasks:
            before = branch.tasks.get(task.id)
            if before is None:
                new[task.id] = task
            else:
                moved = moved or key(before) != key(task) or self._is_judged_anew(before, task)
                branch.tasks[task.id] = task
            branch.searched[task.id] = searched(task)
            branch.names[task.id] = name(task)
            branch.states[task.id] = state_of(task)
        if new:
            branch.tasks = {**new, **branch.tasks}
        return moved or bool(new)

    def _is_judged_anew(self, before: Task, after: Task) -> bool:
        """True when the filter may think otherwise of a task than before."""
        wanted = self._filter
        return wanted.is_active and (
            wanted.matches_task(before) != wanted.matches_task(after)
            or searched(before) != searched(after)
        )

    def _arrange_soon(self) -> None:
        """Find out what is to be seen; to show it in the same turn, too, would be a stall."""
        for branch in self._all.values():
            if branch.tasks:
                self._match(branch)
        self._match_projects()
        self._arranging.start()

    def _arrange_all(self) -> None:
        for branch in self._all.values():
            if branch.tasks:
                self._show(branch)
        self._show_projects()
        if self._top.keys:  # the counts in them
            last = self.createIndex(len(self._top.keys) - 1, TaskColumn.STATUS, 0)
            self.dataChanged.emit(self.createIndex(0, TaskColumn.STATUS, 0), last)

    def _match_projects(self, gone: Collection[int] = ()) -> None:
        """Filter the projects, and put them in order."""
        staying = (branch for branch in self._all.values() if branch.project.id not in gone)
        passing = [branch.project for branch in staying if self._passes(branch)]
        wanted = ordered(passing, columns.project_sort_key(self._order), self._descending)
        self._passing = [project.id for project in wanted]

    def _show_projects(self) -> None:
        """Give the view the first of the projects that pass."""
        self.turn_into(QModelIndex(), self._top, self._passing[: self._limit])

    def _passes(self, branch: _Branch) -> bool:
        wanted, project = self._filter, branch.project
        if not wanted.is_active:
            return True
        if wanted.mine_only and project.owned is False:
            return False
        if branch.matching:
            return True
        if wanted.words and not (wanted.is_in(branch.said) or project.id in wanted.found):
            return False
        if not (wanted.states or wanted.area):
            return True
        # Of a project that nobody has opened nothing is known yet.
        is_known = branch.is_listed or (wanted.area is not None and branch.area == wanted.area)
        return not is_known and bool(project.task_ids)

    def _sort(self, branch: _Branch, gone: Collection[str] = ()) -> None:
        known = {TaskColumn.NAME: branch.names, TaskColumn.STATUS: branch.states}
        keys: dict[str, Any] | None = known.get(self._order)
        if keys is None:
            key = columns.sort_key(self._order)
            keys = {identity: key(task) for identity, task in branch.tasks.items()}
        staying = [identity for identity in branch.tasks if identity not in gone]
        branch.in_order = ordered(staying, keys.__getitem__, self._descending)

    def _match(self, branch: _Branch) -> None:
        """Filter the tasks of a project."""
        wanted, matching = self._filter, branch.in_order
        if wanted.states:
            states = branch.states
            matching = [task for task in matching if states[task] in wanted.states]
        if wanted.area:
            tasks = branch.tasks
            matching = [task for task in matching if touches(tasks[task].extent, wanted.area)]
        if wanted.words and not wanted.is_in(branch.said):
            said, hits = branch.searched, matching
            for word in wanted.words:
                hits = [task for task in hits if word in said[task]]
            # What the server has found may be in what only it knows.
            matching = hits if hits or branch.project.id not in wanted.found else matching
        branch.matching = matching

    def _show(self, branch: _Branch) -> None:
        """Give the view the first of the tasks that match."""
        wanted = branch.matching[: branch.limit]
        parent = self.project_index(branch.project.id)
        if parent.isValid():
            self.turn_into(parent, branch.shown, wanted)
        else:  # no view knows them
            branch.shown.replace(0, len(branch.shown.keys), wanted)

    def _row_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.dataChanged.emit(index, index.sibling(index.row(), COLUMNS - 1))
