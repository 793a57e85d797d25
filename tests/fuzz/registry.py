"""What is fuzzed: every parser and reader of what comes from outside.

A target is a function of one value that calls a parser and checks what it returns. To add one,
write it in `targets_answers.py`, `targets_files.py` or, if it needs QGIS, `targets_qgis.py`:

    @target(json_values, allowed=(ProtocolError,), examples=({}, [1]))
    def preset_from_json(data):
        assert Preset.from_json(data).name is not None

It is then part of `make test` (its `examples`, and a few more that never change) and of
`make fuzz` (at random, for as long as the caller gives).
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

from hypothesis.strategies import SearchStrategy

FEW = 40  # examples of each target in `make test`
TARGETS: dict[str, Target] = {}
"""By name, in the order of their definition."""


@dataclass(frozen=True)
class Target:
    """One parser: values for it, the call, and the errors it may raise.

    `waits_for` says what has to be mended before the target can hold; such a target is explored,
    but not part of `make test`.
    """

    name: str
    values: SearchStrategy[Any]
    call: Callable[[Any], object]
    allowed: tuple[type[BaseException], ...]
    examples: tuple[Any, ...]
    waits_for: str

    def check(self, value: Any) -> None:
        """Fail unless the parser bears the value: with a result or with an error it may raise."""
        try:
            self.call(value)
        except self.allowed:
            return


def target(
    values: SearchStrategy[Any],
    *,
    allowed: tuple[type[BaseException], ...] = (),
    examples: tuple[Any, ...] = (),
    waits_for: str = "",
) -> Callable[[Callable[[Any], object]], Callable[[Any], object]]:
    """Register the decorated function under its name."""

    def register(call: Callable[[Any], object]) -> Callable[[Any], object]:
        name = call.__name__
        assert name not in TARGETS, f"two targets are called {name}"
        TARGETS[name] = Target(name, values, call, allowed, examples, waits_for)
        return call

    return register


def check(name: str, value: Any) -> None:
    """Fail unless the target of this name bears the value."""
    TARGETS[name].check(value)


_FOLDER: list[Path] = []


def folder(name: str) -> Path:
    """Return an empty folder for the files of one example; deleted when the process ends."""
    if not _FOLDER:
        _FOLDER.append(Path(tempfile.mkdtemp(prefix="orthodock-fuzz-")))
        atexit.register(shutil.rmtree, _FOLDER[0], ignore_errors=True)
    made = _FOLDER[0] / name
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir()
    return made


def file(name: str, content: bytes) -> Path:
    """Return a file of this content, alone in its folder."""
    path = folder(f"of {name}") / name
    path.write_bytes(content)
    return path
