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


class Column(IntEnum):
    """The columns of the tree."""

    NAME = 0
    STATUS = 1
    IMAGES = 2
    CREATED = 3
    DURATION = 4
    NODE = 5
    SIZE = 6
    TAGS = 7


FIXED = (Column.NAME, Column.STATUS)  # always shown
FIRST_CHOICE = (Column.NAME, Column.STATUS, Column.CREATED)
NUMBERS = (Column.IMAGES, Column.DURATION, Column.SIZE)  # aligned to the right
WIDTHS = {  # characters
    Column.NAME: 18,
    Column.STATUS: 20,
    Column.IMAGES: 7,
    Column.CREATED: 13,
    Column.DURATION: 10,
    Column.NODE: 14,
    Column.SIZE: 10,
    Column.TAGS: 14,
}


LONGEST_KEY = 500  # characters of a name that count for the order
_DIGITS = re.compile(r"\d+")


def title(column: Column) -> str:
    """Return what the header says."""
    return {
        Column.NAME: translate("TaskColumns", "Name"),
        Column.STATUS: translate("TaskColumns", "Status"),
        Column.IMAGES: translate("TaskColumns", "Photos"),
        Column.CREATED: translate("TaskColumns", "Created"),
        Column.DURATION: translate("TaskColumns", "Time"),
        Column.NODE: translate("TaskColumns", "Node"),
        Column.SIZE: translate("TaskColumns", "Size"),
        Column.TAGS: translate("TaskColumns", "Tags"),
    }[column]


def text(task: Task, column: Column) -> str:
    """Return the words of a task's cell, but for its name and status."""
    if column == Column.IMAGES:
        return str(task.images_count) if task.images_count else ""
    if column == Column.CREATED:
        return formats.day(task.created_at)
    if column == Column.DURATION:
        return formats.duration(task.processing_time)
    if column == Column.NODE:
        return task.processing_node_name
    if column == Column.SIZE:
        return formats.size(task.size * MEGABYTE) if task.size else ""
    return ", ".join(task.tags) if column == Column.TAGS else ""


def sort_key(column: Column) -> Callable[[Task], Any]:
    """Return what orders tasks by a column; it gives None for those that come last anyway."""
    return {
        Column.NAME: lambda task: natural(task.name) or None,
        Column.STATUS: state_of,
        Column.IMAGES: lambda task: task.images_count or None,
        Column.CREATED: attrgetter("created_at"),
        Column.DURATION: lambda task: task.processing_time if task.processing_time > 0 else None,
        Column.NODE: lambda task: task.processing_node_name.casefold() or None,
        Column.SIZE: lambda task: task.size or None,
        Column.TAGS: lambda task: task.tags or None,
    }[column]


def project_sort_key(column: Column) -> Callable[[Project], Any]:
    """Return the same for projects, which have few of the columns."""
    if column == Column.NAME:
        return lambda project: natural(project.name) or None
    if column in (Column.STATUS, Column.IMAGES):
        return lambda project: len(project.task_ids)
    return lambda project: project.created_at


@lru_cache(maxsize=KEPT_KEYS)
def natural(name: str) -> str:
    """Return a key that puts "Flight 2" before "Flight 10" and takes no notice of case."""
    start = name[:LONGEST_KEY].casefold()
    return _DIGITS.sub(lambda digits: digits[0].zfill(MOST_DIGITS), start)
