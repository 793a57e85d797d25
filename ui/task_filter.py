"""Which tasks the tree shows, and in which order. Nothing of Qt in here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Callable, TypeVar

from ..api import Bounds, Project, Task, TaskStatus, touches

T = TypeVar("T")


class State(Enum):
    """What a user tells tasks apart by; in the order that sorting by status uses."""

    ACTIVE = "active"
    WAITING = "waiting"
    FAILED = "failed"
    CANCELLED = "cancelled"
    COMPLETED = "completed"


def state_of(task: Task) -> State:
    """Return the state of a task; whatever the server still has to do counts as active."""
    if task.is_active:
        return State.ACTIVE
    if task.partial:
        return State.WAITING
    if task.status is TaskStatus.COMPLETED:
        return State.COMPLETED
    return State.CANCELLED if task.status is TaskStatus.CANCELED else State.FAILED


@dataclass(frozen=True)
class TaskFilter:
    """What is to be seen; the empty one shows everything."""

    text: str = ""
    """Words that must all be in a task's name, tags or node, or in its project's name."""
    states: frozenset[State] = field(default_factory=frozenset)
    """Empty: all"""
    area: Bounds | None = None
    mine_only: bool = False
    found: frozenset[int] = field(default_factory=frozenset)
    """Projects in which the server found the text."""

    @property
    def words(self) -> tuple[str, ...]:
        """The text as it is looked for."""
        return tuple(self.text.casefold().split())

    @property
    def is_active(self) -> bool:
        """True when something may be hidden."""
        return bool(self.words or self.states or self.area or self.mine_only)

    def matches_project(self, project: Project) -> bool:
        """True when the text is in what the project says of itself."""
        said = " ".join((project.name, project.description, *project.tags)).casefold()
        return all(word in said for word in self.words)

    def matches_task(self, task: Task) -> bool:
        """True when a task has one of the states and lies in the area."""
        if self.states and state_of(task) not in self.states:
            return False
        return self.area is None or touches(task.extent, self.area)


def searched(task: Task) -> str:
    """Return what of a task is searched for words."""
    return " ".join((task.name, *task.tags, task.processing_node_name)).casefold()


def ordered(items: Iterable[T], key: Callable[[T], Any], descending: bool) -> list[T]:
    """Return the items sorted, those without a key last; equal ones keep their order."""
    known, unknown = [], []
    for item in items:
        value = key(item)
        if value is None:
            unknown.append(item)
        else:
            known.append((value, item))
    known.sort(key=lambda pair: pair[0], reverse=descending)
    return [item for _, item in known] + unknown
