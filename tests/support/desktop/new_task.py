"""What tests of the new-task dialog do to it, by clicks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from orthodock.api import Project, TaskRequest
from orthodock.ui.new_task.new_task_dialog import NewTaskDialog
from orthodock.ui.new_task.photo_table import PhotoColumn
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

PROJECTS = (Project(11, "North field"), Project(12, "Same"), Project(13, "Same"))


def add(form: NewTaskDialog, wait_until: Any, *paths: Path) -> None:
    """Add photos and wait until all is known of them."""
    form.add_paths(paths)
    assert form.state.text() == "Reading the photos…"
    assert not form.start_button.isEnabled()
    wait_until(lambda: form.photos.is_surveyed and not form.photos.is_reading)


def states(form: NewTaskDialog) -> dict[str, str]:
    """Return what the table remarks on each file."""
    model = form.photos.model
    return {
        model.index(row, PhotoColumn.NAME).data(): model.index(row, PhotoColumn.STATE).data()
        for row in range(model.rowCount())
    }


def findings(form: NewTaskDialog) -> list[str]:
    """Return what the dialog says of the photos as a whole."""
    return [form.photos.findings.item(row).text() for row in range(form.photos.findings.count())]


def click(widget: Any) -> None:
    """Click something that can be seen and used."""
    assert widget.isVisible()
    assert widget.isEnabled()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def show_tab(form: NewTaskDialog, number: int) -> None:
    """Click a tab: 0 photos, 1 options, 2 further inputs."""
    bar = form.tabs.tabBar()
    middle = bar.tabRect(number).center()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert form.tabs.currentIndex() == number


def started(form: NewTaskDialog) -> TaskRequest:
    """Click Start and return what the dialog gives."""
    given: list[TaskRequest] = []
    form.start_requested.connect(given.append)
    click(form.start_button)
    assert not form.isVisible()
    assert len(given) == 1
    return given[0]
