"""Files in as few requests as the server accepts."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from typing import Callable

from ..errors import TooLargeError
from ..support.cancellation import Cancelled
from ..support.i18n import translate
from .multipart import MultipartBody, NamedFile

VERY_LARGE = 1024 * 1024 * 1024  # bytes from which on a file goes in chunks
CHUNK = 64 * 1024 * 1024  # bytes
SMALLEST_CHUNK = 32 * 1024  # bytes; a server that does not accept that accepts no photo


class RequestSize:
    """How much of a file goes in one request: less after each refusal. For any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._limit: int | None = None

    def of(self, file: NamedFile) -> int:
        """Return the bytes of a file that go in one request, at most."""
        return self._limit or (VERY_LARGE if file.size <= VERY_LARGE else CHUNK)

    def lower(self, refused: int, error: TooLargeError) -> None:
        """Send no more than half of what was refused from now on, a power of two in bytes.

        Raises `TooLargeError` when that was the smallest piece there is.
        """
        if refused <= SMALLEST_CHUNK:
            raise TooLargeError(
                translate(
                    "Api", "The server, or a proxy in front of it, rejects even requests of {} kB."
                ).format(-(-refused // 1000))
            ) from error
        half = max(SMALLEST_CHUNK, 2 ** ((refused // 2).bit_length() - 1))
        with self._lock:
            self._limit = half if self._limit is None else min(self._limit, half)


def bodies_of(
    file: NamedFile, limit: int, sent: Callable[[int], None], cancelled: Cancelled
) -> Iterator[MultipartBody]:
    """Yield the bodies in which a file goes: it as a whole, or its chunks of `limit` bytes.

    `sent` is called with the bytes of the file that have been sent.
    """
    if file.size <= limit:
        yield MultipartBody({}, [file], sent=sent, cancelled=cancelled)
        return
    # The server appends chunks to what it has under the key: after a failure the file begins
    # again under another one.
    key, total = str(uuid.uuid4()), -(-file.size // limit)
    for index in range(total):
        part = file.part(index * limit, min(limit, file.size - index * limit))
        yield MultipartBody(
            chunk_fields(key, index, total, part.offset, file.size),
            [part],
            sent=lambda given, before=part.offset: sent(before + given),  # type: ignore[misc]
            cancelled=cancelled,
        )


def chunk_fields(key: str, index: int, total: int, offset: int, size: int) -> dict[str, str]:
    """Return the form fields that go with one of the `total` chunks of a file of `size` bytes."""
    return {
        "dzuuid": key,
        "dzchunkindex": str(index),
        "dztotalchunkcount": str(total),
        "dzchunkbyteoffset": str(offset),
        "dztotalfilesize": str(size),
    }
