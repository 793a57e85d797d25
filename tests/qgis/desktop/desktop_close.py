"""Run inside a real QGIS desktop by test_desktop.py: closes QGIS in the middle of an upload."""

import json
import os
from pathlib import Path

from orthodock.api import TaskRequest
from orthodock.core.server.connections import Connection
from orthodock.ui.commands import uploads as upload_commands
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from qgis.utils import iface, plugins

url, user, password, photos = json.loads(os.environ["ORTHODOCK_TEST_UPLOAD"])
asked = []


def begin():
    """The desktop loads its plugins before or after this script, as it likes."""
    if "orthodock" not in plugins:
        QTimer.singleShot(50, begin)
        return
    plugin = plugins["orthodock"]
    QgsApplication.authManager().setMasterPassword("test master password", True)
    connection = plugin.connections.save(Connection.new("Slow", url), user, password)
    plugin.application.uploads.progressed.connect(close_once)
    plugin.application.uploads.interrupted.connect(lambda *_: QTimer.singleShot(0, close))
    request = TaskRequest(tuple(map(Path, photos)), "Closed", None, "Closed in the middle")
    upload_commands.start(plugin.application.context, connection, request)


def close_once(_task, state, _client):
    """Close QGIS as soon as a few photos have arrived."""
    if state.files_done:
        plugins["orthodock"].application.uploads.progressed.disconnect(close_once)
        QTimer.singleShot(0, answer)
        close()


def close():
    """As Project ▸ Exit QGIS does."""
    Path(os.environ["ORTHODOCK_TEST_RESULT"]).write_text(json.dumps({"error": "", "asked": asked}))
    iface.actionExit().trigger()


def answer():
    """Agree to whatever QGIS asks, once it does."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.Yes).click()
    else:
        QTimer.singleShot(20, answer)


QTimer.singleShot(0, begin)
