"""Returns elevations from a raster."""

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
    """Elevations of a layer. Create it on the layer's thread; use it in one thread at a time."""

    def __init__(self, layer: QgsRasterLayer, context: QgsCoordinateTransformContext) -> None:
        self._provider = layer.dataProvider().clone()
        wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
        self._transform = QgsCoordinateTransform(wgs84, layer.crs(), context)

    def __call__(self, longitude: float, latitude: float) -> float | None:
        """Return the elevation in the raster's unit, or None outside of it and for no data."""
        try:
            place = self._transform.transform(QgsPointXY(longitude, latitude))
        except QgsCsException:
            return None
        value, found = self._provider.sample(place, 1)
        return float(value) if found and math.isfinite(value) else None
