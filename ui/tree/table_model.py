"""Rows of an item model that change by differences alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex

FEW_RUNS = 8  # that are taken away or inserted one by one


class Rows:
    """The rows that a view has below one parent, by what stands for each, and where each is."""

    def __init__(self) -> None:
        self.keys: list[Any] = []
        self.numbers: dict[Any, int] = {}

    def replace(self, first: int, end: int, keys: Sequence[Any]) -> None:
        """Put `keys` in the place of rows `first` to before `end`."""
        for key in self.keys[first:end]:
            del self.numbers[key]
        self.keys[first:end] = keys
        moved = len(keys) != end - first
        for number in range(first, len(self.keys) if moved else end):
            self.numbers[self.keys[number]] = number


class RowsModel(QAbstractItemModel):
    """A model whose rows are turned into others; selection and expansion go with their rows."""

    is_turning = False
    """True while rows change; a view that is told of the first change may ask for more."""

    def turn_into(self, parent: QModelIndex, rows: Rows, wanted: list[Any]) -> None:
        """Take away, put in order and insert rows until they are `wanted`."""
        self.is_turning = True
        try:
            self._turn_into(parent, rows, wanted)
        finally:
            self.is_turning = False

    def _turn_into(self, parent: QModelIndex, rows: Rows, wanted: list[Any]) -> None:
        kept, had = set(wanted), rows.numbers
        leaving = _runs([n for n, key in enumerate(rows.keys) if key not in kept])
        if len(leaving) > FEW_RUNS:  # gathered at the end they are one
            staying = [key for key in rows.keys if key in kept]
            self._permute(parent, rows, staying + [key for key in rows.keys if key not in kept])
            leaving = [(len(staying), len(rows.keys) - 1)]
        for first, last in reversed(leaving):
            self.beginRemoveRows(parent, first, last)
            rows.replace(first, last + 1, [])
            self.endRemoveRows()
        coming = _runs([n for n, key in enumerate(wanted) if key not in had])
        if len(coming) > FEW_RUNS:
            self._insert(parent, rows, len(rows.keys), [k for k in wanted if k not in had])
            coming = []
        order = [key for key in wanted if key in rows.numbers]
        if order != rows.keys:
            self._permute(parent, rows, order)
        for first, last in coming:
            self._insert(parent, rows, first, wanted[first : last + 1])

    def _insert(self, parent: QModelIndex, rows: Rows, first: int, keys: list[Any]) -> None:
        self.beginInsertRows(parent, first, first + len(keys) - 1)
        rows.replace(first, first, keys)
        self.endInsertRows()

    def _permute(self, parent: QModelIndex, rows: Rows, wanted: list[Any]) -> None:
        """Put rows in another order; what is selected and open goes with its row."""
        self.layoutAboutToBeChanged.emit()
        first = self.index(0, 0, parent)  # its neighbours carry the same internal id
        identity = first.internalId()
        before = [i for i in self.persistentIndexList() if i.internalId() == identity]
        keys = [rows.keys[index.row()] for index in before]
        rows.replace(0, len(rows.keys), wanted)
        after = [
            self.createIndex(rows.numbers[key], index.column(), identity)
            for key, index in zip(keys, before)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return neighbours among ascending numbers as (first, last)."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
