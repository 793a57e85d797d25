"""Runs short calls to a server in worker threads and delivers their results on the main thread."""

from __future__ import annotations

import time
from functools import partial
from typing import Any, Callable

from qgis.PyQt.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, pyqtSignal

from ...api import CancelledError, WebODMError
from ...api.support.i18n import translate
from .. import log

THREADS = 4
SHUTDOWN_PATIENCE = 0.6  # seconds to wait for calls on `close` without a deadline
Done = Callable[[Any], None]
Failed = Callable[[WebODMError], None]


class Ticket:
    """Handle of one call. A canceled ticket delivers nothing."""

    def __init__(self, done: Done | None, failed: Failed | None) -> None:
        self.done = done
        self.failed = failed
        self.cancelled = False

    def cancel(self) -> None:
        """Discard the result of the call. The call itself is not interrupted."""
        self.cancelled = True

    def deliver(self, result: Any, error: WebODMError | None) -> None:
        """Pass the result or the error to its callback. Main thread only."""
        if self.cancelled:
            return
        if error is None:
            if self.done is not None:
                self.done(result)
        elif self.failed is not None and not isinstance(error, CancelledError):
            self.failed(error)


class MainThreadCalls(QObject):
    """Runs calls from other threads on the main thread. Create it on the main thread.

    It has no parent, and the threads that use it hold a reference: PyQt crashes if a signal of a
    deleted Qt object is emitted.
    """

    _posted = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_closed = False
        self._posted.connect(self._run)

    def post(self, call: Callable[[], None]) -> None:
        """Schedule `call` on the main thread. It does not run after `close`."""
        self._posted.emit(call)

    def close(self) -> None:
        """Discard all calls from now on."""
        self._is_closed = True

    def _run(self, call: Callable[[], None]) -> None:
        if not self._is_closed:
            call()


class Background(QObject):
    """A private thread pool, so that a slow server never blocks QGIS's own tasks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(THREADS)
        self._pool.setExpiryTimeout(-1)  # threads own their HTTP connections: keep both
        self._answers = MainThreadCalls()
        self._closed = False

    def run(
        self, work: Callable[[], Any], done: Done | None = None, failed: Failed | None = None
    ) -> Ticket:
        """Run `work` in a thread, then `done(result)` or `failed(error)` on the main thread."""
        ticket = Ticket(done, failed)
        if not self._closed:
            self._pool.start(_Call(work, ticket, self._answers))
        return ticket

    def close(self, deadline: float | None = None) -> None:
        """Stop delivering results, and wait for calls until `deadline` (`time.monotonic`)."""
        self._closed = True
        self._answers.close()
        self._pool.clear()
        patience = SHUTDOWN_PATIENCE if deadline is None else deadline - time.monotonic()
        if not self._pool.waitForDone(max(round(patience * 1000), 0)):
            # Deleting a pool blocks until its threads end. Qt deletes this one when QGIS exits.
            self._pool.setParent(QCoreApplication.instance())


class _Call(QRunnable):
    def __init__(
        self,
        work: Callable[[], Any],
        ticket: Ticket,
        answers: MainThreadCalls,
    ) -> None:
        super().__init__()
        self._work = work
        self._ticket = ticket
        self._answers = answers

    def run(self) -> None:
        """Called by Qt in a thread of the pool."""
        result, error = None, None
        try:
            result = self._work()
        except WebODMError as failure:
            error = failure
        except Exception as failure:
            log.current_exception()
            error = as_webodm_error(failure)
        self._answers.post(partial(self._ticket.deliver, result, error))


def as_webodm_error(failure: Exception) -> WebODMError:
    """Convert an unexpected exception into an error that can be displayed."""
    return WebODMError(
        translate("Core", "Unexpected error: {}: {}").format(type(failure).__name__, failure),
        translate("Core", "Details are in the Log Messages panel, tab “OrthoDock”."),
    )
