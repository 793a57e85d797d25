"""Algorithm “List projects”: creates a table of projects."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QVariant

from ....api import Project
from ...base import Group
from ...parameters.values import Values, add_feature
from ...running.datetimes import as_qt
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm

FIELDS = (
    ("project", QVariant.Int),
    ("name", QVariant.String),
    ("description", QVariant.String),
    ("created", QVariant.DateTime),
    ("tasks", QVariant.Int),
    ("permissions", QVariant.String),
)

UNHEARD_OF = "vqxjzkwortho"  # a search word that no project contains


class ListProjects(ServerAlgorithm):
    """Creates a table of the projects that the user has access to."""

    ID, GROUP = "listprojects", Group.PROJECTS
    SEARCH, OUTPUT, COUNT = "SEARCH", "OUTPUT", "COUNT"

    def displayName(self) -> str:
        return self.tr("List projects")

    def shortDescription(self) -> str:
        return self.tr("Creates a table of the projects on the server.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("table,search,find").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_connection_parameter()
        self.addParameter(
            QgsProcessingParameterString(
                self.SEARCH,
                self.tr("Search (words in project and task names, #tag, @owner)"),
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, self.tr("Projects"), QgsProcessing.SourceType.TypeVector
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Number of projects")))

    def fetch(self, values: Values, reporter: Reporter) -> list[Project]:
        text, listed = values.text(self.SEARCH), []
        for project in self.client.projects.list():
            listed.append(project)
            reporter.raise_if_cancelled()
        words = text.casefold().split()
        if not words:
            return listed
        found = {project.id for project in self.client.projects.list(search=text)}
        if found and self._finds_anything():
            found = set()
        return [
            project
            for project in listed
            if project.id in found or all(word in _named(project) for word in words)
        ]

    def _finds_anything(self) -> bool:
        """Return whether the server ignores searches and lists all projects, as old servers do."""
        return next(iter(self.client.projects.list(search=UNHEARD_OF)), None) is not None

    def deliver(self, values: Values, fetched: list[Project]) -> dict[str, Any]:
        fields = QgsFields()
        for name, kind in FIELDS:
            fields.append(QgsField(name, kind))
        sink, output = values.sink(self.OUTPUT, fields)
        for project in fetched:
            feature = QgsFeature(fields)
            feature.setAttributes(
                [
                    project.id,
                    project.name,
                    project.description,
                    as_qt(project.created_at),
                    len(project.task_ids),
                    ",".join(project.permissions),
                ]
            )
            add_feature(sink, feature)
        return {self.OUTPUT: output, self.COUNT: len(fetched)}


def _named(project: Project) -> str:
    """Return the text that is searched for parts of words: the name and the tags with “#”."""
    return " ".join((project.name, *(f"#{tag}" for tag in project.tags))).casefold()
