"""The files of one task to the server, come what may, and its start."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from ..endpoints.projects import Projects
from ..endpoints.tasks import Tasks
from ..enums import PendingAction
from ..errors import (
    CancelledError,
    FilesFailedError,
    NotFoundError,
    StorageError,
    TaskChangedError,
    WebODMError,
)
from ..inputs import is_extra
from ..models import Task
from ..support.cancellation import pause
from ..transfer.journal import CHANGED, COMMITTED, Journal
from ..transfer.multipart import NamedFile
from ..transfer.upload import MOST_IN_A_ROW, OUTAGES, FileUpload
from ..transport import Transport
from .control import UploadControl
from .task_state import changed_error, is_canceled, is_waiting, raise_if_gone

OUTAGE_INTERVAL = 15.0  # s between two checks for a server that is away
IDLE_ROUNDS = 2  # in a row that bring nothing, though the server is there again
WATCH_INTERVAL = 30.0  # s between two checks that nobody else has changed the task


class TaskUpload:
    """Uploads the files of a task that waits for them, and starts it.

    Blocks. With a journal, an upload that fails or is cancelled can go on later; without one its
    task is removed. `noted`: names of files that have arrived as the journal says.
    """

    def __init__(
        self,
        transport: Transport,
        task: Task,
        files: Sequence[NamedFile],
        control: UploadControl,
        journal: Journal | None,
        *,
        name: str,
        is_resized: bool = False,
        noted: AbstractSet[str] = frozenset(),
    ) -> None:
        """`is_resized`: by the server, so that sizes cannot be compared."""
        self._tasks, self._projects = Tasks(transport), Projects(transport)
        self._limit = transport.limit
        self._task = task
        self._control = control
        self._journal = journal
        self._name = name or task.name
        self._is_resized = is_resized
        self._is_committed = journal is not None and journal.is_committed
        self._was_waiting = False
        self._next_watch = 0.0
        self._idle, self._deadline = 0, 0.0
        self._files = FileUpload(
            files,
            partial(self._tasks.upload, task.project, task.id),
            partial(self._tasks.uploaded_size, task.project, task.id),
            transport.limit,
            noted=noted,
            arrived=self._note_arrived,
            progress=control.progress,
            cancelled=control.cancelled,
        )

    def run(self) -> Task:
        """Upload what has not arrived, start the task, and return it; wait out outages."""
        with self._cleaning_up():
            self._report_created()
            started = None
            while started is None:
                before = len(self._files.arrived)
                try:
                    self._files.run(self._watch)
                    started = self._start()
                except (*OUTAGES, FilesFailedError) as error:
                    if isinstance(error, FilesFailedError) and not self._may_wait_for_the_rest():
                        raise
                    started = self._after_outage(error, len(self._files.arrived) > before)
        return self._done(started)

    def settle(self) -> Task:
        """Return a task that was started with all files; else raise what became of it."""
        self._report_created()
        missing = self._missing()
        is_late = self._journal is not None and self._journal.is_changed
        if missing or is_canceled(self._task) or is_late:
            raise self._changed(self._task, missing)
        self._files.counter.report(force=True)
        return self._done(self._task)

    # Beginning and end

    def _report_created(self) -> None:
        if self._control.created is not None:
            self._control.created(self._task)

    def _note_arrived(self, file: NamedFile) -> None:
        if self._journal is not None:
            self._journal.done(file)

    def _done(self, task: Task) -> Task:
        if self._journal is not None:
            self._journal.keep_names()
            self._journal.close()
        return task

    @contextlib.contextmanager
    def _cleaning_up(self) -> Iterator[None]:
        """Remove the task when the upload fails and cannot go on."""
        try:
            yield
        except TaskChangedError:  # it belongs to somebody else now
            raise
        except BaseException as error:
            if isinstance(error, NotFoundError):
                key = self._task.project, self._task.id
                raise_if_gone(self._tasks, self._projects, key, self._name, self._journal, error)
            if self._journal is None:
                with contextlib.suppress(WebODMError):  # servers drop unfinished tasks after 72 h
                    self._tasks.remove(self._task.project, self._task.id)
            raise

    # Servers that are away

    def _may_wait_for_the_rest(self) -> bool:
        failed = self._files.failed.values()
        return self._control.patience > 0 and any(isinstance(error, OUTAGES) for error in failed)

    def _after_outage(self, error: WebODMError, came_on: bool) -> Task | None:
        """Wait for the server; return the task if only the answer to its start was lost.

        Raises the error when patience is over, or when the server is there and takes nothing.
        """
        if came_on or not self._deadline:
            self._deadline = time.monotonic() + self._control.patience
        state, was_away = self._await_server()
        if self._is_committed and not is_waiting(state):
            return self._checked(state)
        self._idle = 0 if came_on or was_away else self._idle + 1
        if self._idle == (IDLE_ROUNDS if self._control.patience else 1):
            # It is there, and yet it takes nothing: a few files may be left out.
            if len(self._files.failed) < MOST_IN_A_ROW:
                error.reasons = error.reasons or self._files.reasons()
            raise error
        return None

    def _await_server(self) -> tuple[Task, bool]:
        """Return the task once the server answers again, and whether it had been away.

        Raises what it raised when patience is over.
        """
        was_away = False
        while True:
            self._files.counter.report(force=True, is_waiting=True)
            try:
                return self._current(), was_away
            except OUTAGES:
                if time.monotonic() >= self._deadline:
                    raise
            was_away = True
            pause(OUTAGE_INTERVAL, self._control.cancelled)

    # Start

    def _start(self) -> Task:
        """Start the task, unless it was already started, and return its new state."""
        state = self._current()
        if self._is_committed and not is_waiting(state):
            return self._checked(state)
        self._check_unchanged(state)
        self._is_committed = True
        if self._journal is not None:
            self._journal.note(COMMITTED)
        return self._checked(self._tasks.commit(self._task.project, self._task.id))

    def _checked(self, state: Task) -> Task:
        """Return a task that has just been started; raise if it is canceled or lacks files."""
        photos = sum(not is_extra(file.path) for file in self._files.files)
        missing = self._missing() if state.images_count < photos else []
        if missing or is_canceled(state):
            raise self._changed(state, missing)
        return state

    def _missing(self) -> list[str]:
        """Return the names of the files that the server does not have, or not as they are."""

        def is_there(file: NamedFile) -> bool:
            if self._control.cancelled is not None and self._control.cancelled():
                raise CancelledError
            size = self._tasks.uploaded_size(self._task.project, self._task.id, file.name)
            if size is None or self._is_resized:
                return size is not None
            return size in (file.size, as_on_disk(file).size)

        files = self._files.files
        with ThreadPoolExecutor(self._limit.count, "orthodock-upload") as pool:
            there = list(pool.map(is_there, files))
        missing = [file.name for file, found in zip(files, there) if not found]
        self._files.counter.arrived = {file.name for file in files} - set(missing)
        return missing

    # Tasks that others have changed

    def _current(self) -> Task:
        return self._tasks.get(self._task.project, self._task.id)

    def _changed(self, task: Task, missing: Sequence[str]) -> TaskChangedError:
        return changed_error(task, self._name, len(self._files.files), missing)

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
            names = [file.name for file in self._files.files]
            raise self._changed(state, [n for n in names if n not in self._files.arrived])

    def _watch(self) -> None:
        """Check at first, and then from time to time, that the task still waits."""
        if time.monotonic() < self._next_watch:
            return
        is_first, self._next_watch = not self._next_watch, time.monotonic() + WATCH_INTERVAL
        # One that is away from the start is waited for.
        with contextlib.suppress(*(() if is_first and self._control.patience else OUTAGES)):
            self._check_unchanged(self._current())


def as_on_disk(file: NamedFile) -> NamedFile:
    """Return a journal's file as it is now; one that has arrived need not be there."""
    try:
        return NamedFile.at(file.path, file.name)
    except StorageError:
        return file
