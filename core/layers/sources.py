"""Reloads layers on the map, one at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING, Callable

from qgis.core import QgsBlockingNetworkRequest, QgsMapLayer, QgsPointCloudLayer, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from ..jobs.background import Background
from .drawing import is_drawing
from .identity import set_source

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

Change = Callable[[QgsMapLayer], None]
FRAME = 16  # ms per frame
LONGEST_WAIT = 5_000 // FRAME  # frames until rendering is stopped


class Sources(QObject):
    """Changes the sources of layers in the requested order. Main thread only.

    One per frame, as QGIS needs milliseconds to open a file. Sequentially, as QGIS 3.44 runs the
    event loop while it opens a streamed point cloud and would revert changes made meanwhile.
    Point clouds wait until rendering has ended, see `drawing`; other layers do not wait.
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
        self._waiting: deque[tuple[str, Change]] = deque()  # by layer ID
        self._is_changing = False
        self._waited = 0  # frames
        self._turn = QTimer(self)
        self._turn.setInterval(FRAME)
        self._turn.timeout.connect(self._next)

    def change(self, layer: QgsMapLayer, change: Change) -> None:
        """Queue `change`, which sets the source. Skipped if the layer was removed."""
        self._waiting.append((layer.id(), change))
        self._turn.start()

    def read_again(self, layer: QgsMapLayer) -> None:
        """Repeat rejected requests of a layer.

        QGIS loads the index of a streamed point cloud on the main thread, so it is downloaded into
        QGIS's cache in a thread before. If that fails, the layer is not changed.
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
        place = self._place_of_next()
        if place is None:
            return
        key, change = self._waiting[place]
        del self._waiting[place]
        layer = QgsProject.instance().mapLayer(key)
        if layer is None:
            return  # the user has removed the layer
        self._is_changing = True
        try:
            change(layer)
        finally:
            self._is_changing = False

    def _place_of_next(self) -> int | None:
        """Return the index of the first change that can be applied now."""
        others = (n for n, (key, _) in enumerate(self._waiting) if not _is_cloud(key))
        place = next(others, None)
        if place == 0 or not self._is_drawn():
            return 0
        return place

    def _is_drawn(self) -> bool:
        """Return whether a map is being rendered. Stops a slow rendering once."""
        canvases = tuple(self._canvases())
        if not is_drawing(canvases):
            self._waited = 0
            return False
        self._waited += 1
        if self._waited == LONGEST_WAIT:
            for canvas in canvases:
                canvas.stopRendering()
        return True


def _is_cloud(key: str) -> bool:
    return isinstance(QgsProject.instance().mapLayer(key), QgsPointCloudLayer)


def _reopen(layer: QgsMapLayer) -> None:
    set_source(layer, layer.source(), layer.providerType())


def _is_cached(url: str) -> bool:
    """Download a URL into QGIS's cache, unless cached. Returns whether it succeeded."""
    request = QgsBlockingNetworkRequest()
    return request.get(QNetworkRequest(QUrl(url))) == QgsBlockingNetworkRequest.ErrorCode.NoError
