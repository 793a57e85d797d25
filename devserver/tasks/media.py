"""Photos and videos that users add to a task: their properties, and a video's flight path."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

PHOTOS = (".jpg", ".jpeg", ".png")
VIDEOS = (".mp4", ".mov", ".avi", ".mkv", ".webm")
SUBTITLES = ".srt"
DESCRIPTION_LIMIT = 4096  # characters
PANORAMA_RATIO = 2  # ratio of width to height from which a photo is a panorama

_TIME = re.compile(r"(\d+):(\d\d):(\d\d)[,.](\d{3})\s*-->")
_PLACE = re.compile(
    r"\[?latitude\s*:\s*(-?[\d.]+)\]?.*?\[?longitude\s*:\s*(-?[\d.]+)\]?"
    r"(?:.*?\[?(?:abs_alt|altitude)\s*:\s*(-?[\d.]+))?",
    re.DOTALL | re.IGNORECASE,
)


class Fix(NamedTuple):
    """Where the camera was: seconds from the start, degrees, degrees, meters."""

    time: float
    longitude: float
    latitude: float
    altitude: float


def clean_name(name: str) -> str:
    """Return the stored name of a file: letters, digits, blanks, dots, hyphens, underscores."""
    clean = re.sub(r"[^\w .-]", "", name).strip()
    if clean.lower().endswith(SUBTITLES):
        return clean[: -len(SUBTITLES)] + SUBTITLES
    return clean


def is_kept(name: str) -> bool:
    """Whether the server stores files of this type; others are ignored silently."""
    return Path(name).suffix.lower() in (*PHOTOS, *VIDEOS, SUBTITLES)


def listed(folder: Path) -> list[Path]:
    """Return the listed files, without subtitles, which belong to their video."""
    if not folder.is_dir():
        return []
    return [path for path in sorted(folder.iterdir()) if path.suffix.lower() in PHOTOS + VIDEOS]


def subtitles(video: Path) -> Path | None:
    """Return a video's subtitles, which have its flight path."""
    for path in video.parent.iterdir():
        if path.stem == video.stem and path.suffix.lower() == SUBTITLES:
            return path
    return None


def described(shown: Path, film_of: Path) -> bool:
    """Whether a new file changes the entry of another one: subtitles that of their video."""
    return film_of.suffix.lower() == SUBTITLES and shown.stem == film_of.stem


def entry(path: Path, description: str) -> dict[str, Any]:
    """Return the properties of a file."""
    about: dict[str, Any] = {
        "size": path.stat().st_size,
        "type": "photo",
        "filename": path.name,
        "description": description,
        "geolocation": None,
    }
    if path.suffix.lower() in VIDEOS:
        about["type"] = "video"
        source = subtitles(path)
        if source is not None:
            about["srt"] = True
            fixes = flight(source)
            if fixes:
                about["geolocation"] = list(fixes[0][1:])
        return about
    size = _picture_size(path)
    if size is not None and size[0] >= PANORAMA_RATIO * size[1]:
        about.update(type="pano", width=size[0], height=size[1])
    about["geolocation"] = _position(path)
    return about


def _picture_size(path: Path) -> tuple[int, int] | None:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(path) as image:
            return image.size
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError):
        return None


def _position(path: Path) -> list[float] | None:
    """Return longitude, latitude and height of a photo, if recorded."""
    from ..synthesis.exif import PhotoError, read_photo

    try:
        photo = read_photo(path)
    except PhotoError:
        return None
    if photo.longitude is None or photo.latitude is None:
        return None
    return [photo.longitude, photo.latitude, photo.altitude or 0.0]


def flight(source: Path) -> list[Fix]:
    """Return the positions in a video's subtitles, as DJI's drones write them."""
    text = source.read_text(encoding="utf-8", errors="replace")
    fixes = []
    starts = list(_TIME.finditer(text))
    ends = [match.start() for match in starts[1:]] + [len(text)]
    for match, end in zip(starts, ends):
        place = _PLACE.search(text[match.end() : end])
        if place is not None:
            hours, minutes, seconds, thousandths = map(int, match.groups())
            time = hours * 3600 + minutes * 60 + seconds + thousandths / 1000
            latitude, longitude, altitude = (float(part or 0) for part in place.groups())
            fixes.append(Fix(time, longitude, latitude, altitude))
    return fixes


def flight_path(fixes: list[Fix], step: float) -> list[Fix]:
    """Return one position every `step` seconds, and the last one."""
    chosen: list[Fix] = []
    number = 0
    for fix in fixes:
        if fix.time >= number * step:
            chosen.append(fix._replace(time=number * step))
            number += 1
    if fixes and fixes[-1].time > (number - 1) * step:
        chosen.append(fixes[-1]._replace(time=number * step))
    return chosen
