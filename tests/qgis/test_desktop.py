"""The plugin in a real QGIS desktop, on a virtual screen."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

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


@pytest.fixture(scope="module")
def rounds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What desktop_reload.py counted."""
    folder = tmp_path_factory.mktemp("desktop")
    (folder / "profiles" / "default" / "QGIS").mkdir(parents=True)
    (folder / "profiles" / "default" / "QGIS" / "QGIS3.ini").write_text(SETTINGS)
    (folder / "plugins").mkdir()
    (folder / "plugins" / "orthodock").symlink_to(ROOT)
    script = Path(__file__).with_name("desktop_reload.py")
    command = ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24", "qgis", "--profiles-path",
               str(folder), "--noversioncheck", "--nologo", "--code", str(script)]  # fmt: skip
    environment = {
        **os.environ,
        "QGIS_PLUGINPATH": str(folder / "plugins"),
        "QGIS_AUTH_DB_DIR_PATH": str(folder),
        "ORTHODOCK_TEST_RESULT": str(folder / "result.json"),
        "QT_QPA_PLATFORM": "xcb",
        "LIBGL_ALWAYS_SOFTWARE": "1",
    }
    answer = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    result = folder / "result.json"
    assert result.exists(), answer.stderr[-2000:]
    counted: dict[str, Any] = json.loads(result.read_text())
    assert not counted["error"]
    return counted


def test_loaded_plugin_adds_its_parts(rounds: dict[str, Any]) -> None:
    loaded = rounds["loaded"]
    assert "OrthoDock" in loaded["docks"]
    assert "orthodock" in loaded["providers"]


def test_ten_reloads_leave_nothing_behind(rounds: dict[str, Any]) -> None:
    assert len(rounds["after"]) == 10
    for counted in rounds["after"]:
        assert counted == rounds["before"]
