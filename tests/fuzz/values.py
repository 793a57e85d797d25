"""Values that parsers meet: JSON, text, and files that are almost right."""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

ODD_NUMBERS = (
    0, -1, 2**31, 2**53 + 1, 2**63, 10**400, -0.0, 1e308, math.inf, -math.inf, math.nan,
)  # fmt: skip
ODD_TEXTS = (
    "", " ", "\0", "\n", "\r\n", "\u2028", "\x85", "\x1c", "\x7f", "\ufeff", "\u202e", "\ud800",
    "..", "../x", "/", "\\", "CON", "a:b", "%", "{}", "{0}", "%s", "%(default)s", "<b>", "null",
    "٣", "²", "1_000", "1e999", "NaN", "Infinity", "0x10", "é", "e\u0301", "ß", "\u0130", "💥",
)  # fmt: skip

texts = st.text(max_size=40) | st.sampled_from(ODD_TEXTS)
any_texts = texts | st.text(st.characters(), max_size=300)
lines = st.lists(texts, max_size=8).map("\n".join)
numbers = st.integers() | st.floats() | st.sampled_from(ODD_NUMBERS)
scalars = st.none() | st.booleans() | numbers | texts
json_values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(texts, inner, max_size=5),
    max_leaves=12,
)
octets = st.binary(max_size=300)


def almost(example: Mapping[str, Any], **others: st.SearchStrategy[Any]) -> Any:
    """Objects with the fields of `example`: each as it is, missing, or anything at all.

    `others`: values of some fields, where anything at all would seldom get far.
    """
    fields = {
        key: st.just(value) | others.get(key, st.nothing()) | json_values
        for key, value in example.items()
    }
    return st.fixed_dictionaries({}, optional=fields) | json_values


def json_octets(values: st.SearchStrategy[Any]) -> st.SearchStrategy[bytes]:
    """JSON as bytes: whole, in several encodings, cut short, or something else."""
    # Surrogates are escaped, as they can be in JSON.
    whole = values.map(lambda value: json.dumps(value).encode())
    encoded = st.builds(
        lambda value, encoding: json.dumps(value).encode(encoding),
        values,
        st.sampled_from(("utf-8-sig", "utf-16", "utf-32", "utf-16-le")),
    )
    cut = st.builds(lambda text, at: text[: at % (len(text) + 1)], whole, st.integers(0, 10**6))
    deep = st.sampled_from((b"[" * 100_000, b'{"a":' * 50_000, b"1" * 5000, b"1e400", b"-"))
    return whole | encoded | cut | octets | deep


def mutated(*originals: bytes, places: Sequence[int] = ()) -> st.SearchStrategy[bytes]:
    """Files that were right once: with some bytes changed, cut, lengthened or moved.

    `places`: offsets of numbers that matter; they are changed oftener than others.
    """
    small = st.binary(min_size=1, max_size=8)
    numbers_ = st.builds(
        struct.pack,
        st.sampled_from(("<I", ">I", "<H", ">H", "<Q", "<d", ">d")),
        st.sampled_from((0, 1, 2, 255)),
    ) | st.sampled_from(
        (b"\xff" * 4, b"\xff" * 8, b"\0" * 8, b"\x7f\xff\xff\xff", b"\xff\xff\xff\x7f",
         struct.pack("<d", math.nan), struct.pack("<d", math.inf), struct.pack("<d", 1e300))
    )  # fmt: skip
    at = st.integers(0, max(map(len, originals)))
    if places:
        at = st.sampled_from(sorted(places)) | at
    change = st.tuples(st.sampled_from(("put", "cut", "add", "drop")), at, small | numbers_)
    return st.builds(_changed, st.sampled_from(originals), st.lists(change, max_size=5))


def _changed(content: bytes, changes: Sequence[tuple[str, int, bytes]]) -> bytes:
    for kind, place, piece in changes:
        if kind == "put":
            content = content[:place] + piece + content[place + len(piece) :]
        elif kind == "add":
            content = content[:place] + piece + content[place:]
        elif kind == "drop":
            content = content[:place] + content[place + len(piece) :]
        else:
            content = content[:place]
    return content


def table(
    words: Sequence[str], *, rows: Sequence[str] = (), first: Sequence[str] = ()
) -> st.SearchStrategy[bytes]:
    """Text files of columns: their words good or not, in encodings that programs write."""
    word = st.sampled_from(words) | texts | numbers.map(_number_text)
    separator = st.sampled_from((" ", "\t", ",", ";", "  ", "\u00a0", ", "))
    made_row = st.builds(lambda s, w: s.join(w), separator, st.lists(word, max_size=10))
    row = (st.sampled_from(rows) | made_row) if rows else made_row
    heading = st.sampled_from(first) | made_row if first else made_row
    text = st.builds(
        lambda head, body, end: end.join([head, *body]) + end,
        heading, st.lists(row, max_size=6), st.sampled_from(("\n", "\r\n", "\r", "\n\n", "\x85")),
    )  # fmt: skip
    encodings = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "cp1252")
    encoded = st.builds(
        lambda t, encoding: t.encode(encoding, "replace"), text, st.sampled_from(encodings)
    )
    return encoded | octets


def _number_text(value: Any) -> str:
    return "9" * 400 if isinstance(value, int) and abs(value) > 10**300 else str(value)
