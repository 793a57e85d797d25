"""Finds unscoped enumerators of Qt and QGIS: scoped_enums.py PATH [PATH …].

Qt 5 accepts `Qt.AlignCenter` and `Qt.AlignmentFlag.AlignCenter`, Qt 6 only the latter. The
enumerations are those of the installed QGIS.
"""

from __future__ import annotations

import ast
import enum
import importlib
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

MODULES = (
    *(
        f"qgis.PyQt.Qt{part}"
        for part in ("Core", "Gui", "Network", "Svg", "Test", "Widgets", "Xml")
    ),
    "qgis.core",
    "qgis.gui",
)
# QGIS 4 restores the types of QVariant that Qt 6 removed, only as unscoped names.
EXEMPT = ("QVariant",)


def main(paths: list[Path]) -> int:
    """Print the findings; return the exit code."""
    files = [f for p in paths for f in (sorted(p.rglob("*.py")) if p.is_dir() else [p])]
    found = [f"{f}:{line}" for f in files for line in check(f.read_text(encoding="utf-8"))]
    print("\n".join([*found, f"{len(files)} files, {len(found)} short enumerations"]))
    return 1 if found else 0


def check(source: str) -> Iterator[str]:
    """Yield line and name of each enumerator without its enumeration."""
    tree = ast.parse(source)
    names, modules = imported(tree)
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or id(node) in called:
            continue
        root, *members = dotted(node)
        if root in names and root not in EXEMPT:
            scoped = scope_of(names[root], members)
            if scoped:
                yield f"{node.lineno}: {'.'.join([root, *members])}, write {scoped}"
        elif root not in (*names, *modules) and is_short_of_something(node):
            yield f"{node.lineno}: {ast.unparse(node)}, name its enumeration"


def imported(tree: ast.Module) -> tuple[dict[str, Any], set[str]]:
    """Return a source's imports from Qt and QGIS, and the names of its other imports."""
    names: dict[str, Any] = {}
    others: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            module = getattr(node, "module", None) or ""
            for alias in node.names:
                name = alias.asname or alias.name.split(".")[0]
                if module in MODULES and hasattr(load(module), alias.name):
                    names[name] = getattr(load(module), alias.name)
                else:
                    others.add(name)
    return names, others


@cache
def load(module: str) -> ModuleType:
    """Return a module of Qt or QGIS."""
    return importlib.import_module(module)


def dotted(node: ast.expr) -> list[str]:
    """Return the names of `a.b.c`; the first is empty if it is not a name."""
    if isinstance(node, ast.Attribute):
        return [*dotted(node.value), node.attr]
    return [node.id] if isinstance(node, ast.Name) else [""]


def scope_of(owner: Any, members: list[str]) -> str:
    """Return the scoped name of the last member, "" if correct or not an enumerator."""
    for member in members[:-1]:
        owner = getattr(owner, member, None)
    value = getattr(owner, members[-1], None) if isinstance(owner, type) else None
    if not is_enum(type(value)) or owner is type(value):
        return ""
    return f"{type(value).__qualname__}.{members[-1]}"


def is_enum(kind: type) -> bool:
    """Whether a type is an enumeration of PyQt5 or PyQt6."""
    return type(kind).__name__ == "enumtype" or issubclass(kind, enum.Enum)


def is_short_of_something(node: ast.Attribute) -> bool:
    """Whether an enumerator is an attribute of an object of unknown class, as `box.Yes`."""
    short, scopes = enumerators()
    behind = node.value.attr if isinstance(node.value, ast.Attribute) else ""
    return node.attr in short and behind not in scopes


@cache
def enumerators() -> tuple[frozenset[str], frozenset[str]]:
    """Return all enumerators with unambiguous names, and all enumerations."""
    short, scopes = set(), set()
    classes = {c for m in MODULES for c in vars(load(m)).values() if isinstance(c, type)}
    for owner in classes:
        for name, value in vars(owner).items():
            if isinstance(value, type) and is_enum(value):
                scopes.add(name)
            elif is_enum(type(value)) and not name.isupper() and not name[0].islower():
                short.add(name)
    return frozenset(short - scopes - {c.__name__ for c in classes}), frozenset(scopes)


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
