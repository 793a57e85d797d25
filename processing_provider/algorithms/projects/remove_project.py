"""Algorithm “Delete project”: deletes a project and all its tasks."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputNumber

from ....api import NotFoundError
from ...base import Group
from ...parameters.values import Values
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm


class RemoveProject(ServerAlgorithm):
    """Deletes a project, specified only by number, because names are not unique."""

    ID, GROUP = "removeproject", Group.PROJECTS

    def displayName(self) -> str:
        return self.tr("Delete project")

    def shortDescription(self) -> str:
        return self.tr("Deletes a project and all its tasks. This cannot be undone.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("delete").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_connection_parameter()
        self.add_project_number_parameter()
        self.addOutput(QgsProcessingOutputNumber(self.PROJECT_ID, self.tr("Project number")))

    def check(self, values: Values) -> None:
        self.check_project_number(values)

    def fetch(self, values: Values, reporter: Reporter) -> dict[str, Any]:
        number = values.integer(self.PROJECT) or 0
        try:
            project = self.client.projects.get(number)
        except NotFoundError as error:
            raise NotFoundError(
                self.tr("Project {} not found, or you do not have access to it.").format(number),
                self.tr("Run “List projects” to see the available projects."),
            ) from error
        self.client.projects.delete(number)
        reporter.info(
            self.tr("Deleted the project “{}” and its tasks ({}).").format(
                project.name, len(project.task_ids)
            )
        )
        return {self.PROJECT_ID: number}
