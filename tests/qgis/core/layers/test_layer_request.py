"""Layers that were made in a thread are as good as any once it has ended."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable

import pytest
from orthodock.api import Task
from orthodock.core.layers.builders import layer_request
from orthodock.core.layers.builders.layer_request import OnMainThread, to_main_thread, wkt_of
from products import EPSG, orthophoto
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


@contextmanager
def made_in_a_thread(path: Path) -> Iterator[OnMainThread]:
    """Make a layer in a thread that goes on, like those of QGIS's pool, until the end."""
    made: list[OnMainThread] = []
    is_made, may_end = threading.Event(), threading.Event()

    def run() -> None:
        made.append(to_main_thread(QgsRasterLayer(str(path), "Orthophoto", "gdal")))
        is_made.set()
        may_end.wait()

    thread = threading.Thread(target=run)
    thread.start()
    is_made.wait()
    yield made[0]
    may_end.set()
    thread.join()


def in_a_thread(ask: Callable[[], Any]) -> Any:
    """Ask as QGIS does when it draws."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(ask).result()


@pytest.fixture(autouse=True)
def _nothing_known(qgis_app) -> None:
    QgsCoordinateReferenceSystem.invalidateCache()
    QgsCoordinateTransform.invalidateCache()


@pytest.mark.parametrize("ends_first", [True, False])
def test_layer_keeps_its_place_when_its_thread_has_ended(tmp_path: Path, ends_first: bool) -> None:
    path = orthophoto(tmp_path / "orthophoto.tif")
    with made_in_a_thread(path) as finish:
        layers = [] if ends_first else finish()
    (layer,) = layers or finish()
    crs, extent = layer.crs(), layer.extent()
    assert crs.authid() == f"EPSG:{EPSG}"
    for ask in (in_a_thread, lambda ask: ask()):
        assert ask(crs.toWkt).startswith("PROJCS")
        assert ask(lambda: in_degrees(crs, extent)) == (9.00, 46.95)


def test_layers_of_others_do_not_get_what_dies_with_our_thread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layer_request, "FORGET_AFTER", 0)
    path = orthophoto(tmp_path / "orthophoto.tif")
    with made_in_a_thread(path) as finish:
        finish()
        QCoreApplication.processEvents()
        other = QgsRasterLayer(str(path), "Of the user", "gdal").crs()
        named = QgsCoordinateReferenceSystem(f"EPSG:{EPSG}")
    for crs in (other, named):
        assert in_a_thread(crs.toWkt).startswith("PROJCS")


@pytest.mark.parametrize("epsg", [None, -1, 4, 10**12])
def test_task_may_have_no_crs_that_is_known(epsg: int | None) -> None:
    assert wkt_of(Task("a", 1, epsg=epsg)) == ""


def test_crs_of_a_task_comes_from_its_code_when_there_is_no_wkt() -> None:
    said = wkt_of(Task("a", 1, epsg=EPSG))
    assert QgsCoordinateReferenceSystem.fromWkt(said).authid() == f"EPSG:{EPSG}"
    assert wkt_of(Task("a", 1, epsg=EPSG, wkt="what the server says")) == "what the server says"


def in_degrees(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle) -> tuple[float, float]:
    """Return the longitude and latitude of an extent's centre."""
    place = QgsCoordinateTransform(crs, WGS84, QgsProject.instance()).transform(extent.center())
    return round(place.x(), 2), round(place.y(), 2)
