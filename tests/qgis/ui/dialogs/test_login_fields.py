"""Logins by token and by entries of QGIS's authentication store: used, kept apart, never shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jwt
import pytest
from orthodock.api import AuthenticationError, Credentials, WebODM
from orthodock.core import log
from orthodock.core.server.connections import Connection, ConnectionStore, Login
from orthodock.core.server.layer_auth import LayerAuth
from orthodock.core.server.sessions import Sessions
from orthodock.processing_provider.parameters.connecting import connect
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings

URL = "https://odm.example.org"
OLD = jwt.encode({"username": "pilot", "exp": 1}, "a secret of thirty-two characters", "HS256")


@pytest.fixture
def token(session: WebODM) -> str:
    """A token of the devserver."""
    return session.transport.token()


@pytest.fixture
def sessions(store: ConnectionStore) -> Iterator[Sessions]:
    """The clients of saved connections."""
    opened = Sessions(store, LayerAuth())
    yield opened
    opened.close()


def entry(method: str, **values: str) -> str:
    """Store an entry, as the user does in QGIS's options; return its id."""
    config = QgsAuthMethodConfig(method)
    config.setName("The office's")
    config.setConfigMap(values)
    assert QgsApplication.authManager().storeAuthenticationConfig(config)
    return config.id()


def entries() -> list[str]:
    return QgsApplication.authManager().configIds()


def by_token(store: ConnectionStore, url: str, token: str) -> Connection:
    return store.save(Connection.new("Ours", url), "", "", token)


# --- tokens


def test_pasted_token_signs_in_and_lets_layers_draw(store, sessions, server, token) -> None:
    layer_auth = sessions._layer_auth
    heard: list[str] = []
    sessions.signed_in.connect(heard.append)
    saved = by_token(store, server.url, token)
    client = sessions.client(saved)
    assert client.check()
    assert layer_auth.has_token(server.url)
    assert heard == [server.url]
    assert sessions.user(saved) == server.user


def test_token_is_nowhere_but_in_the_authentication_store(store, token) -> None:
    told: list[str] = []
    QgsApplication.messageLog().messageReceived.connect(lambda text, *_: told.append(text))
    saved = by_token(store, URL, token)
    log.error(str(saved))
    with pytest.raises(AuthenticationError) as caught:
        store.credentials(by_token(store, URL, OLD))
    settings = QgsSettings()
    settings.sync()
    seen = Path(settings.fileName()).read_text() + repr(saved) + repr(store.credentials(saved))
    seen += str(caught.value) + "".join(told)
    assert store.credentials(saved) == Credentials(token=token)
    for secret in (token, token.split(".")[2], OLD.split(".")[2]):
        assert secret not in seen


def test_expired_token_is_told_before_it_is_sent(store, sessions) -> None:
    with pytest.raises(AuthenticationError, match="paste a new token"):
        sessions.client(by_token(store, URL, OLD))


def test_token_in_place_of_a_password_leaves_one_entry(store, token) -> None:
    saved = store.save(Connection.new("Ours", URL), "pilot", "pass-word-1")
    again = store.save(saved, "", "", token)
    assert (again.authcfg, again.login) == (saved.authcfg, Login.PASTED)
    assert entries() == [saved.authcfg]
    assert store.credentials(again) == Credentials(token=token)


def test_layers_lose_the_token_with_the_connection(store, sessions, server, token) -> None:
    saved = by_token(store, server.url, token)
    sessions.client(saved)
    store.remove(saved)
    assert not sessions._layer_auth.has_token(server.url)
    assert entries() == []


# --- entries of the user's own


def test_basic_entry_is_a_login(store, server, sessions) -> None:
    authcfg = entry("Basic", username=server.user, password=server.password, realm="")
    saved = store.save_with(Connection.new("Ours", server.url), authcfg)
    assert ConnectionStore().all() == [saved]
    assert sessions.client(saved).check()
    assert sessions.user(saved) == server.user


def test_header_entry_is_a_login(store, server, sessions, token) -> None:
    authcfg = entry("APIHeader", authorization=f"JWT {token}", Accept="*/*")
    saved = store.save_with(Connection.new("Ours", server.url), authcfg)
    assert store.credentials(saved) == Credentials(token=token)
    assert sessions.client(saved).check()


@pytest.mark.parametrize(
    ("method", "values", "words"),
    [
        ("Basic", {"username": "", "password": "secret-word"}, "has no user name"),
        ("APIHeader", {"X-Key": "secret-word"}, "has no WebODM token"),
        ("APIHeader", {"Authorization": f"Bearer {OLD}"}, "has no WebODM token"),
        ("APIHeader", {"Authorization": "JWT secret-word"}, "has no WebODM token"),
    ],
)
def test_entry_without_a_login_is_told(store, method, values, words) -> None:
    saved = store.save_with(Connection.new("Ours", URL), entry(method, **values))
    with pytest.raises(AuthenticationError, match=words) as caught:
        store.credentials(saved)
    assert "The office's" in str(caught.value)
    assert "secret-word" not in str(caught.value)
    assert OLD not in str(caught.value)


@pytest.mark.parametrize("method", ["PKI-Paths", "OAuth2", "EsriToken"])
def test_entry_of_another_kind_is_refused_and_nothing_saved(store, method: str) -> None:
    with pytest.raises(
        AuthenticationError, match=f"not support the authentication method “{method}”"
    ):
        store.save_with(Connection.new("Ours", URL), entry(method, a="b"))
    assert store.all() == []


def test_entry_of_the_user_outlives_the_connection(store) -> None:
    authcfg = entry("Basic", username="pilot", password="one", realm="")
    saved = store.save_with(Connection.new("Ours", URL), authcfg)
    store.remove(store.save(saved, "other", "two"))
    assert entries() == [authcfg]
    config = QgsAuthMethodConfig()
    QgsApplication.authManager().loadAuthenticationConfig(authcfg, config, True)
    assert config.config("username") == "pilot"


def test_change_to_an_entry_forgets_the_own_login(store) -> None:
    authcfg = entry("Basic", username="pilot", password="one", realm="")
    saved = store.save(Connection.new("Ours", URL), "pilot", "two")
    store.save_with(saved, authcfg)
    assert entries() == [authcfg]


def test_login_that_another_connection_uses_stays(store) -> None:
    first = store.save(Connection.new("A", URL), "pilot", "one")
    second = store.save_with(Connection.new("B", URL), first.authcfg)
    store.remove(first)
    assert store.credentials(second) == Credentials("pilot", "one")


# --- elsewhere


def test_connection_saved_by_an_older_version_keeps_its_login(store) -> None:
    saved = store.save(Connection.new("Ours", URL), "pilot", "one")
    QgsSettings().remove(f"orthodock/connections/{saved.id}/login")
    assert store.all() == [saved]
    anonymous = store.save(Connection.new("Public", URL), "", "")
    QgsSettings().setValue(f"orthodock/connections/{anonymous.id}/login", "nonsense")
    assert store.get(anonymous.id).login is Login.NONE


@pytest.mark.parametrize("kind", ["token", "basic", "header"])
def test_algorithms_log_in_with_every_kind(store, server, token, kind: str) -> None:
    fresh = Connection.new("Ours", server.url)
    if kind == "token":
        store.save(fresh, "", "", token)
    elif kind == "basic":
        login = {"username": server.user, "password": server.password, "realm": ""}
        store.save_with(fresh, entry("Basic", **login))
    else:
        store.save_with(fresh, entry("APIHeader", Authorization=f"JWT {token}"))
    client: Any = connect(store, "Ours")
    assert client.check()
    client.close()
