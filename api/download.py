"""Results from the server: streamed to NAME.part and renamed only when they are whole."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path
from typing import BinaryIO, Callable

import requests
import urllib3

from .errors import (
    CancelledError,
    ConnectionFailedError,
    ServerError,
    StorageError,
    WebODMError,
)
from .progress import Pace
from .transport import Transport
from .waiting import Cancelled, pause
from .words import translate

DOWNLOAD_ATTEMPTS = 5  # in a row that bring nothing new
PIECE = 256 * 1024  # bytes read and written at a time; see benchmarks/transfers.py
SPARE_DISK = 64 * 1024 * 1024  # bytes left free besides the file

DownloadListener = Callable[[int, "int | None"], None]
"""Called with bytes done, and bytes in all or None when the server does not say."""


def download(
    transport: Transport,
    path: str,
    target: Path,
    *,
    progress: DownloadListener | None = None,
    cancelled: Cancelled | None = None,
) -> Path:
    """Stream what is at `path` below /api/ into the file `target` and return it.

    Memory use does not depend on the size. A broken connection is taken up again as long as that
    brings something, from where it broke where the server supports that and the file is still the
    same there. Whatever happens, `target` is either whole or what it was before. Raises the
    subclasses of `WebODMError`, `StorageError` for local trouble.
    """
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with transport.slots.taken(cancelled), part.open("wb") as stream:
            _receive_all(transport, path, stream, progress, cancelled)
        part.replace(target)
    except OSError as error:
        _discard(part)
        raise StorageError(
            translate("Api", "{} cannot be written: {}.").format(target, error.strerror or error),
            translate("Api", "Choose another folder, or free some disk space."),
        ) from error
    except BaseException:
        _discard(part)
        raise
    return target


def _discard(part: Path) -> None:
    with contextlib.suppress(OSError):
        part.unlink()


def _receive_all(
    transport: Transport,
    path: str,
    stream: BinaryIO,
    progress: DownloadListener | None,
    cancelled: Cancelled | None,
) -> None:
    failed, furthest, version = 0, 0, ""
    total: int | None = None
    while True:
        try:
            with _answer(transport, path, stream, version, total, cancelled) as response:
                version = _version(response) or version  # the answer to If-Range may leave it out
                done = stream.tell()
                length = response.headers.get("Content-Length", "")
                total = done + int(length) if length.isdecimal() else None
                _check_disk(stream, done, total)
                _copy(response, stream, done, total, progress, cancelled)
                return
        except (ConnectionFailedError, ServerError) as error:
            failed += 1
            if stream.tell() > furthest:
                furthest, failed = stream.tell(), 1
            # A server that fails from the start has had the retries of every call.
            is_hopeless = isinstance(error, ServerError) and not furthest
            if is_hopeless or failed == DOWNLOAD_ATTEMPTS:
                raise
            pause(2.0 ** (failed - 1), cancelled)


def _answer(
    transport: Transport,
    path: str,
    stream: BinaryIO,
    version: str,
    total: int | None,
    cancelled: Cancelled | None,
) -> requests.Response:
    """Ask for what is missing in `stream` of that file, or for all if that cannot be had.

    What is to be received goes where `stream` then is.
    """
    # Content-Length must be that of the file itself, so no compression on the way.
    headers = {"Accept-Encoding": "identity"}
    done = stream.tell()
    # Without a version, the size has to tell that it is still the same file.
    if done and (version or total):
        part = dict(headers)
        part["Range"] = f"bytes={done}-"
        if version:
            part["If-Range"] = version
        response = transport.stream(path, part, cancelled)
        place, _, size = response.headers.get("Content-Range", "").rpartition("/")
        is_same = size == str(total) or (version and (total is None or size == "*"))
        is_rest = is_same and place.startswith(f"bytes {done}-")
        if response.status_code == 206 and is_rest and _version(response) in (version, ""):
            return response
        if response.status_code == 206:  # of another file, from a proxy that ignores If-Range
            response.close()
            response = transport.stream(path, headers, cancelled)
    else:
        response = transport.stream(path, headers, cancelled)
    if done:
        stream.seek(0)
        stream.truncate()
    return response


def _version(response: requests.Response) -> str:
    """Return what tells this state of the file from others (RFC 9110, 8.8); "" if nothing does."""
    tag = response.headers.get("ETag", "")
    # A weak tag only promises that the content means the same, not that its bytes are.
    return tag if tag[:1] == '"' else response.headers.get("Last-Modified", "")


def _check_disk(stream: BinaryIO, done: int, total: int | None) -> None:
    free = shutil.disk_usage(Path(stream.name).parent).free
    if total is not None and total - done + SPARE_DISK > free:
        raise StorageError(
            translate("Api", "The disk has {} MB free, the file needs {} MB.").format(
                free // 10**6, total // 10**6
            ),
            translate("Api", "Free some disk space, or choose another folder."),
        )


def _copy(
    response: requests.Response,
    stream: BinaryIO,
    done: int,
    total: int | None,
    progress: DownloadListener | None,
    cancelled: Cancelled | None,
) -> None:
    pace = Pace()
    while True:
        if cancelled is not None and cancelled():
            raise CancelledError
        try:
            piece = response.raw.read(PIECE)
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise ConnectionFailedError(translate("Api", "The download broke off.")) from error
        if not piece:
            break
        stream.write(piece)
        done += len(piece)
        if progress is not None and pace.is_due():
            progress(done, total)
    if total is not None and done != total:
        raise ConnectionFailedError(
            translate("Api", "The download broke off after {} of {} bytes.").format(done, total),
            WebODMError.default_remedy,
        )
    if progress is not None:
        progress(done, total)
