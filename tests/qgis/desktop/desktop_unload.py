"""Run inside a real QGIS desktop by test_desktop.py: unloads the plugin in mid-upload, twice.

The second time, New Task is open and reads its photos. QGIS is closed as a user closes it.
"""

import json
import os
from pathlib import Path

from orthodock.api import TaskRequest
from orthodock.core.server.connections import Connection
from orthodock.ui.commands import uploads as upload_commands
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface, loadPlugin, plugins, startPlugin, unloadPlugin

NAME = "orthodock"
url, user, password, photos = json.loads(os.environ["ORTHODOCK_TEST_UPLOAD"])
photos = tuple(map(Path, photos))
seen = {"error": "", "unloaded": 0, "dialogs": []}


def begin():
    """The desktop loads its plugins before or after this script, as it likes."""
    if NAME not in plugins or plugins[NAME].dock.widget() is None:
        QTimer.singleShot(50, begin)
        return
    plugin = plugins[NAME]
    if not seen["unloaded"]:
        QgsApplication.authManager().setMasterPassword("test master password", True)
        plugin.connections.save(Connection.new("Slow", url), user, password)
    plugin.application.uploads.progressed.connect(unload_once)
    request = TaskRequest(photos, f"Unloaded {seen['unloaded']}", None, "In the middle")
    upload_commands.start(plugin.application.context, plugin.connections.all()[0], request)


def unload_once(_task, state, _client):
    """Unload the plugin as soon as a few photos have arrived."""
    if state.files_done:
        plugins[NAME].application.uploads.progressed.disconnect(unload_once)
        if seen["unloaded"]:
            plugins[NAME].application.panel.actions_["new_task"].trigger()
            new_task_dialogs()[0].add_paths(photos)
        QTimer.singleShot(0, unload)


def new_task_dialogs():
    """Return the dialogs of new tasks that are open."""
    windows = QApplication.topLevelWidgets()
    return [w for w in windows if type(w).__name__ == "NewTaskDialog" and w.isVisible()]


def unload():
    """Unload; the first time, load again."""
    if not unloadPlugin(NAME):
        seen["error"] = "cannot be unloaded"
    seen["unloaded"] += 1
    seen["dialogs"].append(len(new_task_dialogs()))
    if seen["unloaded"] == 1 and loadPlugin(NAME) and startPlugin(NAME):
        plugins[NAME].dock.setUserVisible(True)
        QTimer.singleShot(0, begin)
    else:
        QTimer.singleShot(0, close)


def close():
    """As Project ▸ Exit QGIS does."""
    Path(os.environ["ORTHODOCK_TEST_RESULT"]).write_text(json.dumps(seen))
    iface.actionExit().trigger()


QTimer.singleShot(0, begin)
