"""The panel's menu of connections, and what it says of the server it shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jwt
import pytest
from orthodock.core.server.connections import Connection
from orthodock.ui.dialogs.connection_dialog import ConnectionDialog
from orthodock.ui.options.options_factory import PAGE
from panel import Panel, answer, client_of, save, show, window
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox, QMessageBox

OLD = jwt.encode({"username": "pilot", "exp": 1}, "a secret of thirty-two characters", "HS256")


def trigger(panel: Panel, words: str) -> None:
    """Choose an action of the menu, as the mouse does."""
    menu = panel.dock.connection_menu
    menu.popup(panel.main.pos())
    (action,) = (a for a in menu.actions() if a.text() == words)
    assert action.isEnabled()
    place = menu.actionGeometry(action).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)


def state(panel: Panel) -> str:
    """What the icon beside the server's name says, and the menu too."""
    icon = panel.dock.state_icon
    assert panel.dock.connection_menu.actions()[0].text() == icon.accessibleName()
    assert icon.isVisible()
    assert not icon.pixmap().isNull()
    return icon.accessibleName()


@pytest.fixture
def save_next(qgis_app) -> Any:
    """Presses Save in the next connection dialog, with another name."""
    timer = QTimer()
    names: list[str] = []

    def look() -> None:
        form = window(ConnectionDialog)
        if form is not None:
            timer.stop()
            form.name.setText(names[-1])
            button = form.buttons.button(QDialogButtonBox.StandardButton.Save)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def plan(name: str) -> None:
        names.append(name)
        timer.start(20)

    timer.timeout.connect(look)
    yield plan
    timer.stop()


def test_panel_says_who_is_signed_in_and_where(panel, server) -> None:
    assert state(panel) == "Signed in as pilot"
    assert server.url in panel.dock.state_icon.toolTip()


def test_anonymous_connection_says_so(closed_panel, server, wait_until) -> None:
    closed_panel.plugin.connections.save(Connection.new("Public", server.url), "", "")
    show(closed_panel)
    wait_until(lambda: state(closed_panel) != "Connecting…")
    assert state(closed_panel) in ("Connected without login", "Not signed in")


def test_lost_server_and_its_return_are_shown_without_a_message(
    closed_panel, start_server, tmp_path: Path, wait_until
) -> None:
    panel, server = closed_panel, start_server()
    api = client_of(server)
    api.tasks.create_partial(api.projects.create("Survivor").id, name="In it")
    save(panel, server)
    show(panel)
    wait_until(lambda: "Survivor" in panel.names())
    panel.open(panel.dock.store.projects()[0].id)
    server.stop()
    wait_until(lambda: state(panel) == "No connection")
    assert panel.dock.retry_button.isVisible()
    assert panel.shows("cannot be reached")
    assert "Survivor" in panel.names(), "what was known stays"
    assert not panel.dock.login_button.isVisible()
    assert panel.bar.items() == []
    port = server.url.rsplit(":", 1)[1]
    start_server("--port", port, "--data", str(tmp_path / "server0"))
    wait_until(lambda: state(panel) == "Signed in as pilot")
    assert not panel.dock.retry_button.isVisible()
    assert "Survivor" in panel.names()
    assert panel.bar.items() == []


def test_expired_token_leads_to_the_login(closed_panel, server, wait_until) -> None:
    panel = closed_panel
    panel.plugin.connections.save(Connection.new("Ours", server.url), "", "", OLD)
    show(panel)
    wait_until(panel.dock.login_button.isVisible)
    assert state(panel) == "Not signed in"
    assert panel.shows("paste a new token")
    seen: list[str] = []

    def look() -> None:
        form = window(ConnectionDialog)
        seen.append(form.result.text())
        form.login.token.setText(client_of(server).transport.token())
        button = form.buttons.button(QDialogButtonBox.StandardButton.Save)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(100, look)
    QTest.mouseClick(panel.dock.login_button, Qt.MouseButton.LeftButton)
    wait_until(lambda: state(panel) == "Signed in as pilot")
    assert "paste a new token" in seen[0]
    assert not panel.dock.login_button.isVisible()


def test_token_that_runs_out_meanwhile_is_told(closed_panel, start_server, wait_until) -> None:
    panel, server = closed_panel, start_server("--token-seconds", "5")
    client = client_of(server)
    client.tasks.create_partial(client.projects.create("Brief").id, name="In it")
    token = client.transport.token()
    panel.plugin.connections.save(Connection.new("Ours", server.url), "", "", token)
    show(panel)
    wait_until(lambda: "Brief" in panel.names())
    panel.open(panel.dock.store.projects()[0].id)
    wait_until(lambda: state(panel) == "Not signed in")
    assert panel.shows("paste a new token")


def test_menu_edits_duplicates_and_removes(panel, monkeypatch, save_next, wait_until) -> None:
    connections = panel.plugin.connections
    save_next("Renamed")
    trigger(panel, "Edit Connection…")
    assert panel.dock.connections.currentText() == "Renamed"
    save_next("Second")
    trigger(panel, "Duplicate Connection…")
    assert panel.dock.connections.currentText() == "Second"
    assert [c.name for c in connections.all()] == ["Renamed", "Second"]
    wait_until(lambda: state(panel) == "Signed in as pilot")
    answer(monkeypatch, QMessageBox.StandardButton.Yes)
    trigger(panel, "Remove Connection…")
    assert [c.name for c in connections.all()] == ["Renamed"]
    assert panel.dock.connections.currentText() == "Renamed"


def test_menu_tests_the_connection(panel, wait_until) -> None:
    trigger(panel, "Test Connection")
    wait_until(lambda: panel.notice("Test server: Connected."))


def test_menu_opens_the_options_at_our_page(panel, monkeypatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        panel.iface, "showOptionsDialog", lambda _parent, page: opened.append(page), raising=False
    )
    trigger(panel, "Settings…")
    assert opened == [PAGE]


def test_first_connection_made_in_the_options_is_shown(closed_panel, server, completed) -> None:
    show(closed_panel)
    assert not closed_panel.dock.state_icon.isVisible()
    save(closed_panel, server)
    closed_panel.wait_until(lambda: "Finished work" in closed_panel.names())


def test_secrets_stay_out_of_the_panel(panel, server) -> None:
    seen = panel.dock.state_icon.toolTip() + repr(panel.client) + repr(panel.dock.connections)
    seen += repr(panel.client.transport.__dict__["_credentials"])
    assert server.password not in seen
    assert panel.client.transport.token() not in seen
