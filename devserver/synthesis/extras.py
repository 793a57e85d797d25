"""Writes the products besides rasters, LAZ and EPT that the options request.

Source: opendm/config.py and stages/ of OpenDroneMap 3.5. A node in test mode has all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..formats import meshes, tilesets
from ..tasks.assets import ASSETS, RASTERS
from . import pointcloud
from .elevation import Elevation
from .mosaic import MosaicGrid
from .pointcloud import Points


@dataclass(frozen=True)
class ProductInputs:
    """The inputs of the products: orthophoto, uint8 (H, W, 3), surface and points."""

    colour: np.ndarray
    grid: MosaicGrid
    elevation: Elevation
    points: Points
    epsg: int


class Wanted:
    """The products that a task's options request; with `everything`, all of them."""

    def __init__(self, values: Mapping[str, Any], *, everything: bool = False) -> None:
        self._values = values
        self._everything = everything

    def has(self, name: str) -> bool:
        """Whether the product of a boolean option is requested."""
        return self._everything or is_on(self._values.get(name))

    def is_disabled_by(self, name: str) -> bool:
        """Whether an option disables a default product."""
        return not self._everything and is_on(self._values.get(name))


def is_on(value: Any) -> bool:
    """Whether a boolean option is set; servers send true, "true" or 1."""
    return str(value).strip().lower() in ("true", "1", "yes", "on")


def write_extras(assets: Path, measured: ProductInputs, wanted: Wanted) -> None:
    """Write the requested products into a task's asset folder."""
    _write_clouds(assets, measured, wanted)
    _write_models(assets, measured, wanted)
    _write_raster_copies(assets, measured, wanted)


def _write_clouds(assets: Path, measured: ProductInputs, wanted: Wanted) -> None:
    points = measured.points
    if wanted.has("pc-las"):
        pointcloud.write_las(assets / ASSETS["georeferenced_model.las"], points, measured.epsg)
    # Not an option of the current engine; older ones always wrote this file.
    if wanted.has("pc-ply"):
        pointcloud.write_ply(assets / ASSETS["georeferenced_model.ply"], points)
    if wanted.has("pc-csv"):
        pointcloud.write_csv(assets / ASSETS["georeferenced_model.csv"], points)
    if wanted.has("3d-tiles"):
        folder = assets / ASSETS["3d_tiles_pointcloud.zip"]
        tilesets.write_points(folder, points, measured.epsg)


def _write_models(assets: Path, measured: ProductInputs, wanted: Wanted) -> None:
    if wanted.is_disabled_by("skip-3dmodel"):
        return
    mesh = meshes.build_mesh(measured.colour, measured.grid, measured.elevation)
    if mesh is None:
        return
    meshes.write_obj(assets / ASSETS["textured_model.zip"], mesh)
    if wanted.has("gltf"):
        meshes.write_glb(assets / ASSETS["textured_model.glb"], mesh)
    if wanted.has("3d-tiles"):
        tilesets.write_model(assets / ASSETS["3d_tiles_model.zip"], mesh, measured.epsg)


def _write_raster_copies(assets: Path, measured: ProductInputs, wanted: Wanted) -> None:
    names = ("orthophoto-png", "orthophoto-kmz", "orthophoto-cutline", "tiles")
    if not any(wanted.has(name) for name in names):
        return
    from ..formats import raster_copies  # imports the web framework, which takes time

    orthophoto = assets / ASSETS["orthophoto.tif"]
    if wanted.has("orthophoto-png"):
        raster_copies.write_png(orthophoto, assets / ASSETS["orthophoto.png"])
    if wanted.has("orthophoto-kmz"):
        raster_copies.write_kmz(orthophoto, assets / ASSETS["orthophoto.kmz"])
    if wanted.has("orthophoto-cutline"):
        target = assets / ASSETS["cutline.gpkg"]
        raster_copies.write_cutline(target, measured.grid, measured.elevation, measured.epsg)
    if wanted.has("tiles"):
        # MBTiles have no option of their own.
        raster_copies.write_mbtiles(orthophoto, assets / ASSETS["orthophoto.mbtiles"])
        for kind, raster in RASTERS.items():
            source = assets / ASSETS[raster]
            if source.is_file():
                raster_copies.write_tiles(source, assets / ASSETS[f"{kind}_tiles.zip"])
