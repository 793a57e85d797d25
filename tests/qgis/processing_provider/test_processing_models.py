"""The models that come with the plugin, and one made of the algorithms, run for real."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from orthodock.api import Asset, Task, WebODM
from orthodock.core.server.layer_auth import LayerAuth
from orthodock.processing_provider.base import AlgorithmServices, Group, OrthoDockAlgorithm
from orthodock.processing_provider.parameters.values import Values
from osgeo import gdal, osr
from processing_runs import Listener
from products import all_zip
from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingOutputFile,
    QgsProcessingParameterFileDestination,
    QgsProject,
    QgsRasterLayer,
)
from qgis_process import QgisProcess

MODELS = {"photostomaps", "canopyheight", "changebetweentasks"}


@pytest.fixture(scope="module")
def flights(client: WebODM, photos: Path) -> tuple[Task, Task]:
    """Two tasks of one site with grids that differ."""
    project = client.projects.create("Models")
    made = [
        client.tasks.create(
            project.id,
            sorted(photos.iterdir()),
            name=name,
            options={"dsm": True, "dtm": True, "dem-resolution": gsd, "orthophoto-resolution": 20},
        )
        for name, gsd in (("Monday", 20), ("Friday", 25))
    ]
    first, second = (client.tasks.wait(project.id, task.id, interval=0.2) for task in made)
    return first, second


def _heights(path: Path | str) -> np.ndarray:
    """Return the values of a raster, NaN where it has none."""
    dataset = gdal.Open(str(path))  # a band does not keep it
    band = dataset.GetRasterBand(1)
    values = band.ReadAsArray().astype(float)
    values[values == band.GetNoDataValue()] = np.nan
    return values


def test_models_are_in_the_toolbox(provider, processing) -> None:
    found = {a.name(): a for a in provider.algorithms() if a.groupId() == "models"}
    assert set(found) == MODELS
    for model in found.values():
        good, why = model.canExecute()
        assert good, why
        help_text = model.shortHelpString()
        assert help_text.count(f"qgis_process run orthodock:{model.name()} --") == 1
        assert "webodm" in model.tags()
        assert model.displayName() != model.name()
        assert model.outputDefinitions()


def test_photos_become_maps(provider, processing, connection, photos: Path, tmp_path: Path) -> None:
    result = processing.run(
        "orthodock:photostomaps",
        {
            "photos": str(photos),
            "project": "Maps",
            "options": '{"orthophoto-resolution": 20, "dem-resolution": 20}',
            "process:orthophoto": str(tmp_path / "ortho.tif"),
            "process:dsm": str(tmp_path / "dsm.tif"),
            "hillshade:hillshade": str(tmp_path / "hillshade.tif"),
        },
    )
    for name in ("process:orthophoto", "process:dsm", "hillshade:hillshade"):
        assert QgsRasterLayer(result[name]).isValid(), name
    assert QgsRasterLayer(result["process:orthophoto"]).bandCount() >= 3
    surface, shade = _heights(tmp_path / "dsm.tif"), _heights(tmp_path / "hillshade.tif")
    assert surface.shape == shade.shape
    assert 0 <= np.nanmin(shade) < np.nanmax(shade) <= 255


def test_canopy_height_is_dsm_minus_dtm(
    provider, processing, connection, client, flights, tmp_path: Path
) -> None:
    task = flights[0]
    result = processing.run(
        "orthodock:canopyheight",
        {"project": "Models", "task": "Monday", "result:height": str(tmp_path / "height.tif")},
    )
    for asset in (Asset.DSM, Asset.DTM):
        client.results.download(task.project, task.id, asset, tmp_path / asset)
    wanted = _heights(tmp_path / Asset.DSM) - _heights(tmp_path / Asset.DTM)
    height = _heights(result["result:height"])
    assert np.nanmax(height) > 1  # something stands there
    np.testing.assert_allclose(height, wanted, atol=0.01)


def test_change_is_on_the_grid_of_the_later_flight(
    provider, processing, connection, client, flights, tmp_path: Path
) -> None:
    before, after = flights
    result = processing.run(
        "orthodock:changebetweentasks",
        {"before": before.id, "after": after.id, "result:change": str(tmp_path / "change.tif")},
    )
    client.results.download(after.project, after.id, Asset.DSM, tmp_path / "after.tif")
    change, later = _heights(result["result:change"]), _heights(tmp_path / "after.tif")
    assert change.shape == later.shape
    assert np.isfinite(change).mean() > 0.5
    assert abs(np.nanmedian(change)) < 0.5  # the same photos: nothing has changed


Pixel = tuple[float, float]  # width and height, in units of the CRS


def _plane(path: Path, pixel: Pixel, epsg: int = 32632, lift: float = 0.0) -> Path:
    """Write heights of 100 + `lift` on 41 m × 37 m at one place, in a CRS of metres."""
    crs, utm = osr.SpatialReference(), osr.SpatialReference()
    for system, code in ((crs, epsg), (utm, 32632)):
        system.ImportFromEPSG(code)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    west, north, _ = osr.CoordinateTransformation(utm, crs).TransformPoint(500_000.0, 5_200_000.0)
    columns, rows = int(41 / pixel[0]), int(37 / pixel[1])
    data = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Float32)
    data.SetGeoTransform([west, pixel[0], 0, north, 0, -pixel[1]])
    data.SetProjection(crs.ExportToWkt())
    data.GetRasterBand(1).SetNoDataValue(-9999.0)
    data.GetRasterBand(1).Fill(100.0 + lift)
    return path


def _imported(client: WebODM, folder: Path, name: str, **files: Path) -> Task:
    """Return a task that has these results."""
    project = client.projects.create("Planes")
    archive = all_zip(folder / f"{name}.zip", **files)
    task = client.tasks.import_zip(project.id, archive, name=name)
    return client.tasks.wait(project.id, task.id, interval=0.1)


GRIDS = [
    ((0.108, 0.103), (0.108, 0.103), 32632),
    ((0.108, 0.103), (0.2, 0.2), 32632),
    ((0.1, 0.25), (0.25, 0.1), 32632),
    ((0.108, 0.103), (0.2, 0.31), 32633),
    ((1 / 3, 1 / 7), (0.2, 0.2), 3857),
]


@pytest.mark.parametrize(("grid", "other", "epsg"), GRIDS)
def test_change_is_on_one_grid_whatever_the_pixels(
    grid: Pixel, other: Pixel, epsg: int, provider, processing, connection, client, tmp_path: Path
) -> None:
    before = _plane(tmp_path / "before.tif", other, epsg)
    after = _plane(tmp_path / "after.tif", grid, lift=2.5)
    tasks = [_imported(client, tmp_path, path.stem, dsm_tif=path).id for path in (before, after)]
    result = processing.run(
        "orthodock:changebetweentasks",
        {"before": tasks[0], "after": tasks[1], "result:change": str(tmp_path / "change.tif")},
    )
    _assert_on_grid(result["result:change"], after)
    assert np.nanmedian(_heights(result["result:change"])) == pytest.approx(2.5, abs=1e-3)


def test_canopy_height_is_on_one_grid_for_pixels_that_are_not_square(
    provider, processing, connection, client, tmp_path: Path
) -> None:
    surface = _plane(tmp_path / "dsm.tif", (0.108, 0.103), lift=9.0)
    ground = _plane(tmp_path / "dtm.tif", (0.216, 0.206))
    task = _imported(client, tmp_path, "both", dsm_tif=surface, dtm_tif=ground)
    result = processing.run(
        "orthodock:canopyheight",
        {"task": task.id, "result:height": str(tmp_path / "height.tif")},
    )
    _assert_on_grid(result["result:height"], surface)
    assert np.nanmedian(_heights(result["result:height"])) == pytest.approx(9.0, abs=1e-3)


def _assert_on_grid(made: str, model: Path) -> None:
    found, wanted = gdal.Open(made), gdal.Open(str(model))
    assert (found.RasterXSize, found.RasterYSize) == (wanted.RasterXSize, wanted.RasterYSize)
    np.testing.assert_allclose(found.GetGeoTransform(), wanted.GetGeoTransform(), atol=1e-6)


@pytest.fixture
def broken_gdal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Has GDAL's raster calculator fail, as it did on grids that differ."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("gdal_calc.py", "gdal_calc"):
        (programs / name).write_text("#!/bin/sh\necho 'Error! Dimensions differ' >&2\nexit 1\n")
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(programs), prepend=":")


@pytest.mark.parametrize("is_there", [False, True])
def test_model_fails_when_a_step_has_written_nothing(
    is_there: bool, provider, processing, connection, flights, broken_gdal, tmp_path: Path
) -> None:
    target = tmp_path / "height.tif"
    if is_there:  # from an earlier run
        _plane(target, (1, 1))
    with pytest.raises(QgsProcessingException, match="“Canopy height” was not created"):
        processing.run(
            "orthodock:canopyheight",
            {"task": flights[0].id, "result:height": str(target)},
        )


def test_model_without_its_output_ends_qgis_process_with_exit_code_1(
    server, flights, broken_gdal, tmp_path: Path
) -> None:
    profile = QgisProcess.set_up(
        tmp_path / "config",
        ORTHODOCK_URL=server.url,
        ORTHODOCK_USER=server.user,
        ORTHODOCK_PASSWORD=server.password,
    )
    reported = profile.failure(
        "orthodock:canopyheight",
        {"task": flights[0].id, "result:height": str(tmp_path / "height.tif")},
    )
    assert "“Canopy height” was not created" in reported


class _Forgetful(OrthoDockAlgorithm):
    """Reports a file that it writes, writes not, or does not even report."""

    ID, GROUP = "forgetful", Group.RESULTS
    way = ""

    def displayName(self) -> str:
        return self.ID

    def shortHelpString(self) -> str:
        return ""

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(QgsProcessingParameterFileDestination("FILE", "The file"))
        self.addOutput(QgsProcessingOutputFile("MORE", "One more"))

    def work(self, values: Values, _feedback: Any) -> dict[str, Any]:
        path = values.file_target("FILE")
        if self.way == "reports nothing":
            return {}
        if self.way != "forgets":
            path.write_text("new")
        more = str(path.with_suffix(".more")) if self.way == "reports one more" else None
        return {"FILE": str(path), "MORE": more}


@pytest.mark.parametrize(
    ("way", "there", "missing"),
    [
        ("writes", False, ""),
        ("writes", True, ""),
        ("forgets", False, "The file"),
        ("forgets", True, "The file"),
        ("reports nothing", False, "The file"),
        ("reports one more", False, "One more"),
    ],
)
def test_algorithm_fails_without_its_output(
    way: str, there: bool, missing: str, store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Forgetful, "way", way)
    target = tmp_path / "file.txt"
    if there:
        target.write_text("old")
    algorithm: QgsProcessingAlgorithm = _Forgetful(AlgorithmServices(store, LayerAuth()))
    algorithm.initAlgorithm()
    context, feedback = QgsProcessingContext(), Listener()
    _, good = algorithm.run({"FILE": str(target)}, context, feedback)
    assert good is (not missing)
    assert not missing or any(missing in error for error in feedback.errors)


def _chain(folder: Path, out: Path) -> QgsProcessingModelAlgorithm:
    """Return createtask → waitfortask → downloadasset → native:slope, with no script between."""
    source = QgsProcessingModelChildParameterSource
    both = {"PROJECT": "PROJECT_ID", "TASK": "TASK_ID"}
    steps = (
        ("create", "orthodock:createtask", {"FOLDER": str(folder), "PROJECT": "Models",
                                            "OPTIONS": '{"dsm": true}'}, {}),
        ("wait", "orthodock:waitfortask", {}, {k: ("create", v) for k, v in both.items()}),
        ("fetch", "orthodock:downloadasset", {"ASSET": "dsm.tif"},
         {k: ("wait", v) for k, v in both.items()}),
        ("slope", "native:slope", {"Z_FACTOR": 1}, {"INPUT": ("fetch", "RASTER")}),
    )  # fmt: skip
    model = QgsProcessingModelAlgorithm("Chain", "Tests")
    for identity, algorithm, values, links in steps:
        step = QgsProcessingModelChildAlgorithm(algorithm)
        step.setChildId(identity)
        for name, value in values.items():
            step.addParameterSources(name, [source.fromStaticValue(value)])
        for name, (child, output) in links.items():
            step.addParameterSources(name, [source.fromChildOutput(child, output)])
        if identity == "slope":
            output = QgsProcessingModelOutput("slope", "Slope")
            output.setChildId(identity)
            output.setChildOutputName("OUTPUT")
            step.setModelOutputs({"slope": output})
        model.addChildAlgorithm(step)
    return model


def test_outputs_feed_the_next_step(
    provider, processing, connection, photos: Path, tmp_path: Path
) -> None:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    feedback = Listener()
    out = tmp_path / "slope.tif"
    _, good = _chain(photos, out).run({"slope:slope": str(out)}, context, feedback)
    assert good, feedback.errors
    slope = _heights(out)
    assert 0 <= np.nanmin(slope) < np.nanmax(slope) <= 90
