"""Formats numbers, sizes, lengths, areas and times for users, in their locale.

Any thread. Only `number` works without QGIS, as `core.gate.laz` and `core.layers.las` do.
"""

from __future__ import annotations

import math
from datetime import datetime

from ..api.support.i18n import translate

try:
    from qgis.PyQt.QtCore import QDateTime, QLocale
except ImportError:
    QDateTime = QLocale = None

DIGITS = 3  # significant digits of lengths and areas
KILOMETRE = 1000.0  # m
HECTARE = 1e4  # m²
SQUARE_KILOMETRE = 1e6  # m²
CM_PER_M = 100.0
SECONDS_A_MINUTE = MINUTES_AN_HOUR = 60


def number(value: float, decimals: int = 0) -> str:
    """Return a number with a fixed number of decimals, such as "12,345.7"."""
    if QLocale is None:
        return f"{value:,.{decimals}f}"
    return str(QLocale().toString(float(value), "f", decimals))


def size(octets: float) -> str:
    """Return a size in kB, MB or GB of powers of 1024, as WebODM's own pages do."""
    form = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    return str(QLocale().formattedDataSize(int(octets), 1, form))


def length(metres: float) -> str:
    """Return a length in cm below 1 m, km from 10 km on, else m, with 3 significant digits."""
    if abs(metres) < 1.0:
        return f"{_rounded(metres * CM_PER_M)} cm"
    if abs(metres) < 10 * KILOMETRE:
        return f"{_rounded(metres)} m"
    return f"{_rounded(metres / KILOMETRE)} km"


def meters(value: float, decimals: int = 0) -> str:
    """Return a length in meters with a fixed number of decimals."""
    return f"{number(value, decimals)} m"


def area(square_metres: float) -> str:
    """Return an area in m² below 1 ha, km² from 1 km² on, else ha, with 3 significant digits."""
    if abs(square_metres) < HECTARE:
        return f"{_rounded(square_metres)} m²"
    if abs(square_metres) < SQUARE_KILOMETRE:
        return f"{_rounded(square_metres / HECTARE)} ha"
    return f"{_rounded(square_metres / SQUARE_KILOMETRE)} km²"


def day(time: datetime | None) -> str:
    """Return the local day of a time, or "" for None."""
    if time is None:
        return ""
    return str(QLocale().toString(QDateTime(_local(time)).date(), QLocale.FormatType.ShortFormat))


def moment(time: datetime | None) -> str:
    """Return the local day and time of day of a time, to the minute, or "" for None."""
    if time is None:
        return ""
    return str(QLocale().toString(QDateTime(_local(time)), QLocale.FormatType.ShortFormat))


def duration(milliseconds: int) -> str:
    """Return a duration as 45 s, 12 min or 3 h 05, or "" if there is none."""
    if milliseconds <= 0:
        return ""
    seconds = round(milliseconds / 1000)
    if seconds < SECONDS_A_MINUTE:
        return translate("TaskColumns", "{} s").format(seconds)
    minutes = round(seconds / SECONDS_A_MINUTE)
    if minutes < MINUTES_AN_HOUR:
        return translate("TaskColumns", "{} min").format(minutes)
    return translate("TaskColumns", "{} h {:02d}").format(*divmod(minutes, MINUTES_AN_HOUR))


def _local(time: datetime) -> datetime:
    """Return the local time without a zone; a time without a zone is local already."""
    return time if time.tzinfo is None else time.astimezone().replace(tzinfo=None)


def _rounded(value: float) -> str:
    """Return a number with `DIGITS` significant digits, without zeros at its end."""
    whole_digits = math.floor(math.log10(abs(value))) + 1 if value else 1
    decimals = max(DIGITS - whole_digits, 0)
    shown = round(value, decimals)
    while decimals and round(shown, decimals - 1) == shown:
        decimals -= 1
    return number(shown, decimals)
