"""A ZIP file of a task to a server, in chunks that can be repeated."""

from __future__ import annotations

import time
import uuid
from pathlib import Path
from typing import Any, Callable

from ..errors import ConnectionFailedError, ServerError
from ..support.cancellation import Cancelled, pause
from ..support.limits import ParallelLimit
from ..support.pace import Pace
from .chunks import chunk_fields
from .multipart import MultipartBody, name_files
from .upload_progress import UploadListener, UploadProgress

IMPORT_CHUNK = 16 * 1024 * 1024  # bytes; larger ZIP files are sent in pieces that can be repeated
CHUNK_ATTEMPTS = 4
OUTAGE_INTERVAL = 15.0  # s between two attempts once those are used up


class ZipUpload:
    """Sends one file in chunks; the answer to the last one is the task.

    Here, unlike with photos, the server puts a chunk that is repeated where it belongs. `send`
    sends a body and returns the answer.
    """

    def __init__(
        self,
        send: Callable[[MultipartBody], Any],
        limit: ParallelLimit,
        path: Path,
        *,
        name: str,
        chunk: int,
        patience: float,
        progress: UploadListener | None,
        cancelled: Cancelled | None,
    ) -> None:
        """Raises `StorageError` when the file cannot be read."""
        self._send = send
        self._limit = limit
        (self._file,) = name_files([path])
        self._name = name
        self._chunk = chunk
        self._count = max(1, -(-self._file.size // chunk))
        self._key = str(uuid.uuid4())
        self._patience = patience
        self._progress = progress
        self._cancelled = cancelled
        self._pace = Pace()

    def send_all_but_the_last(self) -> None:
        """Send what the server only collects."""
        for index in range(self._count - 1):
            self._send_patiently(index)

    def send_last(self) -> Any:
        """Send the chunk that makes the task, once; return the server's answer."""
        return self._send_chunk(self._count - 1)

    def _send_patiently(self, index: int) -> None:
        attempt, deadline = 1, time.monotonic() + self._patience
        while True:
            try:
                self._send_chunk(index)
            except (ConnectionFailedError, ServerError):
                if attempt >= CHUNK_ATTEMPTS and time.monotonic() >= deadline:
                    raise
            else:
                return
            pause(min(2.0 ** (attempt - 1), OUTAGE_INTERVAL), self._cancelled)
            attempt += 1

    def _send_chunk(self, index: int) -> Any:
        offset = index * self._chunk
        part = self._file.part(offset, min(self._chunk, self._file.size - offset))
        fields = {"name": self._name}
        if self._count > 1:
            fields.update(chunk_fields(self._key, index, self._count, offset, self._file.size))
        body = MultipartBody(
            fields,
            [part],
            file_field="file",
            sent=lambda given: self._report(offset + given),
            cancelled=self._cancelled,
        )
        with self._limit.held(self._cancelled):
            return self._send(body)

    def _report(self, done: int) -> None:
        size = self._file.size
        is_whole = done == size
        if self._progress is not None and (self._pace.is_due() or is_whole):
            rate = self._pace.rate(done)
            self._progress(UploadProgress(int(is_whole), 1, done, size, rate))
