"""Short calls off the main thread: what arrives, and what is dropped."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from counting_server import Watcher, named, signals
from orthodock.api import (
    CancelledError,
    Credentials,
    ServerError,
    WebODM,
    WebODMError,
)
from orthodock.core.jobs.background import Background, MainThreadCalls
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QThread


def on_main_thread() -> bool:
    return QThread.currentThread() == QgsApplication.instance().thread()


ABANDONED_CALL = """
import sys, threading
sys.path[:0] = sys.argv[1:2]
import conftest
from orthodock.core.jobs.background import Background
from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
app = QgsApplication([], False)
owner, begun, go_on = QObject(), threading.Event(), threading.Event()
background = Background(owner)
pool, answers = background._pool, []
def work():
    begun.set()
    go_on.wait(120)
    return 1
background.run(work, answers.append)
assert begun.wait(120)
background.close(0.0)
sip.delete(owner)
go_on.set()
assert pool.waitForDone(30_000)
app.processEvents()
assert answers == []
print("well")
"""


ABANDONED_UPLOAD = """
import sys, tempfile, threading
from pathlib import Path
sys.path[:0] = sys.argv[1:2]
import conftest
from orthodock.api import Task, UploadProgress
from orthodock.core.jobs.background import MainThreadCalls
from orthodock.core.jobs.task_manager import Jobs
from orthodock.core.jobs.uploads import Uploads, _Upload
from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
app = QgsApplication([], False)
owner, begun, go_on, ended, emitted = QObject(), threading.Event(), threading.Event(), [], []
jobs = Jobs(owner)
uploads = Uploads(jobs, lambda: Path(tempfile.gettempdir()), owner)
for name in ("task_created", "progressed", "warned"):
    getattr(uploads, name).connect(lambda *_: emitted.append(name))
def work(control):
    begun.set()
    go_on.wait(120)
    control.created(Task("a", 1))
    control.progress(UploadProgress(1, 2, 1, 2))
    control.warned(None)
    ended.append(True)
    return Task("a", 1)
upload = _Upload(None, "Left", work, Path(), uploads)
jobs.start(upload.job)
assert begun.wait(120)
uploads.close()
jobs.close(0.0)
sip.delete(owner)
go_on.set()
assert upload.job.wait(120)
app.processEvents()
assert ended == [True], ended
assert emitted == [], emitted
print("well")
app.exitQgis()
"""


@pytest.mark.parametrize("script", [ABANDONED_CALL, ABANDONED_UPLOAD])
def test_work_that_outlives_what_began_it_does_no_harm(script: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", script, str(Path(__file__).parents[3])],
        capture_output=True, text=True, timeout=280, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout.strip()) == (0, "well"), ended.stderr


def test_call_for_the_main_thread_is_run_there(qgis_app, wait_until) -> None:
    calls, seen = MainThreadCalls(), []
    thread = threading.Thread(target=lambda: calls.post(lambda: seen.append(on_main_thread())))
    thread.start()
    thread.join()
    wait_until(lambda: seen)
    assert seen == [True]


def test_call_posted_before_closing_is_not_run_after_it(qgis_app, wait_until) -> None:
    calls, other, seen = MainThreadCalls(), MainThreadCalls(), []

    def post() -> None:
        calls.post(lambda: seen.append("closed"))
        other.post(lambda: seen.append("open"))

    thread = threading.Thread(target=post)
    thread.start()
    thread.join()
    calls.close()
    wait_until(lambda: seen)
    assert seen == ["open"]


def test_result_arrives_on_the_main_thread(background, wait_until) -> None:
    answers: list[Any] = []
    background.run(on_main_thread, lambda r: answers.append((r, on_main_thread())))
    wait_until(lambda: answers)
    assert answers == [(False, True)]


def test_falsy_results_arrive(background, wait_until) -> None:
    answers: list[Any] = []
    for value in (None, 0, (), ""):
        background.run(lambda value=value: value, answers.append)
    wait_until(lambda: len(answers) == 4)


def test_error_arrives_as_it_is(background, wait_until, logged) -> None:
    error, errors = ServerError("Too busy."), []

    def fail() -> None:
        raise error

    background.run(fail, None, errors.append)
    wait_until(lambda: errors)
    assert errors == [error]
    assert logged == []


def test_unforeseen_exception_becomes_an_error_and_is_logged(
    background, wait_until, logged
) -> None:
    errors: list[WebODMError] = []
    background.run(lambda: 1 // 0, None, errors.append)
    wait_until(lambda: errors and logged)
    assert type(errors[0]) is WebODMError
    assert "ZeroDivisionError" in str(errors[0])
    assert "Traceback" in logged[0]


def test_cancelled_error_is_not_announced(background, wait_until) -> None:
    heard: list[Any] = []

    def fail() -> None:
        raise CancelledError("Cancelled.")

    background.run(fail, heard.append, heard.append)
    background.run(lambda: "next", heard.append)
    wait_until(lambda: heard)
    assert heard == ["next"]


def test_answer_of_cancelled_ticket_is_dropped(background, wait_until) -> None:
    heard: list[Any] = []
    go = threading.Event()
    ticket = background.run(lambda: go.wait(120) and "late", heard.append)
    ticket.cancel()
    go.set()
    background.run(lambda: "next", heard.append)
    wait_until(lambda: heard)
    assert heard == ["next"]


def test_answers_after_close_are_dropped(qgis_app, qtbot) -> None:
    pool, heard, went = Background(), [], []
    pool.run(lambda: went.append(True), heard.append)
    pool.close()
    assert pool.run(lambda: went.append(True), heard.append) is not None
    QgsApplication.processEvents()
    assert heard == []
    assert went in ([], [True])


def test_deleted_receiver_does_no_harm(qgis_app, logged) -> None:
    pool, go, done = Background(), threading.Event(), threading.Event()

    def work() -> None:
        go.wait(120)
        done.set()

    pool.run(work)
    inner = pool._pool  # kept: the pool must outlive the object that announces its answers
    pool.deleteLater()
    QgsApplication.sendPostedEvents(pool, 0)
    go.set()
    assert done.wait(120)
    inner.waitForDone(5000)
    assert logged == []


def test_project_removed_by_others_leaves_without_an_error(
    background, server, quick, wait_until
) -> None:
    client = WebODM(server.url, Credentials(server.user, server.password))
    doomed = client.projects.create("Doomed")
    watcher = Watcher(background)
    heard = signals(watcher)
    watcher.server.show(client)
    watcher.open_project(doomed.id)
    wait_until(lambda: named(heard, "tasks_changed") and named(heard, "projects_listed"))
    client.projects.delete(doomed.id)
    wait_until(lambda: watcher.store.project(doomed.id) is None)
    assert named(heard, "failed") == []
    watcher.server.close()
