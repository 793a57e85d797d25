"""What is known of the selected task: overview, console, assets, options."""

from __future__ import annotations

import time
from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QPixmap
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTabWidget,
    QToolBar,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ...api import Project, Task, TaskStatus
from ...core import formats
from ...core.jobs.downloads import AssetFile
from ...core.server.causes import Clues, find_cause
from ...core.server.nodes import NODE_PATIENCE, waits_for_node
from ...core.titles import task_title
from ..commands.actions import CommandActions
from ..commands.command import Place
from ..commands.selection import SelectedTask
from ..tree import columns
from ..tree.columns import MEGABYTE
from ..tree.task_status import status_icon, status_text, transfer_details
from ..widgets import icons
from ..widgets.asset_titles import asset_title
from ..widgets.bounded_area import BoundedArea
from ..widgets.compat import QAction
from ..widgets.elided_label import ElidedLabel
from ..widgets.escaping import TIP_CHARACTERS, shortened
from ..widgets.read_only_table import PlainTable
from .console_view import ConsolePanel
from .remedies import describe

ICON_SIZE = 16  # px
BESIDE, ABOVE = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.BottomToTop


class DetailsPanel(QWidget):
    """Shows one task; `show_task` tells which."""

    assets_wanted = pyqtSignal(object)
    """Task whose assets can be seen now"""
    download_requested = pyqtSignal(object)
    """tuple[str, ...] of assets"""

    def __init__(self, actions: CommandActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._files: dict[str, AssetFile] = {}
        self._state: object = None
        """What the shown task's files depend on"""
        self._clues = Clues()
        self._waiting: dict[str, float] = {}  # by task, since when it waits for a node
        self._node_timer = QTimer(self)
        self._node_timer.setSingleShot(True)
        self._node_timer.timeout.connect(self._show_problem)
        self._icon = QLabel()
        self.title = ElidedLabel()
        self.transfer = ElidedLabel()
        self.console = ConsolePanel()
        self.overview = Overview(actions)
        self.assets = AssetsPage(actions)
        self.options = PlainTable((self.tr("Option"), self.tr("Value")), self)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        policy = self.tabs.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the tree keeps its size when nothing is selected
        self.tabs.setSizePolicy(policy)
        options = _table(self.options, self.tr("Options used"))
        self._pages = (
            (self.overview, self.tr("Overview"), "mActionIdentify"),
            (self.console, self.tr("Console"), "mMessageLog"),
            (self.assets, self.tr("Assets"), "mIconFolderOpen"),
            (options, self.tr("Options"), "mActionOptions"),
        )
        for number, (page, title, _icon) in enumerate(self._pages):
            self.tabs.addTab(page, title)
            self.tabs.setTabToolTip(number, title)
        row = QHBoxLayout()
        row.addWidget(self._icon)
        row.addWidget(self.title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.transfer)
        layout.addWidget(self._problem_box())
        layout.addWidget(self.tabs, 1)
        layout.addStretch(0)
        self.tabs.currentChanged.connect(lambda: self._ask_for_assets())
        self.assets.download_requested.connect(self.download_requested)
        self.console.view.lines_came.connect(self._on_console_lines)
        self.console.view.cleared.connect(self._on_console_cleared)

    def show_task(
        self, chosen: SelectedTask | None, project: Project | None, count: int = 1
    ) -> None:
        """Show a task, one of `count` that are selected; None: nothing is selected."""
        task = None if chosen is None else chosen.task
        state = task and (task.project, task.id, task.status, task.available_assets)
        has_other_files = state != self._state
        self._task, self._state = task, state
        self.tabs.setVisible(task is not None)
        under_way = None if chosen is None else chosen.under_way
        self.transfer.setText("" if under_way is None else transfer_details(under_way))
        self.transfer.setVisible(under_way is not None)
        self._icon.setVisible(chosen is not None)
        if chosen is None or task is None:
            self.title.setText(self.tr("Select a task to see more of it."))
        else:
            self._show_title(chosen, count)
        if has_other_files:
            self._files = {}
        self.overview.show_task(chosen, project)
        self.options.set_rows(
            [] if task is None else [(name, _value(value)) for name, value in task.options]
        )
        self._show_files()
        self._show_problem()
        if has_other_files:  # not at every report of its progress
            self._ask_for_assets()

    def set_narrow(self, is_narrow: bool) -> None:
        """Have icons instead of words on the tabs, so that all of them are seen."""
        for number, (_page, title, icon) in enumerate(self._pages):
            self.tabs.setTabText(number, "" if is_narrow else title)
            self.tabs.setTabIcon(number, icons.theme(icon) if is_narrow else QIcon())
        self.overview.set_narrow(is_narrow)

    def set_thumbnail(self, pixmap: QPixmap | None) -> None:
        """Show what the task has made."""
        self.overview.set_thumbnail(pixmap)

    def set_files(self, task: Task, files: Sequence[AssetFile]) -> None:
        """Tell the sizes of a task's assets."""
        if self._task is not None and task.id == self._task.id:
            self._files = {file.name: file for file in files}
            self._show_files()

    def known_files(self) -> dict[str, AssetFile]:
        """Return what is known of the shown task's assets."""
        return dict(self._files)

    def refresh_files(self) -> None:
        """Look again which assets are here."""
        self._ask_for_assets()

    def _show_title(self, chosen: SelectedTask, count: int) -> None:
        task, under_way = chosen.task, chosen.under_way
        self._icon.setPixmap(status_icon(task, under_way).pixmap(ICON_SIZE, ICON_SIZE))
        name = shortened(task_title(task), TIP_CHARACTERS)
        words = f"{name} – {status_text(task, under_way, chosen.can_resume)}"
        more = self.tr(" (one of {} selected)").format(count) if count > 1 else ""
        self.title.setText(words + more)

    def _show_files(self) -> None:
        names = () if self._task is None else self._task.available_assets
        self.assets.set_files([self._files.get(name, AssetFile(name)) for name in names])

    def _ask_for_assets(self) -> None:
        if self._task is not None and self.tabs.currentWidget() is self.assets:
            self.assets_wanted.emit(self._task)

    def _problem_box(self) -> QWidget:
        content = QWidget()
        icon = QLabel()
        icon.setPixmap(icons.theme("mIconWarning").pixmap(ICON_SIZE, ICON_SIZE))
        self._what, self._remedy, self._said = QLabel(), QLabel(), QLabel()
        bold = self._what.font()
        bold.setBold(True)
        self._what.setFont(bold)
        grid = QGridLayout(content)
        grid.setColumnStretch(1, 1)
        grid.addWidget(icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        for row, label in enumerate((self._what, self._remedy, self._said)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, row, 1)
        self._problem = BoundedArea(content)
        self._problem.hide()
        return self._problem

    def _on_console_lines(self, lines: tuple[str, ...]) -> None:
        self._clues.add(lines)
        self._show_problem()

    def _on_console_cleared(self) -> None:
        self._clues.clear()
        self._show_problem()

    def _may_yet_start(self, task: Task) -> bool:
        """True in the first minute that a task is seen to wait for a processing node."""
        if not waits_for_node(task):
            self._waiting.pop(task.id, None)
            return False
        since = self._waiting.setdefault(task.id, time.monotonic())
        left = NODE_PATIENCE - (time.monotonic() - since)
        if left > 0 and not self._node_timer.isActive():
            self._node_timer.start(round(left * 1000) + 1)
        return left > 0

    def _show_problem(self) -> None:
        task = self._task
        cause = None if task is None or self._may_yet_start(task) else find_cause(task, self._clues)
        has_failed = task is not None and task.status is TaskStatus.FAILED
        if cause is not None:
            what, remedy = describe(cause)
        elif has_failed:
            what = self.tr("The processing node could not finish this task.")
            remedy = self.tr("The end of the console says more.")
        else:
            what = remedy = ""
        said = task.last_error if task is not None and has_failed else ""
        for label, text in ((self._what, what), (self._remedy, remedy), (self._said, said)):
            label.setText(shortened(text, TIP_CHARACTERS))
            label.setVisible(bool(text))
        self._problem.updateGeometry()
        self._problem.setVisible(bool(what))


class Overview(QScrollArea):
    """A picture, the facts, and what can be done at once."""

    def __init__(self, actions: CommandActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setObjectName("preview")
        self._picture.setAccessibleName(self.tr("Preview"))
        self._picture.hide()
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._facts: dict[str, QLabel] = {}
        for key, words in (
            ("project", self.tr("Project")),
            ("photos", self.tr("Photos")),
            ("created", self.tr("Created")),
            ("time", self.tr("Time")),
            ("node", self.tr("Node")),
            ("size", self.tr("Size")),
            ("crs", self.tr("CRS")),
            ("tags", self.tr("Tags")),
            ("shared", self.tr("Shared")),
        ):
            label = QLabel()
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._form.addRow(words, label)
            self._facts[key] = label
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(_with_text(actions.toolbar(Place.OVERVIEW, ICON_SIZE)))
        self._facts_and_picture = QBoxLayout(BESIDE)
        self._facts_and_picture.addLayout(self._form, 1)
        self._facts_and_picture.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._facts_and_picture)
        layout.addStretch(1)
        self.setWidget(page)

    def show_task(self, chosen: SelectedTask | None, project: Project | None) -> None:
        """Show the facts of a task; those that are not known have no line."""
        self.widget().setVisible(chosen is not None)
        if chosen is None:
            return
        task = chosen.task
        facts = {
            "project": "" if project is None else project.name,
            "photos": columns.text(task, columns.TaskColumn.IMAGES),
            "created": formats.moment(task.created_at),
            "time": formats.duration(task.processing_time),
            "node": task.processing_node_name,
            "size": formats.size(task.size * MEGABYTE) if task.size else "",
            "crs": "" if task.epsg is None else f"EPSG:{task.epsg}",
            "tags": ", ".join(task.tags),
            "shared": self.tr("Public: everybody with the link") if task.public else "",
        }
        for key, words in facts.items():
            label = self._facts[key]
            label.setText(shortened(words, TIP_CHARACTERS))
            label.setVisible(bool(words))
            self._form.labelForField(label).setVisible(bool(words))

    def set_narrow(self, is_narrow: bool) -> None:
        """Put the picture above the facts where it has no room beside them."""
        self._facts_and_picture.setDirection(ABOVE if is_narrow else BESIDE)

    def set_thumbnail(self, pixmap: QPixmap | None) -> None:
        """Show a picture, or none."""
        self._picture.setPixmap(QPixmap() if pixmap is None else pixmap)
        self._picture.setVisible(pixmap is not None)


class AssetsPage(QWidget):
    """The files of a task, with their sizes and what can be done with them."""

    download_requested = pyqtSignal(object)
    """tuple[str, ...]"""
    folder_requested = pyqtSignal()

    def __init__(self, actions: CommandActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = PlainTable((self.tr("Asset"), self.tr("Size"), self.tr("Here")), self)
        self._names: list[str] = []
        self.download = QAction(icons.theme("downloading_svg"), self.tr("Download"), self)
        self.download.setToolTip(self.tr("Download the selected assets"))
        self.download.triggered.connect(self._on_download)
        self.open_folder = QAction(icons.theme("mActionFileOpen"), self.tr("Open Folder"), self)
        self.open_folder.setToolTip(self.tr("Show the folder that this task's files are kept in"))
        self.open_folder.triggered.connect(self.folder_requested)
        self.view = _table(self.table, self.tr("Assets"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.doubleClicked.connect(lambda: self._on_download())
        self.view.selectionModel().selectionChanged.connect(lambda: self._update())
        self.table.modelReset.connect(self._update)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        bar = actions.toolbar(Place.ASSETS, ICON_SIZE)
        bar.insertActions(bar.actions()[0], (self.download, self.open_folder))
        layout.addWidget(_with_text(bar))
        layout.addWidget(self.view, 1)
        self._update()

    def set_files(self, files: Sequence[AssetFile]) -> None:
        """Show these files."""
        self._names = [file.name for file in files]
        self.table.set_rows(
            [
                (
                    asset_title(file.name),
                    "" if file.on_server is None else formats.size(file.on_server),
                    "" if file.on_disk is None else self.tr("Downloaded"),
                )
                for file in files
            ],
            [file.name for file in files],
        )
        self.open_folder.setEnabled(any(file.on_disk is not None for file in files))

    def selected(self) -> tuple[str, ...]:
        """Return the assets the user has chosen."""
        rows = self.view.selectionModel().selectedRows()
        return tuple(self._names[row] for row in sorted(index.row() for index in rows))

    def _update(self) -> None:
        self.download.setEnabled(bool(self.selected()))

    def _on_download(self) -> None:
        if self.selected():
            self.download_requested.emit(self.selected())


def _table(model: PlainTable, name: str) -> QTreeView:
    view = QTreeView()
    view.setModel(model)
    view.setAccessibleName(name)
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setAlternatingRowColors(True)
    header = view.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return view


def _with_text(bar: QToolBar) -> QToolBar:
    for action in bar.actions():
        bar.widgetForAction(action).setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return bar


def _value(value: object) -> str:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
