"""Parses JSON from outside within bounds on values, levels and digits. Any thread.

A value of two bytes, `[]`, takes sixty in Python: values are counted before they are made.
"""

from __future__ import annotations

import json
from typing import Any, Callable, Optional

DEEPEST = 64  # values within values
LONGEST_INTEGER = 19  # characters; Python takes quadratic time for long ones
ESCAPED = (b"\\\\", b'\\"')
_BUT_MARKS = bytes(set(range(256)) - set(b'",[]{}'))
_BUT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
Objects = Optional[Callable[["list[tuple[str, Any]]"], Any]]


class TooManyValues(ValueError):  # noqa: N818  the text may be good
    """A JSON text has more values than are read."""


class TooNested(ValueError):  # noqa: N818  as above
    """A JSON text has more values within values than are read."""


def load_json(content: bytes, most_values: int, objects: Objects = None) -> Any:
    """Return the value of a JSON text in UTF-8; None for numbers that are none or too long.

    :param objects: makes the values of objects out of their names and values; may raise ValueError.
    :raises ValueError: if it is no JSON; `TooManyValues` or `TooNested` before it is parsed.
    """
    _check(content, most_values)
    text = content.decode("utf-8-sig", "replace")
    try:
        return json.loads(
            text, parse_constant=lambda _: None, parse_int=_integer, object_pairs_hook=objects
        )
    except RecursionError as error:
        raise TooNested from error


def _check(content: bytes, most_values: int) -> None:
    """Count the values and levels outside of strings, in little more memory than the text takes."""
    for escaped in ESCAPED:
        content = content.replace(escaped, b"")
    # Without what is between them, the quotes of most strings follow each other.
    marks = content.translate(None, _BUT_MARKS).replace(b'""', b"")
    if marks.count(b'"') > most_values:
        raise TooManyValues
    outside = b"".join(marks.split(b'"')[::2])
    if sum(map(outside.count, (b",", b"[", b"{"))) > most_values:
        raise TooManyValues
    brackets = outside.translate(None, _BUT_BRACKETS)
    for _ in range(DEEPEST):
        if not brackets:
            return
        brackets = brackets.replace(b"[]", b"").replace(b"{}", b"")
    # What is left over of a text that was cut is brackets that nothing closes.
    if len(brackets) > DEEPEST or b"[]" in brackets or b"{}" in brackets:
        raise TooNested


def _integer(text: str) -> int | None:
    return int(text) if len(text) <= LONGEST_INTEGER else None
