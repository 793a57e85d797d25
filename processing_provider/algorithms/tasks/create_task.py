"""Algorithm “Create task”: uploads photos and starts a task."""

from __future__ import annotations

from typing import Any

from ...base import Group
from ...parameters.values import Values
from ...running.worker import Reporter
from ...task_making import TaskMakingAlgorithm


class CreateTask(TaskMakingAlgorithm):
    """Uploads photos and starts the task, without waiting for the results."""

    ID, GROUP = "createtask", Group.TASKS

    def displayName(self) -> str:
        return self.tr("Create task")

    def shortDescription(self) -> str:
        return self.tr("Uploads photos to a WebODM server and starts processing.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("upload,photos,new,start").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_making_parameters()
        self.add_task_outputs()

    def fetch(self, values: Values, reporter: Reporter) -> dict[str, Any]:
        return self.task_outputs(self.make_task(values, reporter, reporter.part(0.0, 100.0)))
