"""Saved servers: the address in QGIS's settings, the secret in its authentication store alone."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace

from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..api import AuthenticationError, Credentials, StorageError, normalise_url

SETTINGS = "orthodock/connections"
CURRENT = "orthodock/current_connection"
AUTH_METHOD = "Basic"  # the method of QGIS that holds a user name and a password


@dataclass(frozen=True)
class Connection:
    """A server as the user saved it; `authcfg` is an id in the authentication store, or ""."""

    id: str
    name: str
    url: str
    authcfg: str = ""

    @classmethod
    def new(cls, name: str, url: str) -> Connection:
        """Return a connection that has not been saved yet."""
        return cls(uuid.uuid4().hex, name, normalise_url(url))


class ConnectionStore(QObject):
    """Lists, saves and removes connections. Main thread only."""

    changed = pyqtSignal(str)
    """The id of a connection that was saved, anew or again, or removed."""

    def all(self) -> list[Connection]:
        """Return the saved connections by name."""
        settings = QgsSettings()
        settings.beginGroup(SETTINGS)
        identities = settings.childGroups()
        settings.endGroup()
        found = [self._read(identity) for identity in identities]
        return sorted((c for c in found if c is not None), key=lambda c: c.name.lower())

    def get(self, id_or_name: str) -> Connection | None:
        """Return the connection with this id or, failing that, this name."""
        saved = self.all()
        by_id = next((c for c in saved if c.id == id_or_name), None)
        return by_id or next((c for c in saved if c.name == id_or_name), None)

    def for_url(self, url: str) -> Connection | None:
        """Return a connection to the server at `url`."""
        return next((c for c in self.all() if c.url == url), None)

    def current(self) -> Connection | None:
        """Return the connection the dock last used, else the first, else None."""
        saved = self.all()
        chosen = str(QgsSettings().value(CURRENT, ""))
        return next((c for c in saved if c.id == chosen), saved[0] if saved else None)

    def set_current(self, connection: Connection) -> None:
        """Remember the connection the dock uses."""
        QgsSettings().setValue(CURRENT, connection.id)

    def save(self, connection: Connection, username: str, password: str) -> Connection:
        """Save or replace a connection; an empty user name means anonymous.

        Asks for QGIS's master password if need be. Raises `StorageError` when the authentication
        store stays locked, and then saves nothing.
        """
        authcfg = connection.authcfg
        if username:
            authcfg = self._store_secret(connection, username, password)
        elif authcfg:
            QgsApplication.authManager().removeAuthenticationConfig(authcfg)
            authcfg = ""
        saved = replace(connection, authcfg=authcfg)
        settings = QgsSettings()
        for key, value in (("name", saved.name), ("url", saved.url), ("authcfg", saved.authcfg)):
            settings.setValue(f"{SETTINGS}/{saved.id}/{key}", value)
        self.changed.emit(saved.id)
        return saved

    def remove(self, connection: Connection) -> None:
        """Forget a connection and its secret."""
        if connection.authcfg:
            QgsApplication.authManager().removeAuthenticationConfig(connection.authcfg)
        QgsSettings().remove(f"{SETTINGS}/{connection.id}")
        self.changed.emit(connection.id)

    def credentials(self, connection: Connection) -> Credentials:
        """Return how to log in; asks for the master password if need be.

        Raises `AuthenticationError` when the store stays locked or holds no such entry.
        """
        if not connection.authcfg:
            return Credentials()
        unlock()
        config = QgsAuthMethodConfig()
        manager = QgsApplication.authManager()
        manager.loadAuthenticationConfig(connection.authcfg, config, True)
        if not config.config("username"):
            raise AuthenticationError(
                f"The login of the connection “{connection.name}” is no longer stored.",
                "Edit the connection and enter it again.",
            )
        return Credentials(config.config("username"), config.config("password"))

    def _read(self, identity: str) -> Connection | None:
        settings = QgsSettings()
        name, url, authcfg = (
            str(settings.value(f"{SETTINGS}/{identity}/{key}", "") or "")
            for key in ("name", "url", "authcfg")
        )
        return Connection(identity, name, url, authcfg) if name and url else None

    def _store_secret(self, connection: Connection, username: str, password: str) -> str:
        try:
            unlock()
        except AuthenticationError as error:
            raise StorageError(error.message, error.remedy) from error
        manager = QgsApplication.authManager()
        config = QgsAuthMethodConfig(AUTH_METHOD)
        config.setName(f"OrthoDock: {connection.name}")
        config.setUri(connection.url)
        config.setConfigMap({"username": username, "password": password, "realm": ""})
        if connection.authcfg in manager.configIds():
            config.setId(connection.authcfg)
            stored = manager.updateAuthenticationConfig(config)
        else:
            answer = manager.storeAuthenticationConfig(config)
            # Some versions return (ok, config with the new id), some change the config itself.
            stored, config = answer if isinstance(answer, tuple) else (answer, config)
        if not stored:
            raise StorageError(
                "QGIS's authentication store did not take the login.",
                "See Settings ▸ Options ▸ Authentication.",
            )
        return str(config.id())


def is_unlocked() -> bool:
    """True when secrets can be read without asking the user."""
    return bool(QgsApplication.authManager().masterPasswordIsSet())


def unlock() -> None:
    """Unlock the authentication store, asking for the master password; main thread only.

    Raises `AuthenticationError` when it stays locked.
    """
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        raise AuthenticationError(
            "QGIS's authentication store is switched off.", str(manager.disabledMessage())
        )
    if not manager.masterPasswordIsSet() and not manager.setMasterPassword(True):
        raise AuthenticationError(
            "QGIS's authentication store is locked.",
            "Enter QGIS's master password; OrthoDock keeps logins there and nowhere else.",
        )
