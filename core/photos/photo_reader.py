"""Reads photos in the background and delivers them in batches."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...api import CancelledError, WebODMError
from ...api.support.cancellation import WAIT_SLICE
from ...api.support.i18n import translate
from ..jobs.background import Background, MainThreadCalls, Ticket
from .photo_files import Photo, find_files, inspect_one

BATCH_TIME = 0.1  # seconds of reading per batch
LARGEST_BATCH = 100  # photos the window can add without a noticeable delay
PATIENCE = 1.0  # seconds to wait until the main thread has received a batch


class PhotoReader(QObject):
    """Reads in one thread of `background`. Main thread only; signals arrive on it.

    The thread waits until its batch is displayed: because of Python's GIL, continuous reading
    would slow down the window.
    """

    found = pyqtSignal(object)
    """tuple[Photo, ...], the next batch"""
    progressed = pyqtSignal(int, int)
    """Number of files read, number of all files"""
    failed = pyqtSignal(str)
    """Reason why reading failed"""
    finished = pyqtSignal()
    """All requested files were read or have failed"""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._tickets: list[Ticket] = []
        self._pending = 0
        self._stopped = False
        self._calls = MainThreadCalls()

    @property
    def is_reading(self) -> bool:
        """True until `finished`."""
        return self._pending > 0

    def read(self, paths: Sequence[Path], subfolders: bool = False) -> None:
        """Read files and the photos in folders. Returns immediately."""
        self._pending += 1
        wanted = tuple(paths)
        self._tickets.append(
            self._background.run(
                lambda: self._work(wanted, subfolders),
                lambda _: self._on_done(),
                self._on_failed,
            )
        )

    def stop(self) -> None:
        """Stop reading without emitting further signals."""
        self._stopped = True
        self._calls.close()
        for ticket in self._tickets:
            ticket.cancel()

    # In the background thread

    def _work(self, paths: Sequence[Path], subfolders: bool) -> None:
        files = list(dict.fromkeys(find_files(paths, subfolders, lambda: self._stopped)))
        batch: list[Photo] = []
        began = time.monotonic()
        for number, path in enumerate(files, 1):
            if self._stopped:
                raise CancelledError(translate("Core", "Canceled."))
            batch.append(inspect_one(path))
            is_due = time.monotonic() - began >= BATCH_TIME or len(batch) == LARGEST_BATCH
            if is_due or number == len(files):
                self._hand_over(tuple(batch), number, len(files))
                batch, began = [], time.monotonic()

    def _hand_over(self, batch: tuple[Photo, ...], number: int, total: int) -> None:
        taken = threading.Event()
        self._calls.post(lambda: self._on_read(batch, number, total, taken))
        deadline = time.monotonic() + PATIENCE
        while not self._stopped and time.monotonic() < deadline and not taken.wait(WAIT_SLICE):
            pass

    # On the main thread

    def _on_read(
        self, batch: tuple[Photo, ...], number: int, total: int, taken: threading.Event
    ) -> None:
        self.found.emit(batch)
        self.progressed.emit(number, total)
        QTimer.singleShot(0, taken.set)  # after pending paint events

    def _on_failed(self, error: WebODMError) -> None:
        self.failed.emit(str(error))
        self._on_done()

    def _on_done(self) -> None:
        self._pending -= 1
        if not self._pending:
            self._tickets.clear()
            self.finished.emit()
