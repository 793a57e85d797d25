"""Point cloud: downloaded, and made into what this QGIS can draw."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis import core
from qgis.core import (
    QgsPointCloudLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingParameterFolderDestination,
)

from ..api import CancelledError, NotFoundError, StorageError, Task
from ..api.words import translate
from ..core.gate.laz import PointCloudError
from ..core.layers import pointcloud
from ..core.layers.clouds import FILES
from ..core.layers.las import Cancelled
from ..core.layers.pointcloud import Cloud
from ..core.layers.recipe import wkt_of
from .aside import Reporter
from .base import Group
from .downloading import fetch_asset
from .loading import LOAD, add_load_parameter, load_layer
from .server_algorithm import ServerAlgorithm
from .values import Values

DOWNLOAD_SHARE = 60.0  # % of the progress; the rest is making it drawable


@dataclass(frozen=True)
class Fetched:
    """A point cloud on disk: as the server has it, and as QGIS draws it."""

    task: Task
    file: Path
    cloud: Cloud


class PointCloud(ServerAlgorithm):
    """Downloads the point cloud of a task, and prepares it where QGIS does not read LAZ."""

    ID, GROUP = "pointcloud", Group.RESULTS
    FOLDER, FILE, OUTPUT = "FOLDER", "FILE", "OUTPUT"
    _to_load: Fetched | None
    _results: dict[str, Any]

    def displayName(self) -> str:
        return self.tr("Point cloud")

    def shortDescription(self) -> str:
        return self.tr("Downloads the point cloud of a task as a layer that QGIS can draw.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("las,laz,ept,lidar,3d,download").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_task_parameters()
        add_load_parameter(self)
        self.addParameter(QgsProcessingParameterFolderDestination(self.FOLDER, self.tr("Folder")))
        self.addOutput(QgsProcessingOutputFile(self.FILE, self.tr("LAZ or LAS file")))
        # 3.22 has point clouds as inputs of algorithms, but not as outputs.
        kind = getattr(core, "QgsProcessingOutputPointCloudLayer", QgsProcessingOutputFile)
        self.addOutput(kind(self.OUTPUT, self.tr("Point cloud that QGIS can draw")))
        self.add_task_outputs()

    def fetch(self, values: Values, reporter: Reporter) -> Fetched:
        folder, task = values.folder_target(self.FOLDER), self.find_task(values)
        asset = next((a for a in FILES if a in task.available_assets), None)
        if asset is None:
            raise NotFoundError(
                self.tr("The task “{}” has no point cloud.").format(task.name),
                self.tr("Process it again without the options that leave it out."),
            )
        file = fetch_asset(
            self.client, task, asset, folder / asset, reporter, reporter.part(0.0, DOWNLOAD_SHARE)
        )
        reporter.info(self.tr("Making it drawable…"))
        return Fetched(task, file, _drawable(file, wkt_of(task), reporter))

    def deliver(self, values: Values, fetched: Fetched) -> dict[str, Any]:
        self._open(fetched)  # fails if this QGIS cannot
        self._to_load = fetched if values.flag(LOAD) else None
        self._results = {
            self.FOLDER: str(fetched.file.parent),
            self.FILE: str(fetched.file),
            self.OUTPUT: fetched.cloud.source,
            **self.task_outputs(fetched.task),
        }
        return self._results

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        if self._to_load is not None:
            load_layer(context, self._open(self._to_load), self.OUTPUT)
        return self._results

    def _open(self, fetched: Fetched) -> QgsPointCloudLayer:
        return pointcloud.open_layer(fetched.cloud, f"{fetched.task.name} {self.displayName()}")


def _drawable(file: Path, wkt: str, reporter: Reporter) -> Cloud:
    """Return what this QGIS can draw: the file itself, or an EPT point cloud beside it."""
    try:
        if "pdal" in pointcloud.providers():
            return pointcloud.as_it_is(file, "pdal", wkt)
        progress = reporter.part(DOWNLOAD_SHARE, 100.0 - DOWNLOAD_SHARE)
        return pointcloud.convert(file, wkt, progress, reporter.cancelled)
    except Cancelled as error:
        raise CancelledError(str(error)) from error
    except PointCloudError as error:
        raise StorageError(
            translate("PointCloud", "Cannot display the point cloud: {}").format(error)
        ) from error
