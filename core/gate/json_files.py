"""Reads JSON files from outside with bounds on bytes, values and depth. Any thread; no QGIS.

A value of two bytes, `[]`, takes sixty in Python: values are counted before they are made.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

MOST_BYTES = 48 << 20
MOST_VALUES = 1_500_000  # 50,000 photos
LONGEST_INTEGER = 400  # digits; Python takes quadratic time for them


def read_json(path: Path, most_bytes: int = MOST_BYTES) -> Any:
    """Return what a JSON file holds; at most 300 MB of memory and 2 s are taken.

    :raises ValueError: if it is no JSON, or has too many bytes, values or levels.
    :raises OSError: if it cannot be read.
    """
    if path.stat().st_size > most_bytes:
        raise ValueError("too many bytes")
    content = path.read_bytes()
    if sum(map(content.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise ValueError("too many values")
    try:
        return json.loads(content, parse_int=_integer)
    except RecursionError as error:
        raise ValueError("too many levels") from error


def _integer(text: str) -> float:
    return int(text) if len(text) <= LONGEST_INTEGER else float(text)
