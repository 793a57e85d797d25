"""Algorithm “Add tile layer”: adds a raster of a task to the map without downloading it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputRasterLayer,
    QgsProcessingParameterEnum,
    QgsRasterLayer,
)

from ....api import Task, TileMetadata, TileStyle, TileType
from ....api.models import Bounds
from ....core.layers.builders.tiles import tile_size
from ....core.layers.identity import set_bounds, set_identity
from ....core.layers.specs import LayerIdentity, Product, Way
from ....core.layers.styles import (
    elevation_style,
    first_box,
    formula_query,
    formula_style,
    of_run,
    tile_source,
)
from ...base import Group
from ...parameters.styling import add_style_parameters, checked_style, given_style
from ...parameters.values import Values
from ...running.downloading import require
from ...running.loading import load_layer
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm


@dataclass(frozen=True)
class Tiles:
    """Everything needed to create a tile layer."""

    task: Task
    identity: LayerIdentity
    source: str
    title: str
    bounds: Bounds | None


class AddTileLayer(ServerAlgorithm):
    """Creates a tile layer of an orthophoto, a DSM, a DTM, or a formula."""

    ID, GROUP = "addtilelayer", Group.RESULTS
    KIND, OUTPUT = "PRODUCT", "OUTPUT"
    _tiles: Tiles

    def displayName(self) -> str:
        return self.tr("Add tile layer")

    def shortDescription(self) -> str:
        return self.tr(
            "Adds a raster of a task to the map as a tile layer, without downloading it."
        )

    def tags(self) -> list[str]:
        words = self.tr("xyz,tiles,orthophoto,dsm,dtm,ndvi,plant health,formula,stream")
        return [*super().tags(), *words.split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_task_parameters()
        self.addParameter(
            QgsProcessingParameterEnum(
                self.KIND,
                self.tr("Product"),
                [kind.value for kind in TileType],
                defaultValue=TileType.ORTHOPHOTO.value,
                usesStaticStrings=True,
            )
        )
        add_style_parameters(self)
        self.addOutput(QgsProcessingOutputRasterLayer(self.OUTPUT, self.tr("Tile layer")))
        self.add_task_outputs()

    def check(self, values: Values) -> None:
        given_style(values)

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        self._services.layer_auth.install()  # without a desktop, no other part installs it
        self._tile_size = tile_size()
        return super().prepareAlgorithm(parameters, context, feedback)

    def fetch(self, values: Values, _reporter: Reporter) -> Tiles:
        task, kind = self.find_task(values), TileType(values.choice(self.KIND))
        require(task, f"{kind.value}.tif")
        wanted = given_style(values)
        metadata = checked_style(self.client, task, kind, wanted)
        results = self.client.results
        tiles = results.tilejson(task.project, task.id, kind)
        style = replace(self._style(task, kind, wanted, metadata), size=self._tile_size)
        url = of_run(results.tile_url(tiles, style), task)
        # QGIS requests the tiles itself, with this token.
        self._services.layer_auth.set_token(self.client.url, self.client.transport.token())
        title = f"{task.name} {wanted.formula or kind.value.upper()}".strip()
        product = Product.PLANT_HEALTH if wanted.formula else Product(kind.value)
        identity = LayerIdentity(
            self.client.url, task.project, task.id, product, Way.TILES, wanted.formula
        )
        bounds = first_box(tiles.bounds, metadata.bounds, task.extent)
        return Tiles(task, identity, tile_source(tiles, url), title, bounds)

    def _style(
        self, task: Task, kind: TileType, wanted: TileStyle, metadata: TileMetadata
    ) -> TileStyle:
        """Return the style, with defaults for empty values that the server needs."""
        if kind is not TileType.ORTHOPHOTO:
            usual = elevation_style(metadata)
        elif wanted.formula:
            query = replace(formula_query(wanted.formula), bands=wanted.bands)
            about = self.client.results.metadata(task.project, task.id, kind, query)
            usual = replace(formula_style(wanted.formula, about), bands=wanted.bands)
        else:
            return wanted
        return replace(
            usual,
            color_map=wanted.color_map or usual.color_map,
            rescale=wanted.rescale or usual.rescale,
            hillshade=wanted.hillshade or usual.hillshade,
        )

    def deliver(self, _values: Values, fetched: Tiles) -> dict[str, Any]:
        self._tiles = fetched
        return self.task_outputs(fetched.task)

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        tiles = self._tiles
        layer = QgsRasterLayer(tiles.source, tiles.title, "wms")  # a URL, not a file
        set_identity(layer, tiles.identity)  # the panel recognizes the layer by it, and signs in
        if tiles.bounds is not None:
            set_bounds(layer, tiles.bounds)
        output = load_layer(context, layer, self.OUTPUT)
        return {self.OUTPUT: output, **self.task_outputs(tiles.task)}
