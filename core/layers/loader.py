"""Puts a task's products on the map, in a group named after project and task."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTree,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...api import (
    CancelledError,
    Project,
    ProtocolError,
    StorageError,
    Task,
    TileJSON,
    TileMetadata,
    TileType,
    WebODM,
    WebODMError,
)
from ..background import Background
from ..jobs import Job, Jobs
from . import pointcloud
from .files import task_folder
from .specs import SPECS, LayerIdentity, LayerSpec, Product, elevation_style, spec_for, tile_source

SERVER, PROJECT, TASK, PRODUCT, BOUNDS = (
    f"orthodock/{key}" for key in ("server", "project", "task", "product", "bounds")
)
DOWNLOAD_SHARE = 60.0  # % of the progress of a point cloud; the rest is making it drawable


class LayerLoader(QObject):
    """Adds layers; everything slow runs in jobs. Main thread only."""

    layer_added = pyqtSignal(object, object)
    """QgsMapLayer, LayerIdentity; also for a layer that was there already."""
    failed = pyqtSignal(object, object)
    """LayerIdentity, WebODMError"""

    def __init__(
        self,
        jobs: Jobs,
        background: Background,
        folder: Callable[[], Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._background = background
        self._folder = folder
        self._under_way: set[LayerIdentity] = set()

    def add(self, client: WebODM, project: Project, task: Task, product: Product) -> None:
        """Put a product on the map; one that is there already is only announced again."""
        identity = LayerIdentity(client.url, task.project, task.id, product)
        existing = find_layer(identity)
        if existing is not None:
            self.layer_added.emit(existing, identity)
            return
        if identity in self._under_way:
            return
        self._under_way.add(identity)
        request = _Request(self, client, project, task, identity)
        tiles = spec_for(product).tiles
        if tiles is not None:
            request.add_tiles(tiles)
        elif product is Product.POINT_CLOUD:
            request.add_point_cloud()
        else:
            request.add_raster()

    # For _Request

    @property
    def jobs(self) -> Jobs:
        """Where downloads run."""
        return self._jobs

    @property
    def background(self) -> Background:
        """Where short calls run."""
        return self._background

    def folder(self) -> Path:
        """Return the folder that downloads go to."""
        return self._folder()

    def finish(self, identity: LayerIdentity, layer: QgsMapLayer, groups: tuple[str, str]) -> None:
        """Add a finished layer to the project and announce it."""
        self._under_way.discard(identity)
        _insert(layer, identity, groups)
        self.layer_added.emit(layer, identity)

    def fail(self, identity: LayerIdentity, error: WebODMError) -> None:
        """Announce that there will be no layer."""
        self._under_way.discard(identity)
        self.failed.emit(identity, error)

    def drop(self, identity: LayerIdentity) -> None:
        """Forget a layer the user no longer wants."""
        self._under_way.discard(identity)


class _Request:
    """The way of one product to the map."""

    def __init__(
        self,
        loader: LayerLoader,
        client: WebODM,
        project: Project,
        task: Task,
        identity: LayerIdentity,
    ) -> None:
        self._loader = loader
        self._client = client
        self._task = task
        self._identity = identity
        self._spec: LayerSpec = spec_for(identity.product)
        self._groups = (project.name or f"Project {project.id}", task.name or f"Task {task.id}")
        self._folder = task_folder(loader.folder(), client.url, project.name, task)

    def add_tiles(self, kind: TileType) -> None:
        client, task = self._client, self._task

        def ask() -> tuple[TileJSON, TileMetadata]:
            return (
                client.results.tilejson(task.project, task.id, kind),
                client.results.metadata(task.project, task.id, kind),
            )

        self._loader.background.run(ask, self._on_tiles, self._fail)

    def add_raster(self) -> None:
        title = self._loader.tr("Download orthophoto of {}").format(self._groups[1])
        self._start(title, self._make_raster, self._on_raster)

    def add_point_cloud(self) -> None:
        title = self._loader.tr("Load point cloud of {}").format(self._groups[1])
        self._start(title, self._make_point_cloud, self._on_cloud)

    def _start(
        self, title: str, work: Callable[[Job], object], done: Callable[[Any], None]
    ) -> None:
        job = Job(title, work)
        job.succeeded.connect(done)
        job.failed.connect(self._fail)
        job.cancelled.connect(self._on_cancelled)
        self._loader.jobs.start(job)

    # In the job's thread

    def _download(self, job: Job, share: float) -> Path:
        asset = next((a for a in self._spec.assets if a in self._task.available_assets), None)
        if asset is None:
            raise StorageError(f"This task has no {self._spec.title.lower()}.")

        def progress(done: int, total: int | None) -> None:
            job.report(done * share / 100.0, total)

        return self._client.results.download(
            self._task.project,
            self._task.id,
            asset,
            self._folder / asset,
            progress=progress,
            cancelled=job.isCanceled,
        )

    def _make_raster(self, job: Job) -> QgsRasterLayer:
        path = self._download(job, 100.0)
        layer = QgsRasterLayer(str(path), self._spec.title, "gdal")
        if not layer.isValid():
            raise StorageError(
                f"{path.name} is not a raster that QGIS can read.",
                "Restart the task, or download it from the web page to see whether it is whole.",
            )
        layer.moveToThread(QCoreApplication.instance().thread())
        return layer

    def _make_point_cloud(self, job: Job) -> pointcloud.Cloud:
        source = self._download(job, DOWNLOAD_SHARE)
        rest = 100.0 - DOWNLOAD_SHARE
        return pointcloud.prepare(
            source,
            self._wkt(),
            lambda fraction: job.setProgress(DOWNLOAD_SHARE + rest * fraction),
            job.isCanceled,
        )

    def _wkt(self) -> str:
        if self._task.wkt or self._task.epsg is None:
            return self._task.wkt
        return str(QgsCoordinateReferenceSystem(f"EPSG:{self._task.epsg}").toWkt())

    # On the main thread

    def _on_tiles(self, answer: tuple[TileJSON, TileMetadata]) -> None:
        tiles, metadata = answer
        url = self._client.results.tile_url(tiles, elevation_style(metadata))
        source = tile_source(tiles, url)
        layer = QgsRasterLayer(source, self._spec.title, "wms")
        if not layer.isValid():
            self._fail(ProtocolError("QGIS cannot draw the tiles the server offers."))
            return
        bounds = tiles.bounds or metadata.bounds or self._task.extent
        if bounds is not None:  # QGIS takes tile layers for as large as the world
            layer.setCustomProperty(BOUNDS, ",".join(map(repr, bounds)))
        self._loader.finish(self._identity, layer, self._groups)

    def _on_raster(self, layer: QgsRasterLayer) -> None:
        self._loader.finish(self._identity, layer, self._groups)

    def _on_cloud(self, cloud: pointcloud.Cloud) -> None:
        try:
            layer = pointcloud.open_layer(cloud, self._spec.title)
        except StorageError as error:
            self._fail(error)
            return
        self._loader.finish(self._identity, layer, self._groups)

    def _on_cancelled(self) -> None:
        self._loader.drop(self._identity)

    def _fail(self, error: WebODMError) -> None:
        if not isinstance(error, CancelledError):
            self._loader.fail(self._identity, error)


def find_layer(identity: LayerIdentity) -> QgsMapLayer | None:
    """Return the layer of a product that is in the project, or None."""
    layers = QgsProject.instance().mapLayers().values()
    return next((layer for layer in layers if identity_of(layer) == identity), None)


def identity_of(layer: QgsMapLayer) -> LayerIdentity | None:
    """Return where a layer comes from, None when it is not one of ours."""
    server, task = layer.customProperty(SERVER), layer.customProperty(TASK)
    try:
        project = int(layer.customProperty(PROJECT))
        product = Product(layer.customProperty(PRODUCT))
    except (TypeError, ValueError):
        return None
    return LayerIdentity(str(server), project, str(task), product)


def extent_of(layer: QgsMapLayer) -> QgsReferencedRectangle:
    """Return where the layer's data is, which for tiles is not what QGIS says."""
    try:
        west, south, east, north = map(float, str(layer.customProperty(BOUNDS)).split(","))
    except ValueError:
        return QgsReferencedRectangle(layer.extent(), layer.crs())
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    return QgsReferencedRectangle(QgsRectangle(west, south, east, north), wgs84)


def _insert(layer: QgsMapLayer, identity: LayerIdentity, groups: tuple[str, str]) -> None:
    for key, value in (
        (SERVER, identity.server),
        (PROJECT, identity.project),
        (TASK, identity.task),
        (PRODUCT, identity.product.value),
    ):
        layer.setCustomProperty(key, value)
    project = QgsProject.instance()
    outer = _group(
        project.layerTreeRoot(), groups[0], PROJECT, f"{identity.server} {identity.project}"
    )
    inner = _group(outer, groups[1], TASK, identity.task)
    project.addMapLayer(layer, False)
    inner.insertLayer(_position(inner, identity.product), layer)


def _group(parent: QgsLayerTreeGroup, name: str, key: str, value: str) -> QgsLayerTreeGroup:
    """Find a group by what it stands for, since the user may have renamed it."""
    for child in parent.children():
        if QgsLayerTree.isGroup(child) and child.customProperty(key) == value:
            return child
    group = parent.insertGroup(0, name)
    group.setCustomProperty(key, value)
    return group


def _position(group: QgsLayerTreeGroup, product: Product) -> int:
    order = [spec.product for spec in SPECS]
    for position, child in enumerate(group.children()):
        if not isinstance(child, QgsLayerTreeLayer) or child.layer() is None:
            continue
        other = identity_of(child.layer())
        if other is not None and order.index(other.product) > order.index(product):
            return position
    return len(group.children())
