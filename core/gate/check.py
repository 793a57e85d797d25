"""Checks a file of any product by its extension, before it is opened. Any thread."""

from __future__ import annotations

from pathlib import Path

from . import databases, gdal_rasters, ogr_vectors, pictures


def check_file(path: Path) -> None:
    """Raise `StorageError` if the content of a raster or vector file does not match its extension.

    Other files are not checked, as QGIS does not open them.
    """
    ending = path.suffix.lower()
    if ending in (".tif", ".tiff"):
        gdal_rasters.open_raster(path)
    elif ending in (".jpg", ".jpeg", ".png"):
        gdal_rasters.open_raster(path, ("JPEG", "PNG"), most_pixels=pictures.MOST_PIXELS)
    elif ending == ".mbtiles":
        databases.check_mbtiles(path)
    elif ending == ".gpkg":
        ogr_vectors.check_geopackage(path)
    elif ending == ".geojson":
        ogr_vectors.check_geojson(path)
