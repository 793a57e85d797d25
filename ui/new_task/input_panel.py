"""What a task may be given beside photos: control points, a boundary, a size, a task to fit."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsMapLayerProxyModel,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox, QgsSpinBox
from qgis.PyQt.QtCore import QLocale, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ...api import Task, TaskStatus, WebODM, WebODMError
from ...api.inputs import COPIES, Kind, kind_of, prepare_inputs
from ...api.models import Bounds
from ...core.jobs.background import Background, Ticket
from ...core.map_extents import TURN
from ...core.photos.photo_files import Photo, usable
from ...core.settings import journal_folder
from ...core.survey.boundary import boundary_geojson
from ...core.survey.task_inputs import TaskInputs, check_task_inputs, surroundings
from ...core.titles import task_title
from ..widgets.escaping import shortened
from .remark_list import RemarkList

RESIZE_TO = "orthodock/new_task/resize_to"
USUAL_SIZE = 2048  # pixels
SIZES = (320, 20_000)  # pixels
# What the engine can fit a task's results to.
ALIGN_ASSETS = frozenset({"georeferenced_model.laz", "georeferenced_model.las", "dsm.tif"})


class InputPanel(QWidget):
    """Asks for what a task needs beside photos. `changed` whenever something did."""

    changed = pyqtSignal()
    boundary_changed = pyqtSignal(object)
    """QgsGeometry in degrees, or None"""
    points_changed = pyqtSignal(object)
    """Control points as a tuple of QgsPointXY in degrees"""

    def __init__(
        self, client: WebODM, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._background = background
        self._photos: tuple[Photo, ...] = ()
        self._extent: QgsRectangle | None = None
        self._project: int | None = None
        self._tickets: dict[str, Ticket] = {}
        self._watched: QgsVectorLayer | None = None
        self._edited = QTimer(self)  # one look after many changes
        self._edited.setSingleShot(True)
        self._edited.timeout.connect(self._read_boundary)
        self._input_problem = ""
        self._boundary_problem = ""
        self._copies: dict[Path, Path] = {}
        self.boundary = ""
        """The boundary as GeoJSON, "" for none."""
        self._build()
        self._on_layer_chosen()
        self._show_tasks(())

    @property
    def is_busy(self) -> bool:
        """True while files are checked or the boundary is worked out."""
        return "inputs" in self._tickets or "boundary" in self._tickets or self._edited.isActive()

    @property
    def problem(self) -> str:
        """What is wrong, in plain words, "" when all is well."""
        return self._input_problem or self._boundary_problem

    @property
    def has_warnings(self) -> bool:
        """True when something is wrong, or may be."""
        return bool(self.problem) or self.remarks.has_warnings

    @property
    def resize_to(self) -> int | None:
        """The longest side of a photo on the server in pixels, None to leave them as they are."""
        return self.size.value() if self.resize.isChecked() else None

    @property
    def align_to(self) -> str:
        """The id of the task to fit, "" for none."""
        return str(self.align.currentData() or "")

    def files(self) -> tuple[Path, ...]:
        """Return the photos and all that travels with them."""
        return tuple(self._copies.get(path, path) for path in self._chosen_files())

    def _chosen_files(self) -> tuple[Path, ...]:
        paths = [photo.path for photo in usable(self._photos)]
        chosen = self._control_points()
        if chosen is None:
            return tuple(paths)
        # What is chosen here goes before what lay among the photos.
        others = [p for p in paths if kind_of(p) is not Kind.GCP_LIST and p != chosen]
        return (*others, chosen)

    def set_photos(self, photos: Sequence[Photo], extent: QgsRectangle | None) -> None:
        """Take other photos; files that name them are checked anew."""
        self._photos = tuple(photos)
        extras = [photo.path for photo in photos if photo.is_extra]
        found = next((path for path in extras if kind_of(path) is Kind.GCP_LIST), None)
        line = self.control_points.lineEdit()
        line.setPlaceholderText(
            self.tr("None") if found is None else self.tr("{} among the photos").format(found.name)
        )
        self._check_files()
        if extent != self._extent:
            self._extent = extent
            self._ask_for_tasks()
            self._show_boundary_state()

    def set_project(self, project: int | None) -> None:
        """Offer the tasks of another project to align with."""
        if project != self._project:
            self._project = project
            self._ask_for_tasks()

    def close_all(self) -> None:
        """Ask nothing more."""
        for ticket in self._tickets.values():
            ticket.cancel()
        self._tickets.clear()
        self._watch(None)

    # Building

    def _build(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(self.fontMetrics().lineSpacing())
        self._add_control_points(form)
        self._add_boundary(form)
        self._add_resize(form)
        self._add_align(form)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch(1)

    def _add_control_points(self, form: QFormLayout) -> None:
        self.control_points = QgsFileWidget()
        self.control_points.setDialogTitle(self.tr("Ground Control Points"))
        self.control_points.setFilter(
            self.tr("Ground control points (*.txt)") + ";;" + self.tr("All files (*)")
        )
        self.control_points.setToolTip(
            self.tr("A table of points whose position is known, and where photos show them")
        )
        self.control_points.lineEdit().setAccessibleName(self.tr("Ground control points"))
        self.control_points.fileChanged.connect(lambda _: self._check_files())
        self.heights_in_feet = QCheckBox(self.tr("Heig&hts are in feet: send them in meters"))
        self.heights_in_feet.hide()  # but for a CRS in feet
        self.heights_in_feet.toggled.connect(lambda _: self._check_files())
        self.remarks = RemarkList()
        self._points_hint = self.tr(
            "A text file of points with known position, and where the photos show them."
        )
        self.control_points_state = self._note()
        title = self.tr("&Ground control points")
        below = self._add_row(form, title, self.control_points, self.control_points_state)
        below.addWidget(self.heights_in_feet)
        below.addWidget(self.remarks)

    def _add_boundary(self, form: QFormLayout) -> None:
        self.layer = QgsMapLayerComboBox()
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer.setAllowEmptyLayer(True)
        self.layer.setLayer(None)
        self.layer.setMinimumContentsLength(1)
        self.layer.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.layer.setToolTip(self.tr("Only what lies within this polygon is reconstructed"))
        self.layer.layerChanged.connect(self._on_layer_chosen)
        self.selected_only = QCheckBox(self.tr("Selec&ted features only"))
        self.selected_only.toggled.connect(lambda _: self._read_boundary())
        self._boundary_hint = self.tr("Limits the reconstruction to a polygon of the map.")
        self.boundary_state = self._note()
        title = self.tr("&Boundary")
        self._add_row(form, title, self.layer, self.boundary_state, self.selected_only)

    def _add_resize(self, form: QFormLayout) -> None:
        self.size = QgsSpinBox()
        self.size.setRange(*SIZES)
        self.size.setSuffix(" " + self.tr("pixels"))
        self.size.setClearValue(USUAL_SIZE)
        kept = QgsSettings().value(RESIZE_TO, 0, type=int)
        self.size.setValue(kept or USUAL_SIZE)
        self.size.setAccessibleName(self.tr("Longest side of a photo"))
        self.resize = QCheckBox(self.tr("Longest side at &most"))
        self.resize.setChecked(bool(kept))
        self.size.setEnabled(bool(kept))
        self.resize.toggled.connect(self.size.setEnabled)
        note = self._note()
        note.setText(self.tr("The server makes the photos smaller: faster, with less detail."))
        self._add_row(form, self.tr("Photo size"), self.resize, note, self.size)

    def _add_align(self, form: QFormLayout) -> None:
        self.align = QComboBox()
        self.align.setMinimumContentsLength(1)
        self.align.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.align_state = self._note()
        self._add_row(form, self.tr("&Align with task"), self.align, self.align_state)

    def _add_row(
        self, form: QFormLayout, title: str, field: QWidget, note: QLabel, *beside: QWidget
    ) -> QVBoxLayout:
        """Add a field with others beside it and a note below it, and return what holds them."""
        line = QHBoxLayout()
        line.setSpacing(self.fontMetrics().averageCharWidth())  # else that of the column: none
        is_switch = isinstance(field, QCheckBox)
        line.addWidget(field, 0 if is_switch else 1)
        for widget in beside:
            line.addWidget(widget)
        if is_switch:
            line.addStretch(1)
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addLayout(line)
        both.addWidget(note)
        form.addRow(title, both)
        label = form.labelForField(both)
        if isinstance(label, QLabel):
            label.setBuddy(field)
        return both

    def _note(self) -> QLabel:
        label = QLabel()
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    # Ground control points, and the other tables among the photos

    def _control_points(self) -> Path | None:
        text = self.control_points.filePath().strip()
        return Path(text) if text else None

    def _check_files(self) -> None:
        files = self._chosen_files()
        self._input_problem = ""
        self._copies = {}
        chosen = self._control_points()
        if chosen is not None and kind_of(chosen) is None:  # the server would take it for a photo
            self._cancel("inputs")
            self._input_problem = self.tr(
                "Ground control points must be in a .txt file, not in {}."
            ).format(chosen.name)
            self._show_inputs(TaskInputs(), self._input_problem)
            return
        if not any(kind_of(path) for path in files):
            self._cancel("inputs")
            self._on_files_checked((TaskInputs(), {}))
            return
        self._show_state(self.control_points_state, self.tr("Checking…"))
        photos, in_feet = self._photos, self.heights_in_feet.isChecked()
        folder = journal_folder() / COPIES

        def check() -> tuple[TaskInputs, dict[Path, Path]]:
            around = surroundings(photos, in_feet)
            found = check_task_inputs(files, around)
            if not (in_feet and found.is_in_feet) or found.error is not None:
                return found, {}
            return found, dict(zip(files, prepare_inputs(files, folder, around)[0]))

        self._run("inputs", check, self._on_files_checked, self._on_files_wrong)

    def _on_files_checked(self, answer: tuple[TaskInputs, dict[Path, Path]]) -> None:
        found, self._copies = answer
        error = found.error
        self._input_problem = "" if error is None else f"{error} {error.remedy}"
        self._show_inputs(found, self._input_problem or self._summary(found))

    def _on_files_wrong(self, error: WebODMError) -> None:
        self._input_problem = str(error)
        self._show_inputs(TaskInputs(), self._input_problem)

    def _show_inputs(self, found: TaskInputs, text: str) -> None:
        self._show_state(self.control_points_state, text)
        self.remarks.set_remarks(found.remarks, "" if found.error is None else found.error.remedy)
        self.heights_in_feet.setVisible(found.is_in_feet)
        self.points_changed.emit(
            tuple(QgsPointXY(place.longitude, place.latitude) for place in found.places)
        )
        self.changed.emit()

    def _summary(self, found: TaskInputs) -> str:
        if not found.names:
            return ""
        text = self.tr("Checked: {}").format(", ".join(found.names))
        if not found.marks:
            return text
        counts = self.tr("Control points: {}, check points: {}, marks: {} in photos: {}")
        numbers = (found.points, found.check_points, found.marks, found.marked_photos)
        return f"{text}\n{counts.format(*(QLocale().toString(number) for number in numbers))}"

    # Boundary

    def _on_layer_chosen(self, _layer: QgsMapLayer | None = None) -> None:
        layer = self.layer.currentLayer()
        self._watch(layer if isinstance(layer, QgsVectorLayer) else None)
        self._on_selection_changed()

    def _watch(self, layer: QgsVectorLayer | None) -> None:
        signals = (
            "selectionChanged",
            "willBeDeleted",
            "layerModified",
            "dataChanged",
            "crsChanged",
        )
        edited = self._on_layer_edited
        slots = (self._on_selection_changed, self._on_layer_gone, edited, edited, edited)
        if self._watched is not None:
            for signal, slot in zip(signals, slots):
                getattr(self._watched, signal).disconnect(slot)
        self._watched = layer
        if layer is not None:
            for signal, slot in zip(signals, slots):
                getattr(layer, signal).connect(slot)

    def _on_layer_gone(self) -> None:
        self._watched = None

    def _on_layer_edited(self) -> None:
        self._edited.start(0)

    def _on_selection_changed(self, *_: Any) -> None:
        count = 0 if self._watched is None else self._watched.selectedFeatureCount()
        self.selected_only.setEnabled(count > 0)
        self.selected_only.blockSignals(True)
        self.selected_only.setChecked(count > 0)
        self.selected_only.blockSignals(False)
        self._read_boundary()

    def _read_boundary(self) -> None:
        self._edited.stop()
        layer = self._watched
        self.boundary, self._boundary_problem = "", ""
        if layer is None:
            self._cancel("boundary")
            self._show_boundary_state()
            self.changed.emit()
            return
        # A copy of the layer's state that another thread may read.
        source = QgsVectorLayerFeatureSource(layer)
        request = QgsFeatureRequest()
        if self.selected_only.isChecked():
            request.setFilterFids(layer.selectedFeatureIds())
        request.setNoAttributes()
        crs, context = layer.crs(), QgsProject.instance().transformContext()
        self._run(
            "boundary",
            lambda: boundary_geojson(
                (feature.geometry() for feature in source.getFeatures(request)), crs, context
            ),
            self._on_boundary,
            self._on_no_boundary,
        )
        self.changed.emit()

    def _on_boundary(self, text: str) -> None:
        self.boundary = text
        self._show_boundary_state()
        self.changed.emit()

    def _on_no_boundary(self, error: WebODMError) -> None:
        self._boundary_problem = str(error)
        self._show_boundary_state()
        self.changed.emit()

    def _show_boundary_state(self) -> None:
        polygon = _polygon(self.boundary) if self.boundary else None
        text = self._boundary_problem
        if polygon is not None and self._extent is not None and not _meet(polygon, self._extent):
            text = self.tr("No photo lies within the boundary.")
        self._show_state(self.boundary_state, text)
        self.boundary_changed.emit(polygon)

    # Aligning

    def _ask_for_tasks(self) -> None:
        self._cancel("tasks")
        project, box = self._project, self._extent
        if project is None:
            self._show_tasks(())
            return
        bounds: Bounds | None = None
        if box is not None:
            bounds = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        self._run(
            "tasks",
            lambda: self._client.tasks.list(project, status=TaskStatus.COMPLETED, bbox=bounds),
            self._show_tasks,
            lambda _error: self._show_tasks(()),
        )

    def _show_tasks(self, tasks: Sequence[Task]) -> None:
        chosen = self.align_to
        self.align.clear()
        self.align.addItem(self.tr("None"), "")
        for task in tasks:
            if ALIGN_ASSETS.isdisjoint(task.available_assets):
                continue
            day = task.created_at
            date = "" if day is None else QLocale().toString(day.date(), "yyyy-MM-dd")
            self.align.addItem(f"{shortened(task_title(task))} ({date})", task.id)
        self.align.setCurrentIndex(max(self.align.findData(chosen), 0))
        self.align.setEnabled(self.align.count() > 1)
        self.align_state.setText(
            self.tr("Fits the results to those of an earlier task, to compare the two.")
            if self.align.isEnabled()
            else self.tr("The project has no earlier task of this place with a point cloud or DSM.")
        )

    # Inside

    def _show_state(self, label: QLabel, text: str) -> None:
        hint = self._points_hint if label is self.control_points_state else self._boundary_hint
        label.setText(text or hint)

    def _run(self, what: str, work: Any, done: Any, failed: Any) -> None:
        """Run in the background; a later call about the same thing makes this one void."""
        self._cancel(what)

        def settle(receiver: Any, answer: Any) -> None:
            self._tickets.pop(what, None)
            receiver(answer)

        self._tickets[what] = self._background.run(
            work, lambda answer: settle(done, answer), lambda error: settle(failed, error)
        )

    def _cancel(self, what: str) -> None:
        ticket = self._tickets.pop(what, None)
        if ticket is not None:
            ticket.cancel()


def _polygon(text: str) -> QgsGeometry:
    """Return the polygon of a boundary of our own making; it goes on across 180°."""
    (ring,) = json.loads(text)["features"][0]["geometry"]["coordinates"]
    first = ring[0][0]
    corners = [QgsPointXY(first + (x - first + 180) % TURN - 180, y) for x, y in ring]
    return QgsGeometry.fromPolygonXY([corners])


def _meet(polygon: QgsGeometry, box: QgsRectangle) -> bool:
    """Return whether a polygon and a box in degrees share anything, around the world."""
    shifted = (
        QgsRectangle(box.xMinimum() + turn, box.yMinimum(), box.xMaximum() + turn, box.yMaximum())
        for turn in (-TURN, 0.0, TURN)
    )
    return any(polygon.intersects(QgsGeometry.fromRect(one)) for one in shifted)
