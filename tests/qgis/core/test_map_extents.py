"""Boxes across 180° and at the poles, on maps of several kinds."""

from __future__ import annotations

import pytest
from orthodock.core.map_extents import WORLD, in_degrees, moved_to, on_map
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsRectangle,
    QgsReferencedRectangle,
)

CONTEXT = QgsCoordinateTransformContext()
DEGREES, MERCATOR, FIJI, UTM_60 = "EPSG:4326", "EPSG:3857", "EPSG:3460", "EPSG:32760"
ACROSS = (179.99, -16.85, 180.02, -16.8)
EDGE = 20_037_508.342789244  # m, of the Mercator map


def crs(code: str) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem(code)


@pytest.mark.parametrize("code", [FIJI, UTM_60, "EPSG:32701"])
def test_map_across_180_degrees_is_as_narrow_in_degrees(qgis_app, code: str) -> None:
    to_map = QgsCoordinateTransform(crs(DEGREES), crs(code), CONTEXT)
    box = to_map.transformBoundingBox(QgsRectangle(*ACROSS))
    assert in_degrees(box, crs(code), CONTEXT) == pytest.approx(ACROSS, abs=1e-3)


@pytest.mark.parametrize(
    ("west", "east", "expected"),
    [
        (179.0, 181.0, (179.0, 181.0)),
        (-181.0, -179.0, (179.0, 181.0)),
        (539.0, 540.5, (179.0, 180.5)),
        (8.0, 9.0, (8.0, 9.0)),
        (-180.0, 180.0, (-180.0, 180.0)),
        (-500.0, 500.0, (-180.0, 180.0)),
    ],
)
def test_map_in_degrees_goes_around_the_world(
    qgis_app, west: float, east: float, expected: tuple[float, float]
) -> None:
    found = in_degrees(QgsRectangle(west, -17, east, -16), crs(DEGREES), CONTEXT)
    assert found == pytest.approx((expected[0], -17, expected[1], -16))


def test_mercator_map_across_its_edge_is_narrow_in_degrees(qgis_app) -> None:
    box = QgsRectangle(EDGE - 10_000, -1_900_000, EDGE + 10_000, -1_890_000)
    west, _, east, _ = in_degrees(box, crs(MERCATOR), CONTEXT)
    assert (west, east) == pytest.approx((179.91, 180.09), abs=0.01)


def test_mercator_map_of_the_world_is_the_world(qgis_app) -> None:
    box = QgsRectangle(-EDGE, -EDGE, EDGE, EDGE)
    west, south, east, north = in_degrees(box, crs(MERCATOR), CONTEXT)
    assert (west, east) == pytest.approx((-180, 180), abs=1e-6)
    assert (south, north) == pytest.approx((-85.06, 85.06), abs=0.01)


@pytest.mark.parametrize(("code", "pole"), [("EPSG:3413", 90), ("EPSG:3031", -90)])
def test_map_of_a_pole_has_all_longitudes_up_to_it(qgis_app, code: str, pole: float) -> None:
    found = in_degrees(QgsRectangle(-900, -700, 1000, 1100), crs(code), CONTEXT)
    assert (found[0], found[2]) == (-180, 180)
    assert pole in (found[1], found[3])
    beside = in_degrees(QgsRectangle(200, 200, 1000, 1100), crs(code), CONTEXT)
    assert beside[2] - beside[0] < 90


def test_map_that_no_transform_reaches_is_the_world(qgis_app) -> None:
    assert in_degrees(QgsRectangle(1e30, 1e30, 2e30, 2e30), crs(UTM_60), CONTEXT) == WORLD


@pytest.mark.parametrize("code", [FIJI, UTM_60])
def test_box_across_180_degrees_is_whole_on_a_map_that_goes_on(qgis_app, code: str) -> None:
    box = on_map(ACROSS, crs(code), CONTEXT)
    assert box is not None
    assert box.width() == pytest.approx(3_200, rel=0.05)


@pytest.mark.parametrize("code", [DEGREES, MERCATOR])
@pytest.mark.parametrize(("west", "east", "side"), [(179.99, 180.02, -1), (179.9, 180.01, 1)])
def test_box_across_180_degrees_is_its_larger_part_on_a_map_that_ends(
    qgis_app, code: str, west: float, east: float, side: int
) -> None:
    box = on_map((west, -17, east, -16), crs(code), CONTEXT)
    found = in_degrees(box, crs(code), CONTEXT)
    expected = (west, 180) if side > 0 else (-180, east - 360)
    assert (found[0], found[2]) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("code", [DEGREES, MERCATOR, FIJI])
def test_layer_across_180_degrees_is_shown_as_large_as_it_is(qgis_app, code: str) -> None:
    to_utm = QgsCoordinateTransform(crs(DEGREES), crs(UTM_60), CONTEXT)
    extent = QgsReferencedRectangle(to_utm.transformBoundingBox(QgsRectangle(*ACROSS)), crs(UTM_60))
    box = moved_to(extent, crs(code), CONTEXT)
    metres = box.width() * (106_500 if code == DEGREES else 1)
    assert 1_000 < metres < 4_500


def test_box_elsewhere_is_moved_as_qgis_does(qgis_app) -> None:
    extent = QgsReferencedRectangle(QgsRectangle(8, 47, 9, 48), crs(DEGREES))
    expected = QgsCoordinateTransform(crs(DEGREES), crs(MERCATOR), CONTEXT)
    assert moved_to(extent, crs(MERCATOR), CONTEXT) == expected.transformBoundingBox(extent)
    nowhere = QgsReferencedRectangle(QgsRectangle(5e5, 5e6, 6e5, 6e6), crs(""))
    assert moved_to(nowhere, crs(MERCATOR), CONTEXT) == QgsRectangle(nowhere)
