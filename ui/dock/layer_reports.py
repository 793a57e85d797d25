"""Shows new layers on the map, and reports what layers need or lack."""

from __future__ import annotations

from functools import partial

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsRectangle
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ...api import WebODMError
from ...core.layers.builders.scenes import Scenes
from ...core.layers.builders.terrain_scene import TerrainScene, knows_terrain
from ...core.layers.identity import extent_of, identity_of
from ...core.layers.layer_watch import LayerWatch
from ...core.layers.loader import LayerLoader
from ...core.layers.project_layers import ProjectLayers
from ...core.layers.specs import LayerIdentity, spec_for
from ...core.map_extents import moved_to
from ...core.server.connections import Connection
from ..widgets.escaping import shortened
from ..widgets.messages import MessageButton, Messages

ZOOM_MARGIN = 1.05
SPECK = 0.05  # of the map's width


class LayerReports(QObject):
    """Main thread only."""

    def __init__(
        self,
        iface: QgisInterface,
        loader: LayerLoader,
        scenes: Scenes,
        project_layers: ProjectLayers,
        layer_watch: LayerWatch,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._iface = iface
        self._project_layers = project_layers
        self._layer_watch = layer_watch
        self._messages = messages
        loader.layer_added.connect(self._on_layer_added)
        loader.failed.connect(self._on_layer_failed)
        loader.flawed.connect(self._on_layer_flawed)
        scenes.ready.connect(self._on_scene_ready)
        project_layers.sign_in_needed.connect(self._on_sign_in_needed)
        project_layers.failed.connect(self._on_sign_in_failed)
        layer_watch.lost.connect(self._on_layer_lost)

    def _on_layer_added(self, layer: QgsMapLayer, _identity: LayerIdentity) -> None:
        self._iface.setActiveLayer(layer)
        canvas = self._iface.mapCanvas()
        extent = extent_of(layer)
        target = moved_to(
            extent, canvas.mapSettings().destinationCrs(), QgsProject.instance().transformContext()
        )
        if target is None:
            return  # the data lies outside of what the map's CRS covers
        if not target.isEmpty() and _is_elsewhere(target, canvas.extent()):
            target.scale(ZOOM_MARGIN)
            canvas.setExtent(target)
        canvas.refresh()

    def _on_layer_failed(self, identity: LayerIdentity, error: WebODMError) -> None:
        text = self.tr("{} cannot be added")
        self._messages.error(text.format(_title(identity)), error)

    def _on_layer_flawed(self, identity: LayerIdentity, error: WebODMError) -> None:
        self._messages.error(_title(identity), error)

    def _on_scene_ready(self, scene: TerrainScene) -> None:
        if scene.terrain is None and not scene.clouds:
            return  # the reason has been reported by then
        if scene.terrain is not None:
            text = self.tr("New 3D views show “{}” as terrain.").format(
                shortened(scene.terrain.name())
            )
        elif knows_terrain():
            text = self.tr("3D views show the points now. There are no heights.")
        else:
            text = self.tr("3D views show the points now. Set the terrain in each view.")
        self._messages.push(text, Qgis.MessageLevel.Success)

    # Private layers of the project

    def _on_sign_in_needed(self, connection: Connection) -> None:
        text = self.tr("Layers of “{}” need you to sign in.").format(connection.name)
        button = MessageButton(
            self.tr("Sign In"), partial(self._project_layers.sign_in, connection)
        )
        self._messages.show(text, text, Qgis.MessageLevel.Info, button)

    def _on_layer_lost(self, layer: QgsMapLayer, error: WebODMError) -> None:
        text = self.tr("“{}” cannot be drawn: {}").format(layer.name(), error)
        button = MessageButton(self.tr("Retry"), partial(self._retry, identity_of(layer).server))
        self._messages.show(text, text, Qgis.MessageLevel.Warning, button)

    def _retry(self, server: str) -> None:
        self._layer_watch.forget()
        self._project_layers.retry(server)

    def _on_sign_in_failed(self, connection: Connection, error: WebODMError) -> None:
        text = self.tr("Layers of “{}” cannot be drawn: {}").format(connection.name, error)
        self._messages.show(text, text, Qgis.MessageLevel.Warning)


def _title(identity: LayerIdentity) -> str:
    return spec_for(identity.product, identity.way, identity.formula).title


def _is_elsewhere(target: QgsRectangle, view: QgsRectangle) -> bool:
    """True when the user would not see `target` in `view`: it is outside, or a mere speck.

    Moving the map away from where the user looks is welcome only then.
    """
    return not view.contains(target.center()) or target.width() < SPECK * view.width()
