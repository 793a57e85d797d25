"""Fetches what the details of the selected task show: console, picture, sizes of assets."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import QObject

from ...api import Task
from ...core.jobs.background import Background
from ...core.jobs.downloads import AssetFile, Assets, key_of
from ...core.layers.formulas import Formulas
from ...core.layers.specs import TaskKey
from ...core.server.console import ConsoleReader
from ...core.server.shown_server import ShownServer
from ..tree.task_thumbnails import TaskThumbnails
from .panel import OrthoDockPanel


class DetailsSource(QObject):
    """Follows the panel's selection. Main thread only."""

    def __init__(
        self,
        panel: OrthoDockPanel,
        server: ShownServer,
        background: Background,
        assets: Assets,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._server = server
        self._assets = assets
        self.console = ConsoleReader(background, self)
        self.thumbnails = TaskThumbnails(background, self)
        self._formulas = Formulas(background, self)
        self._listing: dict[TaskKey, bool] = {}
        """Tasks whose assets are being listed, and whether to list them again after that"""
        server.changed.connect(self._on_server_changed)
        panel.task_selected.connect(self._on_task_selected)
        panel.model.set_thumbnails(self.thumbnails.icon)
        self.thumbnails.loaded.connect(self._on_thumbnail)
        details = panel.details
        details.assets_wanted.connect(self._list_assets)
        self.console.cleared.connect(details.console.clear)
        self.console.lines_added.connect(details.console.view.add_lines)
        self.console.set_visible(details.console.isVisible())
        details.console.visibility_changed.connect(self.console.set_visible)
        menu = panel.actions_.map_menu
        menu.formulas_wanted.connect(self._ask_for_formulas)
        self._formulas.told.connect(menu.show_formulas)
        self._formulas.failed.connect(menu.show_no_formulas)

    def close(self) -> None:
        """Follow no task."""
        self.console.follow(None, None)

    def _on_server_changed(self) -> None:
        self.thumbnails.set_client(self._server.client)

    def _on_task_selected(self, task: Task | None) -> None:
        self.console.follow(self._server.client, task)
        picture = None if task is None else self.thumbnails.pixmap(task)
        self._panel.details.set_thumbnail(picture)

    def _on_thumbnail(self, task: Task) -> None:
        self._panel.model.show_thumbnail(task)
        selected = self._panel.selected_task()
        if selected is not None and selected.id == task.id:
            self._panel.details.set_thumbnail(self.thumbnails.pixmap(selected))

    def _list_assets(self, task: Task) -> None:
        """Show how large the assets of a task are, and which are here."""
        client = self._server.client
        if client is None:
            return
        key = key_of(client, task)
        if key in self._listing:
            self._listing[key] = True
            return
        self._listing[key] = False
        self._assets.list(
            client,
            self._panel.store.project_of(task),
            task,
            self._panel.details.known_files(),
            partial(self._on_listed, key, task),
        )

    def _on_listed(self, key: TaskKey, task: Task, files: tuple[AssetFile, ...]) -> None:
        details = self._panel.details
        details.set_files(task, files)
        chosen = self._panel.selected_task()
        if self._listing.pop(key) and chosen is not None and chosen.id == task.id:
            details.refresh_files()

    def _ask_for_formulas(self, task: Task) -> None:
        client = self._server.client
        if client is not None:
            self._formulas.ask(client, task)
