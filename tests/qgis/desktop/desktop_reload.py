"""Run inside a real QGIS desktop by test_desktop.py: loads and unloads the plugin ten times."""

import gc
import json
import os
import threading
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QToolButton
from qgis.utils import iface, loadPlugin, plugins, startPlugin, unloadPlugin

TIMES = 10
NAME = "orthodock"


def census():
    """Count what a plugin could leave behind."""
    QApplication.sendPostedEvents(None, 0)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    gc.collect()
    window = iface.mainWindow()
    return {
        "actions": len(window.findChildren(QAction)),
        "docks": sorted(d.objectName() for d in window.findChildren(QDockWidget)),
        "tool buttons": len(window.findChildren(QToolButton)),
        "children": len(window.children()),
        "providers": sorted(p.id() for p in QgsApplication.processingRegistry().providers()),
        "threads": sorted(t.name for t in threading.enumerate()),
        "project receivers": QgsProject.instance().receivers(QgsProject.instance().readProject),
        "tasks": QgsApplication.taskManager().count(),
        "menu": sorted(a.text() for a in iface.pluginMenu().actions()),
    }


def wait_for_dock():
    """Run the event loop until the dock is filled."""
    while plugins[NAME].dock.widget() is None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def run():
    """Write what was there before and after each round."""
    result = {"error": "", "before": {}, "loaded": {}, "after": []}
    try:
        unloadPlugin(NAME)
        loadPlugin(NAME), startPlugin(NAME), unloadPlugin(NAME)  # what is made only once
        result["before"] = census()
        for number in range(TIMES):
            assert loadPlugin(NAME)
            assert startPlugin(NAME)
            plugins[NAME].dock.setUserVisible(True)
            QApplication.processEvents()
            if number % 2 == 0:  # else it goes before all of it has come
                wait_for_dock()
            if not result["loaded"]:
                result["loaded"] = census()
            layer_auth = plugins[NAME].layer_auth
            assert unloadPlugin(NAME)
            assert layer_auth._preprocessor_id is None
            result["after"].append(census())
    except BaseException as error:
        import traceback

        result["error"] = f"{error!r} {traceback.format_exc()}"
    Path(os.environ["ORTHODOCK_TEST_RESULT"]).write_text(json.dumps(result))
    os._exit(0)


def when_ready():
    """The desktop loads its plugins before or after this script, as it likes."""
    if NAME in plugins:
        run()
    else:
        QTimer.singleShot(50, when_ready)


QTimer.singleShot(0, when_ready)
