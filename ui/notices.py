"""What the user is told and asked: in QGIS, and on the desktop when QGIS is not in front."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.gui import QgisInterface, QgsMessageBar
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox, QPushButton, QSystemTrayIcon, QWidget

from ..api import CancelledError, WebODMError
from ..core import log
from ..core.settings import NOTIFY
from . import icons
from .plain import MESSAGE_CHARACTERS, as_html, as_paragraph, shortened

LONGEST_MESSAGE = 500  # characters in QGIS's bar, of a message that is not shortened for it
TRAY_CHARACTERS = 250  # of a desktop notification
SHOWN_FOR = 10_000  # ms that a desktop notification stays


class Notices(QObject):
    """Main thread only."""

    def __init__(self, iface: QgisInterface, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._tray: QSystemTrayIcon | None = None

    def error(self, what: str, error: WebODMError) -> None:
        """Tell that something failed; what the user cancelled is no failure."""
        if not isinstance(error, CancelledError):
            self.push(f"{what}: {error}", Qgis.MessageLevel.Warning)

    def info(self, text: str) -> None:
        """Tell something that needs no answer."""
        self.push(text, Qgis.MessageLevel.Info)

    def push(self, text: str, level: Qgis.MessageLevel, *buttons: QPushButton) -> None:
        """Show a message with buttons, each of which takes it away; log it too."""
        is_trouble = level not in (Qgis.MessageLevel.Info, Qgis.MessageLevel.Success)
        (log.error if is_trouble else log.info)(text)
        shown = shortened(text, MESSAGE_CHARACTERS)  # the bar is one line high
        show_message(self._iface.messageBar(), shown, text, level, *buttons)
        self._call_from_elsewhere(shortened(text, TRAY_CHARACTERS))

    def confirm(self, title: str, text: str) -> bool:
        """Ask before something that cannot be undone."""
        return confirm(self._iface.mainWindow(), title, text)

    def close(self) -> None:
        """Leave nothing on the desktop."""
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    def _call_from_elsewhere(self, text: str) -> None:
        """Tell the desktop when the user works in another program."""
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


def show_message(
    bar: QgsMessageBar, shown: str, whole: str, level: Qgis.MessageLevel, *buttons: QPushButton
) -> None:
    """Show a message that stays, with buttons, each of which takes it away.

    `shown` may be a part of the `whole` text, which the tooltip has.
    """
    item = bar.createMessage("OrthoDock", as_html(shortened(shown, LONGEST_MESSAGE)))
    item.setToolTip(as_paragraph(whole))
    for button in buttons:
        item.layout().addWidget(button)
        button.clicked.connect(lambda: bar.popWidget(item))
    bar.pushWidget(item, level, 0)


def confirm(window: QWidget | None, title: str, text: str) -> bool:
    """Ask before something that cannot be undone."""
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    answer = QMessageBox.question(window, title, as_paragraph(text), yes | no, no)
    return bool(answer == yes)
