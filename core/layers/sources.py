"""Has layers on the map read their data anew, one at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING, Callable

from qgis.core import (
    QgsApplication,
    QgsBlockingNetworkRequest,
    QgsMapLayer,
    QgsPointCloudLayer,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject, QThreadPool, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from ..background import Background
from .identity import set_source

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

Change = Callable[[QgsMapLayer], None]
FRAME = 16  # ms
LONGEST_WAIT = 5_000 // FRAME  # frames, for maps to be drawn


class Sources(QObject):
    """Changes the sources of layers, in the order asked for. Main thread only.

    One a frame, since QGIS takes milliseconds to open a file. One after the other, since QGIS 3.44
    runs the event loop while it opens a streamed point cloud: what was set in that would be undone.
    And not while a map is drawn, if it is a point cloud, of which QGIS 3.22 can crash or hang.
    """

    def __init__(
        self,
        background: Background,
        canvases: Callable[[], Iterable[QgsMapCanvas]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._canvases = canvases
        self._waiting: deque[tuple[str, Change]] = deque()  # by the layer's id
        self._is_changing = False
        self._waited = 0  # frames
        self._turn = QTimer(self)
        self._turn.setInterval(FRAME)
        self._turn.timeout.connect(self._next)

    def change(self, layer: QgsMapLayer, change: Change) -> None:
        """Have `change` set the source when it is its turn; not if the layer has gone by then."""
        self._waiting.append((layer.id(), change))
        self._turn.start()

    def read_again(self, layer: QgsMapLayer) -> None:
        """Have QGIS ask again for what it was refused before.

        Of a streamed point cloud it asks for the index on the main thread: that is got first, in a
        thread, for QGIS's cache. If it cannot be had, the layer stays as it is.
        """
        if not isinstance(layer, QgsPointCloudLayer):
            self.change(layer, _reopen)
            return
        key, source = layer.id(), layer.source()

        def reopen(is_there: bool) -> None:
            found = QgsProject.instance().mapLayer(key)
            if is_there and found is not None:
                self.change(found, lambda same: _reopen(same) if same.source() == source else None)

        self._background.run(lambda: _is_cached(source), reopen)

    def _next(self) -> None:
        if self._is_changing:
            return
        if not self._waiting:
            self._turn.stop()
            return
        layer = QgsProject.instance().mapLayer(self._waiting[0][0])
        if isinstance(layer, QgsPointCloudLayer) and self._is_drawn():
            return
        _, change = self._waiting.popleft()
        self._waited = 0
        if layer is None:
            return  # the user has taken it away
        self._is_changing = True
        try:
            change(layer)
        finally:
            self._is_changing = False

    def _is_drawn(self) -> bool:
        """Return whether to wait for a map; one that takes too long is stopped."""
        drawing = [canvas for canvas in self._canvases() if canvas.isDrawing()]
        self._waited += 1
        if self._waited > LONGEST_WAIT:
            for canvas in drawing:
                canvas.stopRendering()
            return False
        return bool(drawing) or draws_unseen()


def draws_unseen() -> bool:
    """Return whether a thread of QGIS's pool does what is no task: a drawing that was given up.

    It goes on until what it waits for has come, and no canvas knows of it.
    """
    busy = QThreadPool.globalInstance().activeThreadCount()
    return busy > QgsApplication.taskManager().countActiveTasks()


def _reopen(layer: QgsMapLayer) -> None:
    set_source(layer, layer.source(), layer.providerType())


def _is_cached(url: str) -> bool:
    """Get what is at an address into QGIS's cache, if it is not there; return whether it could."""
    request = QgsBlockingNetworkRequest()
    return request.get(QNetworkRequest(QUrl(url))) == QgsBlockingNetworkRequest.ErrorCode.NoError
