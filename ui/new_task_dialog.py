"""Everything a new task needs, in one dialog."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from qgis.core import QgsSettings
from qgis.gui import QgsCollapsibleGroupBoxBasic, QgsFilterLineEdit
from qgis.PyQt.QtCore import QLocale, QModelIndex, QSortFilterProxyModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..api import Preset, ProcessingNode, Project, WebODM, WebODMError
from ..api.upload import FEWEST_PHOTOS
from ..core.background import Background, Ticket
from ..core.photos import PHOTO_SUFFIXES, Photo, inspect, usable
from ..core.uploads import NewTask
from . import icons
from .option_table import OptionDelegate, OptionModel
from .photo_table import Column as PhotoColumn
from .photo_table import PhotoModel, file_size

LAST_FOLDER = "orthodock/last_photo_folder"
ICON_SIZE = 16
LONGEST_NAME = 255  # characters; the server takes no more


class NewTaskDialog(QDialog):
    """Asks for photos, names, node and options; `start_requested` gives them all."""

    start_requested = pyqtSignal(object)
    """NewTask"""

    def __init__(
        self,
        client: WebODM,
        projects: Iterable[Project],
        background: Background,
        parent: QWidget | None = None,
        project: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._background = background
        self._tickets: list[Ticket] = []
        self._inspecting = 0
        self._closed = False
        self._nodes: tuple[ProcessingNode, ...] = ()
        self._problem = ""  # what stays wrong whatever the photos are
        self._empty_sources = False
        self.setWindowTitle(self.tr("New Task"))
        self.setAcceptDrops(True)
        self.photos = PhotoModel(self)
        self.photos.changed.connect(self._update_summary)
        self.options = OptionModel(self)
        self._build()
        self._fill_projects(projects, project)
        self.name.setText(self._suggested_name())
        self._update_summary()
        self._ask_server()

    # Photos

    def add_paths(self, paths: Iterable[Path]) -> None:
        """Look at files and folders in the background and list what is in them."""
        wanted = list(paths)
        self._inspecting += 1
        self._update_summary()
        self._run(
            lambda: inspect(wanted, lambda: self._closed), self._on_inspected, self._on_unreadable
        )

    def request(self) -> NewTask:
        """Return what is in the form."""
        chosen = self.project.currentData()
        return NewTask(
            photos=tuple(photo.path for photo in usable(self.photos.photos())),
            name=self.name.text().strip() or self._suggested_name(),
            project=chosen,
            project_name=self.project.currentText().strip(),
            node=self.node.currentData(),
            options=self.options.values(),
        )

    # Building

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.addLayout(self._photo_buttons())
        layout.addWidget(self._photo_view(), 3)
        layout.addLayout(self._summary_row())
        layout.addLayout(self._form())
        layout.addWidget(self._option_box(), 4)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start_button = self.buttons.addButton(
            self.tr("&Start"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)
        metrics = self.fontMetrics()
        self.resize(90 * metrics.averageCharWidth(), 44 * metrics.lineSpacing())

    def _photo_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, tip, icon, slot in (
            (self.tr("Add &Photos…"), self.tr("Choose photos"), "mActionAddImage", self._choose),
            (
                self.tr("Add &Folder…"),
                self.tr("Add all photos of a folder"),
                "mActionFileOpen",
                self._choose_folder,
            ),
            (
                self.tr("&Remove"),
                self.tr("Take the selected files out of the list"),
                "symbologyRemove",
                self._remove_selected,
            ),
        ):
            button = QPushButton(icons.theme(icon), text)
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        hint = QLabel(self.tr("or drop them here"))
        hint.setEnabled(False)
        row.addWidget(hint)
        return row

    def _photo_view(self) -> QTableView:
        self.photo_view = QTableView()
        self.photo_view.setModel(self.photos)
        self.photo_view.setAccessibleName(self.tr("Photos"))
        self.photo_view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.photo_view.setShowGrid(False)
        self.photo_view.setWordWrap(False)
        self.photo_view.setTabKeyNavigation(False)  # Tab leaves the table, arrows move in it
        self.photo_view.verticalHeader().hide()
        self.photo_view.verticalHeader().setDefaultSectionSize(
            round(1.5 * self.fontMetrics().lineSpacing())
        )
        header = self.photo_view.horizontalHeader()
        header.setSectionResizeMode(PhotoColumn.NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(PhotoColumn.STATE, QHeaderView.ResizeMode.Stretch)
        return self.photo_view

    def _summary_row(self) -> QHBoxLayout:
        self._summary_icon = QLabel()
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setAccessibleName(self.tr("State of the photos"))
        row = QHBoxLayout()
        row.addWidget(self._summary_icon)
        row.addWidget(self.summary, 1)
        return row

    def _form(self) -> QFormLayout:
        self.name = QLineEdit()
        self.name.setToolTip(self.tr("What the task is called on the server and in QGIS"))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAcceptDrops(False)  # a photo dropped here is a photo, not its address
        self.project = QComboBox()
        self.project.setEditable(True)
        self.project.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # Offer what fits in a list; completed in the line, "Farm" would become "Farm 2023".
        self.project.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.project.lineEdit().setMaxLength(LONGEST_NAME)
        self.project.lineEdit().setAcceptDrops(False)
        self.project.setToolTip(self.tr("A project on the server; type a name to make a new one"))
        self.project.editTextChanged.connect(self._on_project_typed)
        self.node = QComboBox()
        self.node.addItem(self.tr("Automatic"), None)
        self.node.setToolTip(
            self.tr("The machine that processes the photos; Automatic takes the least busy")
        )
        self.node.currentIndexChanged.connect(self._on_node_chosen)
        self.preset = QComboBox()
        self.preset.addItem(self.tr("None: the node's own values"), ())
        self.preset.setToolTip(self.tr("A set of options that is kept on the server"))
        self.preset.currentIndexChanged.connect(self._on_preset_chosen)
        for box in (self.project, self.node, self.preset):  # a long name must not widen the window
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("Pro&ject"), self.project)
        form.addRow(self.tr("Processing n&ode"), self.node)
        form.addRow(self.tr("Pr&eset"), self.preset)
        return form

    def _option_box(self) -> QgsCollapsibleGroupBoxBasic:
        self._visible_options = QSortFilterProxyModel(self)
        self._visible_options.setSourceModel(self.options)
        self._visible_options.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search = QgsFilterLineEdit()
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(self.tr("Search options"))
        self.search.setToolTip(self.tr("Show only options with this in their name"))
        self.search.setAccessibleName(self.tr("Search options"))
        self.search.setAcceptDrops(False)
        self.search.textChanged.connect(self._visible_options.setFilterFixedString)
        self.option_view = QTableView()
        self.option_view.setModel(self._visible_options)
        self.option_view.setAccessibleName(self.tr("Processing options"))
        self.option_view.setItemDelegate(OptionDelegate(self.option_view))
        self.option_view.setTabKeyNavigation(False)
        # A click edits, but passing by with the keyboard does not: it would hold the user there.
        self.option_view.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.option_view.clicked.connect(self._on_option_clicked)
        self.option_view.verticalHeader().hide()
        self.option_view.verticalHeader().setDefaultSectionSize(
            round(1.6 * self.fontMetrics().lineSpacing())
        )
        self.option_view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        box = QgsCollapsibleGroupBoxBasic(self.tr("Options"))
        box_layout = QVBoxLayout(box)
        box_layout.addWidget(self.search)
        box_layout.addWidget(self.option_view)
        return box

    # What the server offers

    def _ask_server(self) -> None:
        self._run(self._client.nodes.list, self._on_nodes, self._on_server_silent)
        self._run(self._client.presets.list, self._on_presets, self._on_server_silent)

    def _on_nodes(self, nodes: tuple[ProcessingNode, ...]) -> None:
        self._nodes = nodes
        for node in nodes:
            load = (
                self.tr("%n waiting", "", node.queue_count) if node.online else self.tr("offline")
            )
            self.node.addItem(f"{node.label} ({load})", node.id)
            item = self.node.model().item(self.node.count() - 1)
            item.setEnabled(node.online)
        self._on_node_chosen()
        self._update_summary()

    def _on_presets(self, presets: tuple[Preset, ...]) -> None:
        for preset in presets:
            self.preset.addItem(preset.name, preset.options)

    def _on_server_silent(self, error: WebODMError) -> None:
        self._problem = str(error)
        self._update_summary()

    def _on_node_chosen(self) -> None:
        chosen = self.node.currentData()
        online = [node for node in self._nodes if node.online]
        node = next((n for n in self._nodes if n.id == chosen), online[0] if online else None)
        if node is not None:
            self.options.set_options(node.options)

    def _on_preset_chosen(self) -> None:
        self.options.set_values(dict(self.preset.currentData() or ()))

    def _on_option_clicked(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.option_view.edit(index)

    # Names

    def _fill_projects(self, projects: Iterable[Project], chosen: int | None) -> None:
        for project in projects:
            self.project.addItem(icons.theme("mIconFolder"), project.name, project.id)
        if self.project.count() == 0:
            self.project.setEditText(self.tr("Drone flights"))
        elif chosen is not None:
            self.project.setCurrentIndex(self.project.findData(chosen))

    def _on_project_typed(self, text: str) -> None:
        """A typed name means the project of that name or, when there is none, a new one."""
        chosen = self.project.currentIndex()
        # Several projects may have the same name: the one that was picked stays.
        if self.project.itemText(chosen).casefold() != text.strip().casefold():
            line = self.project.lineEdit()
            cursor = line.cursorPosition()
            self.project.blockSignals(True)
            self.project.setCurrentIndex(
                self.project.findText(text.strip(), Qt.MatchFlag.MatchFixedString)
            )
            self.project.setEditText(text)
            self.project.blockSignals(False)
            line.setCursorPosition(cursor)
        self._update_summary()

    def _suggested_name(self) -> str:
        folders = {photo.path.parent.name for photo in self.photos.photos()}
        if len(folders) == 1:
            return folders.pop()
        now = datetime.now(timezone.utc).astimezone()
        return self.tr("Flight of {}").format(QLocale().toString(now.date(), "yyyy-MM-dd"))

    # Choosing photos

    def _choose(self) -> None:
        patterns = " ".join(f"*{s} *{s.upper()}" for s in sorted(PHOTO_SUFFIXES))
        files, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Add Photos"),
            str(QgsSettings().value(LAST_FOLDER, "")),
            self.tr("Photos ({})").format(patterns) + ";;" + self.tr("All files (*)"),
        )
        if files:
            QgsSettings().setValue(LAST_FOLDER, str(Path(files[0]).parent))
            self.add_paths(map(Path, files))

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Add Folder"), str(QgsSettings().value(LAST_FOLDER, ""))
        )
        if folder:
            QgsSettings().setValue(LAST_FOLDER, folder)
            self.add_paths([Path(folder)])

    def _remove_selected(self) -> None:
        self.photos.remove({i.row() for i in self.photo_view.selectionModel().selectedRows()})

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        self.add_paths(paths)
        event.acceptProposedAction()

    def _on_inspected(self, photos: tuple[Photo, ...]) -> None:
        self._inspecting -= 1
        self._empty_sources = not photos
        untouched = self.name.text() == self._suggested_name()
        self.photos.add(photos)
        if untouched:
            self.name.setText(self._suggested_name())
        self._update_summary()

    def _on_unreadable(self, error: WebODMError) -> None:
        self._inspecting -= 1
        self._update_summary()
        self._show_summary("mIconWarning", str(error))

    # Can it start?

    def _update_summary(self) -> None:
        photos = self.photos.photos()
        good = usable(photos)
        images = [photo for photo in good if not photo.is_extra]
        size = file_size(sum(photo.size for photo in good))
        parts = [self.tr("Photos: {}, {}.").format(len(images), size)]
        left_out = len(photos) - len(good)
        without_gps = sum(not photo.has_position for photo in images)
        if left_out:
            parts.append(self.tr("Left out: {}.").format(left_out))
        if without_gps:
            parts.append(self.tr("Without GPS position: {}.").format(without_gps))
        if self._nodes and not any(node.online for node in self._nodes):
            parts.append(self.tr("No processing node is online: the task will have to wait."))
        ready = len(images) >= FEWEST_PHOTOS and not self._inspecting
        has_project = bool(self.project.currentText().strip())
        if self._inspecting:
            parts = [self.tr("Reading the photos…")]
        elif not photos and self._empty_sources:
            parts = [self.tr("There are no photos in what you chose.")]
        elif not photos:
            parts = [self.tr("Add the photos of one flight; they should overlap by 60 % or more.")]
        elif not ready:
            parts.append(self.tr("A task needs at least {}.").format(FEWEST_PHOTOS))
        elif not has_project:
            parts.append(self.tr("Name a project to put the task in."))
        if self._problem:
            parts.insert(0, self._problem)
        fine = not (left_out or without_gps) and ready and has_project
        icon = "mIconSuccess" if fine else "mIconInfo"
        self._show_summary("mIconWarning" if self._problem else icon, " ".join(parts))
        self.start_button.setEnabled(ready and has_project)

    def _show_summary(self, icon: str, text: str) -> None:
        self._summary_icon.setPixmap(icons.theme(icon).pixmap(ICON_SIZE, ICON_SIZE))
        self.summary.setText(text)

    # Closing

    def accept(self) -> None:
        """Hand over what was chosen; the upload goes on in the background."""
        self.start_button.setFocus()  # an option still being edited is thereby taken
        self.start_requested.emit(self.request())
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return in a field must not start an upload: it is pressed after a search, too."""
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and not isinstance(self.focusWidget(), QPushButton):
            event.accept()
            return
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Qt calls this however the dialog is closed."""
        self._closed = True
        for ticket in self._tickets:
            ticket.cancel()
        super().done(result)

    def _run(self, work: Any, done: Any, failed: Any) -> None:
        self._tickets.append(self._background.run(work, done, failed))
