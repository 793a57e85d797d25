"""Measures the rows of a SQLite table in its pages, before SQLite allocates memory. Any thread.

SQLite, GDAL and QGIS read complete texts, and SQLite needs them to determine their length. A limit
for values can be set only since Python 3.11, and not in connections of GDAL or QGIS.

Source: Database File Format (https://www.sqlite.org/fileformat2.html), 1.3, 1.6.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

HEADER_BYTES = 100  # file header on the first page
MOST_PAGES = 4096  # pages of a metadata table
INTERIOR_INDEX, INTERIOR, LEAF_INDEX, LEAF = 2, 5, 10, 13
SCHEMA = 1  # first page of the schema table


def check_rows(path: Path, root: int, longest: int, most: int) -> None:
    """Raise `ValueError` if a row exceeds `longest` bytes, or all rows exceed `most` bytes.

    :param root: number of the table's first page.
    :raises OSError: if the file cannot be read.
    """
    with path.open("rb", buffering=0) as file:
        total = 0
        for octets in _rows(file, root):
            total += octets
            if octets > longest or total > most:
                raise ValueError("rows are too long")


def _rows(file: BinaryIO, root: int) -> Iterator[int]:
    """Yield the bytes of each row in the order of pages."""
    header = file.read(HEADER_BYTES)
    if len(header) < HEADER_BYTES:
        raise ValueError("no header")
    (size,) = struct.unpack_from(">H", header, 16)
    size = 65_536 if size == 1 else size
    if size < 512 or size & (size - 1):
        raise ValueError("no size of pages")
    pages, seen = [root], {root}
    while pages:
        number = pages.pop()
        file.seek((number - 1) * size)
        page = file.read(size)
        if number < 1 or len(page) < size:
            raise ValueError("a page is missing")
        rows, below = _cells(page, HEADER_BYTES if number == 1 else 0)
        yield from rows
        if not seen.isdisjoint(below) or len(set(below)) < len(below):
            raise ValueError("pages in a circle")
        seen.update(below)
        if len(seen) > MOST_PAGES:
            raise ValueError("too many pages")
        pages += below


def _cells(page: bytes, start: int) -> tuple[list[int], list[int]]:
    """Return the row sizes of a page in bytes and the numbers of its child pages."""
    kind = page[start]
    (count,) = struct.unpack_from(">H", page, start + 3)
    if kind not in (INTERIOR_INDEX, INTERIOR, LEAF_INDEX, LEAF):
        raise ValueError("no page of a table")
    is_interior = kind in (INTERIOR_INDEX, INTERIOR)
    pointers = start + (12 if is_interior else 8)
    if pointers + 2 * count > len(page):
        raise ValueError("too many cells")
    rows: list[int] = []
    below: list[int] = []
    for at in struct.unpack_from(f">{count}H", page, pointers):
        begin = at
        if is_interior:
            below += _numbers(page, at)
            begin += 4
        if kind != INTERIOR:
            rows.append(_varint(page, begin))
    if is_interior:
        below += _numbers(page, start + 8)
    return rows, below


def _numbers(page: bytes, at: int) -> tuple[int, ...]:
    if at + 4 > len(page):
        raise ValueError("a cell beyond its page")
    return struct.unpack_from(">I", page, at)


def _varint(page: bytes, at: int) -> int:
    """Decode an integer of one to nine bytes, with seven bits in all but the ninth byte."""
    value = 0
    for octet in page[at : at + 8]:
        value = value << 7 | octet & 0x7F
        if octet < 0x80:
            return value
    if at + 8 >= len(page):
        raise ValueError("a cell beyond its page")
    return value << 8 | page[at + 8]
