"""The actions of toolbar, menus and keyboard, made from the table of commands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

from ...api.support.i18n import translate
from ..dock.map_menu import MapMenu
from ..widgets import icons
from ..widgets.compat import QAction
from .command import Command, Place
from .selection import Selection
from .table import COMMANDS


class CommandActions(QObject):
    """One action a command. Enabled if the command can be run; else its tooltip is the reason."""

    requested = pyqtSignal(object, object)
    """Command that the user wants to run, Selection to run it with"""

    def __init__(self, parent: QWidget, commands: Iterable[Command] = COMMANDS) -> None:
        super().__init__(parent)
        self._parent = parent
        self._commands = {command.id: command for command in commands}
        self._actions = {command.id: self._action(command) for command in commands}
        self._selection = Selection()
        self.map_menu = MapMenu(parent, self._in_groups(Place.MAP))
        self.map_menu.products_chosen.connect(partial(self.run, "add_to_map"))
        self.map_menu.aboutToShow.connect(partial(self._update, Place.MAP))
        self["add_to_map"].setMenu(self.map_menu)
        self._submenus = {
            command.id: self._submenu(command)
            for command in self._commands.values()
            if command.choices is not None
        }
        self.set_selection(self._selection)

    def __getitem__(self, identity: str) -> QAction:
        """Return the action of a command."""
        return self._actions[identity]

    def set_selection(self, selection: Selection) -> None:
        """Enable what can be done with what is selected."""
        self._selection = selection
        self.map_menu.set_task(None if selection.only is None else selection.only.task)
        for identity, menu in self._submenus.items():
            if not menu.isVisible():  # the entry under the mouse would be gone
                self._fill(identity)
        self._update()

    def run(self, identity: str, choice: object = None) -> None:
        """Request a command, enabled or not, for what is selected now."""
        self.requested.emit(self._commands[identity], replace(self._selection, choice=choice))

    def press(self, key: int, has_focus_in_tree: bool) -> bool:
        """Trigger the first enabled action with a shortcut; False when no action has it."""
        found = list(self._with_shortcut(key, has_focus_in_tree))
        for action in found:
            if action.isEnabled():
                action.trigger()
                break
        return bool(found)

    def knows(self, key: int, has_focus_in_tree: bool) -> bool:
        """True for the shortcut of an action."""
        return any(True for _ in self._with_shortcut(key, has_focus_in_tree))

    def context_menu(self, parent: QWidget) -> QMenu:
        """Return the menu for what is selected."""
        menu = QMenu(parent)
        menu.setToolTipsVisible(True)
        if self._selection.tasks:
            self.add_to(menu, Place.TASK)
        else:
            is_project = self._selection.is_project
            self.add_to(menu, Place.PROJECT if is_project else Place.EMPTY)
        return menu

    def toolbar(self, place: Place, size: int) -> QToolBar:
        """Return a toolbar with the commands of a place; icons of `size` pixels."""
        bar = QToolBar()
        bar.setIconSize(bar.iconSize().scaled(size, size, Qt.AspectRatioMode.KeepAspectRatio))
        self.add_to(bar, place)
        for action in bar.actions():
            if action.menu() is not None:
                bar.widgetForAction(action).setPopupMode(
                    QToolButton.ToolButtonPopupMode.MenuButtonPopup
                )
        return bar

    def add_to(self, target: QMenu | QToolBar, place: Place) -> None:
        """Add the actions of a place to a menu or a toolbar, in their groups."""
        for number, group in enumerate(self._in_groups(place)):
            if number:
                target.addSeparator()
            target.addActions(group)

    def _in_groups(self, place: Place) -> list[list[QAction]]:
        here = [command for command in self._commands.values() if place in command.places]
        here.sort(key=lambda command: command.places[place])
        groups = groupby(here, key=lambda command: command.places[place])
        return [[self[command.id] for command in group] for _number, group in groups]

    def _with_shortcut(self, key: int, has_focus_in_tree: bool) -> Iterator[QAction]:
        for command in self._commands.values():
            is_active = has_focus_in_tree or Place.SERVER in command.places
            if is_active and command.shortcut == key:
                yield self[command.id]

    def _action(self, command: Command) -> QAction:
        text = translate("Commands", command.text)
        action = QAction(icons.theme(command.icon), text, self._parent)
        action.setIconText(text.rstrip("…"))
        action.setCheckable(command.is_switch)
        if command.shortcut is not None:
            action.setShortcut(QKeySequence(command.shortcut))
            # Shown in menus; the panel handles the key, as QGIS has actions with the same keys.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        if command.is_switch:
            action.triggered.connect(partial(self.run, command.id))
        else:
            action.triggered.connect(lambda: self.run(command.id))
        return action

    def _submenu(self, command: Command) -> QMenu:
        menu = QMenu(translate("Commands", command.text), self._parent)
        menu.aboutToShow.connect(partial(self._fill, command.id))
        self[command.id].setMenu(menu)
        return menu

    def _fill(self, identity: str) -> None:
        choices, menu = self._commands[identity].choices, self._submenus[identity]
        wanted = () if choices is None else choices(self._selection)
        if [action.text() for action in menu.actions()] == [choice.text for choice in wanted]:
            return
        menu.clear()
        for choice in wanted:
            action = menu.addAction(choice.text)
            action.triggered.connect(partial(self._on_chosen, identity, choice.value))

    def _on_chosen(self, identity: str, value: object, *_: object) -> None:
        self.run(identity, value)

    def _update(self, place: Place | None = None) -> None:
        """Show the states of the commands: of a place, or of all but those of the map's menu."""
        for command in self._commands.values():
            is_of_map = Place.MAP in command.places  # they read the project's layers
            if is_of_map if place is Place.MAP else not is_of_map:
                self._show_state(command, self[command.id])

    def _show_state(self, command: Command, action: QAction) -> None:
        state = command.state(self._selection)
        action.setEnabled(not state.reason)
        text = state.text or translate("Commands", command.text)
        if text != action.text():
            action.setText(text)
            action.setIconText(text.rstrip("…"))
        tip = state.tip or translate("Commands", command.tip)
        action.setToolTip(translate("Commands", state.reason) or tip)
        action.setVisible(state.is_visible)
        if state.is_checked is not None:
            action.setChecked(state.is_checked)
