"""The map's extent as a filter of the tree."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer

from ...api import Bounds
from ...core.map_extents import in_degrees
from ...core.server.monitor import Monitor
from ..dock.panel import OrthoDockPanel

PAUSE = 400  # ms after the map has moved
MOST_PROJECTS = 500  # that are asked for what lies in the extent


class MapArea(QObject):
    """Follows the map while the user wants to see only what lies in it. Main thread only."""

    def __init__(self, canvas: QgsMapCanvas, panel: OrthoDockPanel, monitor: Monitor) -> None:
        super().__init__(panel)
        self._canvas = canvas
        self._panel = panel
        self._monitor = monitor
        self._is_following = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look)
        panel.area_toggled.connect(self._on_toggled)
        monitor.projects_listed.connect(self._on_projects_listed)

    def close(self) -> None:
        """Let go of the map."""
        self._on_toggled(False)

    def _on_toggled(self, is_wanted: bool) -> None:
        if is_wanted == self._is_following:
            return
        self._is_following = is_wanted
        if is_wanted:
            self._canvas.extentsChanged.connect(self._pause.start)
            self._look()
        else:
            self._canvas.extentsChanged.disconnect(self._pause.start)
            self._pause.stop()
            self._monitor.look_into(None)
            self._panel.set_area(None)

    def _on_projects_listed(self) -> None:
        if self._is_following:
            self._pause.start()

    def _look(self) -> None:
        area = self._area()
        self._panel.set_area(area)
        shown = [p.id for p in self._panel.model.shown_projects() if p.task_ids]
        self._monitor.look_into(area, tuple(shown[:MOST_PROJECTS]))

    def _area(self) -> Bounds:
        return in_degrees(
            self._canvas.extent(),
            self._canvas.mapSettings().destinationCrs(),
            QgsProject.instance().transformContext(),
        )
