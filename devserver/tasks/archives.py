"""Imports ZIP files of results, and writes and restores backups."""

from __future__ import annotations

import json
import shutil
import threading
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from ..store import StoredTask
from .assets import ASSETS

LARGEST_BYTES = 64 * 1024**3  # unpacked; larger files are rejected as ZIP bombs
BLOCK_BYTES = 1024 * 1024
BACKUP_NOTE = "data/backup.json"
KEPT: dict[str, Any] = {
    "name": str,
    "created_at": str,
    "options": (list, dict),
    "tags": list,
    "statistics": dict,
    "processing_time": int,
    "images_count": int,
    "public": bool,
    "public_edit": bool,
}


class ArchiveError(Exception):
    """The ZIP file cannot be used; the text is for the user."""


class InterruptedUnpackError(Exception):
    """The operation was canceled."""


def unpack(parcel: Path, folder: Path, stop: threading.Event) -> None:
    """Extract a task's results or its whole backup from a ZIP file into the task's folder."""
    fresh = folder / "assets.new"
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        with zipfile.ZipFile(parcel) as archive:
            _extract(archive, fresh, stop)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError,
            RuntimeError, UnicodeError, FileExistsError, NotADirectoryError,
            IsADirectoryError) as error:  # fmt: skip
        shutil.rmtree(fresh, ignore_errors=True)
        raise ArchiveError("Invalid zip file") from error
    except (OSError, InterruptedUnpackError):
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    assets = folder / "assets"
    shutil.rmtree(assets, ignore_errors=True)
    if (fresh / BACKUP_NOTE).is_file():
        _restore(fresh, folder)
        parcel.unlink()
    else:
        if (fresh / "media").is_dir():
            shutil.rmtree(folder / "media", ignore_errors=True)
            (fresh / "media").rename(folder / "media")
        fresh.rename(assets)
        parcel.replace(assets / ASSETS["all.zip"])


def _extract(archive: zipfile.ZipFile, target: Path, stop: threading.Event) -> None:
    members = [item for item in archive.infolist() if not item.is_dir()]
    if sum(item.file_size for item in members) > LARGEST_BYTES:
        raise ValueError("too large")
    places = {item: _place(item.filename) for item in members}
    shared = _shared_folder(places.values())
    target.mkdir(parents=True)
    for item, place in places.items():
        if stop.is_set():
            raise InterruptedUnpackError
        path = target.joinpath(*place.parts[1 if shared else 0 :])
        path.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(item) as source, path.open("wb") as sink:
            shutil.copyfileobj(source, sink, BLOCK_BYTES)


def _place(name: str) -> PurePosixPath:
    """Return a member's path; a name outside of the folder makes the ZIP file invalid."""
    place = PurePosixPath(name.replace("\\", "/"))
    parts = place.parts
    if not parts or place.is_absolute() or ".." in parts or ":" in parts[0] or "\0" in name:
        raise ValueError(f"bad name in zip: {name!r}")
    return place


def _shared_folder(places: Iterable[PurePosixPath]) -> bool:
    """Whether all members are in one folder with a name of its own."""
    known = {PurePosixPath(path).parts[0] for path in ASSETS.values()}
    firsts = {place.parts[0] if len(place.parts) > 1 else "" for place in places}
    return len(firsts) == 1 and "" not in firsts and not firsts & known


def _restore(fresh: Path, folder: Path) -> None:
    """Move the parts of a backup into the task's folders."""
    for name in ("assets", "photos", "media", "data"):
        source, target = fresh / name, folder / name
        shutil.rmtree(target, ignore_errors=True)
        if source.is_dir():
            source.rename(target)
    for name in ("assets", "photos"):
        (folder / name).mkdir(exist_ok=True)
    if (fresh / "console.txt").is_file():
        (fresh / "console.txt").replace(folder / "console.txt")
    shutil.rmtree(fresh, ignore_errors=True)


def saved_columns(folder: Path) -> dict[str, Any]:
    """Return the task's columns from a backup; none for other ZIP files."""
    try:
        note = json.loads((folder / BACKUP_NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(note, dict):
        return {}
    kept = {name: note[name] for name, kind in KEPT.items() if isinstance(note.get(name), kind)}
    return {**kept, "import_url": ""}


def write_backup(task: StoredTask, folder: Path, target: Path) -> None:
    """Write all data of a task into one ZIP file."""
    note = {name: getattr(task, name) for name in KEPT}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED, strict_timestamps=False) as archive:
        archive.writestr(BACKUP_NOTE, json.dumps(note))
        for name in ("assets", "photos", "media", "console.txt"):
            add_tree(archive, folder / name, folder)


def pack(assets: Path) -> None:
    """Create the ZIP file of all assets if it does not exist."""
    target = assets / ASSETS["all.zip"]
    if target.exists() or not assets.is_dir():
        return
    part = assets.with_name("all.zip.part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED, strict_timestamps=False) as archive:
        add_tree(archive, assets, assets)
    part.replace(target)


def add_tree(archive: zipfile.ZipFile, top: Path, base: Path) -> None:
    """Add a file, or all files below a folder, by their paths from `base`."""
    paths = [top] if top.is_file() else sorted(top.rglob("*"))
    for path in paths:
        if path.is_file():
            archive.write(path, path.relative_to(base).as_posix())
