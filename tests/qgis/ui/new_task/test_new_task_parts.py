"""The parts of the new-task dialog: models under Qt's own tester, marks on the map, the reader."""

from __future__ import annotations

import gc
import shutil
import threading
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from new_task import PROJECTS, add
from orthodock.api import NodeOption
from orthodock.core.photos.photo_files import Photo
from orthodock.core.photos.photo_metadata import PhotoMetadata
from orthodock.core.photos.photo_reader import PhotoReader
from orthodock.core.photos.subtitles import TrackPoint
from orthodock.ui.new_task.option_table import OptionColumn, OptionFilter, OptionModel
from orthodock.ui.new_task.photo_map import PhotoMap
from orthodock.ui.new_task.photo_marks import PhotoMarks
from orthodock.ui.new_task.photo_panel import PhotoPanel
from orthodock.ui.new_task.photo_table import PhotoColumn, PhotoModel
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QAbstractItemModelTester, QTest
from qgis.PyQt.QtWidgets import QApplication

NOON = datetime(2026, 5, 4, 12)  # noqa: DTZ001  EXIF has no zone
NOWHERE = QgsCoordinateTransformContext()
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
MANY = 2000
LONGEST_STALL = 16.0  # ms
ATTEMPTS = 3


def photo(name: str, **about: Any) -> Photo:
    return Photo(Path("/x", name), about.pop("size", 1000), PhotoMetadata(**about))


def names(model: PhotoModel) -> list[str]:
    return [model.index(row, PhotoColumn.NAME).data() for row in range(model.rowCount())]


@pytest.fixture
def model(qgis_app) -> Iterator[PhotoModel]:
    table = PhotoModel()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield table
    tester.deleteLater()


# --- the table


def test_photos_come_go_and_are_sorted(model) -> None:
    model.add([photo("b", size=3), photo("a", size=1), photo("c", size=2), photo("a")])
    assert names(model) == ["b", "a", "c"]
    model.sort(PhotoColumn.SIZE, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["b", "c", "a"]
    model.add([photo("d", size=2500)])
    assert names(model) == ["d", "b", "c", "a"]
    model.remove([0, 2])
    assert names(model) == ["b", "a"]
    model.add([photo("d")])
    model.sort(-1, Qt.SortOrder.AscendingOrder)
    assert names(model) == ["b", "a", "d"]


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (PhotoColumn.NAME, ["1", "2", "3", "broken", "gcp_list.txt"]),
        (PhotoColumn.TAKEN, ["2", "gcp_list.txt", "broken", "3", "1"]),
        (PhotoColumn.PLACE, ["2", "3", "gcp_list.txt", "broken", "1"]),
        (PhotoColumn.HEIGHT, ["2", "gcp_list.txt", "broken", "3", "1"]),
        (PhotoColumn.CAMERA, ["2", "gcp_list.txt", "broken", "3", "1"]),
        (PhotoColumn.SIZE, ["broken", "gcp_list.txt", "3", "1", "2"]),
        (PhotoColumn.STATE, ["1", "gcp_list.txt", "broken", "2", "3"]),
    ],
)
def test_every_column_sorts_what_is_known_and_what_is_not(model, column, expected) -> None:
    model.add(
        [
            photo("1", taken=NOON, latitude=47.0, longitude=8.0, relative_altitude=40.0, model="B"),
            photo("2"),
            photo("3", taken=NOON.replace(hour=9), altitude=500.0, model="A", size=5),
            Photo(Path("/x/gcp_list.txt"), 1, is_extra=True),
            Photo(Path("/x/broken"), problem="The file is empty"),
        ]
    )
    model.sort(column, Qt.SortOrder.AscendingOrder)
    assert names(model) == expected


def test_selection_stays_with_its_photo_when_sorted(model) -> None:
    model.add([photo("b"), photo("a"), photo("c")])
    kept = QPersistentModelIndex(model.index(0, PhotoColumn.SIZE))
    model.sort(PhotoColumn.NAME, Qt.SortOrder.AscendingOrder)
    assert (kept.row(), kept.column()) == (1, PhotoColumn.SIZE)


def test_cells_say_what_is_known(model) -> None:
    model.add(
        [
            photo("a", latitude=47.0, longitude=8.0, relative_altitude=40.2, make="DJI", model="X"),
            photo("b", altitude=512.0),
        ]
    )
    row = [model.index(0, column).data() for column in PhotoColumn]
    assert row[PhotoColumn.HEIGHT] == "40 m"
    assert row[PhotoColumn.PLACE] == "47.00000, 8.00000"
    assert row[PhotoColumn.CAMERA] == "DJI X"
    assert model.index(1, PhotoColumn.HEIGHT).data() == "(512 m)"
    assert model.index(1, PhotoColumn.STATE).data() == "No GPS"
    model.set_remarks({Path("/x/b"): "Copy"})
    assert model.index(1, PhotoColumn.STATE).data() == "No GPS, Copy"


def test_five_thousand_photos_are_sorted_at_once(qgis_app) -> None:
    model = PhotoModel()
    model.add([photo(f"{7919 * n % 5000:04d}", size=n) for n in range(5000)])
    costs = []
    for _ in range(ATTEMPTS):  # each in both directions
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            began = time.thread_time()
            model.sort(PhotoColumn.NAME, order)
            costs.append(1000 * (time.thread_time() - began))
    assert names(model)[:2] == ["4999", "4998"]
    assert min(costs) < LONGEST_STALL, f"{costs} ms"


# --- the options


OPTIONS = (
    NodeOption("dsm", "bool", "false", help="Surface <b>model</b>"),
    NodeOption("crop", "float", "3", "positive float"),
    NodeOption("mesh-octree-depth", "int", "11", "integer: 1 <= x <= 14"),
    NodeOption("boundary", "string", "", "json"),
    NodeOption("feature-quality", "enum", "high", "", ("high", "low")),
    NodeOption("never-heard-of", "string", "x"),
)


def test_option_tree_holds_together_through_all_changes(qgis_app) -> None:
    tree = OptionModel()
    shown = OptionFilter(tree)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(m, fatal) for m in (tree, shown)]
    tree.set_options(OPTIONS)
    tree.set_values({"dsm": True, "crop": "4.5", "gone": "x"})
    assert tree.values() == {"dsm": True, "crop": 4.5}
    shown.show_only_changed(True)
    assert shown.rowCount() == 2
    tree.reset(tree.find("dsm"))
    assert shown.rowCount() == 1
    shown.search("nothing has this")
    assert shown.rowCount() == 0
    shown.search("")
    shown.show_only_changed(False)
    tree.set_options(OPTIONS[:1])
    assert tree.values() == {}
    tree.set_options(())
    assert shown.rowCount() == 0
    assert len(testers) == 2


def test_option_takes_only_what_the_node_does(qgis_app) -> None:
    tree = OptionModel()
    tree.set_options(OPTIONS)
    edit = Qt.ItemDataRole.EditRole
    assert not tree.setData(tree.find("mesh-octree-depth"), 15, edit)
    assert not tree.setData(tree.find("crop"), "many", edit)
    assert not tree.setData(tree.find("boundary"), "{no", edit)
    assert not tree.setData(tree.find("feature-quality"), "best", edit)
    assert not tree.setData(QModelIndex(), "x", edit)
    assert tree.values() == {}
    assert tree.setData(tree.find("mesh-octree-depth"), 14, edit)
    assert tree.setData(tree.find("crop"), "", edit)
    assert tree.values() == {"mesh-octree-depth": 14}


def test_help_is_shown_as_it_is(qgis_app) -> None:
    tree = OptionModel()
    tree.set_options(OPTIONS)
    tip = tree.find("dsm").siblingAtColumn(OptionColumn.NAME).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<p>Surface &lt;b&gt;model&lt;/b&gt;</p>"


# --- the map


@pytest.fixture
def canvas(qtbot) -> QgsMapCanvas:
    view = QgsMapCanvas()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.setDestinationCrs(WGS84)
    view.show()
    qtbot.waitExposed(view)
    return view


def marks(canvas: QgsMapCanvas) -> list[int]:
    """Return how many marks each item has, and corners a boundary, without those of none."""
    items = canvas.items()
    counts = [item.count for item in items if isinstance(item, PhotoMarks)]
    counts += [item.numberOfVertices() for item in items if isinstance(item, QgsRubberBand)]
    return sorted(count for count in counts if count)


def is_marked(canvas: QgsMapCanvas, place: QgsPointXY) -> bool:
    """Look at the picture on the screen."""
    QApplication.processEvents()
    spot = canvas.getCoordinateTransform().transform(place)
    picture = canvas.viewport().grab().toImage()
    color = QColor(picture.pixel(round(spot.x()), round(spot.y())))
    return color.red() > 200 and color.green() < 100 and color.blue() < 100


PLACED = [photo(str(n), longitude=8.0 + n / 1000, latitude=47.0) for n in range(5)]


def test_photos_are_marked_and_the_marks_go_away(canvas) -> None:
    before = len(canvas.items())
    seen = PhotoMap(canvas)
    seen.add([*PLACED, photo("without")])
    assert marks(canvas) == [5]
    seen.select(PLACED[:2])
    assert marks(canvas) == [2, 5]
    seen.set_photos(PLACED[:3])
    assert marks(canvas) == [2, 3]
    seen.clear()
    assert len(canvas.items()) == before
    assert not QgsProject.instance().mapLayers()
    assert not QgsProject.instance().isDirty()


@pytest.mark.parametrize("rotation", [0.0, 30.0])
@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32632"])
def test_marks_are_drawn_where_the_photos_are(canvas, crs: str, rotation: float) -> None:
    seen = PhotoMap(canvas)
    seen.add(PLACED[::2])
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    canvas.setRotation(rotation)
    seen.zoom()
    seen.add(PLACED[1::2])  # added to the picture that is there
    to_map = QgsCoordinateTransform(WGS84, canvas.mapSettings().destinationCrs(), NOWHERE)
    for one in PLACED:
        assert is_marked(canvas, to_map.transform(one.metadata.longitude, one.metadata.latitude))
    assert not is_marked(canvas, to_map.transform(8.0005, 47.0))
    canvas.zoomScale(canvas.scale() * 0.7)
    assert is_marked(canvas, to_map.transform(8.002, 47.0))
    seen.clear()
    assert not is_marked(canvas, to_map.transform(8.002, 47.0))


def test_zoom_leaves_a_far_photo_aside(canvas) -> None:
    marks = PhotoMap(canvas)
    near = [photo(f"{n}", longitude=8.0 + n * 1e-4, latitude=47.0) for n in range(8)]
    marks.add([*near, photo("far", longitude=8.0, latitude=48.9)])
    marks.zoom()
    assert canvas.extent().height() < canvas.extent().width() * 2
    center = QgsCoordinateTransform(
        canvas.mapSettings().destinationCrs(), WGS84, NOWHERE
    ).transform(canvas.extent().center())
    assert center.y() == pytest.approx(47.0, abs=1e-3)
    assert marks._marks.count == 9
    marks.clear()


@pytest.mark.parametrize(("shift", "side"), [(-0.002, 1), (0.002, -1)])
def test_zoom_across_180_degrees_shows_the_larger_part(canvas, shift: float, side: int) -> None:
    marks = PhotoMap(canvas)
    longitudes = [180 + shift + n * 0.0008 - 0.0024 for n in range(7)]
    marks.add(
        photo(f"{n}", longitude=x - 360 if x > 180 else x, latitude=-16.8)
        for n, x in enumerate(longitudes)
    )
    marks.zoom()
    to_wgs84 = QgsCoordinateTransform(canvas.mapSettings().destinationCrs(), WGS84, NOWHERE)
    box = to_wgs84.transformBoundingBox(canvas.extent())
    assert box.width() < 0.1
    assert box.center().x() * side > 179
    marks.clear()


def test_flight_path_of_a_video_is_marked(canvas) -> None:
    marks = PhotoMap(canvas)
    track = tuple(TrackPoint(8.0 + n * 1e-4, 47.0) for n in range(5))
    marks.add([Photo(Path("/x/DJI_0001.SRT"), is_extra=True, track=track)])
    assert marks._marks.count == 5
    marks.clear()


def test_pole_on_a_mercator_map_is_left_out(canvas) -> None:
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    seen = PhotoMap(canvas)
    seen.add([*PLACED, photo("pole", longitude=0.0, latitude=90.0)])
    assert sum(marks(canvas)) >= 5
    seen.zoom()
    seen.clear()


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32632"])
def test_control_points_are_drawn_at_their_place(canvas, crs: str) -> None:
    seen = PhotoMap(canvas)
    seen.add(PLACED)
    seen.set_control_points([QgsPointXY(8.0005, 47.0), QgsPointXY(8.0015, 47.0)])
    assert marks(canvas) == [2, 5]
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    assert marks(canvas) == [2, 5]
    seen.set_control_points([])
    assert marks(canvas) == [5]
    seen.clear()
    assert not [item for item in canvas.items() if isinstance(item, PhotoMarks)]


def test_boundary_is_outlined(canvas) -> None:
    seen = PhotoMap(canvas)
    seen.set_boundary(QgsGeometry.fromWkt("POLYGON((8 47, 9 47, 9 48, 8 47))"))
    assert len(marks(canvas)) == 1
    seen.set_boundary(None)
    assert marks(canvas) == []
    seen.clear()


# --- reading


@pytest.fixture(scope="module")
def thousands(photos: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of many photos, each a file of its own."""
    folder = tmp_path_factory.mktemp("many")
    originals = sorted(photos.iterdir())
    for number in range(MANY):
        original = originals[number % len(originals)]
        (folder / f"P{number:05d}.JPG").symlink_to(original)
    return folder


def test_reader_hands_over_all_once_and_says_so(background, thousands, wait_until) -> None:
    reader = PhotoReader(background)
    found: list[Photo] = []
    steps: list[tuple[int, int]] = []
    ends: list[None] = []
    reader.found.connect(found.extend)
    reader.progressed.connect(lambda *step: steps.append(step))
    reader.finished.connect(lambda: ends.append(None))
    files = sorted(thousands.iterdir())[:300]
    reader.read(files)
    assert reader.is_reading
    wait_until(lambda: ends)
    assert [one.path for one in found] == files
    assert steps[-1] == (300, 300)
    assert len(steps) > 1
    assert not reader.is_reading


def test_stopped_reader_is_silent(background, thousands, wait_until) -> None:
    reader = PhotoReader(background)
    found: list[Photo] = []
    reader.found.connect(found.extend)
    reader.read([thousands])
    wait_until(lambda: found)
    reader.stop()
    count = len(found)
    done: list[None] = []
    for _ in range(8):
        background.run(lambda: None, done.append)
    wait_until(lambda: len(done) == 8)
    assert len(found) == count < MANY


def test_stopped_reader_does_not_wait_for_the_main_thread(
    background, photos: Path, monkeypatch
) -> None:
    monkeypatch.setattr("orthodock.core.photos.photo_reader.PATIENCE", 60.0)
    reader, handed_over = PhotoReader(background), threading.Event()
    post = reader._calls.post
    monkeypatch.setattr(reader._calls, "post", lambda call: (post(call), handed_over.set()))
    reader.read([photos])
    assert handed_over.wait(120)
    reader.stop()
    assert background._pool.waitForDone(20_000)


class StallProbe:
    """Measures what one turn of the event loop costs the GUI thread.

    In CPU time of that thread: other work on the machine must not make the test fail.
    """

    def __init__(self) -> None:
        self.stalls: list[float] = []
        """In ms."""
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(1)

    def _tick(self) -> None:
        now = time.thread_time()
        self.stalls.append(1000 * (now - self._last))
        self._last = now


@pytest.fixture
def worst_stall(open_new_task, thousands, canvas, wait_until) -> Any:
    """Reads the photos into a new dialog and returns the longest stall in ms."""

    def read() -> float:
        form = open_new_task(PROJECTS, canvas=canvas)
        add(form, wait_until, *sorted(thousands.iterdir())[:10])  # loads fonts and icons
        gc.freeze()  # what the tests before have left is not the dialog's to sort through
        probe = StallProbe()
        form.add_paths([thousands])
        wait_until(form.start_button.isEnabled)
        gc.unfreeze()
        assert form.photos.flight.count == form.photos.model.rowCount() == MANY
        assert marks(canvas) == [MANY]
        form.reject()
        return max(probe.stalls)

    return read


def test_window_stays_smooth_while_photos_are_read(worst_stall) -> None:
    # A busy machine makes single turns dear, by its caches; what the dialog does comes each time.
    tries = (worst_stall() for _ in range(ATTEMPTS))
    assert any(stall < LONGEST_STALL for stall in tries)


def test_finding_selects_its_files(background, photos, tmp_path, canvas, qtbot, wait_until) -> None:
    copy = Path(shutil.copy(next(photos.iterdir()), tmp_path / "copy.jpg"))
    panel = PhotoPanel(background, canvas)
    qtbot.addWidget(panel)
    panel.show()
    panel.add_paths([photos, copy])
    wait_until(lambda: panel.findings.count() == 1)
    item = panel.findings.item(0)
    assert item.text() == "Copies of other photos: 1"
    spot = panel.findings.visualItemRect(item).center()
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(panel.findings.viewport(), button, none, spot)
    rows = {index.row() for index in panel.view.selectedIndexes()}
    assert [panel.model.photo(row).path for row in rows] == [copy]
    assert marks(canvas) == [1, 7]
    QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    wait_until(lambda: panel.is_surveyed)
    assert panel.findings.count() == 0
    assert panel.model.rowCount() == 6
    assert marks(canvas) == [6]
    panel.close_all()
