"""The services that views use, found through the current application."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import cast

from flask import current_app, request

from ..store import Store, StoredProject, StoredTask, User
from ..tasks.pipeline import Pipeline
from ..tasks.workers import Workers
from .auth import Authenticator
from .errors import forbidden, not_found
from .fields import integer
from .rights import VIEW, rights

READS = ("GET", "HEAD", "OPTIONS")


@dataclass(frozen=True)
class Services:
    """The application's services."""

    store: Store
    pipeline: Pipeline
    authenticator: Authenticator
    workers: Workers


def services() -> Services:
    """Return the services of the current request's application."""
    return cast("Services", current_app.extensions["devserver"])


def asking_user() -> User | None:
    """Return the user of the request; None without credentials."""
    return services().authenticator.user(request)


def require_user() -> None:
    """Respond with 403 unless the request has a user; users without groups may only read."""
    user = services().authenticator.required_user(request)
    if request.method not in READS and not (user.groups or user.superuser):
        raise forbidden("You do not have permission to perform this action.")


def find_project(project_id: str, right: str = VIEW) -> StoredProject:
    """Return the project of an address; 404 if none for which the user has this permission."""
    number = integer(project_id)
    project = services().store.project(number) if number is not None else None
    if project is None or right not in rights(project, asking_user()):
        raise not_found()
    return project


def find_task(task_id: str) -> StoredTask:
    """Return the task of an address, of any project; 404 if not found."""
    try:
        name = str(uuid.UUID(task_id))
    except ValueError as error:
        raise not_found() from error
    task = services().store.task(name)
    if task is None:
        raise not_found()
    return task


def find_project_task(project_id: str, task_id: str, right: str = VIEW) -> StoredTask:
    """Return the task of an address, which must belong to the project; 404 if not found."""
    project = find_project(project_id, right)
    task = find_task(task_id)
    if task.project != project.id:
        raise not_found()
    return task


def find_visible_task(task_id: str, right: str = VIEW) -> StoredTask:
    """Return the task for addresses below it: 404, not 403, without a token, unless public.

    WebODM ignores the project's part of these addresses.
    """
    user = asking_user()
    task = find_task(task_id)
    if right == VIEW and is_public(task):
        return task
    project = services().store.project(task.project)
    if project is None or right not in rights(project, user):
        raise not_found()
    return task


def is_public(task: StoredTask) -> bool:
    """Whether a task is public, by itself or with its project."""
    project = services().store.project(task.project)
    return task.public or (project is not None and project.public)
