"""Choosing photos: where they come from, a table of them, and what they make up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Callable

from qgis.core import QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, QLocale, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...api import FEWEST_PHOTOS
from ...core import formats
from ...core.jobs.background import Background, Ticket
from ...core.photos.flight import FEW_PHOTOS, Concern, Finding, Flight, survey
from ...core.photos.photo_files import TAKEN_SUFFIXES, Photo
from ...core.photos.photo_reader import PhotoReader
from ..widgets import icons
from ..widgets.tool_buttons import tool_button
from .photo_map import PhotoMap
from .photo_table import PhotoColumn, PhotoModel

LAST_FOLDER = "orthodock/last_photo_folder"
SUBFOLDERS = "orthodock/new_task/subfolders"
HECTARE = 10_000.0  # m²
SMALLEST_AREA = HECTARE / 100  # m²; that of less is not worth a number
KILOMETRE = 1_000_000.0  # m²
ROWS_OF_FINDINGS = 4
ROWS_MEASURED = 100  # for the width of a column; a thousand, as Qt has it, hold up the window
LONGEST_NAME = 28  # characters that the column of names grows to
SERIOUS = (Concern.TOO_FEW, Concern.LEFT_OUT, Concern.NO_POSITION, Concern.NO_TRACK)
LONGEST_MOMENT = datetime(2000, 10, 28, 20, 58)  # noqa: DTZ001  cameras know no time zone
TYPICAL = {  # what a column is wide enough for
    PhotoColumn.NAME: "DJI_0000_000.JPG", PhotoColumn.HEIGHT: "(1000 m)",
    PhotoColumn.CAMERA: "DJI FC0000W", PhotoColumn.SIZE: "000.0 MB",
    PhotoColumn.PLACE: "-00.00000, -000.00000",
}  # fmt: skip


class PhotoView(QTableView):
    """A table that says what to do while it is empty, and forgets rows with Delete."""

    remove_requested = pyqtSignal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = hint

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.model() is not None and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            margin = self.fontMetrics().averageCharWidth() * 2
            area = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, int(getattr(flags, "value", flags)), self.hint)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)


class PhotoPanel(QWidget):
    """The photos of a new task. `changed` whenever they or what is known of them changed."""

    changed = pyqtSignal()

    def __init__(
        self,
        background: Background,
        canvas: QgsMapCanvas | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = PhotoModel(self)
        self.flight = Flight()
        self.is_surveyed = True
        """False while `flight` lags behind the photos."""
        self._background = background
        self._reader = PhotoReader(background, self)
        self._survey: Ticket | None = None
        self._found_none = False
        self._failure = ""
        self._canvas = canvas
        self._map = None if canvas is None else PhotoMap(canvas, self)
        self._build()
        self._reader.found.connect(self._on_found)
        self._reader.progressed.connect(self._on_progressed)
        self._reader.failed.connect(self._on_failed)
        self._reader.finished.connect(self._on_read)
        self._show_flight()

    @property
    def is_reading(self) -> bool:
        """True while files are looked at."""
        return self._reader.is_reading

    @property
    def map(self) -> PhotoMap | None:
        """What is marked on the map, if there is one."""
        return self._map

    def photos(self) -> tuple[Photo, ...]:
        """Return all, the unusable too."""
        return self.model.photos()

    def add_paths(self, paths: Iterable[Path]) -> None:
        """Look at files and folders in the background and list what is in them."""
        self._found_none = False
        self._failure = ""
        self._reader.read(tuple(paths), self.subfolders.isChecked())
        self.summary.setText(self.tr("Reading the photos…"))
        self.changed.emit()

    def close_all(self) -> None:
        """Stop reading and take the marks off the map."""
        self._reader.stop()
        if self._survey is not None:
            self._survey.cancel()
        if self._map is not None:
            self._map.clear()
            self._map = None

    # Building

    def _build(self) -> None:
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setAccessibleName(self.tr("What the photos make up"))
        layout = QVBoxLayout(self)
        layout.addLayout(self._buttons())
        layout.addWidget(self._table(), 1)
        layout.addWidget(self.summary)
        layout.addWidget(self._finding_list())

    def _buttons(self) -> QHBoxLayout:
        self.add_button = QPushButton(icons.theme("mActionAddImage"), self.tr("Add &Photos…"))
        self.add_button.setToolTip(self.tr("Choose photos"))
        self.add_button.clicked.connect(self._choose)
        self.folder_button = QPushButton(icons.theme("mActionFileOpen"), self.tr("Add &Folder…"))
        self.folder_button.setToolTip(self.tr("Add all photos of a folder"))
        self.folder_button.clicked.connect(self._choose_folder)
        self.subfolders = QCheckBox(self.tr("S&ubfolders"))
        self.subfolders.setToolTip(self.tr("Also take the photos in the folders below a folder"))
        self.subfolders.setChecked(QgsSettings().value(SUBFOLDERS, True, type=bool))
        self.subfolders.toggled.connect(lambda on: QgsSettings().setValue(SUBFOLDERS, on))
        self.remove_button = tool_button(
            "symbologyRemove", self.tr("Take the selected files out of the list (Delete)")
        )
        self.remove_button.clicked.connect(self._remove_selected)
        self.zoom_button = tool_button(
            "mActionZoomToLayer", self.tr("Move the map to the selected photos, or to all")
        )
        self.zoom_button.clicked.connect(self._zoom)
        self.zoom_button.setVisible(self._map is not None)
        for button in (self.remove_button, self.zoom_button):
            button.setEnabled(False)
        row = QHBoxLayout()
        for button in (self.add_button, self.folder_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addWidget(self.subfolders)
        row.addStretch(1)
        row.addWidget(self.remove_button)
        row.addWidget(self.zoom_button)
        return row

    def _table(self) -> PhotoView:
        hint = self.tr(
            "Drop photos or folders of photos here.\n\n"
            "The photos of one task should overlap by 60 % or more."
        )
        view = self.view = PhotoView(hint)
        view.setModel(self.model)
        view.setAccessibleName(self.tr("Photos"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSortingEnabled(True)
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)  # Tab leaves the table, arrows move in it
        view.verticalHeader().hide()
        metrics = self.fontMetrics()
        view.verticalHeader().setDefaultSectionSize(round(1.4 * metrics.lineSpacing()))
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        samples = {**TYPICAL, PhotoColumn.TAKEN: formats.moment(LONGEST_MOMENT)}
        for column, text in samples.items():
            view.setColumnWidth(column, metrics.horizontalAdvance(f"{text}W"))
        view.setMinimumHeight(6 * metrics.lineSpacing())
        view.remove_requested.connect(self._remove_selected)
        view.doubleClicked.connect(lambda _: self._zoom())
        view.selectionModel().selectionChanged.connect(self._on_selected)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setResizeContentsPrecision(ROWS_MEASURED)
        return view

    def _finding_list(self) -> QListWidget:
        self.findings = QListWidget()
        self.findings.setAccessibleName(self.tr("What may go wrong"))
        self.findings.setWordWrap(True)
        self.findings.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.findings.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.findings.itemClicked.connect(self._on_finding)
        self.findings.itemActivated.connect(self._on_finding)
        return self.findings

    # Choosing

    def _choose(self) -> None:
        patterns = " ".join(f"*{s} *{s.upper()}" for s in sorted(TAKEN_SUFFIXES))
        files, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Add Photos"),
            str(QgsSettings().value(LAST_FOLDER, "") or ""),
            self.tr("Photos and videos ({})").format(patterns) + ";;" + self.tr("All files (*)"),
        )
        if files:
            QgsSettings().setValue(LAST_FOLDER, str(Path(files[0]).parent))
            self.add_paths(map(Path, files))

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Add Folder"), str(QgsSettings().value(LAST_FOLDER, "") or "")
        )
        if folder:
            QgsSettings().setValue(LAST_FOLDER, folder)
            self.add_paths([Path(folder)])

    def _selected_rows(self) -> set[int]:
        return {index.row() for index in self.view.selectionModel().selectedRows()}

    def _remove_selected(self) -> None:
        rows = self._selected_rows()
        if rows:
            self.model.remove(rows)
            if self._map is not None:
                self._map.set_photos(self.photos())
            self._look_at_all()

    def _on_selected(self) -> None:
        rows = self._selected_rows()
        self.remove_button.setEnabled(bool(rows))
        if self._map is not None:
            self._map.select(self.model.photo(row) for row in rows)

    def _zoom(self) -> None:
        if self._map is not None:
            self._map.zoom()

    # Reading

    def _on_found(self, photos: tuple[Photo, ...]) -> None:
        is_first = not self.model.rowCount()
        new = self.model.add(photos)
        if self._map is None or self._canvas is None:
            return
        self._map.add(new)
        self.zoom_button.setEnabled(True)
        if is_first and not self._canvas.layers():
            self._map.zoom()  # there is nothing on the map that would be lost from view

    def _on_progressed(self, read: int, total: int) -> None:
        counted = (QLocale().toString(read), QLocale().toString(total))
        self.summary.setText(self.tr("Reading the photos… {} of {}").format(*counted))

    def _on_failed(self, reason: str) -> None:
        self._failure = reason

    def _on_read(self) -> None:
        self._found_none = not self.model.rowCount()
        self._look_at_all()

    def _look_at_all(self) -> None:
        """Find out in the background what the photos make up."""
        if self._survey is not None:
            self._survey.cancel()
        photos = self.photos()
        self.is_surveyed = False
        self._survey = self._background.run(lambda: survey(photos), self._on_surveyed)
        self.changed.emit()

    def _on_surveyed(self, flight: Flight) -> None:
        self.flight = flight
        self.is_surveyed = True
        if self._map is not None:
            self.zoom_button.setEnabled(flight.extent is not None)
        self._show_flight()
        self.changed.emit()

    # Showing

    def _show_flight(self) -> None:
        if not self.is_reading:
            self.summary.setText(self._facts(self.flight))
        self.summary.setVisible(bool(self.summary.text()))
        self.findings.clear()
        shown = self.flight.findings if self.photos() else ()
        for finding in shown:
            serious = finding.concern in SERIOUS or (
                finding.concern is Concern.CAPTURES and finding.paths
            )
            icon = icons.theme("mIconWarning" if serious else "mIconInfo")
            item = QListWidgetItem(icon, self._text(finding))
            item.setData(Qt.ItemDataRole.UserRole, finding)
            if finding.paths:
                item.setToolTip(self.tr("Click to select the files"))
            self.findings.addItem(item)
        self.findings.setVisible(bool(shown))
        if shown:
            rows = min(len(shown), ROWS_OF_FINDINGS)
            frame = 2 * self.findings.frameWidth()
            heights = map(self.findings.sizeHintForRow, range(rows))  # long ones are wrapped
            self.findings.setFixedHeight(sum(heights) + frame)
        self.model.set_remarks(self._remarks(shown))
        self._fit_names()

    def _fit_names(self) -> None:
        """Make room for long names: the ends of those of multispectral photos differ."""
        widest = LONGEST_NAME * self.fontMetrics().averageCharWidth()
        wanted = min(self.view.sizeHintForColumn(PhotoColumn.NAME), widest)
        if wanted > self.view.columnWidth(PhotoColumn.NAME):
            self.view.setColumnWidth(PhotoColumn.NAME, wanted)

    def _facts(self, flight: Flight) -> str:
        if self._failure:
            return self.tr("Not all files could be read: {}").format(self._failure)
        if not self.photos():
            return self.tr("There are no photos in what you chose.") if self._found_none else ""
        facts = [self._count(flight), formats.size(flight.size)]
        if flight.area is not None and flight.area >= SMALLEST_AREA:
            facts.append(self.tr("about {}").format(_area(flight.area)))
        if flight.height is not None:
            facts.append(self.tr("{} above take-off").format(formats.meters(flight.height)))
        if flight.resolution is not None:
            centimetres = QLocale().toString(100.0 * flight.resolution, "f", 1)
            facts.append(self.tr("GSD {} cm/pixel").format(centimetres))
        if flight.began is not None:
            facts.append(QLocale().toString(flight.began.date(), QLocale.FormatType.ShortFormat))
        return " · ".join(facts)

    def _count(self, flight: Flight) -> str:
        count, given = QLocale().toString(flight.count), QLocale().toString(flight.given)
        if flight.given > flight.count:
            return self.tr("Photos: {} of {}").format(count, given)
        if flight.videos and not flight.count:
            return self.tr("Videos: {}").format(QLocale().toString(flight.videos))
        return self.tr("Photos: {}").format(count)

    def _text(self, finding: Finding) -> str:
        if finding.concern is Concern.METADATA:
            return f"{finding.names[0]}: {QLocale().toString(len(finding.paths))}"
        texts: dict[Concern, Callable[[], str]] = {
            Concern.TOO_FEW: lambda: self.tr("A task needs at least {} photos, or a video."),
            Concern.FEW: lambda: self.tr("Fewer than {} photos seldom give a result."),
            Concern.LEFT_OUT: lambda: self.tr("Files left out: {}"),
            Concern.NO_POSITION: lambda: self.tr("Photos without GPS position: {}"),
            Concern.DUPLICATES: lambda: self.tr("Copies of other photos: {}"),
            Concern.BLURRED: lambda: self.tr("Photos that look blurred: {}"),
            Concern.FAR_AWAY: lambda: self.tr("Photos far away from the others: {}"),
            Concern.MASKS: lambda: self.tr("Taken as masks, because of “_mask” in the name: {}"),
            Concern.CAMERAS: lambda: self.tr("Different cameras: {}"),
            Concern.SIZES: lambda: self.tr("Different picture sizes: {}"),
            Concern.NO_ATTITUDE: lambda: self.tr(
                "Photos whose camera angle is unknown, assumed to look straight down: {}"
            ),
            Concern.RAW_TWINS: lambda: self.tr(
                "Raw photos left out because their JPEG is in the list: {}"
            ),
            Concern.CAPTURES: lambda: self.tr("Multispectral: {}"),
            Concern.THERMAL: lambda: self.tr("Thermal photos: {}"),
            Concern.NEW_FORMATS: lambda: self.tr("Only nodes of 2025 and later read {}."),
            Concern.VIDEOS: lambda: self.tr("Videos, whose frames are used as photos: {}"),
            Concern.NO_TRACK: lambda: self.tr(
                "Videos without positions: {}. Without .srt files or control points, the results "
                "are not georeferenced."
            ),
        }
        about: object = len(finding.paths)
        if finding.names:
            about = ", ".join(finding.names)
        elif finding.concern is Concern.TOO_FEW:
            about = FEWEST_PHOTOS
        elif finding.concern is Concern.FEW:
            about = FEW_PHOTOS
        return texts[finding.concern]().format(about)

    def _remarks(self, findings: Iterable[Finding]) -> dict[Path, str]:
        words = {
            Concern.DUPLICATES: self.tr("Copy"),
            Concern.BLURRED: self.tr("Blurred"),
            Concern.FAR_AWAY: self.tr("Far away"),
            Concern.MASKS: self.tr("Mask"),
            Concern.CAMERAS: self.tr("Other camera"),
            Concern.SIZES: self.tr("Other size"),
            Concern.NO_ATTITUDE: self.tr("Angle unknown"),
            Concern.RAW_TWINS: self.tr("Left out: JPEG exists"),
            Concern.THERMAL: self.tr("Thermal"),
            Concern.CAPTURES: self.tr("Incomplete capture"),
            Concern.NO_TRACK: self.tr("No positions"),
        }
        remarks: dict[Path, str] = {}
        for finding in findings:
            is_said = finding.concern is Concern.METADATA
            word = finding.names[0] if is_said else words.get(finding.concern)
            for path in finding.paths if word else ():
                remarks[path] = f"{remarks[path]}, {word}" if path in remarks else str(word)
        return remarks

    def _on_finding(self, item: QListWidgetItem) -> None:
        """Select the files a finding is about."""
        finding = item.data(Qt.ItemDataRole.UserRole)
        rows = self.model.rows_of(finding.paths)
        selection = QItemSelection()
        for row in rows:
            selection.select(self.model.index(row, 0), self.model.index(row, len(PhotoColumn) - 1))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().select(selection, flag)
        if rows:
            self.view.scrollTo(self.model.index(rows[0], 0))


def _area(area: float) -> str:
    if area >= KILOMETRE:
        return f"{QLocale().toString(area / KILOMETRE, 'f', 2)} km²"
    return f"{QLocale().toString(area / HECTARE, 'f', 1 if area > HECTARE else 2)} ha"
