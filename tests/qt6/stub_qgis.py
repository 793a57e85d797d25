"""A `qgis` package on PyQt6, as QGIS 4 has, with the names of names_*.txt and nothing else.

Classes derive from the Qt classes that theirs derive from, so widgets are real widgets. What a
method gives back is an empty value of the type it declares. What the plugin needs to run is in
behaviour.py. A name that is not in the lists raises AttributeError, as it would in that QGIS.
"""

from __future__ import annotations

import builtins
import enum
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import PyQt6.QtCore
import PyQt6.QtGui
import PyQt6.QtNetwork
import PyQt6.QtSvg
import PyQt6.QtTest
import PyQt6.QtWidgets
import PyQt6.QtXml
import PyQt6.sip
import PyQt6.uic
from PyQt6.QtCore import QMetaType, QObject, QVariant, pyqtSignal
from PyQt6.QtWidgets import QWidget

QT_MODULES = ("QtCore", "QtGui", "QtNetwork", "QtSvg", "QtTest", "QtWidgets", "QtXml")
MODULES = ("core", "gui")
EMPTY = {"bool": False, "int": 0, "float": 0.0, "str": "", "object": None, "Any": None,
         "NoneType": None, "getset_descriptor": None, "variabledescriptor": None}  # fmt: skip
KEEPERS = ("QgsApplication", "QgsProject", "QgisInterface", "QgsGui")
COLLECTIONS = {"List": list, "Set": set, "Dict": dict, "Iterable": list}


@dataclass
class Names:
    """What the lists say of one class."""

    bases: list[str]
    enums: dict[str, list[str]] = field(default_factory=dict)
    signals: dict[str, int] = field(default_factory=dict)
    methods: dict[str, str] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)


def read_names(module: str) -> dict[str, Names]:
    """Return what is known of the classes of a module."""
    found: dict[str, Names] = {}
    names = Names([])
    for line in Path(__file__).with_name(f"names_{module}.txt").read_text().splitlines():
        if line.startswith("#"):
            continue
        if not line.startswith(" "):
            name, *bases = line.split()
            names = found.setdefault(name, Names(bases))
            continue
        kind, name, *rest = line.split()
        if kind == "=":
            names.enums[name] = rest
        elif kind == "*":
            names.signals[name] = int(rest[0])
        elif kind == ".":
            names.methods[name] = " ".join(rest)
        else:
            names.others[name] = rest[0]
    return found


NAMES = {module: read_names(module) for module in MODULES}
_classes: dict[str, type] = {}


class Anything:
    """What a method gives back whose type is in no list: takes whatever is asked of it."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *_, **__: Anything()

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __bool__(self) -> bool:
        return False


class Plain:
    """The base of classes that have none in Qt."""

    def __init__(self, *_: Any, **__: Any) -> None:
        pass


def class_of(name: str) -> type | None:
    """Return a class of QGIS or Qt by its name."""
    if name in _classes:
        return _classes[name]
    for module, known in NAMES.items():
        if name in known:
            return _make_class(name, known[name], f"qgis.{module}")
    return next(
        (vars(m)[name] for q in QT_MODULES if name in vars(m := sys.modules[f"PyQt6.{q}"])), None
    )


def _make_class(name: str, names: Names, module: str) -> type:
    import behaviour

    bases = _bases(behaviour.BASES.get(name, names.bases))
    base = bases[0]
    members: dict[str, Any] = {"__module__": module, "__init__": _initialiser(base)}
    for kind, values in names.enums.items():
        members[kind] = _make_enum(f"{name}.{kind}", kind, values)
    for signal, count in names.signals.items():
        if issubclass(base, QObject):
            members[signal] = pyqtSignal(*[object] * count)
    for method, result in names.methods.items():
        if method not in dir(QObject) and not hasattr(base, method):
            members[method] = _make_method(name, method, result)
    for other, kind in names.others.items():
        members.setdefault(other, empty(kind))
    members.update(behaviour.of(name))
    _classes[name] = type(base)(name.split(".")[-1], bases, members)
    for module_names in NAMES.values():
        for nested in module_names:
            owner, _, inner = nested.rpartition(".")
            if owner == name and nested not in _classes:
                # The type of combined values is that of single ones in PyQt6.
                combined = members.get(inner[:-1]) if inner.endswith("s") else None
                _classes[nested] = combined or class_of(nested)
                setattr(_classes[name], inner, _classes[nested])
    return _classes[name]


def _bases(names: list[str]) -> tuple[type, ...]:
    """Return the bases of a class, of which only the first may be one of Qt's."""
    found = [vars(builtins).get(name) or class_of(name) for name in names]
    return tuple(base for base in found if base is not None) or (Plain,)


def _initialiser(base: type) -> Any:
    """Return an __init__ that passes the parent on, which QGIS takes in any place, and no more."""

    def initialise(self: Any, *arguments: Any, **options: Any) -> None:
        if issubclass(base, Exception):
            super(_owner(self, initialise), self).__init__(*arguments)
        if not issubclass(base, QObject):
            if issubclass(base, PyQt6.sip.simplewrapper):
                super(_owner(self, initialise), self).__init__()
            return
        kind = QWidget if issubclass(base, QWidget) else QObject
        wanted = [a for a in (*arguments, options.get("parent")) if isinstance(a, kind)]
        super(_owner(self, initialise), self).__init__(*wanted[-1:])

    return initialise


def _owner(instance: Any, function: Any) -> type:
    """Return the class of an instance that a function was made for."""
    return next(c for c in type(instance).__mro__ if vars(c).get("__init__") is function)


def _make_enum(name: str, kind: str, values: list[str]) -> Any:
    """Return a scoped enumeration; those that QGIS combines can be combined."""
    is_flag = kind.endswith(("Flag", "Option")) or f"{name}s" in NAMES["core"] | NAMES["gui"]
    base = enum.Flag if is_flag else enum.Enum
    made: Any = base(kind, {name: 1 << n for n, name in enumerate(values)}, qualname=name)
    return made


def _make_method(owner: str, name: str, result: str) -> Any:
    """Return a method that gives back an empty value; those that hand out QGIS's own, always it."""
    kept: list[Any] = []

    def method(*_: Any, **__: Any) -> Any:
        if owner not in KEEPERS and name != "instance":
            return empty(result)
        if not kept:
            kept.append(empty(result))
        return kept[0]

    return method


def empty(kind: str) -> Any:
    """Return an empty value of a type, as the lists write it."""
    if kind in ("", "None"):
        return None
    if kind in EMPTY:
        return EMPTY[kind]
    collection, _, inside = kind.partition("[")
    if collection in COLLECTIONS:
        return COLLECTIONS[collection]()
    if collection == "Tuple":
        return tuple(empty(part.strip()) for part in inside[:-1].split(","))
    owner, _, name = kind.rpartition(".")
    found = getattr(class_of(owner), name, None) if owner else class_of(kind)
    if isinstance(found, enum.EnumMeta):
        return found(0) if issubclass(found, enum.Flag) else next(iter(found))
    try:
        return Anything() if found is None else found()
    except TypeError:
        return None


def install() -> None:
    """Put the package where `import qgis` finds it."""
    qgis = _module("qgis")
    qt = _module("qgis.PyQt")
    qgis.PyQt = qt
    for name in (*QT_MODULES, "uic", "sip"):
        module = sys.modules[f"PyQt6.{name}"]
        sys.modules[f"qgis.PyQt.{name}"] = module
        setattr(qt, name, module)
    _restore_variant()
    for name in MODULES:
        module = _module(f"qgis.{name}")
        setattr(qgis, name, module)
        module.__getattr__ = _finder(name)  # type: ignore[method-assign]
    utils = _module("qgis.utils")
    utils.plugins = {}
    qgis.utils = utils


def _module(name: str) -> ModuleType:
    module = ModuleType(name)
    module.__path__ = []
    sys.modules[name] = module
    return module


def _finder(module: str) -> Any:
    def find(name: str) -> Any:
        if name not in NAMES[module]:
            raise AttributeError(f"qgis.{module} of {VERSION} has no {name}, says the list")
        return class_of(name)

    return find


def _restore_variant() -> None:
    """Do what QGIS 4's own qgis.PyQt.QtCore does: give back the types that PyQt6 took away."""
    for name in ("Bool", "Int", "Double", "LongLong", "QString", "QDateTime", "QDate"):
        setattr(QVariant, name.replace("QString", "String").replace("QD", "D"),
                getattr(QMetaType.Type, name))  # fmt: skip
    sys.modules["PyQt6.QtCore"].NULL = QVariant()  # type: ignore[attr-defined]


VERSION = re.search(r"QGIS [\d.]+", Path(__file__).with_name("names_core.txt").read_text())[0]  # type: ignore[index]
