"""Saved connections: the URL in QGIS's settings, the secret only in its authentication database."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from enum import Enum

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...api import AuthenticationError, Credentials, normalise_url
from ...api.support.i18n import translate
from . import logins, tokens

SETTINGS = "orthodock/connections"
CURRENT = "orthodock/current_connection"


class Login(Enum):
    """How a connection signs in; the values are those in the settings."""

    NONE = "none"
    ACCOUNT = "account"
    """By user name and password."""
    PASTED = "pasted"
    """By a token that the user pasted."""
    CONFIGURATION = "configuration"
    """By an authentication configuration of the user, which may also be used elsewhere."""


@dataclass(frozen=True)
class Connection:
    """A saved server; `authcfg` is the ID of an authentication configuration, or ""."""

    id: str
    name: str
    url: str
    authcfg: str = ""
    login: Login = Login.NONE

    @property
    def owns_login(self) -> bool:
        """True if the authentication configuration was created for this connection."""
        return self.login in (Login.ACCOUNT, Login.PASTED)

    @classmethod
    def new(cls, name: str, url: str) -> Connection:
        """Create a connection without saving it."""
        return cls(uuid.uuid4().hex, name, normalise_url(url))


class ConnectionStore(QObject):
    """Lists, saves and removes connections. Main thread only."""

    changed = pyqtSignal(str)
    """ID of the connection that was saved or removed."""

    def all(self) -> list[Connection]:
        """Return the saved connections, sorted by name."""
        settings = QgsSettings()
        settings.beginGroup(SETTINGS)
        identities = settings.childGroups()
        settings.endGroup()
        found = [self._read(identity) for identity in identities]
        return sorted((c for c in found if c is not None), key=lambda c: c.name.lower())

    def get(self, id_or_name: str) -> Connection | None:
        """Return the connection with this ID, otherwise the one with this name, or None."""
        saved = self.all()
        by_id = next((c for c in saved if c.id == id_or_name), None)
        return by_id or next((c for c in saved if c.name == id_or_name), None)

    def for_url(self, url: str) -> Connection | None:
        """Return a connection to the server at `url`, or None."""
        return next((c for c in self.all() if c.url == url), None)

    def current(self) -> Connection | None:
        """Return the connection last used by the panel, otherwise the first one, or None."""
        saved = self.all()
        chosen = str(QgsSettings().value(CURRENT, ""))
        return next((c for c in saved if c.id == chosen), saved[0] if saved else None)

    def set_current(self, connection: Connection) -> None:
        """Save which connection the panel uses."""
        QgsSettings().setValue(CURRENT, connection.id)

    def save(
        self, connection: Connection, username: str, password: str, token: str | None = None
    ) -> Connection:
        """Save or replace a connection. Without user name and token, the connection is anonymous.

        Asks for QGIS's master password if required. Raises `StorageError`, without saving
        anything, if the authentication database stays locked.
        """
        if not (username or token):
            return self._keep(replace(connection, authcfg="", login=Login.NONE))
        authcfg = logins.write(
            connection.authcfg if connection.owns_login else "",
            connection.name,
            connection.url,
            Credentials(username, password, token or ""),
        )
        login = Login.PASTED if token else Login.ACCOUNT
        return self._keep(replace(connection, authcfg=authcfg, login=login))

    def save_with(self, connection: Connection, authcfg: str) -> Connection:
        """Save or replace a connection that signs in with an authentication configuration.

        Raises `AuthenticationError`, without saving anything, if it cannot be used.
        """
        logins.require_usable(authcfg)
        return self._keep(replace(connection, authcfg=authcfg, login=Login.CONFIGURATION))

    def remove(self, connection: Connection) -> None:
        """Remove a connection and its secret, but no authentication configuration of the user."""
        QgsSettings().remove(f"{SETTINGS}/{connection.id}")
        self._forget_login(connection)
        self.changed.emit(connection.id)

    def credentials(self, connection: Connection) -> Credentials:
        """Return the login of a connection. Asks for the master password if required.

        Raises `AuthenticationError` if the authentication database stays locked, the login is
        missing, or the token has expired.
        """
        if not connection.authcfg:
            return Credentials()
        logins.unlock()
        if not logins.exists(connection.authcfg):
            raise AuthenticationError(
                translate("Core", "The login of the connection “{}” is no longer stored.").format(
                    connection.name
                ),
                translate("Core", "Edit the connection and enter the login again."),
            )
        found = logins.read(connection.authcfg)
        if found.token:
            tokens.require_fresh(found.token)
        return found

    def _keep(self, connection: Connection) -> Connection:
        before = self._read(connection.id)
        settings = QgsSettings()
        for key, value in (
            ("name", connection.name),
            ("url", connection.url),
            ("authcfg", connection.authcfg),
            ("login", connection.login.value),
        ):
            settings.setValue(f"{SETTINGS}/{connection.id}/{key}", value)
        if before is not None:
            self._forget_login(before)
        self.changed.emit(connection.id)
        return connection

    def _forget_login(self, before: Connection) -> None:
        if before.owns_login and all(c.authcfg != before.authcfg for c in self.all()):
            logins.remove(before.authcfg)

    def _read(self, identity: str) -> Connection | None:
        settings = QgsSettings()
        name, url, authcfg, login = (
            str(settings.value(f"{SETTINGS}/{identity}/{key}", "") or "")
            for key in ("name", "url", "authcfg", "login")
        )
        if not (name and url):
            return None
        return Connection(identity, name, url, authcfg, _login_of(authcfg, login))


def _login_of(authcfg: str, value: str) -> Login:
    if not authcfg:
        return Login.NONE
    try:
        return Login(value)
    except ValueError:
        return Login.ACCOUNT  # not a value that the plugin writes
