"""Reads a ground control point file and writes ODM's result of it.

Source of the file's format: https://docs.opendronemap.org/gcp/; of the result: opendm/osfm.py.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import osr

FILE = "gcp_list.txt"
RESULT = "odm_georeferencing/ground_control_points.geojson"
_UTM = re.compile(r"WGS84\s+UTM\s+(\d{1,2})\s*([NS])", re.IGNORECASE)
_FEWEST_FIELDS = 6  # x, y, z, pixel column and row, photo
_ERROR_M = (0.02, 0.02, 0.04)  # standard deviation in east, north, height
_ERROR_PX = 0.5


class ControlPointError(Exception):
    """The file cannot be read; the text is the reason."""


def read_points(path: Path, photos: Collection[str]) -> list[dict[str, Any]]:
    """Return the points as GeoJSON features in WGS 84; marks in other photos are omitted.

    The errors are simulated: small, and the same in each run. Raises `ControlPointError`.
    """
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        raise ControlPointError("it is empty")
    to_wgs84 = osr.CoordinateTransformation(_system(lines[0]), _system("EPSG:4326"))
    rng = np.random.default_rng(0)
    features: dict[str, dict[str, Any]] = {}
    for name, x, y, z, column, row, photo in _marks(lines[1:]):
        if photo not in photos:
            continue
        if name not in features:
            longitude, latitude, _ = to_wgs84.TransformPoint(x, y)
            error = rng.normal(0, _ERROR_M).round(4).tolist()
            features[name] = _feature(name, [longitude, latitude, z], error)
        found = (np.array([column, row]) + rng.normal(0, _ERROR_PX, 2)).round(2).tolist()
        mark = {"shot_id": photo, "annotated": [column, row], "reprojected": found}
        features[name]["properties"]["observations"].append(mark)
    return list(features.values())


def write_points(assets: Path, features: list[dict[str, Any]]) -> None:
    """Write the points into a task's asset folder."""
    target = assets / RESULT
    target.parent.mkdir(parents=True, exist_ok=True)
    value = {"type": "FeatureCollection", "features": features}
    target.write_text(json.dumps(value), encoding="utf-8")


def _feature(name: str, coordinates: list[float], error: list[float]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": coordinates},
        "properties": {"id": name, "error": error, "observations": []},
    }


def _system(text: str) -> osr.SpatialReference:
    """Return the system of a header line: EPSG code, PROJ string or `WGS84 UTM 32N`."""
    zone = _UTM.fullmatch(text)
    if zone:
        text = f"EPSG:{(32600 if zone[2].upper() == 'N' else 32700) + int(zone[1])}"
    system = osr.SpatialReference()
    try:
        failed = system.SetFromUserInput(text)
    except RuntimeError as error:
        raise ControlPointError(f"unknown coordinate system {text}") from error
    if failed:
        raise ControlPointError(f"unknown coordinate system {text}")
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def _marks(
    lines: list[str],
) -> Iterator[tuple[str, float, float, float, float, float, str]]:
    """Yield point name, coordinates, pixel column and row, and photo of each line.

    A point without a name is named by its coordinates.
    """
    for line in lines:
        fields = line.split()
        if line.startswith("#"):
            continue
        try:
            x, y, z, column, row = (float(field) for field in fields[: _FEWEST_FIELDS - 1])
            photo = fields[_FEWEST_FIELDS - 1]
        except (ValueError, IndexError) as error:
            raise ControlPointError(f"invalid line: {line}") from error
        name = fields[_FEWEST_FIELDS] if len(fields) > _FEWEST_FIELDS else f"{x} {y} {z}"
        yield name, x, y, z, column, row, photo
