"""Short calls to a server off the main thread; their results come back on it."""

from __future__ import annotations

import time
from typing import Any, Callable

from qgis.PyQt.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, pyqtSignal

from ..api import CancelledError, WebODMError
from ..api.words import translate
from . import log

THREADS = 4
SHUTDOWN_PATIENCE = 0.6  # s, where there is no deadline
Done = Callable[[Any], None]
Failed = Callable[[WebODMError], None]


class Ticket:
    """Stands for one call; a cancelled one delivers nothing."""

    def __init__(self, done: Done | None, failed: Failed | None) -> None:
        self.done = done
        self.failed = failed
        self.cancelled = False

    def cancel(self) -> None:
        """Drop the answer when it comes. The call itself goes on."""
        self.cancelled = True


class _Answers(QObject):
    """Brings answers to the main thread.

    Without a parent, and kept by every call: a signal of an object that Qt has deleted cannot be
    emitted, PyQt crashes.
    """

    arrived = pyqtSignal(object, object, object)


class Background(QObject):
    """A private thread pool, so that a slow server never holds up QGIS's own work."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(THREADS)
        self._pool.setExpiryTimeout(-1)  # a thread owns a connection to the server: keep both
        self._answers = _Answers()
        self._answers.arrived.connect(self._on_answered)
        self._closed = False

    def run(
        self, work: Callable[[], Any], done: Done | None = None, failed: Failed | None = None
    ) -> Ticket:
        """Run `work` in a thread; `done(result)` or `failed(error)` follow on the main thread."""
        ticket = Ticket(done, failed)
        if not self._closed:
            self._pool.start(_Call(work, ticket, self._answers))
        return ticket

    def close(self, deadline: float | None = None) -> None:
        """Deliver nothing any more; wait for the calls until a `deadline` of `time.monotonic`."""
        self._closed = True
        self._pool.clear()
        patience = SHUTDOWN_PATIENCE if deadline is None else deadline - time.monotonic()
        if not self._pool.waitForDone(max(round(patience * 1000), 0)):
            # Deleting a pool waits for its threads, however long: QGIS does so when it ends.
            self._pool.setParent(QCoreApplication.instance())

    def _on_answered(self, ticket: Ticket, result: Any, error: WebODMError | None) -> None:
        if self._closed or ticket.cancelled:
            return
        if error is None:
            if ticket.done is not None:
                ticket.done(result)
        elif ticket.failed is not None and not isinstance(error, CancelledError):
            ticket.failed(error)


class _Call(QRunnable):
    def __init__(
        self,
        work: Callable[[], Any],
        ticket: Ticket,
        answers: _Answers,
    ) -> None:
        super().__init__()
        self._work = work
        self._ticket = ticket
        self._answers = answers

    def run(self) -> None:
        """Qt calls this in a thread of the pool."""
        result, error = None, None
        try:
            result = self._work()
        except WebODMError as failure:
            error = failure
        except Exception as failure:
            log.current_exception()
            error = as_webodm_error(failure)
        self._answers.arrived.emit(self._ticket, result, error)


def as_webodm_error(failure: Exception) -> WebODMError:
    """Return an unforeseen exception as an error that can be shown."""
    return WebODMError(
        translate("Core", "Something unforeseen happened: {}: {}").format(
            type(failure).__name__, failure
        ),
        translate("Core", "The whole report is in the log panel “OrthoDock”."),
    )
