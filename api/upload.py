"""A whole task's photos to the server: in parallel, come what may."""

from __future__ import annotations

import contextlib
import threading
import time
import uuid
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from .errors import (
    ConnectionFailedError,
    FilesFailedError,
    NotFoundError,
    ProtocolError,
    ServerError,
    StorageError,
    ValidationError,
    WebODMError,
)
from .inputs import corrected_inputs, is_extra
from .journal import Journal
from .models import OptionValue, Task
from .multipart import MultipartBody, NamedFile, chunk_fields, name_files
from .progress import Pace, seconds_left
from .waiting import Cancelled, pause
from .words import translate

if TYPE_CHECKING:
    from .client import WebODM

UPLOAD_ATTEMPTS = 3  # for a file, each with the retries of every call
MOST_IN_A_ROW = 3  # files that fail one after the other before it is the server that fails
OUTAGE_INTERVAL = 15.0  # s between two looks for a server that is away
IDLE_ROUNDS = 2  # in a row that bring nothing, though the server is there again
FEWEST_PHOTOS = 2  # a node cannot match a photo with itself
VERY_LARGE = 1024 * 1024 * 1024  # bytes from which on a file goes in chunks
CHUNK = 64 * 1024 * 1024  # bytes
OUTAGES = (ConnectionFailedError, ServerError)
OF_A_FILE = (*OUTAGES, ProtocolError, ValidationError, StorageError)
"""What may be wrong with one file while the others are fine."""


@dataclass(frozen=True)
class UploadProgress:
    """How far an upload is; bytes are those of the files alone, `rate` is bytes a second."""

    files_done: int
    files_total: int
    bytes_done: int
    bytes_total: int
    rate: float = 0.0
    is_waiting: bool = False
    """True while the server is away."""

    @property
    def fraction(self) -> float:
        """Part of the bytes that has been sent, 0–1."""
        return self.bytes_done / self.bytes_total if self.bytes_total else 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long the rest will take, None while nobody can say."""
        return seconds_left(self.bytes_done, self.bytes_total, self.rate)


UploadListener = Callable[[UploadProgress], None]
TaskListener = Callable[[Task], None]


class TaskUpload:
    """Creates a task, uploads its photos in parallel, and starts it; or goes on with one.

    `run` and `resume` block, so call them from a thread that may. With a `journals` folder, an
    upload that fails or is cancelled can go on later: its task stays on the server until
    `discard`. Without one the half-made task is removed. `patience`: for how many seconds on end
    the server may be away before that is a failure.
    """

    def __init__(
        self,
        client: WebODM,
        project: int,
        *,
        patience: float = 0.0,
        progress: UploadListener | None = None,
        created: TaskListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> None:
        self._client = client
        self._project = project
        self._patience = patience
        self._progress = progress
        self._created = created
        self._cancelled = cancelled
        self._journal: Journal | None = None
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._files: Sequence[NamedFile] = ()
        self._arrived: set[str] = set()
        self._told_arrived: set[str] = set()  # by the journal, of files that are still the same
        self._failed: dict[str, WebODMError] = {}
        self._failed_in_a_row = 0
        self._bytes_done = self._bytes_total = 0
        self._bytes_found = 0  # of those done, what was there already and says nothing of the rate
        self._pace = Pace()

    def run(
        self,
        paths: Sequence[Path],
        *,
        name: str = "",
        options: Mapping[str, OptionValue] | None = None,
        node: int | None = None,
        resize_to: int | None = None,
        align_to: str = "",
        journals: Path | None = None,
    ) -> Task:
        """Do it all and return the started task. Raises the subclasses of `WebODMError`."""
        if sum(not is_extra(path) for path in paths) < FEWEST_PHOTOS:
            raise ValidationError(
                translate("Api", "A task needs at least {} photos.").format(FEWEST_PHOTOS),
                translate("Api", "Add photos that overlap; a good map takes a dozen or more."),
            )
        with corrected_inputs(paths, journals) as files:
            self._take(name_files(files))
            return self._run(name, options, node, resize_to, align_to, journals)

    def _run(
        self,
        name: str,
        options: Mapping[str, OptionValue] | None,
        node: int | None,
        resize_to: int | None,
        align_to: str,
        journals: Path | None,
    ) -> Task:
        task = self._client.tasks.create_partial(
            self._project,
            name=name,
            options=options,
            node=node,
            resize_to=resize_to,
            align_to=align_to,
        )
        if task is None:
            if resize_to or align_to:
                raise ValidationError(
                    translate("Api", "This server is too old to shrink photos or to align tasks."),
                    translate("Api", "Begin the task without."),
                )
            return self._upload_at_once(name, options, node)
        if journals is not None:
            try:
                self._journal = Journal.begin(journals, self._client.url, task, self._files)
            except StorageError:
                self._remove_quietly(task)
                raise
        with contextlib.nullcontext() if self._journal is None else self._journal.held():
            return self._finish(task)

    def resume(self, journal: Journal, leave_out: Collection[str] = ()) -> Task:
        """Send what is missing of a journal's files, start the task, and return it.

        Files that have arrived are compared with the server's, not sent again, unless they have
        changed on disk since. `leave_out`: names of files to do without. Raises `NotFoundError`
        when the task is gone; the journal then goes too, unless it may be that only this login
        does not see the task. Raises `StorageError` while somebody else goes on with it.
        """
        with journal.held():
            return self._resume(journal, leave_out)

    def _resume(self, journal: Journal, leave_out: Collection[str]) -> Task:
        try:
            task = self._client.tasks.get(journal.project, journal.task)
        except NotFoundError as error:
            if self._is_gone(journal):
                journal.close()
            raise NotFoundError(
                translate("Api", "The task “{}” is no longer on the server.").format(journal.name),
                translate(
                    "Api", "Servers keep unfinished uploads for three days. Start a new task."
                ),
            ) from error
        if not task.partial:  # only the answer to the commit was lost
            journal.keep_names()
            journal.close()
            return task
        self._journal = journal
        kept = [file for file in journal.files if file.name not in leave_out]
        if sum(not is_extra(file.path) for file in kept) < FEWEST_PHOTOS:
            raise ValidationError(
                translate("Api", "Too few photos would be left."),
                translate("Api", "Begin a new task."),
            )
        journal.leave_out(leave_out)
        self._take([self._as_on_disk(file) for file in kept])
        unchanged = set(self._files) & set(journal.files)
        self._told_arrived = {file.name for file in unchanged} & journal.arrived
        return self._finish(task)

    def _is_gone(self, journal: Journal) -> bool:
        """True when this login sees the journal's project, and the task is not in it."""
        try:
            return journal.task not in self._client.projects.get(journal.project).task_ids
        except WebODMError:
            return False

    def _as_on_disk(self, file: NamedFile) -> NamedFile:
        """Return a journal's file as it is now; one that has arrived need not be there."""
        try:
            return NamedFile.at(file.path, file.name)
        except StorageError:
            return file

    def _take(self, files: Sequence[NamedFile]) -> None:
        self._files = files
        self._bytes_total = sum(file.size for file in files)

    def _finish(self, task: Task) -> Task:
        try:
            if self._created is not None:
                self._created(task)
            started = self._upload_patiently(task)
        except BaseException:
            if self._journal is None:
                self._remove_quietly(task)
            raise
        if self._journal is not None:
            self._journal.keep_names()
            self._journal.close()
        return started

    def _upload_at_once(
        self, name: str, options: Mapping[str, OptionValue] | None, node: int | None
    ) -> Task:
        """Send all photos in the one request that old servers know."""
        with self._client.transport.slots.taken(self._cancelled):
            task = self._client.tasks.create_at_once(
                self._project,
                self._files,
                name=name,
                options=options,
                node=node,
                sent=self._counter(),
                cancelled=self._should_stop,
            )
        self._arrived.update(file.name for file in self._files)
        self._report(force=True)
        if self._created is not None:
            self._created(task)
        return task

    # All files

    def _upload_patiently(self, task: Task) -> Task:
        """Upload what has not arrived and start the task; wait for a server that is away."""
        idle, deadline = 0, 0.0
        while True:
            before = len(self._arrived)
            try:
                self._upload_all(task)
                return self._client.tasks.commit(self._project, task.id)
            except (*OUTAGES, FilesFailedError) as error:
                if isinstance(error, FilesFailedError) and not self._may_wait_for_the_rest():
                    raise
                came_on = len(self._arrived) > before
                if came_on or not deadline:
                    deadline = time.monotonic() + self._patience
                state, was_away = self._await_server(task, deadline)
                if not state.partial and len(self._arrived) == len(self._files):
                    return state  # only the answer to the commit was lost
                idle = 0 if came_on or was_away else idle + 1
                if idle == (IDLE_ROUNDS if self._patience else 1):
                    raise  # it is there, and yet it takes nothing

    def _may_wait_for_the_rest(self) -> bool:
        return self._patience > 0 and any(isinstance(e, OUTAGES) for e in self._failed.values())

    def _await_server(self, task: Task, deadline: float) -> tuple[Task, bool]:
        """Return the task once the server answers again, and whether it had been away.

        Raises what it raised when patience is over.
        """
        was_away = False
        while True:
            self._report(force=True, is_waiting=True)
            try:
                return self._client.tasks.get(self._project, task.id), was_away
            except OUTAGES:
                if time.monotonic() >= deadline:
                    raise
            was_away = True
            pause(OUTAGE_INTERVAL, self._cancelled)

    def _upload_all(self, task: Task) -> None:
        self._stop.clear()
        self._failed, self._failed_in_a_row = {}, 0
        missing = [file for file in self._files if file.name not in self._arrived]
        parallel = self._client.transport.slots.count
        with ThreadPoolExecutor(parallel, thread_name_prefix="orthodock-upload") as pool:
            running: set[Future[None]] = set()
            try:
                for file in missing:
                    running.add(pool.submit(self._upload_one, task, file))
                    if len(running) >= parallel:
                        running = _settle(running)
                while running:
                    running = _settle(running)
            finally:
                self._stop.set()
        self._report(force=True)
        if self._failed:
            reasons = {name: error.message for name, error in self._failed.items()}
            raise FilesFailedError(reasons, len(self._files))

    def _should_stop(self) -> bool:
        return self._stop.is_set() or (self._cancelled is not None and self._cancelled())

    # One file

    def _upload_one(self, task: Task, file: NamedFile) -> None:
        """Upload one file, or note why not; raises when it is not the file that is to blame."""
        try:
            if not self._has_arrived(task, file):
                self._send(task, file)
                if self._journal is not None:
                    self._journal.done(file)
        except OF_A_FILE as error:
            self._note_failure(file, error)
        else:
            with self._lock:
                self._failed_in_a_row = 0
                self._arrived.add(file.name)
            self._report()

    def _note_failure(self, file: NamedFile, error: WebODMError) -> None:
        with self._lock:
            self._failed[file.name] = error
            if isinstance(error, StorageError):
                return  # says nothing of the server
            self._failed_in_a_row += 1
            nothing_works = self._failed_in_a_row >= min(MOST_IN_A_ROW, len(self._files))
        if nothing_works:
            raise error

    def _has_arrived(self, task: Task, file: NamedFile) -> bool:
        """True when the journal says so, the file is still the same, and so is its size there."""
        if file.name not in self._told_arrived:
            return False
        size = self._client.tasks.uploaded_size(self._project, task.id, file.name)
        if size == file.size:
            with self._lock:
                self._bytes_found += file.size
            self._add(file.size)
        return size == file.size

    def _send(self, task: Task, file: NamedFile) -> None:
        for attempt in range(1, UPLOAD_ATTEMPTS + 1):
            count = self._counter()
            try:
                with self._client.transport.slots.taken(self._should_stop):
                    stored = self._send_once(task, file, count)
                _check_stored(stored, file)
            except (ConnectionFailedError, ServerError, ProtocolError) as error:
                # Sending again is safe: a file of the same name replaces the one before.
                count(0)
                if attempt == UPLOAD_ATTEMPTS:
                    raise type(error)(
                        translate("Api", "{} could not be uploaded: {}").format(
                            file.name, error.message
                        ),
                        error.remedy,
                    ) from error
                pause(2.0 ** (attempt - 1), self._should_stop)
            except BaseException:
                count(0)
                raise
            else:
                return

    def _send_once(
        self, task: Task, file: NamedFile, count: Callable[[int], None]
    ) -> Mapping[str, int]:
        """Send a file, a very large one in chunks; return the bytes the server has of it."""
        upload, project = self._client.tasks.upload, self._project
        if file.size <= VERY_LARGE:
            body = MultipartBody({}, [file], sent=count, cancelled=self._should_stop)
            return upload(project, task.id, body)
        # The server appends chunks to what it has under the key: after a failure the file begins
        # again under another one.
        key, total = str(uuid.uuid4()), -(-file.size // CHUNK)
        stored: Mapping[str, int] = {}
        for index in range(total):
            part = file.part(index * CHUNK, min(CHUNK, file.size - index * CHUNK))
            fields = chunk_fields(key, index, total, part.offset, file.size)
            body = MultipartBody(
                fields,
                [part],
                sent=lambda given, before=part.offset: count(before + given),  # type: ignore[misc]
                cancelled=self._should_stop,
            )
            stored = upload(project, task.id, body)
        return stored

    # Progress

    def _counter(self) -> Callable[[int], None]:
        """Return what counts the bytes of one file; less than before when it begins again."""
        sent = 0

        def count(given: int) -> None:
            nonlocal sent
            self._add(given - sent)
            sent = given

        return count

    def _add(self, size: int) -> None:
        with self._lock:
            self._bytes_done += size
        self._report()

    def _report(self, force: bool = False, is_waiting: bool = False) -> None:
        if self._progress is None:
            return
        with self._lock:
            if not self._pace.is_due() and not force:
                return
            state = UploadProgress(
                len(self._arrived),
                len(self._files),
                self._bytes_done,
                self._bytes_total,
                self._pace.rate(self._bytes_done - self._bytes_found),
                is_waiting,
            )
        self._progress(state)

    def _remove_quietly(self, task: Task) -> None:
        try:
            self._client.tasks.remove(self._project, task.id)
        except WebODMError:
            return  # the server drops unfinished tasks after 72 h by itself


def _settle(running: set[Future[None]]) -> set[Future[None]]:
    """Wait until one more has ended, raise what it raised, and return those that still run."""
    done, still = wait(running, return_when=FIRST_COMPLETED)
    for future in done:
        future.result()
    return still


def _check_stored(stored: Mapping[str, int], file: NamedFile) -> None:
    """Compare sizes, not names: the server may write a name in its own way."""
    if list(stored.values()) != [file.size]:
        raise ServerError(translate("Api", "{} did not arrive whole.").format(file.name))
