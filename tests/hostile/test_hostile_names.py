"""No name that the server gives an asset lets it act on other files."""

from __future__ import annotations

from pathlib import Path

import pytest
from orthodock.core.layers.asset_paths import asset_name
from orthodock.core.layers.builders.layer_request import put_in_place
from products import heights, orthophoto
from qgis.core import QgsRasterLayer

ASSETS = (
    "all.zip", "orthophoto.tif", "orthophoto.png", "orthophoto.mbtiles", "dsm.tif", "dtm.tif",
    "georeferenced_model.laz", "georeferenced_model.copc.laz", "textured_model.zip",
    "textured_model.glb", "3d_tiles_model.zip", "shots.geojson", "cameras.json", "report.pdf",
    "ground_control_points.geojson", "cutline.gpkg", "georeferenced_model.csv",
)  # fmt: skip


@pytest.mark.parametrize("name", ASSETS)
def test_asset_of_webodm_keeps_its_name(name: str) -> None:
    assert asset_name(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "orthophoto.tif.aux.xml", "orthophoto.tif.ovr", "orthophoto.tif.msk", "orthophoto.tfw",
        "orthophoto.tifw", "orthophoto.wld", "orthophoto.TAB", "orthophoto.aux", "orthophoto.rrd",
        "orthophoto.qml", "orthophoto.qmd", "cutline.gpkg-wal", "cutline.gpkg-journal",
        "cutline.gpkg-shm", "orthophoto_rpc.txt", "orthophoto_RPC.TXT", "orthophoto.rpb",
        "dsm.tif.vat.dbf", "a/../orthophoto.tif.OVR", "project.qgs", "project.qgz", "dsm.vrt",
        "new_orthophoto_file_orthophoto.tif", "old_dsm.tif", "photo_positions.gpkg",
        "photo_positions.qml", "orthophoto_cutline.gpkg",
    ],
)  # fmt: skip
def test_asset_that_would_act_on_others_gets_another_name(name: str) -> None:
    found = asset_name(name)
    assert found.startswith("asset_")
    assert found.endswith(".txt")
    assert "/" not in found


@pytest.mark.parametrize(
    "ending", [".tif.aux.xml", ".tif.ovr", ".tif.msk", ".tfw", ".tif.vat.dbf", "_rpc.txt"]
)
@pytest.mark.parametrize("beside", ["new_dsm", "dsm"])
def test_file_in_its_place_has_nothing_beside_it(ending: str, beside: str, tmp_path: Path) -> None:
    fresh = heights(tmp_path / "new_dsm.tif")
    (tmp_path / f"{beside}{ending}").write_text("<hostile/>")
    target = put_in_place(fresh, tmp_path / "dsm.tif")
    left = sorted(path.name for path in tmp_path.iterdir())
    if beside == "new_dsm" and ending == ".tif.aux.xml":  # statistics of the check
        left.remove("dsm.tif.aux.xml")
    assert left == ["dsm.tif"]
    assert QgsRasterLayer(str(target), "x", "gdal").isValid()


def test_world_file_of_an_asset_moves_no_layer(tmp_path: Path) -> None:
    path = orthophoto(tmp_path / "orthophoto.tif")
    (tmp_path / asset_name("orthophoto.tfw")).write_text("1\n0\n0\n-1\n0\n0\n")
    (tmp_path / asset_name("orthophoto.tif.aux.xml")).write_text(
        "<PAMDataset><GeoTransform>0,1,0,0,0,-1</GeoTransform></PAMDataset>"
    )
    assert QgsRasterLayer(str(path), "x", "gdal").extent().xMinimum() > 1_000


def test_style_that_the_user_saved_beside_a_raster_is_kept(tmp_path: Path) -> None:
    (tmp_path / "dsm.qml").write_text("<qgis/>")
    put_in_place(heights(tmp_path / "new_dsm.tif"), tmp_path / "dsm.tif")
    assert (tmp_path / "dsm.qml").read_text() == "<qgis/>"
