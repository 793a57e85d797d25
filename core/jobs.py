"""Work the user started: shown with progress and cancel in QGIS's task manager."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import Any, Callable

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QThreadPool, pyqtSignal

from ..api import CancelledError, Pace, WebODM, WebODMError, seconds_left
from . import log
from .background import SHUTDOWN_PATIENCE, as_webodm_error
from .layers.specs import TaskKey


@dataclass(frozen=True)
class Transfer:
    """How far a download is, in bytes and bytes a second; `total` None when it is not known."""

    done: int
    total: int | None
    rate: float = 0.0

    @property
    def fraction(self) -> float:
        """How much of it is here, 0–1."""
        return self.done / self.total if self.total else 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long the rest will take, None while nobody can say."""
        return seconds_left(self.done, self.total, self.rate)


class Job(QgsTask):
    """Runs `work(job)` in a thread of QGIS's task manager.

    `work` reports with `setProgress` or `report`, and looks at `isCanceled`; its result or its
    error arrives by signal on the main thread. Of a cancelled job only `cancelled` is heard.
    """

    reported = pyqtSignal(object, object)
    """TaskKey, Transfer; ten times a second at most, from the job's thread"""
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(object)
    cancelled = pyqtSignal()

    def __init__(
        self,
        description: str,
        work: Callable[[Job], Any],
        subject: TaskKey | None = None,
        client: WebODM | None = None,
    ) -> None:
        """`subject`: the task whose row shows how far the job is; `client`: what `work` uses."""
        super().__init__(description, QgsTask.Flag.CanCancel)
        self.subject = subject
        self.client = client
        self._work = work
        self._result: Any = None
        self._error: WebODMError | None = None
        self._pace = Pace()
        self._pool = pool_of_tasks()
        self._is_silent = False
        self._is_begun = False
        self._ended = threading.Event()

    def drop(self) -> None:
        """Cancel, and emit none of the signals `succeeded`, `failed` and `cancelled` any more."""
        self._is_silent = True
        if not sip.isdeleted(self):  # QGIS deletes jobs that have ended
            self.cancel()

    def wait(self, seconds: float) -> bool:
        """Return whether the work has ended; waits for it, from any thread."""
        return not self._is_begun or self._ended.wait(max(seconds, 0.0))

    def run(self) -> bool:
        """QGIS calls this in a thread."""
        # A job mostly waits, for a night if its server is away. While it took one of the few
        # threads there are for tasks, and before QGIS 3.40 for drawing the map too, two or four
        # such jobs would stop all that. What keeps a core busy has a limit of its own instead.
        self._pool.releaseThread()
        self._is_begun = True
        try:
            return not self._is_silent and self._run()
        finally:
            self._ended.set()
            self._pool.reserveThread()

    def _run(self) -> bool:
        try:
            self._result = self._work(self)
        except CancelledError:
            return False
        except WebODMError as error:
            self._error = error
            return False
        except Exception as failure:
            log.current_exception()
            self._error = as_webodm_error(failure)
            return False
        return True

    def finished(self, ok: bool) -> None:
        """QGIS calls this on the main thread."""
        if self._is_silent:
            return
        if ok:
            log.info(f"{self.description()}: done")
            self.succeeded.emit(self._result)
        elif self._error is not None and not self.isCanceled():
            log.error(f"{self.description()}: {self._error}")
            self.failed.emit(self._error)
        else:
            self.cancelled.emit()

    def report(self, done: int, total: int | None, share: float = 100.0) -> None:
        """Show the progress of a download that is `share` % of the job; from the job's thread."""
        if total:
            self.setProgress(share * done / total)
        if self.subject is not None and self._pace.is_due():
            self.reported.emit(self.subject, Transfer(done, total, self._pace.rate(done)))


def pool_of_tasks() -> QThreadPool:
    """Return the threads that QGIS runs its tasks in: Qt's global ones, since 3.40 its own."""
    manager = QgsApplication.taskManager()
    own = getattr(manager, "threadPool", None)
    return QThreadPool.globalInstance() if own is None else own()


class Jobs(QObject):
    """Starts jobs and keeps them alive; QGIS forgets a task that Python has dropped."""

    reported = pyqtSignal(object, object)
    """TaskKey, Transfer, or None when a job about the task has ended"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: set[Job] = set()
        self._is_closed = False

    def start(self, job: Job) -> Job:
        """Hand a job to QGIS's task manager; after `close`, it is dropped."""
        if self._is_closed:
            job.drop()
            return job
        self._running.add(job)
        if job.subject is not None:
            job.reported.connect(self.reported)
        for signal in (job.taskCompleted, job.taskTerminated):
            signal.connect(lambda job=job: self._on_ended(job))
        QgsApplication.taskManager().addTask(job)
        return job

    def _on_ended(self, job: Job) -> None:
        if self._is_closed:
            return
        self._running.discard(job)
        if job.subject is not None:
            self.reported.emit(job.subject, None)

    def cancel_of(self, client: WebODM) -> None:
        """Cancel the jobs that use a client."""
        for job in tuple(self._running):
            if job.client is client and not sip.isdeleted(job):
                job.cancel()

    def close(self, deadline: float | None = None) -> None:
        """Cancel all jobs, and wait for them until a `deadline` of `time.monotonic`.

        What hangs longer, such as a disk that does not answer, ends by itself and unheard.
        """
        self._is_closed = True
        if deadline is None:
            deadline = time.monotonic() + SHUTDOWN_PATIENCE
        jobs = tuple(self._running)
        self._running.clear()
        for job in jobs:
            job.drop()
        for job in jobs:
            job.wait(deadline - time.monotonic())
