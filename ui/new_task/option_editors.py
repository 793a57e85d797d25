"""What an option is edited with: a spin box with its range, a list, a line, a page of JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsSettings
from qgis.gui import QgsDoubleSpinBox, QgsSpinBox
from qgis.PyQt.QtCore import QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...api import StorageError, WebODMError
from ...api.options import Domain
from ...api.support.i18n import translate
from ...core.jobs.background import Background
from ..widgets.escaping import as_paragraph
from .option_table import DEFAULT, DOMAIN

DECIMALS = 6
LARGEST_INT = 2**31 - 1
LARGEST_NUMBER = 1e12
LARGEST_FILE = 1_000_000  # bytes; it travels within one option
ROW_HEIGHT = 1.5  # lines of text; an editor has to fit in
LAST_FOLDER = "orthodock/last_option_folder"
EDIT = Qt.ItemDataRole.EditRole


class OptionDelegate(QStyledItemDelegate):
    """Opens the editor that fits an option's `Domain`."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the size of a row with some room around the text."""
        size = super().sizeHint(option, index)
        return size.expandedTo(QSize(0, round(ROW_HEIGHT * option.fontMetrics.lineSpacing())))

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget:
        domain = index.data(DOMAIN)
        if domain.kind == "enum":
            box = QComboBox(parent)
            for choice in domain.choices:
                box.addItem(choice or self.tr("(none)"), choice)
            box.activated.connect(lambda _: self._take(box))
            return box
        if domain.kind in ("int", "float"):
            return _number_box(domain, index.data(DEFAULT), parent)
        if domain.kind == "json":
            editor = JsonEditor(index.siblingAtColumn(0).data(), self._background, parent)
            editor.changed.connect(lambda: self._take(editor))
            return editor
        # Of "path" too: it is one on the node's disk. A file from here goes along with the photos.
        line = QLineEdit(parent)
        line.setFrame(False)
        return line

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        value = index.data(EDIT)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(value), 0))
        elif isinstance(editor, (QgsSpinBox, QgsDoubleSpinBox)):
            if isinstance(value, (int, float)):
                editor.setValue(value)
        elif isinstance(editor, JsonEditor):
            editor.line.setText(str(value))
        else:
            editor.setText(str(value))

    def setModelData(self, editor: QWidget, model: Any, index: QModelIndex) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData(), EDIT)
        elif isinstance(editor, (QgsSpinBox, QgsDoubleSpinBox)):
            editor.interpretText()
            model.setData(index, editor.value(), EDIT)
        elif isinstance(editor, JsonEditor):
            model.setData(index, editor.line.text(), EDIT)
        else:
            model.setData(index, editor.text(), EDIT)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: QModelIndex
    ) -> None:
        """Give the editor its own height: a squeezed spin box cannot be read."""
        area = option.rect
        missing = editor.sizeHint().height() - area.height()
        if missing > 0:
            area.adjust(0, -(missing // 2), 0, missing - missing // 2)
        editor.setGeometry(area)

    def _take(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


class NumberBox(QgsDoubleSpinBox):
    """Shows the digits a number has, not always the same number of zeros."""

    def textFromValue(self, value: float) -> str:
        text = self.locale().toString(value, "f", DECIMALS).rstrip("0")
        return text.rstrip(self.locale().decimalPoint())


def _number_box(domain: Domain, default: Any, parent: QWidget) -> QgsSpinBox | QgsDoubleSpinBox:
    is_whole = domain.kind == "int"
    box = QgsSpinBox(parent) if is_whole else NumberBox(parent)
    step = 1 if is_whole else 10.0**-DECIMALS
    limit = LARGEST_INT if is_whole else LARGEST_NUMBER
    low = -limit if domain.minimum is None else domain.minimum
    high = limit if domain.maximum is None else domain.maximum
    if domain.minimum is not None and domain.excludes_minimum:
        low += step
    if domain.maximum is not None and domain.excludes_maximum:
        high -= step
    if not is_whole:
        box.setDecimals(DECIMALS)
    kind = int if is_whole else float
    box.setRange(kind(max(low, -limit)), kind(min(high, limit)))
    box.setExpressionsEnabled(False)
    if isinstance(default, (int, float)):
        box.setClearValue(kind(default))  # its clear button is a reset
    box.setToolTip(as_paragraph(domain.describe()))
    return box


class JsonEditor(QWidget):
    """A line of JSON, and a button that opens a page of it."""

    changed = pyqtSignal()

    def __init__(self, name: str, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._background = background
        self.line = QLineEdit()
        self.line.setFrame(False)
        self.line.setMaxLength(LARGEST_FILE)
        self.line.setPlaceholderText(self.tr("JSON"))
        self.button = QToolButton()
        self.button.setText("…")
        self.button.setToolTip(self.tr("Edit or open a file"))
        self.button.setAccessibleName(self.button.toolTip())
        self.button.clicked.connect(self._open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.line)
        layout.addWidget(self.button)
        self.setFocusProxy(self.line)
        self.setAutoFillBackground(True)

    def _open(self) -> None:
        # The delegate closes an editor that loses the focus; it may be gone when this one ends.
        dialog = JsonDialog(self._name, self.line.text(), self._background, self)
        dialog.accepted.connect(lambda: self._on_edited(dialog.text()))
        dialog.open()

    def _on_edited(self, text: str) -> None:
        self.line.setText(text)
        self.changed.emit()


class JsonDialog(QDialog):
    """A page to write or open JSON in; says at once whether it is JSON."""

    def __init__(
        self, name: str, text: str, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self.setWindowTitle(name)
        self.page = QPlainTextEdit(text)
        self.page.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.page.setAccessibleName(name)
        self.page.setTabChangesFocus(True)
        self.page.textChanged.connect(self._check)
        self.problem = QLabel()
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.open_button: QPushButton = self.buttons.addButton(
            self.tr("Open &File…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.open_button.clicked.connect(self._choose_file)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.page)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        self.resize(60 * self.fontMetrics().averageCharWidth(), 22 * self.fontMetrics().height())

    def text(self) -> str:
        """Return the JSON on one line's worth of text."""
        return " ".join(self.page.toPlainText().split("\n")).strip()

    def _check(self) -> None:
        good = Domain("json").accept(self.text()) is not None
        self.problem.setText("" if good else self.tr("This is not JSON yet."))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(good)

    def _choose_file(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open JSON"),
            str(QgsSettings().value(LAST_FOLDER, "") or ""),
            self.tr("JSON (*.json *.geojson)") + ";;" + self.tr("All files (*)"),
        )
        if file:
            QgsSettings().setValue(LAST_FOLDER, str(Path(file).parent))
            self._background.run(lambda: _read_text(Path(file)), self._on_read, self._on_unreadable)

    def _on_read(self, text: str) -> None:
        self.page.setPlainText(text)

    def _on_unreadable(self, error: WebODMError) -> None:
        self.problem.setText(str(error))


def _read_text(path: Path) -> str:
    try:
        with path.open(encoding="utf-8-sig") as stream:
            text = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise StorageError(
            translate("OptionEditors", "{} cannot be read: {}.").format(path.name, error.strerror)
        ) from error
    except UnicodeDecodeError as error:
        raise StorageError(
            translate("OptionEditors", "{} is not plain text.").format(path.name)
        ) from error
    if len(text) > LARGEST_FILE:
        raise StorageError(
            translate("OptionEditors", "{} is too large for an option.").format(path.name)
        )
    return text
