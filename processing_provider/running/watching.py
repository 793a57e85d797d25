"""Waits for a task: progress, console output, timeouts, and cancellation on the server."""

from __future__ import annotations

import math
import time
from typing import Callable

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
)

from ...api import (
    CancelledError,
    ConnectionFailedError,
    ServerError,
    Task,
    TaskFailedError,
    TaskStatus,
    WebODM,
    WebODMError,
)
from ...api.support.i18n import translate
from ...core import log
from ...core.formats import number
from ...core.server.nodes import NODE_PATIENCE, not_taken, waits_for_node
from ..base import advanced
from ..parameters.values import Values
from .worker import Reporter

TIMEOUT, NODE_TIMEOUT, CANCEL_ON_SERVER = "TIMEOUT", "NODE_TIMEOUT", "CANCEL_ON_SERVER"
POLL_INTERVAL = 1.0  # s between requests for the state of the task
NODE_MINUTES = 60.0  # default of NODE_TIMEOUT


def add_watch_parameters(algorithm: QgsProcessingAlgorithm) -> None:
    """Add TIMEOUT, NODE_TIMEOUT and CANCEL_ON_SERVER."""
    algorithm.addParameter(
        advanced(
            QgsProcessingParameterNumber(
                TIMEOUT,
                translate("Watch", "Timeout (minutes; empty: none)"),
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
                minValue=0.0,
            )
        )
    )
    algorithm.addParameter(
        advanced(
            QgsProcessingParameterNumber(
                NODE_TIMEOUT,
                translate(
                    "Watch",
                    "Timeout until a processing node accepts the task (minutes; 0: none)",
                ),
                QgsProcessingParameterNumber.Type.Double,
                NODE_MINUTES,
                minValue=0.0,
            )
        )
    )
    algorithm.addParameter(
        advanced(
            QgsProcessingParameterBoolean(
                CANCEL_ON_SERVER,
                translate("Watch", "On cancel, also cancel the task on the server"),
                defaultValue=True,
            )
        )
    )


class TaskWatch:
    """Waits for one task. Worker thread only."""

    def __init__(
        self, client: WebODM, values: Values, reporter: Reporter, progress: Callable[[float], None]
    ) -> None:
        """`progress` is called with 0-1."""
        self._client = client
        self._reporter = reporter
        self._progress = progress
        minutes = values.number(TIMEOUT)
        self._timeout = None if minutes is None else minutes * 60.0
        self._node_wait = _NodeWait((values.number(NODE_TIMEOUT) or 0.0) * 60.0, reporter)
        self._cancel_on_server = values.flag(CANCEL_ON_SERVER)
        self._lines_read = 0

    def wait(self, task: Task) -> Task:
        """Return the task when it is complete. Raises the errors of `tasks.wait`."""
        self._reporter.info(translate("Watch", "Waiting for task {}…").format(task.id))
        while True:
            try:
                return self._client.tasks.wait(
                    task.project,
                    task.id,
                    changed=self._show,
                    interval=POLL_INTERVAL,
                    timeout=self._timeout,
                    cancelled=self._reporter.cancelled,
                )
            except CancelledError:
                self._on_cancelled(task)
                raise
            except (ConnectionFailedError, ServerError) as error:
                if self._timeout is not None:
                    raise
                self._reporter.warning(str(error))  # continue, because there is no timeout

    def _show(self, task: Task) -> None:
        self._node_wait.check(task)
        if task.status is TaskStatus.RUNNING or task.status.is_terminal:
            self._progress(task.running_progress)
            self._show_console(task)

    def _show_console(self, task: Task) -> None:
        """Log the new lines of the console output."""
        try:
            output = self._client.tasks.output(task.project, task.id, self._lines_read)
            if output.count is not None and output.count < self._lines_read:
                self._lines_read = 0  # the server restarted the console output
                output = self._client.tasks.output(task.project, task.id)
        except WebODMError:
            return  # ignored: the state of the task matters, not its console output
        for line in output.lines:
            self._reporter.console(line)
        self._lines_read += len(output.lines)

    def _on_cancelled(self, task: Task) -> None:
        if not self._cancel_on_server:
            self._reporter.info(
                translate("Watch", "Task {} continues on the server.").format(task.id)
            )
            return
        self._reporter.info(translate("Watch", "Canceling task {} on the server.").format(task.id))
        try:
            # This continues in the worker thread after the algorithm has ended.
            self._client.tasks.cancel_and_wait(task.project, task.id)
        except WebODMError as error:
            text = translate("Watch", "Could not cancel task {} on the server: {}")
            text = text.format(task.id, error)
            self._reporter.warning(text)
            log.error(text)  # the log is visible after the algorithm has ended, too


class _NodeWait:
    """Warns once if no node accepts a task, and fails after a time limit."""

    def __init__(self, limit: float, reporter: Reporter) -> None:
        """`limit`: in s, 0 for no limit."""
        self._limit = limit or math.inf
        self._reporter = reporter
        self._since: float | None = None
        self._has_warned = False

    def check(self, task: Task) -> None:
        """Check a new state of the task. Raises `TaskFailedError` after the limit."""
        if not waits_for_node(task):
            self._since, self._has_warned = None, False
            return
        now = time.monotonic()
        self._since = now if self._since is None else self._since
        waited = now - self._since
        if waited >= self._limit:
            minutes = self._limit / 60.0
            raise TaskFailedError(
                translate("Watch", "No processing node accepted the task within {} min.").format(
                    number(minutes, 0 if minutes.is_integer() else 1)
                ),
                not_taken().remedy,
            )
        if waited >= NODE_PATIENCE and not self._has_warned:
            self._has_warned = True
            self._reporter.warning(str(not_taken()))
