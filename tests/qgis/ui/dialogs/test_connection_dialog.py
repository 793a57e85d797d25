"""The connection dialog: tests an address with useful answers, and saves what was entered."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from orthodock.api import Credentials
from orthodock.core.server.connections import ConnectionStore, Login
from orthodock.ui.dialogs.connection_dialog import ConnectionDialog
from ports import closed_port
from qgis.core import QgsApplication, QgsCredentials, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox

MASTER_PASSWORD = "test master password"
PAGE = b"<!doctype html><html><body><h1>Welcome to nginx!</h1></body></html>"


@pytest.fixture
def dialog(store: ConnectionStore, background, qtbot) -> ConnectionDialog:
    return shown(ConnectionDialog(store, background), qtbot)


def shown(form: ConnectionDialog, qtbot: Any) -> ConnectionDialog:
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    return form


def choose(form: ConnectionDialog, login: Login) -> None:
    """Choose how to log in, as the keyboard does."""
    kind = form.login.kind
    while form.login.login is not login:
        before = kind.currentIndex()
        QTest.keyClick(kind, Qt.Key.Key_Down)
        if kind.currentIndex() == before:
            QTest.keyClick(kind, Qt.Key.Key_Home)


def fill(form: ConnectionDialog, url: str, username: str = "", password: str = "") -> None:
    choose(form, Login.ACCOUNT if username else Login.NONE)
    for field, text in ((form.url, url), (form.username, username), (form.password, password)):
        field.clear()
        QTest.keyClicks(field, text)


def click(button: Any) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def save_button(form: ConnectionDialog) -> Any:
    return form.buttons.button(QDialogButtonBox.StandardButton.Save)


def result_of_test(form: ConnectionDialog, wait_until: Any) -> str:
    """Click "Test Connection" and return what came of it."""
    click(form.test_button)
    assert not form.test_button.isEnabled()
    assert "Connecting" in form.result.text()
    wait_until(form.test_button.isEnabled)
    return form.result.text()


@pytest.fixture
def web_page() -> Iterator[str]:
    """The address of a server that is no WebODM."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(PAGE)))
            self.end_headers()
            self.wfile.write(PAGE)

        do_POST = do_GET  # noqa: N815  http.server's name

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=[0.02])
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def silent_port() -> Iterator[int]:
    """A port that takes connections and never answers."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(16)
        yield listener.getsockname()[1]


# --- what the test button says


def test_right_login_is_confirmed(dialog, server, wait_until) -> None:
    fill(dialog, server.url, server.user, server.password)
    text = result_of_test(dialog, wait_until)
    assert text.startswith("Connected. Processing nodes online: 1.")
    assert "uses http" in text


def test_address_of_a_page_becomes_the_servers(dialog, server, wait_until) -> None:
    fill(dialog, f"{server.url}/map/project/1/task/0a1b/", server.user, server.password)
    text = result_of_test(dialog, wait_until)
    assert dialog.url.text() == server.url
    assert dialog.result.text() == text
    assert text.startswith("Connected. Processing nodes online: 1.")


def test_wrong_password_is_named(dialog, server, wait_until) -> None:
    fill(dialog, server.url, server.user, "wrong")
    text = result_of_test(dialog, wait_until)
    assert "did not accept the login" in text
    assert "user name and the password" in text
    assert "wrong" not in text


def test_server_that_wants_a_login_says_so_to_the_anonymous(dialog, server, wait_until) -> None:
    fill(dialog, server.url)
    text = result_of_test(dialog, wait_until)
    assert "Connected" not in text
    assert "user name" in text


def test_dead_server_is_named(dialog, wait_until) -> None:
    port = closed_port()
    fill(dialog, f"http://127.0.0.1:{port}", "pilot", "secret")
    text = result_of_test(dialog, wait_until)
    assert f"127.0.0.1:{port} cannot be reached" in text
    assert "Check the address and the network" in text


def test_unknown_host_is_named(dialog, wait_until) -> None:
    fill(dialog, "http://no-such-host.invalid", "pilot", "secret")
    text = result_of_test(dialog, wait_until)
    assert "no-such-host.invalid cannot be reached" in text


@pytest.mark.parametrize("username", ["pilot", ""])
def test_other_web_server_is_told_from_webodm(dialog, web_page, username, wait_until) -> None:
    fill(dialog, web_page, username, "secret" if username else "")
    text = result_of_test(dialog, wait_until)
    assert "not as a WebODM server does" in text
    assert "<" not in text


def test_https_where_there_is_only_http_is_told(dialog, server, wait_until) -> None:
    fill(dialog, server.url.replace("http://", "https://"), server.user, server.password)
    text = result_of_test(dialog, wait_until)
    assert "secure connection" in text


@pytest.mark.parametrize("address", ["http://", "ftp://example.org", "http://a b", "http://[::1"])
def test_what_is_no_address_is_told_at_once(dialog, address: str) -> None:
    fill(dialog, address)
    click(dialog.test_button)
    assert "not a web address" in dialog.result.text()


def test_address_with_a_password_is_refused(dialog) -> None:
    fill(dialog, "http://pilot:secret@example.org")
    click(save_button(dialog))
    assert dialog.isVisible()
    assert "own fields" in dialog.result.text()
    assert "secret" not in dialog.result.text()


def test_words_are_never_read_as_html(dialog) -> None:
    assert dialog.result.textFormat() == Qt.TextFormat.PlainText


def test_result_goes_when_the_form_changes(dialog, server, wait_until) -> None:
    fill(dialog, server.url, server.user, server.password)
    result_of_test(dialog, wait_until)
    QTest.keyClicks(dialog.password, "x")
    assert dialog.result.text() == ""


def test_window_keeps_turning_while_a_silent_server_is_tested(
    dialog, silent_port: int, wait_until
) -> None:
    fill(dialog, f"http://127.0.0.1:{silent_port}", "pilot", "secret")
    ticks: list[None] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(None))
    timer.start(10)
    click(dialog.test_button)
    wait_until(lambda: len(ticks) > 10)
    assert not dialog.test_button.isEnabled()
    assert save_button(dialog).isEnabled()


def test_editing_during_a_test_drops_it(dialog, silent_port: int, server, wait_until) -> None:
    fill(dialog, f"http://127.0.0.1:{silent_port}", "pilot", "secret")
    click(dialog.test_button)
    fill(dialog, server.url, server.user, server.password)
    assert result_of_test(dialog, wait_until).startswith("Connected")


def test_closing_during_a_test_is_safe(
    store, background, server, silent_port: int, qtbot, wait_until
) -> None:
    for url in (f"http://127.0.0.1:{silent_port}", server.url):
        form = shown(ConnectionDialog(store, background), qtbot)
        fill(form, url, server.user, server.password)
        click(form.test_button)
        QTest.keyClick(form, Qt.Key.Key_Escape)
        assert not form.isVisible()
    done: list[None] = []
    background.run(lambda: None, done.append)
    wait_until(lambda: done)


# --- saving


def test_buttons_wait_for_an_address(dialog) -> None:
    assert not save_button(dialog).isEnabled()
    assert not dialog.test_button.isEnabled()
    QTest.keyClicks(dialog.url, "  ")
    assert not save_button(dialog).isEnabled()
    QTest.keyClicks(dialog.url, "odm.example.org")
    assert save_button(dialog).isEnabled()
    assert dialog.test_button.isEnabled()


def test_return_saves_after_a_test(dialog, server, wait_until) -> None:
    fill(dialog, server.url, server.user, server.password)
    dialog.activateWindow()
    dialog.test_button.setFocus()
    result_of_test(dialog, wait_until)
    assert save_button(dialog).isDefault()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.saved is not None


def test_name_defaults_to_the_host(dialog, store) -> None:
    fill(dialog, "https://odm.example.org:8443/dashboard/", "pilot", "secret")
    click(save_button(dialog))
    assert dialog.saved == store.all()[0]
    assert (dialog.saved.name, dialog.saved.url) == (
        "odm.example.org:8443",
        "https://odm.example.org:8443",
    )
    assert store.credentials(dialog.saved) == Credentials("pilot", "secret")


def test_return_saves(dialog, store) -> None:
    fill(dialog, "odm.example.org")
    assert dialog.login.login is Login.NONE
    dialog.name.setText("Büro <b>1</b> / Nord")  # QTest types ASCII alone
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert [c.name for c in store.all()] == ["Büro <b>1</b> / Nord"]
    assert store.all()[0].authcfg == ""


def test_editing_keeps_id_and_authcfg(store, background, connection, qtbot) -> None:
    form = shown(ConnectionDialog(store, background, connection), qtbot)
    assert form.url.text() == connection.url
    assert form.username.text() == "pilot"
    assert form.password.text() == "correct horse"
    form.name.clear()
    QTest.keyClicks(form.name, "Renamed")
    click(save_button(form))
    assert [(c.id, c.name, c.authcfg) for c in store.all()] == [
        (connection.id, "Renamed", connection.authcfg)
    ]
    assert store.credentials(form.saved).password == "correct horse"


def test_emptied_login_is_asked_about(store, background, connection, qtbot) -> None:
    form = shown(ConnectionDialog(store, background, connection), qtbot)
    form.username.clear()
    click(save_button(form))
    assert form.isVisible()
    assert "user name is missing" in form.result.text()
    choose(form, Login.NONE)
    click(save_button(form))
    assert not form.isVisible()
    assert form.saved.authcfg == ""
    assert QgsApplication.authManager().configIds() == []


def test_login_deleted_in_qgis_is_told_and_can_be_entered_again(
    store, background, connection, qtbot
) -> None:
    QgsApplication.authManager().removeAuthenticationConfig(connection.authcfg)
    form = shown(ConnectionDialog(store, background, connection), qtbot)
    assert "no longer stored" in form.result.text()
    QTest.keyClicks(form.username, "pilot")
    QTest.keyClicks(form.password, "again")
    click(save_button(form))
    assert store.credentials(form.saved) == Credentials("pilot", "again")


def test_cancel_saves_nothing(dialog, store) -> None:
    fill(dialog, "odm.example.org", "pilot", "secret")
    click(dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel))
    assert not dialog.isVisible()
    assert dialog.saved is None
    assert store.all() == []
    assert QgsApplication.authManager().configIds() == []
    assert QgsProject.instance().isDirty() is False


# --- a locked authentication store


class Refusal(QgsCredentials):
    """The user who answers QGIS's question for the master password with Cancel, then does not."""

    def __init__(self) -> None:
        super().__init__()
        self.master_password = ""
        self.asked = 0
        self.setInstance(self)

    def requestMasterPassword(self, _password: str, _stored: bool = False) -> tuple[bool, str]:
        self.asked += 1
        return bool(self.master_password), self.master_password

    def request(self, _realm: str, username: str, password: str, _message: str = "") -> Any:
        return False, username, password


@pytest.fixture
def locked(qgis_app, connection) -> Iterator[Refusal]:
    """The store is locked, with a connection in it; the user refuses to unlock it."""
    before = QgsCredentials.instance()
    user = Refusal()
    QgsApplication.authManager().clearMasterPassword()
    yield user
    user.setInstance(before)
    QgsApplication.authManager().setMasterPassword(MASTER_PASSWORD, True)


def test_locked_store_gives_a_message_and_keeps_the_dialog(locked, store, dialog) -> None:
    before = store.all()
    fill(dialog, "odm.example.org", "pilot", "secret")
    click(save_button(dialog))
    assert locked.asked == 1  # and not once more by itself
    assert dialog.isVisible()
    assert dialog.saved is None
    assert "locked" in dialog.result.text()
    assert store.all() == before


def test_editing_with_a_locked_store_does_not_lose_the_login(
    locked, store, background, connection, qtbot
) -> None:
    form = shown(ConnectionDialog(store, background, connection), qtbot)
    assert "locked" in form.result.text()
    QTest.keyClicks(form.name, " 2")
    click(save_button(form))
    assert form.isVisible()
    assert store.all() == [connection]

    locked.master_password = MASTER_PASSWORD
    click(save_button(form))
    assert not form.isVisible()
    assert form.saved.name == "Test server 2"
    assert store.credentials(form.saved) == Credentials("pilot", "correct horse")


# --- keyboard


def test_tab_visits_the_fields_in_order(dialog, qtbot) -> None:
    dialog.url.setFocus()
    QTest.keyClicks(dialog.url, "odm.example.org")
    visited = []
    for _ in range(5):
        visited.append(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    kind = dialog.login.kind
    assert visited == [dialog.url, dialog.name, kind, dialog.username, dialog.password]


def test_every_field_says_what_it_is_for(dialog) -> None:
    login = dialog.login
    for widget in (
        dialog.url,
        dialog.name,
        login.kind,
        login.username,
        login.password,
        login.token,
        login.configuration,
        dialog.test_button,
    ):
        assert widget.toolTip()
