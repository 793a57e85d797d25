"""Runs slow work of an algorithm in a worker thread, so that canceling never waits for a server."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor, wait
from queue import Empty, SimpleQueue
from typing import Callable, TypeVar

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QThread
from qgis.PyQt.QtWidgets import QApplication

from ...api import CancelledError
from ...core import crs_cache

T = TypeVar("T")
SLICE = 0.1  # s between two checks of the feedback
SLICE_OF_MAIN = 0.02  # s between two deliveries of events, during which QGIS is blocked
GRACE = 0.2  # s to wait for canceled work to end


class Reporter:
    """Passes messages and progress from a worker thread to the algorithm, and cancellation back.

    `pass_on` and `stop` are called in the thread of the algorithm, all other methods in the worker
    thread. QGIS's feedback is used only in the thread of the algorithm: `qgis_process` would show
    messages from another thread only after the run.
    """

    def __init__(self) -> None:
        self._said: SimpleQueue[tuple[str, str | float]] = SimpleQueue()
        self._stop = threading.Event()

    def info(self, text: str) -> None:
        """Log a message."""
        self._said.put(("pushInfo", text))

    def warning(self, text: str) -> None:
        """Log a warning."""
        self._said.put(("pushWarning", text))

    def console(self, line: str) -> None:
        """Log a line of the console output of a task."""
        self._said.put(("pushConsoleInfo", line))

    def progress(self, percent: float) -> None:
        """Show the progress of the whole run."""
        self._said.put(("setProgress", percent))

    def part(self, start: float, share: float) -> Callable[[float], None]:
        """Return a function that shows the progress (0-1) of a part of the run.

        The part begins at `start` percent of the run and is `share` percent of it.
        """
        return lambda fraction: self.progress(start + share * fraction)

    def cancelled(self) -> bool:
        """Return whether the user has canceled."""
        return self._stop.is_set()

    def raise_if_cancelled(self) -> None:
        """Raise `CancelledError` if the user has canceled."""
        if self.cancelled():
            raise CancelledError

    def stop(self) -> None:
        """Cancel the work: `cancelled` returns True from now on."""
        self._stop.set()

    def pass_on(self, feedback: QgsProcessingFeedback) -> None:
        """Send the queued messages and progress to the feedback."""
        while True:
            try:
                method, value = self._said.get_nowait()
            except Empty:
                return
            getattr(feedback, method)(value)


def run_in_worker(
    work: Callable[[Reporter], T],
    feedback: QgsProcessingFeedback,
    ended: Callable[[], None],
) -> T:
    """Run `work` in a worker thread and return its result.

    Raises `CancelledError` within half a second after the user cancels; the thread may then still
    be running. `ended` is called in the worker thread when the work is finished.
    """
    reporter = Reporter()
    pool = ThreadPoolExecutor(1, thread_name_prefix="orthodock-algorithm")
    future: Future[T] = pool.submit(work, reporter)
    future.add_done_callback(lambda _: ended())
    future.add_done_callback(lambda _: crs_cache.forget())
    pool.shutdown(wait=False)
    holds_up_qgis = _is_main_thread()
    while not wait([future], SLICE_OF_MAIN if holds_up_qgis else SLICE).done:
        if holds_up_qgis:
            _let_qgis_live()
        reporter.pass_on(feedback)
        if feedback.isCanceled():
            reporter.stop()
            wait([future], GRACE)
            break
    reporter.pass_on(feedback)
    if not future.done():
        raise CancelledError
    return future.result()


def _is_main_thread() -> bool:
    """Return whether this is the main thread, so that the run blocks QGIS.

    Old versions of QGIS run models in the main thread, and scripts may do so.
    """
    app = QCoreApplication.instance()
    return app is not None and QThread.currentThread() == app.thread()


def _let_qgis_live() -> None:
    """Process events, including user input only while a modal dialog (with Cancel) is open.

    Without a modal dialog, the user could start another action or close QGIS during the algorithm.
    """
    if QApplication.activeModalWidget() is not None:
        QCoreApplication.processEvents()
    else:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
