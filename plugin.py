"""The plugin: builds its parts, connects them, and takes them down again."""

from __future__ import annotations

from typing import Callable

from qgis.core import Qgis, QgsApplication, QgsMapLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt
from qgis.PyQt.QtWidgets import QPushButton

from .api import WebODMError
from .core.assets import Assets
from .core.background import Background
from .core.connections import Connection, ConnectionStore
from .core.jobs import Jobs
from .core.layer_auth import LayerAuth
from .core.layer_watch import LayerWatch
from .core.layers.identity import identity_of
from .core.layers.loader import LayerLoader
from .core.layers.thumbnails import Thumbnails
from .core.project_layers import ProjectLayers
from .core.sessions import Sessions
from .core.settings import download_folder, journal_folder
from .core.uploads import Uploads
from .processing_provider.provider import OrthoDockProvider
from .ui import icons
from .ui.compat import QAction
from .ui.controller import DockController
from .ui.dock import OrthoDockWidget
from .ui.options import OptionsFactory
from .ui.plain import as_html, as_paragraph


class OrthoDockPlugin:
    """What QGIS loads. Under qgis_process only `initProcessing` is called."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._iface = iface
        self.connections = ConnectionStore()
        self.layer_auth = LayerAuth()
        self.provider: OrthoDockProvider | None = None

    def initProcessing(self) -> None:
        """Add the algorithms to the Processing toolbox."""
        self.provider = OrthoDockProvider(self.connections, self.layer_auth)
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Add the dock and everything behind it."""
        self.initProcessing()
        self._options = OptionsFactory(lambda: self.connections)
        self._iface.registerOptionsWidgetFactory(self._options)
        window = self._iface.mainWindow()
        self._parts = QObject(window)
        self.layer_auth.install()
        self.sessions = Sessions(self.connections, self.layer_auth, self._parts)
        self.background = Background(self._parts)
        self.jobs = Jobs(self._parts)
        self.uploads = Uploads(self.jobs, journal_folder, self._parts)
        self.loader = LayerLoader(
            self.jobs, self.background, download_folder, self._parts, self._stop_drawing
        )
        self.assets = Assets(self.jobs, self.background, download_folder, self._parts)
        self.project_layers = ProjectLayers(
            self.connections, self.sessions, self.layer_auth, self.background, self._parts
        )
        self.project_layers.sign_in_needed.connect(self._offer_sign_in)
        self.project_layers.failed.connect(self._tell_sign_in_failed)
        self.layer_watch = LayerWatch(self.project_layers.client_for, self.background, self._parts)
        self.layer_watch.lost.connect(self._tell_layer_lost)
        self.thumbnails = Thumbnails(self.jobs, self.project_layers.client_for, self._parts)
        self.loader.layer_added.connect(self.thumbnails.fetch)
        self.loader.layer_refreshed.connect(self.thumbnails.fetch)
        self.loader.layer_refreshed.connect(self.layer_watch.forget)
        self._add_dock()
        self.project_layers.check()

    def unload(self) -> None:
        """Take away all that was added."""
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if not hasattr(self, "dock"):
            return
        self._iface.unregisterOptionsWidgetFactory(self._options)
        self._options.close()
        self.controller.close()
        self.layer_watch.close()
        self.project_layers.close()
        self.sessions.close()  # first, so that what is under way ends soon
        self.jobs.close()
        self.background.close()
        self.layer_auth.remove()
        self._iface.pluginMenu().removeAction(self.action)
        self._iface.removeToolBarIcon(self.action)
        self._iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.action.deleteLater()
        self._parts.deleteLater()
        del self.dock, self.action, self.controller, self._parts

    def _add_dock(self) -> None:
        window = self._iface.mainWindow()
        self.action = QAction(icons.own("orthodock"), "OrthoDock", window)
        self.action.setObjectName("OrthoDockToggle")
        self.action.setCheckable(True)
        self.action.setToolTip(_tr("Show or hide the OrthoDock panel"))
        self.dock = OrthoDockWidget(window)
        self.dock.setToggleVisibilityAction(self.action)
        self.controller = DockController(
            self._iface,
            self.dock,
            self.connections,
            self.sessions,
            self.background,
            self.jobs,
            self.uploads,
            self.loader,
            self.assets,
        )
        # addPluginToMenu would make a submenu, which QGIS never deletes, for one action.
        self._iface.pluginMenu().addAction(self.action)
        self._iface.addToolBarIcon(self.action)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)

    def _stop_drawing(self) -> None:
        for canvas in self._iface.mapCanvases():
            canvas.stopRendering()

    def _offer_sign_in(self, connection: Connection) -> None:
        self._offer(
            _tr("Layers of “{}” need you to sign in.").format(connection.name),
            Qgis.MessageLevel.Info,
            _tr("Sign In"),
            lambda: self.project_layers.sign_in(connection),
        )

    def _tell_layer_lost(self, layer: QgsMapLayer, error: WebODMError) -> None:
        identity = identity_of(layer)

        def retry() -> None:
            self.layer_watch.forget()
            self.project_layers.retry(identity.server)

        text = _tr("“{}” cannot be drawn: {}").format(layer.name(), error)
        self._offer(text, Qgis.MessageLevel.Warning, _tr("Retry"), retry)

    def _offer(
        self, text: str, level: Qgis.MessageLevel, label: str, action: Callable[[], None]
    ) -> None:
        bar = self._iface.messageBar()
        item = bar.createMessage("OrthoDock", as_html(text))
        item.setToolTip(as_paragraph(text))
        button = QPushButton(label)
        button.clicked.connect(action)
        button.clicked.connect(lambda: bar.popWidget(item))
        item.layout().addWidget(button)
        bar.pushWidget(item, level, 0)

    def _tell_sign_in_failed(self, connection: Connection, error: WebODMError) -> None:
        text = _tr("Layers of “{}” cannot be drawn: {}").format(connection.name, error)
        self._iface.messageBar().pushMessage(
            "OrthoDock", as_html(text), Qgis.MessageLevel.Warning, 0
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("OrthoDockPlugin", text)
