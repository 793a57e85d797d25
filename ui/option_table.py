"""The processing options of a node, as a table with an editor for each type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..api import NodeOption, OptionValue

CHOICES = Qt.ItemDataRole.UserRole + 1
"""The role of the values an option can have, empty when it can have any."""


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
        self.endResetModel()

    def set_values(self, values: Mapping[str, OptionValue]) -> None:
        """Set these options, and all others back to the node's own."""
        self._values = {
            name: value in (True, "true", "True") if self._is_switch(name) else value
            for name, value in values.items()
        }
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
            return option.help
        if role == CHOICES:
            return list(option.choices)
        if role == Qt.ItemDataRole.FontRole and option.name in self._values:
            font = QFont()
            font.setBold(True)
            return font
        if index.column() == Column.NAME:
            return option.name if role == Qt.ItemDataRole.DisplayRole else None
        value = self._values.get(option.name, option.value)
        if option.type == "bool":
            if role == Qt.ItemDataRole.CheckStateRole:
                on = value is True or str(value).lower() == "true"
                return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return str(value)
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = 0) -> bool:
        option = self.option(index)
        if role == Qt.ItemDataRole.CheckStateRole:
            new: OptionValue = Qt.CheckState(value) == Qt.CheckState.Checked
            default: OptionValue = option.value.lower() == "true"
        elif role == Qt.ItemDataRole.EditRole:
            new, default = str(value).strip(), option.value
        else:
            return False
        if new == default:
            self._values.pop(option.name, None)
        else:
            self._values[option.name] = new
        self.dataChanged.emit(index.sibling(index.row(), 0), index)
        return True

    def _is_switch(self, name: str) -> bool:
        return any(option.name == name and option.type == "bool" for option in self._options)

    def _all_changed(self) -> None:
        if self._options:
            last = self.index(len(self._options) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


class OptionDelegate(QStyledItemDelegate):
    """Offers the choices of an option that has some, and a line to type in else."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget:
        choices = index.data(CHOICES)
        if not choices:
            return super().createEditor(parent, option, index)
        editor = QComboBox(parent)
        editor.addItems(choices)
        return editor

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
