"""Private layers of a project that was opened: signs in to their servers so that they draw."""

from __future__ import annotations

from qgis.core import QgsDataProvider, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..api import WebODMError
from .background import Background
from .connections import Connection, ConnectionStore, is_unlocked
from .layer_auth import LayerAuth
from .layers.identity import identity_of
from .sessions import Sessions


class ProjectLayers(QObject):
    """Looks at every project that is opened. Main thread only."""

    sign_in_needed = pyqtSignal(object)
    """Connection whose login can only be read once the user has unlocked it"""
    failed = pyqtSignal(object, object)
    """Connection, WebODMError"""

    def __init__(
        self,
        connections: ConnectionStore,
        sessions: Sessions,
        layer_auth: LayerAuth,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._connections = connections
        self._sessions = sessions
        self._layer_auth = layer_auth
        self._background = background
        sessions.signed_in.connect(self._on_signed_in)
        QgsProject.instance().readProject.connect(self.check)

    def close(self) -> None:
        """Look no more."""
        QgsProject.instance().readProject.disconnect(self.check)

    def check(self, *_: object) -> None:
        """Sign in to the servers of the project's private layers, or say that it is needed."""
        for server in {identity_of(layer).server for layer in _tile_layers()}:
            connection = self._connections.for_url(server)
            if connection is None or self._layer_auth.has_token(server):
                continue
            if connection.authcfg and not is_unlocked():
                self.sign_in_needed.emit(connection)
            else:
                self.sign_in(connection)

    def sign_in(self, connection: Connection) -> None:
        """Log in; asks for the master password if need be."""
        try:
            client = self._sessions.client(connection)
        except WebODMError as error:
            self.failed.emit(connection, error)
            return
        self._background.run(
            client.transport.token, None, lambda error: self.failed.emit(connection, error)
        )

    def _on_signed_in(self, server: str) -> None:
        """Have QGIS ask again for the tiles it was refused before."""
        for layer in _tile_layers():
            if identity_of(layer).server == server:
                layer.setDataSource(
                    layer.source(),
                    layer.name(),
                    layer.providerType(),
                    QgsDataProvider.ProviderOptions(),
                )
                layer.triggerRepaint()


def _tile_layers() -> list[QgsMapLayer]:
    return [
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if isinstance(layer, QgsRasterLayer)
        and layer.providerType() == "wms"
        and identity_of(layer) is not None
    ]
