"""Algorithm “Download asset”: downloads one file of a task."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ....api import Asset, StorageError, Task
from ...base import Group, suggesting
from ...parameters.values import Values
from ...running.downloading import ASSETS, fetch_asset
from ...running.loading import RASTERS, VECTORS, add_load_parameter, load_file
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm

NO_SUFFIX = (".file", "")  # of temporary files without a known format in Processing


class DownloadAsset(ServerAlgorithm):
    """Downloads an asset, and returns it as a raster or vector layer where it is one."""

    ID, GROUP = "downloadasset", Group.RESULTS
    ASSET, OUTPUT, RASTER, VECTOR = "ASSET", "OUTPUT", "RASTER", "VECTOR"

    def displayName(self) -> str:
        return self.tr("Download asset")

    def shortDescription(self) -> str:
        return self.tr("Downloads one asset of a task.")

    def tags(self) -> list[str]:
        words = self.tr("orthophoto,dsm,dtm,point cloud,report,file")
        return [*super().tags(), *words.split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_task_parameters()
        self.addParameter(
            suggesting(
                QgsProcessingParameterString(self.ASSET, self.tr("Asset"), Asset.ORTHOPHOTO),
                list(ASSETS),
            )
        )
        add_load_parameter(self)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, self.tr("File"), self.tr("All files (*.*)")
            )
        )
        self.addOutput(
            QgsProcessingOutputRasterLayer(self.RASTER, self.tr("The file, if it is a raster"))
        )
        self.addOutput(
            QgsProcessingOutputVectorLayer(
                self.VECTOR, self.tr("The file, if it is a vector layer")
            )
        )
        self.add_task_outputs()

    def fetch(self, values: Values, reporter: Reporter) -> tuple[Task, Path]:
        asset, target = values.text(self.ASSET), values.file_target(self.OUTPUT)
        if target is None:
            raise StorageError(self.tr("Choose an output file."))
        if target.suffix in NO_SUFFIX:
            target = target.with_suffix(Path(asset).suffix)
        task = self.find_task(values)
        progress = reporter.part(0.0, 100.0)
        return task, fetch_asset(self.client, task, asset, target, reporter, progress)

    def deliver(self, values: Values, fetched: tuple[Task, Path]) -> dict[str, Any]:
        task, file = fetched
        load_file(values, file, f"{task.name} {Path(values.text(self.ASSET)).stem}", self.OUTPUT)
        results = {self.OUTPUT: str(file), **self.task_outputs(task)}
        if file.suffix.lower() in RASTERS:
            results[self.RASTER] = str(file)
        if file.suffix.lower() in VECTORS:
            results[self.VECTOR] = str(file)
        return results
