"""Algorithm “Restart task”: processes a task again, with other options or from a stage."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterString

from ...base import Group, suggesting
from ...parameters import task_options
from ...parameters.values import Values
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm

STAGES = [
    "dataset", "split", "merge", "opensfm", "openmvs", "odm_filterpoints", "odm_meshing",
    "mvs_texturing", "odm_georeferencing", "odm_dem", "odm_orthophoto", "odm_report",
    "odm_postprocess",
]  # fmt: skip
"""Stages of ODM, see https://docs.opendronemap.org/arguments/rerun-from/"""


class RestartTask(ServerAlgorithm):
    """Restarts a task on the server."""

    ID, GROUP = "restarttask", Group.TASKS
    FROM = "RERUN_FROM"

    def displayName(self) -> str:
        return self.tr("Restart task")

    def shortDescription(self) -> str:
        return self.tr("Processes a task again, optionally with other options.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("rerun,again,repeat,options").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_task_parameters()
        task_options.add_option_parameters(self)
        self.addParameter(
            suggesting(
                QgsProcessingParameterString(
                    self.FROM, self.tr("Stage to start from (empty: the first)"), optional=True
                ),
                STAGES,
            )
        )
        self.add_task_outputs()

    def check(self, values: Values) -> None:
        task_options.given_options(values)

    def fetch(self, values: Values, reporter: Reporter) -> dict[str, Any]:
        task = self.find_task(values)
        options = task_options.given_options(values)
        if options:
            choice = task_options.nodes_of(self.client, task)
            options = task_options.checked(options, choice, reporter)
        self.with_right(
            "change",
            task,
            lambda tasks: tasks.restart(
                task.project, task.id, options or None, rerun_from=values.text(self.FROM)
            ),
        )
        return self.task_outputs(task)
