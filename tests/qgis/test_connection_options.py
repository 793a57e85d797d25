"""The page in QGIS's options: connections by real clicks, settings that stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest
from orthodock.api import Credentials
from orthodock.core import settings
from orthodock.core.connections import Connection, Login
from orthodock.core.network import network_options
from orthodock.ui.connection_dialog import ConnectionDialog
from orthodock.ui.notices import Notices
from orthodock.ui.options import PAGE, OptionsFactory
from orthodock.ui.options_page import OptionsPage
from panel import answer, window
from qgis.core import Qgis, QgsApplication, QgsSettings
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox, QMessageBox, QSystemTrayIcon

YES, NO = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No


@pytest.fixture
def page(store, qtbot) -> Iterator[OptionsPage]:
    factory = OptionsFactory(lambda: store)
    made = shown(factory, qtbot)
    yield made
    factory.close()


def shown(factory: OptionsFactory, qtbot: Any) -> OptionsPage:
    made = factory.createWidget(None)
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def click(button: Any) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def rows(page: OptionsPage) -> list[tuple[str, ...]]:
    items = (page.list.topLevelItem(row) for row in range(page.list.topLevelItemCount()))
    return [tuple(item.text(column) for column in range(3)) for item in items]


def choose(page: OptionsPage, name: str) -> None:
    (item,) = page.list.findItems(name, Qt.MatchFlag.MatchExactly)
    place = page.list.visualItemRect(item).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.chosen().name == name


@pytest.fixture
def in_dialog(wait_until) -> Iterator[Callable[[Callable[[ConnectionDialog], None]], None]]:
    """Does something in the next connection dialog, and saves it."""
    timers: list[QTimer] = []

    def plan(act: Callable[[ConnectionDialog], None]) -> None:
        timer = QTimer()

        def look() -> None:
            form = window(ConnectionDialog)
            if form is not None:
                timer.stop()
                act(form)
                QTest.mouseClick(
                    form.buttons.button(QDialogButtonBox.StandardButton.Save),
                    Qt.MouseButton.LeftButton,
                )

        timer.timeout.connect(look)
        timer.start(20)
        timers.append(timer)

    yield plan
    waiting = [timer for timer in timers if timer.isActive()]
    for timer in waiting:
        timer.stop()
    assert not waiting, "no dialog was opened"


# --- connections


def test_empty_list_offers_only_to_add(page) -> None:
    assert rows(page) == []
    assert page.add.isEnabled()
    for button in (page.edit, page.duplicate, page.test, page.remove):
        assert not button.isEnabled()


def test_connection_is_added(page, store, in_dialog) -> None:
    def act(form: ConnectionDialog) -> None:
        QTest.keyClicks(form.url, "odm.example.org")
        QTest.keyClicks(form.username, "pilot")
        QTest.keyClicks(form.password, "secret")

    in_dialog(act)
    click(page.add)
    assert rows(page) == [("odm.example.org", "https://odm.example.org", "User name and password")]
    assert store.credentials(page.chosen()) == Credentials("pilot", "secret")


def test_connection_is_edited_by_button_key_and_double_click(
    page, store, connection, in_dialog
) -> None:
    choose(page, "Test server")
    in_dialog(lambda form: QTest.keyClicks(form.name, " 1"))
    click(page.edit)
    in_dialog(lambda form: QTest.keyClicks(form.name, "2"))
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    in_dialog(lambda form: QTest.keyClicks(form.name, "3"))
    place = page.list.visualItemRect(page.list.currentItem()).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [c.name for c in store.all()] == ["Test server 123"]
    assert store.all()[0].id == connection.id
    assert page.chosen() == store.all()[0]


def test_duplicate_has_a_login_of_its_own(page, store, connection, in_dialog) -> None:
    choose(page, "Test server")
    in_dialog(lambda _form: None)
    click(page.duplicate)
    first, second = store.all()
    assert second.name == "Test server (copy)"
    assert page.chosen() == second
    assert second.authcfg != first.authcfg
    store.remove(first)
    assert store.credentials(second) == Credentials("pilot", "correct horse")


def test_removal_is_confirmed_first(page, store, connection, monkeypatch) -> None:
    choose(page, "Test server")
    asked = answer(monkeypatch, NO)
    click(page.remove)
    assert "Test server" in asked[0]
    assert store.all() == [connection]
    answer(monkeypatch, YES)
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert rows(page) == []
    assert QgsApplication.authManager().configIds() == []
    assert not page.edit.isEnabled()


def test_test_says_what_the_server_has(page, store, connection, wait_until) -> None:
    store.save(Connection.new("Wrong", connection.url), "pilot", "wrong")
    choose(page, "Test server")
    click(page.test)
    wait_until(lambda: "online: 1" in page.result.text())
    choose(page, "Wrong")
    assert page.result.text() == ""
    click(page.test)
    wait_until(lambda: "did not accept" in page.result.text())
    assert page.result.text().startswith("Wrong: ")


def test_every_kind_of_login_is_named(page, store) -> None:
    url = "https://odm.example.org"
    first = store.save(Connection.new("A <b>", url), "pilot", "one")
    store.save(Connection.new("B", url), "", "", "e30.e30.abc")
    store.save_with(Connection.new("C", url), first.authcfg)
    store.save(Connection.new("D", url), "", "")
    assert [(name, login) for name, _, login in rows(page)] == [
        ("A <b>", "User name and password"),
        ("B", "Token"),
        ("C", "QGIS authentication configuration “OrthoDock: A <b>”"),
        ("D", "None: only what is public"),
    ]


# --- the other settings


def test_settings_are_kept_with_ok(page, qtbot, store, tmp_path: Path) -> None:
    assert page.folder.filePath() == ""
    page.folder.setFilePath(str(tmp_path))
    page.parallel.setValue(2)
    click(page.notify)
    assert settings.parallel_transfers() == 4
    page.apply()
    assert settings.download_folder() == tmp_path
    assert network_options("https://odm.example.org").parallel == 2
    assert not settings.notifies_on_desktop()
    factory = OptionsFactory(lambda: store)
    again = shown(factory, qtbot)
    assert again.folder.filePath() == str(tmp_path)
    assert again.parallel.value() == 2
    assert not again.notify.isChecked()
    again.folder.setFilePath("")
    again.apply()
    assert settings.download_folder() == settings.profile_folder()
    factory.close()


@pytest.mark.parametrize(("stored", "used"), [("many", 4), (0, 1), (-3, 1), (1000, 16), ("7", 7)])
def test_odd_number_of_transfers_is_made_good(stored: Any, used: int) -> None:
    QgsSettings().setValue("orthodock/parallel_transfers", stored)
    assert settings.parallel_transfers() == used


def test_desktop_is_told_only_where_that_is_wanted(qgis_iface, monkeypatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _s, _t, text, *_: told.append(text))
    monkeypatch.setattr("orthodock.ui.notices.QApplication.activeWindow", lambda: None)
    notices = Notices(qgis_iface)
    settings.set_notifies_on_desktop(False)
    notices.push("quiet", Qgis.MessageLevel.Info)
    settings.set_notifies_on_desktop(True)
    notices.push("loud", Qgis.MessageLevel.Info)
    notices.close()
    qgis_iface.messageBar().clearWidgets()
    assert told == ["loud"]


# --- in the plugin


def test_plugin_registers_its_page_and_takes_it_away(qgis_iface, monkeypatch) -> None:
    import orthodock

    registered: list[Any] = []
    monkeypatch.setattr(qgis_iface, "registerOptionsWidgetFactory", registered.append)
    monkeypatch.setattr(qgis_iface, "unregisterOptionsWidgetFactory", registered.remove)
    plugin = orthodock.classFactory(qgis_iface)
    plugin.initGui()
    (factory,) = registered
    assert factory.title() == "OrthoDock"
    assert factory.createWidget(None).objectName() == PAGE
    plugin.unload()
    assert registered == []


def test_token_and_entry_are_entered_in_the_dialog(page, store, session, in_dialog) -> None:
    def paste(form: ConnectionDialog) -> None:
        QTest.keyClicks(form.url, session.url)
        form.login.kind.setFocus()
        QTest.keyClick(form.login.kind, Qt.Key.Key_Down)
        form.login.token.setText(f"JWT {session.transport.token()}\n")
        assert "Good until" in form.result.text()

    in_dialog(paste)
    click(page.add)
    own = page.chosen()
    assert own.login is Login.PASTED
    assert store.credentials(own) == Credentials(token=session.transport.token())

    def pick(form: ConnectionDialog) -> None:
        QTest.keyClicks(form.url, session.url)
        form.login.kind.setFocus()
        QTest.keyClick(form.login.kind, Qt.Key.Key_Down)
        QTest.keyClick(form.login.kind, Qt.Key.Key_Down)
        form.login.configuration.setConfigId(own.authcfg)

    in_dialog(pick)
    click(page.add)
    assert page.chosen().login is Login.CONFIGURATION
    assert store.credentials(page.chosen()) == store.credentials(own)
