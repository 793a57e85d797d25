"""The photos of a new task, as a table that can hold thousands."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, Qt, pyqtSignal

from ..core.photos import Photo
from . import icons
from .plain import as_paragraph


def file_size(size: int) -> str:
    """Return a size in bytes as people say it, in kB or MB."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


class Column(IntEnum):
    """The columns of the table."""

    NAME = 0
    SIZE = 1
    STATE = 2


class PhotoModel(QAbstractTableModel):
    """Lists photos once each, in the order they came."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos: list[Photo] = []

    def photos(self) -> tuple[Photo, ...]:
        """Return all, the unusable too."""
        return tuple(self._photos)

    def add(self, photos: Iterable[Photo]) -> None:
        """Append those that are not there yet."""
        present = {photo.path for photo in self._photos}
        new = [photo for photo in photos if photo.path not in present]
        if not new:
            return
        first = len(self._photos)
        self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
        self._photos += new
        self.endInsertRows()
        self.changed.emit()

    def remove(self, rows: Iterable[int]) -> None:
        """Take rows out."""
        for row in sorted(rows, reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._photos[row]
            self.endRemoveRows()
        self.changed.emit()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._photos)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return {
            Column.NAME: self.tr("File"),
            Column.SIZE: self.tr("Size"),
            Column.STATE: self.tr("Position"),
        }[Column(section)]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        photo, column = self._photos[index.row()], index.column()
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = (str(photo.path), self._state(photo) if photo.problem else "")
            return as_paragraph("\n".join(filter(None, lines)))
        if role == Qt.ItemDataRole.DisplayRole:
            if column == Column.NAME:
                return photo.path.name
            if column == Column.SIZE:
                return file_size(photo.size) if photo.size else ""
            return self._state(photo)
        if role == Qt.ItemDataRole.DecorationRole and column == Column.STATE:
            if photo.problem:
                return icons.theme("mIconWarning")
            return None if photo.is_extra or photo.has_position else icons.theme("mIconInfo")
        return None

    def _state(self, photo: Photo) -> str:
        if photo.problem:
            return self.tr("Left out: {}").format(photo.problem)
        if photo.is_extra:
            return self.tr("Extra input")
        return self.tr("GPS") if photo.has_position else self.tr("No GPS")
