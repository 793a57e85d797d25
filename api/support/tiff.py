"""Walks through the directories of a TIFF, whatever they say, and reads values of their tags.

Sources: TIFF 6.0, section 2; BigTIFF design (AWare Systems).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

SIGNATURES = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
MOST_ENTRIES = 4096  # tags of a directory
SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8,
         17: 8, 18: 8}  # fmt: skip
"""Bytes of a value, by the code of its type."""


class Entry(NamedTuple):
    """A tag; `field` holds its values, or where in the file they are."""

    tag: int
    kind: int
    items: int
    field: bytes

    @property
    def length(self) -> int:
        """Of the values, in bytes; 0 for an unknown type."""
        return self.items * SIZES.get(self.kind, 0)


class Tiff:
    """A TIFF of `size` bytes; whatever makes no sense or lies beyond its end is a `ValueError`."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self._stream, self._size = stream, size
        head = stream.read(16)
        if head[:4] not in SIGNATURES or len(head) < 8:
            raise ValueError("no TIFF")
        self.order = "<" if head[:1] == b"I" else ">"
        self._is_big = head[2:4] in (b"+\0", b"\0+")
        self._first = self._number("Q", head[8:]) if self._is_big else self._number("I", head[4:8])

    def directories(self, most: int) -> Iterator[list[Entry]]:
        """Yield the entries of each directory; a circle, or more than `most`, is a `ValueError`."""
        place = self._first
        seen: set[int] = set()
        while place:
            if place in seen or len(seen) == most:
                raise ValueError("too many directories")
            seen.add(place)
            entries, place = self._directory(place)
            yield entries

    def _directory(self, place: int) -> tuple[list[Entry], int]:
        """Return the entries of a directory and the place of the next one, 0 at the end."""
        counter, size, offset = ("Q", 20, "Q") if self._is_big else ("H", 12, "I")
        count = self._number(counter, self._read(place, struct.calcsize(counter)))
        if not 0 < count <= MOST_ENTRIES:
            raise ValueError("too many entries")
        inline = struct.calcsize(offset)
        block = self._read(place + struct.calcsize(counter), count * size + inline)
        entries = []
        for at in range(0, count * size, size):
            tag, kind, number = struct.unpack_from(f"{self.order}HH{offset}", block, at)
            entries.append(Entry(tag, kind, number, block[at + size - inline : at + size]))
        return entries, self._number(offset, block[count * size :])

    def is_within(self, entry: Entry) -> bool:
        """Return whether all values of a tag lie within the file."""
        return entry.length <= len(entry.field) or self._place(entry) + entry.length <= self._size

    def octets(self, entry: Entry) -> bytes:
        """Return the values of a tag as they are in the file."""
        if entry.length <= len(entry.field):
            return entry.field[: entry.length]
        return self._read(self._place(entry), entry.length)

    def _place(self, entry: Entry) -> int:
        return self._number("Q" if self._is_big else "I", entry.field)

    def _read(self, place: int, length: int) -> bytes:
        if place + length > self._size:
            raise ValueError("beyond the end")
        self._stream.seek(place)
        octets = self._stream.read(length)
        if len(octets) < length:
            raise ValueError("beyond the end")
        return octets

    def _number(self, layout: str, octets: bytes) -> int:
        if len(octets) < struct.calcsize(layout):
            raise ValueError("beyond the end")
        return int(struct.unpack_from(self.order + layout, octets)[0])
