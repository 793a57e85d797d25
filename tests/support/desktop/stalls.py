"""Measures for how long at a time the main thread's event loop does not come round."""

from __future__ import annotations

import time

from qgis.PyQt.QtCore import Qt, QTimer

BEAT = 1  # ms


class StallProbe:
    """A heart that beats in the event loop, and its longest pause.

    `longest`: in ms of the clock, and so with what other processes take and with the wait for
    Python's lock. `busiest`: in ms that this thread itself was at work between two beats.
    """

    def __init__(self) -> None:
        self.longest = self.busiest = 0.0
        self._clock = self._work = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> StallProbe:
        self._clock, self._work = time.perf_counter(), time.thread_time()
        self._timer.start(BEAT)
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()
        self._beat()

    def _beat(self) -> None:
        clock, work = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, (clock - self._clock) * 1000.0 - BEAT)
        self.busiest = max(self.busiest, (work - self._work) * 1000.0)
        self._clock, self._work = clock, work
