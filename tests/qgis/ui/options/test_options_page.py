"""The page in QGIS's options: connections by real clicks, settings that stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest
from orthodock.api import Credentials
from orthodock.core import settings
from orthodock.core.server.connections import Connection, Login
from orthodock.core.server.network import network_options
from orthodock.core.settings import LogLevel
from orthodock.ui.dialogs.connection_dialog import ConnectionDialog
from orthodock.ui.options.options_factory import PAGE, OptionsFactory
from orthodock.ui.options.options_page import OptionsPage
from orthodock.ui.widgets.messages import Messages
from panel import answer, window
from qgis.core import Qgis, QgsApplication, QgsSettings
from qgis.gui import QgsFileWidget, QgsFilterLineEdit
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QMessageBox,
    QSystemTrayIcon,
    QTreeWidget,
)

YES, NO = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No


@pytest.fixture
def page(store, qtbot) -> Iterator[OptionsPage]:
    factory = OptionsFactory(lambda: store, lambda: None, lambda: None)
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
    assert page.result.isVisible()
    choose(page, "Wrong")
    assert page.result.text() == ""
    assert not page.result.isVisible()
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
    assert page.form.folder.filePath() == ""
    page.form.folder.setFilePath(str(tmp_path))
    page.form.parallel.setValue(2)
    page.form.busy.setValue(4.5)
    page.form.idle.setValue(120)
    page.form.level.setCurrentIndex(page.form.level.findData(LogLevel.ERRORS))
    click(page.form.notify)
    assert settings.PARALLEL_TRANSFERS.value() == 4
    page.apply()
    assert settings.download_folder() == tmp_path
    assert network_options("https://odm.example.org").parallel == 2
    assert not settings.NOTIFY.value()
    assert settings.BUSY_INTERVAL.value() == 4500
    assert settings.IDLE_INTERVAL.value() == 120_000
    assert settings.LOG_LEVEL.value() is LogLevel.ERRORS
    factory = OptionsFactory(lambda: store, lambda: None, lambda: None)
    again = shown(factory, qtbot)
    assert again.form.folder.filePath() == str(tmp_path)
    assert again.form.parallel.value() == 2
    assert not again.form.notify.isChecked()
    assert (again.form.busy.value(), again.form.idle.value()) == (4.5, 120)
    assert again.form.level.currentData() is LogLevel.ERRORS
    again.form.folder.setFilePath("")
    again.apply()
    assert settings.download_folder() == settings.profile_folder()
    factory.close()


@pytest.mark.parametrize(("stored", "used"), [("many", 4), (0, 1), (-3, 1), (1000, 16), ("7", 7)])
def test_odd_number_of_transfers_is_made_good(stored: Any, used: int) -> None:
    QgsSettings().setValue("orthodock/parallel_transfers", stored)
    assert settings.PARALLEL_TRANSFERS.value() == used


def test_desktop_is_told_only_where_that_is_wanted(qgis_iface, monkeypatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _s, _t, text, *_: told.append(text))
    monkeypatch.setattr("orthodock.ui.widgets.messages.QApplication.activeWindow", lambda: None)
    messages = Messages(qgis_iface)
    settings.NOTIFY.set(False)
    messages.push("quiet", Qgis.MessageLevel.Info)
    settings.NOTIFY.set(True)
    messages.push("loud", Qgis.MessageLevel.Info)
    messages.close()
    qgis_iface.messageBar().clearWidgets()
    assert told == ["loud"]


def test_untouched_page_keeps_nothing(page) -> None:
    page.apply()
    kept = QgsSettings()
    kept.beginGroup("orthodock")
    assert kept.allKeys() == []


@pytest.mark.parametrize("typed", ["maps", "./maps", "~nobody-of-this-name/maps"])
def test_folder_that_is_not_whole_is_refused_beside_it_and_all_else_kept(
    page, tmp_path: Path, typed: str
) -> None:
    settings.DOWNLOAD_FOLDER.set(tmp_path)
    line = page.form.folder.lineEdit()
    line.selectAll()
    QTest.keyClicks(line, typed)
    assert page.form.folder_refused.isVisible()
    assert "not the whole path" in page.form.folder_refused.text()
    page.form.parallel.setValue(2)
    page.apply()
    assert settings.download_folder() == tmp_path
    assert settings.PARALLEL_TRANSFERS.value() == 2
    line.selectAll()
    QTest.keyClicks(line, str(tmp_path / "maps"))
    assert not page.form.folder_refused.isVisible()
    page.apply()
    assert settings.download_folder() == tmp_path / "maps"


def test_folder_below_the_home_is_used(page) -> None:
    page.form.folder.setFilePath(" ~/maps ")
    page.apply()
    assert settings.download_folder() == Path.home() / "maps"
    assert not page.form.folder_refused.isVisible()


def test_numbers_that_make_no_sense_cannot_be_entered(page) -> None:
    for field, setting in (
        (page.form.busy, settings.BUSY_INTERVAL),
        (page.form.idle, settings.IDLE_INTERVAL),
    ):
        field.setValue(0)
        assert field.value() * 1000 == setting.smallest
        field.setValue(10**6)
        assert field.value() * 1000 == setting.largest


def test_every_control_says_what_it_is_for(page) -> None:
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QTreeWidget, QgsFileWidget)
    controls = [c for kind in kinds for c in page.findChildren(kind) if c.isVisible()]
    assert len(controls) >= 12
    for control in controls:
        around = control.parentWidget()
        inner = isinstance(around, (QAbstractSpinBox, QTreeWidget, QgsFilterLineEdit))
        assert inner or (control.accessibleName() and control.toolTip()), control


def test_controls_are_reached_from_top_to_bottom(page) -> None:
    form = page.form
    fields = (
        page.list, page.add, page.edit, page.duplicate, page.test, page.remove,
        form.folder.lineEdit(), form.parallel, form.busy, form.idle, form.notify, form.level,
        form.copy,
    )  # fmt: skip
    chain, widget = [page], page.nextInFocusChain()
    while widget is not page:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    places = [chain.index(field) for field in fields]
    assert places == sorted(places)


def test_diagnostics_are_copied(page, connection, wait_until) -> None:
    QApplication.clipboard().setText("before")
    click(page.form.copy)
    assert not page.form.copy.isEnabled()
    wait_until(lambda: page.form.copied.text().startswith("Copied"))
    assert page.form.copy.isEnabled()
    text = QApplication.clipboard().text()
    assert text.startswith("OrthoDock ")
    assert "Panel: not opened" in text


@pytest.mark.parametrize("begin", ["test", "copy"])
def test_page_can_be_closed_while_a_server_is_asked(
    store, qtbot, begin: str, wait_until, connection
) -> None:
    factory = OptionsFactory(lambda: store, lambda: None, lambda: None)
    made = factory.createWidget(None)
    made.show()
    qtbot.waitExposed(made)
    with qtbot.captureExceptions() as failures:
        click(made.test if begin == "test" else made.form.copy)
        sip.delete(made)  # as the options do when they are closed
        after: list[Any] = []
        for _ in range(4):
            factory._background.run(lambda: None, after.append)
        wait_until(lambda: len(after) == 4)
        factory.close()
    assert failures == []


# --- in the plugin


def test_intervals_hold_at_once(slow_panel, qtbot, wait_until) -> None:
    made = slow_panel.plugin._options.createWidget(None)
    qtbot.addWidget(made)
    monitor = slow_panel.plugin.application.monitor
    project = slow_panel.client.projects.create("Watched")
    wait_until(lambda: monitor._is_listed)
    monitor.open_project(project.id)
    wait_until(lambda: monitor._timer.isActive() and monitor._timer.interval() <= 1000)
    made.form.idle.setValue(600)
    made.apply()
    assert monitor._timer.interval() == 600_000
    made.form.idle.setValue(settings.IDLE_INTERVAL.usual // 1000)
    made.apply()
    assert monitor._timer.interval() <= 1000  # what the test has for usual


def test_running_task_is_asked_after_as_often_as_chosen(slow_panel, photos, wait_until) -> None:
    settings.BUSY_INTERVAL.set(2500)
    application = slow_panel.plugin.application
    console = application.details_source.console
    wait_until(lambda: application.monitor._is_listed)
    project = slow_panel.client.projects.create("Watched")
    task = slow_panel.client.tasks.create(project.id, sorted(photos.iterdir()), name="Long")
    application.monitor.watch(task)
    console.set_visible(True)
    console.follow(slow_panel.client, task)
    wait_until(lambda: application.monitor._timer.interval() == 2500)
    assert console._timer.interval() == 2500
    slow_panel.client.tasks.cancel(project.id, task.id)


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
