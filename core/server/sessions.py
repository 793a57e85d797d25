"""Manages one API client per connection, shared by panel, layers and algorithms."""

from __future__ import annotations

from itertools import chain

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...api import WebODM
from .. import log
from ..jobs.background import MainThreadCalls
from . import tokens
from .connections import Connection, ConnectionStore
from .layer_auth import LayerAuth
from .network import network_options


class Sessions(QObject):
    """Creates clients and passes each new token to the layers of the server."""

    signed_in = pyqtSignal(str)
    """URL of a server whose layers can now be displayed."""
    ended = pyqtSignal(object)
    """WebODM of a removed connection; its requests were canceled"""

    def __init__(
        self, connections: ConnectionStore, layer_auth: LayerAuth, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._connections = connections
        self._layer_auth = layer_auth
        self._clients: dict[str, WebODM] = {}
        self._retired: dict[str, list[WebODM]] = {}  # by connection ID, as above
        self._users: dict[str, str] = {}  # by connection
        self._calls = MainThreadCalls()
        connections.changed.connect(self._on_connection_changed)

    def client(self, connection: Connection) -> WebODM:
        """Return the client of a connection. May ask for the master password.

        Main thread only. Raises `AuthenticationError` if the login cannot be read.
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
            if credentials.token:  # no login request follows, which would announce the token
                self._users[connection.id] = tokens.facts(credentials.token).username
                on_token(credentials.token)
        return client

    def user(self, connection: Connection) -> str:
        """Return the user name of a connection's client, or "" if unknown."""
        return self._users.get(connection.id, "")

    def close(self) -> None:
        """Cancel all requests to all servers and stop emitting signals."""
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
        # Otherwise keep it open: renaming a connection must not cancel an upload.
        if self._connections.get(identity) is None:
            for retired in self._retired.pop(identity, ()):
                retired.close()
                self.ended.emit(retired)
