"""The photos of a new task, as a table that can hold thousands."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import IntEnum
from pathlib import Path
from typing import Any, Callable

from qgis.PyQt.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    Qt,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QIcon

from ...core import formats
from ...core.photos.photo_files import Photo, shown_name, shown_path
from ..widgets import icons
from ..widgets.escaping import as_paragraph

PLACE_DECIMALS = 5  # of a degree: about a metre
EARLIEST = datetime(1, 1, 1)  # noqa: DTZ001  cameras know no time zone
DISPLAY, ALIGNMENT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.TextAlignmentRole
DECORATION, TOOL_TIP = Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.ToolTipRole
EN_SPACE = "\u2002"
ROLES = frozenset((DISPLAY, ALIGNMENT, DECORATION, TOOL_TIP))


class PhotoColumn(IntEnum):
    """The columns of the table."""

    NAME = 0
    TAKEN = 1
    HEIGHT = 2
    CAMERA = 3
    SIZE = 4
    PLACE = 5
    STATE = 6


NUMBERS = (PhotoColumn.HEIGHT, PhotoColumn.SIZE)


def _alignment(column: PhotoColumn) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    both = side | Qt.AlignmentFlag.AlignVCenter
    return int(getattr(both, "value", both))  # Qt 6 has flags that are no numbers


ALIGNMENTS = tuple(map(_alignment, PhotoColumn))


class PhotoModel(QAbstractTableModel):
    """Lists photos once each, in the order they came until a column is sorted by."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos: list[Photo] = []
        self._present: dict[Path, int] = {}
        """When each came."""
        self._counter = itertools.count()
        self._remarks: dict[Path, str] = {}
        self._texts: dict[Path, tuple[str, ...]] = {}
        self._sorting = (-1, Qt.SortOrder.AscendingOrder)

    def photos(self) -> tuple[Photo, ...]:
        """Return all, the unusable too."""
        return tuple(self._photos)

    def photo(self, row: int) -> Photo:
        """Return the photo of a row."""
        return self._photos[row]

    def rows_of(self, paths: Iterable[Path]) -> list[int]:
        """Return the rows of files."""
        wanted = set(paths)
        return [row for row, photo in enumerate(self._photos) if photo.path in wanted]

    def add(self, photos: Iterable[Photo]) -> tuple[Photo, ...]:
        """Append those that are not there yet and return them."""
        unique: dict[Path, Photo] = {}
        for photo in photos:
            if photo.path not in self._present:
                unique.setdefault(photo.path, photo)
        new = tuple(unique.values())
        if not new:
            return ()
        first = len(self._photos)
        self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
        self._photos += new
        for photo in new:
            self._present[photo.path] = next(self._counter)
        self.endInsertRows()
        if self._sorting[0] >= 0:
            self.sort(*self._sorting)
        self.changed.emit()
        return new

    def remove(self, rows: Iterable[int]) -> None:
        """Take rows out."""
        for first, last in _runs_from_the_end(rows):
            self.beginRemoveRows(QModelIndex(), first, last)
            for photo in self._photos[first : last + 1]:
                del self._present[photo.path]
            del self._photos[first : last + 1]
            self.endRemoveRows()
        self.changed.emit()

    def set_remarks(self, remarks: Mapping[Path, str]) -> None:
        """Say of photos what is odd about them beside the others."""
        if remarks == self._remarks:
            return
        self._remarks = dict(remarks)
        self._texts.clear()
        if self._photos:
            last = len(self._photos) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, len(PhotoColumn) - 1))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Qt calls this when a header is clicked; -1 goes back to the order they came in."""
        self._sorting = (column, order)
        key = self._sort_key(column)
        # Sorted here, not by a proxy: that would ask for ten thousand values one by one.
        ordered = sorted(self._photos, key=key, reverse=order == Qt.SortOrder.DescendingOrder)
        if ordered == self._photos:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        paths = [self._photos[index.row()].path for index in before]
        self._photos = ordered
        row_of = {photo.path: row for row, photo in enumerate(ordered)}
        after = [self.index(row_of[p], i.column()) for p, i in zip(paths, before)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._photos)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(PhotoColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == ALIGNMENT:
            return ALIGNMENTS[section]
        if role == TOOL_TIP and section == PhotoColumn.HEIGHT:
            return self.tr("Above the place of take-off; in brackets above sea level")
        if role != DISPLAY:
            return None
        title = {
            PhotoColumn.NAME: self.tr("File"),
            PhotoColumn.TAKEN: self.tr("Taken"),
            PhotoColumn.PLACE: self.tr("Position"),
            PhotoColumn.HEIGHT: self.tr("Height"),
            PhotoColumn.CAMERA: self.tr("Camera"),
            PhotoColumn.SIZE: self.tr("Size"),
            PhotoColumn.STATE: self.tr("Remarks"),
        }[PhotoColumn(section)]
        # Styles leave no room between a title at the right and the next one at the left.
        return f"{title}{EN_SPACE}" if section in NUMBERS else title

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in ROLES or not index.isValid():
            return None
        column = index.column()
        if role == ALIGNMENT:
            return ALIGNMENTS[column]
        photo = self._photos[index.row()]
        if role == DISPLAY:
            return self._texts_of(photo)[column]
        if role == DECORATION:
            return self._icon(photo) if column == PhotoColumn.NAME else None
        if role == TOOL_TIP:
            return as_paragraph(
                "\n".join(filter(None, (shown_path(photo.path), self._state(photo))))
            )
        return None

    def _texts_of(self, photo: Photo) -> tuple[str, ...]:
        """Return the texts of a row; a window full of them is painted with every batch read."""
        texts = self._texts.get(photo.path)
        if texts is None:
            texts = tuple(self._text(photo, column) for column in PhotoColumn)
            self._texts[photo.path] = texts
        return texts

    def _text(self, photo: Photo, column: int) -> str:
        if column == PhotoColumn.NAME:
            return shown_name(photo.path)
        if column == PhotoColumn.SIZE:
            return formats.size(photo.size) if photo.size else ""
        if column == PhotoColumn.STATE:
            return self._state(photo)
        about = photo.metadata
        if column == PhotoColumn.TAKEN:
            return formats.moment(about.taken) if about.taken else ""
        if column == PhotoColumn.CAMERA:
            return about.camera
        if column == PhotoColumn.PLACE:
            if about.latitude is None or about.longitude is None:
                return ""
            return f"{about.latitude:.{PLACE_DECIMALS}f}, {about.longitude:.{PLACE_DECIMALS}f}"
        if about.relative_altitude is not None:
            return formats.meters(about.relative_altitude)
        return f"({formats.meters(about.altitude)})" if about.altitude is not None else ""

    def _icon(self, photo: Photo) -> QIcon | None:
        if photo.problem:
            return icons.theme("mIconWarning")
        if photo.is_extra:
            return icons.theme("mIconFile")
        return icons.theme("mIconInfo") if self._state(photo) else None

    def _state(self, photo: Photo) -> str:
        if photo.problem:
            return self.tr("Left out: {}").format(photo.problem)
        if photo.is_extra:
            return self.tr("Extra input")
        remarks = (
            "" if photo.has_position or photo.is_video or photo.is_mask else self.tr("No GPS"),
            self.tr("Video") if photo.is_video else "",
            self._remarks.get(photo.path, ""),
        )
        return ", ".join(filter(None, remarks))

    def _sort_key(self, column: int) -> Callable[[Photo], Any]:
        """Return what to compare photos by; what is not known comes first."""
        by: dict[int, Callable[[Photo], Any]] = {
            PhotoColumn.NAME: lambda p: p.path.name.casefold(),
            PhotoColumn.TAKEN: lambda p: p.metadata.taken or EARLIEST,
            PhotoColumn.PLACE: lambda p: (
                p.metadata.latitude or -90.0,
                p.metadata.longitude or 0.0,
            ),
            PhotoColumn.HEIGHT: _height_key,
            PhotoColumn.CAMERA: lambda p: p.metadata.camera.casefold(),
            PhotoColumn.SIZE: lambda p: p.size,
            PhotoColumn.STATE: self._state,
        }
        return by.get(column, lambda p: self._present[p.path])


def _height_key(photo: Photo) -> tuple[bool, float]:
    """Heights above take-off and above the sea are kept apart."""
    about = photo.metadata
    if about.relative_altitude is not None:
        return True, about.relative_altitude
    return False, about.altitude if about.altitude is not None else float("-inf")


def _runs_from_the_end(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Return neighbouring rows as (first, last), the last run first."""
    runs: list[tuple[int, int]] = []
    for row in sorted(set(rows), reverse=True):
        if runs and runs[-1][0] == row + 1:
            runs[-1] = (row, runs[-1][1])
        else:
            runs.append((row, row))
    return runs
