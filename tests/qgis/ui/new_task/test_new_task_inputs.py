"""What a new task is given beside photos and options, and what is kept for the next one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from new_task import PROJECTS, add, click, show_tab, started, states
from orthodock.api import Project, Task, WebODM
from orthodock.core.jobs.task_manager import Jobs
from orthodock.core.jobs.uploads import Uploads
from orthodock.ui.new_task.new_task_dialog import NewTaskDialog
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QInputDialog, QMessageBox


@pytest.fixture
def dialog(open_new_task, photos: Path, wait_until) -> NewTaskDialog:
    form = open_new_task(PROJECTS)
    add(form, wait_until, photos)
    show_tab(form, 2)
    return form


@pytest.fixture
def settle(dialog, wait_until) -> Any:
    return lambda: wait_until(lambda: not dialog.inputs.is_busy)


# --- ground control points


def table(path: Path, image: str) -> Path:
    path.write_text(f"EPSG:32633\n500000 5200000 400 10 20 {image}\n")
    return path


def test_control_points_are_checked_and_sent(dialog, photos, tmp_path, settle) -> None:
    points = table(tmp_path / "my points.txt", next(photos.iterdir()).name)
    line = dialog.inputs.control_points.lineEdit()
    QTest.keyClicks(line, str(points))
    QTest.keyClick(line, Qt.Key.Key_Tab)
    settle()
    assert dialog.inputs.control_points_state.text() == (
        "Checked: my points.txt\nControl points: 1, check points: 0, marks: 1 in photos: 1"
    )
    assert points in started(dialog).files


def test_control_points_of_other_photos_cannot_start(dialog, tmp_path, settle) -> None:
    points = table(tmp_path / "gcp_list.txt", "elsewhere.jpg")
    dialog.inputs.control_points.setFilePath(str(points))
    settle()
    assert "elsewhere.jpg" in dialog.inputs.control_points_state.text()
    assert "Further Inputs" in dialog.state.text()
    assert not dialog.start_button.isEnabled()
    dialog.inputs.control_points.setFilePath("")
    settle()
    assert dialog.start_button.isEnabled()


def marks(header: str, place: str, images: list[str], *extra: str) -> str:
    """Return a list of five points in three photos, in a row to the east of `place`."""
    x, y = map(float, place.split())
    step = 0.0001 if abs(x) < 180 else 10
    lines = [
        f"{x + n * step:.6f} {y:.6f} 312.5 {10 + n}.5 {20 + photo} {image} p{n}"
        for n in range(5)
        for photo, image in enumerate(images[:3])
    ]
    return "\n".join([header, *lines, *extra]) + "\n"


@pytest.fixture
def place(dialog) -> str:
    """Where the first photo was taken, in degrees."""
    about = dialog.photos.photos()[0].metadata
    return f"{about.longitude} {about.latitude}"


@pytest.fixture
def choose(dialog, tmp_path, settle) -> Any:
    """Choose a list of this text, and return what the dialog says of it."""

    def choose(text: str, name: str = "gcp_list.txt") -> list[str]:
        (tmp_path / name).write_text(text)
        dialog.inputs.control_points.setFilePath("")
        dialog.inputs.control_points.setFilePath(str(tmp_path / name))
        settle()
        return dialog.inputs.remarks.texts()

    return choose


@pytest.fixture
def images(photos: Path) -> list[str]:
    return sorted(photo.name for photo in photos.iterdir())


def test_good_control_points_are_counted_and_drawn(dialog, choose, images, place) -> None:
    drawn: list[Any] = []
    dialog.inputs.points_changed.connect(drawn.append)
    text = marks("EPSG:4326", place, images).replace("p4", "CHK-p4")
    (remark,) = choose(text)
    assert "Check points" in remark
    assert dialog.inputs.control_points_state.text().endswith(
        "Control points: 4, check points: 1, marks: 15 in photos: 3"
    )
    assert len(drawn[-1]) == 5
    x, y = map(float, place.split())
    assert (drawn[-1][0].x(), drawn[-1][0].y()) == pytest.approx((x, y), abs=1e-6)
    assert dialog.start_button.isEnabled()


def test_points_in_another_system_are_drawn_at_their_place(dialog, choose, images) -> None:
    about = dialog.photos.photos()[0].metadata
    x, y = utm(about.longitude, about.latitude)
    drawn: list[Any] = []
    dialog.inputs.points_changed.connect(drawn.append)
    zone = int((about.longitude + 180) // 6) + 1
    assert choose(marks(f"WGS84 UTM {zone}N", f"{x} {y}", images)) == []
    assert drawn[-1][0].x() == pytest.approx(about.longitude, abs=1e-6)
    assert drawn[-1][0].y() == pytest.approx(about.latitude, abs=1e-6)


def utm(longitude: float, latitude: float) -> tuple[float, float]:
    zone = int((longitude + 180) // 6) + 1
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateReferenceSystem(f"EPSG:{32600 + zone}"),
        QgsProject.instance(),
    )
    point = transform.transform(QgsPointXY(longitude, latitude))
    return point.x(), point.y()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text, x, y: text.replace(f"{x:.6f} {y:.6f}", f"{y:.6f} {x:.6f}", 1), "line 2"),
        (lambda text, _, y: text.replace(f" {y:.6f}", " -91.99", 1), "line 2"),
        (lambda text, *_: text.replace(" 10.5 ", " 9000 ", 1), "outside DJI"),
        (lambda text, *_: text.replace("EPSG:4326", "EPSG:32632"), "look like degrees"),
        (lambda text, *_: text.replace("EPSG:4326", "EPSG:49999"), "no projected or"),
        (lambda text, *_: text + text.splitlines()[1].replace(" 10.5 ", " 20.5 "), "line 17"),
    ],
)
def test_blunders_in_control_points_cannot_start(
    dialog, choose, images, place, change, said: str
) -> None:
    x, y = map(float, place.split())
    found = choose(change(marks("EPSG:4326", place, images), x, y))
    assert said in found[0]
    assert said in dialog.inputs.control_points_state.text()
    assert not dialog.start_button.isEnabled()


def test_points_far_from_the_photos_are_told(dialog, choose, images, place) -> None:
    x, y = map(float, place.split())
    found = choose(marks("EPSG:4326", f"{x + 1} {y}", images))
    assert "far from where the photos were taken" in found[0]
    assert dialog.start_button.isEnabled()


def test_warnings_on_inputs_are_seen_from_other_pages(dialog, choose, images, place) -> None:
    x, y = map(float, place.split())
    page = dialog.tabs.count() - 1
    assert dialog.tabs.tabIcon(page).isNull()
    choose(marks("EPSG:4326", f"{x + 1} {y}", images))
    assert not dialog.tabs.tabIcon(page).isNull()
    choose(marks("EPSG:4326", place, images).replace("p4", "CHK-p4"))  # worth knowing, no warning
    assert dialog.tabs.tabIcon(page).isNull()


def test_remedy_is_shown_with_the_first_remark_of_many(dialog, choose, images, place) -> None:
    x, y = map(float, place.split())
    remedy = "Check the CRS in the first line, and the order of x and y."
    first, *_ = choose(marks("EPSG:4326", f"{x + 1} {y}", images))
    assert first.endswith(f"\n{remedy}")
    first, *others = choose(marks("EPSG:4326", f"{y} {x}", images))
    assert remedy in dialog.inputs.control_points_state.text()
    assert others
    assert not any(remedy in remark for remark in (first, *others))


def test_remarks_are_as_high_as_they_need(dialog, choose, images, place) -> None:
    show_tab(dialog, 2)
    list_ = dialog.inputs.remarks
    (remark,) = choose(marks("EPSG:4326", place, images).replace("p4", "CHK-p4"))
    assert "Check points" in remark
    assert list_.height() < 3 * list_.fontMetrics().lineSpacing() + 2 * list_.frameWidth()
    assert not list_.verticalScrollBar().maximum()
    choose(marks("EPSG:4326", "91 -179", images))
    assert list_.height() <= 8 * list_.fontMetrics().lineSpacing()


def test_each_remark_has_its_line(dialog, choose, images, place) -> None:
    text = marks("EPSG:4326", place, images, "1 2 3 4 5 other.jpg p9")
    found = choose(f"# office\n{text.replace(images[0], images[0].swapcase())}")
    assert any("line 2: The CRS is sent as the first line" in line for line in found)
    assert any(f"{images[0].swapcase()} → {images[0]}" in line for line in found)
    assert any(
        "line 18: Lines for photos that are not in this task are left out: other.jpg." in line
        for line in found
    )
    assert dialog.start_button.isEnabled()


def test_heights_in_feet_are_converted_on_request(dialog, choose, images, settle, tmp_path) -> None:
    text = marks("EPSG:2249", "761000 2956000", images)
    assert any("The CRS uses feet" in line for line in choose(text))
    assert dialog.inputs.heights_in_feet.isVisible()
    dialog.inputs.heights_in_feet.setChecked(True)
    settle()
    (sent,) = (path for path in dialog.inputs.files() if path.suffix == ".txt")
    assert sent.name == "gcp_list.txt"
    header, first = sent.read_text().splitlines()[:2]
    assert header.startswith("+proj=lcc +lat_0=41 ")
    assert "+units=m" in header
    assert first.split()[2] == f"{312.5 * 1200 / 3937:.4f}"
    assert (tmp_path / "gcp_list.txt").read_text() == text
    choose(marks("EPSG:32619", "330000 4690000", images))
    assert not dialog.inputs.heights_in_feet.isVisible()


@pytest.mark.parametrize("name", ["gcp_list.txt.txt", "GCP_List.TXT", "survey.txt"])
def test_lists_under_other_names_are_found_among_the_photos(
    dialog, images, place, tmp_path, settle, wait_until, name: str
) -> None:
    (tmp_path / name).write_text(marks("EPSG:4326", place, images))
    add(dialog, wait_until, tmp_path)
    settle()
    assert states(dialog)[name] == "Extra input"
    assert name in dialog.inputs.control_points.lineEdit().placeholderText()
    assert "marks: 15" in dialog.inputs.control_points_state.text()


def test_other_files_are_no_control_points(dialog, choose, images, place) -> None:
    assert choose(marks("EPSG:4326", place, images), "survey.csv") == []
    assert "in a .txt file, not in survey.csv" in dialog.inputs.control_points_state.text()
    assert not dialog.start_button.isEnabled()


def test_other_texts_among_the_photos_are_told(dialog, tmp_path, settle, wait_until) -> None:
    (tmp_path / "notes.txt").write_text("Wind from the west\n")
    add(dialog, wait_until, tmp_path)
    settle()
    assert "Not a table of control points" in states(dialog)["notes.txt"]
    assert dialog.start_button.isEnabled()


def test_missing_control_points_are_told(dialog, tmp_path, settle) -> None:
    dialog.inputs.control_points.setFilePath(str(tmp_path / "gone.txt"))
    settle()
    assert "cannot be read" in dialog.inputs.control_points_state.text()
    assert not dialog.start_button.isEnabled()


def test_chosen_control_points_go_before_those_among_the_photos(
    dialog, photos, tmp_path, settle, wait_until
) -> None:
    image = next(photos.iterdir()).name
    among = table(tmp_path / "gcp_list.txt", image)
    add(dialog, wait_until, among)
    settle()
    assert states(dialog)["gcp_list.txt"] == "Extra input"
    placeholder = dialog.inputs.control_points.lineEdit().placeholderText()
    assert placeholder == "gcp_list.txt among the photos"
    chosen = table(tmp_path / "better.txt", image)
    dialog.inputs.control_points.setFilePath(str(chosen))
    settle()
    sent = started(dialog).files
    assert chosen in sent
    assert among not in sent


def test_removing_a_photo_checks_the_control_points_anew(
    dialog, photos, tmp_path, settle, wait_until
) -> None:
    dialog.inputs.control_points.setFilePath(
        str(table(tmp_path / "gcp_list.txt", dialog.photos.model.photo(0).path.name))
    )
    settle()
    assert dialog.start_button.isEnabled()
    show_tab(dialog, 0)
    dialog.photos.view.selectRow(0)
    click(dialog.photos.remove_button)
    wait_until(lambda: dialog.photos.is_surveyed)
    settle()
    assert not dialog.start_button.isEnabled()
    assert dialog.inputs.problem


# --- boundary


def area_of(form: NewTaskDialog) -> QgsRectangle:
    return form.photos.flight.extent


@pytest.fixture
def layer(dialog) -> Iterator[QgsVectorLayer]:
    """Two polygons that do not touch; the first is where the photos are."""
    polygons = QgsVectorLayer("Polygon?crs=EPSG:4326", "Areas", "memory")
    for shift in (0.0, 1.0):
        box = QgsRectangle(area_of(dialog)).buffered(0.001)
        feature = QgsFeature()
        geometry = QgsGeometry.fromRect(box)
        geometry.translate(shift, 0)
        feature.setGeometry(geometry)
        polygons.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(polygons)
    yield polygons
    dialog.inputs.close_all()


def ids(layer: QgsVectorLayer) -> list[int]:
    return sorted(feature.id() for feature in layer.getFeatures())


def test_selected_polygon_becomes_the_boundary(dialog, layer, settle) -> None:
    layer.select(ids(layer)[0])
    dialog.inputs.layer.setLayer(layer)
    assert dialog.inputs.selected_only.isChecked()
    settle()
    boundary = json.loads(started(dialog).options["boundary"])
    (ring,) = boundary["features"][0]["geometry"]["coordinates"]
    assert min(x for x, _ in ring) == pytest.approx(area_of(dialog).xMinimum() - 0.001)


def test_several_polygons_are_refused_until_one_is_selected(dialog, layer, settle) -> None:
    dialog.inputs.layer.setLayer(layer)
    settle()
    assert "2 separate areas" in dialog.inputs.boundary_state.text()
    assert not dialog.start_button.isEnabled()
    layer.select(ids(layer)[0])  # on the map, with the dialog open
    settle()
    assert dialog.start_button.isEnabled()
    click(dialog.inputs.selected_only)
    settle()
    assert not dialog.start_button.isEnabled()


def test_boundary_without_photos_is_told(dialog, layer, settle) -> None:
    layer.select(ids(layer)[1])
    dialog.inputs.layer.setLayer(layer)
    settle()
    assert dialog.inputs.boundary_state.text() == "No photo lies within the boundary."


@pytest.mark.parametrize(
    ("west", "east", "is_there"),
    [
        (179.98, 179.995, True),
        (-179.995, -179.98, True),
        (179.995, 180.005, True),
        (-180.005, -179.995, True),
        (-179.0, -178.0, False),
        (8.0, 9.0, False),
    ],
)
def test_boundary_of_photos_across_180_degrees_is_compared_around_the_world(
    dialog, layer, settle, west: float, east: float, is_there: bool
) -> None:
    dialog.inputs.set_photos(dialog.photos.photos(), QgsRectangle(179.99, -16.9, 180.01, -16.8))
    layer.startEditing()
    area = QgsGeometry.fromRect(QgsRectangle(west, -17, east, -16))
    layer.changeGeometry(ids(layer)[0], area)
    layer.select(ids(layer)[0])
    dialog.inputs.layer.setLayer(layer)
    settle()
    assert dialog.inputs.boundary
    assert ("No photo" in dialog.inputs.boundary_state.text()) != is_there
    layer.rollBack()


def test_edited_polygon_is_read_anew(dialog, layer, settle) -> None:
    first = ids(layer)[0]
    layer.select(first)
    dialog.inputs.layer.setLayer(layer)
    settle()
    geometry = QgsGeometry.fromRect(QgsRectangle(area_of(dialog)).buffered(0.002))
    layer.startEditing()
    layer.changeGeometry(first, geometry)  # not saved yet, but what the map shows
    settle()
    west = area_of(dialog).xMinimum()
    assert west_of(dialog) == pytest.approx(west - 0.002)
    layer.rollBack()
    settle()
    assert west_of(dialog) == pytest.approx(west - 0.001)


def west_of(dialog: NewTaskDialog) -> float:
    assert dialog.inputs.problem == ""
    (ring,) = json.loads(dialog.inputs.boundary)["features"][0]["geometry"]["coordinates"]
    return min(x for x, _ in ring)


def test_removed_layer_takes_its_boundary_along(dialog, layer, settle) -> None:
    layer.select(ids(layer)[0])
    dialog.inputs.layer.setLayer(layer)
    settle()
    assert dialog.inputs.boundary
    QgsProject.instance().removeMapLayer(layer.id())
    settle()
    assert "boundary" not in dialog.request().options


# --- size


def test_photos_keep_their_size_unless_asked(dialog) -> None:
    assert not dialog.inputs.size.isEnabled()
    assert dialog.request().resize_to is None
    click(dialog.inputs.resize)
    dialog.inputs.size.setValue(1600)
    assert started(dialog).resize_to == 1600


# --- alignment and the upload


def wait_for_upload(session: WebODM, request: Any, wait_until: Any, tmp_path: Path) -> Task:
    jobs = Jobs()
    uploads = Uploads(jobs, lambda: tmp_path / "journals")
    done: list[Task] = []
    uploads.task_started.connect(lambda task, _client: done.append(task))
    uploads.start(session, request)
    wait_until(lambda: done)
    jobs.close()
    return done[0]


def test_later_flight_is_aligned_with_an_earlier_task(
    open_new_task, session, photos, wait_until, tmp_path
) -> None:
    project = session.projects.create("Site")
    first = open_new_task((project,))
    add(first, wait_until, photos)
    show_tab(first, 2)
    assert not first.inputs.align.isEnabled()
    first.options.set_values({"dsm": True})
    first.name.setText("Spring")
    click(first.inputs.resize)
    first.inputs.size.setValue(400)
    made = wait_for_upload(session, started(first), wait_until, tmp_path)
    assert session.tasks.wait(project.id, made.id).available_assets
    later = open_new_task((project,))
    add(later, wait_until, photos)
    wait_until(later.inputs.align.isEnabled)
    assert later.inputs.align.itemText(1).startswith("Spring (")
    assert later.request().align_to == ""
    later.inputs.align.setCurrentIndex(1)
    later.inputs.resize.setChecked(False)
    request = started(later)
    assert request.align_to == made.id
    aligned = wait_for_upload(session, request, wait_until, tmp_path)
    session.tasks.remove(project.id, aligned.id)


# --- presets


def type_name(dialog: QInputDialog, name: str) -> None:
    box = dialog.findChild(QComboBox)
    box.setEditText(name)
    dialog.accept()


def preset_names(form: NewTaskDialog) -> list[str]:
    return [form.preset.itemText(row) for row in range(form.preset.count())]


def test_options_are_saved_replaced_and_deleted_as_a_preset(dialog, session, wait_until) -> None:
    box = dialog.presets
    assert not box.save_button.isEnabled()
    assert not box.delete_button.isEnabled()
    dialog.options.set_values({"dsm": True, "crop": 7})
    click(box.save_button)
    type_name(box.findChild(QInputDialog), "Ours")
    wait_until(lambda: "Ours" in preset_names(dialog))
    assert dialog.preset.currentText() == "Ours"
    saved = next(p for p in session.presets.list() if p.name == "Ours")
    assert dict(saved.options) == {"dsm": True, "crop": "7.0"}
    dialog.options.set_values({"dtm": True})
    click(box.save_button)
    for question in box.findChildren(QInputDialog):
        if question.isVisible():
            assert question.textValue() == "Ours"
            type_name(question, "ours")
    wait_until(lambda: dict(_own(session)[0].options) == {"dtm": True})
    assert len(_own(session)) == 1
    wait_until(lambda: dialog.preset.currentText() == "ours")
    click(box.delete_button)
    question = box.findChild(QMessageBox)
    click(question.button(QMessageBox.StandardButton.Yes))
    wait_until(lambda: "ours" not in preset_names(dialog))
    assert _own(session) == []


def _own(session: WebODM) -> list[Any]:
    return [preset for preset in session.presets.list() if not preset.system]


def test_servers_presets_cannot_be_deleted(dialog) -> None:
    dialog.preset.setCurrentIndex(dialog.preset.findText("DSM + DTM"))
    assert not dialog.presets.delete_button.isEnabled()
    assert dialog.presets.save_button.isEnabled()


# --- what is kept


def test_choices_are_kept_for_the_next_task_on_the_server(
    open_new_task, photos, wait_until
) -> None:
    form = open_new_task(PROJECTS)
    add(form, wait_until, photos)
    form.project.setCurrentIndex(2)
    form.node.setCurrentIndex(1)
    form.preset.setCurrentIndex(form.preset.findText("DSM + DTM"))
    form.photos.subfolders.setChecked(False)
    form.inputs.resize.setChecked(True)
    form.inputs.size.setValue(1234)
    started(form)
    again = open_new_task(PROJECTS)
    wait_until(lambda: again.node.currentData() == 1)
    assert again.project.currentData() == 13
    assert again.preset.currentText() == "DSM + DTM"
    assert again.request().options["dsm"] is True
    assert not again.photos.subfolders.isChecked()
    assert again.request().resize_to == 1234
    chosen = open_new_task(PROJECTS, 11)  # begun from a project in the panel
    assert chosen.project.currentData() == 11


def test_cancelled_dialog_keeps_nothing(open_new_task) -> None:
    form = open_new_task(PROJECTS)
    form.project.setCurrentIndex(2)
    form.reject()
    assert open_new_task(PROJECTS).project.currentData() == 11


# --- the map, folders


def test_photos_show_on_the_map_until_the_dialog_closes(
    open_new_task, photos, wait_until, qtbot
) -> None:
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(300, 300)
    before = len(canvas.items())
    form = open_new_task(PROJECTS, canvas=canvas)
    add(form, wait_until, photos)
    assert canvas.extent().contains(area_of(form))  # an empty map goes there by itself
    canvas.setExtent(QgsRectangle(0, 0, 1, 1))
    click(form.photos.zoom_button)
    assert canvas.extent().contains(area_of(form))
    assert len(canvas.items()) > before
    form.reject()
    assert len(canvas.items()) == before


def test_photos_in_subfolders_are_found_when_asked(open_new_task, photos, wait_until) -> None:
    form = open_new_task(PROJECTS)
    click(form.photos.subfolders)
    add(form, wait_until, photos.parent)
    assert states(form) == {}
    click(form.photos.subfolders)
    add(form, wait_until, photos.parent)
    assert len(states(form)) >= 6


def test_dialog_fits_a_small_screen(open_new_task, photos, wait_until, tmp_path) -> None:
    QgsSettings().remove("Windows/OrthoDockNewTaskDialog")  # the size it was last
    form = open_new_task((Project(1, "W" * 200),))
    bad = tmp_path / "x_mask.jpg"
    bad.write_bytes(b"")
    add(form, wait_until, photos, bad)
    for tab in range(3):
        show_tab(form, tab)
        size = form.minimumSizeHint()
        assert size.width() <= 800
        assert size.height() <= 680
    screen = form.screen().availableSize()
    assert form.width() <= screen.width()
    assert form.height() <= screen.height()
