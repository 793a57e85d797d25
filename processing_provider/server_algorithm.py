"""Base class of the algorithms that use a server: connection, project, task, worker thread."""

from __future__ import annotations

from typing import Any, Callable, TypeVar

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..api import Task, ValidationError, WebODM, WebODMError
from ..api.support.permissions import with_right
from ..api.workflows.task_workflows import TaskWorkflows
from .base import OrthoDockAlgorithm, suggesting
from .parameters.connecting import connect
from .parameters.lookup import NUMBER, find_task
from .parameters.values import Values
from .running.worker import Reporter, run_in_worker

T = TypeVar("T")


class ServerAlgorithm(OrthoDockAlgorithm):
    """Base class of the algorithms that use a server.

    A subclass implements `fetch` (slow work, in a worker thread) and, for layers, `deliver`.
    """

    CONNECTION, PROJECT, TASK = "CONNECTION", "PROJECT", "TASK"
    TASK_ID, PROJECT_ID = "TASK_ID", "PROJECT_ID"
    client: WebODM
    """Set by `prepareAlgorithm`."""

    # Parameters

    def add_connection_parameter(self) -> None:
        """Add CONNECTION, with the saved connections as suggestions."""
        parameter = QgsProcessingParameterString(
            self.CONNECTION,
            self.tr("Connection (empty: current connection of the panel)"),
            optional=True,
        )
        names = [connection.name for connection in self._services.connections.all()]
        self.addParameter(suggesting(parameter, names))

    def add_task_parameters(self) -> None:
        """Add CONNECTION, PROJECT and TASK."""
        self.add_connection_parameter()
        self.addParameter(
            QgsProcessingParameterString(
                self.PROJECT,
                self.tr("Project (name or number; not needed with a task ID)"),
                optional=True,
            )
        )
        self.addParameter(QgsProcessingParameterString(self.TASK, self.tr("Task (name or ID)")))

    def add_project_number_parameter(self) -> None:
        """Add PROJECT as a number, which is unique, unlike names."""
        self.addParameter(
            QgsProcessingParameterNumber(
                self.PROJECT,
                self.tr("Project number"),
                QgsProcessingParameterNumber.Type.Integer,
                minValue=1,
            )
        )

    def check_project_number(self, values: Values) -> None:
        """Raise `ValidationError` unless the project is specified by number."""
        if not NUMBER.match(values.text(self.PROJECT)):
            raise ValidationError(
                self.tr("Enter the project number."),
                self.tr("A name is not accepted, because this cannot be undone."),
            )

    def add_task_outputs(self) -> None:
        """Add the outputs TASK_ID and PROJECT_ID, for the next step of a model."""
        self.addOutput(QgsProcessingOutputString(self.TASK_ID, self.tr("Task ID")))
        self.addOutput(QgsProcessingOutputNumber(self.PROJECT_ID, self.tr("Project number")))

    def find_task(self, values: Values) -> Task:
        """Return the task specified by PROJECT and TASK. Raises `WebODMError`."""
        return find_task(self.client, values.text(self.PROJECT), values.text(self.TASK))

    def task_outputs(self, task: Task) -> dict[str, Any]:
        """Return the values of `add_task_outputs`."""
        return {self.TASK_ID: task.id, self.PROJECT_ID: task.project}

    def with_right(self, right: str, task: Task, write: Callable[[TaskWorkflows], T]) -> T:
        """Return the result of `write`. Raises `PermissionDeniedError` for a missing permission."""
        tasks = self.client.tasks
        return with_right(right, lambda: write(tasks), lambda: tasks.get(task.project, task.id))

    # Running

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Read the login on the main thread, where QGIS may show its password dialog."""
        super().prepareAlgorithm(parameters, context, feedback)
        wanted = self.parameterAsString(parameters, self.CONNECTION, context)
        try:
            self.client = connect(self._services.connections, wanted)
        except WebODMError as error:
            raise QgsProcessingException(str(error)) from error
        return True

    def work(self, values: Values, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        fetched = run_in_worker(
            lambda reporter: self.fetch(values, reporter), feedback, self.client.close
        )
        return self.deliver(values, fetched)

    def fetch(self, values: Values, reporter: Reporter) -> Any:
        """Exchange data with the server, in the worker thread. Raises `WebODMError`."""
        raise NotImplementedError

    def deliver(self, _values: Values, fetched: Any) -> dict[str, Any]:
        """Return the outputs. Runs in the thread of the algorithm, so layers are created here."""
        return dict(fetched)
