"""The algorithm "Process images", run by Processing and by qgis_process."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import processing_runs
import pytest
from orthodock.api import TaskStatus
from processing_runs import Listener
from qgis.core import QgsApplication, QgsProcessingException, QgsRasterLayer

ROOT = Path(__file__).resolve().parents[2]
ALGORITHM = "orthodock:processimages"


def run(parameters: dict[str, Any], feedback: Listener | None = None) -> dict[str, Any]:
    return processing_runs.run(ALGORITHM, parameters, feedback)


def test_photos_in_orthophoto_out(provider, connection, photos: Path, tmp_path: Path) -> None:
    feedback = Listener()
    result = run(
        {
            "PHOTOS": [str(p) for p in sorted(photos.iterdir())],
            "CONNECTION": connection.name,
            "PROJECT": "Algorithm",
            "NAME": "From Processing",
            "OPTIONS": '{"orthophoto-resolution": 10}',
            "ORTHOPHOTO": str(tmp_path / "out.tif"),
        },
        feedback,
    )
    assert [p.name for p in tmp_path.iterdir()] == ["out.tif"]
    assert QgsRasterLayer(result["ORTHOPHOTO"]).isValid()
    assert result["TASK_ID"]
    assert result["PROJECT_ID"] > 0
    assert any("ODM app finished" in line for line in feedback.said)
    assert feedback.progress[-1] == pytest.approx(100)
    assert feedback.progress == sorted(feedback.progress)


def test_folder_current_connection_and_existing_project(
    provider, connection, client, photos: Path, tmp_path: Path
) -> None:
    project = client.projects.create("There already")
    (tmp_path / "notes.txt").write_text("not a photo")
    feedback = Listener()
    result = run(
        {
            "FOLDER": str(photos),
            "PHOTOS": [str(tmp_path / "notes.txt")],
            "PROJECT": "There already",
            "ORTHOPHOTO": str(tmp_path / "out.tif"),
        },
        feedback,
    )
    assert result["PROJECT_ID"] == project.id
    assert client.tasks.get(project.id, result["TASK_ID"]).name == photos.name
    assert any("notes.txt is left out" in line for line in feedback.said)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"CONNECTION": "No such"}, "no connection “No such”.*Test server"),
        ({"FOLDER": ""}, "Choose photos"),
        ({"FOLDER": "/no/such/folder"}, "no folder /no/such/folder"),
        ({"OPTIONS": "{broken"}, "not JSON"),
        ({"OPTIONS": '["dsm"]'}, "must look like"),
        ({"PROJECT": "987654"}, "no project “987654”"),
    ],
)
def test_bad_parameters_are_explained(
    provider, connection, photos: Path, tmp_path: Path, changes: dict, words: str
) -> None:
    parameters = {
        "FOLDER": str(photos), "CONNECTION": connection.name, "PROJECT": "Bad",
        "ORTHOPHOTO": str(tmp_path / "out.tif"), **changes,
    }  # fmt: skip
    with pytest.raises(QgsProcessingException, match=words):
        run(parameters)
    assert not list(tmp_path.iterdir())


def test_nothing_saved_yet_says_what_to_do(provider, photos: Path, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="Open the OrthoDock panel"):
        run({"FOLDER": str(photos), "PROJECT": "x", "ORTHOPHOTO": str(tmp_path / "out.tif")})


def test_one_photo_is_too_few(provider, connection, photos: Path, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="at least 2 photos"):
        run(
            {
                "PHOTOS": [str(next(photos.iterdir()))],
                "PROJECT": "One",
                "ORTHOPHOTO": str(tmp_path / "out.tif"),
            }
        )


def test_failed_task_gives_the_servers_reason(
    provider, connection, photos: Path, tmp_path: Path
) -> None:
    from PIL import Image

    folder = tmp_path / "bare"
    folder.mkdir()
    for photo in photos.iterdir():
        with Image.open(photo) as image:
            image.save(folder / photo.name)
    feedback = Listener()
    with pytest.raises(QgsProcessingException, match=r"failed.*GPS"):
        run(
            {
                "FOLDER": str(folder),
                "PROJECT": "Fails",
                "ORTHOPHOTO": str(tmp_path / "out.tif"),
            },
            feedback,
        )
    assert any("GPS position" in line for line in feedback.said)
    assert not (tmp_path / "out.tif").exists()


def test_cancelling_cancels_on_the_server(
    provider, connection, client, photos: Path, tmp_path: Path
) -> None:
    project = client.projects.create("Cancelled by Processing")
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(
            {
                "FOLDER": str(photos),
                "PROJECT": str(project.id),
                "ORTHOPHOTO": str(tmp_path / "out.tif"),
            },
            Listener(cancel_at="has started"),
        )
    (task,) = client.tasks.list(project.id)
    while not task.is_finished:  # the server cancels in its own time; the test's time-out bounds it
        task = client.tasks.get(project.id, task.id)
    assert task.status is TaskStatus.CANCELED
    assert not list(tmp_path.iterdir())


def test_help_explains_every_parameter(provider) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    text = algorithm.shortHelpString()
    for word in ("Photos", "Connection", "Project", "Processing options", "Orthophoto", "Task id"):
        assert word in text


def test_qgis_process_runs_it_with_a_saved_connection(tmp_path: Path, server, photos: Path) -> None:
    command = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    assert command
    environment = _profile_with_connection(tmp_path, server)
    out = tmp_path / "new" / "out.tif"
    answer = subprocess.run(
        [command, "--json", "run", ALGORITHM, "--", f"FOLDER={photos}", "PROJECT=Headless",
         f"ORTHOPHOTO={out}"],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr[-2000:]
    results = json.loads(answer.stdout[answer.stdout.index("{") :])["results"]
    assert results["ORTHOPHOTO"] == str(out)
    assert QgsRasterLayer(str(out)).isValid()

    failed = subprocess.run(
        [command, "run", ALGORITHM, "--", f"FOLDER={photos}", "PROJECT=Headless",
         "CONNECTION=Unknown", f"ORTHOPHOTO={tmp_path / 'no.tif'}"],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert failed.returncode == 1
    assert "no connection “Unknown”" in failed.stdout + failed.stderr


def _profile_with_connection(folder: Path, server) -> dict[str, str]:
    """Make a profile as the desktop would leave it, and the environment that uses it."""
    plugins = folder / "plugins"
    plugins.mkdir()
    (plugins / "orthodock").symlink_to(ROOT)
    master = folder / "master"
    master.write_text("a master password")
    profile = folder / "profiles" / "default"
    (profile / "QGIS").mkdir(parents=True)
    (profile / "QGIS" / "QGIS3.ini").write_text("[PythonPlugins]\northodock=true\n")
    environment = {
        **os.environ,
        "QGIS_PLUGINPATH": str(plugins),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder),
        "QGIS_AUTH_DB_DIR_PATH": str(profile),
        "QGIS_AUTH_PASSWORD_FILE": str(master),
        "QT_QPA_PLATFORM": "offscreen",
    }
    script = f"""
import sys
sys.path.insert(0, {str(plugins)!r})
from qgis.core import QgsApplication
app = QgsApplication([], False, {str(profile)!r})
app.initQgis()
QgsApplication.authManager().setMasterPassword("a master password", True)
from qgis.PyQt.QtCore import QSettings, QCoreApplication
from qgis.core import QgsSettings
from orthodock.core.connections import Connection, ConnectionStore
store = ConnectionStore()
saved = store.save(Connection.new("Saved", {server.url!r}), {server.user!r}, {server.password!r})
ini = QSettings({str(profile / "QGIS" / "QGIS3.ini")!r}, QSettings.Format.IniFormat)
for key, value in (("name", saved.name), ("url", saved.url), ("authcfg", saved.authcfg)):
    ini.setValue(f"orthodock/connections/{{saved.id}}/{{key}}", value)
ini.sync()
app.exitQgis()
"""
    subprocess.run(
        ["/usr/bin/python3", "-c", script], env=environment, check=True, capture_output=True
    )
    return environment
