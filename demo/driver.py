"""Controls a QGIS desktop like a user, step by step, in a script of `qgis --code`."""

import json
import os
import sys
import time
import traceback

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface, plugins

PATIENCE = 90  # seconds per step


class Driver:
    """Runs the steps of a generator: each `yield what, condition` waits for the condition.

    `who` begins every line it prints; `folder` gets result.json, and failed.png if need be.
    `ready` is what it waits for first.
    """

    def __init__(self, who, steps, folder, ready=lambda: "orthodock" in plugins):
        self._who, self._steps, self._folder = who, steps, folder
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._began = time.monotonic()
        self._what, self._condition = "QGIS starts", ready
        self.problems = []
        self._timer.start(50)

    def _look(self):
        self._timer.stop()  # a condition may run a nested event loop
        try:
            if self._condition():
                self._say()
                self._what, self._condition = next(self._steps)
            elif time.monotonic() - self._began > PATIENCE:
                raise TimeoutError(f"waited in vain: {self._what}")
        except StopIteration:
            self._end()
            return
        except Exception as error:  # top level of a script: report and end
            traceback.print_exc()
            self.problems.append(f"{self._what}: {error}")
            iface.mainWindow().grab().save(str(self._folder / "failed.png"))
            self._end()
            return
        self._timer.start(50)

    def _say(self):
        now = time.monotonic()
        print(f"{self._who}: {self._what} ({now - self._began:.1f} s)", flush=True)
        self._began = now

    def _end(self):
        (self._folder / "result.json").write_text(json.dumps({"problems": self.problems}))
        plugin = plugins.pop("orthodock", None)
        if plugin is not None:
            plugin.unload()
        QgsProject.instance().clear()
        sys.stdout.flush()
        os._exit(0)  # closing the window would open prompts


def click(button):
    """Click as a user does."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog(name):
    """Return the open dialog of a class, or None."""
    windows = QApplication.topLevelWidgets()
    return next((w for w in windows if type(w).__name__ == name and w.isVisible()), None)
