"""The rule against short enumerations finds them, however they are reached."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")
ROOT = Path(__file__).resolve().parents[3]
TOOL = ROOT / "tools" / "scoped_enums.py"
IMPORTS = """\
from qgis.core import Qgis, QgsProcessing, QgsProcessingParameterDefinition, QgsTask
from qgis.PyQt import QtCore
from qgis.PyQt.QtCore import QEvent, QVariant, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QDialog, QMessageBox as Box, QSizePolicy
"""
SPEC = importlib.util.spec_from_file_location("scoped_enums", TOOL)
scoped_enums = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(scoped_enums)


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("Qt.AlignCenter", "Qt.AlignmentFlag.AlignCenter"),
        ("x = Qt.Horizontal | Qt.Vertical", "Qt.Orientation.Horizontal"),
        ("Box.Yes", "QMessageBox.StandardButton.Yes"),
        ("QEvent.KeyPress", "QEvent.Type.KeyPress"),
        ("QAbstractItemView.SelectRows", "QAbstractItemView.SelectionBehavior.SelectRows"),
        ("QDialog.Accepted", "QDialog.DialogCode.Accepted"),
        ("QSizePolicy(QSizePolicy.Expanding)", "QSizePolicy.Policy.Expanding"),
        ("Qgis.Info", "Qgis.MessageLevel.Info"),
        ("QgsTask.CanCancel", "QgsTask.Flag.CanCancel"),
        ("QgsProcessing.TypeFile", "QgsProcessing.SourceType.TypeFile"),
        (
            "QgsProcessingParameterDefinition.FlagOptional",
            "QgsProcessingParameterDefinition.Flag.FlagOptional",
        ),
        ("dialog.exec() == dialog.Accepted", "name its enumeration"),
        ("self.buttons.button(self.buttons.Save)", "name its enumeration"),
        ("def f(how=Qt.AscendingOrder): pass", "Qt.SortOrder.AscendingOrder"),
    ],
)
def test_short_enumeration_is_found(line: str, advice: str) -> None:
    found = list(scoped_enums.check(IMPORTS + line))
    assert found
    assert all(entry.startswith("5: ") for entry in found)
    assert advice in found[0]


@pytest.mark.parametrize(
    "line",
    [
        "Qt.AlignmentFlag.AlignCenter",
        "QtCore.Qt.AlignmentFlag.AlignCenter",
        "Box.StandardButton.Yes",
        "self.buttons.StandardButton.Save",
        "Qgis.MessageLevel.Info",
        "QgsTask.Flag.CanCancel",
        "def f(button: Box.StandardButton) -> QEvent.Type: ...",
        "QVariant.String",  # QGIS 4 has it so
        "QtCore.QObject",
        "open(path).Close()",
        "task.status is TaskStatus.FAILED",
    ],
)
def test_scoped_enumeration_is_not_found(line: str) -> None:
    assert list(scoped_enums.check(IMPORTS + line)) == []


def test_tool_fails_on_a_folder_with_a_short_one(tmp_path: Path) -> None:
    source = tmp_path / "package" / "module.py"
    source.parent.mkdir()
    source.write_text("from qgis.PyQt.QtCore import Qt\n\nSIDE = Qt.AlignLeft\n")
    answer = subprocess.run(
        [sys.executable, str(TOOL), str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 1
    assert f"{source}:3: Qt.AlignLeft, write Qt.AlignmentFlag.AlignLeft" in answer.stdout
