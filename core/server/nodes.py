"""Checks whether processing nodes can accept a task. Does not import QGIS."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...api import ProcessingNode, Task, TaskStatus, ValidationError
from ...api.support.i18n import translate

NODE_PATIENCE = 60.0  # seconds a node may take to start before a warning


@dataclass(frozen=True)
class NodeProblem:
    """Reason why a task would wait, and what to do."""

    message: str
    remedy: str
    is_fatal: bool = False
    """True if the task would never start."""

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}"

    def error(self) -> ValidationError:
        """Return the problem as an error."""
        return ValidationError(self.message, self.remedy)


def node_problem(nodes: Iterable[ProcessingNode], chosen: int | None = None) -> NodeProblem | None:
    """Return why a task cannot be processed, or None if a node can accept it.

    Args: `nodes`: all nodes the user may use; `chosen`: ID of a node, or None for automatic.
    """
    nodes = tuple(nodes)
    if not nodes:
        return NodeProblem(
            translate("Core", "You have no access to any processing node: the task cannot start."),
            translate(
                "Core",
                "Ask the server administrator to add a processing node, or to give you "
                "permission to use one.",
            ),
            is_fatal=True,
        )
    if any(node.online and chosen in (None, node.id) for node in nodes):
        return None
    wait = translate("Core", "The task will wait on the server until a node is online.")
    name = next((node.label for node in nodes if node.id == chosen), "")
    if not name:
        return NodeProblem(translate("Core", "No processing node is online."), wait)
    return NodeProblem(
        translate("Core", "The processing node “{}” is offline.").format(name),
        translate(
            "Core", "Choose another node. Otherwise the task will wait until this node is online."
        ),
    )


def waits_for_node(task: Task) -> bool:
    """True while a task is ready for processing and no node has accepted it."""
    return (
        task.status is TaskStatus.UNKNOWN
        and task.pending_action is None
        and not task.partial
        and task.upload_progress == 0
    )


def not_taken() -> NodeProblem:
    """Return the warning about a task that waits too long for a node."""
    return NodeProblem(
        translate("Core", "No processing node has accepted the task yet."),
        translate(
            "Core",
            "Check that a processing node is online and that you have permission to use it, or"
            " contact the server administrator.",
        ),
    )
