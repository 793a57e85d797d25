"""What the panel says of its connection, beside the server's name."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication

from ..api import AuthenticationError, WebODMError
from ..core.connections import Connection, Login
from .plain import shortened


@dataclass(frozen=True)
class ServerState:
    """An icon of QGIS's theme, a few words, and the server they are about."""

    icon: str
    text: str
    url: str

    @classmethod
    def connecting(cls, connection: Connection) -> ServerState:
        """The server was asked and has not answered yet."""
        return cls("mTaskRunning", _tr("Connecting…"), connection.url)

    @classmethod
    def connected(cls, connection: Connection, user: str) -> ServerState:
        """The server answers; `user` is "" when a token does not tell whose it is."""
        if connection.login is Login.NONE:
            text = _tr("Connected without login")
        elif user:
            text = _tr("Signed in as {}").format(shortened(user))
        else:
            text = _tr("Signed in")
        return cls("mIconSuccess", text, connection.url)

    @classmethod
    def troubled(cls, connection: Connection, error: WebODMError) -> ServerState:
        """The server does not answer as it should."""
        if isinstance(error, AuthenticationError):
            return cls("mIconWarning", _tr("Not signed in"), connection.url)
        return cls("mIconWarning", _tr("No connection"), connection.url)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ServerState", text)
