"""Has the server convert a product: format, CRS, index such as NDVI."""

from __future__ import annotations

from pathlib import Path

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

from ..api import Asset, Task, TileMetadata, TileStyle, TileType, WebODM, WebODMError
from ..core.assets import ExportRequest
from ..core.background import Background, Ticket
from ..core.layers.files import safe_name
from .plain import as_paragraph, shortened

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
    """ExportRequest"""

    def __init__(
        self,
        client: WebODM,
        task: Task,
        folder: Path,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._client, self._task, self._folder = client, task, folder
        self._background = background
        self._ticket: Ticket | None = None
        self._has_typed = False
        self.setWindowTitle(self.tr("Export “{}”").format(shortened(task.name) or task.id[:8]))
        self._make_fields()
        self._build()
        self._on_product()
        self.finished.connect(self._on_finished)

    def request(self) -> ExportRequest:
        """Return what is asked for."""
        product, kind = self.product.currentData(), self.format.currentData()
        crs = self.crs.crs()
        code = crs.authid().partition(":")[2] if crs.isValid() else ""
        formula = self.formula.currentData() or ""
        style = None
        if formula and self.formula.isVisibleTo(self):
            style = TileStyle(formula=formula, bands="auto")
        return ExportRequest(
            product,
            kind,
            Path(self.target.filePath()),
            int(code) if code.isdecimal() else None,
            style,
            self.add_to_map.isChecked() and self.add_to_map.isEnabled(),
        )

    def _make_fields(self) -> None:
        self.product = QComboBox()
        for product, words, assets in (
            ("orthophoto", self.tr("Orthophoto"), (Asset.ORTHOPHOTO,)),
            ("dsm", self.tr("Surface model (DSM)"), (Asset.DSM,)),
            ("dtm", self.tr("Terrain model (DTM)"), (Asset.DTM,)),
            (CLOUD, self.tr("Point cloud"), (Asset.LAS, Asset.LAZ)),
        ):
            if any(asset in self._task.available_assets for asset in assets):
                self.product.addItem(words, product)
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
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.hide()
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
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 84, self.sizeHint().height())
        self.product.currentIndexChanged.connect(self._on_product)
        self.format.currentIndexChanged.connect(self._on_format)
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
        if not self._has_typed:
            name = f"{safe_name(self._task.name, 'task')}-{self.product.currentData()}.{ending}"
            self.target.blockSignals(True)
            self.target.setFilePath(str(self._folder / name))
            self.target.blockSignals(False)
        self._update()

    def _on_file(self, *_: object) -> None:
        self._has_typed = True
        self._update()

    def _update(self) -> None:
        self.start_button.setEnabled(bool(self.target.filePath().strip()))

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
        self.export_requested.emit(self.request())
        self.accept()
