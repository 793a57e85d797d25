"""Messages and questions to the user: in QGIS, and on the desktop while QGIS is not in front."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

from qgis.core import Qgis
from qgis.gui import QgisInterface, QgsMessageBarItem
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox, QPushButton, QSystemTrayIcon, QWidget

from ...api import CancelledError, WebODMError
from ...core import log
from ...core.settings import NOTIFY
from . import icons
from .escaping import MESSAGE_CHARACTERS, as_html, as_paragraph, shortened

LONGEST_MESSAGE = 500  # characters in QGIS's bar, of a message that is not shortened for it
TRAY_CHARACTERS = 250  # of a desktop notification
SHOWN_FOR = 10_000  # ms that a desktop notification stays


@dataclass(frozen=True)
class MessageButton:
    """A button of a message; pressing it calls `action` and removes the message."""

    text: str
    action: Callable[[], object]
    tip: str = ""


class Messages(QObject):
    """The owner of all the plugin's items in QGIS's message bar. Main thread only.

    Python deletes the wrappers of an item and of its buttons when nothing refers to them, and with
    them the connections to Python functions; so every item is kept until the bar removes it.
    """

    def __init__(self, iface: QgisInterface, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._bar = iface.messageBar()
        self._items: list[tuple[QgsMessageBarItem, tuple[QPushButton, ...]]] = []
        self._bar.widgetRemoved.connect(self._on_removed)
        self._tray: QSystemTrayIcon | None = None

    def error(self, what: str, error: WebODMError) -> None:
        """Report a failure; canceled work is none."""
        if not isinstance(error, CancelledError):
            self.push(f"{what}: {error}", Qgis.MessageLevel.Warning)

    def info(self, text: str) -> None:
        """Report something that needs no answer."""
        self.push(text, Qgis.MessageLevel.Info)

    def push(self, text: str, level: Qgis.MessageLevel, *buttons: MessageButton) -> None:
        """Show a message in one line, log it, and notify the desktop."""
        is_trouble = level not in (Qgis.MessageLevel.Info, Qgis.MessageLevel.Success)
        (log.error if is_trouble else log.info)(text)
        self.show(shortened(text, MESSAGE_CHARACTERS), text, level, *buttons)
        self._notify_desktop(shortened(text, TRAY_CHARACTERS))

    def show(
        self, shown: str, whole: str, level: Qgis.MessageLevel, *buttons: MessageButton
    ) -> None:
        """Show a message that stays until the user closes it or presses one of its buttons.

        `shown` may be a part of the `whole` text, which the tooltip has.
        """
        item = self._bar.createMessage("OrthoDock", as_html(shortened(shown, LONGEST_MESSAGE)))
        item.setToolTip(as_paragraph(whole))
        self._items.append((item, tuple(self._button(item, button) for button in buttons)))
        self._bar.pushWidget(item, level, 0)

    def confirm(self, title: str, text: str) -> bool:
        """Ask before something that cannot be undone."""
        return confirm(self._iface.mainWindow(), title, text)

    def close(self) -> None:
        """Remove all items, and the icon on the desktop."""
        self._bar.widgetRemoved.disconnect(self._on_removed)
        items, self._items = self._items, []
        for item, _buttons in items:
            self._bar.popWidget(item)
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    def _button(self, item: QgsMessageBarItem, wanted: MessageButton) -> QPushButton:
        button = QPushButton(wanted.text)
        button.setToolTip(wanted.tip)

        def press() -> None:
            wanted.action()
            if any(item is shown for shown, _buttons in self._items):  # not removed meanwhile
                self._bar.popWidget(item)

        button.clicked.connect(press)
        item.layout().addWidget(button)
        return button

    def _on_removed(self, removed: QgsMessageBarItem) -> None:
        self._items = [(item, buttons) for item, buttons in self._items if item is not removed]

    def _notify_desktop(self, text: str) -> None:
        """Show a desktop notification if the user works in another program."""
        if QApplication.activeWindow() is not None:
            return
        QApplication.alert(self._iface.mainWindow())
        if not NOTIFY.value():
            return
        # QGIS keeps its own notifications to itself, so this needs an icon for as long as it shows.
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(icons.own("orthodock"), self)
            self._tray.messageClicked.connect(self._on_clicked)
            self._hide = QTimer(self)
            self._hide.setSingleShot(True)
            self._hide.timeout.connect(self._tray.hide)
        self._tray.show()
        self._tray.showMessage("OrthoDock", text, icons.own("orthodock"), SHOWN_FOR)
        self._hide.start(SHOWN_FOR)

    def _on_clicked(self) -> None:
        window = self._iface.mainWindow()
        window.raise_()
        window.activateWindow()


def confirm(window: QWidget | None, title: str, text: str) -> bool:
    """Ask before something that cannot be undone."""
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    answer = QMessageBox.question(window, title, as_paragraph(text), yes | no, no)
    return bool(answer == yes)
