"""Logs in to a server and looks, in the background, and says in words what came of it."""

from __future__ import annotations

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...api import Credentials, ProcessingNode, WebODM, WebODMError
from ...core.jobs.background import Background, Ticket
from ...core.server.network import network_options


class ConnectionCheck(QObject):
    """One check at a time; a new one drops that before. Main thread only."""

    passed = pyqtSignal(str)
    """What the server has, in words"""
    failed = pyqtSignal(object)
    """WebODMError"""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._ticket: Ticket | None = None
        self._client: WebODM | None = None

    @property
    def is_running(self) -> bool:
        """True until the server has answered."""
        return self._ticket is not None

    def start(self, url: str, credentials: Credentials) -> None:
        """Begin; one of the signals follows."""
        self.drop()
        self._client = WebODM(url, credentials, network=network_options(url))
        self._ticket = self._background.run(self._client.check, self._on_passed, self._on_failed)

    def drop(self) -> None:
        """Forget the check under way, if there is one."""
        if self._ticket is not None and self._client is not None:
            self._ticket.cancel()
            self._client.close()
        self._ticket = self._client = None

    def _on_passed(self, nodes: tuple[ProcessingNode, ...]) -> None:
        is_plain = self._client is not None and self._client.url.startswith("http:")
        self.drop()
        if sip.isdeleted(self):
            return  # with the window it was for
        online = sum(node.online for node in nodes)
        text = self.tr("Connected. Processing nodes online: {}.").format(online)
        if not online:
            text += " " + self.tr("Tasks will wait until the server has one.")
        if is_plain:
            text += " " + self.tr("This server uses http: the connection is not encrypted.")
        self.passed.emit(text)

    def _on_failed(self, error: WebODMError) -> None:
        self.drop()
        if sip.isdeleted(self):
            return
        self.failed.emit(error)
