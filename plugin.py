"""The plugin as QGIS starts with it: a button, an empty dock, and what fills them when needed.

QGIS's own start waits for `initGui`, so all that costs time comes later: once QGIS is up, a thread
imports the modules; then come the algorithms, and the rest when the dock is first shown or a
project has private layers.
"""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsMapLayer, QgsProject
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, Qt, QThread, QTimer
from qgis.utils import plugins

from .core import language
from .ui.options.options_factory import OptionsFactory
from .ui.widgets import icons
from .ui.widgets.compat import QAction

if TYPE_CHECKING:
    from .application import Application
    from .core.server.connections import ConnectionStore
    from .core.server.layer_auth import LayerAuth
    from .processing_provider.provider import OrthoDockProvider

PATIENCE = 0.6  # s that work under way may take to end, of the second that unloading may
OURS = "orthodock/server"  # the custom property of every layer that comes from a server


class OrthoDockPlugin:
    """What QGIS loads. Under qgis_process only `initProcessing` is called."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._iface = iface
        self._connections: ConnectionStore | None = None
        self._layer_auth: LayerAuth | None = None
        self._application: Application | None = None
        self.provider: OrthoDockProvider | None = None
        self.dock: QgsDockWidget | None = None
        self._translator = language.install()

    def initProcessing(self) -> None:
        """Add the algorithms to the Processing toolbox."""
        from .processing_provider.provider import OrthoDockProvider

        self.provider = OrthoDockProvider(self.connections, self.layer_auth)
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Add the button and the dock."""
        window = self._iface.mainWindow()
        self.action = QAction(icons.own("orthodock"), "OrthoDock", window)
        self.action.setObjectName("OrthoDockToggle")
        self.action.setCheckable(True)
        tip = QCoreApplication.translate("OrthoDockPlugin", "Show or hide the OrthoDock panel")
        self.action.setToolTip(tip)
        self.dock = QgsDockWidget("OrthoDock", window)
        self.dock.setObjectName("OrthoDock")
        self.dock.setToggleVisibilityAction(self.action)
        self._importer = _Importer()
        self._importer.finished.connect(self._on_imported)
        self._later = QTimer(self.dock)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._importer.start)
        self.dock.visibilityChanged.connect(self._on_dock_shown)
        # addPluginToMenu would make a submenu, which QGIS never deletes, for one action.
        self._iface.pluginMenu().addAction(self.action)
        self._iface.addToolBarIcon(self.action)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self._options = OptionsFactory(
            lambda: self.connections,
            lambda: self._application and self._application.panel,
            lambda: self._application and self._application.monitor,
        )
        self._iface.registerOptionsWidgetFactory(self._options)
        QgsProject.instance().readProject.connect(self._on_project_read)
        self._later.start(0)

    def unload(self) -> None:
        """Take away all that was added."""
        self._take_away()
        _forget_modules()

    def _take_away(self) -> None:
        deadline = time.monotonic() + PATIENCE
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self._application is not None:
            self._application.close(deadline)
            self._application = None
        if self._layer_auth is not None:
            self._layer_auth.remove()
            self._layer_auth = None
        if self._connections is not None:
            from .core import log
            from .core.server import network

            log.stop()
            network.remove_files()
            self._connections = None
        language.remove(self._translator)
        if self.dock is None:
            return
        self._later.stop()
        self._importer.finished.disconnect(self._on_imported)
        self._importer.wait()
        QgsProject.instance().readProject.disconnect(self._on_project_read)
        self._iface.unregisterOptionsWidgetFactory(self._options)
        self._options.close(deadline)
        self._iface.pluginMenu().removeAction(self.action)
        self._iface.removeToolBarIcon(self.action)
        self._iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.action.deleteLater()
        self.dock = None

    # What is built when it is first asked for

    @property
    def connections(self) -> ConnectionStore:
        """The saved servers."""
        if self._connections is None:
            from .core import log, migrations
            from .core.server.connections import ConnectionStore

            log.start()
            migrations.run()  # nothing reads settings before the connections
            self._connections = ConnectionStore()
        return self._connections

    @property
    def layer_auth(self) -> LayerAuth:
        """What lets private layers draw."""
        if self._layer_auth is None:
            from .core.server.layer_auth import LayerAuth

            self._layer_auth = LayerAuth()
        return self._layer_auth

    @property
    def application(self) -> Application:
        """Everything behind the dock."""
        return self._application or self._build_application()

    def _build_application(self) -> Application:
        from .application import Application

        self.layer_auth.install()
        self._application = Application(self._iface, self.dock, self.connections, self.layer_auth)
        return self._application

    def _on_dock_shown(self, is_visible: bool) -> None:
        if is_visible and self._application is None:
            self._later.start(0)  # the user sees the empty dock first, and QGIS starts at once

    def _on_imported(self) -> None:
        if self.provider is None:
            self.initProcessing()
        self._on_project_read()
        if self._application is None and self.dock.isVisible():
            self._build_application()
        if self._application is not None:
            self._application.session.on_panel_shown(self.dock.isVisible())

    def _on_project_read(self, *_: object) -> None:
        layers = QgsProject.instance().mapLayers().values()
        if self._application is None and any(map(_is_ours, layers)):
            self._build_application()


def _forget_modules() -> None:
    """Have an upgrade load all its own code, when QGIS unloads the plugin.

    QGIS overlooks modules that no `import` statement names, such as packages above those named.
    """
    if __package__ in plugins:
        for name in [name for name in sys.modules if name.startswith(f"{__package__}.")]:
            del sys.modules[name]


class _Importer(QThread):
    """Spares the GUI thread the imports, which take longer than all else there is to build."""

    def run(self) -> None:
        """Qt calls this in a thread; what cannot be imported is told where it is used."""
        with suppress(Exception):
            from . import application  # noqa: F401
            from .processing_provider import provider  # noqa: F401


def _is_ours(layer: QgsMapLayer) -> bool:
    # QGIS 3.44 has no properties of a layer that could not be opened, but the XML of its project.
    return bool(layer.customProperty(OURS)) or OURS in layer.originalXmlProperties()
