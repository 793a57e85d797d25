"""Formats numbers, sizes, lengths, areas and times for users, in their locale.

Any thread. Only `number` works without QGIS, as `core.gate.laz` and `core.layers.las` do.
"""

from __future__ import annotations

import math
from datetime import datetime

try:
    from qgis.PyQt.QtCore import QDateTime, QLocale
except ImportError:
    QDateTime = QLocale = None

DIGITS = 3  # significant digits of lengths and areas
KILOMETRE = 1000.0  # m
HECTARE = 1e4  # m²
SQUARE_KILOMETRE = 1e6  # m²
CM_PER_M = 100.0


def number(value: float, decimals: int = 0) -> str:
    """Return a number with a fixed number of decimals, such as "12,345.7"."""
    if QLocale is None:
        return f"{value:,.{decimals}f}"
    return str(QLocale().toString(float(value), "f", decimals))


def size(octets: float) -> str:
    """Return a size in bytes with the unit that suits it, such as "1.5 GB" (SI units)."""
    return str(QLocale().formattedDataSize(int(octets), 1, QLocale.DataSizeFormat.DataSizeSIFormat))


def length(metres: float) -> str:
    """Return a length in cm below 1 m, km from 10 km on, else m, with 3 significant digits."""
    if abs(metres) < 1.0:
        return f"{_rounded(metres * CM_PER_M)} cm"
    if abs(metres) < 10 * KILOMETRE:
        return f"{_rounded(metres)} m"
    return f"{_rounded(metres / KILOMETRE)} km"


def area(square_metres: float) -> str:
    """Return an area in m² below 1 ha, km² from 1 km² on, else ha, with 3 significant digits."""
    if abs(square_metres) < HECTARE:
        return f"{_rounded(square_metres)} m²"
    if abs(square_metres) < SQUARE_KILOMETRE:
        return f"{_rounded(square_metres / HECTARE)} ha"
    return f"{_rounded(square_metres / SQUARE_KILOMETRE)} km²"


def day(time: datetime) -> str:
    """Return the local day of a time."""
    return str(QLocale().toString(QDateTime(_local(time)).date(), QLocale.FormatType.ShortFormat))


def moment(time: datetime) -> str:
    """Return the local day and time of day of a time, to the minute."""
    return str(QLocale().toString(QDateTime(_local(time)), QLocale.FormatType.ShortFormat))


def _local(time: datetime) -> datetime:
    """Return a time without a zone, which `QDateTime` takes for local time."""
    return time.astimezone().replace(tzinfo=None)


def _rounded(value: float) -> str:
    """Return a number with `DIGITS` significant digits, without zeros at its end."""
    whole_digits = math.floor(math.log10(abs(value))) + 1 if value else 1
    decimals = max(DIGITS - whole_digits, 0)
    shown = round(value, decimals)
    while decimals and round(shown, decimals - 1) == shown:
        decimals -= 1
    return number(shown, decimals)
