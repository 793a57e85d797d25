"""What views work with, found through the application that answers."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import cast

from flask import current_app, request

from .auth import Authenticator
from .errors import not_found
from .fields import integer
from .pipeline import Pipeline
from .store import Project, Store, Task
from .workers import Workers


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


def require_user() -> None:
    """403 unless the request comes from the user."""
    services().authenticator.required_user(request)


def find_project(project_id: str) -> Project:
    """The project an address names; 404 if there is none."""
    number = integer(project_id)
    project = services().store.project(number) if number is not None else None
    if project is None:
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


def find_project_task(project_id: str, task_id: str) -> Task:
    """The task an address names, which must be the project's; 404 if it is not."""
    project = find_project(project_id)
    task = find_task(task_id)
    if task.project != project.id:
        raise not_found()
    return task


def find_visible_task(task_id: str) -> Task:
    """For addresses below a task: 404, not 403, without a token, unless the task is public.

    WebODM does not look at the project's part of these addresses.
    """
    user = services().authenticator.user(request)
    task = find_task(task_id)
    if user is None and not task.public:
        raise not_found()
    return task
