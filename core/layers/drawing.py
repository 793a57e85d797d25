"""Waits for map rendering before a point cloud is changed or removed.

QGIS renders a point cloud from the layer's index in another thread and crashes (up to 3.40 at
least) if the index is deleted meanwhile. Stopping the rendering is not sufficient, as its thread
continues for a while.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Callable

from qgis.core import QgsApplication, QgsPointCloudLayer, QgsProject, QgsTask
from qgis.PyQt.QtCore import QObject, QThreadPool

from ..jobs.task_manager import Job, pool_of_tasks
from .identity import identity_of

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

LONGEST_WAIT = 2.0  # seconds for a stopped rendering, which takes about 0.05 s
SLICE = 5  # ms per wait


class RemovalGuard(QObject):
    """Stops map rendering before OrthoDock point clouds are removed. Main thread only."""

    def __init__(
        self, canvases: Callable[[], Iterable[QgsMapCanvas]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvases = canvases
        QgsProject.instance().layersWillBeRemoved.connect(self._on_removing)

    def close(self) -> None:
        """Stop watching the project."""
        QgsProject.instance().layersWillBeRemoved.disconnect(self._on_removing)

    def _on_removing(self, keys: list[str]) -> None:
        layers = map(QgsProject.instance().mapLayer, keys)
        if any(isinstance(x, QgsPointCloudLayer) and identity_of(x) is not None for x in layers):
            end_drawings(self._canvases())


def end_drawings(canvases: Iterable[QgsMapCanvas]) -> bool:
    """Stop rendering and return whether it ended. Blocks for at most `LONGEST_WAIT`.

    No new rendering starts before the event loop runs again.
    """
    for canvas in canvases:
        canvas.stopRendering()
    deadline = time.monotonic() + LONGEST_WAIT
    while draws_unseen():
        if time.monotonic() > deadline:
            return False
        QThreadPool.globalInstance().waitForDone(SLICE)
    return True


def is_drawing(canvases: Iterable[QgsMapCanvas]) -> bool:
    """Return whether a map is being rendered, in a canvas or in the background."""
    return any(canvas.isDrawing() for canvas in canvases) or draws_unseen()


def draws_unseen() -> bool:
    """Return whether a render thread is busy without a task: a canceled rendering.

    Such a rendering continues until its requests end, and no canvas reports it.
    """
    pool = QThreadPool.globalInstance()
    return pool.activeThreadCount() > (_busy_tasks() if pool == pool_of_tasks() else 0)


def _busy_tasks() -> int:
    """Return the number of threads used by tasks; `Job` releases its thread to the pool."""
    running = QgsTask.TaskStatus.Running
    tasks = QgsApplication.taskManager().activeTasks()
    return sum(task.status() == running and not isinstance(task, Job) for task in tasks)
