"""Signs in to the servers of private layers when a project is opened."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...api import AuthenticationError, WebODM, WebODMError
from ...api.support.i18n import translate
from ..jobs.background import Background
from ..server.connections import Connection, ConnectionStore
from ..server.layer_auth import LayerAuth
from ..server.logins import is_unlocked
from ..server.sessions import Sessions
from .identity import remote_layers, restore_extent, restore_properties
from .sources import Sources


class ProjectLayers(QObject):
    """Checks each opened project. Main thread only."""

    sign_in_needed = pyqtSignal(object)
    """Connection whose login is locked by the master password"""
    failed = pyqtSignal(object, object)
    """Connection, WebODMError"""

    def __init__(
        self,
        connections: ConnectionStore,
        sessions: Sessions,
        layer_auth: LayerAuth,
        background: Background,
        sources: Sources,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._connections = connections
        self._sessions = sessions
        self._layer_auth = layer_auth
        self._background = background
        self._sources = sources
        sessions.signed_in.connect(self._on_signed_in)
        QgsProject.instance().readProject.connect(self.check)

    def close(self) -> None:
        """Stop checking projects."""
        QgsProject.instance().readProject.disconnect(self.check)

    def check(self, *_: object) -> None:
        """Sign in to the servers of the project's private layers, or emit that it is required."""
        for layer in QgsProject.instance().mapLayers().values():
            restore_properties(layer)
        layers = list(remote_layers())
        for layer, _identity in layers:
            restore_extent(layer)
        for server in {identity.server for _, identity in layers}:
            connection = self._connections.for_url(server)
            if connection is None or self._layer_auth.has_token(server):
                continue
            if connection.authcfg and not is_unlocked():
                self.sign_in_needed.emit(connection)
            else:
                self.sign_in(connection)

    def sign_in(self, connection: Connection) -> None:
        """Sign in. Asks for the master password if required."""
        try:
            client = self._sessions.client(connection)
        except WebODMError as error:
            self.failed.emit(connection, error)
            return
        self._background.run(
            client.transport.token, None, lambda error: self.failed.emit(connection, error)
        )

    def client_for(self, server: str) -> WebODM:
        """Return the client of a layer's server without asking the user.

        Raises `AuthenticationError` if no connection exists or the login is locked.
        """
        connection = self._connections.for_url(server)
        if connection is None:
            raise AuthenticationError(
                translate("Core", "No connection to {} is saved.").format(server),
                translate("Core", "Add a connection in the OrthoDock panel."),
            )
        if connection.authcfg and not is_unlocked():
            raise AuthenticationError(
                translate("Core", "The QGIS authentication database is locked."),
                translate("Core", "Choose Retry to unlock it."),
            )
        return self._sessions.client(connection)

    def retry(self, server: str) -> None:
        """Sign in if required and reload the layers of a server."""
        connection = self._connections.for_url(server)
        if connection is not None:
            self.sign_in(connection)
        self._on_signed_in(server)

    def _on_signed_in(self, server: str) -> None:
        for layer, identity in remote_layers():
            if identity.server == server:
                self._sources.read_again(layer)
