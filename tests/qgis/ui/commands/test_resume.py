"""An upload that was interrupted goes on from the panel, also after QGIS was closed."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path
from typing import Any

import orthodock
import pytest
from orthodock.api import (
    CancelledError,
    ConnectionFailedError,
    Credentials,
    Task,
    TaskRequest,
    WebODM,
    journals,
)
from orthodock.api.endpoints.tasks import Tasks
from orthodock.core.server.connections import Connection
from orthodock.core.settings import journal_folder
from orthodock.ui.commands import uploads as upload_commands
from orthodock.ui.tree.tree_model import TaskColumn
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

pytestmark = pytest.mark.usefixtures("short_waits")

FAILING = {"kind": "status", "code": 500, "path": "/upload/", "skip": 3, "times": None}
SLOW = {"kind": "stall", "seconds": 2, "path": "/upload/", "times": None}


@pytest.fixture(autouse=True)
def no_journals():
    for journal in journals(journal_folder()):
        journal.close()


@pytest.fixture
def broken(start_server, store) -> Any:
    """A server of our own to break, and a connection to it."""
    server = start_server()
    store.save(Connection.new("Broken", server.url), server.user, server.password)
    return server


@pytest.fixture
def bar(qgis_iface) -> Any:
    """QGIS's message bar, empty."""
    qgis_iface.messageBar().clearWidgets()
    return qgis_iface.messageBar()


def press(bar: Any, text: str) -> None:
    """Press a button in the message bar."""
    buttons = [button for item in bar.items() for button in item.findChildren(QPushButton)]
    (button,) = (button for button in buttons if button.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def begin(plugin: Any, photos: Path) -> None:
    application = plugin.application
    application.session.connect_to(plugin.connections.current())
    paths = tuple(sorted(photos.iterdir()))
    request = TaskRequest(paths, "Goes on", None, "Interrupted uploads")
    upload_commands.start(application.context, plugin.connections.current(), request)


def shown(plugin: Any) -> str:
    """Return the words of the chosen task's status."""
    index = plugin.application.panel.tree.currentIndex()
    return str(index.sibling(index.row(), TaskColumn.STATUS).data(Qt.ItemDataRole.DisplayRole))


def task(plugin: Any) -> Task | None:
    return plugin.application.panel.selected_task()


def test_failed_upload_goes_on_with_one_click(broken, plugin, wait_until, photos: Path) -> None:
    broken.set_faults(FAILING)
    begin(plugin, photos)
    wait_until(lambda: task(plugin) is not None and shown(plugin) == "Upload interrupted")
    restart = plugin.application.panel.actions_["restart"]
    assert restart.isEnabled()
    assert restart.text() == "Resume Upload"
    broken.set_faults()
    restart.trigger()
    wait_until(lambda: task(plugin).is_finished)
    assert task(plugin).images_count == len(list(photos.iterdir()))
    assert restart.text() == "Restart"
    assert not list(journals(journal_folder()))


def test_upload_goes_on_after_qgis_was_closed(
    broken, plugin, wait_until, photos: Path, qgis_iface
) -> None:
    broken.set_faults(SLOW)
    begin(plugin, photos)
    wait_until(
        lambda: task(plugin) is not None and plugin.application.panel.store.upload(task(plugin))
    )
    project = task(plugin).project
    plugin.unload()
    broken.set_faults()
    assert list(journals(journal_folder(), broken.url))
    # What hangs is not waited for; QGIS itself would have ended here.
    wait_until(lambda: not any(j.is_held for j in journals(journal_folder(), broken.url)))

    fresh = orthodock.classFactory(qgis_iface)
    fresh.initGui()
    try:
        fresh.application.session.connect_to(fresh.connections.current())
        wait_until(lambda: fresh.application.panel.store.projects())
        fresh.application.panel.select_project(project)
        wait_until(
            lambda: fresh.application.panel.model.rowCount(
                fresh.application.panel.model.project_index(project)
            )
        )
        index = fresh.application.panel.model.index(
            0, 0, fresh.application.panel.model.project_index(project)
        )
        fresh.application.panel.tree.setCurrentIndex(index)
        wait_until(lambda: shown(fresh) == "Upload interrupted")
        fresh.application.panel.actions_["restart"].trigger()
        wait_until(lambda: task(fresh).is_finished)
        assert task(fresh).images_count == len(list(photos.iterdir()))
    finally:
        fresh.unload()
        plugin.initGui()  # for the fixture to unload


def test_stopped_upload_is_kept_and_goes_on(
    broken, plugin, wait_until, press_soon, photos: Path, bar
) -> None:
    broken.set_faults(SLOW)
    begin(plugin, photos)
    wait_until(lambda: task(plugin) is not None and shown(plugin).startswith("Uploading"))
    press_soon("Go On")
    plugin.application.panel.actions_["cancel"].trigger()
    assert shown(plugin).startswith("Uploading")
    press_soon("Stop and Keep")
    plugin.application.panel.actions_["cancel"].trigger()
    wait_until(lambda: shown(plugin) == "Upload interrupted")
    assert not bar.items(), "the user knows what was stopped"
    broken.set_faults()
    plugin.application.panel.actions_["restart"].trigger()
    wait_until(lambda: task(plugin).is_finished)
    assert task(plugin).images_count == len(list(photos.iterdir()))


def test_upload_stopped_in_the_task_manager_is_kept(
    broken, plugin, wait_until, photos: Path
) -> None:
    """As QGIS does to all its tasks when it is closed and the user agrees."""
    broken.set_faults(SLOW)
    begin(plugin, photos)
    wait_until(lambda: task(plugin) is not None and shown(plugin).startswith("Uploading"))
    QgsApplication.taskManager().cancelAll()
    wait_until(lambda: shown(plugin) == "Upload interrupted")
    assert list(journals(journal_folder(), broken.url))


def test_photo_that_fails_can_be_left_out(
    broken, plugin, wait_until, photos: Path, tmp_path: Path, bar
) -> None:
    folder = Path(shutil.copytree(photos, tmp_path / "flight"))
    *others, spoilt = sorted(folder.iterdir())  # it is sent when the first have arrived
    broken.set_faults(SLOW)
    plugin.application.uploads.task_created.connect(lambda *_: spoilt.unlink(missing_ok=True))
    begin(plugin, folder)
    wait_until(bar.items)
    broken.set_faults()
    press(bar, "Try Again")
    assert not bar.items()
    wait_until(bar.items)
    assert shown(plugin) == "Upload interrupted"
    (item,) = bar.items()
    assert f"1 of {len(others) + 1} files could not be uploaded: {spoilt.name}" in item.text()
    press(bar, "Leave Out")
    wait_until(lambda: task(plugin).is_finished)
    assert task(plugin).images_count == len(others)


def test_upload_that_fails_can_be_given_up(broken, plugin, wait_until, photos: Path, bar) -> None:
    broken.set_faults(FAILING)
    begin(plugin, photos)
    wait_until(bar.items)
    broken.set_faults()
    project = task(plugin).project
    press(bar, "Give Up")
    wait_until(lambda: task(plugin) is None)
    assert not list(journals(journal_folder()))
    client = plugin.application.server.client
    wait_until(lambda: not client.tasks.list(project))


def test_task_that_is_gone_says_so(broken, plugin, wait_until, photos: Path, qgis_iface) -> None:
    broken.set_faults(FAILING)
    begin(plugin, photos)
    wait_until(lambda: task(plugin) is not None and shown(plugin) == "Upload interrupted")
    broken.set_faults()
    gone, client = task(plugin), plugin.application.server.client
    client.tasks.remove(gone.project, gone.id)
    while client.tasks.list(gone.project):  # removing is asynchronous; the time-out bounds it
        pass
    failed: list[str] = []
    plugin.application.uploads.failed.connect(lambda _, error: failed.append(str(error)))
    plugin.application.panel.actions_["restart"].trigger()
    wait_until(lambda: failed)
    assert "no longer on the server" in failed[0]
    assert not list(journals(journal_folder()))


def test_upload_of_an_algorithm_is_not_offered_until_it_is_interrupted(
    broken, plugin, photos: Path
) -> None:
    """Or that of another QGIS."""
    uploads, seen = plugin.application.uploads, []
    client = WebODM(broken.url, Credentials(broken.user, broken.password))
    with pytest.raises(CancelledError):
        client.tasks.create(
            client.projects.create("Elsewhere").id,
            sorted(photos.iterdir()),
            journals=journal_folder(),
            created=lambda _: seen.append(uploads.find_journals(broken.url)),
            cancelled=lambda: bool(seen),
        )
    assert seen == [{}]
    assert len(uploads.find_journals(broken.url)) == 1


@pytest.mark.parametrize("is_finished", [False, True])
def test_notice_that_stayed_removes_nothing_that_goes_on(
    broken, plugin, wait_until, photos: Path, bar, is_finished: bool
) -> None:
    broken.set_faults(FAILING)
    begin(plugin, photos)
    wait_until(bar.items)
    broken.set_faults(SLOW)
    plugin.application.panel.actions_["restart"].trigger()
    if is_finished:
        broken.set_faults()
        wait_until(lambda: task(plugin).is_finished)
    press(bar, "Give Up")
    wait_until(lambda: [item for item in bar.items() if "no longer interrupted" in item.text()])
    broken.set_faults()
    wait_until(lambda: task(plugin) is not None and task(plugin).is_finished)
    client = plugin.application.server.client
    (made,) = client.tasks.list(task(plugin).project)
    assert made.images_count == len(list(photos.iterdir()))
    assert made.pending_action is None


def test_upload_whose_task_was_canceled_elsewhere_is_sent_as_a_new_task(
    broken, plugin, wait_until, photos: Path, bar
) -> None:
    broken.set_faults(FAILING)
    begin(plugin, photos)
    wait_until(bar.items)
    bar.clearWidgets()
    broken.set_faults()
    canceled, client = task(plugin), plugin.application.server.client
    client.tasks.cancel_and_wait(canceled.project, canceled.id)
    (journal,) = journals(journal_folder())
    plugin.application.uploads.resume(client, journal)
    wait_until(bar.items)
    (item,) = bar.items()
    assert "was canceled on the server" in item.text()
    press(bar, "Send as New Task")
    wait_until(lambda: task(plugin) is not None and task(plugin).id != canceled.id)
    wait_until(lambda: task(plugin).is_finished)
    assert task(plugin).images_count == len(list(photos.iterdir()))
    assert client.tasks.get(canceled.project, canceled.id).images_count < len(
        list(photos.iterdir())
    )
    assert not list(journals(journal_folder()))


def test_upload_without_a_journal_warns(
    broken, plugin, wait_until, photos: Path, bar, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    plugin.application.uploads._journal_folder = lambda: tmp_path / "file" / "uploads"
    begin(plugin, photos)
    wait_until(bar.items)
    (item,) = bar.items()
    assert "cannot be resumed" in item.text()
    wait_until(lambda: task(plugin) is not None and task(plugin).is_finished)
    assert task(plugin).images_count == len(list(photos.iterdir()))


class Commit:
    """The moment in which all photos are there and the task is to be started."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.is_reached, self.may_be = threading.Event(), threading.Event()
        self.lose_answer = False
        commit = Tasks.commit

        def late(tasks: Tasks, project: int, identity: str) -> Task:
            self.is_reached.set()
            self.may_be.wait(120)
            made = commit(tasks, project, identity)
            if self.lose_answer:
                raise ConnectionFailedError("The answer was lost.")
            return made

        monkeypatch.setattr(Tasks, "commit", late)


@pytest.mark.parametrize(
    ("button", "moment"),
    [
        ("Stop and Remove", "committing"),
        ("Stop and Keep", "committing"),
        ("Stop and Remove", "answer lost"),
        ("Stop and Remove", "question open"),
        ("Stop and Keep", "question open"),
    ],
)
def test_upload_that_is_stopped_too_late_says_so(
    broken, plugin, wait_until, press_soon, photos: Path, bar, monkeypatch, button: str, moment: str
) -> None:
    commit = Commit(monkeypatch)
    begin(plugin, photos)
    wait_until(lambda: task(plugin) is not None and commit.is_reached.is_set())
    uploads = plugin.application.uploads
    if moment == "question open":
        commit.may_be.set()  # while the box turns the event loop
        press_soon(button, when=lambda: not uploads.is_running(task(plugin)))
    else:
        commit.lose_answer = moment == "answer lost"
        press_soon(button)
    plugin.application.panel.actions_["cancel"].trigger()
    commit.may_be.set()
    wait_until(bar.items)
    (item,) = bar.items()
    assert "“Goes on” could no longer be stopped" in item.text()
    wait_until(lambda: task(plugin).is_finished)
    assert not list(journals(journal_folder()))
