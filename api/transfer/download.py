"""Results from the server: streamed to a file of this process and renamed when they are whole."""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import os
import re
import secrets
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Callable

import requests
import urllib3

from ..answers import is_chunked
from ..errors import (
    CancelledError,
    ConnectionFailedError,
    ProtocolError,
    ServerError,
    ValidationError,
    WebODMError,
)
from ..support.cancellation import Cancelled, pause
from ..support.disk import check_space, lock, raise_unwritable
from ..support.i18n import translate
from ..support.pace import Pace
from ..transport import Transport
from .signatures import check_signature, is_whole, may_be_empty, suffix_of

DOWNLOAD_ATTEMPTS = 5  # in a row that bring nothing new
BARREN_ATTEMPTS = 3  # when there never was anything
PIECE = 256 * 1024  # bytes read and written at a time; see benchmarks/transfers.py
SPACE_CHECKED_EVERY = 16 * 1024 * 1024  # bytes written
LONGEST_NAME = 200  # bytes of the target's name that its part keeps
PART = r"\.[0-9a-f]{16}\.part"
CONTENT_RANGE = re.compile(r"bytes (\d{1,18})-(\d{1,18})/(\d{1,18}|\*)", re.ASCII)
LENGTH = re.compile(r"\d{1,18}", re.ASCII)
GZIP_BITS = 16 + zlib.MAX_WBITS
UNZIPPED = {"gzip": GZIP_BITS, "x-gzip": GZIP_BITS, "deflate": zlib.MAX_WBITS}
"""zlib's window bits for the encodings that are decoded."""

DownloadListener = Callable[[int, "int | None"], None]
"""Called with bytes done, and bytes in all or None when the server does not say."""


def download(
    transport: Transport,
    path: str,
    target: Path,
    *,
    suffix: str | None = None,
    progress: DownloadListener | None = None,
    cancelled: Cancelled | None = None,
) -> Path:
    """Stream what is at `path` below /api/ into the file `target` and return it.

    Memory use does not depend on the size. A broken connection is taken up again as long as that
    brings something, from where it broke where the server supports that and names the state of the
    file. `target` is replaced only by a whole file of the type `suffix`, such as ".tif" (default:
    that of `path`; see `signatures`). Raises the subclasses of `WebODMError`, `StorageError` for
    local trouble.
    """
    suffix = suffix_of(path) if suffix is None else suffix
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        remove_stale_parts(target)
        with transport.limit.held(cancelled), _part_of(target) as stream:
            _Download(transport, path, stream, suffix, progress, cancelled).run()
            if target.exists():  # what is there must not be lost to a power cut
                os.fsync(stream.fileno())
            if sys.platform == "win32":  # which renames no open file
                stream.close()
            Path(stream.name).replace(target)
    except OSError as error:
        raise_unwritable(target, error)
    return target


# The file while it is received


@contextlib.contextmanager
def _part_of(target: Path) -> Iterator[BinaryIO]:
    """Open a new file beside `target`; what is left of it in the end is deleted."""
    stream = _new_part(target)
    try:
        yield stream
    finally:
        stream.close()
        with contextlib.suppress(OSError):
            Path(stream.name).unlink()


def _new_part(target: Path) -> BinaryIO:
    """Create a file that is locked for as long as it is open; see `remove_stale_parts`."""
    while True:
        part = target.with_name(f"{_stem(target)}.{secrets.token_hex(8)}.part")
        stream = part.open("xb")
        if sys.platform == "win32":
            return stream
        try:
            lock(stream.fileno())
            if part.exists():
                return stream
        except BlockingIOError:  # another process is about to delete it
            pass
        stream.close()


def _stem(target: Path) -> str:
    if len(os.fsencode(target.name)) <= LONGEST_NAME:
        return target.name
    return hashlib.sha256(os.fsencode(target.name)).hexdigest()


def remove_stale_parts(target: Path) -> None:
    """Delete what processes that were killed have left of downloads to `target`.

    A part that another process still writes is locked, on Windows by being open at all.
    """
    pattern = re.compile(re.escape(_stem(target)) + PART)
    with contextlib.suppress(OSError):
        for part in [p for p in target.parent.iterdir() if pattern.fullmatch(p.name)]:
            with contextlib.suppress(OSError):
                _remove_unless_locked(part)


def _remove_unless_locked(part: Path) -> None:
    if sys.platform == "win32":
        part.unlink()
        return
    with part.open("r+b") as stream:
        if lock(stream.fileno()):
            part.unlink()


# Receiving


@dataclass(frozen=True)
class _DownloadAnswer:
    """What an answer's headers say. `total` is the size of the whole file, None if unknown."""

    response: requests.Response
    total: int | None
    length: int | None
    """Bytes of this answer."""
    encoding: str
    is_delimited: bool
    """False when only the end of the connection ends the body."""


class _Download:
    """One download into one stream. Belongs to one thread."""

    def __init__(
        self,
        transport: Transport,
        path: str,
        stream: BinaryIO,
        suffix: str,
        progress: DownloadListener | None,
        cancelled: Cancelled | None,
    ) -> None:
        self._transport = transport
        self._path = path
        self._stream = stream
        self._suffix = suffix
        self._progress = progress
        self._cancelled = cancelled
        self._version = ""  # of the file whose beginning is in the stream
        self._total: int | None = None
        self._pace = Pace()

    def run(self) -> None:
        """Receive the whole file."""
        failed = furthest = 0
        while True:
            try:
                if self._receive():
                    return
            except (ConnectionFailedError, ServerError) as error:
                failed += 1
                if self._stream.tell() > furthest:
                    furthest, failed = self._stream.tell(), 1
                # A server that fails from the start has had the retries of every call.
                is_hopeless = isinstance(error, ServerError) and not furthest
                if is_hopeless or failed == (DOWNLOAD_ATTEMPTS if furthest else BARREN_ATTEMPTS):
                    raise
                pause(2.0 ** (failed - 1), self._cancelled)

    def _receive(self) -> bool:
        """Receive one answer; return whether the file is whole with it."""
        answer = self._ask()
        with answer.response:
            begin = self._stream.tell()
            if self._total is not None:
                check_space(self._folder, self._total - begin)
            received = self._copy(answer)
        if answer.length is not None and received != answer.length:
            raise ConnectionFailedError(
                translate("Api", "The download broke off after {} of {} bytes.").format(
                    begin + received, begin + answer.length
                )
            )
        done = self._stream.tell()
        if self._total is not None and done < self._total:
            return False  # a part of the rest
        self._check(answer, done)
        if self._progress is not None:
            self._progress(done, done)
        return True

    def _check(self, answer: _DownloadAnswer, done: int) -> None:
        """Raise unless what has been received is the product and, if need be, whole."""
        if not done and answer.length is None:  # also when the headers were cut short
            raise ConnectionFailedError(translate("Api", "The server sent nothing."))
        if not done and not may_be_empty(self._suffix):
            raise ProtocolError(
                translate("Api", "The server has an empty file."),
                translate("Api", "Restart the task to create the product again."),
            )
        self._stream.flush()
        check_signature(Path(self._stream.name), self._suffix)
        if not answer.is_delimited and not is_whole(Path(self._stream.name), self._suffix):
            raise ConnectionFailedError(translate("Api", "The download broke off."))

    @property
    def _folder(self) -> Path:
        return Path(self._stream.name).parent

    # Asking

    def _ask(self) -> _DownloadAnswer:
        """Ask for the rest of the file, or for all of it where that is not possible."""
        rest = self._ask_rest() if self._version and self._stream.tell() else None
        if rest is not None:
            return rest
        # Content-Length must be that of the file itself, so no compression on the way.
        response = self._transport.stream(
            self._path, {"Accept-Encoding": "identity"}, self._cancelled
        )
        return self._whole(response)

    def _whole(self, response: requests.Response) -> _DownloadAnswer:
        """Return an answer that holds the file from its beginning."""
        if response.status_code != 200:
            response.close()
            raise ProtocolError(
                translate("Api", "The server answered a download with HTTP status {}.").format(
                    response.status_code
                )
            )
        try:
            answer = _answer_of(response)
        except ProtocolError:
            response.close()
            raise
        if self._stream.tell():
            self._stream.seek(0)
            self._stream.truncate()
        self._version = "" if answer.encoding else _version(response)
        self._total = answer.total
        return answer

    def _ask_rest(self) -> _DownloadAnswer | None:
        """Ask for what is missing; None when that is not the rest of the same file."""
        done = self._stream.tell()
        headers = {
            "Accept-Encoding": "identity",
            "Range": f"bytes={done}-",
            "If-Range": self._version,
        }
        try:
            response = self._transport.stream(self._path, headers, self._cancelled)
        except ValidationError as error:
            if error.status == 416:  # there is no such rest any more
                return None
            raise
        if response.status_code == 200:
            return self._whole(response)
        rest = _rest_of(response, done, self._total, self._version)
        if rest is None:
            response.close()
        else:
            self._total = rest.total
        return rest

    # The body

    def _copy(self, answer: _DownloadAnswer) -> int:
        """Write a body to the stream; return its bytes as they were sent."""
        received, unchecked = 0, 0
        inflater = _Inflater(answer.encoding) if answer.encoding else None
        while True:
            if self._cancelled is not None and self._cancelled():
                raise CancelledError
            piece = _read(answer.response)
            if not piece:
                break
            received += len(piece)
            for content in (piece,) if inflater is None else inflater.decode(piece):
                self._stream.write(content)
                unchecked += len(content)
                if unchecked >= SPACE_CHECKED_EVERY:
                    unchecked = 0
                    check_space(self._folder, 0)
            if self._progress is not None and self._pace.is_due():
                self._progress(self._stream.tell(), self._total)
        if inflater is not None and answer.length in (None, received):
            inflater.finish()
        return received


def _read(response: requests.Response) -> bytes:
    """Return the next bytes of a body as they were sent; none at its end."""
    try:
        return bytes(response.raw.read(PIECE, decode_content=False))
    except (
        urllib3.exceptions.HTTPError,
        http.client.HTTPException,
        OSError,
        ValueError,  # the size of a chunk is no number
        OverflowError,
        AttributeError,  # closed by another thread meanwhile
    ) as error:
        raise ConnectionFailedError(translate("Api", "The download broke off.")) from error


class _Inflater:
    """Undoes the encoding that a proxy may use although none was asked for, in bounded pieces."""

    def __init__(self, encoding: str) -> None:
        self._bits = UNZIPPED[encoding]
        self._zlib = zlib.decompressobj(self._bits)
        self._is_begun = False

    def decode(self, piece: bytes) -> Iterator[bytes]:
        """Yield what a piece of the body holds, at most `PIECE` bytes at a time."""
        while piece:
            if self._zlib.eof:  # another member follows
                self._zlib = zlib.decompressobj(self._bits)
            yield self._decoded(piece)
            piece = self._zlib.unconsumed_tail or self._zlib.unused_data

    def _decoded(self, piece: bytes) -> bytes:
        try:
            content = self._zlib.decompress(piece, PIECE)
        except zlib.error as error:
            if self._bits == zlib.MAX_WBITS and not self._is_begun:
                self._bits = -zlib.MAX_WBITS  # deflate without its header, as some servers send
                self._zlib = zlib.decompressobj(self._bits)
                return self._decoded(piece)
            raise ConnectionFailedError(
                translate("Api", "The compressed download is damaged.")
            ) from error
        self._is_begun = True
        return content

    def finish(self) -> None:
        """Raise unless the body ended where its encoding does."""
        if self._is_begun and not self._zlib.eof:
            raise ConnectionFailedError(translate("Api", "The download broke off."))


# Headers


def _answer_of(response: requests.Response) -> _DownloadAnswer:
    """Read the headers of a body that holds the whole file. Raises `ProtocolError`."""
    encoding = _encoding(response)
    chunked = is_chunked(response.headers)
    length = None if chunked else _length(response)
    return _DownloadAnswer(
        response,
        None if encoding else length,
        length,
        encoding,
        is_delimited=chunked or length is not None,
    )


def _rest_of(
    response: requests.Response, done: int, total: int | None, version: str
) -> _DownloadAnswer | None:
    """Return an answer if it holds the same file from `done` on (RFC 9110, 14.4 and 15.3.7)."""
    place = CONTENT_RANGE.fullmatch(response.headers.get("Content-Range", "").strip())
    if response.status_code != 206 or place is None or _encoding(response):
        return None
    begin, last, size = int(place[1]), int(place[2]), place[3]
    whole = total if size == "*" else int(size)
    if begin != done or whole is None or whole != (total or whole) or not begin <= last < whole:
        return None
    # The answer to If-Range may leave Last-Modified out, but no tag.
    if _version(response) not in ((version,) if version[:1] == '"' else (version, "")):
        return None
    length = last + 1 - begin
    if not is_chunked(response.headers) and _length(response) not in (None, length):
        return None
    return _DownloadAnswer(response, whole, length, "", is_delimited=True)


def _length(response: requests.Response) -> int | None:
    """Return the announced length, None without one. Raises `ProtocolError` for nonsense."""
    text = response.headers.get("Content-Length")
    if text is None:
        return None
    if not LENGTH.fullmatch(text.strip()):
        raise ProtocolError(translate("Api", "The server announced an invalid length."))
    return int(text)


def _encoding(response: requests.Response) -> str:
    """Return the one encoding that must be undone, "" for none. Raises `ProtocolError`."""
    text = response.headers.get("Content-Encoding", "")
    names = [name.strip().lower() for name in text.split(",")]
    encodings = [name for name in names if name not in ("", "identity")]
    if len(encodings) > 1 or any(name not in UNZIPPED for name in encodings):
        raise ProtocolError(
            translate("Api", "The server sent the file in the encoding “{}”.").format(
                "".join(c for c in text if c.isprintable())[:50]
            ),
            WebODMError.default_remedy,
        )
    return encodings[0] if encodings else ""


def _version(response: requests.Response) -> str:
    """Return the validator of this version of the file (RFC 9110, 8.8), "" if there is none."""
    tag = response.headers.get("ETag", "")
    # A weak tag only promises that the content means the same, not that its bytes are.
    return tag if tag[:1] == '"' else response.headers.get("Last-Modified", "")
