"""Work off the main thread: what arrives, what is dropped, and how often a server is asked."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from orthodock.api import (
    CancelledError,
    ConnectionFailedError,
    Credentials,
    PendingAction,
    ServerError,
    Task,
    TaskStatus,
    WebODM,
    WebODMError,
)
from orthodock.core.jobs.background import Background, MainThreadCalls
from orthodock.core.jobs.task_manager import Job, Jobs, pool_of_tasks
from orthodock.core.server import console, monitor
from orthodock.core.server.console import ConsoleReader
from orthodock.core.server.monitor import Monitor
from orthodock.core.server.shown_server import ShownServer
from orthodock.core.server.task_store import TaskStore
from orthodock.ui.dock.console_view import MOST_LINES, ConsolePanel
from products import orthophoto
from qgis.core import QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsRasterLayer
from qgis.PyQt.QtCore import QSize, QThread, QThreadPool

QUICK = 30  # ms between polls in these tests


def on_main_thread() -> bool:
    return QThread.currentThread() == QgsApplication.instance().thread()


@pytest.fixture
def logged() -> Iterator[list[str]]:
    """Lines of the log panel "OrthoDock"."""
    lines: list[str] = []

    def keep(message: str, tag: str, _level: int) -> None:
        if tag == "OrthoDock":
            lines.append(message)

    log = QgsApplication.messageLog()
    log.messageReceived[str, str, "Qgis::MessageLevel"].connect(keep)
    yield lines
    log.messageReceived[str, str, "Qgis::MessageLevel"].disconnect(keep)


# --- Background

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


# --- Jobs


@pytest.fixture
def jobs(qgis_app) -> Iterator[Jobs]:
    running = Jobs()
    yield running
    running.close()


def heard_of(job: Job) -> list[tuple[str, Any]]:
    heard: list[tuple[str, Any]] = []
    job.succeeded.connect(lambda result: heard.append(("succeeded", result)))
    job.failed.connect(lambda error: heard.append(("failed", error)))
    job.cancelled.connect(lambda: heard.append(("cancelled", None)))
    return heard


@pytest.mark.parametrize("result", ["done", None, False, 0])
def test_job_gives_its_result(jobs, wait_until, result) -> None:
    job = Job("Test", lambda _job: result)
    heard = heard_of(job)
    jobs.start(job)
    wait_until(lambda: heard)
    assert heard == [("succeeded", result)]


def test_failed_job_gives_its_error_and_logs_it(jobs, wait_until, logged) -> None:
    error = ServerError("Too busy.")

    def work(_job: Job) -> None:
        raise error

    job = Job("Test", work)
    heard = heard_of(job)
    jobs.start(job)
    wait_until(lambda: heard)
    assert heard == [("failed", error)]
    assert any("Too busy" in line for line in logged)


def test_unforeseen_exception_in_a_job_becomes_an_error(jobs, wait_until, logged) -> None:
    job = Job("Test", lambda _job: {}["missing"])
    heard = heard_of(job)
    jobs.start(job)
    wait_until(lambda: heard)
    assert heard[0][0] == "failed"
    assert type(heard[0][1]) is WebODMError
    assert any("KeyError" in line for line in logged)


def test_cancelled_job_says_only_that(jobs, wait_until) -> None:
    began = threading.Event()

    def work(job: Job) -> None:
        began.set()
        while not job.isCanceled():
            threading.Event().wait(0.01)
        raise ConnectionFailedError("Broke off, since it was cancelled.")

    job = Job("Test", work)
    heard = heard_of(job)
    jobs.start(job)
    wait_until(began.is_set)
    job.cancel()
    wait_until(lambda: heard)
    assert heard == [("cancelled", None)]


def test_closing_cancels_what_runs(qgis_app, wait_until) -> None:
    jobs, began, ended = Jobs(), threading.Event(), threading.Event()

    def work(job: Job) -> None:
        began.set()
        while not job.isCanceled():
            threading.Event().wait(0.01)
        ended.set()

    jobs.start(Job("Test", work))
    wait_until(began.is_set)
    jobs.close()
    assert ended.is_set()


def test_waiting_jobs_hold_up_neither_the_map_nor_other_tasks(
    jobs, wait_until, tmp_path: Path
) -> None:
    pools = QThreadPool.globalInstance(), pool_of_tasks()
    active = [pool.activeThreadCount() for pool in pools]
    many = 1 + max(pool.maxThreadCount() for pool in pools)
    began, go, drawn = threading.Semaphore(0), threading.Event(), []

    def wait(_job: Job) -> None:
        began.release()
        go.wait(120)

    heard = [heard_of(jobs.start(Job("Waits", wait))) for _ in range(many)]
    try:
        for _ in range(many):
            assert began.acquire(timeout=10), "each has begun"
        settings = QgsMapSettings()
        layer = QgsRasterLayer(str(orthophoto(tmp_path / "orthophoto.tif")), "Orthophoto")
        settings.setLayers([layer])
        settings.setExtent(layer.extent())
        settings.setOutputSize(QSize(20, 20))
        drawing = QgsMapRendererParallelJob(settings)
        drawing.finished.connect(lambda: drawn.append(True))
        drawing.start()
        wait_until(lambda: drawn)
        other = heard_of(jobs.start(Job("Quick", lambda _job: "done")))
        wait_until(lambda: other)
        assert other == [("succeeded", "done")]
    finally:
        go.set()
    wait_until(lambda: all(heard))
    # Threads of tests before may have ended meanwhile.
    wait_until(lambda: all(p.activeThreadCount() <= n for p, n in zip(pools, active)))


def test_job_reports_its_progress(jobs, wait_until) -> None:
    seen: list[float] = []
    go = threading.Event()

    def work(job: Job) -> None:
        job.report(1, 4)
        job.report(1, None)
        go.wait(120)

    job = Job("Test", work)
    job.progressChanged.connect(seen.append)
    heard = heard_of(job)
    jobs.start(job)
    wait_until(lambda: 25.0 in seen)
    go.set()
    wait_until(lambda: heard)


# --- Monitor and ConsoleReader, against a server that says what it is told and counts


@dataclass
class Script:
    """What the server below answers with, and what it was asked."""

    tasks: dict[str, dict[str, Any]] = field(default_factory=dict)
    console: list[str] = field(default_factory=list)
    is_old: bool = False
    """An old server answers with the text of the console alone."""
    error: int = 0
    hold: threading.Event | None = None
    """Answers about single tasks wait for it."""
    asked: list[str] = field(default_factory=list)
    under_way: int = 0
    most_under_way: int = 0

    def task(self, identity: str, **fields: Any) -> None:
        known = {"id": identity, "project": 1, "name": identity, "status": 20}
        self.tasks[identity] = {**known, **self.tasks.get(identity, {}), **fields}

    def count(self, part: str) -> int:
        return sum(part in path for path in self.asked)


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def scripted(script: Script) -> Iterator[str]:
    """The address of a server that has project 1 and the script's tasks."""
    import json

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            script.asked.append(self.path)
            path = self.path.partition("?")[0].rstrip("/")
            status, answer = self.answer(path)
            body = json.dumps(answer).encode()
            self.send_response(script.error or status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def answer(self, path: str) -> tuple[int, Any]:
            name = path.rsplit("/", 1)[-1]
            if path.endswith("/projects"):
                return 200, [{"id": 1, "name": "One", "tasks": list(script.tasks)}]
            if path.endswith("/projects/1"):
                return 200, {"id": 1, "name": "One", "tasks": list(script.tasks)}
            if path.endswith("/projects/1/tasks"):
                return 200, list(script.tasks.values())
            if name == "output":
                asked = parse_qs(self.path.partition("?")[2])
                lines = script.console[int(asked.get("line", ["0"])[0]) :]
                if script.is_old:
                    return 200, "\n".join(lines)
                tail = lines[int(asked.get("limit", ["0"])[0]) :]
                return 200, {"lines": tail, "count": len(script.console)}
            script.under_way += 1
            script.most_under_way = max(script.most_under_way, script.under_way)
            if script.hold is not None:
                script.hold.wait(120)
            script.under_way -= 1
            known = script.tasks.get(name)
            return (200, known) if known else (404, {"detail": "Not found."})

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=[0.02])
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    if script.hold is not None:
        script.hold.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def quick(monkeypatch) -> None:
    """Polls come soon after each other, and failures are told at once."""
    monkeypatch.setattr(monitor, "BUSY_INTERVAL", QUICK)
    monkeypatch.setattr(monitor, "IDLE_INTERVAL", 4 * QUICK)
    monkeypatch.setattr(console, "INTERVAL", QUICK)
    monkeypatch.setattr("orthodock.api.transport.ATTEMPTS", 1)


class Watcher(Monitor):
    """A monitor with the server and the store that it works with."""

    def __init__(self, background: Background) -> None:
        self.server, self.store = ShownServer(background), TaskStore()
        super().__init__(self.server, self.store)


@pytest.fixture
def watching(background, scripted, quick) -> Iterator[Watcher]:
    """A monitor of the scripted server, which has listed its projects."""
    client = WebODM(scripted)
    watcher = Watcher(background)
    watcher.server.show(client)
    yield watcher
    watcher.server.close()
    client.close()


def signals(watcher: Watcher) -> list[tuple[str, Any]]:
    heard: list[tuple[str, Any]] = []
    for name in ("projects_changed", "tasks_changed", "task_finished"):
        getattr(watcher.store, name).connect(lambda *a, name=name: heard.append((name, a)))
    for name in ("projects_listed", "connected", "failed"):
        getattr(watcher, name).connect(lambda *a, name=name: heard.append((name, a)))
    return heard


def named(heard: list[tuple[str, Any]], name: str) -> list[Any]:
    return [arguments for said, arguments in heard if said == name]


def test_monitor_follows_a_task_to_its_end_and_says_so_once(
    watching, script: Script, wait_until
) -> None:
    script.task("a")
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    script.task("a", running_progress=0.5)
    wait_until(lambda: watching.store.task(1, "a").running_progress == 0.5)
    script.task("a", status=40)
    wait_until(lambda: named(heard, "task_finished"))
    polls = script.count("/tasks/a/")
    lists = len(named(heard, "tasks_changed"))
    wait_until(lambda: len(named(heard, "tasks_changed")) >= lists + 2)
    assert len(named(heard, "task_finished")) == 1
    assert script.count("/tasks/a/") == polls, "a finished task was asked after"


def test_task_that_was_finished_when_first_seen_is_not_announced(
    watching, script: Script, wait_until
) -> None:
    script.task("a", status=40)
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: len(named(heard, "tasks_changed")) >= 2)
    assert named(heard, "task_finished") == []


def test_end_with_something_pending_is_no_end(watching, script: Script, wait_until) -> None:
    script.task("a")
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    script.task("a", status=50, pending_action=3)
    wait_until(lambda: watching.store.task(1, "a").pending_action)
    polls = script.count("/tasks/a/")
    wait_until(lambda: script.count("/tasks/a/") > polls + 1)
    assert named(heard, "task_finished") == []
    script.task("a", status=40, pending_action=None)
    wait_until(lambda: named(heard, "task_finished"))


def test_task_is_announced_when_it_has_changed_and_only_then(
    watching, script: Script, wait_until
) -> None:
    script.task("a")
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: script.count("/tasks/a/") > 3)

    def updates() -> list[float]:
        listed = [changes.updated for (changes,) in named(heard, "tasks_changed")]
        return [task.running_progress for updated in listed for task in updated]

    assert updates() == [0.0]
    script.task("a", running_progress=0.5)
    wait_until(lambda: len(updates()) > 1)
    count = script.count("/tasks/a/")
    wait_until(lambda: script.count("/tasks/a/") > count + 2)
    assert updates() == [0.0, 0.5]


def test_restarted_task_finishes_again(watching, script: Script, wait_until) -> None:
    script.task("a")
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    script.task("a", status=30)
    wait_until(lambda: len(named(heard, "task_finished")) == 1)
    script.task("a", status=20)
    watching.watch(Task("a", 1, status=TaskStatus.QUEUED))
    wait_until(lambda: watching.store.task(1, "a").status is TaskStatus.RUNNING)
    script.task("a", status=40)
    wait_until(lambda: len(named(heard, "task_finished")) == 2)


def test_finished_task_that_changes_does_not_finish_again(
    watching, script: Script, wait_until
) -> None:
    """As when it is renamed, or its products are counted anew."""
    script.task("a")
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    script.task("a", status=40)
    wait_until(lambda: named(heard, "task_finished"))
    watching.watch(Task("a", 1, "Renamed", status=TaskStatus.COMPLETED))
    script.task("a", name="Renamed again")
    watching.open_project(1)
    wait_until(lambda: watching.store.task(1, "a").name == "Renamed again")
    assert len(named(heard, "task_finished")) == 1


def test_removed_task_is_announced(watching, script: Script, wait_until) -> None:
    script.task("a")
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    del script.tasks["a"]
    wait_until(lambda: watching.store.task(1, "a") is None)
    assert [c.removed for (c,) in named(heard, "tasks_changed") if c.removed] == [("a",)]


def test_there_is_never_more_than_one_poll_under_way(watching, script: Script, wait_until) -> None:
    for name in "abc":
        script.task(name)
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    script.hold = threading.Event()
    wait_until(lambda: script.under_way)
    for _ in range(5):
        watching.watch(watching.store.task(1, "a"))
        watching.set_visible(True)
        watching.refresh()  # these may fail or answer: the poll is still under way
        wait_until(lambda: True)
    before = len(named(heard, "projects_listed"))
    watching.refresh()
    wait_until(lambda: len(named(heard, "projects_listed")) > before)
    assert script.under_way == 1
    script.hold.set()
    wait_until(lambda: script.count("/tasks/c/") > 1)
    assert script.most_under_way == 1


def test_failed_list_does_not_start_a_second_poll(watching, script: Script, wait_until) -> None:
    script.task("a")
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    script.hold = threading.Event()
    wait_until(lambda: script.under_way)
    script.error = 500
    watching.refresh()
    wait_until(lambda: named(heard, "failed"))
    watching.watch(watching.store.task(1, "a"))
    asked = len(script.asked)
    watching.refresh()
    wait_until(lambda: len(script.asked) >= asked + 2)
    script.error = 0
    script.hold.set()
    wait_until(lambda: script.count("/tasks/a/") > 2)
    assert script.most_under_way == 1


def test_failures_are_told_once_and_polls_grow_rarer(watching, script: Script, wait_until) -> None:
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: named(heard, "tasks_changed"))
    script.error = 500
    wait_until(lambda: watching._failures >= 4)
    assert len(named(heard, "failed")) == 1
    assert watching._timer.interval() >= QUICK * 2**4
    script.error = 0
    connected = len(named(heard, "connected"))
    wait_until(lambda: len(named(heard, "connected")) > connected)
    assert watching._timer.interval() == 4 * QUICK


def test_interval_of_failures_has_a_limit(
    watching, script: Script, wait_until, monkeypatch
) -> None:
    monkeypatch.setattr(monitor, "LONGEST_INTERVAL", 2 * QUICK)
    watching.open_project(1)
    script.error = 500
    wait_until(lambda: watching._failures == monitor.MOST_FAILURES)
    assert watching._timer.interval() == 2 * QUICK


def test_what_fails_together_counts_as_one_failure(
    background, scripted, script: Script, quick, wait_until, monkeypatch
) -> None:
    monkeypatch.setattr(monitor, "BUSY_INTERVAL", 60_000)  # no poll comes between
    script.error = 500
    watcher = Watcher(background)
    watcher.server.show(WebODM(scripted))
    for project in (1, 2, 3):
        watcher.open_project(project)
    wait_until(lambda: len(script.asked) == 4 and not background._pool.activeThreadCount())
    after: list[Any] = []
    background.run(lambda: None, after.append)
    wait_until(lambda: after)
    assert watcher._failures == 1
    watcher.server.close()


def test_server_that_is_away_at_first_is_asked_again(
    background, scripted, script: Script, quick, wait_until
) -> None:
    script.error = 500
    watcher = Watcher(background)
    heard = signals(watcher)
    watcher.server.show(WebODM(scripted))
    wait_until(lambda: named(heard, "failed"))
    script.error = 0
    wait_until(lambda: named(heard, "projects_listed"))
    watcher.server.close()


def test_lost_server_is_asked_again_when_nothing_is_open(
    watching, script: Script, wait_until
) -> None:
    heard = signals(watching)
    wait_until(lambda: named(heard, "projects_listed"))
    script.error = 500
    watching.refresh()
    wait_until(lambda: named(heard, "failed"))
    script.error = 0
    heard.clear()
    wait_until(lambda: named(heard, "connected"))
    assert not watching._timer.isActive()
    script.error = 500
    watching.refresh()
    wait_until(lambda: named(heard, "failed"))
    watching.set_visible(False)
    assert not watching._timer.isActive()


def test_refused_login_is_not_tried_again_by_itself(background, server, quick, wait_until) -> None:
    watcher = Watcher(background)
    heard = signals(watcher)
    watcher.server.show(WebODM(server.url, Credentials(server.user, "wrong")))
    wait_until(lambda: named(heard, "failed"))
    assert not watcher._timer.isActive()
    watcher.refresh()
    watcher.server.close()


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


def test_monitor_rests_when_hidden_and_nothing_runs(watching, script: Script, wait_until) -> None:
    script.task("a", status=40)
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: len(named(heard, "tasks_changed")) >= 2)
    watching.set_visible(False)
    assert not watching._timer.isActive()
    watching.set_visible(True)
    lists = len(named(heard, "tasks_changed"))
    wait_until(lambda: len(named(heard, "tasks_changed")) > lists)


def test_running_task_is_followed_while_hidden(watching, script: Script, wait_until) -> None:
    heard = signals(watching)
    script.task("a")
    watching.set_visible(False)
    watching.watch(Task("a", 1, status=TaskStatus.RUNNING))
    wait_until(lambda: script.count("/tasks/a/") > 2)
    script.task("a", status=40)
    wait_until(lambda: named(heard, "task_finished"))
    assert not watching._timer.isActive()


def test_large_project_is_listed_once_and_then_polled_by_its_ids(
    watching, script: Script, wait_until
) -> None:
    for n in range(monitor.SMALL_PROJECT + 1):
        script.task(f"t{n}", status=40)
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: script.count("/projects/1/?") + script.count("/projects/1/") > 4)
    assert script.count("/projects/1/tasks/?") == 1
    script.task("new", status=40)
    wait_until(lambda: watching.store.task(1, "new"))
    del script.tasks["t0"]
    wait_until(lambda: watching.store.task(1, "t0") is None)
    assert script.count("/projects/1/tasks/?") == 1
    assert any(changes.removed == ("t0",) for (changes,) in named(heard, "tasks_changed"))
    for n in range(monitor.FEW_NEW + 1):
        script.task(f"more{n}", status=40)
    wait_until(lambda: watching.store.task(1, "more0"))
    assert script.count("/projects/1/tasks/?") == 2, "many at once come with the list"


def test_area_is_asked_one_project_after_the_other(watching, script: Script, wait_until) -> None:
    script.task("in", status=40, extent=[8.0, 47.0, 9.0, 48.0])
    script.task("out", status=40, extent=[1.0, 1.0, 2.0, 2.0])
    heard = signals(watching)
    area = (8.5, 47.5, 8.6, 47.6)
    watching.look_into(area, (1, 2))
    wait_until(lambda: len(named(heard, "tasks_changed")) == 2)
    first, second = (changes for (changes,) in named(heard, "tasks_changed"))
    assert (first.area, [t.id for t in first.updated]) == (area, ["in"])
    assert not first.is_complete
    assert second.updated == (), "a project that is gone has none"
    assert script.count("bbox=8.5") == 2
    assert named(heard, "failed") == []


def test_map_that_moves_during_an_answer_misses_no_project(
    watching, script: Script, wait_until
) -> None:
    heard = signals(watching)
    before, after = (8.5, 47.5, 8.6, 47.6), (9.5, 47.5, 9.6, 47.6)
    watching.look_into(before, (1, 2))
    watching.look_into(None)
    watching.look_into(after, (1, 2))
    wait_until(lambda: len(named(heard, "tasks_changed")) == 2)
    listed = [(changes.project, changes.area) for (changes,) in named(heard, "tasks_changed")]
    assert listed == [(1, after), (2, after)]
    assert script.count("bbox=") == 3, "one after the other"


def test_running_task_is_followed_while_projects_are_looked_into(
    watching, script: Script, wait_until
) -> None:
    script.task("a")
    area = (8.5, 47.5, 8.6, 47.6)
    watching.watch(Task("a", 1, status=TaskStatus.RUNNING))
    wait_until(lambda: script.count("/tasks/a/"))
    watching.store.tasks_changed.connect(lambda _: watching.look_into(area, (1,)))  # with no end
    watching.look_into(area, (1,))
    wait_until(lambda: script.count("bbox=") > 2)
    polls = script.count("/tasks/a/")
    wait_until(lambda: script.count("/tasks/a/") > polls + 2)


def test_search_tells_the_projects_that_have_it(watching, script: Script, wait_until) -> None:
    found: list[tuple[str, frozenset[int]]] = []
    watching.projects_found.connect(lambda text, ids: found.append((text, ids)))
    watching.search("")
    watching.search("meadow")
    wait_until(lambda: found)
    assert found == [("meadow", frozenset({1}))]
    assert script.count("search=") == 1


def test_closed_project_is_no_longer_listed(watching, script: Script, wait_until) -> None:
    heard = signals(watching)
    watching.open_project(1)
    wait_until(lambda: len(named(heard, "tasks_changed")) >= 2)
    watching.close_project(1)
    watching.set_visible(True)
    assert not watching._timer.isActive()


def test_answers_of_the_server_before_are_dropped(
    watching, script: Script, background, wait_until
) -> None:
    script.task("a")
    script.hold = threading.Event()
    heard = signals(watching)
    watching.watch(Task("a", 1, status=TaskStatus.RUNNING))
    wait_until(lambda: script.under_way)
    watching.server.show(None)
    heard.clear()
    script.hold.set()
    wait_until(lambda: not script.under_way)
    after: list[Any] = []
    background.run(lambda: None, after.append)
    wait_until(lambda: after)
    assert heard == []
    assert watching.server.client is None


def test_intervals_are_kind_to_the_server() -> None:
    assert monitor.BUSY_INTERVAL >= 1000
    assert monitor.IDLE_INTERVAL >= 20_000
    assert console.INTERVAL >= 1000


# --- ConsoleReader


@pytest.fixture
def reader(background, quick) -> Iterator[ConsoleReader]:
    follower = ConsoleReader(background)
    yield follower
    follower.follow(None, None)


def text_of(follower: ConsoleReader) -> list[str]:
    lines: list[str] = []
    follower.cleared.connect(lines.clear)
    follower.lines_added.connect(lines.extend)
    return lines


RUNNING = Task("a", 1, status=TaskStatus.RUNNING)
COMPLETED = Task("a", 1, status=TaskStatus.COMPLETED)


def test_console_fetches_only_new_lines(reader, scripted, script, wait_until) -> None:
    client, shown = WebODM(scripted), text_of(reader)
    script.console = ["one", "two"]
    reader.follow(client, RUNNING)
    wait_until(lambda: shown == ["one", "two"])
    script.console.append("three")
    wait_until(lambda: shown == ["one", "two", "three"])
    assert any("line=2" in path for path in script.asked)


def test_console_stops_with_its_task_after_the_last_lines(
    reader, scripted, script, wait_until
) -> None:
    client, shown = WebODM(scripted), text_of(reader)
    script.console = ["one"]
    reader.follow(client, RUNNING)
    script.console = ["one", "last"]
    reader.follow(client, COMPLETED)  # while the first answer is still under way
    wait_until(lambda: shown == ["one", "last"])
    assert not reader._timer.isActive()


def test_console_starts_over_after_a_restart(reader, scripted, script, wait_until) -> None:
    client, shown = WebODM(scripted), text_of(reader)
    script.console = ["old 1", "old 2", "old 3"]
    reader.follow(client, COMPLETED)
    wait_until(lambda: len(shown) == 3)
    script.console = ["new 1"]
    reader.follow(client, RUNNING)
    wait_until(lambda: shown == ["new 1"])


def test_console_of_an_old_server_starts_over_after_a_restart(
    reader, scripted, script, wait_until
) -> None:
    client, shown = WebODM(scripted), text_of(reader)
    script.is_old, script.console = True, ["old 1", "old 2", "old 3"]
    reader.follow(client, COMPLETED)
    wait_until(lambda: len(shown) == 3)
    reader.follow(client, replace(COMPLETED, pending_action=PendingAction.RESTART))
    script.console = ["new 1"]
    reader.follow(client, RUNNING)
    wait_until(lambda: shown == ["new 1"])
    script.console += ["new 2", "new 3", "new 4"]
    reader.follow(client, COMPLETED)
    wait_until(lambda: shown == ["new 1", "new 2", "new 3", "new 4"])


@pytest.mark.parametrize("more", [0, 1])
def test_console_says_when_it_shows_only_the_end(
    reader, scripted, script, wait_until, more: int
) -> None:
    page = ConsolePanel()
    reader.lines_added.connect(page.view.add_lines)
    script.console = [f"line {n}" for n in range(MOST_LINES + more)]
    reader.follow(WebODM(scripted), COMPLETED)
    wait_until(lambda: page.view.blockCount() == MOST_LINES)
    assert page.note.isHidden() is (more == 0)


def test_console_of_another_task_begins_empty(reader, scripted, script, wait_until) -> None:
    client, shown = WebODM(scripted), text_of(reader)
    script.console = ["one"]
    reader.follow(client, RUNNING)
    wait_until(lambda: shown)
    reader.follow(client, None)
    assert shown == []
    reader.follow(client, Task("b", 1))
    wait_until(lambda: shown == ["one"])


def test_console_is_left_alone_while_nobody_sees_it(reader, scripted, script, wait_until) -> None:
    client, shown = WebODM(scripted), text_of(reader)
    script.console = ["one"]
    reader.set_visible(False)
    reader.follow(client, RUNNING)
    reader.follow(client, COMPLETED)
    assert not reader._timer.isActive()
    assert reader._ticket is None
    reader.set_visible(True)
    wait_until(lambda: shown == ["one"])
    reader.follow(client, RUNNING)
    assert reader._timer.isActive()
    script.console.append("two")
    wait_until(lambda: shown == ["one", "two"])
    reader.set_visible(False)
    assert not reader._timer.isActive()
    script.console.append("it says why")
    reader.follow(client, replace(RUNNING, status=TaskStatus.FAILED))
    wait_until(lambda: shown == ["one", "two", "it says why"])


def test_console_survives_a_server_that_is_away(reader, scripted, script, wait_until) -> None:
    client, shown = WebODM(scripted), text_of(reader)
    script.console, script.error = ["one"], 500
    reader.follow(client, RUNNING)
    wait_until(lambda: len(script.asked) > 2)
    script.error = 0
    wait_until(lambda: shown == ["one"])
