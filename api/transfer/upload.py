"""Files to a server, in parallel, each tried again when it fails."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Callable

from ..errors import (
    ConnectionFailedError,
    FilesFailedError,
    ProtocolError,
    ServerError,
    StorageError,
    TooLargeError,
    ValidationError,
    WebODMError,
)
from ..support.cancellation import Cancelled, pause
from ..support.i18n import translate
from ..support.limits import ParallelLimit
from .chunks import RequestSize, bodies_of
from .multipart import MultipartBody, NamedFile
from .upload_progress import UploadCounter, UploadListener

UPLOAD_ATTEMPTS = 3  # for a file, each with the retries of every call
MOST_IN_A_ROW = 3  # files that fail one after the other before it is the server that fails
OUTAGES = (ConnectionFailedError, ServerError)
OF_A_FILE = (*OUTAGES, ProtocolError, ValidationError, StorageError)
"""What may be wrong with one file while the others are fine."""


class FileUpload:
    """Uploads files in parallel; `run` blocks, and may be called again for what has failed.

    `send` stores the content of a body and returns the bytes the server has of each file in it;
    `stored_size` returns the bytes it has of a file, by name. `noted`: names of files that are
    there if their size is the same. `arrived` is called, in any thread, with each that was sent.
    """

    def __init__(
        self,
        files: Sequence[NamedFile],
        send: Callable[[MultipartBody], Mapping[str, int]],
        stored_size: Callable[[str], int | None],
        limit: ParallelLimit,
        *,
        noted: AbstractSet[str] = frozenset(),
        arrived: Callable[[NamedFile], None] = lambda _file: None,
        progress: UploadListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> None:
        self.files = files
        self.failed: dict[str, WebODMError] = {}
        """Why, by name, of the files that failed in the last run."""
        self.counter = UploadCounter(files, progress)
        self._send = send
        self._stored_size = stored_size
        self._limit = limit
        self._noted = noted
        self._arrived = arrived
        self._cancelled = cancelled
        self._request_size = RequestSize()
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._server_failures: list[WebODMError] = []  # in their order
        self._failures_in_a_row = 0  # with no file that arrived between
        self._failures_refuted = 0  # of those of the server, by files that were begun later

    @property
    def arrived(self) -> set[str]:
        """Names of the files that are on the server."""
        return self.counter.arrived

    def reasons(self) -> dict[str, str]:
        """Return what to say of each file that failed, by name."""
        return {name: error.message for name, error in self.failed.items()}

    def run(self, before_each: Callable[[], None]) -> None:
        """Upload what has not arrived; `before_each` is called before each file is begun.

        Raises `FilesFailedError` when some have failed and what the server raises when it fails.
        """
        self._stop.clear()
        self.failed, self._server_failures = {}, []
        self._failures_in_a_row = self._failures_refuted = 0
        missing = [file for file in self.files if file.name not in self.arrived]
        with ThreadPoolExecutor(self._limit.count, "orthodock-upload") as pool:
            running: set[Future[None]] = set()
            try:
                for file in missing:
                    before_each()
                    running.add(pool.submit(self._upload, file))
                    if len(running) >= self._limit.count:
                        running = _settle(running)
                while running:
                    running = _settle(running)
            finally:
                self._stop.set()
        self.counter.report(force=True)
        last = self._server_failures[self._failures_refuted :]
        if last and all(isinstance(error, OUTAGES) for error in last):
            raise last[0]  # nothing that was begun later has arrived: it is the server
        if self.failed:
            raise FilesFailedError(self.reasons(), len(self.files))

    def _upload(self, file: NamedFile) -> None:
        """Upload one file, or note why not; raises when it is not the file that is to blame."""
        failures = 0
        with self._outcome_noted(file):
            is_there = self._has_arrived(file)
            while not is_there:
                limit = self._request_size.of(file)
                try:
                    with self.counter.counting() as count, self._limit.held(self._should_stop):
                        stored: Mapping[str, int] = {}
                        for body in bodies_of(file, limit, count, self._should_stop):
                            stored = self._send(body)
                        _check_stored(stored, file)
                    is_there = True
                    self._arrived(file)
                except TooLargeError as error:
                    self._request_size.lower(min(limit, file.size), error)
                except (ConnectionFailedError, ServerError, ProtocolError) as error:
                    failures += 1
                    if failures == UPLOAD_ATTEMPTS:
                        raise _not_uploaded(file, error) from error
                    # Sending again is safe: a file of the same name replaces the one before.
                    pause(2.0 ** (failures - 1), self._should_stop)

    def _has_arrived(self, file: NamedFile) -> bool:
        """True when the journal says so, the file is still the same, and so is its size there."""
        if file.name not in self._noted or self._stored_size(file.name) != file.size:
            return False
        self.counter.found(file.size)
        return True

    @contextlib.contextmanager
    def _outcome_noted(self, file: NamedFile) -> Iterator[None]:
        failures_before = len(self._server_failures)
        try:
            yield
        except TooLargeError:  # not even the smallest piece of it is accepted
            raise
        except OF_A_FILE as error:
            self._note_failure(file, error)
        else:
            with self._lock:
                self._failures_in_a_row = 0
                self._failures_refuted = max(self._failures_refuted, failures_before)
                self.arrived.add(file.name)
            self.counter.report()

    def _note_failure(self, file: NamedFile, error: WebODMError) -> None:
        with self._lock:
            self.failed[file.name] = error
            if isinstance(error, StorageError):
                return  # says nothing of the server
            self._server_failures.append(error)
            self._failures_in_a_row += 1
            nothing_works = self._failures_in_a_row >= min(MOST_IN_A_ROW, len(self.files))
        if nothing_works:
            raise error

    def _should_stop(self) -> bool:
        return self._stop.is_set() or (self._cancelled is not None and self._cancelled())


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


def _not_uploaded(file: NamedFile, error: WebODMError) -> WebODMError:
    return type(error)(
        translate("Api", "{} could not be uploaded: {}").format(file.name, error.message),
        error.remedy,
    )
