"""devserver: tasks made of single results, and tasks aligned with others, as WebODM answers."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from devserver_run import COMPLETED, Devserver, ended
from osgeo import gdal, osr


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devserver]:
    running = Devserver(tmp_path_factory.mktemp("data"), seconds=0.2).login()
    yield running
    running.stop()


def raster(path: Path, bands: int, *, placed: bool = True) -> bytes:
    data = gdal.GetDriverByName("GTiff").Create(str(path), 16, 16, bands, gdal.GDT_Byte)
    data.SetGeoTransform((465000.0, 1.0, 0.0, 5247102.4, 0.0, -1.0))
    if placed:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(32632)
        data.SetProjection(reference.ExportToWkt())
    data = None
    return path.read_bytes()


class Batch:
    """The uploads of one import."""

    def __init__(self, server: Devserver) -> None:
        self.server = server
        self.base = server.project() + "tasks/import/external/"
        self.key = server.call("POST", self.base + "init").json()["uuid"]

    def upload(self, kind: str, name: str, content: bytes, **form: object) -> tuple[int, object]:
        values = {"uuid": self.key, **form}
        answer = self.server.call(
            "POST", self.base + "upload", data=values, files={kind: (name, content)}
        )
        return answer.status_code, answer.json()

    def commit(self) -> tuple[int, str]:
        answer = self.server.call("POST", self.base + "commit", json={"uuid": self.key})
        return answer.status_code, answer.text


def test_unreadable_tiff_is_500_and_its_batch_is_gone(server: Devserver) -> None:
    batch = Batch(server)
    batch.upload("orthophoto", "o.tif", b"no raster")
    assert batch.commit()[0] == 500
    assert batch.commit() == (400, '["Invalid uuid"]')


def test_bad_results_are_refused_at_the_commit(server: Devserver, tmp_path: Path) -> None:
    cases = [
        ("dsm", "d.tif", raster(tmp_path / "a.tif", 1, placed=False),
         "GeoTIFF must have a valid CRS"),
        ("dsm", "d.tif", raster(tmp_path / "b.tif", 3), "Elevation model must have at most 2 band"),
        ("pointcloud", "c.laz", b"no cloud", "Point cloud must be a valid LAZ/LAS file"),
    ]  # fmt: skip
    for kind, name, content, text in cases:
        batch = Batch(server)
        assert batch.upload(kind, name, content)[0] == 200
        assert batch.commit() == (400, f'["{text}"]')
    assert Batch(server).commit() == (400, '["No assets uploaded"]')


@pytest.mark.parametrize(
    ("kind", "name", "asset"),
    [
        ("orthophoto", "anything.TIFF", "orthophoto.tif"),
        ("pointcloud", "c.copc.laz", "georeferenced_model.laz"),
        ("pointcloud", "c.las", "georeferenced_model.las"),
        ("texturedmodel", "m.glb", "textured_model.glb"),
    ],
)
def test_field_says_what_a_result_is(server: Devserver, kind: str, name: str, asset: str) -> None:
    answer = Batch(server).upload(kind, name, b"x")
    assert answer == (200, {"uploaded": True, "done": True, "asset": asset})


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [
        ("images", "x.tif", "Invalid file type"),
        ("georeferenced_model", "c.laz", "Invalid file type"),
        ("orthophoto", "o.png", "Invalid file type (extension mismatch)"),
        ("texturedmodel", "m.zip", "Invalid file type (extension mismatch)"),
    ],
)
def test_other_results_are_refused_at_once(
    server: Devserver, kind: str, name: str, text: str
) -> None:
    assert Batch(server).upload(kind, name, b"x") == (400, [text])


def test_chunk_of_a_result_may_be_sent_again(server: Devserver, tmp_path: Path) -> None:
    content = raster(tmp_path / "o.tif", 3)
    half = len(content) // 2
    batch = Batch(server)
    for index in (0, 0, 1):
        chunk = content[half:] if index else content[:half]
        answer = batch.upload(
            "orthophoto", "o.tif", chunk, dzuuid="a-1", dzchunkindex=index, dztotalchunkcount=2,
            dzchunkbyteoffset=half * index,
        )  # fmt: skip
        done = {"done": True, "asset": "orthophoto.tif"} if index else {}
        assert answer == (200, {"uploaded": True, **done})
    answer = server.call("POST", batch.base + "commit", json={"uuid": batch.key}).json()
    task = f"{batch.base.partition('import/')[0]}{answer['id']}/"
    assert server.until(task, ended)["status"] == COMPLETED
    assert server.call("GET", task + "download/orthophoto.tif").content == content


def test_alignment_needs_a_task_that_is_there(server: Devserver) -> None:
    project = server.project()
    other = server.call("GET", server.partial_task(project)).json()["id"]
    for value, status in ((other, 201), (str(uuid.uuid4()), 400), ("no id", 500), ("", 201)):
        body = {"partial": True, "name": "x", "align_to": value}
        assert server.call("POST", project + "tasks/", json=body).status_code == status


@pytest.mark.parametrize(
    ("value", "tags"),
    [
        (["roof", "north wall", "Ü", "#x", ","], ["roof", "north", "wall", "Ü", "#x", ","]),
        ("one", ["o", "n", "e"]),
        ([], []),
    ],
)  # fmt: skip
def test_tags_are_split_at_blanks(server: Devserver, value: object, tags: list[str]) -> None:
    task = server.partial_task(server.project())
    assert server.call("PATCH", task, json={"tags": value}).json()["tags"] == tags


def test_tags_that_are_no_text_are_refused(server: Devserver) -> None:
    task = server.partial_task(server.project())
    assert server.call("PATCH", task, json={"tags": [1, 2]}).status_code == 500
    refused = server.call("PATCH", task, json={"tags": None})
    assert refused.json() == {"tags": ["This field may not be null."]}
