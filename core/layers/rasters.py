"""Recipes of downloaded rasters."""

from __future__ import annotations

import contextlib
import math
import sqlite3
from pathlib import Path
from urllib.parse import quote

from osgeo import gdal
from qgis.core import (
    QgsBilinearRasterResampler,
    QgsColorRampShader,
    QgsHillshadeRenderer,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsRasterShader,
    QgsRectangle,
    QgsSingleBandPseudoColorRenderer,
    QgsStyle,
)
from qgis.PyQt.QtGui import QPainter

from ...api import StorageError
from .identity import set_part
from .recipe import Finish, Order, Work, to_main_thread

REMEDY = "Restart the task, or download it from the web page to see whether it is whole."
DOWNLOAD_SHARE = 95.0  # % of the progress; the rest are statistics
RAMP = "Viridis"  # as the server's tiles have it
CUT = (0.02, 0.98)  # of all heights; what is beyond are outliers
SAMPLE = 250_000  # pixels that the cut is taken from, as QGIS itself does
FLATTEST = 0.1  # m between the ends of the colours
SUN_AZIMUTH, SUN_ALTITUDE = 315.0, 45.0  # degrees
SHADE = "hillshade"  # the part of a product that shades it


def orthophoto(order: Order, work: Work) -> Finish:
    """Download the GeoTIFF; QGIS's own style knows its alpha band and its nodata value."""
    path = order.download(work, check=check_raster)
    layer = to_main_thread(_open(path, order.spec.title))
    return lambda: [layer]


def elevation(order: Order, work: Work) -> Finish:
    """Download the heights; colours over their cumulative cut, and a hillshade upon them."""
    path = order.download(work, share=DOWNLOAD_SHARE, check=check_heights)
    heights, shade = _open(path, order.spec.title), _open(path, f"{order.spec.title}, hillshade")
    _color_by_height(heights)
    _shade(shade)
    layers = [to_main_thread(heights), to_main_thread(shade)]
    return lambda: layers


def mbtiles(order: Order, work: Work) -> Finish:
    """Download one file of tiles."""
    path = order.download(work, check=check_mbtiles)
    layer = to_main_thread(_open_mbtiles(path, order.spec.title))
    return lambda: [layer]


def check_raster(path: Path) -> None:
    """Raise `StorageError` unless the file is a raster that can be read to its end."""
    layer = _open(path, path.name)
    data = gdal.Open(str(path))
    right, bottom = layer.width() - 1, layer.height() - 1
    for x, y in ((0, 0), (right, 0), (0, bottom), (right, bottom), (right // 2, bottom // 2)):
        for number in range(1, data.RasterCount + 1):
            if not _can_read(data.GetRasterBand(number), x, y):
                raise StorageError(f"{path.name} is damaged or cut short.", REMEDY)


def _can_read(band: gdal.Band, x: int, y: int) -> bool:
    try:
        return band.ReadRaster(x, y, 1, 1) is not None
    except RuntimeError:  # when some plugin has switched GDAL's exceptions on
        return False


def check_heights(path: Path) -> None:
    """Raise `StorageError` unless the file is a raster that has heights."""
    check_raster(path)
    low, high = _cut(_open(path, path.name))
    if not (math.isfinite(low) and math.isfinite(high)):
        raise StorageError(f"{path.name} is empty: it has no heights.", REMEDY)


def check_mbtiles(path: Path) -> None:
    """Raise `StorageError` unless the file holds tiles; QGIS opens any file as MBTiles."""
    address = f"file:{quote(str(path))}?mode=ro"
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            tile = database.execute("SELECT 1 FROM tiles LIMIT 1").fetchone()
    except sqlite3.Error as error:
        raise StorageError(f"{path.name} is not an MBTiles file.", REMEDY) from error
    if tile is None:
        raise StorageError(f"{path.name} holds no tiles.", REMEDY)


def _open(path: Path, title: str) -> QgsRasterLayer:
    layer = QgsRasterLayer(str(path), title, "gdal")
    if not layer.isValid():
        raise StorageError(f"{path.name} is not a raster that QGIS can read.", REMEDY)
    return layer


def _open_mbtiles(path: Path, title: str) -> QgsRasterLayer:
    layer = QgsRasterLayer(f"type=mbtiles&url={quote(path.as_uri(), safe=':/')}", title, "wms")
    if not layer.isValid():
        raise StorageError(f"{path.name} holds no tiles that QGIS can read.", REMEDY)
    return layer


def _cut(layer: QgsRasterLayer) -> tuple[float, float]:
    low, high = layer.dataProvider().cumulativeCut(1, *CUT, QgsRectangle(), SAMPLE)
    return float(low), float(high)


def _color_by_height(layer: QgsRasterLayer) -> None:
    low, high = _cut(layer)
    high = max(high, low + FLATTEST)
    ramp = QgsColorRampShader(low, high, QgsStyle.defaultStyle().colorRamp(RAMP))
    ramp.setColorRampType(QgsColorRampShader.Type.Interpolated)
    ramp.classifyColorRamp()
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    origin = QgsRasterMinMaxOrigin()
    origin.setLimits(QgsRasterMinMaxOrigin.Limits.CumulativeCut)
    renderer.setMinMaxOrigin(origin)
    layer.setRenderer(renderer)
    _smooth(layer)


def _shade(layer: QgsRasterLayer) -> None:
    """Have the layer darken what lies below it where the sun does not reach."""
    set_part(layer, SHADE)
    renderer = QgsHillshadeRenderer(layer.dataProvider(), 1, SUN_AZIMUTH, SUN_ALTITUDE)
    renderer.setMultiDirectional(True)
    layer.setRenderer(renderer)
    layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    _smooth(layer)


def _smooth(layer: QgsRasterLayer) -> None:
    layer.resampleFilter().setZoomedInResampler(QgsBilinearRasterResampler())
    layer.resampleFilter().setZoomedOutResampler(QgsBilinearRasterResampler())
