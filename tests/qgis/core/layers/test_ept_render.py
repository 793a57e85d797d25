"""QGIS draws what build_ept wrote, in the right place, colours and CRS."""

from __future__ import annotations

from pathlib import Path

import laspy
import numpy as np
import pytest
from orthodock.core.pointcloud import ept, octree
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointCloudLayer,
    QgsPointCloudRgbRenderer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QEventLoop, QSize, QTimer
from qgis.PyQt.QtGui import QColor, QImage

WEST, SOUTH, SIDE = 500_000.0, 4_000_000.0, 100.0
TIMEOUT_MS = 20_000


def make_las(path: Path, points: int = 100_000, full: int = 65_535) -> None:
    """Write a square in UTM 15 N, its west red and its east blue; ``full`` is full intensity."""
    header = laspy.LasHeader(point_format=3, version="1.2")
    header.scales, header.offsets = [0.01] * 3, [WEST, SOUTH, 0]
    keys = np.array([[1, 1, 0, 1], [3072, 0, 1, 32615]], "<u2").tobytes()
    header.vlrs.append(laspy.VLR("LASF_Projection", 34735, "", keys))
    cloud = laspy.LasData(header)
    rng = np.random.default_rng(1)
    cloud.x = WEST + rng.random(points) * SIDE
    cloud.y = SOUTH + rng.random(points) * SIDE
    cloud.z = rng.random(points) * 5
    east = np.asarray(cloud.x) >= WEST + SIDE / 2
    cloud.red, cloud.blue = np.where(east, 0, full), np.where(east, full, 0)
    cloud.write(str(path))


def load(path: Path) -> QgsPointCloudLayer:
    """Return the layer once its index, which another thread may load, is there."""
    layer = QgsPointCloudLayer(str(path), "x", "ept")
    provider = layer.dataProvider()
    if not provider.hasValidIndex():
        loop = QEventLoop()
        provider.indexGenerationStateChanged.connect(loop.quit)
        QTimer.singleShot(TIMEOUT_MS, loop.quit)
        loop.exec()
    return layer


def colored(layer: QgsPointCloudLayer, color_max: int) -> None:
    renderer = QgsPointCloudRgbRenderer()
    renderer.setRedAttribute("Red")
    renderer.setGreenAttribute("Green")
    renderer.setBlueAttribute("Blue")
    for name in ("Red", "Green", "Blue"):
        # Without a stretch QGIS takes the values for 0–255; by default its range ends at 255 too.
        stretch = QgsContrastEnhancement(Qgis.DataType.UInt16)
        stretch.setMinimumValue(0)
        stretch.setMaximumValue(color_max)
        stretch.setContrastEnhancementAlgorithm(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
        )
        getattr(renderer, f"set{name}ContrastEnhancement")(stretch)
    layer.setRenderer(renderer)


def render(layer: QgsPointCloudLayer, extent: QgsRectangle) -> QImage:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(200, 200))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    loop = QEventLoop()
    job.finished.connect(loop.quit)
    QTimer.singleShot(TIMEOUT_MS, loop.quit)
    job.start()
    loop.exec()
    assert not job.isActive()
    return job.renderedImage()


def shares(image: QImage, left: int, right: int) -> dict[str, float]:
    """Return the share of each colour among the pixels of columns ``left`` to ``right``."""
    names = [image.pixelColor(x, y).name() for x in range(left, right) for y in range(20, 180)]
    return {name: names.count(name) / len(names) for name in set(names)}


FULL_EXTENT = QgsRectangle(WEST, SOUTH, WEST + SIDE, SOUTH + SIDE)


@pytest.mark.parametrize("full", [65_535, 255])
@pytest.mark.parametrize("points_per_node", [octree.POINTS_PER_NODE, 2_000])
def test_cloud_is_drawn_in_its_colors(
    qgis_app: QgsApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    points_per_node: int,
    full: int,
) -> None:
    monkeypatch.setattr(octree, "POINTS_PER_NODE", points_per_node)
    make_las(tmp_path / "a.las", full=full)
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out")
    layer = load(info.path)
    assert layer.isValid()
    assert layer.pointCount() == 100_000
    assert info.color_max == full
    colored(layer, info.color_max)
    image = render(layer, FULL_EXTENT)
    west, east = shares(image, 10, 90), shares(image, 110, 190)
    assert west.get("#ff0000", 0) > 0.9
    assert east.get("#0000ff", 0) > 0.9
    assert "#0000ff" not in west
    assert "#ff0000" not in east


def test_deep_tree_looks_like_a_single_node(
    qgis_app: QgsApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Zoomed in, QGIS reads only the nodes it believes to be in view: none may be missing."""
    monkeypatch.setattr(ept, "_SMALL_NODE_POINTS", 10)
    make_las(tmp_path / "a.las", 400_000)
    middle = WEST + SIDE / 2
    images = []
    for name, size in (("deep", 500), ("single", 1_000_000)):
        monkeypatch.setattr(octree, "POINTS_PER_NODE", size)
        info = ept.build_ept(tmp_path / "a.las", tmp_path / name)
        layer = load(info.path)
        colored(layer, info.color_max)
        layer.renderer().setMaximumScreenError(0.01)
        images.append(render(layer, QgsRectangle(middle - 5, SOUTH + 60, middle + 5, SOUTH + 70)))
    assert len(list((tmp_path / "deep" / "ept-data").iterdir())) > 100
    assert len(list((tmp_path / "single" / "ept-data").iterdir())) == 1
    # Where red and blue points overlap, their order decides.
    for left, right in ((0, 95), (105, 200)):
        assert shares(images[0], left, right) == shares(images[1], left, right)
    assert shares(images[0], 10, 90).get("#ff0000", 0) > 0.5


def test_layer_has_crs_and_extent_of_the_file(qgis_app: QgsApplication, tmp_path: Path) -> None:
    make_las(tmp_path / "a.las")
    layer = load(ept.build_ept(tmp_path / "a.las", tmp_path / "out").path)
    assert layer.crs() == QgsCoordinateReferenceSystem("EPSG:32615")
    assert layer.crs().authid() == "EPSG:32615"
    extent = layer.extent()
    assert extent.xMinimum() == pytest.approx(WEST, abs=0.02)
    assert extent.yMaximum() == pytest.approx(SOUTH + SIDE, abs=0.02)


def test_layer_has_crs_of_the_caller(qgis_app: QgsApplication, tmp_path: Path) -> None:
    header = laspy.LasHeader(point_format=0, version="1.2")
    cloud = laspy.LasData(header)
    cloud.x = cloud.y = cloud.z = np.arange(10.0)
    cloud.write(str(tmp_path / "a.las"))
    wkt = QgsCoordinateReferenceSystem("EPSG:25832").toWkt()
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out", fallback_wkt=wkt)
    assert load(info.path).crs().authid() == "EPSG:25832"
