"""Permissions of users and groups for projects."""

from __future__ import annotations

from ..store import StoredProject, User

ADD, CHANGE, DELETE, VIEW = "add", "change", "delete", "view"
ALL = (ADD, CHANGE, DELETE, VIEW)


def user_key(user_id: int) -> str:
    """Return the key of a user's permissions among a project's shares."""
    return f"user:{user_id}"


def group_key(group_id: int) -> str:
    """Return the key of a group's permissions among a project's shares."""
    return f"group:{group_id}"


def is_owner(project: StoredProject, user: User) -> bool:
    """Whether a project is shown as owned by a user: all are to the administrator."""
    return user.superuser or project.owner == user.id


def rights(project: StoredProject, user: User | None) -> list[str]:
    """Return a user's permissions; none without the right to view, none for anonymous users."""
    if user is None:
        return []
    if is_owner(project, user):
        return list(ALL)
    keys = [user_key(user.id), *map(group_key, user.groups)]
    found = [right for key in keys for right in project.shares.get(key, [])]
    return list(dict.fromkeys(found)) if VIEW in found else []
