"""What is left to do of an upload, on disk, so that it can go on after anything.

One file an upload: a first line of JSON that says what is to be uploaded and where to, then a line
for each file that has arrived. Lines are only ever appended, so a program that is killed loses at
most the last one; that file is then simply sent again.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .errors import ProtocolError, StorageError
from .models import Task

SUFFIX = ".upload"
FORMAT = 1
LARGEST = 256 * 1024 * 1024  # bytes; a file that large is no journal


@dataclass(frozen=True)
class NamedFile:
    """A file on disk, the name it gets on the server, and its size in bytes when it was listed."""

    path: Path
    name: str
    size: int
    offset: int = 0
    is_part: bool = False

    def part(self, offset: int, size: int) -> NamedFile:
        """Return `size` bytes of it from `offset` on, under the same name."""
        return NamedFile(self.path, self.name, size, offset, is_part=True)


@dataclass(frozen=True)
class Journal:
    """One upload that was begun. `done` may be called from any thread."""

    path: Path
    server: str
    project: int
    task: str
    name: str
    files: tuple[NamedFile, ...]
    arrived: frozenset[str] = frozenset()
    """Names of the files that had arrived when the journal was read."""
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    @classmethod
    def begin(cls, folder: Path, server: str, task: Task, files: Sequence[NamedFile]) -> Journal:
        """Write a new journal into `folder`. Raises `StorageError`."""
        path = folder / (re.sub(r"[^\w-]", "_", f"{task.project}-{task.id}")[:80] + SUFFIX)
        journal = cls(path, server, task.project, task.id, task.name, tuple(files))
        head = {
            "format": FORMAT,
            "server": server,
            "project": task.project,
            "task": task.id,
            "name": task.name,
            "files": [[str(f.path), f.name, f.size] for f in files],
        }
        part = path.with_name(path.name + ".part")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(head) + "\n", encoding="utf-8")
            part.replace(path)
        except OSError as error:
            raise StorageError(
                f"{path} cannot be written: {error.strerror}.", "Free some disk space."
            ) from error
        return journal

    @classmethod
    def load(cls, path: Path) -> Journal:
        """Read a journal. Raises `StorageError` for one that is damaged."""
        try:
            head, *lines = _lines(path)
            return cls._from_json(path, json.loads(head), lines)
        except (OSError, ValueError, RecursionError, KeyError, TypeError, ProtocolError) as error:
            raise StorageError(f"{path.name} is no journal of an upload.") from error

    @classmethod
    def _from_json(cls, path: Path, head: Any, lines: Sequence[str]) -> Journal:
        if head["format"] != FORMAT:
            raise ValueError("another format")
        files = tuple(
            NamedFile(Path(str(source)), str(name), int(size))
            for source, name, size in head["files"]
        )
        known = {json.dumps(file.name): file.name for file in files}
        arrived = frozenset(known[line] for line in lines if line in known)
        server, task = str(head["server"]), str(head["task"])
        return cls(path, server, int(head["project"]), task, str(head["name"]), files, arrived)

    def done(self, file: NamedFile) -> None:
        """Note that a file has arrived; if that cannot be, it will only be sent again."""
        try:
            with self._lock, self.path.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(file.name) + "\n")
        except OSError:
            return

    def close(self) -> None:
        """Delete the journal: there is nothing left to do."""
        self.path.unlink(missing_ok=True)


def _lines(path: Path) -> list[str]:
    if path.stat().st_size > LARGEST:
        raise ValueError("too large")
    return path.read_text(encoding="utf-8").split("\n")


def journals(folder: Path, server: str = "") -> Iterator[Journal]:
    """Yield the journals in a folder, of one `server` if given, skipping what is damaged."""
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        try:
            journal = Journal.load(path)
        except StorageError:
            continue
        if server in ("", journal.server):
            yield journal
