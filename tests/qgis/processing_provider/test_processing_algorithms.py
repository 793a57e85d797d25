"""Every algorithm by processing.run, inside a model, and under qgis_process; on a finished task."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable
from urllib.parse import unquote

import numpy as np
import pytest
from orthodock.api import Task, TaskStatus, WebODM
from orthodock.processing_provider.provider import ALGORITHMS
from processing_runs import run, run_in_model
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingContext,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis_process import ROOT, QgisProcess
from rendering import render

OPTIONS = {
    "dsm": True,
    "dtm": True,
    "pc-las": True,
    "orthophoto-resolution": 10,
    "dem-resolution": 10,
}


@pytest.fixture(scope="module")
def task(client: WebODM, photos: Path) -> Task:
    """A finished task with all products, for tests that leave it as it is."""
    project = client.projects.create("Processing")
    made = client.tasks.create(project.id, sorted(photos.iterdir()), name="Monday", options=OPTIONS)
    return client.tasks.wait(project.id, made.id, interval=0.2)


def task_for(case: Case, client: WebODM, task: Task) -> Task:
    """Return the task, or a copy that may be changed, in a project of its own if need be."""
    if not case.needs_copy:
        return task
    copy = client.tasks.duplicate(task.project, task.id)
    if not case.needs_project:
        return copy
    return client.tasks.move(copy.project, copy.id, client.projects.create("To be removed").id)


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
    needs_project: bool = False
    """True when its project does not stay either."""

    def values(self, task: Task, folder: Path, photos: Path) -> dict[str, Any]:
        """Return the parameters for a task, a folder to write into, and photos."""
        # A name of its own: the same case may be run by qgis_process at the same time.
        words = {
            "{task}": task.id,
            "{project}": task.project,
            "{photos}": str(photos),
            "{own}": f"Made for {folder.name}",
        }
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
    assert (
        result["STATUS"] == "COMPLETED"
    )  # it was already; test_processing_proofs has one that runs


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
    made = int(result["PROJECT_ID"])
    assert client.projects.get(made).name.startswith("Made for ")


def _no_project(result: dict[str, Any], client: WebODM, _task: Task) -> None:
    assert not list(client.projects.list(id=int(result["PROJECT_ID"])))


def _folder(result: dict[str, Any], _client: WebODM, _task: Task) -> None:
    files = sorted(p.name for p in Path(result["FOLDER"]).iterdir())
    assert files == ["all", "shots.geojson"]
    assert any(Path(r).name == "dsm.tif" for r in result["RASTERS"])
    assert all(QgsRasterLayer(r).isValid() for r in result["RASTERS"])


def _tiles(result: dict[str, Any], _client: WebODM, task: Task) -> None:
    assert result["OUTPUT"]
    assert result["TASK_ID"] == task.id


def _cloud(result: dict[str, Any], _client: WebODM, _task: Task) -> None:
    assert Path(result["FILE"]).stem == "georeferenced_model"
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
    Case("createproject", {"NAME": "{own}", "REUSE": True}, _project),
    Case("removeproject", {"PROJECT": "{project}"}, _no_project, needs_copy=True,
         needs_project=True),
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


# The others run under qgis_process in test_documentation_works_as_shown.
DOCUMENTED = {"processimages", "createtask", "waitfortask", "downloadresults", "listtasks"}
HEADLESS = [case for case in CASES if case.algorithm not in DOCUMENTED]


def test_documentation_runs_the_algorithms_that_are_left_out_here() -> None:
    page = (ROOT / "docs" / "headless.md").read_text(encoding="utf-8")
    for name in DOCUMENTED:
        assert f"run orthodock:{name} --" in page


@pytest.fixture(scope="module")
def headless(
    client: WebODM, task: Task, server, photos: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Future[dict[str, Any]]]]:
    """The outputs of every algorithm under qgis_process; two run at a time."""
    folder = tmp_path_factory.mktemp("headless")
    process = QgisProcess.set_up(
        folder / "profile",
        ORTHODOCK_URL=server.url,
        ORTHODOCK_USER=server.user,
        ORTHODOCK_PASSWORD=server.password,
    )

    def start(case: Case) -> dict[str, Any]:
        target = folder / case.algorithm
        target.mkdir()
        values = case.values(task_for(case, client, task), target, photos)
        return process.results(f"orthodock:{case.algorithm}", values)

    with ThreadPoolExecutor(2) as pool:
        yield {case.algorithm: pool.submit(start, case) for case in HEADLESS}


@pytest.mark.parametrize("case", HEADLESS, ids=lambda case: case.algorithm)
def test_algorithm_does_its_work_under_qgis_process(
    case: Case, headless, client: WebODM, task: Task
) -> None:
    case.check(headless[case.algorithm].result(), client, task)


@pytest.mark.parametrize("way", ["run", "model"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.algorithm)
def test_algorithm_does_its_work(
    way: str,
    case: Case,
    provider,
    connection,
    client: WebODM,
    task: Task,
    photos: Path,
    tmp_path: Path,
    processing,
) -> None:
    values = case.values(task_for(case, client, task), tmp_path, photos)
    name = f"orthodock:{case.algorithm}"
    result = processing.run(name, values) if way == "run" else run_in_model(name, values)
    case.check(result, client, task)


def test_project_of_the_same_name_is_used_again(provider, connection) -> None:
    values = {"NAME": "Made once", "REUSE": True}
    first, second = (run("orthodock:createproject", values) for _ in range(2))
    assert first["PROJECT_ID"] == second["PROJECT_ID"]


@pytest.mark.parametrize("kind", ALGORITHMS, ids=lambda kind: kind.ID)
def test_algorithm_explains_itself(kind, provider) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById(f"orthodock:{kind.ID}")
    text = algorithm.shortHelpString()
    for part in ("Parameters", "Outputs", "Example"):
        assert part in text
    for parameter in algorithm.parameterDefinitions():
        first = parameter.description().split("(")[0].split(",")[0].split(":")[0].strip()
        assert first.lower() in text.lower(), first
    assert "white-space" not in text  # a style sheet, which QGIS shows as words
    assert algorithm.displayName() != algorithm.name()
    assert algorithm.shortDescription()
    assert "webodm" in algorithm.tags()
    assert algorithm.helpUrl().endswith(f"#{kind.ID}")
    assert not algorithm.icon().isNull()


def _names(result: dict[str, Any]) -> set[str]:
    return {feature["name"] for feature in QgsVectorLayer(result["OUTPUT"]).getFeatures()}


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"STATUS": ["COMPLETED"]}, True),
        ({"STATUS": ["FAILED", "QUEUED"]}, False),
        ({"FROM": "2020-01-01T00:00:00"}, True),
        ({"TO": "2020-01-01T00:00:00"}, False),
        ({"EXTENT": "{extent}"}, True),
        ({"EXTENT": "0,1,0,1 [EPSG:4326]"}, False),
    ],
)
def test_tasks_are_filtered(
    filters: dict, found: bool, provider, connection, task: Task, tmp_path: Path
) -> None:
    assert task.extent is not None
    west, south, east, north = task.extent
    extent = f"{west},{east},{south},{north} [EPSG:4326]"
    values = {k: extent if v == "{extent}" else v for k, v in filters.items()}
    values.update(PROJECT="Processing", OUTPUT=str(tmp_path / "tasks.gpkg"))
    result = run("orthodock:listtasks", values)
    assert ("Monday" in _names(result)) is found


def test_footprint_is_the_tasks_extent(provider, connection, task: Task, tmp_path: Path) -> None:
    result = run("orthodock:listtasks", {"OUTPUT": str(tmp_path / "tasks.gpkg")})
    layer = QgsVectorLayer(result["OUTPUT"])
    (feature,) = [f for f in layer.getFeatures() if f["task"] == task.id]
    box = feature.geometry().boundingBox()
    assert (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()) == pytest.approx(
        task.extent
    )
    assert layer.crs().authid() == "EPSG:4326"
    assert feature["status"] == TaskStatus.COMPLETED.name
    assert "dsm.tif" in feature["assets"]
    assert feature["images"] == 6
    assert feature["created"].isValid()
    assert (feature["uploaded"], feature["resized"], feature["partial"]) == (100, 0, False)
    assert feature["rerun_from"].split(",") == [stage for stage in task.can_rerun_from if stage]
    assert feature["bands"] == ",".join(task.bands)
    assert (feature["node_id"], feature["uuid"]) == (task.processing_node, task.uuid)


def test_tile_layer_of_a_formula_is_loaded_and_knows_its_server(
    provider, connection, task: Task, server
) -> None:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {"TASK": task.id, "FORMULA": "VARI", "BANDS": "RGB"}
    result = run("orthodock:addtilelayer", parameters, context=context)
    layer = context.getMapLayer(result["OUTPUT"])
    assert layer.isValid()
    assert layer.name() == "Monday VARI"
    assert layer.id() in context.layersToLoadOnCompletion()
    assert layer.customProperty("orthodock/server") == server.url
    assert "formula=VARI" in unquote(layer.source())
    assert "rescale=" in unquote(layer.source())
    for secret in (server.password, "jwt", "Authorization"):
        assert secret not in layer.source()
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), layer.crs(), QgsProject.instance()
    )
    extent = to_map.transformBoundingBox(QgsRectangle(*task.extent))
    picture = render(layer, extent, layer.crs())
    drawn = picture[:, :, 3] > 0
    assert drawn.mean() > 0.5  # so the server took the token
    assert np.ptp(picture[drawn][:, 0].astype(int)) > 50  # from red to green


def test_downloaded_raster_is_put_on_the_map_when_wanted(provider, connection, task: Task) -> None:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {"TASK": task.id, "ASSET": "dsm.tif", "OUTPUT": "TEMPORARY_OUTPUT", "LOAD": True}
    result = run("orthodock:downloadasset", parameters, context=context)
    assert result["RASTER"].endswith(".tif")
    assert context.layersToLoadOnCompletion()[result["RASTER"]].name == "Monday dsm"


def test_zip_and_products_become_tasks(
    provider, connection, client: WebODM, task: Task, tmp_path: Path
) -> None:
    for asset in ("all.zip", "orthophoto.tif"):
        client.results.download(task.project, task.id, asset, tmp_path / asset)
    for given in (
        {"FILE": str(tmp_path / "all.zip")},
        {"ORTHOPHOTO": str(tmp_path / "orthophoto.tif")},
    ):
        imported = run("orthodock:importtask", {"PROJECT": str(task.project), **given})
        waited = run("orthodock:waitfortask", {"TASK": imported["TASK_ID"]})
        assert "orthophoto.tif" in waited["ASSETS"]
        client.tasks.remove(task.project, imported["TASK_ID"])


def test_thinned_point_cloud_is_exported(provider, connection, task: Task, tmp_path: Path) -> None:
    sizes = []
    for name, more in (("all.laz", {}), ("thin.laz", {"RESAMPLE": 1.0})):
        run(
            "orthodock:exportasset",
            {"TASK": task.id, "PRODUCT": "georeferenced_model", "FORMAT": "laz",
             "OUTPUT": str(tmp_path / name), **more},
        )  # fmt: skip
        sizes.append((tmp_path / name).stat().st_size)
    assert sizes[1] < sizes[0] / 2
