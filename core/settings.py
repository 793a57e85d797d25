"""Defines the plugin's settings, except connections, with their types and limits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Generic, TypeVar

from qgis.core import QgsApplication, QgsSettings

from ..api.support.limits import MOST_TRANSFERS
from ..api.support.limits import PARALLEL_TRANSFERS as USUAL_TRANSFERS

Value = TypeVar("Value")


class LogLevel(Enum):
    """Log levels; the values are saved in the settings."""

    ERRORS = "errors"
    NORMAL = "normal"
    EVERYTHING = "everything"
    """Includes each request."""


@dataclass(frozen=True)
class Setting(Generic[Value]):
    """One setting. Main thread only.

    Invalid saved values are treated as not set.
    """

    key: str
    usual: Value

    def value(self, usual: Value | None = None) -> Value:
        """Return the user's value, otherwise `usual` or the default of the setting."""
        stored = QgsSettings().value(self.key)
        try:
            if stored is not None:
                return self._read(stored)
        except (TypeError, ValueError, OverflowError):
            pass
        return self.usual if usual is None else usual

    def set(self, value: Value) -> None:
        """Save a value. The default is not saved, so that a future default takes effect."""
        if value == self.usual:
            QgsSettings().remove(self.key)
        else:
            QgsSettings().setValue(self.key, self._written(value))

    def _read(self, stored: Any) -> Value:
        """Convert a saved value. Raises `TypeError`, `ValueError` or `OverflowError` if invalid."""
        raise NotImplementedError

    def _written(self, value: Value) -> Any:
        return value


@dataclass(frozen=True)
class Flag(Setting[bool]):
    """A boolean, saved as text in settings files."""

    def _read(self, stored: Any) -> bool:
        return {"true": True, "1": True, "false": False, "0": False}.get(
            str(stored).lower(), self.usual
        )


@dataclass(frozen=True)
class Number(Setting[int]):
    """An integer, limited to its range."""

    smallest: int
    largest: int

    def _read(self, stored: Any) -> int:
        return min(max(self.smallest, int(stored)), self.largest)


@dataclass(frozen=True)
class Level(Setting[LogLevel]):
    """A log level."""

    def _read(self, stored: Any) -> LogLevel:
        return LogLevel(stored)

    def _written(self, value: LogLevel) -> str:
        return value.value


@dataclass(frozen=True)
class Folder(Setting["Path | None"]):
    """An absolute folder path, or None."""

    def typed(self, text: str) -> Path | None:
        """Convert a user's input into a folder, or None if empty. Raises `ValueError`."""
        if not text.strip():
            return None
        try:
            folder = Path(text.strip()).expanduser()
        except RuntimeError as error:  # ~ of an unknown user
            raise ValueError(text) from error
        if not folder.is_absolute():
            raise ValueError(text)
        return folder

    def _read(self, stored: Any) -> Path | None:
        if not isinstance(stored, str) or "\0" in stored:
            return None
        folder = Path(stored)
        return folder if folder.is_absolute() else None

    def _written(self, value: Path | None) -> str:
        return "" if value is None else str(value)


DOWNLOAD_FOLDER = Folder("orthodock/download_folder", None)
PARALLEL_TRANSFERS = Number("orthodock/parallel_transfers", USUAL_TRANSFERS, 1, MOST_TRANSFERS)
BUSY_INTERVAL = Number("orthodock/busy_interval", 1500, 1000, 60_000)  # ms
IDLE_INTERVAL = Number("orthodock/idle_interval", 30_000, 10_000, 3_600_000)  # ms
NOTIFY = Flag("orthodock/notify_on_desktop", True)
LOG_LEVEL = Level("orthodock/log_level", LogLevel.NORMAL)
TABLE: tuple[Setting[Any], ...] = (
    DOWNLOAD_FOLDER,
    PARALLEL_TRANSFERS,
    BUSY_INTERVAL,
    IDLE_INTERVAL,
    NOTIFY,
    LOG_LEVEL,
)


def download_folder() -> Path:
    """Return the download folder: the user's, otherwise one in the profile."""
    return DOWNLOAD_FOLDER.value() or profile_folder()


def journal_folder() -> Path:
    """Return the folder of upload records."""
    return profile_folder() / "uploads"


def profile_folder() -> Path:
    """Return the plugin's folder in the QGIS profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "orthodock"
