"""The error messages of the plugin, read from its source: all that a user may get to see."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PARTS = ("api", "core", "ui", "processing_provider")
TOLD = {"WebODMError", "PointCloudError", "QgsProcessingException"}  # they and what is below them
HOLE = "…"
LIST = re.compile(rf"{HOLE}\s*(?:(?:and|,)?\s*{HOLE}\s*)*")  # of things that differ
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%\d")
TRANSLATE = re.compile(r"_?tr|_?translate|QT_TRANSLATE_NOOP")
Names = Mapping[str, ast.expr]


@dataclass(frozen=True)
class Message:
    """What one place in the source says, with “…” for what differs from case to case."""

    text: str
    where: str


def messages() -> list[Message]:
    """Return what each error says, as far as the source knows it."""
    modules = _modules()
    kinds = _told_kinds(modules)
    return [
        message
        for module in modules
        for message in (*module.messages(kinds), *module.remarks_on_tables())
    ]


def causes() -> list[Message]:
    """Return what is said of tasks that failed, and of what helps."""
    (module,) = (m for m in _modules() if m.name == "ui/dock/remedies.py")
    return [
        Message(text, f"{module.name}:{call.lineno}")
        for call in ast.walk(module.tree)
        if isinstance(call, ast.Call) and TRANSLATE.fullmatch(_name(call.func))
        for text in module.texts(call)
        if text != HOLE
    ]


def plain(text: str) -> str:
    """Return a text without what may differ between the source and a page."""
    text = PLACEHOLDER.sub(HOLE, re.sub(r"\{\{.*\}\}", HOLE, text))
    return LIST.sub(HOLE, " ".join(text.split())).strip(" .")


class _Module:
    def __init__(self, path: Path) -> None:
        self.name = path.relative_to(ROOT).as_posix()
        self.tree = ast.parse(path.read_text(encoding="utf-8"))
        nodes = list(ast.walk(self.tree))
        self._functions = {n.name: n for n in nodes if isinstance(n, ast.FunctionDef)}
        self._loops = {
            name.id: node.iter
            for node in nodes
            if isinstance(node, ast.For)
            for name in ast.walk(node.target)
            if isinstance(name, ast.Name)
        }
        self._constants = {
            target.id: node.value
            for node in self.tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }

    def messages(self, kinds: set[str]) -> Iterator[Message]:
        """Yield those of the errors that are made here; `kinds` are the names of their classes."""
        raised = [node.exc for node in ast.walk(self.tree) if isinstance(node, ast.Raise)]
        calls = [node for node in ast.walk(self.tree) if isinstance(node, ast.Call)]
        made = {name: _returned(function, kinds) for name, function in self._functions.items()}
        called = {_name(call.func) for call in calls}  # others are called by other modules
        in_makers = [error for name in called for error in made.get(name, ())]
        for call in calls:
            name = _name(call.func)
            is_class = call in raised and name.islower() and name not in self._functions
            if call.args and ((name in kinds and call not in in_makers) or is_class):
                yield from self._said(call, call, {})
            for error in made.get(name, ()):  # raise _wrong(path, "…")
                parameters = (argument.arg for argument in self._functions[name].args.args)
                yield from self._said(error, call, dict(zip(parameters, call.args)))
        for kind in ast.walk(self.tree):
            if isinstance(kind, ast.ClassDef) and kind.name in kinds:
                for call in ast.walk(kind):  # an error that makes its own words
                    if isinstance(call, ast.Call) and _name(call.func) == "__init__":
                        yield from self._said(call, call, {})

    def remarks_on_tables(self) -> Iterator[Message]:
        """Yield why a table is refused: what `api/inputs` hands to `Remarks.error`, and below."""
        if not self.name.startswith("api/inputs/"):
            return
        calls = [node for node in ast.walk(self.tree) if isinstance(node, ast.Call)]
        reasons = [(c, c.args[1], c.args[0]) for c in calls if _name(c.func) == "error"]
        reasons += [(c, c.args[0], None) for c in calls if _name(c.func) == "HeaderError"]
        reasons += [(c, c.args[2], ast.Constant(0)) for c in calls if _name(c.func) == "check_used"]
        for name, function in self._functions.items():
            reasons += [
                (node, node.value, None)
                for node in ast.walk(function)
                if name.endswith("_problem") and name != "separator_problem"
                if isinstance(node, ast.Return) and node.value is not None
            ]
        names = self._assigned()
        for where, reason, line in reasons:
            is_whole = isinstance(line, ast.Constant) and line.value == 0
            for text in self.texts(reason, names):
                if re.search(r"\w{2}", text.replace(HOLE, "")):
                    start = f"{HOLE}: " if is_whole else f"{HOLE}, line {HOLE}: "
                    yield Message(start + text, f"{self.name}:{where.lineno}")

    def _assigned(self) -> Names:
        """Return the values of the module's variables; several of one name as alternatives."""
        found: dict[str, ast.expr] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                name = node.targets[0].id
                before = found.get(name)
                either = before and ast.IfExp(ast.Constant(None), node.value, before)
                found[name] = either or node.value
        return found

    def _said(self, call: ast.Call, where: ast.Call, names: Names) -> Iterator[Message]:
        for text in self.texts(call.args[0], names):
            if re.search(r"\w{2}", text.replace(HOLE, "")):  # else all of it comes from elsewhere
                yield Message(text, f"{self.name}:{where.lineno}")

    def texts(self, node: ast.expr, names: Names | None = None) -> Iterator[str]:
        """Yield each text an expression may have; a hole for what only a run can tell."""
        names = names or {}
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            parts = [list(self.texts(part, names)) for part in node.values]
            yield from map("".join, itertools.product(*parts))
        elif isinstance(node, ast.FormattedValue):
            known = isinstance(node.value, ast.Name) and node.value.id in names
            yield from self.texts(node.value, names) if known else (HOLE,)
        elif isinstance(node, ast.IfExp):
            yield from self.texts(node.body, names)
            yield from self.texts(node.orelse, names)
        elif isinstance(node, ast.Name):
            yield from self._texts_of_name(node.id, names)
        elif isinstance(node, ast.Call):
            yield from self._texts_of_call(node, names)
        else:
            yield HOLE

    def _texts_of_name(self, name: str, names: Names) -> Iterator[str]:
        if name in names:
            yield from self.texts(names[name])
        elif name in self._constants:
            yield from self.texts(self._constants[name])
        else:
            yield from self._texts_of_table(name) or (HOLE,)

    def _texts_of_table(self, name: str) -> list[str]:
        """Return the texts that a loop's name may stand for."""
        return [
            text
            for node in ast.walk(self._loops.get(name, ast.Tuple([])))
            if isinstance(node, ast.Call) and TRANSLATE.fullmatch(_name(node.func))
            for text in self.texts(node)
        ]

    def _texts_of_call(self, call: ast.Call, names: Names) -> Iterator[str]:
        name = _name(call.func)
        if name == "format" and isinstance(call.func, ast.Attribute):
            for text in self.texts(call.func.value, names):
                yield from self._formatted(text, call.args, names)
        elif TRANSLATE.fullmatch(name):  # tr(text, …), translate(context, text)
            has_context = not name.endswith("tr") and len(call.args) > 1
            yield from self.texts(call.args[1 if has_context else 0], names)
        elif name in self._functions:
            for node in ast.walk(self._functions[name]):
                if isinstance(node, ast.Return) and node.value is not None:
                    yield from self.texts(node.value)
        else:
            yield HOLE

    def _formatted(self, template: str, given: list[ast.expr], names: Names) -> Iterator[str]:
        """Yield the template filled with what is known of the arguments."""
        pieces = PLACEHOLDER.split(template)
        known = (isinstance(g, ast.Name) and g.id in names for g in given)
        fillings = [list(self.texts(g, names)) if k else [HOLE] for g, k in zip(given, known)]
        fillings += [[HOLE]] * (len(pieces) - 1 - len(fillings))
        for filling in itertools.product(*fillings[: len(pieces) - 1]):
            yield "".join(itertools.chain(*zip(pieces, filling), pieces[-1:]))


def _modules() -> list[_Module]:
    return [_Module(path) for part in PARTS for path in sorted((ROOT / part).rglob("*.py"))]


def _told_kinds(modules: list[_Module]) -> set[str]:
    """Return the names of the classes of errors that are shown; who cancels needs no message."""
    above = {
        node.name: {_name(base) for base in node.bases}
        for module in modules
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef) and "Cancel" not in node.name
    }
    found = set(TOLD)
    while more := {name for name, bases in above.items() if bases & found} - found:
        found |= more
    return found


def _returned(function: ast.FunctionDef, kinds: set[str]) -> list[ast.Call]:
    """Return the errors that a function makes for others to raise."""
    values = (node.value for node in ast.walk(function) if isinstance(node, ast.Return))
    return [v for v in values if isinstance(v, ast.Call) and v.args and _name(v.func) in kinds]


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
