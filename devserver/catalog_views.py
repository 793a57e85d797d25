"""/api/processingnodes/ and /api/presets/: what tasks can be made with."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request

from .answers import json_answer, request_data
from .errors import forbidden, not_found
from .fields import NAME_LIMIT, TRUE_WORDS, Fields, integer
from .nodes import NODES, NODES_BY_ID, OPTIONS, STARTED_AT, SYSTEM_PRESETS
from .services import require_user, services
from .store import Preset

blueprint = Blueprint("catalog", __name__)
blueprint.before_request(require_user)


@blueprint.get("/api/processingnodes/")
def list_nodes() -> Response:
    """All nodes, or those whose options are known."""
    only_known = request.args.get("has_available_options", "").lower() in TRUE_WORDS
    nodes = [node for node in NODES if node.online or not only_known]
    return json_answer([node.json(services().pipeline.queue_count(node)) for node in nodes])


@blueprint.get("/api/processingnodes/options/")
def list_options() -> Response:
    """The options every node knows."""
    return json_answer([option.json() for option in OPTIONS])


@blueprint.get("/api/processingnodes/<node_id>/")
def show_node(node_id: str) -> Response:
    """One node."""
    node = NODES_BY_ID.get(integer(node_id) or 0)
    if node is None:
        raise not_found()
    return json_answer(node.json(services().pipeline.queue_count(node)))


def _system_preset(number: int) -> dict[str, Any] | None:
    if not 1 <= number <= len(SYSTEM_PRESETS):
        return None
    preset = SYSTEM_PRESETS[number - 1]
    options = [{"name": name, "value": value} for name, value in preset.options]
    return _preset_json(number, preset.name, options, STARTED_AT, system=True)


def _preset_json(
    number: int, name: str, options: list[Any], created_at: str, *, system: bool
) -> dict[str, Any]:
    return {
        "id": number,
        "name": name,
        "options": options,
        "created_at": created_at,
        "system": system,
    }


def _own_json(preset: Preset) -> dict[str, Any]:
    number = preset.id + len(SYSTEM_PRESETS)
    return _preset_json(number, preset.name, preset.options, preset.created_at, system=False)


def _find(preset_id: str) -> Preset | dict[str, Any]:
    """The user's preset, or the JSON of a system one; 404 if there is neither."""
    number = integer(preset_id)
    if number is not None:
        system = _system_preset(number)
        if system is not None:
            return system
        own = services().store.preset(number - len(SYSTEM_PRESETS))
        if own is not None:
            return own
    raise not_found()


def _find_own(preset_id: str) -> Preset:
    preset = _find(preset_id)
    if not isinstance(preset, Preset):
        raise forbidden("You do not have permission to perform this action.")
    return preset


@blueprint.get("/api/presets/")
def list_presets() -> Response:
    """The system's presets, then the user's."""
    system = [_system_preset(index + 1) for index in range(len(SYSTEM_PRESETS))]
    return json_answer([*system, *map(_own_json, services().store.presets())])


@blueprint.post("/api/presets/")
def create_preset() -> Response:
    """A new preset."""
    values = _accepted(partial=False)
    preset = services().store.add_preset(values["name"], values["options"])
    return json_answer(_own_json(preset), 201)


@blueprint.get("/api/presets/<preset_id>/")
def show_preset(preset_id: str) -> Response:
    """One preset."""
    preset = _find(preset_id)
    return json_answer(_own_json(preset) if isinstance(preset, Preset) else preset)


@blueprint.route("/api/presets/<preset_id>/", methods=["PATCH", "PUT"])
def change_preset(preset_id: str) -> Response:
    """Change one of the user's presets."""
    preset = _find_own(preset_id)
    services().store.update_preset(preset.id, **_accepted(partial=request.method == "PATCH"))
    return json_answer(_own_json(_find_own(preset_id)))


@blueprint.delete("/api/presets/<preset_id>/")
def delete_preset(preset_id: str) -> Response:
    """Delete one of the user's presets."""
    services().store.delete_preset(_find_own(preset_id).id)
    return Response(status=204)


def _accepted(*, partial: bool) -> dict[str, Any]:
    fields = Fields(request_data(request), partial=partial)
    if request.mimetype != "application/json":
        fields.form_json("options")
    fields.text("name", required=True, limit=NAME_LIMIT)
    fields.options(required=True)
    return fields.values()
