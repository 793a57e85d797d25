"""Inspects the photos of a new task before the upload."""

from __future__ import annotations

import os
import stat
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

from ...api.errors import StorageError
from ...api.inputs import ALIGN, is_extra, looks_like_table
from ...api.support.file_kinds import (
    SUBTITLES,
    VIDEO_SUFFIXES,
    is_mask,
    is_subtitles,
    is_video,
    shot_name,
)
from ...api.support.i18n import QT_TRANSLATE_NOOP, translate
from .. import log
from .image_headers import read_headers
from .photo_metadata import PhotoMetadata, PhotoRemark, metadata_of
from .subtitles import TrackPoint, read_track

RAW_SUFFIXES = frozenset({".dng", ".nef"})
NEW_SUFFIXES = RAW_SUFFIXES | {".jxl"}
"""Read by ODM since 2025 (pull requests 1833, 1945); nodes do not report supported formats."""
PHOTO_SUFFIXES = frozenset({".jpg", ".jpeg", ".tif", ".tiff", ".png", *NEW_SUFFIXES})
TAKEN_SUFFIXES = PHOTO_SUFFIXES | VIDEO_SUFFIXES | {SUBTITLES}
"""Formats accepted by WebODM's page (ProjectListItem.jsx)."""
SIGNATURES = (
    b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"\x89PNG\r\n\x1a\n",
    b"\xff\x0a", b"\0\0\0\x0cJXL ",
)  # fmt: skip
VIDEO_ATOMS = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")  # QuickTime, ISO 14496-12
START = 16  # bytes that identify the format
HEIF_SUFFIXES = frozenset({".heic", ".heif", ".hif", ".avif"})
HEIF_BRANDS = (
    b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs", b"mif1", b"mif2",
    b"msf1", b"miaf", b"avif", b"avis",
)  # fmt: skip
OTHER_RAW_SUFFIXES = frozenset({".arw", ".cr2", ".cr3", ".orf", ".raf", ".rw2", ".raw", ".gpr"})
REFUSED_SUFFIXES = HEIF_SUFFIXES | OTHER_RAW_SUFFIXES
"""Suffixes of photos that no node can read."""
SYSTEM_FOLDERS = ("@eadir", "#recycle", "$recycle.bin", "__macosx", "system volume information")
"""Folders for thumbnails, deleted files and metadata of Synology, Windows and macOS."""
COMPANION = "._"  # prefix of macOS metadata files
HEIF = QT_TRANSLATE_NOOP(
    "Core", "Processing nodes cannot read HEIC photos. Export the photo as JPEG"
)
OTHER_RAW = QT_TRANSLATE_NOOP(
    "Core", "Processing nodes cannot read this raw format. Export the photo as JPEG"
)


@dataclass(frozen=True)
class Photo:
    """One file; `problem` is the reason why it cannot be used, or ""."""

    path: Path
    size: int = 0
    metadata: PhotoMetadata = field(default_factory=PhotoMetadata)
    """Camera, position and attitude; empty if the file is not a photo."""
    is_extra: bool = False
    """True for files such as gcp_list.txt that are uploaded with the photos."""
    problem: str = ""
    track: tuple[TrackPoint, ...] = ()
    """Track of a video from its subtitles."""

    @property
    def is_video(self) -> bool:
        """Return whether the file is a video, from which the server extracts photos."""
        return is_video(self.path)

    @property
    def is_mask(self) -> bool:
        """Return whether the file is a mask of another photo."""
        return not self.is_extra and is_mask(self.path)

    @property
    def is_raw(self) -> bool:
        """Return whether the file is a raw photo."""
        return self.path.suffix.lower() in RAW_SUFFIXES

    @property
    def has_position(self) -> bool:
        """Return whether the photo has a position."""
        return self.metadata.has_position

    @property
    def remarks(self) -> tuple[PhotoRemark, ...]:
        """Problems with the metadata."""
        return self.metadata.remarks


def find_files(
    paths: Iterable[Path], subfolders: bool = False, stop: Callable[[], bool] = lambda: False
) -> Iterator[Path]:
    """Yield the files, and the photos and additional inputs in the folders.

    `subfolders`: include all subfolders, except hidden ones and links.
    """
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112  which takes no error for a reason to stop
            yield from _in_folder(path, subfolders, stop)
        else:
            yield path


def inspect(paths: Iterable[Path], stop: Callable[[], bool] = lambda: False) -> tuple[Photo, ...]:
    """Inspect all files. Reads from disk; do not call it on the main thread."""
    seen: dict[Path, Photo] = {}
    for path in find_files(paths):
        if stop():
            break
        if path not in seen:
            seen[path] = inspect_one(path)
    return tuple(seen.values())


def usable(photos: Iterable[Photo]) -> list[Photo]:
    """Return the photos to upload; of a raw photo with a JPEG, only the JPEG."""
    every = tuple(photos)
    twins = {photo.path for photo in raw_twins(every)}
    return [photo for photo in every if not photo.problem and photo.path not in twins]


def raw_twins(photos: Iterable[Photo]) -> list[Photo]:
    """Return raw photos for which a JPEG or TIFF exists, as cameras can store both.

    The engine would treat both as separate photos.
    """
    good = [photo for photo in photos if not photo.problem and not photo.is_extra]
    ready = {shot_name(p.path) for p in good if not p.is_raw and not p.is_video}
    return [photo for photo in good if photo.is_raw and shot_name(photo.path) in ready]


def untracked(photos: Iterable[Photo]) -> list[Photo]:
    """Return the videos without a track in subtitles."""
    every = tuple(photos)
    tracked = {shot_name(photo.path) for photo in every if photo.track}
    return [photo for photo in every if photo.is_video and shot_name(photo.path) not in tracked]


def _extra_problem(path: Path, size: int) -> str:
    """Return why an additional input cannot be used; the server accepts any text as GCP file."""
    if not size:
        return translate("Core", "The file is empty")
    try:
        if path.name.lower() in ALIGN or looks_like_table(path):
            return ""
    except StorageError as error:
        return str(error)
    return translate(
        "Core", "Not a table of control points (gcp_list.txt), positions (geo.txt) or groups"
    )


def _in_folder(folder: Path, subfolders: bool, stop: Callable[[], bool]) -> Iterator[Path]:
    unreadable: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=unreadable.append):
        paths = [Path(parent, name) for name in sorted(files)]
        shots = {shot_name(path) for path in paths if path.suffix.lower() in PHOTO_SUFFIXES}
        for path in paths:
            if _is_wanted(path, shots):
                yield path
        # os.walk continues with the folders in this list.
        folders[:] = sorted(filter(_is_searched, folders)) if subfolders else []
        if stop():
            return
    for error in unreadable:
        yield Path(error.filename)  # the inspection reports the reason


def _is_searched(folder: str) -> bool:
    """Return whether a folder may contain photos of the user, not copies by the system."""
    return not folder.startswith(".") and folder.lower() not in SYSTEM_FOLDERS


def _is_wanted(path: Path, shots: Container[tuple[Path, str]]) -> bool:
    """Return whether to list a file; `shots` exist in a format that nodes read.

    Photos in unsupported formats are listed too, with a remedy, so that none is lost silently.
    """
    if path.name.startswith("."):
        return False
    suffix = path.suffix.lower()
    if suffix in REFUSED_SUFFIXES:
        is_wanted = shot_name(path) not in shots
    else:
        is_wanted = suffix in TAKEN_SUFFIXES or is_extra(path)
    return is_wanted and os.path.isfile(path)  # noqa: PTH113  as above


def inspect_one(path: Path) -> Photo:
    """Inspect one file. Never raises, so that one file cannot hide the others."""
    try:
        return _inspect(path)
    except OSError as error:
        reason = error.strerror or error
        return Photo(path, problem=translate("Core", "Cannot be read: {}").format(reason))
    except Exception as error:  # noqa: BLE001  one file of thousands: the others matter more
        log.current_exception()
        return Photo(path, problem=translate("Core", "Cannot be read: {}").format(error))


def shown_name(path: Path) -> str:
    """Return a file name for display; the name may contain invalid bytes."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def shown_path(path: Path) -> str:
    """Return a file path for display."""
    return os.fsencode(path).decode("utf-8", "replace")


def _inspect(path: Path) -> Photo:
    status = path.stat()
    size = status.st_size
    if not stat.S_ISREG(status.st_mode):  # reading a pipe would block
        return Photo(path, problem=translate("Core", "Not a photo"))
    if is_extra(path):
        return Photo(path, size, is_extra=True, problem=_extra_problem(path, size))
    with path.open("rb") as stream:
        start = stream.read(START)
    problem = _format_problem(path, start)
    if problem or is_video(path):
        return Photo(path, size, problem=problem)
    if is_subtitles(path):
        return Photo(path, size, is_extra=True, track=read_track(path))
    metadata = metadata_of(read_headers(path))
    if metadata.is_cut_off:
        problem = translate("Core", "The end of the photo is missing. Copy the file again")
    return Photo(path, size, metadata, problem=problem)


def _format_problem(path: Path, start: bytes) -> str:
    """Return why a file with this beginning is not a supported photo, or ""."""
    suffix = path.suffix.lower()
    if not start:
        return translate("Core", "The file is empty")
    if path.name.startswith(COMPANION):
        return translate("Core", "Not a photo, but a macOS metadata file")
    if suffix in HEIF_SUFFIXES or (start[4:8] == b"ftyp" and start[8:12] in HEIF_BRANDS):
        return translate("Core", HEIF)
    if suffix in OTHER_RAW_SUFFIXES:
        return translate("Core", OTHER_RAW)
    if is_video(path):
        has_video = start[4:8] in VIDEO_ATOMS
        return "" if has_video else translate("Core", "Damaged: the file contains no video")
    if is_subtitles(path):
        return ""
    if suffix not in PHOTO_SUFFIXES:
        return translate("Core", "Not a photo")
    if not start.startswith(SIGNATURES):
        return translate("Core", "Damaged: the file contains no image")
    return ""
