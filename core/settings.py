"""The plugin's own settings that are not connections: which there are, and what each may be."""

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
    """How much the log panel gets; the values are those in the settings."""

    ERRORS = "errors"
    NORMAL = "normal"
    EVERYTHING = "everything"
    """Each request too."""


@dataclass(frozen=True)
class Setting(Generic[Value]):
    """One setting; main thread only.

    What is stored may come from anywhere, so what makes no sense counts as not stored.
    """

    key: str
    usual: Value

    def value(self, usual: Value | None = None) -> Value:
        """Return what the user chose, else `usual`, by default the setting's own."""
        stored = QgsSettings().value(self.key)
        try:
            if stored is not None:
                return self._read(stored)
        except (TypeError, ValueError, OverflowError):
            pass
        return self.usual if usual is None else usual

    def set(self, value: Value) -> None:
        """Keep a choice; the usual value is not kept, so that a better one may come to hold."""
        if value == self.usual:
            QgsSettings().remove(self.key)
        else:
            QgsSettings().setValue(self.key, self._written(value))

    def _read(self, stored: Any) -> Value:
        """Return the value; raises `TypeError`, `ValueError` or `OverflowError` for nonsense."""
        raise NotImplementedError

    def _written(self, value: Value) -> Any:
        return value


@dataclass(frozen=True)
class Flag(Setting[bool]):
    """Yes or no; settings files know only words."""

    def _read(self, stored: Any) -> bool:
        return {"true": True, "1": True, "false": False, "0": False}.get(
            str(stored).lower(), self.usual
        )


@dataclass(frozen=True)
class Number(Setting[int]):
    """A whole number; one that is too small or too large counts as the nearest that is not."""

    smallest: int
    largest: int

    def _read(self, stored: Any) -> int:
        return min(max(self.smallest, int(stored)), self.largest)


@dataclass(frozen=True)
class Level(Setting[LogLevel]):
    """One of the levels."""

    def _read(self, stored: Any) -> LogLevel:
        return LogLevel(stored)

    def _written(self, value: LogLevel) -> str:
        return value.value


@dataclass(frozen=True)
class Folder(Setting["Path | None"]):
    """A folder by its whole path, or None; one that is not whole would be anywhere."""

    def typed(self, text: str) -> Path | None:
        """Return the folder that a user's words name, None for no words; raises `ValueError`."""
        if not text.strip():
            return None
        try:
            folder = Path(text.strip()).expanduser()
        except RuntimeError as error:  # the ~ of somebody whom the system does not know
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
    """Return the folder results are downloaded to: the user's choice, else one in the profile."""
    return DOWNLOAD_FOLDER.value() or profile_folder()


def journal_folder() -> Path:
    """Return the folder that keeps what is left to do of uploads."""
    return profile_folder() / "uploads"


def profile_folder() -> Path:
    """Return the plugin's folder in the QGIS profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "orthodock"
