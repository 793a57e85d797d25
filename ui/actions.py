"""What can be done with what is selected, each action enabled when it makes sense."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ..api import Asset, Project, Task, UploadProgress
from ..core.assets import exportable
from ..core.layers.specs import available
from . import icons
from .compat import QAction
from .map_menu import MapMenu
from .status import UnderWay


@dataclass(frozen=True)
class Selected:
    """A selected task, and what is under way with it here."""

    task: Task
    under_way: UnderWay | None = None
    can_resume: bool = False
    permissions: tuple[str, ...] = ()
    """Of the user on its project; empty where the server does not list them."""

    def may(self, permission: str) -> bool:
        """True unless the user is known to lack a permission."""
        return permission in (self.permissions or (permission,))

    @property
    def is_uploading(self) -> bool:
        """True while its photos are being sent from here."""
        return isinstance(self.under_way, UploadProgress)

    @property
    def is_settled(self) -> bool:
        """True when nothing that was asked for is pending."""
        return self.task.pending_action is None and not self.is_uploading

    @property
    def can_cancel(self) -> bool:
        """True while there is something to stop."""
        return self.is_uploading or (self.is_settled and self.task.is_active)

    @property
    def can_restart(self) -> bool:
        """True when the task has come to an end, or its upload can go on."""
        return self.is_settled and (self.task.status.is_terminal or self.can_resume)

    @property
    def can_change(self) -> bool:
        """True when the server takes changes; a task without its photos it would start."""
        return self.is_settled and not self.task.partial


class TaskActions(QObject):
    """The actions of toolbar, menus and keyboard."""

    products_chosen = pyqtSignal(object)
    """tuple[LayerSpec, ...], or None for what one click adds of each selected task"""
    asset_chosen = pyqtSignal(str)
    """Asset to download"""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_connected = self._is_signed_in = False
        self._selected: tuple[Selected, ...] = ()
        self._project: Project | None = None
        self._tips: dict[QAction, str] = {}  # of actions that the user may do
        self._make_main()
        self._make_task()
        self._make_project()
        self.map_menu = MapMenu(parent)
        self.map_menu.products_chosen.connect(self.products_chosen)
        self.add_to_map.setMenu(self.map_menu)
        self.add_to_map.triggered.connect(self._on_add_all)
        self.download_menu = QMenu(self.tr("Download"), parent)
        self.download_menu.setIcon(icons.theme("downloading_svg"))
        self.download_menu.aboutToShow.connect(self._fill_download_menu)
        self._update()

    def _make_main(self) -> None:
        make = self._action
        self.new_task = make(
            self.tr("New Task…"),
            "mActionAdd",
            self.tr("Choose photos and have them processed on the server"),
        )
        self.new_task.setIconText(self.tr("New Task"))
        self.add_to_map = make(
            self.tr("Add to Map"),
            "mActionAddLayer",
            self.tr(
                "Put the main results of this task on the map; "
                "the arrow offers every product by itself"
            ),
        )
        self.cancel = make(
            self.tr("Cancel"), "mActionStop", self.tr("Stop the task; it can be restarted")
        )
        self.restart = make(
            self.tr("Restart"), "mActionPlay", self.tr("Process the photos once more")
        )
        self.remove = make(
            self.tr("Remove…"),
            "mActionDeleteSelected",
            self.tr("Delete the task, its photos and results from the server"),
        )
        self.refresh = make(
            self.tr("Refresh"),
            "mActionReload",
            self.tr("Ask the server for projects and tasks (F5)"),
        )

    def _make_task(self) -> None:
        make = self._action
        self.restart_with = make(
            self.tr("Restart With…"),
            "mActionPlay",
            self.tr("Process the photos once more with other options, or from a later stage"),
        )
        self.rename = make(
            self.tr("Rename"), "mActionEditTable", self.tr("Give it another name (F2)")
        )
        self.move = make(
            self.tr("Move to Project…"), "mActionMoveItemContent", self.tr("Put into another one")
        )
        self.duplicate = make(
            self.tr("Duplicate"), "mActionDuplicateLayer", self.tr("Copy it with its results")
        )
        self.public = make(
            self.tr("Public"),
            "unlocked",
            self.tr("Let everybody who has the link see the task, without a login"),
        )
        self.public.setCheckable(True)
        self.copy_link = make(
            self.tr("Copy Link"), "mActionEditCopy", self.tr("Copy the address of its web page")
        )
        self.export = make(
            self.tr("Export…"),
            "mActionExport",
            self.tr("Have a product converted: format, CRS, index such as NDVI"),
        )
        self.backup = make(
            self.tr("Save Backup…"),
            "mActionFileSave",
            self.tr("Save the whole task, photos too, in a zip that can be imported again"),
        )
        self.browse = make(
            self.tr("Open in Browser"), "mActionOpenTable", self.tr("Show the web page of this")
        )
        self.browse.setIcon(icons.theme("mActionEditInsertLink"))

    def _make_project(self) -> None:
        make = self._action
        self.new_project = make(
            self.tr("New Project…"), "mActionNewFolder", self.tr("Make a folder for tasks")
        )
        self.import_task = make(
            self.tr("Import Task…"),
            "mActionFileOpen",
            self.tr("Bring a task that was made elsewhere here: a zip from disk or the web"),
        )
        self.duplicate_project = make(
            self.tr("Duplicate Project"),
            "mActionDuplicateLayer",
            self.tr("Copy the project with all its tasks"),
        )
        self.delete_project = make(
            self.tr("Delete Project…"),
            "mActionDeleteSelected",
            self.tr("Delete the project with all its tasks from the server"),
        )

    def set_connected(self, is_connected: bool) -> None:
        """Take note whether there is a server at all."""
        self._is_connected = is_connected
        self._update()

    def set_signed_in(self, is_signed_in: bool) -> None:
        """Take note whether the server's login could be read, so that it can be asked."""
        self._is_signed_in = is_signed_in
        self._update()

    def set_selection(self, selected: Sequence[Selected], project: Project | None = None) -> None:
        """Enable what can be done with these tasks, or with a project when there are none."""
        self._selected, self._project = tuple(selected), project
        only = selected[0].task if len(selected) == 1 else None
        self.map_menu.set_task(only)
        if not self.download_menu.isVisible():  # the entry under the mouse would be gone
            self._fill_download_menu()
        self._update()

    def context_menu(self, parent: QWidget) -> QMenu:
        """Return the menu for what is selected."""
        menu = QMenu(parent)
        for group in self._task_groups() if self._selected else self._project_groups():
            for entry in group:
                if isinstance(entry, QMenu):
                    menu.addMenu(entry)
                else:
                    menu.addAction(entry)
            menu.addSeparator()
        menu.addAction(self.refresh)
        return menu

    def _task_groups(self) -> tuple[tuple[object, ...], ...]:
        return (
            (self.add_to_map, self.download_menu, self.export),
            (self.cancel, self.restart, self.restart_with),
            (self.rename, self.move, self.duplicate, self.remove),
            (self.public, self.copy_link, self.browse, self.backup),
        )

    def _project_groups(self) -> tuple[tuple[object, ...], ...]:
        if self._project is None:
            return ((self.new_task, self.import_task, self.new_project),)
        return (
            (self.new_task, self.import_task, self.new_project),
            (self.rename, self.duplicate_project, self.delete_project),
            (self.browse,),
        )

    def _action(self, text: str, icon: str, tip: str) -> QAction:
        action = QAction(icons.theme(icon), text, self)
        action.setToolTip(tip)
        self._tips[action] = tip
        return action

    def _update(self) -> None:
        tasks, one = self._selected, len(self._selected) == 1
        self.refresh.setEnabled(self._is_connected)
        for action in (self.new_task, self.import_task, self.new_project):
            action.setEnabled(self._is_connected and self._is_signed_in)
        self.add_to_map.setEnabled(any(available(s.task) for s in tasks))
        may_change = self._may("change")
        self._allow(self.cancel, any(s.can_cancel for s in tasks), may_change)
        self._name_restart(bool(tasks) and all(s.can_resume for s in tasks))
        self._allow(self.restart, any(s.can_restart for s in tasks), may_change)
        self._allow(self.remove, any(s.is_settled for s in tasks), self._may("delete"))
        changeable = bool(tasks) and all(s.can_change for s in tasks)
        alone = one and changeable
        self._allow(self.restart_with, alone and tasks[0].can_restart, may_change)
        is_project = not tasks and self._project is not None
        self._allow(self.rename, alone or is_project, may_change)
        self._allow(self.move, changeable, may_change)
        is_finished = changeable and all(s.task.is_finished for s in tasks)
        self._allow(self.duplicate, is_finished, may_change)
        self._allow(self.public, changeable, may_change)
        self.public.setChecked(changeable and all(s.task.public for s in tasks))
        self.copy_link.setEnabled(one)
        self.browse.setEnabled(one or is_project)
        self.export.setEnabled(one and bool(exportable(tasks[0].task)))
        self.backup.setEnabled(alone and tasks[0].task.is_finished)
        self.download_menu.setEnabled(any(s.task.available_assets for s in tasks))
        self.duplicate_project.setEnabled(is_project)
        self._allow(self.delete_project, is_project, self._may("delete"))

    def _may(self, permission: str) -> bool:
        """True unless the user is known to lack a permission on what is selected."""
        if self._selected:
            return all(task.may(permission) for task in self._selected)
        project = self._project
        # A server that lists no permissions refuses when it is asked.
        return project is None or permission in (project.permissions or (permission,))

    def _allow(self, action: QAction, makes_sense: bool, may: bool) -> None:
        """Enable an action; the tooltip of one that the user may not do says so."""
        action.setEnabled(makes_sense and may)
        denied = self.tr("You do not have permission to do this in this project.")
        action.setToolTip(denied if makes_sense and not may else self._tips[action])

    def _name_restart(self, can_resume: bool) -> None:
        self.restart.setText(self.tr("Resume Upload") if can_resume else self.tr("Restart"))
        self._tips[self.restart] = (
            self.tr("Send the photos that are still missing, and start the task")
            if can_resume
            else self.tr("Process the photos once more")
        )

    def _on_add_all(self) -> None:
        self.products_chosen.emit(None)

    def _fill_download_menu(self) -> None:
        # Of several tasks, what every finished one has.
        only = self._selected[0].task.available_assets if len(self._selected) == 1 else ()
        assets = only or (Asset.ALL,)
        if [action.text() for action in self.download_menu.actions()] == list(assets):
            return
        self.download_menu.clear()
        for asset in assets:
            action = self.download_menu.addAction(asset)
            action.triggered.connect(partial(self._on_asset_chosen, asset))

    def _on_asset_chosen(self, asset: str, *_: object) -> None:
        self.asset_chosen.emit(asset)
