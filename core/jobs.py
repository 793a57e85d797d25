"""Work the user started: shown with progress and cancel in QGIS's task manager."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..api import CancelledError, Pace, WebODMError
from . import log
from .background import as_webodm_error

SHUTDOWN_PATIENCE = 5000  # ms


@dataclass(frozen=True)
class Transfer:
    """How far a download is, in bytes and bytes a second; `total` None when it is not known."""

    done: int
    total: int | None
    rate: float = 0.0


class Job(QgsTask):
    """Runs `work(job)` in a thread of QGIS's task manager.

    `work` reports with `setProgress` or `report`, and looks at `isCanceled`; its result or its
    error arrives by signal on the main thread. Of a cancelled job only `cancelled` is heard.
    """

    reported = pyqtSignal(object)
    """Transfer; ten times a second at most, from the job's thread"""
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(object)
    cancelled = pyqtSignal()

    def __init__(self, description: str, work: Callable[[Job], Any]) -> None:
        super().__init__(description, QgsTask.Flag.CanCancel)
        self._work = work
        self._result: Any = None
        self._error: WebODMError | None = None
        self._pace = Pace()

    def run(self) -> bool:
        """QGIS calls this in a thread."""
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
        if ok:
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
        if self._pace.is_due():
            self.reported.emit(Transfer(done, total, self._pace.rate(done)))


class Jobs(QObject):
    """Starts jobs and keeps them alive; QGIS forgets a task that Python has dropped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: set[Job] = set()

    def start(self, job: Job) -> Job:
        """Hand a job to QGIS's task manager."""
        self._running.add(job)
        for signal in (job.taskCompleted, job.taskTerminated):
            signal.connect(lambda job=job: self._running.discard(job))
        QgsApplication.taskManager().addTask(job)
        return job

    def close(self) -> None:
        """Cancel what runs and wait for it (a few seconds at most)."""
        for job in list(self._running):
            job.cancel()
        for job in list(self._running):
            job.waitForFinished(SHUTDOWN_PATIENCE)
        self._running.clear()
