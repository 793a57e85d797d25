"""Point clouds of ours leave the project only when nothing is drawn any more."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from orthodock.core.layers import drawing
from orthodock.core.layers.drawing import RemovalGuard, draws_unseen, end_drawings
from orthodock.core.layers.identity import set_identity
from orthodock.core.layers.specs import LayerIdentity, Product, Way
from orthodock.core.pointcloud import ept
from products import las
from qgis.core import QgsMapLayer, QgsPointCloudLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QRunnable, QThreadPool

IDENTITY = LayerIdentity("https://odm.example.org", 1, "t1", Product.POINT_CLOUD, Way.CLOUD)
CRASHING = """
import sys
sys.path[:0] = sys.argv[1:3]
import conftest
from orthodock.core.layers.drawing import RemovalGuard
from orthodock.core.layers.identity import set_identity
from orthodock.core.layers.specs import LayerIdentity, Product, Way
from qgis.core import QgsApplication, QgsPointCloudLayer, QgsPointCloudRgbRenderer, QgsProject
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMapCanvas
from qgis.PyQt.QtCore import QEventLoop, QTimer
identity = LayerIdentity("https://odm.example.org", 1, "t1", Product.POINT_CLOUD, Way.CLOUD)
app = QgsApplication([], True)
app.initQgis()
project, canvas = QgsProject.instance(), QgsMapCanvas()
canvas.resize(900, 700)
bridge = QgsLayerTreeMapCanvasBridge(project.layerTreeRoot(), canvas)
guard = RemovalGuard(lambda: [canvas])
for number in range(int(sys.argv[4])):
    layer = QgsPointCloudLayer(sys.argv[3], "Cloud", "ept")
    renderer = QgsPointCloudRgbRenderer()
    for color in ("Red", "Green", "Blue"):
        getattr(renderer, f"set{color}Attribute")(color)
    layer.setRenderer(renderer)
    set_identity(layer, identity)
    project.addMapLayer(layer)
    canvas.setDestinationCrs(layer.crs())
    canvas.setExtent(layer.extent())
    loop = QEventLoop()
    canvas.renderStarting.connect(lambda: QTimer.singleShot(number % 10, loop.quit))
    canvas.refresh()
    loop.exec()
    canvas.renderStarting.disconnect()
    del layer
    project.clear()
guard.close()
del bridge, canvas
app.exitQgis()
print("well")
"""
ROUNDS = 50


def test_project_closed_in_the_middle_of_a_drawing_does_no_harm(tmp_path: Path) -> None:
    tiles = ept.build_ept(las(tmp_path / "a.las", count=400_000), tmp_path / "tiles").path
    tests = Path(__file__).parents[3]
    arguments = map(str, (tests, tests / "support", tiles, ROUNDS))
    ended = subprocess.run(
        [sys.executable, "-c", CRASHING, *arguments],
        capture_output=True, text=True, timeout=280, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout.split()[-1:]) == (0, ["well"]), ended.stderr


class Drawing(QRunnable):
    """Keeps a thread that draws maps until `go_on`."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = threading.Event()

    def run(self) -> None:
        self.go_on.wait(120)


@pytest.fixture
def unseen(wait_until: Any) -> Iterator[Drawing]:
    """A drawing that no canvas knows of."""
    wait_until(lambda: not draws_unseen())
    begun = Drawing()
    QThreadPool.globalInstance().start(begun)
    yield begun
    begun.go_on.set()
    wait_until(lambda: not draws_unseen())


def test_drawing_that_ends_is_waited_for(unseen: Drawing) -> None:
    threading.Timer(0.05, unseen.go_on.set).start()
    assert end_drawings(())
    assert not draws_unseen()


def test_drawing_that_hangs_is_not_waited_for(unseen: Drawing, monkeypatch: Any) -> None:
    monkeypatch.setattr(drawing, "LONGEST_WAIT", 0.05)
    assert not end_drawings(())


def layers(folder: Path) -> dict[str, QgsMapLayer]:
    """Layers in the project: a point cloud of ours and another one, and points of ours."""
    tiles = ept.build_ept(las(folder / "a.las", count=100), folder / "tiles").path
    made = {
        "ours": QgsPointCloudLayer(str(tiles), "Ours", "ept"),
        "other": QgsPointCloudLayer(str(tiles), "Other", "ept"),
        "points": QgsVectorLayer("Point?crs=EPSG:4326", "Points", "memory"),
    }
    for name, layer in made.items():
        if name != "other":
            set_identity(layer, IDENTITY)
        QgsProject.instance().addMapLayer(layer)
    return made


def test_only_point_clouds_of_ours_are_waited_for(wait_until: Any, tmp_path: Path) -> None:
    asked: list[str] = []
    made = layers(tmp_path)
    wait_until(lambda: not draws_unseen())  # what QGIS computes of a new cloud
    guard = RemovalGuard(lambda: asked.append("canvases") or ())
    for name in ("other", "points"):
        QgsProject.instance().removeMapLayer(made[name])
    assert asked == []
    QgsProject.instance().removeMapLayer(made["ours"])
    assert asked == ["canvases"]
    guard.close()


def test_closed_guard_waits_for_nothing(wait_until: Any, tmp_path: Path) -> None:
    asked: list[str] = []
    made = layers(tmp_path)
    wait_until(lambda: not draws_unseen())
    RemovalGuard(lambda: asked.append("canvases") or ()).close()
    QgsProject.instance().removeMapLayer(made["ours"])
    assert asked == []
