"""Takes the screenshots; run by `qgis --code`, started by screenshots.py."""

import json
import os
from pathlib import Path
from urllib.request import Request, urlopen

import processing  # noqa: QGS111  as scripts in QGIS do
from driver import Driver, click, dialog  # of the demo
from orthodock.core.server.connections import Connection
from orthodock.ui.options.options_factory import PAGE
from orthodock.ui.tree.tree_model import Role
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QPoint, QRect, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLabel, QTreeView, QTreeWidget, QWidget
from qgis.utils import iface, plugins

WANTED = json.loads(os.environ["ORTHODOCK_PICTURES"])
OUT, PHOTOS, SERVERS = Path(WANTED["out"]), Path(WANTED["photos"]), WANTED["servers"]
STRANGE = WANTED["strange"]
NAMES = {"work": "Survey office", "empty": "Field laptop", "archive": "County archive"}
SUFFIX = "_" + WANTED["run"] if WANTED["run"] in ("dark", "german") else ""
WINDOW, MAP_WINDOW, USUAL, NARROW, WIDE = (1200, 760), (1400, 800), 430, 250, 820  # pixels
TOOLBOX_HEIGHT = 800  # pixels
SHOWN_ADDRESSES = (
    "https://archive.example.org",
    "http://localhost:8000",
    "https://odm.example.org",
)
OVERVIEW, CONSOLE, ASSETS, OPTIONS = range(4)
SHOWN_PROGRESS, SHOWN_UPLOAD = 0.45, 0.5
LAYERS, LEFT = 5, 210  # of a task; pixels of the layers' panel
WEST, SOUTH, EAST, NORTH = -92.4522, 43.9729, -92.4502, 43.9741  # of a field that was flown


# Screenshots


def save(picture, name):
    """Save a screenshot."""
    assert picture.save(str(OUT / f"{name}{SUFFIX}.png")), name


def save_panel(name):
    """Save a screenshot of the panel."""
    save(plugins["orthodock"].dock.grab(), name)


def save_screen(name, area):
    """Save a screenshot of an area of the screen, including menus."""
    save(QApplication.primaryScreen().grabWindow(0).copy(area), name)


def set_width(width):
    """Set the width of the panel."""
    dock = plugins["orthodock"].dock
    iface.mainWindow().resizeDocks([dock], [width], Qt.Orientation.Horizontal)


# Steps of several screenshots


def settle(what="all is drawn"):
    """Wait until all pending events are processed."""
    rested = []
    QTimer.singleShot(400, lambda: rested.append(True))
    return what, lambda: rested


def show(server):
    """Show a server in the panel."""
    plugin = plugins["orthodock"]
    connection = next(c for c in plugin.connections.all() if c.name == NAMES[server])
    plugin.connections.set_current(connection)
    plugin.application.panel.set_connections(plugin.connections.all(), connection)
    plugin.application.session.connect_to(connection)
    yield f"show {NAMES[server]}", lambda: plugin.application.server.client is not None
    yield settle("ask for its projects")


def choose(project, name, page=OVERVIEW):
    """Expand a project, select one of its tasks, and show a page of its details."""
    dock = plugins["orthodock"].application.panel
    yield f"list {project}", lambda: find_project(project)
    dock.select_project(find_project(project).id)
    yield f"find {name}", lambda: find_task(project, name)
    dock.select_task(find_task(project, name))
    dock.details.tabs.setCurrentIndex(page)
    yield settle()


def find_project(name):
    """Return a project of the panel, or None."""
    projects = plugins["orthodock"].application.panel.store.projects()
    return next((project for project in projects if project.name == name), None)


def find_task(project, name):
    """Return a task of the panel, or None."""
    model = plugins["orthodock"].application.panel.model
    parent = model.project_index(find_project(project).id)
    indices = (model.index(row, 0, parent) for row in range(model.rowCount(parent)))
    index = next((i for i in indices if i.data() == name), None)
    return None if index is None else index.data(Role.TASK)


def faults(*rules):
    """Set the server's fault rules, or clear them."""
    body = json.dumps({"rules": rules}).encode()
    request = Request(  # noqa: S310  an address of our own
        SERVERS["work"] + "/_faults", body, {"Content-Type": "application/json"}
    )
    urlopen(request, timeout=5).close()  # noqa: S310


def set_up():
    """Save the connections, and lay the window out."""
    window, plugin = iface.mainWindow(), plugins["orthodock"]
    QgsApplication.authManager().setMasterPassword("of the pictures", True)
    iface.newProject()  # away from the start page
    window.setGeometry(0, 0, *WINDOW)
    for name in ("Browser", "Browser2"):
        window.findChild(QDockWidget, name).hide()
    plugin.dock.show()
    set_width(USUAL)
    yield settle("open the panel")


def save_connections():
    """Save all three servers as the dialog would."""
    plugin = plugins["orthodock"]
    for name, url in SERVERS.items():
        plugin.connections.save(
            Connection.new(NAMES[name], url), WANTED["user"], WANTED["password"]
        )
    yield settle("save the connections")


# Runs


def light():
    """All screenshots."""
    yield from set_up()
    save_panel("panel_welcome")
    yield from connection_dialog()
    yield from save_connections()
    yield from options()
    yield from show("empty")
    save_panel("panel_empty")
    yield from archive()
    yield from show("work")
    yield from tasks()
    yield from task_dialogs()
    yield from on_the_map()
    yield from new_task()
    yield from upload_and_run()
    yield from toolbox()


def dark():
    """Screenshots to check the contrast in a dark theme."""
    yield from set_up()
    save_panel("panel_welcome")
    yield from connection_dialog()
    yield from save_connections()
    yield from options()
    yield from show("work")
    yield from tasks()
    yield from task_dialogs()
    yield from new_task()
    yield from upload_and_run()


def german():
    """Screenshots to check that longer words fit."""
    yield from set_up()
    save_panel("panel_welcome")
    yield from save_connections()
    yield from show("work")
    yield from tasks()
    yield from task_dialogs()
    yield from new_task()
    yield from toolbox()


def connection_dialog():
    """The dialog for a connection, tested."""
    dock = plugins["orthodock"].application.panel
    QTimer.singleShot(0, lambda: click(dock.connect_button))  # the dialog is modal
    yield "open the connection dialog", lambda: dialog("ConnectionDialog")
    form = dialog("ConnectionDialog")
    form.url.setText(SERVERS["work"])
    form.name.setText(NAMES["work"])
    form.username.setText(WANTED["user"])
    form.password.setText(WANTED["password"])
    click(form.test_button)
    yield "test the connection", lambda: form.result.text().startswith("Connected")
    save(form.grab(), "connection")
    form.reject()


def options():
    """The plugin's page in QGIS's options, at its initial and its smallest size."""
    QTimer.singleShot(0, lambda: iface.showOptionsDialog(iface.mainWindow(), PAGE))  # modal

    def window():
        windows = QApplication.topLevelWidgets()
        return next(
            (w for w in windows if w.objectName() == "QgsOptionsBase" and w.isVisible()), None
        )

    yield "open the options", window
    page = window().findChild(QWidget, PAGE)
    page.findChild(QgsFileWidget).setFilePath("/home/pilot/maps")
    servers = page.findChild(QTreeWidget)
    for row in range(servers.topLevelItemCount()):  # those of this run have any port
        servers.topLevelItem(row).setText(1, SHOWN_ADDRESSES[row])
    for name, (width, height) in (("options", (1000, 760)), ("options_small", (1, 1))):
        window().resize(width, height)
        yield settle()
        save(window().grab(), name)
    window().close()


def archive():
    """A project of ten thousand tasks."""
    yield from show("archive")
    dock = plugins["orthodock"].application.panel
    yield "list the archive", lambda: find_project("County survey")
    dock.select_project(find_project("County survey").id)
    yield "list its tasks", lambda: find_task("County survey", "Tile 100-100")
    dock.tree.verticalScrollBar().setValue(dock.tree.verticalScrollBar().maximum() // 3)
    yield settle()
    save_panel("panel_large")


def tasks():
    """A finished task on each page, a failed one, and narrow and wide panels."""
    dock = plugins["orthodock"].application.panel
    for project in ("Quarry north", "Hill farm", "River farm"):
        yield f"list {project}", lambda project=project: find_project(project)
        dock.select_project(find_project(project).id)
    yield from choose("River farm", "River farm, June")
    yield (
        "fetch its picture",
        lambda: dock.details.overview.findChild(QLabel, "preview").isVisible(),
    )
    save_panel("panel_finished")
    dock.details.tabs.setCurrentIndex(ASSETS)
    yield settle("ask for the sizes")
    save_panel("panel_assets")
    dock.details.tabs.setCurrentIndex(OPTIONS)
    yield settle()
    save_panel("panel_options")
    dock.details.tabs.setCurrentIndex(OVERVIEW)
    for name, width in (("narrow", NARROW), ("wide", WIDE)):
        set_width(width)
        yield settle()
        save_panel(f"panel_{name}")
    set_width(USUAL)
    yield from choose("Quarry north", "Quarry, May", CONSOLE)
    save_panel("panel_failed")
    set_width(NARROW)
    yield settle()
    save_panel("panel_failed_narrow")
    set_width(USUAL)


def task_dialogs():
    """Import, restart, export, and the menus of a task."""
    dock = plugins["orthodock"].application.panel
    actions = dock.actions_
    yield from choose("River farm", "River farm, June")
    for action, kind, name in (
        (actions["import_task"], "ImportDialog", "import"),
        (actions["restart_with"], "RestartDialog", "restart"),
        (actions["export"], "ExportDialog", "export"),
    ):
        action.trigger()
        yield f"open {kind}", lambda kind=kind: dialog(kind)
        yield settle()
        form = dialog(kind)
        if kind == "ImportDialog":
            form.from_web.setChecked(True)
            form.url.setText("https://example.org/flights/river-farm-july.zip")
        if kind == "ExportDialog":
            form.target.setFilePath("/home/pilot/maps/River farm, June-orthophoto.tif")
        yield settle()
        save(form.grab(), name)
        form.reject()
    for menu, name in ((actions.map_menu, "add_to_map"), (actions.context_menu(dock), "actions")):
        menu.popup(dock.mapToGlobal(QPoint(120, 90)))
        yield settle()
        save(menu.grab(), name)
        if menu is actions.map_menu:
            place = QRect(dock.mapToGlobal(QPoint(0, 0)), dock.size())
            save_screen("panel_add_to_map", place.adjusted(0, 0, 0, -place.height() // 4))
        menu.hide()


def new_task():
    """The dialog on each of its pages, and the photos on the map."""
    for layer in QgsProject.instance().mapLayersByName("Photo Positions"):
        node = QgsProject.instance().layerTreeRoot().findLayer(layer)
        node.setItemVisibilityChecked(False)  # the new photos were taken in the same places
    QgsProject.instance().addMapLayer(field_layer())
    plugin = plugins["orthodock"]
    plugin.application.panel.actions_["new_task"].trigger()
    yield "open the new-task dialog", lambda: dialog("NewTaskDialog")
    form = dialog("NewTaskDialog")
    form.add_paths([PHOTOS])
    yield "read the photos", lambda: form.start_button.isEnabled() and form.options.rowCount()
    form.project.setCurrentIndex(form.project.findText("River farm"))
    yield settle()
    save(form.grab(), "new_task")
    save(iface.mainWindow().grab(), "photos_on_map")
    form.options.set_values({"dsm": True, "dtm": True, "pc-las": True, "pc-quality": "high"})
    form.tabs.setCurrentIndex(1)
    group = form.option_panel.filter.index(0, 0)
    form.option_panel.view.expand(group)
    form.option_panel.view.setCurrentIndex(form.option_panel.filter.index(0, 0, group))
    yield settle()
    save(form.grab(), "new_task_options")
    form.tabs.setCurrentIndex(2)
    layer = QgsProject.instance().mapLayersByName("Fields")[0]
    form.inputs.layer.setLayer(layer)
    yield settle("read the boundary")
    save(form.grab(), "new_task_inputs")
    save(iface.mainWindow().grab(), "boundary_on_map")
    form.reject()
    iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    iface.mainWindow().setGeometry(0, 0, *WINDOW)
    set_width(USUAL)


def field_layer():
    """Return a layer with the outline of a field."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "Fields", "memory")
    feature = QgsFeature()

    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(WEST, SOUTH, EAST, NORTH)))
    layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    layer.renderer().symbol().setColor(Qt.GlobalColor.transparent)
    return layer


def upload_and_run():
    """A task while its photos are sent, and while it runs."""
    plugin = plugins["orthodock"]
    dock = plugin.application.panel
    faults({"kind": "stall", "path": "/upload/", "seconds": 2, "times": None})
    dock.select_project(find_project("River farm").id)
    dock.actions_["new_task"].trigger()
    yield "open the new-task dialog", lambda: dialog("NewTaskDialog")
    form = dialog("NewTaskDialog")
    form.add_paths([PHOTOS])
    yield "read the photos", lambda: form.start_button.isEnabled() and form.options.rowCount()
    form.project.setCurrentIndex(form.project.findText("River farm"))
    click(form.start_button)
    name = "River farm 2025-07-12"
    yield "begin the upload", lambda: find_task("River farm", name)
    dock.select_task(find_task("River farm", name))
    dock.details.tabs.setCurrentIndex(OVERVIEW)

    def sent():
        state = dock.store.upload(dock.selected_task())
        return state is not None and state.fraction >= SHOWN_UPLOAD and state.seconds_left

    yield "upload some photos", sent
    save_panel("panel_uploading")
    faults()
    dock.details.tabs.setCurrentIndex(CONSOLE)
    yield (
        "the server works on it",
        lambda: (
            dock.selected_task().running_progress >= SHOWN_PROGRESS
            and not dock.console.document().isEmpty()
        ),
    )
    save_panel("panel_running")
    if not SUFFIX:
        yield "the task finishes", lambda: dock.selected_task().is_finished
        yield settle()
        save(iface.mainWindow().grab(), "ready")
        iface.messageBar().clearWidgets()


def on_the_map():
    """All layers that one click adds."""
    dock, canvas, window = plugins["orthodock"].dock, iface.mapCanvas(), iface.mainWindow()
    window.setGeometry(0, 0, *MAP_WINDOW)
    layers = window.findChild(QDockWidget, "Layers")
    window.resizeDocks([layers, dock], [LEFT, USUAL], Qt.Orientation.Horizontal)
    yield from choose("River farm", "River farm, June")
    plugins["orthodock"].application.panel.actions_["add_to_map"].trigger()
    yield "add the layers", lambda: len(QgsProject.instance().mapLayers()) >= LAYERS
    iface.messageBar().clearWidgets()
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        node.setExpanded(False)
    rendered = []
    canvas.mapCanvasRefreshed.connect(lambda: rendered.append(True))
    canvas.refreshAllLayers()
    yield "the map draws", lambda: rendered and not canvas.isDrawing()
    yield settle()
    save(iface.mainWindow().grab(), "map")


def toolbox():
    """The algorithms in the toolbox, and the dialog of one."""
    plugins["orthodock"].dock.hide()
    box = iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
    box.setFloating(True)  # higher than the window, to show all of it
    box.resize(USUAL, TOOLBOX_HEIGHT)
    box.show()
    tree = box.findChild(QTreeView)
    model = tree.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        tree.setExpanded(index, False)
        if index.data() == "OrthoDock":
            tree.expand(index)
            for group in range(model.rowCount(index)):
                tree.expand(model.index(group, 0, index))
            tree.scrollTo(index, QTreeView.ScrollHint.PositionAtTop)
    yield settle()
    save(box.grab(), "toolbox")
    box.setFloating(False)
    form = processing.createAlgorithmDialog(
        "orthodock:processimages",
        {"FOLDER": "/home/pilot/flights/River farm", "PROJECT": "River farm", "NAME": "July"},
    )
    form.resize(900, 760)
    form.show()
    yield settle("open the dialog of Process photos")
    save(form.grab(), "process_images")
    form.close()


def remarks():
    """New Task with flights that cause warnings, and servers that fail."""
    yield from set_up()
    yield from save_connections()
    yield from connection_answers()
    yield from show("work")
    yield "list River farm", lambda: find_project("River farm")
    for folder in sorted(PHOTOS.with_name("odd").iterdir()):
        yield from odd_flight(folder)
    for server in ("no_node", "view_only"):
        yield from unwilling_server(server)
    yield from show("work")
    yield from outage()


def connection_answers():
    """The connection dialog with pasted texts, and with servers other than WebODM."""
    commands = plugins["orthodock"].application.editor
    work = SERVERS["work"]
    pages = {"page": f"{work}/map/project/1/task/0a1b/", "https": work.replace("http:", "https:")}
    for name, url in {**pages, "login": work, "nothing": "river farm", **STRANGE}.items():
        QTimer.singleShot(0, lambda: commands.edit(None))  # the dialog is modal
        yield "open the connection dialog", lambda: dialog("ConnectionDialog")
        form = dialog("ConnectionDialog")
        QTest.keyClicks(form.url, url)
        QTest.keyClicks(form.username, WANTED["user"])
        QTest.keyClicks(form.password, "wrong" if name == "login" else WANTED["password"])
        click(form.test_button)
        yield f"test {name}", lambda form=form: form.test_button.isEnabled()
        yield settle()
        save(form.grab(), f"connection_{name}")
        QTest.keyClick(form, Qt.Key.Key_Escape)


def odd_flight(folder):
    """New Task with one flight, and its tables if it has any."""
    plugins["orthodock"].application.panel.actions_["new_task"].trigger()
    yield "open the new-task dialog", lambda: dialog("NewTaskDialog")
    form, name = dialog("NewTaskDialog"), folder.name.replace(" ", "_")
    form.add_paths([folder])
    yield f"read {folder.name}", lambda: form.photos.is_surveyed and not form.photos.is_reading
    yield "check what is beside them", lambda: not form.inputs.is_busy
    yield settle()
    save(form.grab(), f"flight_{name}")
    if list(folder.glob("*.txt")):
        click_tab(form, 2)
        yield settle()
        save(form.grab(), f"inputs_{name}")
        save(iface.mainWindow().grab(), f"map_{name}")
        assert iface.messageBar().currentItem() is None, "QGIS shows a message of its own"
    form.photos.map.zoom()
    yield settle()
    if name == "antimeridian":
        save(iface.mainWindow().grab(), f"map_{name}")
    form.reject()


def click_tab(form, number):
    """Choose a page of the new-task dialog."""
    bar = form.tabs.tabBar()
    middle = bar.tabRect(number).center()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)


def unwilling_server(name):
    """New Task on a server without nodes."""
    plugin = plugins["orthodock"]
    connection = plugin.connections.save(
        Connection.new(name, STRANGE[name]), WANTED["user"], WANTED["password"]
    )
    plugin.connections.set_current(connection)
    plugin.application.panel.set_connections(plugin.connections.all(), connection)
    plugin.application.session.connect_to(connection)
    yield f"list the projects of {name}", lambda: find_project("Archive")
    dock = plugin.application.panel
    dock.select_project(find_project("Archive" if name == "view_only" else "River farm").id)
    yield settle()
    save_panel(f"panel_{name}")
    dock.actions_["new_task"].trigger()
    yield "open the new-task dialog", lambda: dialog("NewTaskDialog")
    form = dialog("NewTaskDialog")
    form.add_paths([PHOTOS])
    yield "read the photos", lambda: form.photos.is_surveyed and not form.photos.is_reading
    if name == "view_only":
        form.project.setCurrentIndex(form.project.findText("Archive"))
    yield settle()
    save(form.grab(), f"new_task_{name}")
    form.reject()


def outage():
    """New Task while the server is unavailable, and after its return."""
    faults({"kind": "status", "code": 503, "path": "/api/", "times": None})
    plugins["orthodock"].application.panel.actions_["new_task"].trigger()
    yield "open the new-task dialog", lambda: dialog("NewTaskDialog")
    form = dialog("NewTaskDialog")
    form.add_paths([PHOTOS])
    yield "read the photos", lambda: form.photos.is_surveyed and not form.photos.is_reading
    yield "notice the outage", lambda: form._server_problem
    yield settle()
    save(form.grab(), "new_task_outage")
    save_panel("panel_outage")
    faults()
    yield "the server is back", form.start_button.isEnabled
    yield settle()
    save(form.grab(), "new_task_recovered")
    form.reject()


RUNS = {"light": light, "dark": dark, "german": german, "remarks": remarks}
DRIVER = Driver("screenshots", RUNS[WANTED["run"]](), OUT)  # a reference, or Qt deletes it
