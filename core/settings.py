"""The plugin's own settings that are not connections."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from ..api.slots import PARALLEL_TRANSFERS as USUAL_TRANSFERS

DOWNLOAD_FOLDER = "orthodock/download_folder"
PARALLEL_TRANSFERS = "orthodock/parallel_transfers"


def download_folder() -> Path:
    """Return the folder results are downloaded to: the user's choice, else one in the profile."""
    chosen = str(QgsSettings().value(DOWNLOAD_FOLDER, "") or "")
    return Path(chosen) if chosen else _profile_folder()


def parallel_transfers() -> int:
    """Return how many uploads and downloads a server gets at a time."""
    try:
        return int(QgsSettings().value(PARALLEL_TRANSFERS, USUAL_TRANSFERS))
    except (TypeError, ValueError):
        return USUAL_TRANSFERS


def set_download_folder(folder: Path) -> None:
    """Have results downloaded to another folder; those that are there already stay."""
    QgsSettings().setValue(DOWNLOAD_FOLDER, str(folder))


def journal_folder() -> Path:
    """Return the folder that keeps what is left to do of uploads."""
    return _profile_folder() / "uploads"


def _profile_folder() -> Path:
    return Path(QgsApplication.qgisSettingsDirPath()) / "orthodock"
