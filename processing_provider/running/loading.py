"""Adds a layer to the map when the algorithm, or the model that contains it, has finished."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
)

from ...api.support.i18n import translate
from ...core.gate.check import check_file
from ...core.gate.ogr_vectors import copy_features
from ..parameters.values import Values

LOAD = "LOAD"
RASTERS = frozenset({".tif", ".tiff", ".mbtiles", ".png", ".jpg"})
VECTORS = frozenset({".geojson", ".gpkg"})


def add_load_parameter(algorithm: QgsProcessingAlgorithm) -> None:
    """Add LOAD, for outputs that are files, which QGIS does not load automatically."""
    algorithm.addParameter(
        QgsProcessingParameterBoolean(
            LOAD,
            translate("Loading", "Add the result to the map, if it is a layer"),
            defaultValue=False,
        )
    )


def load_file(values: Values, file: Path, title: str, output: str) -> None:
    """Load a raster or vector file after the run if the user wants it. Raises `StorageError`.

    QGIS opens a file by its content, including a style stored in it. So the file is checked first,
    and of a GeoPackage only a copy of the features is loaded, from a file in the same folder.
    """
    ending = file.suffix.lower()
    if not values.flag(LOAD) or ending not in RASTERS | VECTORS:
        return
    check_file(file)
    if ending == ".gpkg":
        file = copy_features(file, file.with_name(f"{file.stem}_features.gpkg"))
    _load(values.context, str(file), title, output)


def load_layer(context: QgsProcessingContext, layer: QgsMapLayer, output: str) -> str:
    """Add a layer to the map after the run, and return its ID for later steps of a model.

    Main thread only, for `postProcessAlgorithm`: after the thread that created a layer has ended,
    QGIS cannot transform the CRS of the layer, and does not draw it (seen on 3.22).
    """
    context.temporaryLayerStore().addMapLayer(layer)
    _load(context, layer.id(), layer.name(), output)
    return str(layer.id())


def _load(context: QgsProcessingContext, source: str, title: str, output: str) -> None:
    if context.project() is None:  # qgis_process may run without a project
        return
    details = QgsProcessingContext.LayerDetails(title, context.project(), output)
    context.addLayerToLoadOnCompletion(source, details)
