"""One limit to how many transfers with a server run at a time, whoever began them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from weakref import WeakValueDictionary

from ..errors import CancelledError
from .cancellation import WAIT_SLICE, Cancelled

PARALLEL_TRANSFERS = 4  # more is no faster, fewer is slower (measured against a real server)
MOST_TRANSFERS = 16  # more would look like an attack


class ParallelLimit:
    """How much of something may run at a time. May be used from any thread."""

    def __init__(self, count: int = PARALLEL_TRANSFERS) -> None:
        self._changed = threading.Condition()
        self._running = 0
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Allow more or fewer from now on; what is under way goes on."""
        with self._changed:
            self.count = min(max(1, count), MOST_TRANSFERS)
            self._changed.notify_all()

    @contextmanager
    def held(self, cancelled: Cancelled | None = None) -> Iterator[None]:
        """Wait until one more may run, and count as running; raises `CancelledError`."""
        with self._changed:
            while self._running >= self.count:
                if cancelled is not None and cancelled():
                    raise CancelledError
                self._changed.wait(WAIT_SLICE)
            self._running += 1
        try:
            yield
        finally:
            with self._changed:
                self._running -= 1
                self._changed.notify()


_of_servers: WeakValueDictionary[str, ParallelLimit] = WeakValueDictionary()
_lock = threading.Lock()


def transfer_limit(server: str, count: int) -> ParallelLimit:
    """Return what all clients of a server in this process share; the newest sets the count."""
    with _lock:
        limit = _of_servers.get(server)
        if limit is None:
            limit = _of_servers[server] = ParallelLimit(count)
        elif limit.count != count:
            limit.set_count(count)
        return limit
