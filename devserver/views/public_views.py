"""The 3D view's stored state of a task, and the pages of public tasks and projects."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from flask import Blueprint, Response, request

from ..store import StoredTask
from ..web.answers import html_not_found, html_page, json_answer, request_data
from ..web.errors import ApiError, invalid
from ..web.rights import CHANGE
from ..web.services import find_task, find_visible_task, is_public, services
from .task_views import TASK, task_json

blueprint = Blueprint("public", __name__)

SCENE_FIELDS = ("type", "version", "measurements")  # the fields of a scene that the server stores


@blueprint.get("/public/task/<task_id>/json/")
def show_public_task(task_id: str) -> Response:
    """Return a public task without authentication; the web page's 404 for other tasks."""
    task = _public_task(task_id)
    return html_not_found() if task is None else json_answer(task_json(task))


@blueprint.get("/public/task/<task_id>/<any(map, 3d):page>/")
@blueprint.get("/public/task/<task_id>/iframe/<any(map, 3d):page>/")
def show_public_page(task_id: str, page: str) -> Response:
    """Send a public task's page of the web site, which is empty here."""
    return html_not_found() if _public_task(task_id) is None else html_page(page, 200)


def _public_task(task_id: str) -> StoredTask | None:
    try:
        task = find_task(task_id)
    except ApiError:
        return None
    return task if is_public(task) else None


@blueprint.get("/public/project/<public_id>/map/")
def show_public_project(public_id: str) -> Response:
    """Send a public project's page, which lists its tasks."""
    store = services().store
    for project in store.projects():
        if project.public and project.public_id == public_id:
            items = [{"id": task.id, "name": task.name} for task in store.tasks(project.id)]
            text = f'<div data-map-items="{escape(json.dumps(items))}"></div>\n'
            return Response(text, content_type="text/html; charset=utf-8")
    return html_not_found()


# --- the 3D view


@blueprint.route(TASK + "3d/scene", methods=["GET"], strict_slashes=True)
def show_scene(project_id: str, task_id: str) -> Response:  # noqa: ARG001
    """Return the users' settings of the 3D view."""
    return json_answer(find_visible_task(task_id).potree_scene)


@blueprint.route(TASK + "3d/scene", methods=["POST"], strict_slashes=True)
def set_scene(project_id: str, task_id: str) -> Response:  # noqa: ARG001
    """Store measurements; the camera's position is stored by another call."""
    task = _editable_task(task_id)
    data = request_data(request)
    if data.get("type") != "Potree":
        raise invalid("Invalid potree scene")
    kept = {name: data[name] for name in SCENE_FIELDS if name in data}
    return _keep(task, kept)


@blueprint.route(TASK + "3d/cameraview", methods=["POST"], strict_slashes=True)
def set_camera(project_id: str, task_id: str) -> Response:  # noqa: ARG001
    """Store the camera's position in the 3D view."""
    task = _editable_task(task_id)
    return _keep(task, {"view": request_data(request)})


def _editable_task(task_id: str) -> StoredTask:
    """Return a task whose scene the request may change: by permission, or public."""
    task = find_task(task_id)
    project = services().store.project(task.project)
    if task.public_edit or (project is not None and project.public_edit):
        return task
    return find_visible_task(task_id, CHANGE)


def _keep(task: StoredTask, values: dict[str, Any]) -> Response:
    scene = task.potree_scene if isinstance(task.potree_scene, dict) else {}
    services().store.update_task(task.id, potree_scene={**scene, **values})
    return json_answer({"success": True})
