"""A table of words that is only looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from .escaping import as_paragraph, shortened

LONGEST = 1000  # characters of a cell; its tooltip has more
Row = tuple[str, ...]


class PlainTable(QAbstractTableModel):
    """Rows of texts; the first of each stands for the row."""

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self._rows: list[Row] = []
        self._tips: tuple[str, ...] = ()

    def set_rows(self, rows: Sequence[Row], tips: Sequence[str] = ()) -> None:
        """Show these rows; the selection stays when only words of the same rows change.

        `tips` say more of each row.
        """
        new, self._tips = list(rows), tuple(tips)
        if [row[0] for row in new] != [row[0] for row in self._rows]:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        for number, row in enumerate(new):
            if row != self._rows[number]:
                self._rows[number] = row
                last = len(self._titles) - 1
                self.dataChanged.emit(self.index(number, 0), self.index(number, last))

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._titles[section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return shortened(self._rows[index.row()][index.column()], LONGEST)
        if index.isValid() and role == Qt.ItemDataRole.ToolTipRole:
            words = self._rows[index.row()][index.column()]
            return as_paragraph(self._tips[index.row()] if self._tips else words)
        return None
