"""devserver --legacy: the calls of old servers' documentation, and the absence of later ones."""

from __future__ import annotations

import io
import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest
import requests
from devserver_run import Devserver, make_photos, poll
from PIL import Image

OPTIONS = [{"name": "dsm", "value": True}]
FIELDS = {
    "id", "project", "processing_node", "processing_node_name", "images_count", "can_rerun_from",
    "available_assets", "uuid", "name", "processing_time", "auto_processing_node", "status",
    "last_error", "options", "ground_control_points", "created_at", "pending_action",
    "upload_progress", "resize_progress", "running_progress",
}  # fmt: skip


class Server(Devserver):
    """A devserver with the old dialect, and a session logged in to it."""

    def __init__(self, data: Path) -> None:
        super().__init__(data, "--legacy", seconds=0.5)
        self.login()

    def task(self, project: str, photos: list[Path], **form: Any) -> str:
        files = [("images", (photo.name, photo.read_bytes())) for photo in photos]
        made = self.call("POST", project + "tasks/", files=files, data=form)
        assert made.status_code == 201, made.text
        return f"{project}tasks/{made.json()['id']}/"

    def answer_of(
        self, path: str, reached: Callable[[requests.Response], bool]
    ) -> requests.Response:
        """The answer once it is as wanted."""
        return poll(lambda: self.call("GET", path), reached)


def completed(answer: requests.Response) -> bool:
    return bool(answer.json()["status"] == 40)


def at_rest(answer: requests.Response) -> bool:
    return answer.status_code == 404 or answer.json()["pending_action"] is None


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("data"))
    yield running
    running.stop()


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return make_photos(tmp_path_factory.mktemp("photos"), "--width", "200")


@pytest.fixture(scope="module")
def finished(server: Server, photos: list[Path]) -> str:
    task = server.task(server.project(), photos, name="Old", options=json.dumps(OPTIONS))
    server.answer_of(task, completed)
    return task


# --- tasks


def test_task_has_a_number_and_the_documented_fields(server: Server, finished: str) -> None:
    task = server.call("GET", finished).json()
    assert task.keys() == FIELDS
    assert isinstance(task["id"], int)
    assert task["options"] == OPTIONS
    assert {"all.zip", "orthophoto.tif", "dsm.tif"} <= set(task["available_assets"])


def test_projects_list_task_numbers_and_no_later_fields(server: Server, finished: str) -> None:
    number, name = int(finished.split("/")[3]), finished.split("/")[1]
    project = server.call("GET", f"projects/{name}/").json()
    assert project["tasks"] == [number]
    assert project.keys() == {"id", "tasks", "created_at", "permissions", "name", "description"}
    listed = server.call("GET", f"projects/{name}/tasks/?status=30").json()
    assert [task["id"] for task in listed] == [number]  # the filter is not known
    paged = server.call("GET", f"projects/?page=1&id={name}&search=zzz").json()
    assert [item["tasks"] for item in paged["results"]] == [[number]]


def test_options_are_a_list_even_when_there_are_none(server: Server, photos: list[Path]) -> None:
    task = server.task(server.project(), photos, auto_processing_node="false")
    assert server.call("GET", task).json()["options"] == []


def test_partial_flow_is_unknown(server: Server, finished: str) -> None:
    project = server.project()
    answer = server.call("POST", project + "tasks/", json={"partial": True, "name": "x"})
    assert answer.status_code == 400
    assert server.call("GET", project + "tasks/").json() == []
    for path in ("upload/", "commit/"):
        assert server.call("POST", finished + path).status_code == 404


def test_delete_removes_a_task_for_ever(server: Server, photos: list[Path]) -> None:
    project = server.project()
    task = server.task(project, photos, auto_processing_node="false")
    gone = server.call("DELETE", task)
    assert (gone.status_code, gone.content) == (204, b"")
    server.answer_of(task, lambda answer: answer.status_code == 404)
    assert server.call("DELETE", task).status_code == 404
    another = server.task(project, photos, auto_processing_node="false")
    assert another != task


def test_remove_cancel_and_restart_are_asynchronous(server: Server, photos: list[Path]) -> None:
    task = server.task(server.project(), photos, auto_processing_node="false")
    for action, number in (("cancel", 1), ("restart", 3), ("remove", 2)):
        assert server.call("POST", f"{task}{action}/").json() == {"success": True}
        assert server.call("GET", task).json()["pending_action"] == number
        server.answer_of(task, at_rest)
    assert server.call("GET", task).status_code == 404


def test_patch_answers_in_the_old_words(server: Server, photos: list[Path]) -> None:
    task = server.task(server.project(), photos, auto_processing_node="false")
    changed = server.call("PATCH", task, json={"name": "New", "public": True})
    assert changed.json().keys() == FIELDS
    assert changed.json()["name"] == "New"
    hidden = server.call("GET", task + "output/", headers={"Authorization": ""})
    assert hidden.status_code == 403


def test_numbers_outlive_a_restart(tmp_path: Path, photos: list[Path]) -> None:
    first = Server(tmp_path)
    task = first.task(first.project(), photos, name="kept", auto_processing_node="false")
    first.stop()
    second = Server(tmp_path)
    name = second.call("GET", task).json()["name"]
    second.stop()
    assert name == "kept"


def test_import_shows_no_action_and_completes(server: Server, finished: str) -> None:
    project = server.project()
    content = server.call("GET", finished + "download/all.zip").content
    files = {"filename": ("all.zip", content)}
    made = server.call("POST", project + "tasks/import", files=files, data={"name": "In"}).json()
    assert (made["name"], made["pending_action"]) == ("In", None)
    task = server.answer_of(f"{project}tasks/{made['id']}/", completed).json()
    assert "orthophoto.tif" in task["available_assets"]


# --- results


def test_output_is_a_json_string_whatever_is_asked_for(server: Server, finished: str) -> None:
    whole = server.call("GET", finished + "output/").json()
    assert server.call("GET", finished + "output/?f=json&limit=1").json() == whole
    rest = server.call("GET", finished + "output/?line=3&f=bogus").json()
    assert rest == "\n".join(whole.split("\n")[3:])


@pytest.mark.parametrize("kind", ["orthophoto", "dsm"])
def test_tiles_count_rows_from_the_south(server: Server, finished: str, kind: str) -> None:
    about = server.call("GET", f"{finished}{kind}/tiles.json").json()
    assert about["scheme"] == "tms"
    assert about["tiles"] == [f"/api/{finished}{kind}/tiles/{{z}}/{{x}}/{{y}}.png"]
    west, south, east, north = about["bounds"]
    z = about["minzoom"] + 3
    latitude = math.radians((south + north) / 2)
    x = int(((west + east) / 2 + 180) / 360 * 2**z)
    y = int((1 - math.asinh(math.tan(latitude)) / math.pi) / 2 * 2**z)
    place = f"{finished}{kind}/tiles/{z}/{x}"
    tile = server.call("GET", f"{place}/{2**z - 1 - y}.png")
    assert tile.headers["Content-Type"] == "image/png"
    assert Image.open(io.BytesIO(tile.content)).size == (256, 256)
    assert server.call("GET", f"{place}/{y}.png").status_code == 404
    assert server.call("GET", f"{place}/{2**z - 1 - y}").status_code == 404


def test_files_are_downloaded_by_number(server: Server, finished: str) -> None:
    asset = server.call("GET", finished + "download/orthophoto.tif").content
    raw = server.call("GET", finished + "assets/odm_orthophoto/odm_orthophoto.tif").content
    assert asset == raw
    assert asset


@pytest.mark.parametrize(
    "path",
    [
        "orthophoto/metadata", "orthophoto/bounds", "thumbnail", "images/download/DJI_0001.JPG",
        "backup", "media/", "3d/scene", "orthophoto/tiles/20/1/1", "orthophoto/tiles/20/1/1@2x.png",
    ],
)  # fmt: skip
def test_later_addresses_are_html_404(server: Server, finished: str, path: str) -> None:
    answer = server.call("GET", finished + path)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("path", ["presets/", "workers/check/x", "projects/1/permissions/"])
def test_other_later_addresses_are_404(server: Server, path: str) -> None:
    assert server.call("GET", path).status_code == 404


@pytest.mark.parametrize(
    "task", ["00000000-0000-0000-0000-000000000000", "0", "-1", "9" * 30, "x", "%00", "1%2f2"]
)
def test_ids_of_nothing_are_404(server: Server, task: str) -> None:
    for path in ("", "output/", "download/all.zip", "orthophoto/tiles/99/1/1.png"):
        assert server.call("GET", f"{server.project()}tasks/{task}/{path}").status_code == 404


def test_processing_nodes_are_there(server: Server) -> None:
    assert server.call("GET", "processingnodes/").json()[0]["online"] is True
    assert server.call("GET", "processingnodes/options/").status_code == 200


def test_missing_slash_is_301(server: Server, finished: str) -> None:
    for path in ("projects", finished.rstrip("/")):
        answer = server.call("GET", path)
        assert (answer.status_code, answer.headers["Location"]) == (301, f"/api/{path}/")
