"""The columns of the tree: their titles, their words, and how they sort."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from operator import attrgetter
from typing import Any, Callable

from ...api import Project, Task
from ...api.support.i18n import translate
from ...core import formats
from .task_filter import state_of

MEGABYTE = 1024 * 1024  # bytes; the server counts a task's size in these
MOST_DIGITS = 12  # of a number in a name, to sort by its value
KEPT_KEYS = 20_000  # names whose sort key is kept, about one large server's


class TaskColumn(IntEnum):
    """The columns of the tree."""

    NAME = 0
    STATUS = 1
    IMAGES = 2
    CREATED = 3
    DURATION = 4
    NODE = 5
    SIZE = 6
    TAGS = 7


FIXED = (TaskColumn.NAME, TaskColumn.STATUS)  # always shown
FIRST_CHOICE = (TaskColumn.NAME, TaskColumn.STATUS, TaskColumn.CREATED)
NUMBERS = (TaskColumn.IMAGES, TaskColumn.DURATION, TaskColumn.SIZE)  # aligned to the right
WIDTHS = {  # characters
    TaskColumn.NAME: 18,
    TaskColumn.STATUS: 20,
    TaskColumn.IMAGES: 7,
    TaskColumn.CREATED: 13,
    TaskColumn.DURATION: 10,
    TaskColumn.NODE: 14,
    TaskColumn.SIZE: 10,
    TaskColumn.TAGS: 14,
}


LONGEST_KEY = 500  # characters of a name that count for the order
_DIGITS = re.compile(r"\d+")


def title(column: TaskColumn) -> str:
    """Return what the header says."""
    return {
        TaskColumn.NAME: translate("TaskColumns", "Name"),
        TaskColumn.STATUS: translate("TaskColumns", "Status"),
        TaskColumn.IMAGES: translate("TaskColumns", "Photos"),
        TaskColumn.CREATED: translate("TaskColumns", "Created"),
        TaskColumn.DURATION: translate("TaskColumns", "Time"),
        TaskColumn.NODE: translate("TaskColumns", "Node"),
        TaskColumn.SIZE: translate("TaskColumns", "Size"),
        TaskColumn.TAGS: translate("TaskColumns", "Tags"),
    }[column]


def text(task: Task, column: TaskColumn) -> str:
    """Return the words of a task's cell, but for its name and status."""
    if column == TaskColumn.IMAGES:
        return str(task.images_count) if task.images_count else ""
    if column == TaskColumn.CREATED:
        return formats.day(task.created_at)
    if column == TaskColumn.DURATION:
        return formats.duration(task.processing_time)
    if column == TaskColumn.NODE:
        return task.processing_node_name
    if column == TaskColumn.SIZE:
        return formats.size(task.size * MEGABYTE) if task.size else ""
    return ", ".join(task.tags) if column == TaskColumn.TAGS else ""


def sort_key(column: TaskColumn) -> Callable[[Task], Any]:
    """Return what orders tasks by a column; it gives None for those that come last anyway."""
    return {
        TaskColumn.NAME: lambda task: natural(task.name) or None,
        TaskColumn.STATUS: state_of,
        TaskColumn.IMAGES: lambda task: task.images_count or None,
        TaskColumn.CREATED: attrgetter("created_at"),
        TaskColumn.DURATION: lambda task: task.processing_time
        if task.processing_time > 0
        else None,
        TaskColumn.NODE: lambda task: task.processing_node_name.casefold() or None,
        TaskColumn.SIZE: lambda task: task.size or None,
        TaskColumn.TAGS: lambda task: task.tags or None,
    }[column]


def project_sort_key(column: TaskColumn) -> Callable[[Project], Any]:
    """Return the same for projects, which have few of the columns."""
    if column == TaskColumn.NAME:
        return lambda project: natural(project.name) or None
    if column in (TaskColumn.STATUS, TaskColumn.IMAGES):
        return lambda project: len(project.task_ids)
    return lambda project: project.created_at


@lru_cache(maxsize=KEPT_KEYS)
def natural(name: str) -> str:
    """Return a key that puts "Flight 2" before "Flight 10" and takes no notice of case."""
    start = name[:LONGEST_KEY].casefold()
    return _DIGITS.sub(lambda digits: digits[0].zfill(MOST_DIGITS), start)
