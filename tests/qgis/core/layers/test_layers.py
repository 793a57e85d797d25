"""Each raster product is drawn as its data says: colours, heights, place; and knows what it is."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import sqlite3
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

import numpy as np
import pytest
from answers import answering, http
from orthodock.api import Project, ProtocolError, StorageError, Task, WebODM
from orthodock.core.layers.builders.layer_request import load_builder
from orthodock.core.layers.identity import extent_of, find_layer, identity_of
from orthodock.core.layers.specs import SPECS, Product, Way, available, spec_for
from orthodock.core.server.connections import Connection
from orthodock.core.settings import DOWNLOAD_FOLDER
from osgeo import gdal
from products import (
    COLORS,
    EPSG,
    HIGHEST,
    LOWEST,
    NODATA,
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
    QgsDateTimeRange,
    QgsPointXY,
    QgsProject,
    QgsRaster,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from rendering import render
from site_of_tasks import Site

UTM = QgsCoordinateReferenceSystem(f"EPSG:{EPSG}")
AREA = QgsRectangle(WEST, NORTH - SIDE, WEST + SIDE, NORTH)
FLOWN = datetime(2025, 5, 4, 10, 30, tzinfo=timezone.utc)
QUARTERS = {"NW": (0.25, 0.25), "NE": (0.25, 0.75), "SW": (0.75, 0.25), "SE": (0.75, 0.75)}


def shots(flown: datetime = FLOWN) -> bytes:
    feature = {
        "type": "Feature",
        "properties": {"filename": "a.jpg", "capture_time": int(flown.timestamp())},
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


# --- builders


def test_every_spec_names_a_builder() -> None:
    for spec in SPECS:
        assert callable(load_builder(spec)), spec.builder


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
    assert names == ["DSM Hillshade", "DSM Elevations (File)"]
    shade = group.children()[0].layer()
    assert identity_of(shade).part == "hillshade"
    assert find_layer(identity_of(layer)) is layer
    alone = render(layer, AREA, UTM, 200)
    lit = render(layer, AREA, UTM, 200, above=shade)
    assert np.abs(lit[50, 50].astype(int) - alone[50, 50]).max() < 10, "the slope faces the sun"
    shade.renderer().setAzimuth(90)
    dark = render(layer, AREA, UTM, 200, above=shade)
    assert dark[50, 50, :3].sum() < 0.8 * alone[50, 50, :3].sum(), "the sun is behind the slope"


def test_formula_is_coloured_over_its_own_range(site, task) -> None:
    layer = site.add(task, Product.PLANT_HEALTH, Way.TILES, "VARI")
    picture = render(layer, AREA, UTM, PIXELS)
    red, green = at(picture, "NW"), at(picture, "NE")
    assert red[0] > 1.5 * red[1], "(G−R)/(G+R−B) is low where it is red"
    assert green[1] > 1.5 * green[0], "and high where it is green"
    assert at(picture, "SE")[3] == 0
    assert layer.name() == "Plant Health: VARI"
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
        "Plant Health: GLI", "Orthophoto", "Orthophoto (File)", "Orthophoto (MBTiles)",
        "Terrain Model (DTM)",
        "DTM Hillshade", "DTM Elevations (File)",
        "Surface Model (DSM)",
        "DSM Hillshade", "DSM Elevations (File)",
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


def test_temporal_controller_shows_each_flight_in_its_time(
    site, tmp_path: Path, wait_until
) -> None:
    layers = {}
    for month in (3, 6):
        flown = FLOWN.replace(month=month)
        task = site.make(
            tmp_path, orthophoto_tif=orthophoto(tmp_path / "o.tif"), shots_geojson=shots(flown)
        )
        layers[month] = site.add(task, Product.ORTHOPHOTO, Way.FILE)
        wanted = f"2025-{month:02}-04"
        wait_until(
            lambda layer=layers[month], wanted=wanted: wanted
            == layer.temporalProperties().fixedTemporalRange().begin().toString("yyyy-MM-dd")
        )
    for month, shown in ((3, [3]), (4, []), (6, [6])):
        span = QgsDateTimeRange(
            QDateTime(QDate(2025, month, 1), QTime(), Qt.TimeSpec.UTC),
            QDateTime(QDate(2025, month, 28), QTime(), Qt.TimeSpec.UTC),
        )
        drawn = [
            number
            for number, layer in layers.items()
            if render(layer, AREA, UTM, 50, time=span)[..., 3].any()
        ]
        assert drawn == shown


# --- refresh


def rerun(task: Task) -> Task:
    """The task as the server tells of it after another run."""
    return dataclasses.replace(task, processing_time=task.processing_time + 1000)


def test_refresh_shows_the_rerun_in_the_style_that_was_there(
    start_server, plugin, store, wait_until, tmp_path: Path, folder: Path
) -> None:
    server = start_server()
    connection = store.save(Connection.new("Own", server.url), server.user, server.password)
    client = plugin.application.sessions.client(connection)
    site = Site(plugin, client, client.projects.create("Rerun"), wait_until)
    task = site.make(
        tmp_path, orthophoto_tif=orthophoto(tmp_path / "o.tif"), dsm_tif=heights(tmp_path / "s.tif")
    )
    tiles = site.add(task, Product.ORTHOPHOTO, Way.TILES)
    file = site.add(task, Product.ORTHOPHOTO, Way.FILE)
    dsm = site.add(task, Product.DSM, Way.FILE)
    for layer in (tiles, file, dsm):
        layer.setOpacity(0.5)
        layer.setName("Mine")
        assert render(layer, AREA, UTM, 100)[25, 25, 3] > 0
    ramp_end = dsm.renderer().classificationMax()
    (kept,) = (tmp_path / "server0").rglob("odm_orthophoto.tif")
    orthophoto(kept, flip=True)
    (kept,) = (tmp_path / "server0").rglob("dsm.tif")
    heights(kept, lift=50.0)

    site.loader.refresh(client, site.project, rerun(task))
    wait_until(lambda: len(site.refreshed) == 3)
    assert not site.failures
    assert len(QgsProject.instance().mapLayers()) == 4, "with the hillshade"
    for layer in (tiles, file):
        picture = render(layer, AREA, UTM, PIXELS).astype(int)
        assert picture[100, 100, 1] > picture[100, 100, 0], "the west is green now"
        assert at(picture, "SW")[3] == 0
        assert abs(at(picture, "NW")[3] - 128) <= 2
    point = QgsPointXY(WEST + 1, NORTH - 1)
    found = dsm.dataProvider().identify(point, QgsRaster.IdentifyFormat.IdentifyFormatValue)
    assert found.results()[1] == pytest.approx(LOWEST + 50.5, abs=0.3)
    assert dsm.renderer().classificationMax() == ramp_end
    assert {layer.name() for layer in (tiles, file, dsm)} == {"Mine"}
    wait_until(
        lambda: sorted(p.name for p in folder.rglob("*.tif")) == ["dsm.tif", "orthophoto.tif"]
    )


def test_refresh_that_fails_leaves_the_file_and_the_layer(
    start_server, plugin, store, wait_until, tmp_path: Path, folder: Path
) -> None:
    server = start_server()
    connection = store.save(Connection.new("Own", server.url), server.user, server.password)
    client = plugin.application.sessions.client(connection)
    site = Site(plugin, client, client.projects.create("Rerun"), wait_until)
    task = site.make(tmp_path, dsm_tif=heights(tmp_path / "s.tif"))
    layer = site.add(task, Product.DSM, Way.FILE)
    before = render(layer, AREA, UTM, 100)
    (kept,) = (tmp_path / "server0").rglob("dsm.tif")
    kept.write_bytes(b"II*\0 no raster")
    site.loader.refresh(client, site.project, rerun(task))
    wait_until(lambda: site.failures)
    assert np.array_equal(render(layer, AREA, UTM, 100), before)
    assert [path.name for path in folder.rglob("*.tif")] == ["dsm.tif"]


def own_site(server: Any, plugin: Any, store: Any, wait_until: Any) -> Site:
    """A site on a server of one's own, whose files a test may change."""
    connection = store.save(Connection.new("Own", server.url), server.user, server.password)
    client = plugin.application.sessions.client(connection)
    return Site(plugin, client, client.projects.create("Rerun"), wait_until)


def kept_on_server(tmp_path: Path, name: str) -> Path:
    (kept,) = (tmp_path / "server0").rglob(name)
    return kept


def test_refreshed_tiles_fill_the_new_footprint(
    start_server, plugin, store, wait_until, tmp_path: Path
) -> None:
    site = own_site(start_server(), plugin, store, wait_until)
    task = site.make(tmp_path, orthophoto_tif=orthophoto(tmp_path / "o.tif"))
    tiles = site.add(task, Product.ORTHOPHOTO, Way.TILES)
    data = gdal.Open(str(kept_on_server(tmp_path, "odm_orthophoto.tif")), gdal.GA_Update)
    pixel = 5 * SIDE / PIXELS
    data.SetGeoTransform((WEST, pixel, 0.0, NORTH, 0.0, -pixel))
    data = None
    site.loader.refresh(site.client, site.project, rerun(task))
    wait_until(lambda: site.refreshed)
    grown = QgsRectangle(WEST, NORTH - 5 * SIDE, WEST + 5 * SIDE, NORTH)
    assert (render(tiles, grown, UTM, PIXELS)[..., 3] > 0).mean() == pytest.approx(0.75, abs=0.01)
    assert QgsProject.instance().write(str(tmp_path / "p.qgz"))
    assert QgsProject.instance().read(str(tmp_path / "p.qgz"))
    (tiles,) = QgsProject.instance().mapLayers().values()
    assert (render(tiles, grown, UTM, PIXELS)[..., 3] > 0).mean() == pytest.approx(0.75, abs=0.01)


@pytest.mark.parametrize("way", [Way.TILES, Way.FILE])
def test_refresh_brings_no_layer_back(site, task, wait_until, way: Way) -> None:
    layer = site.add(task, Product.ORTHOPHOTO, way)
    site.loader.refresh(site.client, site.project, rerun(task))
    ended: list[Any] = []
    site.loader.settled.connect(ended.append)
    QgsProject.instance().removeMapLayer(layer)
    wait_until(lambda: ended)
    assert not QgsProject.instance().mapLayers()


def test_layer_that_is_added_again_during_its_refresh_comes(site, task, wait_until) -> None:
    layer = site.add(task, Product.ORTHOPHOTO, Way.FILE)
    site.loader.refresh(site.client, site.project, rerun(task))
    QgsProject.instance().removeMapLayer(layer)
    assert isinstance(site.add(task, Product.ORTHOPHOTO, Way.FILE), QgsRasterLayer)


def test_refresh_keeps_the_dates(plugin, site, task, wait_until) -> None:
    layers = [site.add(task, Product.DSM, way) for way in (Way.TILES, Way.FILE)]

    def days() -> list[str]:
        spans = [layer.metadata().extent().temporalExtents() for layer in layers]
        return [span.begin().toString("yyyy-MM-dd") for (span,) in spans]

    wait_until(lambda: days() == ["2025-05-04"] * 2)
    site.loader.refresh(site.client, site.project, rerun(task))
    wait_until(lambda: len(site.refreshed) == 2)
    assert days() == ["2025-05-04"] * 2
    assert all(task.name in layer.metadata().abstract() for layer in layers)
    for layer in layers:
        plugin.application.sources.read_again(layer)
    wait_until(lambda: not plugin.application.sources._waiting)
    assert days() == ["2025-05-04"] * 2


def test_refresh_is_for_all_copies_of_a_layer(site, task, wait_until) -> None:
    layer = site.add(task, Product.ORTHOPHOTO, Way.TILES)
    copy = QgsProject.instance().addMapLayer(layer.clone())
    site.loader.refresh(site.client, site.project, rerun(task))
    for shown in (layer, copy):
        wait_until(lambda shown=shown: f"-{rerun(task).processing_time}" in shown.source())
    assert site.refreshed == [find_layer(identity_of(layer))], "it is told once"


def test_refresh_keeps_what_was_set_by_hand_in_the_source(site, task, wait_until) -> None:
    def parameters(layer: QgsRasterLayer) -> dict[str, str]:
        return dict(parse_qsl(unquote(layer.source()).partition("?")[2]))

    dsm = site.add(task, Product.DSM, Way.TILES)
    plants = site.add(task, Product.PLANT_HEALTH, Way.TILES, "VARI")
    given = parameters(plants)
    source = plants.source().replace(f"rescale={given['rescale']}", "rescale=0,1")
    assert source != plants.source()
    plants.setDataSource(source, plants.name(), "wms")
    shaded = parameters(dsm)
    for run in (1, 2):
        site.refreshed.clear()
        again = dataclasses.replace(task, processing_time=task.processing_time + run)
        site.loader.refresh(site.client, site.project, again)
        wait_until(lambda: len(site.refreshed) == 2)
        mark = f"{task.uuid[:8]}-{again.processing_time}"
        assert parameters(plants) == {**given, "rescale": "0,1", "run": mark}
        assert parameters(dsm) == {**shaded, "run": mark}
        assert plants.isValid()


# --- bad input


def cut_short(path: Path) -> bytes:
    return path.read_bytes()[: path.stat().st_size // 2]


def torn(path: Path) -> bytes:
    """Overwrite all of its tiles but those that the corners and the middle lie in."""
    side = 64
    orthophoto(path)
    gdal.Translate(
        str(path.with_name("tiled.tif")), str(path), bandList=[1],
        creationOptions=["TILED=YES", f"BLOCKXSIZE={side}", f"BLOCKYSIZE={side}", "COMPRESS=LZW"],
    )  # fmt: skip
    data = gdal.Open(str(path.with_name("tiled.tif")))
    band, last = data.GetRasterBand(1), (PIXELS - 1) // side
    kept = {(0, 0), (last, 0), (0, last), (last, last), (PIXELS // 2 // side,) * 2}
    content = bytearray(path.with_name("tiled.tif").read_bytes())
    for x in range(last + 1):
        for y in range(last + 1):
            if (x, y) not in kept:
                place, size = (
                    int(band.GetMetadataItem(f"BLOCK_{what}_{x}_{y}", "TIFF"))
                    for what in ("OFFSET", "SIZE")
                )
                content[place : place + size] = b"\xff" * size
    return bytes(content)


def of_nodata(path: Path) -> bytes:
    heights(path)
    data = gdal.Open(str(path), gdal.GA_Update)
    data.GetRasterBand(1).Fill(NODATA)
    data = None
    return path.read_bytes()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda _: b"", "The server has an empty file"),
        (lambda _: b"<html>Bad gateway</html>", "a web page instead of the file"),
        (lambda folder: cut_short(heights(folder / "x.tif")), "dsm.tif is damaged or incomplete"),
        (lambda folder: torn(folder / "x.tif"), "dsm.tif is damaged or incomplete"),
        (lambda folder: of_nodata(folder / "x.tif"), "dsm.tif contains no elevations"),
    ],
    ids=["empty", "another file", "cut short", "torn", "all nodata"],
)
def test_bad_raster_is_named_and_the_rest_loads(
    site, tmp_path: Path, folder: Path, wait_until, make: Any, words: str
) -> None:
    task = site.make(
        tmp_path, orthophoto_tif=orthophoto(tmp_path / "o.tif"), dsm_tif=make(tmp_path)
    )
    for product in (Product.DSM, Product.ORTHOPHOTO):
        site.loader.add(site.client, site.project, task, spec_for(product, Way.FILE))
    wait_until(lambda: site.failures and site.added)
    ((identity, error),) = site.failures
    assert identity.product is Product.DSM
    assert words in str(error)
    assert [layer.name() for layer in site.added] == ["Orthophoto (File)"]
    assert [path.name for path in folder.rglob("*.tif")] == ["orthophoto.tif"]
    assert not list(folder.rglob("new_*"))


def test_bad_mbtiles_are_named(site, tmp_path: Path) -> None:
    task = site.make(tmp_path, orthophoto_mbtiles=b"\n")
    assert "not a .mbtiles file" in str(site.add(task, Product.ORTHOPHOTO, Way.MBTILES))


def test_mbtiles_without_tiles_are_named(site, tmp_path: Path) -> None:
    empty = tmp_path / "empty.mbtiles"
    with contextlib.closing(sqlite3.connect(empty)) as database:
        database.execute("CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)")
    task = site.make(tmp_path, orthophoto_mbtiles=empty)
    assert "contains no tiles" in str(site.add(task, Product.ORTHOPHOTO, Way.MBTILES))


PLACE = {"tiles": ["/api/t/{z}/{x}/{y}"], "minzoom": 3, "maxzoom": 20, "bounds": [9, 46, 9.1, 47]}
EXTENT = (9.0, 46.9, 9.001, 46.901)


def strange_layer(loader: Any, wait_until: Any, tilejson: Any) -> Any:
    """Add the orthophoto of a server that answers everything with this TileJSON."""
    task = Task("t", 1, available_assets=("orthophoto.tif",), extent=EXTENT)
    outcome: list[Any] = []
    loader.layer_added.connect(lambda layer, _: outcome.append(layer))
    loader.failed.connect(lambda _, error: outcome.append(error))
    with answering(http("200 OK", json.dumps(tilejson).encode())) as url:
        spec = spec_for(Product.ORTHOPHOTO, Way.TILES)
        loader.add(WebODM(url), Project(1, "x"), task, spec)
        wait_until(lambda: outcome)
    return outcome[0]


@pytest.mark.parametrize(
    "tilejson",
    [{}, [], {"tiles": []}, {"tiles": [7]}, {"tiles": ["/no/placeholders"]},
     {**PLACE, "tiles": ["https://elsewhere.example.org/{z}/{x}/{y}"]}],
)  # fmt: skip
def test_tilejson_without_tiles_is_a_clear_message(plugin, wait_until, tilejson: Any) -> None:
    error = strange_layer(plugin.application.loader, wait_until, tilejson)
    assert isinstance(error, ProtocolError)
    assert "TileJSON" in str(error)


@pytest.mark.parametrize(
    "bounds",
    [None, "x", [1], [500, 0, 600, 1], [9, 47, 9, 47], [10, 47, 9, 46], [None] * 4, [1e400] * 4],
)
def test_absurd_bounds_leave_the_tasks_own_extent(plugin, wait_until, bounds: Any) -> None:
    layer = strange_layer(plugin.application.loader, wait_until, {**PLACE, "bounds": bounds})
    extent = extent_of(layer)
    assert (extent.xMinimum(), extent.yMaximum()) == (EXTENT[0], EXTENT[3])


def test_bounds_to_the_poles_end_where_the_tiles_do(plugin, wait_until) -> None:
    layer = strange_layer(
        plugin.application.loader, wait_until, {**PLACE, "bounds": [-180, -90, 180, 90]}
    )
    assert layer.extent().isFinite()
    assert layer.extent().height() == pytest.approx(layer.extent().width(), rel=0.01)


@pytest.mark.parametrize("zooms", [(40, -3), ("a", None), (1e9, 2), (-5, 99)])
def test_absurd_zooms_make_a_layer_all_the_same(plugin, wait_until, zooms: Any) -> None:
    layer = strange_layer(
        plugin.application.loader, wait_until, {**PLACE, "minzoom": zooms[0], "maxzoom": zooms[1]}
    )
    assert layer.isValid()
    picture = render(layer, layer.extent(), layer.crs(), 100)
    assert picture[..., 3].max() == 0, "it is no picture that the server sends"


def test_folder_that_cannot_be_written_is_a_clear_message(site, task, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    DOWNLOAD_FOLDER.set(tmp_path / "file")
    error = site.add(task, Product.ORTHOPHOTO, Way.FILE)
    assert isinstance(error, StorageError)
    assert "Choose another folder" in str(error)


def test_tasks_of_one_name_keep_their_files_apart(site, tmp_path: Path, folder: Path) -> None:
    for lift in (0.0, 10.0):
        task = site.make(tmp_path, "Same name", dsm_tif=heights(tmp_path / "s.tif", lift))
        site.add(task, Product.DSM, Way.FILE)
    paths = sorted(folder.rglob("dsm.tif"))
    assert len(paths) == 2
    assert len({path.read_bytes() for path in paths}) == 2
    assert all("Same name" in str(path) for path in paths)
