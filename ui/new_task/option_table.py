"""The processing options of a node: a tree of groups, and an editor for each type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Any

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QObject, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QFont

from ...api import NodeOption, OptionValue, ValidationError
from ...api.options import VIDEO_OPTION, Domain, check_options
from ...core.option_groups import OptionGroup, group_of
from ..widgets import icons
from ..widgets.escaping import as_paragraph

DOMAIN = Qt.ItemDataRole.UserRole + 1
"""The role of the `Domain` of an option, that is, of the values it takes."""
DEFAULT = DOMAIN + 1
"""The role of the node's own value, in its type."""
DISPLAY = Qt.ItemDataRole.DisplayRole
DIGITS = 12  # of a number: all that were typed, none that binary fractions add
LONGEST_SHOWN = 200  # characters of a value; a boundary has thousands


class OptionColumn(IntEnum):
    """The columns of the tree."""

    NAME = 0
    VALUE = 1
    RESET = 2


class OptionModel(QAbstractItemModel):
    """Keeps the values that differ from the node's own.

    A group's index has the internal id 0, an option's that of its group's row plus one.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[tuple[OptionGroup, list[NodeOption]]] = []
        self._known: dict[str, NodeOption] = {}
        self._values: dict[str, OptionValue] = {}

    def set_options(self, options: Iterable[NodeOption]) -> None:
        """Show the options of another node, keeping the values that still have a place."""
        self.beginResetModel()
        self._known = {option.name: option for option in sorted(options, key=lambda o: o.name)}
        grouped: dict[OptionGroup, list[NodeOption]] = {}
        for option in self._known.values():
            grouped.setdefault(group_of(option.name), []).append(option)
        self._groups = sorted(grouped.items())
        self._values = self._without_defaults(self._values)
        self.endResetModel()

    def set_values(self, values: Mapping[str, OptionValue]) -> None:
        """Set these options, and all others back to the node's own."""
        self._values = self._without_defaults(values)
        for row, (_, options) in enumerate(self._groups):
            group = self.index(row, 0)
            self.dataChanged.emit(group, group.siblingAtColumn(OptionColumn.RESET))
            last = self.index(len(options) - 1, OptionColumn.RESET, group)
            self.dataChanged.emit(self.index(0, 0, group), last)

    def values(self) -> dict[str, OptionValue]:
        """Return the options that differ from the node's own, those alone that it knows."""
        known = self._known
        return {name: value for name, value in self._values.items() if name in known or not known}

    def problem(self) -> ValidationError | None:
        """Return what is wrong with the first value the node would refuse, None if all are fine."""
        try:
            check_options(self.values() if self._known else {}, self._known.values())
        except ValidationError as error:
            return error
        return None

    def option(self, index: QModelIndex) -> NodeOption | None:
        """Return the option of a row, None of a group's."""
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[index.internalId() - 1][1][index.row()]

    def find(self, name: str) -> QModelIndex:
        """Return where the value of an option is, an invalid index if there is none."""
        for row, (_, options) in enumerate(self._groups):
            for number, option in enumerate(options):
                if option.name == name:
                    return self.index(number, OptionColumn.VALUE, self.index(row, 0))
        return QModelIndex()

    def is_changed(self, index: QModelIndex) -> bool:
        """True for an option that differs from the node's own."""
        option = self.option(index)
        return option is not None and option.name in self._values

    def reset(self, index: QModelIndex) -> None:
        """Set an option back to the node's own."""
        option = self.option(index)
        if option is not None and self._values.pop(option.name, None) is not None:
            self._row_changed(index)

    # What Qt asks

    def index(self, row: int, column: int, parent: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: QModelIndex = QModelIndex()) -> Any:  # noqa: B008
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.column() != OptionColumn.NAME:
            return 0
        return len(self._groups[parent.row()][1])

    def columnCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(OptionColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role != DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return {OptionColumn.NAME: self.tr("Option"), OptionColumn.VALUE: self.tr("Value")}.get(
            section, ""
        )

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        option = self.option(index)
        if option is not None and index.column() == OptionColumn.VALUE:
            if Domain.of(option).kind == "bool":
                return flags | Qt.ItemFlag.ItemIsUserCheckable
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        option = self.option(index)
        if option is None:
            return self._group_data(index, role)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(option, index.column())
        if role == DOMAIN:
            return Domain.of(option)
        if role == DEFAULT:
            return _typed(option, option.value)
        if role == Qt.ItemDataRole.FontRole and option.name in self._values:
            return _bold()
        if index.column() == OptionColumn.NAME:
            return option.name if role == DISPLAY else None
        if index.column() == OptionColumn.VALUE:
            return self._value_data(option, role)
        if role == Qt.ItemDataRole.DecorationRole and option.name in self._values:
            return icons.theme("mActionUndo")
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = 0) -> bool:
        option = self.option(index)
        if option is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            new: OptionValue | None = Qt.CheckState(value) == Qt.CheckState.Checked
        elif role != Qt.ItemDataRole.EditRole:
            return False
        elif isinstance(value, str) and not value.strip():
            new = _typed(option, option.value)  # emptied means back to the node's own
        else:
            new = Domain.of(option).accept(value)
        if new is None:
            return False
        others = {k: v for k, v in self._values.items() if k != option.name}
        self._values = self._without_defaults({**others, option.name: new})
        self._row_changed(index)
        return True

    # Inside

    def _group_data(self, index: QModelIndex, role: int) -> Any:
        if not index.isValid():
            return None
        group, options = self._groups[index.row()]
        changed = sum(option.name in self._values for option in options)
        if role == DISPLAY and index.column() == OptionColumn.NAME:
            return self._title(group)
        if role == DISPLAY and index.column() == OptionColumn.VALUE and changed:
            return self.tr("{} changed").format(changed)
        if role == Qt.ItemDataRole.FontRole and changed:
            return _bold()
        return None

    def _title(self, group: OptionGroup) -> str:
        return {
            OptionGroup.ORTHOPHOTO: self.tr("Orthophoto"),
            OptionGroup.ELEVATION: self.tr("Surface and terrain models"),
            OptionGroup.POINT_CLOUD: self.tr("Point cloud"),
            OptionGroup.MODEL: self.tr("3D model"),
            OptionGroup.AREA: self.tr("Area and georeferencing"),
            OptionGroup.CAMERAS: self.tr("Photos and cameras"),
            OptionGroup.LARGE: self.tr("Large tasks and resources"),
            OptionGroup.RUN: self.tr("Run"),
            OptionGroup.OTHER: self.tr("Other"),
        }[group]

    def _value_data(self, option: NodeOption, role: int) -> Any:
        value = self._values.get(option.name, _typed(option, option.value))
        if isinstance(value, bool):
            if role == Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
            return None
        if role == DISPLAY:
            return _as_text(value)[:LONGEST_SHOWN]
        if role == Qt.ItemDataRole.EditRole:
            return value
        if role == Qt.ItemDataRole.DecorationRole and Domain.of(option).accept(value) is None:
            return icons.theme("mIconWarning") if option.name in self._values else None
        return None

    def _tool_tip(self, option: NodeOption, column: int) -> str | None:
        if column != OptionColumn.RESET:
            return as_paragraph(option.help)
        if option.name not in self._values:
            return None
        return as_paragraph(self.tr("Back to the node's own: {}").format(option.value or "—"))

    def _row_changed(self, index: QModelIndex) -> None:
        self.dataChanged.emit(index.siblingAtColumn(0), index.siblingAtColumn(OptionColumn.RESET))
        group = index.parent()
        self.dataChanged.emit(group, group.siblingAtColumn(OptionColumn.VALUE))

    def _without_defaults(self, values: Mapping[str, OptionValue]) -> dict[str, OptionValue]:
        """Return what differs from the node's own; options it does not know are kept for others."""
        kept = {}
        for name, value in values.items():
            option = self._known.get(name)
            new = value if option is None else _typed(option, value)
            if option is None or new != _typed(option, option.value):
                kept[name] = new
        return kept


class OptionFilter(QSortFilterProxyModel):
    """Shows the options that have all the words typed, in name, help or group."""

    def __init__(self, model: OptionModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._options = model
        self._words: list[str] = []
        self._only_changed = False
        self._has_video = True
        self.setRecursiveFilteringEnabled(True)  # a group is there when an option in it is
        self.setSourceModel(model)

    def search(self, text: str) -> None:
        """Show only options with all words of `text`."""
        self._words = text.casefold().split()
        self.invalidateFilter()

    def show_only_changed(self, only: bool) -> None:
        """Hide the options that are the node's own."""
        self._only_changed = only
        self.invalidateFilter()

    def show_video(self, show: bool) -> None:
        """Show or hide the options that are about videos."""
        if show != self._has_video:
            self._has_video = show
            self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        """Qt asks this of every row; groups follow their options."""
        index = self._options.index(row, 0, parent)
        option = self._options.option(index)
        if option is None or (self._only_changed and not self._options.is_changed(index)):
            return False
        if option.name.startswith(VIDEO_OPTION) and not self._has_video:
            return self._options.is_changed(index)
        text = f"{option.name} {option.help} {parent.data() or ''}".casefold()
        return all(word in text for word in self._words)


def _typed(option: NodeOption, value: OptionValue) -> OptionValue:
    """Return a value in the option's type, or as it is if the option does not take it."""
    domain = Domain.of(option)
    accepted = domain.accept(value)
    if accepted is None:
        return False if domain.kind == "bool" else value
    return accepted


def _as_text(value: OptionValue) -> str:
    return f"{value:.{DIGITS}g}" if isinstance(value, float) else str(value)


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
