"""The settings: what is made of odd ones, and how those of earlier versions come up to date."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from orthodock.core import log, migrations, settings
from orthodock.core.server.connections import ConnectionStore, Login
from orthodock.core.settings import LogLevel
from qgis.core import QgsSettings

ODD = [
    None, "", "many", "\0", "-", "9" * 5000, -1, 0, 10**30, 1e300, math.nan, math.inf, -math.inf,
    True, [], ["a", "b"], {"a": 1}, b"\xff\x00", "true", "\u0661\u0662", "relative/folder", 3.7,
]  # fmt: skip


def store(key: str, value: Any) -> None:
    QgsSettings().setValue(f"orthodock/{key}", value)


# --- the table


@pytest.mark.parametrize("setting", settings.TABLE, ids=lambda s: s.key)
@pytest.mark.parametrize("value", ODD, ids=lambda v: repr(v)[:20])
def test_odd_value_is_made_good(setting: settings.Setting[Any], value: Any) -> None:
    try:
        QgsSettings().setValue(setting.key, value)
    except (OverflowError, TypeError):
        pytest.skip("cannot be stored")
    got = setting.value()
    if isinstance(setting, settings.Number):
        assert type(got) is int
        assert setting.smallest <= got <= setting.largest
    elif isinstance(setting, settings.Folder):
        assert got is None or got.is_absolute()
    else:
        assert type(got) is type(setting.usual)


@pytest.mark.parametrize("setting", settings.TABLE, ids=lambda s: s.key)
def test_usual_value_holds_where_nothing_is_stored(setting: settings.Setting[Any]) -> None:
    assert setting.value() == setting.usual
    if isinstance(setting, settings.Number):
        assert setting.smallest <= setting.usual <= setting.largest


def test_usual_value_is_not_kept() -> None:
    settings.PARALLEL_TRANSFERS.set(2)
    assert QgsSettings().value("orthodock/parallel_transfers") is not None
    settings.PARALLEL_TRANSFERS.set(settings.PARALLEL_TRANSFERS.usual)
    assert QgsSettings().value("orthodock/parallel_transfers") is None


@pytest.mark.parametrize(
    ("setting", "value", "stored"),
    [
        (settings.DOWNLOAD_FOLDER, Path("/data/maps"), "/data/maps"),
        (settings.PARALLEL_TRANSFERS, 7, "7"),
        (settings.NOTIFY, False, "false"),
        (settings.LOG_LEVEL, LogLevel.EVERYTHING, "everything"),
    ],
)
def test_choice_is_read_back_as_settings_files_have_it(
    setting: settings.Setting[Any], value: Any, stored: str
) -> None:
    setting.set(value)
    assert setting.value() == value
    QgsSettings().setValue(setting.key, stored)  # a file knows only words
    assert setting.value() == value


def test_keys_are_different() -> None:
    assert len({setting.key for setting in settings.TABLE}) == len(settings.TABLE)


# --- migrations


def as_in_version_0() -> None:
    """Store what a plugin without a number of its settings has stored."""
    QgsSettings().remove("orthodock")
    store("connections/old/name", "Old")
    store("connections/old/url", "https://odm.example.org")
    store("connections/old/authcfg", "abc1234")
    store("connections/open/name", "Open")
    store("connections/open/url", "https://open.example.org")
    store("connections/open/authcfg", "")
    store("connections/new/name", "New")
    store("connections/new/url", "https://odm.example.org")
    store("connections/new/authcfg", "def1234")
    store("connections/new/login", "pasted")
    store("parallel_transfers", 4)
    store("notify_on_desktop", "true")
    store("download_folder", "/data/maps")


def as_in_version_1() -> None:
    as_in_version_0()
    store("connections/old/login", "account")
    store("schema", 1)


def as_in_version_2() -> None:
    as_in_version_1()
    for key in ("parallel_transfers", "notify_on_desktop"):
        QgsSettings().remove(f"orthodock/{key}")
    store("schema", "2")


EARLIER = [as_in_version_0, as_in_version_1, as_in_version_2]


def everything() -> dict[str, Any]:
    kept = QgsSettings()
    kept.beginGroup("orthodock")
    return {key: kept.value(key) for key in kept.allKeys()}


@pytest.mark.parametrize("fill", EARLIER, ids=lambda f: f.__name__)
def test_settings_of_every_earlier_version_come_up_to_date(fill: Callable[[], None]) -> None:
    fill()
    migrations.run()
    assert migrations.schema() == len(migrations.MIGRATIONS) == len(EARLIER) - 1
    logins = {connection.name: connection.login for connection in ConnectionStore().all()}
    assert logins == {"Old": Login.ACCOUNT, "Open": Login.NONE, "New": Login.PASTED}
    after = everything()
    assert after["connections/old/login"] == "account"
    assert "parallel_transfers" not in after
    assert "notify_on_desktop" not in after
    assert after["download_folder"] == "/data/maps"


def test_new_profile_gets_the_number_alone() -> None:
    migrations.run()
    assert everything() == {"schema": len(migrations.MIGRATIONS)}


def test_choice_that_is_not_usual_survives() -> None:
    store("parallel_transfers", 2)
    store("notify_on_desktop", "false")
    migrations.run()
    assert settings.PARALLEL_TRANSFERS.value() == 2
    assert settings.NOTIFY.value() is False


def test_migrations_run_once_and_in_order(monkeypatch) -> None:
    ran: list[int] = []
    invented = tuple(lambda _settings, number=n: ran.append(number) for n in (1, 2, 3, 4))
    monkeypatch.setattr(migrations, "MIGRATIONS", invented)
    store("schema", 2)
    migrations.run()
    assert ran == [3, 4]
    migrations.run()
    assert ran == [3, 4]


def test_migration_that_fails_runs_again_and_those_before_do_not(monkeypatch) -> None:
    ran: list[str] = []

    def fail(_settings: QgsSettings) -> None:
        ran.append("second")
        raise OSError("disk full")

    monkeypatch.setattr(migrations, "MIGRATIONS", (lambda _settings: ran.append("first"), fail))
    for _ in range(2):
        with pytest.raises(OSError, match="disk full"):
            migrations.run()
    assert ran == ["first", "second", "second"]


def test_settings_of_a_newer_version_are_left_alone() -> None:
    as_in_version_0()
    store("schema", len(migrations.MIGRATIONS) + 1)
    before = everything()
    log.start()
    migrations.run()
    log.stop()
    assert everything() == before
    assert "newer version" in log.recent()[-1]


@pytest.mark.parametrize("value", ["many", "", -5, [], ["a"], 10**12, "9" * 5000])
def test_odd_number_of_the_settings_counts_as_none(value: Any) -> None:
    as_in_version_0()
    store("schema", value)
    migrations.run()
    assert migrations.schema() == len(migrations.MIGRATIONS)
    assert QgsSettings().value("orthodock/connections/old/login") == "account"


def test_plugin_brings_the_settings_up_to_date_before_it_reads_them(plugin) -> None:
    as_in_version_0()
    plugin._connections = None
    assert plugin.connections.get("Old").login is Login.ACCOUNT
    assert QgsSettings().value("orthodock/connections/old/login") == "account"
