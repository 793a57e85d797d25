"""A line of text that gives way: cut with an ellipsis where there is no room."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from .escaping import as_paragraph, shortened

LONGEST = 1000  # characters, more than any window is wide


class ElidedLabel(QLabel):
    """Shows plain text in one line of whatever width; the tooltip has all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.full_text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        """Show `text`, cut to the width; line breaks become spaces."""
        self.full_text = " ".join(shortened(text, LONGEST).split())
        self.setToolTip(as_paragraph(text))
        self.setAccessibleName(self.full_text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = self.fontMetrics()
        room = self.contentsRect().width()
        super().setText(metrics.elidedText(self.full_text, Qt.TextElideMode.ElideMiddle, room))
