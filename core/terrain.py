"""A raster of heights that can be asked for the elevation at a place."""

from __future__ import annotations

import math

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsPointXY,
    QgsRasterLayer,
)


class Terrain:
    """Made on the layer's thread; may then be asked in another, one at a time."""

    def __init__(self, layer: QgsRasterLayer, context: QgsCoordinateTransformContext) -> None:
        self._provider = layer.dataProvider().clone()
        wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
        self._transform = QgsCoordinateTransform(wgs84, layer.crs(), context)

    def __call__(self, longitude: float, latitude: float) -> float | None:
        """Return the elevation in the raster's unit; None outside of it and where it has holes."""
        try:
            place = self._transform.transform(QgsPointXY(longitude, latitude))
        except QgsCsException:
            return None
        value, found = self._provider.sample(place, 1)
        return float(value) if found and math.isfinite(value) else None
