"""That algorithms do what they say: on running tasks, on known pixels, and by the exit code."""

from __future__ import annotations

import csv
import re
import shutil
import socket
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any, Callable
from urllib.parse import unquote

import numpy as np
import pytest
from orthodock.api import Credentials, Project, Task, TaskStatus, WebODM
from orthodock.core.server.connections import Connection
from osgeo import gdal
from processing_runs import Listener, run, run_in_model
from products import COLORS, EPSG, HIGHEST, LOWEST, PIXEL, PIXELS, all_zip, heights, orthophoto
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsRemappingSinkDefinition,
    QgsVectorLayer,
)
from qgis_process import QgisProcess

from devserver.rendering import colormaps, tiles

LIFT = 3.0  # m
PATIENCE = 240.0  # s
LOOKS = 2  # in vain, of a wait


@pytest.fixture(scope="module")
def project(client: WebODM) -> Project:
    return client.projects.create("Proofs")


@pytest.fixture(scope="module")
def known_zip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An all.zip of the known orthophoto and heights."""
    folder = tmp_path_factory.mktemp("known")
    photo, model = orthophoto(folder / "orthophoto.tif"), heights(folder / "dsm.tif")
    return all_zip(folder / "all.zip", orthophoto_tif=photo, dsm_tif=model)


@pytest.fixture(scope="module")
def known(client: WebODM, project: Project, known_zip: Path) -> Task:
    """A finished task of the known products; not to be changed."""
    made = client.tasks.import_zip(project.id, known_zip, name="Known")
    return client.tasks.wait(project.id, made.id, interval=0.1)


@pytest.fixture(scope="module")
def start_task(slow_client: WebODM, photos: Path) -> Callable[[], Task]:
    """Starts tasks on the slow server; on its only node, so each is to be cancelled."""
    home = slow_client.projects.create("Slow")

    def start() -> Task:
        made = slow_client.tasks.create(home.id, sorted(photos.iterdir())[:2])
        while made.status is not TaskStatus.RUNNING:
            made = slow_client.tasks.get(home.id, made.id)  # the test's time-out bounds it
        return made

    return start


@pytest.fixture
def context() -> QgsProcessingContext:
    made = QgsProcessingContext()
    made.setProject(QgsProject.instance())
    return made


def pixels(path: Path | str) -> np.ndarray:
    """Return the values of a raster, (bands, rows, columns)."""
    values = gdal.Open(str(path)).ReadAsArray()
    return values if values.ndim == 3 else values[None]


# Under qgis_process


def _tile_model(task: str) -> QgsProcessingModelAlgorithm:
    """Return addtilelayer → native:exportlayersinformation, which tells the layer's source."""
    source = QgsProcessingModelChildParameterSource
    add = QgsProcessingModelChildAlgorithm("orthodock:addtilelayer")
    add.setChildId("add")
    add.addParameterSources("TASK", [source.fromStaticValue(task)])
    add.addParameterSources("PRODUCT", [source.fromStaticValue("dsm")])
    tell = QgsProcessingModelChildAlgorithm("native:exportlayersinformation")
    tell.setChildId("tell")
    tell.addParameterSources("LAYERS", [source.fromChildOutput("add", "OUTPUT")])
    output = QgsProcessingModelOutput("layers", "Layers")
    output.setChildId("tell")
    output.setChildOutputName("OUTPUT")
    tell.setModelOutputs({"layers": output})
    model = QgsProcessingModelAlgorithm("Tiles", "Tests")
    model.addChildAlgorithm(add)
    model.addChildAlgorithm(tell)
    return model


def _output_of(model: Path) -> str:
    """Return what the only output of a saved model is called, which depends on the version."""
    read = QgsProcessingModelAlgorithm()
    assert read.fromFile(str(model))
    (output,) = read.destinationParameterDefinitions()
    return str(output.name())


@pytest.fixture(scope="module")
def headless(
    server, slow_server, start_task, client: WebODM, project: Project, known: Task, known_zip: Path,
    photos: Path, processing: ModuleType, tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, Future[Any]]]:  # fmt: skip
    """What runs of qgis_process gave or said, by a name; two run at a time."""
    folder = tmp_path_factory.mktemp("headless")
    login = {"ORTHODOCK_USER": server.user, "ORTHODOCK_PASSWORD": server.password}
    here = QgisProcess.set_up(folder / "here", ORTHODOCK_URL=server.url, **login)
    there = QgisProcess.set_up(folder / "there", ORTHODOCK_URL=slow_server.url, **login)
    model = folder / "tiles.model3"
    assert _tile_model(known.id).toFile(str(model))
    failed = client.tasks.import_url(project.id, "http://127.0.0.1:9/none.zip", name="Bad")
    running = start_task()
    below = folder / "file"
    below.write_text("a file, not a folder")
    good = {
        "canceltask": (there, "orthodock:canceltask", {"TASK": running.id}),
        "importtask": (here, "orthodock:importtask",
                       {"FILE": known_zip, "PROJECT": project.id, "NAME": "By qgis_process"}),
        "addtilelayer": (here, str(model), {_output_of(model): folder / "layers.csv"}),
    }  # fmt: skip
    bad = {
        "failed task": ("waitfortask", {"TASK": failed.id}),
        "bad options": ("createtask", {"FOLDER": photos, "PROJECT": project.id,
                                       "OPTIONS": '{"no-such": true}'}),
        "unknown task": ("waitfortask", {"TASK": "none-such", "PROJECT": project.id}),
        "unwritable folder": ("downloadresults", {"TASK": known.id, "ASSETS": "dsm.tif",
                                                  "FOLDER": below / "below"}),
    }  # fmt: skip
    with ThreadPoolExecutor(2) as pool:
        runs = {name: pool.submit(way.results, *rest) for name, (way, *rest) in good.items()}
        for name, (algorithm, values) in bad.items():
            runs[name] = pool.submit(here.failure, f"orthodock:{algorithm}", values)
        yield runs


# Cancel task


@pytest.mark.parametrize("way", ["run", "model", "qgis_process"])
def test_running_task_is_cancelled(
    way: str, slow_server, slow_client: WebODM, start_task, provider, store, headless
) -> None:
    if way == "qgis_process":
        result = headless["canceltask"].result()
    else:
        store.save(Connection.new("Slow", slow_server.url), slow_server.user, slow_server.password)
        runs = {"run": run, "model": run_in_model}
        result = runs[way]("orthodock:canceltask", {"TASK": start_task().id})
    assert result["STATUS"] == "CANCELED"
    state = slow_client.tasks.get(int(result["PROJECT_ID"]), result["TASK_ID"])
    assert state.status is TaskStatus.CANCELED
    assert state.pending_action is None


# Wait for task


def test_outage_during_a_wait_is_waited_out(
    provider, store, devserver_class, photos: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    # The wait itself is to go on, not the call that would be repeated several times.
    monkeypatch.setattr("orthodock.api.transport.ATTEMPTS", 1)
    data, again = tmp_path / "data", []
    server = devserver_class.start(data, seconds=600)  # to be running still
    address = ("127.0.0.1", int(server.url.rsplit(":", 1)[1]))

    def break_off() -> None:
        if again:
            return
        server.stop()
        with socket.create_server(address) as dead:
            dead.settimeout(PATIENCE)
            for _ in range(LOOKS):  # a wait that gives up comes no second time
                dead.accept()[0].close()
        again.append(devserver_class.start(data, "--port", str(address[1]), seconds=1.0))

    store.save(Connection.new("Dies", server.url), server.user, server.password)
    small = {"PHOTOS": [str(photo) for photo in sorted(photos.iterdir())[:2]],
             "OPTIONS": '{"orthophoto-resolution": 50}'}  # fmt: skip
    made = run("orthodock:createtask", small)
    try:
        feedback = Listener("Running dataset stage", then=break_off)  # it has begun to look
        result = run("orthodock:waitfortask", {"TASK": made["TASK_ID"]}, feedback)
        assert again
        assert "orthophoto.tif" in result["ASSETS"].split(",")
        client = WebODM(server.url, Credentials(server.user, server.password))
        state = client.tasks.get(int(made["PROJECT_ID"]), made["TASK_ID"])
        assert state.status is TaskStatus.COMPLETED
    finally:
        server.stop()
        for running in again:
            running.stop()


# Import task


@pytest.mark.parametrize("way", ["model", "qgis_process"])
def test_zip_becomes_a_task_of_its_products(
    way: str, provider, connection, client: WebODM, project: Project, known_zip: Path,
    headless, tmp_path: Path,
) -> None:  # fmt: skip
    name = f"By {way}"
    if way == "model":
        values = {"FILE": str(known_zip), "PROJECT": str(project.id), "NAME": name}
        result = run_in_model("orthodock:importtask", values)
    else:
        result = headless["importtask"].result()
    assert int(result["PROJECT_ID"]) == project.id
    made = client.tasks.wait(project.id, result["TASK_ID"], interval=0.1)
    assert (made.name, made.status) == (name, TaskStatus.COMPLETED)
    for asset in ("orthophoto.tif", "dsm.tif"):
        client.results.download(project.id, made.id, asset, tmp_path / asset)
        np.testing.assert_array_equal(pixels(tmp_path / asset), pixels(known_zip.with_name(asset)))


# Add tile layer


@pytest.mark.parametrize("way", ["model", "qgis_process"])
def test_source_of_a_tile_layer_names_task_and_product_and_no_secret(
    way: str, provider, processing, connection, server, known: Task, headless, context,
    tmp_path: Path,
) -> None:  # fmt: skip
    if way == "model":
        feedback, file = Listener(), tmp_path / "layers.csv"
        _, good = _tile_model(known.id).run({"tell:layers": str(file)}, context, feedback)
        assert good, feedback.errors
    else:
        made = headless["addtilelayer"].result()
        (file,) = (Path(value) for value in made.values() if str(value).endswith("layers.csv"))
    with file.open(newline="", encoding="utf-8") as rows:
        (layer,) = csv.DictReader(rows)
    assert (layer["name"], layer["provider"], layer["crs"]) == ("Known DSM", "wms", "EPSG:3857")
    source = unquote(layer["source"])
    home = f"{server.url}/api/projects/{known.project}/tasks/{known.id}/dsm/tiles/"
    assert f"url={home}{{z}}/{{x}}/{{y}}" in source
    for secret in (server.password, server.user, "jwt", "token", "authorization", "authcfg"):
        assert secret not in source.lower()


# Export asset


@pytest.fixture
def export(provider, connection, known: Task, tmp_path: Path) -> Callable[..., str]:
    """Exports a product of the known task; returns the file."""

    def make(suffix: str = ".tif", **values: Any) -> str:
        target = tmp_path / f"export{len(list(tmp_path.iterdir()))}{suffix}"
        given = {"TASK": known.id, "OUTPUT": str(target), **values}
        result = run("orthodock:exportasset", given)
        assert result["OUTPUT"] == str(target)
        return str(target)

    return make


@pytest.mark.parametrize(
    ("kind", "suffix", "driver", "bands"),
    [
        ("gtiff", ".tif", "GTiff", 4),
        ("gtiff-rgb", ".tif", "GTiff", 4),
        ("jpg", ".jpg", "JPEG", 3),
        ("png", ".png", "PNG", 4),
        ("kmz", ".kmz", "KMLSUPEROVERLAY", 4),
    ],
)
def test_export_has_the_format_and_the_picture(
    kind: str, suffix: str, driver: str, bands: int, export
) -> None:
    file = export(suffix, PRODUCT="orthophoto", FORMAT=kind)
    opened = gdal.Open(file)
    assert (opened.GetDriver().ShortName, opened.RasterCount) == (driver, bands)
    values = pixels(file)
    north, south = values.shape[1] // 4, values.shape[1] * 3 // 4
    west, east = values.shape[2] // 4, values.shape[2] * 3 // 4
    places = {"NW": (north, west), "NE": (north, east), "SW": (south, west)}
    for quarter, (row, column) in places.items():
        np.testing.assert_allclose(values[:3, row, column], COLORS[quarter], atol=3)


@pytest.mark.parametrize("epsg", [EPSG, 4326, 3857])
def test_export_has_the_crs_and_the_heights(epsg: int, export) -> None:
    file = export(PRODUCT="dsm", FORMAT="gtiff", CRS=f"EPSG:{epsg}")
    opened = gdal.Open(file)
    assert opened.GetSpatialRef().GetAuthorityCode(None) == str(epsg)
    band = opened.GetRasterBand(1)
    assert (opened.RasterCount, band.DataType) == (1, gdal.GDT_Float32)
    values = band.ReadAsArray()
    rows, columns = values.shape
    for share in (0.25, 0.5, 0.75):  # from west to east, in the north
        height = LOWEST + share * (HIGHEST - LOWEST)
        assert values[rows // 4, round(share * columns)] == pytest.approx(height, abs=0.2)


def test_heights_are_exported_as_a_picture(export) -> None:
    picture = pixels(export(PRODUCT="dsm", FORMAT="gtiff-rgb"))
    assert (len(picture), picture.dtype) == (4, np.uint8)
    assert np.ptp(picture[:3, PIXELS // 4].astype(int), axis=1).min() > 50


def test_export_has_the_colour_map_and_its_ends(export) -> None:
    colors = {"PRODUCT": "dsm", "FORMAT": "gtiff-rgb", "COLOR_MAP": "jet"}
    picture = pixels(export(**colors, MINIMUM=LOWEST, MAXIMUM=HIGHEST))
    ramp = colormaps.table("jet")[np.linspace(0, 255, PIXELS).round().astype(int)]
    np.testing.assert_allclose(picture[:3, PIXELS // 4].T, ramp, atol=5)
    wider = pixels(export(**colors, MINIMUM=LOWEST, MAXIMUM=2 * HIGHEST - LOWEST))
    halfway = np.linspace(0, 127.5, PIXELS).round().astype(int)
    ramp = colormaps.table("jet")[halfway]
    np.testing.assert_allclose(wider[:3, PIXELS // 4].T, ramp, atol=5)


def test_export_is_shaded_as_asked(export) -> None:
    values = {"PRODUCT": "dsm", "FORMAT": "gtiff-rgb", "COLOR_MAP": "jet",
              "MINIMUM": LOWEST, "MAXIMUM": HIGHEST}  # fmt: skip
    plain, shaded = pixels(export(**values)), pixels(export(**values, HILLSHADE=4))
    slope = np.tile(np.arange(3) * (HIGHEST - LOWEST) / (PIXELS - 1), (3, 1))
    light = tiles.hillshade(slope, np.ones((3, 3), bool), PIXEL, 4.0)[0, 0]
    assert light < 0.95
    inner = (slice(0, 3), slice(10, PIXELS // 2 - 10), slice(10, -10))
    np.testing.assert_allclose(shaded[inner], plain[inner] * light, atol=2)


def test_export_has_the_formula(export) -> None:
    file = export(
        PRODUCT="orthophoto", FORMAT="gtiff-rgb", FORMULA="VARI", BANDS="RGB",
        COLOR_MAP="spectral", MINIMUM=-1, MAXIMUM=1,
    )  # fmt: skip
    picture = pixels(file)
    near, far = PIXELS // 4, PIXELS * 3 // 4
    for quarter, (row, column) in {
        "NW": (near, near), "NE": (near, far), "SW": (far, near)
    }.items():  # fmt: skip
        red, green, blue = COLORS[quarter]
        vari = (green - red) / (green + red - blue)
        color = colormaps.table("spectral")[round((vari + 1) / 2 * 255)]
        np.testing.assert_allclose(picture[:3, row, column], color, atol=3)


# Change between tasks


def test_change_is_after_minus_before(
    provider, processing, connection, client: WebODM, project: Project, known: Task,
    tmp_path: Path,
) -> None:  # fmt: skip
    higher = heights(tmp_path / "higher.tif", lift=LIFT)
    archive = all_zip(tmp_path / "all.zip", dsm_tif=higher)
    made = client.tasks.import_zip(project.id, archive, name="Higher")
    after = client.tasks.wait(project.id, made.id, interval=0.1)
    out = tmp_path / "change.tif"
    processing.run(
        "orthodock:changebetweentasks",
        {"before": known.id, "after": after.id, "result:change": str(out)},
    )
    opened = gdal.Open(str(out))
    change = opened.ReadAsArray()
    seen = change != opened.GetRasterBand(1).GetNoDataValue()
    assert seen.mean() == pytest.approx(0.75, abs=0.01)  # all but the south-east
    np.testing.assert_allclose(change[seen], LIFT, atol=0.01)


# Batch of folders


@pytest.fixture
def flights(photos: Path, tmp_path: Path) -> Path:
    """Two folders of two photos."""
    for name, some in (("a", slice(0, 2)), ("b", slice(2, 4))):
        (tmp_path / "flights" / name).mkdir(parents=True)
        for photo in sorted(photos.iterdir())[some]:
            shutil.copy(photo, tmp_path / "flights" / name)
    return tmp_path / "flights"


def test_batch_that_cannot_write_its_table_makes_no_task(
    provider, connection, client: WebODM, flights: Path, tmp_path: Path
) -> None:
    home = client.projects.create("Unwritable batch")
    (tmp_path / "file").write_text("a file, not a folder")
    target = tmp_path / "file" / "tasks.gpkg"
    with pytest.raises(QgsProcessingException, match=r"tasks\.gpkg"):
        run(
            "orthodock:batchfolders",
            {"FOLDER": str(flights), "PROJECT": str(home.id), "OUTPUT": str(target)},
        )
    assert client.projects.get(home.id).task_ids == ()


def test_batch_tells_a_row_that_its_table_does_not_take(
    provider, connection, client: WebODM, flights: Path, tmp_path: Path
) -> None:
    """As when a disk is full; here it is added to a table that takes a project once."""
    home = client.projects.create("Full table")
    file = tmp_path / "tasks.gpkg"
    table = gdal.GetDriverByName("GPKG").Create(str(file), 0, 0, 0, gdal.GDT_Unknown)
    table.ExecuteSQL("CREATE TABLE tasks (fid INTEGER PRIMARY KEY, project INTEGER UNIQUE)")
    table.ExecuteSQL(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier)"
        " VALUES ('tasks', 'attributes', 'tasks')"
    )
    del table
    remapping = QgsRemappingSinkDefinition()
    remapping.setDestinationFields(QgsVectorLayer(str(file)).fields())
    remapping.addMappedField("project", QgsProperty.fromField("project"))
    target = QgsProcessingOutputLayerDefinition(str(file))
    target.setRemappingDefinition(remapping)
    with pytest.raises(QgsProcessingException, match="Cannot write the layer"):
        run(
            "orthodock:batchfolders",
            {"FOLDER": str(flights), "PROJECT": str(home.id), "OUTPUT": target},
        )
    assert len(client.projects.get(home.id).task_ids) == 2


# Exit codes of qgis_process


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("failed task", r"“Bad” failed: .+"),
        ("bad options", "no option “no-such”"),
        ("unknown task", "Task “none-such” not found"),
        ("unwritable folder", "Cannot write to .*below"),
    ],
)
def test_exit_code_is_1_and_the_reason_is_told(name: str, words: str, headless) -> None:
    assert re.search(words, headless[name].result())
