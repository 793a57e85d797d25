"""Checks a file of any product by the ending of its name, before anything opens it. Any thread."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal

from . import databases, rasters, vectors


def check_file(path: Path) -> None:
    """Raise `StorageError` unless a raster, MBTiles, GeoPackage or GeoJSON is what its name says.

    Other files pass: nothing of QGIS opens them.
    """
    ending = path.suffix.lower()
    if ending in (".tif", ".tiff"):
        rasters.open_raster(path)
    elif ending in (".jpg", ".jpeg", ".png"):
        rasters.open_raster(path, ("JPEG", "PNG"))
    elif ending == ".mbtiles":
        databases.check_mbtiles(path)
    elif ending == ".gpkg":
        vectors.check_geopackage(path)
    elif ending == ".geojson":
        rasters.check_driver(path, gdal.OF_VECTOR, "GeoJSON", vectors.no_geojson(path))
