"""What tasks and projects are called where they have no name. No Qt in here."""

from __future__ import annotations

from ..api import Project, Task
from ..api.support.i18n import translate

ID_CHARACTERS = 8  # of a task's id that stand for it


def task_title(task: Task) -> str:
    """Return the name of a task, or what stands for it."""
    return task.name or translate("Titles", "Task {}").format(task.id[:ID_CHARACTERS])


def project_title(project: Project) -> str:
    """Return the name of a project, or what stands for it."""
    return project.name or translate("Titles", "Project {}").format(project.id)
