"""The plugin's own settings that are not connections."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

DOWNLOAD_FOLDER = "orthodock/download_folder"


def download_folder() -> Path:
    """Return the folder results are downloaded to: the user's choice, else one in the profile."""
    chosen = str(QgsSettings().value(DOWNLOAD_FOLDER, "") or "")
    return Path(chosen) if chosen else _profile_folder()


def set_download_folder(folder: Path) -> None:
    """Have results downloaded to another folder; those that are there already stay."""
    QgsSettings().setValue(DOWNLOAD_FOLDER, str(folder))


def journal_folder() -> Path:
    """Return the folder that keeps what is left to do of uploads."""
    return _profile_folder() / "uploads"


def _profile_folder() -> Path:
    return Path(QgsApplication.qgisSettingsDirPath()) / "orthodock"
