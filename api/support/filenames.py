"""Names of files: what they must be to stay in their folder, and to reach a server as they are."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from pathlib import Path

from .file_kinds import name_beside, owners_of, shot_name

_DEVICE = r"(con|prn|aux|nul|(com|lpt)[\d¹²³])(\.|$)"
WINDOWS_DEVICE = re.compile(_DEVICE, re.IGNORECASE)
"""Matches names that Windows takes for a device, with any ending."""
FILE_NAME = re.compile(rf"(?!{_DEVICE})\w([\w\-. ()]*[\w\-()])?", re.IGNORECASE)
"""Matches plain names that any system takes."""
FORBIDDEN = re.compile(r'[\x00-\x1f\x7f"\\/:*?<>|\ud800-\udfff]')
LONGEST_NAME = 200  # bytes; file systems take 255, and the server may put something behind it


def sent_names(paths: Sequence[Path]) -> list[str]:
    """Return names that differ, since the server overwrites a file of the same name.

    What a server could not keep in a name is replaced. Subtitles of a video and masks of a photo
    are named after it: the engine finds them so (ODM, `stages/dataset.py`).
    """
    owners = owners_of(paths)
    accompanied = {shot_name(paths[owner]) for owner in owners.values()}
    names = [""] * len(paths)
    taken: set[str] = set()
    shots: dict[str, tuple[Path, str]] = {}

    def is_free(name: str, shot: tuple[Path, str]) -> bool:
        other = shots.get(Path(name).stem.lower(), shot)
        would_share = other != shot and not accompanied.isdisjoint((other, shot))
        return name.lower() not in taken and not would_share

    for place in sorted(range(len(paths)), key=owners.__contains__):
        shot, plain = shot_name(paths[place]), _sendable(paths[place].name)
        if place in owners:
            plain = name_beside(names[owners[place]], Path(plain))
        name, number = plain, 1
        while not is_free(name, shot):
            number += 1
            name = _sendable(f"{Path(plain).stem}_{number}{Path(plain).suffix}", f"_{number}")
        taken.add(name.lower())
        shots.setdefault(Path(name).stem.lower(), shot)
        names[place] = name
    return names


def _sendable(name: str, ending: str = "") -> str:
    """Return the name without what breaks headers or file systems, and short enough.

    Django leaves out what cannot be printed, such as no-break spaces, and decodes entities of
    HTML (`sanitize_file_name` in `django/http/multipartparser.py`): both are replaced, or the
    photo would have another name there. `ending`: what of the stem must stay.
    """
    name = FORBIDDEN.sub("_", name)
    name = "".join(letter if letter.isprintable() else "_" for letter in name)
    if html.unescape(name) != name:
        name = name.replace("&", "_")
    too_long = len(name.encode()) - LONGEST_NAME
    if too_long <= 0:
        return name
    suffix = ending + Path(name).suffix
    stem = name[: -len(suffix)] if suffix else name
    return stem.encode()[:-too_long].decode(errors="ignore") + suffix
