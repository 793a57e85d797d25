"""A line that says what came of something, with an icon."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QWidget

from ...api import WebODMError
from . import icons
from .escaping import TIP_CHARACTERS, shortened

ICON_SIZE = 16  # px
LINES = 3  # that need no larger window


class OutcomeLabel(QWidget):
    """Empty until something is shown; the words may be anybody's, and can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)  # a server's words are among it
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setMinimumHeight(LINES * self.fontMetrics().lineSpacing())
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._icon)
        layout.addWidget(self.label, 1)

    def clear(self) -> None:
        """Say nothing."""
        self._icon.clear()
        self.label.clear()

    def show_error(self, error: WebODMError) -> None:
        """Say what is wrong."""
        self.say("mIconWarning", str(error))

    def say(self, icon: str, text: str) -> None:
        """Show an icon of QGIS's theme and words."""
        self._icon.setPixmap(icons.theme(icon).pixmap(ICON_SIZE, ICON_SIZE))
        self.label.setText(shortened(text, TIP_CHARACTERS))
