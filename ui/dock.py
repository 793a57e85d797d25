"""The dock: servers, projects and tasks, and what can be done with them."""

from __future__ import annotations

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QItemSelectionModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ..api import Project, Task, TaskStatus, WebODMError
from ..core.connections import Connection
from ..core.layers.specs import LayerSpec, available
from . import icons
from .actions import TaskActions
from .console_view import ConsoleView
from .delegates import ProgressDelegate
from .elided_label import ElidedLabel
from .plain import as_paragraph
from .status import status_icon, status_text
from .task_tree import Column, Role, TaskTreeModel

ICON_SIZE = 16
SERVER_CHARACTERS = 8  # of a server's name that stay visible in the narrowest panel
NARROW_CHARACTERS = 56  # below this width the tree shows no dates
STATUS_CHARACTERS, NARROW_STATUS_CHARACTERS = 20, 14  # "Sending to node 100 %", "Running 100 %"
TREE_SHARE, DETAILS_SHARE = 3, 2


class OrthoDockWidget(QgsDockWidget):
    """Shows what its model holds and tells what the user wants; does nothing by itself."""

    connection_chosen = pyqtSignal(object)
    """Connection"""
    connection_edit_requested = pyqtSignal(object)
    """Connection, or None for a new one"""
    connection_remove_requested = pyqtSignal(object)
    """Connection"""
    new_task_requested = pyqtSignal(object)
    """Project to put it in, or None"""
    files_dropped = pyqtSignal(object)
    """list[Path]"""
    add_to_map_requested = pyqtSignal(object, object)
    """Task, tuple[LayerSpec, ...]"""
    cancel_requested = pyqtSignal(object)
    restart_requested = pyqtSignal(object)
    remove_requested = pyqtSignal(object)
    """Task"""
    refresh_requested = pyqtSignal()
    project_opened = pyqtSignal(int)
    project_closed = pyqtSignal(int)
    task_selected = pyqtSignal(object)
    """Task or None"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("OrthoDock", parent)
        self.setObjectName("OrthoDock")
        self.setAcceptDrops(True)
        self.model = TaskTreeModel(self)
        self.actions_ = TaskActions(self)
        self._build()
        self._connect()
        self._on_selection_changed()

    # What the plugin tells

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
        self.actions_.set_connected(bool(saved))

    def show_error(self, error: WebODMError | None) -> None:
        """Say above the tree what is wrong with the server; None takes it away."""
        self._problem_text.setText("" if error is None else str(error))
        self._problem.setVisible(error is not None)

    def select_task(self, task: Task) -> None:
        """Open the project of a task and select it."""
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
        index = self.model.project_index(identity)
        if index.isValid():
            self.tree.expand(index)

    def selected_task(self) -> Task | None:
        """Return the task the user has chosen."""
        return self.tree.currentIndex().data(Role.TASK)

    def selected_project(self) -> Project | None:
        """Return the project the user has chosen, or that of the chosen task."""
        return self.tree.currentIndex().data(Role.PROJECT)

    # Building

    def _build(self) -> None:
        self._pages = QStackedWidget()
        self._welcome_page = self._welcome()
        self._work_page = self._work()
        self._pages.addWidget(self._welcome_page)
        self._pages.addWidget(self._work_page)
        self.setWidget(self._pages)

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
        self.connect_button.clicked.connect(lambda: self.connection_edit_requested.emit(None))
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
        layout.addWidget(self._problem_row())
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._tree())
        splitter.addWidget(self._details())
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
        menu = QMenu(self)
        menu.addAction(
            icons.theme("symbologyAdd"),
            self.tr("New Connection…"),
            lambda: self.connection_edit_requested.emit(None),
        )
        menu.addAction(
            icons.theme("symbologyEdit"),
            self.tr("Edit Connection…"),
            lambda: self.connection_edit_requested.emit(self.connections.currentData()),
        )
        menu.addAction(
            icons.theme("symbologyRemove"),
            self.tr("Remove Connection…"),
            lambda: self.connection_remove_requested.emit(self.connections.currentData()),
        )
        refresh = QToolButton()
        refresh.setDefaultAction(self.actions_.refresh)
        refresh.setAutoRaise(True)
        button = QToolButton()
        button.setIcon(icons.theme("mActionOptions"))
        button.setToolTip(self.tr("Add, edit or remove connections"))
        button.setAccessibleName(self.tr("Connections"))
        button.setAutoRaise(True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        row = QHBoxLayout()
        row.addWidget(self.connections, 1)
        row.addWidget(refresh)
        row.addWidget(button)
        return row

    def _toolbar(self) -> QToolBar:
        bar = QToolBar()
        bar.setIconSize(bar.iconSize().scaled(ICON_SIZE, ICON_SIZE, Qt.AspectRatioMode(1)))
        actions = self.actions_
        bar.addAction(actions.new_task)
        bar.addAction(actions.add_to_map)
        button = bar.widgetForAction(actions.add_to_map)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        bar.addSeparator()
        for action in (actions.cancel, actions.restart, actions.remove):
            bar.addAction(action)
        bar.widgetForAction(actions.new_task).setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        self._map_button = bar.widgetForAction(actions.add_to_map)
        return bar

    def _on_narrow_changed(self, is_narrow: bool) -> None:
        # Words on more than one button would push the last ones out of a narrow panel.
        self._map_button.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if is_narrow
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )

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
        self.retry_button.clicked.connect(lambda: self.refresh_requested.emit())
        top, right = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignRight
        grid.addWidget(icon, 0, 0, top)
        grid.addWidget(self._problem_text, 0, 1)
        grid.addWidget(self.retry_button, 1, 1, right)  # beside the words it would squeeze them
        self._problem.hide()
        return self._problem

    def _tree(self) -> QTreeView:
        self.tree = _TaskTree()
        self.tree.narrow_changed.connect(self._on_narrow_changed)
        self.tree.setModel(self.model)
        self.tree.setAccessibleName(self.tr("Projects and tasks"))
        self.tree.setItemDelegateForColumn(Column.STATUS, ProgressDelegate(self.tree))
        self.tree.setUniformRowHeights(True)
        self.tree.setAlternatingRowColors(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.setIndentation(ICON_SIZE)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.CREATED, QHeaderView.ResizeMode.ResizeToContents)
        return self.tree

    def _details(self) -> QWidget:
        self._task_icon = QLabel()
        self._task_title = ElidedLabel()
        self._task_error = QLabel()
        self._task_error.setTextFormat(Qt.TextFormat.PlainText)
        self._task_error.setWordWrap(True)
        self._task_error.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.console = ConsoleView()
        title = QHBoxLayout()
        title.addWidget(self._task_icon)
        title.addWidget(self._task_title, 1)
        details = QWidget()
        layout = QVBoxLayout(details)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(title)
        layout.addWidget(self._task_error)
        layout.addWidget(self.console, 1)
        return details

    def _connect(self) -> None:
        actions = self.actions_
        self.connections.currentIndexChanged.connect(
            lambda: self.connection_chosen.emit(self.connections.currentData())
        )
        actions.new_task.triggered.connect(
            lambda: self.new_task_requested.emit(self.selected_project())
        )
        actions.products_chosen.connect(self._on_products_chosen)
        actions.cancel.triggered.connect(lambda: self._emit_task(self.cancel_requested))
        actions.restart.triggered.connect(lambda: self._emit_task(self.restart_requested))
        actions.remove.triggered.connect(lambda: self._emit_task(self.remove_requested))
        actions.refresh.triggered.connect(self.refresh_requested)
        self.tree.expanded.connect(lambda i: self._emit_project(self.project_opened, i))
        self.tree.collapsed.connect(lambda i: self._emit_project(self.project_closed, i))
        self.tree.doubleClicked.connect(self._on_double_clicked)
        self.tree.customContextMenuRequested.connect(self._on_context_menu)
        self.tree.selectionModel().currentChanged.connect(self._on_selection_changed)
        self.model.dataChanged.connect(self._on_data_changed)
        self.model.rowsRemoved.connect(self._on_selection_changed)
        self.model.modelReset.connect(self._on_selection_changed)

    # Reacting

    def _emit_task(self, signal: pyqtSignal) -> None:
        task = self.selected_task()
        if task is not None:
            signal.emit(task)

    def _emit_project(self, signal: pyqtSignal, index: QModelIndex) -> None:
        project = index.data(Role.PROJECT)
        if project is not None:
            signal.emit(project.id)

    def _on_products_chosen(self, specs: tuple[LayerSpec, ...]) -> None:
        task = self.selected_task()
        if task is not None:
            self.add_to_map_requested.emit(task, specs)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        task = index.data(Role.TASK)
        if task is not None and available(task):
            self.actions_.add_to_map.trigger()

    def _on_context_menu(self, position: object) -> None:
        if self.tree.indexAt(position).isValid():
            menu = self.actions_.context_menu(self)
            menu.exec(self.tree.viewport().mapToGlobal(position))
            menu.deleteLater()

    def _on_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        current = self.tree.currentIndex()
        if current.parent() == first.parent() and first.row() <= current.row() <= last.row():
            self._on_selection_changed()

    def _on_selection_changed(self, *_: object) -> None:
        task = self.selected_task()
        upload = None if task is None else self.model.upload(task)
        can_resume = task is not None and self.model.is_interrupted(task)
        self.actions_.set_task(task, is_uploading=upload is not None, can_resume=can_resume)
        self._task_icon.setVisible(task is not None)
        if task is None:
            self._task_title.setText(self.tr("Select a task to see its console."))
        else:
            self._task_icon.setPixmap(status_icon(task, upload).pixmap(ICON_SIZE, ICON_SIZE))
            name = task.name or self.tr("Task {}").format(task.id[:8])
            self._task_title.setText(f"{name} – {status_text(task, upload, can_resume)}")
        failed = task is not None and task.status is TaskStatus.FAILED and task.last_error
        self._task_error.setText(task.last_error if failed else "")
        self._task_error.setVisible(bool(failed))
        self.task_selected.emit(task)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.actions_.new_task.isEnabled() and any(
            url.isLocalFile() for url in event.mimeData().urls()
        ):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        from pathlib import Path

        self.files_dropped.emit(
            [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        )
        event.acceptProposedAction()


class _TaskTree(QTreeView):
    """Gives names and states the room of the dates in a narrow panel; tooltips have them too."""

    narrow_changed = pyqtSignal(bool)
    _is_narrow: bool | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        character = self.fontMetrics().averageCharWidth()
        is_narrow = event.size().width() < NARROW_CHARACTERS * character
        # Only when it changes: the user may have given the columns other widths.
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            status = NARROW_STATUS_CHARACTERS if is_narrow else STATUS_CHARACTERS
            self.setColumnHidden(Column.CREATED, is_narrow)
            self.setColumnWidth(Column.STATUS, status * character)
            self.narrow_changed.emit(is_narrow)
        super().resizeEvent(event)
