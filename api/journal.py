"""What is left to do of an upload, on disk, so that it can go on after anything.

One file an upload: a first line of JSON that says what is to be uploaded and where to, then a line
for each file that has arrived, as it was, or that was left out. Lines are only ever appended, so a
program that is killed loses at most the last one; that file is then simply sent again.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from .errors import ProtocolError, StorageError
from .models import Task
from .multipart import NamedFile
from .words import translate

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

SUFFIX, NAMES_SUFFIX, LOCK_SUFFIX = ".upload", ".names", ".lock"
HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)  # by somebody else, as systems put it
FORMAT = 2
LARGEST = 256 * 1024 * 1024  # bytes; a file that large is no journal


@dataclass(frozen=True)
class Journal:
    """One upload that was begun. `done` and `leave_out` may be called from any thread."""

    path: Path
    server: str
    project: int
    task: str
    name: str
    files: tuple[NamedFile, ...]
    """Those that are to be in the task; what has arrived as it was when it was sent."""
    arrived: frozenset[str] = frozenset()
    """Names of the files that had arrived when the journal was read."""
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    @classmethod
    def begin(cls, folder: Path, server: str, task: Task, files: Sequence[NamedFile]) -> Journal:
        """Write a new journal into `folder`. Raises `StorageError`."""
        path = folder / (_stem(task.project, task.id) + SUFFIX)
        journal = cls(path, server, task.project, task.id, task.name, tuple(files))
        head = {
            "format": FORMAT,
            "server": server,
            "project": task.project,
            "task": task.id,
            "name": task.name,
            "files": [[str(f.path), f.name, f.size, f.modified] for f in files],
        }
        _write(path, json.dumps(head) + "\n")
        return journal

    @classmethod
    def load(cls, path: Path) -> Journal:
        """Read a journal. Raises `StorageError` for one that is damaged."""
        try:
            head, *lines = _lines(path)
            return cls._from_json(path, json.loads(head), lines)
        except (OSError, ValueError, RecursionError, KeyError, TypeError, ProtocolError) as error:
            raise StorageError(
                translate("Api", "{} is no journal of an upload.").format(path.name)
            ) from error

    @classmethod
    def _from_json(cls, path: Path, head: Any, lines: Sequence[str]) -> Journal:
        if head["format"] != FORMAT:
            raise ValueError("another format")
        files = {
            str(name): NamedFile(Path(str(source)), str(name), int(size), int(modified))
            for source, name, size, modified in head["files"]
        }
        arrived: set[str] = set()
        for line in lines:
            entry = _entry(line)
            if entry is None or entry[0] not in files:
                continue
            name, *state = entry
            if state:
                arrived.add(name)
                files[name] = replace(files[name], size=state[0], modified=state[1])
            else:
                arrived.discard(name)
                del files[name]
        server, task = str(head["server"]), str(head["task"])
        return cls(
            path,
            server,
            int(head["project"]),
            task,
            str(head["name"]),
            tuple(files.values()),
            frozenset(arrived),
        )

    def done(self, file: NamedFile) -> None:
        """Note that a file has arrived; if that cannot be, it will only be sent again."""
        with contextlib.suppress(StorageError):
            self._append([[file.name, file.size, file.modified]])

    def leave_out(self, names: Iterable[str]) -> None:
        """Note that files will not be in the task. Raises `StorageError`."""
        self._append([name] for name in names)

    def close(self) -> None:
        """Delete the journal: there is nothing left to do."""
        self.path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # Windows deletes no open file; see `held`
            self._lock_path.unlink()

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Let nobody else go on with the upload meanwhile. Raises `StorageError` if one does.

        The system itself lets go when the program ends, however it does. On a drive that knows no
        locks nobody is held up.
        """
        try:
            lock = _locked(self._lock_path)
        except BlockingIOError as error:
            raise StorageError(
                translate("Api", "The photos of “{}” are being uploaded already.").format(
                    self.name
                ),
                translate("Api", "Wait for the other QGIS or the algorithm that does so."),
            ) from error
        try:
            yield
        finally:
            if lock is not None:
                os.close(lock)
            if not self.path.exists():
                with contextlib.suppress(OSError):
                    self._lock_path.unlink()

    @property
    def is_held(self) -> bool:
        """True while this program or another on this machine goes on with the upload."""
        if not self._lock_path.exists():
            return False
        try:
            lock = _locked(self._lock_path)
        except BlockingIOError:
            return True
        if lock is not None:
            os.close(lock)
        return False

    @property
    def _lock_path(self) -> Path:
        return self.path.with_suffix(LOCK_SUFFIX)  # Windows lets nobody read what is locked

    def keep_names(self) -> None:
        """Keep which file got which name on the server, for `renamed_files`, if any got another."""
        renamed = {file.name: str(file.path) for file in self.files if file.is_renamed}
        if renamed:
            _write(self.path.with_suffix(NAMES_SUFFIX), json.dumps(renamed))

    def _append(self, entries: Iterable[list[Any]]) -> None:
        try:
            with self._lock, self.path.open("a", encoding="utf-8") as stream:
                stream.writelines(json.dumps(entry) + "\n" for entry in entries)
        except OSError as error:
            raise _unwritable(self.path, error) from error


def journals(folder: Path, server: str = "") -> Iterator[Journal]:
    """Yield the journals in a folder, of one `server` if given, skipping what is damaged."""
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        try:
            journal = Journal.load(path)
        except StorageError:
            continue
        if server in ("", journal.server):
            yield journal


def renamed_files(folder: Path, project: int, task: str) -> Mapping[str, Path]:
    """Return which file became which photo, of those that could not keep their name.

    `folder` is the one the task's journal was in; nothing is known of tasks made without one.
    """
    path = folder / (_stem(project, task) + NAMES_SUFFIX)
    try:
        names = json.loads("\n".join(_lines(path)))
    except (OSError, ValueError, RecursionError):
        return {}
    return {str(n): Path(str(p)) for n, p in names.items()} if isinstance(names, dict) else {}


def _stem(project: int, task: str) -> str:
    return re.sub(r"[^\w-]", "_", f"{project}-{task}")[:80]


def _locked(path: Path) -> int | None:
    """Lock a file until what is returned is closed; None where there are no locks.

    Raises `BlockingIOError` when it is locked, be it by this very program.
    """
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return None
    try:
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(file)
        if error.errno in HELD:
            raise BlockingIOError from error
        return None
    return file


def _write(path: Path, text: str) -> None:
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> StorageError:
    return StorageError(
        translate("Api", "{} cannot be written: {}.").format(path, error.strerror),
        translate("Api", "Free some disk space."),
    )


def _entry(line: str) -> list[Any] | None:
    """Return what a line notes; None for one that was cut short."""
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(entry, list) or [type(part) for part in entry] not in (
        [str],
        [str, int, int],
    ):
        return None
    return entry


def _lines(path: Path) -> list[str]:
    if path.stat().st_size > LARGEST:
        raise ValueError("too large")
    return path.read_text(encoding="utf-8").split("\n")
