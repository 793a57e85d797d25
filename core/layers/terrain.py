"""Three dimensions: heights for the project's terrain, point clouds for its 3D views.

Main thread only. What QGIS lacks is left out: builds without 3D have no `qgis._3d`, and before
3.26 a project has no terrain, each 3D view its own.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsPointCloudAttributeByRampRenderer,
    QgsPointCloudLayer,
    QgsPointCloudRgbRenderer,
    QgsProject,
    QgsRasterLayer,
)

from .specs import LayerIdentity, Product, Way

POINT_SIZE = 3.0  # pixels
GROUND_FIRST = (Product.DTM, Product.DSM)


@dataclass(frozen=True)
class Scene:
    """What was made ready. `terrain`: the raster of the heights, None if there was none to set."""

    terrain: QgsRasterLayer | None
    clouds: tuple[QgsPointCloudLayer, ...]


def can_show() -> bool:
    """True when QGIS was built with 3D; looks without loading it, which takes a while."""
    return importlib.util.find_spec("qgis._3d") is not None


def knows_terrain() -> bool:
    """True when a project has a terrain, which all of its 3D views start with."""
    return hasattr(QgsProject, "elevationProperties")


def prepare(layers: Iterable[tuple[QgsMapLayer, LayerIdentity]]) -> Scene:
    """Make a task's heights the terrain of the project, and its point clouds drawn in 3D.

    The DTM is preferred to the DSM, on which trees would stand twice once the point cloud is drawn.
    Tiles have no heights: only files count.
    """
    chosen = list(layers)
    clouds = [layer for layer, _ in chosen if isinstance(layer, QgsPointCloudLayer)]
    shown = tuple(cloud for cloud in clouds if show_in_3d(cloud))
    heights = _heights(chosen)
    if heights is None or not knows_terrain():
        return Scene(None, shown)
    set_terrain(heights)
    return Scene(heights, shown)


def set_terrain(heights: QgsRasterLayer) -> None:
    """Have new 3D views, and elevation profiles, take the ground from a raster."""
    from qgis.core import QgsRasterDemTerrainProvider

    terrain = QgsRasterDemTerrainProvider()
    terrain.setLayer(heights)
    QgsProject.instance().elevationProperties().setTerrainProvider(terrain)
    properties = heights.elevationProperties()
    if hasattr(properties, "setEnabled"):  # profiles show rasters that say so
        properties.setEnabled(True)
    QgsProject.instance().setDirty(True)


def show_in_3d(cloud: QgsPointCloudLayer) -> bool:
    """Draw a point cloud in 3D as it is drawn on the map; False when QGIS cannot."""
    library = _library()
    symbol = None if library is None else _symbol(library, cloud)
    if symbol is None:
        return False
    symbol.setPointSize(POINT_SIZE)
    renderer = library.QgsPointCloudLayer3DRenderer()
    renderer.setLayer(cloud)
    renderer.setSymbol(symbol)
    cloud.setRenderer3D(renderer)
    cloud.trigger3DUpdate()
    return True


def _heights(layers: list[tuple[QgsMapLayer, LayerIdentity]]) -> QgsRasterLayer | None:
    for product in GROUND_FIRST:
        for layer, identity in layers:
            is_main = identity.product is product and not identity.part
            if is_main and identity.way is Way.FILE and isinstance(layer, QgsRasterLayer):
                return layer
    return None


def _symbol(library: Any, cloud: QgsPointCloudLayer) -> Any:
    """Return a symbol of the same colours as the renderer of the map; None for other renderers."""
    flat = cloud.renderer()
    if isinstance(flat, QgsPointCloudRgbRenderer):
        symbol = library.QgsRgbPointCloud3DSymbol()
        for color in ("red", "green", "blue"):
            stretch = getattr(flat, f"{color}ContrastEnhancement")()
            attribute = getattr(flat, f"{color}Attribute")()
            getattr(symbol, f"set{color.title()}Attribute")(attribute)
            # The symbol keeps what it is given, and the renderer keeps its own.
            getattr(symbol, f"set{color.title()}ContrastEnhancement")(type(stretch)(stretch))
        return symbol
    if isinstance(flat, QgsPointCloudAttributeByRampRenderer):
        symbol = library.QgsColorRampPointCloud3DSymbol()
        symbol.setAttribute(flat.attribute())
        symbol.setColorRampShader(flat.colorRampShader())
        symbol.setColorRampShaderMinMax(flat.minimum(), flat.maximum())
        return symbol
    return None


def _library() -> Any:
    try:
        import qgis._3d
    except ImportError:
        return None
    return qgis._3d
