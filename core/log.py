"""Writes to the tab "OrthoDock" of the Log Messages panel. Any thread.

The API client, which does not import QGIS, logs its requests with Python's `logging`, which costs
nothing while no handler is installed.
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
MOST_LINES = 100  # kept for bug reports
LONGEST = 4000  # characters of a message; tracebacks are shorter
_LOGGER = logging.getLogger(__name__.split(".", maxsplit=1)[0])  # parent of the client's loggers
_LEVELS = {
    LogLevel.ERRORS: logging.ERROR,
    LogLevel.NORMAL: logging.INFO,
    LogLevel.EVERYTHING: logging.DEBUG,
}
_recent: deque[str] = deque(maxlen=MOST_LINES)


class _ClientLog(logging.Handler):
    """Forwards log records of the API client."""

    def emit(self, record: logging.LogRecord) -> None:
        """Called by Python in the logging thread."""
        _write(record.getMessage(), Qgis.MessageLevel.Info)


_client_log = _ClientLog()


def start() -> None:
    """Start logging at the level of the settings. Main thread only."""
    _LOGGER.addHandler(_client_log)
    follow_settings()


def follow_settings() -> None:
    """Apply a changed log level. Main thread only."""
    _LOGGER.setLevel(_LEVELS[LOG_LEVEL.value()])


def stop() -> None:
    """Stop forwarding records of the API client."""
    _LOGGER.removeHandler(_client_log)
    _LOGGER.setLevel(logging.NOTSET)


def info(message: str) -> None:
    """Log a message, unless only errors are logged."""
    if _LOGGER.isEnabledFor(logging.INFO):
        _write(message, Qgis.MessageLevel.Info)


def error(message: str) -> None:
    """Log an error."""
    _write(message, Qgis.MessageLevel.Warning)


def current_exception() -> None:
    """Log the current exception with its traceback."""
    error(traceback.format_exc())


def recent() -> tuple[str, ...]:
    """Return the last messages with their times."""
    return tuple(_recent.copy())  # an atomic copy, as other threads may write


def _write(message: str, level: Qgis.MessageLevel) -> None:
    if len(message) > LONGEST:  # the end of a traceback is most useful
        message = f"{message[: LONGEST // 2]} … {message[-LONGEST // 2 :]}"
    text = without_secrets(message)
    name = "warning" if level == Qgis.MessageLevel.Warning else "info"
    _recent.append(f"{datetime.now():%H:%M:%S} {name}: {text}")  # noqa: DTZ005  the user's own
    QgsMessageLog.logMessage(text, TAG, level, notifyUser=False)
