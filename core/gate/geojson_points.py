"""Reads the points of an untrusted GeoJSON file. Slow for large files; any thread."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...api import StorageError
from ...api.support.i18n import translate
from .geotiff import REMEDY
from .json_files import TooLarge, read_json


@dataclass(frozen=True)
class PointFeature:
    """A point in WGS 84 degrees (RFC 7946) with height in meters, NaN if unknown."""

    longitude: float
    latitude: float
    height: float
    properties: Mapping[str, Any]


def read_points(path: Path) -> tuple[PointFeature, ...]:
    """Return the points of a feature collection without invalid positions.

    Raises `StorageError` if no points remain or the file is not GeoJSON.
    """
    try:
        document = read_json(path)
    except OSError as error:
        raise StorageError(
            translate("Core", "{} cannot be read: {}.").format(path.name, error.strerror or error)
        ) from error
    except TooLarge as error:
        raise StorageError(
            translate("Core", "{} is too large to read.").format(path.name),
            translate("Core", REMEDY),
        ) from error
    except ValueError as error:
        raise StorageError(
            translate("Core", "{} is not a valid GeoJSON file.").format(path.name),
            translate("Core", REMEDY),
        ) from error
    points = tuple(_points(document))
    if not points:
        raise StorageError(
            translate("Core", "{} has no points to show.").format(path.name),
            translate("Core", REMEDY),
        )
    return points


def number(value: Any) -> float:
    """Return a finite number, NaN for anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return math.nan
    try:
        return float(value) if math.isfinite(value) else math.nan
    except OverflowError:
        return math.nan


def numbers(value: Any, count: int) -> tuple[float, ...] | None:
    """Return the first `count` numbers of a list, or None if one is not finite."""
    if not isinstance(value, list) or len(value) < count:
        return None
    found = tuple(number(item) for item in value[:count])
    return None if any(map(math.isnan, found)) else found


def text(value: Any, longest: int = 255) -> str:
    """Return a single-line string of at most `longest` characters, or ""."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return "".join(c if c.isprintable() else " " for c in str(value)[:longest])


def _points(document: Any) -> Iterator[PointFeature]:
    features = document.get("features") if isinstance(document, dict) else None
    for feature in features if isinstance(features, list) else ():
        geometry = feature.get("geometry") if isinstance(feature, dict) else None
        if not isinstance(geometry, dict) or geometry.get("type") != "Point":
            continue
        coordinates: Any = geometry.get("coordinates")
        place = numbers(coordinates, 2)
        if place is None or abs(place[0]) > 180 or abs(place[1]) > 90:
            continue
        height = number(coordinates[2]) if len(coordinates) > 2 else math.nan
        properties = feature.get("properties")
        yield PointFeature(
            place[0], place[1], height, properties if isinstance(properties, dict) else {}
        )
