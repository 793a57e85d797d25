"""QGIS without a window, an unlocked authentication store, and the plugin loaded into it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest
from orthodock.api import Task, WebODM
from orthodock.core import console, monitor
from orthodock.core.background import Background
from orthodock.core.connections import Connection, ConnectionStore
from panel import POLL, REST, Panel, client_of, save, show
from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer
from qgis.PyQt.QtWidgets import QMainWindow, QWidget

MASTER_PASSWORD = "test master password"
PATIENCE = 60_000  # ms


@pytest.fixture(autouse=True)
def clean_profile(qgis_app: QgsApplication) -> Iterator[None]:
    """No connection is saved, the store is unlocked, the project is empty."""
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        assert manager.setMasterPassword(MASTER_PASSWORD, True)
    QgsSettings().remove("orthodock")
    yield
    for authcfg in manager.configIds():
        manager.removeAuthenticationConfig(authcfg)
    QgsProject.instance().clear()


@pytest.fixture
def wait_until() -> Callable[[Callable[[], Any]], None]:
    """Runs the event loop until a condition holds; fails after a minute."""

    def wait(condition: Callable[[], Any]) -> None:
        loop, timer, deadline = QEventLoop(), QTimer(), QTimer()
        timer.timeout.connect(lambda: condition() and loop.quit())
        timer.start(20)
        deadline.setSingleShot(True)
        deadline.timeout.connect(loop.quit)
        deadline.start(PATIENCE)
        if not condition():
            loop.exec()
        timer.stop()
        assert condition(), "waited in vain"

    return wait


@pytest.fixture
def background(qgis_app: QgsApplication) -> Iterator[Background]:
    """A thread pool for short calls."""
    pool = Background()
    yield pool
    pool.close()


@pytest.fixture
def store() -> ConnectionStore:
    """The saved connections."""
    return ConnectionStore()


@pytest.fixture
def connection(store: ConnectionStore, server) -> Connection:
    """A saved connection to the devserver."""
    return store.save(Connection.new("Test server", server.url), server.user, server.password)


@pytest.fixture
def plugin(qgis_iface) -> Iterator[Any]:
    """The plugin, loaded; unloaded at the end."""
    import orthodock

    loaded = orthodock.classFactory(qgis_iface)
    loaded.initGui()
    yield loaded
    loaded.unload()


# --- the panel


@pytest.fixture(scope="module")
def api(server) -> Iterator[WebODM]:
    """What somebody else does to the server meanwhile."""
    client = client_of(server)
    yield client
    client.close()


@pytest.fixture(scope="module")
def completed(api, photos: Path) -> Task:
    """A finished task in a project of its own; not to be changed."""
    project = api.projects.create("Finished work")
    task = api.tasks.create(project.id, sorted(photos.iterdir()), name="Ready")
    return api.tasks.wait(project.id, task.id, interval=0.2)


@pytest.fixture(scope="module")
def slow_server(server, tmp_path_factory) -> Iterator[Any]:
    """A server whose tasks run for as long as a test wants to look at them."""
    running = type(server).start(tmp_path_factory.mktemp("slow"), seconds=300)
    yield running
    running.stop()


@pytest.fixture
def quick(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr(monitor, "BUSY_INTERVAL", POLL)
    monkeypatch.setattr(monitor, "IDLE_INTERVAL", REST)
    monkeypatch.setattr(monitor, "LONGEST_INTERVAL", 2 * REST)
    monkeypatch.setattr(console, "INTERVAL", POLL)
    monkeypatch.setattr("orthodock.api.transport.ATTEMPTS", 1)
    QgsSettings().setValue("orthodock/download_folder", str(tmp_path / "downloads"))


@pytest.fixture
def closed_panel(quick, plugin, qgis_iface, wait_until) -> Iterator[Panel]:
    """The panel in a window of its own, not shown yet.

    pytest-qgis's window would draw its canvas once it has been shown, and QGIS 3.22 crashes when
    a point cloud is deleted, as tests do at their end, while it is being drawn.
    """
    main = QMainWindow()
    main.setCentralWidget(QWidget())
    main.resize(1200, 800)
    main.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, plugin.dock)
    plugin.dock.hide()
    main.show()
    qgis_iface.messageBar().clearWidgets()
    yield Panel(plugin, qgis_iface, main, wait_until)
    qgis_iface.messageBar().clearWidgets()
    plugin.dock.setParent(qgis_iface.mainWindow())
    main.close()


@pytest.fixture
def panel(closed_panel: Panel, server, completed) -> Panel:
    """The panel, connected to the server."""
    save(closed_panel, server, "Test server")
    show(closed_panel)
    closed_panel.wait_until(lambda: "Finished work" in closed_panel.names())
    return closed_panel


@pytest.fixture
def slow_panel(closed_panel: Panel, slow_server) -> Panel:
    """The panel, connected to the server whose tasks last."""
    save(closed_panel, slow_server)
    show(closed_panel)
    closed_panel.wait_until(lambda: closed_panel.client is not None)
    return closed_panel
