"""The zip in an empty profile of the real desktop: installed, used, and removed without a trace."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from desktop import ROOT, run_empty_desktop

# QGIS does not tell a plugin whether it is upgraded or removed for good. So what is the user's
# stays: the connections and the look of the panel, downloads and unfinished uploads.
KEPT_SETTINGS = "orthodock/"
KEPT_FOLDER = "orthodock"  # in the profile


@pytest.fixture(scope="module")
def found(server, photos: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What desktop_install.py counted before, with, and after the plugin."""
    folder = tmp_path_factory.mktemp("install")
    package = folder / "orthodock.zip"
    command = [sys.executable, str(ROOT / "tools" / "package.py"), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    upgrade = make_newer(package, folder / "newer" / "orthodock.zip")
    run_empty_desktop(
        folder,
        "desktop_install.py",
        PYTHONPATH=str(ROOT / "demo"),  # the driver
        ORTHODOCK_TEST_INSTALL=json.dumps(
            [str(package), str(upgrade), server.url, server.user, server.password, str(photos)]
        ),
    )
    counted: dict[str, Any] = json.loads((folder / "found.json").read_text())
    return counted


def make_newer(package: Path, target: Path) -> Path:
    """Write a zip as the given one but for a module that QGIS does not see being imported."""
    target.parent.mkdir()
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            added = b"\nIS_NEWER = True\n" if name.endswith("/api/client.py") else b""
            new.writestr(name, old.read(name) + added)
    return target


def test_installed_zip_adds_its_parts(found: dict[str, Any]) -> None:
    installed = found["installed"]
    assert "OrthoDock" in installed["docks"]
    assert "OrthoDock" in installed["menu"]
    assert "orthodock" in installed["providers"]
    assert "OrthoDock" in found["pages"]
    assert "python/plugins/orthodock/metadata.txt" in installed["files"]


def test_upgrade_runs_its_own_code_at_once(found: dict[str, Any]) -> None:
    assert found["upgraded"]


def test_removed_plugin_leaves_the_layers_it_added(found: dict[str, Any]) -> None:
    assert {"Orthophoto", "Surface Model (DSM)"} <= set(found["layers after"])


def test_removed_plugin_leaves_nothing_in_the_window(found: dict[str, Any]) -> None:
    before, after = found["before"], found["after"]
    assert "OrthoDock" not in found["pages after"]
    assert found["preprocessor after"] is None
    for what in set(before) - {"settings", "files"}:
        assert after[what] == before[what], what


def test_removed_plugin_leaves_only_what_belongs_to_the_user(found: dict[str, Any]) -> None:
    assert found["before"]["settings"] == found["before"]["files"] == []
    assert all(key.startswith(KEPT_SETTINGS) for key in found["after"]["settings"])
    assert all(file.split("/")[0] == KEPT_FOLDER for file in found["after"]["files"])
