"""Tasks that are dragged from the dock onto the map."""

from __future__ import annotations

import json
from typing import Callable

from qgis.gui import QgsCustomDropHandler
from qgis.PyQt.QtCore import QMimeData

from .tree_model import TASKS_MIME

MOST_BYTES = 1 << 20  # of 10,000 tasks


class TaskDropHandler(QgsCustomDropHandler):
    """QGIS asks it about everything that is dropped on its window."""

    def __init__(self, add_to_map: Callable[[int, str], None]) -> None:
        super().__init__()
        self._add_to_map = add_to_map

    def canHandleMimeData(self, data: QMimeData) -> bool:
        return bool(data.hasFormat(TASKS_MIME))

    def handleMimeDataV2(self, data: QMimeData) -> bool:
        """Put the tasks on the map; True when they were tasks."""
        if not data.hasFormat(TASKS_MIME):
            return False
        content = bytes(data.data(TASKS_MIME)[:MOST_BYTES])
        try:
            named = [(int(project), str(task)) for project, task in json.loads(content)]
        except (ValueError, TypeError, OverflowError, RecursionError):
            return False  # another program may use the same name for its own
        for project, task in named:
            self._add_to_map(project, task)
        return bool(named)
