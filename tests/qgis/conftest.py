"""QGIS without a window, an unlocked authentication store, and the plugin loaded into it."""

from __future__ import annotations

import atexit
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Callable

import pytest
from orthodock.api import Credentials, Project, Task, WebODM
from orthodock.core import crs_cache
from orthodock.core.jobs.background import Background
from orthodock.core.layers.drawing import draws_unseen
from orthodock.core.server import console, monitor
from orthodock.core.server.connections import Connection, ConnectionStore
from orthodock.core.server.layer_auth import LayerAuth
from orthodock.processing_provider.provider import OrthoDockProvider
from panel import POLL, REST, Panel, client_of, save, show
from properties import load_profile
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsPointCloudLayer,
    QgsProject,
    QgsSettings,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QMessageBox, QWidget
from site_of_tasks import Site
from waiting import wait_until

MASTER_PASSWORD = "test master password"

load_profile()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes(specs: list[Any]) -> None:
    """Give each process that runs tests its own store; QGIS starts there before this is read."""
    for spec in specs:
        store = tempfile.mkdtemp(prefix="orthodock-auth-")
        atexit.register(shutil.rmtree, store, ignore_errors=True)
        spec.env["QGIS_AUTH_DB_DIR_PATH"] = store


def clear_project(canvas: QgsMapCanvas) -> None:
    """Take all layers away; QGIS 3.22 crashes when a point cloud goes while it is drawn.

    To stop the drawing is not enough: it goes on for a while in its thread.
    """
    layers = QgsProject.instance().mapLayers().values()
    if any(isinstance(layer, QgsPointCloudLayer) for layer in layers):
        canvas.waitWhileRendering()
        _wait_for_unseen_drawings()
    canvas.stopRendering()
    QgsProject.instance().clear()
    # The CRS of a layer whose thread has ended, see `core/crs_cache.py`.
    crs_cache.renew()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem())


def _wait_for_unseen_drawings() -> None:
    """Until there were none for a moment: what QGIS computes of a new cloud begins now and then."""
    ended: list[bool] = []

    def have_ended() -> bool:
        if not draws_unseen():
            ended.append(True)
        return bool(ended)

    wait_until(have_ended)


@pytest.fixture
def close_project(qgis_canvas: QgsMapCanvas) -> Callable[[], None]:
    """Closes the project."""
    return lambda: clear_project(qgis_canvas)


@pytest.fixture(autouse=True)
def clean_profile(qgis_app: QgsApplication, close_project: Callable[[], None]) -> Iterator[None]:
    """No connection is saved, the store is unlocked, the project is empty."""
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        assert manager.setMasterPassword(MASTER_PASSWORD, True)
    QgsSettings().remove("orthodock")
    yield
    for authcfg in manager.configIds():
        manager.removeAuthenticationConfig(authcfg)
    close_project()


@pytest.fixture(name="wait_until")
def waits() -> Callable[[Callable[[], Any]], None]:
    """Runs the event loop until a condition holds; fails after a minute."""
    return wait_until


@pytest.fixture
def press_soon(qgis_app: QgsApplication) -> Iterator[Callable[..., None]]:
    """Presses a button of the next question that QGIS asks, `when` something is true."""
    timer = QTimer()
    timer.setInterval(20)
    wanted: list[str] = []
    conditions: list[Callable[[], bool]] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox) and conditions[-1]():
            timer.stop()
            (button,) = (b for b in box.buttons() if b.text().replace("&", "") == wanted[-1])
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def press(text: str, when: Callable[[], bool] = lambda: True) -> None:
        wanted.append(text)
        conditions.append(when)
        timer.start()

    timer.timeout.connect(look)
    yield press
    assert not timer.isActive(), f"nobody asked about “{wanted[-1]}”"


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
def session(server) -> Iterator[WebODM]:
    """A session on the devserver."""
    opened = WebODM(server.url, Credentials(server.user, server.password))
    yield opened
    opened.close()


@pytest.fixture
def open_new_task(session, background, qtbot, wait_until) -> Iterator[Callable[..., Any]]:
    """Opens new-task dialogs and waits until the server has told what it offers."""
    from orthodock.ui.new_task.new_task_dialog import NewTaskDialog

    opened: list[NewTaskDialog] = []

    def open_(projects: Any = (), chosen: int | None = None, canvas: Any = None) -> NewTaskDialog:
        form = NewTaskDialog(session, projects, background, None, chosen, canvas)
        qtbot.addWidget(form)
        form.show()
        qtbot.waitExposed(form)
        wait_until(lambda: form.options.rowCount() and form.preset.count() > 1)
        opened.append(form)
        return form

    yield open_
    for form in opened:
        form.reject()


@pytest.fixture
def plugin(qgis_iface) -> Iterator[Any]:
    """The plugin, loaded; unloaded at the end."""
    import orthodock

    loaded = orthodock.classFactory(qgis_iface)
    loaded.initGui()
    yield loaded
    loaded.unload()


@pytest.fixture
def signed_in(plugin, connection) -> WebODM:
    """The plugin's own client of the devserver, signed in."""
    client = plugin.application.sessions.client(connection)
    client.transport.token()
    return client


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where downloads go."""
    chosen = tmp_path / "downloads"
    QgsSettings().setValue("orthodock/download_folder", str(chosen))
    return chosen


@pytest.fixture
def site(plugin, signed_in, wait_until, folder) -> Site:
    """What makes tasks of known results, and layers of them."""
    return Site(plugin, signed_in, signed_in.projects.create("Known pixels"), wait_until)


@pytest.fixture
def provider(store: ConnectionStore) -> Iterator[OrthoDockProvider]:
    """The algorithms, in the registry."""
    layer_auth = LayerAuth()
    added = OrthoDockProvider(store, layer_auth)
    QgsApplication.processingRegistry().addProvider(added)
    yield added
    QgsApplication.processingRegistry().removeProvider(added)
    layer_auth.remove()


@pytest.fixture(scope="module")
def client(server) -> WebODM:
    """A client of the devserver."""
    return WebODM(server.url, Credentials(server.user, server.password))


@pytest.fixture(scope="session")
def processing(qgis_app: QgsApplication) -> ModuleType:
    """QGIS's own plugin Processing, with its algorithms."""
    sys.path.insert(0, f"{QgsApplication.pkgDataPath()}/python/plugins")
    sys.modules.pop("processing", None)  # what pytest makes of a checkout in a folder of that name
    import processing as plugin  # noqa: QGS111  pytest is not in QGIS
    from processing.core.Processing import Processing

    Processing.initialize()
    return plugin


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


@pytest.fixture(scope="module")
def slow_client(slow_server) -> WebODM:
    return client_of(slow_server)


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
def project(panel: Panel, api: WebODM, request) -> Project:
    """An empty project of the test's own, which the panel knows."""
    made = api.projects.create(f"Of {request.node.name}"[:200])
    panel.click(panel.actions.refresh)
    panel.wait_until(lambda: panel.dock.model.project_index(made.id).isValid())
    yield made
    if made.id in {known.id for known in api.projects.list()}:
        api.projects.delete(made.id)


@pytest.fixture
def slow_panel(closed_panel: Panel, slow_server) -> Panel:
    """The panel, connected to the server whose tasks last."""
    save(closed_panel, slow_server)
    show(closed_panel)
    closed_panel.wait_until(lambda: closed_panel.client is not None)
    return closed_panel
