"""Writes 3D Tiles 1.0 of a mesh (b3dm) and of a point cloud (pnts).

Source: https://docs.ogc.org/cs/18-053r2/18-053r2.html. Altitudes are heights above the ellipsoid.
"""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np

from ..synthesis.pointcloud import Points
from ..synthesis.utm import WGS84, transformation
from .meshes import Mesh, glb, padded

MOST_POINTS = 20_000
_SEMI_MAJOR_M = 6_378_137.0  # of WGS 84
_FLATTENING = 1 / 298.257223563
_ALIGNMENT = 8  # bytes


def write_model(folder: Path, mesh: Mesh, epsg: int) -> None:
    """Write a tile set with one batched 3D model."""
    places = _geographic(mesh.vertices, epsg)
    positions = _geocentric(places)
    center = positions.mean(axis=0)
    x, y, z = (positions - center).T
    model = glb(np.column_stack((x, z, -y)), mesh)  # glTF has Y up, 3D Tiles have Z up
    table = {"BATCH_LENGTH": 0, "RTC_CENTER": center.tolist()}
    _write_tile(folder / "model.b3dm", b"b3dm", table, b"", padded(model, b"\0", _ALIGNMENT))
    _write_tileset(folder, "model.b3dm", places)


def write_points(folder: Path, points: Points, epsg: int) -> None:
    """Write a tile set with one tile of at most MOST_POINTS points, evenly chosen."""
    count = min(len(points), MOST_POINTS)
    chosen = np.linspace(0, len(points) - 1, count).astype(np.intp)
    places = _geographic(points.positions[chosen], epsg)
    positions = _geocentric(places)
    center = positions.mean(axis=0)
    body = (positions - center).astype("<f4").tobytes()
    table = {
        "POINTS_LENGTH": count,
        "RTC_CENTER": center.tolist(),
        "POSITION": {"byteOffset": 0},
        "RGB": {"byteOffset": len(body)},
    }
    body = padded(body + points.colours[chosen].tobytes(), b"\0", _ALIGNMENT)
    _write_tile(folder / "points.pnts", b"pnts", table, body, b"")
    _write_tileset(folder, "points.pnts", places)


def _geographic(positions: np.ndarray, epsg: int) -> np.ndarray:
    """Return longitude and latitude in degrees and the height in meters, (n, 3)."""
    to_wgs84 = transformation(epsg, WGS84)
    return np.array(to_wgs84.TransformPoints(positions.tolist()))


def _geocentric(places: np.ndarray) -> np.ndarray:
    """Return Earth-centered coordinates in meters (EPSG:4978), (n, 3)."""
    longitude, latitude = np.radians(places[:, 0]), np.radians(places[:, 1])
    height = places[:, 2]
    eccentricity = _FLATTENING * (2 - _FLATTENING)
    radius = _SEMI_MAJOR_M / np.sqrt(1 - eccentricity * np.sin(latitude) ** 2)
    return np.column_stack(
        (
            (radius + height) * np.cos(latitude) * np.cos(longitude),
            (radius + height) * np.cos(latitude) * np.sin(longitude),
            (radius * (1 - eccentricity) + height) * np.sin(latitude),
        )
    )


def _write_tile(
    path: Path, magic: bytes, table: dict[str, Any], table_body: bytes, content: bytes
) -> None:
    """Write a tile with a feature table and no batch table."""
    header_bytes = 28
    text = json.dumps(table).encode("ascii")
    text += b" " * (-(header_bytes + len(text)) % _ALIGNMENT)
    length = header_bytes + len(text) + len(table_body) + len(content)
    header = struct.pack("<4s6I", magic, 1, length, len(text), len(table_body), 0, 0)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(header + text + table_body + content)


def _write_tileset(folder: Path, content: str, places: np.ndarray) -> None:
    (west, south, low), (east, north, high) = places.min(axis=0), places.max(axis=0)
    region = [*np.radians((west, south, east, north)).tolist(), float(low), float(high)]
    size = float(np.hypot(*(np.ptp(places[:, :2], axis=0) * 111_320)))  # meters, roughly
    tileset = {
        "asset": {"version": "1.0"},
        "geometricError": size,
        "root": {
            "boundingVolume": {"region": region},
            "geometricError": 0,
            "refine": "ADD",
            "content": {"uri": content},
        },
    }
    (folder / "tileset.json").write_text(json.dumps(tileset), encoding="utf-8")
