"""The new-task dialog: photos, names, node and options in; a `TaskRequest` out."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path
from typing import Any

import pytest
from new_task import PROJECTS, add, click, findings, show_tab, started, states
from orthodock.api import Credentials, NodeOption, ProcessingNode, Project, TaskRequest, WebODM
from orthodock.ui.new_task.new_task_dialog import NewTaskDialog
from orthodock.ui.new_task.option_editors import JsonDialog, JsonEditor
from orthodock.ui.new_task.option_table import OptionColumn
from PIL import Image
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
)

DAY = "2025-07-12"  # of the photos


@pytest.fixture
def dialog(open_new_task) -> NewTaskDialog:
    return open_new_task(PROJECTS)


@pytest.fixture
def flight(photos: Path, tmp_path: Path) -> Path:
    """A copy of the photos, to put bad files into."""
    return Path(shutil.copytree(photos, tmp_path / "Überflug 7"))


def strip_exif(source: Path, target: Path) -> Path:
    with Image.open(source) as image:
        image.save(target, "JPEG")
    return target


def type_project(form: NewTaskDialog, text: str) -> None:
    line = form.project.lineEdit()
    line.selectAll()
    QTest.keyClicks(line, text)


# --- photos


def test_folder_gives_its_photos(dialog, photos: Path, wait_until) -> None:
    add(dialog, wait_until, photos)
    assert set(states(dialog)) == {p.name for p in photos.iterdir()}
    assert set(states(dialog).values()) == {""}
    assert dialog.photos.summary.text().startswith("Photos: 6 · ")
    assert dialog.start_button.isEnabled()


def test_folder_is_chosen_with_its_button(dialog, photos: Path, monkeypatch, wait_until) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(photos))
    click(dialog.photos.folder_button)
    wait_until(dialog.start_button.isEnabled)
    assert len(states(dialog)) == 6


def test_files_are_chosen_with_their_button(dialog, photos: Path, monkeypatch, wait_until) -> None:
    files = [str(p) for p in sorted(photos.iterdir())[:3]]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (files, ""))
    click(dialog.photos.add_button)
    wait_until(dialog.start_button.isEnabled)
    assert len(states(dialog)) == 3


def test_nothing_chosen_changes_nothing(dialog, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    click(dialog.photos.folder_button)
    click(dialog.photos.add_button)
    assert states(dialog) == {}


def drop(form: NewTaskDialog, *urls: QUrl) -> bool:
    """Drop as the system would; False when the dialog does not want it."""
    mime = QMimeData()
    mime.setUrls(list(urls))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(form, enter)
    if enter.isAccepted():
        event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, none)
        QApplication.sendEvent(form, event)
    return enter.isAccepted()


def test_dropped_files_and_folders_are_added(
    dialog, photos: Path, tmp_path: Path, wait_until
) -> None:
    single = shutil.copy(next(photos.iterdir()), tmp_path / "single.jpg")
    assert drop(dialog, QUrl.fromLocalFile(str(photos)), QUrl.fromLocalFile(str(single)))
    wait_until(dialog.start_button.isEnabled)
    assert len(states(dialog)) == 7


def test_dropped_web_address_is_refused(dialog) -> None:
    assert not drop(dialog, QUrl("https://example.org/photo.jpg"))


def test_fields_leave_drops_to_the_dialog(dialog) -> None:
    for field in (dialog.name, dialog.project.lineEdit(), dialog.option_panel.search):
        assert not field.acceptDrops()


def test_photos_are_listed_once(dialog, photos: Path, wait_until) -> None:
    add(dialog, wait_until, photos)
    add(dialog, wait_until, photos, next(photos.iterdir()))
    assert len(states(dialog)) == 6


def test_selected_photos_are_removed(dialog, photos: Path, wait_until) -> None:
    add(dialog, wait_until, photos)
    dialog.photos.view.selectAll()
    click(dialog.photos.remove_button)
    assert states(dialog) == {}
    assert not dialog.start_button.isEnabled()


def test_bad_files_are_left_out_and_named(dialog, flight: Path, wait_until) -> None:
    (flight / "notes.txt").write_text("not a photo")
    (flight / "damaged.jpg").write_bytes(b"these are no pixels")
    (flight / "empty.jpg").touch()
    add(dialog, wait_until, flight, flight / "notes.txt", flight / "missing.jpg")
    found = states(dialog)
    assert "Not a table of control points" in found["notes.txt"]
    assert found["damaged.jpg"] == "Left out: Damaged: the file contains no image"
    assert found["empty.jpg"] == "Left out: The file is empty"
    assert found["missing.jpg"] == "Left out: Cannot be read: No such file or directory"
    assert dialog.photos.summary.text().startswith("Photos: 6 of 9 · ")
    assert "Files left out: 4" in findings(dialog)
    sent = {path.name for path in started(dialog).files}
    assert sent == {p.name for p in flight.glob("*.JPG")}


def test_ground_control_points_travel_with_the_photos(dialog, flight: Path, wait_until) -> None:
    name = next(flight.glob("*.JPG")).name
    (flight / "gcp_list.txt").write_text(f"EPSG:32633\n1 2 3 4 5 {name}\n")
    add(dialog, wait_until, flight)
    wait_until(dialog.start_button.isEnabled)
    assert states(dialog)["gcp_list.txt"] == "Extra input"
    assert "gcp_list.txt" in {path.name for path in started(dialog).files}


def test_one_photo_cannot_start(dialog, photos: Path, wait_until) -> None:
    add(dialog, wait_until, next(photos.iterdir()))
    assert not dialog.start_button.isEnabled()
    assert "A task needs at least 2 photos, or a video." in findings(dialog)


def test_one_photo_and_bad_files_cannot_start(dialog, flight: Path, wait_until) -> None:
    (flight / "empty.jpg").touch()
    (flight / "gcp_list.txt").write_text("EPSG:32633\n")
    add(dialog, wait_until, *(flight / n for n in ("empty.jpg", "gcp_list.txt")))
    add(dialog, wait_until, next(flight.glob("*.JPG")))
    assert not dialog.start_button.isEnabled()
    assert "A task needs at least 2 photos, or a video." in findings(dialog)


def test_folder_without_photos_says_so(dialog, tmp_path: Path, wait_until) -> None:
    (tmp_path / "none").mkdir()
    add(dialog, wait_until, tmp_path / "none")
    assert dialog.photos.summary.text() == "There are no photos in what you chose."


def test_photos_without_gps_are_counted(dialog, flight: Path, wait_until) -> None:
    strip_exif(next(flight.glob("*.JPG")), flight / "bare.jpg")
    add(dialog, wait_until, flight)
    assert "No GPS" in states(dialog)["bare.jpg"]
    assert "Photos without GPS position: 1" in findings(dialog)
    assert dialog.start_button.isEnabled()


def write_video(folder: Path) -> None:
    (folder / "DJI_0001.MP4").write_bytes(b"\0\0\0\x18ftypisom" + b"\0" * 100)
    (folder / "DJI_0001.SRT").write_text("1\nGPS(8.5,47.5,15)\n\n2\nGPS(8.6,47.6,15)\n")


def test_video_needs_a_node_that_takes_it(dialog, tmp_path: Path, wait_until) -> None:
    old = NodeOption("dsm", "bool", "false", "bool")
    dialog._on_nodes((ProcessingNode(8, "old", online=True, options=(old,)),))
    write_video(tmp_path)
    add(dialog, wait_until, tmp_path)
    assert dialog.state.text().startswith("The processing node does not accept videos.")
    assert not dialog.start_button.isEnabled()
    option = NodeOption("video-limit", "int", "500", "integer")
    dialog._on_nodes((ProcessingNode(9, "new", online=True, options=(option,)),))
    dialog.node.setCurrentIndex(dialog.node.findData(9))
    wait_until(lambda: dialog.state.text() == "Ready to start.")  # the inputs are checked first
    assert {path.name for path in started(dialog).files} == {"DJI_0001.MP4", "DJI_0001.SRT"}


@pytest.mark.parametrize("name", ["DJI_0001.MP4", "dji.mov"])
def test_one_video_can_start_and_says_that_it_has_no_positions(
    dialog, tmp_path: Path, wait_until, name: str
) -> None:
    write_video(tmp_path)
    (tmp_path / "DJI_0001.SRT").unlink()
    video = (tmp_path / "DJI_0001.MP4").rename(tmp_path / name)
    add(dialog, wait_until, video)
    wait_until(dialog.start_button.isEnabled)
    assert states(dialog) == {name: "Video, No positions"}
    assert any(text.startswith("Videos without positions: 1.") for text in findings(dialog))
    assert started(dialog).files == (video,)


def test_options_for_videos_are_there_when_a_video_is(
    dialog, photos: Path, tmp_path: Path, wait_until
) -> None:
    option = NodeOption("video-limit", "int", "500", "integer")
    dialog._on_nodes((ProcessingNode(9, "new", online=True, options=(option,)),))
    dialog.node.setCurrentIndex(dialog.node.findData(9))
    add(dialog, wait_until, photos)
    assert dialog.option_panel.filter.rowCount() == 0
    write_video(tmp_path)
    add(dialog, wait_until, tmp_path)
    assert dialog.option_panel.filter.rowCount() == 1
    assert "Videos, whose frames are used as photos: 1" in findings(dialog)


# --- names and projects


def test_name_is_suggested_from_the_folder(dialog, flight: Path, wait_until) -> None:
    assert dialog.name.text().startswith("Flight of ")
    add(dialog, wait_until, flight)
    assert dialog.name.text() == f"Überflug 7 {DAY}"


def test_name_the_user_gave_stays(dialog, flight: Path, wait_until) -> None:
    dialog.name.clear()
    QTest.keyClicks(dialog.name, "Mine/1 <b>x</b>")
    add(dialog, wait_until, flight)
    assert started(dialog).name == "Mine/1 <b>x</b>"


def test_emptied_name_becomes_the_suggestion(dialog, flight: Path, wait_until) -> None:
    add(dialog, wait_until, flight)
    dialog.name.setText("   ")
    assert started(dialog).name == f"Überflug 7 {DAY}"


def test_chosen_project_is_used(open_new_task, photos: Path, wait_until) -> None:
    form = open_new_task(PROJECTS, 13)
    add(form, wait_until, photos)
    request = started(form)
    assert (request.project, request.project_name) == (13, "Same")


def test_second_of_two_equal_names_can_be_picked(dialog, photos: Path, wait_until) -> None:
    add(dialog, wait_until, photos)
    dialog.project.setCurrentIndex(2)
    assert started(dialog).project == 13


def test_typed_name_of_a_project_means_that_project(dialog, photos: Path, wait_until) -> None:
    add(dialog, wait_until, photos)
    type_project(dialog, " north FIELD ")
    assert started(dialog).project == 11


@pytest.mark.parametrize("name", ["North", "North field 2", "New/one"])
def test_other_typed_name_means_a_new_project(dialog, photos, name, wait_until) -> None:
    add(dialog, wait_until, photos)
    type_project(dialog, name)
    request = started(dialog)
    assert (request.project, request.project_name) == (None, name)


def test_typing_within_a_name_keeps_the_cursor(dialog) -> None:
    dialog.project.setCurrentIndex(0)
    line = dialog.project.lineEdit()
    line.setCursorPosition(5)
    QTest.keyClicks(line, "ern")
    assert dialog.project.currentText() == "Northern field"


def test_empty_project_cannot_start(dialog, photos: Path, wait_until) -> None:
    add(dialog, wait_until, photos)
    dialog.project.setEditText("  ")
    assert not dialog.start_button.isEnabled()
    assert "Name a project" in dialog.state.text()
    type_project(dialog, "x")
    assert dialog.start_button.isEnabled()


def test_server_without_projects_gets_a_first_one(open_new_task, photos: Path, wait_until) -> None:
    form = open_new_task(())
    add(form, wait_until, photos)
    request = started(form)
    assert (request.project, request.project_name) == (None, "Drone flights")


def test_long_names_do_not_widen_the_window(open_new_task) -> None:
    form = open_new_task((Project(1, "W" * 200),))
    assert form.minimumSizeHint().width() < 800


# --- node, presets, options


def shown(form: NewTaskDialog) -> list[str]:
    """Return the names of the options that are not filtered out."""
    model = form.option_panel.view.model()
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    return [model.index(n, 0, g).data() for g in groups for n in range(model.rowCount(g))]


def option_row(form: NewTaskDialog, name: str) -> Any:
    """Return the value's index in the view of an option that is not filtered out, or None."""
    index = form.option_panel.filter.mapFromSource(form.options.find(name))
    return index if index.isValid() else None


def is_bold(index: Any) -> bool:
    font = index.data(Qt.ItemDataRole.FontRole)
    return font is not None and font.bold()


def click_cell(form: NewTaskDialog, index: Any) -> None:
    show_tab(form, 1)
    view = form.option_panel.view
    view.scrollTo(index)  # opens its group
    place = view.visualRect(index)
    spot = QPoint(place.left() + 10, place.center().y())
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(view.viewport(), button, none, spot)


def click_switch(form: NewTaskDialog, name: str) -> None:
    click_cell(form, option_row(form, name))


def edit(form: NewTaskDialog, name: str) -> Any:
    """Open the editor of an option as a click does, and return it."""
    click_cell(form, option_row(form, name))
    kinds = (QLineEdit, QComboBox, QAbstractSpinBox, JsonEditor)
    children = form.option_panel.view.viewport().children()
    return next(w for w in children if isinstance(w, kinds) and w.isVisible())


def press(widget: Any, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)
    QApplication.processEvents()  # Qt closes an editor after the event


def test_offline_node_is_listed_but_cannot_be_chosen(dialog) -> None:
    names = [dialog.node.itemText(n) for n in range(dialog.node.count())]
    assert names[0] == "Automatic"
    assert names[1].startswith("node-odm-1 (")
    assert names[2] == "node-odm-2 (offline)"
    enabled = [bool(dialog.node.model().item(n).isEnabled()) for n in range(3)]
    assert enabled == [True, True, False]


def test_chosen_node_is_sent(dialog, photos: Path, wait_until) -> None:
    add(dialog, wait_until, photos)
    assert dialog.request().node is None
    dialog.node.setCurrentIndex(1)
    assert started(dialog).node == 1


def test_nothing_changed_sends_no_option(dialog, photos: Path, wait_until) -> None:
    add(dialog, wait_until, photos)
    assert started(dialog).options == {}


def test_preset_sets_its_options(dialog, photos: Path, wait_until) -> None:
    add(dialog, wait_until, photos)
    dialog.preset.setCurrentIndex(dialog.preset.findText("DSM + DTM"))
    assert is_bold(option_row(dialog, "dsm"))
    assert not is_bold(option_row(dialog, "orthophoto-resolution"))
    assert started(dialog).options == {"auto-boundary": True, "dsm": True, "dtm": True}


def test_other_preset_takes_back_the_first(dialog) -> None:
    dialog.preset.setCurrentIndex(dialog.preset.findText("DSM + DTM"))
    dialog.preset.setCurrentIndex(dialog.preset.findText("Fast Orthophoto"))
    assert dialog.request().options == {"auto-boundary": True, "fast-orthophoto": True}
    dialog.preset.setCurrentIndex(0)
    assert dialog.request().options == {}


def test_switch_is_sent_when_on_and_not_when_off_again(dialog) -> None:
    click_switch(dialog, "dsm")
    assert is_bold(option_row(dialog, "dsm"))
    assert dialog.request().options == {"dsm": True}
    click_switch(dialog, "dsm")
    assert not is_bold(option_row(dialog, "dsm"))
    assert dialog.request().options == {}


def test_typed_value_is_sent_and_bold(dialog) -> None:
    editor = edit(dialog, "orthophoto-resolution")
    editor.selectAll()
    QTest.keyClicks(editor, "2.5")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert dialog.isVisible(), "Return in an option must not start the task"
    assert is_bold(option_row(dialog, "orthophoto-resolution"))
    assert dialog.request().options == {"orthophoto-resolution": 2.5}


def test_default_typed_again_is_not_sent(dialog) -> None:
    default = option_row(dialog, "orthophoto-resolution").data()
    dialog.options.set_values({"orthophoto-resolution": default, "dsm": False})
    assert dialog.request().options == {}


def test_number_box_has_the_range_of_the_option(dialog) -> None:
    editor = edit(dialog, "mesh-octree-depth")
    assert (editor.minimum(), editor.maximum(), editor.value()) == (1, 14, 11)
    editor.selectAll()
    QTest.keyClicks(editor, "99")
    press(editor, Qt.Key.Key_Return)
    assert dialog.request().options.get("mesh-octree-depth", 11) <= 14


def test_number_box_is_cleared_to_the_default(dialog) -> None:
    dialog.options.set_values({"orthophoto-resolution": "3"})
    editor = edit(dialog, "orthophoto-resolution")
    editor.clear()  # its clear button
    press(editor, Qt.Key.Key_Return)
    assert dialog.request().options == {}


def test_number_takes_no_letters(dialog) -> None:
    editor = edit(dialog, "min-num-features")
    editor.selectAll()
    QTest.keyClicks(editor, "12abc.5")
    press(editor, Qt.Key.Key_Return)
    assert dialog.request().options == {"min-num-features": 125}


def test_option_resets_with_its_button(dialog) -> None:
    dialog.options.set_values({"dsm": True, "dtm": True})
    click_cell(dialog, option_row(dialog, "dsm").siblingAtColumn(OptionColumn.RESET))
    assert dialog.request().options == {"dtm": True}


def test_option_resets_with_delete(dialog) -> None:
    dialog.options.set_values({"dsm": True, "dtm": True})
    click_cell(dialog, option_row(dialog, "dtm").siblingAtColumn(OptionColumn.NAME))
    QTest.keyClick(dialog.option_panel.view, Qt.Key.Key_Delete)
    assert dialog.request().options == {"dsm": True}


def test_reset_all_sets_the_nodes_own_values(dialog) -> None:
    assert not dialog.option_panel.reset_button.isEnabled()
    dialog.options.set_values({"dsm": True, "crop": 7})
    show_tab(dialog, 1)
    click(dialog.option_panel.reset_button)
    assert dialog.request().options == {}


def test_only_changed_hides_the_rest(dialog) -> None:
    dialog.options.set_values({"dsm": True, "crop": 7})
    show_tab(dialog, 1)
    click(dialog.option_panel.only_changed)
    assert shown(dialog) == ["dsm", "crop"]
    assert dialog.tabs.tabText(1) == "Options (2)"


def test_value_the_node_refuses_cannot_start(dialog, photos: Path, wait_until) -> None:
    add(dialog, wait_until, photos)
    dialog.options.set_values({"mesh-octree-depth": 99})
    assert not dialog.start_button.isEnabled()
    assert "“mesh-octree-depth” cannot be “99”" in dialog.state.text()
    dialog.options.set_values({})
    assert dialog.start_button.isEnabled()


def test_json_is_edited_on_a_page(dialog, tmp_path: Path, monkeypatch, wait_until) -> None:
    file = tmp_path / "cameras.json"
    file.write_text('{"focal": [1, 2]}')
    editor = edit(dialog, "cameras")
    click(editor.button)
    page = dialog.findChild(JsonDialog)
    ok = page.buttons.button(page.buttons.StandardButton.Ok)
    QTest.keyClicks(page.page, "{ no")
    assert page.problem.text() == "This is not JSON yet."
    assert not ok.isEnabled()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    click(page.open_button)
    wait_until(ok.isEnabled)
    click(ok)
    assert dialog.request().options == {"cameras": '{"focal": [1, 2]}'}


@pytest.mark.parametrize(
    ("content", "message"), [(b"\xff\xfe\x00", "not plain text"), (None, "cannot")]
)
def test_json_file_that_cannot_be_read_is_told(
    dialog, tmp_path: Path, monkeypatch, wait_until, content, message
) -> None:
    file = tmp_path / "cameras.json"
    if content is not None:
        file.write_bytes(content)
    click(edit(dialog, "cameras").button)
    page = dialog.findChild(JsonDialog)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    click(page.open_button)
    wait_until(lambda: message in page.problem.text())
    page.reject()


def test_option_shows_its_help(dialog) -> None:
    click_cell(dialog, option_row(dialog, "dsm").siblingAtColumn(OptionColumn.NAME))
    assert "surface model" in dialog.option_panel.help.toPlainText().lower()


def test_every_option_has_one_place_in_a_group(dialog) -> None:
    names = [option.name for node in dialog._nodes for option in node.options]
    names = [name for name in names if not name.startswith("video-")]  # shown beside a video only
    assert sorted(shown(dialog)) == sorted(names)


def test_choice_offers_what_the_node_takes(dialog) -> None:
    editor = edit(dialog, "feature-quality")
    assert isinstance(editor, QComboBox)
    assert editor.currentText() == "high"
    assert editor.count() > 3


def test_value_still_being_typed_is_taken_by_start(dialog, photos: Path, wait_until) -> None:
    add(dialog, wait_until, photos)
    editor = edit(dialog, "orthophoto-resolution")
    editor.selectAll()
    QTest.keyClicks(editor, "2.5")
    given: list[TaskRequest] = []
    dialog.start_requested.connect(given.append)
    dialog.accept()  # what Alt+S does: the editor keeps the focus
    assert given[0].options == {"orthophoto-resolution": 2.5}


def test_search_narrows_the_options(dialog) -> None:
    every = len(shown(dialog))
    show_tab(dialog, 1)
    QTest.keyClicks(dialog.option_panel.search, "OrthoPhoto resol")
    assert "orthophoto-resolution" in shown(dialog)
    assert "dsm" not in shown(dialog)
    assert len(shown(dialog)) < every
    dialog.option_panel.search.clear()
    assert len(shown(dialog)) == every


def test_options_explain_themselves(dialog) -> None:
    assert "Default:" in option_row(dialog, "orthophoto-resolution").data(
        Qt.ItemDataRole.ToolTipRole
    )


def test_preset_that_comes_before_the_options_counts_too(dialog) -> None:
    """Presets may be chosen while the node's options are still on their way."""
    options = dialog._nodes[0].options
    dialog.options.set_options(())
    dialog.options.set_values({"dsm": "true", "crop": "3"})
    dialog.options.set_options(options)
    assert dialog.request().options == {"dsm": True}


# --- start, keyboard, closing


def test_start_gives_all_that_was_entered(dialog, photos: Path, wait_until) -> None:
    add(dialog, wait_until, photos)
    dialog.name.setText("Fläche / 7")
    type_project(dialog, "New one")
    dialog.node.setCurrentIndex(1)
    click_switch(dialog, "dtm")
    assert started(dialog) == TaskRequest(
        files=tuple(sorted(photos.iterdir())),
        name="Fläche / 7",
        project=None,
        project_name="New one",
        node=1,
        options={"dtm": True},
    )


@pytest.mark.parametrize("tab", [0, 1])
def test_return_in_a_field_does_not_start(dialog, photos, tab, wait_until) -> None:
    add(dialog, wait_until, photos)
    given: list[TaskRequest] = []
    dialog.start_requested.connect(given.append)
    show_tab(dialog, tab)
    for field in (dialog.name, (dialog.photos.view, dialog.option_panel.search)[tab]):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert given == []


def test_return_on_start_starts(dialog, photos: Path, wait_until) -> None:
    add(dialog, wait_until, photos)
    dialog.start_button.setFocus()
    QTest.keyClick(dialog.start_button, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_escape_closes(dialog) -> None:
    given: list[TaskRequest] = []
    dialog.start_requested.connect(given.append)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert given == []


@pytest.mark.parametrize("tab", [0, 1, 2])
def test_tab_key_visits_all_from_top_to_bottom(dialog, photos, tab, wait_until) -> None:
    add(dialog, wait_until, photos)
    dialog.activateWindow()
    show_tab(dialog, tab)
    pages = (
        (dialog.photos.add_button, dialog.photos.folder_button, dialog.photos.view),
        (dialog.option_panel.search, dialog.option_panel.only_changed, dialog.option_panel.view),
        (dialog.inputs.layer, dialog.inputs.resize),
    )
    expected = [
        dialog.name, dialog.project, dialog.node, dialog.preset, *pages[tab], dialog.start_button,
    ]  # fmt: skip
    dialog.name.setFocus()
    visited = []
    for _ in range(30):
        widget = dialog.focusWidget()
        visited.append(widget.parent() if isinstance(widget.parent(), QComboBox) else widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    order = [visited.index(widget) for widget in expected]
    assert order == sorted(order)


def test_everything_interactive_has_a_name_for_screen_readers(dialog) -> None:
    labelled = (dialog.name, dialog.project, dialog.node, dialog.preset)
    for widget in labelled:
        assert widget.toolTip()
    for widget in (
        dialog.photos.view, dialog.photos.findings, dialog.photos.remove_button,
        dialog.photos.zoom_button, dialog.option_panel.view, dialog.option_panel.search,
        dialog.option_panel.help, dialog.presets.save_button, dialog.presets.delete_button,
        dialog.inputs.size,
    ):  # fmt: skip
        assert widget.accessibleName()


def test_closing_while_photos_are_read_is_safe(
    dialog, photos: Path, background, wait_until
) -> None:
    for _ in range(5):
        dialog.add_paths([photos])
    dialog.reject()
    done: list[None] = []
    background.run(lambda: None, done.append)
    wait_until(lambda: done)
    assert states(dialog) == {}


def test_window_turns_while_photos_are_read(dialog, photos: Path, background, wait_until) -> None:
    gate = threading.Event()
    for _ in range(4):  # all threads of the pool
        background.run(lambda: gate.wait(20))
    dialog.add_paths([photos])
    QTest.keyClicks(dialog.name, "typed meanwhile")
    assert "typed meanwhile" in dialog.name.text()
    assert dialog.state.text() == "Reading the photos…"
    gate.set()
    wait_until(dialog.start_button.isEnabled)


def test_server_that_is_gone_is_told_and_stays_told(
    start_server, background, qtbot, photos: Path, wait_until, monkeypatch
) -> None:
    monkeypatch.setattr("orthodock.api.transport.ATTEMPTS", 1)
    server = start_server()
    server.stop()
    client = WebODM(server.url, Credentials(server.user, server.password))
    form = NewTaskDialog(client, PROJECTS, background)
    qtbot.addWidget(form)
    form.show()
    wait_until(lambda: "cannot be reached" in form.state.text())
    form.add_paths([photos])
    wait_until(lambda: form.photos.is_surveyed and not form.photos.is_reading)
    assert not form.start_button.isEnabled()  # its nodes are not known
    assert "cannot be reached" in form.state.text()
    assert form.state.textFormat() == Qt.TextFormat.PlainText
