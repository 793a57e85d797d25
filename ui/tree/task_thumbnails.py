"""Small pictures of what tasks have made, fetched for the rows that are painted."""

from __future__ import annotations

from collections import OrderedDict
from typing import Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QImage, QPixmap

from ...api import Asset, Task, WebODM
from ...core.gate.pictures import read_picture
from ...core.jobs.background import Background

SIZE = 128  # px; the overview shows it as it is, rows a small one
MOST_KEPT = 400
MOST_WAITING = 60  # about two screens; what was scrolled past is not worth fetching
AT_A_TIME = 2
Key = tuple[int, str, int]


class TaskThumbnails(QObject):
    """Keeps the pictures of one server's tasks. Main thread only; a background reads them."""

    loaded = pyqtSignal(object)
    """Task whose picture can be had now"""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._client: WebODM | None = None
        self._kept: OrderedDict[Key, QPixmap | None] = OrderedDict()
        self._icons: dict[Key, QIcon] = {}
        self._waiting: OrderedDict[Key, Task] = OrderedDict()
        self._under_way: set[Key] = set()

    def set_client(self, client: WebODM | None) -> None:
        """Fetch from another server, or no more."""
        self._client = client
        for store in (self._kept, self._icons, self._waiting, self._under_way):
            store.clear()

    def icon(self, task: Task) -> QIcon | None:
        """Return the picture for a row; None until it is there, or when there is none."""
        pixmap = self.pixmap(task)
        if pixmap is None:
            return None
        key = _key(task)
        if key not in self._icons:
            icon = QIcon(pixmap)
            icon.addPixmap(pixmap, QIcon.Mode.Selected)  # not tinted: it is a map
            self._icons[key] = icon
        return self._icons[key]

    def pixmap(self, task: Task) -> QPixmap | None:
        """Return the picture in its full size, as `icon` does."""
        if self._client is None or Asset.ORTHOPHOTO not in task.available_assets:
            return None
        key = _key(task)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._under_way:
            self._waiting[key] = task
            self._waiting.move_to_end(key)
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
            self._fetch()
        return None

    def _fetch(self) -> None:
        client = self._client
        while client is not None and self._waiting and len(self._under_way) < AT_A_TIME:
            key, task = self._waiting.popitem()  # what was painted last is looked at now
            self._under_way.add(key)
            self._background.run(
                _read(client, task),
                lambda image, key=key, task=task: self._on_read(client, key, task, image),
                lambda _error, key=key, task=task: self._on_read(client, key, task, None),
            )

    def _on_read(self, client: WebODM, key: Key, task: Task, image: QImage | None) -> None:
        if client is not self._client:
            return
        self._under_way.discard(key)
        self._kept[key] = None if image is None else QPixmap.fromImage(image)
        while len(self._kept) > MOST_KEPT:
            old, _ = self._kept.popitem(last=False)
            self._icons.pop(old, None)
        if image is not None:
            self.loaded.emit(task)
        self._fetch()


def _key(task: Task) -> Key:
    return (task.project, task.id, task.processing_time)  # a restart makes another picture


def _read(client: WebODM, task: Task) -> Callable[[], QImage | None]:
    return lambda: read_picture(client.results.thumbnail(task.project, task.id, SIZE), SIZE)
