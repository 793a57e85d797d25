"""devserver: volumes and contours by WebODM's plugins, behind their CSRF check."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from devserver_run import Devserver, ended
from osgeo import gdal, osr

TOKEN = "a" * 32
PAIR = {"X-CSRFToken": TOKEN, "Cookie": f"csrftoken={TOKEN}"}
SIDE, STEP = 100, 1.0  # pixels, metres
WEST, NORTH = 465000.0, 5247100.0
GROUND, HEIGHT = 400.0, 5.0  # metres; a box of 20 m × 20 m stands in the middle


def surface(path: Path) -> bytes:
    """A flat DSM with a box on it, and a hole of no data in a corner."""
    data = gdal.GetDriverByName("GTiff").Create(str(path), SIDE, SIDE, 1, gdal.GDT_Float32)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    data.SetProjection(reference.ExportToWkt())
    data.SetGeoTransform((WEST, STEP, 0.0, NORTH, 0.0, -STEP))
    heights = np.full((SIDE, SIDE), GROUND, dtype="float32")
    heights[40:60, 40:60] += HEIGHT
    heights[:5, :5] = -9999
    data.GetRasterBand(1).SetNoDataValue(-9999)
    data.GetRasterBand(1).WriteArray(heights)
    data = None
    return path.read_bytes()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devserver]:
    running = Devserver(tmp_path_factory.mktemp("data"), seconds=0.2).login()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def task(server: Devserver, tmp_path_factory: pytest.TempPathFactory) -> str:
    project = server.project()
    base = project + "tasks/import/external/"
    key = server.call("POST", base + "init").json()["uuid"]
    content = surface(tmp_path_factory.mktemp("dsm") / "dsm.tif")
    server.call("POST", base + "upload", data={"uuid": key}, files={"dsm": ("d.tif", content)})
    made = server.call("POST", base + "commit", json={"uuid": key, "name": "Box"}).json()["id"]
    place = f"{project}tasks/{made}/"
    server.until(place, ended)
    return place


def area(left: float, bottom: float, right: float, top: float) -> dict[str, Any]:
    """A rectangle of metres from the lower left corner, as a feature in WGS 84."""
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(32632)
    target.ImportFromEPSG(4326)
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(source, target)
    south = NORTH - SIDE * STEP
    corners = [(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)]
    ring = [list(change.TransformPoint(WEST + x, south + y)[:2]) for x, y in corners]
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": {}, "geometry": geometry}


def place(task: str, rest: str) -> str:
    plugin, _, action = rest.partition("/")
    return f"plugins/{plugin}/task/{task.split('/')[3]}/{action}"


def finished(server: Devserver, path: str, body: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    answer = server.call("POST", path, json=body, headers=PAIR)
    assert answer.status_code == 200, answer.text
    job = answer.json()["celery_task_id"]
    state = server.until(f"workers/check/{job}", lambda state: bool(state["ready"]))
    return job, state


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-CSRFToken": TOKEN},
        {"Cookie": f"csrftoken={TOKEN}"},
        {"X-CSRFToken": "b" * 32, "Cookie": f"csrftoken={TOKEN}"},
        {"X-CSRFToken": "short", "Cookie": "csrftoken=short"},
        {**PAIR, "X-Forwarded-Proto": "https"},
        {**PAIR, "X-Forwarded-Proto": "https", "Referer": "https://elsewhere/"},
    ],
)
def test_write_without_the_csrf_pair_is_403_html(
    server: Devserver, task: str, headers: dict[str, str]
) -> None:
    for rest in ("measure/volume", "contours/contours/generate", "objdetect/detect"):
        answer = server.call("POST", place(task, rest), json={}, headers=headers)
        assert answer.status_code == 403
        assert answer.headers["Content-Type"].startswith("text/html")


def test_https_needs_a_referer_of_the_same_host(server: Devserver, task: str) -> None:
    host = server.url.removeprefix("http://")
    headers = {**PAIR, "X-Forwarded-Proto": "https", "Referer": f"https://{host}/"}
    body = {"area": area(30, 30, 70, 70), "method": "plane"}
    answer = server.call("POST", place(task, "measure/volume"), json=body, headers=headers)
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("method", "expected"),
    [("plane", 2000.0), ("triangulate", 2000.0), ("average", 2000.0), ("lowest", 2000.0),
     ("highest", 2000.0)],
)  # fmt: skip
def test_volume_of_a_box_on_flat_ground(
    server: Devserver, task: str, method: str, expected: float
) -> None:
    body = {"area": area(30, 30, 70, 70), "method": method}
    job, state = finished(server, place(task, "measure/volume"), body)
    assert state == {"ready": True}
    answer = server.call("GET", place(task, f"measure/volume/get/{job}")).json()
    assert answer["output"] == pytest.approx(expected, rel=0.02)
    assert server.call("GET", f"workers/get/{job}").json() == answer


@pytest.mark.parametrize(
    ("where", "method", "error"),
    [
        ((300, 300, 400, 400), "plane", "Input shapes do not overlap raster."),
        ((-50, 30, 50, 70), "plane", "Points are out of bounds"),
        ((30, 30, 70, 70), "nope", "Invalid base method nope"),
        ((30, 30, 70, 70), "custom",
         "Base method set to custom, but no custom base Z specified"),
    ],
)  # fmt: skip
def test_volume_that_cannot_be_computed_is_an_error_in_the_check(
    server: Devserver, task: str, where: tuple[float, ...], method: str, error: str
) -> None:
    body = {"area": area(*where), "method": method}
    job, state = finished(server, place(task, "measure/volume"), body)
    assert state == {"ready": True, "error": error}
    answer = server.call("GET", place(task, f"measure/volume/get/{job}")).json()
    assert answer == {"error": "Invalid task output (cannot find valid key)"}


def test_volume_with_a_vertex_where_there_are_no_data_is_zero(server: Devserver, task: str) -> None:
    body = {"area": area(2, 60, 70, 98), "method": "plane"}
    job, _ = finished(server, place(task, "measure/volume"), body)
    assert server.call("GET", f"workers/get/{job}").json() == {"output": 0.0}


def test_volume_needs_a_feature(server: Devserver, task: str) -> None:
    path = place(task, "measure/volume")
    missing = server.call("POST", path, json={"method": "plane"}, headers=PAIR)
    assert (missing.status_code, missing.json()) == (400, {"area": ["This field is required."]})
    bare = {"area": area(30, 30, 70, 70)["geometry"]}
    assert server.call("POST", path, json=bare, headers=PAIR).status_code == 500


@pytest.mark.parametrize(
    ("form", "kind", "name"),
    [
        ("GeoJSON", "application/json", "Box-contours.json"),
        ("GPKG", "application/geopackage+sqlite3", "Box-contours.gpkg"),
        ("DXF", "image/vnd.dxf", "Box-contours.dxf"),
        ("ESRI Shapefile", "application/zip", "Box-contours.zip"),
    ],
)
def test_contours_are_lines_at_their_level(
    server: Devserver, task: str, form: str, kind: str, name: str
) -> None:
    body = {"layer": "DSM", "interval": 1, "format": form, "epsg": 4326}
    job, state = finished(server, place(task, "contours/contours/generate"), body)
    assert state == {"ready": True}
    answer = server.call("GET", place(task, f"contours/contours/download/{job}"))
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Content-Disposition"] == f"attachment; filename={name}"
    if form == "GeoJSON":
        features = json.loads(answer.content)["features"]
        assert {401.0, 402.0, 403.0, 404.0} <= {item["properties"]["level"] for item in features}
        for item in features:
            for longitude, latitude, height in item["geometry"]["coordinates"]:
                assert height == item["properties"]["level"]
                assert 8 < longitude < 9
                assert 47 < latitude < 48
    if form == "ESRI Shapefile":
        assert "contours.shp" in zipfile.ZipFile(BytesIO(answer.content)).namelist()


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ({"interval": 1}, "None is not a valid layer."),
        ({"layer": "DSM", "format": "KML"},
         "Invalid format KML (must be one of: GPKG,ESRI Shapefile,DXF,GeoJSON)"),
    ],
)  # fmt: skip
def test_contours_refused_at_once_answer_200_with_an_error(
    server: Devserver, task: str, body: dict[str, Any], error: str
) -> None:
    path = place(task, "contours/contours/generate")
    answer = server.call("POST", path, json=body, headers=PAIR)
    assert (answer.status_code, answer.json()) == (200, {"error": error})


def test_contours_of_bad_numbers_fail_at_once_or_later(server: Devserver, task: str) -> None:
    path = place(task, "contours/contours/generate")
    for values in ({"interval": "x"}, {"epsg": "x"}):
        body = {"layer": "DSM", **values}
        assert server.call("POST", path, json=body, headers=PAIR).status_code == 500
    for values in ({"interval": 0}, {"epsg": 999999}):
        _, state = finished(server, path, {"layer": "DSM", **values})
        assert state["error"].startswith("Error calling ")


def test_detection_lacks_its_library(server: Devserver, task: str) -> None:
    path = place(task, "objdetect/detect")
    _, state = finished(server, path, {"model": "cars"})
    assert state == {"ready": True, "error": "GeoDeep library is missing"}
    answer = server.call("POST", path, json={"model": "dogs"}, headers=PAIR)
    assert answer.json() == {"error": "Invalid model"}


def test_strangers_get_404_and_switched_off_plugins_too(server: Devserver, task: str) -> None:
    stranger = server.as_user("stranger")
    path = place(task, "contours/contours/generate")
    body = {"layer": "DSM"}
    assert stranger.call("POST", path, json=body, headers=PAIR).status_code == 404
    for name, status in (("contours", 200), ("measure", 200), ("shortlinks", 404)):
        assert server.session.get(f"{server.url}/plugins/{name}/main.js").status_code == status
