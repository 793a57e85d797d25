"""Checks a file of any product by the ending of its name, before anything opens it. Any thread."""

from __future__ import annotations

from pathlib import Path

from . import databases, pictures, rasters, vectors


def check_file(path: Path) -> None:
    """Raise `StorageError` unless a raster, MBTiles, GeoPackage or GeoJSON is what its name says.

    Other files pass: nothing of QGIS opens them.
    """
    ending = path.suffix.lower()
    if ending in (".tif", ".tiff"):
        rasters.open_raster(path)
    elif ending in (".jpg", ".jpeg", ".png"):
        rasters.open_raster(path, ("JPEG", "PNG"), most_pixels=pictures.MOST_PIXELS)
    elif ending == ".mbtiles":
        databases.check_mbtiles(path)
    elif ending == ".gpkg":
        vectors.check_geopackage(path)
    elif ending == ".geojson":
        vectors.check_geojson(path)
