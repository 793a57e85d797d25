"""Looks at files that are meant to be a task's photos, before anything is uploaded."""

from __future__ import annotations

import os
import stat
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

from ..api.errors import StorageError
from ..api.file_kinds import SUBTITLES, VIDEO_SUFFIXES, is_mask, is_subtitles, is_video, shot_name
from ..api.inputs import ALIGN, is_extra, looks_like_table
from ..api.words import QT_TRANSLATE_NOOP, translate
from . import log
from .image_headers import read_headers
from .photo_metadata import PhotoMetadata, Remark, metadata_of
from .subtitles import TrackPoint, read_track

RAW_SUFFIXES = frozenset({".dng", ".nef"})
NEW_SUFFIXES = RAW_SUFFIXES | {".jxl"}
"""That ODM reads since 2025 (pull requests 1833, 1945); no node says which formats it reads."""
PHOTO_SUFFIXES = frozenset({".jpg", ".jpeg", ".tif", ".tiff", ".png", *NEW_SUFFIXES})
TAKEN_SUFFIXES = PHOTO_SUFFIXES | VIDEO_SUFFIXES | {SUBTITLES}
"""As WebODM's own page takes them (ProjectListItem.jsx)."""
SIGNATURES = (
    b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"\x89PNG\r\n\x1a\n",
    b"\xff\x0a", b"\0\0\0\x0cJXL ",
)  # fmt: skip
VIDEO_ATOMS = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")  # QuickTime, ISO 14496-12
START = 16  # bytes that tell formats apart
HEIF_SUFFIXES = frozenset({".heic", ".heif", ".hif", ".avif"})
HEIF_BRANDS = (
    b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs", b"mif1", b"mif2",
    b"msf1", b"miaf", b"avif", b"avis",
)  # fmt: skip
OTHER_RAW_SUFFIXES = frozenset({".arw", ".cr2", ".cr3", ".orf", ".raf", ".rw2", ".raw", ".gpr"})
REFUSED_SUFFIXES = HEIF_SUFFIXES | OTHER_RAW_SUFFIXES
"""Of photos that no node reads."""
SYSTEM_FOLDERS = ("@eadir", "#recycle", "$recycle.bin", "__macosx", "system volume information")
"""Of thumbnails, deleted files and metadata: Synology, Windows, macOS."""
COMPANION = "._"  # macOS puts it before the name of what it keeps beside a file
HEIF = QT_TRANSLATE_NOOP(
    "Core", "Processing nodes cannot read HEIC photos. Export the photo as JPEG"
)
OTHER_RAW = QT_TRANSLATE_NOOP(
    "Core", "Processing nodes cannot read this raw format. Export the photo as JPEG"
)


@dataclass(frozen=True)
class Photo:
    """One file; `problem` says in plain words why it cannot be used, "" when it can."""

    path: Path
    size: int = 0
    metadata: PhotoMetadata = field(default_factory=PhotoMetadata)
    """Of camera, place and attitude; empty of what is no photo."""
    is_extra: bool = False
    """True for files such as gcp_list.txt that travel with the photos."""
    problem: str = ""
    track: tuple[TrackPoint, ...] = ()
    """Where a video was taken, of its subtitles."""

    @property
    def is_video(self) -> bool:
        """Tell whether it is a video, whose frames the server takes for photos."""
        return is_video(self.path)

    @property
    def is_mask(self) -> bool:
        """Tell whether it says what to ignore of another photo."""
        return not self.is_extra and is_mask(self.path)

    @property
    def is_raw(self) -> bool:
        """Tell whether it is what the sensor read, not a picture yet."""
        return self.path.suffix.lower() in RAW_SUFFIXES

    @property
    def has_position(self) -> bool:
        """Tell whether it knows where it was taken."""
        return self.metadata.has_position

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What is odd about its metadata."""
        return self.metadata.remarks


def find_files(
    paths: Iterable[Path], subfolders: bool = False, stop: Callable[[], bool] = lambda: False
) -> Iterator[Path]:
    """Yield the files, and of each folder the photos and extra inputs in it.

    `subfolders`: those in all folders below, too, hidden ones and links to folders left out.
    """
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112  which takes no error for a reason to stop
            yield from _in_folder(path, subfolders, stop)
        else:
            yield path


def inspect(paths: Iterable[Path], stop: Callable[[], bool] = lambda: False) -> tuple[Photo, ...]:
    """Look at every file once; reads from disk, so not on the main thread."""
    seen: dict[Path, Photo] = {}
    for path in find_files(paths):
        if stop():
            break
        if path not in seen:
            seen[path] = inspect_one(path)
    return tuple(seen.values())


def usable(photos: Iterable[Photo]) -> list[Photo]:
    """Return those that can be uploaded, of a raw photo and its JPEG the JPEG alone."""
    every = tuple(photos)
    twins = {photo.path for photo in raw_twins(every)}
    return [photo for photo in every if not photo.problem and photo.path not in twins]


def raw_twins(photos: Iterable[Photo]) -> list[Photo]:
    """Return the raw photos that are there as ready pictures, too: cameras can store both.

    The engine would take both for photos of their own.
    """
    good = [photo for photo in photos if not photo.problem and not photo.is_extra]
    ready = {shot_name(p.path) for p in good if not p.is_raw and not p.is_video}
    return [photo for photo in good if photo.is_raw and shot_name(photo.path) in ready]


def untracked(photos: Iterable[Photo]) -> list[Photo]:
    """Return the videos that come without subtitles that say where they were taken."""
    every = tuple(photos)
    tracked = {shot_name(photo.path) for photo in every if photo.track}
    return [photo for photo in every if photo.is_video and shot_name(photo.path) not in tracked]


def _extra_problem(path: Path, size: int) -> str:
    """Return why a file beside the photos cannot be used; the server takes any text for points."""
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
        # os.walk goes where this list says.
        folders[:] = sorted(filter(_is_searched, folders)) if subfolders else []
        if stop():
            return
    for error in unreadable:
        yield Path(error.filename)  # looking at it will say why


def _is_searched(folder: str) -> bool:
    """Tell whether photos in a folder are those of the user, not copies of a system's own."""
    return not folder.startswith(".") and folder.lower() not in SYSTEM_FOLDERS


def _is_wanted(path: Path, shots: Container[tuple[Path, str]]) -> bool:
    """Tell whether a file of a folder is listed; `shots` are there in a format that nodes read.

    A photo in another format is listed too, with what to do: it would be missed in the result.
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
    """Look at one file, whatever it is and holds: a photo never hides those after it."""
    try:
        return _inspect(path)
    except OSError as error:
        reason = error.strerror or error
        return Photo(path, problem=translate("Core", "Cannot be read: {}").format(reason))
    except Exception as error:  # noqa: BLE001  one file of thousands: the others matter more
        log.current_exception()
        return Photo(path, problem=translate("Core", "Cannot be read: {}").format(error))


def shown_name(path: Path) -> str:
    """Return a file's name for people; its bytes need not be text in any encoding."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def shown_path(path: Path) -> str:
    """Return a file's path for people."""
    return os.fsencode(path).decode("utf-8", "replace")


def _inspect(path: Path) -> Photo:
    status = path.stat()
    size = status.st_size
    if not stat.S_ISREG(status.st_mode):  # a pipe would be waited for
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
    """Return why a file that begins so cannot be a photo, "" if it can."""
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
