"""Everything a new task needs, in one dialog."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from urllib.parse import quote

from qgis.core import QgsSettings
from qgis.gui import QgsGui, QgsMapCanvas
from qgis.PyQt.QtCore import QLocale, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QIcon, QKeyEvent
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...api import (
    NodeOption,
    NotFoundError,
    Preset,
    ProcessingNode,
    Project,
    TaskRequest,
    WebODM,
    WebODMError,
)
from ...api.options import accepts_videos
from ...api.support.permissions import denied
from ...core.jobs.background import Background, Ticket
from ...core.photos.flight import suggest_name
from ...core.server.nodes import node_problem
from ..widgets import icons
from ..widgets.escaping import TIP_CHARACTERS, as_paragraph, shortened
from ..widgets.file_drops import local_files
from .input_panel import RESIZE_TO, InputPanel
from .option_panel import OptionPanel
from .photo_panel import PhotoPanel
from .preset_box import LONGEST_NAME, PresetBox

SETTINGS = "orthodock/new_task"
RETRY_INTERVAL = 10_000  # ms until a server that has no node, or does not answer, is asked again
ICON_SIZE = 16
SCREEN_SHARE = 0.85  # at most, for the first time
WIDTH, HEIGHT = 132, 40  # characters, lines


class NewTaskDialog(QDialog):
    """Asks for photos, names, node and options; `start_requested` gives them all."""

    start_requested = pyqtSignal(object)
    """TaskRequest"""

    def __init__(
        self,
        client: WebODM,
        projects: Iterable[Project],
        background: Background,
        parent: QWidget | None = None,
        project: int | None = None,
        canvas: QgsMapCanvas | None = None,
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._background = background
        self._tickets: list[Ticket] = []
        self._nodes: tuple[ProcessingNode, ...] | None = None  # as far as the server lists them
        self._has_answered = self._has_presets = False
        self._server_problem = ""
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(RETRY_INTERVAL)
        self._again.timeout.connect(self._ask_server)
        self._options_shown: tuple[NodeOption, ...] = ()
        self._permissions: dict[int, tuple[str, ...]] = {}  # of the user, by project
        self._suggestion = ""
        self._takes_video = True  # until the node says that it does not
        self.setObjectName("OrthoDockNewTaskDialog")  # its size is kept under this name
        self.setWindowTitle(self.tr("New Task"))
        self.setAcceptDrops(True)
        self.photos = PhotoPanel(background, canvas)
        self.option_panel = OptionPanel(background)
        self.option_panel.filter.show_video(False)
        self.options = self.option_panel.model
        self.inputs = InputPanel(client, background)
        self._build()
        self._connect()
        self._fill_projects(projects, project)
        self._suggest_name()
        self._update_state()
        self._ask_server()

    def add_paths(self, paths: Iterable[Path]) -> None:
        """Look at files and folders in the background and list what is in them."""
        self.photos.add_paths(paths)

    def request(self) -> TaskRequest:
        """Return what is in the form."""
        options = self.options.values()
        if self.inputs.boundary:
            options["boundary"] = self.inputs.boundary
        return TaskRequest(
            files=self.inputs.files(),
            name=self.name.text().strip() or self._suggestion,
            project=self.project.currentData(),
            project_name=self.project.currentText().strip(),
            node=self.node.currentData(),
            options=options,
            resize_to=self.inputs.resize_to,
            align_to=self.inputs.align_to,
        )

    # Building

    def _build(self) -> None:
        self._make_fields()
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("Pro&ject"), self.project)
        form.addRow(self.tr("Processing n&ode"), self.node)
        form.addRow(self.tr("Pr&eset"), self.presets)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(False)
        self.tabs.addTab(self.photos, self.tr("Photos"))
        self.tabs.addTab(self._padded(self.option_panel), self.tr("Options"))
        self._inputs_page = self._scrolling(self.inputs)
        self.tabs.addTab(self._inputs_page, self.tr("Further Inputs"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start_button = self.buttons.addButton(
            self.tr("&Start"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.start_button.setToolTip(
            self.tr("Close this window and upload the photos in the background")
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(self._state_row())
        layout.addWidget(self.buttons)
        metrics = self.fontMetrics()
        usual = QSize(WIDTH * metrics.averageCharWidth(), HEIGHT * metrics.lineSpacing())
        self.resize(usual.boundedTo(self.screen().availableSize() * SCREEN_SHARE))
        QgsGui.enableAutoGeometryRestore(self)

    def _make_fields(self) -> None:
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
        self.node = QComboBox()
        self.node.addItem(self.tr("Automatic"), None)
        self.node.setToolTip(
            self.tr("The machine that processes the photos; Automatic takes the least busy")
        )
        self.presets = PresetBox(self._client, self._background)
        self.preset = self.presets.combo
        for box in (self.project, self.node):  # a long name must not widen the window
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )

    def _padded(self, panel: QWidget) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addWidget(panel)
        return page

    def _scrolling(self, panel: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(panel)
        panel.setAutoFillBackground(False)  # setWidget switches it on
        area.viewport().setAutoFillBackground(False)
        return area

    def _state_row(self) -> QHBoxLayout:
        self._state_icon = QLabel()
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setAccessibleName(self.tr("Whether the task can start"))
        row = QHBoxLayout()
        row.addWidget(self._state_icon)
        row.addWidget(self.state, 1)
        return row

    def _connect(self) -> None:
        self.photos.changed.connect(self._on_photos_changed)
        self.option_panel.changed.connect(self._on_options_changed)
        self.inputs.changed.connect(self._on_inputs_changed)
        if self.photos.map is not None:
            self.inputs.boundary_changed.connect(self.photos.map.set_boundary)
            self.inputs.points_changed.connect(self.photos.map.set_control_points)
        self.project.editTextChanged.connect(self._on_project_typed)
        self.project.currentIndexChanged.connect(lambda _: self._on_project_chosen())
        self.node.currentIndexChanged.connect(self._on_node_chosen)
        self.presets.chosen.connect(self.option_panel.set_values)
        self.presets.failed.connect(self._on_preset_failed)

    # What the server offers

    def _ask_server(self) -> None:
        self._run(self._client.nodes.list, self._on_nodes, self._on_nodes_failed)
        if not self._has_presets:
            self._run(self._client.presets.list, self._on_presets, self._on_server_silent)

    def _run(self, work: Any, done: Any, failed: Any) -> None:
        self._tickets.append(self._background.run(work, done, failed))

    def _on_nodes(self, nodes: tuple[ProcessingNode, ...]) -> None:
        self._server_problem, self._has_answered = "", True
        if nodes != self._nodes:
            self._fill_nodes(nodes)
        if node_problem(nodes) is not None:
            self._again.start()
        self._update_state()

    def _fill_nodes(self, nodes: tuple[ProcessingNode, ...]) -> None:
        """Offer the nodes; one that the user has chosen stays chosen."""
        wanted = self._remembered("node") if self._nodes is None else self.node.currentData()
        self._nodes = nodes
        self.node.blockSignals(True)
        while self.node.count() > 1:
            self.node.removeItem(1)
        for row, node in enumerate(nodes, 1):
            load = (
                self.tr("{} in the queue").format(node.queue_count)
                if node.online
                else self.tr("offline")
            )
            self.node.addItem(f"{node.label} ({load})", node.id)
            self.node.model().item(row).setEnabled(node.online)
            self.node.setItemData(row, as_paragraph(node.hostname), Qt.ItemDataRole.ToolTipRole)
            if node.online and node.id == wanted:
                self.node.setCurrentIndex(row)
        self.node.blockSignals(False)
        self._on_node_chosen()

    def _on_presets(self, presets: tuple[Preset, ...]) -> None:
        self._has_presets = True
        self.presets.set_presets(presets, self._remembered("preset"))
        if self.presets.current is not None:
            self.option_panel.set_values(dict(self.presets.current.options))

    def _on_nodes_failed(self, error: WebODMError) -> None:
        if isinstance(error, NotFoundError):  # an old server does not list its nodes
            self._has_answered = True
            self._update_state()
        else:
            self._on_server_silent(error)

    def _on_server_silent(self, error: WebODMError) -> None:
        self._again.start()
        self._on_preset_failed(error)

    def _on_preset_failed(self, error: WebODMError) -> None:
        self._server_problem = str(error)
        self._update_state()

    def _on_node_chosen(self) -> None:
        chosen = self.node.currentData()
        nodes = self._nodes or ()
        online = [node for node in nodes if node.online]
        usual = next(iter(online or nodes), None)
        node = next((node for node in nodes if node.id == chosen), usual)
        if node is not None and node.options != self._options_shown:
            self._options_shown = node.options
            self._takes_video = accepts_videos(node.options)
            self.options.set_options(node.options)
        self._update_state()

    def _on_options_changed(self) -> None:
        values = self.options.values()
        self.presets.set_values(values)
        title = self.tr("Options")
        self.tabs.setTabText(1, f"{title} ({len(values)})" if values else title)
        self._update_state()

    # Project and name

    def _fill_projects(self, projects: Iterable[Project], chosen: int | None) -> None:
        for project in projects:
            self._permissions[project.id] = project.permissions
            self.project.addItem(icons.theme("mIconFolder"), project.name, project.id)
        if self.project.count() == 0:
            self.project.setEditText(self.tr("Drone flights"))
        else:
            wanted = self._remembered("project") if chosen is None else chosen
            self.project.setCurrentIndex(max(self.project.findData(wanted), 0))
        self._on_project_chosen()

    def _on_project_chosen(self) -> None:
        self.inputs.set_project(self.project.currentData())
        self._update_state()

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
            self._on_project_chosen()
        self._update_state()

    def _suggest_name(self) -> None:
        """Name the task after its photos, unless the user has named it."""
        untouched = self.name.text() in ("", self._suggestion)
        today = datetime.now(timezone.utc).astimezone().date()
        fallback = self.tr("Flight of {}").format(QLocale().toString(today, "yyyy-MM-dd"))
        place = self.project.currentText().strip() if self.photos.flight.count else fallback
        self._suggestion = suggest_name(self.photos.flight, place or fallback)[:LONGEST_NAME]
        if untouched:
            self.name.setText(self._suggestion)

    # Photos

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = local_files(event.mimeData())
        self.tabs.setCurrentWidget(self.photos)
        self.add_paths(paths)
        event.acceptProposedAction()

    def _on_photos_changed(self) -> None:
        photos = self.photos
        if photos.is_surveyed and not photos.is_reading:
            self._suggest_name()
            self.inputs.set_photos(photos.photos(), photos.flight.extent)
            self.option_panel.filter.show_video(photos.flight.videos > 0)
        title = self.tr("Photos")
        count = photos.flight.count
        self.tabs.setTabText(0, f"{title} ({QLocale().toString(count)})" if count else title)
        self._update_state()

    def _on_inputs_changed(self) -> None:
        """Mark the page when there is a warning on it, which is not seen from the others."""
        icon = icons.theme("mIconWarning") if self.inputs.has_warnings else QIcon()
        self.tabs.setTabIcon(self.tabs.indexOf(self._inputs_page), icon)
        self._update_state()

    # Can it start?

    def _update_state(self) -> None:
        icon, text, ready = self._state()
        problem, may_start = self._server_state()
        if problem:
            icon, text = "mIconWarning", problem if ready else f"{problem} {text}"
            ready = ready and may_start
        elif ready and not self._has_answered:
            icon, text, ready = "mTaskRunning", self.tr("Asking the server…"), False
        self._state_icon.setPixmap(icons.theme(icon).pixmap(ICON_SIZE, ICON_SIZE))
        self.state.setText(shortened(text, TIP_CHARACTERS))
        self.start_button.setEnabled(ready)

    def _server_state(self) -> tuple[str, bool]:
        """Return what is wrong with server, project or nodes, and whether a task can start."""
        if not self._may_add():
            return str(denied("change")), False
        if self._server_problem:
            return self._server_problem, self._has_answered
        problem = None if self._nodes is None else node_problem(self._nodes)
        if problem is not None:
            return str(problem), not problem.is_fatal
        if self._nodes and not self._options_shown:
            text = self.tr("The processing node does not list its options; it uses its own values.")
            return text, True
        return "", True

    def _may_add(self) -> bool:
        """True unless the user is known to lack the right to put a task into the project."""
        permissions = self._permissions.get(self.project.currentData(), ())
        return not permissions or "change" in permissions

    def _state(self) -> tuple[str, str, bool]:
        """Return an icon, words, and whether the task can start as far as the form goes."""
        photos = self.photos
        problem = self.options.problem()
        if photos.is_reading or not photos.is_surveyed:
            return "mTaskRunning", self.tr("Reading the photos…"), False
        if not photos.photos():
            return "mIconInfo", self.tr("Add the photos of one flight."), False
        if not photos.flight.is_enough:
            return "mIconWarning", self.tr("There are too few photos to start."), False
        if photos.flight.videos and not self._takes_video:
            text = self.tr(
                "The processing node does not accept videos. Choose another node, or "
                "remove the videos."
            )
            return "mIconWarning", text, False
        if not self.project.currentText().strip():
            return "mIconWarning", self.tr("Name a project to put the task in."), False
        if problem is not None:
            return "mIconWarning", str(problem), False
        if self.inputs.problem:
            text = self.tr("Something is wrong in “Further Inputs”.")
            return "mIconWarning", text, False
        if self.inputs.is_busy:
            return "mTaskRunning", self.tr("Checking the inputs…"), False
        return "mIconSuccess", self.tr("Ready to start."), True

    # Closing

    def accept(self) -> None:
        """Hand over what was chosen; the upload goes on in the background."""
        self.start_button.setFocus()  # an option still being edited is thereby taken
        if not self.start_button.isEnabled():
            return
        self._remember()
        self.start_requested.emit(self.request())
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return in a field must not start an upload: it is pressed after a search, too."""
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and not isinstance(self.focusWidget(), QAbstractButton):
            event.accept()
            return
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Qt calls this however the dialog is closed."""
        self._again.stop()
        for ticket in self._tickets:
            ticket.cancel()
        self.photos.close_all()
        self.inputs.close_all()
        super().done(result)

    # What is kept for the next task, by server

    def _key(self, what: str) -> str:
        return f"{SETTINGS}/{quote(self._client.url, safe='')}/{what}"

    def _remembered(self, what: str) -> int | None:
        value = QgsSettings().value(self._key(what), -1, type=int)
        return value if value >= 0 else None

    def _remember(self) -> None:
        preset = self.presets.current
        kept = {
            "project": self.project.currentData(),
            "node": self.node.currentData(),
            "preset": None if preset is None else preset.id,
        }
        settings = QgsSettings()
        for what, identity in kept.items():
            settings.setValue(self._key(what), -1 if identity is None else identity)
        settings.setValue(RESIZE_TO, self.inputs.resize_to or 0)
