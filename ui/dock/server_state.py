"""What the panel says of its connection, beside the server's name."""

from __future__ import annotations

from dataclasses import dataclass

from ...api import AuthenticationError, WebODMError
from ...api.support.i18n import translate
from ...core.server.connections import Connection, Login
from ..widgets.escaping import shortened


@dataclass(frozen=True)
class ServerState:
    """An icon of QGIS's theme, a few words, and the server they are about."""

    icon: str
    text: str
    url: str

    @classmethod
    def connecting(cls, connection: Connection) -> ServerState:
        """The server was asked and has not answered yet."""
        return cls("mTaskRunning", translate("ServerState", "Connecting…"), connection.url)

    @classmethod
    def connected(cls, connection: Connection, user: str) -> ServerState:
        """The server answers; `user` is "" when a token does not tell whose it is."""
        if connection.login is Login.NONE:
            text = translate("ServerState", "Connected without login")
        elif user:
            text = translate("ServerState", "Signed in as {}").format(shortened(user))
        else:
            text = translate("ServerState", "Signed in")
        return cls("mIconSuccess", text, connection.url)

    @classmethod
    def troubled(cls, connection: Connection, error: WebODMError) -> ServerState:
        """The server does not answer as it should."""
        if isinstance(error, AuthenticationError):
            return cls("mIconWarning", translate("ServerState", "Not signed in"), connection.url)
        return cls("mIconWarning", translate("ServerState", "No connection"), connection.url)
