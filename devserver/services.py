"""What views work with, found through the application that answers."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import cast

from flask import current_app, request

from .auth import Authenticator
from .errors import forbidden, not_found
from .fields import integer
from .pipeline import Pipeline
from .rights import VIEW, rights
from .store import Project, Store, Task, User
from .workers import Workers

READS = ("GET", "HEAD", "OPTIONS")


@dataclass(frozen=True)
class Services:
    """The application's parts."""

    store: Store
    pipeline: Pipeline
    authenticator: Authenticator
    workers: Workers


def services() -> Services:
    """The parts of the application that answers the present request."""
    return cast("Services", current_app.extensions["devserver"])


def asking_user() -> User | None:
    """The user the request comes from; None without credentials."""
    return services().authenticator.user(request)


def require_user() -> None:
    """403 unless the request comes from a user; those in no group may only read."""
    user = services().authenticator.required_user(request)
    if request.method not in READS and not (user.groups or user.superuser):
        raise forbidden("You do not have permission to perform this action.")


def find_project(project_id: str, right: str = VIEW) -> Project:
    """The project an address names; 404 if there is none that the user has this right to."""
    number = integer(project_id)
    project = services().store.project(number) if number is not None else None
    if project is None or right not in rights(project, asking_user()):
        raise not_found()
    return project


def find_task(task_id: str) -> Task:
    """The task an address names, whatever its project; 404 if there is none."""
    try:
        name = str(uuid.UUID(task_id))
    except ValueError as error:
        raise not_found() from error
    task = services().store.task(name)
    if task is None:
        raise not_found()
    return task


def find_project_task(project_id: str, task_id: str, right: str = VIEW) -> Task:
    """The task an address names, which must be the project's; 404 if it is not."""
    project = find_project(project_id, right)
    task = find_task(task_id)
    if task.project != project.id:
        raise not_found()
    return task


def find_visible_task(task_id: str, right: str = VIEW) -> Task:
    """For addresses below a task: 404, not 403, without a token, unless the task is public.

    WebODM does not look at the project's part of these addresses.
    """
    user = asking_user()
    task = find_task(task_id)
    if right == VIEW and is_public(task):
        return task
    project = services().store.project(task.project)
    if project is None or right not in rights(project, user):
        raise not_found()
    return task


def is_public(task: Task) -> bool:
    """Whether everyone may see a task, by itself or with its project."""
    project = services().store.project(task.project)
    return task.public or (project is not None and project.public)
