"""Polygons of the map as the option `boundary`."""

from __future__ import annotations

import json
from typing import Any

import pytest
from orthodock.api import ValidationError
from orthodock.core.survey.boundary import MOST_CORNERS, MOST_POLYGONS, boundary_geojson
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPoint

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
SQUARE = "POLYGON((8 47, 8.001 47, 8.001 47.001, 8 47.001, 8 47))"


def ring(text: str) -> list[list[float]]:
    data: dict[str, Any] = json.loads(text)
    assert data["type"] == "FeatureCollection"
    (feature,) = data["features"]
    assert feature["type"] == "Feature"
    assert feature["geometry"]["type"] == "Polygon"
    (only,) = feature["geometry"]["coordinates"]
    assert only[0] == only[-1]
    assert all(len(corner) == 2 for corner in only)
    return only


def of(*wkt: str, crs: QgsCoordinateReferenceSystem = WGS84) -> list[list[float]]:
    return ring(boundary_geojson([QgsGeometry.fromWkt(text) for text in wkt], crs))


def test_polygon_in_degrees_stays_as_it_is(qgis_app) -> None:
    assert sorted(of(SQUARE)[:-1]) == [[8, 47], [8, 47.001], [8.001, 47], [8.001, 47.001]]


def test_polygon_in_metres_becomes_degrees(qgis_app) -> None:
    utm = QgsCoordinateReferenceSystem("EPSG:32632")
    corners = of("POLYGON((500000 5200000,500100 5200000,500100 5200100,500000 5200000))", crs=utm)
    assert min(x for x, _ in corners) == pytest.approx(9.0, abs=1e-7)
    assert all(46.9 < y < 47.0 for _, y in corners)


@pytest.mark.parametrize(("west", "east"), [(179.999, 180.001), (-180.001, -179.999)])
def test_polygon_across_180_degrees_keeps_its_corners(qgis_app, west: float, east: float) -> None:
    corners = of(f"POLYGON(({west} -17, {east} -17, {east} -16.9, {west} -16.9, {west} -17))")
    assert {x for x, _ in corners} == {179.999, -179.999}


HALVES = (
    "POLYGON((179.999 -17, 180 -17, 180 -16.9, 179.999 -16.9, 179.999 -17))",
    "POLYGON((-180 -17, -179.999 -17, -179.999 -16.9, -180 -16.9, -180 -17))",
)


@pytest.mark.parametrize(
    "wkt",
    [HALVES, HALVES[::-1], (
        "MULTIPOLYGON(((179.999 -17, 180 -17, 180 -16.9, 179.999 -16.9, 179.999 -17)),"
        "((-180 -17, -179.999 -17, -179.999 -16.9, -180 -16.9, -180 -17)))",
    )],
)  # fmt: skip
def test_polygon_that_was_cut_at_180_degrees_is_one(qgis_app, wkt: tuple[str, ...]) -> None:
    assert {x for x, _ in of(*wkt)} >= {179.999, -179.999}


def test_polygons_on_both_sides_of_the_world_stay_separate(qgis_app) -> None:
    with pytest.raises(ValidationError, match="2 separate"):
        of(HALVES[0], "POLYGON((-170 -17, -169 -17, -169 -16, -170 -16, -170 -17))")


@pytest.mark.parametrize(
    "wkt",
    [
        "MULTIPOLYGON(((8 47, 8.001 47, 8.001 47.001, 8 47.001, 8 47)))",
        "POLYGONZ((8 47 5, 8.001 47 5, 8.001 47.001 5, 8 47.001 5, 8 47 5))",
        "POLYGONM((8 47 5, 8.001 47 5, 8.001 47.001 5, 8 47.001 5, 8 47 5))",
    ],
)
def test_multipart_and_heights_are_flattened(qgis_app, wkt: str) -> None:
    assert len(of(wkt)) == 5


def test_hole_is_left_out(qgis_app) -> None:
    assert len(of(SQUARE.replace("))", "), (8.0002 47.0002, 8.0004 47.0002, 8.0004 47.0004, "
                                 "8.0002 47.0002))"))) == 5  # fmt: skip


def test_curve_becomes_corners(qgis_app) -> None:
    circle = "CURVEPOLYGON(CIRCULARSTRING(8 47, 8.001 47.001, 8.002 47, 8.001 46.999, 8 47))"
    assert len(of(circle)) > 20


def test_neighbours_are_united(qgis_app) -> None:
    right = "POLYGON((8.001 47, 8.002 47, 8.002 47.001, 8.001 47.001, 8.001 47))"
    corners = of(SQUARE, right)
    assert {x for x, _ in corners} >= {8.0, 8.002}


def test_crossing_outline_is_refused(qgis_app) -> None:
    with pytest.raises(ValidationError, match="2 separate areas"):
        of("POLYGON((8 47, 8.001 47.001, 8.001 47, 8 47.001, 8 47))")


@pytest.mark.parametrize(
    ("wkt", "crs", "message"),
    [
        ((), WGS84, "No polygon"),
        (("POINT(8 47)", "LINESTRING(8 47, 9 47)", "POLYGON EMPTY"), WGS84, "No polygon"),
        (("POLYGON((8 47, 8.1 47, 8 47, 8 47))",), WGS84, "encloses no area|No polygon"),
        ((SQUARE, SQUARE.replace("8", "9")), WGS84, "2 separate areas"),
        ((SQUARE,), QgsCoordinateReferenceSystem(), "no CRS"),
        (("POLYGON((500 95, 501 95, 501 96, 500 95))",), WGS84, "invalid longitudes or latitudes"),
        (("POLYGON((359 5, 361 5, 361 6, 359 5))",), WGS84, "invalid longitudes or latitudes"),
    ],
)
def test_what_is_no_boundary_is_told(qgis_app, wkt, crs, message) -> None:
    with pytest.raises(ValidationError, match=message):
        of(*wkt, crs=crs)


def test_too_many_corners_are_refused(qgis_app) -> None:
    circle = QgsGeometry(QgsPoint(8, 47)).buffer(0.01, MOST_CORNERS)
    with pytest.raises(ValidationError, match="vertices"):
        boundary_geojson([circle], WGS84)


def test_endless_features_are_not_all_read(qgis_app) -> None:
    asked = 0

    def endless():
        nonlocal asked
        while True:
            asked += 1
            yield QgsGeometry.fromWkt(SQUARE)

    with pytest.raises(ValidationError, match=r"more than 1,?000 polygons"):
        boundary_geojson(endless(), WGS84)
    assert asked == MOST_POLYGONS + 1
