"""What a layer of ours keeps when it is given another source, and what it forgets."""

from __future__ import annotations

from pathlib import Path

import pytest
from orthodock.api import Bounds
from orthodock.core.layers.identity import (
    bounds_of,
    extent_of,
    find_layer,
    find_layers,
    identity_of,
    our_layers,
    part_of,
    remote_layers,
    restore_extent,
    restore_properties,
    set_bounds,
    set_fresh_source,
    set_identity,
    set_part,
    set_source,
)
from orthodock.core.layers.specs import LayerIdentity, Product, Way
from products import heights
from qgis.core import QgsProject, QgsRasterLayer, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

SERVER = "http://127.0.0.1:9"
BOUNDS: Bounds = (8.0, 47.0, 9.0, 48.0)
OTHER: Bounds = (-70.5, -33.5, -70.0, -33.25)


@pytest.fixture(autouse=True)
def empty_project(qgis_app):
    QgsProject.instance().clear()
    yield
    QgsProject.instance().clear()


def identity(way: Way = Way.TILES, task: str = "t", formula: str = "") -> LayerIdentity:
    return LayerIdentity(SERVER, 3, task, Product.DSM, way, formula)


def tiles(query: str, bounds: Bounds | None = None) -> QgsRasterLayer:
    url = f"{SERVER}/api/projects/3/tasks/t/dsm/tiles/{{z}}/{{x}}/{{y}}.png?{query}"
    layer = QgsRasterLayer(f"type=xyz&zmin=0&zmax=20&url={url.replace('&', '%26')}", "DSM", "wms")
    assert layer.isValid()
    set_identity(layer, identity())
    layer.setCustomProperty("orthodock/source", layer.source())
    set_bounds(layer, bounds)
    return layer


def rectangle(layer: QgsRasterLayer) -> Bounds:
    box = extent_of(layer)
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()


def shown_in_degrees(layer: QgsRasterLayer) -> Bounds:
    """The extent that QGIS itself knows; the layer's CRS is that of tiles, EPSG:3857."""
    box = layer.extent()
    half = 20037508.342789244
    return tuple(  # type: ignore[return-value]
        round(value, 6) for value in (box.xMinimum() / half * 180, box.xMaximum() / half * 180)
    )


# --- another source


def test_fresh_tiles_replace_what_nobody_has_changed() -> None:
    layer = tiles("rescale=0,1&run=1")
    for query in ("rescale=0,2&run=2", "rescale=0,3&color_map=jet&run=3", "rescale=0,4&run=4"):
        fresh = tiles(query)
        set_fresh_source(layer, fresh)
        assert layer.source() == fresh.source()


def test_fresh_tiles_keep_what_the_user_has_changed_through_every_refresh() -> None:
    layer = tiles("rescale=0,1&color_map=jet&run=1")
    layer.setDataSource(layer.source().replace("rescale=0,1", "rescale=5,6"), "Mine", "wms")
    for run in (2, 3):
        set_fresh_source(layer, tiles(f"rescale=0,{run}&color_map=hot&run={run}"))
        assert "rescale=5,6" in layer.source()
        assert "color_map=hot" in layer.source(), "which the user has not changed"
        assert f"run={run}" in layer.source()


def test_fresh_file_is_shown_as_it_is_whatever_its_folder_is_called(tmp_path: Path) -> None:
    """A path may look like the address of tiles with parameters of the user's."""
    folder = tmp_path / "a&url=b?rescale=0,1"
    folder.mkdir()
    layers = [QgsRasterLayer(str(heights(folder / name)), "DSM") for name in ("old.tif", "new.tif")]
    for layer in layers:
        set_identity(layer, identity(Way.FILE))
    set_fresh_source(*layers)
    assert layers[0].source() == str(folder / "new.tif")
    assert layers[0].isValid()
    assert "orthodock/source" not in layers[0].customPropertyKeys()


def test_layer_that_is_none_of_ours_may_get_a_fresh_source(tmp_path: Path) -> None:
    layers = [
        QgsRasterLayer(str(heights(tmp_path / name)), "DSM") for name in ("old.tif", "new.tif")
    ]
    set_fresh_source(*layers)
    assert layers[0].source() == str(tmp_path / "new.tif")


def test_fresh_tiles_bring_their_place() -> None:
    layer = tiles("run=1", BOUNDS)
    set_fresh_source(layer, tiles("run=2", OTHER))
    assert bounds_of(layer) == OTHER
    assert rectangle(layer) == OTHER
    assert shown_in_degrees(layer) == pytest.approx((OTHER[0], OTHER[2]))
    set_fresh_source(layer, tiles("run=3"))
    assert bounds_of(layer) is None, "as large as the world again"


def test_new_source_keeps_name_place_metadata_and_identity() -> None:
    layer = tiles("run=1", BOUNDS)
    metadata = layer.metadata()
    metadata.setAbstract("Of the user")
    layer.setMetadata(metadata)
    layer.setName("Mine")
    repainted: list[bool] = []
    layer.repaintRequested.connect(lambda *_: repainted.append(True))
    set_source(layer, tiles("run=2").source(), "wms")
    assert layer.name() == "Mine"
    assert layer.metadata().abstract() == "Of the user"
    assert identity_of(layer) == identity()
    assert shown_in_degrees(layer) == pytest.approx((BOUNDS[0], BOUNDS[2]))
    assert repainted


# --- where the data is


def test_place_of_tiles_is_known_in_degrees_and_told_to_qgis() -> None:
    layer = tiles("run=1")
    assert bounds_of(layer) is None
    world = layer.extent()
    set_bounds(layer, BOUNDS)
    assert bounds_of(layer) == BOUNDS
    assert rectangle(layer) == BOUNDS
    assert extent_of(layer).crs().authid() == "EPSG:4326"
    assert shown_in_degrees(layer) == pytest.approx((8.0, 9.0))
    layer.setExtent(world)
    restore_extent(layer)
    assert shown_in_degrees(layer) == pytest.approx((8.0, 9.0))


def test_tiles_on_both_sides_of_180_degrees_are_drawn_on_both() -> None:
    layer = tiles("run=1", (179.9, -17.0, 180.1, -16.0))
    west, east = shown_in_degrees(layer)
    assert west <= -179.9
    assert east >= 179.99
    assert rectangle(layer) == (179.9, -17.0, 180.1, -16.0)


def test_place_of_other_layers_is_what_qgis_says(tmp_path: Path) -> None:
    layer = QgsRasterLayer(str(heights(tmp_path / "a.tif")), "DSM")
    before = layer.extent()
    restore_extent(layer)
    assert layer.extent() == before
    assert extent_of(layer).crs() == layer.crs()
    assert rectangle(layer) == (
        before.xMinimum(), before.yMinimum(), before.xMaximum(), before.yMaximum()
    )  # fmt: skip


@pytest.mark.parametrize("text", ["", "1,2,3", "1,2,3,4,5", "a,b,c,d", None])
def test_place_that_cannot_be_read_is_unknown(text: str | None) -> None:
    layer = tiles("run=1")
    layer.setCustomProperty("orthodock/bounds", text)
    assert bounds_of(layer) is None


def test_place_without_coordinates_in_the_layers_crs_leaves_what_qgis_says() -> None:
    layer = tiles("run=1")
    world = layer.extent()
    set_bounds(layer, (8.0, 95.0, 9.0, 100.0))
    assert layer.extent() == world
    assert bounds_of(layer) == (8.0, 95.0, 9.0, 100.0)


# --- a layer that could not be opened with its project


def saved(layer: QgsRasterLayer) -> str:
    """The layer's XML in a project."""
    document = QDomDocument()
    element = document.createElement("maplayer")
    document.appendChild(element)
    assert layer.writeLayerXml(element, document, QgsReadWriteContext())
    return document.toString()


def broken(xml: str) -> QgsRasterLayer:
    layer = QgsRasterLayer("/nowhere/a.tif", "DSM")
    assert not layer.isValid()
    layer.setOriginalXmlProperties(xml)
    return layer


def test_broken_layer_gets_its_properties_back() -> None:
    layer = broken(saved(tiles("run=1", BOUNDS)))
    assert identity_of(layer) is None
    restore_properties(layer)
    assert identity_of(layer) == identity()
    assert bounds_of(layer) == BOUNDS


def test_properties_that_a_layer_has_are_not_replaced() -> None:
    xml = saved(tiles("run=1"))
    known, opened = broken(xml), tiles("run=2")
    set_identity(known, identity(task="another"))
    for key in opened.customPropertyKeys():
        opened.removeCustomProperty(key)
    opened.setOriginalXmlProperties(xml)
    for layer in (known, opened):
        restore_properties(layer)
    assert identity_of(known) == identity(task="another")
    assert identity_of(opened) is None


@pytest.mark.parametrize("xml", ["", "no XML", "<maplayer"])
def test_broken_layer_without_its_xml_stays_as_it_is(xml: str) -> None:
    layer = broken(xml)
    restore_properties(layer)
    assert identity_of(layer) is None


# --- whose layer


@pytest.mark.parametrize(
    ("key", "value"), [("project", "x"), ("product", "none"), ("way", "by post"), ("project", None)]
)
def test_layer_with_a_property_that_is_none_of_ours_is_not_ours(key: str, value: object) -> None:
    layer = tiles("run=1")
    assert identity_of(layer) == identity()
    layer.setCustomProperty(f"orthodock/{key}", value)
    assert identity_of(layer) is None


def test_layers_are_found_by_all_of_their_identity() -> None:
    project = QgsProject.instance()
    one, copy, other, foreign = (tiles(f"run={n}") for n in range(4))
    set_identity(other, identity(task="another"))
    set_identity(foreign, identity())
    foreign.setCustomProperty("orthodock/way", "nothing known")
    assert find_layer(identity()) is None
    project.addMapLayers([one, copy, other, foreign])
    assert set(find_layers(identity())) == {one, copy}
    assert find_layer(identity(task="another")) is other
    assert find_layer(identity(formula="VARI")) is None
    assert {layer for layer, _ in our_layers()} == {one, copy, other}
    set_part(copy, "hillshade")
    assert part_of(copy) == "hillshade"
    assert part_of(one) == ""
    assert find_layers(identity()) == [one]


def test_remote_layers_are_those_drawn_from_their_server(tmp_path: Path) -> None:
    remote = tiles("run=1")
    local = QgsRasterLayer(str(heights(tmp_path / "a.tif")), "DSM")
    set_identity(local, identity(Way.FILE))
    QgsProject.instance().addMapLayers([remote, local])
    assert list(remote_layers()) == [(remote, identity())]
