"""Reads JSON files from outside with bounds on bytes, values and depth. Any thread; no QGIS.

A value of two bytes, `[]`, takes sixty in Python: values are counted before they are made.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable

MOST_BYTES = 48 << 20
MOST_VALUES = 1_500_000  # 50,000 photos
LONGEST_INTEGER = 400  # digits; Python takes quadratic time for them


class TooLarge(ValueError):  # noqa: N818 - the file may be good
    """A JSON file has more bytes or values than are read."""


Pairs = Callable[["list[tuple[str, Any]]"], Any]


def read_json(path: Path, most_bytes: int = MOST_BYTES, objects: Pairs | None = None) -> Any:
    """Return what a JSON file holds; at most 300 MB of memory and 2 s are taken.

    :param objects: makes the values of objects out of their names and values; may raise ValueError.
    :raises TooLarge: if it has too many bytes or values.
    :raises ValueError: if it is no JSON, or has too many levels.
    :raises OSError: if it cannot be read.
    """
    if path.stat().st_size > most_bytes:
        raise TooLarge
    content = path.read_bytes()
    if sum(map(content.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise TooLarge
    try:
        return json.loads(content, parse_int=_integer, object_pairs_hook=objects)
    except RecursionError as error:
        raise ValueError("too many levels") from error


def _integer(text: str) -> float:
    return int(text) if len(text) <= LONGEST_INTEGER else float(text)
