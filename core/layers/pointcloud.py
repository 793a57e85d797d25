"""Point clouds: what this QGIS can draw, and the colours to draw it with."""

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

from ...api.support.limits import ParallelLimit
from ..gate import copc
from ..gate.map_layers import cloud_layer
from . import ept, las

SAMPLED_POINTS = 100_000
EIGHT_BITS = 255  # ODM and others leave the upper half of LAS's 16 bits a colour empty
POINT_SIZE = 1.0  # mm
COLORS = ("Red", "Green", "Blue")
RAMP, RAMP_CLASSES = "Viridis", 10
CONVERSIONS = ParallelLimit(2)
"""At a time, whatever the user asks for: each takes a core or more and up to 350 MB of memory."""
DEFAULT_HEIGHTS = (0.0, 100.0)  # m, for a cloud of which no height is known


def providers() -> frozenset[str]:
    """Return the point cloud providers of this QGIS; `pdal` is missing from Debian's."""
    return frozenset({"pdal", "copc", "ept"} & set(QgsProviderRegistry.instance().providerList()))


@dataclass(frozen=True)
class Cloud:
    """What QGIS can draw, and what is known of its points."""

    source: str
    """A path, or the address of an ept.json on a server."""
    provider: str
    color_max: int | None = las.FULL_COLOR
    """The brightest value of any colour, 0 when all are black, None when not known."""
    z_range: tuple[float, float] | None = None
    """Metres, None when not known."""
    wkt: str = ""
    """The CRS for a cloud of which QGIS cannot read it."""


def as_it_is(path: Path, provider: str, wkt: str = "") -> Cloud:
    """Return a LAS, LAZ or COPC file for a provider that reads it; slow, any thread.

    Raises `PointCloudError` for a file that is none, is cut short, has no points, or may not be
    opened safely.
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
    """Convert a LAS or LAZ file to EPT, which every QGIS reads; slow, any thread.

    `wkt` is the CRS for a point cloud that does not say its own. Raises `PointCloudError`, and
    `CancelledError` when told to stop before its turn has come.
    """
    target = path.with_name(path.stem + "_ept")
    with CONVERSIONS.held(cancelled):
        info = ept.build_ept(path, target, fallback_wkt=wkt, progress=progress, cancelled=cancelled)
    color_max = info.color_max if info.has_color else 0
    return Cloud(str(info.path), "ept", color_max, (info.z_min, info.z_max))


def open_layer(cloud: Cloud, title: str) -> QgsPointCloudLayer:
    """Return the layer, coloured by the points' own colour or, when they have none, by height.

    Since 3.40 a layer without a renderer draws only its extent. Raises `StorageError`.
    """
    layer = cloud_layer(cloud.source, title, cloud.provider)
    if cloud.wkt:
        _correct_crs(layer, QgsCoordinateReferenceSystem.fromWkt(cloud.wkt))
    if cloud.color_max is None:
        # Only the provider can read the points: QGIS chooses colours and their range by its own
        # statistics, from 3.26 on once it has them. Until then it draws the extent.
        return layer
    names = {attribute.name() for attribute in layer.attributes().attributes()}
    has_color = cloud.color_max > 0 and set(COLORS) <= names
    renderer = _by_color(cloud.color_max) if has_color else _by_height(cloud)
    renderer.setPointSize(POINT_SIZE)
    renderer.setPointSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    layer.setRenderer(renderer)
    return layer


def _correct_crs(layer: QgsPointCloudLayer, crs: QgsCoordinateReferenceSystem) -> None:
    """Set the CRS where QGIS found none, or took the one that a user-defined one is based on."""
    found = layer.crs()
    is_base = found.isGeographic() and not crs.isGeographic()
    if not found.isValid() or (is_base and layer.providerType() != "ept"):
        layer.setCrs(crs)


def _by_color(color_max: int) -> QgsPointCloudRenderer:
    # Not up to the brightest: the points would be brighter than the photos.
    full = EIGHT_BITS if color_max <= EIGHT_BITS else las.FULL_COLOR
    renderer = QgsPointCloudRgbRenderer()
    for color in COLORS:
        # QGIS takes colours for 0-255 unless told the range, in a type that can hold it.
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
