"""devserver: results that come from elsewhere and go elsewhere, over real HTTP."""

from __future__ import annotations

import io
import json
import uuid
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import laspy
import pytest
import requests
from devserver_run import COMPLETED, FAILED, Devserver, ended, make_photos
from osgeo import gdal
from PIL import Image
from zips import zipped

OPTIONS = [{"name": "dsm", "value": True}]


class Server(Devserver):
    """A devserver and a session logged in to it."""

    def imported(self, content: bytes, **form: str) -> dict[str, Any]:
        project = self.project("P")
        files = {"file": ("all.zip", content)}
        made = self.call("POST", project + "tasks/import", files=files, data=form)
        assert made.status_code == 201
        return self.until(f"{project}tasks/{made.json()['id']}/")

    def until(self, task: str, done: Callable[[dict[str, Any]], bool] = ended) -> dict[str, Any]:
        """The state once it is as wanted."""
        return super().until(task, done)

    def export(self, task: str, kind: str, **order: Any) -> bytes:
        begun = self.call("POST", f"{task}{kind}/export", json=order).json()
        job = begun["celery_task_id"]
        state = self.until(f"workers/check/{job}", lambda state: bool(state["ready"]))
        assert state == {"ready": True}
        answer = self.call("GET", f"workers/get/{job}?filename={begun['filename']}")
        assert answer.headers["Content-Disposition"].endswith(begun["filename"])
        return answer.content


def path_of(task: dict[str, Any]) -> str:
    return f"projects/{task['project']}/tasks/{task['id']}/"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("data"), seconds=0.5)
    running.login()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return make_photos(tmp_path_factory.mktemp("photos"), "--width", "200")


def create(server: Server, photos: list[Path], **form: Any) -> str:
    project = server.project("P")
    files = [("images", (photo.name, photo.read_bytes())) for photo in photos]
    made = server.call("POST", project + "tasks/", files=files, data=form)
    assert made.status_code == 201
    return f"{project}tasks/{made.json()['id']}/"


@pytest.fixture(scope="module")
def task(server: Server, photos: list[Path]) -> str:
    path = create(server, photos, name="Made", options=json.dumps(OPTIONS))
    assert server.until(path)["status"] == COMPLETED
    return path


@pytest.fixture(scope="module")
def all_zip(server: Server, task: str) -> bytes:
    return server.call("GET", task + "download/all.zip").content


# --- tasks from zips


def test_import_shows_what_the_zip_holds(server: Server, task: str, all_zip: bytes) -> None:
    source = server.call("GET", task).json()
    made = server.imported(all_zip, name="In")
    assert (made["status"], made["name"], made["import_url"]) == (COMPLETED, "In", "file://all.zip")
    assert made["available_assets"] == source["available_assets"]
    assert (made["epsg"], made["srs"]) == (source["epsg"], source["srs"])
    assert made["extent"] == pytest.approx(source["extent"], abs=1e-6)


def test_import_strips_a_folder_around_everything(server: Server, all_zip: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(all_zip)) as archive:
        files = {f"my task/{name}": archive.read(name) for name in archive.namelist()}
    assert "orthophoto.tif" in server.imported(zipped(files))["available_assets"]


@pytest.mark.parametrize(
    "content",
    [b"no zip", b"", zipped({"../evil": b"x"}), zipped({"/evil": b"x"}),
     zipped({"a": b"x", "a/b": b"x"}), zipped({"x": b"y"})[:40]],
    ids=["no zip", "empty", "above", "absolute", "file as folder", "cut short"],  # bytes have times
)  # fmt: skip
def test_import_of_a_bad_zip_fails_later(server: Server, content: bytes) -> None:
    made = server.imported(content)
    assert (made["status"], made["last_error"]) == (FAILED, "Invalid zip file")
    assert made["available_assets"] == []


def test_import_chunk_sent_twice_does_no_harm(server: Server, all_zip: bytes) -> None:
    path, key, half = server.project() + "tasks/import", str(uuid.uuid4()), len(all_zip) // 2

    def send(index: int, begin: int, end: int) -> requests.Response:
        form = {"dzuuid": key, "dzchunkindex": index, "dztotalchunkcount": 2}
        form["dzchunkbyteoffset"] = begin
        return server.call("POST", path, data=form, files={"file": ("a.zip", all_zip[begin:end])})

    assert send(0, 0, half).json() == {"uploaded": True}
    assert send(0, 0, half).status_code == 200
    made = send(1, half, len(all_zip))
    assert made.status_code == 201
    assert server.until(path_of(made.json()))["status"] == COMPLETED


def test_import_from_an_address(server: Server, task: str) -> None:
    server.call("PATCH", task, json={"public": True})
    url = f"{server.url}/api/{task}download/all.zip"
    path = server.project() + "tasks/import"
    good = server.call("POST", path, data={"url": url}).json()
    bad = server.call("POST", path, data={"url": "http://127.0.0.1:1/x.zip"}).json()
    assert server.until(path_of(good))["status"] == COMPLETED
    assert server.until(path_of(bad))["status"] == FAILED


@pytest.mark.parametrize("body", [{}, {"url": "ftp://x/y"}, {"url": 5}, {"url": {"a": 1}}])
def test_import_without_a_source_is_400(server: Server, body: Any) -> None:
    assert server.call("POST", server.project() + "tasks/import", json=body).status_code == 400


def test_restart_of_an_import_fails_and_keeps_the_assets(server: Server, all_zip: bytes) -> None:
    made = server.imported(all_zip)
    server.call("POST", path_of(made) + "restart/")
    state = server.until(path_of(made))
    assert state["status"] == FAILED
    assert state["available_assets"] == made["available_assets"]


def test_external_files_become_a_task(server: Server, task: str) -> None:
    place = server.project() + "tasks/import/external/"
    key = {"uuid": server.call("POST", place + "init", json={}).json()["uuid"]}
    content = server.call("GET", task + "download/dsm.tif").content
    for kind, name, status in [
        ("dsm", "my.tif", 200), ("dsm", "my.jpg", 400), ("x", "my.tif", 400),
    ]:  # fmt: skip
        files = {kind: (name, content)}
        assert server.call("POST", place + "upload", data=key, files=files).status_code == status
    made = server.call("POST", place + "commit", json={**key, "name": "Ext"}).json()
    assert server.until(path_of(made))["available_assets"] == ["all.zip", "dsm.tif"]
    for bad in ({**key}, {"uuid": "../.."}, {}):
        assert server.call("POST", place + "commit", json=bad).status_code == 400


# --- copies


def test_backup_comes_back_as_it_was(server: Server, task: str) -> None:
    before = server.call("GET", task).json()
    after = server.imported(server.call("GET", task + "backup").content)
    same = ("name", "options", "available_assets", "images_count", "statistics", "extent")
    assert {name: after[name] for name in same} == {name: before[name] for name in same}
    assert server.call("GET", path_of(after) + "images/download/DJI_0001.JPG").status_code == 200


def test_duplicate_then_compact_spares_the_original(server: Server, task: str) -> None:
    copy = server.call("POST", task + "duplicate/", json={}).json()["task"]
    assert copy["name"] == "Copy of Made"
    assert server.call("POST", path_of(copy) + "compact/").json() == {"success": True}
    assert server.call("GET", path_of(copy)).json()["pending_action"] == 6
    assert server.until(path_of(copy))["compacted"] is True
    assert server.call("GET", path_of(copy) + "images/download/DJI_0001.JPG").status_code == 404
    assert server.call("GET", task + "images/download/DJI_0001.JPG").status_code == 200
    assert server.call("GET", path_of(copy) + "download/dsm.tif").status_code == 200


def test_project_duplicate_has_its_own_tasks(server: Server, task: str) -> None:
    project = "/".join(task.split("/")[:2]) + "/"
    copy = server.call("POST", project + "duplicate/").json()["project"]
    assert copy["name"] == "Copy of P"
    assert copy["tasks"]
    assert set(copy["tasks"]) & set(server.call("GET", project).json()["tasks"]) == set()


def test_media_are_listed_where_they_were_taken(
    server: Server, task: str, photos: list[Path]
) -> None:
    files = {"file": ("x.JPG", photos[0].read_bytes())}
    assert server.call("POST", task + "media/upload", files=files).json()["success"] is True
    entry = server.call("GET", task + "media/").json()[0]
    point = server.call("GET", task + "media.geojson").json()["features"][0]["geometry"]
    assert entry["geolocation"] == point["coordinates"]
    assert server.call("GET", task + "media/download/x.JPG").content == photos[0].read_bytes()
    assert server.call("GET", task).json()["media"] == 1


# --- resizing


def test_resize_shrinks_the_photos_and_keeps_their_place(
    server: Server, photos: list[Path]
) -> None:
    project = server.project("P")
    body = {"partial": True, "resize_to": 100}
    made = server.call("POST", project + "tasks/", json=body).json()
    path = f"{project}tasks/{made['id']}/"
    assert made["pending_action"] == 4
    for photo in photos:
        files = {"images": (photo.name, photo.read_bytes())}
        server.call("POST", path + "upload/", files=files)
    assert server.call("POST", path + "commit/").json()["pending_action"] == 4
    state = server.until(path)
    assert (state["status"], state["resize_progress"]) == (COMPLETED, 1.0)
    small = server.call("GET", path + f"images/download/{photos[0].name}").content
    assert max(Image.open(io.BytesIO(small)).size) == 100


# --- exports


def test_export_of_what_is_there_names_the_asset(server: Server, task: str) -> None:
    for kind, asset in (
        ("orthophoto", "orthophoto.tif"),
        ("georeferenced_model", "georeferenced_model.laz"),
    ):
        answer = server.call("POST", f"{task}{kind}/export", json={}).json()
        assert answer == {"url": f"/api/{task}download/{asset}", "filename": f"Made-{asset}"}


@pytest.mark.parametrize("kind", ["orthophoto", "dsm"])
@pytest.mark.parametrize(
    ("order", "driver", "bands"),
    [
        ({"format": "gtiff", "epsg": 4326}, "GTiff", None),
        ({"format": "gtiff-rgb", "hillshade": 3, "color_map": "jet"}, "GTiff", 4),
        ({"format": "jpg"}, "JPEG", 3),
        ({"format": "png", "epsg": 3857, "rescale": "0,200"}, "PNG", 4),
    ],
)
def test_rasters_are_exported(
    server: Server, task: str, kind: str, order: dict[str, Any], driver: str, bands: int | None
) -> None:
    name = f"/vsimem/{uuid.uuid4()}"
    gdal.FileFromMemBuffer(name, server.export(task, kind, **order))
    data = gdal.Open(name)
    assert data.GetDriver().ShortName == driver
    assert bands in (None, data.RasterCount)
    low, high = data.GetRasterBand(1).ComputeRasterMinMax(False)
    assert low < high
    if driver == "GTiff" and "epsg" in order:
        assert data.GetSpatialRef().GetAuthorityCode(None) == "4326"
    data = None
    gdal.Unlink(name)


def test_kmz_and_formula_exports_are_made(server: Server, task: str) -> None:
    kmz = server.export(task, "orthophoto", format="kmz")
    assert "doc.kml" in zipfile.ZipFile(io.BytesIO(kmz)).namelist()
    plain = server.export(task, "orthophoto", format="jpg")
    assert server.export(task, "orthophoto", format="jpg", formula="VARI", bands="RGB") != plain


@pytest.mark.parametrize("epsg", [None, 4326])
@pytest.mark.parametrize("form", ["las", "laz", "csv", "ply"])
def test_clouds_are_exported(server: Server, task: str, form: str, epsg: int | None) -> None:
    count = server.call("GET", task).json()["statistics"]["pointcloud"]["points"]
    if form == "laz" and epsg is None:
        return  # the asset itself
    content = server.export(task, "georeferenced_model", format=form, epsg=epsg)
    if form == "csv":
        assert content.count(b"\n") == count + 1
    elif form == "ply":
        assert f"element vertex {count}\n".encode() in content
    else:
        cloud = laspy.read(io.BytesIO(content))
        assert len(cloud) == count
        west, _, east, _ = server.call("GET", task).json()["extent"]
        if epsg:
            assert west - 0.01 < cloud.x.min() <= cloud.x.max() < east + 0.01


@pytest.mark.parametrize(
    "order",
    [
        {"format": "bmp"}, {"format": 5}, {"epsg": "x"}, {"format": ""}, {"proj": "+proj=nope"},
        {"epsg": [1]}, {"formula": "NOPE"}, {"rescale": "abc"},
        {"hillshade": "nan"}, {"format": "las"}, {"format": {"a": 1}},
    ],
)  # fmt: skip
def test_bad_export_orders_are_400(server: Server, task: str, order: dict[str, Any]) -> None:
    answer = server.call("POST", task + "orthophoto/export", json=order)
    assert answer.status_code == 400


def test_resampling_is_checked_for_clouds_and_ignored_for_rasters(
    server: Server, task: str
) -> None:
    cloud = {"format": "las", "resample": "x"}
    answer = server.call("POST", task + "georeferenced_model/export", json=cloud)
    assert answer.status_code == 400
    raster = {"format": "gtiff", "resample": "x"}
    assert server.call("POST", task + "orthophoto/export", json=raster).status_code == 200


def test_unknown_job_is_never_ready(server: Server) -> None:
    assert server.call("GET", "workers/check/x").json() == {"ready": False}
    assert server.call("GET", "workers/get/x").json() == {"error": "Task not ready"}


# --- the console


def test_console_tells_things_in_their_order(server: Server, task: str) -> None:
    lines = server.call("GET", task + "output/").json().split("\n")

    def place(text: str) -> int:
        return next(index for index, line in enumerate(lines) if text in line)

    assert place("Adjusting cameras") < place("Point cloud:")
    assert place("Running opensfm stage") < place("Orthophoto:") < place("ODM app finished")
