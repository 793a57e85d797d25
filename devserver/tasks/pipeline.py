"""The processing of tasks: upload to a node, queue, run, end; cancel, restart, remove.

A supervisor thread starts pending actions; each online node has one worker thread, so a second
task waits as QUEUED. A child process creates the results; it can be killed at any time.
"""

from __future__ import annotations

import enum
import json
import logging
import queue
import shutil
import subprocess
import sys
import threading
import time
import uuid
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable

from ..rendering import figures
from ..store import Store, StoredTask
from ..synthesis.stages import Line, script
from . import assets, background_tasks
from .nodes import NODES, NODES_BY_ID, Node

TICK_SECONDS = 0.05
ACTION_SECONDS = 0.3  # time that a pending action is visible before it is done
NOTICE_SECONDS = 0.2  # time that a new task waits before it is sent to a node
FETCH_SECONDS = 0.1  # time that each step after the node's end is visible: downloaded, unpacked
UPLOAD_SHARE = 0.1  # of the whole processing time
LONGEST_UPLOAD_SECONDS = 1.0
NODE_DONE, DOWNLOADED = 0.85, 0.95  # WebODM's progress after the node's end, and after the download
EXIT_SECONDS = 10.0
ERRAND_SECONDS = 2.0  # longest wait for an import, which may hang on another server

NO_NODE = "Cannot restart a task that has no processing node"

log = logging.getLogger(__name__)

Command = Callable[[Path, Path, StoredTask], list[str]]


class Status(enum.IntEnum):
    """WebODM's task states; NULL in the database means not yet queued."""

    QUEUED = 10
    RUNNING = 20
    FAILED = 30
    COMPLETED = 40
    CANCELED = 50


class Action(enum.IntEnum):
    """WebODM's pending actions."""

    CANCEL = 1
    REMOVE = 2
    RESTART = 3
    RESIZE = 4
    IMPORT = 5
    COMPACT = 6


ERRANDS = {
    Action.RESIZE: background_tasks.resize,
    Action.IMPORT: background_tasks.bring_in,
    Action.COMPACT: background_tasks.compact,
}


def products_command(photos: Path, results: Path, task: StoredTask) -> list[str]:
    """Return the command that creates a task's results from its photos."""
    return [
        sys.executable, "-m", "devserver.products", str(photos), str(results),
        "--name", task.name or "", "--options", json.dumps(task.options or []),
    ]  # fmt: skip


def canned_command(photos: Path, results: Path, task: StoredTask) -> list[str]:
    """Return the command of a node in test mode: all assets, some of them empty."""
    return [*products_command(photos, results, task), "--canned"]


@dataclass
class Run:
    """One run of one task on a node."""

    task: StoredTask
    stop: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True)
class RunOutcome:
    """The outcome of a run: the child's result or an error; neither if stopped."""

    done: dict[str, Any] | None = None
    error: str | None = None


class Pipeline:
    """Moves tasks from one state to the next until it is stopped."""

    def __init__(self, store: Store, seconds: float, command: Command = products_command) -> None:
        """`seconds`: duration of a task's whole processing, unless the work takes longer."""
        self._store = store
        self._upload_seconds = min(LONGEST_UPLOAD_SECONDS, seconds * UPLOAD_SHARE)
        before = self._upload_seconds + NOTICE_SECONDS + 2 * FETCH_SECONDS
        self._run_seconds = max(0.0, seconds - before)
        self._command = command
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._wake = threading.Event()
        self._action_due: dict[str, float] = {}
        self._first_seen: dict[str, float] = {}
        self._runs: dict[str, Run] = {}
        self._queues = {node.id: queue.SimpleQueue() for node in NODES if node.online}
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Resume the tasks of the last stop, then start the threads."""
        for task in self._store.tasks_with_status(Status.QUEUED, Status.RUNNING):
            if task.pending_action != Action.IMPORT:  # the supervisor restarts it
                self._enqueue(task)
        self._threads = [threading.Thread(target=self._supervise, name="supervisor", daemon=True)]
        for node in NODES:
            if node.online:
                thread = threading.Thread(target=self._work, args=[node], daemon=True)
                self._threads.append(thread)
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Kill child processes and end the threads; running tasks restart at the next start."""
        self._stopping.set()
        self._wake.set()
        with self._lock:
            runs = list(self._runs.values())
        for run in runs:
            run.stop.set()
        for thread in self._threads:
            thread.join(EXIT_SECONDS)
        for run in runs:
            run.ended.wait(ERRAND_SECONDS)

    def ask(self, task_id: str, action: Action) -> None:
        """Start an action; it is the task's `pending_action` until it is done."""
        with self._lock:
            self._action_due[task_id] = time.monotonic() + ACTION_SECONDS
            self._store.update_task(task_id, pending_action=int(action), last_error=None)
        self._wake.set()

    def queue_count(self, node: Node) -> int:
        """Return the number of a node's queued and running tasks."""
        return len(self._busy(node))

    def _busy(self, node: Node) -> list[StoredTask]:
        """Return a node's queued and running tasks."""
        busy = self._store.tasks_with_status(Status.QUEUED, Status.RUNNING)
        return [task for task in busy if task.processing_node == node.id]

    # --- the supervisor

    def _supervise(self) -> None:
        while not self._stopping.is_set():
            try:
                busy = self._tick()
            except Exception:
                log.exception("the supervisor stumbled")
                busy = True
            self._wake.wait(TICK_SECONDS if busy else None)
            self._wake.clear()

    def wake(self) -> None:
        """Check for work now, because a task has changed."""
        self._wake.set()

    def _tick(self) -> bool:
        """Start due actions; return whether others may become due without a call of `wake`."""
        busy = False
        for task in self._store.waiting_tasks():
            if task.pending_action is None:
                busy = self._feed(task) or busy
                continue
            if task.id in self._runs and task.pending_action in ERRANDS:
                continue  # being sent; wakes the supervisor at its end
            busy = True
            if time.monotonic() >= self._action_due.get(task.id, 0.0):
                self._act(task)
        return busy

    def _feed(self, task: StoredTask) -> bool:
        """Start sending a new task to a node; return whether it is being sent."""
        node = self._node_for(task)
        if node is None:
            return False  # until a PATCH sets a node
        seen = self._first_seen.setdefault(task.id, time.monotonic())
        waited = time.monotonic() - seen
        if waited < NOTICE_SECONDS:
            return True
        if task.processing_node is None:
            self._store.update_task(task.id, processing_node=node.id)
        problem = self._refusal(node, task)
        if problem is not None:
            self._first_seen.pop(task.id, None)
            self._store.update_task(task.id, status=int(Status.FAILED), last_error=problem)
        elif waited - NOTICE_SECONDS < self._upload_seconds:
            part = (waited - NOTICE_SECONDS) / self._upload_seconds
            self._store.update_task(task.id, upload_progress=round(part, 2))
        else:
            self._first_seen.pop(task.id, None)
            self._upload(task)
        return True

    def _upload(self, task: StoredTask) -> None:
        """Send a task's files to its node, which assigns an ID."""
        self._store.send_to_node(task.id)
        name = str(uuid.uuid4())
        self._store.update_task(task.id, uuid=name, node_uuid=name)
        self._enqueue(task)

    def _node_for(self, task: StoredTask) -> Node | None:
        if task.processing_node is not None:
            return NODES_BY_ID.get(task.processing_node)
        if not task.auto_processing_node:
            return None
        return min((node for node in NODES if node.online), key=self.queue_count, default=None)

    def _refusal(self, node: Node, task: StoredTask, *, sent: bool = False) -> str | None:
        """Return a node's reason to reject a task; `sent`: the node has the task's files."""
        if not node.online:
            return f"Connection error: {node.hostname}:{node.port} refused the connection"
        if not sent and self._store.count_uploads(task.id) == 0:
            return "Need at least 1 file"
        return node.options_error(task.options)

    def _enqueue(self, task: StoredTask) -> None:
        node = self._node_for(task)
        if node is None or node.id not in self._queues:
            self._store.update_task(task.id, status=None)
            return
        others = [busy for busy in self._busy(node) if busy.id != task.id]
        self._store.update_task(
            task.id,
            status=int(Status.QUEUED if others else Status.RUNNING),
            processing_node=node.id,
            upload_progress=1.0,
            running_progress=0.0,
        )
        self._queues[node.id].put(task.id)

    def _act(self, task: StoredTask) -> None:
        self._halt(task.id)
        with self._lock:
            current = self._store.task(task.id)
            if current is None or current.pending_action is None:
                return
            if time.monotonic() < self._action_due.get(task.id, 0.0):
                return  # requested again meanwhile
            self._action_due.pop(task.id, None)
            self._first_seen.pop(task.id, None)
            if current.pending_action == Action.REMOVE:
                self._store.delete_task(task.id)
                self._store.purge_projects()
            elif current.pending_action == Action.CANCEL:
                self._cancel(current)
            elif current.pending_action == Action.RESTART:
                self._restart(current)
            else:
                self._send(current, Action(current.pending_action))

    def _send(self, task: StoredTask, action: Action) -> None:
        """Start a long action in a thread of its own; called with the lock held."""
        run = Run(task)
        self._runs[task.id] = run
        threading.Thread(target=self._run_in_background, args=[run, action], daemon=True).start()

    def _run_in_background(self, run: Run, action: Action) -> None:
        task_id = run.task.id
        try:
            values = ERRANDS[action](self._store, run.task, run.stop)
        except background_tasks.StoppedError:
            values = {}
        except Exception as error:
            log.exception("a background task failed")
            values = {"status": int(Status.FAILED), "last_error": f"Internal error: {error}"}
        with self._lock:
            self._runs.pop(task_id, None)
            current = self._store.task(task_id)
            if current is not None and current.pending_action == action and not run.stop.is_set():
                self._store.update_task(task_id, pending_action=None, **values)
        run.ended.set()
        self._wake.set()

    def _cancel(self, task: StoredTask) -> None:
        """Cancel a task. An incomplete one is no longer partial; a node deletes a canceled run."""
        node = self._node_for(task)
        values: dict[str, Any] = {}
        if task.status in (Status.QUEUED, Status.RUNNING):
            values = {"node_uuid": "", "processing_time": -1}
        self._store.update_task(
            task.id,
            status=int(Status.CANCELED),
            pending_action=None,
            partial=False,
            processing_node=node.id if node else None,
            **values,
        )

    def _restart(self, task: StoredTask) -> None:
        if task.processing_node is None and not task.auto_processing_node:
            self._store.update_task(
                task.id, status=int(Status.FAILED), pending_action=None, last_error=NO_NODE
            )
            return
        write_console(self._store.console(task.id), [], fresh=True)
        node = self._node_for(task)
        kept = bool(task.uuid) and task.uuid == task.node_uuid
        kept = kept and node is not None and self._refusal(node, task, sent=True) is None
        self._store.update_task(
            task.id,
            status=None,
            pending_action=None,
            started=True,  # also for an incomplete task
            last_error=None,
            processing_time=-1,
            running_progress=0.0,
            **({} if kept else {"uuid": "", "upload_progress": 0.0}),
        )
        if kept:
            self._enqueue(task)

    def _halt(self, task_id: str) -> None:
        """Stop the task's run, if any, and wait for the end of its child process."""
        with self._lock:
            run = self._runs.get(task_id)
        if run:
            run.stop.set()
            run.ended.wait(EXIT_SECONDS)

    # --- a node's worker

    def _work(self, node: Node) -> None:
        waiting = self._queues[node.id]
        while not self._stopping.is_set():
            try:
                task_id = waiting.get(timeout=TICK_SECONDS)
            except queue.Empty:
                continue
            run = self._claim(task_id)
            if run is None:
                continue
            try:
                self._run(run)
            except Exception as error:
                log.exception("a run failed")
                self._fail(run, f"Internal error: {error}", time.monotonic())
            finally:
                with self._lock:
                    self._runs.pop(task_id, None)
                run.ended.set()

    def _claim(self, task_id: str) -> Run | None:
        """Set a queued task to running; None if it must not run any more."""
        with self._lock:
            task = self._store.task(task_id)
            if self._stopping.is_set() or task is None or task_id in self._runs:
                return None
            if (
                task.status not in (Status.QUEUED, Status.RUNNING)
                or task.pending_action is not None
            ):
                return None
            run = Run(task)
            self._runs[task_id] = run
            self._store.update_task(task_id, status=int(Status.RUNNING), running_progress=0.0)
            return run

    def _run(self, run: Run) -> None:
        began = time.monotonic()
        fresh = self._store.folder(run.task.id) / "assets.new"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        try:
            outcome = self._watch(run, fresh, began)
            if outcome.error is not None:
                self._fail(run, outcome.error, began)
            elif outcome.done is not None:
                self._fetch(run, fresh, outcome.done, began)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)

    def _watch(self, run: Run, fresh: Path, began: float) -> RunOutcome:
        """Monitor the child to its end; progress is limited by the elapsed time."""
        photos = self._store.node_files(run.task.id)
        console = self._store.console(run.task.id)
        names = sorted(path.name for path in photos.iterdir())
        lines = script(names)
        write_console(console, [], fresh=True)
        child = Child(self._command(photos, fresh, run.task))
        try:
            while not run.stop.wait(TICK_SECONDS):
                elapsed = time.monotonic() - began
                allowed = elapsed / self._run_seconds if self._run_seconds else 1.0
                outcome = child.outcome  # before its lines are read: no more follow
                shown = min(child.progress, allowed, 1.0)
                failed = outcome is not None and outcome.error is not None
                due = [line for line in lines if line.due <= shown]
                lines = lines[len(due) :]
                said = child.take_logs(1.0 if failed else shown)
                # Both are in order already; a stable sort interleaves them.
                in_order = sorted([*due, *said], key=lambda line: line.due)
                write_console(console, [line.text for line in in_order])
                if outcome is not None and (failed or allowed >= 1.0):
                    return outcome
                self._store.update_task(
                    run.task.id,
                    running_progress=round(shown * NODE_DONE, 3),
                    processing_time=round(elapsed * 1000),
                )
            return RunOutcome()
        finally:
            child.kill()

    def _fetch(self, run: Run, fresh: Path, done: dict[str, Any], began: float) -> None:
        """Fetch the results from the node in two visible steps, unless stopped."""
        for progress in (NODE_DONE, DOWNLOADED):
            self._store.update_task(run.task.id, running_progress=progress)
            if run.stop.wait(FETCH_SECONDS if self._run_seconds else 0.0):
                return
        self._complete(run, fresh, done, began)

    def _complete(self, run: Run, fresh: Path, done: dict[str, Any], began: float) -> None:
        task = run.task
        target = self._store.assets(task.id)
        summary = figures.summary(fresh, self._store.node_files(task.id))
        old = target.with_name("assets.old")
        shutil.rmtree(old, ignore_errors=True)
        if target.exists():
            target.rename(old)
        fresh.rename(target)
        shutil.rmtree(old, ignore_errors=True)
        self._replace_console(task.id, target)
        shutil.rmtree(self._store.media(task.id), ignore_errors=True)  # as WebODM does
        self._store.update_task(
            task.id,
            status=int(Status.COMPLETED),
            last_error=None,
            running_progress=1.0,
            processing_time=round((time.monotonic() - began) * 1000),
            available_assets=assets.available(target),
            epsg=done.get("epsg"),
            srs_name=done.get("srs_name") or "",
            extent=done.get("extent"),
            orthophoto_bands=done.get("orthophoto_bands") or [],
            statistics=done.get("statistics") or summary,
            size=self._store.megabytes(task.id),
            crop=None,
            potree_scene={},
            media_notes={},
        )

    def _replace_console(self, task_id: str, folder: Path) -> None:
        """Replace the console of the run by the node's own log."""
        log_file = folder / background_tasks.NODE_CONSOLE
        if log_file.is_file():
            shutil.copyfile(log_file, self._store.console(task_id))

    def _fail(self, run: Run, error: str, began: float) -> None:
        write_console(self._store.console(run.task.id), [f"[ERROR]   {error}"])
        self._store.update_task(
            run.task.id,
            status=int(Status.FAILED),
            last_error=error,
            processing_time=round((time.monotonic() - began) * 1000),
        )


class Child:
    """The process that creates the results, and its output so far."""

    def __init__(self, command: list[str]) -> None:
        self.progress = 0.0
        self.outcome: RunOutcome | None = None
        self._logs: deque[Line] = deque()
        self._errors: list[str] = []
        self._process: subprocess.Popen[str] | None = None
        try:
            self._process = subprocess.Popen(
                command,
                cwd=Path(__file__).resolve().parent.parent.parent,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                errors="replace",
                start_new_session=True,  # the server handles Ctrl-C
            )
        except (OSError, ValueError) as error:
            self.outcome = RunOutcome(error=f"Cannot start processing: {error}")
            return
        self._readers = [
            threading.Thread(target=self._read_output, daemon=True),
            threading.Thread(target=self._read_errors, daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    def take_logs(self, shown: float) -> list[Line]:
        """Return and remove the console lines up to a progress of `shown`."""
        lines = []
        while self._logs and self._logs[0].due <= shown:
            lines.append(self._logs.popleft())
        return lines

    def _say(self, text: str) -> None:
        # Stored with the progress: the console must not be ahead of the task's progress.
        self._logs.append(Line(self.progress, text))

    def kill(self) -> None:
        """Kill the process and wait for its end."""
        if self._process is None:
            return
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        for reader in self._readers:
            reader.join(EXIT_SECONDS)

    def _read_output(self) -> None:
        assert self._process is not None and self._process.stdout is not None  # noqa: S101, PT018
        last: dict[str, Any] = {}
        with self._process.stdout as output:
            for line in output:
                message = _message(line)
                if message is None:
                    self._say(line.rstrip())
                elif "progress" in message:
                    self.progress = max(self.progress, float(message["progress"]))
                elif "log" in message:
                    self._say(str(message["log"]))
                else:
                    last = message
        code = self._process.wait()
        self._readers[1].join(EXIT_SECONDS)
        if code == 0 and isinstance(last.get("done"), dict):
            self.progress = 1.0
            self.outcome = RunOutcome(done=last["done"])
        else:
            tail = self._errors[-1] if self._errors else f"exit code {code}"
            self.outcome = RunOutcome(error=str(last.get("error") or f"Process failed: {tail}"))

    def _read_errors(self) -> None:
        assert self._process is not None and self._process.stderr is not None  # noqa: S101, PT018
        with self._process.stderr as errors:
            for line in errors:
                if line.strip():
                    self._errors = [*self._errors[-20:], line.strip()]
        if self._errors:
            log.debug("the child said: %s", "\n".join(self._errors))


def _message(line: str) -> dict[str, Any] | None:
    """Parse a line of the child's output; None if it is plain text."""
    try:
        message = json.loads(line)
    except ValueError:
        return None
    if not isinstance(message, dict):
        return None
    if "progress" in message and not isinstance(message["progress"], (int, float)):
        return None
    return message


def write_console(path: Path, lines: list[str], *, fresh: bool = False) -> None:
    """Add lines to a task's console; `fresh` empties it first."""
    if lines or fresh:
        with path.open("w" if fresh else "a", encoding="utf-8", errors="replace") as file:
            file.writelines(f"{line}\n" for line in lines)


__all__ = ["Action", "Line", "Pipeline", "Status", "products_command"]
