"""What of QGIS the plugin needs to run at all, on top of the empty methods of stub_qgis.py."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QObject, QRunnable, QSettings, Qt, QThreadPool, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QPixmap
from qgis.PyQt.QtWidgets import (
    QGraphicsScene,
    QGraphicsView,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QMainWindow,
    QMenu,
    QWidget,
)

PROFILE = Path(tempfile.mkdtemp(prefix="orthodock-qt6-"))
LOGGED: list[str] = []
LOGINS: dict[str, Any] = {}
BASES = {"QgsSettings": ["QSettings"]}


def of(name: str) -> dict[str, Any]:
    """Return the members of a class that do something."""
    members = vars(globals().get(f"_{name}", object))
    found = {m: v for m, v in members.items() if not m.startswith("__")}
    if "__init__" in members and name in KNOWN:
        found["__init__"] = members["__init__"]
    return found


class _QgsSettings:
    def __init__(self, *_: Any) -> None:
        QSettings.__init__(self, str(PROFILE / "settings.ini"), QSettings.Format.IniFormat)


class _QgsApplication:
    @staticmethod
    def qgisSettingsDirPath() -> str:
        return str(PROFILE)

    @staticmethod
    def getThemeIcon(_name: str) -> QIcon:
        picture = QPixmap(16, 16)
        picture.fill(Qt.GlobalColor.darkGreen)
        return QIcon(picture)


class _QgsMessageLog:
    @staticmethod
    def logMessage(message: str, *_: Any, **__: Any) -> None:
        LOGGED.append(message)


class _QgsMessageBarItem:
    def layout(self) -> QLayout:
        return QWidget.layout(self) or QHBoxLayout(self)


class _QgsAuthManager:
    def masterPasswordIsSet(self) -> bool:
        return True

    def storeAuthenticationConfig(self, config: Any, *_: Any) -> tuple[bool, Any]:
        config.setId(f"login{len(LOGINS)}")
        LOGINS[config.id()] = dict(config.map)
        return True, config

    def loadAuthenticationConfig(self, identity: str, config: Any, *_: Any) -> tuple[bool, Any]:
        config.map.update(LOGINS[identity])
        return True, config

    def configIds(self) -> list[str]:
        return list(LOGINS)

    def configAuthMethodKey(self, _identity: str) -> str:
        return "Basic"


class _QgsAuthMethodConfig:
    def __init__(self, *_: Any) -> None:
        self.map: dict[str, str] = {}
        self.identity = ""

    def setId(self, identity: str) -> None:
        self.identity = identity

    def id(self) -> str:
        return self.identity

    def config(self, key: str, default: str = "") -> str:
        return self.map.get(key, default)

    def setConfig(self, key: str, value: str) -> None:
        self.map[key] = value

    def configMap(self) -> dict[str, str]:
        return self.map

    def setConfigMap(self, values: dict[str, str]) -> None:
        self.map = dict(values)

    def method(self) -> str:
        return "Basic"

    def isValid(self, *_: Any) -> bool:
        return True


class _QgsTask:
    def __init__(self, description: str = "", *_: Any) -> None:
        QObject.__init__(self)
        self.described = description
        self.is_cancelled = False

    def description(self) -> str:
        return self.described

    def isCanceled(self) -> bool:
        return self.is_cancelled

    def cancel(self) -> None:
        self.is_cancelled = True

    def setProgress(self, progress: float) -> None:
        self.progressChanged.emit(progress)  # type: ignore[attr-defined]


class _Ended(QObject):
    """Brings the end of a task to the main thread."""

    signal = pyqtSignal(object, bool)


class _Run(QRunnable):
    def __init__(self, task: Any, ended: _Ended) -> None:
        super().__init__()
        self._task, self._ended = task, ended

    def run(self) -> None:
        self._ended.signal.emit(self._task, bool(self._task.run()))


class _QgsTaskManager:
    def addTask(self, task: Any, *_: Any) -> int:
        if not hasattr(self, "ended"):
            self.ended = _Ended()
            self.ended.signal.connect(_finish)
        QThreadPool.globalInstance().start(_Run(task, self.ended))
        return 1


def _finish(task: Any, ok: bool) -> None:
    task.finished(ok)
    (task.taskCompleted if ok else task.taskTerminated).emit()


class _QgsDockWidget:
    def setUserVisible(self, is_visible: bool) -> None:
        self.setVisible(is_visible)  # type: ignore[attr-defined]


class _QgsFileWidget:
    def lineEdit(self) -> QLineEdit:
        if not hasattr(self, "edit"):
            self.edit = QLineEdit(self)  # type: ignore[call-overload]
            self.edit.textChanged.connect(self.fileChanged.emit)  # type: ignore[attr-defined]
        return self.edit

    def filePath(self) -> str:
        return self.lineEdit().text()

    def setFilePath(self, path: str) -> None:
        self.lineEdit().setText(path)


class _QgsMapCanvas:
    def __init__(self, *_: Any) -> None:
        QGraphicsView.__init__(self, QGraphicsScene())


class _QgisInterface:
    def mainWindow(self) -> QMainWindow:
        if not hasattr(self, "window"):
            self.window = QMainWindow()
            self.menu = QMenu(self.window)
        return self.window

    def pluginMenu(self) -> QMenu:
        self.mainWindow()
        return self.menu

    def addDockWidget(self, area: Any, dock: Any) -> None:
        self.mainWindow().addDockWidget(area, dock)

    def removeDockWidget(self, dock: Any) -> None:
        self.mainWindow().removeDockWidget(dock)


class _QgsProject:
    def mapLayers(self, *_: Any) -> dict[str, Any]:
        return {}


class _QgsProcessingRegistry:
    def __init__(self, *_: Any) -> None:
        QObject.__init__(self)
        self.all: dict[str, Any] = {}

    def addProvider(self, provider: Any) -> bool:
        self.all[provider.id()] = provider
        provider.loadAlgorithms()
        self.providerAdded.emit(provider.id())  # type: ignore[attr-defined]
        return True

    def removeProvider(self, provider: Any) -> bool:
        provider.unload()
        return self.all.pop(provider.id(), None) is not None

    def providerById(self, identity: str) -> Any:
        return self.all.get(identity)


class _QgsProcessingProvider:
    def addAlgorithm(self, algorithm: Any) -> bool:
        self.__dict__.setdefault("added", []).append(algorithm)
        return True

    def algorithms(self) -> list[Any]:
        return list(self.__dict__.get("added", []))


class _QgsProcessingAlgorithm:
    def addParameter(self, parameter: Any, *_: Any) -> bool:
        self.__dict__.setdefault("parameters_", []).append(parameter)
        return True

    def addOutput(self, output: Any, *_: Any) -> bool:
        self.__dict__.setdefault("outputs_", []).append(output)
        return True

    def parameterDefinitions(self) -> list[Any]:
        return list(self.__dict__.get("parameters_", []))

    def outputDefinitions(self) -> list[Any]:
        return list(self.__dict__.get("outputs_", []))


class _QgsProcessingParameterDefinition:
    def __init__(self, name: str = "", *_: Any, **__: Any) -> None:
        self.named = name

    def name(self) -> str:
        return self.named


class _QgsProcessingOutputDefinition:
    def __init__(self, name: str = "", *_: Any, **__: Any) -> None:
        self.named = name

    def name(self) -> str:
        return self.named


KNOWN = {name[1:] for name in list(globals()) if name.startswith("_Q")}
