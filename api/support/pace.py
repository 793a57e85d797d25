"""How fast a transfer goes, and how long it will still take."""

from __future__ import annotations

import math
import time
from typing import Callable

PROGRESS_INTERVAL = 0.1  # s between two reports, so that they cost nothing
SMOOTHING = 5.0  # s over which the rate is averaged: a pace one can read, that still follows


class Pace:
    """The smoothed rate of a transfer. Not thread-safe: ask from one thread, or under a lock."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = self._last = clock()
        self._reported = -math.inf
        self._done = 0
        self._rate = 0.0

    def is_due(self) -> bool:
        """True at most every `PROGRESS_INTERVAL` seconds; then it is time to report."""
        now = self._clock()
        if now - self._reported < PROGRESS_INTERVAL:
            return False
        self._reported = now
        return True

    def rate(self, done: int) -> float:
        """Return bytes a second, of `done` bytes in all so far; 0 while that is not known.

        The mean of the recent past, weighted exponentially; in the beginning of all the time.
        """
        now = self._clock()
        elapsed = now - self._last
        if elapsed < PROGRESS_INTERVAL:
            return self._rate
        now_rate = max(0.0, (done - self._done) / elapsed)
        window = min(SMOOTHING, now - self._began)
        self._rate += (1.0 - math.exp(-elapsed / window)) * (now_rate - self._rate)
        if self._last == self._began:
            self._rate = now_rate
        self._last, self._done = now, done
        return self._rate


def seconds_left(done: int, total: int | None, rate: float) -> float | None:
    """Return how long the rest will take at `rate` bytes a second; None when nobody can say."""
    if total is None or rate <= 0.0:
        return None
    return max(0, total - done) / rate
