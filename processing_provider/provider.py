"""The provider "OrthoDock" of the Processing toolbox."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..core.server.connections import ConnectionStore
from ..core.server.layer_auth import LayerAuth
from .algorithms.inputs.boundary import Boundary
from .algorithms.inputs.gcp_file import GcpFile
from .algorithms.inputs.photo_footprints import PhotoFootprints
from .algorithms.inputs.photo_positions import PhotoPositions
from .algorithms.projects.create_project import CreateProject
from .algorithms.projects.list_projects import ListProjects
from .algorithms.projects.remove_project import RemoveProject
from .algorithms.results.add_tile_layer import AddTileLayer
from .algorithms.results.download_asset import DownloadAsset
from .algorithms.results.download_results import DownloadResults
from .algorithms.results.export_asset import ExportAsset
from .algorithms.results.point_cloud import PointCloud
from .algorithms.tasks.batch_folders import BatchFolders
from .algorithms.tasks.cancel_task import CancelTask
from .algorithms.tasks.console_output import ConsoleOutputAlgorithm
from .algorithms.tasks.create_task import CreateTask
from .algorithms.tasks.import_task import ImportTask
from .algorithms.tasks.list_tasks import ListTasks
from .algorithms.tasks.process_images import ProcessImages
from .algorithms.tasks.remove_task import RemoveTask
from .algorithms.tasks.restart_task import RestartTask
from .algorithms.tasks.task_info import TaskInfo
from .algorithms.tasks.wait_for_task import WaitForTask
from .base import ICON, AlgorithmServices, OrthoDockAlgorithm
from .shipped_models import shipped_models

ALGORITHMS: tuple[type[OrthoDockAlgorithm], ...] = (
    # Tasks
    ProcessImages, CreateTask, WaitForTask, ImportTask, CancelTask, RestartTask, RemoveTask,
    TaskInfo, ConsoleOutputAlgorithm,
    # Projects
    ListProjects, CreateProject, RemoveProject, ListTasks,
    # Results
    DownloadAsset, DownloadResults, AddTileLayer, PointCloud, ExportAsset,
    # Inputs
    PhotoPositions, PhotoFootprints, Boundary, GcpFile, BatchFolders,
)  # fmt: skip


class OrthoDockProvider(QgsProcessingProvider):
    """Registers the algorithms and models, and passes the services of the plugin to them."""

    def __init__(self, connections: ConnectionStore, layer_auth: LayerAuth) -> None:
        super().__init__()
        self._services = AlgorithmServices(connections, layer_auth)
        QgsApplication.processingRegistry().providerAdded.connect(self._on_provider_added)

    def id(self) -> str:
        return "orthodock"

    def name(self) -> str:
        return "OrthoDock"

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:
        return str(ICON)

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        return ["tif", "tiff"]  # the server delivers rasters as GeoTIFF

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm(self._services))
        # A model looks up its steps in the registry, so the provider must be added before.
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:
            for model in shipped_models():
                self.addAlgorithm(model)

    def unload(self) -> None:
        registry = QgsApplication.processingRegistry()
        if registry is not None:  # qgis_process 3.44 unloads while the registry is deleted
            registry.providerAdded.disconnect(self._on_provider_added)
        super().unload()

    def _on_provider_added(self, identity: str) -> None:
        if identity == self.id():
            self.refreshAlgorithms()
