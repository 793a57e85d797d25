"""What can be done with a task, each action enabled when it makes sense."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ..api import Task
from ..core.layers.specs import available, one_click
from . import icons
from .compat import QAction
from .map_menu import MapMenu


class TaskActions(QObject):
    """The actions of toolbar and context menu."""

    products_chosen = pyqtSignal(object)
    """tuple[LayerSpec, ...]"""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_connected = False
        self._task: Task | None = None
        self.new_task = self._action(
            self.tr("New Task…"),
            "mActionAdd",
            self.tr("Choose photos and have them processed on the server"),
        )
        self.add_to_map = self._action(
            self.tr("Add to Map"),
            "mActionAddLayer",
            self.tr("Put everything this task has made on the map; the arrow offers single layers"),
        )
        self.map_menu = MapMenu(parent)
        self.map_menu.products_chosen.connect(self.products_chosen)
        self.add_to_map.setMenu(self.map_menu)
        self.add_to_map.triggered.connect(self._on_add_all)
        self.cancel = self._action(
            self.tr("Cancel"), "mActionStop", self.tr("Stop the task; it can be restarted")
        )
        self.restart = self._action(
            self.tr("Restart"), "mActionRefresh", self.tr("Process the photos once more")
        )
        self.remove = self._action(
            self.tr("Remove…"),
            "mActionDeleteSelected",
            self.tr("Delete the task, its photos and results from the server"),
        )
        self.refresh = self._action(
            self.tr("Refresh"), "mActionReload", self.tr("Ask the server for projects and tasks")
        )

    def set_connected(self, is_connected: bool) -> None:
        """Take note whether there is a server at all."""
        self._is_connected = is_connected
        self._update(False)

    def set_task(
        self, task: Task | None, is_uploading: bool = False, can_resume: bool = False
    ) -> None:
        """Enable what can be done with the chosen task."""
        self.map_menu.set_task(task)
        self._task = task
        self._update(is_uploading, can_resume)

    def context_menu(self, parent: QWidget) -> QMenu:
        """Return the menu for the chosen row."""
        menu = QMenu(parent)
        if self._task is None:
            menu.addAction(self.new_task)
        else:
            for action in (self.add_to_map, self.cancel, self.restart, self.remove):
                menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.refresh)
        return menu

    def _action(self, text: str, icon: str, tip: str) -> QAction:
        action = QAction(icons.theme(icon), text, self)
        action.setToolTip(tip)
        return action

    def _update(self, is_uploading: bool, can_resume: bool = False) -> None:
        task = self._task
        settled = task is not None and task.pending_action is None and not is_uploading
        runs = task is not None and task.is_active and task.pending_action is None
        self.new_task.setEnabled(self._is_connected)
        self.refresh.setEnabled(self._is_connected)
        self.add_to_map.setEnabled(task is not None and bool(available(task)))
        self.cancel.setEnabled(runs or is_uploading)
        self.restart.setEnabled(settled and (task.status.is_terminal or can_resume))
        self.restart.setText(self.tr("Resume Upload") if can_resume else self.tr("Restart"))
        self.restart.setToolTip(
            self.tr("Send the photos that are still missing, and start the task")
            if can_resume
            else self.tr("Process the photos once more")
        )
        self.remove.setEnabled(settled)

    def _on_add_all(self) -> None:
        if self._task is not None:
            self.products_chosen.emit(one_click(self._task))
