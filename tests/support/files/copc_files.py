"""Makes cloud-optimized point clouds (COPC 1.0, https://copc.io), good ones and others."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass, field
from pathlib import Path

import lazrs
import numpy as np

HEADER_BYTES, INFO_AT = 375, 429  # of the file, and of the data of its first record
FORMATS = {6: 30, 7: 36, 8: 38}
CENTER, HALF, SPACING = (500_020.0, 5_199_980.0, 110.0), 32.0, 0.5  # m
Key = tuple[int, int, int, int]
Entry = tuple[Key, int, int, int]
"""Level, x, y, z; place, bytes and points."""


@dataclass
class Copc:
    """A file in its parts, which a test may change before `write` puts them together."""

    point_format: int = 7
    extra: int = 0
    nodes: dict[Key, int] = field(
        default_factory=lambda: {(0, 0, 0, 0): 500, (1, 0, 0, 0): 300, (1, 1, 0, 1): 200}
    )
    """Points of each."""
    wkt: bytes = b""
    entries: list[Entry] = field(default_factory=list)
    """Of the root page, in place of those of the nodes."""
    pages: dict[Key, list[Key]] = field(default_factory=dict)
    """Nodes that stand in a page of their own, by its first."""
    after: bytes = b""
    """Further records after the hierarchy, as many as `more_records`."""
    more_records: int = 0

    def write(self, path: Path) -> Path:
        """Write the file; the places of its parts are attributes of this object then."""
        record = FORMATS[self.point_format] + self.extra
        vlr = lazrs.LazVlr.new_for_compression(self.point_format, self.extra, True)
        records = [(b"copc", 1, bytes(160)), (b"laszip encoded", 22204, bytes(vlr.record_data()))]
        if self.extra:
            described = [bytes([0, 0, 1, 0]).ljust(192, b"\0") for _ in range(self.extra)]
            records.append((b"LASF_Spec", 4, b"".join(described)))
        if self.wkt:
            records.append((b"LASF_Projection", 2112, self.wkt))
        vlrs = b"".join(
            struct.pack("<2x16sHH32x", user, number, len(data)) + data
            for user, number, data in records
        )
        file = io.BytesIO(bytes(HEADER_BYTES) + vlrs)
        self.data_offset = file.seek(0, io.SEEK_END)
        self.made = self._write_nodes(file, vlr, record)
        self.evlr_at = file.seek(0, io.SEEK_END)
        self.page_at = self.evlr_at + 60
        pages = self._pages()
        file.write(struct.pack("<2x16sHQ32x", b"copc", 1000, len(pages)) + pages + self.after)
        content = bytearray(file.getvalue())
        self._write_header(content, len(records), record)
        info = struct.pack("<5d2Q", *CENTER, HALF, SPACING, self.page_at, self.root_bytes)
        content[INFO_AT : INFO_AT + len(info)] = info
        path.write_bytes(content)
        return path

    def _write_nodes(self, file: io.BytesIO, vlr: lazrs.LazVlr, record: int) -> dict[Key, Entry]:
        compressor, made = lazrs.LasZipCompressor(file, vlr), {}
        compressor.reserve_offset_to_chunk_table()
        chance = np.random.default_rng(1)
        for key, count in self.nodes.items():
            place = file.tell()
            if count:
                compressor.compress_many(_points(chance, key, count, record, self.point_format))
                compressor.finish_current_chunk()
            octets = file.tell() - place
            made[key] = (key, place if count else 0, octets, count)
        compressor.done()
        return made

    def _pages(self) -> bytes:
        inner = [key for keys in self.pages.values() for key in keys]
        root = self.entries or [entry for key, entry in self.made.items() if key not in inner]
        self.root_bytes = 32 * (len(root) + (0 if self.entries else len(self.pages)))
        place, rest = self.page_at + self.root_bytes, b""
        for first, keys in self.pages.items():
            page = b"".join(packed(self.made[key]) for key in keys)
            if not self.entries:
                root = [*root, (first, place + len(rest), len(page), -1)]
            rest += page
        return b"".join(map(packed, root)) + rest

    def _write_header(self, content: bytearray, records: int, record: int) -> None:
        low, high = ([c + sign * HALF for c in CENTER] for sign in (-1, 1))
        content[:4], content[24:26] = b"LASF", b"\1\4"
        struct.pack_into("<HIIBH", content, 94, HEADER_BYTES, self.data_offset, records,
                         0x80 | self.point_format, record)  # fmt: skip
        struct.pack_into("<6d", content, 131, *[0.001] * 3, *CENTER)
        bounds = [value for pair in zip(high, low) for value in pair]
        struct.pack_into("<6d", content, 179, *bounds)
        points = sum(self.nodes.values())
        struct.pack_into("<QIQ", content, 235, self.evlr_at, 1 + self.more_records, points)
        struct.pack_into("<Q", content, 255, points)


def packed(entry: Entry) -> bytes:
    """Return an entry of the hierarchy as it is in the file."""
    key, place, octets, points = entry
    return struct.pack("<4iQ2i", *key, place, octets, points)


def _points(
    chance: np.random.Generator, key: Key, count: int, record: int, point_format: int
) -> bytes:
    """Return records whose coordinates lie in a cell of the cube."""
    level, *cell = key
    side = 2 * HALF / 2**level
    records = np.zeros((count, record), np.uint8)
    for axis in range(3):
        low = -HALF + cell[axis] * side
        values = ((low + chance.random(count) * side) / 0.001).astype("<i4")
        records[:, 4 * axis : 4 * axis + 4] = values[:, None].view(np.uint8)
    records[:, 14] = 0x11  # the first return of one
    if point_format > 6:
        records[:, 31] = 200  # red
    return records.tobytes()
