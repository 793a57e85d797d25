"""What is left to do of an upload, on disk, so that it can go on after anything.

One file an upload: a first line of JSON that says what is to be uploaded and where to, then a line
for each file that has arrived, as it was, or that was left out, and for what happened to the task.
Lines are only ever appended, so a program that is killed loses at most the last one; that file is
then simply sent again. The file is there before the task: without one it is an intent, by which a
task that was made just before the program was killed is found; see `Tasks.adopt`.

Two locks keep an upload from going on twice at a time. One is beside the journal, for the programs
that use its folder. The other is in the user's cache, by server and task, for copies of the journal
in other folders: QGIS 4 takes over the profiles of QGIS 3. A copy that comes later finds out from
the server what has been done.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import secrets
import sys
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ..errors import ProtocolError, StorageError
from ..inputs.checks import COPIES
from ..models import Task
from ..requests import TaskRequest
from ..support.disk import lock_path, raise_unwritable
from ..support.i18n import translate
from .multipart import NamedFile

SUFFIX, NAMES_SUFFIX, LOCK_SUFFIX = ".upload", ".names", ".lock"
FORMAT = 2
LARGEST = 256 * 1024 * 1024  # bytes; a file that large is no journal
COMMITTED, CHANGED = "committed", "changed"


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
    request: TaskRequest = field(default_factory=TaskRequest)
    """What the task is made with, except for its files."""
    known: frozenset[str] = frozenset()
    """Of an intent: ids of the tasks that were in the project before."""
    is_committed: bool = False
    """True when the server was asked to start the task, be it without an answer."""
    is_changed: bool = False
    """True when somebody else had started the task before all files were there."""
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    @classmethod
    def begin(
        cls,
        folder: Path,
        server: str,
        task: Task,
        files: Sequence[NamedFile],
        request: TaskRequest | None = None,
    ) -> Journal:
        """Write a new journal into `folder`. Raises `StorageError`."""
        path = folder / (_stem(task.project, task.id) + SUFFIX)
        request = request or TaskRequest(name=task.name)
        journal = cls(path, server, task.project, task.id, task.name, tuple(files), request=request)
        journal.write()
        return journal

    @classmethod
    def intend(
        cls,
        folder: Path,
        server: str,
        project: int,
        request: TaskRequest,
        files: Sequence[NamedFile],
        known: Collection[str],
    ) -> Journal:
        """Return the intent to make a task; `write` it before it is made, while it is `held`.

        Makes the folder. Raises `StorageError`.
        """
        path = folder / f"{int(project)}-new-{secrets.token_hex(8)}{SUFFIX}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise_unwritable(path, error)
        return cls(
            path,
            server,
            project,
            "",
            request.name,
            tuple(files),
            request=replace(request, files=()),
            known=frozenset(known),
        )

    def write(self) -> None:
        """Write the first line. Raises `StorageError`."""
        head = {
            "format": FORMAT,
            "server": self.server,
            "project": self.project,
            "task": self.task,
            "name": self.name,
            "files": [[str(f.path), f.name, f.size, f.modified] for f in self.files],
            "settings": _settings_of(self.request),
            "known": sorted(self.known),
        }
        _write(self.path, json.dumps(head) + "\n")

    def made(self, task: Task) -> Journal:
        """Note which task an intent has become; return its journal. Raises `StorageError`."""
        self._append([{"task": task.id, "project": task.project}])
        return replace(self, project=task.project, task=task.id, known=frozenset())

    @classmethod
    def load(cls, path: Path) -> Journal:
        """Read a journal. Raises `StorageError` for one that is damaged."""
        try:
            head, *lines = _lines(path)
            return cls._from_json(path, json.loads(head), lines)
        except (
            OSError,
            ValueError,
            OverflowError,
            RecursionError,
            KeyError,
            TypeError,
            ProtocolError,
        ) as error:
            raise StorageError(
                translate("Api", "{} is no journal of an upload.").format(path.name)
            ) from error

    @classmethod
    def _from_json(cls, path: Path, head: Any, lines: Sequence[str]) -> Journal:
        if head["format"] != FORMAT:
            raise ValueError("another format")
        files = {
            str(name): NamedFile(
                _kept(path, Path(str(source))), str(name), int(size), int(modified)
            )
            for source, name, size, modified in head["files"]
        }
        project, task = int(head["project"]), str(head["task"])
        arrived: set[str] = set()
        notes: set[Any] = set()
        for line in lines:
            entry = _entry(line)
            if isinstance(entry, dict):
                notes.add(str(entry.get("note")))
                task = str(entry.get("task", task))
                project = int(entry.get("project", project))
            elif entry and entry[0] in files:
                name, *state = entry
                if state:
                    arrived.add(name)
                    files[name] = replace(files[name], size=state[0], modified=state[1])
                else:  # left out
                    arrived.discard(name)
                    del files[name]
        known = head.get("known", ())
        return cls(
            path,
            str(head["server"]),
            project,
            task,
            str(head["name"]),
            tuple(files.values()),
            frozenset(arrived),
            _request_from(head.get("settings"), str(head["name"])),
            frozenset(map(str, known)) if not task and isinstance(known, list) else frozenset(),
            COMMITTED in notes,
            CHANGED in notes,
        )

    def done(self, file: NamedFile) -> None:
        """Note that a file has arrived; if that cannot be, it will only be sent again."""
        with contextlib.suppress(StorageError):
            self._append([[file.name, file.size, file.modified]])

    def leave_out(self, names: Iterable[str]) -> None:
        """Note that files will not be in the task. Raises `StorageError`."""
        self._append([name] for name in names)

    def note(self, what: str) -> None:
        """Note `COMMITTED` or `CHANGED`; if that cannot be, the server has to tell."""
        with contextlib.suppress(StorageError):
            self._append([{"note": what}])

    def request_again(self) -> TaskRequest:
        """Return what makes a new task of the same files."""
        files = tuple(file.path for file in self.files)
        return replace(self.request, files=files, name=self.name, project=self.project)

    def close(self) -> None:
        """Delete the journal: there is nothing left to do.

        Where that is not permitted it stays; the server then reports that the upload is complete.
        """
        for path in (self.path, self._lock_path, self._claim_path):
            with contextlib.suppress(OSError):  # Windows deletes no open file; see `held`
                if path is not None:
                    path.unlink()

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Let nobody else go on with the upload meanwhile. Raises `StorageError` if one does.

        The system itself lets go when the program ends, however it does. On a drive that knows no
        locks nobody is held up.
        """
        with self._holding(self._lock_path), self.claimed():
            yield

    @contextlib.contextmanager
    def claimed(self) -> Iterator[None]:
        """Let no copy of the journal go on meanwhile; an intent has none that could."""
        claim = self._claim_path
        with contextlib.nullcontext() if claim is None else self._holding(claim):
            yield

    @contextlib.contextmanager
    def _holding(self, path: Path) -> Iterator[None]:
        try:
            lock = lock_path(path)
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
                    path.unlink()

    @property
    def is_held(self) -> bool:
        """True while this program or another on this machine goes on with the upload."""
        return any(_is_locked(path) for path in (self._lock_path, self._claim_path) if path)

    @property
    def _lock_path(self) -> Path:
        return self.path.with_suffix(LOCK_SUFFIX)  # Windows lets nobody read what is locked

    @property
    def _claim_path(self) -> Path | None:
        folder = _claims_folder() if self.task else None
        if folder is None:
            return None
        key = hashlib.sha256(f"{self.server} {self.task}".encode("utf-8", "surrogatepass"))
        return folder / (key.hexdigest() + LOCK_SUFFIX)

    def keep_names(self) -> None:
        """Keep which file got which name on the server, for `renamed_files`, if any got another.

        Where that cannot be written, nothing is known of them later.
        """
        renamed = {file.name: str(file.path) for file in self.files if file.is_renamed}
        path = self.path.with_name(_stem(self.project, self.task) + NAMES_SUFFIX)
        if renamed:
            with contextlib.suppress(StorageError):
                _write(path, json.dumps(renamed))

    def _append(self, entries: Iterable[Any]) -> None:
        try:
            with self._lock, self.path.open("a", encoding="utf-8") as stream:
                stream.writelines(json.dumps(entry) + "\n" for entry in entries)
        except OSError as error:
            raise_unwritable(self.path, error)


def journals(folder: Path, server: str = "") -> Iterator[Journal]:
    """Yield the journals in a folder, of one `server` if given, skipping what is damaged."""
    return (journal for journal in _all(folder, server) if journal.task)


def intents(folder: Path, server: str) -> Iterator[Journal]:
    """Yield the journals of uploads to a server whose task is not known to have been made."""
    return (journal for journal in _all(folder, server) if not journal.task)


def _all(folder: Path, server: str) -> Iterator[Journal]:
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


def _claims_folder() -> Path | None:
    """Return the folder of the locks that all QGIS profiles of a user share; None without one."""
    base = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", "")
    try:
        folder = (Path(base) if base else Path.home() / ".cache") / "orthodock"
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, RuntimeError):  # RuntimeError: no home
        return None
    return folder


def _is_locked(path: Path) -> bool:
    if not path.exists():
        return False
    try:
        lock = lock_path(path)
    except BlockingIOError:
        return True
    if lock is not None:
        os.close(lock)
    return False


def _write(path: Path, text: str) -> None:
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise_unwritable(path, error)


def _settings_of(request: TaskRequest) -> dict[str, Any]:
    return {
        "options": dict(request.options),
        "node": request.node,
        "resize_to": request.resize_to,
        "align_to": request.align_to,
    }


def _request_from(settings: Any, name: str) -> TaskRequest:
    """Read what `_settings_of` returns; journals of old versions have nothing of it."""
    fields = settings if isinstance(settings, dict) else {}
    options, node, size = fields.get("options"), fields.get("node"), fields.get("resize_to")
    return TaskRequest(
        name=name,
        options=options if isinstance(options, dict) else {},
        node=node if isinstance(node, int) else None,
        resize_to=size if isinstance(size, int) else None,
        align_to=str(fields.get("align_to") or ""),
    )


def _kept(journal: Path, source: Path) -> Path:
    """Return a file, or where it is now if it was a corrected copy in a profile that is gone.

    QGIS 4 copies the profiles of QGIS 3, with the journals and what lies beside them.
    """
    beside = journal.parent.joinpath(*source.parts[-3:])
    was_kept = source.parts[-3:-2] == (COPIES,)
    return beside if was_kept and not source.is_file() and beside.is_file() else source


def _entry(line: str) -> list[Any] | dict[str, Any] | None:
    """Return what a line notes; None for one that was cut short."""
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if isinstance(entry, dict):
        return entry
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
