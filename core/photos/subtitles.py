"""Reads the flight path of a drone's video from its subtitles (.srt).

DJI writes the position of each frame or second, in formats that depend on the model:
"[latitude: 59.1] [longitude: 18.2]" (also "longtitude"), "GPS(18.2,59.1,15)" with longitude first
and the number of satellites last (of the Phantom 4 RTK: "RTK"), "GPS(59.1,18.2,70.3M)" with
latitude first and a height last. Autel: "GPS(E: 18.2, N: 59.1, 70.3m)".
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from .xmp import decode

LARGEST = 32 * 1024 * 1024  # bytes; one hour at 60 frames per second
MOST_POINTS = 2000  # maximum number of returned positions

_NUMBER = r"([+-]?\d{1,3}(?:\.\d{1,12})?)"
_COMMA_NUMBER = r"([+-]?\d{1,3}(?:[.,]\d{1,12})?)"
_AXIS = r"(lat|long?t?)(?:itude)?\s{0,3}:\s{0,3}" + _COMMA_NUMBER
_NAMED = re.compile(rf"(?<![a-z]){_AXIS}[\]\s,\[]{{1,9}}{_AXIS}", re.IGNORECASE)
_PAIR = re.compile(
    rf"(?<![A-Za-z])(?:GPS|RTK)\s{{0,3}}\(\s{{0,3}}{_NUMBER}[\s,]{{1,4}}{_NUMBER}"
    r"(?:[\s,]{1,4}([^)\n]{0,20})\))?"
)
_LETTERED = re.compile(
    rf"(?<![A-Za-z])GPS\s{{0,3}}\(\s{{0,3}}([NSEW])\s{{0,3}}:\s{{0,3}}{_NUMBER}"
    rf"[\s,]{{1,4}}([NSEW])\s{{0,3}}:\s{{0,3}}{_NUMBER}"
)


class TrackPoint(NamedTuple):
    """A camera position in WGS 84 degrees."""

    longitude: float
    latitude: float


def read_track(path: Path) -> tuple[TrackPoint, ...]:
    """Return the track of a video without duplicates; empty without positions in the subtitles.

    Reads from disk; do not call it on the main thread. Raises `OSError`.
    """
    with path.open("rb") as stream:
        return track_of(stream.read(LARGEST))


def track_of(subtitles: bytes) -> tuple[TrackPoint, ...]:
    """Return the positions in subtitles, at most `MOST_POINTS`."""
    text = decode(subtitles)
    points = list(dict.fromkeys(_points(text)))
    step = -(-len(points) // MOST_POINTS) or 1
    return tuple(points[::step])


def _points(text: str) -> Iterator[TrackPoint]:
    forms = ((_NAMED, _named), (_PAIR, _pair), (_LETTERED, _lettered))
    # Merged files of several flights can contain several formats.
    found = sorted(
        (match.start(), read(match)) for form, read in forms for match in form.finditer(text)
    )
    for _, point in found:
        on_earth = abs(point.longitude) <= 180 and abs(point.latitude) <= 90
        if on_earth and any(point):  # receivers without a fix write 0° 0°
            yield point


def _named(match: re.Match[str]) -> TrackPoint:
    sizes = {match[1][:2].lower(): match[2], match[3][:2].lower(): match[4]}
    longitude, latitude = sizes.get("lo", "nan"), sizes.get("la", "nan")
    return TrackPoint(float(longitude.replace(",", ".")), float(latitude.replace(",", ".")))


def _pair(match: re.Match[str]) -> TrackPoint:
    return _in_order(float(match[1]), float(match[2]), match[3] or "")


def _lettered(match: re.Match[str]) -> TrackPoint:
    sizes = {match[1]: float(match[2]), match[3]: float(match[4])}
    east, north = -sizes.get("W", math.nan), -sizes.get("S", math.nan)
    return TrackPoint(sizes.get("E", east), sizes.get("N", north))


def _in_order(first: float, second: float, last: str) -> TrackPoint:
    """Distinguish longitude from latitude by their ranges or by the third number."""
    if abs(first) > 90:
        return TrackPoint(first, second)
    if abs(second) > 90:
        return TrackPoint(second, first)
    counts_satellites = not last.strip() or last.strip().isdecimal()
    return TrackPoint(first, second) if counts_satellites else TrackPoint(second, first)
