"""Waiting that can be called off."""

from __future__ import annotations

import threading
from typing import Callable

from ..errors import CancelledError

Cancelled = Callable[[], bool]
WAIT_SLICE = 0.1  # s between two looks at `cancelled`


def pause(seconds: float, cancelled: Cancelled | None) -> None:
    """Wait, looking at `cancelled` every 0.1 s; raises `CancelledError` when it says so."""
    idle = threading.Event()
    while seconds > 0:
        if cancelled is not None and cancelled():
            raise CancelledError
        idle.wait(min(seconds, WAIT_SLICE))
        seconds -= WAIT_SLICE
