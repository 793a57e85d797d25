"""Notices and questions of the panel: where they lead, and that they come once."""

from __future__ import annotations

from pathlib import Path

from orthodock.api import AuthenticationError
from orthodock.ui.tree.task_filter import TaskFilter
from panel import save, show
from PIL import Image
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton


def test_notice_leads_to_the_console_whatever_is_hidden(
    closed_panel, start_server, photos: Path, tmp_path: Path, wait_until
) -> None:
    panel, server = closed_panel, start_server()
    save(panel, server)
    show(panel)
    wait_until(lambda: panel.client is not None)
    bare = tmp_path / "bare"
    bare.mkdir()
    for photo in sorted(photos.iterdir())[:2]:
        with Image.open(photo) as image:
            image.save(bare / photo.name, "JPEG")  # without where it was taken
    panel.upload(bare, "Failures", "Sad")
    wait_until(lambda: panel.notice("failed"))
    task = panel.chosen()
    details = panel.dock.details
    details.tabs.setCurrentWidget(details.overview)
    panel.dock.filter_bar.set_filter(TaskFilter("something else"))
    wait_until(lambda: not panel.dock.model.shown_projects())
    panel.plugin.dock.hide()
    button = panel.notice("failed").findChild(QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.chosen().id == task.id
    assert panel.dock.isVisible()
    wait_until(lambda: details.console.view.isVisible())
    wait_until(lambda: not details.console.view.document().isEmpty())
    index = panel.dock.tree.currentIndex()
    assert panel.dock.tree.visualRect(index).isValid()


def test_refused_master_password_is_asked_for_once(
    closed_panel, server, monkeypatch, wait_until
) -> None:
    asked: list[None] = []
    closed = True

    def refuse() -> None:
        if closed:
            asked.append(None)
            raise AuthenticationError("Locked.", "Enter it.")

    panel = closed_panel
    save(panel, server)
    monkeypatch.setattr("orthodock.core.server.logins.unlock", refuse)
    monkeypatch.setattr("orthodock.ui.dock.server_session.is_unlocked", lambda: not closed)
    show(panel)
    wait_until(lambda: asked)
    assert panel.enabled() == {"refresh"}
    assert not panel.actions.new_project.isEnabled()
    assert not panel.actions.import_task.isEnabled()
    panel.plugin.application.session.on_panel_shown(True)
    assert len(asked) == 1
    panel.click(panel.actions.refresh)
    assert len(asked) == 2
    closed = False
    panel.plugin.application.session.on_panel_shown(True)  # unlocked meanwhile, by something else
    wait_until(lambda: panel.client is not None)
    assert panel.enabled() == {"new_task", "refresh"}
    assert panel.actions.new_project.isEnabled()
