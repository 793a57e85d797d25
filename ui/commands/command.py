"""What a command is: a row of the table from which toolbar, menus and shortcuts are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Callable

from qgis.PyQt.QtCore import Qt

from .context import Context
from .selection import Selection


class Place(Enum):
    """Where a command is offered."""

    TOOLBAR = auto()
    TASK = auto()
    """Context menu of tasks"""
    PROJECT = auto()
    """Context menu of a project"""
    EMPTY = auto()
    """Context menu where nothing is selected"""
    SERVER = auto()
    """Beside the server's name; a shortcut of such a command works in the whole panel"""
    CONNECTION = auto()
    """Menu of the connections"""
    MAP = auto()
    """End of the menu of “Add to Map”"""
    OVERVIEW = auto()
    """Overview of the selected task"""
    ASSETS = auto()
    """List of the selected task's assets"""


@dataclass(frozen=True)
class State:
    """Whether a command can be run, and if not, the reason; what its action shows instead.

    `text` and `tip` are translated; `reason` is not, as it is asked for of every selected task.
    """

    reason: str = ""
    """Why it cannot be run; "" when it can"""
    text: str = ""
    """Instead of the command's own, "" for that"""
    tip: str = ""
    """Instead of the command's own"""
    is_checked: bool | None = None
    """None for a command that is not a switch"""
    is_visible: bool = True


ENABLED = State()


@dataclass(frozen=True)
class Choice:
    """An entry of a command's submenu; `value` becomes `Selection.choice`."""

    text: str
    value: object


@dataclass(frozen=True)
class Command:
    """A row of the table. Texts are translated in the context "Commands"."""

    id: str
    text: str
    icon: str
    """Of QGIS's theme"""
    tip: str
    state: Callable[[Selection], State]
    run: Callable[[Context, Selection], None]
    places: Mapping[Place, int] = field(default_factory=dict)
    """By place, the number of the group of entries, between two separators"""
    shortcut: Qt.Key | None = None
    """Works in the tree; see `Place.SERVER`"""
    is_switch: bool = False
    """Whether it is on or off: `State.is_checked`, and `Selection.choice` to run it"""
    choices: Callable[[Selection], tuple[Choice, ...]] | None = None
    """The entries of its submenu"""
