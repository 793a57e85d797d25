"""Recipes of downloaded rasters."""

from __future__ import annotations

import contextlib
import math
import sqlite3
from functools import partial
from pathlib import Path
from typing import Any, Callable
from urllib.parse import quote

import numpy as np
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsBasicNumericFormat,
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsHillshadeRenderer,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
    QgsStyle,
)
from qgis.PyQt.QtGui import QPainter

from ...api import StorageError
from ...api.words import QT_TRANSLATE_NOOP, translate
from .identity import set_part
from .recipe import Finish, Order, Work, to_main_thread
from .specs import Product

REMEDY = QT_TRANSLATE_NOOP(
    "Core", "Restart the task, or download it from the web page to see whether it is whole."
)
DOWNLOAD_SHARE = 95.0  # % of the progress; the rest are statistics
RAMP = "Viridis"  # as the server's tiles have it
CUT = (2.0, 98.0)  # % of all heights; what is beyond are outliers
SAMPLE = 250_000  # pixels that the cut is taken from, as many as QGIS itself takes
STRIP = 256  # rows
FLATTEST = 0.1  # m between the ends of the colours
SUN_AZIMUTH, SUN_ALTITUDE = 315.0, 45.0  # degrees
SHADE = "hillshade"  # the part of a product that shades it
SHADE_TITLES = {
    Product.DSM: QT_TRANSLATE_NOOP("Core", "DSM hillshade"),
    Product.DTM: QT_TRANSLATE_NOOP("Core", "DTM hillshade"),
}
SHADE_BRIGHTNESS = 45  # of 255; lifts level ground, which the slanting sun leaves grey
SHADE_OPACITY = 0.75  # so that shadows of trees and houses keep their colours
EXAGGERATION = 2.0  # of heights, so that fields have relief too
HEIGHT_DECIMALS = 1  # in the legend


def orthophoto(order: Order, work: Work) -> Finish:
    """Download the GeoTIFF; QGIS's own style knows its alpha band and its nodata value."""
    path = order.download(work, check=check_raster)
    return to_main_thread(_open(path, order.spec.title))


def elevation(order: Order, work: Work) -> Finish:
    """Download the heights; colours over their cumulative cut, and a hillshade upon them."""
    path = order.download(work, share=DOWNLOAD_SHARE, check=check_heights)
    heights, shade = (
        _open(path, order.spec.title),
        _open(path, translate("Core", SHADE_TITLES[order.spec.product])),
    )
    _color_by_height(heights, path)
    _shade(shade)
    return to_main_thread(heights, shade)


def mbtiles(order: Order, work: Work) -> Finish:
    """Download one file of tiles."""
    path = order.download(work, check=check_mbtiles)
    return to_main_thread(_open_mbtiles(path, order.spec.title))


def check_raster(path: Path) -> None:
    """Raise `StorageError` unless the file is a raster that can be read to its end.

    Leaves statistics beside it, so that QGIS opens it in no time: GDAL takes them without holding
    Python's lock, which QGIS would, and with it every slot of the GUI thread.
    """
    data = _dataset(path)
    right, bottom = data.RasterXSize - 1, data.RasterYSize - 1
    for number in range(1, data.RasterCount + 1):
        band = data.GetRasterBand(number)
        for x, y in ((0, 0), (right, 0), (0, bottom), (right, bottom), (right // 2, bottom // 2)):
            if _unless_refused(partial(band.ReadRaster, x, y, 1, 1)) is None:
                raise _damaged(path)
        gdal.ErrorReset()
        statistics = _unless_refused(partial(band.ComputeStatistics, True))
        # An error may also say that there is no data, which is none.
        if (statistics is None or gdal.GetLastErrorMsg()) and not _can_be_read(band):
            raise _damaged(path)


def _can_be_read(band: gdal.Band) -> bool:
    width, height = band.XSize, band.YSize
    strips = (
        partial(band.ReadRaster, 0, top, width, min(STRIP, height - top))
        for top in range(0, height, STRIP)
    )
    return all(_unless_refused(read) is not None for read in strips)


def _damaged(path: Path) -> StorageError:
    return StorageError(
        translate("Core", "{} is damaged or cut short.").format(path.name),
        translate("Core", REMEDY),
    )


def check_heights(path: Path) -> None:
    """Raise `StorageError` unless the file is a raster that has heights."""
    check_raster(path)
    if _cut(path) is None:
        raise StorageError(
            translate("Core", "{} is empty: it has no heights.").format(path.name),
            translate("Core", REMEDY),
        )


def check_mbtiles(path: Path) -> None:
    """Raise `StorageError` unless the file holds tiles; QGIS opens any file as MBTiles."""
    address = f"file:{quote(str(path))}?mode=ro"
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            tile = database.execute("SELECT 1 FROM tiles LIMIT 1").fetchone()
    except sqlite3.Error as error:
        raise StorageError(
            translate("Core", "{} is not an MBTiles file.").format(path.name),
            translate("Core", REMEDY),
        ) from error
    if tile is None:
        raise StorageError(
            translate("Core", "{} holds no tiles.").format(path.name), translate("Core", REMEDY)
        )


def _open(path: Path, title: str) -> QgsRasterLayer:
    layer = QgsRasterLayer(str(path), title, "gdal")
    if not layer.isValid():
        raise StorageError(
            translate("Core", "{} is not a raster that QGIS can read.").format(path.name),
            translate("Core", REMEDY),
        )
    return layer


def _open_mbtiles(path: Path, title: str) -> QgsRasterLayer:
    """Open it with QGIS's own reader: GDAL's would leave statistics in the working folder."""
    layer = QgsRasterLayer(f"type=mbtiles&url={path.as_uri()}", title, "wms")
    if not layer.isValid():
        raise StorageError(
            translate("Core", "{} cannot be read by QGIS.").format(path),
            translate(
                "Core",
                "If the folder's name has signs like # or %, choose another folder for downloads.",
            ),
        )
    return layer


def _dataset(path: Path) -> gdal.Dataset:
    data = _unless_refused(lambda: gdal.Open(str(path)))
    if data is None:
        raise StorageError(
            translate("Core", "{} is not a raster that QGIS can read.").format(path.name),
            translate("Core", REMEDY),
        )
    return data


def _unless_refused(call: Callable[[], Any]) -> Any:
    """Return what GDAL answers, None for an error, be its exceptions switched on or off."""
    try:
        return call()
    except RuntimeError:
        return None


def _cut(path: Path) -> tuple[float, float] | None:
    """Return the heights that all but the outliers lie between, None when there are none."""
    data = _dataset(path)
    band = data.GetRasterBand(1)
    shrink = max(1.0, math.sqrt(data.RasterXSize * data.RasterYSize / SAMPLE))
    size = {
        "buf_xsize": max(1, round(data.RasterXSize / shrink)),
        "buf_ysize": max(1, round(data.RasterYSize / shrink)),
    }
    values, mask = band.ReadAsArray(**size), band.GetMaskBand().ReadAsArray(**size)
    heights = values[(mask > 0) & np.isfinite(values)]
    if heights.size == 0:
        return None
    low, high = np.percentile(heights, CUT)
    return float(low), float(high)


def _color_by_height(layer: QgsRasterLayer, path: Path) -> None:
    low, high = _cut(path) or (0.0, FLATTEST)
    high = max(high, low + FLATTEST)
    ramp = QgsColorRampShader(low, high, QgsStyle.defaultStyle().colorRamp(RAMP))
    ramp.setColorRampType(QgsColorRampShader.Type.Interpolated)
    ramp.classifyColorRamp()
    ramp.setLegendSettings(_in_metres())
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


def _in_metres() -> QgsColorRampLegendNodeSettings:
    number = QgsBasicNumericFormat()
    number.setNumberDecimalPlaces(HEIGHT_DECIMALS)
    number.setShowTrailingZeros(True)
    settings = QgsColorRampLegendNodeSettings()
    settings.setNumericFormat(number)
    settings.setSuffix(" m")
    return settings


def _shade(layer: QgsRasterLayer) -> None:
    """Have the layer darken what lies below it where the sun does not reach."""
    set_part(layer, SHADE)
    renderer = QgsHillshadeRenderer(layer.dataProvider(), 1, SUN_AZIMUTH, SUN_ALTITUDE)
    renderer.setZFactor(EXAGGERATION)
    layer.setRenderer(renderer)
    layer.brightnessFilter().setBrightness(SHADE_BRIGHTNESS)
    layer.setOpacity(SHADE_OPACITY)
    layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    _smooth(layer)


def _smooth(layer: QgsRasterLayer) -> None:
    """Have heights interpolated before they are coloured and shaded, else shades get stripes."""
    provider, method = layer.dataProvider(), QgsRasterDataProvider.ResamplingMethod.Bilinear
    provider.setZoomedInResamplingMethod(method)
    provider.setZoomedOutResamplingMethod(method)
    provider.enableProviderResampling(True)
    layer.setResamplingStage(Qgis.RasterResamplingStage.Provider)
