"""The view of projects and tasks: columns, keyboard, and paging by scrolling."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QEvent, QModelIndex, QPoint, QRectF, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextOption,
)
from qgis.PyQt.QtWidgets import QAbstractItemView, QMenu, QTreeView, QWidget

from . import columns as task_columns
from .columns import FIRST_CHOICE, FIXED, WIDTHS, TaskColumn
from .delegates import NameDelegate, StatusDelegate

ICON_LINES, NARROW_ICON_LINES = 1.5, 0.9  # a picture's height, in lines of text
NARROW_CHARACTERS = 56  # below this width only the fixed columns are shown
NARROW_STATUS = 15  # characters, of a status such as "Completed" with its icon
PAGE_AHEAD = 50  # rows before the end of a project at which more of its tasks are fetched
KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Delete)


@dataclass(frozen=True)
class Layout:
    """What the user has made of the columns."""

    columns: tuple[TaskColumn, ...] = FIRST_CHOICE
    widths: tuple[tuple[TaskColumn, int], ...] = ()
    """In pixels, of those that are not as wide as usual."""
    order: TaskColumn = TaskColumn.CREATED
    descending: bool = True


class TaskTreeView(QTreeView):
    """Shows a `TaskTreeModel`; names get the room that is left by the other columns."""

    narrow_changed = pyqtSignal(bool)
    open_requested = pyqtSignal()
    """Enter"""
    shortcut_pressed = pyqtSignal(int)
    """Another key of `KEYS`"""
    hint = ""
    """What is said where there are no rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_narrow: bool | None = None
        self._chosen: set[TaskColumn] = set(FIRST_CHOICE)
        self._is_fitting = False
        self.setAccessibleName(self.tr("Projects and tasks"))
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegateForColumn(TaskColumn.NAME, NameDelegate(self))
        self.setItemDelegateForColumn(TaskColumn.STATUS, StatusDelegate(self))
        self.verticalScrollBar().valueChanged.connect(self.fetch_visible)
        self._fetch_timer = QTimer(self)  # once all is laid out, not before
        self._fetch_timer.setSingleShot(True)
        self._fetch_timer.timeout.connect(self.fetch_visible)

    def setModel(self, model: object) -> None:
        super().setModel(model)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(4 * self._character())
        header.setSectionsMovable(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        header.sectionResized.connect(self._on_section_resized)
        model.modelReset.connect(self.viewport().update)
        for signal in (model.rowsInserted, model.rowsRemoved):
            signal.connect(self.viewport().update)
        for signal in (model.layoutChanged, model.rowsRemoved, self.expanded, self.collapsed):
            signal.connect(lambda *_: self._fetch_timer.start())
        self.set_layout(Layout())

    # Columns

    def layout_(self) -> Layout:
        """Return what the user has made of the columns."""
        header = self.header()
        usual = {column: self._usual_width(column) for column in TaskColumn}
        return Layout(
            tuple(sorted(self._chosen)),
            tuple(
                (c, self._widths[c])
                for c in TaskColumn
                if c in self._widths and self._widths[c] != usual[c]
            ),
            TaskColumn(header.sortIndicatorSection()),
            header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder,
        )

    def set_layout(self, layout: Layout) -> None:
        """Show the columns as a user has left them."""
        self._chosen = {*layout.columns, *FIXED}
        self._widths: dict[TaskColumn, int] = dict(layout.widths)
        self._show_columns()
        self.setSortingEnabled(False)
        down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        self.header().setSortIndicator(layout.order, down if layout.descending else up)
        self.setSortingEnabled(True)

    def set_hint(self, text: str) -> None:
        """Say something where there are no rows."""
        self.hint = text
        self.viewport().update()

    def header_menu(self) -> QMenu:
        """Return the menu that chooses columns."""
        menu = QMenu(self)
        for column in TaskColumn:
            action = menu.addAction(task_columns.title(column))
            action.setCheckable(True)
            action.setChecked(column in self._chosen)
            action.setEnabled(column not in FIXED)
            action.toggled.connect(lambda on, column=column: self._choose(column, on))
        menu.addSeparator()
        menu.addAction(self.tr("Usual Columns"), lambda: self.set_layout(Layout()))
        return menu

    def _on_header_menu(self, position: QPoint) -> None:
        menu = self.header_menu()
        menu.exec(self.header().mapToGlobal(position))
        menu.deleteLater()

    def _choose(self, column: TaskColumn, is_shown: bool) -> None:
        self._chosen = self._chosen | {column} if is_shown else self._chosen - {column}
        self._show_columns()

    def _show_columns(self) -> None:
        for column in TaskColumn:
            is_shown = column in (FIXED if self._is_narrow else self._chosen)
            self.setColumnHidden(column, not is_shown)
        self._fit()

    def _fit(self) -> None:
        """Give names what is left; with many columns there is a scroll bar instead."""
        self._is_fitting = True
        room = self.viewport().width()
        for column in TaskColumn:
            if column != TaskColumn.NAME and not self.isColumnHidden(column):
                width = self._widths.get(column, self._usual_width(column))
                if column == TaskColumn.STATUS and self._is_narrow:
                    width = NARROW_STATUS * self._character()
                self.setColumnWidth(column, width)
                room -= width
        least = 0 if self._is_narrow else self._usual_width(TaskColumn.NAME)
        self.setColumnWidth(TaskColumn.NAME, max(room, least))
        self._is_fitting = False

    def _on_section_resized(self, section: int, _before: int, width: int) -> None:
        if self._is_fitting or not width:
            return
        if section != TaskColumn.NAME:
            self._widths[TaskColumn(section)] = width
            self._fit()

    def _usual_width(self, column: TaskColumn) -> int:
        return WIDTHS[column] * self._character()

    def _character(self) -> int:
        return QFontMetrics(self.font()).averageCharWidth()

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = event.size().width() < NARROW_CHARACTERS * self._character()
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            lines = NARROW_ICON_LINES if is_narrow else ICON_LINES
            height = round(lines * self.fontMetrics().height())
            self.setIconSize(QSize(height, height))
            self.setIndentation(self.fontMetrics().height())
            self._show_columns()
            self.narrow_changed.emit(is_narrow)
        self._fit()
        super().resizeEvent(event)
        self.fetch_visible()

    def event(self, event: QEvent) -> bool:
        # QGIS has shortcuts of its own for some of these keys.
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState or event.key() not in KEYS:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_requested.emit()
        else:
            self.shortcut_pressed.emit(event.key())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hint and self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            color = self.palette().text().color()
            color.setAlphaF(0.65)
            painter.setPen(color)
            margin = 2 * self._character()
            area = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
            option = QTextOption(Qt.AlignmentFlag.AlignCenter)
            option.setWrapMode(QTextOption.WrapMode.WordWrap)
            painter.drawText(QRectF(area), self.hint, option)
            painter.end()

    def fetch_visible(self, *_: object) -> None:
        """Have the model give more tasks of the projects whose last rows can be seen."""
        model, index = self.model(), self.indexAt(QPoint(1, 1))
        bottom = self.viewport().height()
        while index.isValid() and self.visualRect(index).top() <= bottom:
            parent = index.parent()
            ahead = index.row() + PAGE_AHEAD >= model.rowCount(parent)
            if ahead and model.has_more(parent):
                model.show_more(parent)
            index = self.indexBelow(index)

    def project_at(self, position: QPoint) -> QModelIndex:
        """Return the project at a place, or that of the task there."""
        index = self.indexAt(position).siblingAtColumn(0)
        return index.parent() if index.parent().isValid() else index
