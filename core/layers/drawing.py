"""Waits for drawings that use a point cloud, before the cloud changes or goes.

QGIS draws a cloud from the layer's own index in another thread: up to 3.40, and perhaps later, it
crashes when the index goes in the middle of that. To stop the drawing is not enough, since the
thread goes on for a while.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Callable

from qgis.core import QgsApplication, QgsPointCloudLayer, QgsProject, QgsTask
from qgis.PyQt.QtCore import QObject, QThreadPool

from ..jobs import Job, pool_of_tasks
from .identity import identity_of

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

LONGEST_WAIT = 2.0  # s for a drawing that was stopped; it takes some hundredths
SLICE = 5  # ms


class RemovalGuard(QObject):
    """Ends all drawings before point clouds of ours leave the project. Main thread only."""

    def __init__(
        self, canvases: Callable[[], Iterable[QgsMapCanvas]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvases = canvases
        QgsProject.instance().layersWillBeRemoved.connect(self._on_removing)

    def close(self) -> None:
        """Watch the project no more."""
        QgsProject.instance().layersWillBeRemoved.disconnect(self._on_removing)

    def _on_removing(self, keys: list[str]) -> None:
        layers = map(QgsProject.instance().mapLayer, keys)
        if any(isinstance(x, QgsPointCloudLayer) and identity_of(x) is not None for x in layers):
            end_drawings(self._canvases())


def end_drawings(canvases: Iterable[QgsMapCanvas]) -> bool:
    """Stop drawing; return whether all drawings ended in time. Blocks for `LONGEST_WAIT` at most.

    Nothing is drawn anew before the event loop runs again.
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
    """Return whether something is being drawn, on a canvas or unseen."""
    return any(canvas.isDrawing() for canvas in canvases) or draws_unseen()


def draws_unseen() -> bool:
    """Return whether a thread that draws maps does what is no task: a drawing that was given up.

    It goes on until what it waits for has come, and no canvas knows of it.
    """
    pool = QThreadPool.globalInstance()
    return pool.activeThreadCount() > (_busy_tasks() if pool == pool_of_tasks() else 0)


def _busy_tasks() -> int:
    """Return how many threads work for tasks; a `Job` has lent its own to the pool."""
    running = QgsTask.TaskStatus.Running
    tasks = QgsApplication.taskManager().activeTasks()
    return sum(task.status() == running and not isinstance(task, Job) for task in tasks)
