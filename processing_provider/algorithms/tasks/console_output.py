"""Algorithm “Console output”: writes the console output of a task to a file."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ....core.text_file import write_text
from ...base import Group
from ...parameters.values import Values
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm

LINES_IN_LOG = 200  # last lines; all lines of a large task would flood the log


class ConsoleOutputAlgorithm(ServerAlgorithm):
    """Writes the console output of a task to a text file."""

    ID, GROUP = "consoleoutput", Group.TASKS
    TAIL, OUTPUT, LINES = "TAIL", "OUTPUT", "LINES"

    def displayName(self) -> str:
        return self.tr("Console output")

    def shortDescription(self) -> str:
        return self.tr(
            "Writes the console output of a task to a text file, and the last lines to the log."
        )

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("log,text,error,reason").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_task_parameters()
        self.addParameter(
            QgsProcessingParameterNumber(
                self.TAIL,
                self.tr("Number of last lines (empty: all)"),
                QgsProcessingParameterNumber.Type.Integer,
                optional=True,
                minValue=1,
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, self.tr("Console output"), self.tr("Text files (*.txt)")
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.LINES, self.tr("Number of lines")))
        self.add_task_outputs()

    def fetch(self, values: Values, reporter: Reporter) -> dict[str, Any]:
        target = values.file_target(self.OUTPUT)
        task = self.find_task(values)
        output = self.client.tasks.output(task.project, task.id, tail=values.integer(self.TAIL))
        for line in output.lines[-LINES_IN_LOG:]:
            reporter.console(line)
        if target is not None:
            write_text(target, "".join(f"{line}\n" for line in output.lines))
        return {
            self.OUTPUT: str(target or ""),
            self.LINES: len(output.lines),
            **self.task_outputs(task),
        }
