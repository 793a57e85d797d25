"""Reads LAS and LAZ files: header, variable length records, point records in chunks.

Source of every offset below: ASPRS LAS 1.4 R15. The header and the records of an uncompressed file
are not read by laspy for two reasons: a hostile header must be checked against the file size before
anything is allocated, and reading raw records is several times faster. Only LAZ is read by laspy,
which requires one of its native back ends.

Any thread. Does not require QGIS.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np

from ...api.support.i18n import translate
from .. import formats
from ..gate import laz
from ..gate.laz import NoDecoder, PointCloudError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Records = NDArray[Any]


class Cancelled(PointCloudError):  # noqa: N818 - it is no error
    """The caller canceled the operation."""


@dataclass(frozen=True)
class Vlr:
    """A variable length record: user ID, record ID and data."""

    user_id: str
    record_id: int
    data: bytes


@dataclass(frozen=True)
class LasHeader:
    """The public header block, validated against the file size.

    A coordinate is ``integer × scale + offset``, per axis, in units of the file's CRS. ``minimum``
    and ``maximum`` are copied from the header and may be wrong.
    """

    path: Path
    point_format: int
    record_bytes: int
    points: int
    data_offset: int
    compressed: bool
    scale: tuple[float, float, float]
    offset: tuple[float, float, float]
    minimum: tuple[float, float, float]
    maximum: tuple[float, float, float]
    vlrs: tuple[Vlr, ...]

    @property
    def has_rgb(self) -> bool:
        """Whether the point format has red, green and blue."""
        return self.point_format in _RGB_OFFSET


# Smallest record of each point data record format, in bytes.
_RECORD_BYTES = {0: 20, 1: 28, 2: 26, 3: 34, 4: 57, 5: 63, 6: 30, 7: 36, 8: 38, 9: 59, 10: 67}
_RGB_OFFSET = {2: 20, 3: 28, 5: 28, 7: 30, 8: 30, 10: 30}

_FIRST_EXTENDED_FORMAT = 6
"""From this format on, the class has its own byte; before, it shares a byte with three flags."""
LEGACY_CLASS_MASK = 0x1F

_HEADER_BYTES_1_0 = 227
_HEADER_BYTES_1_4 = 375
_MAX_RECORD_BYTES = 4096
"""Typical extra bytes of a point are a few tens."""
_MAX_VLRS = 1000
_MAX_EVLR_BYTES = 1 << 20

_MAX_LAZ_POINTS_PER_BYTE = 10_000
"""LAZ of identical points needs about 0.01 bytes per point; a higher count is wrong."""
_MAX_COORDINATE = 1e15
"""Above this value, a double has no decimals."""

FULL_COLOR = 65535
"""LAS stores 16 bits per color."""
SAMPLE_RUN = 100
"""Consecutive points per sampled position."""

_READ_BYTES = 64 << 20
"""Bytes of records in memory at a time, or in a sample."""
_LAZ_READ_POINTS = 1_000_000
"""lazrs decodes the 50,000-point chunks within one call in parallel."""


# ---------------------------------------------------------------------------------------- header


def read_header(path: Path) -> LasHeader:
    """Return the checked header of a LAS or LAZ file.

    :raises PointCloudError: if it is not a LAS file, has no points, is truncated or invalid.
    :raises OSError: if it cannot be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        block = file.read(_HEADER_BYTES_1_4)
        if block[:4] != b"LASF" or len(block) < _HEADER_BYTES_1_0:
            raise PointCloudError(
                translate("Core", "{} is not a LAS or LAZ file.").format(path.name)
            )
        header = _parse_header(path, block, _read_vlrs(file, block, size))
        _check_georeference(header)
        _check_size(header, size)
        if header.compressed:
            _check_laz(header, block, file, size)
    return header


def _parse_header(path: Path, block: bytes, vlrs: tuple[Vlr, ...]) -> LasHeader:
    (data_offset,) = struct.unpack_from("<I", block, 96)
    format_byte, record_bytes, points = struct.unpack_from("<BHI", block, 104)
    if _version(block) >= (1, 4) and len(block) >= _HEADER_BYTES_1_4:
        # Some 1.4 writers set only the legacy count for older point formats.
        points = struct.unpack_from("<Q", block, 247)[0] or points
    numbers = struct.unpack_from("<12d", block, 131)
    return LasHeader(
        path=path,
        point_format=format_byte & 0x3F,
        record_bytes=record_bytes,
        points=points,
        data_offset=data_offset,
        # LASzip sets the two top bits of the format.
        compressed=format_byte & 0xC0 == 0x80,
        scale=(numbers[0], numbers[1], numbers[2]),
        offset=(numbers[3], numbers[4], numbers[5]),
        minimum=(numbers[7], numbers[9], numbers[11]),
        maximum=(numbers[6], numbers[8], numbers[10]),
        vlrs=vlrs,
    )


def _version(block: bytes) -> tuple[int, int]:
    return block[24], block[25]


def _check_georeference(header: LasHeader) -> None:
    for scale, offset in zip(header.scale, header.offset):
        sane = math.isfinite(scale) and math.isfinite(offset) and scale > 0
        if not sane or abs(offset) + scale * 2**31 > _MAX_COORDINATE:
            raise PointCloudError(
                translate(
                    "Core",
                    "{} has an invalid scale or offset, so its coordinates cannot be calculated.",
                ).format(header.path.name)
            )


def _check_size(header: LasHeader, size: int) -> None:
    name = header.path.name
    smallest = _RECORD_BYTES.get(header.point_format)
    if smallest is None or not smallest <= header.record_bytes <= _MAX_RECORD_BYTES:
        raise PointCloudError(
            translate(
                "Core",
                "{} has point format {} with {} bytes per point, which the LAS standard does not"
                " define.",
            ).format(name, header.point_format, header.record_bytes)
        )
    if not header.points:
        raise PointCloudError(translate("Core", "{} has no points.").format(name))
    room = size - header.data_offset
    if header.compressed:
        expected = header.points // _MAX_LAZ_POINTS_PER_BYTE
    else:
        expected = header.points * header.record_bytes
    if room <= 0 or room < expected or header.data_offset < _HEADER_BYTES_1_0:
        raise laz.damaged(header.path, header.points)


def _check_laz(header: LasHeader, block: bytes, file: BinaryIO, size: int) -> None:
    """Reject LAZ that cannot be decoded safely; laspy also trusts the number of records."""
    records = [vlr.data for vlr in header.vlrs if vlr.user_id == laz.VLR_USER]
    (announced,) = struct.unpack_from("<I", block, 100)
    if len(records) != 1 or announced > _MAX_VLRS:
        raise laz.damaged(header.path)
    checked = laz.Laz(
        path=header.path,
        size=size,
        data_offset=header.data_offset,
        points=header.points,
        point_format=header.point_format,
        record_bytes=header.record_bytes,
        record=records[0],
    )
    laz.check(checked, file)


# ----------------------------------------------------------------- variable length records (VLRs)


def _read_vlrs(file: BinaryIO, block: bytes, size: int) -> tuple[Vlr, ...]:
    """Return VLRs and, from LAS 1.4 on, EVLRs; stops at the first invalid record."""
    header_bytes, data_offset, count = struct.unpack_from("<HII", block, 94)
    records = _read_records(file, header_bytes, min(data_offset, size), count, extended=False)
    if _version(block) >= (1, 4) and len(block) >= _HEADER_BYTES_1_4:
        start, count = struct.unpack_from("<QI", block, 235)
        records += _read_records(file, start, size, count, extended=True)
    return tuple(records)


def _read_records(file: BinaryIO, start: int, end: int, count: int, *, extended: bool) -> list[Vlr]:
    layout = struct.Struct("<2x16sHQ32x" if extended else "<2x16sHH32x")
    records: list[Vlr] = []
    for _ in range(min(count, _MAX_VLRS)):
        if start + layout.size > end:
            break
        file.seek(start)
        user_id, record_id, length = layout.unpack(file.read(layout.size))
        start += layout.size + length
        if start > end:
            break
        if length <= _MAX_EVLR_BYTES:
            user = user_id.split(b"\0")[0].decode("ascii", "replace")
            records.append(Vlr(user, record_id, file.read(length)))
    return records


# ------------------------------------------------------------------------------------ point records


def record_dtype(header: LasHeader) -> np.dtype[Any]:
    """Return a dtype of whole point records with the required fields.

    X, Y, Z, Intensity, Classification (mask it by :func:`class_mask`) and Red, Green, Blue if the
    format has them.
    """
    extended = header.point_format >= _FIRST_EXTENDED_FORMAT
    fields = {
        "X": ("<i4", 0),
        "Y": ("<i4", 4),
        "Z": ("<i4", 8),
        "Intensity": ("<u2", 12),
        "Classification": ("u1", 16 if extended else 15),
    }
    if header.has_rgb:
        red = _RGB_OFFSET[header.point_format]
        fields.update(Red=("<u2", red), Green=("<u2", red + 2), Blue=("<u2", red + 4))
    return np.dtype(
        {
            "names": list(fields),
            "formats": [kind for kind, _ in fields.values()],
            "offsets": [at for _, at in fields.values()],
            "itemsize": header.record_bytes,
        }
    )


def class_mask(header: LasHeader) -> int:
    """Return the class bits of the classification byte (LAS 1.4 R15, table 8)."""
    return 0xFF if header.point_format >= _FIRST_EXTENDED_FORMAT else LEGACY_CLASS_MASK


def read_points(header: LasHeader, size: int) -> Iterator[Records]:
    """Yield all points in file order, ``size`` or fewer at a time, as :func:`record_dtype` arrays.

    An array is valid until the next iteration, which reuses its buffer.

    :raises PointCloudError: if the file is truncated, damaged, or LAZ without a back end.
    """
    chunks = _read_laz(header, size) if header.compressed else _read_las(header, size)
    found = 0
    for records in chunks:
        found += len(records)
        yield records
    if found != header.points:
        raise PointCloudError(
            translate("Core", "{} is truncated: it contains {} of {} points.").format(
                header.path.name, formats.number(found), formats.number(header.points)
            )
        )


def _read_las(header: LasHeader, size: int) -> Iterator[Records]:
    size = min(size, max(1, _READ_BYTES // header.record_bytes))
    buffer = np.empty(min(size, header.points), record_dtype(header))
    octets = buffer.view(np.uint8).data
    left = header.points
    # Unbuffered: large reads directly into the array.
    with header.path.open("rb", buffering=0) as file:
        file.seek(header.data_offset)
        while left:
            wanted = min(left, len(buffer))
            got = _fill(file, octets[: wanted * header.record_bytes]) // header.record_bytes
            yield buffer[:got]
            if got < wanted:
                return
            left -= got


def _fill(file: Any, view: memoryview) -> int:
    """Fill ``view``, or read to the end of the file; a single read may return less."""
    filled = 0
    while filled < len(view):
        got = file.readinto(view[filled:])
        if not got:
            break
        filled += got
    return filled


def _read_laz(header: LasHeader, size: int) -> Iterator[Records]:
    with _LazReader(header) as reader:
        left = header.points
        while left:
            most = max(1, _READ_BYTES // header.record_bytes)
            block = reader.read(min(left, most, max(size, _LAZ_READ_POINTS)))
            if not len(block):
                return
            left -= len(block)
            for start in range(0, len(block), size):
                yield block[start : start + size]


def sample_coordinates(header: LasHeader, places: int, run: int) -> NDArray[np.int32]:
    """Return raw integer coordinates of about ``places × run`` points, shape (n, 3).

    Reads ``places`` runs of consecutive points, evenly distributed over the file, because seeking
    is slower than reading. Returns all points of a small file.
    """
    records = _sample(header, places, run)
    return np.stack([records[axis] for axis in "XYZ"], axis=1)


def color_max(header: LasHeader, points: int) -> int:
    """Return the maximum of red, green and blue in a sample of points; 0 if all are black.

    FULL_COLOR for LAZ that cannot be decoded here.
    """
    known = known_color_max(header, points)
    return FULL_COLOR if known is None else known


def known_color_max(header: LasHeader, points: int) -> int | None:
    """Return the same as `color_max`, but None for LAZ without a decoder."""
    if not header.has_rgb:
        return 0
    try:
        records = _sample(header, max(1, points // SAMPLE_RUN), SAMPLE_RUN)
    except NoDecoder:
        return None
    return max(int(records[name].max(initial=0)) for name in ("Red", "Green", "Blue"))


def _sample(header: LasHeader, places: int, run: int) -> Records:
    affordable = _READ_BYTES // (run * header.record_bytes)
    places = max(1, min(places, affordable, header.points // run))
    starts = [int(i * (header.points - run) / max(1, places - 1)) for i in range(places)]
    if header.points <= places * run or places == 1:
        starts, run = [0], min(header.points, places * run)
    sample = _sample_laz if header.compressed else _sample_las
    return sample(header, starts, run)


def _sample_las(header: LasHeader, starts: list[int], run: int) -> Records:
    dtype = record_dtype(header)
    runs = []
    with header.path.open("rb", buffering=0) as file:
        for start in starts:
            file.seek(header.data_offset + start * header.record_bytes)
            octets = file.read(run * header.record_bytes)
            runs.append(np.frombuffer(octets, dtype, len(octets) // header.record_bytes))
    return np.concatenate(runs)


def _sample_laz(header: LasHeader, starts: list[int], run: int) -> Records:
    # A LAZ file can be read only from the start of a chunk.
    chunk = _laz_chunk_points(header)
    entries = sorted({start // chunk * chunk for start in starts})
    with _LazReader(header, parallel=False) as reader:
        return np.concatenate([reader.read_at(start, run) for start in entries])


def _laz_chunk_points(header: LasHeader) -> int:
    """Return the points in a LAZ chunk (laszip VLR, 4 bytes at 12); 0xFFFFFFFF means varying."""
    for vlr in header.vlrs:
        if vlr.user_id == laz.VLR_USER and len(vlr.data) >= 16:
            size = int(struct.unpack_from("<I", vlr.data, 12)[0])
            return size if 0 < size < 0xFFFFFFFF else header.points
    return header.points


# --------------------------------------------------------------------------------------------- LAZ


class _LazReader:
    """Wraps laspy's LAZ reader with this module's record layout and errors."""

    def __init__(self, header: LasHeader, *, parallel: bool = True) -> None:
        self._header = header
        self._dtype = record_dtype(header)
        self._reader = laz.open_reader(header.path, parallel=parallel)

    def __enter__(self) -> _LazReader:
        return self

    def __exit__(self, *_: object) -> None:
        self._reader.close()

    def read(self, count: int) -> Records:
        """Return the next ``count`` points, fewer at the end of the file."""
        records: Records = self._guard(lambda: self._reader.read_points(count).array)
        if records.dtype.itemsize != self._header.record_bytes:
            raise PointCloudError(
                translate("Core", "{} has records of an unknown layout.").format(
                    self._header.path.name
                )
            )
        return records.view(self._dtype)

    def read_at(self, start: int, count: int) -> Records:
        """Return ``count`` points from number ``start`` on."""
        self._guard(lambda: self._reader.seek(start))
        return self.read(min(count, self._header.points - start))

    def _guard(self, call: Any) -> Any:
        return laz.guard(self._header.path, call)
