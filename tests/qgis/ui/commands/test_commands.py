"""Everything that can be done from the panel, by clicks and keys, on a real server."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from orthodock.api import Project, Task, TaskStatus, WebODM, touches
from orthodock.ui.dialogs.export_dialog import ExportDialog
from orthodock.ui.dialogs.restart_dialog import RestartDialog
from orthodock.ui.dock.console_view import AT_A_TIME, MOST_LINES, ConsolePanel
from orthodock.ui.tree.canvas_drop import TaskDropHandler
from orthodock.ui.tree.columns import TaskColumn
from orthodock.ui.tree.task_filter import TaskState
from panel import Panel, answer, client_of, listed, save, show, window
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QItemSelectionModel, QMimeData, Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QAbstractItemModelTester, QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMessageBox,
)

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
YES, NO = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No


@pytest.fixture
def copy(panel: Panel, api: WebODM, completed: Task, project: Project) -> Task:
    """A finished task that may be changed."""
    task = api.tasks.duplicate(completed.project, completed.id)
    moved = api.tasks.move(task.project, task.id, project.id)
    return listed(panel, api.tasks.update(project.id, moved.id, name="A copy"))


def partials(api: WebODM, project: Project, count: int) -> list[Task]:
    return [api.tasks.create_partial(project.id, name=f"Waiting {n}") for n in range(count)]


def choose_all(panel: Panel, tasks: list[Task]) -> None:
    """Click the first task, then the others with Ctrl held."""
    panel.choose(tasks[0])
    tree, model = panel.dock.tree, panel.dock.model
    for task in tasks[1:]:
        panel.wait_until(lambda task=task: model.task_index(task.project, task.id).isValid())
        index = model.task_index(task.project, task.id)
        tree.scrollTo(index)
        QTest.mouseClick(
            tree.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            tree.visualRect(index).center(),
        )
    assert {t.id for t in panel.dock.selected_tasks()} == {t.id for t in tasks}
    QApplication.processEvents()


def begin_name(panel: Panel, name: str) -> QLineEdit:
    """Press F2, and type into the editor that opens."""
    QTest.keyClick(panel.dock.tree, Qt.Key.Key_F2)
    editor = next(e for e in panel.dock.tree.findChildren(QLineEdit) if e.isVisible())
    editor.selectAll()
    QTest.keyClicks(editor, name)
    return editor


def type_name(panel: Panel, name: str) -> None:
    QTest.keyClick(begin_name(panel, name), Qt.Key.Key_Return)


def fill_in(kind: type, panel: Panel, text: str) -> None:
    """Answer a question for a text or a file."""
    dialog = window(kind)
    if isinstance(dialog, QFileDialog):
        dialog.fileSelected.emit(text)
        dialog.reject()
        return
    dialog.setTextValue(text)
    dialog.accept()


# --- tasks


def test_task_is_renamed_in_place(panel, copy: Task, api, wait_until) -> None:
    panel.choose(copy)
    type_name(panel, "Named <b>anew</b>")
    wait_until(lambda: "Named <b>anew</b>" in panel.tasks(copy.project))
    assert api.tasks.get(copy.project, copy.id).name == "Named <b>anew</b>"


def test_name_being_typed_survives_news_of_its_task(panel, copy: Task, api) -> None:
    panel.choose(copy)
    editor = begin_name(panel, "Half a na")
    panel.dock.store.put([replace(copy, tags=("new",))])
    QApplication.processEvents()
    assert editor.text() == "Half a na"
    QTest.keyClick(editor, Qt.Key.Key_Escape)


def test_delete_key_removes_all_that_are_selected(
    panel, project: Project, api, monkeypatch, wait_until
) -> None:
    tasks = partials(api, project, 7)
    listed(panel, tasks[-1])
    choose_all(panel, tasks)
    asked = answer(monkeypatch, NO)
    QTest.keyClick(panel.dock.tree, Qt.Key.Key_Delete)
    assert "Delete 7 tasks" in asked[0]
    assert "Waiting 4" in asked[0]
    assert "and 2 more" in asked[0]
    assert len(api.tasks.list(project.id)) == 7
    answer(monkeypatch, YES)
    QTest.keyClick(panel.dock.tree, Qt.Key.Key_Delete)
    wait_until(lambda: panel.tasks(project.id) == {})
    wait_until(lambda: api.tasks.list(project.id) == ())


def test_several_running_tasks_are_cancelled_at_once(
    slow_panel, slow_server, photos: Path, wait_until
) -> None:
    panel, api = slow_panel, client_of(slow_server)
    where = api.projects.create("Bulk")
    files = sorted(photos.iterdir())[:2]
    tasks = [api.tasks.create(where.id, files, name=f"Slow {n}") for n in range(3)]
    panel.click(panel.actions.refresh)
    choose_all(panel, tasks)
    panel.click(panel.actions.cancel)
    wait_until(lambda: {panel.status(task) for task in tasks} == {"Cancelled"})


def test_task_moves_to_another_project(panel, copy: Task, api, wait_until) -> None:
    target = api.projects.create("Target of moves")
    panel.click(panel.actions.refresh)
    wait_until(lambda: "Target of moves" in panel.names())
    panel.choose(copy)
    panel.actions.move.trigger()
    dialog = window(QInputDialog)
    words = next(w for w in dialog.comboBoxItems() if w.endswith("Target of moves"))
    fill_in(QInputDialog, panel, words)
    wait_until(lambda: copy.id in {t.id for t in panel.tasks(target.id).values()})
    assert copy.id not in {t.id for t in panel.tasks(copy.project).values()}
    assert api.tasks.get(target.id, copy.id).project == target.id
    api.projects.delete(target.id)


def test_task_is_duplicated(panel, copy: Task, api, wait_until) -> None:
    panel.choose(copy)
    panel.actions.duplicate.trigger()
    wait_until(lambda: len(panel.tasks(copy.project)) == 2)
    assert len(api.tasks.list(copy.project)) == 2


def test_public_task_has_a_link_for_everybody(panel, copy: Task, api, wait_until) -> None:
    panel.choose(copy)
    assert not panel.actions.public.isChecked()
    panel.actions.copy_link.trigger()
    private = QApplication.clipboard().text()
    assert private == f"{panel.client.url}/map/project/{copy.project}/task/{copy.id}/"
    panel.actions.public.trigger()
    public = f"{panel.client.url}/public/task/{copy.id}/map/"
    assert QApplication.clipboard().text() == public
    wait_until(lambda: panel.chosen().public)
    assert panel.actions.public.isChecked()
    panel.dock.details.tabs.setCurrentWidget(panel.dock.details.overview)
    assert panel.shows("everybody with the link")
    panel.actions.copy_link.trigger()
    assert QApplication.clipboard().text() == public
    panel.actions.public.trigger()
    wait_until(lambda: not api.tasks.get(copy.project, copy.id).public)


def test_browser_opens_the_page(panel, completed: Task, monkeypatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    panel.choose(completed)
    panel.actions.browse.trigger()
    panel.dock.tree.setCurrentIndex(panel.dock.model.project_index(completed.project))
    panel.actions.browse.trigger()
    where = f"{panel.client.url}/map/project/{completed.project}/"
    assert opened == [f"{where}task/{completed.id}/", where]


def test_restart_takes_other_options_and_a_stage(panel, copy: Task, api, wait_until) -> None:
    panel.choose(copy)
    panel.actions.restart_with.trigger()
    form = window(RestartDialog)
    wait_until(form.options.rowCount)
    switch = form.options.find("dsm")
    form.options.setData(switch, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    stages = [form.stage.itemData(n) for n in range(form.stage.count())]
    assert stages[0] == ""
    assert "odm_dem" in stages
    form.stage.setCurrentIndex(stages.index("odm_dem"))
    QTest.mouseClick(form.start_button, Qt.MouseButton.LeftButton)
    wait_until(lambda: dict(api.tasks.get(copy.project, copy.id).options).get("dsm"))
    assert dict(api.tasks.get(copy.project, copy.id).options)["rerun-from"] == "odm_dem"
    wait_until(lambda: panel.chosen().is_finished and dict(panel.chosen().options).get("dsm"))


# --- files


def test_assets_are_listed_with_sizes_and_downloaded(panel, completed: Task, wait_until) -> None:
    panel.choose(completed)
    page = panel.dock.details.assets
    tester = QAbstractItemModelTester(page.table, FATAL)
    panel.dock.details.tabs.setCurrentWidget(page)
    names = completed.available_assets
    row = names.index("shots.geojson")
    assert page.table.rowCount() == len(names)
    wait_until(lambda: page.table.index(row, 1).data())
    assert page.table.index(names.index("all.zip"), 1).data() == "", "it would have to be packed"
    assert not page.download.isEnabled()
    assert not page.open_folder.isEnabled()
    rows = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    page.view.selectionModel().select(page.table.index(row, 0), rows)
    panel.click(page.download)
    wait_until(lambda: page.table.index(row, 2).data())
    assert page.open_folder.isEnabled()
    folder = panel.plugin.application.assets.folder(
        panel.client, panel.dock.selected_project(), completed
    )
    assert (folder / "shots.geojson").stat().st_size > 0
    assert panel.notice("shots.geojson") is not None
    del tester


def test_download_menu_offers_every_asset(panel, completed: Task, wait_until) -> None:
    panel.choose(completed)
    entries = {action.text(): action for action in panel.actions.download.menu().actions()}
    assert tuple(entries) == completed.available_assets
    entries["cameras.json"].trigger()
    wait_until(lambda: panel.notice("cameras.json"))


def test_export_lands_in_a_file_and_on_the_map(
    panel, completed: Task, tmp_path: Path, wait_until
) -> None:
    panel.choose(completed)
    panel.actions.export.trigger()
    form = window(ExportDialog)
    assert form.product.currentData() == "orthophoto"
    wait_until(lambda: form.formula.count() > 1 or form._note.text())
    assert form.formula.count() > 1, form._note.text()
    assert form.target.filePath().endswith("Ready-orthophoto.tif")
    form.format.setCurrentIndex(form.format.findData("gtiff-rgb"))
    form.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    form.target.setFilePath(str(tmp_path / "exported.tif"))
    assert form.request().epsg == 3857
    QTest.mouseClick(form.start_button, Qt.MouseButton.LeftButton)
    wait_until(lambda: QgsProject.instance().mapLayersByName("exported"))
    (layer,) = QgsProject.instance().mapLayersByName("exported")
    assert layer.crs().authid() == "EPSG:3857"
    assert panel.notice("exported.tif") is not None


def test_formats_follow_the_product(panel, completed: Task) -> None:
    panel.choose(completed)
    panel.actions.export.trigger()
    form = window(ExportDialog)
    form.product.setCurrentIndex(form.product.findData("georeferenced_model"))
    kinds = [form.format.itemData(n) for n in range(form.format.count())]
    assert kinds == ["las", "laz", "ply", "csv"]
    assert not form.formula.isVisible()
    assert not form.add_to_map.isEnabled()
    assert form.target.filePath().endswith(".las")
    form.target.setFilePath("")
    assert not form.start_button.isEnabled()
    form.reject()


def test_backup_is_saved(panel, completed: Task, tmp_path: Path, wait_until) -> None:
    panel.choose(completed)
    panel.actions.backup.trigger()
    fill_in(QFileDialog, panel, str(tmp_path / "kept.zip"))
    wait_until(lambda: panel.notice("kept.zip"))
    assert zipfile.is_zipfile(tmp_path / "kept.zip")


def test_file_that_cannot_be_written_is_told(panel, completed: Task, tmp_path, wait_until) -> None:
    panel.choose(completed)
    QTest.mouseClick(panel.dock.details.console.save, Qt.MouseButton.LeftButton)
    fill_in(QFileDialog, panel, str(tmp_path / "no such folder" / "console.txt"))
    wait_until(lambda: panel.notice("Cannot write console.txt to the folder"))


# --- projects


def test_project_is_made_renamed_duplicated_and_deleted(
    panel, api, monkeypatch, wait_until
) -> None:
    panel.actions.new_project.trigger()
    fill_in(QInputDialog, panel, "Made here")
    wait_until(lambda: "Made here" in panel.names())
    made = next(p for p in panel.dock.store.projects() if p.name == "Made here")
    api.tasks.create_partial(made.id, name="In it")
    panel.click(panel.actions.refresh)
    wait_until(lambda: panel.dock.store.project(made.id).task_ids)

    def point_at() -> None:
        panel.dock.tree.setCurrentIndex(panel.dock.model.project_index(made.id))
        QApplication.processEvents()

    point_at()
    type_name(panel, "Named anew")
    wait_until(lambda: "Named anew" in panel.names())
    point_at()
    panel.actions.duplicate_project.trigger()
    wait_until(lambda: sum("Named anew" in name for name in panel.names()) == 2)
    point_at()
    asked = answer(monkeypatch, NO)
    QTest.keyClick(panel.dock.tree, Qt.Key.Key_Delete)
    wait_until(lambda: asked)
    assert "“Named anew” from the server, with all its tasks (1)" in asked[0]
    answer(monkeypatch, YES)
    QTest.keyClick(panel.dock.tree, Qt.Key.Key_Delete)
    wait_until(lambda: panel.dock.store.project(made.id) is None)
    for left in list(api.projects.list(search="Named anew")):
        api.projects.delete(left.id)


# --- keyboard and drags


def test_keys_refresh_search_open_and_add(panel, completed: Task, api, wait_until) -> None:
    later = api.projects.create("Made meanwhile")
    QTest.keyClick(panel.dock.tree, Qt.Key.Key_F5)
    wait_until(lambda: "Made meanwhile" in panel.names())
    api.projects.delete(later.id)
    tree, index = panel.dock.tree, panel.dock.model.project_index(completed.project)
    tree.setCurrentIndex(index)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert tree.isExpanded(index)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert not tree.isExpanded(index)
    QTest.keyClick(tree, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert panel.dock.filter_bar.search.hasFocus() or not panel.main.isActiveWindow()
    panel.choose(completed)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    wait_until(lambda: len(QgsProject.instance().mapLayers()) >= 1)


def test_task_dropped_on_the_map_is_loaded(panel, completed: Task, wait_until) -> None:
    panel.choose(completed)
    data = panel.dock.model.mimeData(panel.dock.tree.selectedIndexes())
    handler = panel.plugin.application.drop_handler
    assert handler.canHandleMimeData(data)
    assert handler.handleMimeDataV2(data)
    wait_until(lambda: len(QgsProject.instance().mapLayers()) >= 1)


def test_other_drops_are_left_to_qgis(qgis_app) -> None:
    added: list[Any] = []
    handler = TaskDropHandler(lambda *a: added.append(a))
    other = QMimeData()
    other.setText("words")
    assert not handler.canHandleMimeData(other)
    assert not handler.handleMimeDataV2(other)
    for odd in (
        b"not json", b"{}", b"[1]", b'[["x", "y"]]', b"\xff", b"[" * 200_000, b"[[1e999, 1]]",
        b"[" + b'[1, "a"],' * 200_000 + b'[1, "a"]]',
    ):  # fmt: skip
        data = QMimeData()
        data.setData("application/x-orthodock-tasks", odd)
        assert not handler.handleMimeDataV2(data)
    assert added == []


# --- search and filter


def test_search_finds_what_nobody_has_opened(panel, project: Project, api, wait_until) -> None:
    api.tasks.create_partial(project.id, name="Heron meadow")
    panel.click(panel.actions.refresh)
    wait_until(lambda: panel.dock.store.project(project.id).task_ids)
    QTest.keyClicks(panel.dock.filter_bar.search, "heron")
    wait_until(lambda: panel.tasks(project.id))
    assert [p.id for p in panel.dock.model.shown_projects()] == [project.id]
    assert list(panel.tasks(project.id)) == ["Heron meadow"]
    panel.dock.filter_bar.search.clear()
    wait_until(lambda: len(panel.dock.model.shown_projects()) > 1)


def test_states_are_filtered_from_the_menu(panel, completed: Task, api, wait_until) -> None:
    waiting = api.tasks.create_partial(completed.project, name="Not yet")
    panel.choose(completed)
    bar = panel.dock.filter_bar
    wait_until(lambda: len(panel.tasks(completed.project)) >= 2)
    bar.states[TaskState.COMPLETED].trigger()
    wait_until(lambda: list(panel.tasks(completed.project)) == ["Ready"])
    bar.states[TaskState.COMPLETED].trigger()
    bar.states[TaskState.CANCELLED].trigger()
    wait_until(lambda: not panel.dock.model.project_index(completed.project).isValid())
    bar.button.menu().actions()[-1].trigger()
    wait_until(lambda: len(panel.tasks(completed.project)) >= 2)
    api.tasks.remove(waiting.project, waiting.id)


def test_map_extent_finds_its_tasks(panel, completed: Task, qgis_iface, wait_until) -> None:
    canvas: QgsMapCanvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    west, south, east, north = completed.extent
    canvas.setExtent(QgsRectangle(west, south, east, north))
    model = panel.dock.model
    assert not panel.dock.tree.isExpanded(model.project_index(completed.project))
    panel.dock.filter_bar.in_area.trigger()
    wait_until(lambda: "Ready" in panel.tasks(completed.project))
    # Other tests may have tasks in the same place.
    wait_until(lambda: all(panel.tasks(p.id) for p in model.shown_projects()))
    for found in model.shown_projects():
        for task in panel.tasks(found.id).values():
            assert touches(task.extent, completed.extent)
    canvas.setExtent(QgsRectangle(west + 5, south + 5, east + 5, north + 5))
    wait_until(lambda: not model.shown_projects())
    assert "Nothing here matches" in panel.dock.tree.hint
    panel.dock.filter_bar.clear()
    wait_until(lambda: model.project_index(completed.project).isValid())
    assert model.filter.area is None


def test_old_server_that_cannot_search_hides_nothing_wrongly(
    closed_panel, start_server, wait_until
) -> None:
    panel, server = closed_panel, start_server("--legacy")
    api = client_of(server)
    for name in ("Meadow", "Quarry"):
        api.projects.create(name)
    save(panel, server)
    show(panel)
    wait_until(lambda: len(panel.names()) == 2)
    QTest.keyClicks(panel.dock.filter_bar.search, "mead")
    wait_until(lambda: len(panel.dock.model.shown_projects()) == 1)
    for _ in range(3):  # answers of the search come after
        done: list[None] = []
        panel.plugin.application.background.run(lambda: None, done.append)
        wait_until(lambda done=done: done)
    assert [p.name for p in panel.dock.model.shown_projects()] == ["Meadow"]


# --- columns and what is kept


def test_columns_are_chosen_from_the_header(panel, completed: Task) -> None:
    tree = panel.dock.tree
    panel.main.resizeDocks([panel.plugin.dock], [900], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    menu = tree.header_menu()
    actions = {action.text(): action for action in menu.actions()}
    assert not actions["Name"].isEnabled()
    actions["Node"].trigger()
    actions["Created"].trigger()
    shown = [column for column in TaskColumn if not tree.isColumnHidden(column)]
    assert shown == [TaskColumn.NAME, TaskColumn.STATUS, TaskColumn.NODE]
    actions["Usual Columns"].trigger()
    shown = [column for column in TaskColumn if not tree.isColumnHidden(column)]
    assert shown == [TaskColumn.NAME, TaskColumn.STATUS, TaskColumn.CREATED]
    menu.deleteLater()


def test_header_click_sorts(panel, completed: Task, project: Project, wait_until) -> None:
    header = panel.dock.tree.header()
    x = header.sectionViewportPosition(TaskColumn.NAME) + 20
    for _ in range(2):
        QTest.mouseClick(
            header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().center() * 0 + _at(x)
        )

    def is_sorted() -> bool:
        names = [p.name.casefold() for p in panel.dock.model.shown_projects()]
        return names in (sorted(names), sorted(names, reverse=True))

    wait_until(is_sorted)
    assert header.sortIndicatorSection() == TaskColumn.NAME


def _at(x: int) -> Any:
    from qgis.PyQt.QtCore import QPoint

    return QPoint(x, 5)


def test_panel_is_as_it_was_after_a_restart(panel, completed: Task, wait_until) -> None:
    panel.choose(completed)
    panel.dock.tree.sortByColumn(TaskColumn.NAME, Qt.SortOrder.AscendingOrder)
    panel.dock.tree._choose(TaskColumn.SIZE, True)
    panel.dock.details.tabs.setCurrentIndex(2)
    panel.dock.filter_bar.states[TaskState.COMPLETED].trigger()
    panel.plugin.unload()
    panel.plugin.initGui()
    dock = panel.dock
    panel.plugin.application.session.connect_to(panel.plugin.connections.current())
    wait_until(lambda: dock.selected_task() is not None)
    assert dock.selected_task().id == completed.id
    assert dock.open_projects() == (completed.project,)
    assert dock.details.tabs.currentIndex() == 2
    layout = dock.tree.layout_()
    assert (layout.order, layout.descending) == (TaskColumn.NAME, False)
    assert TaskColumn.SIZE in layout.columns
    assert dock.filter_bar.filter().states == {TaskState.COMPLETED}


@pytest.mark.parametrize("odd", ["{", "[]", "null", '{"columns": 3, "widths": {"NAME": "x"}}'])
def test_spoilt_settings_do_no_harm(plugin, odd: str) -> None:
    plugin.unload()
    QgsSettings().setValue("orthodock/dock/look", odd)
    plugin.initGui()
    assert plugin.application.panel.tree.layout_().columns == (
        TaskColumn.NAME,
        TaskColumn.STATUS,
        TaskColumn.CREATED,
    )


# --- details


def test_details_show_what_is_known(panel, completed: Task, wait_until) -> None:
    panel.choose(completed)
    details = panel.dock.details
    details.tabs.setCurrentWidget(details.overview)
    for words in ("Finished work", str(completed.images_count), f"EPSG:{completed.epsg}"):
        assert panel.shows(words)
    wait_until(details.overview._picture.isVisible)
    assert details.overview._picture.pixmap().width() <= 128
    index = panel.dock.model.task_index(completed.project, completed.id)
    thumbnail = panel.plugin.application.details_source.thumbnails.icon(completed)
    assert index.data(Qt.ItemDataRole.DecorationRole).cacheKey() == thumbnail.cacheKey()


def test_options_used_are_listed(panel, project: Project, api) -> None:
    task = api.tasks.create_partial(project.id, name="Optioned", options={"dsm": True})
    panel.choose(listed(panel, task))
    table = panel.dock.details.options
    tester = QAbstractItemModelTester(table, FATAL)
    assert (table.index(0, 0).data(), table.index(0, 1).data()) == ("dsm", "true")
    del tester


def test_failure_is_explained_with_a_remedy(panel, completed: Task) -> None:
    from dataclasses import replace

    failed = replace(
        completed, id="x", name="Sad", status=TaskStatus.FAILED, last_error="Invalid zip file"
    )
    panel.choose(completed)
    panel.dock.store.put([failed])
    panel.dock.select_task(failed)
    assert panel.shows("not a zip of a task's results")
    assert panel.shows("Import an all.zip")
    assert panel.shows("Invalid zip file")
    panel.dock.store.put([replace(failed, last_error="")])
    assert panel.shows("The end of the console says more.")
    panel.dock.console.add_lines(["[INFO] starting", "Child returned 137"])
    assert panel.shows("ran out of memory")
    panel.dock.store.remove(failed.project, "x")


# --- console


@pytest.fixture
def console(qgis_app) -> ConsolePanel:
    page = ConsolePanel()
    page.resize(500, 300)
    page.show()
    yield page
    page.close()


def test_console_finds_copies_and_wraps_around(console: ConsolePanel) -> None:
    console.view.add_lines(["alpha", "beta", "alphabet"])
    QTest.keyClicks(console.find, "alpha")
    first = console.view.textCursor().selectionStart()
    QTest.keyClick(console.find, Qt.Key.Key_Return)
    second = console.view.textCursor().selectionStart()
    assert first != second
    QTest.keyClick(console.find, Qt.Key.Key_Return)
    assert console.view.textCursor().selectionStart() == first
    QTest.mouseClick(console.previous, Qt.MouseButton.LeftButton)
    assert console.view.textCursor().selectionStart() == second
    QTest.mouseClick(console.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "alpha"
    console.find.setText("gamma")
    assert console.find.toolTip() == "Not found"


def test_long_console_comes_bit_by_bit_and_keeps_its_end(console: ConsolePanel, wait_until) -> None:
    console.view.add_lines(f"line {n}" for n in range(MOST_LINES + 5))
    assert console.view.blockCount() <= AT_A_TIME
    wait_until(lambda: console.view.blockCount() == MOST_LINES)
    assert console.view.toPlainText().endswith(f"line {MOST_LINES + 4}")
    assert console.note.isVisible()
    console.clear()
    assert not console.note.isVisible()
    assert console.view.toPlainText() == ""


def test_whole_console_is_saved(panel, completed: Task, api, tmp_path: Path, wait_until) -> None:
    panel.choose(completed)
    QTest.mouseClick(panel.dock.details.console.save, Qt.MouseButton.LeftButton)
    fill_in(QFileDialog, panel, str(tmp_path / "console.txt"))
    wait_until(lambda: panel.notice("console.txt"))
    lines = api.tasks.output(completed.project, completed.id).lines
    assert (tmp_path / "console.txt").read_text(encoding="utf-8").splitlines() == list(lines)


# --- told outside of QGIS


def test_desktop_is_told_only_when_qgis_is_not_in_front(panel, monkeypatch) -> None:
    alerted: list[Any] = []
    monkeypatch.setattr(QApplication, "alert", lambda window: alerted.append(window))
    monkeypatch.setattr(QApplication, "activeWindow", lambda: panel.main)
    panel.plugin.application.messages.info("In front")
    assert alerted == []
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    panel.plugin.application.messages.info("Elsewhere")
    assert alerted == [panel.iface.mainWindow()]
    assert panel.notice("Elsewhere") is not None
