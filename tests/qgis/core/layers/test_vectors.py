"""Photo positions, footprints, control points, cutline, 3D, and what the system opens."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from orthodock.api import Project, ProtocolError, StorageError
from orthodock.core.layers import photo_thumbnails
from orthodock.core.layers.asset_paths import task_folder
from orthodock.core.layers.builders import scenes, terrain_scene
from orthodock.core.layers.specs import Product, Way, spec_for
from osgeo import ogr, osr
from products import EPSG, HIGHEST, LOWEST, NORTH, SIDE, WEST, heights, las
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices, QImage
from rendering import render

UTM = QgsCoordinateReferenceSystem(f"EPSG:{EPSG}")
AREA = QgsRectangle(WEST, NORTH - SIDE, WEST + SIDE, NORTH)
MIDDLE = (WEST + SIDE / 2, NORTH - SIDE / 2)
GROUND = (LOWEST + HIGHEST) / 2
PHOTOS, FOOTPRINTS, CONTROL_POINTS, CUTLINE, REPORT = (
    (Product.PHOTOS, Way.VECTOR), (Product.FOOTPRINTS, Way.VECTOR),
    (Product.CONTROL_POINTS, Way.VECTOR), (Product.CUTLINE, Way.VECTOR),
    (Product.REPORT, Way.OPEN_EXTERNALLY),
)  # fmt: skip
CLOUD = (Product.POINT_CLOUD, Way.CLOUD)
DTM = spec_for(Product.DTM, Way.FILE).title


def geojson(*features: tuple[float, float, float, dict[str, Any]]) -> bytes:
    """Points given in metres of the task's CRS, as GeoJSON wants them."""
    to_wgs84 = QgsCoordinateTransform(
        UTM, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    found = []
    for x, y, z, properties in features:
        place = to_wgs84.transform(QgsPointXY(x, y))
        geometry = {"type": "Point", "coordinates": [place.x(), place.y(), z]}
        found.append({"type": "Feature", "geometry": geometry, "properties": properties})
    return json.dumps({"type": "FeatureCollection", "features": found}).encode()


def shot(yaw: float, **properties: Any) -> dict[str, Any]:
    """A camera that looks straight down, the top of its picture to `yaw` (degrees)."""
    half = math.radians(yaw) / 2
    rotation = [math.pi * math.cos(half), -math.pi * math.sin(half), 0.0]
    fields = {"filename": "a.jpg", "rotation": rotation, "focal": 1.0, "width": 400, "height": 300}
    return {**fields, **properties}


def shots(yaw: float = 90, **properties: Any) -> bytes:
    return geojson((*MIDDLE, GROUND + 20, shot(yaw, **properties)))


def place(layer: QgsVectorLayer) -> QgsPointXY:
    assert layer.crs() == UTM
    return next(layer.getFeatures()).geometry().asPoint()


def tip(layer: QgsVectorLayer, template: str = "") -> str:
    context = layer.createExpressionContext()
    context.setFeature(next(layer.getFeatures()))
    return QgsExpression.replaceExpressionText(template or layer.mapTipTemplate(), context)


# -------------------------------------------------------------------------------- photo positions


@pytest.mark.parametrize(
    ("yaw", "down", "right"), [(0, -1, 0), (90, 0, 1), (180, 1, 0), (270, 0, -1)]
)
def test_photo_is_a_dot_in_its_place_with_an_arrow(
    site, tmp_path: Path, yaw: float, down: int, right: int
) -> None:
    layer = site.add(site.make(tmp_path, shots_geojson=shots(yaw)), *PHOTOS)
    found = place(layer)
    assert (found.x(), found.y()) == (pytest.approx(MIDDLE[0], abs=0.01), pytest.approx(MIDDLE[1]))
    drawn = render(layer, AREA, UTM, 401)[..., 3] > 0
    rows, columns = np.nonzero(drawn)
    # The dot is round about the middle; the arrow makes it longer on one side alone.
    reach = {
        (-1, 0): 200 - rows.min(), (1, 0): rows.max() - 200,
        (0, -1): 200 - columns.min(), (0, 1): columns.max() - 200,
    }  # fmt: skip
    longest = max(reach, key=reach.__getitem__)
    assert longest == (down, right)
    assert sorted(reach.values())[-2] < 0.6 * reach[longest]


def test_photo_without_direction_is_a_dot_alone(site, tmp_path: Path) -> None:
    layer = site.add(site.make(tmp_path, shots_geojson=shots(rotation=None)), *PHOTOS)
    rows, columns = np.nonzero(render(layer, AREA, UTM, 401)[..., 3])
    assert abs(np.ptp(rows) - np.ptp(columns)) <= 1
    assert abs(rows.mean() - 200) < 1


def test_photo_knows_what_the_server_told(site, tmp_path: Path) -> None:
    told = shots(30, camera="dji fc6310", capture_time=1_746_354_600)
    layer = site.add(site.make(tmp_path, shots_geojson=told), *PHOTOS)
    feature = next(layer.getFeatures())
    assert feature["filename"] == "a.jpg"
    assert feature["heading"] == pytest.approx(30)
    assert feature["pitch"] == pytest.approx(-90)
    assert feature["height"] == pytest.approx(GROUND + 20)
    assert feature["camera"] == "dji fc6310"
    assert feature["captured"].toString("yyyy-MM-dd hh:mm") == "2025-05-04 10:30"
    assert feature.geometry().constGet().z() == pytest.approx(GROUND + 20)


def test_photo_tip_shows_no_markup_of_the_server(site, tmp_path: Path) -> None:
    hostile = shots(0, filename='<img src=x onerror=alert(1)>&"', camera="<script>")
    layer = site.add(site.make(tmp_path, shots_geojson=hostile), *PHOTOS)
    text = tip(layer)
    assert "<img" not in text
    assert "<script" not in text
    assert "&lt;img src=x onerror=alert(1)&gt;&amp;" in text


def test_thumbnails_are_fetched_for_the_tip(
    plugin, signed_in, photos: Path, folder: Path, wait_until
) -> None:
    project = signed_in.projects.create("With photos")
    task = signed_in.tasks.create(project.id, sorted(photos.glob("*.JPG")))
    task = signed_in.tasks.wait(project.id, task.id, interval=0.1)
    plugin.application.loader.add(
        signed_in, Project(project.id, "With photos"), task, spec_for(*PHOTOS)
    )
    wait_until(lambda: len(list(folder.rglob("thumbnails/*.jpg"))) == task.images_count)
    (layer,) = QgsProject.instance().mapLayers().values()
    text = tip(layer)
    address = text.partition('src="')[2].partition('"')[0]
    picture = QImage(QUrl(address).toLocalFile())
    assert picture.width() == photo_thumbnails.THUMBNAIL_PIXELS
    first = next(layer.getFeatures())["filename"]
    assert f"<b>{first}</b>" in text
    assert not list(folder.rglob("*.part"))


def test_photos_without_thumbnails_are_shown_all_the_same(
    site, plugin, tmp_path: Path, folder: Path
) -> None:
    many = geojson(*((*MIDDLE, 150.0, shot(0, filename=f"{i}.jpg")) for i in range(50)))
    task = site.make(tmp_path, shots_geojson=many)  # an imported task has no photos
    layer = site.add(task, *PHOTOS)
    asked: list[str] = []

    class Job:
        def isCanceled(self) -> bool:
            return False

        def report(self, done: int, total: int) -> None:
            asked.append(f"{done}/{total}")

    path = Path(layer.source().partition("|")[0])
    from orthodock.core.layers.identity import identity_of

    assert photo_thumbnails.fetch_missing(site.client, identity_of(layer), path, Job()) == 0
    assert len(asked) == photo_thumbnails.MOST_FAILURES
    assert "<img" not in tip(layer)


def test_thumbnail_names_stay_in_their_folder(site, tmp_path: Path) -> None:
    told = geojson(
        (*MIDDLE, 1.0, shot(0, filename="../../etc/passwd")),
        (*MIDDLE, 1.0, shot(0, filename="a/b.jpg")),
        (*MIDDLE, 1.0, shot(0, filename="a_b.jpg")),
    )
    layer = site.add(site.make(tmp_path, shots_geojson=told), *PHOTOS)
    names = [feature["thumbnail"] for feature in layer.getFeatures()]
    assert len(set(names)) == 3
    assert all(Path(name).name == name for name in names)


def test_vectors_are_there_when_the_project_is_opened_again(
    site, tmp_path: Path, close_project
) -> None:
    site.add(site.make(tmp_path, shots_geojson=shots()), *PHOTOS)
    assert QgsProject.instance().write(str(tmp_path / "p.qgz"))
    close_project()
    assert QgsProject.instance().read(str(tmp_path / "p.qgz"))
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.isValid()
    assert layer.featureCount() == 1
    assert (render(layer, AREA, UTM, 401)[..., 3] > 0).any()
    assert "a.jpg" in tip(layer)


# ------------------------------------------------------------------------------------- footprints


def test_footprint_is_the_ground_the_photo_shows(site, tmp_path: Path) -> None:
    # 20 m over the middle of the heights, f = the width: 20 m × 15 m, turned by a quarter.
    files = {"shots_geojson": shots(90), "dtm_tif": heights(tmp_path / "t.tif")}
    layer = site.add(site.make(tmp_path, **files), *FOOTPRINTS)
    box = layer.extent()
    ground = (box.width() / 15 + box.height() / 20) / 2  # of 1.0
    assert ground == pytest.approx(1, abs=0.1), "the ground is the middle of the DTM"
    assert box.width() / box.height() == pytest.approx(0.75)
    assert (box.center().x(), box.center().y()) == (
        pytest.approx(MIDDLE[0], abs=0.01),
        pytest.approx(MIDDLE[1], abs=0.01),
    )
    drawn = render(layer, AREA, UTM, 400)[..., 3] > 0
    rows, columns = np.nonzero(drawn)
    assert np.ptp(columns) == pytest.approx(box.width() * 10, abs=3)
    assert np.ptp(rows) == pytest.approx(box.height() * 10, abs=3)
    assert next(layer.getFeatures())["gsd_cm"] == pytest.approx(100 * box.height() / 400)


def test_footprints_need_a_ground(site, tmp_path: Path) -> None:
    error = site.add(site.make(tmp_path, shots_geojson=shots()), *FOOTPRINTS)
    assert isinstance(error, StorageError)
    assert "elevation of the ground" in str(error)


def test_footprints_need_poses(site, tmp_path: Path) -> None:
    files = {"shots_geojson": shots(rotation=None), "dsm_tif": heights(tmp_path / "s.tif")}
    error = site.add(site.make(tmp_path, **files), *FOOTPRINTS)
    assert isinstance(error, StorageError)
    assert "cannot be calculated" in str(error)


# --------------------------------------------------------------------------------- control points


def test_control_points_are_coloured_by_their_error(site, tmp_path: Path) -> None:
    x, y = MIDDLE
    told = geojson(
        (x - 10, y, 100.0, {"id": "good", "error": [0.001, 0.0, 0.0], "observations": [{}] * 3}),
        (x + 10, y, 100.0, {"id": "bad", "error": [0.0, 0.3, 0.4], "observations": []}),
    )
    layer = site.add(site.make(tmp_path, ground_control_points_geojson=told), *CONTROL_POINTS)
    values = {f["name"]: (f["error"], f["photos"]) for f in layer.getFeatures()}
    assert values == {"good": (pytest.approx(0.001), 3), "bad": (pytest.approx(0.5), 0)}
    layer.setLabelsEnabled(False)
    picture = render(layer, AREA, UTM, 401).astype(int)
    good, bad = picture[200, 100], picture[200, 300]
    assert good[2] > good[0] + 50, "a small error is blue"
    assert bad[0] > bad[2] + 50, "a large one red"
    # 0.3 m to the north are an arrow of 30 mm upwards, at 96 dots an inch.
    above = np.flatnonzero(picture[:195, 300, 3])
    assert len(above) == pytest.approx(30 / 25.4 * 96, rel=0.25)
    assert not picture[210:, 300, 3].any()


def test_control_point_without_error_is_white(site, tmp_path: Path) -> None:
    told = geojson((*MIDDLE, 100.0, {"id": "checked"}))
    layer = site.add(site.make(tmp_path, ground_control_points_geojson=told), *CONTROL_POINTS)
    layer.setLabelsEnabled(False)
    assert render(layer, AREA, UTM, 401)[200, 200, :3].min() > 230
    assert "East: –" in tip(layer)


@pytest.mark.parametrize(
    ("product", "content"),
    [(PHOTOS, b""), (PHOTOS, b'{"type": "FeatureCollection", "features": []}'),
     (CONTROL_POINTS, b'{"type": "FeatureCollection", "features": []}'),
     (CONTROL_POINTS, b"<html>"), (CUTLINE, b"\n"), (CUTLINE, b"SQLite format 3\0" * 100)],
)  # fmt: skip
def test_bad_file_is_told_and_leaves_the_old_one(
    site, tmp_path: Path, folder: Path, product: Any, content: bytes
) -> None:
    (asset,) = spec_for(*product).assets
    task = site.make(tmp_path, **{asset.replace(".", "_"): content})
    old = task_folder(folder, site.client.url, site.project.name, task) / asset
    old.parent.mkdir(parents=True)
    old.write_bytes(b"of an earlier run")
    error = site.add(task, *product)
    assert old.read_bytes() == b"of an earlier run"
    assert isinstance(error, (ProtocolError, StorageError))  # of the download, or of its check
    assert error.remedy
    assert not list(folder.rglob("new_*"))


# ---------------------------------------------------------------------------------------- cutline


def test_cutline_is_an_outline(site, tmp_path: Path) -> None:
    path = tmp_path / "cutline.gpkg"
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(EPSG)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("cutline", crs, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    box = AREA.buffered(-10)
    feature.SetGeometry(ogr.CreateGeometryFromWkt(box.asWktPolygon()))
    layer.CreateFeature(feature)
    del feature, layer, source
    shown = site.add(site.make(tmp_path, cutline_gpkg=path), *CUTLINE)
    drawn = render(shown, AREA, UTM, 400)[..., 3] > 0
    columns = np.flatnonzero(drawn.any(axis=0))
    assert (columns[0], columns[-1]) == (pytest.approx(100, abs=3), pytest.approx(300, abs=3))
    assert not drawn[150:250, 150:250].any()


# -------------------------------------------------------------------------- what the system opens


class Opener(QObject):
    """Takes the system's place."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @pyqtSlot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_report_is_downloaded_and_opened(
    site, plugin, tmp_path: Path, folder: Path, wait_until
) -> None:
    task = site.make(tmp_path, report_pdf=b"%PDF-1.4 and so on")
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener.open)
    try:
        plugin.application.loader.add(site.client, site.project, task, spec_for(*REPORT))
        wait_until(lambda: opener.opened)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    (path,) = folder.rglob("report.pdf")
    assert opener.opened == [str(path)]
    assert path.read_bytes() == b"%PDF-1.4 and so on"
    assert not QgsProject.instance().mapLayers()


def test_file_that_no_application_opens_is_named(
    site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    error = site.add(site.make(tmp_path, report_pdf=b"%PDF-1.4"), *REPORT)
    assert isinstance(error, StorageError)
    assert ".pdf" in error.message
    assert "report.pdf" in error.remedy


# --------------------------------------------------------------------------------------------- 3D


@pytest.fixture
def prepared(site, tmp_path: Path, wait_until) -> Any:
    """What the action for 3D made of a task with heights and points, coloured or not."""
    if not terrain_scene.can_show():
        pytest.skip("this QGIS was built without 3D")

    def prepare(point_format: int = 3, **files: Path) -> terrain_scene.TerrainScene:
        cloud = las(tmp_path / "a.las", point_format)
        task = site.make(tmp_path, georeferenced_model_las=cloud, **files)
        maker, ready = scenes.Scenes(site.loader), []
        maker.ready.connect(ready.append)
        maker.show(site.client, site.project, task)
        wait_until(lambda: ready)
        return ready[0]

    return prepare


def test_3d_takes_the_ground_and_the_points(prepared, tmp_path: Path) -> None:
    tif = heights(tmp_path / "t.tif")
    scene = prepared(dtm_tif=tif, dsm_tif=tif)
    names = {layer.name() for layer in QgsProject.instance().mapLayers().values()}
    assert {DTM, "Point Cloud"} <= names
    assert spec_for(Product.DSM, Way.FILE).title not in names
    (cloud,) = scene.clouds
    assert type(cloud.renderer3D().symbol()).__name__ == "QgsRgbPointCloud3DSymbol"
    assert cloud.renderer3D().symbol().redAttribute() == "Red"
    stretch = cloud.renderer3D().symbol().redContrastEnhancement()
    assert stretch.maximumValue() == cloud.renderer().redContrastEnhancement().maximumValue()
    if not terrain_scene.knows_terrain():
        assert scene.terrain is None
        return
    assert isinstance(scene.terrain, QgsRasterLayer)
    provider = QgsProject.instance().elevationProperties().terrainProvider()
    assert provider.layer() is scene.terrain
    assert provider.heightAt(WEST + SIDE / 4, NORTH - SIDE / 4) == pytest.approx(
        LOWEST + (HIGHEST - LOWEST) / 4, abs=0.2
    )


@pytest.mark.parametrize(("cancelled", "file"), [(DTM, "dtm.tif"), ("Point Cloud", "model.las")])
def test_3d_makes_do_with_what_was_not_cancelled(
    site, server, tmp_path: Path, wait_until, cancelled: str, file: str
) -> None:
    cloud, tif = las(tmp_path / "a.las"), heights(tmp_path / "t.tif")
    task = site.make(tmp_path, georeferenced_model_las=cloud, dtm_tif=tif)
    server.set_faults({"kind": "stall", "seconds": 1, "path": file})  # not to end before that
    maker, ready = scenes.Scenes(site.loader), []
    maker.ready.connect(ready.append)
    maker.show(site.client, site.project, task)
    (job,) = (job for job in QgsApplication.taskManager().tasks() if cancelled in job.description())
    job.cancel()
    wait_until(lambda: ready)
    server.set_faults()
    (layer,) = site.added
    assert layer.name() in {DTM, "Point Cloud"} - {cancelled}
    site.add(task, *((Product.DTM, Way.FILE) if cancelled == DTM else CLOUD))
    assert len(ready) == 1, "what is added later changes no scene"


def test_3d_draws_points_without_colour_by_height(prepared) -> None:
    (cloud,) = prepared(point_format=1).clouds
    symbol = cloud.renderer3D().symbol()
    assert type(symbol).__name__ == "QgsColorRampPointCloud3DSymbol"
    assert symbol.colorRampShaderMax() == pytest.approx(HIGHEST, abs=0.1)


def test_3d_is_kept_in_the_project(prepared, tmp_path: Path, close_project) -> None:
    from qgis._3d import Qgs3D

    Qgs3D.initialize()  # as QGIS's window does; it reads the renderers of projects
    prepared(dtm_tif=heights(tmp_path / "t.tif"))
    assert QgsProject.instance().write(str(tmp_path / "p.qgz"))
    close_project()
    assert QgsProject.instance().read(str(tmp_path / "p.qgz"))
    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    assert layers["Point Cloud"].renderer3D() is not None
    if terrain_scene.knows_terrain():
        provider = QgsProject.instance().elevationProperties().terrainProvider()
        assert provider.layer() is layers[DTM]


def test_task_without_heights_and_points_offers_no_3d(site, tmp_path: Path) -> None:
    assert scenes.wanted(site.make(tmp_path, shots_geojson=shots())) == ()
