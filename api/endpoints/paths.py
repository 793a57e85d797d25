"""Where things are below /api/."""

from __future__ import annotations

from urllib.parse import quote


def project_path(project: int) -> str:
    """Return the path of a project."""
    return f"projects/{int(project)}/"


def tasks_path(project: int) -> str:
    """Return the path of the tasks of a project."""
    return project_path(project) + "tasks/"


def task_path(project: int, task: str) -> str:
    """Return the path of a task."""
    return f"{tasks_path(project)}{quote(str(task), safe='')}/"


def photo_path(project: int, task: str, name: str) -> str:
    """Return the path of one of a task's photos."""
    return f"{task_path(project, task)}images/download/{quote(name)}"
