"""Run inside a real QGIS desktop by test_install.py: installs the zip, uses and removes it."""

import gc
import json
import os
import sys
import threading
from pathlib import Path

import pyplugin_installer
from driver import Driver  # of the demo
from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QToolButton, QTreeView
from qgis.utils import iface, plugin_paths, plugins

PACKAGE, UPGRADE, URL, USER, PASSWORD, PHOTOS = json.loads(os.environ["ORTHODOCK_TEST_INSTALL"])
FOLDER = Path(os.environ["ORTHODOCK_TEST_RESULT"]).parent
PROFILE = Path(QgsApplication.qgisSettingsDirPath())
NAME = "orthodock"
found = {}


def census():
    """Return what a plugin could leave behind."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    window = iface.mainWindow()
    return {
        "actions": sorted(a.objectName() for a in window.findChildren(QAction) if a.objectName()),
        "docks": sorted(d.objectName() for d in window.findChildren(QDockWidget)),
        "tool buttons": len(window.findChildren(QToolButton)),
        "children": sorted(type(child).__name__ for child in window.children()),
        "windows": sorted(type(w).__name__ for w in QApplication.topLevelWidgets()),
        "menu": sorted(action.text() for action in iface.pluginMenu().actions()),
        "providers": sorted(p.id() for p in QgsApplication.processingRegistry().providers()),
        # QGIS's threads have a dummy each once Python has run in them.
        "threads": sorted(t.name for t in threading.enumerate() if "Dummy" not in t.name),
        "tasks": QgsApplication.taskManager().count(),
        "project receivers": QgsProject.instance().receivers(QgsProject.instance().readProject),
        "modules": sorted(name for name in sys.modules if NAME in name),
        "path": sorted(entry for entry in sys.path if NAME in entry),
        "settings": sorted(key for key in QgsSettings().allKeys() if is_ours(key)),
        "files": sorted(
            path
            for path in (path.relative_to(PROFILE).as_posix() for path in PROFILE.rglob("*"))
            if NAME in path.lower()
        ),
    }


def is_ours(key):
    """True for settings of this plugin, wherever."""
    return NAME in key.lower()


def pages_of_options():
    """Yield until QGIS's options are open, and return the names of their pages."""
    QTimer.singleShot(0, lambda: iface.showOptionsDialog(iface.mainWindow()))
    yield "open the options", lambda: isinstance(QApplication.activeModalWidget(), QDialog)
    options = QApplication.activeModalWidget()
    model = options.findChild(QTreeView, "mOptionsTreeView").model()
    names = [text for index in rows_of(model) if (text := index.data())]
    options.reject()
    yield "close the options", lambda: QApplication.activeModalWidget() is None
    return names


def rows_of(model, *parent):
    """Yield the indices of all rows of a model, or of those below one of its indices."""
    for row in range(model.rowCount(*parent)):
        index = model.index(row, 0, *parent)
        yield index
        yield from rows_of(model, index)


def toolbox():
    """Open the toolbox of Processing, and return its groups."""
    box = iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
    box.setUserVisible(True)
    model = box.findChild(QTreeView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def steps():
    """What a user does with a new plugin."""
    iface.newProject()  # away from the start page
    yield from pages_of_options()  # what QGIS makes once
    found["before"] = census()
    pyplugin_installer.instance().installFromZipFile(PACKAGE)
    yield "install the zip", lambda: NAME in plugins
    yield "the algorithms are in the toolbox", lambda: "OrthoDock" in toolbox()
    found["installed"] = census()
    found["pages"] = yield from pages_of_options()
    layer_auth = yield from use()
    yield from upgrade()
    pyplugin_installer.instance().uninstallPlugin(NAME, quiet=True)
    yield "remove the plugin", lambda: NAME not in plugins
    found["preprocessor after"] = layer_auth._preprocessor_id
    yield "its algorithms go from the toolbox", lambda: "OrthoDock" not in toolbox()
    found["pages after"] = yield from pages_of_options()
    found["layers after"] = sorted(
        layer.name() for layer in QgsProject.instance().mapLayers().values() if layer.isValid()
    )
    iface.newProject()
    found["after"] = census()
    (FOLDER / "found.json").write_text(json.dumps(found))


def upgrade():
    """Install a newer version over the one that runs."""
    old = plugins[NAME]
    pyplugin_installer.instance().installFromZipFile(UPGRADE)
    yield "upgrade the plugin", lambda: plugins.get(NAME) not in (None, old)
    from orthodock.api import client  # which QGIS by itself would not load anew

    found["upgraded"] = getattr(client, "IS_NEWER", False)
    yield "the algorithms are there again", lambda: toolbox().count("OrthoDock") == 1


def use():
    """Run a task to its end, and add what it made to the map."""
    (toggle,) = (a for a in iface.pluginMenu().actions() if a.text() == "OrthoDock")
    plugin = plugins[NAME]
    if not plugin.dock.isVisible():
        toggle.trigger()
    package = Path(sys.modules[NAME].__file__).resolve()
    assert any(Path(path).resolve() in package.parents for path in plugin_paths), package
    yield "open the panel", lambda: plugin.dock.isVisible() and plugin.dock.widget() is not None
    from orthodock.api import TaskRequest
    from orthodock.core.server.connections import Connection  # from the zip
    from orthodock.ui.commands import uploads as upload_commands

    QgsApplication.authManager().setMasterPassword("test master password", True)
    connection = plugin.connections.save(Connection.new("Installed", URL), USER, PASSWORD)
    panel = plugin.application.panel
    yield "sign in", lambda: plugin.application.server.client is not None
    photos = tuple(sorted(Path(PHOTOS).iterdir()))
    request = TaskRequest(photos, "From the zip", None, "Installed", options={"dsm": True})
    upload_commands.start(plugin.application.context, connection, request)
    yield "the task is listed", lambda: panel.selected_task() is not None
    yield (
        "the task finishes",
        lambda: not panel.selected_task().partial and panel.selected_task().is_finished,
    )
    panel.actions_["add_to_map"].trigger()
    yield "its maps are layers", lambda: len(QgsProject.instance().mapLayers()) > 1
    yield "all is loaded", lambda: not QgsApplication.taskManager().countActiveTasks()
    iface.mainWindow().grab().save(str(FOLDER / "used.png"))
    return plugin.layer_auth


DRIVER = Driver("install", steps(), FOLDER, lambda: iface is not None)  # kept, or Qt forgets it
