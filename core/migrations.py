"""Migrates the settings of earlier versions of the plugin."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsSettings

from . import log

SCHEMA = "orthodock/schema"
LARGEST = 1_000_000  # larger schema numbers are invalid
Migration = Callable[[QgsSettings], None]


def run() -> None:
    """Run the pending migrations in order. Main thread only.

    Settings of a newer version are not changed, as that version may be used again. Unknown
    values in them are treated as not set.
    """
    settings = QgsSettings()
    version = schema()
    if version > len(MIGRATIONS):
        log.info("The settings were last written by a newer version of OrthoDock.")
    for number, migrate in enumerate(MIGRATIONS[version:], version + 1):
        migrate(settings)
        settings.setValue(SCHEMA, number)


def schema() -> int:
    """Return the number of migrations applied to the settings, or 0 if unknown."""
    try:
        number = int(QgsSettings().value(SCHEMA, 0))
    except (TypeError, ValueError, OverflowError):
        return 0
    return number if 0 <= number <= LARGEST else 0


def _name_logins(settings: QgsSettings) -> None:
    """Add the login method, which older connections do not have."""
    settings.beginGroup("orthodock/connections")
    for identity in settings.childGroups():
        if settings.value(f"{identity}/authcfg") and not settings.value(f"{identity}/login"):
            settings.setValue(f"{identity}/login", "account")
    settings.endGroup()


def _drop_usual_values(settings: QgsSettings) -> None:
    """Remove default values that older versions saved in the options dialog."""
    for key, usual in (
        ("download_folder", ""),
        ("parallel_transfers", "4"),
        ("notify_on_desktop", "true"),
    ):
        if str(settings.value(f"orthodock/{key}")).lower() == usual:
            settings.remove(f"orthodock/{key}")


MIGRATIONS: tuple[Migration, ...] = (_name_logins, _drop_usual_values)  # add at the end only
