"""Every algorithm by processing.run and inside a model, on a finished task of a devserver."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable

import pytest
from orthodock.api import Task, WebODM
from processing_runs import run_in_model
from qgis.core import (
    QgsRasterLayer,
    QgsVectorLayer,
)

OPTIONS = {"dsm": True, "dtm": True, "orthophoto-resolution": 10, "dem-resolution": 10}


@pytest.fixture(scope="module")
def task(client: WebODM, photos: Path) -> Task:
    """A finished task with all products, for tests that leave it as it is."""
    project = client.projects.create("Processing")
    made = client.tasks.create(project.id, sorted(photos.iterdir()), name="Monday", options=OPTIONS)
    return client.tasks.wait(project.id, made.id, interval=0.2)


@pytest.fixture
def spare(client: WebODM, task: Task) -> Iterator[Callable[[], Task]]:
    """Makes copies of the task, to be changed."""
    made: list[Task] = []

    def copy() -> Task:
        made.append(client.tasks.duplicate(task.project, task.id))
        return made[-1]

    yield copy
    left = {t.id for t in client.tasks.list(task.project)}
    for one in made:
        if one.id in left:
            client.tasks.remove(one.project, one.id)


Check = Callable[[dict[str, Any], WebODM, Task], None]


@dataclass(frozen=True)
class Case:
    """Parameters of an algorithm, and what must come of them. {} stands for the task's id."""

    algorithm: str
    parameters: dict[str, Any]
    check: Check
    outputs: dict[str, str] = field(default_factory=dict)
    """Destination parameters, and the names of their files or folders."""
    needs_copy: bool = False
    """True when the task does not stay as it is."""

    def values(self, task: Task, folder: Path, photos: Path) -> dict[str, Any]:
        """Return the parameters for a task, a folder to write into, and photos."""
        words = {"{task}": task.id, "{project}": task.project, "{photos}": str(photos)}
        given = {
            k: words.get(v, v) if isinstance(v, str) else v for k, v in self.parameters.items()
        }
        return {**given, **{name: str(folder / file) for name, file in self.outputs.items()}}


def _raster(name: str) -> Check:
    def check(result: dict[str, Any], _client: WebODM, _task: Task) -> None:
        assert QgsRasterLayer(result[name]).isValid(), result

    return check


def _vector(name: str, wanted: int) -> Check:
    def check(result: dict[str, Any], _client: WebODM, _task: Task) -> None:
        layer = QgsVectorLayer(str(result[name]))
        assert layer.isValid(), result
        assert layer.featureCount() >= wanted

    return check


def _made_task(result: dict[str, Any], client: WebODM, _task: Task) -> None:
    made = client.tasks.get(int(result["PROJECT_ID"]), result["TASK_ID"])
    assert made.name == "By Processing"
    client.tasks.remove(made.project, made.id)


def _waited(result: dict[str, Any], _client: WebODM, task: Task) -> None:
    assert result["TASK_ID"] == task.id
    assert "dsm.tif" in result["ASSETS"].split(",")


def _cancelled(result: dict[str, Any], _client: WebODM, _task: Task) -> None:
    assert result["STATUS"] == "COMPLETED"  # it was already


def _restarted(result: dict[str, Any], client: WebODM, _task: Task) -> None:
    again = client.tasks.wait(int(result["PROJECT_ID"]), result["TASK_ID"], interval=0.2)
    assert dict(again.options)["orthophoto-resolution"] == "20.0"


def _gone(result: dict[str, Any], client: WebODM, task: Task) -> None:
    left = client.projects.get(task.project).task_ids
    assert result["TASK_ID"] not in left
    assert task.id in left


def _told(result: dict[str, Any], _client: WebODM, task: Task) -> None:
    assert (result["NAME"], result["STATUS"], result["IMAGES"]) == ("Monday", "COMPLETED", 6)
    assert json.loads(result["OPTIONS"])["dsm"] is True
    assert result["CRS"] == f"EPSG:{task.epsg}"
    assert result["PROGRESS"] == 100


def _written(result: dict[str, Any], _client: WebODM, _task: Task) -> None:
    lines = Path(result["OUTPUT"]).read_text().splitlines()
    assert len(lines) == result["LINES"] == 5
    assert any("finished" in line for line in lines)


def _project(result: dict[str, Any], client: WebODM, _task: Task) -> None:
    assert client.projects.get(int(result["PROJECT_ID"])).name == "Made by Processing"


def _folder(result: dict[str, Any], _client: WebODM, _task: Task) -> None:
    files = sorted(p.name for p in Path(result["FOLDER"]).iterdir())
    assert files == ["all", "shots.geojson"]
    assert any(Path(r).name == "dsm.tif" for r in result["RASTERS"])
    assert all(QgsRasterLayer(r).isValid() for r in result["RASTERS"])


def _tiles(result: dict[str, Any], _client: WebODM, task: Task) -> None:
    assert result["OUTPUT"]
    assert result["TASK_ID"] == task.id


def _cloud(result: dict[str, Any], _client: WebODM, _task: Task) -> None:
    assert Path(result["FILE"]).name == "georeferenced_model.laz"
    assert Path(result["OUTPUT"]).exists()


TASK = {"PROJECT": "Processing", "TASK": "{task}"}
CASES = [
    Case(
        "createtask",
        {"FOLDER": "{photos}", "PROJECT": "Processing", "NAME": "By Processing",
         "OPTIONS": '{"fast-orthophoto": true}', "OPTION_TABLE": ["orthophoto-resolution", "10"]},
        _made_task,
    ),
    Case(
        "processimages",
        {"FOLDER": "{photos}", "PROJECT": "Processing", "NAME": "By Processing"},
        lambda r, c, t: (_raster("DSM")(r, c, t), _made_task(r, c, t)),
        {"ORTHOPHOTO": "ortho.tif", "DSM": "dsm.tif", "POINT_CLOUD": "cloud.laz"},
    ),
    Case("waitfortask", TASK, _waited),
    Case(
        "importtask",
        {"URL": "http://127.0.0.1:9/none.zip", "PROJECT": "Processing", "NAME": "By Processing"},
        _made_task,
    ),
    Case("canceltask", {"TASK": "{task}"}, _cancelled),
    Case("restarttask", {**TASK, "OPTIONS": '{"orthophoto-resolution": 20}'}, _restarted,
         needs_copy=True),
    Case("removetask", {"PROJECT": "{project}", "TASK": "{task}"}, _gone, needs_copy=True),
    Case("taskinfo", {"TASK": "{task}"}, _told),
    Case("consoleoutput", {**TASK, "TAIL": 5}, _written, {"OUTPUT": "console.txt"}),
    Case("listprojects", {"SEARCH": "rocess"}, _vector("OUTPUT", 1), {"OUTPUT": "projects.csv"}),
    Case("createproject", {"NAME": "Made by Processing", "REUSE": True}, _project),
    Case("listtasks", {"PROJECT": "Processing"}, _vector("OUTPUT", 1), {"OUTPUT": "tasks.gpkg"}),
    Case("downloadasset", {**TASK, "ASSET": "dtm.tif"}, _raster("RASTER"), {"OUTPUT": "dtm.tif"}),
    Case("downloadresults", {**TASK, "ASSETS": ["all.zip", "shots.geojson"]}, _folder,
         {"FOLDER": "results"}),
    Case("addtilelayer", {**TASK, "PRODUCT": "dsm"}, _tiles),
    Case("pointcloud", TASK, _cloud, {"FOLDER": "cloud"}),
    Case("exportasset", {**TASK, "PRODUCT": "dsm", "FORMAT": "gtiff-rgb", "CRS": "EPSG:3857",
                         "COLOR_MAP": "viridis", "HILLSHADE": 2}, _raster("RASTER"),
         {"OUTPUT": "export.tif"}),
]  # fmt: skip


@pytest.mark.parametrize("way", ["run", "model"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.algorithm)
def test_algorithm_does_its_work(
    way: str,
    case: Case,
    provider,
    connection,
    client: WebODM,
    task: Task,
    spare,
    photos: Path,
    tmp_path: Path,
    processing,
) -> None:
    values = case.values(spare() if case.needs_copy else task, tmp_path, photos)
    name = f"orthodock:{case.algorithm}"
    result = processing.run(name, values) if way == "run" else run_in_model(name, values)
    case.check(result, client, task)
