"""The algorithm "Process photos", run by Processing and by qgis_process."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import processing_runs
import pytest
from orthodock.api import TaskStatus
from processing_runs import Listener
from qgis.core import QgsProcessingException, QgsRasterLayer

ROOT = Path(__file__).resolve().parents[3]
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
        ({"CONNECTION": "No such"}, "Connection “No such” not found.*Test server"),
        ({"FOLDER": ""}, "Choose photos"),
        ({"FOLDER": "/no/such/folder"}, "Folder not found: /no/such/folder"),
        ({"OPTIONS": "{broken"}, "not valid JSON"),
        ({"OPTIONS": '["dsm"]'}, "must be a JSON object"),
        ({"PROJECT": "987654"}, "Project “987654” not found"),
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
    with pytest.raises(QgsProcessingException, match="Add a connection in the OrthoDock panel"):
        run({"FOLDER": str(photos), "PROJECT": "x", "ORTHOPHOTO": str(tmp_path / "out.tif")})


def test_one_photo_is_too_few(provider, connection, client, photos: Path, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="at least 2 photos"):
        run(
            {
                "PHOTOS": [str(next(photos.iterdir()))],
                "PROJECT": "One",
                "ORTHOPHOTO": str(tmp_path / "out.tif"),
            }
        )
    assert not list(client.projects.list(name="One"))


def test_ground_control_points_are_no_photo(
    provider, connection, client, photos: Path, tmp_path: Path
) -> None:
    survey = tmp_path / "survey.csv"
    survey.write_text("EPSG:32615\n544000 4869000 250 10 10 a.jpg\n")
    parameters = {
        "PHOTOS": [str(next(photos.iterdir()))], "GCP": str(survey), "PROJECT": "Control",
        "ORTHOPHOTO": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    with pytest.raises(QgsProcessingException, match=r"in a \.txt file, not in survey\.csv"):
        run(parameters)
    assert not list(client.projects.list(name="Control"))


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
