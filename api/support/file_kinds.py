"""What the files of a task are by their names: videos, their subtitles, masks of photos.

The engine uses frames of videos as photos, takes their positions from the subtitles, and ignores of
a photo what its mask says. Source: ODM, `stages/dataset.py` and `opendm/video/video2dataset.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

VIDEO_SUFFIXES = frozenset({".mp4", ".mov"})
SUBTITLES = ".srt"
MASK = "_mask"
"""What the name of the mask of `X.JPG` has behind the `X`."""
FRAME = re.compile(r"frame_\d{1,9}_\d{1,9}\.jpg")
"""What the engine calls the frames that it takes from videos."""


def is_video(path: Path) -> bool:
    """Return whether a file is a video."""
    return path.suffix.lower() in VIDEO_SUFFIXES


def is_subtitles(path: Path) -> bool:
    """Return whether a file is the subtitles of a video."""
    return path.suffix.lower() == SUBTITLES


def is_mask(path: Path) -> bool:
    """Return whether a file is the mask of a photo."""
    return path.stem.lower().endswith(MASK)


def shot_name(path: Path) -> tuple[Path, str]:
    """Return what the files of one shot have in common: folder, and name in any letter case."""
    return path.parent, path.stem.lower()


def owners_of(paths: Sequence[Path]) -> dict[int, int]:
    """Return by the place of each subtitle file and mask that of the file it belongs to."""
    owners: dict[tuple[bool, Path, str], int] = {}
    for place, path in enumerate(paths):
        owners.setdefault((is_video(path), *shot_name(path)), place)
    found = {}
    for place, path in enumerate(paths):
        folder, stem = shot_name(path)
        owner = None
        if is_subtitles(path):
            owner = owners.get((True, folder, stem))
        elif is_mask(path):
            owner = owners.get((False, folder, stem[: -len(MASK)]))
        if owner is not None:
            found[place] = owner
    return found


def name_beside(owner: str, path: Path) -> str:
    """Return the name of subtitles or a mask beside a file of another name.

    The engine finds no others than `.srt`, `.SRT` and `_mask`.
    """
    stem = Path(owner).stem
    if is_subtitles(path):
        return stem + (path.suffix if path.suffix.isupper() else SUBTITLES)
    return f"{stem}{MASK}{path.suffix}"
