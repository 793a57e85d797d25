"""The panel on servers without a processing node, and for a user who may only look."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from orthodock.api import Credentials, Project, Task, TaskStatus, WebODM
from orthodock.core.server.nodes import NODE_PATIENCE
from orthodock.ui.commands import tasks
from orthodock.ui.commands.selection import SelectedTask, Selection
from orthodock.ui.dock import details as details_module
from orthodock.ui.new_task import new_task_dialog
from orthodock.ui.new_task.new_task_dialog import NewTaskDialog
from panel import Panel, answer, save, show
from qgis.PyQt.QtWidgets import QMessageBox
from scripted import ScriptedServer, node, page, project, task

TASK = "/api/projects/1/tasks/t1/"
READY = "Ready to start."
DONE = {"status": 40, "processing_node": 1, "available_assets": ["all.zip"]}


@pytest.fixture
def site() -> Iterator[ScriptedServer]:
    """A server with a project of one finished task, and one node."""
    server = ScriptedServer(
        {
            "GET /api/projects/": page(project(1, "t1"), project(2)),
            "GET /api/projects/1/": (200, project(1, "t1")),
            "GET /api/projects/1/tasks/": (200, [task(**DONE)]),
            f"GET {TASK}": (200, task(**DONE)),
            f"GET {TASK}output/": (200, ""),
            "GET /api/processingnodes/": (200, [node()]),
            "GET /api/presets/": (200, []),
        }
    )
    server.user, server.password = "pilot", "secret"
    yield server
    server.close()


@pytest.fixture
def looker(closed_panel: Panel, site: ScriptedServer) -> Panel:
    """The panel of a user who may only look at project 1; the task is chosen."""
    site.routes["GET /api/projects/"] = page(project(1, "t1", permissions=["view"]), project(2))
    save(closed_panel, site)
    show(closed_panel)
    closed_panel.choose(Task("t1", 1))
    return closed_panel


def _may_not(panel: Panel) -> dict[str, str]:
    actions = panel.actions
    every = ("restart", "restart_with", "rename", "move", "duplicate", "public", "remove")
    return {
        name: getattr(actions, name).toolTip()
        for name in every
        if not getattr(actions, name).isEnabled()
    }


def test_actions_follow_the_users_permissions(looker: Panel, site: ScriptedServer) -> None:
    refused = _may_not(looker)
    assert set(refused) == {
        "restart", "restart_with", "rename", "move", "duplicate", "public", "remove",
    }  # fmt: skip
    assert all("You do not have permission" in tip for tip in refused.values())
    assert looker.actions.copy_link.isEnabled()
    site.routes["GET /api/projects/"] = page(project(1, "t1", permissions=["view", "change"]))
    looker.click(looker.actions.refresh)
    looker.wait_until(lambda: set(_may_not(looker)) == {"remove"})
    assert looker.actions.rename.toolTip() == "Give it another name (F2)"


def test_server_that_lists_no_permissions_is_asked(looker: Panel, site: ScriptedServer) -> None:
    site.routes["GET /api/projects/"] = page(project(1, "t1", permissions=[]))
    looker.click(looker.actions.refresh)
    looker.wait_until(lambda: _may_not(looker) == {})


@pytest.fixture
def unaware(closed_panel: Panel, site: ScriptedServer) -> Panel:
    """The panel of a user whose permissions the server does not list, with the task chosen."""
    site.routes["GET /api/projects/"] = page(project(1, "t1", permissions=[]), project(2))
    save(closed_panel, site)
    show(closed_panel)
    closed_panel.choose(Task("t1", 1))
    return closed_panel


@pytest.mark.parametrize("verb", ["rename", "remove", "restart", "publish", "duplicate", "move"])
def test_task_stays_when_a_write_is_not_found_but_the_task_is(
    verb: str, unaware: Panel, site: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, QMessageBox.StandardButton.Yes)
    context, chosen = unaware.plugin.application.context, unaware.dock.selected_task()
    selection = Selection((SelectedTask(chosen),), choice=True)
    {
        "rename": lambda: tasks.rename(context, chosen, "Other"),
        "remove": lambda: tasks.delete(context, selection),
        "restart": lambda: unaware.click(unaware.actions.restart),
        "publish": lambda: tasks.publish(context, selection),
        "duplicate": lambda: tasks.duplicate(context, selection),
        "move": lambda: tasks.move_to(context, chosen, Project(2, "Project 2")),
    }[verb]()
    unaware.wait_until(lambda: unaware.notice("Waits: "))
    right = "delete" if verb == "remove" else "change"
    assert f"the right “{right}”" in unaware.notice("Waits: ").toolTip()
    assert unaware.dock.store.task(1, "t1") is not None


def test_running_task_stays_when_its_cancelling_is_not_found(
    unaware: Panel, site: ScriptedServer
) -> None:
    running = task(status=20, processing_node=1)
    site.routes["GET /api/projects/1/tasks/"] = (200, [running])
    site.routes[f"GET {TASK}"] = (200, running)
    unaware.click(unaware.actions.refresh)
    unaware.wait_until(lambda: unaware.actions.cancel.isEnabled())
    unaware.click(unaware.actions.cancel)
    unaware.wait_until(lambda: unaware.notice("Waits: "))
    assert "the right “change”" in unaware.notice("Waits: ").toolTip()
    assert unaware.dock.store.task(1, "t1") is not None
    unaware.wait_until(lambda: unaware.status(Task("t1", 1)) == "Running")


def test_task_that_is_really_gone_leaves_the_tree(unaware: Panel, site: ScriptedServer) -> None:
    del site.routes[f"GET {TASK}"]
    context = unaware.plugin.application.context
    tasks.rename(context, unaware.dock.selected_task(), "Other")
    unaware.wait_until(lambda: unaware.dock.store.task(1, "t1") is None)


# --- a new task


@pytest.fixture
def open_form(site: ScriptedServer, background, qtbot) -> Iterator[Any]:
    """Opens the dialog for a new task, in a project with these permissions."""
    client = WebODM(site.url, Credentials("pilot", "secret"))
    opened: list[NewTaskDialog] = []

    def open_(permissions: tuple[str, ...] = ()) -> NewTaskDialog:
        projects = [Project(1, "One", permissions=permissions), Project(2, "Two")]
        form = NewTaskDialog(client, projects, background, None, 1)
        qtbot.addWidget(form)
        form.show()
        opened.append(form)
        return form

    yield open_
    for form in opened:
        form.reject()
    client.close()


def _filled(form: NewTaskDialog, photos: Path, wait_until: Any) -> NewTaskDialog:
    form.add_paths([photos])
    wait_until(lambda: form.photos.is_surveyed and not form.photos.is_reading)
    wait_until(lambda: form._state()[2])
    return form


def test_missing_node_is_reported_before_anything_is_entered(
    open_form, site: ScriptedServer, photos: Path, wait_until, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new_task_dialog, "RETRY_INTERVAL", 50)
    site.routes["GET /api/processingnodes/"] = (200, [])
    form = open_form()
    wait_until(lambda: "no access to any processing node" in form.state.text())
    assert "Ask the server administrator" in form.state.text()
    _filled(form, photos, wait_until)
    assert not form.start_button.isEnabled()
    site.routes["GET /api/processingnodes/"] = (200, [node()])
    wait_until(lambda: form.state.text() == READY)  # by itself, with all that was entered
    assert form.start_button.isEnabled()
    assert form.options.rowCount()


def test_offline_nodes_are_reported_and_the_task_may_start(
    open_form, site: ScriptedServer, photos: Path, wait_until
) -> None:
    site.routes["GET /api/processingnodes/"] = (200, [node(online=False)])
    form = open_form()
    wait_until(lambda: "No processing node is online" in form.state.text())
    _filled(form, photos, wait_until)
    assert "will wait on the server" in form.state.text()
    assert form.start_button.isEnabled()


def test_node_that_lists_no_options_is_reported(
    open_form, site: ScriptedServer, photos: Path, wait_until
) -> None:
    site.routes["GET /api/processingnodes/"] = (200, [node(available_options=[])])
    form = _filled(open_form(), photos, wait_until)
    wait_until(lambda: "does not list its options" in form.state.text())
    assert form.start_button.isEnabled()


def test_missing_right_is_reported_before_anything_is_entered(
    open_form, photos: Path, wait_until
) -> None:
    form = open_form(("view",))
    assert "the right “change”" in form.state.text()
    _filled(form, photos, wait_until)
    assert not form.start_button.isEnabled()
    form.project.setCurrentIndex(1)
    wait_until(lambda: form.state.text() == READY)


def test_form_recovers_from_an_outage_by_itself(
    open_form, site: ScriptedServer, photos: Path, wait_until, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new_task_dialog, "RETRY_INTERVAL", 50)
    monkeypatch.setattr("orthodock.api.transport.ATTEMPTS", 1)
    site.routes["GET /api/processingnodes/"] = (503, {"detail": "Down for a while"})
    form = _filled(open_form(), photos, wait_until)
    wait_until(lambda: "Down for a while" in form.state.text())
    assert READY not in form.state.text()
    assert not form.start_button.isEnabled()
    site.routes["GET /api/processingnodes/"] = (200, [node()])
    wait_until(lambda: form.start_button.isEnabled())
    assert form.state.text() == READY


def test_old_server_that_lists_no_nodes_takes_tasks(
    open_form, site: ScriptedServer, photos: Path, wait_until
) -> None:
    site.routes["GET /api/processingnodes/"] = (404, {"detail": "Not found."})
    form = _filled(open_form(), photos, wait_until)
    wait_until(lambda: form.state.text() == READY)


# --- a task that no node takes


def test_task_just_started_is_not_reported_as_without_a_node(
    unaware: Panel, site: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert NODE_PATIENCE == 60.0
    now = [1000.0]
    monkeypatch.setattr(details_module, "time", SimpleNamespace(monotonic=lambda: now[0]))
    site.routes["GET /api/projects/1/tasks/"] = (200, [task()])
    site.routes[f"GET {TASK}"] = (200, task())
    unaware.click(unaware.actions.refresh)
    unaware.wait_until(lambda: unaware.dock.selected_task().status is TaskStatus.UNKNOWN)
    details = unaware.dock.details
    unaware.wait_until(lambda: details._node_timer.isActive())
    assert not unaware.shows("No processing node takes this task")
    assert 59_000 < details._node_timer.interval() <= 60_001
    now[0] += NODE_PATIENCE
    details._node_timer.setInterval(0)  # as if the minute were over
    unaware.wait_until(lambda: unaware.shows("No processing node takes this task"))
