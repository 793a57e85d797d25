"""Tiles of 512 pixels, for screens of high resolution: the same ground, more pixels."""

from __future__ import annotations

import io
from pathlib import Path
from urllib.parse import unquote

import numpy as np
import pytest
from orthodock.api import TileJSON, TileStyle, TileType, WebODM
from orthodock.core.layers.builders import tiles as tile_layers
from orthodock.core.layers.specs import Product, Way
from PIL import Image
from processing_runs import run
from products import EPSG, NORTH, SIDE, WEST, all_zip, heights, orthophoto
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsRectangle
from qgis.PyQt.QtGui import QGuiApplication
from rendering import render
from site_of_tasks import Site

SERVER = "https://example.org"
PATH = "/api/projects/1/tasks/t/orthophoto/tiles/{z}/{x}/"


@pytest.mark.parametrize(
    ("address", "scheme", "style", "wanted"),
    [
        ("{y}", "xyz", TileStyle(size=512), "{y}@2x"),
        ("{y}", "xyz", TileStyle("NDVI", size=512), "{y}@2x?formula=NDVI"),
        ("{y}", "tms", TileStyle(size=512), "{-y}@2x"),
        ("{y}?v=1", "xyz", TileStyle("NDVI", size=512), "{y}@2x?v=1&formula=NDVI"),
        ("{y}.png", "tms", TileStyle(size=512), "{-y}.png"),  # an old server
        ("{y}", "xyz", TileStyle(size=256), "{y}"),
        ("{y}", "xyz", TileStyle(), "{y}"),
    ],
)
def test_size_of_tiles_is_in_the_address(
    address: str, scheme: str, style: TileStyle, wanted: str
) -> None:
    tiles = TileJSON(SERVER + PATH + address, scheme)
    assert WebODM(SERVER).results.tile_url(tiles, style) == SERVER + PATH + wanted
    assert "size" not in style.query()  # the server takes z for another one then


@pytest.mark.parametrize("kind", [TileType.ORTHOPHOTO, TileType.DSM])
def test_large_tile_shows_the_same_ground(kind: TileType, site: Site, tmp_path: Path) -> None:
    task = site.make(
        tmp_path,
        orthophoto_tif=orthophoto(tmp_path / "o.tif"),
        dsm_tif=heights(tmp_path / "s.tif"),
    )
    results = site.client.results
    tiles = results.tilejson(task.project, task.id, kind)
    west, south, east, north = tiles.bounds
    rows = 1 << tiles.max_zoom
    x = int(((west + east) / 2 + 180) / 360 * rows)
    y = int((1 - np.arcsinh(np.tan(np.radians((south + north) / 2))) / np.pi) / 2 * rows)
    pictures = []
    for size in (256, 512):
        url = results.tile_url(tiles, TileStyle(rescale=(100, 120), size=size))
        url = url.replace("{z}", str(tiles.max_zoom)).replace("{x}", str(x))
        address = url.replace("{y}", str(y))
        content = site.client.transport.content(address[len(site.client.url) :])
        picture = Image.open(io.BytesIO(content))
        assert picture.size == (size, size)
        pictures.append(np.asarray(picture.convert("RGBA").resize((64, 64)), float))
    assert np.abs(pictures[0] - pictures[1]).mean() < 6.0


@pytest.mark.parametrize(("ratio", "marked"), [(1.0, False), (1.25, True), (2.0, True)])
def test_layers_use_large_tiles_on_sharp_screens(
    ratio: float, marked: bool, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "devicePixelRatio", lambda _app: ratio)
    assert tile_layers.tile_size() == (512 if marked else 256)
    task = site.make(tmp_path, orthophoto_tif=orthophoto(tmp_path / "o.tif"))
    layer = site.add(task, Product.ORTHOPHOTO, Way.TILES)
    assert ("{y}@2x" in unquote(layer.source())) is marked
    utm = QgsCoordinateReferenceSystem(f"EPSG:{EPSG}")
    area = QgsRectangle(WEST, NORTH - SIDE, WEST + SIDE, NORTH)
    drawn = float((render(layer, area, utm, 200)[..., 3] > 0).mean())
    assert 0.7 < drawn < 0.8  # of the four quarters one has no data


def test_algorithm_uses_large_tiles_on_sharp_screens(
    provider, connection, client: WebODM, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "devicePixelRatio", lambda _app: 2.0)
    archive = all_zip(tmp_path / "all.zip", orthophoto_tif=orthophoto(tmp_path / "o.tif"))
    task = client.tasks.import_zip(client.projects.create("Sharp").id, archive, name="Sharp")
    task = client.tasks.wait(task.project, task.id, interval=0.1)
    context = QgsProcessingContext()
    output = run("orthodock:addtilelayer", {"TASK": task.id}, context=context)["OUTPUT"]
    layer = context.temporaryLayerStore().mapLayer(output)
    assert "{y}@2x" in unquote(layer.source())
