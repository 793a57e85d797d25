"""The server that the panel shows, and the one way to send it requests."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable, TypeVar

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...api import WebODM, WebODMError
from ..jobs.background import Background, Ticket
from .connections import Connection

T = TypeVar("T")


class ShownServer(QObject):
    """Holds the client of the shown server, and asks it in the background. Main thread only."""

    changed = pyqtSignal()
    """Another server is shown, or none, or the same with another login."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self.slow = Background(self)
        """Threads for what takes as long as the server does"""
        self._connection: Connection | None = None
        self._client: WebODM | None = None
        self._generation = 0

    @property
    def connection(self) -> Connection | None:
        """The saved connection of the server, None when no server is shown."""
        return self._connection

    @property
    def client(self) -> WebODM | None:
        """The client of the server, None when no server is shown or its login cannot be read."""
        return self._client

    def show(self, client: WebODM | None, connection: Connection | None = None) -> None:
        """Show another server, or none; answers to earlier requests are dropped."""
        self._generation += 1
        self._client, self._connection = client, connection
        self.changed.emit()

    def is_shown(self, client: WebODM) -> bool:
        """True for a client of the shown server, also for one with an earlier login.

        An upload keeps the client it was started with when its connection is edited.
        """
        return self._client is not None and self._client.url == client.url

    def ask(
        self,
        work: Callable[[WebODM], T],
        done: Callable[[T], Any] | None = None,
        failed: Callable[[WebODMError], Any] | None = None,
        *,
        reports_late_errors: bool = False,
        is_slow: bool = False,
    ) -> Ticket | None:
        """Run `work(client)` in a thread; `done` or `failed` follow on the main thread.

        Neither is called once another server, or the same with another login, is shown;
        `reports_late_errors`: an error is, for what the user started. `is_slow`: runs in threads
        of its own, for what takes as long as the server does. Returns None when there is no client.
        """
        client, generation = self._client, self._generation
        if client is None:
            return None

        def deliver(receiver: Callable[[Any], Any] | None, is_late_wanted: bool, it: Any) -> None:
            is_late = generation != self._generation
            if receiver is not None and (is_late_wanted or not is_late):
                receiver(it)

        return (self.slow if is_slow else self._background).run(
            partial(work, client),
            partial(deliver, done, False),
            partial(deliver, failed, reports_late_errors),
        )

    def close(self, deadline: float | None = None) -> None:
        """Show no server; wait for slow requests until a `deadline` of `time.monotonic`."""
        self.show(None)
        self.slow.close(deadline)
