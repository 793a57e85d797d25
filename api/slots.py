"""One limit to how many transfers with a server run at a time, whoever began them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from weakref import WeakValueDictionary

from .errors import CancelledError
from .waiting import WAIT_SLICE, Cancelled

PARALLEL_TRANSFERS = 4  # more is no faster, fewer is slower (measured against a real server)
MOST_TRANSFERS = 16  # more would look like an attack


class Slots:
    """So many transfers at a time. May be used from any thread."""

    def __init__(self, count: int = PARALLEL_TRANSFERS) -> None:
        self._changed = threading.Condition()
        self._taken = 0
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Allow more or fewer from now on; what is under way goes on."""
        with self._changed:
            self.count = min(max(1, count), MOST_TRANSFERS)
            self._changed.notify_all()

    @contextmanager
    def taken(self, cancelled: Cancelled | None = None) -> Iterator[None]:
        """Wait until one is free and hold it; raises `CancelledError` when told to."""
        with self._changed:
            while self._taken >= self.count:
                if cancelled is not None and cancelled():
                    raise CancelledError
                self._changed.wait(WAIT_SLICE)
            self._taken += 1
        try:
            yield
        finally:
            with self._changed:
                self._taken -= 1
                self._changed.notify()


_of_servers: WeakValueDictionary[str, Slots] = WeakValueDictionary()
_lock = threading.Lock()


def slots_of(server: str, count: int) -> Slots:
    """Return what all clients of a server in this process share; the newest says how many."""
    with _lock:
        slots = _of_servers.get(server)
        if slots is None:
            slots = _of_servers[server] = Slots(count)
        elif slots.count != count:
            slots.set_count(count)
        return slots
