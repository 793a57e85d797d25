"""Sets the project's terrain and the 3D style of point clouds.

Main thread only. Unsupported features are skipped: builds without 3D have no `qgis._3d`, and before
3.26 terrain is a property of each 3D view, not of the project.
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

from ..specs import LayerIdentity, Product, Way

POINT_SIZE = 3.0  # pixels
GROUND_FIRST = (Product.DTM, Product.DSM)


@dataclass(frozen=True)
class TerrainScene:
    """A prepared scene. `terrain`: the elevation raster, or None."""

    terrain: QgsRasterLayer | None
    clouds: tuple[QgsPointCloudLayer, ...]


def can_show() -> bool:
    """True if QGIS has 3D support. Does not load the module, which is slow."""
    return importlib.util.find_spec("qgis._3d") is not None


def knows_terrain() -> bool:
    """True if projects have a terrain, which is the default of their 3D views."""
    return hasattr(QgsProject, "elevationProperties")


def prepare(layers: Iterable[tuple[QgsMapLayer, LayerIdentity]]) -> TerrainScene:
    """Set a task's elevation model as the project terrain, and style its point clouds in 3D.

    The DTM is preferred, as trees in the DSM would be displayed twice together with the point
    cloud. Tiles have no elevations, so only files are used.
    """
    chosen = list(layers)
    clouds = [layer for layer, _ in chosen if isinstance(layer, QgsPointCloudLayer)]
    shown = tuple(cloud for cloud in clouds if show_in_3d(cloud))
    heights = _heights(chosen)
    if heights is None or not knows_terrain():
        return TerrainScene(None, shown)
    set_terrain(heights)
    return TerrainScene(heights, shown)


def set_terrain(heights: QgsRasterLayer) -> None:
    """Use a raster as terrain of new 3D views and of elevation profiles."""
    from qgis.core import QgsRasterDemTerrainProvider

    terrain = QgsRasterDemTerrainProvider()
    terrain.setLayer(heights)
    QgsProject.instance().elevationProperties().setTerrainProvider(terrain)
    properties = heights.elevationProperties()
    if hasattr(properties, "setEnabled"):  # required for elevation profiles
        properties.setEnabled(True)
    QgsProject.instance().setDirty(True)


def show_in_3d(cloud: QgsPointCloudLayer) -> bool:
    """Use the 2D colors of a point cloud in 3D. Returns False if not supported."""
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
    """Return a 3D symbol with the colors of the 2D renderer, or None if not supported."""
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
