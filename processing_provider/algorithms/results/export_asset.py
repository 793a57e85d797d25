"""Algorithm “Export asset”: converts a product on the server and downloads the file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingOutputRasterLayer,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ....api import Asset, ExportRequest, StorageError, Task, TileStyle, TileType, ValidationError
from ...base import Group, advanced
from ...parameters.styling import add_style_parameters, checked_style, given_style
from ...parameters.values import Values
from ...running.downloading import byte_progress, require
from ...running.loading import RASTERS, add_load_parameter, load_file
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm
from .download_asset import NO_SUFFIX

POINT_CLOUD = "georeferenced_model"
PRODUCTS = [*(kind.value for kind in TileType), POINT_CLOUD]
RASTER_FORMATS = {"gtiff": ".tif", "gtiff-rgb": ".tif", "jpg": ".jpg", "png": ".png", "kmz": ".kmz"}
CLOUD_FORMATS = {"laz": ".laz", "las": ".las", "ply": ".ply", "csv": ".csv"}
WORK_SHARE = 70.0  # % of the progress for the conversion; the rest is the download
DEFAULT_TIMEOUT = 60.0  # minutes


class ExportAsset(ServerAlgorithm):
    """Exports a product to another format, CRS or style."""

    ID, GROUP = "exportasset", Group.RESULTS
    PRODUCT, FORMAT, CRS = "PRODUCT", "FORMAT", "CRS"
    RESAMPLE, TIMEOUT = "RESAMPLE", "TIMEOUT"
    OUTPUT, RASTER = "OUTPUT", "RASTER"

    def displayName(self) -> str:
        return self.tr("Export asset")

    def shortDescription(self) -> str:
        return self.tr(
            "Converts a product on the server (format, CRS, formula, colors, thinning) and "
            "downloads it."
        )

    def tags(self) -> list[str]:
        words = self.tr("convert,reproject,crs,ndvi,formula,hillshade,kmz,png,jpg,thin,resample")
        return [*super().tags(), *words.split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_task_parameters()
        for name, text, choices in (
            (self.PRODUCT, self.tr("Product"), PRODUCTS),
            (self.FORMAT, self.tr("Format"), [*RASTER_FORMATS, *CLOUD_FORMATS]),
        ):
            self.addParameter(
                QgsProcessingParameterEnum(
                    name, text, choices, defaultValue=choices[0], usesStaticStrings=True
                )
            )
        self.addParameter(
            QgsProcessingParameterCrs(
                self.CRS, self.tr("CRS (empty: CRS of the task)"), optional=True
            )
        )
        add_style_parameters(self)
        self._add_numbers()
        add_load_parameter(self)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, self.tr("File"), self.tr("All files (*.*)")
            )
        )
        self.addOutput(
            QgsProcessingOutputRasterLayer(self.RASTER, self.tr("The file, if it is a raster"))
        )
        self.add_task_outputs()

    def _add_numbers(self) -> None:
        kind = QgsProcessingParameterNumber.Type.Double
        self.addParameter(
            QgsProcessingParameterNumber(
                self.RESAMPLE,
                self.tr("Point spacing to thin the point cloud (meters)"),
                kind,
                optional=True,
                minValue=0.0,
            )
        )
        self.addParameter(
            advanced(
                QgsProcessingParameterNumber(
                    self.TIMEOUT,
                    self.tr("Timeout (minutes)"),
                    kind,
                    DEFAULT_TIMEOUT,
                    minValue=0.0,
                )
            )
        )

    def check(self, values: Values) -> None:
        product, kind, style = self._wanted(values)
        is_cloud = product == POINT_CLOUD
        formats = CLOUD_FORMATS if is_cloud else RASTER_FORMATS
        if kind not in formats:
            raise ValidationError(
                self.tr("{} cannot be exported as {}.").format(product, kind),
                self.tr("Available formats: {}.").format(", ".join(formats)),
            )
        if is_cloud and style != TileStyle():
            raise ValidationError(
                self.tr("Formula, colors and hillshade are not available for point clouds.")
            )
        if not is_cloud and values.number(self.RESAMPLE):
            raise ValidationError(self.tr("Only point clouds can be thinned."))
        values.epsg(self.CRS)

    def _wanted(self, values: Values) -> tuple[str, str, TileStyle]:
        return values.choice(self.PRODUCT), values.choice(self.FORMAT), given_style(values)

    def fetch(self, values: Values, reporter: Reporter) -> tuple[Task, Path]:
        product, kind, style = self._wanted(values)
        target = values.file_target(self.OUTPUT)
        if target is None:
            raise StorageError(self.tr("Choose an output file."))
        if target.suffix in NO_SUFFIX:
            target = target.with_suffix({**RASTER_FORMATS, **CLOUD_FORMATS}[kind])
        task = self.find_task(values)
        require(task, Asset.LAZ if product == POINT_CLOUD else f"{product}.tif")
        if product != POINT_CLOUD:
            checked_style(self.client, task, TileType(product), style)
        reporter.info(self.tr("Converting on the server…"))
        request = ExportRequest(
            product,
            kind,
            target,
            epsg=values.epsg(self.CRS),
            style=style,
            resample=values.number(self.RESAMPLE) or None,
        )
        file = self.client.results.export_from(
            task.project,
            task.id,
            request,
            timeout=60.0 * (values.number(self.TIMEOUT) or DEFAULT_TIMEOUT),
            working=byte_progress(reporter.part(0.0, WORK_SHARE)),
            progress=byte_progress(reporter.part(WORK_SHARE, 100.0 - WORK_SHARE)),
            cancelled=reporter.cancelled,
        )
        return task, file

    def deliver(self, values: Values, fetched: tuple[Task, Path]) -> dict[str, Any]:
        task, file = fetched
        load_file(values, file, f"{task.name} {values.choice(self.PRODUCT)}", self.OUTPUT)
        results = {self.OUTPUT: str(file), **self.task_outputs(task)}
        if file.suffix.lower() in RASTERS:
            results[self.RASTER] = str(file)
        return results
