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

PAGE = "mOptionsPageOrthoDock"  # the name by which QGIS opens its options at this page
ICON = Path(__file__).parent.parent / "resources" / "icons" / "orthodock.svg"


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes a page whenever the options are opened; `connections` is asked only then."""

    def __init__(self, connections: Callable[[], ConnectionStore]) -> None:
        super().__init__("OrthoDock", QIcon(str(ICON)))
        self._connections = connections
        self._background: Background | None = None

    def createWidget(self, parent: QWidget | None) -> QgsOptionsPageWidget:
        """Return the page; QGIS takes it."""
        from ..core.background import Background
        from .options_page import OptionsPage

        if self._background is None:
            self._background = Background()
        return OptionsPage(self._connections(), self._background, parent)

    def close(self) -> None:
        """End the tests that are under way."""
        if self._background is not None:
            self._background.close()
            self._background = None
