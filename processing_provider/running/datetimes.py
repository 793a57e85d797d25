"""Converts dates between Python and Qt."""

from __future__ import annotations

from datetime import datetime, timezone

from qgis.PyQt.QtCore import QDateTime, Qt


def as_qt(moment: datetime | None) -> QDateTime | None:
    """Return a date and time for a QGIS attribute, in UTC. Times without a zone are UTC."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return QDateTime.fromMSecsSinceEpoch(round(moment.timestamp() * 1000)).toTimeSpec(
        Qt.TimeSpec.UTC
    )
