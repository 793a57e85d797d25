"""Detects rejected requests of layers, finds the reason and reports it once."""

from __future__ import annotations

import math
import re
import time
from typing import Callable

from qgis.core import QgsMapLayer, QgsNetworkAccessManager, QgsNetworkReplyContent, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkRequest

from ...api import NotFoundError, ServerError, Task, WebODM, WebODMError, touches
from ...api.support.i18n import translate
from ..jobs.background import Background
from ..server.layer_auth import LayerAuth
from .identity import bounds_of, identity_of, remote_layers
from .sources import Sources
from .specs import LayerIdentity, TaskKey, available

NOT_FOUND = 404  # also sent to users without permission
REFUSALS = {401, 403, NOT_FOUND}
LONGEST_PATH = 2000  # characters of a URL that are searched
TASK_PATH = re.compile(r"/api/projects/\d{1,18}/tasks/([^/]+)/")
TILE_PATH = re.compile(r"/tiles/(-?\d+)/(-?\d+)/(-?\d+)")
DEEPEST = 30  # zoom level; no raster has more pixels
SECOND_REFUSAL = 60.0  # seconds after a first rejection without a cause
STATUS = QNetworkRequest.Attribute.HttpStatusCodeAttribute


class LayerWatch(QObject):
    """Watches QGIS's requests; only rejected ones cost more than a comparison. Main thread only.

    After a rejection, the task is requested from the server, which renews an expired token, and
    the layer is reloaded. `lost` is emitted only if that fails.
    """

    lost = pyqtSignal(object, object)
    """QgsMapLayer that cannot be displayed, WebODMError; once per task, until `forget`."""

    def __init__(
        self,
        client_for: Callable[[str], WebODM],
        layer_auth: LayerAuth,
        background: Background,
        sources: Sources,
        parent: QObject | None = None,
    ) -> None:
        """Args: `client_for` returns the client of a server without asking the user."""
        super().__init__(parent)
        self._client_for = client_for
        self._layer_auth = layer_auth
        self._background = background
        self._sources = sources
        self._silent: set[TaskKey] = set()  # being checked, or already reported
        self._excused: dict[TaskKey, float] = {}  # time of the last reload
        QgsNetworkAccessManager.instance().finished[QgsNetworkReplyContent].connect(
            self._on_finished
        )
        QgsProject.instance().cleared.connect(self.forget)

    def close(self) -> None:
        """Stop watching requests."""
        QgsNetworkAccessManager.instance().finished[QgsNetworkReplyContent].disconnect(
            self._on_finished
        )
        QgsProject.instance().cleared.disconnect(self.forget)

    def forget(self, *_: object) -> None:
        """Allow already reported errors to be reported again."""
        self._silent.clear()
        self._excused.clear()

    def _on_finished(self, reply: QgsNetworkReplyContent) -> None:
        status = reply.attribute(STATUS)
        if status not in REFUSALS:
            return
        if self._layer_auth.is_outdated(reply.request()):
            return  # the layers were already reloaded with the new token
        url = reply.request().url()
        path = url.path()[:LONGEST_PATH]
        layer = _layer_of(url.toString(), path)
        if layer is not None and not _is_beside(layer, path):
            self._ask(layer, status)

    def _ask(self, layer: QgsMapLayer, status: int) -> None:
        identity = identity_of(layer)
        if identity is None or identity.task_key in self._silent:
            return
        self._silent.add(identity.task_key)
        try:
            client = self._client_for(identity.server)
        except WebODMError as error:
            self.lost.emit(layer, error)
            return
        self._background.run(
            lambda: client.tasks.get(identity.project, identity.task),
            lambda task: self._on_told(identity, task, status),
            lambda error: self._on_failed(identity, error),
        )

    def _on_told(self, identity: LayerIdentity, task: Task, status: int) -> None:
        """Report why the layer of an existing task was rejected for a signed-in client."""
        key = identity.task_key
        if task.is_active:
            return  # the task is being processed; its layers are refreshed afterwards
        if identity.product not in {spec.product for spec in available(task)}:
            self._tell(
                key,
                NotFoundError(
                    translate("Core", "The task no longer contains this product."),
                    translate("Core", "Remove the layer."),
                ),
            )
        elif time.monotonic() - self._excused.get(key, -math.inf) < SECOND_REFUSAL:
            if status != NOT_FOUND:  # cropped tasks return 404 for removed tiles
                self._tell(
                    key,
                    ServerError(
                        translate(
                            "Core",
                            "The server denied access to this layer, although the task exists.",
                        ),
                        translate("Core", "Choose Retry, or contact the server administrator."),
                    ),
                )
        else:
            self._excused[key] = time.monotonic()
            self._silent.discard(key)
            for layer in _layers_of(key):
                self._sources.read_again(layer)

    def _on_failed(self, identity: LayerIdentity, error: WebODMError) -> None:
        if isinstance(error, NotFoundError):
            error = NotFoundError(
                translate("Core", "The task is no longer on the server."),
                translate("Core", "Remove its layers, or load them from downloaded files."),
            )
        self._tell(identity.task_key, error)

    def _tell(self, key: TaskKey, error: WebODMError) -> None:
        layer = next(iter(_layers_of(key)), None)
        if layer is not None:
            self.lost.emit(layer, error)


def _layers_of(key: TaskKey) -> list[QgsMapLayer]:
    return [layer for layer, identity in remote_layers() if identity.task_key == key]


def _layer_of(url: str, path: str) -> QgsMapLayer | None:
    """Return the layer of a request, or another layer of the same task."""
    task = TASK_PATH.search(path)
    if task is None:
        return None
    for layer, identity in remote_layers():
        if identity.task == task[1] and url.startswith(identity.server + "/"):
            return layer
    return None


def _is_beside(layer: QgsMapLayer, path: str) -> bool:
    """True for a tile outside of the data, for which servers correctly return 404."""
    tile, bounds = TILE_PATH.search(path), bounds_of(layer)
    if tile is None or bounds is None:
        return False
    z, x, y = (int(number) for number in tile.groups())
    rows = 1 << min(max(z, 0), DEEPEST)
    if not (0 <= z <= DEEPEST and 0 <= x < rows and 0 <= y < rows):
        return True  # invalid tile
    if "{-y}" in layer.source():
        y = rows - 1 - y
    west, east = _longitude(x, rows), _longitude(x + 1, rows)
    return not touches((west, _latitude(y + 1, rows), east, _latitude(y, rows)), bounds)


# Formulas: https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames


def _longitude(x: int, rows: int) -> float:
    return x / rows * 360.0 - 180.0


def _latitude(y: int, rows: int) -> float:
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y / rows))))
