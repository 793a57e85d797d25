"""What is shown of the chosen task, and how little is done again at every news of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from orthodock.api import Task, TaskStatus
from orthodock.core.jobs.downloads import AssetFile
from orthodock.core.server import causes
from orthodock.ui.commands.actions import CommandActions
from orthodock.ui.commands.selection import SelectedTask, Selection
from orthodock.ui.dialogs.export_dialog import ExportDialog
from orthodock.ui.dock.console_view import AT_A_TIME
from orthodock.ui.dock.details import DetailsPanel
from orthodock.ui.new_task.photo_table import NUMBERS, PhotoModel
from orthodock.ui.tree.delegates import NameDelegate
from panel import client_of, listed, start_task, window
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QEvent, QModelIndex, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QStyleOptionViewItem, QWidget

FAILED = Task("a", 1, status=TaskStatus.FAILED, name="Sad")


@pytest.fixture
def actions(qgis_app) -> Iterator[CommandActions]:
    owner = QWidget()
    yield CommandActions(owner)
    owner.deleteLater()


@pytest.fixture
def details(actions: CommandActions) -> Iterator[DetailsPanel]:
    """The part below the tree, by itself."""
    page = DetailsPanel(actions)
    page.show()
    yield page
    page.close()


def test_each_console_line_of_a_failed_task_is_looked_at_once(
    details: DetailsPanel, monkeypatch, wait_until
) -> None:
    searched: Counter[str] = Counter()
    search = causes._search

    def count(line: str) -> causes.Cause | None:
        searched[line] += 1
        return search(line)

    monkeypatch.setattr(causes, "_search", count)
    details.show_task(SelectedTask(FAILED), None)
    details.console.view.add_lines(f"line {n}" for n in range(3 * AT_A_TIME))
    wait_until(lambda: details.console.view.blockCount() == 3 * AT_A_TIME)
    for n in range(5):  # polls that bring other news
        details.show_task(SelectedTask(replace(FAILED, tags=(str(n),))), None)
    details.console.view.add_lines(["Child returned 137"])
    assert set(searched.values()) == {1}
    assert len(searched) == causes.LOOKED_AT + 1
    assert "ran out of memory" in details._what.text()
    details.console.clear()
    assert "could not finish" in details._what.text()


def test_assets_are_listed_once_for_each_state_of_their_task(details: DetailsPanel) -> None:
    wanted: list[Task] = []
    details.assets_wanted.connect(wanted.append)
    details.tabs.setCurrentWidget(details.assets)
    running = Task("a", 1, status=TaskStatus.RUNNING)
    for n in range(10):
        details.show_task(SelectedTask(replace(running, running_progress=n / 10)), None)
    assert len(wanted) == 1
    done = replace(running, status=TaskStatus.COMPLETED, available_assets=("dsm.tif",))
    for n in range(3):
        details.show_task(SelectedTask(replace(done, tags=(str(n),))), None)
    assert wanted[1:] == [replace(done, tags=("0",))]
    details.set_files(done, [AssetFile("dsm.tif", 1000)])
    details.show_task(SelectedTask(replace(done, available_assets=("dsm.tif", "dtm.tif"))), None)
    assert len(wanted) == 3
    assert details.known_files() == {}, "another run makes other files"


def test_assets_of_a_task_are_listed_one_listing_at_a_time(
    panel, completed: Task, monkeypatch, wait_until
) -> None:
    panel.choose(completed)
    details = panel.dock.details
    assets = panel.plugin.application.assets
    list_, answers = assets.list, []

    def count(client: Any, project: Any, task: Task, known: Any, done: Any) -> None:
        def answered(files: Any) -> None:
            answers.append(len(answers) + 1)
            done(files)

        begun.append(task.id)
        list_(client, project, task, known, answered)

    begun: list[str] = []
    monkeypatch.setattr(assets, "list", count)
    details.tabs.setCurrentWidget(details.assets)
    for _ in range(5):
        details.refresh_files()
    assert len(begun) == 1
    wait_until(lambda: len(answers) == 2)  # once more, for what has changed meanwhile
    assert len(begun) == 2
    details.refresh_files()
    assert len(begun) == 3
    wait_until(lambda: len(answers) == 3)


# --- console


def test_console_is_followed_while_its_page_can_be_seen(
    slow_panel, slow_server, photos: Path, wait_until
) -> None:
    panel = slow_panel
    task = listed(panel, start_task(slow_server, photos, "Unseen", "Slow"))
    panel.choose(task)
    details, reader = panel.dock.details, panel.plugin.application.details_source.console
    details.tabs.setCurrentWidget(details.overview)
    assert not reader._timer.isActive()
    details.tabs.setCurrentWidget(details.console)
    wait_until(lambda: not details.console.view.document().isEmpty())
    assert reader._timer.isActive()
    panel.plugin.dock.hide()
    assert not reader._timer.isActive()
    panel.plugin.dock.show()
    assert reader._timer.isActive()
    client_of(slow_server).tasks.remove(task.project, task.id)


# --- looks


def test_long_error_scrolls_and_leaves_room_for_the_rest(details: DetailsPanel) -> None:
    details.resize(400, 600)
    short = replace(FAILED, last_error="Process exited with code 137")
    details.show_task(SelectedTask(short), None)
    QApplication.processEvents()
    box = details._problem
    assert box.verticalScrollBar().maximum() == 0
    low = box.height()
    details.show_task(SelectedTask(replace(FAILED, last_error="It has a lot to say. " * 300)), None)
    QApplication.processEvents()
    assert low < box.height() < details.height() / 2
    assert box.verticalScrollBar().maximum() > 0
    assert details.minimumSizeHint().height() < 400
    details.show_task(SelectedTask(short), None)
    QApplication.processEvents()
    assert box.height() == low


def test_names_are_cut_in_the_middle_where_they_are_too_long(qgis_app) -> None:
    option = QStyleOptionViewItem()
    NameDelegate().initStyleOption(option, QModelIndex())
    assert option.textElideMode == Qt.TextElideMode.ElideMiddle


def test_titles_at_the_right_keep_off_the_next_ones(qgis_app) -> None:
    model = PhotoModel()
    across = Qt.Orientation.Horizontal
    for column in NUMBERS:
        title = model.headerData(column, across, Qt.ItemDataRole.DisplayRole)
        assert title.rstrip() != title


# --- exports


def export_form(panel, task: Task) -> ExportDialog:
    panel.choose(task)
    panel.actions.export.trigger()
    return window(ExportDialog)


def test_export_takes_no_crs_without_an_epsg_code(panel, completed: Task) -> None:
    form = export_form(panel, completed)
    form.crs.setCrs(QgsCoordinateReferenceSystem("ESRI:54009"))
    assert not form.start_button.isEnabled()
    assert form.problem.isVisible()
    assert "Mollweide" in form.problem.text()
    form.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    assert form.start_button.isEnabled()
    assert not form.problem.isVisible()
    form.crs.setCrs(QgsCoordinateReferenceSystem())
    assert form.start_button.isEnabled()
    form.reject()


def test_every_export_has_a_file_of_its_own(panel, completed: Task, wait_until) -> None:
    saved: list[Path] = []
    panel.plugin.application.assets.saved.connect(lambda path, *_: saved.append(path))
    for _ in range(2):  # the second while the first is under way
        form = export_form(panel, completed)
        form.format.setCurrentIndex(form.format.findData("png"))
        QTest.mouseClick(form.start_button, Qt.MouseButton.LeftButton)
        form.deleteLater()
        QApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete)
    wait_until(lambda: len(saved) == 2)
    assert {path.name for path in saved} == {"Ready-orthophoto.png", "Ready-orthophoto-2.png"}
    form = export_form(panel, completed)
    form.format.setCurrentIndex(form.format.findData("png"))
    assert form.target.filePath().endswith("Ready-orthophoto-3.png")
    form.target.setFilePath(str(saved[0]))
    assert form.request().target == saved[0], "which the user has said may be replaced"
    form.reject()


def test_export_is_offered_for_what_the_server_can_convert(actions: CommandActions) -> None:
    task = Task("a", 1, status=TaskStatus.COMPLETED)
    for assets, can in (
        (("all.zip",), False),
        (("all.zip", "dsm.tif"), True),
        (("georeferenced_model.las",), True),
        (("report.pdf", "shots.geojson"), False),
    ):
        actions.set_selection(Selection((SelectedTask(replace(task, available_assets=assets)),)))
        assert actions["export"].isEnabled() is can, assets


# --- menus


def test_open_download_menu_keeps_its_entries(actions: CommandActions) -> None:
    task = Task("a", 1, status=TaskStatus.COMPLETED, available_assets=("dsm.tif", "dtm.tif"))
    menu = actions["download"].menu()
    actions.set_selection(Selection((SelectedTask(task),)))
    menu.popup(QPoint())
    before = menu.actions()
    menu.setActiveAction(before[1])
    actions.set_selection(Selection((SelectedTask(replace(task, running_progress=0.5)),)))
    other = SelectedTask(replace(task, available_assets=("all.zip",)))
    actions.set_selection(Selection((other,)))
    assert menu.actions() == before
    assert menu.activeAction() is before[1]
    menu.hide()
    menu.popup(QPoint())
    assert [action.text() for action in menu.actions()] == ["all.zip"]
    menu.hide()
