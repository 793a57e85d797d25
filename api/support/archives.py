"""A task's zips, such as all.zip, into a folder, outside of which nothing ever lands."""

from __future__ import annotations

import contextlib
import shutil
import stat
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, Callable, cast

from ..errors import CancelledError, ProtocolError, StorageError
from .cancellation import Cancelled
from .disk import SPARE_DISK
from .filenames import WINDOWS_DEVICE
from .i18n import translate
from .pace import Pace

PIECE = 1024 * 1024  # bytes unpacked at a time
MOST_ENTRIES = 200_000  # files and folders; an EPT point cloud has tens of thousands
MOST_DIRECTORY_BYTES = 32 << 20  # zipfile reads the central directory in one piece
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # LZMA allocates what the file says
MOST_BYTES = 10**12  # unpacked
MOST_RATIO = 1000  # unpacked to packed; deflate itself cannot reach 1,033
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError,
    ValueError, OverflowError, MemoryError, struct.error,
)  # fmt: skip
"""What `zipfile` raises for damage, passwords, names in no encoding, and absurd numbers."""

UnpackListener = Callable[[int, int], None]
"""Called with the bytes unpacked so far, and in all; at most ten times a second."""


def unpack(
    archive: Path,
    folder: Path,
    *,
    progress: UnpackListener | None = None,
    cancelled: Cancelled | None = None,
) -> list[Path]:
    """Unpack a zip into `folder`, which must not hold anything yet; return the files, sorted.

    All of it arrives or nothing: it is unpacked beside `folder` and moved there in the end.
    Memory use does not depend on the sizes. Raises `ProtocolError` for a zip that is damaged or
    reaches for more than its folder (absolute names, `..`, links, names that only differ in
    case), that is beyond `MOST_ENTRIES`, `MOST_BYTES` or `MOST_RATIO`; `StorageError` when
    `folder` holds something or the disk is full; `CancelledError`.
    """
    part: Path | None = None
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise StorageError(
                translate("Api", "{} is there already.").format(folder),
                translate("Api", "Choose another folder; nothing is overwritten."),
            )
        folder.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(".part", f".{folder.name}.", folder.parent))
        part.chmod(0o755)  # mkdtemp's 0700 would hide a shared folder from the others
        with open_zip(archive) as contents:
            _unpack_all(contents, archive, part, progress, cancelled)
        if folder.exists():
            folder.rmdir()  # Windows does not rename onto a folder, not even an empty one
        part.rename(folder)
        part = None
        return sorted(path for path in folder.rglob("*") if path.is_file())
    except BROKEN as error:
        raise _refusal(
            archive,
            translate("Api", "cannot be unpacked: {}").format(
                error or translate("Api", "it is damaged")
            ),
        ) from error
    except OSError as error:
        raise StorageError(
            translate("Api", "{} cannot be unpacked into {}: {}.").format(
                archive.name, folder, error.strerror or error
            ),
            translate("Api", "Choose another folder, or free some disk space."),
        ) from error
    finally:
        if part is not None:
            with contextlib.suppress(OSError):
                shutil.rmtree(part)


@contextlib.contextmanager
def open_zip(archive: Path) -> Iterator[zipfile.ZipFile]:
    """Open a zip; raises `ProtocolError` at once if it has more than `MOST_ENTRIES`."""
    with archive.open("rb") as file:
        bounded = cast("IO[bytes]", _BoundedFile(file, archive))
        with zipfile.ZipFile(bounded) as contents:
            yield contents


class _BoundedFile:
    """A file of which `zipfile` reads no absurdly large directory, whatever it announces."""

    def __init__(self, file: IO[bytes], archive: Path) -> None:
        self._file, self._archive = file, archive
        self.tell, self.seekable = file.tell, file.seekable

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place; one before the beginning is damage, not an error of the disk."""
        try:
            return self._file.seek(offset, whence)
        except OSError as error:
            raise zipfile.BadZipFile(translate("Api", "it is damaged")) from error

    def read(self, size: int = -1) -> bytes:
        """Read so many bytes; the directory's entries are counted before they are parsed."""
        octets = b""
        is_too_much = size > MOST_DIRECTORY_BYTES
        if not is_too_much:
            octets = self._file.read(size if size >= 0 else MOST_DIRECTORY_BYTES + 1)
            is_too_much = len(octets) > MOST_DIRECTORY_BYTES or (
                len(octets) > PIECE and octets.count(b"PK\1\2") > MOST_ENTRIES
            )
        if is_too_much:
            raise _refusal(self._archive, translate("Api", "contains too many files"))
        return octets


def _unpack_all(
    contents: zipfile.ZipFile,
    archive: Path,
    folder: Path,
    progress: UnpackListener | None,
    cancelled: Cancelled | None,
) -> None:
    wanted = list(_checked(contents, archive))
    total = sum(entry.file_size for entry, _ in wanted)
    free = shutil.disk_usage(folder).free
    if total + SPARE_DISK > free:
        raise StorageError(
            translate("Api", "The disk has {} MB free, {} needs {} MB.").format(
                free // 10**6, archive.name, total // 10**6
            ),
            translate("Api", "Free some disk space, or choose another folder."),
        )
    done, pace = 0, Pace()
    for entry, name in wanted:
        target = folder.joinpath(*name.parts)
        if entry.is_dir():
            target.mkdir(parents=True, exist_ok=True)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        # "x" never overwrites; zipfile itself stops at the size that the checks went by.
        with contents.open(entry) as source, target.open("xb") as stream:
            while piece := source.read(PIECE):
                if cancelled is not None and cancelled():
                    raise CancelledError
                stream.write(piece)
                done += len(piece)
                if progress is not None and (pace.is_due() or done == total):
                    progress(done, total)


def _checked(
    contents: zipfile.ZipFile, archive: Path
) -> Iterator[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """Yield the entries with the names they may be unpacked under."""
    entries = contents.infolist()
    size = sum(entry.file_size for entry in entries)
    packed = archive.stat().st_size
    if len(entries) > MOST_ENTRIES:
        raise _refusal(archive, translate("Api", "holds {} files").format(len(entries)))
    if sum(entry.compress_size for entry in entries) > packed:  # entries share their data
        raise _refusal(archive, translate("Api", "is damaged or cut short"))
    if size > MOST_BYTES or size > packed * MOST_RATIO:
        raise _refusal(archive, translate("Api", "would become {} MB").format(size // 10**6))
    taken: dict[str, str] = {}
    for entry in entries:
        if entry.compress_type not in METHODS:
            raise _refusal(archive, translate("Api", "uses an unknown compression method"))
        kind = stat.S_IFMT(entry.external_attr >> 16)
        name = PurePosixPath(entry.filename.replace("\\", "/"))
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise _refusal(
                archive, translate("Api", "holds a link: {!r:.200}").format(entry.filename)
            )
        if not entry.filename or not _is_inside(name):
            raise _refusal(
                archive,
                translate("Api", "holds a forbidden name: {!r:.200}").format(entry.filename),
            )
        if not entry.is_dir() and taken.setdefault(str(name).lower(), entry.filename) is not (
            entry.filename
        ):
            raise _refusal(
                archive,
                translate("Api", "holds a file twice: {!r:.200}").format(entry.filename),
            )
        if name.parts:
            yield entry, name


def _is_inside(name: PurePosixPath) -> bool:
    """True when every part is a plain name, on Windows too."""
    return not name.is_absolute() and not any(
        part == ".."
        or ":" in part
        or "\0" in part
        or part != part.rstrip(" .")
        or WINDOWS_DEVICE.match(part)
        for part in name.parts
    )


def _refusal(archive: Path, reason: str) -> ProtocolError:
    return ProtocolError(
        f"{archive.name} {reason}.",
        translate("Api", "Download it again, or look at it with another program."),
    )
