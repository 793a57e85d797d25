"""Prepares a task for 3D views: loads missing layers, then sets terrain and point clouds."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....api import Project, Task, WebODM
from ..identity import our_layers
from ..loader import LayerLoader
from ..specs import LayerIdentity, LayerSpec, Product, TaskKey, Way, available
from . import terrain_scene


class Scenes(QObject):
    """Prepares 3D scenes. Main thread only."""

    ready = pyqtSignal(object)
    """terrain.Scene"""

    def __init__(self, loader: LayerLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self._awaited: dict[TaskKey, set[tuple[Product, Way]]] = {}
        loader.settled.connect(self._on_settled)

    def show(self, client: WebODM, project: Project, task: Task) -> None:
        """Load missing elevation and point cloud layers of a task, then emit the scene."""
        specs = wanted(task)
        key = (client.url, task.project, task.id)
        self._awaited[key] = {(spec.product, spec.way) for spec in specs}
        for spec in specs:
            self._loader.add(client, project, task, spec)

    def _on_settled(self, identity: LayerIdentity) -> None:
        key = identity.task_key
        awaited = self._awaited.get(key)
        if awaited is None:
            return
        awaited.discard((identity.product, identity.way))
        if not awaited:
            del self._awaited[key]
            layers = [(layer, other) for layer, other in our_layers() if other.task_key == key]
            self.ready.emit(terrain_scene.prepare(layers))


def wanted(task: Task) -> tuple[LayerSpec, ...]:
    """Return the products for a 3D view of the task: elevation model and point cloud."""
    specs = available(task)
    heights = [
        spec
        for product in terrain_scene.GROUND_FIRST
        for spec in specs
        if spec.product is product and spec.way is Way.FILE
    ]
    return (*heights[:1], *(spec for spec in specs if spec.way is Way.CLOUD))
