"""Signs in to the chosen server, and shows in the panel how the connection is."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject

from ...api import AuthenticationError, WebODMError
from ...core.server.connections import Connection, ConnectionStore
from ...core.server.logins import is_unlocked
from ...core.server.monitor import Monitor
from ...core.server.sessions import Sessions
from ...core.server.shown_server import ShownServer
from ..dialogs.connection_editor import ConnectionEditor
from ..widgets.escaping import shortened
from ..widgets.messages import Messages
from . import dock_state
from .panel import OrthoDockPanel
from .server_state import ServerState


class ServerSession(QObject):
    """Main thread only."""

    def __init__(
        self,
        panel: OrthoDockPanel,
        server: ShownServer,
        monitor: Monitor,
        connections: ConnectionStore,
        sessions: Sessions,
        editor: ConnectionEditor,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._server = server
        self._monitor = monitor
        self._connections = connections
        self._sessions = sessions
        self._messages = messages
        connections.changed.connect(self._on_connection_changed)
        panel.connection_chosen.connect(self.connect_to)
        monitor.projects_listed.connect(self._on_projects_listed)
        monitor.connected.connect(self._on_connected)
        monitor.failed.connect(self._on_trouble)
        editor.test_passed.connect(self._on_test_passed)
        editor.test_failed.connect(self._on_test_failed)
        self._show_connections()

    def connect_to(self, connection: Connection | None) -> None:
        """Show the projects of a server; asks for the master password if need be."""
        panel = self._panel
        self.keep_view()
        self._server.show(None, connection)
        panel.set_server("")
        panel.set_hint("")
        panel.show_error(None)
        if connection is None:
            panel.show_state(None)
            return
        self._connections.set_current(connection)
        dock_state.restore_view(panel, connection.id)
        try:
            client = self._sessions.client(connection)
        except WebODMError as error:
            self._on_trouble(error)
            return
        panel.set_server(client.url)
        panel.show_state(ServerState.connecting(connection))
        panel.set_hint(self.tr("Asking the server for projects…"))
        self._server.show(client, connection)

    def keep_view(self) -> None:
        """Save what is open, if the projects have ever been listed."""
        connection = self._server.connection
        if connection is not None and self._panel.store.projects():
            dock_state.save_view(self._panel, connection.id)

    def show_saved(self, saved: Connection | None) -> None:
        """Show the server of a connection that was just saved; None: it was not."""
        if saved is not None:
            self._connections.set_current(saved)
            self._show_connections()
            if self._server.connection != saved:
                self.connect_to(saved)

    def refresh(self) -> None:
        """List projects and tasks again; sign in first where that was not possible."""
        if self._server.client is None:
            self.connect_to(self._connections.current())
        else:
            self._monitor.refresh()

    def on_panel_shown(self, visible: bool) -> None:
        """Sign in when the panel is first shown."""
        self._monitor.set_visible(visible)
        # A user who has not given the master password is asked again only by a command.
        is_new = self._server.connection is None or is_unlocked()
        if visible and self._server.client is None and is_new:
            self.connect_to(self._connections.current())

    def _show_connections(self) -> None:
        self._panel.set_connections(self._connections.all(), self._connections.current())

    def _on_connection_changed(self, identity: str) -> None:
        saved, shown = self._connections.get(identity), self._server.connection
        if saved is None:
            dock_state.forget_view(identity)
        self._show_connections()
        is_first = shown is None and self._panel.isVisible()
        if is_first or (shown is not None and shown.id == identity):
            self.connect_to(saved or self._connections.current())

    def _on_connected(self) -> None:
        connection = self._server.connection
        if connection is not None:
            user = self._sessions.user(connection)
            self._panel.show_state(ServerState.connected(connection, user))
        self._panel.show_error(None)

    def _on_trouble(self, error: WebODMError) -> None:
        connection = self._server.connection
        if connection is None:
            return
        if isinstance(error, AuthenticationError) and self._server.client is not None:
            error = self._reason(connection) or error
        self._panel.show_state(ServerState.troubled(connection, error))
        self._panel.set_hint("")
        self._panel.show_error(error)

    def _reason(self, connection: Connection) -> WebODMError | None:
        """Return why a server refuses what it accepted before, such as an expired token."""
        try:
            self._connections.credentials(connection)
        except WebODMError as error:
            return error
        return None

    def _on_projects_listed(self) -> None:
        self._panel.set_hint(
            self.tr("There is nothing here yet.\n\nNew Task… begins with your photos.")
        )
        self._panel.reopen_now()
        self._monitor.search(self._panel.model.filter.text)

    def _on_test_passed(self, connection: Connection, text: str) -> None:
        text = f"{shortened(connection.name)}: {text}"
        self._messages.push(text, Qgis.MessageLevel.Success)

    def _on_test_failed(self, connection: Connection, error: WebODMError) -> None:
        self._messages.error(shortened(connection.name), error)
