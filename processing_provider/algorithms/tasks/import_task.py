"""Algorithm “Import task”: creates a task from existing results."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingParameterFile, QgsProcessingParameterString

from ....api import ImportRequest, Project, StorageError, UploadControl, ValidationError
from ...base import Group, advanced
from ...parameters.lookup import find_project
from ...parameters.values import Values
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm
from ...task_making import OUTAGE_PATIENCE

PRODUCTS = {"ORTHOPHOTO": "orthophoto", "DSM": "dsm", "DTM": "dtm", "POINT_CLOUD": "pointcloud"}


class ImportTask(ServerAlgorithm):
    """Creates a task from a ZIP file, the URL of a ZIP file, or finished products."""

    ID, GROUP = "importtask", Group.TASKS
    FILE, URL, NAME = "FILE", "URL", "NAME"

    def displayName(self) -> str:
        return self.tr("Import task")

    def shortDescription(self) -> str:
        return self.tr("Creates a task from existing results.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("upload,zip,backup,restore,external").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterFile(
                self.FILE,
                self.tr("ZIP file (all.zip or backup of a task)"),
                extension="zip",
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                self.URL, self.tr("URL from which the server downloads the ZIP file"), optional=True
            )
        )
        self.add_connection_parameter()
        self.addParameter(
            QgsProcessingParameterString(self.PROJECT, self.tr("Project (name or number)"))
        )
        self.addParameter(
            QgsProcessingParameterString(self.NAME, self.tr("Task name"), optional=True)
        )
        for name, text in (
            ("ORTHOPHOTO", self.tr("Orthophoto (GeoTIFF)")),
            ("DSM", self.tr("Surface model (GeoTIFF)")),
            ("DTM", self.tr("Terrain model (GeoTIFF)")),
            ("POINT_CLOUD", self.tr("Point cloud (LAS or LAZ)")),
        ):
            self.addParameter(advanced(QgsProcessingParameterFile(name, text, optional=True)))
        self.add_task_outputs()

    def check(self, values: Values) -> None:
        kinds = [values.has(self.FILE), values.has(self.URL), bool(_products(values))]
        if sum(kinds) != 1:
            raise ValidationError(self.tr("Specify either a ZIP file, a URL or finished products."))

    def fetch(self, values: Values, reporter: Reporter) -> dict[str, Any]:
        request = self._request(values, find_project(self.client, values.text(self.PROJECT)))
        progress = reporter.part(0.0, 100.0)
        control = UploadControl(
            patience=OUTAGE_PATIENCE,
            progress=lambda state: progress(state.fraction),
            cancelled=reporter.cancelled,
        )
        return self.task_outputs(self.client.tasks.import_from(request, control))

    def _request(self, values: Values, project: Project) -> ImportRequest:
        name, file, products = values.text(self.NAME), values.file(self.FILE), _products(values)
        if file is not None and not file.is_file():
            raise StorageError(self.tr("File not found: {}").format(file))
        stems = [path.stem for path in ([file] if file else products.values())]
        return ImportRequest(
            project.id,
            name or next(iter(stems), ""),
            zip=file,
            url=values.text(self.URL),
            assets=products,
        )


def _products(values: Values) -> dict[str, Path]:
    files = {kind: values.file(parameter) for parameter, kind in PRODUCTS.items()}
    return {kind: file for kind, file in files.items() if file is not None}
