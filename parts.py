"""Everything behind the dock and the private layers: built when it is first needed."""

from __future__ import annotations

from typing import Callable

from qgis.core import Qgis, QgsMapLayer
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QObject

from .api import WebODMError
from .core.assets import Assets
from .core.background import Background
from .core.connections import Connection, ConnectionStore
from .core.jobs import Jobs
from .core.layer_auth import LayerAuth
from .core.layer_watch import LayerWatch
from .core.layers.identity import identity_of
from .core.layers.loader import LayerLoader
from .core.layers.sources import Sources
from .core.layers.thumbnails import Thumbnails
from .core.project_layers import ProjectLayers
from .core.sessions import Sessions
from .core.settings import download_folder, journal_folder
from .core.uploads import Uploads
from .ui.controller import DockController
from .ui.dock import OrthoDockPanel
from .ui.messages import MessageButton, Messages


class Parts(QObject):
    """Builds the parts, connects them, and takes them down again. Main thread only."""

    def __init__(
        self,
        iface: QgisInterface,
        dock: QgsDockWidget,
        connections: ConnectionStore,
        layer_auth: LayerAuth,
    ) -> None:
        super().__init__(iface.mainWindow())
        self.sessions = Sessions(connections, layer_auth, self)
        self.background = Background(self)
        self.messages = Messages(iface, self)
        self.jobs = Jobs(self)
        self.uploads = Uploads(self.jobs, journal_folder, self)
        self.sources = Sources(self.background, iface.mapCanvases, self)
        self.loader = LayerLoader(self.jobs, self.background, self.sources, download_folder, self)
        self.assets = Assets(self.jobs, self.background, download_folder, self)
        self._build_layer_parts(connections, layer_auth)
        self.panel = OrthoDockPanel(dock)
        self.controller = DockController(
            iface,
            dock,
            self.panel,
            connections,
            self.sessions,
            self.background,
            self.jobs,
            self.uploads,
            self.loader,
            self.assets,
            self.messages,
        )
        dock.setWidget(self.panel)
        page, console = self.panel.details.console, self.controller.console
        console.set_visible(page.isVisible())
        page.visibility_changed.connect(console.set_visible)
        self.project_layers.check()

    def _build_layer_parts(self, connections: ConnectionStore, layer_auth: LayerAuth) -> None:
        self.project_layers = ProjectLayers(
            connections, self.sessions, layer_auth, self.background, self.sources, self
        )
        self.project_layers.sign_in_needed.connect(self._offer_sign_in)
        self.project_layers.failed.connect(self._tell_sign_in_failed)
        self.layer_watch = LayerWatch(
            self.project_layers.client_for, layer_auth, self.background, self.sources, self
        )
        self.layer_watch.lost.connect(self._tell_layer_lost)
        self.thumbnails = Thumbnails(self.jobs, self.project_layers.client_for, self)
        self.loader.layer_added.connect(self.thumbnails.fetch)
        self.loader.layer_refreshed.connect(self.thumbnails.fetch)
        self.loader.layer_refreshed.connect(self.layer_watch.forget)

    def close(self, deadline: float | None = None) -> None:
        """End all that is under way, and take the parts away.

        What does not end before the `deadline`, of `time.monotonic`, is left to end by itself.
        """
        self.sessions.close()  # first, so that all requests end at once
        self.layer_watch.close()
        self.project_layers.close()
        self.jobs.close(deadline)
        self.controller.close(deadline)
        self.messages.close()
        self.background.close(deadline)
        self.deleteLater()

    # Telling the user of private layers

    def _offer_sign_in(self, connection: Connection) -> None:
        self._offer(
            self.tr("Layers of “{}” need you to sign in.").format(connection.name),
            Qgis.MessageLevel.Info,
            self.tr("Sign In"),
            lambda: self.project_layers.sign_in(connection),
        )

    def _tell_layer_lost(self, layer: QgsMapLayer, error: WebODMError) -> None:
        identity = identity_of(layer)

        def retry() -> None:
            self.layer_watch.forget()
            self.project_layers.retry(identity.server)

        text = self.tr("“{}” cannot be drawn: {}").format(layer.name(), error)
        self._offer(text, Qgis.MessageLevel.Warning, self.tr("Retry"), retry)

    def _offer(
        self, text: str, level: Qgis.MessageLevel, label: str, action: Callable[[], None]
    ) -> None:
        self.messages.show(text, text, level, MessageButton(label, action))

    def _tell_sign_in_failed(self, connection: Connection, error: WebODMError) -> None:
        text = self.tr("Layers of “{}” cannot be drawn: {}").format(connection.name, error)
        self.messages.show(text, text, Qgis.MessageLevel.Warning)
