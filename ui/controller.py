"""Carries what the user wants from the dock to the server and what the server says back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Callable

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QApplication, QDialog

from ..api import (
    AuthenticationError,
    NotFoundError,
    PendingAction,
    Project,
    Task,
    TaskStatus,
    WebODM,
    WebODMError,
)
from ..api.permissions import with_right
from ..core.assets import Assets, ExportRequest
from ..core.background import Background
from ..core.connections import Connection, ConnectionStore
from ..core.console import ConsoleReader
from ..core.diagnostics import Diagnostics, Shown
from ..core.gate.map_layers import file_layer
from ..core.jobs import Jobs
from ..core.layers.identity import extent_of
from ..core.layers.loader import LayerLoader, layers_of
from ..core.layers.specs import LayerIdentity, LayerSpec, Way, one_click, spec_for
from ..core.logins import is_unlocked
from ..core.monitor import Monitor
from ..core.sessions import Sessions
from ..core.uploads import NewTask, Uploads
from . import dock_state
from .canvas_drop import TaskDropHandler
from .connection_commands import ConnectionCommands
from .dock import OrthoDockPanel
from .layer_controller import LayerController
from .map_area import MapArea
from .messages import MessageButton, Messages
from .options import PAGE
from .plain import shortened
from .project_commands import ProjectCommands
from .server_state import ServerState
from .task_commands import TaskCommands, open_folder
from .task_commands import task_name as _name
from .thumbnails import Thumbnails
from .upload_controller import UploadController

ZOOM_MARGIN = 1.05
SPECK = 0.05  # of the map's width


class DockController(QObject):
    """Belongs to one dock. Main thread only."""

    def __init__(
        self,
        iface: QgisInterface,
        window: QgsDockWidget,
        dock: OrthoDockPanel,
        connections: ConnectionStore,
        sessions: Sessions,
        background: Background,
        jobs: Jobs,
        uploads: Uploads,
        loader: LayerLoader,
        assets: Assets,
        messages: Messages,
    ) -> None:
        """`window` is what shows the panel."""
        super().__init__(dock)
        self._iface = iface
        self._window = window
        self._dock = dock
        self._connections = connections
        self._sessions = sessions
        self._background = background
        self._jobs = jobs
        self._uploads = uploads
        self._loader = loader
        self.monitor = Monitor(background, self)
        self.console = ConsoleReader(background, self)
        self.layers = LayerController(
            iface, dock, background, loader, messages, lambda: self.monitor.client
        )
        self._connection: Connection | None = None
        self._dialogs: list[QDialog] = []
        self._messages = messages
        self._spare = Background(self)  # the other may be waiting for a server that is away
        self._diagnostics = Diagnostics(connections, self._spare, self.shown, self)
        self._assets = assets
        self._thumbnails = Thumbnails(background, self)
        self._map_area = MapArea(iface.mapCanvas(), dock, self.monitor)
        self._make_commands()
        self._connect()
        dock_state.restore_look(dock)
        self._drop_handler = TaskDropHandler(self._add_dropped)
        iface.registerCustomDropHandler(self._drop_handler)
        self._show_connections()

    def _make_commands(self) -> None:
        self.connection_commands = ConnectionCommands(
            self._connections, self._background, self._iface.mainWindow(), self
        )
        self.upload_controller = UploadController(
            self._iface,
            self._dock,
            self._uploads,
            self._jobs,
            self.monitor,
            self._background,
            self._messages,
            self._keep,
        )
        self.task_commands = TaskCommands(
            self._iface,
            self._dock,
            self.monitor,
            self._background,
            self._assets,
            self._messages,
            lambda: self.upload_controller.journals,
            self.upload_controller.is_running,
            self._keep,
        )
        self.project_commands = ProjectCommands(
            self._iface,
            self._dock,
            self.monitor,
            self._background,
            self._messages,
            self.task_commands,
            self._keep,
        )

    def _connect(self) -> None:
        dock, monitor = self._dock, self.monitor
        self._connections.changed.connect(self._on_connection_changed)
        dock.connection_chosen.connect(self.connect_to)
        dock.connection_edit_requested.connect(self.edit_connection)
        dock.connection_duplicate_requested.connect(self._duplicate_connection)
        dock.connection_test_requested.connect(self.connection_commands.test)
        dock.connection_remove_requested.connect(self.connection_commands.remove)
        dock.options_requested.connect(self._show_options)
        dock.diagnostics_requested.connect(self._diagnostics.collect)
        self._diagnostics.ready.connect(self._on_diagnostics)
        self.connection_commands.test_passed.connect(self._on_test_passed)
        self.connection_commands.test_failed.connect(self._on_test_failed)
        dock.new_task_requested.connect(self.new_task)
        dock.files_dropped.connect(self._on_files_dropped)
        dock.add_to_map_requested.connect(self.add_to_map)
        dock.cancel_requested.connect(self._cancel)
        dock.restart_requested.connect(self._restart)
        dock.refresh_requested.connect(self._refresh)
        dock.search_requested.connect(monitor.search)
        dock.project_opened.connect(monitor.open_project)
        dock.project_closed.connect(monitor.close_project)
        dock.task_selected.connect(self._follow_console)
        self._window.visibilityChanged.connect(self.on_dock_shown)
        monitor.projects_listed.connect(self._on_projects_listed)
        monitor.project_changed.connect(dock.model.add_project)
        monitor.projects_found.connect(dock.set_found)
        monitor.tasks_listed.connect(dock.model.apply)
        monitor.tasks_changed.connect(dock.model.update_tasks)
        monitor.task_removed.connect(dock.model.remove_task)
        monitor.task_finished.connect(self._on_task_finished)
        monitor.connected.connect(self._on_connected)
        monitor.failed.connect(self._on_trouble)
        self.console.cleared.connect(dock.details.console.clear)
        self.console.lines_added.connect(dock.console.add_lines)
        dock.model.set_thumbnails(self._thumbnails.icon)
        self._thumbnails.loaded.connect(self._on_thumbnail)
        self._assets.saved.connect(self._on_saved)
        self._assets.failed.connect(self._on_not_saved)
        self._loader.layer_added.connect(self._on_layer_added)
        self._loader.failed.connect(self._on_layer_failed)
        self._loader.flawed.connect(self._on_layer_flawed)

    def close(self, deadline: float | None = None) -> None:
        """Stop asking the server; waits until a `deadline` of `time.monotonic` at most."""
        self._keep_view()
        dock_state.save_look(self._dock)
        self._iface.unregisterCustomDropHandler(self._drop_handler)
        self._map_area.close()
        self.connection_commands.close()
        for dialog in list(self._dialogs):
            dialog.reject()
        self.console.follow(None, None)
        self.monitor.stop()
        self._diagnostics.drop()
        self._spare.close(deadline)

    def follow_settings(self) -> None:
        """Take note of what the user has changed in the options."""
        self.monitor.follow_settings()

    def shown(self) -> Shown:
        """Return how much the panel shows."""
        model = self._dock.model
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        return Shown(len(model.shown_projects()), sum(map(model.rowCount, rows)))

    def _on_diagnostics(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self._messages.info(
            self.tr("Diagnostics are copied. Look through them before you publish.")
        )

    # Connections

    def connect_to(self, connection: Connection | None) -> None:
        """Show the projects of a server; asks for the master password if need be."""
        self._keep_view()
        self.monitor.stop()
        self._thumbnails.set_client(None)
        self._connection = connection
        self.upload_controller.forget_journals()
        self._dock.model.clear()
        self._dock.actions_.set_signed_in(False)
        self._dock.set_hint("")
        self._dock.show_error(None)
        if connection is None:
            self._dock.show_state(None)
            return
        self._connections.set_current(connection)
        dock_state.restore_view(self._dock, connection.id)
        try:
            client = self._sessions.client(connection)
        except WebODMError as error:
            self._on_trouble(error)
            return
        self._dock.actions_.set_signed_in(True)
        self._dock.show_state(ServerState.connecting(connection))
        self._dock.set_hint(self.tr("Asking the server for projects…"))
        self._thumbnails.set_client(client)
        self.monitor.set_client(client)
        self.upload_controller.find_journals(client)

    def _keep_view(self) -> None:
        """Keep what is open, if the projects have ever come."""
        if self._connection is not None and self._dock.model.projects():
            dock_state.save_view(self._dock, self._connection.id)

    def edit_connection(self, connection: Connection | None) -> None:
        """Let the user add or change a connection, and show its server."""
        self._show_saved(self.connection_commands.edit(connection))

    def _duplicate_connection(self, connection: Connection) -> None:
        self._show_saved(self.connection_commands.duplicate(connection))

    def _show_saved(self, saved: Connection | None) -> None:
        if saved is not None:
            self._connections.set_current(saved)
            self._show_connections()
            if self._connection != saved:
                self.connect_to(saved)

    def _show_options(self) -> None:
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE)

    def _on_test_passed(self, connection: Connection, text: str) -> None:
        self._push(f"{shortened(connection.name)}: {text}", Qgis.MessageLevel.Success)

    def _on_test_failed(self, connection: Connection, error: WebODMError) -> None:
        self._notify_error(shortened(connection.name), error)

    def _show_connections(self) -> None:
        self._dock.set_connections(self._connections.all(), self._connections.current())

    def _on_connection_changed(self, identity: str) -> None:
        saved = self._connections.get(identity)
        if saved is None:
            dock_state.forget_view(identity)
        self._show_connections()
        is_first = self._connection is None and self._dock.isVisible()
        if is_first or (self._connection is not None and self._connection.id == identity):
            self.connect_to(saved or self._connections.current())

    def on_dock_shown(self, visible: bool) -> None:
        """Begin to ask the server when the user looks."""
        self.monitor.set_visible(visible)
        # Whoever has not given the master password is asked again when asking for something.
        is_new = self._connection is None or is_unlocked()
        if visible and self.monitor.client is None and is_new:
            self.connect_to(self._connections.current())

    def _refresh(self) -> None:
        if self.monitor.client is None:
            self.connect_to(self._connections.current())
        else:
            self.monitor.refresh()

    def _on_connected(self) -> None:
        if self._connection is not None:
            user = self._sessions.user(self._connection)
            self._dock.show_state(ServerState.connected(self._connection, user))
        self._dock.show_error(None)

    def _on_trouble(self, error: WebODMError) -> None:
        if self._connection is None:
            return
        if isinstance(error, AuthenticationError) and self.monitor.client is not None:
            error = self._reason(self._connection) or error
        self._dock.show_state(ServerState.troubled(self._connection, error))
        self._dock.set_hint("")
        self._dock.show_error(error)

    def _reason(self, connection: Connection) -> WebODMError | None:
        """Return why a server refuses what it took before, such as a token that has run out."""
        try:
            self._connections.credentials(connection)
        except WebODMError as error:
            return error
        return None

    def _on_projects_listed(self, projects: tuple[Project, ...]) -> None:
        self._dock.set_hint(
            self.tr("There is nothing here yet.\n\nNew Task… begins with your photos.")
        )
        self._dock.model.set_projects(projects)
        self._dock.reopen_now()
        self.monitor.search(self._dock.model.filter.text)

    # New tasks

    def new_task(self, project: Project | None, paths: Iterable[Path] = ()) -> None:
        """Open the dialog for a new task."""
        client, connection = self.monitor.client, self._connection
        if client is None or connection is None:
            return
        from .new_task_dialog import NewTaskDialog

        dialog = NewTaskDialog(
            client,
            self._dock.model.projects(),
            self._background,
            self._iface.mainWindow(),
            None if project is None else project.id,
            self._iface.mapCanvas(),
        )
        self._keep(dialog)
        dialog.start_requested.connect(partial(self.start, connection))
        dialog.show()
        if paths:
            dialog.add_paths(paths)

    def start(self, connection: Connection, request: NewTask) -> None:
        """Begin to upload a new task to a server, whichever is shown by now."""
        try:
            # Asked for anew: the connection may have been edited since the dialog was opened.
            client = self._sessions.client(self._connections.get(connection.id) or connection)
        except WebODMError as error:
            self.upload_controller.tell_failed(request.name, error)
            return
        self._uploads.start(client, request)

    def _keep(self, dialog: QDialog) -> None:
        """Hold on to an open dialog, to close it should the plugin be unloaded."""
        self._dialogs.append(dialog)
        dialog.finished.connect(lambda _result: self._dialogs.remove(dialog))
        dialog.finished.connect(dialog.deleteLater)

    def _on_files_dropped(self, paths: list[Path], project: Project | None) -> None:
        self.new_task(project, paths)

    # Tasks

    def _follow_console(self, task: Task | None) -> None:
        self.console.follow(self.monitor.client, task)
        self._dock.details.set_thumbnail(None if task is None else self._thumbnails.pixmap(task))

    def _on_thumbnail(self, task: Task) -> None:
        self._dock.model.show_thumbnail(task)
        selected = self._dock.selected_task()
        if selected is not None and selected.id == task.id:
            self._dock.details.set_thumbnail(self._thumbnails.pixmap(selected))

    def _on_saved(self, path: Path, title: str, request: ExportRequest | None) -> None:
        if request is not None and request.add_to_map:
            self._add_export(path)
        selected = self._dock.selected_task()
        if selected is not None:
            self._dock.details.refresh_files()
        button = MessageButton(self.tr("Open Folder"), partial(open_folder, path.parent))
        self._push(
            self.tr("{} is saved: {}").format(title, path.name),
            Qgis.MessageLevel.Success,
            button,
        )

    def _add_export(self, path: Path) -> None:
        try:
            layer = file_layer(path, path.stem)
        except WebODMError as error:
            self._notify_error(path.name, error)
            return
        if layer is not None:
            QgsProject.instance().addMapLayer(layer)

    def _on_not_saved(self, title: str, error: WebODMError) -> None:
        self._notify_error(title, error)

    def _cancel(self, task: Task) -> None:
        if self.upload_controller.is_running(task):
            self.upload_controller.cancel(task)
            return
        client = self.monitor.client
        if client is None:
            return

        def done(state: Task) -> None:
            if client is self.monitor.client:
                self.monitor.watch(state)

        def failed(error: WebODMError) -> None:
            if not isinstance(error, NotFoundError):
                self._notify_error(_name(task), error)
            elif client is self.monitor.client:
                self._dock.model.remove_task(task.project, task.id)

        self.monitor.watch(replace(task, pending_action=PendingAction.CANCEL))
        # In threads that nothing else waits for: it takes as long as the server does.
        self._spare.run(
            lambda: with_right(
                "change",
                lambda: client.tasks.cancel_and_wait(task.project, task.id),
                lambda: client.tasks.get(task.project, task.id),
            ),
            done,
            failed,
        )

    def _restart(self, task: Task) -> None:
        if not self.upload_controller.resume(task):
            self._act(task, lambda client: client.tasks.restart(task.project, task.id))

    def _act(self, task: Task, call: Callable[[WebODM], None]) -> None:
        self.task_commands.act(task, call)

    def _on_task_finished(self, task: Task) -> None:
        if task.status is TaskStatus.COMPLETED and one_click(task):
            self._push(
                self.tr("“{}” is ready").format(_name(task)),
                Qgis.MessageLevel.Success,
                self._button_for_results(task),
            )
        elif task.status is TaskStatus.FAILED:
            reason = task.last_error or self.tr("The end of the console says why.")
            button = MessageButton(
                self.tr("Show Console"), partial(self._show_task, self._connection, task)
            )
            self._push(
                self.tr("“{}” failed: {}").format(_name(task), reason),
                Qgis.MessageLevel.Warning,
                button,
            )

    def _button_for_results(self, task: Task) -> MessageButton:
        """Refresh what is on the map and costs nothing; return a button for the rest."""
        # The panel may show another server by the time the button is pressed.
        client, project = self.monitor.client, self._project_of(task)
        self._loader.refresh(client, project, task, with_files=False)
        if any(identity.way is not Way.TILES for identity in layers_of(client.url, task)):
            return MessageButton(
                self.tr("Refresh Layers"), partial(self._loader.refresh, client, project, task)
            )
        return MessageButton(
            self.tr("Add to Map"), partial(self._load, client, project, task, one_click(task))
        )

    def _show_task(self, connection: Connection | None, task: Task) -> None:
        self._window.setUserVisible(True)
        if connection is None or self._connection is None or self._connection.id != connection.id:
            return
        dock = self._dock
        dock.select_task(task)
        if not dock.model.task_index(task.project, task.id).isValid():  # the filter hides it
            dock.filter_bar.clear()
            dock.select_task(task)
        dock.details.tabs.setCurrentWidget(dock.details.console)

    # Layers

    def _add_dropped(self, project: int, identity: str) -> None:
        task = self._dock.model.task(project, identity)
        if task is not None and one_click(task):
            self.add_to_map(task, one_click(task))

    def add_to_map(self, task: Task, specs: tuple[LayerSpec, ...]) -> None:
        """Put products of a task on the map."""
        if self.monitor.client is not None:
            self._load(self.monitor.client, self._project_of(task), task, specs)

    def _load(
        self,
        client: WebODM,
        project: Project,
        task: Task,
        specs: tuple[LayerSpec, ...],
    ) -> None:
        for spec in specs:
            self._loader.add(client, project, task, spec)

    def _project_of(self, task: Task) -> Project:
        return self._dock.model.project(task.project) or Project(task.project, "")

    def _on_layer_added(self, layer: QgsMapLayer, _identity: LayerIdentity) -> None:
        self._iface.setActiveLayer(layer)
        canvas = self._iface.mapCanvas()
        extent = extent_of(layer)
        to_map = QgsCoordinateTransform(
            extent.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        try:
            target = to_map.transformBoundingBox(extent)
        except QgsCsException:
            return  # the data lies outside of what the map's CRS covers
        if not target.isEmpty() and _is_elsewhere(target, canvas.extent()):
            target.scale(ZOOM_MARGIN)
            canvas.setExtent(target)
        canvas.refresh()

    def _on_layer_failed(self, identity: LayerIdentity, error: WebODMError) -> None:
        title = spec_for(identity.product, identity.way, identity.formula).title
        self._notify_error(self.tr("{} cannot be added").format(title), error)

    def _on_layer_flawed(self, identity: LayerIdentity, error: WebODMError) -> None:
        title = spec_for(identity.product, identity.way, identity.formula).title
        self._notify_error(title, error)

    # Telling the user

    def _notify_error(self, what: str, error: WebODMError) -> None:
        self._messages.error(what, error)

    def _push(self, text: str, level: Qgis.MessageLevel, *buttons: MessageButton) -> None:
        self._messages.push(text, level, *buttons)


def _is_elsewhere(target: QgsRectangle, view: QgsRectangle) -> bool:
    """True when the user would not see `target` in `view`: it is outside, or a mere speck.

    Moving the map away from where the user looks is welcome only then.
    """
    return not view.contains(target.center()) or target.width() < SPECK * view.width()
