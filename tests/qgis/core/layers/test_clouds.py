"""Point clouds of every kind are drawn in their colours and place, or say why not."""

from __future__ import annotations

import contextlib
import json
import shutil
import struct
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from answers import answering, http
from copc_files import Copc
from orthodock.api import CancelledError, Project, StorageError, Task, WebODM
from orthodock.core import log
from orthodock.core.gate.laz import PointCloudError
from orthodock.core.layers.builders import cloud_rendering, clouds, remote_ept
from orthodock.core.layers.builders.layer_request import LayerRequest
from orthodock.core.layers.builders.remote_ept import HIERARCHY, INDEX
from orthodock.core.layers.specs import Product, Way, spec_for
from orthodock.core.pointcloud import ept, octree
from orthodock.vendor import laspy
from products import COLORS, EPSG, HIGHEST, LOWEST, NORTH, SIDE, WEST, las, orthophoto, points
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsNetworkAccessManager,
    QgsPointCloudAttributeByRampRenderer,
    QgsPointCloudRgbRenderer,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QDateTime, QUrl
from rendering import render
from stalls import StallProbe

from devserver.synthesis import pointcloud as server_tiles

CLOUD = (Product.POINT_CLOUD, Way.CLOUD)
UTM = QgsCoordinateReferenceSystem(f"EPSG:{EPSG}")
AREA = QgsRectangle(WEST, NORTH - SIDE, WEST + SIDE, NORTH)
QUARTERS = {"NW": (0.25, 0.25), "NE": (0.25, 0.75), "SW": (0.75, 0.25)}
COLOR_STEP = 3
STALL = 2000.0  # ms that a server keeps a client waiting
FORMAT_BYTE, COUNT, SCALE = 104, 107, 131  # places in a LAS header, ASPRS LAS 1.4 R15


class Quiet:
    """A job nobody watches."""

    def setProgress(self, percent: float) -> None: ...

    def report(self, done: int, total: int | None, share: float = 100.0) -> None: ...

    def isCanceled(self) -> bool:
        return False


@pytest.fixture
def tiles(tmp_path: Path) -> Path:
    """Tiles of many nodes, as the server makes them (laszip)."""
    folder = tmp_path / "tiles"
    server_tiles.write_ept(folder, points(100_000), EPSG)
    return folder


@pytest.fixture
def streaming(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clouds of any size are streamed."""
    if not remote_ept.can_stream():
        pytest.skip("this QGIS hangs or crashes on remote EPT")
    monkeypatch.setattr(remote_ept, "STREAMED_POINTS", 1)


def binary_tiles(folder: Path, monkeypatch: pytest.MonkeyPatch, full: int = 65_535) -> Path:
    """Tiles of many uncompressed nodes, without statistics, as an old Entwine leaves them."""
    monkeypatch.setattr(octree, "POINTS_PER_NODE", 10_000)
    monkeypatch.setattr(ept, "_SMALL_NODE_POINTS", 100)
    index = ept.build_ept(las(folder / "a.las", full=full), folder / "tiles").path
    document = json.loads(index.read_text())
    for field in document["schema"]:
        for key in ("minimum", "maximum", "counts"):
            field.pop(key, None)
    index.write_text(json.dumps(document))
    return index.parent


def assert_drawn_right(layer: Any, colors: dict[str, tuple[int, ...]] = COLORS) -> None:
    """Compare colours and edges with the points."""
    picture = render(layer, AREA.buffered(SIDE / 4), UTM, 300).astype(int)
    inside = picture[50:250, 50:250]
    assert (inside[..., 3] > 0).mean() > 0.8, "it draws too little"
    for quarter, color in colors.items():
        down, right = (int(200 * part) for part in QUARTERS[quarter])
        block = inside[down - 30 : down + 30, right - 30 : right + 30]
        found = np.median(block[block[..., 3] > 0][:, :3], axis=0)
        assert np.abs(found - color).max() <= COLOR_STEP, quarter
    columns = np.flatnonzero((picture[..., 3] > 0).mean(axis=0) > 0.3)
    assert abs(int(columns[0]) - 50) <= 2, "the west edge lies elsewhere"
    assert abs(int(columns[-1]) - 249) <= 2, "the east edge lies elsewhere"


# ------------------------------------------------------------------------------------ what is drawn


def test_large_tiles_of_the_server_are_streamed(
    streaming, site, tmp_path: Path, tiles: Path, folder: Path
) -> None:
    task = site.make(tmp_path, tree=tiles, georeferenced_model_laz=las(tmp_path / "a.laz"))
    layer = site.add(task, *CLOUD)
    assert layer.source().startswith(site.client.url)
    assert_drawn_right(layer)
    assert layer.crs().authid() == f"EPSG:{EPSG}"
    assert not [path for path in folder.rglob("*") if path.is_file()], "nothing is downloaded"


@pytest.mark.parametrize("full", [65_535, 255])
def test_streamed_colours_are_right_whatever_their_range(
    streaming, site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, full: int
) -> None:
    tree = binary_tiles(tmp_path, monkeypatch, full)
    task = site.make(tmp_path, tree=tree, georeferenced_model_las=tmp_path / "a.las")
    layer = site.add(task, *CLOUD)
    assert layer.source().startswith(site.client.url)
    assert_drawn_right(layer)


def paged(tree: Path) -> Path:
    """Put the deepest nodes into pages of their own, as Entwine does in large trees."""
    page = tree / "ept-hierarchy" / "0-0-0-0.json"
    hierarchy = json.loads(page.read_text())
    for parent in [name for name in hierarchy if name.startswith("1-")]:
        x, y, z = (int(part) for part in parent.split("-")[1:])
        below = {
            name: hierarchy.pop(name)
            for name in list(hierarchy)
            if name.startswith("2-")
            and [int(part) // 2 for part in name.split("-")[1:]] == [x, y, z]
        }
        own = {parent: hierarchy[parent], **below}
        page.with_name(f"{parent}.json").write_text(json.dumps(own))
        hierarchy[parent] = -1
    page.write_text(json.dumps(hierarchy))
    return tree


def test_tiles_are_downloaded_where_streaming_hangs(
    site, tmp_path: Path, tiles: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote_ept, "STREAMED_POINTS", 1)
    monkeypatch.setattr(remote_ept, "can_stream", lambda: False)
    task = site.make(tmp_path, tree=paged(tiles), georeferenced_model_laz=las(tmp_path / "a.laz"))
    layer = site.add(task, *CLOUD)
    local = Path(layer.source()).parent
    assert local.is_relative_to(folder)
    assert {path.name for path in (local / "ept-data").iterdir()} == {
        path.name for path in (tiles / "ept-data").iterdir()
    }
    assert_drawn_right(layer)
    assert not list(folder.rglob("ept_look"))


def test_small_tiles_are_downloaded(site, tmp_path: Path, tiles: Path, folder: Path) -> None:
    task = site.make(tmp_path, tree=tiles, georeferenced_model_laz=las(tmp_path / "a.laz"))
    layer = site.add(task, *CLOUD)
    assert Path(layer.source()).is_relative_to(folder)
    assert_drawn_right(layer)


def test_missing_node_is_no_reason_to_download_none(
    site, tmp_path: Path, tiles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(log, "error", said.append)
    lose_a_node(tiles)
    task = site.make(tmp_path, tree=tiles, georeferenced_model_laz=las(tmp_path / "a.laz"))
    layer = site.add(task, *CLOUD)
    assert "lacks 1 nodes" in said[0]
    assert any("are missing" in text for text in said[1:]), "the message bar's texts are logged"
    assert (render(layer, AREA, UTM, 400)[..., 3] > 0).mean() > 0.4


@pytest.mark.parametrize("name", ["../../x", "0-0-0-0/../..", "a"])
def test_hierarchy_that_leads_astray_gives_way_to_the_file(
    site, tmp_path: Path, tiles: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tiles / "ept-hierarchy/0-0-0-0.json").write_text(json.dumps({"0-0-0-0": 9, name: 7}))
    task = site.make(tmp_path, tree=tiles, georeferenced_model_las=las(tmp_path / "a.las"))
    assert site.add(task, *CLOUD).source().endswith("georeferenced_model_ept/ept.json")


@pytest.mark.parametrize("suffix", ["las", "laz"])
def test_file_without_tiles_is_converted(site, tmp_path: Path, folder: Path, suffix: str) -> None:
    task = site.make(tmp_path, **{f"georeferenced_model_{suffix}": las(tmp_path / f"a.{suffix}")})
    layer = site.add(task, *CLOUD)
    assert layer.source() == str(next(folder.rglob("georeferenced_model_ept/ept.json")))
    assert isinstance(layer.renderer(), QgsPointCloudRgbRenderer)
    assert_drawn_right(layer)


def test_conversion_that_waits_for_others_can_be_cancelled(tmp_path: Path) -> None:
    source = las(tmp_path / "a.las")
    with contextlib.ExitStack() as others:
        for _ in range(cloud_rendering.CONVERSIONS.count):
            others.enter_context(cloud_rendering.CONVERSIONS.held())
        with pytest.raises(CancelledError):
            cloud_rendering.convert(source, "", lambda _: None, lambda: True)
    assert cloud_rendering.convert(source, "", lambda _: None, lambda: False).provider == "ept"


def test_cloud_without_colour_is_coloured_by_height(site, tmp_path: Path) -> None:
    task = site.make(tmp_path, georeferenced_model_las=las(tmp_path / "a.las", point_format=1))
    layer = site.add(task, *CLOUD)
    renderer = layer.renderer()
    assert isinstance(renderer, QgsPointCloudAttributeByRampRenderer)
    assert (renderer.minimum(), renderer.maximum()) == (
        pytest.approx(LOWEST, abs=0.1),
        pytest.approx(HIGHEST, abs=0.1),
    )
    picture = render(layer, AREA, UTM, 200).astype(int)
    low, high = (np.median(picture[20:180, at], axis=0) for at in (slice(2, 12), slice(188, 198)))
    assert np.median(low[..., 2]) > np.median(low[..., 1]), "the low end of viridis is purple"
    assert np.median(high[..., 0]) > 2 * np.median(high[..., 2]), "its high end is yellow"


def tiles_on(server: Any, task: Task) -> Path:
    """The folder of a task's tiles on the server's disk."""
    return next((server.data / "tasks" / task.id).rglob(INDEX)).parent


def rerun(task: Task, tiles: Path) -> Task:
    """Make the server's tiles of a task anew, of more points that are darker."""
    shutil.rmtree(tiles)
    made = points(150_000)
    darker = server_tiles.Points(made.positions, made.colours // 2, made.classes)
    server_tiles.write_ept(tiles, darker, EPSG)
    return replace(task, processing_time=task.processing_time + 1000)


def test_refreshed_stream_shows_the_points_of_the_rerun(
    streaming, site, server, tmp_path: Path, tiles: Path, wait_until
) -> None:
    task = site.make(tmp_path, tree=tiles, georeferenced_model_laz=las(tmp_path / "a.laz"))
    layer = site.add(task, *CLOUD)
    assert_drawn_right(layer)
    kept = tiles_on(server, task)
    cache = QgsNetworkAccessManager.instance().cache()
    for path in (path for path in kept.rglob("*") if path.is_file()):
        name = path.relative_to(kept).as_posix()
        entry = cache.metaData(QUrl(layer.source().partition("ept.json")[0] + name))
        if entry.isValid():  # as if the server, or a proxy before it, had said so
            entry.setExpirationDate(QDateTime.currentDateTime().addDays(1))
            cache.updateMetaData(entry)
    again = rerun(task, kept)
    site.loader.refresh(site.client, site.project, again)
    wait_until(lambda: site.refreshed)
    dimmed = {name: tuple(part // 2 for part in color) for name, color in COLORS.items()}
    assert_drawn_right(layer, dimmed)
    assert layer.pointCount() == 150_000


def test_refresh_is_not_undone_by_reopening(
    streaming, plugin, site, server, tmp_path: Path, tiles: Path, wait_until
) -> None:
    task = site.make(tmp_path, tree=tiles, georeferenced_model_laz=las(tmp_path / "a.laz"))
    layer = site.add(task, *CLOUD)
    again = rerun(task, tiles_on(server, task))
    QgsNetworkAccessManager.instance().cache().clear()
    server.set_faults({"kind": "stall", "path": HIERARCHY, "seconds": STALL / 1000})
    plugin.application.sources.read_again(layer)
    site.loader.refresh(site.client, site.project, again)
    wait_until(lambda: site.refreshed)
    assert server.faults()["rules"][0]["struck"]
    server.set_faults()
    assert layer.source() == layer.dataProvider().dataSourceUri()
    assert layer.pointCount() == 150_000


# --------------------------------------------------------------- what another QGIS would be given


def order_of(site: Any, task: Any, folder: Path) -> LayerRequest:
    return LayerRequest(site.client, site.project, task, spec_for(*CLOUD), folder)


def with_providers(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    monkeypatch.setattr(cloud_rendering, "providers", lambda: frozenset(names))


@pytest.mark.parametrize("suffix", ["las", "laz"])
def test_pdal_is_given_the_file_as_it_is(
    site, tmp_path: Path, tiles: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    source = las(tmp_path / f"a.{suffix}")
    files = {f"georeferenced_model_{suffix}": source}
    task = site.make(tmp_path, tree=tiles, **files)
    with_providers(monkeypatch, "pdal", "copc", "ept")
    cloud = clouds._choose(order_of(site, task, tmp_path / "to"), Quiet())
    assert (cloud.provider, Path(cloud.source).read_bytes()) == ("pdal", source.read_bytes())
    assert cloud.color_max == 200 * 257
    assert cloud.z_range == (pytest.approx(LOWEST, abs=0.1), pytest.approx(HIGHEST, abs=0.1))


@pytest.mark.parametrize("is_open", [False, True])
def test_pdal_does_not_show_what_qgis_made_of_an_older_file(
    site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_open: bool
) -> None:
    task = site.make(tmp_path, georeferenced_model_laz=las(tmp_path / "a.laz"))
    with_providers(monkeypatch, "pdal", "ept")
    folder = tmp_path / "to"
    index = folder / "georeferenced_model.copc.laz"
    if is_open:  # as on Windows
        index.mkdir(parents=True)
    else:
        (folder / "ept_georeferenced_model").mkdir(parents=True)
        index.touch()
    (folder / "ept_of_somebody").mkdir()
    cloud = clouds._choose(order_of(site, task, folder), Quiet())
    name = f"georeferenced_model{'_2' if is_open else ''}.laz"
    assert cloud.source == str(folder / name)
    left = {path.name for path in folder.iterdir()}
    assert left == {name, "ept_of_somebody"} | ({index.name} if is_open else set())


def test_copc_is_given_the_file_as_it_is(
    site, tmp_path: Path, tiles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Copc().write(tmp_path / "a.copc.laz")
    task = site.make(
        tmp_path, tree=tiles, georeferenced_model_laz=source, georeferenced_model_copc_laz=source
    )
    with_providers(monkeypatch, "copc", "ept")
    order = order_of(site, task, tmp_path / "to")
    assert clouds._choose(order, Quiet()).provider == "ept", "nobody asked for COPC"
    asked = replace(task, options=(("pc-copc", True),))
    cloud = clouds._choose(replace(order, task=asked), Quiet())
    assert cloud.provider == "copc"
    assert Path(cloud.source).read_bytes() == source.read_bytes()


@pytest.mark.parametrize("name", ["../../../out.copc.laz", "{}/out.copc.laz"])
def test_hostile_name_of_a_copc_file_stays_in_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    content = Copc().write(tmp_path / "a.copc.laz").read_bytes()
    name = name.format(tmp_path)
    with_providers(monkeypatch, "copc", "ept")
    folder = tmp_path / "to" / "a" / "task"
    # Known by another way than the server's answer, which drops such names.
    task = Task("a", 1, available_assets=(name,))
    before = set(tmp_path.iterdir())
    with answering(http("200 OK", content)) as url:
        client = WebODM(url)
        request = LayerRequest(client, Project(1, "P"), task, spec_for(*CLOUD), folder)
        source = Path(clouds._choose(request, Quiet()).source)
    assert source.parent == folder
    assert source.read_bytes() == content
    assert set(tmp_path.iterdir()) == before | {tmp_path / "to"}


def test_copc_that_was_not_made_gives_way_to_the_tiles(
    site, tmp_path: Path, tiles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = site.make(tmp_path, tree=tiles, georeferenced_model_laz=las(tmp_path / "a.laz"))
    with_providers(monkeypatch, "copc", "ept")
    asked = replace(task, options=(("pc-copc", "true"),))
    assert clouds._choose(order_of(site, asked, tmp_path / "to"), Quiet()).provider == "ept"


def test_copc_of_several_pages_is_drawn(tmp_path: Path) -> None:
    if "copc" not in cloud_rendering.providers():
        pytest.skip("this QGIS reads no COPC")
    nodes = {(0, 0, 0, 0): 5_000, (1, 1, 0, 1): 3_000, (2, 2, 0, 2): 2_000}
    made = Copc(nodes=nodes, pages={(1, 1, 0, 1): [(1, 1, 0, 1), (2, 2, 0, 2)]})
    path = made.write(tmp_path / "a.copc.laz")
    layer = cloud_rendering.open_layer(cloud_rendering.as_it_is(path, "copc"), "Cloud")
    assert layer.pointCount() == 10_000
    assert (render(layer, layer.extent(), UTM, 200)[..., 3] > 0).mean() > 0.3


@pytest.mark.parametrize("has_tiles", [True, False])
def test_copc_that_is_none_gives_way_to_what_else_there_is(
    site, tmp_path: Path, tiles: Path, monkeypatch: pytest.MonkeyPatch, has_tiles: bool
) -> None:
    source = las(tmp_path / "a.laz")
    tree = {"tree": tiles} if has_tiles else {}
    task = site.make(
        tmp_path, georeferenced_model_laz=source, georeferenced_model_copc_laz=source, **tree
    )
    with_providers(monkeypatch, "copc", "ept")
    asked = replace(task, options=(("pc-copc", True),))
    cloud = clouds._choose(order_of(site, asked, tmp_path / "to"), Quiet())
    assert cloud.provider == "ept"
    assert (Path(cloud.source).parent.name == remote_ept.FOLDER) is has_tiles


@pytest.mark.parametrize("full", [65_535, 255])
def test_colours_nobody_can_read_here_are_left_to_qgis(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wait_until, full: int
) -> None:
    source = las(tmp_path / "a.laz", full=full)
    # The providers of LAZ are missing; the layer above them treats all the same.
    index = ept.build_ept(source, tmp_path / "tiles").path
    monkeypatch.setattr(laspy.LazBackend, "detect_available", classmethod(lambda _: ()))
    cloud = cloud_rendering.as_it_is(source, "pdal")
    assert cloud.color_max is None
    layer = cloud_rendering.open_layer(replace(cloud, source=str(index), provider="ept"), "Cloud")
    wait_until(lambda: isinstance(layer.renderer(), QgsPointCloudRgbRenderer))
    assert_drawn_right(layer)


def test_file_for_pdal_is_looked_at_first(
    site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = site.make(tmp_path, georeferenced_model_las=b"LASF, not really")
    with_providers(monkeypatch, "pdal", "ept")
    with pytest.raises(StorageError, match="not a LAS or LAZ file"):
        clouds.point_cloud(order_of(site, task, tmp_path / "to"), Quiet())


# --------------------------------------------------------------------------------------- bad input


def change_index(**values: Any) -> Callable[[Path], None]:
    def change(tree: Path) -> None:
        index = tree / "ept.json"
        index.write_text(json.dumps({**json.loads(index.read_text()), **values}))

    return change


BAD_TILES = {
    "no JSON": lambda tree: (tree / "ept.json").write_bytes(b"\xff{"),
    "not an object": lambda tree: (tree / "ept.json").write_bytes(b"[1]"),
    "deep": lambda tree: (tree / "ept.json").write_bytes(b"[" * 100_000),
    "no points": change_index(points=0),
    "unknown nodes": change_index(dataType="pickle"),
    "bounds that are none": change_index(bounds=[0, 0, 0, 1e999, 1, 1]),
    "bounds inside out": change_index(bounds=[1, 1, 1, 0, 0, 0]),
    "no coordinates": change_index(schema=[{"name": "Red", "type": "unsigned", "size": 2}]),
    "no hierarchy": lambda tree: shutil.rmtree(tree / "ept-hierarchy"),
    "empty hierarchy": lambda tree: (tree / "ept-hierarchy/0-0-0-0.json").write_bytes(b"{}"),
    "no first node": lambda tree: (tree / "ept-data/0-0-0-0.laz").unlink(),
    "first node cut short": lambda tree: (tree / "ept-data/0-0-0-0.laz").write_bytes(
        (tree / "ept-data/0-0-0-0.laz").read_bytes()[:2_000]
    ),
}


@pytest.mark.parametrize("flaw", BAD_TILES)
def test_damaged_tiles_give_way_to_the_file(
    site, tmp_path: Path, tiles: Path, monkeypatch: pytest.MonkeyPatch, flaw: str
) -> None:
    BAD_TILES[flaw](tiles)
    task = site.make(tmp_path, tree=tiles, georeferenced_model_las=las(tmp_path / "a.las"))
    said: list[str] = []
    monkeypatch.setattr(log, "error", said.append)
    layer = site.add(task, *CLOUD)
    assert layer.source().endswith("georeferenced_model_ept/ept.json")
    assert "Trying another form of its point cloud" in said[0]
    assert (render(layer, AREA, UTM, 200)[..., 3] > 0).mean() > 0.8


def lose_a_node(tree: Path) -> None:
    hierarchy = json.loads((tree / "ept-hierarchy/0-0-0-0.json").read_text())
    gone = next(name for name in hierarchy if name.startswith("2-"))
    (tree / "ept-data" / f"{gone}.laz").unlink()


def test_missing_node_leaves_the_rest(streaming, site, tmp_path: Path, tiles: Path) -> None:
    lose_a_node(tiles)
    task = site.make(tmp_path, tree=tiles, georeferenced_model_laz=las(tmp_path / "a.laz"))
    layer = site.add(task, *CLOUD)
    assert (render(layer, AREA, UTM, 400)[..., 3] > 0).mean() > 0.4


def broken(change: Callable[[bytearray], None], suffix: str = "las") -> Callable[[Path], bytes]:
    def make(folder: Path) -> bytes:
        content = bytearray(las(folder / f"bad.{suffix}", count=20_000).read_bytes())
        change(content)
        return bytes(content)

    return make


def cut(content: bytearray) -> None:
    del content[len(content) // 2 :]


BAD_FILES = {
    "no points": (broken(lambda c: struct.pack_into("<I", c, COUNT, 0)), "no points"),
    "format that is none": (broken(lambda c: struct.pack_into("<B", c, FORMAT_BYTE, 42)), "format"),
    "absurd count": (broken(lambda c: struct.pack_into("<I", c, COUNT, 2**32 - 1)), "truncated"),
    "absurd scale": (broken(lambda c: struct.pack_into("<d", c, SCALE, 1e300)), "invalid scale"),
    "cut short": (broken(cut), "truncated"),
    "LAZ cut short": (broken(cut, "laz"), "truncated"),
    "a web page": (lambda _folder: b"<html>Sorry</html>", "a web page instead"),
    "nothing": (lambda _folder: b"", "an empty file"),
}


@pytest.mark.parametrize("flaw", BAD_FILES)
def test_bad_file_is_told_and_the_rest_loads(site, tmp_path: Path, flaw: str) -> None:
    make, message = BAD_FILES[flaw]
    asset = "georeferenced_model_laz" if "LAZ" in flaw else "georeferenced_model_las"
    ortho = orthophoto(tmp_path / "o.tif")
    task = site.make(tmp_path, orthophoto_tif=ortho, **{asset: make(tmp_path)})
    error = site.add(task, *CLOUD)
    assert isinstance(error, StorageError)
    assert str(error).startswith("Cannot display the point cloud")
    assert message in str(error)
    assert error.remedy
    assert site.add(task, Product.ORTHOPHOTO, Way.TILES).isValid()


def test_record_layout_that_is_none_is_refused() -> None:
    schema = [{"name": "Red", "type": "unsigned", "size": 3}]
    with pytest.raises(PointCloudError, match="damaged"):
        remote_ept._color_max_of_records(schema, Path("/dev/null"))


# ------------------------------------------------------------------------------------- afterwards


def test_streamed_cloud_is_drawn_again_after_reopening(
    streaming,
    plugin,
    site,
    server,
    tmp_path: Path,
    tiles: Path,
    wait_until,
    qgis_iface,
    close_project,
) -> None:
    import orthodock

    task = site.make(tmp_path, tree=tiles, georeferenced_model_laz=las(tmp_path / "a.laz"))
    site.add(task, *CLOUD)
    path = tmp_path / "p.qgz"
    assert QgsProject.instance().write(str(path))
    with zipfile.ZipFile(path) as archive:
        texts = [archive.read(name).decode(errors="replace") for name in archive.namelist()]
    token = site.client.transport.token()
    assert not any(secret in text for text in texts for secret in (token, "JWT "))
    close_project()
    plugin.unload()
    QgsNetworkAccessManager.instance().cache().clear()

    fresh = orthodock.classFactory(qgis_iface)
    fresh.initGui()
    try:
        signed_in: list[str] = []
        fresh.application.sessions.signed_in.connect(signed_in.append)
        assert QgsProject.instance().read(str(path))
        # QGIS itself has asked by now, and was refused; the next answer is slow.
        rule = {"kind": "stall", "path": INDEX, "seconds": STALL / 1000, "times": 1}
        server.set_faults(rule)
        with StallProbe() as probe:
            wait_until(lambda: signed_in)
            (layer,) = QgsProject.instance().mapLayers().values()
            wait_until(layer.isValid)
        assert (
            probe.longest < 0.9 * STALL
        )  # a thread that waits for the server is held up all the time
        assert_drawn_right(layer)
    finally:
        server.set_faults()
        fresh.unload()
        plugin.initGui()  # for the fixture to unload


@pytest.mark.parametrize("record", [b"", b'PROJCS["broken",GEOGCS["WGS 84",DATUM['])
def test_cloud_whose_crs_nobody_can_read_lies_where_the_task_is(
    record: bytes, tmp_path: Path
) -> None:
    source = las(tmp_path / "a.las", 3)
    cloud = cloud_rendering.convert(source, "", lambda _: None, lambda: False)
    index = Path(cloud.source)
    tree = json.loads(index.read_text())
    tree["srs"] = {"wkt": record.decode()} if record else {}
    index.write_text(json.dumps(tree))
    layer = cloud_rendering.open_layer(replace(cloud, wkt=UTM.toWkt()), "x")
    assert layer.crs().authid() == f"EPSG:{EPSG}"
    assert not cloud_rendering.open_layer(cloud, "x").crs().isValid()


VERTICAL = 'VERT_CS["EGM96 height",VERT_DATUM["EGM96 geoid",2005],UNIT["metre",1],AXIS["Up",UP]]'
UTM_WKT = UTM.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT1_GDAL)
DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")


def with_wkt(path: Path, wkt: str) -> Path:
    """Have a file say its CRS in a WKT record alone."""
    data = laspy.convert(laspy.read(path), point_format_id=7, file_version="1.4")
    data.header.vlrs = laspy.vlrs.vlrlist.VLRList()
    data.header.vlrs.append(laspy.VLR("LASF_Projection", 2112, "", wkt.encode() + b"\0"))
    data.header.global_encoding.wkt = True
    data.write(str(path))
    return path


@pytest.mark.parametrize(
    "wkt",
    [
        f'COMPD_CS["UTM and EGM96",{UTM_WKT},{VERTICAL}]',
        UTM_WKT,
        UTM.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2018),
        UTM.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT1_ESRI),
    ],
    ids=["compound", "GDAL", "WKT 2", "Esri"],
)
@pytest.mark.parametrize("suffix", ["las", "laz"])
@pytest.mark.parametrize("full", [255, 65_535], ids=["8 bit", "16 bit"])
def test_cloud_of_any_wkt_is_drawn_at_its_place(
    tmp_path: Path, wkt: str, suffix: str, full: int
) -> None:
    path = with_wkt(las(tmp_path / f"a.{suffix}", full=full), wkt)
    cloud = cloud_rendering.convert(path, "", lambda _: None, lambda: False)
    layer = cloud_rendering.open_layer(cloud, "x")
    assert layer.crs().isValid()
    assert_drawn_right(layer)


def test_cloud_in_degrees_is_drawn_at_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.las"
    header = laspy.LasHeader(point_format=3, version="1.4")
    header.scales, header.offsets = [1e-7, 1e-7, 0.001], [8.5, 47.5, 0]
    header.vlrs.append(laspy.VLR("LASF_Projection", 2112, "", DEGREES.toWkt().encode() + b"\0"))
    header.global_encoding.wkt = True
    data = laspy.LasData(header)
    places = np.mgrid[0:200, 0:200].reshape(2, -1) * 5e-6
    data.x, data.y, data.z = 8.5 + places[0], 47.5 + places[1], np.full(places.shape[1], 400.0)
    data.red = data.green = data.blue = np.full(places.shape[1], 40_000, np.uint16)
    data.write(str(path))
    layer = cloud_rendering.open_layer(
        cloud_rendering.convert(path, "", lambda _: None, lambda: False), "x"
    )
    assert layer.crs().authid() == "EPSG:4326"
    extent = QgsRectangle(8.5, 47.5, 8.501, 47.501)
    assert (render(layer, extent, DEGREES, 200)[..., 3] > 0).mean() > 0.9
