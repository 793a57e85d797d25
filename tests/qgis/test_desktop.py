"""The plugin in a real QGIS desktop, on a virtual screen."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from desktop import run_desktop
from orthodock.api import Credentials, WebODM, journals


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


def test_closing_qgis_asks_and_keeps_the_upload(start_server, photos: Path, tmp_path: Path) -> None:
    server = start_server()
    stall = {"kind": "stall", "seconds": 1, "path": "/upload/", "skip": 2, "times": None}
    server.set_faults(stall)
    paths = []
    for number, photo in enumerate(sorted(photos.iterdir()) * 8):
        paths.append(shutil.copy(photo, tmp_path / f"{number:02}.JPG"))
    upload = json.dumps([server.url, server.user, server.password, list(map(str, paths))])
    written = run_desktop(tmp_path / "qgis", "desktop_close.py", ORTHODOCK_TEST_UPLOAD=upload)
    assert "Upload Closed" in "".join(written["asked"])
    server.set_faults()
    (journal,) = journals(tmp_path / "qgis" / "profiles" / "default" / "orthodock" / "uploads")
    client = WebODM(server.url, Credentials(server.user, server.password))
    task = client.tasks.resume(journal)
    assert client.tasks.get(task.project, task.id).images_count == len(paths)
