"""Edits, tests and removes saved connections, for the panel and for the options."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...api import WebODMError
from ...core.jobs.background import Background
from ...core.server.connections import Connection, ConnectionStore
from ..widgets.escaping import shortened
from ..widgets.messages import confirm
from .connection_check import ConnectionCheck
from .connection_dialog import ConnectionDialog


class ConnectionEditor(QObject):
    """Opens its dialogs above `window`. Main thread only."""

    test_begun = pyqtSignal(object)
    """Connection"""
    test_passed = pyqtSignal(object, str)
    """Connection, what the server has"""
    test_failed = pyqtSignal(object, object)
    """Connection, WebODMError"""

    def __init__(
        self,
        store: ConnectionStore,
        background: Background,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._background = background
        self._window = window
        self._dialogs: list[ConnectionDialog] = []
        self._tested: Connection | None = None
        self._check = ConnectionCheck(background, self)
        self._check.passed.connect(lambda text: self.test_passed.emit(self._tested, text))
        self._check.failed.connect(lambda error: self.test_failed.emit(self._tested, error))

    def edit(self, connection: Connection | None) -> Connection | None:
        """Let the user change a connection or, of None, add one; return what was saved."""
        return self._show(ConnectionDialog(self._store, self._background, connection, self._window))

    def duplicate(self, connection: Connection) -> Connection | None:
        """Let the user add a connection that begins as a copy; return what was saved."""
        return self._show(
            ConnectionDialog(self._store, self._background, connection, self._window, is_copy=True)
        )

    def remove(self, connection: Connection) -> None:
        """Forget a connection, if the user agrees."""
        text = self.tr("Forget the connection “{}” and its login? Nothing on the server changes.")
        if confirm(
            self._window,
            self.tr("Remove Connection"),
            text.format(shortened(connection.name)),
        ):
            self._store.remove(connection)

    def test(self, connection: Connection) -> None:
        """Log in and look; the signals tell what came of it."""
        self._tested = connection
        self.test_begun.emit(connection)
        try:
            self._check.start(connection.url, self._store.credentials(connection))
        except WebODMError as error:
            self.test_failed.emit(connection, error)

    def close(self) -> None:
        """Close what is open and ask nothing more."""
        self._check.drop()
        for dialog in list(self._dialogs):
            dialog.reject()

    def _show(self, dialog: ConnectionDialog) -> Connection | None:
        self._dialogs.append(dialog)
        dialog.exec()
        self._dialogs.remove(dialog)
        dialog.deleteLater()
        return dialog.saved
