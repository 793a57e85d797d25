"""Algorithm “Create project”."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
)

from ....api import ValidationError
from ...base import Group
from ...parameters.lookup import find_project_named
from ...parameters.values import Values
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm


class CreateProject(ServerAlgorithm):
    """Creates a project, or finds the existing project with the name."""

    ID, GROUP = "createproject", Group.PROJECTS
    NAME, DESCRIPTION, REUSE = "NAME", "DESCRIPTION", "REUSE"

    def displayName(self) -> str:
        return self.tr("Create project")

    def shortDescription(self) -> str:
        return self.tr("Creates a project on the server.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("new,make,folder").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(QgsProcessingParameterString(self.NAME, self.tr("Name")))
        self.addParameter(
            QgsProcessingParameterString(
                self.DESCRIPTION, self.tr("Description"), multiLine=True, optional=True
            )
        )
        self.add_connection_parameter()
        self.addParameter(
            QgsProcessingParameterBoolean(
                self.REUSE,
                self.tr("Use an existing project with this name"),
                defaultValue=False,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.PROJECT_ID, self.tr("Project number")))

    def check(self, values: Values) -> None:
        if not values.text(self.NAME):
            raise ValidationError(self.tr("Enter a project name."))

    def fetch(self, values: Values, reporter: Reporter) -> dict[str, Any]:
        name = values.text(self.NAME)
        found = find_project_named(self.client, name) if values.flag(self.REUSE) else None
        if found is not None:
            reporter.info(self.tr("Using the existing project {}.").format(found.id))
            return {self.PROJECT_ID: found.id}
        project = self.client.projects.create(name, values.text(self.DESCRIPTION))
        reporter.info(self.tr("Created project {}.").format(project.id))
        return {self.PROJECT_ID: project.id}
