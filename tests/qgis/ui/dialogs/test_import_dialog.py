"""A task made elsewhere is brought to the server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from orthodock.api import Asset, ImportRequest, Project, Task, TaskStatus, WebODMError
from orthodock.core.jobs.task_manager import Jobs
from orthodock.core.jobs.uploads import Uploads
from orthodock.ui.dialogs.import_dialog import ImportDialog
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

PROJECTS = (Project(1, "North"), Project(2, "South"))


@pytest.fixture
def dialog(qgis_app, qtbot) -> ImportDialog:
    made = ImportDialog(PROJECTS, project=2)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def requests(dialog: ImportDialog) -> list[ImportRequest]:
    """What was asked for."""
    wanted: list[ImportRequest] = []
    dialog.import_requested.connect(wanted.append)
    return wanted


def press_import(dialog: ImportDialog) -> None:
    QTest.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)


def test_zip_is_chosen_from_disk(dialog: ImportDialog, requests: list[ImportRequest]) -> None:
    assert not dialog.import_button.isEnabled()
    assert not dialog.url.isEnabled()
    dialog.file.setFilePath("/results/Monday.zip")
    press_import(dialog)
    assert requests == [ImportRequest(2, "Monday", Path("/results/Monday.zip"))]
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://example.org/all.zip?token=secret", "all"),
        ("https://example.org/all.zip?token=se.cr.et", "all"),
        ("https://example.org/May%20flight.zip#secret", "May flight"),
        ("https://pilot:secret@example.org/", ""),
        ("https://pilot:secret@example.org", ""),
        ("https://example.org/download?file=secret/x.zip", "download"),
        ("https://[secret", ""),
    ],
)
def test_suggested_name_has_no_secret_of_the_address(
    dialog: ImportDialog, url: str, name: str
) -> None:
    dialog.from_web.setChecked(True)
    dialog.url.setText(url)
    assert dialog.request().name == name
    assert dialog.name.placeholderText() == name
    assert dialog.request().url == url


def test_zip_is_named_on_the_web(dialog: ImportDialog, requests: list[ImportRequest]) -> None:
    QTest.mouseClick(dialog.from_web, Qt.MouseButton.LeftButton)
    assert not dialog.file.isEnabled()
    QTest.keyClicks(dialog.url, "ftp://example.org/all.zip")
    assert not dialog.import_button.isEnabled()
    dialog.url.clear()
    QTest.keyClicks(dialog.url, "https://example.org/all.zip")
    QTest.keyClicks(dialog.name, "Tuesday")
    dialog.project.setCurrentIndex(0)
    press_import(dialog)
    assert requests == [ImportRequest(1, "Tuesday", None, "https://example.org/all.zip")]


def test_without_a_project_nothing_can_be_imported(qgis_app, qtbot) -> None:
    dialog = ImportDialog(())
    qtbot.addWidget(dialog)
    dialog.file.setFilePath("/results/Monday.zip")
    assert not dialog.import_button.isEnabled()


@pytest.fixture
def uploads(qgis_app, tmp_path: Path) -> Any:
    jobs = Jobs()
    yield Uploads(jobs, lambda: tmp_path / "journals")
    jobs.close()


def test_task_is_imported_in_the_background(
    uploads: Uploads, client, photos: Path, tmp_path: Path, wait_until
) -> None:
    project = client.projects.create("Imports")
    task = client.tasks.create(project.id, sorted(photos.iterdir()), name="original")
    client.tasks.wait(project.id, task.id, interval=0.1)
    zipped = client.results.download(project.id, task.id, Asset.ALL, tmp_path / "all.zip")
    started: list[Task] = []
    uploads.task_started.connect(lambda made, _client: started.append(made))
    uploads.import_task(client, ImportRequest(project.id, "copy", zipped))
    wait_until(lambda: started)
    done = client.tasks.wait(project.id, started[0].id, interval=0.1)
    assert done.status is TaskStatus.COMPLETED
    assert Asset.ORTHOPHOTO in done.available_assets


def test_import_that_fails_says_so(uploads: Uploads, client, tmp_path: Path, wait_until) -> None:
    project = client.projects.create("Failed imports")
    failed: list[tuple[str, WebODMError]] = []
    uploads.failed.connect(lambda name, error: failed.append((name, error)))
    uploads.import_task(client, ImportRequest(project.id, "nothing", tmp_path / "nothing.zip"))
    wait_until(lambda: failed)
    assert failed[0][0] == "nothing"
    assert "cannot be read" in str(failed[0][1])
    uploads.import_task(client, ImportRequest(project.id, "bad", url="file:///etc/passwd"))
    wait_until(lambda: len(failed) > 1)
