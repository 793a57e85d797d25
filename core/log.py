"""The log panel "OrthoDock"."""

from __future__ import annotations

import traceback

from qgis.core import Qgis, QgsMessageLog

TAG = "OrthoDock"


def info(message: str) -> None:
    """Log what happened; may be called from any thread."""
    QgsMessageLog.logMessage(message, TAG, Qgis.MessageLevel.Info, notifyUser=False)


def error(message: str) -> None:
    """Log what failed; may be called from any thread."""
    QgsMessageLog.logMessage(message, TAG, Qgis.MessageLevel.Warning, notifyUser=False)


def current_exception() -> None:
    """Log the exception being handled, with its trace."""
    error(traceback.format_exc())
