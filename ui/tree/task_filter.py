"""Which tasks the tree shows, and in which order. Nothing of Qt in here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import Any, Callable, TypeVar

from ...api import Bounds, Project, Task, TaskStatus, touches

T = TypeVar("T")


class TaskState(IntEnum):
    """What a user tells tasks apart by; in the order that sorting by status uses."""

    ACTIVE = 1
    WAITING = 2
    FAILED = 3
    CANCELLED = 4
    COMPLETED = 5


def state_of(task: Task) -> TaskState:
    """Return the state of a task; whatever the server still has to do counts as active."""
    if task.is_active:
        return TaskState.ACTIVE
    if task.partial:
        return TaskState.WAITING
    if task.status is TaskStatus.COMPLETED:
        return TaskState.COMPLETED
    return TaskState.CANCELLED if task.status is TaskStatus.CANCELED else TaskState.FAILED


@dataclass(frozen=True)
class TaskFilter:
    """What is to be seen; the empty one shows everything."""

    text: str = ""
    """Words that must all be in a task's name, tags or node, or in its project's name."""
    states: frozenset[TaskState] = field(default_factory=frozenset)
    """Empty: all"""
    area: Bounds | None = None
    mine_only: bool = False
    found: frozenset[int] = field(default_factory=frozenset)
    """Projects in which the server found the text."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The text as it is looked for here; `#` marks tags for the server alone."""
        return tuple(word for part in self.text.casefold().split() if (word := part.lstrip("#")))

    @cached_property
    def is_active(self) -> bool:
        """True when something may be hidden."""
        return bool(self.words or self.states or self.area or self.mine_only)

    def is_in(self, said: str) -> bool:
        """True when all words are in what something says of itself; see `searched`."""
        return all(word in said for word in self.words)

    def matches_task(self, task: Task) -> bool:
        """True when a task has one of the states and lies in the area."""
        if self.states and state_of(task) not in self.states:
            return False
        return self.area is None or touches(task.extent, self.area)


def searched(thing: Task | Project) -> str:
    """Return what of a task, or of a project itself, is searched for words."""
    more = thing.description if isinstance(thing, Project) else thing.processing_node_name
    return " ".join((thing.name, *thing.tags, more)).casefold()


def ordered(items: Iterable[T], key: Callable[[T], Any], descending: bool) -> list[T]:
    """Return the items sorted, those without a key last; equal ones keep their order."""
    rows = list(items)
    keys = [key(row) for row in rows]
    known = [n for n, value in enumerate(keys) if value is not None]
    known.sort(key=keys.__getitem__, reverse=descending)
    in_order = [rows[n] for n in known]
    if len(known) < len(rows):
        in_order += [row for row, value in zip(rows, keys) if value is None]
    return in_order
