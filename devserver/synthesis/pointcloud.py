"""Writes colored point clouds: LAS, LAZ, PLY and CSV files, and an Entwine Point Tile tree."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from pathlib import Path

import laspy
import numpy as np

from .elevation import COARSER, Elevation
from .mosaic import MosaicGrid
from .utm import spatial_reference

TARGET_POINTS = 300_000
_SCALE_M = 0.001
_SPAN = 128  # cells along a node's side; each has at most one of its points
_LAST_LEVEL = 2  # has all points that do not fit into the coarser levels
_LINEAR_UNIT_METRE = 9001
_DIMENSIONS = (
    ("Intensity", "unsigned", 2),
    ("ReturnNumber", "unsigned", 1),
    ("NumberOfReturns", "unsigned", 1),
    ("Classification", "unsigned", 1),
    ("Red", "unsigned", 2),
    ("Green", "unsigned", 2),
    ("Blue", "unsigned", 2),
)


@dataclass(frozen=True)
class Points:
    """Positions in meters, float64 (n, 3); color, uint8 (n, 3); class codes, uint8 (n,)."""

    positions: np.ndarray
    colours: np.ndarray
    classes: np.ndarray

    def __len__(self) -> int:
        return len(self.classes)


def sample(
    colour: np.ndarray, cover: np.ndarray, grid: MosaicGrid, elevation: Elevation, seed: int = 0
) -> Points:
    """Return about TARGET_POINTS points spread evenly over the covered surface."""
    rng = np.random.default_rng(seed)
    spacing = max(1.0, float(np.sqrt(cover.sum() / TARGET_POINTS)))  # orthophoto pixels
    columns, rows = int(grid.width / spacing), int(grid.height / spacing)
    jitter = rng.random((2, rows, columns))
    px = ((np.arange(columns)[None, :] + jitter[0]) * spacing).ravel()
    py = ((np.arange(rows)[:, None] + jitter[1]) * spacing).ravel()
    i, j = py.astype(np.intp), px.astype(np.intp)
    ci, cj = i // COARSER, j // COARSER
    kept = cover[i, j] & elevation.cover[ci, cj]
    px, py, i, j, ci, cj = (values[kept] for values in (px, py, i, j, ci, cj))
    heights = _interpolate(elevation, px / COARSER - 0.5, py / COARSER - 0.5, ci, cj)
    heights += rng.normal(0, 0.02, len(heights))  # a matcher's noise
    positions = np.column_stack((grid.west + px * grid.step, grid.north - py * grid.step, heights))
    return Points(positions, colour[i, j], elevation.classes[ci, cj])


def _interpolate(
    elevation: Elevation, x: np.ndarray, y: np.ndarray, ci: np.ndarray, cj: np.ndarray
) -> np.ndarray:
    """Interpolate the surface bilinearly; next to a hole use the own pixel's height."""
    surface, cover = elevation.surface, elevation.cover
    i0 = np.clip(np.floor(y).astype(np.intp), 0, max(surface.shape[0] - 2, 0))
    j0 = np.clip(np.floor(x).astype(np.intp), 0, max(surface.shape[1] - 2, 0))
    i1 = np.minimum(i0 + 1, surface.shape[0] - 1)
    j1 = np.minimum(j0 + 1, surface.shape[1] - 1)
    fy, fx = np.clip(y - i0, 0, 1), np.clip(x - j0, 0, 1)
    top = surface[i0, j0] * (1 - fx) + surface[i0, j1] * fx
    bottom = surface[i1, j0] * (1 - fx) + surface[i1, j1] * fx
    whole = cover[i0, j0] & cover[i0, j1] & cover[i1, j0] & cover[i1, j1]
    mixed = top * (1 - fy) + bottom * fy
    return np.where(whole, mixed, surface[ci, cj]).astype(np.float64)


def write_las(path: Path, points: Points, epsg: int) -> None:
    """Write LAS 1.2, point format 3; compressed when the name ends in ``.laz``."""
    header = _header(points, epsg)
    _write(path, points, header)


def write_ply(path: Path, points: Points) -> None:
    """Write a binary PLY file of positions and colors, as PDAL's `writers.ply` does."""
    kinds = [(axis, "<f8") for axis in "xyz"]
    kinds += [(color, "u1") for color in ("red", "green", "blue")]
    rows = np.empty(len(points), dtype=kinds)
    for axis, name in enumerate("xyz"):
        rows[name] = points.positions[:, axis]
    for band, name in enumerate(("red", "green", "blue")):
        rows[name] = points.colours[:, band]
    names = {"<f8": "double", "u1": "uchar"}
    header = ["ply", "format binary_little_endian 1.0", f"element vertex {len(points)}"]
    header += [f"property {names[kind]} {name}" for name, kind in kinds]
    header += ["end_header", ""]
    path.write_bytes("\n".join(header).encode("ascii") + rows.tobytes())


def write_csv(path: Path, points: Points) -> None:
    """Write the positions as comma-separated text, as PDAL's `writers.text` does."""
    np.savetxt(path, points.positions, fmt="%.3f", delimiter=",", header='"X","Y","Z"', comments="")


def write_ept(folder: Path, points: Points, epsg: int) -> None:
    """Write an Entwine Point Tile tree (https://entwine.io/en/latest/entwine-point-tile.html).

    A point is stored in the coarsest level in which its cell is free: each level adds detail.
    """
    for name in ("ept-data", "ept-hierarchy", "ept-sources"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    low, high = points.positions.min(axis=0), points.positions.max(axis=0)
    # Whole meters, a little larger than the points, as Entwine's cube.
    side = float(np.ceil((high - low).max()) + 2)
    corner = np.floor((low + high) / 2 - side / 2)
    header = _header(points, epsg)
    hierarchy: dict[str, int] = {}
    for level, chosen in _levels(points, corner, side + 1):
        size = (side + 1) / 2**level
        nodes = ((points.positions[chosen] - corner) // size).astype(np.int64)
        keys, inverse = np.unique(nodes, axis=0, return_inverse=True)
        inverse = inverse.ravel()
        for number, key in enumerate(keys):
            name = f"{level}-{key[0]}-{key[1]}-{key[2]}"
            part = chosen[inverse == number]
            _write(folder / "ept-data" / f"{name}.laz", _take(points, part), header)
            hierarchy[name] = len(part)
    _dump(folder / "ept-hierarchy" / "0-0-0-0.json", hierarchy)
    _dump(folder / "ept-sources" / "list.json", [])
    _dump(
        folder / "ept.json",
        {
            "bounds": [*map(float, corner), *map(float, corner + side + 1)],
            "boundsConforming": [*map(float, low), *map(float, high)],
            "dataType": "laszip",
            "hierarchyType": "json",
            "points": len(points),
            "schema": _schema(header),
            "span": _SPAN,
            "srs": {
                "authority": "EPSG",
                "horizontal": str(epsg),
                "wkt": str(spatial_reference(epsg).ExportToWkt()),
            },
            "version": "1.0.0",
        },
    )


def _levels(points: Points, corner: np.ndarray, side: float) -> list[tuple[int, np.ndarray]]:
    """Distribute the points over the levels; return each level with its points' indices."""
    rest = np.random.default_rng(0).permutation(len(points))
    out = []
    for level in range(_LAST_LEVEL + 1):
        if not rest.size:
            break
        if level == _LAST_LEVEL:
            out.append((level, rest))
            break
        cell = side / (_SPAN * 2**level)
        cells = ((points.positions[rest] - corner) / cell).astype(np.int64)
        per_side = _SPAN * 2**level
        flat = (cells[:, 2] * per_side + cells[:, 1]) * per_side + cells[:, 0]
        _, first = np.unique(flat, return_index=True)
        taken = np.zeros(len(rest), dtype=bool)
        taken[first] = True
        out.append((level, rest[taken]))
        rest = rest[~taken]
    return out


def _take(points: Points, chosen: np.ndarray) -> Points:
    return Points(points.positions[chosen], points.colours[chosen], points.classes[chosen])


def _header(points: Points, epsg: int) -> laspy.LasHeader:
    header = laspy.LasHeader(point_format=3, version="1.2")
    header.generating_software = "devserver"
    header.scales = np.full(3, _SCALE_M)
    header.offsets = np.floor(points.positions.min(axis=0))
    header.vlrs.append(_geo_keys(epsg))
    return header


def _write(path: Path, points: Points, header: laspy.LasHeader) -> None:
    las = laspy.LasData(header)
    las.x, las.y, las.z = points.positions.T
    colours = points.colours.astype(np.uint16) * 257
    las.red, las.green, las.blue = colours.T
    las.intensity = (points.colours.mean(axis=1) * 257).astype(np.uint16)
    las.classification = points.classes
    las.return_number = np.ones(len(points), dtype=np.uint8)
    las.number_of_returns = np.ones(len(points), dtype=np.uint8)
    las.write(str(path))


def _geo_keys(epsg: int) -> laspy.VLR:
    """Return the CRS as a GeoKeyDirectoryTag record (LAS 1.2 specification, GeoTIFF 1.0)."""
    keys = (
        (1024, 1),  # GTModelTypeGeoKey: projected
        (1025, 1),  # GTRasterTypeGeoKey
        (3072, epsg),  # ProjectedCSTypeGeoKey
        (3076, _LINEAR_UNIT_METRE),  # ProjLinearUnitsGeoKey
        (4099, _LINEAR_UNIT_METRE),  # VerticalUnitsGeoKey
    )
    data = struct.pack("<4H", 1, 1, 0, len(keys))
    for key, value in keys:
        data += struct.pack("<4H", key, 0, 1, value)
    return laspy.VLR("LASF_Projection", 34735, "GeoKeyDirectoryTag", data)


def _schema(header: laspy.LasHeader) -> list[dict[str, object]]:
    schema: list[dict[str, object]] = [
        {
            "name": name,
            "type": "signed",
            "size": 4,
            "scale": _SCALE_M,
            "offset": float(header.offsets[axis]),
        }
        for axis, name in enumerate("XYZ")
    ]
    schema += [{"name": name, "type": kind, "size": size} for name, kind, size in _DIMENSIONS]
    return schema


def _dump(path: Path, value: object) -> None:
    path.write_text(json.dumps(value), encoding="utf-8")
