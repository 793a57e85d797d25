"""The whole path: from a folder of photos to layers that show what was photographed."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from orthodock.api import TaskStatus
from orthodock.core.layers.identity import extent_of
from orthodock.ui.commands import uploads as upload_commands
from pictures import best_shift, likeness
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSettings,
)
from qgis.PyQt.QtWidgets import QApplication
from rendering import render

from devserver import photos as photo_maker

POINTS = "Photo Positions"
TITLES = {POINTS, "Orthophoto", "Surface Model (DSM)", "Terrain Model (DTM)", "Point Cloud"}
OPTIONS = {"dsm": True, "dtm": True, "orthophoto-resolution": "5"}
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
BRIGHTON_BEACH = QgsPointXY(-91.9936, 46.8428)


@pytest.fixture
def in_folder(tmp_path: Path) -> Path:
    QgsSettings().setValue("orthodock/download_folder", str(tmp_path / "downloads"))
    return tmp_path / "downloads"


def process(plugin: Any, wait_until: Any, folders: list[Path], name: str) -> None:
    """Do what a user does to get from photos to layers."""
    application, dock = plugin.application, plugin.application.panel
    application.session.connect_to(plugin.connections.current())
    upload_commands.open_new_task(application.context, None, folders)
    dialog = next(
        w for w in QApplication.topLevelWidgets() if type(w).__name__ == "NewTaskDialog"
        and w.isVisible()
    )  # fmt: skip
    wait_until(lambda: dialog.start_button.isEnabled() and dialog.options.rowCount())
    dialog.name.setText(name)
    dialog.project.setEditText(name)
    dialog.options.set_values(OPTIONS)
    dialog.start_button.click()
    wait_until(lambda: dock.selected_task() is not None and dock.selected_task().is_finished)
    assert dock.selected_task().status is TaskStatus.COMPLETED, dock.selected_task().last_error
    dock.actions_["add_to_map"].trigger()
    wait_until(lambda: len(QgsProject.instance().mapLayers()) == len(TITLES))


def layers_by_title() -> dict[str, QgsMapLayer]:
    return {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}


def grey(picture: np.ndarray) -> np.ndarray:
    return picture[..., :3].mean(axis=-1)


def test_photos_become_layers_in_their_place(
    plugin, connection, wait_until, photos: Path, in_folder: Path, tmp_path: Path
) -> None:
    process(plugin, wait_until, [photos], "Fläche / 7")
    task, layers = plugin.application.panel.selected_task(), layers_by_title()
    assert set(layers) == TITLES
    assert all(layer.isValid() for layer in layers.values())

    land, epsg = photo_maker.landscape_at(
        photo_maker.DEFAULT_LATITUDE, photo_maker.DEFAULT_LONGITUDE, 1
    )
    crs, half, pixels = QgsCoordinateReferenceSystem(f"EPSG:{epsg}"), 12.0, 240
    x, y = land.easting, land.northing
    window = QgsRectangle(x - half, y - half, x + half, y + half)
    steps = (np.arange(pixels) + 0.5) * 2 * half / pixels - half
    truth = land.colour((x + steps)[None, :], (y - steps)[:, None]).mean(axis=-1)
    assert layers[POINTS].featureCount() == task.images_count
    assert layers[POINTS].extent().contains(QgsPointXY(x, y))
    surfaces = {title: layer for title, layer in layers.items() if title != POINTS}
    drawn = {title: render(layer, window, crs, pixels) for title, layer in surfaces.items()}

    for title, picture in drawn.items():
        # Between the points of a cloud there are gaps.
        share = 0.8 if title == "Point Cloud" else 0.99
        assert (picture[..., 3] > 0).mean() > share, f"{title} draws too little"
    assert best_shift(truth, grey(drawn["Orthophoto"])) < 1.5
    assert likeness(truth, grey(drawn["Orthophoto"])) > 0.9
    points = drawn["Point Cloud"][..., 3] > 0
    assert likeness(truth[points], grey(drawn["Point Cloud"])[points]) > 0.7
    for title in ("Surface Model (DSM)", "Terrain Model (DTM)"):
        assert np.ptp(drawn[title][..., :3].astype(int), axis=2).max() > 20, "no colours"
        bounds = QgsCoordinateTransform(
            extent_of(layers[title]).crs(), WGS84, QgsProject.instance()
        ).transformBoundingBox(extent_of(layers[title]))
        assert bounds.contains(QgsPointXY(*_middle(task.extent)))

    assert not list(in_folder.rglob("*.tif")), "tiles need no file"
    # Thumbnails may still be on their way.
    assert not [path for path in in_folder.rglob("*.part") if "thumbnails" not in path.parts]
    _check_groups(task)
    _check_project_holds_no_secret(tmp_path / "project.qgz", plugin)


def _middle(extent: tuple[float, float, float, float]) -> tuple[float, float]:
    west, south, east, north = extent
    return (west + east) / 2, (south + north) / 2


def _check_groups(task: Any) -> None:
    root = QgsProject.instance().layerTreeRoot()
    group = root.findGroup("Fläche / 7").children()[0]
    assert group.name() == "Fläche / 7"
    order = [node.name() for node in group.children()]
    assert order == [
        POINTS, "Orthophoto", "Terrain Model (DTM)", "Surface Model (DSM)", "Point Cloud",
    ]  # fmt: skip


def _check_project_holds_no_secret(path: Path, plugin: Any) -> None:
    token = plugin.application.server.client.transport.token()
    assert QgsProject.instance().write(str(path))
    with zipfile.ZipFile(path) as archive:
        texts = [archive.read(name).decode(errors="replace") for name in archive.namelist()]
    for secret in (token, "correct horse", "correct%20horse", "JWT ", "eyJ"):
        assert not any(secret in text for text in texts)


def test_adding_again_adds_nothing(
    plugin, connection, wait_until, photos: Path, in_folder: Path
) -> None:
    process(plugin, wait_until, [photos], "Twice")
    announced: list[Any] = []
    plugin.application.loader.layer_added.connect(lambda layer, _: announced.append(layer.name()))
    plugin.application.panel.actions_["add_to_map"].trigger()
    wait_until(lambda: len(announced) == len(TITLES))
    assert len(QgsProject.instance().mapLayers()) == len(TITLES)


def test_private_layers_draw_again_after_reopening(
    plugin,
    connection,
    wait_until,
    close_project,
    photos: Path,
    in_folder: Path,
    tmp_path: Path,
    qgis_iface,
) -> None:
    import orthodock

    process(plugin, wait_until, [photos], "Reopened")
    path = tmp_path / "again.qgz"
    assert QgsProject.instance().write(str(path))
    close_project()
    plugin.unload()

    fresh = orthodock.classFactory(qgis_iface)
    fresh.initGui()
    try:
        signed_in: list[str] = []
        fresh.application.sessions.signed_in.connect(signed_in.append)
        assert QgsProject.instance().read(str(path))
        wait_until(lambda: signed_in)
        layer = layers_by_title()["Surface Model (DSM)"]
        extent = extent_of(layer)
        picture = render(layer, QgsRectangle(extent), extent.crs())
        assert (picture[..., 3] > 0).mean() > 0.4
    finally:
        fresh.unload()
        plugin.initGui()  # for the fixture to unload


def test_real_photos_become_layers(
    plugin, connection, wait_until, real_photos: Path, in_folder: Path
) -> None:
    some = sorted(real_photos.glob("*.JPG"))[:6]
    process(plugin, wait_until, some, "Brighton Beach")
    for title, layer in layers_by_title().items():
        extent = extent_of(layer)
        place = QgsCoordinateTransform(extent.crs(), WGS84, QgsProject.instance())
        middle = place.transformBoundingBox(extent).center()
        assert middle.distance(BRIGHTON_BEACH) < 0.001, f"{title} lies elsewhere"
        picture = render(layer, QgsRectangle(extent), extent.crs())
        share = 0.005 if title == POINTS else 0.2
        assert (picture[..., 3] > 0).mean() > share, f"{title} draws nothing"
