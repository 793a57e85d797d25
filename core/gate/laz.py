"""Checks the structure of LAZ files before decoding, and opens them with laspy.

lazrs (Rust) allocates the numbers of points and bytes stated in the file, and aborts the process if
memory is exhausted. These numbers are checked first. Any thread; no QGIS, no GDAL.

Sources: LASzip 3 (src/laszip.hpp, laswritepoint.cpp, lasreadpoint.cpp) for the record "laszip
encoded" and the chunk table; the LAZ specification (M. Isenburg, 2019) for layered chunks.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from ...api.support.i18n import translate
from .. import formats

POINTWISE, LAYERED = 2, 3  # compressors; 1 (without chunks) is obsolete
VARYING = 0xFFFFFFFF  # chunk size varies per chunk
MOST_CHUNK_BYTES = 64 << 20  # decoded; LASzip's chunks of 50,000 points need 2 MB
MOST_CHUNKS = 500_000  # chunks of 50,000 points; the head of each is read
MOST_ITEMS = 32
MOST_EXTRA_BYTES = 2048
SPARE_BYTES = 65_536  # bytes by which a packed chunk may exceed the unpacked one
ITEM_BYTES = {6: 20, 7: 8, 8: 6, 9: 29, 10: 30, 11: 6, 12: 8, 13: 29}
"""Bytes by item type; 0 and 14 are extra bytes of any length."""
EXTRA_BYTES = (0, 14)
FIELDS = {
    0: (6,), 1: (6, 7), 2: (6, 8), 3: (6, 7, 8), 4: (6, 7, 9), 5: (6, 7, 8, 9),
    6: (10,), 7: (10, 11), 8: (10, 12), 9: (10, 13), 10: (10, 12, 13),
}  # fmt: skip
"""Item types of each point format, as expected by QGIS's decoder; extra bytes follow."""
LAYERS = {10: 9, 11: 1, 12: 2, 13: 1}
"""Layers per item type; extra bytes have one layer each."""
FIRST_LAYERED = 10
VLR_USER, VLR_NUMBER = "laszip encoded", 22204


class PointCloudError(Exception):
    """A point cloud cannot be used; the message is the reason for the user."""


class NoDecoder(PointCloudError):  # noqa: N818 - the file is good
    """No LAZ decoder is installed."""


@dataclass(frozen=True)
class Laz:
    """Required header fields of a LAZ file; `record` is the "laszip encoded" VLR."""

    path: Path
    size: int
    data_offset: int
    points: int
    point_format: int
    record_bytes: int
    record: bytes


def check(laz: Laz, file: BinaryIO) -> None:
    """Raise `PointCloudError` unless the file can be decoded within limits.

    Reads the chunk table and about 60 bytes of each layered chunk.
    """
    layout = _Layout.read(laz)
    place, count = _table(laz, file)
    _check_count(laz, layout, place, count)
    for points, start, octets in _chunks(laz, file, layout, place):
        if layout.compressor == LAYERED:
            _check_layers(laz, file, layout, points, start, octets)


@dataclass(frozen=True)
class _Layout:
    compressor: int
    chunk_points: int
    items: tuple[tuple[int, int], ...]
    """Type and bytes."""

    @classmethod
    def read(cls, laz: Laz) -> _Layout:
        record = laz.record
        if len(record) < 34:
            raise damaged(laz.path)
        compressor, coder = struct.unpack_from("<HH", record, 0)
        (chunk_points,) = struct.unpack_from("<I", record, 12)
        (count,) = struct.unpack_from("<H", record, 32)
        if not 0 < count <= MOST_ITEMS or len(record) < 34 + 6 * count:
            raise damaged(laz.path)
        items = [struct.unpack_from("<HHH", record, 34 + 6 * i)[:2] for i in range(count)]
        layout = cls(compressor, chunk_points, tuple((kind, size) for kind, size in items))
        if coder != 0 or not layout.is_sound(laz.point_format, laz.record_bytes):
            raise damaged(laz.path)
        if chunk_points != VARYING:
            _check_chunk_points(laz, chunk_points)
        return layout

    def is_sound(self, point_format: int, record_bytes: int) -> bool:
        """Return whether the items match the point format and the compressor."""
        kinds, fields = tuple(kind for kind, _ in self.items), FIELDS.get(point_format, ())
        layered = self.compressor == LAYERED
        return (
            self.compressor in (POINTWISE, LAYERED)
            and kinds[: len(fields)] == fields != ()
            and set(kinds[len(fields) :]) <= set(EXTRA_BYTES)
            and all((kind >= FIRST_LAYERED) == layered for kind in kinds)
            and all(_is_item(kind, size) for kind, size in self.items)
            and sum(size for _, size in self.items) == record_bytes
        )

    @property
    def layers(self) -> int:
        """Number of layers of a chunk."""
        return sum(LAYERS.get(kind, size) for kind, size in self.items)


def _is_item(kind: int, size: int) -> bool:
    if kind in EXTRA_BYTES:
        return 0 < size <= MOST_EXTRA_BYTES
    return ITEM_BYTES.get(kind) == size


def _check_chunk_points(laz: Laz, points: int) -> None:
    if not 0 < points * laz.record_bytes <= MOST_CHUNK_BYTES:
        raise PointCloudError(
            translate(
                "Core",
                "{} has chunks of {} points, which cannot be decoded safely. Use the "
                "uncompressed LAS.",
            ).format(laz.path.name, formats.number(points))
        )


def _table(laz: Laz, file: BinaryIO) -> tuple[int, int]:
    """Return the offset of the chunk table and its number of chunks.

    The compressed points start with that offset (8 bytes; -1: see the last 8 bytes of the file),
    the table starts with its version and the number of chunks (4 bytes each).
    """
    place = _number(file, "<q", laz.data_offset)
    if place == -1:
        place = _number(file, "<q", laz.size - 8)
    if not laz.data_offset + 8 <= place <= laz.size - 8:
        raise _no_table(laz.path)
    return place, _number(file, "<I", place + 4)


def _check_count(laz: Laz, layout: _Layout, place: int, count: int) -> None:
    """Reject a wrong number of chunks; each contains at least one complete record."""
    most = min(MOST_CHUNKS, (place - laz.data_offset) // laz.record_bytes + 1)
    if layout.chunk_points != VARYING:
        wanted = -(-laz.points // layout.chunk_points)
        if count < wanted <= most:
            raise damaged(laz.path, laz.points)
        most = min(most, wanted + 1)  # some writers end with an empty chunk
    if not 0 < count <= most:
        raise _no_table(laz.path)


def _chunks(laz: Laz, file: BinaryIO, layout: _Layout, place: int) -> list[tuple[int, int, int]]:
    """Return points, offset and bytes of each chunk; empty without lazrs.

    The table is compressed; lazrs reads it into 16 bytes per chunk.
    """
    try:
        import lazrs
    except ImportError:
        return []
    file.seek(place)
    try:
        table = lazrs.read_chunk_table_only(file, lazrs.LazVlr(laz.record))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic in lazrs is not an Exception
        raise _no_table(laz.path) from error
    found, start, points_left = [], laz.data_offset + 8, laz.points
    for stated, octets in table:
        points = layout.chunk_points
        if points == VARYING:
            points = stated
            _check_chunk_points(laz, max(1, points))
        most = points * laz.record_bytes * 2 + SPARE_BYTES
        least = laz.record_bytes if points_left > 0 else 0
        if not least <= octets <= min(most, place - start):
            raise _no_table(laz.path)
        if octets:
            found.append((points, start, octets))
        start += octets
        points_left -= points
    if points_left > 0:
        raise damaged(laz.path, laz.points)
    return found


def _check_layers(
    laz: Laz, file: BinaryIO, layout: _Layout, points: int, start: int, octets: int
) -> None:
    """Check the numbers of points and layer bytes of a chunk.

    A chunk starts with a complete record, its number of points and the bytes of each layer.
    """
    head = laz.record_bytes + 4 + 4 * layout.layers
    file.seek(start)
    block = file.read(head)
    if len(block) < head or head > octets:
        raise damaged(laz.path)
    count, *layers = struct.unpack_from(f"<{1 + layout.layers}I", block, laz.record_bytes)
    if count > points or head + sum(layers) != octets:
        raise damaged(laz.path)


def open_reader(path: Path, *, parallel: bool) -> Any:
    """Return laspy's reader of a file accepted by `check`.

    :raises NoDecoder: if no decoder is installed.
    :raises PointCloudError: if laspy rejects the file.
    """
    from ...vendor import laspy

    found = laspy.LazBackend.detect_available()
    if not found:
        raise NoDecoder(
            translate(
                "Core",
                "{} is compressed (LAZ) and this QGIS has no decoder for it. Install the "
                "Python package lazrs or laszip, or use the uncompressed LAS.",
            ).format(path.name)
        )
    sequential = [laspy.LazBackend.Lazrs, laspy.LazBackend.Laszip]
    wanted = found if parallel else [*(item for item in sequential if item in found), *found]
    return guard(path, lambda: laspy.open(str(path), laz_backend=wanted[0], read_evlrs=False))


def guard(path: Path, call: Any) -> Any:
    """Return the result of `call`; all failures, including panics, become a damaged file error."""
    try:
        return call()
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic in lazrs is not an Exception
        raise damaged(path) from error


def damaged(path: Path, points: int | None = None) -> PointCloudError:
    """Return the error of a file that is shorter than stated, or cannot be decoded."""
    if points is not None:
        return PointCloudError(
            translate(
                "Core",
                "{} is truncated or damaged: its header states {} points, more than the file can"
                " contain. Download it again.",
            ).format(path.name, formats.number(points))
        )
    return PointCloudError(
        translate(
            "Core", "{} is truncated or damaged: its points cannot be decoded. Download it again."
        ).format(path.name)
    )


def _no_table(path: Path) -> PointCloudError:
    return PointCloudError(
        translate(
            "Core",
            "{} is truncated or damaged: its chunk table is missing or invalid. Download it again.",
        ).format(path.name)
    )


def _number(file: BinaryIO, layout: str, at: int) -> int:
    """Read an integer from the file; 0 beyond its end."""
    file.seek(max(0, at))
    octets = file.read(struct.calcsize(layout))
    return int(struct.unpack(layout, octets)[0]) if len(octets) == struct.calcsize(layout) else 0
