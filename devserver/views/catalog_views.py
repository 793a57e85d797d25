"""/api/processingnodes/ and /api/presets/: processing nodes and presets for tasks."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request

from ..store import StoredPreset
from ..tasks.nodes import NODES, NODES_BY_ID
from ..tasks.options import OPTIONS
from ..web.answers import json_answer, request_data
from ..web.errors import ApiError, CrashError, forbidden, not_found
from ..web.fields import NAME_LIMIT, TRUE_WORDS, Fields, integer
from ..web.services import require_user, services

blueprint = Blueprint("catalog", __name__)
blueprint.before_request(require_user)


@blueprint.get("/api/processingnodes/")
def list_nodes() -> Response:
    """Return all nodes, or those whose options are known."""
    only_known = request.args.get("has_available_options", "").lower() in TRUE_WORDS
    nodes = [node for node in NODES if node.online or not only_known]
    return json_answer([node.json(services().pipeline.queue_count(node)) for node in nodes])


@blueprint.get("/api/processingnodes/options/")
def list_options() -> Response:
    """Return the options that every node supports."""
    return json_answer([option.json() for option in OPTIONS])


@blueprint.get("/api/processingnodes/<node_id>/")
def show_node(node_id: str) -> Response:
    """Return one node."""
    node = NODES_BY_ID.get(integer(node_id) or 0)
    if node is None:
        raise not_found()
    return json_answer(node.json(services().pipeline.queue_count(node)))


def _json(preset: StoredPreset) -> dict[str, Any]:
    return {
        "id": preset.id,
        "name": preset.name,
        "options": preset.options,
        "created_at": preset.created_at,
        "system": preset.system,
    }


def _find(preset_id: str) -> StoredPreset:
    number = integer(preset_id)
    preset = services().store.preset(number) if number is not None else None
    if preset is None or not (preset.system or preset.owner == _user_id()):
        raise not_found()
    return preset


def _user_id() -> int:
    return services().authenticator.required_user(request).id


@blueprint.get("/api/presets/")
def list_presets() -> Response:
    """Return the system's presets, then the user's."""
    return json_answer([_json(preset) for preset in services().store.presets(_user_id())])


@blueprint.post("/api/presets/")
def create_preset() -> Response:
    """Create a preset; no field is required."""
    values = {"name": "", "options": [], **_accepted()}
    return json_answer(_json(services().store.add_preset(**values, owner=_user_id())), 201)


@blueprint.get("/api/presets/<preset_id>/")
def show_preset(preset_id: str) -> Response:
    """Return one preset."""
    return json_answer(_json(_find(preset_id)))


@blueprint.route("/api/presets/<preset_id>/", methods=["PATCH", "PUT"])
def change_preset(preset_id: str) -> Response:
    """Change a preset; WebODM lets every user change those of the system, too."""
    preset = _find(preset_id)
    services().store.update_preset(preset.id, **_accepted())
    return json_answer(_json(_find(preset_id)))


@blueprint.delete("/api/presets/<preset_id>/")
def delete_preset(preset_id: str) -> Response:
    """Delete one of the user's presets; WebODM fails with 500 if it does not exist."""
    try:
        preset = _find(preset_id)
    except ApiError as error:
        raise CrashError from error
    if preset.system:
        raise forbidden("You do not have permission to perform this action.")
    services().store.delete_preset(preset.id)
    return Response(status=204)


def _accepted() -> dict[str, Any]:
    fields = Fields(request_data(request), partial=True)
    if request.mimetype != "application/json":
        fields.form_json("options")
    fields.text("name", limit=NAME_LIMIT)
    fields.options()
    return fields.values()
