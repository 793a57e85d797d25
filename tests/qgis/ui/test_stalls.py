"""No load path holds up the GUI thread: its event loop comes round every frame."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from pathlib import Path
from typing import Any

import products
import pytest
from orthodock.api import Credentials, Task, WebODM
from orthodock.core.jobs.downloads import MapExport
from orthodock.core.layers.specs import Product, Way, spec_for
from products import all_zip, heights, las, mbtiles, orthophoto
from qgis.core import QgsProject, QgsSettings
from stalls import StallProbe

FRAME = 16.0  # ms
RUNS = 5  # of which the least counts: what else runs on the machine only adds
STALL = 2000.0  # ms that a server keeps a client waiting
POINTS, PHOTOS, TILES = 1_000_000, 2_000, 20_000
LARGE = 5000  # pixels a side, so that work that grows with the data shows


def shots(count: int) -> bytes:
    """Photos that look straight down."""
    fields = {"rotation": [3.14159, 0.0, 0.0], "focal": 0.7, "width": 4000, "height": 3000}
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [9.0, 46.9 + number * 1e-6, 200.0]},
            "properties": {"filename": f"{number}.jpg", **fields},
        }
        for number in range(count)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


@pytest.fixture(scope="module")
def large_task(server, tmp_path_factory: pytest.TempPathFactory) -> Task:
    folder = tmp_path_factory.mktemp("large")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(products, "PIXELS", LARGE)
        ortho = orthophoto(folder / "o.tif")
        archive = all_zip(
            folder / "all.zip",
            orthophoto_tif=ortho,
            orthophoto_mbtiles=mbtiles(folder / "o.mbtiles", ortho),
            dsm_tif=heights(folder / "s.tif"),
            georeferenced_model_las=las(folder / "a.las", count=POINTS),
            shots_geojson=shots(PHOTOS),
        )
    client = WebODM(server.url, Credentials(server.user, server.password))
    project = client.projects.create("Large")
    task = client.tasks.import_zip(project.id, archive, name="Large")
    return client.tasks.wait(project.id, task.id, interval=0.2)


@pytest.mark.parametrize(
    ("product", "way", "formula"),
    [
        (Product.ORTHOPHOTO, Way.TILES, ""),
        (Product.ORTHOPHOTO, Way.FILE, ""),
        (Product.ORTHOPHOTO, Way.MBTILES, ""),
        (Product.PLANT_HEALTH, Way.TILES, "VARI"),
        (Product.DSM, Way.TILES, ""),
        (Product.DSM, Way.FILE, ""),
        (Product.POINT_CLOUD, Way.CLOUD, ""),
        (Product.PHOTOS, Way.VECTOR, ""),
        (Product.FOOTPRINTS, Way.VECTOR, ""),
    ],
    ids=lambda value: str(getattr(value, "name", value)),
)
def test_loading_and_refreshing_hold_up_nothing(
    plugin,
    connection,
    large_task,
    wait_until,
    close_project,
    tmp_path: Path,
    product: Any,
    way: Any,
    formula: str,
) -> None:
    QgsSettings().setValue("orthodock/download_folder", str(tmp_path))
    client = plugin.application.sessions.client(connection)
    project = client.projects.get(large_task.project)
    client.transport.token()
    added: list[Any] = []
    refreshed: list[Any] = []
    plugin.application.loader.layer_added.connect(lambda layer, _: added.append(layer))
    plugin.application.loader.layer_refreshed.connect(lambda layer, _: refreshed.append(layer))
    loads, refreshes = [], []
    for run in range(1, RUNS + 1):
        with StallProbe() as probe:
            plugin.application.loader.add(
                client, project, large_task, spec_for(product, way, formula)
            )
            wait_until(lambda run=run: len(added) == run)
        loads.append(probe.busiest)
        with StallProbe() as probe:
            plugin.application.loader.refresh(client, project, large_task)
            wait_until(lambda run=run: len(refreshed) == run)
        refreshes.append(probe.busiest)
        close_project()
    assert min(loads) < FRAME, loads
    assert min(refreshes) < FRAME, refreshes


def many_tiles(path: Path) -> Path:
    """Write MBTiles of which each tile is checked."""
    mbtiles(path, orthophoto(path.with_suffix(".tif")))
    with contextlib.closing(sqlite3.connect(path)) as made:
        (tile,) = made.execute("SELECT tile_data FROM tiles LIMIT 1").fetchone()
        rows = ((22, number, 0, tile) for number in range(TILES))
        made.executemany("INSERT OR IGNORE INTO tiles VALUES (?, ?, ?, ?)", rows)
        made.commit()
    return path


@pytest.mark.parametrize("ending", ["geojson", "mbtiles"])
def test_export_that_is_put_on_the_map_holds_up_nothing(
    plugin, wait_until, close_project, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"export.{ending}"
    if ending == "geojson":
        path.write_bytes(shots(20 * PHOTOS))
    else:
        many_tiles(path)
    request = MapExport("orthophoto", ending, path, add_to_map=True)
    stalls = []
    for _ in range(RUNS):
        with StallProbe() as probe:
            plugin.application.assets.saved.emit(path, "Export", request)
            wait_until(QgsProject.instance().mapLayers)
        stalls.append(probe.busiest)
        close_project()
    assert min(stalls) < FRAME, stalls


@pytest.mark.parametrize(
    ("product", "way"),
    [(Product.ORTHOPHOTO, Way.TILES), (Product.DSM, Way.TILES), (Product.DSM, Way.FILE)],
)
def test_server_that_does_not_answer_holds_up_nothing(
    plugin, connection, server, large_task, wait_until, tmp_path: Path, product: Any, way: Any
) -> None:
    QgsSettings().setValue("orthodock/download_folder", str(tmp_path))
    client = plugin.application.sessions.client(connection)
    project = client.projects.get(large_task.project)
    rule = {"kind": "stall", "path": large_task.id, "seconds": STALL / 1000, "times": 1}
    server.set_faults(rule)
    try:
        with StallProbe() as probe:
            plugin.application.loader.add(client, project, large_task, spec_for(product, way))
            wait_until(QgsProject.instance().mapLayers)
    finally:
        server.set_faults()
    assert probe.longest < 0.9 * STALL  # a thread that waits for the server is held up all the time
