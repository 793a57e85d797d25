"""Processing options as parameters: a table, JSON, a preset; and the node that knows them."""

from __future__ import annotations

import json

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterString,
)

from ..api import NotFoundError, OptionValue, ProcessingNode, ValidationError, WebODM
from ..api.words import translate
from .base import advanced
from .values import Values

OPTIONS, TABLE, PRESET, NODE = "OPTIONS", "OPTION_TABLE", "PRESET", "NODE"


def add_option_parameters(algorithm: QgsProcessingAlgorithm) -> None:
    """Add OPTIONS (JSON) and OPTION_TABLE, which go together."""
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
    """Add PRESET and NODE, among the advanced ones."""
    for name, text in (
        (
            PRESET,
            translate("TaskOptions", "Preset of the server (the options above go before its own)"),
        ),
        (
            NODE,
            translate("TaskOptions", "Processing node (name or number; empty: the server chooses)"),
        ),
    ):
        algorithm.addParameter(advanced(QgsProcessingParameterString(name, text, optional=True)))


def given_options(values: Values) -> dict[str, OptionValue]:
    """Return the options of the table and the JSON; raises `ValidationError`."""
    table, written = _table(values.cells(TABLE)), _json(values.text(OPTIONS))
    for name in table.keys() & written.keys():
        if str(table[name]).lower() != str(written[name]).lower():
            raise ValidationError(
                translate(
                    "TaskOptions", "The option “{}” is “{}” in the table and “{}” in the JSON."
                ).format(name, table[name], written[name]),
                translate("TaskOptions", "Give it once."),
            )
    return {**table, **written}


def preset_options(client: WebODM, name: str) -> dict[str, OptionValue]:
    """Return the options of a preset of the server by its name, none for ""."""
    if not name:
        return {}
    presets = client.presets.list()
    for preset in presets:
        if preset.name == name:
            return dict(preset.options)
    raise NotFoundError(
        translate("TaskOptions", "The server has no preset “{}”.").format(name),
        translate("TaskOptions", "It has: {}.").format(
            ", ".join(preset.name for preset in presets) or "—"
        ),
    )


def find_node(client: WebODM, text: str) -> int | None:
    """Return the number of a node by its name or number, None for ""."""
    if not text:
        return None
    nodes = client.nodes.list()
    for node in nodes:
        if text in (str(node.id), node.label):
            return node.id
    raise NotFoundError(
        translate("TaskOptions", "There is no processing node “{}”.").format(text),
        translate("TaskOptions", "There are: {}.").format(", ".join(map(_node_name, nodes)) or "—"),
    )


def _node_name(node: ProcessingNode) -> str:
    return f"{node.label} ({node.id})"


def _table(cells: list[str]) -> dict[str, OptionValue]:
    if len(cells) % 2 and cells[-1]:
        raise ValidationError(
            translate("TaskOptions", "The last cell of the options, “{}”, has no partner.").format(
                cells[-1]
            ),
            translate("TaskOptions", "Give each option and its value, one after the other."),
        )
    options: dict[str, OptionValue] = {}
    for name, value in zip(cells[::2], cells[1::2]):
        if not name and not value:
            continue
        if not name:
            raise ValidationError(
                translate("TaskOptions", "The value “{}” has no option in front.").format(value)
            )
        if name in options:
            raise ValidationError(
                translate("TaskOptions", "The option “{}” is in the table twice.").format(name),
                translate("TaskOptions", "Give it once."),
            )
        options[name] = value
    return options


def _json(text: str) -> dict[str, OptionValue]:
    try:
        options = json.loads(text) if text else {}
    except (ValueError, RecursionError) as error:
        raise ValidationError(
            translate("TaskOptions", "The processing options are not JSON: {}.").format(error)
        ) from error
    good = isinstance(options, dict) and all(
        isinstance(value, (str, bool, int, float)) for value in options.values()
    )
    if not good:
        raise ValidationError(
            translate(
                "TaskOptions",
                'The processing options must look like {"dsm": true, "pc-quality": "high"}.',
            )
        )
    return dict(options)
