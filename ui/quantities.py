"""Sizes, lengths and times in the user's locale; one formatter each."""

from __future__ import annotations

from datetime import datetime

from qgis.PyQt.QtCore import QLocale

from ..api.words import translate

SECONDS_A_MINUTE = MINUTES_AN_HOUR = 60


def file_size(count: float) -> str:
    """Return bytes in kB, MB or GB of powers of 1024, as WebODM's own pages do."""
    return QLocale().formattedDataSize(
        int(count), 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )


def day(when: datetime | None) -> str:
    """Return the date, "" for None."""
    return "" if when is None else QLocale().toString(_local(when).date(), _SHORT)


def moment(when: datetime | None) -> str:
    """Return date and time, "" for None."""
    return "" if when is None else QLocale().toString(_local(when), _SHORT)


def duration(milliseconds: int) -> str:
    """Return a time as 45 s, 12 min or 3 h 05; "" when there is none."""
    if milliseconds <= 0:
        return ""
    seconds = round(milliseconds / 1000)
    if seconds < SECONDS_A_MINUTE:
        return translate("TaskColumns", "{} s").format(seconds)
    minutes = round(seconds / SECONDS_A_MINUTE)
    if minutes < MINUTES_AN_HOUR:
        return translate("TaskColumns", "{} min").format(minutes)
    return translate("TaskColumns", "{} h {:02d}").format(*divmod(minutes, MINUTES_AN_HOUR))


def metres(value: float, decimals: int = 0) -> str:
    """Return a length with its unit."""
    return f"{QLocale().toString(value, 'f', decimals)} m"


_SHORT = QLocale.FormatType.ShortFormat


def _local(when: datetime) -> datetime:
    """Return the local time; a time without a zone is one already."""
    return when if when.tzinfo is None else when.astimezone().replace(tzinfo=None)
