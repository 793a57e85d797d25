"""The dialogs that are open beside the panel."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QDialog

from ...core.jobs.background import Ticket


class OpenDialogs(QObject):
    """Keeps dialogs that are not modal, and closes them when the plugin is unloaded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: list[QDialog] = []
        self._question: Ticket | None = None

    def keep(self, dialog: QDialog) -> None:
        """Keep a dialog until it is closed."""
        self._open.append(dialog)
        dialog.finished.connect(lambda _result: self._open.remove(dialog))
        dialog.finished.connect(dialog.deleteLater)

    def replace_question(self, request: Ticket | None) -> None:
        """Drop an earlier request whose answer opens a question, as of a key that is held down."""
        if self._question is not None:
            self._question.cancel()
        self._question = request

    def close(self) -> None:
        """Close all."""
        for dialog in list(self._open):
            dialog.reject()
