"""Layers that were made in a thread are as good as any once it has ended."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from orthodock.core.layers.recipe import Finish, to_main_thread
from products import orthophoto
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsRasterLayer,
)

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


def made_in_a_thread(path: Path) -> Finish:
    """Make a layer in a thread of which nothing is left."""
    made: list[Finish] = []
    thread = threading.Thread(
        target=lambda: made.append(to_main_thread(QgsRasterLayer(str(path), "Orthophoto", "gdal")))
    )
    thread.start()
    thread.join()
    return made[0]


@pytest.mark.parametrize("turn", range(5))
def test_layer_keeps_its_place_when_its_thread_has_ended(
    qgis_app, tmp_path: Path, turn: int
) -> None:
    path = orthophoto(tmp_path / "orthophoto.tif")
    (layer,) = made_in_a_thread(path)()
    expected = QgsRasterLayer(str(path), "Orthophoto", "gdal")
    assert layer.crs() == expected.crs()
    assert layer.crs().toWkt() == expected.crs().toWkt() != ""
    boxes = [
        QgsCoordinateTransform(which.crs(), WGS84, QgsProject.instance()).transformBoundingBox(
            which.extent()
        )
        for which in (layer, expected)
    ]
    assert boxes[0].toString(9) == boxes[1].toString(9)
    assert boxes[0] != layer.extent()
