"""Has layers on the map read their data anew, one at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING, Callable

from qgis.core import QgsBlockingNetworkRequest, QgsMapLayer, QgsPointCloudLayer, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from ..background import Background
from .drawing import is_drawing
from .identity import set_source

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

Change = Callable[[QgsMapLayer], None]
FRAME = 16  # ms
LONGEST_WAIT = 5_000 // FRAME  # frames, before drawings are stopped


class Sources(QObject):
    """Changes the sources of layers, in the order asked for. Main thread only.

    One a frame, since QGIS takes milliseconds to open a file. One after the other, since QGIS 3.44
    runs the event loop while it opens a streamed point cloud: what was set in that would be undone.
    Point clouds wait while a map is drawn, see `drawing`; other layers need not wait with them.
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
        place = self._place_of_next()
        if place is None:
            return
        key, change = self._waiting[place]
        del self._waiting[place]
        layer = QgsProject.instance().mapLayer(key)
        if layer is None:
            return  # the user has taken it away
        self._is_changing = True
        try:
            change(layer)
        finally:
            self._is_changing = False

    def _place_of_next(self) -> int | None:
        """Return the place of the first change that may be made now."""
        others = (n for n, (key, _) in enumerate(self._waiting) if not _is_cloud(key))
        place = next(others, None)
        if place == 0 or not self._is_drawn():
            return 0
        return place

    def _is_drawn(self) -> bool:
        """Return whether a map is being drawn; stops one that takes too long, once."""
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
    """Get what is at an address into QGIS's cache, if it is not there; return whether it could."""
    request = QgsBlockingNetworkRequest()
    return request.get(QNetworkRequest(QUrl(url))) == QgsBlockingNetworkRequest.ErrorCode.NoError
