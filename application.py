"""The composition root: builds everything behind dock and provider, and takes it down."""

from __future__ import annotations

from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QApplication

from .api import Project, Task
from .core.diagnostics import Diagnostics, Shown
from .core.jobs.background import Background
from .core.jobs.downloads import Assets
from .core.jobs.task_manager import Jobs
from .core.jobs.uploads import Uploads
from .core.layers.builders.scenes import Scenes
from .core.layers.drawing import RemovalGuard
from .core.layers.layer_watch import LayerWatch
from .core.layers.loader import LayerLoader
from .core.layers.photo_thumbnails import PhotoThumbnails
from .core.layers.project_layers import ProjectLayers
from .core.layers.sources import Sources
from .core.server.connections import ConnectionStore
from .core.server.layer_auth import LayerAuth
from .core.server.monitor import Monitor
from .core.server.sessions import Sessions
from .core.server.shown_server import ShownServer
from .core.server.task_store import TaskStore
from .core.settings import download_folder, journal_folder
from .ui.commands import layers, projects, results, tasks, uploads
from .ui.commands.command import Command
from .ui.commands.context import Context
from .ui.commands.selection import Selection
from .ui.dialogs.connection_editor import ConnectionEditor
from .ui.dialogs.open_dialogs import OpenDialogs
from .ui.dock import dock_state
from .ui.dock.details_source import DetailsSource
from .ui.dock.layer_reports import LayerReports
from .ui.dock.panel import OrthoDockPanel
from .ui.dock.server_session import ServerSession
from .ui.dock.task_reports import TaskReports
from .ui.dock.upload_reports import UploadReports
from .ui.tree.canvas_drop import TaskDropHandler
from .ui.tree.map_area import MapArea
from .ui.widgets.messages import Messages


class Application(QObject):
    """Built when the dock is first shown, or a project has private layers. Main thread only."""

    def __init__(
        self,
        iface: QgisInterface,
        window: QgsDockWidget,
        connections: ConnectionStore,
        layer_auth: LayerAuth,
    ) -> None:
        """`window` is the dock that shows the panel."""
        super().__init__(iface.mainWindow())
        self._iface = iface
        self._window = window
        self._build_work(connections, layer_auth)
        self._build_layers(connections, layer_auth)
        self._build_panel(connections)
        self._build_commands(connections)
        self._connect_panel()
        dock_state.restore_look(self.panel)
        window.setWidget(self.panel)
        self.project_layers.check()

    def _build_work(self, connections: ConnectionStore, layer_auth: LayerAuth) -> None:
        """Build what runs in the background."""
        self.sessions = Sessions(connections, layer_auth, self)
        self.background = Background(self)
        self.jobs = Jobs(self)
        self.sessions.ended.connect(self.jobs.cancel_of)
        self.uploads = Uploads(self.jobs, journal_folder, self)
        self.assets = Assets(self.jobs, self.background, download_folder, self)
        self.server = ShownServer(self.background, self)
        self.store = TaskStore(self)
        self.monitor = Monitor(self.server, self.store, self)
        self.diagnostics = Diagnostics(connections, self.server.slow, self._shown, self)

    def _build_layers(self, connections: ConnectionStore, layer_auth: LayerAuth) -> None:
        """Build what keeps layers of the project alive."""
        self.sources = Sources(self.background, self._iface.mapCanvases, self)
        self.removal_guard = RemovalGuard(self._iface.mapCanvases, self)
        self.loader = LayerLoader(self.jobs, self.background, self.sources, download_folder, self)
        self.scenes = Scenes(self.loader, self)
        self.project_layers = ProjectLayers(
            connections, self.sessions, layer_auth, self.background, self.sources, self
        )
        self.layer_watch = LayerWatch(
            self.project_layers.client_for, layer_auth, self.background, self.sources, self
        )
        self.photo_thumbnails = PhotoThumbnails(self.jobs, self.project_layers.client_for, self)
        self.loader.layer_added.connect(self.photo_thumbnails.fetch)
        self.loader.layer_refreshed.connect(self.photo_thumbnails.fetch)
        self.loader.layer_refreshed.connect(self.layer_watch.forget)

    def _build_panel(self, connections: ConnectionStore) -> None:
        """Build the panel, and what fills it and reports to the user."""
        iface, server, background = self._iface, self.server, self.background
        self.messages = messages = Messages(iface, self)
        self.panel = panel = OrthoDockPanel(self.store, self._window)
        self.editor = ConnectionEditor(connections, background, iface.mainWindow(), self)
        self.details_source = DetailsSource(panel, server, background, self.assets, self)
        self.map_area = MapArea(iface.mapCanvas(), panel, self.monitor)
        self.upload_reports = UploadReports(
            panel, server, self.monitor, self.uploads, self.jobs, background, messages, self
        )
        self.task_reports = TaskReports(
            self._window, panel, server, self.loader, self.assets, messages, self
        )
        self.layer_reports = LayerReports(
            iface, self.loader, self.scenes, self.project_layers, self.layer_watch, messages, self
        )
        self.session = ServerSession(
            panel, server, self.monitor, connections, self.sessions, self.editor, messages, self
        )

    def _build_commands(self, connections: ConnectionStore) -> None:
        self.dialogs = OpenDialogs(self)
        self.context = Context(
            self._iface,
            self.panel,
            self.server,
            self.store,
            self.monitor,
            self.background,
            connections,
            self.sessions,
            self.session,
            self.editor,
            self.diagnostics,
            self.uploads,
            self.upload_reports,
            self.assets,
            self.loader,
            self.scenes,
            self.messages,
            self.dialogs,
        )
        self.drop_handler = TaskDropHandler(self._on_tasks_dropped)
        self._iface.registerCustomDropHandler(self.drop_handler)

    def _connect_panel(self) -> None:
        panel, monitor = self.panel, self.monitor
        panel.actions_.requested.connect(self._on_requested)
        panel.files_dropped.connect(self._on_files_dropped)
        panel.search_requested.connect(monitor.search)
        panel.project_opened.connect(monitor.open_project)
        panel.project_closed.connect(monitor.close_project)
        panel.model.renamed.connect(self._on_renamed)
        panel.details.download_requested.connect(self._on_download_requested)
        panel.details.assets.folder_requested.connect(self._on_folder_requested)
        panel.details.console.save_requested.connect(self._on_console_save_requested)
        monitor.projects_found.connect(panel.set_found)
        self.diagnostics.ready.connect(self._on_diagnostics)
        self._window.visibilityChanged.connect(self.session.on_panel_shown)

    def close(self, deadline: float | None = None) -> None:
        """End all that is under way, and take everything down.

        What does not end before the `deadline`, of `time.monotonic`, is left to end by itself.
        """
        self.session.keep_view()
        dock_state.save_look(self.panel)
        self.sessions.close()  # before all that waits, so that all requests end at once
        self.removal_guard.close()
        self.layer_watch.close()
        self.project_layers.close()
        self.uploads.close()
        self.jobs.close(deadline)
        self._iface.unregisterCustomDropHandler(self.drop_handler)
        self.map_area.close()
        self.editor.close()
        self.dialogs.close()
        self.details_source.close()
        self.diagnostics.drop()
        self.server.close(deadline)
        self.background.close(deadline)
        self.messages.close()
        self.deleteLater()

    # What the user wants

    def _on_requested(self, command: Command, selection: Selection) -> None:
        command.run(self.context, selection)

    def _on_files_dropped(self, paths: object, project: Project | None) -> None:
        uploads.open_new_task(self.context, project, paths)

    def _on_tasks_dropped(self, project: int, identity: str) -> None:
        task = self.store.task(project, identity)
        if task is not None:
            layers.add(self.context, task)

    def _on_renamed(self, what: Task | Project, name: str) -> None:
        if isinstance(what, Task):
            tasks.rename(self.context, what, name)
        else:
            projects.rename(self.context, what, name)

    def _on_download_requested(self, names: tuple[str, ...]) -> None:
        task = self.panel.selected_task()
        if task is not None:
            results.download_assets(self.context, task, names)

    def _on_folder_requested(self) -> None:
        task = self.panel.selected_task()
        if task is not None:
            results.show_folder(self.context, task)

    def _on_console_save_requested(self) -> None:
        task = self.panel.selected_task()
        if task is not None:
            results.save_console(self.context, task)

    def _on_diagnostics(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        copied = self.tr("Diagnostics are copied. Look through them before you publish.")
        self.messages.info(copied)

    def _shown(self) -> Shown:
        return self.panel.shown()
