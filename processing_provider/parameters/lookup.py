"""Finds projects and tasks by name, number or ID."""

from __future__ import annotations

import re

from ...api import NotFoundError, Project, Task, ValidationError, WebODM
from ...api.support.i18n import translate
from ...api.support.permissions import denied

NUMBER = re.compile(r"(\d{1,18})(\.0+)?$")  # number outputs of a model may be 3.0


def find_project(client: WebODM, text: str) -> Project:
    """Return the project with this number or name.

    Raises `NotFoundError` if there is no such project, `ValidationError` if there are several.
    """
    if not text:
        raise ValidationError(translate("Lookup", "Specify the project by name or number."))
    number = NUMBER.match(text)
    if number:
        try:
            return client.projects.get(int(number[1]))
        except NotFoundError:
            pass  # the text may be a name, such as “2026”
    project = find_project_named(client, text)
    if project is None:
        raise NotFoundError(
            translate("Lookup", "Project “{}” not found, or you do not have access to it.").format(
                text
            ),
            translate("Lookup", "Run “List projects” to see the available projects."),
        )
    return project


def find_project_named(client: WebODM, name: str) -> Project | None:
    """Return the project with this name, or None. Raises `ValidationError` if several match."""
    named = [project for project in client.projects.list(name=name) if project.name == name]
    if len(named) > 1:
        numbers = ", ".join(str(project.id) for project in named)
        raise ValidationError(
            translate("Lookup", "Several projects are named “{}”.").format(name),
            translate("Lookup", "Specify the number of one of them: {}.").format(numbers),
        )
    return named[0] if named else None


def require_right(project: Project, right: str) -> None:
    """Raise `PermissionDeniedError` if the user lacks a permission. Old servers list none."""
    if project.permissions and right not in project.permissions:
        raise denied(right)


def find_task(client: WebODM, project: str, task: str) -> Task:
    """Return the task with this ID, or with this name in the project.

    Raises `NotFoundError` if there is no such task, `ValidationError` if there are several.
    """
    if not task:
        raise ValidationError(
            translate("Lookup", "Specify the task by ID, or by name and project.")
        )
    if not project:
        return _find_anywhere(client, task)
    home = find_project(client, project)
    if task in home.task_ids:
        return client.tasks.get(home.id, task)
    named = [candidate for candidate in client.tasks.list(home.id) if candidate.name == task]
    if len(named) > 1:
        raise ValidationError(
            translate("Lookup", "Several tasks are named “{}” in the project “{}”.").format(
                task, home.name
            ),
            translate("Lookup", "Specify the ID of one of them: {}.").format(
                ", ".join(t.id for t in named)
            ),
        )
    if not named:
        raise NotFoundError(
            translate("Lookup", "Task “{}” not found in the project “{}”.").format(task, home.name),
            translate("Lookup", "Run “List tasks” to see the available tasks."),
        )
    return named[0]


def _find_anywhere(client: WebODM, task: str) -> Task:
    """Return the task with this ID in any project. Raises `NotFoundError`.

    Projects list the IDs of their tasks, so this needs one request per page of projects.
    """
    for project in client.projects.list():
        if task in project.task_ids:
            return client.tasks.get(project.id, task)
    raise NotFoundError(
        translate(
            "Lookup", "Task with the ID “{}” not found, or you do not have access to it."
        ).format(task),
        translate("Lookup", "To find a task by name, specify its project too."),
    )
