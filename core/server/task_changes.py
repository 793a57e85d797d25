"""Differences between two states of a server. No QGIS in here: computed in any thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...api import Bounds, Project, Task

Key = tuple[int, str]  # project and task


@dataclass(frozen=True)
class ProjectChanges:
    """The difference between two lists of the projects."""

    projects: tuple[Project, ...]
    """All of them, in order"""
    updated: tuple[Project, ...] = ()
    """New or changed"""
    removed: tuple[int, ...] = ()
    """Ids"""

    @classmethod
    def between(cls, known: Mapping[int, Project], listed: Iterable[Project]) -> ProjectChanges:
        """Compare all projects with those known."""
        projects = tuple(listed)
        ids = {project.id for project in projects}
        return cls(
            projects,
            tuple(project for project in projects if known.get(project.id) != project),
            tuple(identity for identity in known if identity not in ids),
        )


@dataclass(frozen=True)
class TaskChanges:
    """The difference between two states of one project, so that the GUI thread need not compare."""

    project: int
    updated: tuple[Task, ...]
    """New or changed, in the server's order."""
    removed: tuple[str, ...] = ()
    """Ids"""
    is_complete: bool = False
    """True when the project holds nothing but what is known now."""
    area: Bounds | None = None
    """The only part of the world that was asked for, None for all of it."""

    @classmethod
    def between(
        cls, project: int, known: Mapping[str, Task], listed: Iterable[Task]
    ) -> TaskChanges:
        """Compare all tasks of a project with those known when they were asked for."""
        tasks = tuple(listed)
        ids = {task.id for task in tasks}
        return cls(
            project,
            tuple(task for task in tasks if known.get(task.id) != task),
            tuple(identity for identity in known if identity not in ids),
            is_complete=True,
        )
