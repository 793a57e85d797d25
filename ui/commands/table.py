"""The one table of what can be done in the panel; menus have its order."""

from __future__ import annotations

from . import connections, layers, projects, results, tasks, uploads
from .command import Command

COMMANDS: tuple[Command, ...] = (
    *uploads.COMMANDS,
    *layers.COMMANDS,
    *tasks.COMMANDS,
    *results.COMMANDS,
    *projects.COMMANDS,
    *connections.COMMANDS,
)
