"""Local files of transfers: errors in words, free space, and locks between processes."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from pathlib import Path
from typing import NoReturn

from ..errors import StorageError
from .i18n import translate

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

SPARE_DISK = 64 * 1024 * 1024  # bytes left free besides the file
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
DENIED = (errno.EACCES, errno.EPERM, errno.EROFS)
HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)  # by another process, on the various systems


def raise_unwritable(path: Path, error: OSError) -> NoReturn:
    """Raise the error of a file that cannot be written: which folder, and what to do there."""
    if error.errno in FULL:
        remedy = translate("Api", "Free some disk space, or choose another folder.")
    elif error.errno in DENIED:
        remedy = translate(
            "Api", "Choose another folder, or ask for the permission to write to this one."
        )
    else:
        remedy = translate("Api", "Choose another folder.")
    raise StorageError(
        translate("Api", "Cannot write {} to the folder {}: {}.").format(
            path.name, path.parent, error.strerror or error
        ),
        remedy,
    ) from error


def check_space(folder: Path, needed: int) -> None:
    """Raise `StorageError` unless `needed` bytes, and some to spare, are free in a folder."""
    free = shutil.disk_usage(folder).free
    if needed + SPARE_DISK > free:
        raise StorageError(
            translate("Api", "Not enough disk space in {}: {} MB free, {} MB needed.").format(
                folder, free // 10**6, (needed + SPARE_DISK) // 10**6
            ),
            translate("Api", "Free some disk space, or choose another folder."),
        )


def lock(file: int) -> bool:
    """Lock an open file until it is closed; False where the file system has no locks.

    Raises `BlockingIOError` when it is locked already, even by this process. The system releases
    the lock when the process ends, however it ends.
    """
    try:
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in HELD:
            raise BlockingIOError from error
        return False
    return True


def lock_path(path: Path) -> int | None:
    """Create and lock a file; return what to close to release it, None where there are no locks.

    Raises `BlockingIOError` when it is locked already.
    """
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except OSError:
        return None
    try:
        if lock(file):
            return file
    except BlockingIOError:
        os.close(file)
        raise
    os.close(file)
    return None
