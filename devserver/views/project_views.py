"""/api/projects/ and /api/projects/{id}/."""

from __future__ import annotations

import uuid
from datetime import datetime, timezone
from typing import Any

from flask import Blueprint, Response, request

from ..store import StoredProject
from ..tasks.pipeline import Action
from ..web.answers import json_answer, request_data
from ..web.errors import ApiError, forbidden
from ..web.fields import NAME_LIMIT, Fields, integer
from ..web.paging import page, sort
from ..web.rights import ALL, CHANGE, VIEW, is_owner, rights, user_key
from ..web.searching import Query, Subject
from ..web.services import find_project, require_user, services
from .copy_views import copy_task

blueprint = Blueprint("projects", __name__)
blueprint.before_request(require_user)

ORDERING = frozenset(["id", "name", "description", "created_at", "public", "owner", "tags"])


def project_json(project: StoredProject, task_ids: list[str]) -> dict[str, Any]:
    """Return a project as WebODM shows it to the user of the request."""
    user = services().authenticator.required_user(request)
    return {
        "id": project.id,
        "tasks": task_ids,
        "owned": is_owner(project, user),
        "created_at": project.created_at,
        "permissions": rights(project, user),
        "tags": project.tags,
        "name": project.name,
        "description": project.description,
        "public": project.public,
        "public_edit": project.public_edit,
        "public_id": project.public_id,
    }


def _one(project_id: int) -> dict[str, Any]:
    project = find_project(str(project_id))
    return project_json(project, services().store.task_ids().get(project.id, []))


@blueprint.get("/api/projects/")
def list_projects() -> Response:
    """Return a list of the projects that the user may see; with ?page= ten per page."""
    user = services().authenticator.required_user(request)
    visible = [item for item in services().store.projects() if VIEW in rights(item, user)]
    found = _filtered(visible)
    found = sort(found, request.args.get("ordering", ""), ORDERING)
    ids = services().store.task_ids()
    if "page" not in request.args:
        return json_answer([project_json(project, ids.get(project.id, [])) for project in found])
    shown, frame = page(found)
    rows = [project_json(project, ids.get(project.id, [])) for project in shown]
    return json_answer({**frame, "results": rows})


def _filtered(projects: list[StoredProject]) -> list[StoredProject]:
    args = request.args
    if args.get("id"):
        number = integer(args["id"])
        if number is None:
            raise ApiError(400, {"id": ["Enter a number."]})
        projects = [project for project in projects if project.id == number]
    if args.get("created_at"):
        moment = _moment(args["created_at"])
        projects = [project for project in projects if _moment(project.created_at) == moment]
    for name in ("name", "description"):
        if args.get(name):
            projects = [project for project in projects if getattr(project, name) == args[name]]
    if args.get("search"):
        projects = _searched(projects, args["search"])
    return projects


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
    except ValueError as error:
        raise ApiError(400, {"created_at": ["Enter a valid date/time."]}) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)


def _searched(projects: list[StoredProject], text: str) -> list[StoredProject]:
    query, tasks = Query(text), services().store.task_words()
    owners = {user.id: user.username for user in services().store.users()}

    def subject(project: StoredProject) -> Subject:
        words = tasks.get(project.id, [])
        return Subject(project.name, owners.get(project.owner, ""), project.tags, words)

    return [project for project in projects if query.finds(subject(project))]


@blueprint.post("/api/projects/")
def create_project() -> Response:
    """Create a project."""
    values = _accepted(partial=False)
    owner = services().authenticator.required_user(request).id
    project = services().store.add_project(**{"description": "", **values}, owner=owner)
    return json_answer(project_json(project, []), 201)


@blueprint.get("/api/projects/<project_id>/")
def show_project(project_id: str) -> Response:
    """Return one project."""
    return json_answer(_one(find_project(project_id).id))


@blueprint.route("/api/projects/<project_id>/", methods=["PATCH", "PUT"])
def change_project(project_id: str) -> Response:
    """Update fields of a project; a PUT also makes the user its owner."""
    project = find_project(project_id)
    user = services().authenticator.required_user(request)
    if CHANGE not in rights(project, user):
        raise forbidden("You do not have permission to perform this action.")
    values = _accepted(partial=request.method == "PATCH")
    if request.method == "PUT" and project.owner != user.id:
        values["owner"] = user.id
        values["shares"] = {**project.shares, user_key(project.owner): list(ALL)}
    if values.get("public") and not project.public_id:
        values["public_id"] = str(uuid.uuid4())
    services().store.update_project(project.id, **values)
    return json_answer(_one(project.id))


@blueprint.post("/api/projects/<project_id>/duplicate/")
def duplicate_project(project_id: str) -> Response:
    """Copy a project with its tasks.

    WebODM's response has `owned` false, although the user owns the copy.
    """
    project = find_project(project_id, CHANGE)
    fields = Fields(request_data(request))
    fields.text("name", blank=True, null=True, limit=NAME_LIMIT)
    name = fields.values().get("name") or f"Copy of {project.name}"[:NAME_LIMIT]
    store = services().store
    owner = services().authenticator.required_user(request).id
    made = store.add_project(
        name=name, description=project.description, tags=project.tags, owner=owner
    )
    for task in store.tasks(project.id):
        copy_task(task, made.id, task.name)
    copy = {**_one(made.id), "owned": False, "permissions": []}
    return json_answer({"success": True, "project": copy})


@blueprint.delete("/api/projects/<project_id>/")
def delete_project(project_id: str) -> Response:
    """Delete a project and its tasks one by one, as with `remove/`.

    A user other than the owner only loses the permissions granted to this user.
    """
    project = find_project(project_id)
    store, pipeline = services().store, services().pipeline
    user = services().authenticator.required_user(request)
    if not is_owner(project, user):
        shares = {key: kept for key, kept in project.shares.items() if key != user_key(user.id)}
        store.update_project(project.id, shares=shares)
        return Response(status=204)
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
