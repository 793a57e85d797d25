"""Builders for downloaded rasters."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsBasicNumericFormat,
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsHillshadeRenderer,
    QgsMultiBandColorRenderer,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
    QgsStyle,
)
from qgis.PyQt.QtGui import QPainter

from ....api import StorageError
from ....api.support.i18n import QT_TRANSLATE_NOOP, translate
from ...gate.databases import check_mbtiles
from ...gate.gdal_rasters import open_raster, quiet, unless_refused
from ...gate.geotiff import DAMAGED, REMEDY
from ...gate.map_layers import mbtiles_layer, raster_layer
from ..identity import set_part
from ..specs import Product
from .layer_request import LayerRequest, OnMainThread, Work, to_main_thread

if TYPE_CHECKING:
    from numpy.typing import NDArray

DOWNLOAD_SHARE = 95.0  # % of the progress; the rest are statistics
RAMP = "Viridis"  # as in the server's tiles
CUT = (2.0, 98.0)  # % of all elevations; values beyond are outliers
SAMPLE = 250_000  # pixels for the cumulative cut, as in QGIS
MOST_READ = 64_000_000  # pixels read to sample a raster without overviews
MOST_BLOCKS, CORNERS = 256, 5  # blocks read to check that they are readable
MOST_SAMPLED_BYTES = 128 << 20  # bytes of these blocks
FLATTEST = 0.1  # minimum range of the color ramp in meters
SUN_AZIMUTH, SUN_ALTITUDE = 315.0, 45.0  # degrees
SHADE = "hillshade"  # name of the hillshade part of a product
SHADE_TITLES = {
    Product.DSM: QT_TRANSLATE_NOOP("Core", "DSM Hillshade"),
    Product.DTM: QT_TRANSLATE_NOOP("Core", "DTM Hillshade"),
}
SHADE_BRIGHTNESS = 45  # of 255; brightens level ground, which would be gray
SHADE_OPACITY = 0.75  # keeps colors visible in shadows
EXAGGERATION = 2.0  # makes the relief of flat areas visible
HEIGHT_DECIMALS = 1  # in the legend
COLORS = {
    gdal.GCI_RedBand: "red", gdal.GCI_GreenBand: "green", gdal.GCI_BlueBand: "blue",
    gdal.GCI_AlphaBand: "alpha",
}  # fmt: skip
BAND_NAMES = {"r": "red", "g": "green", "b": "blue", "n": "nir", "near infrared": "nir"}
FOOT, US_FOOT = 0.3048, 1200 / 3937  # m
UNITS = {
    "m": 1.0, "metre": 1.0, "meter": 1.0, "metres": 1.0, "meters": 1.0,
    "ft": FOOT, "foot": FOOT, "feet": FOOT, "international foot": FOOT,
    "us-ft": US_FOOT, "ftus": US_FOOT, "us survey foot": US_FOOT, "foot_us": US_FOOT,
    "u.s. survey foot": US_FOOT, "us foot": US_FOOT,
}  # fmt: skip
"""Meters per unit of elevation, by GDAL's name of the unit."""
EARTH_RADIUS = 6_371_008.8  # m, the mean one (IUGG)
MOST_LATITUDE = math.radians(85)  # beyond, degrees of longitude are too short
NATURAL = 3  # bands
NO_BAND = -1  # QGIS's value for no band
OPAQUE = 255.0  # alpha that QGIS displays as opaque for all data types
OPAQUE_IN_FILES = (1.0, OPAQUE, 65535.0)


def orthophoto(request: LayerRequest, work: Work) -> OnMainThread:
    """Download the GeoTIFF. QGIS's default style considers alpha band and nodata value."""
    path = request.download(work, check=check_raster)
    return to_main_thread(open_orthophoto(path, request.spec.title))


def open_orthophoto(path: Path, title: str) -> QgsRasterLayer:
    """Return the layer with red, green and blue bands, independent of their order in the file.

    QGIS displays the first three bands (seen on 3.22). Raises `StorageError`.
    """
    layer = raster_layer(path, title)
    bands, alpha = _color_bands(open_raster(path))
    if alpha == NO_BAND:  # QGIS adds a mask as an additional band
        alpha = layer.renderer().alphaBand()
    if bands is not None and bands != layer.renderer().usesBands()[:NATURAL]:
        renderer = QgsMultiBandColorRenderer(layer.dataProvider(), *bands)
        layer.setRenderer(renderer)
        layer.setDefaultContrastEnhancement()
    layer.renderer().setAlphaBand(alpha)
    return layer


def _color_bands(data: gdal.Dataset) -> tuple[list[int] | None, int]:
    """Return the band numbers for red, green and blue, and of alpha or `NO_BAND`.

    Uses color interpretation, otherwise band names: natural colors, otherwise color-infrared.
    None for a raster with fewer than three bands.
    """
    roles: dict[str, int] = {}
    for number in range(data.RasterCount, 0, -1):  # the first band of a kind takes precedence
        band = data.GetRasterBand(number)
        name = band.GetDescription().strip().lower()
        roles[BAND_NAMES.get(name, name)] = number
    for number in range(data.RasterCount, 0, -1):
        role = COLORS.get(data.GetRasterBand(number).GetColorInterpretation())
        if role:
            roles[role] = number
    alpha = roles.get("alpha", NO_BAND)
    for wanted in (("red", "green", "blue"), ("nir", "red", "green")):
        if all(role in roles for role in wanted):
            return [roles[role] for role in wanted], alpha
    others = [number for number in range(1, data.RasterCount + 1) if number != alpha]
    return (others[:NATURAL] if len(others) >= NATURAL else None), alpha


def elevation(request: LayerRequest, work: Work) -> OnMainThread:
    """Download an elevation model; colored over its cumulative cut, with a hillshade."""
    path = request.download(work, share=DOWNLOAD_SHARE, check=check_heights)
    heights, shade = (
        raster_layer(path, request.spec.title),
        raster_layer(path, translate("Core", SHADE_TITLES[request.spec.product])),
    )
    _color_by_height(heights, path)
    _shade(shade)
    return to_main_thread(heights, shade)


def mbtiles(request: LayerRequest, work: Work) -> OnMainThread:
    """Download an MBTiles file."""
    path = request.download(work, check=check_mbtiles)
    return to_main_thread(mbtiles_layer(path, request.spec.title))


def check_raster(path: Path) -> None:
    """Raise `StorageError` unless the file is a complete GeoTIFF with readable samples.

    Also writes statistics, so that QGIS opens the file quickly. GDAL computes them here without
    the GIL; QGIS would hold the GIL and block Python slots of the GUI thread. Statistics use
    overviews or some blocks, so the time does not depend on the file size. They include the scale
    of an alpha band.
    """
    data = open_raster(path)
    _, alpha = _color_bands(data)
    for number in range(1, data.RasterCount + 1):
        band = data.GetRasterBand(number)
        gdal.ErrorReset()
        with quiet():
            statistics = unless_refused(partial(band.ComputeStatistics, True))
        # GDAL also reports an error if all values are nodata, which is valid.
        if (statistics is None or gdal.GetLastErrorMsg()) and not _can_be_read(band):
            raise _damaged(path)
        if not _can_be_read(band, CORNERS):
            raise _damaged(path)
        if number == alpha and statistics is not None:
            _scale_alpha(band, highest=statistics[1])


def _scale_alpha(band: gdal.Band, highest: float) -> None:
    """Scale alpha of 0–1 or 0–65535 to 0–255 for QGIS, without changing the file."""
    opaque = next((full for full in OPAQUE_IN_FILES if 0 < highest <= full), OPAQUE)
    if opaque != OPAQUE and (band.GetScale() or 1.0) == 1.0 and not band.GetOffset():
        band.SetScale(OPAQUE / opaque)


def _can_be_read(band: gdal.Band, most_blocks: int = MOST_BLOCKS) -> bool:
    with quiet():
        return all(
            unless_refused(partial(band.ReadRaster, *window)) is not None
            for window in _windows(band, most_blocks)
        )


def _windows(band: gdal.Band, most: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield left, top, width and height of evenly distributed blocks, including first and last.

    At most `most` blocks and `MOST_SAMPLED_BYTES`.
    """
    width, height = band.GetBlockSize()
    columns, rows = -(-band.XSize // width), -(-band.YSize // height)
    block_bytes = width * height * gdal.GetDataTypeSize(band.DataType) // 8
    count = max(2, min(most, columns * rows, MOST_SAMPLED_BYTES // max(1, block_bytes)))
    for number in sorted({i * (columns * rows - 1) // (count - 1) for i in range(count)}):
        left, top = number % columns * width, number // columns * height
        yield left, top, min(width, band.XSize - left), min(height, band.YSize - top)


def _damaged(path: Path) -> StorageError:
    return StorageError(translate("Core", DAMAGED).format(path.name), translate("Core", REMEDY))


def check_heights(path: Path) -> None:
    """Raise `StorageError` unless the file is a raster with elevations."""
    check_raster(path)
    if _cut(path) is None:
        raise StorageError(
            translate("Core", "{} contains no elevations.").format(path.name),
            translate("Core", REMEDY),
        )


def _cut(path: Path) -> tuple[float, float] | None:
    """Return the range of elevations without outliers, or None without values."""
    data = open_raster(path)  # keep a reference: bands become invalid without it
    band = data.GetRasterBand(1)
    with quiet():
        heights = _sample(band)
        ends = np.percentile(heights, CUT) if heights.size else _range_of_statistics(band)
    if ends is None:
        return None
    # QGIS applies scale and offset to stored values.
    scale, offset = band.GetScale(), band.GetOffset()
    low, high = sorted(float(end) * (scale or 1.0) + (offset or 0.0) for end in ends)
    return low, high


def _range_of_statistics(band: gdal.Band) -> tuple[float, float] | None:
    """Return the range of GDAL's sample, which may contain the few values of a large raster.

    Without values, GDAL returns zeros and sets an error.
    """
    gdal.ErrorReset()
    found = unless_refused(partial(band.ComputeStatistics, True))
    if found is None or gdal.GetLastErrorMsg():
        return None
    return float(found[0]), float(found[1])


def _sample(band: gdal.Band) -> NDArray[Any]:
    """Return about `SAMPLE` valid values, or more of a small raster."""
    pixels = band.XSize * band.YSize
    if pixels <= MOST_READ or band.GetOverviewCount():
        windows = [(0, 0, band.XSize, band.YSize)]
    else:  # reading the whole raster would take minutes
        windows = list(_windows(band, MOST_BLOCKS))
        pixels = sum(width * height for _, _, width, height in windows)
    shrink = max(1.0, math.sqrt(pixels / SAMPLE))
    found = [np.empty(0)]
    for left, top, width, height in windows:
        size = {
            "buf_xsize": max(1, round(width / shrink)),
            "buf_ysize": max(1, round(height / shrink)),
        }
        values = band.ReadAsArray(left, top, width, height, **size)
        mask = band.GetMaskBand().ReadAsArray(left, top, width, height, **size)
        if values is not None and mask is not None:
            found.append(values[(mask > 0) & np.isfinite(values)])
    return np.concatenate(found)


def _color_by_height(layer: QgsRasterLayer, path: Path) -> None:
    low, high = _cut(path) or (0.0, FLATTEST)
    high = max(high, low + FLATTEST)
    ramp = QgsColorRampShader(low, high, QgsStyle.defaultStyle().colorRamp(RAMP))
    ramp.setColorRampType(QgsColorRampShader.Type.Interpolated)
    ramp.classifyColorRamp()
    ramp.setLegendSettings(_legend(path))
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setAlphaBand(layer.renderer().alphaBand())
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    origin = QgsRasterMinMaxOrigin()
    origin.setLimits(QgsRasterMinMaxOrigin.Limits.CumulativeCut)
    renderer.setMinMaxOrigin(origin)
    layer.setRenderer(renderer)
    _smooth(layer)


def _legend(path: Path) -> QgsColorRampLegendNodeSettings:
    number = QgsBasicNumericFormat()
    number.setNumberDecimalPlaces(HEIGHT_DECIMALS)
    number.setShowTrailingZeros(True)
    settings = QgsColorRampLegendNodeSettings()
    settings.setNumericFormat(number)
    settings.setSuffix(" m" if _height_unit(open_raster(path)) == 1.0 else " ft")
    return settings


def _shade(layer: QgsRasterLayer) -> None:
    """Style the layer as a hillshade that darkens the layers below."""
    set_part(layer, SHADE)
    # No alpha band: QGIS 3.22 applies it to the wrong cells.
    renderer = QgsHillshadeRenderer(layer.dataProvider(), 1, SUN_AZIMUTH, SUN_ALTITUDE)
    renderer.setZFactor(EXAGGERATION * _height_scale(Path(layer.source())))
    layer.setRenderer(renderer)
    layer.brightnessFilter().setBrightness(SHADE_BRIGHTNESS)
    layer.setOpacity(SHADE_OPACITY)
    layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    _smooth(layer)


def _height_scale(path: Path) -> float:
    """Return the factor from elevation units to units of the axes, for slopes.

    In degrees, the axes differ in length: uses their geometric mean at the center.
    """
    data = open_raster(path)
    crs = data.GetSpatialRef()
    axis = 1.0
    if crs is not None and crs.IsGeographic():
        _, _, _, top, _, step = data.GetGeoTransform()
        latitude = (top + step * data.RasterYSize / 2) * crs.GetAngularUnits()
        across = math.cos(min(abs(latitude), MOST_LATITUDE))
        axis = EARTH_RADIUS * crs.GetAngularUnits() * math.sqrt(across)
    elif crs is not None and crs.IsProjected():
        axis = crs.GetLinearUnits()
    return _height_unit(data) / axis


def _height_unit(data: gdal.Dataset) -> float:
    """Return the meters per unit of elevation, from the band, the vertical CRS or the axes."""
    stated = UNITS.get(data.GetRasterBand(1).GetUnitType().strip().lower())
    crs = data.GetSpatialRef()
    if stated is not None or crs is None:
        return stated or 1.0
    if crs.IsCompound():
        return float(crs.GetTargetLinearUnits("VERT_CS"))
    return float(crs.GetLinearUnits()) if crs.IsProjected() else 1.0


def _smooth(layer: QgsRasterLayer) -> None:
    """Interpolate elevations before rendering; otherwise hillshades have stripes."""
    provider, method = layer.dataProvider(), QgsRasterDataProvider.ResamplingMethod.Bilinear
    provider.setZoomedInResamplingMethod(method)
    provider.setZoomedOutResamplingMethod(method)
    provider.enableProviderResampling(True)
    layer.setResamplingStage(Qgis.RasterResamplingStage.Provider)
