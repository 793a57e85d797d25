"""Statistics that WebODM shows of a completed task: points, resolution, area, dates."""

from __future__ import annotations

import struct
from datetime import datetime
from pathlib import Path
from typing import Any

from ..tasks.assets import ASSETS

EXIF_IFD = 0x8769
DATE_TAKEN = 0x9003
LAS_MAJOR_MINOR = 24  # byte offsets in a LAS header, ASPRS LAS 1.4 R15, table 3
LAS_LEGACY_COUNT = 107
LAS_COUNT = 247


def summary(results: Path, photos: Path) -> dict[str, Any]:
    """Return the statistics of a task's results; unreadable parts are omitted."""
    figures: dict[str, Any] = {}
    for cloud in ("georeferenced_model.laz", "georeferenced_model.las"):
        points = _points(results / ASSETS[cloud])
        if points is not None:
            figures["pointcloud"] = {"points": points}
    figures.update(_ground(results / ASSETS["orthophoto.tif"]))
    dates = sorted(date for date in map(_taken, sorted(photos.iterdir())) if date)
    if dates:
        figures["start_date"] = dates[0].strftime("%d/%m/%Y at %H:%M:%S")
        figures["end_date"] = dates[-1].strftime("%d/%m/%Y at %H:%M:%S")
        figures["spatial_refs"] = ["gps"]
    return figures


def _points(path: Path) -> int | None:
    try:
        with path.open("rb") as file:
            header = file.read(LAS_COUNT + 8)
    except OSError:
        return None
    if header[:4] != b"LASF" or len(header) < LAS_LEGACY_COUNT + 4:
        return None
    if tuple(header[LAS_MAJOR_MINOR : LAS_MAJOR_MINOR + 2]) >= (1, 4) and len(header) >= 255:
        return int(struct.unpack_from("<Q", header, LAS_COUNT)[0])
    return int(struct.unpack_from("<I", header, LAS_LEGACY_COUNT)[0])


def _ground(path: Path) -> dict[str, float]:
    """Return the resolution in cm per pixel and the covered area in m²."""
    from . import rasters

    try:
        return rasters.ground_figures(path)
    except rasters.RasterError:
        return {}


def _taken(path: Path) -> datetime | None:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(path) as image:
            text = image.getexif().get_ifd(EXIF_IFD).get(DATE_TAKEN)
        return datetime.strptime(str(text), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
