"""Derives a task's extent, coordinate system and bands from the rasters in its asset folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..tasks.assets import ASSETS, RASTERS, available
from . import figures, rasters

BAND_NAMES = ("red", "green", "blue", "alpha", "nir", "rededge", "gray")


def described(folder: Path, photos: Path) -> dict[str, Any]:
    """Return a task's columns as derived from its assets alone, as after an import."""
    values: dict[str, Any] = {"available_assets": available(folder)}
    for name in RASTERS.values():
        path = folder / ASSETS[name]
        if path.is_file():
            values.update(_place(path))
            break
    ortho = folder / ASSETS["orthophoto.tif"]
    if ortho.is_file():
        values["orthophoto_bands"] = _bands(ortho)
    if (folder / "odm_report").is_dir():
        values["statistics"] = figures.summary(folder, photos)
    return values


def _place(path: Path) -> dict[str, Any]:
    try:
        about = rasters.info(path)
    except rasters.RasterError:
        return {}
    return {"epsg": about.epsg, "srs_name": about.srs_name, "extent": list(about.wgs84)}


def _bands(path: Path) -> list[dict[str, Any]]:
    try:
        colours = rasters.info(path).colours
    except rasters.RasterError:
        return []
    return [
        {"name": colour if colour in BAND_NAMES else "", "description": None} for colour in colours
    ]
