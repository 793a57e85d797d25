"""Reports finished tasks and saved files, and offers what to do with them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.core import Qgis, QgsProject
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QObject

from ...api import Task, TaskStatus
from ...core.gate.map_layers import file_layer
from ...core.jobs.downloads import Assets, MapExport
from ...core.layers.builders.layer_request import OnMainThread, to_main_thread
from ...core.layers.loader import LayerLoader, layers_of
from ...core.layers.specs import Way, one_click
from ...core.server.connections import Connection
from ...core.server.shown_server import ShownServer
from ...core.titles import task_title
from ..widgets.desktop import open_folder
from ..widgets.escaping import shortened
from ..widgets.messages import MessageButton, Messages
from .panel import OrthoDockPanel


class TaskReports(QObject):
    """Main thread only."""

    def __init__(
        self,
        window: QgsDockWidget,
        panel: OrthoDockPanel,
        server: ShownServer,
        loader: LayerLoader,
        assets: Assets,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        """`window` shows the panel."""
        super().__init__(parent)
        self._window = window
        self._panel = panel
        self._server = server
        self._loader = loader
        self._messages = messages
        panel.store.task_finished.connect(self._on_task_finished)
        assets.saved.connect(self._on_saved)
        assets.failed.connect(messages.error)

    def _on_task_finished(self, task: Task) -> None:
        name = shortened(task_title(task))
        if task.status is TaskStatus.COMPLETED and one_click(task):
            self._messages.push(
                self.tr("“{}” is ready").format(name),
                Qgis.MessageLevel.Success,
                self._button_for_results(task),
            )
        elif task.status is TaskStatus.FAILED:
            reason = task.last_error or self.tr("The end of the console says why.")
            show = partial(self._show_console, self._server.connection, task)
            self._messages.push(
                self.tr("“{}” failed: {}").format(name, reason),
                Qgis.MessageLevel.Warning,
                MessageButton(self.tr("Show Console"), show),
            )

    def _button_for_results(self, task: Task) -> MessageButton:
        """Refresh what is on the map and costs nothing; return a button for the rest."""
        # The panel may show another server by the time the button is pressed.
        client, project = self._server.client, self._panel.store.project_of(task)
        self._loader.refresh(client, project, task, with_files=False)
        if any(identity.way is not Way.TILES for identity in layers_of(client.url, task)):
            return MessageButton(
                self.tr("Refresh Layers"), partial(self._loader.refresh, client, project, task)
            )

        def add() -> None:
            for spec in one_click(task):
                self._loader.add(client, project, task, spec)

        return MessageButton(self.tr("Add to Map"), add)

    def _show_console(self, connection: Connection | None, task: Task) -> None:
        self._window.setUserVisible(True)
        shown = self._server.connection
        if connection is None or shown is None or shown.id != connection.id:
            return
        panel = self._panel
        panel.select_task(task)
        if not panel.model.task_index(task.project, task.id).isValid():  # the filter hides it
            panel.filter_bar.clear()
            panel.select_task(task)
        panel.details.tabs.setCurrentWidget(panel.details.console)

    def _on_saved(self, path: Path, title: str, request: MapExport | None) -> None:
        if request is not None and request.add_to_map:
            self._add_export(path)
        if self._panel.selected_task() is not None:
            self._panel.details.refresh_files()
        self._messages.push(
            self.tr("{} is saved: {}").format(title, path.name),
            Qgis.MessageLevel.Success,
            MessageButton(self.tr("Open Folder"), partial(open_folder, path.parent)),
        )

    def _add_export(self, path: Path) -> None:
        def open_layer() -> OnMainThread:
            layer = file_layer(path, path.stem)
            return to_main_thread(*(() if layer is None else (layer,)))

        self._server.slow.run(
            open_layer,
            lambda finish: QgsProject.instance().addMapLayers(finish()),
            partial(self._messages.error, path.name),
        )
