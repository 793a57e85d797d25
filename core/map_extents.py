"""Transforms extents between maps and degrees, including those across 180° and at the poles."""

from __future__ import annotations

import math

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsPointXY,
    QgsRectangle,
    QgsReferencedRectangle,
)

from ..api import Bounds

WGS84 = "EPSG:4326"
ANTIMERIDIAN, POLE = 180.0, 90.0
TURN = 360.0
WORLD: Bounds = (-ANTIMERIDIAN, -POLE, ANTIMERIDIAN, POLE)
MUCH_WIDER = 3.0  # times the larger part: the extent wraps around the world


def in_degrees(
    box: QgsRectangle, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> Bounds:
    """Return west, south, east and north of a map extent in degrees, limited to the world."""
    transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), context)
    try:
        around = transform.transformBoundingBox(box)
    except QgsCsException:  # the map extends beyond the world
        return WORLD
    west, east = around.xMinimum(), around.xMaximum()
    south, north = max(around.yMinimum(), -POLE), min(around.yMaximum(), POLE)
    for pole in (-POLE, POLE):
        if _is_in(QgsPointXY(0, pole), box, transform):
            return -ANTIMERIDIAN, min(south, pole), ANTIMERIDIAN, max(north, pole)
    if east - west > ANTIMERIDIAN:
        west, east = _shorter_way(box, transform, (west, east))
    if not (math.isfinite(west) and math.isfinite(east)) or east - west >= TURN:
        west, east = -ANTIMERIDIAN, ANTIMERIDIAN
    turns = TURN * math.floor((west + ANTIMERIDIAN) / TURN)  # maps wrap around the world
    return west - turns, south, east - turns, north


def moved_to(
    extent: QgsReferencedRectangle,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> QgsRectangle | None:
    """Return the extent in another CRS, or None if it cannot be transformed."""
    bounds = in_degrees(extent, extent.crs(), context)
    if extent.crs().isValid() and bounds[2] > ANTIMERIDIAN:
        return on_map(bounds, crs, context)
    try:
        transform = QgsCoordinateTransform(extent.crs(), crs, context)
        return transform.transformBoundingBox(extent)
    except QgsCsException:
        return None


def on_map(
    bounds: Bounds, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> QgsRectangle | None:
    """Return bounds in degrees as a map extent, or None outside of the map's CRS.

    For bounds across 180° on a map that ends there, the larger part is returned.
    """
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), crs, context)
    try:
        whole = transform.transformBoundingBox(QgsRectangle(*bounds))
        if bounds[2] <= ANTIMERIDIAN:
            return whole
        part = transform.transformBoundingBox(QgsRectangle(*_larger_part(bounds)))
    except QgsCsException:
        return None
    ends_there = crs.isGeographic() or whole.width() > MUCH_WIDER * part.width()
    return part if ends_there else whole


def _shorter_way(
    box: QgsRectangle, transform: QgsCoordinateTransform, ends: tuple[float, float]
) -> tuple[float, float]:
    """Return the longitudes of an extent that is narrower across 180°, otherwise `ends`."""
    forward = Qgis.TransformDirection.Forward
    across = transform.transformBoundingBox(box, forward, True)
    width = (across.xMaximum() - across.xMinimum()) % TURN
    if 0 < width < ANTIMERIDIAN:
        return across.xMinimum(), across.xMinimum() + width
    return ends


def _larger_part(bounds: Bounds) -> Bounds:
    west, south, east, north = bounds
    if west + east > 2 * ANTIMERIDIAN:
        return -ANTIMERIDIAN, south, east - TURN, north
    return west, south, ANTIMERIDIAN, north


def _is_in(place: QgsPointXY, box: QgsRectangle, to_degrees: QgsCoordinateTransform) -> bool:
    """Return whether a box of a map without a seam at the poles has a place in degrees in it."""
    if to_degrees.sourceCrs().isGeographic():
        return False
    try:
        back = Qgis.TransformDirection.Reverse
        found = to_degrees.transform(place, back)
    except QgsCsException:
        return False
    return math.isfinite(found.x()) and math.isfinite(found.y()) and box.contains(found)
