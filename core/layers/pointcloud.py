"""Point clouds: a file that any QGIS can draw, and the colours to draw it with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsPointCloudAttributeByRampRenderer,
    QgsPointCloudLayer,
    QgsPointCloudRenderer,
    QgsPointCloudRgbRenderer,
    QgsProviderRegistry,
    QgsRectangle,
    QgsStyle,
    QgsUnitTypes,
)

from ...api import CancelledError, StorageError

FULL_COLOR = 65535  # LAS keeps 16 bits a colour
POINT_SIZE = 1.0  # mm
COLORS = ("Red", "Green", "Blue")
RAMP, RAMP_CLASSES = "Viridis", 10
DEFAULT_HEIGHTS = (0.0, 100.0)  # m, for a cloud of which no height is known


def reads_las() -> bool:
    """True when this QGIS opens LAS and LAZ itself (official builds do, Debian's do not)."""
    return "pdal" in QgsProviderRegistry.instance().providerList()


@dataclass(frozen=True)
class Cloud:
    """A file that QGIS can draw, and what is known of its points."""

    path: Path
    provider: str
    color_max: int = FULL_COLOR
    """The brightest value of any colour; some writers fill only 8 of the 16 bits."""
    z_range: tuple[float, float] | None = None
    """Metres, None when not known."""


def prepare(
    source: Path, wkt: str, progress: Callable[[float], None], cancelled: Callable[[], bool]
) -> Cloud:
    """Make a LAS or LAZ file drawable; slow, so not on the main thread.

    `wkt` is the CRS for a point cloud that does not say its own. Raises `StorageError`.
    """
    if reads_las():
        return Cloud(source, "pdal")
    from . import ept

    target = source.with_name(source.stem + "_ept")
    try:
        info = ept.build_ept(
            source, target, fallback_wkt=wkt, progress=progress, cancelled=cancelled
        )
    except ept.Cancelled as error:
        raise CancelledError("Cancelled.") from error
    except ept.PointCloudError as error:
        raise StorageError(f"The point cloud cannot be shown: {error}") from error
    color_max = info.color_max if info.has_color else 0
    return Cloud(info.path, "ept", color_max, (info.z_min, info.z_max))


def open_layer(cloud: Cloud, title: str) -> QgsPointCloudLayer:
    """Return the layer, coloured by the points' own colour or, when they have none, by height.

    Since 3.40 a layer without a renderer draws only its extent. Raises `StorageError`.
    """
    layer = QgsPointCloudLayer(str(cloud.path), title, cloud.provider)
    if not layer.isValid():
        raise StorageError(f"{cloud.path.name} is not a point cloud that QGIS can read.")
    names = {attribute.name() for attribute in layer.attributes().attributes()}
    has_color = cloud.color_max > 0 and set(COLORS) <= names
    renderer = _by_color(cloud.color_max) if has_color else _by_height(cloud)
    renderer.setPointSize(POINT_SIZE)
    renderer.setPointSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    layer.setRenderer(renderer)
    return layer


def _by_color(color_max: int) -> QgsPointCloudRenderer:
    renderer = QgsPointCloudRgbRenderer()
    for color in COLORS:
        # QGIS takes colours for 0-255 unless told the range, in a type that can hold it.
        stretch = QgsContrastEnhancement(Qgis.DataType.UInt16)
        stretch.setMinimumValue(0)
        stretch.setMaximumValue(color_max)
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
