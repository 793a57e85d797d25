"""Carries what the user wants from the dock to the server and what the server says back."""

from __future__ import annotations

from collections.abc import Iterable
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
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QDialog, QMessageBox, QPushButton

from ..api import (
    CancelledError,
    FilesFailedError,
    Journal,
    NotFoundError,
    Project,
    Task,
    TaskStatus,
    UploadProgress,
    WebODM,
    WebODMError,
)
from ..core import log
from ..core.background import Background
from ..core.connections import Connection, ConnectionStore
from ..core.console import ConsoleReader
from ..core.layers.identity import extent_of
from ..core.layers.loader import LayerLoader, layers_of
from ..core.layers.specs import LayerIdentity, LayerSpec, Way, one_click, spec_for
from ..core.monitor import Monitor
from ..core.sessions import Sessions
from ..core.uploads import NewTask, Uploads
from .dock import OrthoDockWidget
from .layer_controller import LayerController
from .plain import MESSAGE_CHARACTERS, as_html, as_paragraph, shortened

ZOOM_MARGIN = 1.05
SPECK = 0.05  # of the map's width


class DockController(QObject):
    """Belongs to one dock. Main thread only."""

    def __init__(
        self,
        iface: QgisInterface,
        dock: OrthoDockWidget,
        connections: ConnectionStore,
        sessions: Sessions,
        background: Background,
        uploads: Uploads,
        loader: LayerLoader,
    ) -> None:
        super().__init__(dock)
        self._iface = iface
        self._dock = dock
        self._connections = connections
        self._sessions = sessions
        self._background = background
        self._uploads = uploads
        self._loader = loader
        self.monitor = Monitor(background, self)
        self.console = ConsoleReader(background, self)
        self.layers = LayerController(iface, dock, background, loader, lambda: self.monitor.client)
        self._connection: Connection | None = None
        self._journals: dict[str, Journal] = {}  # of uploads that can go on, by task
        self._dialogs: list[QDialog] = []
        self._connect()
        self._show_connections()

    def _connect(self) -> None:
        dock, monitor, uploads = self._dock, self.monitor, self._uploads
        self._connections.changed.connect(self._on_connection_changed)
        dock.connection_chosen.connect(self.connect_to)
        dock.connection_edit_requested.connect(self.edit_connection)
        dock.connection_remove_requested.connect(self._remove_connection)
        dock.new_task_requested.connect(self.new_task)
        dock.files_dropped.connect(self._on_files_dropped)
        dock.add_to_map_requested.connect(self.add_to_map)
        dock.cancel_requested.connect(self._cancel)
        dock.restart_requested.connect(self._restart)
        dock.remove_requested.connect(self._remove)
        dock.refresh_requested.connect(self._refresh)
        dock.project_opened.connect(monitor.open_project)
        dock.project_closed.connect(monitor.close_project)
        dock.task_selected.connect(self._follow_console)
        dock.visibilityChanged.connect(self._on_visibility_changed)
        monitor.projects_listed.connect(dock.model.set_projects)
        monitor.tasks_listed.connect(dock.model.set_tasks)
        monitor.task_changed.connect(dock.model.update_task)
        monitor.task_removed.connect(dock.model.remove_task)
        monitor.task_finished.connect(self._on_task_finished)
        monitor.connected.connect(self._on_connected)
        monitor.failed.connect(dock.show_error)
        self.console.cleared.connect(dock.console.clear)
        self.console.lines_added.connect(dock.console.add_lines)
        uploads.project_created.connect(self._on_project_created)
        uploads.task_created.connect(self._on_task_created)
        uploads.progressed.connect(self._on_upload_progressed)
        uploads.task_started.connect(self._on_task_started)
        uploads.ended.connect(self._on_upload_ended)
        uploads.interrupted.connect(self._on_upload_interrupted)
        uploads.failed.connect(self._on_upload_failed)
        self._loader.layer_added.connect(self._on_layer_added)
        self._loader.failed.connect(self._on_layer_failed)

    def close(self) -> None:
        """Stop asking the server."""
        for dialog in list(self._dialogs):
            dialog.reject()
        self.console.follow(None, None)
        self.monitor.stop()

    # Connections

    def connect_to(self, connection: Connection | None) -> None:
        """Show the projects of a server; asks for the master password if need be."""
        self.monitor.stop()
        self._connection = connection
        self._journals = {}
        self._dock.model.clear()
        self._dock.show_error(None)
        if connection is None:
            return
        self._connections.set_current(connection)
        try:
            client = self._sessions.client(connection)
        except WebODMError as error:
            self._dock.show_error(error)
            return
        self.monitor.set_client(client)
        self._find_journals(client)

    def _find_journals(self, client: WebODM) -> None:
        self._background.run(
            lambda: self._uploads.find_journals(client.url), partial(self._on_journals, client)
        )

    def _on_journals(self, client: WebODM, journals: dict[str, Journal]) -> None:
        if client is self.monitor.client:
            self._journals = journals
            self._dock.model.set_interrupted(journals)

    def edit_connection(self, connection: Connection | None) -> None:
        """Let the user add or change a connection."""
        from .connection_dialog import ConnectionDialog

        dialog = ConnectionDialog(
            self._connections, self._background, connection, self._iface.mainWindow()
        )
        self._keep(dialog)
        if dialog.exec() and dialog.saved is not None:
            self._connections.set_current(dialog.saved)
            self._show_connections()
            if self._connection != dialog.saved:
                self.connect_to(dialog.saved)

    def _remove_connection(self, connection: Connection | None) -> None:
        if connection is not None and self._confirm(
            self.tr("Remove Connection"),
            self.tr(
                "Forget the connection “{}” and its login? Nothing on the server changes."
            ).format(shortened(connection.name)),
        ):
            self._connections.remove(connection)

    def _show_connections(self) -> None:
        self._dock.set_connections(self._connections.all(), self._connections.current())

    def _on_connection_changed(self, identity: str) -> None:
        self._show_connections()
        if self._connection is not None and self._connection.id == identity:
            self.connect_to(self._connections.get(identity) or self._connections.current())

    def _on_visibility_changed(self, visible: bool) -> None:
        self.monitor.set_visible(visible)
        if visible and self.monitor.client is None:
            self.connect_to(self._connections.current())

    def _refresh(self) -> None:
        if self.monitor.client is None:
            self.connect_to(self._connections.current())
        else:
            self.monitor.refresh()

    def _on_connected(self) -> None:
        self._dock.show_error(None)

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
            self._on_upload_failed(request.name, error)
            return
        self._uploads.start(client, request)

    def _keep(self, dialog: QDialog) -> None:
        """Hold on to an open dialog, to close it should the plugin be unloaded."""
        self._dialogs.append(dialog)
        dialog.finished.connect(lambda _result: self._dialogs.remove(dialog))
        dialog.finished.connect(dialog.deleteLater)

    def _on_files_dropped(self, paths: list[Path]) -> None:
        self.new_task(self._dock.selected_project(), paths)

    # An upload goes on while the panel shows another server, where its ids mean something else.

    def _on_project_created(self, project: Project, client: WebODM) -> None:
        if client is self.monitor.client:
            self._dock.model.add_project(project)

    def _on_task_created(self, task: Task, client: WebODM) -> None:
        if client is self.monitor.client:
            self._dock.model.update_task(task)
            self._dock.model.set_upload(task, 0.0)
            self._dock.select_task(task)

    def _on_upload_progressed(self, task: Task, state: UploadProgress, client: WebODM) -> None:
        if client is self.monitor.client:
            self._dock.model.set_upload(task, state.fraction)

    def _on_task_started(self, task: Task, client: WebODM) -> None:
        if client is self.monitor.client:
            self._dock.model.set_upload(task, None)
            self.monitor.watch(task)

    def _on_upload_ended(self, task: Task, client: WebODM) -> None:
        if client is self.monitor.client:
            self._dock.model.set_upload(task, None)
            self._dock.model.remove_task(task.project, task.id)

    def _on_upload_interrupted(
        self, task: Task, journal: Journal, client: WebODM, error: WebODMError | None
    ) -> None:
        if client is self.monitor.client:
            self._dock.model.set_upload(task, None)
            self._on_journals(client, {**self._journals, task.id: journal})
        if error is None:
            return  # the user knows, having stopped it
        log.error(f"{_name(task)}: {error}")
        retry = QPushButton(self.tr("Try Again"))
        retry.clicked.connect(lambda: self._uploads.resume(client, journal))
        buttons = [retry]
        if isinstance(error, FilesFailedError):
            leave_out = QPushButton(self.tr("Leave Out"))
            leave_out.setToolTip(as_paragraph("\n".join(error.reasons.values())))
            leave_out.clicked.connect(lambda: self._uploads.resume(client, journal, error.reasons))
            buttons.append(leave_out)
        text = self.tr("The upload of “{}” is not complete: {}")
        self._push(text.format(_name(task), error.message), Qgis.MessageLevel.Warning, *buttons)

    def _on_upload_failed(self, name: str, error: WebODMError) -> None:
        text = self.tr("The upload of “{}” failed").format(shortened(name))
        self._notify_error(text, error)
        if self.monitor.client is not None:
            self._find_journals(self.monitor.client)  # one whose task is gone has ended

    # Tasks

    def _follow_console(self, task: Task | None) -> None:
        self.console.follow(self.monitor.client, task)

    def _cancel(self, task: Task) -> None:
        if self._uploads.is_running(task):
            self._cancel_upload(task)
            return
        self._act(task, lambda client: client.tasks.cancel(task.project, task.id))

    def _cancel_upload(self, task: Task) -> None:
        box = QMessageBox(self._iface.mainWindow())
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Cancel Upload"))
        box.setText(
            as_paragraph(self.tr("Stop the upload of the photos of “{}”?").format(_name(task)))
        )
        box.setInformativeText(
            self.tr("What has arrived can stay on the server for three days, to go on with later.")
        )
        keep = box.addButton(self.tr("Stop and Keep"), QMessageBox.ButtonRole.AcceptRole)
        remove = box.addButton(self.tr("Stop and Remove"), QMessageBox.ButtonRole.DestructiveRole)
        go_on = box.addButton(self.tr("Go On"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.exec()
        if box.clickedButton() in (keep, remove):
            self._uploads.cancel(task, keep=box.clickedButton() is keep)

    def _restart(self, task: Task) -> None:
        journal = self._journals.get(task.id)
        client = self.monitor.client
        if task.partial and journal is not None and client is not None:
            self._uploads.resume(client, journal)
            return
        self._act(task, lambda client: client.tasks.restart(task.project, task.id))

    def _remove(self, task: Task) -> None:
        if self._confirm(
            self.tr("Remove Task"),
            self.tr(
                "Delete “{}” with its photos and results from the server? "
                "This cannot be undone. Layers from downloaded files stay."
            ).format(_name(task)),
        ):
            journal = self._journals.get(task.id)

            def remove(client: WebODM) -> None:
                client.tasks.remove(task.project, task.id)
                if journal is not None:
                    journal.close()

            self._act(task, remove)

    def _act(self, task: Task, call: Callable[[WebODM], None]) -> None:
        client = self.monitor.client
        if client is None:
            return

        def work() -> Task | None:
            try:
                call(client)
                return client.tasks.get(task.project, task.id)
            except NotFoundError:
                return None

        def show(state: Task | None) -> None:
            if client is not self.monitor.client:
                return
            if state is None:
                self._dock.model.remove_task(task.project, task.id)
            else:
                self.monitor.watch(state)

        self._background.run(work, show, lambda error: self._notify_error(_name(task), error))

    def _on_task_finished(self, task: Task) -> None:
        if task.status is TaskStatus.COMPLETED and one_click(task):
            self._push(
                self.tr("“{}” is ready").format(_name(task)),
                Qgis.MessageLevel.Success,
                self._button_for_results(task),
            )
        elif task.status is TaskStatus.FAILED:
            reason = task.last_error or self.tr("The end of the console says why.")
            button = QPushButton(self.tr("Show Console"))
            button.clicked.connect(partial(self._show_task, self._connection, task))
            self._push(
                self.tr("“{}” failed: {}").format(_name(task), reason),
                Qgis.MessageLevel.Warning,
                button,
            )

    def _button_for_results(self, task: Task) -> QPushButton:
        """Refresh what is on the map and costs nothing; return a button for the rest."""
        # The panel may show another server by the time the button is pressed.
        client, project = self.monitor.client, self._project_of(task)
        self._loader.refresh(client, project, task, with_files=False)
        if any(identity.way is not Way.TILES for identity in layers_of(client.url, task)):
            button = QPushButton(self.tr("Refresh Layers"))
            button.clicked.connect(lambda: self._loader.refresh(client, project, task))
        else:
            button = QPushButton(self.tr("Add to Map"))
            button.clicked.connect(partial(self._load, client, project, task, one_click(task)))
        return button

    def _show_task(self, connection: Connection | None, task: Task, *_: object) -> None:
        self._dock.setUserVisible(True)
        if self._connection == connection:
            self._dock.select_task(task)

    # Layers

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
        *_: object,
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

    # Telling the user

    def _notify_error(self, what: str, error: WebODMError) -> None:
        if not isinstance(error, CancelledError):
            log.error(f"{what}: {error}")
            self._push(f"{what}: {error}", Qgis.MessageLevel.Warning)

    def _push(self, text: str, level: Qgis.MessageLevel, *buttons: QPushButton) -> None:
        bar = self._iface.messageBar()
        # The bar is one line high and shows HTML.
        item = bar.createMessage("OrthoDock", as_html(shortened(text, MESSAGE_CHARACTERS)))
        item.setToolTip(as_paragraph(text))
        for button in buttons:
            item.layout().addWidget(button)
            button.clicked.connect(lambda: bar.popWidget(item))
        bar.pushWidget(item, level, 0)

    def _confirm(self, title: str, text: str) -> bool:
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        window = self._iface.mainWindow()
        answer = QMessageBox.question(window, title, as_paragraph(text), yes | no, no)
        return answer == yes


def _name(task: Task) -> str:
    return shortened(task.name) or task.id[:8]


def _is_elsewhere(target: QgsRectangle, view: QgsRectangle) -> bool:
    """True when the user would not see `target` in `view`: it is outside, or a mere speck.

    Moving the map away from where the user looks is welcome only then.
    """
    return not view.contains(target.center()) or target.width() < SPECK * view.width()
