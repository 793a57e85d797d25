"""Algorithm “Process photos”: uploads, processes and downloads in one step."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
)

from ....api import Asset, OptionValue, Task, ValidationError, WebODMError
from ...base import Group
from ...parameters.values import Values
from ...running.downloading import fetch_asset
from ...running.watching import TaskWatch, add_watch_parameters
from ...running.worker import Reporter
from ...task_making import TaskMakingAlgorithm

UPLOAD_SHARE, RUN_SHARE, DOWNLOAD_SHARE = 30.0, 60.0, 10.0  # % of the whole
REPORT = "report.pdf"


@dataclass(frozen=True)
class WantedProduct:
    """A destination parameter, its asset, and the processing option that creates the asset."""

    parameter: str
    asset: str
    option: str = ""

    @property
    def is_raster(self) -> bool:
        """Return whether the product can be loaded as a raster layer."""
        return self.asset.endswith(".tif")


PRODUCTS = (
    WantedProduct("ORTHOPHOTO", Asset.ORTHOPHOTO),
    WantedProduct("DSM", Asset.DSM, "dsm"),
    WantedProduct("DTM", Asset.DTM, "dtm"),
    WantedProduct("POINT_CLOUD", Asset.LAZ),
    WantedProduct("REPORT", REPORT),
)


class ProcessImages(TaskMakingAlgorithm):
    """Uploads photos, waits for the task, and downloads the chosen products."""

    ID, GROUP = "processimages", Group.TASKS

    def displayName(self) -> str:
        return self.tr("Process photos")

    def shortDescription(self) -> str:
        return self.tr("Processes drone photos on a WebODM server and downloads the products.")

    def tags(self) -> list[str]:
        words = self.tr("photos,orthophoto,mosaic,dsm,dtm,point cloud,upload")
        return [*super().tags(), *words.split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_making_parameters()
        add_watch_parameters(self)
        self._add_products()
        self.add_task_outputs()

    def _add_products(self) -> None:
        titles = {
            "ORTHOPHOTO": self.tr("Orthophoto"),
            "DSM": self.tr("Surface model (DSM)"),
            "DTM": self.tr("Terrain model (DTM)"),
            "POINT_CLOUD": self.tr("Point cloud"),
            "REPORT": self.tr("Quality report"),
        }
        filters = {
            "POINT_CLOUD": self.tr("LAZ files (*.laz)"),
            "REPORT": self.tr("PDF files (*.pdf)"),
        }
        for product in PRODUCTS:
            name, wanted = product.parameter, product.asset == Asset.ORTHOPHOTO
            if product.is_raster:
                parameter = QgsProcessingParameterRasterDestination(
                    name, titles[name], optional=True, createByDefault=wanted
                )
            else:
                parameter = QgsProcessingParameterFileDestination(
                    name, titles[name], filters[name], optional=True, createByDefault=wanted
                )
            self.addParameter(parameter)

    def check(self, values: Values) -> None:
        super().check(values)
        if not any(values.has(product.parameter) for product in PRODUCTS):
            raise ValidationError(self.tr("Choose at least one product."))

    def wanted_options(self, values: Values) -> dict[str, OptionValue]:
        return {p.option: True for p in PRODUCTS if p.option and values.has(p.parameter)}

    def fetch(self, values: Values, reporter: Reporter) -> dict[str, Any]:
        targets = self._targets(values)
        task = self.make_task(values, reporter, reporter.part(0.0, UPLOAD_SHARE))
        watch = TaskWatch(self.client, values, reporter, reporter.part(UPLOAD_SHARE, RUN_SHARE))
        task = watch.wait(task)
        share = DOWNLOAD_SHARE / len(targets)
        for number, (product, target) in enumerate(targets.items()):
            start = UPLOAD_SHARE + RUN_SHARE + number * share
            self._download(task, product, target, reporter, start, share)
        files = {product.parameter: str(target) for product, target in targets.items()}
        return {**files, **self.task_outputs(task)}

    def _targets(self, values: Values) -> dict[WantedProduct, Path]:
        targets = {}
        for product in PRODUCTS:
            read = values.layer_target if product.is_raster else values.file_target
            target = read(product.parameter)
            if target is not None:
                targets[product] = target
        return targets

    def _download(
        self,
        task: Task,
        product: WantedProduct,
        target: Path,
        reporter: Reporter,
        start: float,
        share: float,
    ) -> None:
        progress = reporter.part(start, share)
        try:
            fetch_asset(self.client, task, product.asset, target, reporter, progress)
        except WebODMError as error:
            raise type(error)(
                self.tr("Task {} is complete, but {} could not be downloaded: {}").format(
                    task.id, product.asset, error.message
                ),
                error.remedy,
            ) from error
