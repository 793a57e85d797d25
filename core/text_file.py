"""Writes text files atomically."""

from __future__ import annotations

import contextlib
from pathlib import Path

from ..api.support.disk import raise_unwritable


def write_text(path: Path, text: str) -> None:
    """Write a file in UTF-8 and create its folders. Raises `StorageError`."""
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        remove_quietly(part)
        raise_unwritable(path, error)


def remove_quietly(path: Path) -> None:
    """Remove a file if it exists, ignoring errors."""
    with contextlib.suppress(OSError):
        path.unlink()
