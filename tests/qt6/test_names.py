"""Every name of QGIS that the plugin's sources use is in the lists, so in the oldest QGIS."""

from __future__ import annotations

import ast
import enum
from collections.abc import Iterator
from pathlib import Path

import make_names
import pytest
import stub_qgis

# Newer than the oldest QGIS, and used only where terrain.py has found what came with it.
DETECTED = {"QgsRasterDemTerrainProvider"}


def uses(source: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the dotted name of all that is used of classes of QGIS."""
    tree = ast.parse(source)
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in ("qgis.core", "qgis.gui")
        for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            dotted = ast.unparse(node)
            if dotted.split(".")[0] in imported and dotted.replace(".", "").isidentifier():
                yield node.lineno, dotted


def is_known(dotted: str) -> bool:
    """True for a class, or something in one, that the lists have or that it has from Qt."""
    name, *members = dotted.split(".")
    found: object = stub_qgis.class_of(name)
    for member in members:
        if isinstance(found, enum.EnumMeta) and member not in found.__members__:
            return False
        if not hasattr(found, member):
            return False
        found = getattr(found, member)
    return found is not None or not members


def unknown(source: str) -> list[str]:
    """Return what a source uses that is in no list."""
    return [
        f"{line}: {dotted}"
        for line, dotted in uses(source)
        if dotted not in DETECTED and not is_known(dotted)
    ]


@pytest.mark.parametrize("path", make_names.sources(), ids=lambda p: f"{p.parent.name}/{p.name}")
def test_names_are_in_the_lists(path: Path) -> None:
    assert unknown(path.read_text(encoding="utf-8")) == []


def test_lists_have_all_classes_that_are_imported() -> None:
    imported = make_names.imported()
    missing = {name for module, name in imported if name not in stub_qgis.NAMES[module]}
    assert missing == DETECTED, "run tests/qt6/make_names.py on the oldest QGIS"


@pytest.mark.parametrize(
    "used",
    ["QgsProject.noSuchMethod", "Qgis.MessageLevel.Fatal", "QgsTask.CanCancel", "Qgis.Info",
     "QgsProcessing.TypeFile", "QgsTask.Flag.Hidden"],
)  # fmt: skip
def test_wrong_name_is_found(used: str) -> None:
    name = used.split(".")[0]
    assert unknown(f"from qgis.core import {name}\n\n{used}\n") == [f"3: {used}"]


@pytest.mark.parametrize(
    "used",
    ["QgsProject.instance", "Qgis.MessageLevel.Warning", "QgsTask.Flag.CanCancel",
     "QgsProject.readProject", "QgsProject.destroyed"],
)  # fmt: skip
def test_right_name_is_not_found(used: str) -> None:
    name = used.split(".")[0]
    assert unknown(f"from qgis.core import {name}\n\n{used}\n") == []
