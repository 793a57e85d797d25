"""The plugin in a real QGIS desktop, on a virtual screen."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from desktop import run_desktop
from orthodock.api import Credentials, Task, WebODM, journals


@pytest.fixture(scope="module")
def rounds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What desktop_reload.py counted."""
    return run_desktop(tmp_path_factory.mktemp("desktop"), "desktop_reload.py")


def test_loaded_plugin_adds_its_parts(rounds: dict[str, Any]) -> None:
    loaded = rounds["loaded"]
    assert "OrthoDock" in loaded["docks"]
    assert "orthodock" in loaded["providers"]


def test_ten_reloads_leave_nothing_behind(rounds: dict[str, Any]) -> None:
    assert len(rounds["after"]) == 10
    for counted in rounds["after"]:
        assert counted == rounds["before"]


@pytest.fixture
def upload(start_server, photos: Path, tmp_path: Path) -> tuple[Any, str]:
    """A slow server, and what a script needs to upload many photos to it."""
    server = start_server()
    stall = {"kind": "stall", "seconds": 1, "path": "/upload/", "skip": 2, "times": None}
    server.set_faults(stall)
    paths = []
    for number, photo in enumerate(sorted(photos.iterdir()) * 8):
        paths.append(shutil.copy(photo, tmp_path / f"{number:02}.JPG"))
    return server, json.dumps([server.url, server.user, server.password, list(map(str, paths))])


def test_closing_qgis_asks_and_keeps_the_upload(upload: tuple[Any, str], tmp_path: Path) -> None:
    server, about = upload
    written = run_desktop(tmp_path / "qgis", "desktop_close.py", ORTHODOCK_TEST_UPLOAD=about)
    assert "Upload Closed" in "".join(written["asked"])
    (task,) = resumed(server, tmp_path)
    assert task.images_count == len(json.loads(about)[3])


def test_unloading_in_mid_upload_keeps_the_uploads(upload: tuple[Any, str], tmp_path: Path) -> None:
    server, about = upload
    written = run_desktop(tmp_path / "qgis", "desktop_unload.py", ORTHODOCK_TEST_UPLOAD=about)
    assert written["unloaded"] == 2
    assert written["dialogs"] == [0, 0]
    tasks = resumed(server, tmp_path)
    assert {task.name for task in tasks} == {"Unloaded 0", "Unloaded 1"}
    assert {task.images_count for task in tasks} == {len(json.loads(about)[3])}


def resumed(server: Any, folder: Path) -> list[Task]:
    """Upload the rest of what QGIS had begun, and return the tasks."""
    server.set_faults()
    client = WebODM(server.url, Credentials(server.user, server.password))
    kept = journals(folder / "qgis" / "profiles" / "default" / "orthodock" / "uploads")
    tasks = [client.tasks.resume(journal) for journal in kept]
    return [client.tasks.get(task.project, task.id) for task in tasks]
