"""The plugin's own settings that are not connections."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from ..api.slots import MOST_TRANSFERS
from ..api.slots import PARALLEL_TRANSFERS as USUAL_TRANSFERS

DOWNLOAD_FOLDER = "orthodock/download_folder"
PARALLEL_TRANSFERS = "orthodock/parallel_transfers"
NOTIFY = "orthodock/notify_on_desktop"


def download_folder() -> Path:
    """Return the folder results are downloaded to: the user's choice, else one in the profile."""
    chosen = str(QgsSettings().value(DOWNLOAD_FOLDER, "") or "")
    return Path(chosen) if chosen else profile_folder()


def has_own_download_folder() -> bool:
    """True when the user has chosen a folder."""
    return bool(QgsSettings().value(DOWNLOAD_FOLDER, ""))


def set_download_folder(folder: Path | None) -> None:
    """Have results downloaded to another folder, None is the one in the profile; old ones stay."""
    QgsSettings().setValue(DOWNLOAD_FOLDER, "" if folder is None else str(folder))


def parallel_transfers() -> int:
    """Return how many uploads and downloads a server gets at a time."""
    try:
        wanted = int(QgsSettings().value(PARALLEL_TRANSFERS, USUAL_TRANSFERS))
    except (TypeError, ValueError):
        return USUAL_TRANSFERS
    return min(max(1, wanted), MOST_TRANSFERS)


def set_parallel_transfers(count: int) -> None:
    """Have a server get so many at a time; holds for the clients that are opened from now on."""
    QgsSettings().setValue(PARALLEL_TRANSFERS, count)


def notifies_on_desktop() -> bool:
    """Return whether the desktop tells what happens while the user is in another program."""
    return bool(QgsSettings().value(NOTIFY, True, type=bool))


def set_notifies_on_desktop(wanted: bool) -> None:
    """Have the desktop tell, or not."""
    QgsSettings().setValue(NOTIFY, wanted)


def journal_folder() -> Path:
    """Return the folder that keeps what is left to do of uploads."""
    return profile_folder() / "uploads"


def profile_folder() -> Path:
    """Return the plugin's folder in the QGIS profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "orthodock"
