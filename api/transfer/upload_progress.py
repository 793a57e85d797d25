"""How far an upload is."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Callable

from ..support.pace import Pace, seconds_left
from .multipart import NamedFile


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


class UploadCounter:
    """Counts what of some files has been sent, and reports it. May be used from any thread."""

    def __init__(self, files: Sequence[NamedFile], listener: UploadListener | None) -> None:
        self.arrived: set[str] = set()
        """Names of the files that are on the server."""
        self._files_total = len(files)
        self._bytes_total = sum(file.size for file in files)
        self._listener = listener
        self._lock = threading.Lock()
        self._bytes_done = 0
        self._bytes_found = 0  # of those done, what was there already and says nothing of the rate
        self._pace = Pace()

    @contextlib.contextmanager
    def counting(self) -> Iterator[Callable[[int], None]]:
        """Give what counts the bytes sent of one file; none are if that fails.

        It is called with the bytes of this try, which are fewer when it begins again.
        """
        sent = 0

        def count(given: int) -> None:
            nonlocal sent
            self._add(given - sent)
            sent = given

        try:
            yield count
        except BaseException:
            count(0)
            raise

    def found(self, size: int) -> None:
        """Count a file of `size` bytes that was on the server already."""
        with self._lock:
            self._bytes_found += size
        self._add(size)

    def report(self, force: bool = False, is_waiting: bool = False) -> None:
        """Report how far the upload is, unless that was just done and it need not be."""
        if self._listener is None:
            return
        with self._lock:
            if not self._pace.is_due() and not force:
                return
            state = UploadProgress(
                len(self.arrived),
                self._files_total,
                self._bytes_done,
                self._bytes_total,
                self._pace.rate(self._bytes_done - self._bytes_found),
                is_waiting,
            )
        self._listener(state)

    def _add(self, size: int) -> None:
        with self._lock:
            self._bytes_done += size
        self.report()
