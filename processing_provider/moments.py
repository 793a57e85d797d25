"""Dates between the server, Qt and the user."""

from __future__ import annotations

from datetime import datetime, timezone

from qgis.PyQt.QtCore import QDateTime, Qt


def as_qt(moment: datetime | None) -> QDateTime | None:
    """Return a moment as QGIS stores it, in UTC."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return QDateTime.fromMSecsSinceEpoch(round(moment.timestamp() * 1000)).toTimeSpec(
        Qt.TimeSpec.UTC
    )
