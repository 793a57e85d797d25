"""Messages in QGIS's bar, and the buttons on them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from orthodock.ui.widgets.messages import MessageButton, Messages
from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QPushButton

INFO = Qgis.MessageLevel.Info


@pytest.fixture
def bar(qtbot) -> QgsMessageBar:
    """QGIS's own message bar; that of pytest-qgis keeps its items alive."""
    bar = QgsMessageBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def iface(bar) -> Any:
    return SimpleNamespace(messageBar=lambda: bar, mainWindow=lambda: None)


@pytest.fixture
def messages(iface) -> Iterator[Messages]:
    owner = Messages(iface)
    yield owner
    owner.close()


def press(bar: QgsMessageBar, text: str) -> None:
    (button,) = (b for b in bar.findChildren(QPushButton) if b.text() == text)
    button.click()


def test_button_works_after_garbage_was_collected(bar, messages) -> None:
    pressed: list[str] = []
    for name in ("One", "Two", "Three"):
        messages.push(
            f"{name} is ready", INFO, MessageButton(name, lambda n=name: pressed.append(n))
        )
    gc.collect()
    for name in ("Two", "One", "Three"):
        press(bar, name)
    assert pressed == ["Two", "One", "Three"]
    assert bar.items() == []


def test_button_that_shows_another_message_removes_only_its_own(bar, messages) -> None:
    messages.push("First", INFO, MessageButton("Go", lambda: messages.info("Second")))
    press(bar, "Go")
    assert [item.text() for item in bar.items()] == ["Second"]


def test_button_that_closes_all_messages_does_no_harm(bar, messages) -> None:
    messages.push("First", INFO, MessageButton("Go", bar.clearWidgets))
    press(bar, "Go")
    assert bar.items() == []


def test_removed_item_is_no_longer_kept(iface, bar) -> None:
    messages = Messages(iface)
    messages.push("Ready", INFO, MessageButton("Go", lambda: None))
    button = bar.findChild(QPushButton)
    gone: list[bool] = []
    button.destroyed.connect(lambda: gone.append(True))
    bar.popWidget(bar.items()[0])
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone == [True]
    messages.close()  # and does not touch what Qt has deleted


def test_closing_removes_the_items_of_the_plugin_alone(iface, bar) -> None:
    messages = Messages(iface)
    messages.push("Ours", INFO, MessageButton("Go", lambda: None))
    bar.pushWidget(bar.createMessage("Another plugin's"), INFO, 0)
    messages.push("Ours, too", INFO)
    messages.close()
    assert [item.text() for item in bar.items()] == ["Another plugin's"]


def test_unloading_the_plugin_removes_its_messages(plugin, qgis_iface) -> None:
    qgis_iface.messageBar().clearWidgets()
    button = MessageButton("Go", lambda: None)
    plugin.application.messages.push("Ready", INFO, button)
    assert len(qgis_iface.messageBar().items()) == 1
    plugin.unload()
    assert qgis_iface.messageBar().items() == []
    plugin.initGui()
