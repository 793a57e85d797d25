"""One API client a server, shared by dock, layers and algorithms."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..api import WebODM
from .connections import Connection, ConnectionStore
from .layer_auth import LayerAuth
from .network import network_options


class Sessions(QObject):
    """Opens clients, and gives every new token to the layers of that server."""

    signed_in = pyqtSignal(str)
    """The address of a server that layers may now be drawn from."""

    def __init__(
        self, connections: ConnectionStore, layer_auth: LayerAuth, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._connections = connections
        self._layer_auth = layer_auth
        self._clients: dict[str, WebODM] = {}
        self._retired: list[WebODM] = []
        connections.changed.connect(self._on_connection_changed)

    def client(self, connection: Connection) -> WebODM:
        """Return the client of a connection; may ask for the master password.

        Main thread only. Raises `AuthenticationError` when the login cannot be read.
        """
        client = self._clients.get(connection.id)
        if client is None:

            def on_token(token: str) -> None:
                self._layer_auth.set_token(connection.url, token)
                self.signed_in.emit(connection.url)

            client = WebODM(
                connection.url,
                self._connections.credentials(connection),
                network=network_options(connection.url),
                on_token=on_token,
            )
            self._clients[connection.id] = client
        return client

    def close(self) -> None:
        """End all that is under way on all servers."""
        for client in (*self._clients.values(), *self._retired):
            client.close()
        self._clients.clear()
        self._retired.clear()

    def _on_connection_changed(self, identity: str) -> None:
        # Not closed: an upload may be under way, and renaming a connection must not end it.
        client = self._clients.pop(identity, None)
        if client is not None:
            self._retired.append(client)
