"""Builders for tiles rendered by the server."""

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


def orthophoto(request: LayerRequest, _work: Work) -> OnMainThread:
    """Load the orthophoto as tiles."""
    tiles = _tilejson(request)
    return _finish(request, tiles, TileStyle())


def elevation(request: LayerRequest, _work: Work) -> OnMainThread:
    """Load an elevation model as colored tiles with a hillshade."""
    tiles, task = _tilejson(request), request.task
    metadata = request.client.results.metadata(task.project, task.id, KINDS[request.spec.product])
    return _finish(request, tiles, elevation_style(metadata), metadata.bounds)


def plant_health(request: LayerRequest, _work: Work) -> OnMainThread:
    """Load a formula of the orthophoto's bands as tiles."""
    tiles, task = _tilejson(request), request.task
    metadata = request.client.results.metadata(
        task.project, task.id, KINDS[request.spec.product], formula_query(request.spec.formula)
    )
    style = formula_style(request.spec.formula, metadata)
    return _finish(request, tiles, style, metadata.bounds)


def tile_size() -> int:
    """Return the tile size in pixels for the screen with the highest DPI. Main thread only."""
    app = QGuiApplication.instance()
    is_sharp = isinstance(app, QGuiApplication) and app.devicePixelRatio() > 1.0
    return SHARP_TILE if is_sharp else USUAL_TILE


def _tilejson(request: LayerRequest) -> TileJSON:
    return request.client.results.tilejson(
        request.task.project, request.task.id, KINDS[request.spec.product]
    )


def _finish(
    request: LayerRequest, tiles: TileJSON, style: TileStyle, bounds: Bounds | None = None
) -> OnMainThread:
    def finish() -> list[QgsMapLayer]:
        sized = replace(style, size=tile_size())
        url = of_run(request.client.results.tile_url(tiles, sized), request.task)
        source = tile_source(tiles, url)
        layer = QgsRasterLayer(source, request.spec.title, "wms")  # a URL, not a file
        if not layer.isValid():
            raise ProtocolError(translate("Core", "QGIS cannot display the server's tiles."))
        box = first_box(tiles.bounds, bounds, request.task.extent)
        if box is not None:
            set_bounds(layer, box)
        return [layer]

    return finish
