"""The plugin in a real QGIS desktop, on a virtual screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import requests
from orthodock.api import Credentials, WebODM, journals

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = """\
[PythonPlugins]
orthodock=true
processing=true
[qgis]
checkVersion=false
showTips=false
"""
PATIENCE = 120  # s


def run_desktop(folder: Path, script: str, **environment: str) -> dict[str, Any]:
    """Run a script beside this one in a QGIS whose profile is in `folder`; return what it wrote."""
    (folder / "profiles" / "default" / "QGIS").mkdir(parents=True)
    (folder / "profiles" / "default" / "QGIS" / "QGIS3.ini").write_text(SETTINGS)
    (folder / "plugins").mkdir()
    (folder / "plugins" / "orthodock").symlink_to(ROOT)
    command = ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24", "qgis", "--profiles-path",
               str(folder), "--noversioncheck", "--nologo",
               "--code", str(Path(__file__).with_name(script))]  # fmt: skip
    answer = subprocess.run(
        command,
        env={
            **os.environ,
            "QGIS_PLUGINPATH": str(folder / "plugins"),
            "QGIS_AUTH_DB_DIR_PATH": str(folder),
            "ORTHODOCK_TEST_RESULT": str(folder / "result.json"),
            "QT_QPA_PLATFORM": "xcb",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    result = folder / "result.json"
    assert result.exists(), answer.stderr[-2000:]
    written: dict[str, Any] = json.loads(result.read_text())
    assert not written["error"]
    return written


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
    requests.post(f"{server.url}/_faults", json={"rules": [stall]}, timeout=5).raise_for_status()
    paths = []
    for number, photo in enumerate(sorted(photos.iterdir()) * 8):
        paths.append(shutil.copy(photo, tmp_path / f"{number:02}.JPG"))
    upload = json.dumps([server.url, server.user, server.password, list(map(str, paths))])
    written = run_desktop(tmp_path / "qgis", "desktop_close.py", ORTHODOCK_TEST_UPLOAD=upload)
    assert "Upload Closed" in "".join(written["asked"])
    requests.delete(f"{server.url}/_faults", timeout=5).raise_for_status()
    (journal,) = journals(tmp_path / "qgis" / "profiles" / "default" / "orthodock" / "uploads")
    client = WebODM(server.url, Credentials(server.user, server.password))
    task = client.tasks.resume(journal)
    assert client.tasks.get(task.project, task.id).images_count == len(paths)
