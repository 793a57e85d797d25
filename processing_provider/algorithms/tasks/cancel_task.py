"""Algorithm “Cancel task”: stops a task on the server."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputString

from ....api import TaskStatus
from ....api.support.i18n import QT_TRANSLATE_NOOP, translate
from ...base import Group
from ...parameters.values import Values
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm

ENDS = {  # the task may have ended before the request
    TaskStatus.CANCELED: QT_TRANSLATE_NOOP("CancelTask", "The task was canceled."),
    TaskStatus.COMPLETED: QT_TRANSLATE_NOOP("CancelTask", "The task is already complete."),
    TaskStatus.FAILED: QT_TRANSLATE_NOOP("CancelTask", "The task has already failed."),
}


class CancelTask(ServerAlgorithm):
    """Cancels a task on the server and waits until it has stopped."""

    ID, GROUP = "canceltask", Group.TASKS
    STATUS = "STATUS"

    def displayName(self) -> str:
        return self.tr("Cancel task")

    def shortDescription(self) -> str:
        return self.tr("Stops a task on the server.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("stop,abort").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_task_parameters()
        self.add_task_outputs()
        self.addOutput(QgsProcessingOutputString(self.STATUS, self.tr("Final status")))

    def fetch(self, values: Values, reporter: Reporter) -> dict[str, Any]:
        task = self.find_task(values)
        if not task.is_finished:
            task = self.with_right(
                "change",
                task,
                lambda tasks: tasks.cancel_and_wait(
                    task.project, task.id, cancelled=reporter.cancelled
                ),
            )
        reporter.info(translate("CancelTask", ENDS[task.status]))
        return {**self.task_outputs(task), self.STATUS: task.status.name}
