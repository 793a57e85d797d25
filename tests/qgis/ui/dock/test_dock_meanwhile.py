"""What the panel promises when things do not happen in the usual order, on a real server."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from orthodock.api import AuthenticationError, Project, TaskStatus
from orthodock.ui.commands import tasks as task_commands
from orthodock.ui.commands.selection import SelectedTask, Selection
from orthodock.ui.tree.task_filter import TaskFilter
from panel import Panel, answer, listed, save, show, start_task
from PIL import Image
from qgis.PyQt.QtCore import QItemSelectionModel, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox, QPushButton

YES, NO = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No


def choose_project(panel: Panel, project: Project) -> None:
    panel.dock.tree.setCurrentIndex(panel.dock.model.project_index(project.id))
    QApplication.processEvents()


# --- projects


def test_project_that_was_filled_meanwhile_is_not_called_empty(
    panel, project: Project, api, monkeypatch, wait_until
) -> None:
    api.tasks.create_partial(project.id, name="From somebody else")
    choose_project(panel, project)
    asked = answer(monkeypatch, NO)
    panel.actions.delete_project.trigger()
    wait_until(lambda: asked)
    assert "with all its tasks (1)" in asked[0]
    assert api.projects.get(project.id).task_ids


def test_empty_project_is_deleted_after_one_question(
    panel, project: Project, api, monkeypatch, wait_until
) -> None:
    choose_project(panel, project)
    asked = answer(monkeypatch, YES)
    for _ in range(3):  # a key held down
        panel.actions.delete_project.trigger()
    wait_until(lambda: not panel.dock.model.project_index(project.id).isValid())
    assert len(asked) == 1
    assert "empty" in asked[0]
    assert panel.bar.items() == []


# --- uploads


def edit(panel: Panel, **changes: str) -> None:
    """Save the shown connection anew, as its dialog does."""
    store = panel.plugin.connections
    saved = store.current()
    login = store.credentials(saved)
    store.save(replace(saved, **changes), login.username, login.password)


def test_upload_shows_on_after_its_connection_was_renamed(
    closed_panel, start_server, photos: Path, wait_until
) -> None:
    panel, server = closed_panel, start_server()
    save(panel, server)
    show(panel)
    wait_until(lambda: panel.client is not None)
    server.set_faults({"kind": "stall", "seconds": 1, "path": "/upload/", "times": None})
    panel.upload(photos, "Slow line", "Goes on")
    wait_until(lambda: panel.chosen() is not None and panel.uploaded(panel.chosen()))
    task = panel.chosen()
    edit(panel, name="Another name")
    wait_until(lambda: panel.names())
    panel.choose(task)
    assert panel.status(task).startswith("Uploading")
    assert panel.enabled() == {"new_task", "cancel", "refresh"}
    server.set_faults()
    wait_until(lambda: panel.chosen().is_finished)
    assert panel.chosen().status is TaskStatus.COMPLETED
    assert panel.status(task) == "Completed"


# --- what the filter hides and shows again


def is_open(panel: Panel, project: int) -> bool:
    return panel.dock.tree.isExpanded(panel.dock.model.project_index(project))


def filter_by(panel: Panel, text: str) -> None:
    panel.dock.filter_bar.set_filter(TaskFilter(text))
    panel.wait_until(lambda: bool(panel.names()) and not panel.dock.model._arranging.isActive())


def chosen_names(panel: Panel) -> set[str]:
    return {task.name for task in panel.dock.selected_tasks()}


def test_search_leaves_open_and_selected_what_was(
    panel, project: Project, completed, api, wait_until
) -> None:
    tasks = [api.tasks.create_partial(project.id, name=f"Waiting {n}") for n in range(2)]
    listed(panel, tasks[-1])
    panel.open(completed.project)
    panel.choose(tasks[0])
    wait_until(lambda: len(panel.tasks(project.id)) == 2)
    opened = panel.dock.open_projects()
    assert set(opened) == {project.id, completed.project}
    filter_by(panel, "no such words anywhere")
    wait_until(lambda: not panel.dock.model.shown_projects())
    assert panel.dock.open_projects() == opened
    asked: list[int] = []
    panel.dock.project_opened.connect(asked.append)
    filter_by(panel, "")
    wait_until(lambda: is_open(panel, project.id) and is_open(panel, completed.project))
    wait_until(lambda: chosen_names(panel) == {"Waiting 0"})
    assert panel.chosen().id == tasks[0].id
    assert asked == [], "nobody asks anew for what was known"


def test_choice_made_meanwhile_is_kept(panel, project: Project, completed, api, wait_until) -> None:
    task = api.tasks.create_partial(project.id, name="Waiting")
    listed(panel, task)
    panel.choose(task)
    filter_by(panel, "Finished work")
    wait_until(lambda: not panel.dock.model.project_index(project.id).isValid())
    panel.choose(completed)
    filter_by(panel, "")
    wait_until(lambda: panel.dock.model.task_index(project.id, task.id).isValid())
    QApplication.processEvents()
    assert chosen_names(panel) == {"Ready"}


def test_selection_and_map_extent_are_kept_between_sessions(
    panel, project: Project, api, wait_until
) -> None:
    tasks = [api.tasks.create_partial(project.id, name=f"Waiting {n}") for n in range(3)]
    listed(panel, tasks[-1])
    panel.choose(tasks[0])
    wait_until(lambda: len(panel.tasks(project.id)) == 3)
    index = panel.dock.model.task_index(project.id, tasks[2].id)
    flags = QItemSelectionModel.SelectionFlag
    panel.dock.tree.selectionModel().select(index, flags.Select | flags.Rows)
    start_again(panel)
    wait_until(lambda: chosen_names(panel) == {"Waiting 0", "Waiting 2"})
    assert panel.chosen().id == tasks[0].id
    choose_project(panel, project)
    panel.dock.filter_bar.in_area.setChecked(True)
    start_again(panel)
    assert panel.dock.filter_bar.in_area.isChecked()
    wait_until(lambda: panel.dock.model.filter.area is not None and panel.names())
    panel.dock.filter_bar.clear()
    wait_until(lambda: panel.dock.selection() == ((project.id, ""),))
    wait_until(lambda: panel.dock.selected_project() == api.projects.get(project.id))
    assert panel.chosen() is None


def start_again(panel: Panel) -> None:
    """Close QGIS, as it were, and open it."""
    panel.plugin.unload()
    panel.plugin.initGui()
    panel.plugin.application.session.connect_to(panel.plugin.connections.current())


# --- tasks


def test_task_being_uploaded_is_not_removed_with_others(
    panel, project: Project, api, monkeypatch, wait_until
) -> None:
    tasks = [api.tasks.create_partial(project.id, name=f"Waiting {n}") for n in range(2)]
    listed(panel, tasks[-1])
    panel.choose(tasks[0])
    wait_until(lambda: len(panel.tasks(project.id)) == 2)
    uploads = panel.plugin.application.uploads
    monkeypatch.setattr(uploads, "is_running", lambda task: task.id == tasks[0].id)
    asked = answer(monkeypatch, YES)
    selected = tuple(SelectedTask(task) for task in tasks)
    task_commands.delete(panel.plugin.application.context, Selection(selected))
    assert "Waiting 1" in asked[0]
    assert "Waiting 0" not in asked[0]
    wait_until(lambda: list(panel.tasks(project.id)) == ["Waiting 0"])
    wait_until(lambda: [task.id for task in api.tasks.list(project.id)] == [tasks[0].id])


def test_lost_cancel_is_repeated(
    slow_panel, slow_server, photos: Path, monkeypatch, wait_until
) -> None:
    panel = slow_panel
    task = listed(panel, start_task(slow_server, photos, "To be cancelled", "Slow"))
    panel.choose(task)
    wait_until(lambda: panel.status(task) == "Running")
    real, sent = panel.client.tasks.cancel, []

    def lose_first(where: int, identity: str) -> None:
        """As a server does that answers 200 and forgets."""
        sent.append(identity)
        if len(sent) > 1:
            real(where, identity)

    monkeypatch.setattr(panel.client.tasks, "cancel", lose_first)
    panel.click(panel.actions.cancel)
    assert panel.status(task) == "Cancelling…"
    wait_until(lambda: panel.status(task) == "Cancelled")
    assert len(sent) == 2
    assert panel.bar.items() == []


def test_notice_leads_to_the_console_whatever_is_hidden(
    closed_panel, start_server, photos: Path, tmp_path: Path, wait_until
) -> None:
    panel, server = closed_panel, start_server()
    save(panel, server)
    show(panel)
    wait_until(lambda: panel.client is not None)
    bare = tmp_path / "bare"
    bare.mkdir()
    for photo in sorted(photos.iterdir())[:2]:
        with Image.open(photo) as image:
            image.save(bare / photo.name, "JPEG")  # without where it was taken
    panel.upload(bare, "Failures", "Sad")
    wait_until(lambda: panel.notice("failed"))
    task = panel.chosen()
    details = panel.dock.details
    details.tabs.setCurrentWidget(details.overview)
    panel.dock.filter_bar.set_filter(TaskFilter("something else"))
    wait_until(lambda: not panel.dock.model.shown_projects())
    panel.plugin.dock.hide()
    button = panel.notice("failed").findChild(QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.chosen().id == task.id
    assert panel.dock.isVisible()
    wait_until(lambda: details.console.view.isVisible())
    wait_until(lambda: not details.console.view.document().isEmpty())
    index = panel.dock.tree.currentIndex()
    assert panel.dock.tree.visualRect(index).isValid()


# --- a locked authentication store


def test_refused_master_password_is_asked_for_once(
    closed_panel, server, monkeypatch, wait_until
) -> None:
    asked: list[None] = []
    closed = True

    def refuse() -> None:
        if closed:
            asked.append(None)
            raise AuthenticationError("Locked.", "Enter it.")

    panel = closed_panel
    save(panel, server)
    monkeypatch.setattr("orthodock.core.server.logins.unlock", refuse)
    monkeypatch.setattr("orthodock.ui.dock.server_session.is_unlocked", lambda: not closed)
    show(panel)
    wait_until(lambda: asked)
    assert panel.enabled() == {"refresh"}
    assert not panel.actions.new_project.isEnabled()
    assert not panel.actions.import_task.isEnabled()
    panel.plugin.application.session.on_panel_shown(True)
    assert len(asked) == 1
    panel.click(panel.actions.refresh)
    assert len(asked) == 2
    closed = False
    panel.plugin.application.session.on_panel_shown(True)  # unlocked meanwhile, by something else
    wait_until(lambda: panel.client is not None)
    assert panel.enabled() == {"new_task", "refresh"}
    assert panel.actions.new_project.isEnabled()
