"""Run inside a real QGIS desktop by test_quit.py: ends the plugin while all kinds of work hang.

It unloads the plugin, then removes the connection, then closes QGIS; or only closes an idle QGIS.
"""

import contextlib
import json
import os
import sys
import threading
import time
import traceback
from functools import partial
from pathlib import Path

import requests
from orthodock.api import Project, Task, TaskRequest
from orthodock.core.jobs.task_manager import Job
from orthodock.core.pointcloud import ept
from orthodock.core.pointcloud.las import Cancelled
from orthodock.core.server.connections import Connection
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsPointCloudLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from qgis.utils import iface, loadPlugin, plugins, startPlugin, unloadPlugin

NAME = "orthodock"
EACH = 4
AGAIN = 20  # ms
WAYS, URL, PHOTOS, CLOUD, STREAMED = json.loads(os.environ["ORTHODOCK_TEST_QUIT"])
RESULT = Path(os.environ["ORTHODOCK_TEST_RESULT"])
seen = {"error": "", "seconds": {}}


def print_exception(*about):
    """In place of QGIS's own hook, which shows a window."""
    traceback.print_exception(*about)


def print_logged(message, *_):
    """Print what threads have logged of exceptions."""
    if "Traceback" in message:
        sys.stderr.write(f"{message}\n")


def when(condition, then):
    """Call `then` once a condition holds."""
    if condition():
        then()
    else:
        QTimer.singleShot(AGAIN, partial(when, condition, then))


def ask(method, path):
    """Return what the server says."""
    return requests.request(method, URL + path, timeout=10).json()


def begin():
    """Begin all that is to hang, and go on once it does."""
    plugin = plugins[NAME]
    QgsApplication.authManager().setMasterPassword("test master password", True)
    connection = plugin.connections.save(Connection.new("Stalls", URL), "pilot", "secret")
    parts = plugin.application
    client = parts.sessions.client(connection)
    photos = tuple(map(Path, PHOTOS))
    for each in range(EACH):
        parts.uploads.start(client, TaskRequest(photos, f"Up {each}", 1, "Project 1"))
        parts.assets.download(client, Project(1, "P"), Task(f"t{each}", 1, f"{each}"), "all.zip")
    converting = threading.Event()
    target = RESULT.with_name(f"ept{len(seen['seconds'])}")

    def convert(job):
        converting.set()
        with contextlib.suppress(Cancelled):
            while True:  # until it is canceled
                ept.build_ept(Path(CLOUD), target, cancelled=job.isCanceled)

    parts.jobs.start(Job("Convert", convert, client=client))
    stream()

    def hangs():
        state = ask("GET", "/state")
        is_drawn = iface.mapCanvas().isDrawing()
        return state["made"] >= EACH and state["held"] > EACH and is_drawn and converting.is_set()

    when(hangs, partial(end, connection))


def stream():
    """Draw layers of which nothing comes from their server."""
    url = f"{URL}/api/projects/1/tasks/t0/orthophoto/tiles/{{z}}/{{x}}/{{y}}"
    layers = [QgsRasterLayer(f"type=xyz&zmin=0&zmax=0&url={url}", "Tiles", "wms")]
    if STREAMED:
        layers.append(QgsPointCloudLayer(STREAMED, "Cloud", "ept"))
        assert layers[-1].isValid()
    QgsProject.instance().addMapLayers(layers)
    canvas = iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    canvas.setExtent(layers[-1].extent() if STREAMED else QgsRectangle(-1e6, -1e6, 1e6, 1e6))
    canvas.refresh()


def end(connection):
    """End it in the way that is tried, and measure for how long."""
    way, began = WAYS.pop(0), time.monotonic()
    if way == "unload":
        assert unloadPlugin(NAME)
        take_time(way, began)
    elif way == "remove":
        plugins[NAME].connections.remove(connection)
        when(lambda: not has_tasks(), partial(take_time, way, began))
    else:
        close()


def take_time(way, began):
    """Note how long it took, and begin again for the next way."""
    seen["seconds"][way] = time.monotonic() - began
    ask("POST", "/release")
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    if way == "unload":
        assert loadPlugin(NAME)
        assert startPlugin(NAME)
    when(lambda: not has_tasks(), begin)


def close():
    """As Project ▸ Exit QGIS does: once to cancel what runs, and once more when that has ended."""
    QgsProject.instance().setDirty(False)  # else QGIS asks whether to save it
    seen["asked_to_quit"] = time.monotonic()
    RESULT.write_text(json.dumps(seen))
    if has_tasks():
        QTimer.singleShot(0, answer)
        iface.actionExit().trigger()
    when(lambda: not has_tasks(), iface.actionExit().trigger)


def has_tasks():
    """Return whether anything is under way in QGIS's task manager."""
    return QgsApplication.taskManager().countActiveTasks() > 0


def answer():
    """Agree to whatever QGIS asks, once it does."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        box.button(QMessageBox.StandardButton.Yes).click()
    else:
        QTimer.singleShot(AGAIN, answer)


sys.excepthook = print_exception
QgsApplication.messageLog().messageReceived.connect(print_logged)
when(
    lambda: NAME in plugins and plugins[NAME].provider is not None,
    begin if WAYS else close,
)
