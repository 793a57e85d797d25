"""Algorithm “Task info”: returns the properties of a task as outputs."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString

from ....api import Task
from ...base import Group
from ...parameters.values import Values
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm


class TaskInfo(ServerAlgorithm):
    """Returns status, progress, assets and other properties of one task."""

    ID, GROUP = "taskinfo", Group.TASKS

    def displayName(self) -> str:
        return self.tr("Task info")

    def shortDescription(self) -> str:
        return self.tr("Returns status, progress, assets and other properties of a task.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("status,progress,assets,state").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_task_parameters()
        self.add_task_outputs()
        for name, text in (
            ("NAME", self.tr("Name")),
            ("STATUS", self.tr("Status: QUEUED, RUNNING, COMPLETED, FAILED, CANCELED, UNKNOWN")),
            ("ERROR", self.tr("Error message")),
            ("ASSETS", self.tr("Assets, separated by commas")),
            ("OPTIONS", self.tr("Processing options as JSON")),
            ("NODE", self.tr("Processing node")),
            ("CREATED", self.tr("Creation time (ISO 8601)")),
            ("CRS", self.tr("CRS of the results")),
            ("EXTENT", self.tr("Extent: west, east, south, north [EPSG:4326]")),
        ):
            self.addOutput(QgsProcessingOutputString(name, text))
        for name, text in (
            ("PROGRESS", self.tr("Progress (%)")),
            ("IMAGES", self.tr("Number of photos")),
            ("SECONDS", self.tr("Processing time (seconds)")),
            ("SIZE", self.tr("Size on the server (MB)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def fetch(self, values: Values, reporter: Reporter) -> dict[str, Any]:
        task = self.find_task(values)
        facts = task_facts(task)
        for name, value in facts.items():
            reporter.info(f"{name}: {value}")
        return {**self.task_outputs(task), **facts}


def task_facts(task: Task) -> dict[str, Any]:
    """Return the properties of a task, by output name."""
    extent = ""
    if task.extent is not None:
        west, south, east, north = task.extent
        extent = f"{west!r},{east!r},{south!r},{north!r} [EPSG:4326]"
    return {
        "NAME": task.name,
        "STATUS": task.status.name,
        "ERROR": task.last_error,
        "ASSETS": ",".join(task.available_assets),
        "OPTIONS": json.dumps(dict(task.options)),
        "NODE": task.processing_node_name,
        "CREATED": task.created_at.isoformat() if task.created_at is not None else "",
        "CRS": f"EPSG:{task.epsg}" if task.epsg is not None else "",
        "EXTENT": extent,
        "PROGRESS": round(100.0 * task.running_progress, 1),
        "IMAGES": task.images_count,
        "SECONDS": max(task.processing_time, 0) / 1000.0,
        "SIZE": task.size,
    }
