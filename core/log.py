"""The log panel "OrthoDock", and how much it gets. May be used from any thread.

The client of the API, which knows no QGIS, tells of its requests by Python's own `logging`; that
costs it nothing while nobody listens.
"""

from __future__ import annotations

import logging
import traceback
from collections import deque
from datetime import datetime

from qgis.core import Qgis, QgsMessageLog

from .privacy import without_secrets
from .settings import LOG_LEVEL, LogLevel

TAG = "OrthoDock"
MOST_LINES = 100  # that are kept for a report
LONGEST = 4000  # characters of a message; a trace is shorter
_LOGGER = logging.getLogger(__name__.split(".", maxsplit=1)[0])  # the client's are below it
_LEVELS = {
    LogLevel.ERRORS: logging.ERROR,
    LogLevel.NORMAL: logging.INFO,
    LogLevel.EVERYTHING: logging.DEBUG,
}
_recent: deque[str] = deque(maxlen=MOST_LINES)


class _ClientLog(logging.Handler):
    """Takes what the client of the API tells."""

    def emit(self, record: logging.LogRecord) -> None:
        """Python calls this in the thread that logs."""
        _write(record.getMessage(), Qgis.MessageLevel.Info)


_client_log = _ClientLog()


def start() -> None:
    """Log as much as the settings say. Main thread only."""
    _LOGGER.addHandler(_client_log)
    follow_settings()


def follow_settings() -> None:
    """Log as much as the settings say by now. Main thread only."""
    _LOGGER.setLevel(_LEVELS[LOG_LEVEL.value()])


def stop() -> None:
    """Log errors only."""
    _LOGGER.removeHandler(_client_log)
    _LOGGER.setLevel(logging.NOTSET)


def info(message: str) -> None:
    """Log what happened, unless the user wants errors only."""
    if _LOGGER.isEnabledFor(logging.INFO):
        _write(message, Qgis.MessageLevel.Info)


def error(message: str) -> None:
    """Log what failed."""
    _write(message, Qgis.MessageLevel.Warning)


def current_exception() -> None:
    """Log the exception being handled, with its trace."""
    error(traceback.format_exc())


def recent() -> tuple[str, ...]:
    """Return the last messages, each with its time."""
    return tuple(_recent.copy())  # copied in one go, whatever other threads write meanwhile


def _write(message: str, level: Qgis.MessageLevel) -> None:
    if len(message) > LONGEST:  # of a trace the end tells most
        message = f"{message[: LONGEST // 2]} … {message[-LONGEST // 2 :]}"
    text = without_secrets(message)
    name = "warning" if level == Qgis.MessageLevel.Warning else "info"
    _recent.append(f"{datetime.now():%H:%M:%S} {name}: {text}")  # noqa: DTZ005  the user's own
    QgsMessageLog.logMessage(text, TAG, level, notifyUser=False)
