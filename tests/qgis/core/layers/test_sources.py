"""Layers read their data anew one at a time, and not in the middle of a drawing."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from orthodock.core.jobs.task_manager import Job
from orthodock.core.layers import sources
from orthodock.core.layers.drawing import draws_unseen
from orthodock.core.layers.sources import Sources
from orthodock.core.pointcloud import ept
from products import las
from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsPointCloudLayer,
    QgsProject,
    QgsTask,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEventLoop, QRunnable, QThreadPool, QTimer


@pytest.fixture
def queue(plugin, qgis_canvas: QgsMapCanvas) -> Sources:
    return Sources(plugin.application.background, lambda: [qgis_canvas], plugin.application)


def layer_of(name: str) -> QgsVectorLayer:
    layer = QgsVectorLayer("Point?crs=EPSG:32632", name, "memory")
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_change_waits_for_the_one_before(queue: Sources, wait_until) -> None:
    done: list[str] = []

    def first(layer: QgsMapLayer) -> None:
        """Run the event loop, as QGIS 3.44 does in opening a streamed point cloud."""
        loop = QEventLoop()
        QTimer.singleShot(10 * sources.FRAME, loop.quit)
        loop.exec()
        done.append(layer.name())

    queue.change(layer_of("first"), first)
    queue.change(layer_of("second"), lambda layer: done.append(layer.name()))
    wait_until(lambda: len(done) == 2)
    assert done == ["first", "second"]


def test_failed_change_does_not_hold_up_the_next(queue: Sources, wait_until, qtbot) -> None:
    done: list[str] = []

    def fail(_layer: QgsMapLayer) -> None:
        raise ValueError("of this change")

    with qtbot.captureExceptions() as raised:
        queue.change(layer_of("first"), fail)
        queue.change(layer_of("second"), lambda layer: done.append(layer.name()))
        wait_until(lambda: done)
    assert [str(error) for _, error, _ in raised] == ["of this change"]


def test_layer_that_has_gone_is_passed_over(queue: Sources, wait_until) -> None:
    gone, there, done = layer_of("gone"), layer_of("there"), []
    queue.change(gone, lambda _: done.append("gone"))
    QgsProject.instance().removeMapLayer(gone)
    queue.change(there, lambda _: done.append("there"))
    wait_until(lambda: done)
    assert done == ["there"]


def drawn_cloud(canvas: QgsMapCanvas, folder: Path) -> QgsPointCloudLayer:
    """A point cloud on a map."""
    source = ept.build_ept(las(folder / "a.las"), folder / "tiles").path
    layer = QgsPointCloudLayer(str(source), "Cloud", "ept")
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    canvas.setDestinationCrs(layer.crs())
    canvas.setExtent(layer.extent())
    canvas.setLayers([layer])
    return layer


def test_point_cloud_waits_for_the_map(
    queue: Sources, qgis_canvas: QgsMapCanvas, tmp_path: Path, wait_until
) -> None:
    layer, seen = drawn_cloud(qgis_canvas, tmp_path), []

    def ask() -> None:
        """In the middle of a drawing."""
        qgis_canvas.renderStarting.disconnect(ask)
        seen.append(("asked", qgis_canvas.isDrawing()))
        queue.change(layer, lambda _: seen.append(("changed", qgis_canvas.isDrawing())))

    qgis_canvas.renderStarting.connect(ask)
    qgis_canvas.refresh()
    wait_until(lambda: len(seen) == 2)
    assert seen == [("asked", True), ("changed", False)]


class Waits(QRunnable):
    """Keeps a thread of Qt's, as a drawing does that no canvas knows of any more."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = threading.Event()

    def run(self) -> None:
        self.go_on.wait(120)


class OtherTask(QgsTask):
    """Not one of ours, so that it keeps its thread."""

    def __init__(self) -> None:
        super().__init__("Of another plugin")
        self.go_on, self.has_begun = threading.Event(), threading.Event()

    def run(self) -> bool:
        self.has_begun.set()
        return self.go_on.wait(120)


def test_unseen_drawing_is_seen_beside_tasks(plugin, wait_until) -> None:
    wait_until(lambda: not draws_unseen())
    begun, go_on = threading.Event(), threading.Event()
    jobs, other, drawing = plugin.application.jobs, OtherTask(), Waits()

    def work(_job: Job) -> None:
        begun.set()
        go_on.wait(120)

    try:
        jobs.start(Job("Ours", work))
        QgsApplication.taskManager().addTask(other)
        wait_until(lambda: begun.is_set() and other.has_begun.is_set())
        wait_until(lambda: not draws_unseen())
        QThreadPool.globalInstance().start(drawing)
        wait_until(draws_unseen)
        drawing.go_on.set()
        wait_until(lambda: not draws_unseen())
    finally:
        for event in (go_on, other.go_on, drawing.go_on):
            event.set()
    wait_until(lambda: not QgsApplication.taskManager().countActiveTasks())


def test_map_that_is_drawn_for_too_long_is_stopped(
    queue: Sources, qgis_canvas: QgsMapCanvas, tmp_path: Path, wait_until, monkeypatch
) -> None:
    monkeypatch.setattr(sources, "LONGEST_WAIT", 1)
    layer, seen = drawn_cloud(qgis_canvas, tmp_path), []
    drawing = Waits()  # goes on in its thread although the canvas has been stopped

    def ask() -> None:
        qgis_canvas.renderStarting.disconnect(ask)
        QThreadPool.globalInstance().start(drawing)
        queue.change(layer, lambda _: seen.append(draws_unseen()))
        queue._next()
        seen.append(qgis_canvas.isDrawing())

    qgis_canvas.renderStarting.connect(ask)
    try:
        qgis_canvas.refresh()
        wait_until(lambda: seen)
        other = layer_of("other")  # which needs not wait
        queue.change(other, lambda _: seen.append("other"))
        wait_until(lambda: len(seen) == 2)
    finally:
        drawing.go_on.set()
    wait_until(lambda: len(seen) == 3)
    assert seen == [False, "other", False]


def test_changes_of_one_layer_keep_their_order(
    queue: Sources, qgis_canvas: QgsMapCanvas, tmp_path: Path, wait_until
) -> None:
    cloud, other, drawing, done = drawn_cloud(qgis_canvas, tmp_path), layer_of("x"), Waits(), []
    QThreadPool.globalInstance().start(drawing)
    try:
        for number, layer in enumerate((cloud, other, cloud, other)):
            queue.change(layer, lambda _, number=number: done.append(number))
        wait_until(lambda: len(done) == 2)
        assert done == [1, 3]
    finally:
        drawing.go_on.set()
    wait_until(lambda: len(done) == 4)
    assert done == [1, 3, 0, 2]
