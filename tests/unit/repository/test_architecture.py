"""The house is as its map says: directions of imports, no circles, sizes of folders, names."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
TOOL = ROOT / "tools" / "house.py"
_spec = importlib.util.spec_from_file_location("house", TOOL)
house = importlib.util.module_from_spec(_spec)
sys.modules["house"] = house
_spec.loader.exec_module(house)

MOST_MODULES = 15  # in a folder
MOST_LINES = 40  # of a function, without its docstring
MAY_IMPORT = {
    "api": {"api"},
    "core": {"api", "core"},
    "ui": {"api", "core", "ui"},
    "processing_provider": {"api", "core", "processing_provider"},
    "application": {"api", "core", "ui", "processing_provider"},
    "plugin": {"api", "core", "ui", "processing_provider", "application"},
}
# A room of the client imports those of lower levels, and itself; `transfer` and `endpoints` are
# side by side. Modules that are in no room are named themselves.
LEVELS = (
    {"support", "models", "errors", "enums", "assets", "addresses", "answers", "options",
     "requests", "inputs", "json_text"},
    {"failures", "sockets", "transport"},
    {"endpoints"}, {"transfer"},
    {"workflows"},
    {"client"},
    {""},  # the package's face
)  # fmt: skip
BESIDE = ({"endpoints", "transfer"},)
SOURCES = ("api", "core", "ui", "processing_provider", "devserver")
FOLDERS = (*SOURCES, "tests", "tools", "demo", "benchmarks")

NAMED = house.modules()
IMPORTS = tuple(house.imports(NAMED))


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def trees(*folders: str) -> Iterator[tuple[str, ast.Module]]:
    for path in sources(*folders):
        yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


# --- directions


def test_packages_import_in_one_direction_only() -> None:
    wrong = [
        found
        for found in IMPORTS
        if found.imported.split(".")[0] not in MAY_IMPORT[found.importer.split(".")[0]]
    ]
    assert wrong == []


def level_of(name: str) -> int:
    room = [*name.split("."), ""][1]
    (level,) = (n for n, rooms in enumerate(LEVELS) if room in rooms)
    return level


def beside(importer: str, imported: str) -> bool:
    """True for rooms of the client that must not know each other."""
    rooms = {importer.split(".")[1], imported.split(".")[1]} if "." in imported else set()
    return rooms in BESIDE


def test_client_imports_from_its_lower_levels_only() -> None:
    within = [f for f in IMPORTS if f.importer.startswith("api.") and f.imported.startswith("api")]
    assert within
    wrong = [
        found
        for found in within
        if level_of(found.imported) > level_of(found.importer)
        or beside(found.importer, found.imported)
    ]
    assert wrong == []


def test_every_module_of_the_client_has_a_level() -> None:
    known = {room for rooms in LEVELS for room in rooms}
    assert {[*name.split("."), ""][1] for name in NAMED if name.split(".")[0] == "api"} <= known


# --- circles


def circles(edges: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return the groups of modules that import each other, by Tarjan's algorithm."""
    targets: dict[str, list[str]] = defaultdict(list)
    for importer, imported in edges:
        targets[importer].append(imported)
    numbers: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        numbers[name] = lowest[name] = len(numbers)
        stack.append(name)
        for target in targets[name]:
            if target not in numbers:
                visit(target)
            if target in stack:
                lowest[name] = min(lowest[name], lowest[target])
        if lowest[name] == numbers[name]:
            group = stack[stack.index(name) :]
            del stack[stack.index(name) :]
            if len(group) > 1:
                found.append(sorted(group))

    for name in list(targets):
        if name not in numbers:
            visit(name)
    return found


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert circles((found.importer, found.imported) for found in IMPORTS) == []


def test_circles_are_found_through_other_modules_and_in_functions(tmp_path: Path) -> None:
    (tmp_path / "api").mkdir()
    (tmp_path / "api" / "a.py").write_text("from . import b\n")
    (tmp_path / "api" / "b.py").write_text("def later():\n    from .c import thing\n")
    (tmp_path / "api" / "c.py").write_text("from .a import other\n")
    (tmp_path / "api" / "d.py").write_text(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .e import Kind\n"
    )
    (tmp_path / "api" / "e.py").write_text("from .d import thing\n")
    edges = [(f.importer, f.imported) for f in house.imports(house.modules(tmp_path))]
    assert circles(edges) == [["api.a", "api.b", "api.c"]]


# --- sizes


def test_folders_hold_few_modules() -> None:
    counts = Counter(str(path.parent.relative_to(ROOT)) for path in sources(*FOLDERS))
    assert {folder: n for folder, n in counts.items() if n > MOST_MODULES} == {}


LONGER = {
    "describe", "initAlgorithm", "control_file", "unpack", "raise_for_failure", "_build",
    "__init__",
    "_transfer_box", "_message_box", "turn_right_way", "make_elevation", "_crop",
    "_paint_building", "_paint_fields", "_paint_road", "_place_buildings", "make_photos",
}  # fmt: skip
"""Functions that are longer, all of them lists of like lines; to be shortened, not joined."""
LONGEST = 100  # lines of these


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = function.body
    start = function.lineno
    if ast.get_docstring(function) is not None:
        start += body[0].end_lineno - body[0].lineno + 1
    return function.end_lineno - start + 1


def test_functions_fit_on_a_screen() -> None:
    long = {
        f"{path}:{node.name}": lines_of(node)
        for path, tree in trees(*SOURCES)
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and lines_of(node) > (LONGEST if node.name in LONGER else MOST_LINES)
    }
    assert long == {}


# --- names


def repeated(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    places: dict[str, list[str]] = defaultdict(list)
    for name, place in pairs:
        places[name].append(place)
    return {name: found for name, found in places.items() if len(found) > 1}


def test_no_two_classes_have_one_name() -> None:
    pairs = (
        (node.name, path)
        for path, tree in trees(*SOURCES)
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    )
    assert repeated(pairs) == {}


@pytest.mark.parametrize("package", SOURCES)
def test_no_two_modules_of_a_package_have_one_name(package: str) -> None:
    pairs = ((p.stem, str(p.relative_to(ROOT))) for p in sources(package) if p.stem != "__init__")
    assert repeated(pairs) == {}


def test_no_two_files_of_tests_have_one_name() -> None:
    pairs = ((p.stem, str(p.relative_to(ROOT))) for p in sources("tests") if p.stem != "conftest")
    assert repeated(pairs) == {}


# --- the map


def test_map_of_the_house_is_up_to_date() -> None:
    answer = subprocess.run(
        [sys.executable, str(TOOL), "--check"], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stdout
