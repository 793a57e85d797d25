"""Sharing of projects: /api/projects/{id}/edit/ and permissions/, users, groups."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request

from ..store import StoredProject, User
from ..web.answers import json_answer, request_data
from ..web.errors import ApiError, forbidden, invalid, not_found
from ..web.fields import NAME_LIMIT, Fields, integer
from ..web.paging import page
from ..web.rights import ALL, CHANGE, group_key, user_key
from ..web.services import find_project, require_user, services

blueprint = Blueprint("sharing", __name__)
blueprint.before_request(require_user)

ANONYMOUS = {"username": "AnonymousUser", "email": ""}


# --- projects


@blueprint.get("/api/projects/<project_id>/permissions/")
def show_permissions(project_id: str) -> Response:
    """Return the permissions: of the owner, then of users, then of groups."""
    project = find_project(project_id, CHANGE)
    store = services().store
    owner = store.user(project.owner)
    rows: list[dict[str, Any]] = []
    if owner is not None:
        rows.append({"username": owner.username, "owner": True, "permissions": list(ALL)})
    for user in store.users():
        given = project.shares.get(user_key(user.id))
        if given and user.id != project.owner:
            rows.append({"username": user.username, "owner": False, "permissions": sorted(given)})
    for group in store.groups():
        given = project.shares.get(group_key(group.id))
        if given:
            rows.append({"groupname": group.name, "permissions": sorted(given)})
    return json_answer(rows)


@blueprint.post("/api/projects/<project_id>/edit/")
def edit_project(project_id: str) -> Response:
    """Replace a project's fields, as the web page does: missing fields become empty."""
    project = find_project(project_id, CHANGE)
    data = request_data(request)
    fields = Fields({"name": "", "description": "", "tags": [], **data}, partial=True)
    fields.text("name", blank=True, limit=NAME_LIMIT)
    fields.text("description", blank=True)
    fields.tags()
    values = fields.values()
    if data.get("permissions") is not None:
        values["shares"] = _shares(project, data["permissions"])
    services().store.update_project(project.id, **values)
    return json_answer({"success": True})


def _shares(project: StoredProject, rows: Any) -> dict[str, list[str]]:
    """Return permissions as stored; the owner's are kept, unknown ones are ignored."""
    shares: dict[str, list[str]] = {}
    if not isinstance(rows, list):
        raise ApiError(400, {"error": "Invalid permissions"})
    for row in rows:
        if not isinstance(row, dict) or not isinstance(row.get("permissions"), list):
            raise ApiError(400, {"error": "Invalid permissions"})
        key = _share_key(row)
        if key != user_key(project.owner):
            shares[key] = [word for word in row["permissions"] if word in ALL]
    return shares


def _share_key(row: dict[str, Any]) -> str:
    store = services().store
    if "groupname" in row:
        for group in store.groups():
            if group.name == row["groupname"]:
                return group_key(group.id)
        raise ApiError(400, {"error": "Invalid group in permissions list"})
    if "username" not in row:
        raise ApiError(400, {"error": "Invalid permissions"})
    user = store.user_named(str(row["username"]))
    if user is None:
        raise ApiError(400, {"error": "Invalid user in permissions list"})
    return user_key(user.id)


# --- users and groups


@blueprint.get("/api/users", strict_slashes=True)
@blueprint.get("/api/users/", strict_slashes=True)
def list_users() -> Response:
    """Return the users whose name or email starts with the text; open to every user."""
    users = [{"username": item.username, "email": item.email} for item in services().store.users()]
    begin, limit = request.args.get("search", "").lower(), _limit()
    found = [
        item for item in [ANONYMOUS, *users]
        if item["username"].lower().startswith(begin) or item["email"].lower().startswith(begin)
    ]  # fmt: skip
    return json_answer(found[:limit])


@blueprint.get("/api/groups", strict_slashes=True)
@blueprint.get("/api/groups/", strict_slashes=True)
def list_groups() -> Response:
    """Return the groups whose name starts with the text."""
    begin, limit = request.args.get("search", "").lower(), _limit()
    groups = [{"name": item.name, "id": item.id} for item in services().store.groups()]
    return json_answer([item for item in groups if item["name"].lower().startswith(begin)][:limit])


def _limit() -> int | None:
    if "limit" not in request.args:
        return None
    limit = integer(request.args["limit"])
    if limit is None or limit < 0:
        raise invalid("Invalid query parameters")
    return limit


# --- the administrator's


def _require_admin() -> None:
    if not services().authenticator.required_user(request).superuser:
        raise forbidden("You do not have permission to perform this action.")


def _user_json(user: User) -> dict[str, Any]:
    return {
        "id": user.id,
        "password": "pbkdf2",
        "last_login": None,
        "is_superuser": user.superuser,
        "username": user.username,
        "first_name": "",
        "last_name": "",
        "email": user.email,
        "is_staff": user.superuser,
        "is_active": user.active,
        "date_joined": user.created_at,
        "groups": user.groups,
        "user_permissions": [],
    }


@blueprint.get("/api/admin/users/")
def admin_list_users() -> Response:
    """Return the accounts, paged."""
    _require_admin()
    users = services().store.users()
    for name in ("username", "email"):
        if request.args.get(name):
            users = [user for user in users if getattr(user, name) == request.args[name]]
    shown, frame = page(users)
    return json_answer({**frame, "results": [_user_json(user) for user in shown]})


@blueprint.post("/api/admin/users/")
def admin_add_user() -> Response:
    """Create an account in the default group."""
    _require_admin()
    fields = Fields(request_data(request))
    fields.text("username", required=True, limit=150)
    fields.text("password", required=True)
    fields.text("email", blank=True)
    values = fields.values()
    if services().store.user_named(values["username"]) is not None:
        raise ApiError(400, {"username": ["A user with that username already exists."]})
    return json_answer(_user_json(services().store.add_user(**values)), 201)


@blueprint.patch("/api/admin/users/<user_id>/")
def admin_change_user(user_id: str) -> Response:
    """Change an account: its groups, its password, whether it may sign in."""
    _require_admin()
    user = _find_user(user_id)
    data = request_data(request)
    fields = Fields(data, partial=True)
    fields.text("password")
    fields.text("email", blank=True)
    fields.flag("is_active")
    values = fields.values()
    if "is_active" in values:
        values["active"] = values.pop("is_active")
    if isinstance(data.get("groups"), list):
        values["groups"] = [number for number in map(integer, data["groups"]) if number]
    services().store.update_user(user.id, **values)
    return json_answer(_user_json(_find_user(user_id)))


@blueprint.delete("/api/admin/users/<user_id>/")
def admin_delete_user(user_id: str) -> Response:
    """Delete an account."""
    _require_admin()
    services().store.delete_user(_find_user(user_id).id)
    return Response(status=204)


def _find_user(user_id: str) -> User:
    number = integer(user_id)
    user = services().store.user(number) if number is not None else None
    if user is None:
        raise not_found()
    return user


@blueprint.get("/api/admin/groups/")
def admin_list_groups() -> Response:
    """Return the groups, paged."""
    _require_admin()
    groups = services().store.groups()
    if request.args.get("name"):
        groups = [group for group in groups if group.name == request.args["name"]]
    shown, frame = page(groups)
    rows = [{"id": group.id, "name": group.name, "permissions": []} for group in shown]
    return json_answer({**frame, "results": rows})


@blueprint.post("/api/admin/groups/")
def admin_add_group() -> Response:
    """Create a group."""
    _require_admin()
    fields = Fields(request_data(request))
    fields.text("name", required=True, limit=150)
    name = fields.values()["name"]
    if name in [group.name for group in services().store.groups()]:
        raise ApiError(400, {"name": ["group with this name already exists."]})
    group = services().store.add_group(name)
    return json_answer({"id": group.id, "name": group.name, "permissions": []}, 201)
