"""Pictures and films that users add to a task: what is told of each, and a film's flight path."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

PHOTOS = (".jpg", ".jpeg", ".png")
VIDEOS = (".mp4", ".mov", ".avi", ".mkv", ".webm")
SUBTITLES = ".srt"
DESCRIPTION_LIMIT = 4096  # characters
PANORAMA_RATIO = 2  # of width and height, from which a picture counts as a panorama

_TIME = re.compile(r"(\d+):(\d\d):(\d\d)[,.](\d{3})\s*-->")
_PLACE = re.compile(
    r"\[?latitude\s*:\s*(-?[\d.]+)\]?.*?\[?longitude\s*:\s*(-?[\d.]+)\]?"
    r"(?:.*?\[?(?:abs_alt|altitude)\s*:\s*(-?[\d.]+))?",
    re.DOTALL | re.IGNORECASE,
)


class Fix(NamedTuple):
    """Where the camera was: seconds from the start, degrees, degrees, metres."""

    time: float
    longitude: float
    latitude: float
    altitude: float


def clean_name(name: str) -> str:
    """The name a file is kept by: letters, digits, blanks, dots, hyphens and low lines."""
    clean = re.sub(r"[^\w .-]", "", name).strip()
    if clean.lower().endswith(SUBTITLES):
        return clean[: -len(SUBTITLES)] + SUBTITLES
    return clean


def is_kept(name: str) -> bool:
    """Whether the server keeps files of this kind; others are dropped without a word."""
    return Path(name).suffix.lower() in (*PHOTOS, *VIDEOS, SUBTITLES)


def listed(folder: Path) -> list[Path]:
    """The files that show: not the subtitles, which go with their film."""
    if not folder.is_dir():
        return []
    return [path for path in sorted(folder.iterdir()) if path.suffix.lower() in PHOTOS + VIDEOS]


def subtitles(video: Path) -> Path | None:
    """A film's subtitles, which tell its way."""
    for path in video.parent.iterdir():
        if path.stem == video.stem and path.suffix.lower() == SUBTITLES:
            return path
    return None


def described(shown: Path, film_of: Path) -> bool:
    """Whether a file just added makes another one's entry new: a film's, by its subtitles."""
    return film_of.suffix.lower() == SUBTITLES and shown.stem == film_of.stem


def entry(path: Path, description: str) -> dict[str, Any]:
    """What is told of a file."""
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
    """Longitude, latitude and height out of the photo, if it knows them."""
    from .exif import PhotoError, read_photo

    try:
        photo = read_photo(path)
    except PhotoError:
        return None
    if photo.longitude is None or photo.latitude is None:
        return None
    return [photo.longitude, photo.latitude, photo.altitude or 0.0]


def flight(source: Path) -> list[Fix]:
    """The places in a film's subtitles, as DJI's drones write them."""
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
    """One place every `step` seconds, and the last one."""
    chosen: list[Fix] = []
    number = 0
    for fix in fixes:
        if fix.time >= number * step:
            chosen.append(fix._replace(time=number * step))
            number += 1
    if fixes and fixes[-1].time > (number - 1) * step:
        chosen.append(fixes[-1]._replace(time=number * step))
    return chosen
