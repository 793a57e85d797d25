"""Stores logins in QGIS's authentication database, which is encrypted. Main thread only."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsAuthMethodConfig

from ...api import AuthenticationError, Credentials, StorageError, ValidationError
from ...api.support.i18n import translate
from . import tokens

BASIC = "Basic"  # QGIS's authentication method with user name and password
HEADERS = "APIHeader"  # QGIS's authentication method with HTTP headers; since 3.28
SCHEME = "jwt"  # prefix of WebODM's header


def is_unlocked() -> bool:
    """True if secrets can be read without asking the user."""
    return bool(QgsApplication.authManager().masterPasswordIsSet())


def unlock() -> None:
    """Unlock the authentication database, asking for the master password if required.

    Raises `AuthenticationError` if it stays locked.
    """
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        raise AuthenticationError(
            translate("Core", "The QGIS authentication database is disabled."),
            str(manager.disabledMessage()),
        )
    if not manager.masterPasswordIsSet() and not manager.setMasterPassword(True):
        raise AuthenticationError(
            translate("Core", "The QGIS authentication database is locked."),
            translate(
                "Core",
                "Enter the QGIS master password. OrthoDock saves logins only in this database.",
            ),
        )


def exists(authcfg: str) -> bool:
    """True if the database has a configuration with this ID; works while locked."""
    return authcfg in QgsApplication.authManager().configIds()


def title(authcfg: str) -> str:
    """Return the name of a configuration, or "" if it does not exist; works while locked."""
    entry = QgsApplication.authManager().availableAuthMethodConfigs().get(authcfg)
    return "" if entry is None else str(entry.name())


def require_usable(authcfg: str) -> None:
    """Raise `AuthenticationError` for a method WebODM does not support; works while locked."""
    method = str(QgsApplication.authManager().configAuthMethodKey(authcfg))
    if method not in (BASIC, HEADERS):
        raise AuthenticationError(
            translate("Core", "WebODM does not support the authentication method “{}”.").format(
                method
            ),
            translate(
                "Core",
                "Choose an authentication configuration of the type “Basic”, or one that sets "
                "the header “Authorization” to “JWT” and a token.",
            ),
        )


def read(authcfg: str) -> Credentials:
    """Return the login in a configuration. Asks for the master password if required.

    Raises `AuthenticationError` if the database stays locked or WebODM cannot use the login.
    """
    unlock()
    require_usable(authcfg)
    config = QgsAuthMethodConfig()
    QgsApplication.authManager().loadAuthenticationConfig(authcfg, config, True)
    return _from_headers(config) if config.method() == HEADERS else _from_basic(config)


def write(authcfg: str, name: str, url: str, credentials: Credentials) -> str:
    """Save a login and return its ID, replacing the configuration `authcfg` if it exists.

    A token is saved as the password without a user name, as QGIS 3.22 has no method for tokens.
    Asks for the master password if required. Raises `StorageError` if nothing was saved.
    """
    try:
        unlock()
    except AuthenticationError as error:
        raise StorageError(error.message, error.remedy) from error
    manager = QgsApplication.authManager()
    config = QgsAuthMethodConfig(BASIC)
    config.setName(f"OrthoDock: {name}")
    config.setUri(url)
    secret = credentials.token or credentials.password
    username = "" if credentials.token else credentials.username
    config.setConfigMap({"username": username, "password": secret, "realm": ""})
    if exists(authcfg):
        config.setId(authcfg)
        stored = manager.updateAuthenticationConfig(config)
    else:
        answer = manager.storeAuthenticationConfig(config)
        # Some QGIS versions return (ok, config with the new ID), others change `config`.
        stored, config = answer if isinstance(answer, tuple) else (answer, config)
    if not stored:
        raise StorageError(
            translate("Core", "The login could not be saved in the QGIS authentication database."),
            translate("Core", "Check Settings ▸ Options ▸ Authentication."),
        )
    return str(config.id())


def remove(authcfg: str) -> None:
    """Remove a configuration; works while locked."""
    QgsApplication.authManager().removeAuthenticationConfig(authcfg)


def _from_basic(config: QgsAuthMethodConfig) -> Credentials:
    username, password = config.config("username"), config.config("password")
    if username:
        return Credentials(username, password)
    try:
        return Credentials(token=tokens.cleaned(password))
    except ValidationError as error:
        raise AuthenticationError(
            translate("Core", "The authentication configuration “{}” has no user name.").format(
                config.name()
            ),
            translate("Core", "Edit the configuration, or choose another one."),
        ) from error


def _from_headers(config: QgsAuthMethodConfig) -> Credentials:
    headers = {name.strip().lower(): value for name, value in config.configMap().items()}
    scheme, _, rest = headers.get("authorization", "").strip().partition(" ")
    is_ours = scheme.lower() == SCHEME  # tokens of other services must not be sent
    try:
        return Credentials(token=tokens.cleaned(rest if is_ours else ""))
    except ValidationError as error:
        raise AuthenticationError(
            translate("Core", "The authentication configuration “{}” has no WebODM token.").format(
                config.name()
            ),
            translate(
                "Core",
                "Set its header “Authorization” to “JWT”, a space and the token.",
            ),
        ) from error
