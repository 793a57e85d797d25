"""Creates and styles point cloud layers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsPointCloudAttributeByRampRenderer,
    QgsPointCloudLayer,
    QgsPointCloudRenderer,
    QgsPointCloudRgbRenderer,
    QgsProviderRegistry,
    QgsRectangle,
    QgsStyle,
    QgsUnitTypes,
)

from ....api.support.limits import ParallelLimit
from ...gate import copc
from ...gate.map_layers import cloud_layer
from ...pointcloud import ept, las

SAMPLED_POINTS = 100_000
EIGHT_BITS = 255  # ODM and others use only 8 of LAS's 16 bits per color
POINT_SIZE = 1.0  # mm
COLORS = ("Red", "Green", "Blue")
RAMP, RAMP_CLASSES = "Viridis", 10
CONVERSIONS = ParallelLimit(2)
"""Concurrent conversions: each uses at least one core and up to 350 MB of memory."""
DEFAULT_HEIGHTS = (0.0, 100.0)  # meters, for a cloud with unknown heights


def providers() -> frozenset[str]:
    """Return the point cloud providers of this QGIS; Debian's lacks `pdal`."""
    return frozenset({"pdal", "copc", "ept"} & set(QgsProviderRegistry.instance().providerList()))


@dataclass(frozen=True)
class Cloud:
    """A point cloud that QGIS can display, with facts about its points."""

    source: str
    """Path, or URL of an ept.json on a server."""
    provider: str
    color_max: int | None = las.FULL_COLOR
    """Maximum of all colors, 0 if all are black, None if unknown."""
    z_range: tuple[float, float] | None = None
    """Range of heights in meters, None if unknown."""
    wkt: str = ""
    """CRS to use if QGIS cannot read it from the file."""


def as_it_is(path: Path, provider: str, wkt: str = "") -> Cloud:
    """Return a LAS, LAZ or COPC file for a provider that reads it. Slow; any thread.

    Raises `PointCloudError` for an invalid, truncated or empty file, or one that cannot be opened
    safely.
    """
    header = las.read_header(path)
    if provider == "copc":
        copc.check(path)
    heights = (header.minimum[2], header.maximum[2])
    sane = all(map(math.isfinite, heights)) and heights[0] <= heights[1]
    color_max = las.known_color_max(header, SAMPLED_POINTS)
    found = ept.crs_of(header, wkt).wkt
    return Cloud(str(path), provider, color_max, heights if sane else None, found)


def convert(
    path: Path, wkt: str, progress: Callable[[float], None], cancelled: Callable[[], bool]
) -> Cloud:
    """Convert a LAS or LAZ file to EPT, which every QGIS reads. Slow; any thread.

    `wkt` is the CRS for a point cloud without CRS. Raises `PointCloudError`, or `CancelledError`
    if canceled while waiting for other conversions.
    """
    target = path.with_name(path.stem + "_ept")
    with CONVERSIONS.held(cancelled):
        info = ept.build_ept(path, target, fallback_wkt=wkt, progress=progress, cancelled=cancelled)
    color_max = info.color_max if info.has_color else 0
    return Cloud(str(info.path), "ept", color_max, (info.z_min, info.z_max))


def open_layer(cloud: Cloud, title: str) -> QgsPointCloudLayer:
    """Return the layer, colored by RGB or, without RGB, by height.

    Since 3.40, a layer without a renderer displays only its extent. Raises `StorageError`.
    """
    layer = cloud_layer(cloud.source, title, cloud.provider)
    if cloud.wkt:
        _correct_crs(layer, QgsCoordinateReferenceSystem.fromWkt(cloud.wkt))
    if cloud.color_max is None:
        # Only the provider can read the points: QGIS chooses colors and their range from its
        # statistics (since 3.26 when they are complete). Until then it displays the extent.
        return layer
    names = {attribute.name() for attribute in layer.attributes().attributes()}
    has_color = cloud.color_max > 0 and set(COLORS) <= names
    renderer = _by_color(cloud.color_max) if has_color else _by_height(cloud)
    renderer.setPointSize(POINT_SIZE)
    renderer.setPointSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    layer.setRenderer(renderer)
    return layer


def _correct_crs(layer: QgsPointCloudLayer, crs: QgsCoordinateReferenceSystem) -> None:
    """Set the CRS if QGIS found none, or used the base of a user-defined CRS."""
    found = layer.crs()
    is_base = found.isGeographic() and not crs.isGeographic()
    if not found.isValid() or (is_base and layer.providerType() != "ept"):
        layer.setCrs(crs)


def _by_color(color_max: int) -> QgsPointCloudRenderer:
    # Use the full range: stretching to the maximum makes points brighter than the photos.
    full = EIGHT_BITS if color_max <= EIGHT_BITS else las.FULL_COLOR
    renderer = QgsPointCloudRgbRenderer()
    for color in COLORS:
        # QGIS assumes colors of 0–255 unless a range and a matching type are set.
        stretch = QgsContrastEnhancement(Qgis.DataType.UInt16)
        stretch.setMinimumValue(0)
        stretch.setMaximumValue(full)
        stretch.setContrastEnhancementAlgorithm(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
        )
        getattr(renderer, f"set{color}Attribute")(color)
        getattr(renderer, f"set{color}ContrastEnhancement")(stretch)
    return renderer


def _by_height(cloud: Cloud) -> QgsPointCloudRenderer:
    low, high = cloud.z_range or DEFAULT_HEIGHTS
    shader = QgsColorRampShader(low, max(high, low + 1.0))
    shader.setSourceColorRamp(QgsStyle.defaultStyle().colorRamp(RAMP))
    shader.classifyColorRamp(RAMP_CLASSES, -1, QgsRectangle(), None)
    renderer = QgsPointCloudAttributeByRampRenderer()
    renderer.setAttribute("Z")
    renderer.setColorRampShader(shader)
    renderer.setMinimum(shader.minimumValue())
    renderer.setMaximum(shader.maximumValue())
    return renderer
