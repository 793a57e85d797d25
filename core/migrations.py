"""Brings the settings of earlier versions of the plugin up to date, once."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsSettings

from . import log

SCHEMA = "orthodock/schema"
LARGEST = 1_000_000  # no number of a schema is larger; what is, was not written by the plugin
Migration = Callable[[QgsSettings], None]


def run() -> None:
    """Run the migrations that are missing, in order. Main thread only.

    The settings of a newer version of the plugin are left alone: it may be used again, beside
    this one, and what is not understood of them counts as not set.
    """
    settings = QgsSettings()
    version = schema()
    if version > len(MIGRATIONS):
        log.info("The settings were last written by a newer version of OrthoDock.")
    for number, migrate in enumerate(MIGRATIONS[version:], version + 1):
        migrate(settings)
        settings.setValue(SCHEMA, number)


def schema() -> int:
    """Return the number of migrations that the settings have seen; 0 when nothing tells."""
    try:
        number = int(QgsSettings().value(SCHEMA, 0))
    except (TypeError, ValueError, OverflowError):
        return 0
    return number if 0 <= number <= LARGEST else 0


def _name_logins(settings: QgsSettings) -> None:
    """Connections with a login had no kind of it before there were several."""
    settings.beginGroup("orthodock/connections")
    for identity in settings.childGroups():
        if settings.value(f"{identity}/authcfg") and not settings.value(f"{identity}/login"):
            settings.setValue(f"{identity}/login", "account")
    settings.endGroup()


def _drop_usual_values(settings: QgsSettings) -> None:
    """OK in the options kept all values, also those that nobody had chosen."""
    for key, usual in (
        ("download_folder", ""),
        ("parallel_transfers", "4"),
        ("notify_on_desktop", "true"),
    ):
        if str(settings.value(f"orthodock/{key}")).lower() == usual:
            settings.remove(f"orthodock/{key}")


MIGRATIONS: tuple[Migration, ...] = (_name_logins, _drop_usual_values)  # add at the end only
