"""The options of a node with all there is to find one's way: search, help, reset."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTextBrowser,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ...api import OptionValue
from ...core.jobs.background import Background
from ..widgets import icons
from ..widgets.escaping import as_html
from .option_editors import OptionDelegate
from .option_table import OptionColumn, OptionFilter, OptionModel

RESET_WIDTH = 2  # lines of text
HELP_LINES = 5


class OptionView(QTreeView):
    """A tree where Delete resets an option, and Return never leaves the tree."""

    reset_requested = pyqtSignal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.reset_requested.emit(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)


class OptionPanel(QWidget):
    """Shows the options of a node; `changed` after every change of a value."""

    changed = pyqtSignal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OptionModel(self)
        self.filter = OptionFilter(self.model, self)
        self._build(background)
        self.model.dataChanged.connect(self._on_changed)
        self.model.modelReset.connect(self._on_options_set)
        self._on_changed()

    def set_values(self, values: Mapping[str, OptionValue]) -> None:
        """Set these options, and all others back to the node's own."""
        self.model.set_values(values)
        self._open_changed()

    # Building

    def _build(self, background: Background) -> None:
        self.search = QgsFilterLineEdit()
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(self.tr("Search options"))
        self.search.setToolTip(self.tr("Show only options with these words in name or help"))
        self.search.setAccessibleName(self.tr("Search options"))
        self.search.setAcceptDrops(False)
        self.search.textChanged.connect(self._on_search)
        self.only_changed = QCheckBox(self.tr("Onl&y changed"))
        self.only_changed.setToolTip(self.tr("Hide the options that are the node's own"))
        self.only_changed.toggled.connect(self._on_only_changed)
        self.reset_button = QPushButton(icons.theme("mActionUndo"), self.tr("&Reset All"))
        self.reset_button.setToolTip(self.tr("Set all options back to the node's own"))
        self.reset_button.setAutoDefault(False)
        self.reset_button.clicked.connect(lambda: self.set_values({}))
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self.only_changed)
        row.addWidget(self.reset_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._tree(background), 1)
        layout.addWidget(self._help())

    def _tree(self, background: Background) -> OptionView:
        view = self.view = OptionView()
        view.setModel(self.filter)
        view.setItemDelegate(OptionDelegate(background, view))
        view.setAccessibleName(self.tr("Processing options"))
        view.setUniformRowHeights(True)
        view.setAlternatingRowColors(True)
        view.setTabKeyNavigation(False)  # Tab leaves the tree, arrows move in it
        # A click edits, but passing by with the keyboard does not: it would hold the user there.
        view.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(OptionColumn.NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(OptionColumn.VALUE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(OptionColumn.RESET, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(OptionColumn.RESET, RESET_WIDTH * view.fontMetrics().lineSpacing())
        view.clicked.connect(self._on_clicked)
        view.reset_requested.connect(self._reset)
        view.selectionModel().currentChanged.connect(self._on_current)
        return view

    def _help(self) -> QTextBrowser:
        self.help = QTextBrowser()
        self.help.setAccessibleName(self.tr("Help on the option"))
        self.help.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.help.setOpenLinks(False)
        self.help.setMaximumHeight(HELP_LINES * self.fontMetrics().lineSpacing())
        self.help.setPlaceholderText(self.tr("Choose an option to read what it does."))
        return self.help

    # What happens

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == OptionColumn.RESET:
            self._reset(index)
        elif index.column() == OptionColumn.VALUE and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.view.edit(index)

    def _reset(self, index: QModelIndex) -> None:
        self.model.reset(self.filter.mapToSource(index))

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        option = self.model.option(self.filter.mapToSource(index))
        if option is None:
            self.help.clear()
            return
        self.help.setHtml(f"<b>{as_html(option.name)}</b><br>{as_html(option.help)}")

    def _on_search(self, text: str) -> None:
        self.filter.search(text)
        self._open_matches()

    def _on_only_changed(self, only: bool) -> None:
        self.filter.show_only_changed(only)
        self._open_matches()

    def _open_matches(self) -> None:
        if self.search.text().strip() or self.only_changed.isChecked():
            self.view.expandAll()
        else:
            self.view.collapseAll()
            self._open_changed()

    def _on_options_set(self) -> None:
        self._open_matches()
        self._on_changed()

    def _open_changed(self) -> None:
        for row in range(self.model.rowCount()):
            group = self.model.index(row, 0)
            options = range(self.model.rowCount(group))
            if any(self.model.is_changed(self.model.index(n, 0, group)) for n in options):
                self.view.expand(self.filter.mapFromSource(group))

    def _on_changed(self) -> None:
        self.reset_button.setEnabled(bool(self.model.values()))
        self.changed.emit()
