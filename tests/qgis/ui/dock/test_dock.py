"""The panel as a user works with it, on a real server."""

from __future__ import annotations

import shutil
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from orthodock.api import Project, Task, TaskRequest, TaskStatus
from orthodock.core.server import monitor
from orthodock.core.server.connections import Connection
from orthodock.ui.commands import uploads as upload_commands
from orthodock.ui.new_task.new_task_dialog import NewTaskDialog
from orthodock.ui.tree.tree_model import TaskColumn
from panel import REST, Panel, answer, client_of, save, show, start_task, window
from PIL import Image
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
)

BIG_PHOTO = 120_000_000  # bytes, so that an upload lasts long enough to be looked at
ODD = "Fläche/7 <b>x</b> &amp; " + "long " * 30


@pytest.fixture
def bare_photos(photos: Path, tmp_path: Path) -> Path:
    """Photos that do not say where they were taken."""
    folder = tmp_path / "bare"
    folder.mkdir()
    for photo in sorted(photos.iterdir())[:2]:
        with Image.open(photo) as image:
            image.save(folder / photo.name, "JPEG")
    return folder


# --- connecting


def test_first_use_leads_to_the_connection_dialog(closed_panel, server, wait_until) -> None:
    panel = show(closed_panel)
    assert panel.dock.connect_button.isVisible()
    assert panel.enabled() == set()

    def fill_in() -> None:
        from orthodock.ui.dialogs.connection_dialog import ConnectionDialog

        form = window(ConnectionDialog)
        for field, text in ((form.url, server.url), (form.name, "Ours")):
            QTest.keyClicks(field, text)
        QTest.keyClicks(form.username, server.user)
        QTest.keyClicks(form.password, server.password)
        QTest.mouseClick(
            form.buttons.button(form.buttons.StandardButton.Save), Qt.MouseButton.LeftButton
        )

    QTimer.singleShot(0, fill_in)  # the dialog is modal
    QTest.mouseClick(panel.dock.connect_button, Qt.MouseButton.LeftButton)
    assert not panel.dock.connect_button.isVisible()
    assert panel.dock.connections.currentText() == "Ours"
    wait_until(lambda: panel.client is not None)
    assert panel.enabled() == {"new_task", "refresh"}


def test_hidden_panel_asks_nothing(closed_panel, server) -> None:
    save(closed_panel, server)
    assert closed_panel.client is None


def test_tree_fills_and_opens(panel, completed) -> None:
    panel.choose(completed)
    assert panel.status(completed) == "Completed"
    assert panel.tasks(completed.project) == {"Ready": completed}


def test_removed_connection_leads_back_to_the_start(panel, monkeypatch) -> None:
    asked = answer(monkeypatch, QMessageBox.StandardButton.No)
    panel.actions.remove_connection.trigger()
    assert "Test server" in asked[0]
    assert panel.dock.connections.count() == 1
    answer(monkeypatch, QMessageBox.StandardButton.Yes)
    panel.actions.remove_connection.trigger()
    assert panel.dock.connect_button.isVisible()
    assert panel.names() == []
    assert panel.client is None


# --- a task's life


def test_new_task_runs_to_its_end_by_itself(panel, photos: Path, wait_until) -> None:
    seen: list[str] = []
    bars: list[float] = []

    def look() -> None:
        task = panel.chosen()
        if task is not None and panel.status(task) not in seen[-1:]:
            seen.append(panel.status(task))
        if task is not None and panel.dock.store.upload(task) is not None:
            bars.append(panel.dock.store.upload(task).fraction)

    panel.dock.model.dataChanged.connect(look)
    panel.upload(photos, "Fresh project", "Fläche / 7")
    wait_until(lambda: panel.chosen() is not None and panel.chosen().is_finished)
    assert panel.chosen().name == "Fläche / 7"
    assert "Fresh project" in panel.names()
    assert seen[0].startswith("Uploading")
    assert seen[-2:] == ["Running", "Completed"]
    assert 0.0 <= min(bars) <= max(bars) <= 1.0
    last_line = panel.client.tasks.output(panel.chosen().project, panel.chosen().id).lines[-1]
    panel.dock.details.tabs.setCurrentWidget(panel.dock.details.console)
    wait_until(lambda: panel.dock.console.toPlainText().endswith(last_line))
    assert panel.enabled() == {"new_task", "add_to_map", "restart", "remove", "refresh"}

    notice = panel.notice("“Fläche / 7” is ready")
    QTest.mouseClick(notice.findChild(QPushButton), Qt.MouseButton.LeftButton)
    wait_until(lambda: QgsProject.instance().mapLayers())
    wait_until(lambda: panel.notice("is ready") is None)
    wait_until(lambda: len(QgsProject.instance().mapLayers()) >= 2)


def test_upload_shows_its_progress_and_can_be_cancelled(
    slow_panel, photos: Path, tmp_path: Path, slow_server, wait_until, press_soon
) -> None:
    panel, folder = slow_panel, tmp_path / "Big"
    folder.mkdir()
    for photo in sorted(photos.iterdir())[:2]:
        with Path(shutil.copy(photo, folder)).open("r+b") as file:
            file.truncate(BIG_PHOTO)
    panel.upload(folder, "Cancelled uploads", "Too big")
    wait_until(lambda: panel.chosen() is not None and panel.uploaded(panel.chosen()))
    task = panel.chosen()
    assert panel.status(task).startswith("Uploading")
    assert panel.enabled() == {"new_task", "cancel", "refresh"}
    press_soon("Stop and Remove")
    panel.click(panel.actions.cancel)
    wait_until(lambda: panel.status(task) is None)
    assert panel.bar.items() == [], "the user knows what was cancelled"
    api = client_of(slow_server)
    wait_until(lambda: task.id not in {t.id for t in api.tasks.list(task.project)})


def test_running_task_is_cancelled_and_restarted(
    slow_panel, slow_server, photos: Path, wait_until
) -> None:
    panel = slow_panel
    task = start_task(slow_server, photos, "Slow work", "Slow")
    panel.click(panel.actions.refresh)
    panel.choose(task)
    wait_until(lambda: panel.status(task) == "Running")
    assert panel.enabled() == {"new_task", "cancel", "refresh"} | {"remove"}

    panel.click(panel.actions.cancel)
    pending: set[frozenset[str]] = set()
    panel.dock.model.dataChanged.connect(
        lambda: panel.status(task) == "Cancelling…" and pending.add(frozenset(panel.enabled()))
    )
    wait_until(lambda: panel.status(task) == "Cancelled")
    assert pending <= {frozenset({"new_task", "refresh"})}
    assert panel.enabled() == {"new_task", "restart", "remove", "refresh"}
    assert panel.bar.items() == []

    panel.dock.details.tabs.setCurrentWidget(panel.dock.details.console)
    wait_until(lambda: panel.dock.console.blockCount() > 1)
    before = panel.dock.console.toPlainText()
    panel.click(panel.actions.restart)
    wait_until(lambda: panel.status(task) == "Running")
    first = before.splitlines()[0]
    wait_until(lambda: panel.dock.console.toPlainText().startswith(first))
    assert panel.dock.console.toPlainText().count(first) == 1, "it did not start over"
    client_of(slow_server).tasks.cancel(task.project, task.id)


def test_console_shows_the_chosen_task_alone(panel, completed, api, wait_until) -> None:
    other = api.tasks.create_partial(completed.project, name="Waiting for photos")
    panel.choose(completed)
    panel.dock.details.tabs.setCurrentWidget(panel.dock.details.console)
    lines = api.tasks.output(completed.project, completed.id).lines
    wait_until(lambda: panel.dock.console.toPlainText() == "\n".join(lines))
    panel.choose(other)
    assert panel.dock.console.toPlainText() == ""
    assert panel.status(other) == "Photos missing"
    assert panel.enabled() == {"new_task", "remove", "refresh"}
    panel.choose(completed)
    wait_until(lambda: panel.dock.console.toPlainText() == "\n".join(lines))
    api.tasks.remove(other.project, other.id)
    wait_until(lambda: panel.status(other) is None)


def test_console_stays_where_the_user_reads(panel) -> None:
    view = panel.dock.console
    view.clear()
    view.add_lines(f"line {n}" for n in range(500))
    bar = view.verticalScrollBar()
    assert bar.value() == bar.maximum()
    bar.setValue(10)
    view.add_lines(["one more"])
    assert bar.value() == 10
    assert view.toPlainText().endswith("line 499\none more")


def test_removal_is_confirmed_first(panel, completed, api, monkeypatch, wait_until) -> None:
    doomed = api.tasks.create_partial(completed.project, name=ODD[:255])
    panel.choose(doomed)
    asked = answer(monkeypatch, QMessageBox.StandardButton.No)
    panel.click(panel.actions.remove)
    assert "&lt;b&gt;x&lt;/b&gt;" in asked[0]
    assert panel.status(doomed) == "Photos missing"
    answer(monkeypatch, QMessageBox.StandardButton.Yes)
    panel.click(panel.actions.remove)
    wait_until(lambda: panel.status(doomed) is None)
    assert doomed.id not in {t.id for t in api.tasks.list(doomed.project)}
    assert panel.bar.items() == []


def test_failed_task_says_why(panel, bare_photos: Path, wait_until) -> None:
    panel.upload(bare_photos, "Failures", "No GPS <b>here</b>")
    wait_until(lambda: panel.chosen() is not None and panel.chosen().is_finished)
    task = panel.chosen()
    assert panel.status(task) == "Failed"
    assert task.last_error
    assert panel.shows(task.last_error)
    assert panel.enabled() == {"new_task", "restart", "remove", "refresh"}

    notice = panel.notice("failed")
    assert "“No GPS <b>here</b>” failed: " in panel.words(notice)
    panel.open(task.project)  # away from the task
    panel.dock.tree.setCurrentIndex(panel.dock.model.project_index(task.project))
    assert not panel.shows(task.last_error)
    QTest.mouseClick(notice.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert panel.chosen().id == task.id
    assert panel.shows(task.last_error)
    wait_until(lambda: not panel.dock.console.document().isEmpty())


def test_task_removed_by_somebody_else_goes_away(panel, completed, api, wait_until) -> None:
    doomed = api.tasks.create_partial(completed.project, name="Doomed")
    panel.choose(doomed)
    api.tasks.remove(doomed.project, doomed.id)
    wait_until(lambda: panel.status(doomed) is None)
    assert not panel.dock.retry_button.isVisible()


def test_project_removed_by_somebody_else_goes_away(panel, api, wait_until) -> None:
    doomed = api.projects.create("Doomed project")
    task = api.tasks.create_partial(doomed.id, name="In it")
    panel.click(panel.actions.refresh)
    panel.choose(task)
    api.projects.delete(doomed.id)
    wait_until(lambda: "Doomed project" not in panel.names())
    assert not panel.dock.retry_button.isVisible()


def test_project_made_while_the_list_comes_stays(panel, api, monkeypatch, wait_until) -> None:
    asked, made, listed = Event(), Event(), []
    real = panel.client.projects.list

    def list_slowly(**query: str) -> list[Project]:
        projects = list(real(**query))
        asked.set()
        made.wait(20)
        return projects

    monkeypatch.setattr(panel.client.projects, "list", list_slowly)
    watcher = panel.plugin.application.monitor
    watcher.projects_listed.connect(lambda: listed.append(True))
    panel.click(panel.actions.refresh)
    assert asked.wait(20)
    panel.plugin.application.store.add_project(api.projects.create("Newer than the list"))
    made.set()
    wait_until(lambda: listed)
    assert "Newer than the list" in panel.names()


def test_action_on_a_task_that_is_gone_takes_it_away(
    panel, completed, api, monkeypatch, wait_until
) -> None:
    monkeypatch.setattr(monitor, "IDLE_INTERVAL", 100 * REST)
    monkeypatch.setattr(monitor, "LONGEST_INTERVAL", 100 * REST)
    doomed = api.tasks.create_partial(completed.project, name="Gone before")
    panel.click(panel.actions.refresh)
    panel.choose(doomed)
    api.tasks.remove(doomed.project, doomed.id)
    wait_until(lambda: doomed.id not in {t.id for t in api.tasks.list(doomed.project)})
    answer(monkeypatch, QMessageBox.StandardButton.Yes)
    panel.click(panel.actions.remove)
    wait_until(lambda: panel.status(doomed) is None)
    assert panel.bar.items() == []


# --- layers


def test_single_product_is_chosen_from_the_menu(panel, completed, wait_until) -> None:
    panel.choose(completed)
    titles = [action.text() for action in panel.actions.map_menu.actions()]
    assert titles[:2] == ["Photo Positions", "Orthophoto"]
    panel.actions.map_menu.actions()[1].trigger()
    wait_until(lambda: QgsProject.instance().mapLayers())
    assert [layer.name() for layer in QgsProject.instance().mapLayers().values()] == ["Orthophoto"]


def test_formulas_are_offered_as_the_server_has_them(panel, completed, wait_until) -> None:
    panel.choose(completed)
    menu = panel.actions.map_menu
    assert menu.formulas.menuAction() in menu.actions()

    def offered() -> list[str]:
        return [action.text() for action in menu.formulas.actions()]

    menu.formulas.aboutToShow.emit()
    assert offered() == ["Asking the server…"]
    wait_until(lambda: offered() != ["Asking the server…"])
    assert offered() == ["VARI", "EXG", "GLI"]
    menu.formulas.aboutToShow.emit()
    assert len(offered()) == 3, "the answer is kept"
    menu.formulas.actions()[2].trigger()
    wait_until(lambda: QgsProject.instance().mapLayers())
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.name() == "Plant Health: GLI"


def test_layers_on_the_map_can_be_refreshed(panel, completed, wait_until) -> None:
    panel.choose(completed)
    menu = panel.actions.map_menu
    menu.aboutToShow.emit()
    assert not panel.actions.refresh_layers.isEnabled()
    menu.actions()[0].trigger()
    wait_until(lambda: QgsProject.instance().mapLayers())
    refreshed: list[Any] = []
    panel.plugin.application.loader.layer_refreshed.connect(
        lambda layer, _: refreshed.append(layer)
    )
    menu.aboutToShow.emit()
    assert panel.actions.refresh_layers.isEnabled()
    panel.actions.refresh_layers.trigger()
    wait_until(lambda: refreshed)
    assert len(QgsProject.instance().mapLayers()) == 1


def test_finished_rerun_refreshes_the_tiles_on_the_map(
    panel, api, photos: Path, wait_until, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = api.projects.create("Runs again")
    task = api.tasks.create(project.id, sorted(photos.iterdir()), name="Again")
    task = api.tasks.wait(project.id, task.id, interval=0.2)
    panel.click(panel.actions.refresh)
    panel.choose(task)
    panel.actions.map_menu.actions()[1].trigger()
    wait_until(lambda: QgsProject.instance().mapLayers())
    (layer,) = QgsProject.instance().mapLayers().values()
    before, refreshed = layer.source(), []
    panel.plugin.application.loader.layer_refreshed.connect(
        lambda layer, _: refreshed.append(layer)
    )
    asked = answer(monkeypatch, QMessageBox.StandardButton.No)
    panel.click(panel.actions.restart)
    assert "will be replaced: Again" in asked[0]
    assert api.tasks.get(task.project, task.id).status is TaskStatus.COMPLETED
    answer(monkeypatch, QMessageBox.StandardButton.Yes)
    panel.click(panel.actions.restart)
    wait_until(lambda: refreshed)
    assert refreshed == [layer]
    assert layer.source() != before, "QGIS would show the old tiles from its cache"


def test_downloads_go_where_the_user_wants(
    panel, completed, wait_until, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.choose(completed)
    menu = panel.actions.map_menu
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", staticmethod(lambda *_: str(tmp_path / "chosen"))
    )
    panel.actions.choose_folder.trigger()
    menu.aboutToShow.emit()
    assert "chosen" in panel.actions.choose_folder.toolTip()
    (file,) = (a for a in menu.actions() if a.text() == "Orthophoto (File)")
    file.trigger()
    wait_until(lambda: list((tmp_path / "chosen").rglob("orthophoto.tif")))
    wait_until(lambda: QgsProject.instance().mapLayers())


def test_context_menu_offers_what_fits_the_row(panel, completed) -> None:
    panel.choose(completed)
    offered: list[list[str]] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered.append([a.text() for a in menu.actions() if a.text()])
        menu.close()

    tree, model = panel.dock.tree, panel.dock.model
    project = model.project_index(completed.project)
    for index in (model.task_index(completed.project, completed.id), project):
        tree.setCurrentIndex(index)
        QTimer.singleShot(50, look)
        tree.customContextMenuRequested.emit(tree.visualRect(index).center())
    assert offered == [
        [
            "Add to Map", "Download", "Export…", "Cancel", "Restart", "Restart With…", "Rename",
            "Move to Project…", "Duplicate", "Remove…", "Public", "Copy Link", "Open in Browser",
            "Save Backup…", "Refresh",
        ],
        [
            "New Task…", "Import Task…", "New Project…", "Rename", "Duplicate Project",
            "Delete Project…", "Open in Browser", "Refresh",
        ],
    ]  # fmt: skip


# --- drops


def test_dropped_photos_open_the_dialog_for_the_chosen_project(
    panel, completed, photos: Path, wait_until
) -> None:
    panel.choose(completed)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(photos))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, left, none)
    QApplication.sendEvent(panel.dock, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, none)
    QApplication.sendEvent(panel.dock, drop)
    form = window(NewTaskDialog)
    wait_until(form.start_button.isEnabled)
    assert form.request().project == completed.project
    assert len(form.request().files) == 6
    form.reject()


def test_unloading_closes_an_open_dialog(panel) -> None:
    panel.click(panel.actions.new_task)
    assert window(NewTaskDialog) is not None
    panel.plugin.application.dialogs.close()
    assert window(NewTaskDialog) is None


# --- when things go wrong


def test_server_that_is_away_at_first_is_found_later(
    closed_panel, start_server, tmp_path: Path, wait_until
) -> None:
    panel, server = closed_panel, start_server()
    client_of(server).projects.create("Late")
    server.stop()
    save(panel, server)
    show(panel)
    wait_until(panel.dock.retry_button.isVisible)
    port = server.url.rsplit(":", 1)[1]
    start_server("--port", port, "--data", str(tmp_path / "server0"))
    wait_until(lambda: "Late" in panel.names())
    assert not panel.dock.retry_button.isVisible()


def test_wrong_saved_password_is_told_and_can_be_corrected(
    closed_panel, server, completed, wait_until
) -> None:
    panel = closed_panel
    saved = panel.plugin.connections.save(Connection.new("Ours", server.url), "pilot", "wrong")
    show(panel)
    wait_until(panel.dock.retry_button.isVisible)
    assert panel.shows("did not accept the login")
    panel.plugin.connections.save(saved, "pilot", server.password)
    wait_until(lambda: "Finished work" in panel.names())
    assert not panel.dock.retry_button.isVisible()


def test_expired_token_is_invisible(closed_panel, start_server, wait_until) -> None:
    panel, server = closed_panel, start_server("--token-seconds", "1")
    project = client_of(server).projects.create("Brief tokens")
    client_of(server).tasks.create_partial(project.id, name="Earlier")
    save(panel, server)
    show(panel)
    wait_until(lambda: "Brief tokens" in panel.names())
    token = panel.client.transport.token()
    errors: list[Any] = []
    panel.plugin.application.monitor.failed.connect(errors.append)
    panel.open(project.id)
    wait_until(lambda: panel.client.transport.token() != token)
    later = client_of(server).tasks.create_partial(project.id, name="Later")
    wait_until(lambda: panel.status(later) is not None)
    assert errors == []


def test_failed_upload_says_why(closed_panel, start_server, photos: Path, wait_until) -> None:
    panel, server = closed_panel, start_server()
    connection = save(panel, server)
    show(panel)
    wait_until(lambda: panel.client is not None)
    server.stop()
    request = TaskRequest(tuple(photos.iterdir()), ODD, None, "New")
    upload_commands.start(panel.plugin.application.context, connection, request)
    wait_until(lambda: panel.notice("The upload of") is not None)
    notice = panel.notice("The upload of")
    assert "<b>x</b>" in panel.words(notice)
    assert "cannot be reached" in notice.toolTip()
    assert "<b>x" not in notice.toolTip()


# --- two servers


@pytest.fixture
def two(panel, slow_server) -> tuple[Panel, Connection]:
    """The panel with a second server to choose."""
    return panel, save(panel, slow_server, "Other")


def pick(panel: Panel, name: str) -> None:
    box = panel.dock.connections
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down if name == "Test server" else Qt.Key.Key_Up)
    assert box.currentText() == name


def test_switching_shows_the_other_servers_projects(two, slow_server, wait_until) -> None:
    panel, second = two
    client_of(slow_server).projects.create("Only on the other")
    assert panel.dock.connections.currentText() == "Test server"
    pick(panel, "Other")
    wait_until(lambda: "Only on the other" in panel.names())
    assert "Finished work" not in panel.names()
    assert panel.plugin.connections.current() == second
    pick(panel, "Test server")
    wait_until(lambda: "Finished work" in panel.names())
    assert "Only on the other" not in panel.names()


def test_late_answers_of_the_first_server_are_dropped(two, completed, wait_until) -> None:
    panel, _ = two
    panel.choose(completed)
    for _ in range(3):  # each leaves a list and a console under way
        panel.click(panel.actions.refresh)
        pick(panel, "Other")
        pick(panel, "Test server")
    pick(panel, "Other")
    done: list[None] = []
    for _ in range(8):
        panel.plugin.application.background.run(lambda: None, done.append)
    wait_until(lambda: len(done) == 8)
    wait_until(lambda: panel.enabled() == {"new_task", "refresh"})
    assert "Finished work" not in panel.names()
    assert panel.dock.console.toPlainText() == ""


def test_upload_to_a_server_that_is_no_longer_shown_goes_on_unseen(
    two, photos: Path, api, wait_until
) -> None:
    panel, _ = two
    started: list[Task] = []
    panel.plugin.application.uploads.task_started.connect(started.append)
    panel.upload(photos, "Unseen", "Goes on")
    pick(panel, "Other")
    wait_until(lambda: started)
    assert "Unseen" not in panel.names()
    assert panel.chosen() is None
    assert api.tasks.get(started[0].project, started[0].id).name == "Goes on"
    pick(panel, "Test server")
    wait_until(lambda: "Unseen" in panel.names())


# --- odd names


def test_odd_names_are_plain_text_everywhere(panel, api, wait_until) -> None:
    name = ODD[:200]
    project = api.projects.create(name, "<img src='http://example.org/x.png'>")
    task = api.tasks.create_partial(project.id, name=name)
    panel.click(panel.actions.refresh)
    panel.choose(task)
    assert panel.dock.model.project_index(project.id).data() == name.strip()
    title = panel.dock.details.title
    assert title.textFormat() == Qt.TextFormat.PlainText
    assert title.full_text.startswith("Fläche/7 <b>x</b> &amp; long")
    assert title.fontMetrics().horizontalAdvance(title.text()) <= title.width()
    assert "<b>x" not in title.toolTip()
    for label in panel.dock.findChildren(QLabel):
        if label.text():
            rich = Qt.mightBeRichText(label.text())
            assert label.textFormat() == Qt.TextFormat.PlainText or not rich
    assert panel.dock.minimumSizeHint().width() < 320


def test_long_server_name_does_not_widen_the_panel(closed_panel, server) -> None:
    save(closed_panel, server, "W" * 200)
    panel = show(closed_panel)
    assert panel.dock.minimumSizeHint().width() < 320


def test_project_of_unknown_name_still_gets_a_group(panel, completed) -> None:
    panel.dock.store.clear()
    assert panel.dock.store.project_of(completed) == Project(completed.project, "")
    assert completed.status is TaskStatus.COMPLETED


def test_narrow_panel_hides_dates_and_no_action(panel) -> None:
    for width, has_dates in ((280, False), (700, True)):
        panel.main.resizeDocks([panel.plugin.dock], [width], Qt.Orientation.Horizontal)
        QApplication.processEvents()
        assert panel.dock.width() == width
        assert panel.dock.tree.isColumnHidden(TaskColumn.CREATED) is not has_dates
        for action in (panel.actions.new_task, panel.actions.remove, panel.actions.refresh):
            assert panel.button(action).isVisible()
