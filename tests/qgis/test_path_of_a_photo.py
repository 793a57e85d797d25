"""How many functions a photo passes from the new-task dialog to the wire."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from orthodock.ui.new_task_dialog import NewTaskDialog
from panel import Panel, window
from path_of_a_photo import path_of_a_photo
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

MOST_FUNCTIONS = 12


def test_photo_passes_few_functions_from_dialog_to_wire(
    panel: Panel, wait_until: Any, photos: Path
) -> None:
    panel.click(panel.actions.new_task)
    dialog = window(NewTaskDialog)
    dialog.add_paths([photos])
    wait_until(lambda: dialog.start_button.isEnabled() and dialog.options.rowCount())
    dialog.project.setEditText("Path of a photo")
    with path_of_a_photo() as passed:
        QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
        wait_until(lambda: any(name.startswith("api/transport") for name in passed))
        wait_until(lambda: panel.chosen() is not None and panel.chosen().is_finished)
    assert passed[0].endswith(" accept"), passed
    assert len(passed) <= MOST_FUNCTIONS, passed
