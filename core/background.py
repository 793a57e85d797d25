"""Short calls to a server off the main thread; their results come back on it."""

from __future__ import annotations

import time
from functools import partial
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

    def deliver(self, result: Any, error: WebODMError | None) -> None:
        """Pass on what came of the call. Main thread only."""
        if self.cancelled:
            return
        if error is None:
            if self.done is not None:
                self.done(result)
        elif self.failed is not None and not isinstance(error, CancelledError):
            self.failed(error)


class MainThreadCalls(QObject):
    """Has the main thread, in which it must be made, run what other threads pass to `post`.

    Without a parent, and kept by those threads: a signal of an object that Qt has deleted cannot
    be emitted, PyQt crashes.
    """

    _posted = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_closed = False
        self._posted.connect(self._run)

    def post(self, call: Callable[[], None]) -> None:
        """Have `call` run in the main thread soon, unless this is closed by then."""
        self._posted.emit(call)

    def close(self) -> None:
        """Run nothing any more."""
        self._is_closed = True

    def _run(self, call: Callable[[], None]) -> None:
        if not self._is_closed:
            call()


class Background(QObject):
    """A private thread pool, so that a slow server never holds up QGIS's own work."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(THREADS)
        self._pool.setExpiryTimeout(-1)  # a thread owns a connection to the server: keep both
        self._answers = MainThreadCalls()
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
        self._answers.close()
        self._pool.clear()
        patience = SHUTDOWN_PATIENCE if deadline is None else deadline - time.monotonic()
        if not self._pool.waitForDone(max(round(patience * 1000), 0)):
            # Deleting a pool waits for its threads, however long: QGIS does so when it ends.
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
        """Qt calls this in a thread of the pool."""
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
    """Return an unforeseen exception as an error that can be shown."""
    return WebODMError(
        translate("Core", "Unexpected error: {}: {}").format(type(failure).__name__, failure),
        translate("Core", "Details are in the Log Messages panel, tab “OrthoDock”."),
    )
