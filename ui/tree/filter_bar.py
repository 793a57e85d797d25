"""The line above the tree that says what is to be seen in it."""

from __future__ import annotations

from dataclasses import replace

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ..widgets import icons
from .task_filter import TaskFilter, TaskState

TYPING_PAUSE = 200  # ms


class FilterBar(QWidget):
    """Search as you type, and a menu of states, area and owner."""

    changed = pyqtSignal(object)
    """TaskFilter; without `area` and `found`, which others know"""
    area_toggled = pyqtSignal(bool)
    """Whether only what lies in the map's extent is to be seen"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QgsFilterLineEdit()
        self.search.setShowSearchIcon(True)
        self.search.setShowClearButton(True)
        self.search.setPlaceholderText(self.tr("Search projects and tasks"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setToolTip(
            self.tr(
                "Searches the names, tags and nodes in the list, also for parts of "
                "words. The server adds projects that match whole words in names of "
                "tasks, #tag or @owner"
            )
        )
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self._emit)
        self.search.textChanged.connect(lambda: self._pause.start())
        self.button = QToolButton()
        self.button.setIcon(icons.theme("mActionFilter2"))
        self.button.setToolTip(self.tr("Choose which tasks are shown"))
        self.button.setAccessibleName(self.tr("Filter"))
        self.button.setAutoRaise(True)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self._menu())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.search, 1)
        row.addWidget(self.button)

    def filter(self) -> TaskFilter:
        """Return what is asked for here."""
        states = frozenset(s for s, action in self.states.items() if action.isChecked())
        return TaskFilter(self.search.text(), states, mine_only=self.mine.isChecked())

    def set_filter(self, wanted: TaskFilter) -> None:
        """Ask for this, as the user did before."""
        self.search.setText(wanted.text)
        for state, action in self.states.items():
            action.setChecked(state in wanted.states)
        self.mine.setChecked(wanted.mine_only)
        self._pause.stop()
        self._emit()

    def clear(self) -> None:
        """Show everything."""
        self.in_area.setChecked(False)
        self.set_filter(TaskFilter())

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.states = {}
        for state, title in (
            (TaskState.ACTIVE, self.tr("Queued or Running")),
            (TaskState.WAITING, self.tr("Photos Missing")),
            (TaskState.COMPLETED, self.tr("Completed")),
            (TaskState.FAILED, self.tr("Failed")),
            (TaskState.CANCELLED, self.tr("Cancelled")),
        ):
            self.states[state] = menu.addAction(title)
        menu.addSeparator()
        self.in_area = menu.addAction(self.tr("In the Map Extent"))
        self.mine = menu.addAction(self.tr("My Projects Only"))
        for action in (*self.states.values(), self.in_area, self.mine):
            action.setCheckable(True)
            action.toggled.connect(lambda: self._emit())
        self.in_area.toggled.connect(self.area_toggled)
        menu.addSeparator()
        menu.addAction(self.tr("Show All"), self.clear)
        return menu

    def _emit(self) -> None:
        wanted = self.filter()
        is_chosen = replace(wanted, text="").is_active or self.in_area.isChecked()
        self.button.setIcon(icons.theme("mIndicatorFilter" if is_chosen else "mActionFilter2"))
        self.changed.emit(wanted)
