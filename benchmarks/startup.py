"""Times the loading of the plugin at QGIS's start, compared with an empty plugin with a dock.

Usage: .venv/bin/python benchmarks/startup.py [runs]

Each run is a real QGIS desktop on a virtual screen with a new profile, so that nothing is loaded
but QGIS and its own plugins. Both plugins are loaded in it, in turns which of them first.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = """\
[PythonPlugins]
processing=true
[qgis]
checkVersion=false
showTips=false
"""
EMPTY = """\
from qgis.PyQt.QtCore import Qt
from qgis.gui import QgsDockWidget


def classFactory(iface):
    return Empty(iface)


class Empty:
    def __init__(self, iface):
        self.iface = iface

    def initGui(self):
        self.dock = QgsDockWidget("Empty", self.iface.mainWindow())
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)

    def unload(self):
        self.iface.removeDockWidget(self.dock)
"""
METADATA = "[general]\nname=Empty\nqgisMinimumVersion=3.22\nversion=1\ndescription=d\nauthor=a\n"
SCRIPT = """\
import json, os, time
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import loadPlugin, plugins, startPlugin, updateAvailablePlugins


def measure():
    taken = {}
    try:
        updateAvailablePlugins()
        for name in os.environ["BENCH_ORDER"].split():
            began = time.perf_counter()
            assert loadPlugin(name) and startPlugin(name), name
            taken[name] = time.perf_counter() - began
            plugins[name].dock.setUserVisible(False)  # which QGIS shows in a new profile
        registry = QgsApplication.processingRegistry()
        while registry.providerById("orthodock") is None:  # nobody opens a dock any sooner
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        for name in list(taken):
            dock, began = plugins[name].dock, time.perf_counter()
            dock.setUserVisible(True)
            QApplication.processEvents()
            while name == "orthodock" and dock.widget() is None:
                QApplication.processEvents()
            taken["open " + name] = time.perf_counter() - began
    except BaseException as error:
        taken["error"] = repr(error)
    finally:
        with open(os.environ["BENCH_RESULT"], "w") as result:
            json.dump(taken, result)
        os._exit(0)


QTimer.singleShot(1000, measure)
"""


def run(order: str) -> dict[str, float]:
    """Start one QGIS and return the seconds of each part."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "profiles" / "default" / "QGIS").mkdir(parents=True)
        (folder / "profiles" / "default" / "QGIS" / "QGIS3.ini").write_text(SETTINGS)
        (folder / "plugins" / "empty").mkdir(parents=True)
        (folder / "plugins" / "empty" / "__init__.py").write_text(EMPTY)
        (folder / "plugins" / "empty" / "metadata.txt").write_text(METADATA)
        (folder / "plugins" / "orthodock").symlink_to(ROOT)
        (folder / "measure.py").write_text(SCRIPT)
        environment = {
            **os.environ,
            "QGIS_PLUGINPATH": str(folder / "plugins"),
            "QGIS_AUTH_DB_DIR_PATH": str(folder),
            "BENCH_ORDER": order,
            "BENCH_RESULT": str(folder / "result.json"),
            "QT_QPA_PLATFORM": "xcb",
            "LIBGL_ALWAYS_SOFTWARE": "1",
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as usually, bytecode is cached
        subprocess.run(
            ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24", "qgis", "--profiles-path",
             str(folder), "--noversioncheck", "--nologo", "--code", str(folder / "measure.py")],
            env=environment, check=False, capture_output=True, timeout=120,
        )  # fmt: skip
        taken: dict[str, float] = json.loads((folder / "result.json").read_text())
        assert "error" not in taken, taken
        return taken


def main() -> None:
    """Measure, print a table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    run("empty orthodock")  # fills the disk cache and compiles modules
    taken = [run("empty orthodock" if i % 2 else "orthodock empty") for i in range(runs)]
    print("| what | OrthoDock | empty plugin | difference (spread) |")
    print("|---|---|---|---|")
    for prefix, what in (("", "start"), ("open ", "first opening of the dock")):
        ours = [1000 * t[f"{prefix}orthodock"] for t in taken]
        peer = [1000 * t[f"{prefix}empty"] for t in taken]
        over = sorted(o - p for o, p in zip(ours, peer))
        print(
            f"| {what} | {statistics.median(ours):.1f} ms | {statistics.median(peer):.1f} ms | "
            f"{statistics.median(over):.1f} ms ({over[0]:.1f}–{over[-1]:.1f}) |"
        )


if __name__ == "__main__":
    main()
