"""The algorithms of the group "Inputs": run by Processing, in a model, and by qgis_process."""

from __future__ import annotations

import json
import re
import shutil
import statistics
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from orthodock.api import Credentials, WebODM, check_extra_inputs
from orthodock.core.photos.photo_metadata import read_metadata
from orthodock.core.server.connections import Connection
from orthodock.processing_provider.parameters.values import Values
from orthodock.processing_provider.provider import OrthoDockProvider
from osgeo import gdal
from photo_files import write_photo
from PIL import Image
from processing_runs import Listener, run, run_in_model
from qgis.core import (
    NULL,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFile,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis_process import QgisProcess

ROOT = Path(__file__).resolve().parents[3]
MEMORY = "TEMPORARY_OUTPUT"
SQUARE = "POLYGON((8 47, 8.001 47, 8.001 47.001, 8 47.001, 8 47))"


@pytest.fixture(autouse=True)
def algorithms(processing: ModuleType, provider: OrthoDockProvider) -> None:
    """QGIS's own algorithms and ours, in all tests of this file."""


@pytest.fixture
def context() -> QgsProcessingContext:
    made = QgsProcessingContext()
    made.setProject(QgsProject.instance())
    return made


def layer_of(output: str, context: QgsProcessingContext) -> QgsVectorLayer:
    layer = QgsProcessingUtils.mapLayerFromString(output, context)
    assert layer is not None
    assert layer.isValid()
    return layer


def table(uri: str, rows: list[list[Any]], *wkt: str) -> QgsVectorLayer:
    """Return a memory layer of these attributes and shapes, known to the project."""
    layer = QgsVectorLayer(uri, "table", "memory")
    assert layer.isValid()
    for number, attributes in enumerate(rows):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(attributes)
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt[number]))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def bare_copy(photo: Path, target: Path) -> Path:
    """Copy a photo without what it says of itself."""
    with Image.open(photo) as image:
        image.save(target)
    return target


# Photo positions


def test_positions_agree_with_qgis_own_import(photos: Path, context) -> None:
    result = run(
        "orthodock:photopositions", {"FOLDER": str(photos), "OUTPUT": MEMORY}, None, context
    )
    assert result["COUNT"] == 6
    ours = {f["photo"]: f for f in layer_of(result["OUTPUT"], context).getFeatures()}
    native = run("native:importphotos", {"FOLDER": str(photos), "OUTPUT": MEMORY}, None, context)
    theirs = {f["photo"]: f for f in layer_of(native["OUTPUT"], context).getFeatures()}
    assert set(ours) == set(theirs)
    for name, feature in theirs.items():
        for field in ("filename", "directory", "timestamp"):
            assert ours[name][field] == feature[field]
        for field in ("altitude", "longitude", "latitude"):  # the last two are texts there
            tolerance = 0.005 if field == "altitude" else 1e-8
            expected = pytest.approx(float(feature[field]), abs=tolerance)
            assert ours[name][field] == expected  # altitude: XMP has centimetres
        assert ours[name].geometry().distance(feature.geometry()) < 1e-7  # 1 cm


def test_positions_say_camera_and_pose(photos: Path, context) -> None:
    photo = min(photos.iterdir())
    result = run(
        "orthodock:photopositions", {"PHOTOS": [str(photo)], "OUTPUT": MEMORY}, None, context
    )
    (feature,) = layer_of(result["OUTPUT"], context).getFeatures()
    said = read_metadata(photo)
    assert feature["camera"] == "DJI FC330"
    assert (feature["rel_altitude"], feature["pitch"]) == (60.0, -90.0)
    assert feature["yaw"] == said.yaw
    assert feature["focal_px"] == said.focal_px
    assert (feature["image_width"], feature["image_height"]) == (said.width, said.height)
    assert feature.geometry().constGet().z() == said.altitude


def test_photos_without_position_come_in_a_table(photos: Path, tmp_path: Path, context) -> None:
    bare_copy(min(photos.iterdir()), tmp_path / "bare.jpg")
    (tmp_path / "broken.jpg").write_text("no photo")
    below = tmp_path / "100MEDIA"
    below.mkdir()
    shutil.copy(min(photos.iterdir()), below / "good.jpg")
    (tmp_path / "gcp_list.txt").write_text("EPSG:4326\n")
    feedback = Listener()
    result = run(
        "orthodock:photopositions",
        {"FOLDER": str(tmp_path), "SUBFOLDERS": True, "OUTPUT": MEMORY, "INVALID": MEMORY},
        feedback,
        context,
    )
    assert result["COUNT"] == 1
    reasons = {
        f["filename"]: f["reason"] for f in layer_of(result["INVALID"], context).getFeatures()
    }
    assert reasons["bare"] == "No GPS position"
    assert "Damaged" in reasons["broken"]
    assert len(reasons) == 2
    assert "bare.jpg is left out: No GPS position." in feedback.said


def test_thousands_of_bad_photos_do_not_flood_the_log(tmp_path: Path, context) -> None:
    for number in range(30):
        (tmp_path / f"{number}.jpg").write_text("no photo")
    feedback = Listener()
    result = run(
        "orthodock:photopositions", {"FOLDER": str(tmp_path), "OUTPUT": MEMORY}, feedback, context
    )
    assert result["COUNT"] == 0
    assert "Other files left out: 10." in feedback.said
    assert len(feedback.said) == 22


@pytest.mark.parametrize("algorithm", ["photopositions", "photofootprints"])
@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Choose photos"),
        ({"FOLDER": "/no/such/folder"}, "Folder not found: /no/such/folder"),
        ({"FOLDER": str(ROOT / "core")}, "No photos found"),
    ],
)
def test_missing_photos_are_told(algorithm: str, changes: dict, words: str, tmp_path: Path) -> None:
    outputs = {"OUTPUT": str(tmp_path / "out.gpkg")}
    with pytest.raises(QgsProcessingException, match=words):
        run(f"orthodock:{algorithm}", {**outputs, **changes})
    assert not list(tmp_path.iterdir())


# Photo footprints


def footprints(
    context, feedback: Listener | None = None, **parameters: Any
) -> tuple[dict[str, Any], list[QgsFeature]]:
    result = run("orthodock:photofootprints", {"OUTPUT": MEMORY, **parameters}, feedback, context)
    return result, list(layer_of(result["OUTPUT"], context).getFeatures())


def test_footprints_have_the_planned_size_and_overlap(
    photos: Path, tmp_path: Path, context
) -> None:
    feedback = Listener()
    raster = tmp_path / "new" / "overlap.tif"
    result, found = footprints(context, feedback, FOLDER=str(photos), OVERLAP=str(raster))
    assert result["COUNT"] == len(found) == 6
    said = read_metadata(min(photos.iterdir()))
    gsd = 60 / said.focal_px
    for feature in found:
        area = feature.geometry().area()
        assert area == pytest.approx(said.width * said.height * gsd**2, rel=0.01)
        assert feature["gsd_cm"] == pytest.approx(100 * gsd)
        assert (feature["height"], feature["overlaps"]) == (60, 5)
    lines = [feature["forward"] for feature in found]
    assert lines[:2] == pytest.approx([70, 70], abs=4)  # as the photo maker flies
    assert lines[5] == NULL
    crs = layer_of(result["OUTPUT"], context).crs()
    assert crs.authid() == "EPSG:32615"

    counts = gdal.Open(str(raster)).ReadAsArray()
    layer = QgsRasterLayer(str(raster))
    assert layer.crs().authid() == "EPSG:32615"
    cell = layer.rasterUnitsPerPixelX() ** 2
    union = QgsGeometry.unaryUnion([feature.geometry() for feature in found])
    assert result["AREA"] == pytest.approx(union.area(), rel=0.01)
    assert (counts > 0).sum() * cell == pytest.approx(result["AREA"])
    assert counts.sum() * cell == pytest.approx(sum(f.geometry().area() for f in found), rel=0.01)
    assert (counts >= 5).sum() * cell == pytest.approx(result["WELL_COVERED"])
    assert counts.max() <= 6
    assert [p.name for p in raster.parent.iterdir()] == ["overlap.tif"]
    median = statistics.median(lines[:5])
    assert f"The median overlap with the next photo is {median:.0f} %." in feedback.said


def test_real_flight_overlaps(real_photos: Path, context) -> None:
    result, found = footprints(context, FOLDER=str(real_photos))
    assert result["COUNT"] == 18
    assert result["WELL_COVERED"] > 0.2 * result["AREA"]
    assert all(50 < feature["height"] + 20 < 80 for feature in found)


def test_given_height_and_view_go_before_what_photos_say(photos: Path, context) -> None:
    _, found = footprints(context, FOLDER=str(photos), HEIGHT=100, FIELD_OF_VIEW=90)
    for feature in found:
        # 90° along the longer side: as wide as 200 m, and three quarters of it high
        assert feature.geometry().area() == pytest.approx(200 * 150, rel=0.01)


def write_terrain(path: Path, heights: np.ndarray, west: float, north: float, cell: float) -> str:
    rows, columns = heights.shape
    raster = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((west, cell, 0, north, 0, -cell))
    raster.SetProjection(QgsCoordinateReferenceSystem("EPSG:4326").toWkt())
    raster.GetRasterBand(1).WriteArray(heights)
    raster.FlushCache()
    return str(path)


def test_hill_makes_footprints_smaller(photos: Path, tmp_path: Path, context) -> None:
    first = read_metadata(min(photos.iterdir()))
    west, north = first.longitude - 0.01, first.latitude + 0.01
    heights = np.full((100, 100), 330.0)
    heights[:, 50:] = 350.0  # east of the first photo
    terrain = write_terrain(tmp_path / "terrain.tif", heights, west, north, 0.0002)
    take_off = f"{first.longitude - 0.005},{first.latitude} [EPSG:4326]"
    _, found = footprints(context, FOLDER=str(photos), TERRAIN=terrain, TAKE_OFF=take_off)
    by_height = {round(feature["height"]): feature.geometry().area() for feature in found}
    assert set(by_height) <= {60, 40}
    assert 40 in by_height
    _, level = footprints(context, FOLDER=str(photos), HEIGHT=60)
    assert by_height[40] < 0.8 * level[0].geometry().area()


def test_altitude_counts_over_flat_ground(photos: Path, context) -> None:
    altitude = read_metadata(min(photos.iterdir())).altitude
    _, found = footprints(context, FOLDER=str(photos), GROUND=altitude - 45)
    assert found[0]["height"] == pytest.approx(45, abs=0.1)


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"HEIGHT": 50, "GROUND": 100}, "only one of flying height"),
        ({"HEIGHT": -5}, "HEIGHT"),
        ({"GROUND": 8000}, "can be placed.*Height above ground would be.*Check the heights"),
        ({"CELL": 0.01}, "A cell size of 1 cm results in"),
    ],
)
def test_absurd_parameters_are_told(
    photos: Path, tmp_path: Path, parameters: dict, words: str
) -> None:
    outputs = {"OUTPUT": str(tmp_path / "out.gpkg"), "OVERLAP": str(tmp_path / "out.tif")}
    with pytest.raises(QgsProcessingException, match=words):
        run("orthodock:photofootprints", {"FOLDER": str(photos), **outputs, **parameters})
    assert not list(tmp_path.iterdir())


def test_unknown_camera_is_told(photos: Path, tmp_path: Path) -> None:
    bare_copy(min(photos.iterdir()), tmp_path / "bare.jpg")
    with pytest.raises(QgsProcessingException, match=r"The first is bare\.jpg: No GPS position"):
        run("orthodock:photofootprints", {"FOLDER": str(tmp_path), "OUTPUT": MEMORY})


def test_cancelling_leaves_nothing(photos: Path, tmp_path: Path) -> None:
    feedback = Listener()
    feedback.cancel()
    outputs = {"OUTPUT": str(tmp_path / "out.gpkg"), "OVERLAP": str(tmp_path / "out.tif")}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("orthodock:photofootprints", {"FOLDER": str(photos), **outputs}, feedback)
    assert not list(tmp_path.iterdir())


class FullDisk(QgsFeatureSink):
    """A layer that takes no feature."""

    def addFeature(self, _feature: QgsFeature, *_flags: Any) -> bool:
        return False

    def lastError(self) -> str:
        return "the disk is full"


@pytest.mark.parametrize(
    ("algorithm", "output"),
    [("photofootprints", "OUTPUT"), ("photopositions", "OUTPUT"), ("photopositions", "INVALID")],
)
def test_full_disk_is_no_success(
    algorithm: str, output: str, photos: Path, tmp_path: Path, monkeypatch
) -> None:
    bare_copy(next(photos.iterdir()), tmp_path / "bare.jpg")
    sink = Values.sink

    def full(values: Values, name: str, *how: Any) -> tuple[QgsFeatureSink, str]:
        return (FullDisk(), "none") if name == output else sink(values, name, *how)

    monkeypatch.setattr(Values, "sink", full)
    parameters = {"FOLDER": str(photos), "PHOTOS": [str(tmp_path / "bare.jpg")]}
    parameters.update(dict.fromkeys({"OUTPUT", output}, MEMORY))
    with pytest.raises(QgsProcessingException, match=r"annot .*writ.*: the disk is full"):
        run(f"orthodock:{algorithm}", parameters)


def test_layers_that_go_to_the_map_are_styled(photos: Path, tmp_path: Path, context) -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("orthodock:photofootprints")
    project = QgsProject.instance()
    raster = tmp_path / "overlap.tif"
    outputs = {"OUTPUT": tmp_path / "out.gpkg", "OVERLAP": raster}
    for path in outputs.values():
        details = QgsProcessingContext.LayerDetails(path.stem, project, path.stem)
        context.addLayerToLoadOnCompletion(str(path), details)
    parameters = {"FOLDER": str(photos), **{name: str(path) for name, path in outputs.items()}}
    feedback = Listener()
    result, good = algorithm.run(parameters, context, feedback)
    assert good, feedback.errors
    layer = QgsProcessingUtils.mapLayerFromString(str(raster), context)
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [item.label for item in items] == ["1 – 2", "3 – 4", "5 – 8", "≥ 9"]
    polygons = QgsProcessingUtils.mapLayerFromString(result["OUTPUT"], context)
    assert polygons.renderer().symbol().symbolLayer(0).brushStyle() == Qt.BrushStyle.NoBrush


# Boundary


def test_boundary_is_one_polygon_in_degrees(tmp_path: Path) -> None:
    layer = table(
        "Polygon?crs=EPSG:32632", [[]],
        "POLYGON((500000 5200000,500100 5200000,500100 5200100,500000 5200000))",
    )  # fmt: skip
    file = tmp_path / "new" / "boundary.geojson"
    result = run("orthodock:boundary", {"INPUT": layer.id(), "FILE": str(file)})
    data = json.loads(result["BOUNDARY"])
    assert json.loads(file.read_text(encoding="utf-8")) == data
    (feature,) = data["features"]
    assert feature["geometry"]["type"] == "Polygon"
    assert feature["geometry"]["coordinates"][0][0] == pytest.approx([9, 46.95], abs=0.01)
    assert QgsVectorLayer(str(file)).featureCount() == 1


@pytest.mark.parametrize(
    ("uri", "wkt", "words"),
    [
        ("Polygon?crs=EPSG:4326", [], "No polygon"),
        ("Polygon?crs=EPSG:4326", [SQUARE, SQUARE.replace("8", "9")], "2 separate areas"),
        ("Polygon?crs=", [SQUARE], "no CRS"),
    ],
)
def test_what_is_no_boundary_is_told(uri: str, wkt: list[str], words: str, tmp_path: Path) -> None:
    layer = table(uri, [[] for _ in wkt], *wkt)
    with pytest.raises(QgsProcessingException, match=words):
        run("orthodock:boundary", {"INPUT": layer.id(), "FILE": str(tmp_path / "b.geojson")})
    assert not list(tmp_path.iterdir())


# Ground control points


def control(photos: Path, height: bool = False, crs: str = "EPSG:32615") -> dict[str, Any]:
    """Return the parameters of a good file of five points in three photos each."""
    extra = "&field=z:double" if height else ""
    kind = "Point" if height else "PointZ"
    points = table(
        f"{kind}?crs={crs}&field=name:string{extra}",
        [[f"gcp{n}", *([312.5] if height else [])] for n in range(1, 6)],
        *(f"Point(544000 {4869000 + n})" if height else f"PointZ(544000 {4869000 + n} 312.5)"
          for n in range(1, 6)),
    )  # fmt: skip
    observations = table(
        "None?field=point:string&field=image:string&field=px:double&field=py:double",
        [[f"gcp{n}", photo, 100 * n, 50] for n in range(1, 5) for photo in _names(photos)[:3]]
        + [["gcp5", f"D:\\flight\\{photo}", 1, 1] for photo in _names(photos)[:3]],
    )
    return {"POINTS": points.id(), "OBSERVATIONS": observations.id()}


def _names(photos: Path) -> list[str]:
    return sorted(photo.name for photo in photos.iterdir())


@pytest.mark.parametrize("height", [False, True])
def test_control_points_are_written_as_the_engine_reads_them(
    photos: Path, tmp_path: Path, height: bool
) -> None:
    file = tmp_path / "gcp_list.txt"
    fields = {"HEIGHT": "z"} if height else {}
    result = run("orthodock:gcpfile", {**control(photos, height), **fields, "FILE": str(file)})
    assert (result["USED"], result["COUNT"]) == (5, 15)
    lines = file.read_text().splitlines()
    assert lines[0] == "EPSG:32615"
    assert lines[1] == "544000.0000 4869001.0000 312.5000 100.00 50.00 DJI_0001.JPG gcp1"
    check_extra_inputs([file, *photos.iterdir()])


def _film(folder: Path, subtitles: str = "") -> Path:
    folder.mkdir()
    (folder / "DJI_0001.MP4").write_bytes(b"\0\0\0\x18ftypisom" + b"\0" * 100)
    if subtitles:
        (folder / "DJI_0001.SRT").write_text(subtitles)
    return folder


def _positions_missed(feedback: Listener) -> bool:
    return any("will not be georeferenced" in line for line in feedback.said)


@pytest.mark.parametrize("subtitles", ["", "1\nGPS(8.5,47.5,15)\n"])
def test_one_video_becomes_a_task_with_and_without_subtitles(
    connection: Connection, client: WebODM, tmp_path: Path, subtitles: str
) -> None:
    folder, feedback = _film(tmp_path / "film", subtitles), Listener()
    result = run("orthodock:createtask", {"FOLDER": str(folder), "PROJECT": "Films"}, feedback)
    task = client.tasks.get(result["PROJECT_ID"], result["TASK_ID"])
    assert (task.name, task.images_count) == ("film", 2 if subtitles else 1)
    assert _positions_missed(feedback) == (not subtitles)


@pytest.mark.parametrize(
    "beside",
    [
        {"geo.txt": "EPSG:4326\nbare1.jpg 8 47 400\nbare2.jpg 8 47 400\n"},
        {"gcp_list.txt": "EPSG:32632\n" + "".join(
            f"{500000 + 50 * n} 5200000 400 10 10 bare{p}.jpg\n"
            for n in range(5) for p in (1, 2))},
        {},
    ],
    ids=["geo", "gcp", "none"],
)  # fmt: skip
def test_missing_positions_are_reported_unless_a_table_has_them(
    connection: Connection, tmp_path: Path, beside: dict[str, str]
) -> None:
    for number in (1, 2):
        write_photo(tmp_path / f"bare{number}.jpg")
    for name, text in beside.items():
        (tmp_path / name).write_text(text)
    feedback = Listener()
    run("orthodock:createtask", {"FOLDER": str(tmp_path), "PROJECT": "Films"}, feedback)
    assert _positions_missed(feedback) == (not beside)


def test_thousands_of_bad_files_do_not_flood_the_log_of_a_task(
    connection: Connection, photos: Path, tmp_path: Path
) -> None:
    shutil.copytree(photos, tmp_path, dirs_exist_ok=True)
    for number in range(57):
        (tmp_path / f"{number}.jpg").write_text("no photo")
    feedback = Listener()
    run("orthodock:createtask", {"FOLDER": str(tmp_path), "PROJECT": "Films"}, feedback)
    assert "Other files left out: 37." in feedback.said
    assert sum("is left out: " in line for line in feedback.said) == 20


def _with_table(photos: Path, tmp_path: Path, name: str, text: str, project: str) -> dict[str, Any]:
    folder = tmp_path / "flight"
    shutil.copytree(photos, folder)
    (folder / name).write_text(text)
    return {"FOLDER": str(folder), "PROJECT": project}


def test_corrections_of_tables_are_reported_and_sent(
    connection: Connection, client: WebODM, photos: Path, tmp_path: Path
) -> None:
    first = _names(photos)[0]
    text = f"# office\nEPSG:4326\n{first.lower()} 8.5 47.5 500\nother.jpg 8.5 47.5 500\n"
    feedback = Listener()
    values = _with_table(photos, tmp_path, "Geo.TXT", text, "Tables")
    result = run("orthodock:createtask", values, feedback)
    for words in (
        "line 2: The CRS is sent as the first line",
        f"{first.lower()} → {first}",
        "line 4: Lines for photos that are not in this task are left out: other.jpg.",
        "far from where the photos were taken",
    ):
        assert any(words in line for line in feedback.said), words
    sent = tmp_path / "sent.txt"
    client.results.photo(result["PROJECT_ID"], result["TASK_ID"], "geo.txt", sent)
    assert sent.read_text() == f"EPSG:4326\n{first} 8.5 47.5 500\n"
    assert (tmp_path / "flight" / "Geo.TXT").read_text() == text


@pytest.mark.parametrize("in_feet", [True, False])
def test_heights_in_feet_are_sent_in_metres_on_request(
    connection: Connection, client: WebODM, photos: Path, tmp_path: Path, in_feet: bool
) -> None:
    text = f"EPSG:2249\n761000 2956000 100 10 10 {_names(photos)[0]} p1\n"
    feedback = Listener()
    values = _with_table(photos, tmp_path, "gcp_list.txt", text, "Feet")
    result = run("orthodock:createtask", {**values, "HEIGHTS_IN_FEET": in_feet}, feedback)
    sent = tmp_path / "sent.txt"
    client.results.photo(result["PROJECT_ID"], result["TASK_ID"], "gcp_list.txt", sent)
    header, first = sent.read_text().splitlines()
    if in_feet:
        assert "+units=m" in header
        assert first.split()[:3] == ["231953.2639", "900990.6020", "30.4801"]
    else:
        assert sent.read_text() == text
        assert any("ODM nodes read the heights as meters" in line for line in feedback.said)


def test_blunders_in_tables_are_refused_before_a_project_is_made(
    connection: Connection, client: WebODM, photos: Path, tmp_path: Path
) -> None:
    text = f"EPSG:32615\n544000 4869000 312 9000 10 {_names(photos)[0]} p1\n"
    values = _with_table(photos, tmp_path, "gcp_list.txt", text, "Blunders")
    with pytest.raises(QgsProcessingException, match=r"line 2: The pixel 9000 10 is outside"):
        run("orthodock:createtask", values)
    assert not list(client.projects.list(name="Blunders"))


def test_names_and_pixels_are_checked_against_the_photos(photos: Path, tmp_path: Path) -> None:
    parameters = control(photos)
    observations = QgsProject.instance().mapLayer(parameters["OBSERVATIONS"])
    strays = [
        ["gcp9", "DJI_0001.JPG", 1, 1],
        ["gcp1", "x.jpg", 1, 1],
        ["gcp1", "DJI_0004.JPG", 5000, 1],
    ]
    for attributes in strays:
        feature = QgsFeature(observations.fields())
        feature.setAttributes(attributes)
        observations.dataProvider().addFeature(feature)
    feedback = Listener()
    file = tmp_path / "gcp_list.txt"
    result = run(
        "orthodock:gcpfile", {**parameters, "FOLDER": str(photos), "FILE": str(file)}, feedback
    )
    assert result["COUNT"] == 15
    for words in ("not in the layer.*gcp9", "not in the folder.*x.jpg", "outside.*DJI_0004"):
        assert any(re.search(words, line) for line in feedback.said)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"HEIGHT": "altitude"}, "has no field “altitude”.*name"),
        ({"PX": "column"}, "has no field “column”.*point, image, px, py"),
        ({"NAME": "name", "POINT": "image"}, "marked in photos: 0;.*missing in the layer: "),
        ({"FOLDER": "/no/such"}, "Folder not found: /no/such"),
        ({"FOLDER": str(ROOT / "core")}, "Photos not found: DJI_0001.JPG"),
    ],
)
def test_useless_control_is_told(photos: Path, tmp_path: Path, changes: dict, words: str) -> None:
    with pytest.raises(QgsProcessingException, match=words):
        run("orthodock:gcpfile",
            {**control(photos), "FILE": str(tmp_path / "gcp_list.txt"), **changes})  # fmt: skip
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("crs", "is_told"), [("EPSG:2249", True), ("EPSG:32615", False)])
def test_heights_under_feet_are_told(photos: Path, tmp_path: Path, crs: str, is_told: bool) -> None:
    feedback = Listener()
    values = {**control(photos, crs=crs), "FILE": str(tmp_path / "gcp_list.txt")}
    run("orthodock:gcpfile", values, feedback)
    assert any("elevations must be in meters" in line for line in feedback.said) is is_told


@pytest.mark.parametrize(("crs", "foot"), [("EPSG:2249", 1200 / 3937), ("EPSG:2222", 0.3048)])
def test_control_points_in_feet_are_written_in_metres(
    photos: Path, tmp_path: Path, crs: str, foot: float
) -> None:
    file = tmp_path / "gcp_list.txt"
    feedback = Listener()
    values = {**control(photos, crs=crs), "HEIGHTS_IN_FEET": True, "FILE": str(file)}
    run("orthodock:gcpfile", values, feedback)
    header, first = file.read_text().splitlines()[:2]
    assert "+units=m" in header
    assert list(map(float, first.split()[:3])) == pytest.approx(
        [544000 * foot, 4869001 * foot, 312.5 * foot], abs=1e-4
    )
    assert not any("elevations must be in meters" in line for line in feedback.said)


def test_control_points_in_metres_stay_so(photos: Path, tmp_path: Path) -> None:
    file = tmp_path / "gcp_list.txt"
    run("orthodock:gcpfile", {**control(photos), "HEIGHTS_IN_FEET": True, "FILE": str(file)})
    assert file.read_text().splitlines()[1].startswith("544000.0000 4869001.0000 312.5000 ")


def test_survey_without_heights_is_told(photos: Path, tmp_path: Path) -> None:
    flat = table("Point?crs=EPSG:32615&field=name:string", [["gcp1"]], "Point(544000 4869000)")
    parameters = {**control(photos), "POINTS": flat.id(), "FILE": str(tmp_path / "gcp_list.txt")}
    with pytest.raises(QgsProcessingException, match="“gcp1” has no elevation"):
        run("orthodock:gcpfile", parameters)


# In a model


def child(algorithm: str, **parameters: Any) -> QgsProcessingModelChildAlgorithm:
    """Return a step; a parameter is a value, ("input", name) or (step, output)."""
    source = QgsProcessingModelChildParameterSource
    made = QgsProcessingModelChildAlgorithm(algorithm)
    made.setChildId(algorithm.split(":")[1])
    for name, value in parameters.items():
        if not isinstance(value, tuple):
            chosen = source.fromStaticValue(value)
        elif value[0] == "input":
            chosen = source.fromModelParameter(value[1])
        else:
            chosen = source.fromChildOutput(*value)
        made.addParameterSources(name, [chosen])
    return made


def test_photos_become_a_boundary_in_a_model(photos: Path, context) -> None:
    model = QgsProcessingModelAlgorithm("Photos to boundary", "tests")
    folder = QgsProcessingParameterFile("photos", "", QgsProcessingParameterFile.Behavior.Folder)
    model.addModelParameter(folder, QgsProcessingModelParameter("photos"))
    last = child("orthodock:boundary", INPUT=("dissolve", "OUTPUT"))
    last.setModelOutputs({"file": _model_output("FILE", "boundary")})
    positions = child("orthodock:photopositions", FOLDER=("input", "photos"))
    positions.setModelOutputs({"points": _model_output("OUTPUT", "photopositions")})
    for step in (
        positions,
        child("orthodock:photofootprints", FOLDER=("input", "photos")),
        child("native:dissolve", INPUT=("photofootprints", "OUTPUT")),
        last,
    ):
        model.addChildAlgorithm(step)
    feedback = Listener()
    result, good = model.run(
        {
            "photos": str(photos),
            "boundary:file": MEMORY,
            "photopositions:points": MEMORY,
        },
        context,
        feedback,
    )
    assert good, feedback.errors
    assert layer_of(result["photopositions:points"], context).featureCount() == 6
    ring = QgsVectorLayer(result["boundary:file"])
    (feature,) = ring.getFeatures()
    said = read_metadata(min(photos.iterdir()))
    point = QgsGeometry.fromWkt(f"Point({said.longitude} {said.latitude})")
    assert feature.geometry().contains(point)


def test_control_points_are_written_in_a_model(photos: Path, tmp_path: Path) -> None:
    file = tmp_path / "gcp_list.txt"
    result = run_in_model("orthodock:gcpfile", {**control(photos), "FILE": str(file)})
    assert (result["FILE"], result["COUNT"]) == (str(file), 15)
    assert len(file.read_text().splitlines()) == 16


def _model_output(name: str, step: str) -> QgsProcessingModelOutput:
    output = QgsProcessingModelOutput(name)
    output.setChildId(step)
    output.setChildOutputName(name)
    return output


# Headless


def test_qgis_process_runs_them_without_a_connection(photos: Path, tmp_path: Path) -> None:
    headless, out = QgisProcess.set_up(tmp_path / "profile"), tmp_path / "out"
    placed = headless.results(
        "orthodock:photofootprints",
        {"FOLDER": photos, "OUTPUT": out / "ground.gpkg", "OVERLAP": out / "overlap.tif"},
    )
    assert placed["COUNT"] == 6
    assert QgsRasterLayer(placed["OVERLAP"]).isValid()
    bounded = headless.results(
        "orthodock:boundary", {"INPUT": out / "ground.gpkg", "FILE": out / "boundary.geojson"}
    )
    assert json.loads(bounded["BOUNDARY"])["type"] == "FeatureCollection"
    positions = headless.results(
        "orthodock:photopositions",
        {"PHOTOS": sorted(photos.iterdir())[:2], "OUTPUT": out / "positions.gpkg"},
    )
    assert positions["COUNT"] == 2
    control = headless.results(
        "orthodock:gcpfile", {**_control_files(out), "FILE": out / "gcp_list.txt"}
    )
    assert control["USED"] == 3

    failed = headless.run("run", "orthodock:photofootprints", "--",
                          f"FOLDER={out}", f"OUTPUT={out / 'none.gpkg'}")  # fmt: skip
    assert failed.returncode == 1
    assert "None of the photos can be placed" in failed.stdout + failed.stderr
    assert not (out / "none.gpkg").exists()


def test_qgis_process_makes_tasks_of_folders(flights: Path, tmp_path: Path, server) -> None:
    login = {"ORTHODOCK_URL": server.url, "ORTHODOCK_USER": server.user,
             "ORTHODOCK_PASSWORD": server.password}  # fmt: skip
    headless = QgisProcess.set_up(tmp_path / "profile", **login)
    made = headless.results(
        "orthodock:batchfolders",
        {"FOLDER": flights, "PROJECT": "Headless", "OUTPUT": tmp_path / "tasks.csv"},
    )
    assert (made["COUNT"], made["FAILED"]) == (2, 1)
    assert QgsVectorLayer(str(tmp_path / "tasks.csv")).featureCount() == 3


def _control_files(folder: Path) -> dict[str, Any]:
    points, observations = folder / "points.csv", folder / "observations.csv"
    points.write_text("name,z,WKT\n" + "".join(f"{n},5,POINT({n} 2)\n" for n in (1, 2, 3)))
    observations.write_text("point,image,px,py\n" + "".join(f"{n},a.jpg,1,2\n" for n in (1, 2, 3)))
    uri = f"delimitedtext://file://{points}?delimiter=,&wktField=WKT&crs=EPSG:32615"
    return {"POINTS": uri, "HEIGHT": "z", "OBSERVATIONS": observations}


# Batch of folders


@pytest.fixture
def flights(photos: Path, tmp_path: Path) -> Path:
    """Two good flights, one of a single photo, a folder without photos, and a stray file."""
    folder = tmp_path / "flights"
    names = sorted(photos.iterdir())
    for target, some in (("b/100MEDIA", names[:2]), ("b/101MEDIA", names[2:4]), ("a", names[4:]),
                         ("0 lone", names[:1]), ("notes", []), (".hidden", names)):  # fmt: skip
        (folder / target).mkdir(parents=True)
        for name in some:
            shutil.copy(name, folder / target)
    (folder / "notes" / "readme.txt").write_text("no photos here")
    shutil.copy(names[0], folder)
    return folder


def batch(context, feedback: Listener | None = None, **parameters: Any) -> dict[str, QgsFeature]:
    result = run("orthodock:batchfolders", {"OUTPUT": MEMORY, **parameters}, feedback, context)
    found = {Path(f["folder"]).name: f for f in layer_of(result["OUTPUT"], context).getFeatures()}
    states = [feature["state"] for feature in found.values()]
    assert result["COUNT"] == states.count("started")
    assert result["FAILED"] == len(states) - states.count("started")
    return found


def test_each_folder_becomes_a_task(
    connection: Connection, client: WebODM, flights: Path, context
) -> None:
    feedback = Listener()
    found = batch(context, feedback, FOLDER=str(flights), PROJECT="Batch",
                  OPTIONS='{"orthophoto-resolution": 10}')  # fmt: skip
    assert list(found) == ["0 lone", "a", "b"]
    assert [found[name]["state"] for name in found] == ["failed", "started", "started"]
    assert "at least 2 photos" in found["0 lone"]["reason"]
    assert found["0 lone"]["task"] == ""
    for name, count in (("a", 2), ("b", 4)):
        task = client.tasks.get(found[name]["project"], found[name]["task"])
        assert (task.name, task.images_count) == (name, count)
        assert float(dict(task.options)["orthophoto-resolution"]) == 10
    assert any("No task was started for the folder “0 lone”" in line for line in feedback.said)
    assert feedback.progress == sorted(feedback.progress)


def test_interrupted_upload_is_told_with_its_task(
    start_server, store, flights: Path, context
) -> None:
    server = start_server()
    store.save(Connection.new("Faulty", server.url), server.user, server.password)
    client = WebODM(server.url, Credentials(server.user, server.password))
    fails = {"kind": "status", "code": 500, "path": "/upload/", "skip": 2, "times": None}
    server.set_faults(fails)
    found = batch(context, FOLDER=str(flights), PROJECT="Batch")
    assert [found[name]["state"] for name in ("a", "b")] == ["started", "interrupted"]
    server.set_faults()
    result = run("orthodock:createtask", {"RESUME": found["b"]["task"]})
    assert client.tasks.get(result["PROJECT_ID"], result["TASK_ID"]).images_count == 4


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"FOLDER": "/no/such/folder"}, "Cannot read the folder /no/such/folder"),
        ({"FOLDER": str(ROOT / "core")}, "No photos found in the subfolders of .*Create task"),
        ({"OPTIONS": "{"}, "not valid JSON"),
        ({"OPTIONS": '{"no-such": 1}'}, "no option “no-such”"),
        ({"PROJECT": "987654"}, "Project “987654” not found"),
        ({"CONNECTION": "No such"}, "Connection “No such” not found"),
    ],
)
def test_batch_that_cannot_begin_is_told(
    connection: Connection, flights: Path, changes: dict, words: str
) -> None:
    parameters = {"FOLDER": str(flights), "PROJECT": "Bad", "OUTPUT": MEMORY, **changes}
    with pytest.raises(QgsProcessingException, match=words):
        run("orthodock:batchfolders", parameters)


def test_batch_without_a_single_task_fails(connection: Connection, flights: Path) -> None:
    for name in ("a", "b"):
        shutil.rmtree(flights / name)
    with pytest.raises(QgsProcessingException, match=r"No task was started for any.*0 lone”: "):
        run("orthodock:batchfolders", {"FOLDER": str(flights), "PROJECT": "Bad", "OUTPUT": MEMORY})


def test_cancelled_batch_begins_no_other_folder(start_server, store, flights: Path) -> None:
    server = start_server()
    store.save(Connection.new("Slow", server.url), server.user, server.password)
    client = WebODM(server.url, Credentials(server.user, server.password))
    project = client.projects.create("Cancelled batch")
    slow = {"kind": "stall", "seconds": 0.5, "path": "/upload/", "times": None}
    server.set_faults(slow)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(
            "orthodock:batchfolders",
            {"FOLDER": str(flights), "PROJECT": str(project.id), "OUTPUT": MEMORY},
            Listener(cancel_at="Created task"),
        )
    assert "b" not in {task.name for task in client.tasks.list(project.id)}


def test_batch_runs_in_a_model(connection: Connection, flights: Path) -> None:
    result = run_in_model(
        "orthodock:batchfolders", {"FOLDER": str(flights), "PROJECT": "Model", "OUTPUT": MEMORY}
    )
    assert (result["COUNT"], result["FAILED"]) == (2, 1)


@pytest.mark.parametrize(
    "name", ["photopositions", "photofootprints", "boundary", "gcpfile", "batchfolders"]
)
def test_help_names_every_output(name: str) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById(f"orthodock:{name}")
    text = algorithm.shortHelpString()
    assert algorithm.group() == "Inputs"
    for item in algorithm.outputDefinitions():
        words = item.description().split(" (")[0]
        assert words.lower() in text.lower(), f"{item.name()} is not explained"
