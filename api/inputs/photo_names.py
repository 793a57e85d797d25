"""Finds the photo that a table names, though it may spell the name in another way."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from ..support.file_kinds import FRAME, is_mask, is_subtitles, is_video
from ..support.filenames import FORBIDDEN
from .table_text import BOM, composed

JPEG = (".jpg", ".jpeg")  # in small letters; tables leave it out, or have the other one
WITHOUT_SUFFIX = 4  # number of the index that knows names so
BLANK = "%20"  # stands for a blank in a photo's name: WebODM's documentation, ground-control-points


def writable(name: str) -> bool:
    """True when a table can name this photo; the same rule for those who read and who write.

    Whitespace parts columns; of it the engine decodes `%20` only.
    """
    blank_free = name.replace(" ", "")
    return bool(
        blank_free
        and blank_free.split() == [blank_free]
        and name.strip() == name
        and name not in (".", "..")
        and not name.startswith("#")
        and BLANK not in name
        and BOM not in name
        and not FORBIDDEN.search(name)
        and not any("\x80" <= letter <= "\x9f" for letter in name)
    )


def written(name: str) -> str:
    """Return a photo's name as it stands in a table."""
    return name.replace(" ", BLANK)


@dataclass(frozen=True)
class Match:
    """The photo that a name stands for."""

    path: Path
    sent: str
    """Its name on the server."""
    is_exact: bool = True
    is_writable: bool = True
    """False when no table can have that name."""
    others: tuple[str, ...] = ()
    """Names on the server of further photos that were called the same."""


class PhotoNames:
    """The photos of a task by all names that tables give them."""

    def __init__(self, photos: Sequence[tuple[Path, str]]) -> None:
        """Take the photos and the names that they get on the server."""
        self._photos = photos
        self._found: dict[str, Match | None] = {}
        self._video = next((path for path, _ in photos if is_video(path)), None)
        keys = (
            lambda path, _sent: _original(path),
            lambda _path, sent: sent,
            lambda path, _sent: composed(_original(path)),
            lambda _path, sent: composed(sent),
            lambda path, _sent: _without_jpeg(composed(_original(path))),
        )
        self._by: list[dict[str, list[int]]] = []
        for key in keys:
            found: defaultdict[str, list[int]] = defaultdict(list)
            for number, (path, sent) in enumerate(photos):
                found[key(path, sent)].append(number)
            self._by.append(dict(found))

    def find(self, name: str) -> Match | None:
        """Return the photo, None if there is none, or if another letter case fits several."""
        if name not in self._found:  # most photos are named many times
            self._found[name] = self._search(name)
        return self._found[name]

    def _search(self, name: str) -> Match | None:
        base = PureWindowsPath(name.strip("\"'")).name  # knows both kinds of slash
        for spelled in dict.fromkeys(
            (name, name.replace(BLANK, " "), base, base.replace(BLANK, " "))
        ):
            match = self._find(spelled, name)
            if match is not None:
                return match
        if self._video is not None and FRAME.fullmatch(name):
            return Match(self._video, name)
        return None

    def _find(self, spelled: str, name: str) -> Match | None:
        for number, index in enumerate(self._by):
            folded = number >= 2
            wanted = composed(spelled) if folded else spelled
            found = index.get(_without_jpeg(wanted) if number == WITHOUT_SUFFIX else wanted, [])
            if len(found) > 1 and folded:
                return None
            if found:
                chosen = next((n for n in found if self._photos[n][1] == spelled), found[0])
                path, sent = self._photos[chosen]
                others = tuple(self._photos[n][1] for n in found if n != chosen)
                return Match(path, sent, written(sent) == name, writable(sent), others)
        return None

    def __len__(self) -> int:
        return len(self._photos)

    def is_ambiguous(self, name: str) -> bool:
        """Tell whether the name fits several photos but for letter case and accents."""
        return any(len(index.get(composed(name), [])) > 1 for index in self._by[2:])

    def unnamed(self, sent: set[str]) -> list[str]:
        """Return the photos that are not among the names; tables name no videos and masks."""
        kinds = (is_video, is_subtitles, is_mask)
        return [
            name
            for path, name in self._photos
            if name not in sent and not any(is_kind(path) for is_kind in kinds)
        ]


def _without_jpeg(name: str) -> str:
    return next((name[: -len(end)] for end in JPEG if name.endswith(end)), name)


def _original(path: Path) -> str:
    """Return a file's name; bytes that are no UTF-8 are read as western letters."""
    try:
        path.name.encode()
    except UnicodeEncodeError:
        try:
            return os.fsencode(path.name).decode("cp1252", "replace")
        except UnicodeEncodeError:  # a surrogate that stands for no byte, as on Windows
            return path.name.encode("utf-8", "replace").decode()
    return path.name
