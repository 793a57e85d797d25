"""Algorithm “Wait for task”: waits until a task is complete."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputString

from ...base import Group
from ...parameters.values import Values
from ...running.watching import TaskWatch, add_watch_parameters
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm


class WaitForTask(ServerAlgorithm):
    """Waits until a task is complete. Fails if the task fails."""

    ID, GROUP = "waitfortask", Group.TASKS
    ASSETS = "ASSETS"

    def displayName(self) -> str:
        return self.tr("Wait for task")

    def shortDescription(self) -> str:
        return self.tr("Waits until a task is complete and shows its console output.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("watch,progress,console,poll").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_task_parameters()
        add_watch_parameters(self)
        self.add_task_outputs()
        self.addOutput(
            QgsProcessingOutputString(
                self.ASSETS, self.tr("Assets of the task, separated by commas")
            )
        )

    def fetch(self, values: Values, reporter: Reporter) -> dict[str, Any]:
        task = self.find_task(values)
        task = TaskWatch(self.client, values, reporter, reporter.part(0.0, 100.0)).wait(task)
        return {**self.task_outputs(task), self.ASSETS: ",".join(task.available_assets)}
