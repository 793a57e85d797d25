"""Runs work started by the user, with progress and cancellation in QGIS's task manager."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import Any, Callable

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QThreadPool, pyqtSignal

from ...api import CancelledError, Pace, WebODM, WebODMError, seconds_left
from .. import log
from ..layers.specs import TaskKey
from .background import SHUTDOWN_PATIENCE, as_webodm_error


@dataclass(frozen=True)
class Transfer:
    """Progress of a transfer in bytes and bytes per second; `total` is None if unknown."""

    done: int
    total: int | None
    rate: float = 0.0

    @property
    def fraction(self) -> float:
        """Completed share, 0–1."""
        return self.done / self.total if self.total else 0.0

    @property
    def seconds_left(self) -> float | None:
        """Remaining time, or None if unknown."""
        return seconds_left(self.done, self.total, self.rate)


class Job(QgsTask):
    """Runs `work(job)` in a thread of QGIS's task manager.

    `work` reports with `setProgress` or `report`, and checks `isCanceled`. Its result or error is
    emitted on the main thread. A canceled job emits only `cancelled`.
    """

    reported = pyqtSignal(object, object)
    """TaskKey, Transfer; at most ten times per second, from the job's thread"""
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
        """Args: `subject`: the task whose row shows the progress; `client`: used by `work`."""
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
        """Cancel without emitting `succeeded`, `failed` or `cancelled`."""
        self._is_silent = True
        if not sip.isdeleted(self):  # QGIS deletes completed jobs
            self.cancel()

    def wait(self, seconds: float) -> bool:
        """Wait for the work and return whether it has ended. Any thread."""
        return not self._is_begun or self._ended.wait(max(seconds, 0.0))

    def run(self) -> bool:
        """Called by QGIS in a worker thread."""
        # Jobs mostly wait for the network, possibly for hours. QGIS runs tasks (and, before 3.40,
        # map rendering) in a small thread pool, which a few waiting jobs would block. Release
        # the thread; CPU-bound work has its own limit.
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
        """Called by QGIS on the main thread."""
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
        """Report the progress of a download that is `share` % of the job. Job's thread."""
        if total:
            self.setProgress(share * done / total)
        if self.subject is not None and self._pace.is_due():
            self.reported.emit(self.subject, Transfer(done, total, self._pace.rate(done)))


def pool_of_tasks() -> QThreadPool:
    """Return QGIS's thread pool for tasks: Qt's global one, since 3.40 its own."""
    manager = QgsApplication.taskManager()
    own = getattr(manager, "threadPool", None)
    return QThreadPool.globalInstance() if own is None else own()


class Jobs(QObject):
    """Starts jobs and keeps references to them: QGIS drops tasks that Python has deleted."""

    reported = pyqtSignal(object, object)
    """TaskKey, Transfer or None when a job about the task has ended"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: set[Job] = set()
        self._is_closed = False

    def start(self, job: Job) -> Job:
        """Add a job to QGIS's task manager. Does nothing after `close`."""
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
        """Cancel all jobs and wait for them until `deadline` (`time.monotonic`).

        Jobs that block longer, for instance on a disk, end later without emitting signals.
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
