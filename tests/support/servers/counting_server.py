"""A server that answers with what a test's script says, and counts what it is asked."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Any

from orthodock.core.jobs.background import Background
from orthodock.core.server.monitor import Monitor
from orthodock.core.server.shown_server import ShownServer
from orthodock.core.server.task_store import TaskStore

QUICK = 30  # ms between polls in these tests


@dataclass
class Script:
    """What the server below answers with, and what it was asked."""

    tasks: dict[str, dict[str, Any]] = field(default_factory=dict)
    console: list[str] = field(default_factory=list)
    is_old: bool = False
    """An old server answers with the text of the console alone."""
    error: int = 0
    hold: threading.Event | None = None
    """Answers about single tasks wait for it."""
    asked: list[str] = field(default_factory=list)
    under_way: int = 0
    most_under_way: int = 0

    def task(self, identity: str, **fields: Any) -> None:
        known = {"id": identity, "project": 1, "name": identity, "status": 20}
        self.tasks[identity] = {**known, **self.tasks.get(identity, {}), **fields}

    def count(self, part: str) -> int:
        return sum(part in path for path in self.asked)


class Watcher(Monitor):
    """A monitor with the server and the store that it works with."""

    def __init__(self, background: Background) -> None:
        self.server, self.store = ShownServer(background), TaskStore()
        super().__init__(self.server, self.store)


def signals(watcher: Watcher) -> list[tuple[str, Any]]:
    heard: list[tuple[str, Any]] = []
    for name in ("projects_changed", "tasks_changed", "task_finished"):
        getattr(watcher.store, name).connect(lambda *a, name=name: heard.append((name, a)))
    for name in ("projects_listed", "connected", "failed"):
        getattr(watcher, name).connect(lambda *a, name=name: heard.append((name, a)))
    return heard


def named(heard: list[tuple[str, Any]], name: str) -> list[Any]:
    return [arguments for said, arguments in heard if said == name]
