"""The processing options of a node, as a table with an editor for each type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QRegularExpression, Qt
from qgis.PyQt.QtGui import QFont, QRegularExpressionValidator
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ..api import NodeOption, OptionValue
from .plain import as_paragraph

CHOICES = Qt.ItemDataRole.UserRole + 1
"""The role of the values an option can have, empty when it can have any."""


TYPE = CHOICES + 1
"""The role of an option's type, as the node names it."""
# As nodes read numbers: with a point, whatever the user's language.
NUMBERS = {"int": r"[+-]?\d+", "float": r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?"}


class Column(IntEnum):
    """The columns of the table."""

    NAME = 0
    VALUE = 1


class OptionModel(QAbstractTableModel):
    """Keeps the values that differ from the node's own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._options: list[NodeOption] = []
        self._values: dict[str, OptionValue] = {}

    def set_options(self, options: Iterable[NodeOption]) -> None:
        """Show the options of another node, keeping the values that still have a place."""
        self.beginResetModel()
        self._options = sorted(options, key=lambda option: option.name)
        self._values = self._without_defaults(self._values)
        self.endResetModel()

    def set_values(self, values: Mapping[str, OptionValue]) -> None:
        """Set these options, and all others back to the node's own."""
        self._values = self._without_defaults(values)
        self._all_changed()

    def values(self) -> dict[str, OptionValue]:
        """Return the options that differ from the node's own."""
        known = {option.name for option in self._options}
        return {name: value for name, value in self._values.items() if name in known or not known}

    def option(self, index: QModelIndex) -> NodeOption:
        """Return the option of a row."""
        return self._options[index.row()]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._options)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self.tr("Option") if section == Column.NAME else self.tr("Value")

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == Column.VALUE:
            if self.option(index).type == "bool":
                return flags | Qt.ItemFlag.ItemIsUserCheckable
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        option = self.option(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_paragraph(option.help)
        if role == CHOICES:
            return list(option.choices)
        if role == TYPE:
            return option.type
        if role == Qt.ItemDataRole.FontRole and option.name in self._values:
            font = QFont()
            font.setBold(True)
            return font
        if index.column() == Column.NAME:
            return option.name if role == Qt.ItemDataRole.DisplayRole else None
        value = self._values.get(option.name, option.value)
        if option.type == "bool":
            if role == Qt.ItemDataRole.CheckStateRole:
                on = _typed(option, value)
                return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return str(value)
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = 0) -> bool:
        option = self.option(index)
        if role == Qt.ItemDataRole.CheckStateRole:
            new: OptionValue = Qt.CheckState(value) == Qt.CheckState.Checked
        elif role == Qt.ItemDataRole.EditRole:
            new = str(value).strip() or option.value  # emptied means back to the node's own
        else:
            return False
        pattern = NUMBERS.get(option.type)
        if pattern is not None and new != option.value and not re.fullmatch(pattern, str(new)):
            return False
        others = {k: v for k, v in self._values.items() if k != option.name}
        self._values = self._without_defaults({**others, option.name: new})
        self.dataChanged.emit(index.sibling(index.row(), 0), index)
        return True

    def _without_defaults(self, values: Mapping[str, OptionValue]) -> dict[str, OptionValue]:
        """Return what differs from the node's own; options it does not know are kept for others."""
        known = {option.name: option for option in self._options}
        kept = {}
        for name, value in values.items():
            option = known.get(name)
            new = value if option is None else _typed(option, value)
            if option is None or new != _typed(option, option.value):
                kept[name] = new
        return kept

    def _all_changed(self) -> None:
        if self._options:
            last = self.index(len(self._options) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _typed(option: NodeOption, value: OptionValue) -> OptionValue:
    """Return a value as the table keeps it: switches as bool, all else as text."""
    if option.type == "bool":
        return str(value).lower() == "true"
    return str(value).strip()


class OptionDelegate(QStyledItemDelegate):
    """Offers the choices of an option that has some, and a line to type in else."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget:
        choices, pattern = index.data(CHOICES), NUMBERS.get(index.data(TYPE))
        if choices:
            editor = QComboBox(parent)
            editor.addItems(choices)
            return editor
        if pattern is not None:
            line = QLineEdit(parent)
            line.setFrame(False)
            expression = QRegularExpression(f"({pattern})?")  # empty: back to the node's own
            line.setValidator(QRegularExpressionValidator(expression, line))
            return line
        return super().createEditor(parent, option, index)

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(index.data(Qt.ItemDataRole.EditRole))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: Any, index: QModelIndex) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText(), Qt.ItemDataRole.EditRole)
        else:
            super().setModelData(editor, model, index)
