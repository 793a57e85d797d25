"""Algorithm “Point cloud”: downloads a point cloud and converts it if QGIS cannot read it."""

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

from ....api import CancelledError, NotFoundError, StorageError, Task
from ....api.support.i18n import translate
from ....core.gate.laz import PointCloudError
from ....core.layers.builders import cloud_rendering
from ....core.layers.builders.cloud_rendering import Cloud
from ....core.layers.builders.clouds import FILES
from ....core.layers.builders.layer_request import wkt_of
from ....core.pointcloud.las import Cancelled
from ...base import Group
from ...parameters.values import Values
from ...running.downloading import fetch_asset
from ...running.loading import LOAD, add_load_parameter, load_layer
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm

DOWNLOAD_SHARE = 60.0  # % of the progress; the rest is the conversion


@dataclass(frozen=True)
class Fetched:
    """A point cloud on disk: the downloaded file, and the source that QGIS can display."""

    task: Task
    file: Path
    cloud: Cloud


class PointCloud(ServerAlgorithm):
    """Downloads the point cloud of a task, and converts it if QGIS cannot read LAZ."""

    ID, GROUP = "pointcloud", Group.RESULTS
    FOLDER, FILE, OUTPUT = "FOLDER", "FILE", "OUTPUT"
    _to_load: Fetched | None
    _results: dict[str, Any]

    def displayName(self) -> str:
        return self.tr("Point cloud")

    def shortDescription(self) -> str:
        return self.tr("Downloads the point cloud of a task as a layer that QGIS can display.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("las,laz,ept,lidar,3d,download").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_task_parameters()
        add_load_parameter(self)
        self.addParameter(QgsProcessingParameterFolderDestination(self.FOLDER, self.tr("Folder")))
        self.addOutput(QgsProcessingOutputFile(self.FILE, self.tr("LAZ or LAS file")))
        # QGIS 3.22 supports point clouds as inputs of algorithms, but not as outputs.
        kind = getattr(core, "QgsProcessingOutputPointCloudLayer", QgsProcessingOutputFile)
        self.addOutput(kind(self.OUTPUT, self.tr("Point cloud that QGIS can display")))
        self.add_task_outputs()

    def fetch(self, values: Values, reporter: Reporter) -> Fetched:
        folder, task = values.folder_target(self.FOLDER), self.find_task(values)
        asset = next((a for a in FILES if a in task.available_assets), None)
        if asset is None:
            raise NotFoundError(
                self.tr("The task “{}” has no point cloud.").format(task.name),
                self.tr("Process the task again without the options that skip the point cloud."),
            )
        file = fetch_asset(
            self.client, task, asset, folder / asset, reporter, reporter.part(0.0, DOWNLOAD_SHARE)
        )
        reporter.info(self.tr("Converting the point cloud…"))
        return Fetched(task, file, _drawable(file, wkt_of(task), reporter))

    def deliver(self, values: Values, fetched: Fetched) -> dict[str, Any]:
        self._open(fetched)  # raises if this QGIS cannot open it
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
        return cloud_rendering.open_layer(
            fetched.cloud, f"{fetched.task.name} {self.displayName()}"
        )


def _drawable(file: Path, wkt: str, reporter: Reporter) -> Cloud:
    """Return a source that this QGIS can display: the file, or an EPT folder next to it."""
    try:
        if "pdal" in cloud_rendering.providers():
            return cloud_rendering.as_it_is(file, "pdal", wkt)
        progress = reporter.part(DOWNLOAD_SHARE, 100.0 - DOWNLOAD_SHARE)
        return cloud_rendering.convert(file, wkt, progress, reporter.cancelled)
    except Cancelled as error:
        raise CancelledError(str(error)) from error
    except PointCloudError as error:
        raise StorageError(
            translate("PointCloud", "Cannot display the point cloud: {}").format(error)
        ) from error
