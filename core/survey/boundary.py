"""Converts map polygons into the option `boundary`, which limits a reconstruction to an area."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsWkbTypes,
)

from ...api import ValidationError
from ...api.support.i18n import translate
from .. import formats

TURN = 360  # degrees
MOST_LONGITUDE = TURN  # degrees; maps that wrap around the world extend this far
DECIMALS = 8  # of a degree, about 1 mm
MOST_POLYGONS = 1000
MOST_CORNERS = 10_000  # the option is part of the request and of every later answer


def boundary_geojson(
    geometries: Iterable[QgsGeometry],
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext | None = None,
) -> str:
    """Return touching or overlapping polygons as the GeoJSON text that the engine reads.

    The engine needs one polygon in degrees and uses only its outer ring (ODM,
    `opendm/boundary.py`). Any thread. Raises `ValidationError`.
    """
    area = _united(geometries, crs)
    ring = _ring_in_degrees(area, crs, context or QgsCoordinateTransformContext())
    if len(ring) > MOST_CORNERS:
        raise ValidationError(
            translate("Core", "The boundary has {} vertices; the maximum is {}.").format(
                formats.number(len(ring)), formats.number(MOST_CORNERS)
            ),
            translate("Core", "Simplify the polygon first."),
        )
    coordinates = [[round(p.x(), DECIMALS), round(p.y(), DECIMALS)] for p in ring]
    feature = {
        "type": "Feature",
        "properties": {},
        "geometry": {"type": "Polygon", "coordinates": [coordinates]},
    }
    return json.dumps({"type": "FeatureCollection", "features": [feature]}, separators=(",", ":"))


def _united(geometries: Iterable[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> QgsGeometry:
    """Return the union of the geometries, which must be a single polygon."""
    polygons: list[QgsGeometry] = []
    for geometry in geometries:
        if geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry and not geometry.isEmpty():
            if len(polygons) == MOST_POLYGONS:
                raise ValidationError(
                    translate("Core", "The boundary consists of more than {} polygons.").format(
                        formats.number(MOST_POLYGONS)
                    ),
                    translate("Core", "Select only the polygon that bounds the area."),
                )
            polygons.append(_mended(geometry))
    if not polygons:
        raise ValidationError(translate("Core", "No polygon was found for the boundary."))
    parts = _parts(polygons)
    if len(parts) > 1 and crs.isGeographic():  # one polygon may be split at 180°
        parts = min(parts, _parts([_continued(part) for part in parts]), key=len)
    if not parts:
        raise ValidationError(translate("Core", "The boundary encloses no area."))
    if len(parts) > 1:
        raise ValidationError(
            translate(
                "Core",
                "The boundary must be a single polygon, but these polygons form {} separate areas.",
            ).format(len(parts)),
            translate("Core", "Select one of them, or draw a polygon around all of them."),
        )
    return parts[0]


def _parts(polygons: Iterable[QgsGeometry]) -> list[QgsGeometry]:
    """Return the separate parts of the union of the polygons."""
    return [
        part
        for part in QgsGeometry.unaryUnion(list(polygons)).asGeometryCollection()
        if part.type() == QgsWkbTypes.GeometryType.PolygonGeometry and part.area() > 0
    ]


def _continued(polygon: QgsGeometry) -> QgsGeometry:
    """Shift a polygon west of 0° by 360°, so that it lies east of 180°."""
    if polygon.boundingBox().xMaximum() > 0:
        return polygon
    moved = QgsGeometry(polygon)
    moved.translate(TURN, 0)
    return moved


def _mended(geometry: QgsGeometry) -> QgsGeometry:
    """Return a valid copy without curves, Z and M values."""
    flat = QgsGeometry(geometry)
    flat.convertToStraightSegment()
    flat.get().dropZValue()
    flat.get().dropMValue()
    return flat if flat.isGeosValid() else flat.makeValid()


def _ring_in_degrees(
    area: QgsGeometry, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> list[QgsPointXY]:
    if not crs.isValid():
        raise ValidationError(
            translate("Core", "The polygon has no CRS."),
            translate("Core", "Set the CRS in the layer properties."),
        )
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    try:
        area.transform(QgsCoordinateTransform(crs, wgs84, context))
    except QgsCsException as error:
        raise ValidationError(
            translate("Core", "The boundary is outside the area in which its CRS can be used."),
            translate("Core", "Check the layer's CRS."),
        ) from error
    ring = list(area.asPolygon()[0])
    if not all(abs(p.x()) <= MOST_LONGITUDE and abs(p.y()) <= 90 for p in ring):
        raise ValidationError(
            translate("Core", "The boundary has invalid longitudes or latitudes."),
            translate("Core", "Check the layer's CRS."),
        )
    return [QgsPointXY(_around_the_world(p.x()), p.y()) for p in ring]


def _around_the_world(longitude: float) -> float:
    """Wrap a longitude into ±180°. Polygons can be drawn on maps beyond that range."""
    return longitude if abs(longitude) <= 180 else longitude - math.copysign(TURN, longitude)
