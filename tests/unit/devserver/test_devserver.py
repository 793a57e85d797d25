"""devserver over real HTTP: a subprocess on a free port, answers as WebODM gives them."""

from __future__ import annotations

import io
import json
import math
import os
import signal
import socket
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jwt
import pytest
from devserver_run import (
    CANCELED,
    COMPLETED,
    FAILED,
    PASSWORD,
    QUEUED,
    RUNNING,
    TIMEOUT,
    USER,
    Devserver,
    ended,
    make_photos,
    poll,
)
from PIL import Image

NOWHERE = "00000000-0000-0000-0000-000000000000"
OPTIONS = [{"name": "dsm", "value": True}, {"name": "dtm", "value": True}]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devserver]:
    running = Devserver(tmp_path_factory.mktemp("data")).login()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return make_photos(tmp_path_factory.mktemp("photos"))


@pytest.fixture(scope="module")
def completed(server: Devserver, tmp_path_factory: pytest.TempPathFactory) -> str:
    # Sharper photos than for runs whose results nobody looks at.
    photos = make_photos(tmp_path_factory.mktemp("sharp"), "--width", "400")
    task = server.running_task(server.project(), photos, name="Zürich (a/b)", options=OPTIONS)
    assert server.until(task, ended)["status"] == COMPLETED
    return task


def tile_at_centre(server: Devserver, raster: str, zoom: int | None = None) -> str:
    about = server.call("GET", raster + "tiles.json").json()
    west, south, east, north = about["bounds"]
    z = zoom if zoom is not None else about["maxzoom"] - 3
    latitude = math.radians((south + north) / 2)
    x = int(((west + east) / 2 + 180) / 360 * 2**z)
    y = int((1 - math.asinh(math.tan(latitude)) / math.pi) / 2 * 2**z)
    return f"{raster}tiles/{z}/{x}/{y}"


# --- start and stop


def test_start_prints_one_line_with_the_address(tmp_path: Path) -> None:
    running = Devserver(tmp_path)
    assert running.line == f"devserver listening on {running.url}\n"
    assert running.url.startswith("http://127.0.0.1:")
    assert running.stop() == 0


def test_start_without_data_folder_leaves_nothing_behind(tmp_path: Path) -> None:
    os.environ["TMPDIR"], before = str(tmp_path), os.environ.get("TMPDIR")
    try:
        running = Devserver(None).login()
    finally:
        if before is None:
            del os.environ["TMPDIR"]
        else:
            os.environ["TMPDIR"] = before
    running.project()
    assert list(tmp_path.iterdir())
    assert running.stop(signal.SIGINT) == 0
    assert not list(tmp_path.iterdir())


def test_restart_keeps_tokens_and_tasks_and_resumes_runs(
    tmp_path: Path, photos: list[Path]
) -> None:
    first = Devserver(tmp_path, seconds=600).login()
    task = first.running_task(first.project(), photos)
    uuid_before = first.until(task, lambda t: t["status"] == RUNNING)["uuid"]
    token = first.session.headers["Authorization"]
    assert first.stop() == 0

    second = Devserver(tmp_path, seconds=1)
    second.session.headers["Authorization"] = token
    state = second.until(task, ended)
    assert (state["status"], state["uuid"]) == (COMPLETED, uuid_before)
    second.stop()


def test_connection_stays_open_after_answers_and_refused_bodies(server: Devserver) -> None:
    host, port = server.url.removeprefix("http://").split(":")
    body = b"x" * 300_000
    with socket.create_connection((host, int(port)), TIMEOUT) as connection:
        for _ in range(3):
            head = f"POST /api/projects/ HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n"
            connection.sendall(head.encode() + body)
            file = connection.makefile("rb")
            assert b" 403 " in file.readline()
            size = 0
            while (line := file.readline().strip()) != b"":
                if line.lower().startswith(b"content-length:"):
                    size = int(line.split(b":")[1])
            assert len(file.read(size)) == size


def test_chunked_request_body_is_read(server: Devserver) -> None:
    blocks = iter([b'{"name": ', b'"chunked"}'])
    kind = {"Content-Type": "application/json"}
    answer = server.call("POST", "projects/", data=blocks, headers=kind)
    assert (answer.status_code, answer.json()["name"]) == (201, "chunked")


# --- login


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"username": USER, "password": "no"}, {"non_field_errors": None}),
        ({"username": USER}, {"password": ["This field is required."]}),
        ({"username": USER, "password": ""}, {"password": ["This field may not be blank."]}),
        ({"username": [], "password": 1}, {"username": None, "password": None}),
    ],
)
def test_login_refuses_bad_credentials(
    server: Devserver, fields: dict[str, Any], expected: dict[str, Any]
) -> None:
    answer = server.call("POST", "token-auth/", json=fields, headers={"Authorization": ""})
    assert answer.status_code == 400
    assert answer.json().keys() == expected.keys()
    assert all(answer.json()[key] == text for key, text in expected.items() if text)


@pytest.mark.parametrize("kind", ["data", "json"])
def test_login_gives_a_token_that_expires(server: Devserver, kind: str) -> None:
    fields = {"username": USER, "password": PASSWORD}
    answer = server.call("POST", "token-auth/", **{kind: fields})
    payload = jwt.decode(answer.json()["token"], options={"verify_signature": False})
    assert payload["username"] == USER
    assert payload["exp"] == pytest.approx(time.time() + 21600, abs=60)


@pytest.mark.parametrize(
    ("header", "detail"),
    [
        ("", "Authentication credentials were not provided."),
        ("Bearer x", "Authentication credentials were not provided."),
        ("JWT x.y.z", "Error decoding signature."),
        ("Basic YWRtaW46bm8=", "Invalid username/password."),
        ("Basic %%%", "Invalid username/password."),
    ],
)
def test_bad_credentials_are_403(server: Devserver, header: str, detail: str) -> None:
    answer = server.call("GET", "projects/", headers={"Authorization": header})
    assert (answer.status_code, answer.json()) == (403, {"detail": detail})


def test_expired_token_is_403(tmp_path: Path) -> None:
    running = Devserver(tmp_path, "--token-seconds", "-5").login()
    answer = running.call("GET", "projects/")
    running.stop()
    assert (answer.status_code, answer.json()) == (403, {"detail": "Signature has expired."})


# --- addresses and headers


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_missing_slash_is_301(server: Devserver, method: str) -> None:
    answer = server.call(method, "projects?page=1")
    assert (answer.status_code, answer.content) == (301, b"")
    assert answer.headers["Location"] == "/api/projects/?page=1"


@pytest.mark.parametrize("path", ["nothing/", "token-refresh/", f"projects/1/tasks/{NOWHERE}/x/"])
def test_unknown_address_is_an_html_404(server: Devserver, path: str) -> None:
    answer = server.call("GET", path)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("accept", ["image/png", "image/*", "application/octet-stream"])
def test_accept_of_images_only_is_406(server: Devserver, accept: str) -> None:
    answer = server.call("GET", "projects/", headers={"Accept": accept})
    assert answer.status_code == 406


def test_wrong_method_is_405(server: Devserver) -> None:
    answer = server.call("GET", "token-auth/")
    assert answer.status_code == 405
    assert answer.json() == {"detail": 'Method "GET" not allowed.'}


# --- projects


def test_project_life(server: Devserver) -> None:
    made = server.call("POST", "projects/", json={"name": "One", "tags": ["a"]})
    assert made.status_code == 201
    path = f"projects/{made.json()['id']}/"
    assert list(made.json()) == [
        "id", "tasks", "owned", "created_at", "permissions", "tags", "name", "description",
        "public", "public_edit", "public_id",
    ]  # fmt: skip
    changed = server.call("PATCH", path, json={"description": "two"}).json()
    assert (changed["name"], changed["description"]) == ("One", "two")
    gone = server.call("DELETE", path)
    assert (gone.status_code, gone.content) == (204, b"")
    assert server.call("GET", path).status_code == 404


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ({}, "This field is required."),
        ({"name": " "}, "This field may not be blank."),
        ({"name": None}, "This field may not be null."),
        ({"name": ["x"]}, "Not a valid string."),
        ({"name": "x" * 256}, "Ensure this field has no more than 255 characters."),
    ],
)
def test_project_name_is_checked(server: Devserver, body: Any, text: str) -> None:
    answer = server.call("POST", "projects/", json=body)
    assert (answer.status_code, answer.json()) == (400, {"name": [text]})


def test_projects_come_in_pages_of_ten(tmp_path: Path) -> None:
    running = Devserver(tmp_path).login()
    for number in range(12):
        running.project(f"P{number:02}")
    assert len(running.call("GET", "projects/").json()) == 12
    first = running.call("GET", "projects/?page=1&ordering=name").json()
    second = running.call("GET", "projects/?page=2&ordering=name").json()
    names = [project["name"] for project in first["results"] + second["results"]]
    codes = [running.call("GET", f"projects/?page={n}").status_code for n in (0, 3, "", 10**30)]
    running.stop()
    assert first["count"] == 12
    assert first["previous"] is None
    assert first["next"] == f"{running.url}/api/projects/?ordering=name&page=2"
    assert second["previous"] == f"{running.url}/api/projects/?ordering=name"
    assert names == [f"P{number:02}" for number in range(12)]
    assert codes == [404] * 4


def test_projects_are_filtered(server: Devserver) -> None:
    body = {"name": "Needle in hay", "description": "d", "tags": ["Odd"]}
    number = server.call("POST", "projects/", json=body).json()["id"]
    for query in (f"id={number}", "name=Needle in hay", "search=needle", "search=%23odd"):
        found = server.call("GET", f"projects/?{query}").json()
        assert [project["id"] for project in found] == [number]
    bad = server.call("GET", "projects/?id=abc")
    assert (bad.status_code, bad.json()) == (400, {"id": ["Enter a number."]})


# --- making tasks


def test_single_post_needs_two_images(server: Devserver) -> None:
    files = {"images": ("a.jpg", b"x")}
    answer = server.call("POST", server.project() + "tasks/", files=files)
    assert answer.status_code == 400
    assert answer.json() == ["Cannot create task, you need at least 2 images"]


def test_single_post_runs_to_completion(server: Devserver, photos: list[Path]) -> None:
    files = [("images[]", (photo.name, photo.read_bytes())) for photo in photos]
    form = {"name": "Single", "options": json.dumps(OPTIONS), "processing_node": "1"}
    project = server.project()
    made = server.call("POST", project + "tasks/", files=files, data=form)
    assert made.status_code == 201
    assert (made.json()["status"], made.json()["images_count"]) == (None, len(photos))
    state = server.until(f"{project}tasks/{made.json()['id']}/", ended)
    assert (state["status"], state["running_progress"]) == (COMPLETED, 1.0)


@pytest.mark.parametrize(
    "options",
    [
        [{"name": "dsm", "value": False}], [{"name": "x", "value": 0}], [{"name": "x"}],
        [{"value": 1}], ["dsm"], {"dsm": True}, "[]", 5,
    ],
)  # fmt: skip
def test_empty_or_misshapen_options_are_refused(server: Devserver, options: Any) -> None:
    body = {"partial": True, "name": "x", "options": options}
    answer = server.call("POST", server.project() + "tasks/", json=body)
    assert (answer.status_code, answer.json()) == (400, {"options": ["Invalid options"]})


def test_form_options_must_be_json(server: Devserver) -> None:
    form = {"partial": "1", "options": "{nope"}
    answer = server.call("POST", server.project() + "tasks/", data=form)
    assert answer.json() == {"options": ["Value must be valid JSON."]}


def test_unknown_node_is_refused(server: Devserver) -> None:
    form = {"partial": "1", "processing_node": "99"}
    answer = server.call("POST", server.project() + "tasks/", data=form)
    text = 'Invalid pk "99" - object does not exist.'
    assert (answer.status_code, answer.json()) == (400, {"processing_node": [text]})


def test_refused_partial_create_leaves_a_nameless_task(server: Devserver) -> None:
    project = server.project()
    server.call("POST", project + "tasks/", json={"partial": True, "name": "x" * 256})
    assert [task["name"] for task in server.call("GET", project + "tasks/").json()] == [None]


def test_upload_reports_bytes_by_base_name(server: Devserver) -> None:
    task = server.partial_task(server.project())
    for sent, kept in [("a b.JPG", "a b.JPG"), ("../../e.JPG", "e.JPG"), ("ü/c.JPG", "c.JPG")]:
        answer = server.call("POST", task + "upload/", files={"images": (sent, b"12345")})
        assert answer.json() == {"success": True, "uploaded": {kept: 5}}
    assert server.call("GET", task).json()["images_count"] == 3


def test_upload_of_same_name_overwrites(server: Devserver) -> None:
    task = server.partial_task(server.project())
    for content in (b"first", b"2nd"):
        server.call("POST", task + "upload/", files={"images": ("a.jpg", content)})
    assert server.call("GET", task + "images/download/a.jpg").content == b"2nd"


def test_large_upload_arrives_whole(server: Devserver) -> None:
    task = server.partial_task(server.project())
    content = os.urandom(20_000_000)
    server.call("POST", task + "upload/", files={"images": ("big.jpg", content)})
    assert server.call("GET", task + "images/download/big.jpg").content == content


def test_chunks_are_appended_without_looking(server: Devserver) -> None:
    task = server.partial_task(server.project())

    def send(index: int, content: bytes, key: str) -> Any:
        form = {"dzuuid": key, "dzchunkindex": index, "dztotalchunkcount": 2}
        files = {"images": ("a.jpg", content)}
        return server.call("POST", task + "upload/", data=form, files=files).json()["uploaded"]

    key = str(uuid.uuid4())
    assert send(0, b"abc", key) == {}
    assert send(0, b"abc", key) == {}  # a retry whose first answer was lost
    assert send(1, b"de", key) == {"a.jpg": 8}  # corrupt, as on the real server
    again = str(uuid.uuid4())
    assert send(0, b"abc", again) == {}
    assert send(1, b"de", again) == {"a.jpg": 5}
    assert server.call("GET", task + "images/download/a.jpg").content == b"abcde"


def test_upload_and_commit_need_files(server: Devserver) -> None:
    task = server.partial_task(server.project())
    nothing = server.call("POST", task + "upload/", files={"x": ("", b"")})
    commit = server.call("POST", task + "commit/")
    raw = server.call("POST", task + "upload/", data=b"x", headers={"Content-Type": "image/jpeg"})
    assert (nothing.status_code, nothing.json()) == (400, ["No files uploaded"])
    assert commit.json() == ["You need to upload at least 1 file before commit"]
    assert raw.status_code == 415


# --- running


def test_states_and_progress_only_grow_and_an_idle_node_queues_nothing(
    server: Devserver, photos: list[Path]
) -> None:
    task = server.running_task(server.project(), photos)
    seen: list[dict[str, Any]] = []

    def watch(state: dict[str, Any]) -> bool:
        seen.append(dict(state))
        return ended(state)

    final = server.until(task, watch)
    states = [state["status"] for state in seen]
    assert sorted(states, key=lambda status: status or 0) == states
    assert set(states) == {None, RUNNING, COMPLETED}
    for name in ("upload_progress", "running_progress"):
        values = [state[name] for state in seen]
        assert sorted(values) == values
    steps = {state["running_progress"] for state in seen if state["status"] == RUNNING}
    assert max(steps) <= 0.95
    assert final["processing_time"] > 0
    assert final["can_rerun_from"][:2] == ["", "dataset"]


def test_second_task_waits_in_the_queue(tmp_path: Path, photos: list[Path]) -> None:
    running = Devserver(tmp_path, seconds=600).login()
    project = running.project()
    first = running.running_task(project, photos)
    running.until(first, lambda t: t["status"] == RUNNING)
    second = running.running_task(project, photos)
    running.until(second, lambda t: t["status"] == QUEUED)
    assert running.call("GET", "processingnodes/1/").json()["queue_count"] == 2
    running.call("POST", first + "remove/")
    running.until(second, lambda t: t["status"] == RUNNING)
    assert running.call("GET", first).status_code == 404
    assert running.stop() == 0


def test_cancel_shows_pending_then_canceled_and_restart_runs_again(
    tmp_path: Path, photos: list[Path]
) -> None:
    running = Devserver(tmp_path, seconds=3).login()
    task = running.running_task(running.project(), photos)
    running.until(task, lambda t: t["status"] == RUNNING)
    assert running.call("POST", task + "cancel/").json() == {"success": True}
    assert running.call("GET", task).json()["pending_action"] == 1
    assert running.until(task, ended)["status"] == CANCELED
    running.call("POST", task + "restart/", json={"options": OPTIONS})
    assert running.call("GET", task).json()["pending_action"] == 3
    again = running.until(task, lambda t: t["pending_action"] is None and ended(t))
    running.stop()
    assert (again["status"], again["options"]) == (COMPLETED, {})


def test_photos_without_position_fail_with_a_reason(server: Devserver, tmp_path: Path) -> None:
    task = server.running_task(server.project(), make_photos(tmp_path, "--no-gps"))
    state = server.until(task, ended)
    assert state["status"] == FAILED
    assert state["last_error"]
    assert state["available_assets"] == []
    assert state["last_error"] in server.call("GET", task + "output/?limit=-1").json()


def test_unusable_option_value_fails_with_the_nodes_words(
    server: Devserver, photos: list[Path]
) -> None:
    options = [{"name": "orthophoto-resolution", "value": "abc"}]
    state = server.until(server.running_task(server.project(), photos, options=options), ended)
    assert state["status"] == FAILED
    assert json.loads(state["last_error"])[0]["name"] == "orthophoto-resolution"


def test_offline_node_fails_the_task(server: Devserver, photos: list[Path]) -> None:
    state = server.until(server.running_task(server.project(), photos, processing_node=2), ended)
    assert state["status"] == FAILED
    assert state["last_error"].startswith("Connection error")


def test_task_without_node_waits_until_one_is_named(server: Devserver, photos: list[Path]) -> None:
    task = server.running_task(server.project(), photos, auto_processing_node=False)
    state = server.call("GET", task).json()
    assert (state["status"], state["processing_node"]) == (None, None)
    server.call("PATCH", task, json={"processing_node": 1})
    assert server.until(task, ended)["status"] == COMPLETED


def test_deleting_a_project_removes_its_tasks(server: Devserver, photos: list[Path]) -> None:
    project = server.project()
    task = server.running_task(project, photos)
    assert server.call("DELETE", project).status_code == 204
    assert server.call("GET", task).status_code == 404
    poll(lambda: server.call("GET", task + "images/download/" + photos[0].name).status_code == 404)


# --- finished tasks


def test_completed_task_tells_what_it_has(server: Devserver, completed: str) -> None:
    state = server.call("GET", completed).json()
    assert {"all.zip", "orthophoto.tif", "dsm.tif", "dtm.tif"} <= set(state["available_assets"])
    assert state["srs"]["name"].startswith("WGS 84 / UTM zone")
    assert 32600 < state["epsg"] < 32800
    assert [band["name"] for band in state["orthophoto_bands"]][:3] == ["red", "green", "blue"]
    west, south, east, north = state["extent"]
    assert west < east
    assert south < north
    assert state["size"] > 0
    assert state["statistics"]["pointcloud"]["points"] > 0


def test_download_is_whole_and_named_after_the_task(server: Devserver, completed: str) -> None:
    path = completed + "download/orthophoto.tif"
    whole = server.call("GET", path, headers={"Range": "bytes=0-9"})
    head = server.call("HEAD", path)
    assert whole.status_code == 200
    assert len(whole.content) == int(whole.headers["Content-Length"])
    assert whole.headers["Content-Type"] == "image/tiff"
    assert whole.headers["Content-Disposition"] == "attachment; filename=Zrich-a-b-orthophoto.tif"
    assert head.headers["Content-Length"] == whole.headers["Content-Length"]
    assert head.content == b""
    raw = server.call("GET", completed + "assets/odm_orthophoto/odm_orthophoto.tif")
    assert raw.content == whole.content
    assert raw.headers["Content-Disposition"] == "inline; filename=odm_orthophoto.tif"


@pytest.mark.parametrize(
    "path",
    [
        "download/nothing.tif", "download/orthophoto.kmz", "assets/odm_orthophoto", "assets/x/y",
        "assets/..%2f..%2f..%2fsecret.key", "assets/%2fetc%2fpasswd", "assets/a%00b",
    ],
)  # fmt: skip
def test_missing_assets_are_404(server: Devserver, completed: str, path: str) -> None:
    answer = server.call("GET", completed + path)
    assert answer.status_code == 404
    assert b"secret" not in answer.content


@pytest.mark.parametrize(
    "path",
    ["download/orthophoto.tif", "assets/cameras.json", "orthophoto/tiles.json", "thumbnail"],
)
def test_nested_addresses_without_token_are_404_unless_public(
    server: Devserver, completed: str, path: str
) -> None:
    anonymous = {"Authorization": ""}
    hidden = server.call("GET", completed + path, headers=anonymous)
    assert (hidden.status_code, hidden.json()) == (404, {"detail": "Not found."})
    server.call("PATCH", completed, json={"public": True})
    shown = server.call("GET", completed + path, headers=anonymous)
    bad = server.call("GET", completed + path, headers={"Authorization": "JWT x"})
    server.call("PATCH", completed, json={"public": False})
    assert (shown.status_code, bad.status_code) == (200, 403)


def test_thumbnails_have_the_size_asked_for(
    server: Devserver, completed: str, photos: list[Path]
) -> None:
    for path in (f"images/thumbnail/{photos[0].name}", "thumbnail"):
        answer = server.call("GET", completed + path + "?size=64")
        assert max(Image.open(io.BytesIO(answer.content)).size) == 64
        status = server.call("GET", completed + path + "?size=-1").status_code
        assert status == (400 if "images" in path else 200)


@pytest.mark.parametrize("query", ["line=2", "line=100000", "limit=3", "line=1&limit=2"])
def test_output_forms_agree(server: Devserver, completed: str, query: str) -> None:
    text = server.call("GET", f"{completed}output/?{query}").json()
    raw = server.call("GET", f"{completed}output/?{query}&f=raw")
    parts = server.call("GET", f"{completed}output/?{query}&f=json").json()
    assert text == raw.text == "\n".join(parts["lines"])
    assert raw.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert parts["count"] > 20


@pytest.mark.parametrize("query", ["line=abc", "f=bogus", "limit=x", "line=1e99"])
def test_output_refuses_bad_parameters(server: Devserver, completed: str, query: str) -> None:
    answer = server.call("GET", f"{completed}output/?{query}")
    assert (answer.status_code, answer.json()) == (400, ["Invalid parameter"])


def test_task_is_renamed_and_moved(server: Devserver, photos: list[Path]) -> None:
    old, new = server.project(), server.project()
    task = server.partial_task(old)
    number = int(new.split("/")[1])
    moved = server.call("PATCH", task, json={"name": "New", "project": number}).json()
    assert (moved["name"], moved["project"]) == ("New", number)
    assert server.call("GET", task).status_code == 404
    refused = server.call("PATCH", task.replace(old, new), json={"project": 10**9})
    assert refused.status_code == 403


def test_task_delete_is_405(server: Devserver, completed: str) -> None:
    assert server.call("DELETE", completed).status_code == 405


def test_tasks_are_filtered(server: Devserver, completed: str) -> None:
    tasks = completed.rsplit("/", 2)[0] + "/"
    number = completed.split("/")[3]
    for query, found in [
        ("status=40", [number]), ("status=30", []), ("available_assets=dsm.tif", [number]),
        ("available_assets=dsm.tif,x", []), ("bbox=-180,-90,180,90", [number]),
        ("bbox=0,0,1,1", []), ("ordering=-created_at", [number]), ("page=1", [number]),
    ]:  # fmt: skip
        assert [t["id"] for t in server.call("GET", f"{tasks}?{query}").json()] == found
    for query in ("status=x", "bbox=1,2", "bbox=a,b,c,d"):
        assert server.call("GET", f"{tasks}?{query}").status_code == 400


# --- rasters


@pytest.mark.parametrize("kind", ["orthophoto", "dsm", "dtm"])
def test_raster_describes_itself(server: Devserver, completed: str, kind: str) -> None:
    raster = f"{completed}{kind}/"
    about = server.call("GET", raster + "tiles.json").json()
    details = server.call("GET", raster + "metadata").json()
    place = server.call("GET", raster + "bounds").json()
    assert about["scheme"] == "xyz"
    assert about["tiles"] == [f"/api/{raster}tiles/{{z}}/{{x}}/{{y}}"] == [place["url"]]
    assert about["bounds"] == details["bounds"]["value"] == place["bounds"]
    assert details["maxzoom"] == about["maxzoom"] > about["minzoom"]
    band = details["statistics"]["1"]
    assert band["min"] <= band["percentiles"][0] <= band["percentiles"][1] <= band["max"]
    assert (len(band["histogram"][0]), len(band["histogram"][1])) == (255, 256)
    assert [len(ramp["color_map"]) for ramp in details["color_maps"]] == (
        [] if kind == "orthophoto" else [256] * 5
    )


def test_orthophoto_tiles_have_the_type_and_size_asked_for(
    server: Devserver, completed: str
) -> None:
    tile = tile_at_centre(server, completed + "orthophoto/")
    for suffix, kind, size in [
        ("", "image/jpg", 256), (".png", "image/png", 256), (".webp", "image/webp", 256),
        (".jpg", "image/jpg", 256), ("@2x.png", "image/png", 512), ("@3x.jpg", "image/jpg", 768),
    ]:  # fmt: skip
        answer = server.call("GET", tile + suffix)
        assert answer.headers["Content-Type"] == kind
        assert Image.open(io.BytesIO(answer.content)).size == (size, size)


def test_tile_at_the_edge_is_transparent_png(server: Devserver, completed: str) -> None:
    raster = completed + "orthophoto/"
    zoom = server.call("GET", raster + "tiles.json").json()["minzoom"]
    answer = server.call("GET", tile_at_centre(server, raster, zoom))
    assert answer.headers["Content-Type"] == "image/png"
    low, high = Image.open(io.BytesIO(answer.content)).getchannel("A").getextrema()
    assert (low, high > 0) == (0, True)


def test_elevation_tiles_follow_ramp_and_light(server: Devserver, completed: str) -> None:
    raster = completed + "dsm/"
    low, high = server.call("GET", raster + "metadata").json()["statistics"]["1"]["percentiles"]
    tile = tile_at_centre(server, raster) + ".png"
    looks = {
        query: server.call("GET", f"{tile}?rescale={low},{high}{query}").content
        for query in ("", "&color_map=viridis", "&color_map=jet", "&color_map=viridis&hillshade=6")
    }
    assert len(set(looks.values())) == 4
    red, green, blue = Image.open(io.BytesIO(looks[""])).convert("RGB").split()
    assert red.tobytes() == green.tobytes() == blue.tobytes()


@pytest.mark.parametrize("kind", ["orthophoto", "dsm"])
def test_neighbouring_tiles_join(server: Devserver, completed: str, kind: str) -> None:
    """One tile equals the four of the next level that is drawn at twice the size."""
    raster = f"{completed}{kind}/"
    style = "?rescale=0,500&color_map=viridis&hillshade=2" if kind == "dsm" else ""
    tile = tile_at_centre(server, raster)
    z, x, y = (int(part) for part in tile.split("/")[-3:])
    whole = Image.open(io.BytesIO(server.call("GET", f"{tile}@2x.png{style}").content))
    joined = Image.new(whole.mode, (512, 512))
    for right in (0, 1):
        for down in (0, 1):
            place = f"{raster}tiles/{z + 1}/{2 * x + right}/{2 * y + down}.png{style}"
            part = Image.open(io.BytesIO(server.call("GET", place).content))
            joined.paste(part, (256 * right, 256 * down))
    pairs = zip(whole.convert("RGB").tobytes(), joined.convert("RGB").tobytes())
    assert max(abs(a - b) for a, b in pairs) <= 2


@pytest.mark.parametrize(
    ("place", "status", "body"),
    [
        ("20/0/0.png", 404, {"detail": "Outside of bounds"}),
        ("3/1/1.png", 404, {"detail": "Not found."}),
        ("30/1/1.png", 404, {"detail": "Not found."}),
        ("999/1/1", 404, {"detail": "Not found."}),
    ],
)
def test_tiles_beyond_the_data_are_404(
    server: Devserver, completed: str, place: str, status: int, body: Any
) -> None:
    answer = server.call("GET", f"{completed}orthophoto/tiles/{place}")
    assert (answer.status_code, answer.json()) == (status, body)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("color_map=nope", "Not a valid color_map value"),
        ("rescale=abc", "Invalid rescale value"),
        ("rescale=nan,1", "Invalid rescale value"),
        ("size=0", "Invalid tile size parameter"),
        ("size=128", "Invalid tile size parameter"),
        ("hillshade=x", "Invalid hillshade value"),
    ],
)
def test_bad_tile_parameters_are_400(
    server: Devserver, completed: str, query: str, text: str
) -> None:
    answer = server.call("GET", f"{tile_at_centre(server, completed + 'dsm/')}?{query}")
    assert (answer.status_code, answer.json()) == (400, [text])


# --- nodes and presets


def test_nodes_are_one_online_and_one_offline(server: Devserver) -> None:
    nodes = server.call("GET", "processingnodes/").json()
    assert [node["online"] for node in nodes] == [True, False]
    assert nodes[1]["available_options"] == {}
    known = server.call("GET", "processingnodes/?has_available_options=true").json()
    assert [node["id"] for node in known] == [1]
    assert server.call("GET", "processingnodes/99/").status_code == 404


def test_options_have_the_documented_shape(server: Devserver) -> None:
    options = {item["name"]: item for item in server.call("GET", "processingnodes/options/").json()}
    assert len(options) == 80
    assert options["split-overlap"]["type"] == "float"
    assert "equirectangular" in options["camera-lens"]["domain"]
    for item in options.values():
        assert item.keys() == {"name", "type", "value", "domain", "help"}
        assert isinstance(item["value"], str)
        assert (item["type"] == "enum") == isinstance(item["domain"], list)
    assert options["mesh-octree-depth"]["domain"] == "integer: 1 <= x <= 14"


def test_preset_life(server: Devserver) -> None:
    body = {"name": "Mine", "options": OPTIONS}
    made = server.call("POST", "presets/", json=body).json()
    path = f"presets/{made['id']}/"
    assert server.call("PATCH", path, json={"name": "Yours"}).json()["name"] == "Yours"
    assert made["id"] in [preset["id"] for preset in server.call("GET", "presets/").json()]
    assert server.call("DELETE", path).status_code == 204
    assert server.call("GET", path).status_code == 404
    assert server.call("DELETE", path).status_code == 500
    assert server.call("POST", "presets/", json={"options": OPTIONS}).status_code == 201
    assert server.call("DELETE", "presets/1/").status_code == 403
    assert server.call("PATCH", "presets/1/", json={"name": "Changed"}).status_code == 200
    system = [preset for preset in server.call("GET", "presets/").json() if preset["system"]]
    assert (len(system), system[0]["name"]) == (10, "Changed")
    bad = server.call("POST", "presets/", json={"name": "x", "options": "nonsense"})
    assert bad.json() == {"options": ["Invalid options"]}


# --- robustness


@pytest.mark.parametrize(
    "body", [b"{x:1}", b"\xff\xfe", b"[1]", b'"x"', b'{"name": "\\ud800"}', b"[" * 100_000, b"NaN"]
)
def test_malformed_json_is_400(server: Devserver, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    for path in ("projects/", "token-auth/", "presets/", server.project() + "tasks/"):
        assert server.call("POST", path, data=body, headers=headers).status_code == 400


@pytest.mark.parametrize("name", ["name", "options", "processing_node", "crop", "public"])
@pytest.mark.parametrize("value", [None, True, 1.5, 10**40, "x\0y", ["x"], {"x": 1}])
def test_values_of_any_type_never_break_the_server(
    server: Devserver, name: str, value: Any
) -> None:
    task = server.partial_task(server.project())
    for path in (task, "projects/1/", "presets/1/"):
        assert server.call("PATCH", path, json={name: value}).status_code < 500


@pytest.mark.parametrize(
    "path",
    [
        f"projects/{10**40}/", "projects/-1/tasks/", "projects/1/tasks/x/", f"presets/{10**40}/",
        f"projects/1/tasks/{NOWHERE}/", f"projects/1/tasks/{NOWHERE}/orthophoto/tiles/1/1/1",
        "processingnodes/x/", "projects/%00/", "projects/1/tasks/%ff/output/",
    ],
)  # fmt: skip
def test_addresses_of_nothing_are_404(server: Devserver, path: str) -> None:
    assert server.call("GET", path).status_code == 404


def test_broken_multipart_never_breaks_the_server(server: Devserver) -> None:
    task = server.partial_task(server.project())
    kind = "multipart/form-data; boundary=b"
    for body in (b"", b"--b", b"--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--"):
        answer = server.call("POST", task + "upload/", data=body, headers={"Content-Type": kind})
        assert answer.status_code == 400
