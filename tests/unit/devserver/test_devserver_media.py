"""devserver: pictures and films added to a task, as WebODM keeps them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from devserver_run import Devserver, ended, make_photos
from PIL import Image

SRT = """1
00:00:00,000 --> 00:00:00,100
<font size="36">[latitude: 46.842400] [longitude: -91.994000] [altitude: 430.000] </font>

2
00:00:01,000 --> 00:00:01,100
<font size="36">[latitude: 46.842500] [longitude: -91.993900] [altitude: 431.000] </font>

3
00:00:02,900 --> 00:00:03,000
<font size="36">[latitude: 46.842600] [longitude: -91.993800] [altitude: 432.000] </font>
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devserver]:
    running = Devserver(tmp_path_factory.mktemp("data"), seconds=0.2).login()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return make_photos(tmp_path_factory.mktemp("photos"))


@pytest.fixture
def task(server: Devserver) -> str:
    return server.partial_task(server.project())


def picture(width: int, height: int, kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "green").save(out, kind)
    return out.getvalue()


def add(server: Devserver, task: str, *files: tuple[str, bytes], **form: Any) -> dict[str, Any]:
    answer = server.call(
        "POST", task + "media/upload", data=form, files=[("any", file) for file in files]
    )
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def names(server: Devserver, task: str) -> list[str]:
    return [entry["filename"] for entry in server.call("GET", task + "media/").json()]


def test_photo_is_listed_with_its_place_and_counted(
    server: Devserver, task: str, photos: list[Path]
) -> None:
    content = photos[0].read_bytes()
    answer = add(server, task, ("a.JPG", content), ("b.png", picture(9, 9, "PNG")))
    assert answer["uploaded"] == {"a.JPG": len(content), "b.png": len(picture(9, 9, "PNG"))}
    first, second = answer["added"]
    assert (first["type"], len(first["geolocation"])) == ("photo", 3)
    assert second["geolocation"] is None
    assert server.call("GET", task).json()["media"] == 2
    points = server.call("GET", task + "media.geojson").json()["features"]
    assert [point["properties"]["filename"] for point in points] == ["a.JPG"]


@pytest.mark.parametrize("name", ["x.tif", "x.webp", "x.txt", "x"])
def test_other_kinds_are_dropped_without_an_error(server: Devserver, task: str, name: str) -> None:
    assert add(server, task, (name, b"x")) == {"success": True, "uploaded": {}, "added": []}
    assert names(server, task) == []


def test_names_are_cleaned_and_a_same_name_overwrites(server: Devserver, task: str) -> None:
    name = "Lücke #1 (ä&b)+%20.jpg"
    answer = add(server, task, (name, picture(9, 9)))
    assert list(answer["uploaded"]) == [name]
    assert answer["added"][0]["filename"] == "Lücke 1 äb20.jpg"
    add(server, task, (name, b"other"))
    entry = server.call("GET", task + "media/manage/Lücke 1 äb20.jpg").json()
    assert entry["size"] == 5


def test_wide_picture_is_a_panorama_with_tiles(server: Devserver, task: str) -> None:
    answer = add(server, task, ("p.jpg", picture(400, 200)), ("q.jpg", picture(399, 200)))
    kinds = [(entry["type"], entry.get("width")) for entry in answer["added"]]
    assert kinds == [("pano", 400), ("photo", None)]
    place = task + "media/panorama/p.jpg/tiles/"
    tile = server.call("GET", place + "1/f/0/0.jpg")
    assert Image.open(io.BytesIO(tile.content)).size == (512, 512)
    for other in ("1/z/0/0.jpg", "9/f/0/0.jpg", "1/f/1/0.jpg"):
        assert server.call("GET", place + other).status_code == 404


def test_film_takes_its_place_from_its_subtitles(server: Devserver, task: str) -> None:
    alone = add(server, task, ("clip.SRT", SRT.encode()))
    assert (list(alone["uploaded"]), alone["added"]) == (["clip.SRT"], [])
    entry = add(server, task, ("clip.mp4", b"film"))["added"][0]
    assert (entry["type"], entry["srt"]) == ("video", True)
    assert entry["geolocation"] == [-91.994, 46.8424, 430.0]
    late = add(server, task, ("late.mp4", b"film"))["added"][0]
    assert (late["geolocation"], "srt" in late) == (None, False)
    renewed = add(server, task, ("late.srt", SRT.encode()))["added"]
    assert [item["filename"] for item in renewed] == ["late.mp4"]
    assert names(server, task) == ["clip.mp4", "late.mp4"]


def test_flight_path_has_a_place_every_step(server: Devserver, task: str) -> None:
    add(server, task, ("clip.mp4", b"film"), ("clip.srt", SRT.encode()), ("none.mp4", b"film"))
    place = task + "media/video/{}/flightpath.geojson"
    path = server.call("GET", place.format("clip.mp4")).json()
    assert path["properties"] == {"timestamps": [0.0, 1.0, 2.0, 3.0], "filename": "clip.mp4"}
    assert path["geometry"]["coordinates"][-1] == [-91.9938, 46.8426, 432.0]
    coarse = server.call("GET", place.format("clip.mp4") + "?t=2").json()
    assert coarse["properties"]["timestamps"][0] == 0.0
    missing = server.call("GET", place.format("none.mp4"))
    assert (missing.status_code, missing.json()) == (404, {"detail": "No SRT file found"})


def test_subtitles_are_deleted_with_their_film(server: Devserver, task: str) -> None:
    add(server, task, ("clip.mp4", b"film"), ("clip.srt", SRT.encode()))
    assert server.call("DELETE", task + "media/manage/clip.srt").status_code == 404
    assert server.call("DELETE", task + "media/manage/clip.mp4").json() == {"success": True}
    assert server.call("GET", task + "media/download/clip.srt").status_code == 404
    assert server.call("DELETE", task + "media/manage/clip.mp4").status_code == 404


def test_description_is_cut_and_all_else_ignored(server: Devserver, task: str) -> None:
    add(server, task, ("a.jpg", picture(9, 9)))
    place = task + "media/manage/a.jpg"
    body = {"description": "x" * 5000, "filename": "b.jpg", "geolocation": [1, 2]}
    assert server.call("PATCH", place, json=body).json() == {"success": True}
    entry = server.call("GET", place).json()
    assert (entry["description"], entry["geolocation"]) == ("x" * 4096, None)
    assert server.call("PUT", place, json=body).status_code == 405
    copy = server.call("POST", task + "duplicate/").json()["task"]["id"]
    other = f"{task.partition('tasks/')[0]}tasks/{copy}/media/"
    assert server.call("GET", other).json()[0]["description"] == "x" * 4096


@pytest.mark.parametrize(
    ("asked", "status", "part", "header"),
    [
        ("bytes=2-4", 206, slice(2, 5), "bytes 2-4/10"),
        ("bytes=7-", 206, slice(7, 10), "bytes 7-9/10"),
        ("bytes=7-99", 206, slice(7, 10), "bytes 7-9/10"),
        ("bytes=-3", 200, slice(0, 10), None),
        ("bytes=10-", 416, slice(0, 0), "bytes */10"),
        ("lines=1-2", 200, slice(0, 10), None),
    ],
)
def test_download_serves_parts(
    server: Devserver, task: str, asked: str, status: int, part: slice, header: str | None
) -> None:
    content = b"0123456789"
    add(server, task, ("a.jpg", content))
    answer = server.call("GET", task + "media/download/a.jpg", headers={"Range": asked})
    assert (answer.status_code, answer.content) == (status, content[part])
    assert answer.headers.get("Content-Range") == header


def test_chunk_sent_twice_corrupts_the_file(server: Devserver, task: str) -> None:
    content = picture(50, 50)
    half = len(content) // 2
    for index, chunk in ((0, content[:half]), (0, content[:half]), (1, content[half:])):
        form = {"dzuuid": "a-1", "dzchunkindex": index, "dztotalchunkcount": 2,
                "dzchunkbyteoffset": half * index}  # fmt: skip
        answer = add(server, task, ("c.jpg", chunk), **form)
    assert answer["uploaded"] == {"c.jpg": len(content) + half}


def test_thumbnails_are_small_or_refused(server: Devserver, task: str) -> None:
    add(server, task, ("a.jpg", picture(2000, 1500)), ("fake.jpg", b"no picture"))
    place = task + "media/thumbnail/"
    for query, size in (("", 256), ("?size=64", 64), ("?size=4000", 1024)):
        answer = server.call("GET", place + "a.jpg" + query)
        assert max(Image.open(io.BytesIO(answer.content)).size) == size
    for name, text in (("a.jpg?size=x", "Invalid thumb size"),
                       ("fake.jpg", "Thumbnail not supported for this media")):  # fmt: skip
        refused = server.call("GET", place + name)
        assert (refused.status_code, refused.json()) == (400, [text])
    assert server.call("GET", place + "none.jpg").status_code == 404


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_anonymous_users_get_404(server: Devserver, task: str, method: str) -> None:
    add(server, task, ("a.jpg", b"x"))
    place = {"GET": "media/", "POST": "media/upload", "DELETE": "media/manage/a.jpg"}[method]
    files = {"file": ("a.jpg", b"x")} if method == "POST" else None
    answer = requests.request(method, f"{server.url}/api/{task}{place}", files=files, timeout=120)
    assert answer.status_code == 404


def test_media_are_in_all_zip_and_lost_by_a_completed_restart(
    server: Devserver, photos: list[Path]
) -> None:
    task = server.running_task(server.project(), photos)
    server.until(task, ended)
    add(server, task, ("a.jpg", b"picture"))
    content = server.call("GET", task + "download/all.zip").content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.read("media/a.jpg") == b"picture"
    assert server.call("GET", task + "assets/media/a.jpg").content == b"picture"
    files = {"file": ("all.zip", content)}
    project = task.partition("tasks/")[0]
    made = server.call("POST", project + "tasks/import", files=files).json()["id"]
    imported = f"{project}tasks/{made}/"
    server.until(imported, ended)
    assert names(server, imported) == ["a.jpg"]
    server.call("POST", task + "restart/")
    server.until(task, ended)
    assert names(server, task) == []
