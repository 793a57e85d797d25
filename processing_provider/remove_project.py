"""Remove project: with all its tasks."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputNumber

from ..api import NotFoundError
from .aside import Reporter
from .base import Group
from .server_algorithm import ServerAlgorithm
from .values import Values


class RemoveProject(ServerAlgorithm):
    """Deletes a project, told by its number only: names may be shared."""

    ID, GROUP = "removeproject", Group.PROJECTS

    def displayName(self) -> str:
        return self.tr("Remove project")

    def shortDescription(self) -> str:
        return self.tr("Deletes a project with all its tasks. There is no way back.")

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
                self.tr("There is no project {} that this user can see.").format(number),
                self.tr("The algorithm “List projects” shows which there are."),
            ) from error
        self.client.projects.delete(number)
        reporter.info(
            self.tr("The project “{}” is gone, with all its tasks ({}).").format(
                project.name, len(project.task_ids)
            )
        )
        return {self.PROJECT_ID: number}
