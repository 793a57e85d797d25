"""A whole task's photos to the server: in parallel, come what may."""

from __future__ import annotations

import contextlib
import threading
import time
import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from .enums import PendingAction, TaskStatus
from .errors import (
    AuthenticationError,
    CancelledError,
    ConnectionFailedError,
    FilesFailedError,
    NotFoundError,
    ProtocolError,
    ServerError,
    StorageError,
    TaskChangedError,
    TooLargeError,
    ValidationError,
    WebODMError,
)
from .file_kinds import is_mask, is_subtitles, is_video
from .inputs import corrected_inputs, is_extra
from .journal import CHANGED, COMMITTED, Journal, TaskSettings
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
SMALLEST_CHUNK = 32 * 1024  # bytes; a server that does not accept that accepts no photo
WATCH_INTERVAL = 30.0  # s between two checks that nobody else has changed the task
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
WarningListener = Callable[[WebODMError], None]


def is_waiting(task: Task) -> bool:
    """Return whether a task still waits for its photos: nobody has started or canceled it.

    `partial` alone does not tell: canceling clears it, and a change of any other field starts the
    task without doing so.
    """
    over = (PendingAction.CANCEL, PendingAction.REMOVE, PendingAction.RESTART)
    return task.partial and task.status is TaskStatus.UNKNOWN and task.pending_action not in over


def is_canceled(task: Task) -> bool:
    """Return whether a task has been canceled, or is about to be."""
    return task.status is TaskStatus.CANCELED or task.pending_action is PendingAction.CANCEL


def are_enough(paths: Iterable[Path]) -> bool:
    """Return whether files make a task: two photos, or a video, which has many."""
    videos = photos = 0
    for path in paths:
        videos += is_video(path)
        photos += not (is_extra(path) or is_video(path) or is_subtitles(path) or is_mask(path))
    return videos > 0 or photos >= FEWEST_PHOTOS


def require_enough(paths: Iterable[Path]) -> None:
    """Raise `ValidationError` when files are too few for a task."""
    if not are_enough(paths):
        raise ValidationError(
            translate("Api", "A task needs at least {} photos, or a video.").format(FEWEST_PHOTOS),
            translate("Api", "Add photos that overlap; a good map takes a dozen or more."),
        )


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
        warned: WarningListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> None:
        self._client = client
        self._project = project
        self._patience = patience
        self._progress = progress
        self._created = created
        self._warned = warned
        self._cancelled = cancelled
        self._journal: Journal | None = None
        self._name = ""
        self._is_resized = False  # by the server, so that sizes cannot be compared
        self._is_committed = False
        self._was_waiting = False
        self._next_watch = 0.0
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._files: Sequence[NamedFile] = ()
        self._arrived: set[str] = set()
        self._told_arrived: set[str] = set()  # by the journal, of files that are still the same
        self._failed: dict[str, WebODMError] = {}
        self._server_failures: list[WebODMError] = []  # in their order
        self._failures_in_a_row = 0  # with no file that arrived between
        self._failures_refuted = 0  # of those of the server, by files that were begun later
        self._limit: int | None = None  # bytes of a file that the server accepts in one request
        self._bytes_done = self._bytes_total = 0
        self._bytes_found = 0  # of those done, what was there already and says nothing of the rate
        self._pace = Pace()

    def run(
        self,
        paths: Sequence[Path],
        settings: TaskSettings,
        journals: Path | None = None,
    ) -> Task:
        """Do it all and return the started task. Raises the subclasses of `WebODMError`."""
        require_enough(paths)
        with corrected_inputs(paths, journals) as files:
            self._take(name_files(files))
            return self._run(settings, journals)

    def _run(self, settings: TaskSettings, journals: Path | None) -> Task:
        self._name, self._is_resized = settings.name, bool(settings.resize_to)
        if journals is None:
            return self._make(settings, None)
        self._client.tasks.adopt(journals)
        known = self._client.tasks.ids(self._project)
        try:
            intent = Journal.intend(
                journals, self._client.url, self._project, settings, self._files, known
            )
        except StorageError as error:
            self._warn_of(error)
            return self._make(settings, None)
        with intent.held():
            try:
                intent.write()
            except StorageError as error:
                self._warn_of(error)
                return self._make(settings, None)
            return self._make(settings, intent)

    def _make(self, settings: TaskSettings, intent: Journal | None) -> Task:
        """Create the task, which an intent notes first, and finish its upload."""
        try:
            task = self._client.tasks.create_partial(
                self._project,
                name=settings.name,
                options=settings.options,
                node=settings.node,
                resize_to=settings.resize_to,
                align_to=settings.align_to,
                known=None if intent is None else intent.known,
            )
        except (ValidationError, NotFoundError):  # so there is no task
            if intent is not None:
                intent.close()
            raise
        if task is None:
            if intent is not None:
                intent.close()
            return self._upload_to_old_server(settings)
        if intent is None:
            return self._finish(task)
        try:
            self._journal = intent.made(task)
        except StorageError as error:
            intent.close()
            self._warn_of(error)
            return self._finish(task)
        with self._journal.claimed():
            return self._finish(task)

    def _warn_of(self, error: StorageError) -> None:
        """Warn that the upload goes on without a journal."""
        if self._warned is not None:
            self._warned(
                StorageError(
                    translate(
                        "Api", "The upload cannot be resumed if it is interrupted: {}"
                    ).format(error.message),
                    error.remedy,
                )
            )

    def resume(self, journal: Journal, leave_out: Collection[str] = ()) -> Task:
        """Send what is missing of a journal's files, start the task, and return it.

        Files that have arrived are compared with the server's, not sent again, unless they have
        changed on disk since. `leave_out`: names of files to do without. A task that has been
        started with all of them is returned as it is. Raises `TaskChangedError` when it was
        canceled, or started without some. Raises `NotFoundError` when the task is gone; the journal
        then goes too, unless it may be that only this login does not see the task. Raises
        `StorageError` while somebody else goes on with it.
        """
        with journal.held():
            self._journal, self._name = journal, journal.name
            self._is_committed = journal.is_committed
            self._is_resized = bool(journal.settings.resize_to)
            try:
                task = self._client.tasks.get(journal.project, journal.task)
                return self._resume(journal, task, leave_out)
            except NotFoundError as error:
                self._raise_if_gone(journal.task, journal.name, error)
                raise

    def _resume(self, journal: Journal, task: Task, leave_out: Collection[str]) -> Task:
        if task.pending_action is PendingAction.REMOVE:
            raise NotFoundError(journal.task)
        self._project = task.project  # it may have been moved
        kept = [file for file in journal.files if file.name not in leave_out]
        if not are_enough([file.path for file in kept]):
            raise ValidationError(
                translate("Api", "Too few photos would be left."),
                translate("Api", "Begin a new task."),
            )
        if leave_out:
            journal.leave_out(leave_out)
        if not is_waiting(task) or journal.is_changed:
            self._take(kept)
            if self._created is not None:
                self._created(task)
            return self._settled(task)
        self._take([self._as_on_disk(file) for file in kept])
        unchanged = set(self._files) & set(journal.files)
        self._told_arrived = {file.name for file in unchanged} & journal.arrived
        return self._finish(task)

    # Tasks that others have changed

    def _settled(self, task: Task) -> Task:
        """Return a task that was started with all files; else raise what became of it."""
        missing = self._missing(task)
        is_late = self._journal is not None and self._journal.is_changed
        if missing or is_canceled(task) or is_late:
            raise self._changed(task, missing)
        self._report(force=True)
        return self._done(task)

    def _done(self, task: Task) -> Task:
        if self._journal is not None:
            self._journal.keep_names()
            self._journal.close()
        return task

    def _missing(self, task: Task) -> list[str]:
        """Return the names of the files that the server does not have, or not as they are."""

        def is_there(file: NamedFile) -> bool:
            if self._cancelled is not None and self._cancelled():
                raise CancelledError
            size = self._client.tasks.uploaded_size(self._project, task.id, file.name)
            if size is None or self._is_resized:
                return size is not None
            return size in (file.size, self._as_on_disk(file).size)

        parallel = self._client.transport.slots.count
        with ThreadPoolExecutor(parallel, thread_name_prefix="orthodock-upload") as pool:
            there = list(pool.map(is_there, self._files))
        missing = [file.name for file, found in zip(self._files, there) if not found]
        self._arrived = {file.name for file in self._files} - set(missing)
        return missing

    def _changed(self, task: Task, missing: Sequence[str]) -> TaskChangedError:
        """Return what to say of a task that somebody else canceled or started."""
        name, total = self._name or task.name, len(self._files)
        there = total - len(missing)
        if is_canceled(task):
            return TaskChangedError(
                translate(
                    "Api", "The task “{}” was canceled on the server, with {} of {} files."
                ).format(name, there, total),
                translate("Api", "Send the files as a new task, or delete the canceled one.")
                if missing
                else translate("Api", "Restart the task to have it processed."),
                missing,
                is_canceled=True,
            )
        if missing:
            return TaskChangedError(
                translate(
                    "Api", "The task “{}” was started by someone else, with {} of {} files."
                ).format(name, there, total),
                translate(
                    "Api",
                    "Send the files as a new task, or keep the task without the missing ones.",
                ),
                missing,
            )
        return TaskChangedError(
            translate(
                "Api",
                "The task “{}” was started by someone else before all of its {} files had arrived.",
            ).format(name, total),
            translate("Api", "Send the files as a new task, or check the result."),
        )

    def _check_unchanged(self, state: Task) -> None:
        """Raise when somebody else has started or canceled the task in mid-upload."""
        if is_waiting(state):
            self._was_waiting = True
            return
        if state.pending_action is PendingAction.REMOVE:
            raise NotFoundError(state.id)
        # A server that never shows a task as waiting shows nothing by that.
        if is_canceled(state) or state.partial or self._was_waiting:
            if self._journal is not None and not is_canceled(state):
                self._journal.note(CHANGED)
            raise self._changed(
                state, [file.name for file in self._files if file.name not in self._arrived]
            )

    def _watch(self, task: Task) -> None:
        """Check at first, and then from time to time, that the task still waits."""
        if time.monotonic() < self._next_watch:
            return
        is_first, self._next_watch = not self._next_watch, time.monotonic() + WATCH_INTERVAL
        # One that is away from the start is waited for.
        with contextlib.suppress(*(() if is_first and self._patience else OUTAGES)):
            self._check_unchanged(self._client.tasks.get(self._project, task.id))

    def _raise_if_gone(self, task: str, name: str, error: NotFoundError) -> None:
        """Raise what to say of a task that is not there any more; its journal then ends.

        It stays when it may be that only this login does not see the task. A server that still
        shows the task has not found something else.
        """
        try:
            is_gone = self._is_removed(task)
        except WebODMError:
            return
        if is_gone:
            if self._journal is not None:
                self._journal.close()
            remedy = translate(
                "Api", "Servers keep unfinished uploads for three days. Start a new task."
            )
        else:
            remedy = translate(
                "Api", "If it should be there, sign in as the user who began the upload."
            )
        raise NotFoundError(
            translate("Api", "The task “{}” is no longer on the server.").format(name), remedy
        ) from error

    def _is_removed(self, task: str) -> bool:
        """Return whether a task is gone, False when this login may not see it.

        Raises `WebODMError` when it is there, or that cannot be found out.
        """
        try:
            state = self._client.tasks.get(self._project, task)
        except NotFoundError:
            with contextlib.suppress(NotFoundError, AuthenticationError):
                return task not in self._client.projects.get(self._project).task_ids
            return False
        if state.pending_action is PendingAction.REMOVE:
            return True
        raise ProtocolError(task)

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
        except TaskChangedError:  # it belongs to somebody else now
            raise
        except BaseException as error:
            if isinstance(error, NotFoundError):
                self._raise_if_gone(task.id, self._name, error)
            if self._journal is None:
                self._remove_quietly(task)
            raise
        return self._done(started)

    def _upload_to_old_server(self, settings: TaskSettings) -> Task:
        if settings.resize_to or settings.align_to:
            raise ValidationError(
                translate("Api", "This server is too old to shrink photos or to align tasks."),
                translate("Api", "Begin the task without."),
            )
        return self._upload_at_once(settings.name, settings.options, settings.node)

    def _upload_at_once(
        self, name: str, options: Mapping[str, OptionValue], node: int | None
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
                return self._start(task)
            except (*OUTAGES, FilesFailedError) as error:
                if isinstance(error, FilesFailedError) and not self._may_wait_for_the_rest():
                    raise
                came_on = len(self._arrived) > before
                if came_on or not deadline:
                    deadline = time.monotonic() + self._patience
                state, was_away = self._await_server(task, deadline)
                if self._is_committed and not is_waiting(state):
                    return self._checked(state)  # only the answer to the commit was lost
                idle = 0 if came_on or was_away else idle + 1
                if idle == (IDLE_ROUNDS if self._patience else 1):
                    # It is there, and yet it takes nothing: a few files may be left out.
                    if len(self._failed) < MOST_IN_A_ROW:
                        error.reasons = error.reasons or self._reasons()
                    raise

    def _start(self, task: Task) -> Task:
        """Start the task, unless it was already started, and return its new state."""
        state = self._client.tasks.get(self._project, task.id)
        if self._is_committed and not is_waiting(state):
            return self._checked(state)
        self._check_unchanged(state)
        self._is_committed = True
        if self._journal is not None:
            self._journal.note(COMMITTED)
        return self._checked(self._client.tasks.commit(self._project, task.id))

    def _checked(self, state: Task) -> Task:
        """Return a task that has just been started; raise if it is canceled or lacks files."""
        photos = sum(not is_extra(file.path) for file in self._files)
        missing = self._missing(state) if state.images_count < photos else []
        if missing or is_canceled(state):
            raise self._changed(state, missing)
        return state

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
        self._failed, self._server_failures = {}, []
        self._failures_in_a_row = self._failures_refuted = 0
        missing = [file for file in self._files if file.name not in self._arrived]
        parallel = self._client.transport.slots.count
        with ThreadPoolExecutor(parallel, thread_name_prefix="orthodock-upload") as pool:
            running: set[Future[None]] = set()
            try:
                for file in missing:
                    self._watch(task)
                    running.add(pool.submit(self._upload_one, task, file))
                    if len(running) >= parallel:
                        running = _settle(running)
                while running:
                    running = _settle(running)
            finally:
                self._stop.set()
        self._report(force=True)
        last = self._server_failures[self._failures_refuted :]
        if last and all(isinstance(error, OUTAGES) for error in last):
            raise last[0]  # nothing that was begun later has arrived: it is the server
        if self._failed:
            raise FilesFailedError(self._reasons(), len(self._files))

    def _reasons(self) -> dict[str, str]:
        return {name: error.message for name, error in self._failed.items()}

    def _should_stop(self) -> bool:
        return self._stop.is_set() or (self._cancelled is not None and self._cancelled())

    # One file

    def _upload_one(self, task: Task, file: NamedFile) -> None:
        """Upload one file, or note why not; raises when it is not the file that is to blame."""
        failures_before = len(self._server_failures)
        try:
            if not self._has_arrived(task, file):
                self._send(task, file)
                if self._journal is not None:
                    self._journal.done(file)
        except TooLargeError:  # not even the smallest piece of it is accepted
            raise
        except OF_A_FILE as error:
            self._note_failure(file, error)
        else:
            with self._lock:
                self._failures_in_a_row = 0
                self._failures_refuted = max(self._failures_refuted, failures_before)
                self._arrived.add(file.name)
            self._report()

    def _note_failure(self, file: NamedFile, error: WebODMError) -> None:
        with self._lock:
            self._failed[file.name] = error
            if isinstance(error, StorageError):
                return  # says nothing of the server
            self._server_failures.append(error)
            self._failures_in_a_row += 1
            nothing_works = self._failures_in_a_row >= min(MOST_IN_A_ROW, len(self._files))
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
                    stored = self._send_in_pieces(task, file, count)
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

    def _send_in_pieces(
        self, task: Task, file: NamedFile, count: Callable[[int], None]
    ) -> Mapping[str, int]:
        """Send a file, in as few requests as the server accepts; return the bytes it has of it."""
        while True:
            limit = self._limit or (VERY_LARGE if file.size <= VERY_LARGE else CHUNK)
            try:
                return self._send_once(task, file, limit, count)
            except TooLargeError as error:
                count(0)
                self._lower_limit(min(limit, file.size), error)

    def _lower_limit(self, refused: int, error: TooLargeError) -> None:
        """Send no more than half of what was refused from now on, a power of two in bytes."""
        if refused <= SMALLEST_CHUNK:
            raise TooLargeError(
                translate(
                    "Api", "The server, or a proxy in front of it, rejects even requests of {} kB."
                ).format(-(-refused // 1000))
            ) from error
        half = max(SMALLEST_CHUNK, 2 ** ((refused // 2).bit_length() - 1))
        with self._lock:
            self._limit = half if self._limit is None else min(self._limit, half)

    def _send_once(
        self, task: Task, file: NamedFile, limit: int, count: Callable[[int], None]
    ) -> Mapping[str, int]:
        """Send a file whole, or in chunks of `limit` bytes."""
        upload, project = self._client.tasks.upload, self._project
        if file.size <= limit:
            body = MultipartBody({}, [file], sent=count, cancelled=self._should_stop)
            return upload(project, task.id, body)
        # The server appends chunks to what it has under the key: after a failure the file begins
        # again under another one.
        key, total = str(uuid.uuid4()), -(-file.size // limit)
        stored: Mapping[str, int] = {}
        for index in range(total):
            part = file.part(index * limit, min(limit, file.size - index * limit))
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
