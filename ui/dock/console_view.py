"""Shows a task's console; follows its end unless the user has scrolled up."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QLocale, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QFontDatabase, QHideEvent, QShowEvent, QTextCursor, QTextDocument
from qgis.PyQt.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ...core.server.console import TAIL
from ..widgets.escaping import shortened
from ..widgets.tool_buttons import tool_button

CHARACTERS_AT_A_TIME = 200_000
MOST_LINES = TAIL - 1
LONGEST_LINE = 2000  # characters; longer lines are whole in what Save writes
AT_A_TIME = 1000  # lines that go into the view between two looks at the user's events


class ConsoleView(QPlainTextEdit):
    """Read-only text in the system's fixed font."""

    trimmed = pyqtSignal()
    """Lines at the beginning are no longer shown."""
    lines_came = pyqtSignal(object)
    """tuple[str, ...], of which the view takes up a part now and the rest bit by bit"""
    cleared = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._add_some)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setMaximumBlockCount(MOST_LINES)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setAccessibleName(self.tr("Console"))
        self.setPlaceholderText(self.tr("The task's console appears here once it runs."))

    def add_lines(self, lines: Iterable[str]) -> None:
        """Append lines, many of them bit by bit."""
        new = tuple(lines)
        is_trimmed = len(self._waiting) + len(new) > MOST_LINES
        new = new[-MOST_LINES:]
        self._waiting.extend(shortened(line, LONGEST_LINE) for line in new)
        if is_trimmed:
            del self._waiting[:-MOST_LINES]
            self.trimmed.emit()
        if not self._timer.isActive():
            self._add_some()
        self.lines_came.emit(new)

    def clear(self) -> None:
        """Forget all lines."""
        self._waiting.clear()
        super().clear()
        self.cleared.emit()

    def find_text(self, text: str, backwards: bool = False) -> bool:
        """Select the next place with a text, beginning anew at the other end; False: nowhere."""
        flags = QTextDocument.FindFlag(0)
        if backwards:
            flags |= QTextDocument.FindFlag.FindBackward
        if not text or self.find(text, flags):
            return bool(text)
        before = self.textCursor()
        end, start = QTextCursor.MoveOperation.End, QTextCursor.MoveOperation.Start
        self.moveCursor(end if backwards else start)
        if self.find(text, flags):
            return True
        self.setTextCursor(before)
        return False

    def _next_lines(self) -> list[str]:
        """Take from the waiting lines what the view takes up without a pause to be noticed."""
        count = characters = 0
        for line in self._waiting[:AT_A_TIME]:
            characters += len(line)
            if count and characters > CHARACTERS_AT_A_TIME:
                break
            count += 1
        lines, self._waiting = self._waiting[:count], self._waiting[count:]
        return lines

    def _add_some(self) -> None:
        if not self._waiting:
            return
        lines = self._next_lines()
        bar = self.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - 1
        if not self.document().isEmpty() and self.blockCount() + len(lines) > MOST_LINES:
            self.trimmed.emit()
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        text = "\n".join(lines)
        cursor.insertText(text if self.document().isEmpty() else "\n" + text)
        if at_end:
            bar.setValue(bar.maximum())
        if self._waiting:
            self._timer.start(0)


class ConsolePanel(QWidget):
    """The console with what can be done with it: find, copy, save."""

    save_requested = pyqtSignal()
    visibility_changed = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = ConsoleView()
        self.find = QgsFilterLineEdit()
        self.find.setShowSearchIcon(True)
        self.find.setPlaceholderText(self.tr("Find in console"))
        self.find.setAccessibleName(self.tr("Find in console"))
        self.note = QLabel(
            self.tr("Only the last {} lines are shown. Save writes all of them.").format(
                QLocale().toString(MOST_LINES)
            )
        )
        self.note.setWordWrap(True)
        self.note.hide()
        row = QHBoxLayout()
        row.addWidget(self.find, 1)
        self.previous = tool_button("mActionArrowUp", self.tr("Find the previous place"))
        self.next = tool_button("mActionArrowDown", self.tr("Find the next place"))
        self.copy = tool_button("mActionEditCopy", self.tr("Copy the selection, or all"))
        self.save = tool_button("mActionFileSave", self.tr("Save the whole console to a file"))
        for button in (self.previous, self.next, self.copy, self.save):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.note)
        layout.addWidget(self.view, 1)
        self.find.textChanged.connect(self._on_typed)
        self.find.returnPressed.connect(lambda: self._find())
        self.next.clicked.connect(lambda: self._find())
        self.previous.clicked.connect(lambda: self._find(backwards=True))
        self.copy.clicked.connect(self._on_copy)
        self.save.clicked.connect(self.save_requested)
        self.view.trimmed.connect(self.note.show)

    def clear(self) -> None:
        """Show nothing, before another console comes."""
        self.view.clear()
        self.note.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.visibility_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.visibility_changed.emit(False)

    def _on_typed(self) -> None:
        cursor = self.view.textCursor()
        cursor.setPosition(cursor.selectionStart())  # a longer word may begin at the same place
        self.view.setTextCursor(cursor)
        self._find()

    def _find(self, backwards: bool = False) -> None:
        text = self.find.text()
        is_there = self.view.find_text(text, backwards) or not text
        self.find.setStyleSheet("" if is_there else "QLineEdit { font-style: italic; }")
        self.find.setToolTip("" if is_there else self.tr("Not found"))

    def _on_copy(self) -> None:
        if self.view.textCursor().hasSelection():
            self.view.copy()
        else:
            QApplication.clipboard().setText(self.view.toPlainText())
