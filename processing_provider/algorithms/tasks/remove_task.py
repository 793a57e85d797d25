"""Algorithm “Delete task”: deletes a task with its photos and results."""

from __future__ import annotations

import time
from typing import Any

from qgis.core import QgsProcessingParameterString

from ....api import NotFoundError, ServerError
from ....api.support.cancellation import pause
from ...base import Group
from ...parameters.values import Values
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm

PATIENCE, INTERVAL = 120.0, 0.5  # s to wait until the task is deleted, and between checks


class RemoveTask(ServerAlgorithm):
    """Deletes a task, specified only by project number and ID, because names are not unique."""

    ID, GROUP = "removetask", Group.TASKS

    def displayName(self) -> str:
        return self.tr("Delete task")

    def shortDescription(self) -> str:
        return self.tr("Deletes a task with its photos and results. This cannot be undone.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("delete").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_connection_parameter()
        self.add_project_number_parameter()
        self.addParameter(QgsProcessingParameterString(self.TASK, self.tr("Task ID")))
        self.add_task_outputs()

    def check(self, values: Values) -> None:
        self.check_project_number(values)

    def fetch(self, values: Values, reporter: Reporter) -> dict[str, Any]:
        project, identity = values.integer(self.PROJECT) or 0, values.text(self.TASK)
        try:
            task = self.client.tasks.get(project, identity)
        except NotFoundError as error:
            raise NotFoundError(
                self.tr("Task with the ID “{}” not found in project {}.").format(identity, project),
                self.tr("Run “List tasks” to see task IDs and project numbers."),
            ) from error
        self.with_right("delete", task, lambda tasks: tasks.remove(project, identity))
        self._wait_until_gone(project, identity, reporter)
        reporter.info(self.tr("Deleted the task “{}”.").format(task.name))
        return self.task_outputs(task)

    def _wait_until_gone(self, project: int, identity: str, reporter: Reporter) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                self.client.tasks.get(project, identity)
            except NotFoundError:
                return
            pause(INTERVAL, reporter.cancelled)
        raise ServerError(self.tr("The server has not deleted the task yet."))
