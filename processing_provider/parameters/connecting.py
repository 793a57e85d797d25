"""Connects an algorithm to its server: connection and login. Main thread only."""

from __future__ import annotations

import os

from qgis.core import QgsApplication

from ...api import AuthenticationError, Credentials, ValidationError, WebODM
from ...api.support.i18n import translate
from ...core.server.connections import Connection, ConnectionStore
from ...core.server.logins import is_unlocked
from ...core.server.network import network_options

URL, USER, PASSWORD, TOKEN = (f"ORTHODOCK_{word}" for word in ("URL", "USER", "PASSWORD", "TOKEN"))


def connect(store: ConnectionStore, wanted: str) -> WebODM:
    """Return a client for the connection named `wanted`, or for the default connection if "".

    In the desktop, the default is the current connection of the panel. Elsewhere, the environment
    variables take precedence over it, because a script sets them on purpose. Raises `WebODMError`.
    Without a desktop, no dialog is shown.
    """
    connection = _saved(store, wanted)
    if connection is not None:
        return _client(connection.url, _credentials(store, connection))
    if wanted:
        raise ValidationError(_no_such_connection(store, wanted))
    if not os.environ.get(URL):
        raise ValidationError(
            translate("Connecting", "No connection is saved yet."),
            translate(
                "Connecting",
                "Add a connection in the OrthoDock panel, or set the environment variable {}.",
            ).format(URL),
        )
    try:
        return _client(os.environ[URL], _environment_credentials())
    except ValidationError as error:
        raise ValidationError(f"{URL}: {error.message}", error.remedy) from error


def _saved(store: ConnectionStore, wanted: str) -> Connection | None:
    if wanted:
        return store.get(wanted)
    if os.environ.get(URL) and not _is_desktop():
        return None
    return store.current()


def _is_desktop() -> bool:
    return str(QgsApplication.platform()) == "desktop"


def _client(url: str, credentials: Credentials) -> WebODM:
    return WebODM(url, credentials, network=network_options(url))


def _credentials(store: ConnectionStore, connection: Connection) -> Credentials:
    if connection.authcfg and not is_unlocked() and not _is_desktop():
        raise AuthenticationError(
            translate("Connecting", "The login of the connection “{}” is locked.").format(
                connection.name
            ),
            translate(
                "Connecting",
                "Set QGIS_AUTH_PASSWORD_FILE to a file that contains the QGIS master password, or "
                "set {}, {} and {} and leave the connection empty.",
            ).format(URL, USER, PASSWORD),
        )
    return store.credentials(connection)


def _environment_credentials() -> Credentials:
    user, password, token = (os.environ.get(name, "") for name in (USER, PASSWORD, TOKEN))
    if not token and bool(user) != bool(password):
        raise AuthenticationError(
            translate("Connecting", "Only one of {} and {} is set.").format(USER, PASSWORD),
            translate(
                "Connecting",
                "Set both, set {} instead, or set none of them to access public data only.",
            ).format(TOKEN),
        )
    return Credentials(user, password, token)


def _no_such_connection(store: ConnectionStore, wanted: str) -> str:
    names = ", ".join(translate("Connecting", "“{}”").format(c.name) for c in store.all())
    if not names:
        return translate("Connecting", "Connection “{}” not found: no connection is saved.").format(
            wanted
        )
    return translate("Connecting", "Connection “{}” not found. Saved connections: {}.").format(
        wanted, names
    )
