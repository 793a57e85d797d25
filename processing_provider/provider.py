"""The provider "OrthoDock" of the Processing toolbox."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..core.connections import ConnectionStore
from ..core.layer_auth import LayerAuth
from .base import ICON, OrthoDockAlgorithm, Services
from .boundary import Boundary
from .cancel_task import CancelTask
from .console_output import ConsoleOutput
from .create_task import CreateTask
from .gcp_file import GcpFile
from .import_task import ImportTask
from .photo_footprints import PhotoFootprints
from .photo_positions import PhotoPositions
from .process_images import ProcessImages
from .remove_task import RemoveTask
from .restart_task import RestartTask
from .task_info import TaskInfo
from .wait_for_task import WaitForTask

ALGORITHMS: tuple[type[OrthoDockAlgorithm], ...] = (
    # Tasks
    ProcessImages, CreateTask, WaitForTask, ImportTask, CancelTask, RestartTask, RemoveTask,
    TaskInfo, ConsoleOutput,
    # Inputs
    PhotoPositions, PhotoFootprints, Boundary, GcpFile,
)  # fmt: skip


class OrthoDockProvider(QgsProcessingProvider):
    """Holds the algorithms; gives them the parts of the plugin they use."""

    def __init__(self, connections: ConnectionStore, layer_auth: LayerAuth) -> None:
        super().__init__()
        self._services = Services(connections, layer_auth)

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
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm(self._services))
