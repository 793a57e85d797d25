"""Controls the QGIS desktop like a user; run by `qgis --code`, started by __main__.py."""

import os
from pathlib import Path

from driver import Driver, click, dialog  # beside this file
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExifTools,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.utils import iface, plugins

URL, USER, PASSWORD, PHOTOS, BUILD = (
    os.environ[f"ORTHODOCK_DEMO_{name}"] for name in ("URL", "USER", "PASSWORD", "PHOTOS", "BUILD")
)
BUILD = Path(BUILD)
SURFACES = ("Orthophoto", "Surface Model (DSM)", "Terrain Model (DTM)", "Point Cloud")
EXPECTED = (*SURFACES, "Photo Positions")
SHOWN_PROGRESS = 0.45  # time of the screenshot of the running task
LARGEST_OFFSET = 120.0  # meters between the centers of the photos and of a layer
PICTURE = QSize(400, 400)


def grab(name):
    """Save a screenshot of the main window."""
    iface.mainWindow().grab().save(str(BUILD / f"{name}.png"))


def steps():
    """The steps of a user, from an empty panel to maps."""
    plugin = plugins["orthodock"]
    dock = plugin.application.panel
    iface.newProject()  # away from the start page
    iface.mainWindow().resize(1400, 900)
    iface.mainWindow().showMaximized()
    plugin.dock.setUserVisible(True)
    plugin.dock.show()
    iface.mainWindow().resizeDocks([plugin.dock], [430], Qt.Orientation.Horizontal)
    yield "open the panel", dock.connect_button.isVisible
    grab("welcome")

    yield from connect(dock)
    yield from new_task(dock)

    def task():
        return dock.selected_task()

    yield (
        "upload the photos and start the task",
        lambda: task() and not task().partial and dock.store.upload(task()) is None,
    )
    yield (
        "the server works on it",
        lambda: task().running_progress >= SHOWN_PROGRESS,
    )
    grab("dock")
    yield "the task finishes", lambda: task().is_finished
    if "orthophoto.tif" not in task().available_assets:
        raise RuntimeError(f"the task made no orthophoto: {task().last_error}")
    dock.actions_["add_to_map"].trigger()
    yield (
        "add the layers to the map",
        lambda: len(QgsProject.instance().mapLayers()) == len(EXPECTED),
    )
    iface.messageBar().clearWidgets()
    rendered = []
    iface.mapCanvas().mapCanvasRefreshed.connect(lambda: rendered.append(True))
    iface.mapCanvas().refreshAllLayers()
    yield "the map draws", lambda: rendered and not iface.mapCanvas().isDrawing()
    grab("map")
    check_layers(task())
    yield "every layer draws, in the right place", lambda: True
    yield "save the project", lambda: QgsProject.instance().write(str(BUILD / "project.qgz"))


def connect(dock):
    """Fill in the connection dialog, test it, save it."""
    # QGIS would open a dialog for a new master password here.
    master = Path(os.environ["QGIS_AUTH_PASSWORD_FILE"]).read_text()
    QgsApplication.authManager().setMasterPassword(master, True)
    QTimer.singleShot(0, lambda: click(dock.connect_button))  # the dialog is modal
    yield "open the connection dialog", lambda: dialog("ConnectionDialog")
    form = dialog("ConnectionDialog")
    QTest.keyClicks(form.url, URL)
    QTest.keyClicks(form.name, "Demo server")
    QTest.keyClicks(form.username, USER)
    QTest.keyClicks(form.password, PASSWORD)
    click(form.test_button)
    yield "test the connection", lambda: form.result.text().startswith("Connected")
    form.grab().save(str(BUILD / "connection.png"))
    click(form.buttons.button(form.buttons.StandardButton.Save))
    yield (
        "save the connection",
        lambda: dock.connections.count() == 1 and dock.actions_["new_task"].isEnabled(),
    )


def new_task(dock):
    """Choose photos, enable DSM and DTM, and start."""
    application = plugins["orthodock"].application
    yield "connect", lambda: application.server.client is not None
    dock.actions_["new_task"].trigger()
    yield "open the new-task dialog", lambda: dialog("NewTaskDialog")
    form = dialog("NewTaskDialog")
    form.add_paths([Path(PHOTOS)])
    yield "read the photos", lambda: form.start_button.isEnabled() and form.options.rowCount()
    form.project.setEditText("Demo farm")
    form.preset.setCurrentIndex(max(form.preset.findText("DSM + DTM"), 0))
    form.options.set_values(
        {"dsm": True, "dtm": True, "pc-las": True, "orthophoto-resolution": "5"}
    )
    form.grab().save(str(BUILD / "new_task.png"))
    click(form.start_button)


def check_layers(task):
    """Raise an error unless every layer is valid, not empty, and at the photos' position."""
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    tags = [QgsExifTools.getGeoTag(str(p))[0] for p in sorted(Path(PHOTOS).glob("*.JPG"))]
    place = QgsRectangle()
    place.setMinimal()
    for tag in tags:
        place.combineExtentWith(tag.x(), tag.y())
    metric = QgsCoordinateReferenceSystem(f"EPSG:{task.epsg}")
    area = QgsCoordinateTransform(wgs84, metric, QgsProject.instance()).transformBoundingBox(place)
    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    for title in SURFACES:
        layer = layers[title]
        if not layer.isValid():
            raise RuntimeError(f"{title} is not valid")
        offset, share = drawn(layer, area, metric)
        if share < 0.2:
            raise RuntimeError(f"{title} draws next to nothing ({share:.0%})")
        if offset > LARGEST_OFFSET:
            raise RuntimeError(f"{title} lies {offset:.0f} m away from its photos")


def drawn(layer, area, crs):
    """Render a layer alone; return how far its middle is from the area's, m, and its share."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(crs)
    settings.setBackgroundColor(Qt.GlobalColor.transparent)
    window = area.buffered(max(area.width(), area.height()))
    settings.setExtent(window)
    settings.setOutputSize(PICTURE)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    image.save(str(BUILD / f"layer-{layer.name().split()[0].lower()}.png"))
    spots = [
        (x, y)
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
        if image.pixelColor(x, y).alpha() > 0
    ]
    if not spots:
        return float("inf"), 0.0
    scale = settings.mapUnitsPerPixel()
    middle_x = sum(x for x, _ in spots) / len(spots) - image.width() / 2
    middle_y = sum(y for _, y in spots) / len(spots) - image.height() / 2
    covered = len(spots) * 16 * scale * scale
    return scale * (middle_x**2 + middle_y**2) ** 0.5, covered / (area.width() * area.height())


DRIVER = Driver("demo", steps(), BUILD)  # a reference, or Qt deletes it
