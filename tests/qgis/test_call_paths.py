"""How many functions photos pass from dialog to wire, and tasks from an answer to their row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from call_paths import path_of_a_photo, path_of_a_task
from orthodock.ui.new_task.new_task_dialog import NewTaskDialog
from panel import Panel, client_of, window
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

MOST_OF_A_PHOTO = 12
MOST_OF_A_TASK = 8


def test_photo_passes_few_functions_from_dialog_to_wire(
    panel: Panel, wait_until: Any, photos: Path
) -> None:
    panel.click(panel.actions.new_task)
    dialog = window(NewTaskDialog)
    dialog.add_paths([photos])
    wait_until(lambda: dialog.start_button.isEnabled() and dialog.options.rowCount())
    dialog.project.setEditText("Path of a photo")
    with path_of_a_photo() as path:
        QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
        wait_until(lambda: any("transport" in function for function in path.functions))
        wait_until(lambda: panel.chosen() is not None and panel.chosen().is_finished)
    assert path.functions[0].endswith(" accept"), path.functions
    assert len(path.functions) <= MOST_OF_A_PHOTO, path.functions


def test_task_passes_few_functions_from_answer_to_row(
    panel: Panel, server: Any, wait_until: Any
) -> None:
    client = client_of(server)
    project = client.projects.create("Path of a task")
    task = client.tasks.create_partial(project.id, name="Listed once")
    with path_of_a_task(task.name, panel.dock.model) as path:
        panel.click(panel.actions.refresh)
        wait_until(lambda: "Path of a task" in panel.names())
        panel.open(project.id)
        wait_until(lambda: panel.status(task) is not None)
    assert any("json" in function for function in path.functions), path.functions
    assert len(path.functions) <= MOST_OF_A_TASK, path.functions
