"""Gets a task ready for 3D views in one go: loads what is missing, then sets terrain and clouds."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...api import Project, Task, WebODM
from . import terrain
from .identity import our_layers
from .loader import LayerLoader
from .specs import LayerIdentity, LayerSpec, Product, TaskKey, Way, available


class Scenes(QObject):
    """Main thread only."""

    ready = pyqtSignal(object)
    """terrain.Scene"""

    def __init__(self, loader: LayerLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self._awaited: dict[TaskKey, set[tuple[Product, Way]]] = {}
        loader.settled.connect(self._on_settled)

    def show(self, client: WebODM, project: Project, task: Task) -> None:
        """Load the task's heights and points as far as they are not on the map, then announce."""
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
            self.ready.emit(terrain.prepare(layers))


def wanted(task: Task) -> tuple[LayerSpec, ...]:
    """Return what a 3D view of the task is made of: heights of the ground, and points."""
    specs = available(task)
    heights = [
        spec
        for product in terrain.GROUND_FIRST
        for spec in specs
        if spec.product is product and spec.way is Way.FILE
    ]
    return (*heights[:1], *(spec for spec in specs if spec.way is Way.CLOUD))
