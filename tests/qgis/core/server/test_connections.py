"""Saved connections keep their secrets in the authentication store alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from orthodock.api import AuthenticationError, CancelledError, Credentials
from orthodock.core.server.connections import Connection, ConnectionStore
from orthodock.core.server.layer_auth import LayerAuth
from orthodock.core.server.sessions import Sessions
from qgis.core import QgsApplication, QgsSettings


def test_saved_connection_comes_back_with_its_login(store: ConnectionStore) -> None:
    saved = store.save(Connection.new("Ours", "odm.example.org/"), "pilot", "pass-word-1")
    assert ConnectionStore().all() == [saved]
    assert saved.url == "https://odm.example.org"
    assert store.credentials(saved) == Credentials("pilot", "pass-word-1")


def test_password_is_nowhere_in_the_settings(store: ConnectionStore) -> None:
    saved = store.save(Connection.new("Ours", "https://odm.example.org"), "pilot", "pass-word-1")
    settings = QgsSettings()
    settings.sync()
    assert "pass-word-1" not in Path(settings.fileName()).read_text()
    assert "pass-word-1" not in repr(saved) + repr(store.credentials(saved))


def test_changed_password_replaces_the_old_one(store: ConnectionStore) -> None:
    saved = store.save(Connection.new("Ours", "https://odm.example.org"), "pilot", "one")
    again = store.save(saved, "pilot", "two")
    assert again == saved
    assert store.credentials(again).password == "two"
    assert len(QgsApplication.authManager().configIds()) == 1


def test_removed_connection_leaves_no_secret(store: ConnectionStore) -> None:
    saved = store.save(Connection.new("Ours", "https://odm.example.org"), "pilot", "one")
    heard: list[str] = []
    store.changed.connect(heard.append)
    store.remove(saved)
    assert store.all() == []
    assert QgsApplication.authManager().configIds() == []
    assert heard == [saved.id]


def test_login_deleted_in_qgis_says_so(store: ConnectionStore) -> None:
    saved = store.save(Connection.new("Ours", "https://odm.example.org"), "pilot", "one")
    QgsApplication.authManager().removeAuthenticationConfig(saved.authcfg)
    with pytest.raises(AuthenticationError, match="no longer stored"):
        store.credentials(saved)


def test_anonymous_connection_has_no_entry(store: ConnectionStore) -> None:
    saved = store.save(Connection.new("Public", "https://odm.example.org"), "", "")
    assert saved.authcfg == ""
    assert store.credentials(saved) == Credentials()


def test_current_connection_is_remembered(store: ConnectionStore) -> None:
    store.save(Connection.new("A", "https://a.example.org"), "", "")
    second = store.save(Connection.new("B", "https://b.example.org"), "", "")
    assert store.current().name == "A"
    store.set_current(second)
    assert ConnectionStore().current() == second


def test_broken_settings_are_skipped(store: ConnectionStore) -> None:
    QgsSettings().setValue("orthodock/connections/broken/name", "no address")
    assert store.all() == []


def test_renaming_a_connection_does_not_end_what_is_under_way(store, connection, qgis_app) -> None:
    sessions = Sessions(store, LayerAuth())
    before = sessions.client(connection)
    renamed = store.save(replace(connection, name="Renamed"), "pilot", "correct horse")
    assert before.nodes.list()
    after = sessions.client(renamed)
    assert after is not before
    assert sessions.client(renamed) is after
    sessions.close()
    with pytest.raises(CancelledError):
        before.nodes.list()
