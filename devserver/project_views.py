"""/api/projects/ and /api/projects/{id}/."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request

from .answers import json_answer, request_data
from .copy_views import copy_task
from .errors import ApiError
from .fields import NAME_LIMIT, Fields, integer
from .paging import page, sort
from .pipeline import Action
from .services import find_project, require_user, services
from .store import Project

blueprint = Blueprint("projects", __name__)
blueprint.before_request(require_user)

ALL_PERMISSIONS = ["add", "change", "delete", "view"]
ORDERING = frozenset(["id", "name", "description", "created_at", "public"])


def project_json(project: Project, task_ids: list[str]) -> dict[str, Any]:
    """A project as WebODM shows it to its owner."""
    return {
        "id": project.id,
        "tasks": task_ids,
        "owned": True,
        "created_at": project.created_at,
        "permissions": ALL_PERMISSIONS,
        "tags": project.tags,
        "name": project.name,
        "description": project.description,
        "public": project.public,
        "public_edit": project.public_edit,
        "public_id": None,
    }


def _one(project_id: int) -> dict[str, Any]:
    project = find_project(str(project_id))
    return project_json(project, services().store.task_ids().get(project.id, []))


@blueprint.get("/api/projects/")
def list_projects() -> Response:
    """Bare list; with ?page= ten at a time."""
    found = _filtered(services().store.projects())
    found = sort(found, request.args.get("ordering", ""), ORDERING)
    ids = services().store.task_ids()
    if "page" not in request.args:
        return json_answer([project_json(project, ids.get(project.id, [])) for project in found])
    shown, frame = page(found)
    rows = [project_json(project, ids.get(project.id, [])) for project in shown]
    return json_answer({**frame, "results": rows})


def _filtered(projects: list[Project]) -> list[Project]:
    args = request.args
    if args.get("id"):
        number = integer(args["id"])
        if number is None:
            raise ApiError(400, {"id": ["Enter a number."]})
        projects = [project for project in projects if project.id == number]
    for name in ("name", "description", "created_at"):
        if args.get(name):
            projects = [project for project in projects if getattr(project, name) == args[name]]
    words = args.get("search", "").lower().split()
    if words:
        tasks = services().store.task_names()
        projects = [
            project for project in projects if _matches(project, tasks.get(project.id, ""), words)
        ]
    return projects


def _matches(project: Project, task_names: str, words: list[str]) -> bool:
    text = f"{project.name}\n{project.description}\n{task_names}".lower()
    tags = [tag.lower() for tag in project.tags]
    return all(word[1:] in tags if word.startswith("#") else word in text for word in words)


@blueprint.post("/api/projects/")
def create_project() -> Response:
    """A new project."""
    values = _accepted(partial=False)
    project = services().store.add_project(**{"description": "", **values})
    return json_answer(project_json(project, []), 201)


@blueprint.get("/api/projects/<project_id>/")
def show_project(project_id: str) -> Response:
    """One project."""
    return json_answer(_one(find_project(project_id).id))


@blueprint.route("/api/projects/<project_id>/", methods=["PATCH", "PUT"])
def change_project(project_id: str) -> Response:
    """Change fields of a project."""
    project = find_project(project_id)
    values = _accepted(partial=request.method == "PATCH")
    services().store.update_project(project.id, **values)
    return json_answer(_one(project.id))


@blueprint.post("/api/projects/<project_id>/edit/")
def edit_project(project_id: str) -> Response:
    """The same as PATCH, as the web page does it; permissions are taken and forgotten."""
    project = find_project(project_id)
    services().store.update_project(project.id, **_accepted(partial=True))
    return json_answer({"success": True})


@blueprint.get("/api/projects/<project_id>/permissions/")
def show_permissions(project_id: str) -> Response:
    """Who may do what: there is but one user."""
    find_project(project_id)
    user = services().authenticator.required_user(request)
    return json_answer([{"username": user, "owner": True, "permissions": ALL_PERMISSIONS}])


@blueprint.post("/api/projects/<project_id>/duplicate/")
def duplicate_project(project_id: str) -> Response:
    """A copy with copies of the tasks.

    WebODM's answer says that the copy is not one's own, though it is.
    """
    project = find_project(project_id)
    fields = Fields(request_data(request))
    fields.text("name", blank=True, null=True, limit=NAME_LIMIT)
    name = fields.values().get("name") or f"Copy of {project.name}"[:NAME_LIMIT]
    store = services().store
    made = store.add_project(name=name, description=project.description, tags=project.tags)
    for task in store.tasks(project.id):
        copy_task(task, made.id, task.name)
    copy = {**_one(made.id), "owned": False, "permissions": []}
    return json_answer({"success": True, "project": copy})


@blueprint.delete("/api/projects/<project_id>/")
def delete_project(project_id: str) -> Response:
    """Delete a project and its tasks; the tasks go one by one, as with `remove/`."""
    project = find_project(project_id)
    store, pipeline = services().store, services().pipeline
    store.update_project(project.id, deleted=True)
    for task in store.tasks(project.id):
        pipeline.ask(task.id, Action.REMOVE)
    store.purge_projects()
    return Response(status=204)


def _accepted(*, partial: bool) -> dict[str, Any]:
    fields = Fields(request_data(request), partial=partial)
    fields.text("name", required=True, limit=NAME_LIMIT)
    fields.text("description", blank=True)
    fields.tags()
    fields.flag("public")
    fields.flag("public_edit")
    return fields.values()
