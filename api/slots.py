"""One limit to how many transfers with a server run at a time, whoever began them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from .errors import CancelledError
from .waiting import WAIT_SLICE, Cancelled

PARALLEL_TRANSFERS = 4  # more is no faster, fewer is slower (measured against a real server)
MOST_TRANSFERS = 16  # more would look like an attack


class Slots:
    """So many transfers at a time. May be used from any thread."""

    def __init__(self, count: int = PARALLEL_TRANSFERS) -> None:
        self.count = min(max(1, count), MOST_TRANSFERS)
        self._free = self.count
        self._changed = threading.Condition()

    @contextmanager
    def taken(self, cancelled: Cancelled | None = None) -> Iterator[None]:
        """Wait until one is free and hold it; raises `CancelledError` when told to."""
        with self._changed:
            while not self._free:
                if cancelled is not None and cancelled():
                    raise CancelledError
                self._changed.wait(WAIT_SLICE)
            self._free -= 1
        try:
            yield
        finally:
            with self._changed:
                self._free += 1
                self._changed.notify()
