"""Processing options as parameters (table, JSON, preset), and their check against the node."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterString,
)

from ...api import (
    NodeOption,
    NotFoundError,
    OptionValue,
    ProcessingNode,
    Task,
    ValidationError,
    WebODM,
    check_options,
)
from ...api.support.i18n import translate
from ...core.server.nodes import node_problem
from ..base import advanced
from ..running.worker import Reporter
from .lookup import NUMBER
from .values import Values

OPTIONS, TABLE, PRESET, NODE = "OPTIONS", "OPTION_TABLE", "PRESET", "NODE"


@dataclass(frozen=True)
class NodeChoice:
    """The chosen node of a task (None: the server chooses), and the nodes it may run on."""

    id: int | None
    nodes: tuple[ProcessingNode, ...]
    """Empty if the server does not list its nodes."""

    @property
    def options(self) -> tuple[NodeOption, ...]:
        """Return the options of the online nodes, or of all nodes if none is online."""
        online = [node for node in self.nodes if node.online]
        return tuple(option for node in online or self.nodes for option in node.options)


def add_option_parameters(algorithm: QgsProcessingAlgorithm) -> None:
    """Add OPTIONS (JSON) and OPTION_TABLE, which are merged."""
    algorithm.addParameter(
        QgsProcessingParameterMatrix(
            TABLE,
            translate("TaskOptions", "Processing options"),
            numberRows=1,
            hasFixedNumberRows=False,
            headers=[translate("TaskOptions", "Option"), translate("TaskOptions", "Value")],
            optional=True,
        )
    )
    algorithm.addParameter(
        QgsProcessingParameterString(
            OPTIONS,
            translate("TaskOptions", 'Processing options as JSON, such as {"dsm": true}'),
            multiLine=True,
            optional=True,
        )
    )


def add_preset_and_node_parameters(algorithm: QgsProcessingAlgorithm) -> None:
    """Add PRESET and NODE as advanced parameters."""
    for name, text in (
        (
            PRESET,
            translate("TaskOptions", "Server preset (options above take precedence)"),
        ),
        (
            NODE,
            translate("TaskOptions", "Processing node (name or number; empty: the server chooses)"),
        ),
    ):
        algorithm.addParameter(advanced(QgsProcessingParameterString(name, text, optional=True)))


def given_options(values: Values) -> dict[str, OptionValue]:
    """Return the options of the table and the JSON text. Raises `ValidationError`."""
    table, written = _table(values.cells(TABLE)), _json(values.text(OPTIONS))
    for name in table.keys() & written.keys():
        if str(table[name]).lower() != str(written[name]).lower():
            raise ValidationError(
                translate(
                    "TaskOptions", "The option “{}” is “{}” in the table, but “{}” in the JSON."
                ).format(name, table[name], written[name]),
                translate("TaskOptions", "Specify each option only once."),
            )
    return {**table, **written}


def preset_options(client: WebODM, name: str) -> dict[str, OptionValue]:
    """Return the options of a server preset, or no options for "". Raises `NotFoundError`."""
    if not name:
        return {}
    presets = client.presets.list()
    for preset in presets:
        if preset.name == name:
            return dict(preset.options)
    raise NotFoundError(
        translate("TaskOptions", "Preset “{}” not found on the server.").format(name),
        translate("TaskOptions", "Available presets: {}.").format(
            ", ".join(preset.name for preset in presets) or "—"
        ),
    )


def find_node(client: WebODM, text: str, reporter: Reporter) -> NodeChoice:
    """Return the node with the name or number `text`, or all nodes for "".

    Raises `ValidationError` if the user has access to no node, and `NotFoundError` if there is no
    node `text`. Warns if the task will have to wait for a node.
    """
    try:
        nodes = client.nodes.list()
    except NotFoundError as error:  # old servers do not list their nodes
        number = NUMBER.match(text)
        if text and number is None:
            raise NotFoundError(
                translate("TaskOptions", "This server does not list its processing nodes."),
                translate(
                    "TaskOptions",
                    "Enter the number of the processing node, or leave the parameter empty.",
                ),
            ) from error
        return NodeChoice(None if number is None else int(number[1]), ())
    found = [node for node in nodes if text in ("", str(node.id), node.label)]
    if nodes and not found:
        raise NotFoundError(
            translate("TaskOptions", "Processing node “{}” not found.").format(text),
            translate("TaskOptions", "Available processing nodes: {}.").format(
                ", ".join(map(_node_name, nodes))
            ),
        )
    chosen = found[0].id if text and found else None
    problem = node_problem(nodes, chosen)
    if problem is not None and problem.is_fatal:
        raise problem.error()
    if problem is not None:
        reporter.warning(str(problem))
    return NodeChoice(chosen, tuple(found[:1] if text else nodes))


def nodes_of(client: WebODM, task: Task) -> NodeChoice:
    """Return the nodes that may run a task again. The server lists only accessible nodes."""
    try:
        nodes = client.nodes.list()
    except NotFoundError:  # old servers do not list their nodes
        nodes = ()
    same = (node for node in nodes if task.processing_node in (None, node.id))
    return NodeChoice(task.processing_node, tuple(same))


def checked(
    options: Mapping[str, OptionValue], choice: NodeChoice, reporter: Reporter
) -> dict[str, OptionValue]:
    """Return the options, converted to their types.

    Raises `ValidationError` for an option that no node accepts. Warns if the nodes do not list
    their options.
    """
    known = {option.name: option for option in choice.options}
    if options and not known:
        reporter.warning(
            translate(
                "TaskOptions",
                "The processing options could not be checked: the processing node "
                "does not list its options.",
            )
        )
        return dict(options)
    return check_options(options, known.values())


def _node_name(node: ProcessingNode) -> str:
    return f"{node.label} ({node.id})"


def _table(cells: list[str]) -> dict[str, OptionValue]:
    if len(cells) % 2 and cells[-1]:
        raise ValidationError(
            translate("TaskOptions", "Option “{}” in the last row has no value.").format(cells[-1]),
            translate("TaskOptions", "Enter each option followed by its value."),
        )
    options: dict[str, OptionValue] = {}
    for name, value in zip(cells[::2], cells[1::2]):
        if not name and not value:
            continue
        if not name:
            raise ValidationError(
                translate("TaskOptions", "The value “{}” has no option name.").format(value)
            )
        if name in options:
            raise ValidationError(
                translate("TaskOptions", "The option “{}” is in the table more than once.").format(
                    name
                ),
                translate("TaskOptions", "Specify each option only once."),
            )
        options[name] = value
    return options


def _json(text: str) -> dict[str, OptionValue]:
    try:
        options = json.loads(text) if text else {}
    except (ValueError, RecursionError) as error:
        raise ValidationError(
            translate("TaskOptions", "The processing options are not valid JSON: {}.").format(error)
        ) from error
    good = isinstance(options, dict) and all(
        isinstance(value, (str, bool, int, float)) for value in options.values()
    )
    if not good:
        raise ValidationError(
            translate(
                "TaskOptions",
                'The processing options must be a JSON object such as {"dsm": true, "pc-quality": '
                '"high"}.',
            )
        )
    return dict(options)
