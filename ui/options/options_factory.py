"""Adds the plugin's page to QGIS's options; light, because QGIS's start waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtWidgets import QWidget

from ..widgets import icons

if TYPE_CHECKING:
    from ...core.diagnostics import Diagnostics, Shown
    from ...core.jobs.background import Background
    from ...core.server.connections import ConnectionStore
    from ...core.server.monitor import Monitor
    from ..dock.panel import OrthoDockPanel

PAGE = "mOptionsPageOrthoDock"  # the name by which QGIS opens its options at this page


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes a page whenever the options are opened, and asks for what it needs only then."""

    def __init__(
        self,
        connections: Callable[[], ConnectionStore],
        panel: Callable[[], OrthoDockPanel | None],
        monitor: Callable[[], Monitor | None],
    ) -> None:
        """`panel` and `monitor` return None as long as the dock was never shown."""
        super().__init__("OrthoDock", icons.own("orthodock"))
        self._connections = connections
        self._panel = panel
        self._monitor = monitor
        self._background: Background | None = None
        self._diagnostics: Diagnostics | None = None

    def createWidget(self, parent: QWidget | None) -> QgsOptionsPageWidget:
        """Return the page; QGIS takes it."""
        from ...core.diagnostics import Diagnostics
        from ...core.jobs.background import Background
        from .options_page import OptionsPage

        connections = self._connections()
        if self._background is None or self._diagnostics is None:
            self._background = Background()
            # Not the page's own: that goes with the window, whatever is under way.
            self._diagnostics = Diagnostics(connections, self._background, self._shown)
        page = OptionsPage(connections, self._background, self._diagnostics, self._monitor, parent)
        page.setObjectName(PAGE)
        return page

    def close(self, deadline: float | None = None) -> None:
        """End the tests that are under way; waits until a `deadline` of `time.monotonic`."""
        if self._diagnostics is not None:
            self._diagnostics.drop()
        if self._background is not None:
            self._background.close(deadline)
            self._background = None
        self._diagnostics = None

    def _shown(self) -> Shown | None:
        panel = self._panel()
        return None if panel is None else panel.shown()
