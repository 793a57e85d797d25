"""Files as the body of a request, read from disk while they are sent."""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Callable

from urllib3.fields import RequestField

from ..errors import CancelledError, StorageError
from ..support.cancellation import Cancelled
from ..support.filenames import sent_names
from ..support.i18n import translate

PIECE = 256 * 1024  # bytes read and sent at a time


@dataclass(frozen=True)
class NamedFile:
    """A file on disk and the name it gets on the server.

    `size` in bytes and `modified` in ns since 1970 are those of when it was listed. A part of a
    file begins `offset` bytes into it.
    """

    path: Path
    name: str
    size: int
    modified: int = 0
    offset: int = 0
    is_part: bool = False

    @classmethod
    def at(cls, path: Path, name: str) -> NamedFile:
        """Return the file as it is now. Raises `StorageError` when it is missing or empty."""
        try:
            status = path.stat()
        except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
            reason = getattr(error, "strerror", None) or error
            raise StorageError(
                translate("Api", "{} cannot be read: {}.").format(path.name, reason)
            ) from error
        if status.st_size == 0:
            raise StorageError(
                translate("Api", "{} is empty.").format(path.name),
                translate("Api", "Leave it out, or copy it again."),
            )
        return cls(path, name, status.st_size, status.st_mtime_ns)

    @property
    def is_renamed(self) -> bool:
        """True when the server knows it by another name."""
        return self.name != self.path.name

    def part(self, offset: int, size: int) -> NamedFile:
        """Return `size` bytes of it from `offset` on, under the same name."""
        return NamedFile(self.path, self.name, size, self.modified, offset, is_part=True)


def name_files(paths: Sequence[Path]) -> list[NamedFile]:
    """Return the files under their `sent_names`.

    Raises `StorageError` for a file that cannot be read or is empty.
    """
    return [NamedFile.at(path, name) for path, name in zip(paths, sent_names(paths))]


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
            with _opened(file) as stream:
                left = file.size
                while left:
                    if self._cancelled is not None and self._cancelled():
                        raise CancelledError
                    piece = stream.read(min(PIECE, left))
                    if not piece:
                        break
                    left -= len(piece)
                    yield piece
                    self._given += len(piece)
                    if self._sent is not None:
                        self._sent(self._given)
            yield b"\r\n"
        yield self._end


@contextlib.contextmanager
def _opened(file: NamedFile) -> Iterator[BinaryIO]:
    """Open a file to be read to its end, and see whether it is still as it was listed.

    Raises `StorageError` when it cannot be read or has changed.
    """
    try:
        with file.path.open("rb") as stream:
            stream.seek(file.offset)
            yield stream
            left = file.offset + file.size - stream.tell()
            status = os.fstat(stream.fileno())
    except OSError as error:
        raise StorageError(
            translate("Api", "{} cannot be read: {}.").format(file.name, error.strerror)
        ) from error
    grown = not file.is_part and status.st_size != file.size
    if left or grown or status.st_mtime_ns != file.modified:
        raise StorageError(
            translate("Api", "{} changed while it was being uploaded.").format(file.name),
            translate("Api", "Wait until nothing writes to it any more, then try again."),
        )
