"""Tasks that are dragged from the dock onto the map."""

from __future__ import annotations

import json
from typing import Callable

from qgis.gui import QgsCustomDropHandler
from qgis.PyQt.QtCore import QMimeData

from .task_tree import TASKS_MIME


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
        try:
            tasks = json.loads(bytes(data.data(TASKS_MIME)))
            named = [(int(project), str(task)) for project, task in tasks]
        except (ValueError, TypeError):
            return False  # another program may use the same name for its own
        for project, task in named:
            self._add_to_map(project, task)
        return bool(named)
