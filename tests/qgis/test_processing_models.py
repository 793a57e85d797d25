"""The models that come with the plugin, and one made of the algorithms, run for real."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from orthodock.api import Asset, Task, WebODM
from osgeo import gdal
from processing_runs import Listener
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProject,
    QgsRasterLayer,
)

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
