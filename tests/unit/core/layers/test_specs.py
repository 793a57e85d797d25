"""Which products a task offers, from which source, and where they are kept."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st
from orthodock.api import Task, TileJSON, TileMetadata, TileStyle, WebODM
from orthodock.core.layers.asset_paths import LONGEST_NAME, safe_name, task_folder
from orthodock.core.layers.specs import Product, available, one_click
from orthodock.core.layers.styles import (
    elevation_style,
    first_box,
    formula_style,
    of_run,
    tile_source,
)

SERVER = "https://odm.example.org"
TILES = {"tiles": ["/api/t/{z}/{x}/{y}"], "minzoom": 3, "maxzoom": 20}


def task(*assets: str, **fields: object) -> Task:
    return Task.from_json(
        {"id": "0a1b2c3d-x", "project": 4, "available_assets": list(assets), **fields}
    )


def test_products_follow_the_assets_not_the_status() -> None:
    failed = task("orthophoto.tif", "georeferenced_model.laz", status=30)
    assert [s.product for s in one_click(failed)] == [Product.ORTHOPHOTO, Product.POINT_CLOUD]
    assert available(task(status=40)) == ()


def test_tile_source_keeps_the_style_inside_the_address() -> None:
    tiles = TileJSON.from_json(TILES, SERVER)
    style = TileStyle(rescale=(1, 2.5), hillshade=6)
    source = tile_source(tiles, WebODM(SERVER).results.tile_url(tiles, style))
    fields = parse_qs(source)
    assert fields["type"] == ["xyz"]
    assert (fields["zmin"], fields["zmax"]) == (["3"], ["20"])
    assert fields["url"] == [SERVER + "/api/t/{z}/{x}/{y}?rescale=1,2.5&hillshade=6"]


def test_tms_tiles_count_rows_from_the_south() -> None:
    tiles = TileJSON.from_json({**TILES, "scheme": "tms"}, SERVER)
    assert "{-y}" in WebODM(SERVER).results.tile_url(tiles)
    assert tiles.address(3, 1, 0).endswith("/3/1/7")


def test_heights_are_stretched_between_percentiles() -> None:
    metadata = TileMetadata.from_json(
        {"statistics": {"1": {"min": 1, "max": 90, "percentiles": [10.126, 20]}}}
    )
    assert elevation_style(metadata).rescale == (10.13, 20.0)


def test_flat_ground_gets_a_range_all_the_same() -> None:
    metadata = TileMetadata.from_json({"statistics": {"1": {"min": 5, "max": 5}}})
    low, high = elevation_style(metadata).rescale
    assert low <= 5 < high


def test_unknown_heights_leave_the_stretch_to_the_server() -> None:
    assert elevation_style(TileMetadata()).rescale is None


def test_formula_is_stretched_over_what_the_field_has() -> None:
    metadata = TileMetadata.from_json(
        {
            "statistics": {"1": {"min": -0.9, "max": 0.9, "percentiles": [-0.25, 0.5]}},
            "algorithms": [{"id": "NDVI", "range": [-1, 1]}],
            "color_maps": [{"key": "spectral"}, {"key": "rdylgn"}],
        }
    )
    style = formula_style("NDVI", metadata)
    assert (style.formula, style.bands, style.color_map) == ("NDVI", "auto", "rdylgn")
    assert style.rescale == (-0.25, 0.5)


@pytest.mark.parametrize("percentiles", [[20, 255], [0.3, 0.3], [-7, 0.2]])
def test_statistics_that_no_formula_can_have_are_not_believed(percentiles: list[float]) -> None:
    metadata = TileMetadata.from_json(
        {
            "statistics": {"1": {"min": -9, "max": 255, "percentiles": percentiles}},
            "algorithms": [{"id": "NDVI", "range": [-1, 0.8]}],
            "color_maps": [{"key": "jet"}],
        }
    )
    assert formula_style("NDVI", metadata).rescale == (-1, 0.8)
    assert formula_style("NDVI", metadata).color_map == "jet"


def test_runs_of_a_task_have_addresses_of_their_own() -> None:
    first, second = (Task("a", 1, uuid="0123456789", processing_time=t) for t in (5, 6))
    assert of_run("u/{z}", first) == "u/{z}?run=01234567-5"
    assert of_run("u/{z}?a=b", second) == "u/{z}?a=b&run=01234567-6"


@given(st.tuples(*[st.floats(-400, 400)] * 4))
def test_box_is_one_that_holds_something_or_none(bounds: tuple[float, ...]) -> None:
    box = first_box(None, bounds)
    if box is not None:
        west, south, east, north = box
        assert west < east
        assert -86 < south < north < 86


@given(st.text())
def test_any_name_is_one_harmless_folder(text: str) -> None:
    name = safe_name(text)
    assert 0 < len(name) <= LONGEST_NAME
    assert name not in {".", ".."}
    assert not set(name) & set('/\\:*?"<>|\n\0')
    assert Path(name).name == name


@pytest.mark.parametrize("name", ["CON", "nul", "Com1", "NUL.tif", "..", "", "  ", "///"])
def test_names_no_system_takes_are_replaced(name: str) -> None:
    assert safe_name(name) == "unnamed"


def test_two_tasks_of_one_name_have_two_folders(tmp_path: Path) -> None:
    one = task_folder(tmp_path, SERVER, "Näme/x", task(name="a/../b"))
    two = task_folder(tmp_path, SERVER, "Näme/x", Task(id="ffff", project=4, name="a/../b"))
    assert one != two
    assert one.parent == two.parent == tmp_path / "odm.example.org" / "Näme_x_4"
