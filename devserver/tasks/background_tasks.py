"""Long-running actions on a task other than processing: import, resize, compact.

Each is called in a thread of its own and returns the task's columns to change at the end.
"""

from __future__ import annotations

import http.client
import shutil
import threading
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from ..rendering.describe import described
from ..store import Store, StoredTask
from . import archives

FAILED, COMPLETED = 30, 40  # WebODM's codes; the pipeline's enumeration needs this module
TIMEOUT_SECONDS = 30.0
BLOCK_BYTES = 1024 * 1024
DOWNLOAD_SHARE = 0.9  # of an import's progress
JPEG_QUALITY = 95
NODE_CONSOLE = "task_output.txt"  # the node's console in its ZIP file


class StoppedError(Exception):
    """The action was canceled; the task is not changed."""


def compact(store: Store, task: StoredTask, _stop: threading.Event) -> dict[str, Any]:
    """Delete the photos and keep the results."""
    shutil.rmtree(store.photos(task.id), ignore_errors=True)
    store.photos(task.id).mkdir(parents=True, exist_ok=True)
    return {"compacted": True, "size": store.megabytes(task.id)}


# --- resizing


def resize(store: Store, task: StoredTask, stop: threading.Event) -> dict[str, Any]:
    """Shrink the photos to a longer side of `resize_to` pixels; smaller ones are not changed."""
    paths = sorted(store.photos(task.id).iterdir())
    for done, path in enumerate(paths, start=1):
        if stop.is_set():
            raise StoppedError
        _shrink(path, task.resize_to)
        store.update_task(task.id, resize_progress=round(done / len(paths), 3))
    return {"resize_progress": 1.0, "size": store.megabytes(task.id)}


def _shrink(path: Path, longest: int) -> None:
    from PIL import Image, UnidentifiedImageError

    part = path.with_name(path.name + ".part")
    try:
        with Image.open(path) as image:
            if image.format != "JPEG" or longest < 1 or max(image.size) <= longest:
                return
            exif, xmp = image.info.get("exif", b""), image.info.get("xmp", b"")
            ratio = longest / max(image.size)
            size = (max(1, round(image.width * ratio)), max(1, round(image.height * ratio)))
            small = image.resize(size)
            # Position and heading are kept: the map is made from them.
            small.save(part, "JPEG", quality=JPEG_QUALITY, exif=exif, xmp=xmp)
        part.replace(path)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError):
        part.unlink(missing_ok=True)  # not a photo, or a damaged one: reported by the run


# --- tasks from zips


def bring_in(store: Store, task: StoredTask, stop: threading.Event) -> dict[str, Any]:
    """Download a task's ZIP file, unless it was uploaded, and extract its results."""
    try:
        if task.import_url.startswith(("http://", "https://")):
            _download(store, task, stop)
        if task.import_url != "file://external":
            archives.unpack(store.parcel(task.id), store.folder(task.id), stop)
        archives.pack(store.assets(task.id))
    except archives.InterruptedUnpackError as error:
        raise StoppedError from error
    except archives.ArchiveError as error:
        return {"status": FAILED, "last_error": str(error)}
    except (OSError, http.client.HTTPException) as error:
        return {"status": FAILED, "last_error": _reason(error)}
    said = store.assets(task.id) / NODE_CONSOLE
    if said.is_file() and not store.console(task.id).exists():
        shutil.copyfile(said, store.console(task.id))
    return {
        "status": COMPLETED,
        "last_error": None,
        "running_progress": 1.0,
        **described(store.assets(task.id), store.photos(task.id)),
        **archives.saved_columns(store.folder(task.id)),
        "size": store.megabytes(task.id),
    }


def _download(store: Store, task: StoredTask, stop: threading.Event) -> None:
    with _opened(task.import_url) as answer, store.parcel(task.id).open("wb") as file:
        total = int(answer.headers.get("Content-Length") or 0)
        while block := answer.read(BLOCK_BYTES):
            if stop.is_set():
                raise StoppedError
            file.write(block)
            if total > 0:
                part = min(1.0, file.tell() / total) * DOWNLOAD_SHARE
                store.update_task(task.id, running_progress=round(part, 3))
    store.update_task(task.id, running_progress=DOWNLOAD_SHARE)


def _opened(url: str) -> Any:
    """Return the response of any status: WebODM stores an error page and fails later."""
    try:
        return urllib.request.urlopen(url, timeout=TIMEOUT_SECONDS)  # noqa: S310
    except urllib.error.HTTPError as error:
        return error
    except (ValueError, UnicodeError) as error:
        raise OSError(f"Invalid URL: {error}") from error


def _reason(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    return f"Connection error: {reason}"
