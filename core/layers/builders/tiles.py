"""Recipes for tiles rendered by the server."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsMapLayer, QgsRasterLayer
from qgis.PyQt.QtGui import QGuiApplication

from ....api import Bounds, ProtocolError, TileJSON, TileStyle, TileType
from ....api.endpoints.results import SHARP_TILE
from ....api.support.i18n import translate
from ..identity import set_bounds
from ..specs import Product
from ..styles import elevation_style, first_box, formula_query, formula_style, of_run, tile_source
from .layer_request import LayerRequest, OnMainThread, Work

USUAL_TILE = 256  # default pixels of a tile
KINDS = {
    Product.PLANT_HEALTH: TileType.ORTHOPHOTO,
    Product.ORTHOPHOTO: TileType.ORTHOPHOTO,
    Product.DSM: TileType.DSM,
    Product.DTM: TileType.DTM,
}


def orthophoto(order: LayerRequest, _work: Work) -> OnMainThread:
    """Load the orthophoto as tiles."""
    tiles = _tilejson(order)
    return _finish(order, tiles, TileStyle())


def elevation(order: LayerRequest, _work: Work) -> OnMainThread:
    """Load an elevation model as colored tiles with a hillshade."""
    tiles, task = _tilejson(order), order.task
    metadata = order.client.results.metadata(task.project, task.id, KINDS[order.spec.product])
    return _finish(order, tiles, elevation_style(metadata), metadata.bounds)


def plant_health(order: LayerRequest, _work: Work) -> OnMainThread:
    """Load a formula of the orthophoto's bands as tiles."""
    tiles, task = _tilejson(order), order.task
    metadata = order.client.results.metadata(
        task.project, task.id, KINDS[order.spec.product], formula_query(order.spec.formula)
    )
    style = formula_style(order.spec.formula, metadata)
    return _finish(order, tiles, style, metadata.bounds)


def tile_size() -> int:
    """Return the tile size in pixels for the screen with the highest DPI. Main thread only."""
    app = QGuiApplication.instance()
    is_sharp = isinstance(app, QGuiApplication) and app.devicePixelRatio() > 1.0
    return SHARP_TILE if is_sharp else USUAL_TILE


def _tilejson(order: LayerRequest) -> TileJSON:
    return order.client.results.tilejson(
        order.task.project, order.task.id, KINDS[order.spec.product]
    )


def _finish(
    order: LayerRequest, tiles: TileJSON, style: TileStyle, bounds: Bounds | None = None
) -> OnMainThread:
    def finish() -> list[QgsMapLayer]:
        sized = replace(style, size=tile_size())
        url = of_run(order.client.results.tile_url(tiles, sized), order.task)
        source = tile_source(tiles, url)
        layer = QgsRasterLayer(source, order.spec.title, "wms")  # a URL, not a file
        if not layer.isValid():
            raise ProtocolError(translate("Core", "QGIS cannot display the server's tiles."))
        box = first_box(tiles.bounds, bounds, order.task.extent)
        if box is not None:
            set_bounds(layer, box)
        return [layer]

    return finish
