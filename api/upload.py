"""Photos to the server: a multipart body read from disk, and a whole task's upload in parallel."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from urllib3.fields import RequestField

from .errors import (
    CancelledError,
    ConnectionFailedError,
    NotFoundError,
    ProtocolError,
    ServerError,
    StorageError,
    ValidationError,
    WebODMError,
)
from .journal import Journal, NamedFile
from .models import OptionValue, Task
from .transport import Cancelled, pause

if TYPE_CHECKING:
    from .client import WebODM

PARALLEL_UPLOADS = 4  # more is no faster, fewer is slower (measured against a real server)
UPLOAD_ATTEMPTS = 4
FEWEST_PHOTOS = 2  # a node cannot match a photo with itself
PIECE = 256 * 1024  # bytes read and sent at a time
PROGRESS_INTERVAL = 0.1  # s


@dataclass(frozen=True)
class UploadProgress:
    """How far an upload is; bytes are those of the files alone."""

    files_done: int
    files_total: int
    bytes_done: int
    bytes_total: int

    @property
    def fraction(self) -> float:
        """Part of the bytes that has been sent, 0–1."""
        return self.bytes_done / self.bytes_total if self.bytes_total else 0.0


UploadListener = Callable[[UploadProgress], None]


def name_files(paths: Sequence[Path]) -> list[NamedFile]:
    """Return the files with names that differ, since the server overwrites one of the same name.

    Raises `StorageError` for a file that cannot be read or is empty.
    """
    taken: set[str] = set()
    files = []
    for path in paths:
        try:
            size = path.stat().st_size
        except OSError as error:
            raise StorageError(f"{path.name} cannot be read: {error.strerror}.") from error
        if size == 0:
            raise StorageError(f"{path.name} is empty.", "Leave it out, or copy it again.")
        name, number = path.name, 1
        while name.lower() in taken:
            number += 1
            name = f"{path.stem}_{number}{path.suffix}"
        taken.add(name.lower())
        files.append(NamedFile(path, name, size))
    return files


class MultipartBody:
    """A multipart/form-data body of known length that is read from disk while it is sent.

    requests-toolbelt has one too; it sends 16 kB at a time and needs three times the CPU.
    """

    def __init__(
        self,
        fields: Mapping[str, str],
        files: Sequence[NamedFile],
        file_field: str = "images",
        sent: Callable[[int], None] | None = None,
        cancelled: Cancelled | None = None,
    ) -> None:
        """`sent` is called with the bytes of the files that this pass over the body has given."""
        self._boundary = uuid.uuid4().hex
        self._files = files
        self._sent = sent
        self._cancelled = cancelled
        self._given = 0
        self._fields = b"".join(
            self._head(RequestField(name, b"")) + value.encode() + b"\r\n"
            for name, value in fields.items()
        )
        self._heads = [
            self._head(RequestField(file_field, b"", file.name), "application/octet-stream")
            for file in files
        ]
        self._end = f"--{self._boundary}--\r\n".encode()

    @property
    def is_whole(self) -> bool:
        """True when no file in it is only a part."""
        return not any(file.is_part for file in self._files)

    @property
    def content_type(self) -> str:
        """The value of the Content-Type header."""
        return f"multipart/form-data; boundary={self._boundary}"

    def _head(self, part: RequestField, content_type: str | None = None) -> bytes:
        part.make_multipart(content_type=content_type)
        return f"--{self._boundary}\r\n{part.render_headers()}".encode()

    def __len__(self) -> int:
        files = sum(len(h) + f.size + 2 for h, f in zip(self._heads, self._files))
        return len(self._fields) + files + len(self._end)

    def __iter__(self) -> Iterator[bytes]:
        self._given = 0
        yield self._fields
        for head, file in zip(self._heads, self._files):
            yield head
            yield from self._content(file)
            yield b"\r\n"
        yield self._end

    def _content(self, file: NamedFile) -> Iterator[bytes]:
        left = file.size
        try:
            with file.path.open("rb") as stream:
                stream.seek(file.offset)
                while left:
                    if self._cancelled is not None and self._cancelled():
                        raise CancelledError("Cancelled.")
                    piece = stream.read(min(PIECE, left))
                    if not piece:
                        break
                    left -= len(piece)
                    yield piece
                    self._given += len(piece)
                    if self._sent is not None:
                        self._sent(self._given)
                grown = not file.is_part and bool(stream.read(1))
        except OSError as error:
            raise StorageError(f"{file.name} cannot be read: {error.strerror}.") from error
        if left or grown:
            raise StorageError(f"{file.name} changed while it was being uploaded.")


class TaskUpload:
    """Creates a task, uploads its photos in parallel, and starts it; or goes on with one.

    `run` and `resume` block, so call them from a thread that may. With a `journals` folder, an
    upload that fails can go on later: its task stays on the server. Without one, and whenever it
    is cancelled, the half-made task is removed.
    """

    def __init__(
        self,
        client: WebODM,
        project: int,
        paths: Sequence[Path],
        *,
        name: str = "",
        options: Mapping[str, OptionValue] | None = None,
        node: int | None = None,
        parallel: int = PARALLEL_UPLOADS,
        journals: Path | None = None,
        progress: UploadListener | None = None,
        created: Callable[[Task], None] | None = None,
        cancelled: Cancelled | None = None,
    ) -> None:
        self._client = client
        self._project = project
        self._paths = paths
        self._name = name
        self._options = options or {}
        self._node = node
        self._parallel = max(1, parallel)
        self._journals = journals
        self._journal: Journal | None = None
        self._progress = progress
        self._created = created
        self._cancelled = cancelled
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._files: Sequence[NamedFile] = ()
        self._files_done = self._bytes_done = self._bytes_total = 0
        self._last_report = 0.0

    def run(self) -> Task:
        """Do it all and return the started task. Raises the subclasses of `WebODMError`."""
        if sum(path.suffix.lower() != ".txt" for path in self._paths) < FEWEST_PHOTOS:
            raise ValidationError(
                f"A task needs at least {FEWEST_PHOTOS} photos.",
                "Add photos that overlap; a good map takes a dozen or more.",
            )
        self._take(name_files(self._paths))
        task = self._client.tasks.create_partial(
            self._project, name=self._name, options=self._options, node=self._node
        )
        if task is None:
            return self._upload_at_once()
        if self._journals is not None:
            try:
                self._journal = Journal.begin(self._journals, self._client.url, task, self._files)
            except StorageError:
                self._remove_quietly(task)
                raise
        return self._finish(task)

    @classmethod
    def resume(
        cls,
        client: WebODM,
        journal: Journal,
        *,
        progress: UploadListener | None = None,
        created: Callable[[Task], None] | None = None,
        cancelled: Cancelled | None = None,
    ) -> Task:
        """Send what is missing of a journal's files, start the task, and return it.

        Files that have arrived are compared with the server's, not sent again. Raises
        `NotFoundError` when the task is gone (the journal then goes too), `StorageError` when a
        file that is still needed has changed.
        """
        try:
            task = client.tasks.get(journal.project, journal.task)
        except NotFoundError as error:
            journal.close()
            raise NotFoundError(
                f"The task “{journal.name}” is no longer on the server.",
                "Servers keep unfinished uploads for three days. Start a new task.",
            ) from error
        if not task.partial:  # only the answer to the commit was lost
            journal.close()
            return task
        upload = cls(
            client,
            journal.project,
            [file.path for file in journal.files],
            name=journal.name,
            progress=progress,
            created=created,
            cancelled=cancelled,
        )
        upload._journal = journal
        upload._take(journal.files)
        return upload._finish(task)

    def _take(self, files: Sequence[NamedFile]) -> None:
        self._files = files
        self._bytes_total = sum(file.size for file in files)

    def _finish(self, task: Task) -> Task:
        try:
            if self._created is not None:
                self._created(task)
            self._upload_all(task)
            started = self._client.tasks.commit(self._project, task.id)
        except BaseException as error:
            wanted = self._cancelled is not None and self._cancelled()
            if self._journal is None or (isinstance(error, CancelledError) and wanted):
                self._remove_quietly(task)
            raise
        if self._journal is not None:
            self._journal.close()
        return started

    def _upload_at_once(self) -> Task:
        """Send all photos in the one request that old servers know."""
        sent = 0

        def count(given: int) -> None:
            nonlocal sent
            self._add(given - sent)
            sent = given

        task = self._client.tasks.create_at_once(
            self._project,
            self._files,
            name=self._name,
            options=self._options,
            node=self._node,
            sent=count,
            cancelled=self._should_stop,
        )
        self._files_done = len(self._files)
        self._report(force=True)
        if self._created is not None:
            self._created(task)
        return task

    def _upload_all(self, task: Task) -> None:
        with ThreadPoolExecutor(self._parallel, thread_name_prefix="orthodock-upload") as pool:
            running: set[Future[None]] = set()
            try:
                for file in self._files:
                    running.add(pool.submit(self._upload_one, task, file))
                    if len(running) >= self._parallel:
                        running = _settle(running)
                while running:
                    running = _settle(running)
            finally:
                self._stop.set()
        self._report(force=True)

    def _should_stop(self) -> bool:
        return self._stop.is_set() or (self._cancelled is not None and self._cancelled())

    def _upload_one(self, task: Task, file: NamedFile) -> None:
        if not self._has_arrived(task, file):
            self._send(task, file)
            if self._journal is not None:
                self._journal.done(file)
        with self._lock:
            self._files_done += 1
        self._report()

    def _has_arrived(self, task: Task, file: NamedFile) -> bool:
        """True when the journal says so and the server has as many bytes of it."""
        if self._journal is None or file.name not in self._journal.arrived:
            return False
        size = self._client.tasks.uploaded_size(self._project, task.id, file.name)
        if size == file.size:
            self._add(file.size)
        return size == file.size

    def _send(self, task: Task, file: NamedFile) -> None:
        for attempt in range(1, UPLOAD_ATTEMPTS + 1):
            sent = 0

            def count(given: int) -> None:
                nonlocal sent
                self._add(given - sent)  # negative when the body begins again after a new login
                sent = given

            body = MultipartBody({}, [file], sent=count, cancelled=self._should_stop)
            try:
                _check_stored(self._client.tasks.upload(self._project, task.id, body), file)
            except (ConnectionFailedError, ServerError, ProtocolError) as error:
                # Sending again is safe: a file of the same name replaces the one before.
                self._add(-sent)
                if attempt == UPLOAD_ATTEMPTS:
                    raise type(error)(
                        f"{file.name} could not be uploaded: {error.message}", error.remedy
                    ) from error
                pause(2.0 ** (attempt - 1), self._should_stop)
            else:
                return

    def _add(self, size: int) -> None:
        with self._lock:
            self._bytes_done += size
        self._report()

    def _report(self, force: bool = False) -> None:
        if self._progress is None:
            return
        with self._lock:
            now = time.monotonic()
            if not force and now - self._last_report < PROGRESS_INTERVAL:
                return
            self._last_report = now
            state = UploadProgress(
                self._files_done, len(self._files), self._bytes_done, self._bytes_total
            )
        self._progress(state)

    def _remove_quietly(self, task: Task) -> None:
        try:
            self._client.tasks.remove(self._project, task.id)
        except WebODMError:
            return  # the server drops unfinished tasks after 72 h by itself; a journal stays
        if self._journal is not None:
            self._journal.close()


def _settle(running: set[Future[None]]) -> set[Future[None]]:
    """Wait until one more has ended, raise what it raised, and return those that still run."""
    done, still = wait(running, return_when=FIRST_COMPLETED)
    for future in done:
        future.result()
    return still


def _check_stored(stored: Mapping[str, int], file: NamedFile) -> None:
    """Compare sizes, not names: the server may write a name in its own way."""
    if list(stored.values()) != [file.size]:
        raise ServerError(f"{file.name} did not arrive whole.")
