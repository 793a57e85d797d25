"""Finds why a task failed from its error and its console. Does not import QGIS."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from enum import Enum

from ...api import Task, TaskStatus

LOOKED_AT = 400  # lines at the end of a console, which contain the reason
LONGEST_LINE = 500  # characters that are searched; errors are at the start of a line


class Cause(Enum):
    """Failures of ODM and WebODM that a user can solve."""

    TOO_FEW_IMAGES = "too few images"
    NO_OVERLAP = "no overlap"
    NO_GPS = "no gps"
    OUT_OF_MEMORY = "out of memory"
    DISK_FULL = "disk full"
    NODE_OFFLINE = "node offline"
    NO_NODE = "no node"
    CANNOT_RESTART = "cannot restart"
    BAD_ARCHIVE = "bad archive"
    URL_UNREACHABLE = "url unreachable"
    BAD_GCP = "bad gcp"
    BAD_BOUNDARY = "bad boundary"
    BAD_OPTION = "bad option"
    PHOTO_DAMAGED = "photo damaged"


# In order of precedence: explicit errors before consequences.
_PATTERNS: dict[Cause, tuple[str, ...]] = {
    Cause.CANNOT_RESTART: (r"cannot restart a task that has no processing node",),
    Cause.NO_NODE: (
        r"no (usable |available )?processing nodes?",
        r"no nodes? (is |are )?(online|available)",
    ),
    Cause.BAD_ARCHIVE: (r"invalid zip file", r"not a zip file", r"bad zip ?file"),
    Cause.OUT_OF_MEMORY: (
        r"out of memory",
        r"bad_alloc",
        r"memoryerror",
        r"(cannot|unable to) allocate",
        r"(code:?|status|returned|value) (-9|137)\b",
        r"^killed$",
    ),
    Cause.DISK_FULL: (
        r"no space left on device",
        r"disk (is )?full",
        r"disk quota exceeded",
        r"not enough disk space",
    ),
    Cause.BAD_GCP: (
        r"(gcp file|ground control point).{0,60}(invalid|error|cannot|could not|not valid)",
        r"(invalid|malformed).{0,20}gcp",
    ),
    Cause.BAD_BOUNDARY: (
        r"boundary.{0,60}(invalid|error|not valid|cannot|does not)",
        r"invalid.{0,20}boundary",
    ),
    Cause.BAD_OPTION: (
        r"unrecognized arguments",
        r"invalid choice",
        r"argument --?[\w-]+: ",
        r"invalid options?\b",
    ),
    Cause.PHOTO_DAMAGED: (
        r"cannot identify image file",
        r"image file is truncated",
        r"corrupt(ed)? (jpeg|image)",
        r"premature end of jpeg",
    ),
    Cause.TOO_FEW_IMAGES: (
        r"need at least \d+ (files?|images?|photos?)",
        r"not enough (supported )?(images|photos)",
        r"no images? (were )?found",
        r"at least (two|2|3) (images|photos)",
    ),
    Cause.NO_GPS: (
        r"no gps",
        r"(without|missing|lack(s|ing)?|not? have|have no) (any )?(valid )?gps",
        r"not georeferenced",
    ),
    Cause.NO_OVERLAP: (
        r"not enough (matches|overlap|features)",
        r"insufficient overlap",
        r"enough overlap",
        r"could not (compute|find) any (reconstruction|matches)",
        r"0 partial reconstructions",
        r"reconstruction (failed|is empty)",
        r"could not process this dataset using the current settings",
        r"undistorted images? (not found|are missing)",
        r"has [01] candidate matches",
        r"strange values",
    ),
    Cause.NODE_OFFLINE: (
        r"connection (error|refused|reset|timed out|aborted).{0,80}node",
        r"node.{0,60}(offline|unreachable|not respond|went away|connection)",
    ),
    Cause.URL_UNREACHABLE: (
        r"https?connectionpool",
        r"max retries exceeded",
        r"\b(404|403|500) (client|server) error",
    ),
}
# Each match of a cause's patterns contains one of its words. Searching for words first is many
# times faster, and few lines contain one.
_WORDS: dict[Cause, tuple[str, ...]] = {
    Cause.CANNOT_RESTART: ("cannot restart",),
    Cause.NO_NODE: ("no node", "no processing", "no usable", "no available"),
    Cause.BAD_ARCHIVE: ("zip",),
    Cause.OUT_OF_MEMORY: ("memory", "bad_alloc", "allocate", "-9", "137", "killed"),
    Cause.DISK_FULL: ("disk", "no space"),
    Cause.BAD_GCP: ("gcp", "ground control point"),
    Cause.BAD_BOUNDARY: ("boundary",),
    Cause.BAD_OPTION: ("argument", "invalid choice", "invalid option"),
    Cause.PHOTO_DAMAGED: ("image file", "corrupt", "premature"),
    Cause.TOO_FEW_IMAGES: ("at least", "not enough", "no image"),
    Cause.NO_GPS: ("gps", "not georeferenced"),
    Cause.NO_OVERLAP: (
        "not enough",
        "overlap",
        "could not",
        "reconstruction",
        "undistorted",
        "candidate matches",
        "strange values",
    ),
    Cause.NODE_OFFLINE: ("node",),
    Cause.URL_UNREACHABLE: ("connectionpool", "max retries", "client error", "server error"),
}
_COMPILED = tuple(
    (cause, _WORDS[cause], tuple(map(re.compile, patterns)))
    for cause, patterns in _PATTERNS.items()
)


class Clues:
    """Clues in a console to why its task failed. Reads each line once, on demand."""

    def __init__(self) -> None:
        self._unread: deque[str] = deque(maxlen=LOOKED_AT)
        self._causes: deque[Cause | None] = deque(maxlen=LOOKED_AT)

    def add(self, lines: Iterable[str]) -> None:
        """Append lines."""
        self._unread.extend(lines)

    def clear(self) -> None:
        """Discard all lines."""
        self._unread.clear()
        self._causes.clear()

    def cause(self) -> Cause | None:
        """Return the cause in the last `LOOKED_AT` lines, or None."""
        while self._unread:
            self._causes.append(_search(self._unread.popleft()))
        return _first(self._causes)


def find_cause(task: Task, clues: Clues | None = None) -> Cause | None:
    """Return why a task is stuck or failed, or None if it is fine or the cause is unknown.

    `clues` from the console are used only if the error of the server has no known cause.
    """
    if task.status is TaskStatus.UNKNOWN and not task.partial and task.pending_action is None:
        return Cause.NO_NODE if task.processing_node is None else None
    if task.status is not TaskStatus.FAILED:
        return None
    said = _first(map(_search, task.last_error.splitlines()[-LOOKED_AT:]))
    return clues.cause() if said is None and clues is not None else said


def _first(causes: Iterable[Cause | None]) -> Cause | None:
    found = set(causes)
    return next((cause for cause in _PATTERNS if cause in found), None)


def _search(line: str) -> Cause | None:
    text = line[:LONGEST_LINE].lower()
    for cause, words, patterns in _COMPILED:
        if any(word in text for word in words) and any(p.search(text) for p in patterns):
            return cause
    return None
