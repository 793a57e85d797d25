"""Shows a task's console; follows its end unless the user has scrolled up."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtGui import QFontDatabase, QTextCursor
from qgis.PyQt.QtWidgets import QPlainTextEdit, QWidget

MOST_LINES = 50_000


class ConsoleView(QPlainTextEdit):
    """Read-only text in the system's fixed font."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setMaximumBlockCount(MOST_LINES)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setAccessibleName(self.tr("Console"))
        self.setPlaceholderText(self.tr("The task's console appears here once it runs."))

    def add_lines(self, lines: Iterable[str]) -> None:
        """Append lines in one go."""
        bar = self.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - 1
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        text = "\n".join(lines)
        cursor.insertText(text if self.document().isEmpty() else "\n" + text)
        if at_end:
            bar.setValue(bar.maximum())
