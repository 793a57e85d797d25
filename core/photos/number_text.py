"""Parses numbers and angles in EXIF and XMP texts of cameras and tools."""

from __future__ import annotations

import math
import re

LONGEST = 64  # characters
FOOT = 0.3048  # m
_MINUS_SIGNS = str.maketrans("−–", "--")
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+")
_UNIT = re.compile(r"\s*(m|met(?:er|re)s?|°|deg(?:rees?)?|ft|feet)$", re.IGNORECASE)
_FEET = ("ft", "feet")
_LEADING = re.compile(r"([NSEW])(?![A-Z])\s*", re.IGNORECASE)
_TRAILING = re.compile(r"(?<![A-Z])\s*([NSEW])$", re.IGNORECASE)
_PART = r"(\d{1,3}(?:\.\d{1,12})?)"
_BETWEEN = r"(?:\s|deg(?:rees?)?|min|sec|[°º˚'’′\"”″:,dms]){1,9}"
_PARTS = re.compile(
    rf"([+-]?)\s?{_PART}(?:{_BETWEEN}{_PART})?(?:{_BETWEEN}{_PART})?(?:{_BETWEEN})?", re.IGNORECASE
)


def parse_number(text: str) -> float | None:
    """Parse a finite number such as "+12.3", "123/10", "12,3", "12.3 m"; feet become meters."""
    text = text.strip()[:LONGEST].translate(_MINUS_SIGNS)
    unit = _UNIT.search(text)
    factor = FOOT if unit and unit[1].lower() in _FEET else 1.0
    text = _UNIT.sub("", text)
    if _DECIMAL_COMMA.fullmatch(text):
        text = text.replace(",", ".")
    above, slash, below = text.partition("/")
    try:
        number = float(above) / float(below) if slash else float(text)
    except (ValueError, ZeroDivisionError, OverflowError):
        return None
    return number * factor if math.isfinite(number) else None


def parse_angle(text: str, letters: str) -> float | None:
    """Parse decimal degrees or degrees, minutes and seconds; None if invalid.

    Examples: "47.5", "47,5", "-47.5", "N 47.5", "47° 30' 15.5'' N", "47:30:15", "47,30.258N".
    `letters`: "NS" or "EW", the positive one first. With a letter, commas separate degrees and
    minutes (XMP part 2, GPSCoordinate); without a letter, a comma is a decimal separator.
    """
    text = text.strip()[:LONGEST].translate(_MINUS_SIGNS)
    letter, body = _split(text)
    if letter and letter not in letters:
        return None
    readers = (_sexagesimal, parse_number) if letter else (parse_number, _sexagesimal)
    value = next((found for found in (read(body) for read in readers) if found is not None), None)
    if value is None or not letter:
        return value
    return abs(value) if letter == letters[0] else -abs(value)


def _split(text: str) -> tuple[str, str]:
    """Split into the letter of the hemisphere (or "") and the remaining text."""
    match = _LEADING.match(text) or _TRAILING.search(text)
    if match is None:
        return "", text
    is_seconds = match[1] == "s" and any(sign in text for sign in "m'’′")
    if is_seconds:
        return "", text
    return match[1].upper(), text[: match.start()] + text[match.end() :]


def _sexagesimal(text: str) -> float | None:
    match = _PARTS.fullmatch(text.strip())
    if match is None:
        return None
    degrees, minutes, seconds = (float(part or 0) for part in match.groups()[1:])
    if max(minutes, seconds) > 60:
        return None
    size = degrees + minutes / 60 + seconds / 3600
    return -size if match[1] == "-" else size
