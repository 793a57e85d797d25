"""Whether processing nodes can take a task, and what to do when none can. No QGIS in here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..api import ProcessingNode, Task, TaskStatus, ValidationError
from ..api.words import translate

NODE_PATIENCE = 60.0  # s that a node may take to begin before it is worth a warning


@dataclass(frozen=True)
class NodeProblem:
    """Why a task would wait: `message` says what is wrong, `remedy` what to do."""

    message: str
    remedy: str
    is_fatal: bool = False
    """True when the task would never start."""

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}"

    def error(self) -> ValidationError:
        """Return it as an error to raise."""
        return ValidationError(self.message, self.remedy)


def node_problem(nodes: Iterable[ProcessingNode], chosen: int | None = None) -> NodeProblem | None:
    """Return what keeps a task from being processed, None when a node can take it.

    `nodes`: all that this user may use; `chosen`: the ID of one, None for the server's choice.
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
    """True while a task is ready to be processed and no node has taken it."""
    return (
        task.status is TaskStatus.UNKNOWN
        and task.pending_action is None
        and not task.partial
        and task.upload_progress == 0
    )


def not_taken() -> NodeProblem:
    """Return what to say of a task that has waited for a node for long."""
    return NodeProblem(
        translate("Core", "No processing node has accepted the task yet."),
        translate(
            "Core",
            "Check that a processing node is online and that you have permission to use it, or"
            " contact the server administrator.",
        ),
    )
