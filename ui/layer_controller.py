"""Carries out what the menu of "Add to Map" offers besides adding."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from qgis.core import Qgis
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from ..api import Task, WebODM
from ..core.background import Background
from ..core.layers.formulas import Formulas
from ..core.layers.loader import LayerLoader, layers_of
from ..core.layers.scenes import Scenes, wanted
from ..core.layers.terrain import Scene, knows_terrain
from ..core.settings import DOWNLOAD_FOLDER, download_folder
from .dock import OrthoDockPanel
from .messages import Messages
from .plain import as_paragraph, shortened


class LayerController(QObject):
    """Belongs to one dock. Main thread only."""

    def __init__(
        self,
        iface: QgisInterface,
        dock: OrthoDockPanel,
        background: Background,
        loader: LayerLoader,
        messages: Messages,
        client: Callable[[], WebODM | None],
    ) -> None:
        """`client` returns the server that the dock shows."""
        super().__init__(dock)
        self._iface = iface
        self._dock = dock
        self._loader = loader
        self._messages = messages
        self._client = client
        self._formulas = Formulas(background, self)
        self._scenes = Scenes(loader, self)
        menu = self._menu = dock.actions_.map_menu
        menu.formulas_wanted.connect(self._on_formulas_wanted)
        menu.aboutToShow.connect(self._on_menu_opened)
        menu.refresh_layers.triggered.connect(self._refresh)
        menu.prepare_3d.triggered.connect(self._prepare_3d)
        menu.choose_folder.triggered.connect(self._choose_folder)
        self._scenes.ready.connect(self._on_scene_ready)
        self._formulas.told.connect(menu.show_formulas)
        self._formulas.failed.connect(menu.show_no_formulas)

    def _on_menu_opened(self) -> None:
        task, client = self._dock.selected_task(), self._client()
        is_on_map = task is not None and client is not None and bool(layers_of(client.url, task))
        self._menu.refresh_layers.setEnabled(is_on_map)
        self._menu.prepare_3d.setEnabled(task is not None and bool(wanted(task)))
        text = self.tr("Choose where files are downloaded to; now it is {}")
        self._menu.choose_folder.setToolTip(as_paragraph(text.format(download_folder())))

    def _on_formulas_wanted(self, task: Task) -> None:
        client = self._client()
        if client is not None:
            self._formulas.ask(client, task)

    def _refresh(self) -> None:
        task, client = self._dock.selected_task(), self._client()
        if task is not None and client is not None:
            project = self._dock.model.project(task.project)
            self._loader.refresh(client, project, task)

    def _prepare_3d(self) -> None:
        task, client = self._dock.selected_task(), self._client()
        if task is not None and client is not None:
            project = self._dock.model.project(task.project)
            self._scenes.show(client, project, task)

    def _on_scene_ready(self, scene: Scene) -> None:
        if scene.terrain is None and not scene.clouds:
            return  # why, has been told by then
        if scene.terrain is not None:
            text = self.tr("New 3D views show “{}” as terrain.").format(
                shortened(scene.terrain.name())
            )
        elif knows_terrain():
            text = self.tr("3D views show the points now. There are no heights.")
        else:
            text = self.tr("3D views show the points now. Set the terrain in each view.")
        self._messages.push(text, Qgis.MessageLevel.Success)

    def _choose_folder(self) -> None:
        title = self.tr("Folder for Downloads")
        window = self._iface.mainWindow()
        chosen = QFileDialog.getExistingDirectory(window, title, str(download_folder()))
        if chosen:
            DOWNLOAD_FOLDER.set(Path(chosen))
