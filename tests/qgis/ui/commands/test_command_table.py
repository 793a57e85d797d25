"""The table of commands: every row can be shown, and says why when it cannot be run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from orthodock.api import PendingAction, Project, Task, TaskStatus, UploadProgress
from orthodock.core.server.connections import Connection
from orthodock.ui.commands.actions import CommandActions
from orthodock.ui.commands.command import Choice, Command, Place, State
from orthodock.ui.commands.selection import SelectedTask, Selection
from orthodock.ui.commands.table import COMMANDS
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QMenu, QToolBar, QWidget

SERVER = "http://127.0.0.1:8000"
CONNECTION = Connection.new("Ours", SERVER)
DONE = Task("a", 1, "A", status=TaskStatus.COMPLETED, available_assets=("all.zip", "dsm.tif"))
DENIED = "You do not have permission to do this in this project."


def selected(*tasks: SelectedTask, **fields: Any) -> Selection:
    """A selection on a server that the user is signed in to."""
    return Selection(tasks, Project(1, "One"), CONNECTION, SERVER, **fields)


def of(identity: str) -> Command:
    (command,) = (command for command in COMMANDS if command.id == identity)
    return command


@pytest.fixture
def owner(qgis_app) -> Iterator[QWidget]:
    widget = QWidget()
    yield widget
    widget.deleteLater()


@pytest.fixture
def actions(owner) -> CommandActions:
    return CommandActions(owner)


def texts(menu: QMenu | QToolBar) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


# --- rows

tasks = st.builds(
    SelectedTask,
    st.builds(
        Task,
        st.sampled_from("abc"),
        st.just(1),
        st.sampled_from(["", "Flight"]),
        status=st.sampled_from(TaskStatus),
        pending_action=st.sampled_from([None, *PendingAction]),
        partial=st.booleans(),
        public=st.booleans(),
        available_assets=st.sampled_from([(), ("all.zip", "dsm.tif", "georeferenced_model.laz")]),
    ),
    st.sampled_from([None, UploadProgress(0, 2, 0, 10)]),
    st.booleans(),
    st.sampled_from([(), ("view",), ("view", "change"), ("view", "change", "delete")]),
)
selections = st.builds(
    Selection,
    st.lists(tasks, max_size=3, unique_by=lambda selected: selected.task.id).map(tuple),
    st.sampled_from([None, Project(1, "One"), Project(1, "One", permissions=("view",))]),
    st.sampled_from([None, CONNECTION]),
    st.sampled_from(["", SERVER]),
)


def test_ids_are_unique() -> None:
    ids = [command.id for command in COMMANDS]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_has_words_an_icon_and_a_place(qgis_app, command: Command) -> None:
    assert command.text
    assert command.tip
    assert command.places
    assert not QgsApplication.getThemeIcon(f"/{command.icon}.svg").isNull()


@pytest.mark.parametrize("place", Place)
def test_no_two_commands_of_a_place_look_alike(place: Place) -> None:
    here = [command for command in COMMANDS if place in command.places]
    assert here
    assert len({command.text for command in here}) == len(here)


def test_a_shortcut_runs_one_command_a_selection() -> None:
    """Delete is for tasks, and for a project when none of its tasks is selected."""
    shortcuts = {command.shortcut for command in COMMANDS} - {None}
    assert shortcuts == {Qt.Key.Key_F2, Qt.Key.Key_F5, Qt.Key.Key_Delete}
    project = Selection((), Project(1, "One"), CONNECTION, SERVER)
    for selection in (selected(SelectedTask(DONE)), project):
        for shortcut in shortcuts:
            able = [c for c in COMMANDS if c.shortcut == shortcut and not c.state(selection).reason]
            assert len(able) == 1


@settings(max_examples=300, deadline=None)
@given(selections)
def test_any_selection_gives_every_command_a_state(qgis_app, selection: Selection) -> None:
    for command in COMMANDS:
        state = command.state(selection)
        assert state.reason == state.reason.strip()
        assert not state.reason or state.reason.endswith("."), "a sentence"
        assert (state.is_checked is not None) is command.is_switch
        if command.choices is not None:
            assert all(isinstance(choice, Choice) for choice in command.choices(selection))


@settings(max_examples=300, deadline=None)
@given(selections)
def test_nothing_changes_what_the_user_may_not_change(qgis_app, selection: Selection) -> None:
    needed = {
        "change": ("cancel", "restart", "restart_with", "rename", "move", "duplicate", "public"),
        "delete": ("remove", "delete_project"),
    }
    for permission, ids in needed.items():
        for identity in ids:
            if not of(identity).state(selection).reason:
                assert selection.may(permission), identity


@settings(max_examples=300, deadline=None)
@given(selections)
def test_what_needs_a_selection_has_a_reason_without_one(qgis_app, selection: Selection) -> None:
    empty = replace(selection, tasks=(), project=None)
    always = {"add_connection", "settings", "diagnostics", "choose_folder"}
    server = {"new_task", "import_task", "new_project"}
    connection = {"refresh", "edit_connection", "duplicate_connection", "test_connection",
                  "remove_connection"}  # fmt: skip
    able = {command.id for command in COMMANDS if not command.state(empty).reason}
    expected = always | (connection if empty.connection is not None else set())
    if empty.connection is not None and empty.server:
        expected |= server
    assert able == expected


@pytest.mark.parametrize(
    ("task", "identity", "reason"),
    [
        (SelectedTask(DONE), "cancel", "The task is not in progress."),
        (
            SelectedTask(replace(DONE, status=TaskStatus.RUNNING)),
            "restart",
            "The task is still in progress.",
        ),
        (
            SelectedTask(replace(DONE, pending_action=PendingAction.CANCEL)),
            "remove",
            "The server has not finished an earlier request.",
        ),
        (
            SelectedTask(DONE, UploadProgress(0, 2, 0, 10)),
            "move",
            "The photos of the task are being uploaded.",
        ),
        (SelectedTask(replace(DONE, partial=True)), "rename", "Photos of the task are missing."),
        (
            SelectedTask(replace(DONE, available_assets=())),
            "export",
            "The task has no results yet.",
        ),
        (SelectedTask(DONE, permissions=("view",)), "rename", DENIED),
        (SelectedTask(DONE, permissions=("view", "change")), "remove", DENIED),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_reason_says_what_is_in_the_way(
    actions: CommandActions, task: SelectedTask, identity: str, reason: str
) -> None:
    actions.set_selection(selected(task))
    assert not actions[identity].isEnabled()
    assert actions[identity].toolTip() == reason


def test_several_tasks_are_too_many_for_what_takes_one(actions: CommandActions) -> None:
    actions.set_selection(selected(SelectedTask(DONE), SelectedTask(replace(DONE, id="b"))))
    assert actions["export"].toolTip() == "Select only one task."
    assert actions["move"].isEnabled()


def test_interrupted_upload_is_resumed_by_the_same_command(actions: CommandActions) -> None:
    waiting = SelectedTask(replace(DONE, status=TaskStatus.UNKNOWN, partial=True), can_resume=True)
    actions.set_selection(selected(waiting))
    assert actions["restart"].isEnabled()
    assert actions["restart"].text() == "Resume Upload"
    actions.set_selection(selected(SelectedTask(DONE)))
    assert actions["restart"].text() == "Restart"


# --- actions


def requests(actions: CommandActions) -> list[tuple[str, Selection]]:
    heard: list[tuple[str, Selection]] = []
    actions.requested.connect(lambda command, chosen: heard.append((command.id, chosen)))
    return heard


def test_new_row_of_the_table_is_all_that_a_new_command_needs(owner: QWidget) -> None:
    ran: list[Selection] = []
    weigh = Command(
        "weigh",
        "Weigh…",
        "mActionMeasure",
        "Say how heavy it is",
        lambda selection: State(selection.why_no_task),
        lambda _context, selection: ran.append(selection),
        {Place.TASK: 1, Place.TOOLBAR: 2},
        shortcut=Qt.Key.Key_F7,
    )
    actions = CommandActions(owner, (*COMMANDS, weigh))
    actions.requested.connect(lambda command, chosen: command.run(None, chosen))
    assert actions["weigh"].toolTip() == "Select a task first."
    assert not actions["weigh"].isEnabled()
    selection = selected(SelectedTask(DONE))
    actions.set_selection(selection)
    assert "Weigh…" in texts(actions.context_menu(owner))
    assert "Weigh…" in texts(actions.toolbar(Place.TOOLBAR, 16))
    actions["weigh"].trigger()
    assert actions.press(Qt.Key.Key_F7, has_focus_in_tree=True)
    assert ran == [selection, selection]


def test_action_runs_its_command_with_what_is_selected(actions: CommandActions) -> None:
    heard = requests(actions)
    selection = selected(SelectedTask(DONE))
    actions.set_selection(selection)
    actions["move"].trigger()
    assert heard == [("move", selection)]


def test_switch_is_run_with_its_new_state(actions: CommandActions) -> None:
    heard = requests(actions)
    for is_public in (True, False):
        actions.set_selection(selected(SelectedTask(replace(DONE, public=is_public))))
        assert actions["public"].isChecked() is is_public
        actions["public"].trigger()
    assert [chosen.choice for _identity, chosen in heard] == [False, True]


def test_entry_of_a_submenu_is_what_the_command_is_run_with(actions: CommandActions) -> None:
    heard = requests(actions)
    actions.set_selection(selected(SelectedTask(DONE)))
    entries = actions["download"].menu().actions()
    assert texts(actions["download"].menu()) == ["all.zip", "dsm.tif"]
    entries[1].trigger()
    assert [(identity, chosen.choice) for identity, chosen in heard] == [("download", ("dsm.tif",))]


def test_shortcuts_of_the_tree_do_nothing_elsewhere(actions: CommandActions) -> None:
    heard = requests(actions)
    actions.set_selection(selected(SelectedTask(DONE)))
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2):
        assert not actions.knows(key, has_focus_in_tree=False)
        assert not actions.press(key, has_focus_in_tree=False)
        assert actions.press(key, has_focus_in_tree=True)
    assert actions.press(Qt.Key.Key_F5, has_focus_in_tree=False)
    assert [identity for identity, _ in heard] == ["remove", "rename", "refresh"]


def test_shortcut_of_what_cannot_be_run_runs_nothing(actions: CommandActions) -> None:
    heard = requests(actions)
    actions.set_selection(selected(SelectedTask(DONE, permissions=("view",))))
    assert actions.press(Qt.Key.Key_Delete, has_focus_in_tree=True), "it is nobody else's"
    assert heard == []


def test_menus_show_shortcuts(actions: CommandActions) -> None:
    assert actions["rename"].shortcut() == QKeySequence("F2")
    assert actions["rename"].isShortcutVisibleInContextMenu()


def test_reason_of_a_missing_login_differs_from_that_of_no_connection(
    actions: CommandActions,
) -> None:
    actions.set_selection(Selection())
    assert actions["new_task"].toolTip() == "Connect to a server first."
    actions.set_selection(Selection(connection=CONNECTION))
    assert actions["new_task"].toolTip() == "Sign in to the server first."
    actions.set_selection(Selection(connection=CONNECTION, server=SERVER))
    assert actions["new_task"].isEnabled()
