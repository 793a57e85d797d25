"""Waits as a user does: with the event loop running, for something to be so."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QEventLoop, QTimer

PATIENCE = 240_000  # ms
LOOK_AGAIN = 20  # ms


def wait_until(condition: Callable[[], Any]) -> None:
    """Run the event loop until a condition holds; fails after some minutes."""
    loop, timer, deadline = QEventLoop(), QTimer(), QTimer()
    timer.timeout.connect(lambda: condition() and loop.quit())
    timer.start(LOOK_AGAIN)
    deadline.setSingleShot(True)
    deadline.timeout.connect(loop.quit)
    deadline.start(PATIENCE)
    if not condition():
        loop.exec()
    timer.stop()
    assert condition(), "waited in vain"
