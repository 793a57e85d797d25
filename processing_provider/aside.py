"""Runs what may take long beside an algorithm, so that cancelling never waits for a server."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor, wait
from queue import Empty, SimpleQueue
from typing import Callable, TypeVar

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QThread
from qgis.PyQt.QtWidgets import QApplication

from ..api import CancelledError

T = TypeVar("T")
SLICE = 0.1  # s between two looks at the feedback
SLICE_OF_MAIN = 0.02  # s that QGIS stands still between two looks at the user's events
GRACE = 0.2  # s that cancelled work gets to end by itself


class Reporter:
    """How work in another thread tells what it does, and hears that it is to stop.

    QGIS's feedback is only touched from the algorithm's own thread: under qgis_process what
    another thread says would be shown when all is over.
    """

    def __init__(self) -> None:
        self._said: SimpleQueue[tuple[str, str | float]] = SimpleQueue()
        self._stop = threading.Event()

    def info(self, text: str) -> None:
        """Say what happens."""
        self._said.put(("pushInfo", text))

    def warning(self, text: str) -> None:
        """Say what looks wrong."""
        self._said.put(("pushWarning", text))

    def console(self, line: str) -> None:
        """Show a line of a task's console."""
        self._said.put(("pushConsoleInfo", line))

    def progress(self, percent: float) -> None:
        """Show how far all is."""
        self._said.put(("setProgress", percent))

    def part(self, start: float, share: float) -> Callable[[float], None]:
        """Return what shows the progress (0-1) of a part that is `share` percent of the whole."""
        return lambda fraction: self.progress(start + share * fraction)

    def cancelled(self) -> bool:
        """True when the user has cancelled."""
        return self._stop.is_set()

    def raise_if_cancelled(self) -> None:
        """End the work if the user has cancelled."""
        if self.cancelled():
            raise CancelledError

    def stop(self) -> None:
        """Have `cancelled` say so."""
        self._stop.set()

    def pass_on(self, feedback: QgsProcessingFeedback) -> None:
        """Hand what was said to the feedback."""
        while True:
            try:
                method, value = self._said.get_nowait()
            except Empty:
                return
            getattr(feedback, method)(value)


def run_aside(
    work: Callable[[Reporter], T],
    feedback: QgsProcessingFeedback,
    ended: Callable[[], None],
) -> T:
    """Return what `work` returns; raises `CancelledError` within half a second of cancelling.

    Work that hangs then is left behind. `ended` is called in its thread when it is over.
    """
    reporter = Reporter()
    pool = ThreadPoolExecutor(1, thread_name_prefix="orthodock-algorithm")
    future: Future[T] = pool.submit(work, reporter)
    future.add_done_callback(lambda _: ended())
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
    """True when QGIS stands still meanwhile; old versions run models so, and scripts may."""
    app = QCoreApplication.instance()
    return app is not None and QThread.currentThread() == app.thread()


def _let_qgis_live() -> None:
    """Deliver events; the user's only where a modal dialog, with Cancel on it, keeps the rest off.

    Elsewhere the user could begin something else, or close QGIS, in the midst of the algorithm.
    """
    if QApplication.activeModalWidget() is not None:
        QCoreApplication.processEvents()
    else:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
