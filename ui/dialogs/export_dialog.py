"""Has the server convert a product: format, CRS, index such as NDVI."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsFileWidget, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ...api import Task, TileMetadata, TileStyle, TileType, WebODM, WebODMError
from ...api.support.i18n import translate
from ...core.jobs.background import Background, Ticket
from ...core.jobs.downloads import MapExport, exportable
from ...core.layers.asset_paths import safe_name
from ...core.titles import task_title
from ..widgets.escaping import as_paragraph, shortened

CLOUD = "georeferenced_model"
RASTER_FORMATS = (
    ("gtiff", "GeoTIFF", "tif"),
    ("gtiff-rgb", "GeoTIFF (RGB)", "tif"),
    ("jpg", "JPEG", "jpg"),
    ("png", "PNG", "png"),
    ("kmz", "KMZ", "kmz"),
)
CLOUD_FORMATS = (
    ("las", "LAS", "las"),
    ("laz", "LAZ", "laz"),
    ("ply", "PLY", "ply"),
    ("csv", "CSV", "csv"),
)
# A server lists its formulas only beside one of them; this one needs no more than a picture.
ANY_INDEX = TileStyle(formula="VARI", bands="auto")
ON_THE_MAP = ("gtiff", "gtiff-rgb")  # what QGIS can show where it belongs


class ExportDialog(QDialog):
    """Asks for product, format, CRS, index and file. Not modal."""

    export_requested = pyqtSignal(object)
    """MapExport"""

    def __init__(
        self,
        client: WebODM,
        task: Task,
        folder: Path,
        free_name: Callable[[Path], Path],
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        """`free_name` returns a path like another one that is not taken yet."""
        super().__init__(parent)
        self._client, self._task, self._folder = client, task, folder
        self._free_name = free_name
        self._background = background
        self._ticket: Ticket | None = None
        self._has_typed = False
        self.setWindowTitle(self.tr("Export “{}”").format(shortened(task_title(task))))
        self._make_fields()
        self._build()
        self._on_product()
        self.finished.connect(self._on_finished)

    def request(self) -> MapExport:
        """Return what is asked for."""
        product, kind = self.product.currentData(), self.format.currentData()
        code = self.crs.crs().authid().partition(":")[2]
        formula = self.formula.currentData() or ""
        style = None
        if formula and self.formula.isVisibleTo(self):
            style = TileStyle(formula=formula, bands="auto")
        return MapExport(
            product,
            kind,
            Path(self.target.filePath()),
            int(code) if code.isdecimal() else None,
            style,
            add_to_map=self.add_to_map.isChecked() and self.add_to_map.isEnabled(),
        )

    def _make_fields(self) -> None:
        self.product = QComboBox()
        words = {
            "orthophoto": self.tr("Orthophoto"),
            "dsm": self.tr("Surface model (DSM)"),
            "dtm": self.tr("Terrain model (DTM)"),
            CLOUD: self.tr("Point cloud"),
        }
        for product in exportable(self._task):
            self.product.addItem(words[product], product)
        self.format = QComboBox()
        self.crs = QgsProjectionSelectionWidget()
        self.crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crs.setNotSetText(self.tr("As the task has it"))
        self.crs.setCrs(QgsCoordinateReferenceSystem())
        self.formula = QComboBox()
        self.formula.addItem(self.tr("None"), "")
        self.formula.setToolTip(self.tr("Calculate an index of the bands, such as NDVI"))
        self.target = QgsFileWidget()
        self.target.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.target.setConfirmOverwrite(True)
        self.add_to_map = QCheckBox(self.tr("Add to the map when it is done"))
        self.add_to_map.setChecked(True)
        self._note, self.problem = QLabel(), QLabel()
        for label in (self._note, self.problem):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start_button = self.buttons.addButton(
            self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole
        )

    def _build(self) -> None:
        form = QFormLayout()
        for words, field in (
            (self.tr("Product"), self.product),
            (self.tr("Format"), self.format),
            (self.tr("CRS"), self.crs),
            (self.tr("Index"), self.formula),
            (self.tr("File"), self.target),
            ("", self.add_to_map),
        ):
            form.addRow(words, field)
        self._form = form
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._note)
        layout.addWidget(self.problem)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 84, self.sizeHint().height())
        self.product.currentIndexChanged.connect(self._on_product)
        self.format.currentIndexChanged.connect(self._on_format)
        self.crs.crsChanged.connect(self._update)
        self.target.fileChanged.connect(self._on_file)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)

    def _on_product(self, *_: object) -> None:
        product = self.product.currentData()
        self.format.blockSignals(True)
        self.format.clear()
        for kind, words, _ending in CLOUD_FORMATS if product == CLOUD else RASTER_FORMATS:
            self.format.addItem(words, kind)
        self.format.blockSignals(False)
        has_index = product == "orthophoto"
        self.formula.setVisible(has_index)
        self._form.labelForField(self.formula).setVisible(has_index)
        if has_index and self.formula.count() == 1:
            task = self._task
            self._ticket = self._background.run(
                lambda: self._client.results.metadata(
                    task.project, task.id, TileType.ORTHOPHOTO, ANY_INDEX
                ),
                self._on_metadata,
                self._on_failed,
            )
        self._on_format()

    def _on_format(self, *_: object) -> None:
        kind = self.format.currentData()
        self.add_to_map.setEnabled(kind in ON_THE_MAP)
        ending = next(e for k, _, e in RASTER_FORMATS + CLOUD_FORMATS if k == kind)
        self.target.setFilter(f"{self.format.currentText()} (*.{ending})")
        self._ending = ending
        self._propose_file()
        self._update()

    def _propose_file(self) -> None:
        if self._has_typed:
            return
        name = f"{safe_name(self._task.name, 'task')}-{self.product.currentData()}.{self._ending}"
        self.target.blockSignals(True)
        self.target.setFilePath(str(self._free_name(self._folder / name)))
        self.target.blockSignals(False)

    def _on_file(self, *_: object) -> None:
        self._has_typed = True
        self._update()

    def _update(self, *_: object) -> None:
        crs = self.crs.crs()
        is_known = not crs.isValid() or crs.authid().startswith("EPSG:")
        self.problem.setText(
            translate("Values", "The CRS “{}” has no EPSG code.").format(crs.description())
        )
        self.problem.setHidden(is_known)
        self.start_button.setEnabled(is_known and bool(self.target.filePath().strip()))

    def _on_metadata(self, metadata: TileMetadata) -> None:
        for formula in metadata.formulas:
            self.formula.addItem(formula.id, formula.id)
            row = self.formula.count() - 1
            tip = as_paragraph("\n".join(filter(None, (formula.help, formula.expression))))
            self.formula.setItemData(row, tip, Qt.ItemDataRole.ToolTipRole)

    def _on_failed(self, error: WebODMError) -> None:
        self._note.setText(self.tr("No indices: {}").format(error))
        self._note.show()

    def _on_finished(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()

    def _on_accepted(self) -> None:
        self._propose_file()  # another export may have taken the name meanwhile
        self.export_requested.emit(self.request())
        self.accept()
