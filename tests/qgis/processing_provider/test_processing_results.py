"""What algorithms export, import and compare, on known pixels."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Callable
from urllib.parse import unquote

import numpy as np
import pytest
from known_results import _tile_model
from orthodock.api import Project, Task, TaskStatus, WebODM
from osgeo import gdal
from processing_runs import Listener, run, run_in_model
from products import COLORS, EPSG, HIGHEST, LOWEST, PIXEL, PIXELS, all_zip, heights
from qgis.core import (
    QgsProcessingContext,
    QgsProject,
)

from devserver.rendering import colormaps, tiles

LIFT = 3.0  # m


@pytest.fixture
def context() -> QgsProcessingContext:
    made = QgsProcessingContext()
    made.setProject(QgsProject.instance())
    return made


def pixels(path: Path | str) -> np.ndarray:
    """Return the values of a raster, (bands, rows, columns)."""
    values = gdal.Open(str(path)).ReadAsArray()
    return values if values.ndim == 3 else values[None]


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
