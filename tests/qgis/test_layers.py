"""Each raster product is drawn as its data says: colours, heights, place; and knows what it is."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest
from orthodock.api import Task
from orthodock.core.layers.identity import extent_of, find_layer, identity_of
from orthodock.core.layers.recipe import load_recipe
from orthodock.core.layers.specs import SPECS, Product, Way, available
from products import (
    COLORS,
    EPSG,
    HIGHEST,
    LOWEST,
    NORTH,
    PIXELS,
    SIDE,
    WEST,
    heights,
    mbtiles,
    orthophoto,
)
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRaster,
    QgsRasterLayer,
    QgsRectangle,
)
from rendering import render

UTM = QgsCoordinateReferenceSystem(f"EPSG:{EPSG}")
AREA = QgsRectangle(WEST, NORTH - SIDE, WEST + SIDE, NORTH)
FLOWN = datetime(2025, 5, 4, 10, 30, tzinfo=timezone.utc)
QUARTERS = {"NW": (0.25, 0.25), "NE": (0.25, 0.75), "SW": (0.75, 0.25), "SE": (0.75, 0.75)}


def shots() -> bytes:
    feature = {
        "type": "Feature",
        "properties": {"filename": "a.jpg", "capture_time": int(FLOWN.timestamp())},
        "geometry": {"type": "Point", "coordinates": [9.0, 46.9, 200.0]},
    }
    return json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()


@pytest.fixture
def task(site, tmp_path: Path) -> Task:
    ortho = orthophoto(tmp_path / "o.tif")
    return site.make(
        tmp_path,
        orthophoto_tif=ortho,
        orthophoto_mbtiles=mbtiles(tmp_path / "o.mbtiles", ortho),
        dsm_tif=heights(tmp_path / "s.tif"),
        dtm_tif=heights(tmp_path / "t.tif", -1.0),
        shots_geojson=shots(),
    )


def at(picture: np.ndarray, quarter: str) -> np.ndarray:
    """The pixel in the middle of a quarter."""
    down, right = QUARTERS[quarter]
    return picture[int(picture.shape[0] * down), int(picture.shape[1] * right)].astype(int)


# --- recipes


def test_every_spec_names_a_recipe() -> None:
    for spec in SPECS:
        assert callable(load_recipe(spec)), spec.recipe


def test_identities_of_specs_differ() -> None:
    assert len({(s.product, s.way) for s in SPECS}) == len(SPECS)
    assert len({s.title for s in SPECS}) == len(SPECS)


# --- colours and place


@pytest.mark.parametrize(
    ("way", "tolerance"), [(Way.TILES, 6), (Way.FILE, 0), (Way.MBTILES, 6)], ids=lambda v: str(v)
)
def test_orthophoto_has_its_colours_in_their_place(site, task, way: Way, tolerance: int) -> None:
    layer = site.add(task, Product.ORTHOPHOTO, way)
    picture = render(layer, AREA, UTM, PIXELS)
    for quarter, color in COLORS.items():
        assert np.abs(at(picture, quarter)[:3] - color).max() <= tolerance, quarter
        assert at(picture, quarter)[3] == 255
    assert at(picture, "SE")[3] == 0, "what no photo saw is transparent"
    row, column = picture[PIXELS // 4, :, 0].astype(int), picture[:, PIXELS // 4, 0].astype(int)
    # Red ends in the middle, seen from both sides.
    assert abs(int((row > 120).sum()) - PIXELS // 2) <= 1
    assert abs(int((column > 120).sum()) - PIXELS // 2) <= 1
    around = render(layer, AREA.buffered(5), UTM, PIXELS + 100)
    edges = around[150, :, 3] > 127
    assert abs(int(edges.argmax()) - 50) <= 1, "the west edge lies elsewhere"
    assert abs(int(edges[::-1].argmax()) - 50) <= 1, "the east edge lies elsewhere"


def test_heights_of_a_file_are_real(site, task, folder: Path) -> None:
    layer = site.add(task, Product.DSM, Way.FILE)
    for fraction in (0.1, 0.4, 0.9):
        point = QgsPointXY(WEST + SIDE * fraction, NORTH - 1)
        found = layer.dataProvider().identify(point, QgsRaster.IdentifyFormat.IdentifyFormatValue)
        expected = LOWEST + (HIGHEST - LOWEST) * fraction
        assert found.results()[1] == pytest.approx(expected, abs=0.1)
    assert layer.crs() == UTM
    low, high = layer.renderer().classificationMin(), layer.renderer().classificationMax()
    assert (low, high) == (
        pytest.approx(LOWEST + 0.4, abs=0.3),
        pytest.approx(HIGHEST - 0.4, abs=0.6),
    )
    assert len(list(folder.rglob("dsm.tif"))) == 1


@pytest.mark.parametrize("way", [Way.TILES, Way.FILE])
def test_heights_are_coloured_from_low_to_high(site, task, way: Way) -> None:
    layer = site.add(task, Product.DSM, way)
    picture = render(layer, AREA, UTM, PIXELS).astype(int)
    low, high = picture[100, 15], picture[100, 385]
    assert low[2] > low[1], "the low end of viridis is purple"
    assert high[0] > 2 * high[2], "its high end is yellow"
    assert at(picture, "SE")[3] == 0, "no heights, no colours"


def test_hillshade_lies_on_its_heights_and_darkens_them(site, task) -> None:
    layer = site.add(task, Product.DSM, Way.FILE)
    group = QgsProject.instance().layerTreeRoot().findGroup(task.name)
    names = [node.name() for node in group.children()]
    assert names == ["Surface model (DSM, file), hillshade", "Surface model (DSM, file)"]
    shade = group.children()[0].layer()
    assert identity_of(shade).part == "hillshade"
    assert find_layer(identity_of(layer)) is layer
    alone = render(layer, AREA, UTM, 200)
    both = render(layer, AREA, UTM, 200, above=shade)
    assert both[50, 50, :3].sum() < alone[50, 50, :3].sum()


def test_formula_is_coloured_over_its_own_range(site, task) -> None:
    layer = site.add(task, Product.PLANT_HEALTH, Way.TILES, "VARI")
    picture = render(layer, AREA, UTM, PIXELS)
    red, green = at(picture, "NW"), at(picture, "NE")
    assert red[0] > 1.5 * red[1], "(G−R)/(G+R−B) is low where it is red"
    assert green[1] > 1.5 * green[0], "and high where it is green"
    assert at(picture, "SE")[3] == 0
    assert layer.name() == "Plant health: VARI"
    assert identity_of(layer).formula == "VARI"


def test_zoom_to_tiles_goes_to_the_data(site, task, tmp_path: Path) -> None:
    layer = site.add(task, Product.ORTHOPHOTO, Way.TILES)
    to_utm = QgsCoordinateTransform(layer.crs(), UTM, QgsProject.instance())

    def offset() -> float:
        return to_utm.transformBoundingBox(layer.extent()).center().distance(AREA.center())

    assert offset() < 1
    assert QgsProject.instance().write(str(tmp_path / "p.qgz"))
    assert QgsProject.instance().read(str(tmp_path / "p.qgz"))
    layer = next(iter(QgsProject.instance().mapLayers().values()))
    assert offset() < 1, "QGIS takes the tiles for as large as the world again"
    assert extent_of(layer).crs().authid() == "EPSG:4326"


# --- what a layer knows


def test_group_is_in_order_whatever_the_order_of_adding(site, task) -> None:
    rasters = (Way.TILES, Way.FILE, Way.MBTILES)
    for spec in reversed([s for s in available(task) if s.way in rasters]):
        site.add(
            task,
            spec.product,
            spec.way,
            "GLI" if not spec.formula and spec.product is Product.PLANT_HEALTH else "",
        )
    group = QgsProject.instance().layerTreeRoot().findGroup(task.name)
    assert [node.name() for node in group.children()] == [
        "Plant health: GLI", "Orthophoto", "Orthophoto (file)", "Orthophoto (MBTiles)",
        "Terrain model (DTM)",
        "Terrain model (DTM, file), hillshade", "Terrain model (DTM, file)",
        "Surface model (DSM)",
        "Surface model (DSM, file), hillshade", "Surface model (DSM, file)",
    ]  # fmt: skip


def test_layers_are_shown_on_the_day_of_the_flight(site, task, wait_until) -> None:
    layer = site.add(task, Product.ORTHOPHOTO, Way.TILES)

    def day() -> str:
        return layer.temporalProperties().fixedTemporalRange().begin().toString("yyyy-MM-dd")

    wait_until(lambda: day() == "2025-05-04")
    assert layer.temporalProperties().isActive()
    other = site.add(task, Product.DSM, Way.FILE)
    span = other.temporalProperties().fixedTemporalRange()
    assert (span.begin().toString("yyyy-MM-dd hh"), span.end().toString("yyyy-MM-dd hh")) == (
        "2025-05-04 00", "2025-05-04 23",
    )  # fmt: skip


def test_unknown_flight_is_dated_by_the_task(site, tmp_path: Path) -> None:
    task = site.make(tmp_path, orthophoto_tif=orthophoto(tmp_path / "o.tif"))
    layer = site.add(task, Product.ORTHOPHOTO, Way.TILES)
    begin = layer.temporalProperties().fixedTemporalRange().begin().toString("yyyy-MM-dd")
    assert begin == f"{task.created_at:%Y-%m-%d}"


def test_metadata_tell_where_a_layer_comes_from(site, task) -> None:
    metadata = site.add(task, Product.DTM, Way.TILES).metadata()
    assert task.name in metadata.abstract()
    assert f"EPSG:{EPSG}" in metadata.abstract()
    assert "vertical datum" in metadata.abstract()
    assert task.id in metadata.links()[0].url
    assert "private" in metadata.rights()[0]


def test_ways_of_one_product_are_layers_of_their_own(site, task) -> None:
    tiles = site.add(task, Product.DSM, Way.TILES)
    file = site.add(task, Product.DSM, Way.FILE)
    again = site.add(task, Product.DSM, Way.FILE)
    assert tiles is not file
    assert again is file
    assert isinstance(file, QgsRasterLayer)
