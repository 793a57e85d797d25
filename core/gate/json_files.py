"""Reads untrusted JSON files with limits on bytes, values and depth. Any thread; no QGIS."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ...api.json_text import Objects, TooManyValues, load_json

MOST_BYTES = 48 << 20
MOST_VALUES = 1_500_000  # 50,000 photos


class TooLarge(ValueError):  # noqa: N818 - the file may be good
    """A JSON file exceeds the limit of bytes or values."""


def read_json(path: Path, most_bytes: int = MOST_BYTES, objects: Objects = None) -> Any:
    """Parse a JSON file in UTF-8, 16 or 32. Needs at most 300 MB of memory and 2 s.

    :param objects: creates objects from name and value pairs; may raise ValueError.
    :raises TooLarge: if it has too many bytes or values.
    :raises ValueError: if it is not JSON, or has too many levels.
    :raises OSError: if it cannot be read.
    """
    if path.stat().st_size > most_bytes:
        raise TooLarge
    content = path.read_bytes()
    encoding = json.detect_encoding(content)
    if not encoding.startswith("utf-8"):
        content = content.decode(encoding, "replace").encode("utf-8", "replace")
    try:
        return load_json(content, MOST_VALUES, objects)
    except TooManyValues as error:
        raise TooLarge from error
