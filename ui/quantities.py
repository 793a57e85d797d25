"""Sizes, lengths and times as people write them where they live."""

from __future__ import annotations

from datetime import datetime

from qgis.PyQt.QtCore import QDateTime, QLocale


def file_size(size: int) -> str:
    """Return a size in bytes as people say it, in kB or MB."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def moment(time: datetime) -> str:
    """Return a day and time as people write it where they live."""
    return QLocale().toString(QDateTime(time), QLocale.FormatType.ShortFormat)


def metres(value: float, decimals: int = 0) -> str:
    """Return a length with its unit."""
    return f"{QLocale().toString(value, 'f', decimals)} m"
