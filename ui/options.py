"""Adds the plugin's page to QGIS's options; light, because QGIS's start waits for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Callable

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QWidget

if TYPE_CHECKING:
    from ..core.background import Background
    from ..core.connections import ConnectionStore
    from ..core.diagnostics import Diagnostics, Shown
    from .controller import DockController

PAGE = "mOptionsPageOrthoDock"  # the name by which QGIS opens its options at this page
ICON = Path(__file__).parent.parent / "resources" / "icons" / "orthodock.svg"


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes a page whenever the options are opened, and asks for what it needs only then."""

    def __init__(
        self,
        connections: Callable[[], ConnectionStore],
        controller: Callable[[], DockController | None],
    ) -> None:
        """`controller` returns None as long as there is no panel."""
        super().__init__("OrthoDock", QIcon(str(ICON)))
        self._connections = connections
        self._controller = controller
        self._background: Background | None = None
        self._diagnostics: Diagnostics | None = None

    def createWidget(self, parent: QWidget | None) -> QgsOptionsPageWidget:
        """Return the page; QGIS takes it."""
        from ..core.background import Background
        from ..core.diagnostics import Diagnostics
        from .options_page import OptionsPage

        connections = self._connections()
        if self._background is None or self._diagnostics is None:
            self._background = Background()
            # Not the page's own: that goes with the window, whatever is under way.
            self._diagnostics = Diagnostics(connections, self._background, self._shown)
        return OptionsPage(
            connections, self._background, self._diagnostics, self._controller, parent
        )

    def close(self, deadline: float | None = None) -> None:
        """End the tests that are under way; waits until a `deadline` of `time.monotonic`."""
        if self._diagnostics is not None:
            self._diagnostics.drop()
        if self._background is not None:
            self._background.close(deadline)
            self._background = None
        self._diagnostics = None

    def _shown(self) -> Shown | None:
        controller = self._controller()
        return None if controller is None else controller.shown()
