"""Algorithm “List tasks”: creates a polygon layer of tasks with their properties."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ....api import Project, Task, TaskStatus
from ....api.models import Bounds
from ...base import Group
from ...parameters.lookup import find_project
from ...parameters.values import Values, add_feature
from ...running.datetimes import as_qt
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm
from .task_info import task_facts

WGS84 = "EPSG:4326"
FIELDS = (
    ("project", QVariant.Int),
    ("project_name", QVariant.String),
    ("task", QVariant.String),
    ("name", QVariant.String),
    ("status", QVariant.String),
    ("pending", QVariant.String),
    ("progress", QVariant.Double),
    ("created", QVariant.DateTime),
    ("seconds", QVariant.Double),
    ("images", QVariant.Int),
    ("size_mb", QVariant.Double),
    ("crs", QVariant.String),
    ("assets", QVariant.String),
    ("options", QVariant.String),
    ("node", QVariant.String),
    ("public", QVariant.Bool),
    ("tags", QVariant.String),
    ("error", QVariant.String),
    ("uploaded", QVariant.Double),
    ("resized", QVariant.Double),
    ("partial", QVariant.Bool),
    ("rerun_from", QVariant.String),
    ("bands", QVariant.String),
    ("node_id", QVariant.Int),
    ("uuid", QVariant.String),
)


class ListTasks(ServerAlgorithm):
    """Creates a polygon layer of tasks. Tasks without results have no polygon."""

    ID, GROUP = "listtasks", Group.PROJECTS
    STATUS, FROM, TO, EXTENT = "STATUS", "FROM", "TO", "EXTENT"
    OUTPUT, COUNT = "OUTPUT", "COUNT"

    def displayName(self) -> str:
        return self.tr("List tasks")

    def shortDescription(self) -> str:
        return self.tr("Creates a polygon layer of the extents of tasks, with their properties.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("footprint,extent,table,search,find,index").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_connection_parameter()
        self.addParameter(
            QgsProcessingParameterString(
                self.PROJECT, self.tr("Project (name or number; empty: all)"), optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                self.STATUS,
                self.tr("Status (empty: all)"),
                [status.name for status in TaskStatus],
                allowMultiple=True,
                optional=True,
                usesStaticStrings=True,
            )
        )
        for name, text in (
            (self.FROM, self.tr("Created after")),
            (self.TO, self.tr("Created before")),
        ):
            self.addParameter(QgsProcessingParameterDateTime(name, text, optional=True))
        self.addParameter(
            QgsProcessingParameterExtent(
                self.EXTENT, self.tr("Extent that contains results (empty: all)"), optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, self.tr("Tasks"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Number of tasks")))

    def fetch(self, values: Values, reporter: Reporter) -> list[tuple[Project, Task]]:
        wanted, bounds = values.choices(self.STATUS), values.bounds(self.EXTENT)
        since, until = (values.moment(name) for name in (self.FROM, self.TO))
        found: list[tuple[Project, Task]] = []
        projects = list(self._projects(values.text(self.PROJECT)))
        for number, project in enumerate(projects):
            reporter.progress(100.0 * number / len(projects))
            reporter.raise_if_cancelled()
            found += [
                (project, task)
                for task in self._tasks(project, wanted, bounds)
                if _is_between(task.created_at, since, until)
            ]
        return found

    def _projects(self, text: str) -> Iterator[Project]:
        if text:
            yield find_project(self.client, text)
        else:
            yield from self.client.projects.list()

    def _tasks(self, project: Project, wanted: list[str], bounds: Bounds | None) -> list[Task]:
        if not project.task_ids:
            return []
        tasks = self.client.tasks.list(project.id, bbox=bounds)
        return [task for task in tasks if not wanted or task.status.name in wanted]

    def deliver(self, values: Values, fetched: list[tuple[Project, Task]]) -> dict[str, Any]:
        fields = QgsFields()
        for name, kind in FIELDS:
            fields.append(QgsField(name, kind))
        crs = QgsCoordinateReferenceSystem(WGS84)
        sink, output = values.sink(self.OUTPUT, fields, QgsWkbTypes.Type.Polygon, crs)
        for project, task in fetched:
            feature = QgsFeature(fields)
            if task.extent is not None:
                feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(*task.extent)))
            feature.setAttributes(_attributes(project, task))
            add_feature(sink, feature)
        return {self.OUTPUT: output, self.COUNT: len(fetched)}


def _attributes(project: Project, task: Task) -> list[Any]:
    """Return the values in the order of `FIELDS`."""
    facts = task_facts(task)
    return [
        project.id,
        project.name,
        task.id,
        task.name,
        facts["STATUS"],
        task.pending_action.name if task.pending_action is not None else "",
        facts["PROGRESS"],
        as_qt(task.created_at),
        facts["SECONDS"],
        task.images_count,
        task.size,
        facts["CRS"],
        facts["ASSETS"],
        facts["OPTIONS"],
        task.processing_node_name,
        task.public,
        ",".join(task.tags),
        task.last_error,
        round(100.0 * task.upload_progress, 1),
        round(100.0 * task.resize_progress, 1),
        task.partial,
        ",".join(stage for stage in task.can_rerun_from if stage),
        ",".join(task.bands),
        task.processing_node,
        task.uuid,
    ]


def _is_between(moment: datetime | None, since: datetime | None, until: datetime | None) -> bool:
    if since is None and until is None:
        return True
    if moment is None:
        return False
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return (since is None or moment >= since) and (until is None or moment <= until)
