"""The provider "OrthoDock" of the Processing toolbox."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..core.connections import ConnectionStore
from .process_images import ProcessImages

ICON = Path(__file__).parent.parent / "resources" / "icons" / "orthodock.svg"


class OrthoDockProvider(QgsProcessingProvider):
    """Holds the algorithms; gives them the saved connections."""

    def __init__(self, connections: ConnectionStore) -> None:
        super().__init__()
        self._connections = connections

    def id(self) -> str:
        return "orthodock"

    def name(self) -> str:
        return "OrthoDock"

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:
        return str(ICON)

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        return ["tif", "tiff"]  # results come from the server as GeoTIFF

    def loadAlgorithms(self) -> None:
        self.addAlgorithm(ProcessImages(self._connections))
