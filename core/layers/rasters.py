"""Recipes of downloaded rasters."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from qgis.core import QgsRasterLayer

from ...api import StorageError
from .recipe import Finish, Order, Work, to_main_thread

REMEDY = "Restart the task, or download it from the web page to see whether it is whole."


def orthophoto(order: Order, work: Work) -> Finish:
    """Download the GeoTIFF; QGIS's own style knows its alpha band and its nodata value."""
    path = order.download(work, check=_check)
    layer = to_main_thread(_open(path, order.spec.title))
    return lambda: [layer]


def elevation(order: Order, work: Work) -> Finish:
    """Download the heights."""
    path = order.download(work, check=_check)
    layer = to_main_thread(_open(path, order.spec.title))
    return lambda: [layer]


def mbtiles(order: Order, work: Work) -> Finish:
    """Download one file of tiles."""
    path = order.download(work)
    source = f"type=mbtiles&url={quote(path.as_uri(), safe=':/')}"
    layer = QgsRasterLayer(source, order.spec.title, "wms")
    if not layer.isValid():
        raise StorageError(f"{path.name} holds no tiles that QGIS can read.", REMEDY)
    to_main_thread(layer)
    return lambda: [layer]


def _check(path: Path) -> None:
    _open(path, path.name)


def _open(path: Path, title: str) -> QgsRasterLayer:
    layer = QgsRasterLayer(str(path), title, "gdal")
    if not layer.isValid():
        raise StorageError(f"{path.name} is not a raster that QGIS can read.", REMEDY)
    return layer
