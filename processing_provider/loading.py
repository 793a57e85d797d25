"""Has Processing put a layer on the map when the algorithm, or the model around it, is done."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
)

from ..api.words import translate
from ..core.gate.check import check_file
from ..core.gate.vectors import copy_features
from .values import Values

LOAD = "LOAD"
RASTERS = frozenset({".tif", ".tiff", ".mbtiles", ".png", ".jpg"})
VECTORS = frozenset({".geojson", ".gpkg"})


def add_load_parameter(algorithm: QgsProcessingAlgorithm) -> None:
    """Add LOAD; for outputs that are files, which QGIS does not load by itself."""
    algorithm.addParameter(
        QgsProcessingParameterBoolean(
            LOAD,
            translate("Loading", "Add the result to the map, if it is a layer"),
            defaultValue=False,
        )
    )


def load_file(values: Values, file: Path, title: str, output: str) -> None:
    """Have a raster or vector file loaded if the user wants it; raises `StorageError`.

    QGIS opens it by its content, whatever that is, and with the style in it: so it is checked, and
    of a GeoPackage only the features are loaded, from a file beside it.
    """
    ending = file.suffix.lower()
    if not values.flag(LOAD) or ending not in RASTERS | VECTORS:
        return
    check_file(file)
    if ending == ".gpkg":
        file = copy_features(file, file.with_name(f"{file.stem}_features.gpkg"))
    _load(values.context, str(file), title, output)


def load_layer(context: QgsProcessingContext, layer: QgsMapLayer, output: str) -> str:
    """Have a layer put on the map; return its id, by which later steps of a model find it.

    For `postProcessAlgorithm`, so on the main thread: when the thread that made a layer has ended,
    QGIS no longer transforms the layer's CRS and draws it nowhere (seen on 3.22).
    """
    context.temporaryLayerStore().addMapLayer(layer)
    _load(context, layer.id(), layer.name(), output)
    return str(layer.id())


def _load(context: QgsProcessingContext, source: str, title: str, output: str) -> None:
    if context.project() is None:  # under qgis_process there may be no map
        return
    details = QgsProcessingContext.LayerDetails(title, context.project(), output)
    context.addLayerToLoadOnCompletion(source, details)
