"""One API client a server, shared by dock, layers and algorithms."""

from __future__ import annotations

from itertools import chain

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..api import WebODM
from . import log, tokens
from .background import MainThreadCalls
from .connections import Connection, ConnectionStore
from .layer_auth import LayerAuth
from .network import network_options


class Sessions(QObject):
    """Opens clients, and gives every new token to the layers of that server."""

    signed_in = pyqtSignal(str)
    """The address of a server that layers may now be drawn from."""
    ended = pyqtSignal(object)
    """The WebODM of a connection that was removed; its requests have been ended"""

    def __init__(
        self, connections: ConnectionStore, layer_auth: LayerAuth, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._connections = connections
        self._layer_auth = layer_auth
        self._clients: dict[str, WebODM] = {}
        self._retired: dict[str, list[WebODM]] = {}  # by connection, like those above
        self._users: dict[str, str] = {}  # by connection
        self._calls = MainThreadCalls()
        connections.changed.connect(self._on_connection_changed)

    def client(self, connection: Connection) -> WebODM:
        """Return the client of a connection; may ask for the master password.

        Main thread only. Raises `AuthenticationError` when the login cannot be read.
        """
        client = self._clients.get(connection.id)
        if client is None:
            credentials, calls = self._connections.credentials(connection), self._calls

            def on_token(token: str) -> None:
                self._layer_auth.set_token(connection.url, token)
                log.info(f"Signed in to {connection.url}")
                calls.post(lambda: self.signed_in.emit(connection.url))

            client = WebODM(
                connection.url,
                credentials,
                network=network_options(connection.url),
                on_token=on_token,
            )
            self._clients[connection.id] = client
            self._users[connection.id] = credentials.username
            if credentials.token:  # nobody logs in with it, so nobody tells that there is one
                self._users[connection.id] = tokens.facts(credentials.token).username
                on_token(credentials.token)
        return client

    def user(self, connection: Connection) -> str:
        """Return who the client of a connection signs in as; "" when that is not known."""
        return self._users.get(connection.id, "")

    def close(self) -> None:
        """End all that is under way on all servers, and emit nothing any more."""
        self._calls.close()
        for client in (*self._clients.values(), *chain(*self._retired.values())):
            client.close()
        self._clients.clear()
        self._retired.clear()

    def _on_connection_changed(self, identity: str) -> None:
        client = self._clients.pop(identity, None)
        if client is not None:
            self._retired.setdefault(identity, []).append(client)
            if self._connections.for_url(client.url) is None:
                self._layer_auth.forget(client.url)
        # Else not closed: an upload may be under way, and renaming a connection must not end it.
        if self._connections.get(identity) is None:
            for retired in self._retired.pop(identity, ()):
                retired.close()
                self.ended.emit(retired)
