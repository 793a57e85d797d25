"""The dock: servers, projects and tasks, and what can be done with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from qgis.PyQt.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    QTimer,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...api import AuthenticationError, Bounds, Project, Task, WebODMError
from ...core.diagnostics import Shown
from ...core.layers.specs import available
from ...core.server.connections import Connection
from ...core.server.task_store import TaskStore
from ..commands.actions import CommandActions
from ..commands.command import Place
from ..commands.selection import SelectedTask, Selection
from ..tree.filter_bar import FilterBar
from ..tree.task_filter import TaskFilter
from ..tree.tree_model import Role, TaskTreeModel
from ..tree.tree_view import TaskTreeView
from ..widgets import icons
from ..widgets.escaping import TIP_CHARACTERS, as_paragraph, shortened
from ..widgets.file_drops import local_files
from ..widgets.tool_buttons import tool_button
from .details import DetailsPanel
from .server_state import ServerState

ICON_SIZE = 16  # px
SERVER_CHARACTERS = 8  # of a server's name that stay visible in the narrowest panel
TREE_SHARE, DETAILS_SHARE = 3, 2
FEW_FOUND = 3  # projects a search opens by itself
Key = tuple[int, str]  # project and task, "" for the project itself


class OrthoDockPanel(QWidget):
    """Shows a `TaskStore`, and emits what the user wants."""

    connection_chosen = pyqtSignal(object)
    """Connection"""
    files_dropped = pyqtSignal(object, object)
    """list[Path], Project they were dropped on or None"""
    search_requested = pyqtSignal(str)
    """The text to look for in projects that nobody has opened"""
    area_toggled = pyqtSignal(bool)
    """Whether only what lies in the map's extent is to be seen"""
    project_opened = pyqtSignal(int)
    project_closed = pyqtSignal(int)
    task_selected = pyqtSignal(object)
    """Task or None"""

    def __init__(self, store: TaskStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.store = store
        self.model = TaskTreeModel(store, self)
        self.actions_ = CommandActions(self)
        self._server = ""
        self._hint = ""
        self._state: ServerState | None = None
        self._open: set[int] = set()  # projects, shown or not: a view forgets rows that go
        self._opening: set[int] = set()  # projects to open as soon as they are there
        self._selecting: dict[Key, None] = {}  # to select as soon as they are there
        self._is_reselecting = False
        self._reselection_timer = QTimer(self)  # rows are still coming when a view is told of one
        self._reselection_timer.setSingleShot(True)
        self._reselection_timer.timeout.connect(self._select_again)
        self._selection_timer = QTimer(self)  # one look after many changes
        self._selection_timer.setSingleShot(True)
        self._selection_timer.timeout.connect(self._on_selection_changed)
        self._build()
        self._connect()
        self._on_selection_changed()

    # What is shown

    def set_connections(self, saved: list[Connection], current: Connection | None) -> None:
        """Show the saved servers, with `current` chosen."""
        self.connections.blockSignals(True)
        self.connections.clear()
        for connection in saved:
            self.connections.addItem(connection.name, connection)
            self.connections.setItemData(
                self.connections.count() - 1,
                as_paragraph(f"{connection.name}\n{connection.url}"),
                Qt.ItemDataRole.ToolTipRole,
            )
        if current is not None:
            self.connections.setCurrentIndex(
                next((i for i, c in enumerate(saved) if c.id == current.id), 0)
            )
        self.connections.blockSignals(False)
        self.connections.setEnabled(bool(saved))
        self._pages.setCurrentWidget(self._work_page if saved else self._welcome_page)
        self._on_selection_changed()

    def set_server(self, address: str) -> None:
        """Offer what the shown server can do; "" when its login cannot be read."""
        self._server = address
        self._on_selection_changed()

    def show_error(self, error: WebODMError | None) -> None:
        """Say above the tree what is wrong with the server; None takes it away."""
        self._problem_text.setText("" if error is None else shortened(str(error), TIP_CHARACTERS))
        self.login_button.setVisible(isinstance(error, AuthenticationError))
        self._problem.setVisible(error is not None)

    def show_state(self, state: ServerState | None) -> None:
        """Say beside the server's name how the connection is."""
        if state == self._state:
            return  # told at every answer of the server
        self._state = state
        self.state_icon.setVisible(state is not None)
        if state is not None:
            self.state_icon.setPixmap(icons.theme(state.icon).pixmap(ICON_SIZE, ICON_SIZE))
            self.state_icon.setToolTip(as_paragraph(f"{state.text}\n{state.url}"))
            self.state_icon.setAccessibleName(state.text)
            self._state_action.setText(state.text.replace("&", "&&"))

    def select_task(self, task: Task) -> None:
        """Open the project of a task and select it."""
        self.model.reveal(task.project, task.id)
        index = self.model.task_index(task.project, task.id)
        if index.isValid():
            self.tree.expand(index.parent())
            self.tree.selectionModel().setCurrentIndex(
                index,
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows,
            )
            self.tree.scrollTo(index)

    def select_project(self, identity: int) -> None:
        """Open a project."""
        self.model.reveal_project(identity)
        index = self.model.project_index(identity)
        if index.isValid():
            self.tree.expand(index)

    def selected_task(self) -> Task | None:
        """Return the task the user has chosen, of several the one chosen last."""
        return self.tree.currentIndex().data(Role.TASK)

    def selected_tasks(self) -> tuple[Task, ...]:
        """Return all the tasks the user has chosen."""
        rows = self.tree.selectionModel().selectedRows()
        tasks = (index.data(Role.TASK) for index in rows)
        chosen = tuple(task for task in tasks if task is not None)
        current = self.selected_task()
        return chosen if chosen or current is None else (current,)

    def selected_project(self) -> Project | None:
        """Return the project the user has chosen, or that of the chosen task."""
        return self.tree.currentIndex().data(Role.PROJECT)

    def open_projects(self) -> tuple[int, ...]:
        """Return the projects the user has open, whether the filter shows them or not."""
        opened = self._open | self._opening
        return tuple(project.id for project in self.store.projects() if project.id in opened)

    def selection(self) -> tuple[Key, ...]:
        """Return what the user has chosen, the current first, shown by the filter or not."""
        current = self.tree.currentIndex().siblingAtColumn(0)
        rows = self.tree.selectionModel().selectedRows()
        shown = [current] * (current in rows) + rows
        return tuple(dict.fromkeys((*self._selecting, *map(_key, shown))))

    def reopen(self, projects: tuple[int, ...], chosen: Iterable[Key]) -> None:
        """Open and select as soon as it is there what the user left so."""
        self._opening, self._selecting = set(projects), dict.fromkeys(chosen)

    def reopen_now(self) -> None:
        """Scroll on as far as it takes to open what the user had open."""
        self._open &= {project.id for project in self.store.projects()}
        for project in tuple(self._opening):
            self.model.reveal_project(project)

    def set_area(self, area: Bounds | None) -> None:
        """Show only what touches an area, where the user wants that."""
        self.model.set_filter(replace(self.model.filter, area=area))
        self._show_hint()

    def set_found(self, text: str, projects: frozenset[int]) -> None:
        """Show the projects in which the server has found a text."""
        if text != self.model.filter.text:
            return  # the user has typed on
        everything = len(self.store.projects())
        if everything > 1 and len(projects) == everything:
            return  # an old server that does not search answers with all of them
        self.model.set_filter(replace(self.model.filter, found=projects))
        self.model.arrange_now()
        shown = self.model.shown_projects()
        if len(shown) <= FEW_FOUND:
            for project in shown:
                self.tree.expand(self.model.project_index(project.id))
        self._show_hint()

    def set_hint(self, text: str) -> None:
        """Say what an empty tree means."""
        self._hint = text
        self._show_hint()

    def edit_name(self) -> None:
        """Let the user edit the name of the selected project or task."""
        index = self.tree.currentIndex()
        if index.isValid():
            self.tree.setFocus()
            self.tree.edit(index.siblingAtColumn(0))

    def shown(self) -> Shown:
        """Return how much the panel shows."""
        rows = (self.model.index(row, 0) for row in range(self.model.rowCount()))
        return Shown(len(self.model.shown_projects()), sum(map(self.model.rowCount, rows)))

    # Building

    def _build(self) -> None:
        self._pages = QStackedWidget()
        self._welcome_page = self._welcome()
        self._work_page = self._work()
        self._pages.addWidget(self._welcome_page)
        self._pages.addWidget(self._work_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _welcome(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        picture = QLabel()
        picture.setPixmap(icons.own("orthodock").pixmap(64, 64))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text = QLabel(
            self.tr(
                "OrthoDock turns drone photos into maps on a WebODM server and puts them on the "
                "map here.\n\nConnect to your server to begin."
            )
        )
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.connect_button = QPushButton(
            icons.theme("mActionAddLayer"), self.tr("Connect to a Server…")
        )
        self.connect_button.clicked.connect(lambda: self.actions_.run("add_connection"))
        layout.addStretch(1)
        layout.addWidget(picture)
        layout.addWidget(text)
        layout.addWidget(self.connect_button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(2)
        return page

    def _work(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        margin = layout.contentsMargins().left() // 2
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(margin)
        layout.addLayout(self._server_row())
        layout.addWidget(self._toolbar())
        self.filter_bar = FilterBar()
        layout.addWidget(self.filter_bar)
        layout.addWidget(self._problem_row())
        self.splitter = splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._tree())
        self.details = DetailsPanel(self.actions_)
        self.console = self.details.console.view
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, TREE_SHARE)
        splitter.setStretchFactor(1, DETAILS_SHARE)
        splitter.setChildrenCollapsible(False)
        layout.addWidget(splitter, 1)
        return page

    def _server_row(self) -> QHBoxLayout:
        self.connections = QComboBox()
        self.connections.setAccessibleName(self.tr("Server"))
        self.connections.setToolTip(self.tr("The server whose projects are shown"))
        self.connections.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.connections.setMinimumContentsLength(SERVER_CHARACTERS)
        # Without this the longest name would say how narrow the panel may be.
        self.connections.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        refresh = QToolButton()
        refresh.setDefaultAction(self.actions_["refresh"])
        refresh.setAutoRaise(True)
        tip = self.tr("Add, edit, test or remove connections")
        button = tool_button("mActionOptions", tip)
        button.setAccessibleName(self.tr("Connections"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self._connection_menu())
        self.state_icon = QLabel()
        row = QHBoxLayout()
        row.addWidget(self.state_icon)
        row.addWidget(self.connections, 1)
        row.addWidget(refresh)
        row.addWidget(button)
        return row

    def _connection_menu(self) -> QMenu:
        self.connection_menu = menu = QMenu(self)
        self._state_action = menu.addAction("")
        self._state_action.setEnabled(False)
        menu.addSeparator()
        self.actions_.add_to(menu, Place.CONNECTION)
        return menu

    def _toolbar(self) -> QToolBar:
        bar = self.actions_.toolbar(Place.TOOLBAR, ICON_SIZE)
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        bar.widgetForAction(self.actions_["new_task"]).setToolButtonStyle(beside)
        self._map_button = bar.widgetForAction(self.actions_["add_to_map"])
        return bar

    def _on_narrow_changed(self, is_narrow: bool) -> None:
        # Words on more than one button would push the last ones out of a narrow panel.
        self._map_button.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if is_narrow
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        self.details.set_narrow(is_narrow)

    def _problem_row(self) -> QWidget:
        self._problem = QWidget()
        grid = QGridLayout(self._problem)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        icon = QLabel()
        icon.setPixmap(icons.theme("mIconWarning").pixmap(ICON_SIZE, ICON_SIZE))
        self._problem_text = QLabel()
        self._problem_text.setWordWrap(True)
        self._problem_text.setTextFormat(Qt.TextFormat.PlainText)
        self._problem_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.retry_button = QPushButton(self.tr("Try Again"))
        self.retry_button.setToolTip(self.tr("Ask the server once more"))
        self.retry_button.clicked.connect(lambda: self.actions_.run("refresh"))
        self.login_button = QPushButton(self.tr("Edit Connection…"))
        self.login_button.setToolTip(self.tr("Enter the login once more"))
        self.login_button.clicked.connect(lambda: self.actions_.run("edit_connection"))
        top, right = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignRight
        grid.addWidget(icon, 0, 0, top)
        grid.addWidget(self._problem_text, 0, 1)
        buttons = QHBoxLayout()  # beside the words they would squeeze them
        buttons.addWidget(self.login_button)
        buttons.addWidget(self.retry_button)
        grid.addLayout(buttons, 1, 1, right)
        self._problem.hide()
        return self._problem

    def _tree(self) -> TaskTreeView:
        self.tree = TaskTreeView()
        self.tree.narrow_changed.connect(self._on_narrow_changed)
        self.tree.setModel(self.model)
        return self.tree

    def _connect(self) -> None:
        self.connections.currentIndexChanged.connect(
            lambda: self.connection_chosen.emit(self.connections.currentData())
        )
        self.filter_bar.changed.connect(self._on_filter_changed)
        self.filter_bar.area_toggled.connect(self.area_toggled)
        self.tree.expanded.connect(self._on_expanded)
        self.tree.collapsed.connect(self._on_collapsed)
        self.tree.doubleClicked.connect(self._on_double_clicked)
        self.tree.open_requested.connect(self._on_open)
        self.tree.shortcut_pressed.connect(self._on_shortcut)
        self.tree.customContextMenuRequested.connect(self._on_context_menu)
        selection = self.tree.selectionModel()
        selection.currentChanged.connect(self._on_selection_changed)
        selection.selectionChanged.connect(self._look_later)
        selection.selectionChanged.connect(self._on_chosen)
        self.model.dataChanged.connect(self._on_data_changed)
        self.model.rowsRemoved.connect(self._look_later)
        self.model.rowsInserted.connect(self._on_rows_inserted)
        self.model.modelReset.connect(self._on_reset)

    # Reacting

    def _on_expanded(self, index: QModelIndex) -> None:
        project = index.data(Role.PROJECT)
        if project is not None and project.id not in self._open:
            self._open.add(project.id)
            self.project_opened.emit(project.id)

    def _on_collapsed(self, index: QModelIndex) -> None:
        project = index.data(Role.PROJECT)
        if project is not None:
            self._open.discard(project.id)
            self.project_closed.emit(project.id)

    def _selected(self, task: Task) -> SelectedTask:
        return SelectedTask.of(self.store, task)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        task = index.data(Role.TASK)
        if task is not None and available(task):
            self.actions_["add_to_map"].trigger()

    def _on_open(self) -> None:
        index = self.tree.currentIndex()
        if index.data(Role.TASK) is None:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        else:
            self.actions_["add_to_map"].trigger()

    def _on_shortcut(self, key: int) -> None:
        self.actions_.press(key, has_focus_in_tree=True)

    def _on_context_menu(self, position: object) -> None:
        menu = self.actions_.context_menu(self)
        menu.exec(self.tree.viewport().mapToGlobal(position))
        menu.deleteLater()

    def _on_filter_changed(self, wanted: TaskFilter) -> None:
        known = self.model.filter
        found = known.found if wanted.text == known.text else frozenset()
        self.model.set_filter(replace(wanted, area=known.area, found=found))
        if wanted.text and wanted.text != known.text:
            self.search_requested.emit(wanted.text)
        self._show_hint()

    def _show_hint(self) -> None:
        if self.model.filter.is_active and self.store.projects():
            self.tree.set_hint(self.tr("Nothing here matches the search and the filter."))
        else:
            self.tree.set_hint(self._hint)

    def _on_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        wanted = self._open | self._opening
        for row in range(first, last + 1) if wanted and not parent.isValid() else ():
            index = self.model.index(row, 0)
            project = index.data(Role.PROJECT).id
            if project in wanted:
                self._opening.discard(project)
                self.tree.expand(index)
        if self._selecting:
            self._reselection_timer.start(0)

    def _on_chosen(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        if self.model.is_turning:  # rows go, which the filter may bring back
            gone = [index for index in deselected.indexes() if index.column() == 0]
            self._selecting.update(dict.fromkeys(map(_key, gone)))
        elif not selected.isEmpty() and not self._is_reselecting:
            self._selecting.clear()  # the user has chosen something else

    def _select_again(self) -> None:
        """Select what has come of what the user had selected."""
        self._is_reselecting = True
        for key in tuple(self._selecting):
            project, task = key
            if task:
                self.model.reveal(project, task)
            index = self.model.task_index(*key) if task else self.model.project_index(project)
            if index.isValid():
                selection, rows = self.tree.selectionModel(), QItemSelectionModel.SelectionFlag.Rows
                del self._selecting[key]
                if selection.hasSelection():
                    selection.select(index, QItemSelectionModel.SelectionFlag.Select | rows)
                else:
                    alone = QItemSelectionModel.SelectionFlag.ClearAndSelect | rows
                    selection.setCurrentIndex(index, alone)
                    self.tree.scrollTo(index)
        self._is_reselecting = False

    def _on_reset(self) -> None:
        self._open.clear()
        self._opening.clear()
        self._selecting.clear()
        self._on_selection_changed()

    def _on_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        current = self.tree.currentIndex()
        if current.parent() == first.parent() and first.row() <= current.row() <= last.row():
            self._on_selection_changed()
        elif self.tree.selectionModel().hasSelection():
            self._look_later()

    def _look_later(self, *_: object) -> None:
        self._selection_timer.start(0)

    def _on_selection_changed(self, *_: object) -> None:
        self._selection_timer.stop()
        tasks = self.selected_tasks()
        current = self.selected_task() or next(iter(tasks), None)
        project = self.selected_project()
        selected = tuple(self._selected(task) for task in tasks)
        connection = self.connections.currentData()
        self.actions_.set_selection(Selection(selected, project, connection, self._server))
        chosen = None if current is None else self._selected(current)
        self.details.show_task(chosen, project, len(tasks))
        self.task_selected.emit(current)

    # Keyboard and drops

    def event(self, event: QEvent) -> bool:
        # QGIS has shortcuts of its own for these keys.
        if event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_ours(event):
            super().keyPressEvent(event)
        elif not self.actions_.press(event.key(), has_focus_in_tree=False):
            line = self.filter_bar.search
            is_console = self.details.isAncestorOf(self.focusWidget() or self)
            if is_console and self.details.tabs.currentWidget() is self.details.console:
                line = self.details.console.find
            line.setFocus()
            line.selectAll()

    def _is_ours(self, event: QKeyEvent) -> bool:
        is_find = event.key() == Qt.Key.Key_F and bool(
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        return is_find or self.actions_.knows(event.key(), has_focus_in_tree=False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.actions_["new_task"].isEnabled() and local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = local_files(event.mimeData())
        # Qt 6 has another name for where it was dropped.
        spot = event.position().toPoint() if hasattr(event, "position") else event.pos()
        viewport = self.tree.viewport()
        place = viewport.mapFrom(self, spot)
        under = self.tree.project_at(place) if viewport.rect().contains(place) else QModelIndex()
        self.files_dropped.emit(paths, under.data(Role.PROJECT) or self.selected_project())
        event.acceptProposedAction()


def _key(index: QModelIndex) -> Key:
    task = index.data(Role.TASK)
    return (index.data(Role.PROJECT).id, "") if task is None else (task.project, task.id)
