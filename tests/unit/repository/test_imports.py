"""The parts of the plugin import each other in one direction only."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
ALLOWED = {
    "api": {"api"},
    "core": {"api", "core", "vendor"},
    "ui": {"api", "core", "ui"},
    "processing_provider": {"api", "core", "processing_provider"},
}
COLLECTORS = {"Headers", "_Branch", "_Summary"}
"""Dataclasses that are filled step by step, in one thread."""
QT_BINDINGS = ("PyQt5", "PyQt6", "PySide2", "PySide6")


def _sources() -> list[Path]:
    return [p for part in ALLOWED for p in sorted((ROOT / part).rglob("*.py"))]


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the level and the module of every import, also those inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((0, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names = [node.module] if node.module else [alias.name for alias in node.names]
            yield from ((node.level, name) for name in names)


def _part_of(path: Path, level: int, module: str) -> str:
    """Return the top folder that a relative import reaches."""
    base = list(path.relative_to(ROOT).parts[:-1])
    above = base[: len(base) - (level - 1)]
    return [*above, *module.split(".")][0]


@pytest.mark.parametrize("path", _sources(), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    part = path.relative_to(ROOT).parts[0]
    for level, module in _imports(path):
        if level:
            assert _part_of(path, level, module) in ALLOWED[part], f"{path.name} imports {module}"
        else:
            top = module.split(".")[0]
            assert top not in {*QT_BINDINGS, "orthodock", "devserver", "demo", "tests"}
            assert not (part == "api" and top in {"qgis", "osgeo", "numpy"})


def test_every_part_is_checked() -> None:
    parts = {path.relative_to(ROOT).parts[0] for path in _sources()}
    assert parts == set(ALLOWED)


def test_names_of_the_client_are_imported_when_asked_for() -> None:
    """QGIS starts with the plugin: what nobody needs yet must not be loaded."""
    code = "import sys; sys.path[:0] = ['build/plugins']; import orthodock.api as api; "
    early = "assert not {'requests', 'orthodock.api.client'} & set(sys.modules), sys.modules; "
    late = "assert all(getattr(api, n) for n in api.__all__); assert 'requests' in sys.modules"
    subprocess.run([sys.executable, "-c", code + early + late], cwd=ROOT, check=True)


def test_dataclasses_are_frozen_as_threads_share_them() -> None:
    thawed = set()
    for path in _sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            made = [ast.unparse(d) for d in getattr(node, "decorator_list", ())]
            if any(d.startswith("dataclass") and "frozen=True" not in d for d in made):
                thawed.add(node.name)
    assert thawed == COLLECTORS
