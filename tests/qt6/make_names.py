"""Writes the names of QGIS that the plugin may use: `/usr/bin/python3 tests/qt6/make_names.py`.

Run it on the oldest QGIS that the plugin supports. It writes names_core.txt and names_gui.txt
beside itself: all members of the classes that the plugin imports, of their bases, and of the
classes that those of their methods return whose names are in the plugin's sources.

A line that begins in the first column is a class with its bases; those below it are its members:
    = an enumeration and its members
    * a signal and the number of its arguments
    . a method and what it returns
    - anything else and its type
"""

from __future__ import annotations

import ast
import enum
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("api", "core", "ui", "processing_provider", "plugin.py", "application.py")
MODULES = ("core", "gui")
QT_AND_PYTHON = ("builtins", "PyQt5.QtCore", "PyQt5.QtGui", "PyQt5.QtWidgets", "PyQt5.QtNetwork")
QUALIFIED = re.compile(r"Qgs?i?s?\w+")


def main() -> None:
    """Write the lists."""
    names = {module: importlib.import_module(f"qgis.{module}") for module in MODULES}
    version = names["core"].Qgis.QGIS_VERSION.split("-")[0]
    wanted = {
        vars(names[module])[name] for module, name in imported() if hasattr(names[module], name)
    }
    known = {name: c for module in names.values() for name, c in vars(module).items()}
    classes = with_bases_and_results({c for c in wanted if isinstance(c, type)}, known)
    for module in MODULES:
        lines = [f"# QGIS {version}, by make_names.py"]
        for found in sorted(classes, key=lambda c: c.__qualname__):
            if module_of(found) == module:
                lines += describe(found)
        path = Path(__file__).with_name(f"names_{module}.txt")
        path.write_text("\n".join(lines) + "\n")
        print(f"{path.name}: {len(lines)} lines, {path.stat().st_size // 1024} kB")


def sources() -> list[Path]:
    """Return the plugin's modules."""
    paths = [ROOT / part for part in PARTS]
    return [p for path in paths for p in ([path] if path.is_file() else sorted(path.rglob("*.py")))]


def imported() -> set[tuple[str, str]]:
    """Return what the plugin imports from QGIS: module and name."""
    return {
        (module, alias.name)
        for path in sources()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        for module in MODULES
        if node.module == f"qgis.{module}"
        for alias in node.names
    }


def with_bases_and_results(wanted: set[type], known: dict[str, Any]) -> set[type]:
    """Add the bases of classes, those in them, and those that their methods return."""
    found = {base for c in wanted for base in c.__mro__ if is_qgis(base)}
    words = {word for path in sources() for word in re.findall(r"\w+", path.read_text("utf-8"))}
    results = set()
    for c in found:
        for member in words & set(vars(c)):
            for name in QUALIFIED.findall(result_of(getattr(c, member, None))):
                results.add(known.get(name))
    found |= {base for c in results if is_qgis(c) for base in c.__mro__ if is_qgis(base)}
    found |= {n for c in tuple(found) for n in vars(c).values() if is_nested(n, c)}
    return found


def is_qgis(c: Any) -> bool:
    """True for a class of QGIS."""
    return isinstance(c, type) and module_of(c) in MODULES and not is_enum(c)


def module_of(c: type) -> str:
    """Return core or gui; exceptions are in `_core`, all else in `qgis._core`."""
    return c.__module__.removeprefix("qgis.").removeprefix("_")


def is_nested(member: Any, owner: type) -> bool:
    """True for a class that is in another."""
    return is_qgis(member) and member.__qualname__ == f"{owner.__qualname__}.{member.__name__}"


def is_enum(c: Any) -> bool:
    """True for an enumeration."""
    return type(c).__name__ == "enumtype" or (isinstance(c, type) and issubclass(c, enum.Enum))


def describe(c: type) -> Iterator[str]:
    """Yield the lines about a class."""
    if is_enum(c):
        yield f"{c.__qualname__} = {' '.join(members_of(c, c))}"
        return
    yield f"{c.__qualname__} {bases_of(c)}".rstrip()
    enums = {name: value for name, value in vars(c).items() if is_enum(value)}
    values = {name for kind in enums.values() for name in members_of(kind, c)}
    for name, value in sorted(vars(c).items()):
        if name in enums:
            yield f"  = {name} {' '.join(members_of(value, c))}"
        elif not name.startswith("__") and name not in values and not is_nested(value, c):
            yield describe_member(name, getattr(c, name, None))


def describe_member(name: str, value: Any) -> str:
    """Return the line about a member."""
    if type(value).__name__ == "pyqtSignal":
        arguments = re.search(r"\((.*)\)>$", repr(value))
        inside = arguments[1] if arguments else ""
        return f"  * {name} {len(inside.split(',')) if inside else 0}"
    if "method" in type(value).__name__ or "function" in type(value).__name__:
        return f"  . {name} {result_of(value)}".rstrip()
    return f"  - {name} {type(value).__name__}"


def bases_of(c: type) -> str:
    """Return the bases that are QGIS's, Qt's or Python's."""
    wanted = (b for b in c.__bases__ if is_qgis(b) or b.__module__ in QT_AND_PYTHON)
    return " ".join(base.__qualname__ for base in wanted if base is not object)


def members_of(kind: Any, owner: type) -> list[str]:
    """Return the names in an enumeration, by value."""
    if isinstance(kind, enum.EnumMeta):
        return [member.name for member in kind]
    found = {n: v for n, v in vars(owner).items() if type(v) is kind}
    found |= {n: v for n, v in vars(kind).items() if isinstance(v, int) and not n.startswith("_")}
    return sorted(found, key=lambda name: (int(found[name]), name))


def result_of(member: Any) -> str:
    """Return the type that a method says it returns."""
    found = re.search(r"^\w+\(.*?\) -> (.+)$", getattr(member, "__doc__", None) or "", re.MULTILINE)
    return found[1] if found else ""


if __name__ == "__main__":
    main()
