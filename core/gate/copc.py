"""Checks the structure of a COPC file before QGIS opens it. Any thread; no QGIS, no GDAL.

QGIS trusts offsets and lengths of records, hierarchy pages and nodes, follows parents of a node up
to the root, and decodes a node without limit: a wrong number can exhaust memory or time, or crash
the process.

Sources: COPC specification 1.0 (https://copc.io), ASPRS LAS 1.4 R15, QGIS's
qgscopcpointcloudindex.cpp and qgslazinfo.cpp.
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np

from ...api.support.i18n import translate
from . import laz
from .laz import PointCloudError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Nodes = NDArray[Any]

HEADER_BYTES = 375  # of LAS 1.4; QGIS reads the first record here
VLR = struct.Struct("<2x16sHH32x")  # user ID, record ID, data length
EVLR = struct.Struct("<2x16sHQ32x")
INFO_BYTES = 160
RECORD_BYTES = {6: 30, 7: 36, 8: 38}
"""Record length of COPC's point formats in bytes."""
MOST_VLRS, MOST_VLR_BYTES = 1000, 16 << 20
MOST_STATISTICS_BYTES = 1 << 20  # QGIS's statistics record (JSON)
MOST_NODES = 250_000  # nodes of about 20,000 points
MOST_PAGES = 10_000
DEEPEST = 24  # levels
MOST_SPAN = 1 << 16  # points along the edge of the root; usually 128
LARGEST_COORDINATE = 1e15
NODE = np.dtype([("key", "<i4", (4,)), ("place", "<u8"), ("octets", "<i4"), ("points", "<i4")])
"""An entry of the hierarchy: level, x, y, z; offset and length of its points or page."""
ROOT = (0, 0, 0, 0)
ANOTHER_PAGE = -1  # number of points of an entry that is a page
EXTRA_SIZES = {1: 1, 2: 1, 3: 2, 4: 2, 5: 4, 6: 4, 7: 8, 8: 8, 9: 4, 10: 8}
"""Bytes of an extra attribute by type. QGIS treats an untyped one as a byte, but copies more."""
EXTRA_BYTES = 192  # length of the description of an extra attribute


def check(path: Path) -> None:
    """Raise `PointCloudError` unless a LAZ file accepted by `read_header` is valid COPC.

    Reads records, the hierarchy and about 60 bytes of each node. Takes at most 2 s.

    :raises OSError: if it cannot be read.
    """
    size = path.stat().st_size
    with path.open("rb", buffering=0) as file:
        header = _Header.read(path, file.read(HEADER_BYTES))
        info = _check_vlrs(header, file)
        _check_evlrs(header, file, size)
        nodes = _read_hierarchy(path, file, size, info)
        _check_keys(path, nodes)
        if (nodes["points"] < 0).any() or nodes["octets"][nodes["points"] == 0].any():
            raise _damaged(path)
        _check_nodes(header, file, size, nodes[nodes["points"] > 0])


@dataclass(frozen=True)
class _Header:
    path: Path
    point_format: int
    record_bytes: int
    data_offset: int
    points: int
    vlrs: int
    first_evlr: int
    evlrs: int

    @classmethod
    def read(cls, path: Path, block: bytes) -> _Header:
        if len(block) < HEADER_BYTES or block[:4] != b"LASF" or block[24:26] != b"\1\4":
            raise _no_copc(path)
        size, data_offset, vlrs, form, record = struct.unpack_from("<HIIBH", block, 94)
        first_evlr, evlrs, points = struct.unpack_from("<QIQ", block, 235)
        least = RECORD_BYTES.get(form & 0x3F)
        if size != HEADER_BYTES or form & 0xC0 != 0x80 or least is None or record < least:
            raise _no_copc(path)
        bounds = struct.unpack_from("<6d", block, 179)  # maximum and minimum of x, y and z in turn
        if not all(
            -LARGEST_COORDINATE < low <= high < LARGEST_COORDINATE
            for high, low in zip(bounds[::2], bounds[1::2])
        ):
            raise _damaged(path)
        return cls(path, form & 0x3F, record, data_offset, points, vlrs, first_evlr, evlrs)

    @property
    def extra_bytes(self) -> int:
        """Bytes of a point after the fields of its format."""
        return self.record_bytes - RECORD_BYTES[self.point_format]

    @property
    def layers(self) -> int:
        """Number of layers of a node."""
        return {6: 9, 7: 10, 8: 11}[self.point_format] + self.extra_bytes


def _check_vlrs(header: _Header, file: BinaryIO) -> tuple[int, int]:
    """Return offset and length of the root page. Records must end where the points start."""
    length = header.data_offset - HEADER_BYTES
    if header.vlrs > MOST_VLRS or not 0 < length <= MOST_VLR_BYTES:
        raise _damaged(header.path)
    block = _read(header.path, file, HEADER_BYTES, length)
    at, info = 0, b""
    for number in range(header.vlrs):
        if at + VLR.size > length:
            raise _damaged(header.path)
        user, record, octets = VLR.unpack_from(block, at)
        at += VLR.size
        data = block[at : at + octets]
        at += octets
        if at > length:
            raise _damaged(header.path)
        named = (user.rstrip(b"\0"), record)
        if (named == (b"copc", 1)) != (number == 0):
            raise _no_copc(header.path)
        if number == 0:
            info = data
        elif named == (b"LASF_Spec", 4):
            _check_extra_bytes(header, data)
    if len(info) != INFO_BYTES:
        raise _no_copc(header.path)
    return _check_info(header.path, info)


def _check_info(path: Path, info: bytes) -> tuple[int, int]:
    x, y, z, half, spacing, place, octets = struct.unpack_from("<5d2Q", info)
    is_sound = all(map(math.isfinite, (x, y, z, half, spacing))) and half > 0 and spacing > 0
    if not is_sound or max(abs(x), abs(y), abs(z)) + half > LARGEST_COORDINATE:
        raise _damaged(path)
    if not 1 <= 2 * half / spacing <= MOST_SPAN:
        raise _damaged(path)
    return place, octets


def _check_extra_bytes(header: _Header, data: bytes) -> None:
    """Reject extra attributes whose total length is not that of the extra bytes."""
    types = data[2::EXTRA_BYTES]
    if len(data) % EXTRA_BYTES or sum(EXTRA_SIZES.get(t, 0) for t in types) != header.extra_bytes:
        raise _damaged(header.path)
    if not set(types) <= EXTRA_SIZES.keys():
        raise _damaged(header.path)


def _check_evlrs(header: _Header, file: BinaryIO, size: int) -> None:
    if header.evlrs > MOST_VLRS:
        raise _damaged(header.path)
    at = header.first_evlr
    for _ in range(header.evlrs):
        if at + EVLR.size > size:
            raise _damaged(header.path)
        user, _record, octets = EVLR.unpack(_read(header.path, file, at, EVLR.size))
        at += EVLR.size + octets
        is_statistics = user.rstrip(b"\0") == b"qgis"
        if at > size or (is_statistics and octets > MOST_STATISTICS_BYTES):
            raise _damaged(header.path)


def _read_hierarchy(path: Path, file: BinaryIO, file_size: int, root: tuple[int, int]) -> Nodes:
    """Return the node entries of all pages.

    A page is the root of a subtree, so it contains the entry of the node that refers to it.
    """
    pages, left = [(ROOT, *root)], MOST_NODES
    seen: set[int] = set()
    found = []
    while pages:
        key, place, octets = pages.pop()
        count, rest = divmod(octets, NODE.itemsize)
        if place in seen or len(seen) == MOST_PAGES or rest or not 0 < count <= left:
            raise _damaged(path)
        if place + octets > file_size:
            raise _damaged(path)
        seen.add(place)
        left -= count
        entries = np.frombuffer(_read(path, file, place, octets), NODE)
        is_page = entries["points"] == ANOTHER_PAGE
        nodes = entries[~is_page]
        if not (nodes["key"] == key).all(axis=1).any():
            raise _damaged(path)
        pages += [(tuple(key), at, size) for key, at, size, _ in entries[is_page].tolist()]
        found.append(nodes)
    return np.concatenate(found)


def _check_keys(path: Path, nodes: Nodes) -> None:
    """Reject nodes outside of the cube, duplicates, and nodes without parent."""
    keys = nodes["key"].astype(np.int64)
    level, cells = keys[:, 0], keys[:, 1:]
    if level.min() < 0 or level.max() > DEEPEST or cells.min() < 0:
        raise _damaged(path)
    if (cells.max(axis=1) >= 1 << level).any():
        raise _damaged(path)
    known = set(map(tuple, keys.tolist()))
    above = {(depth - 1, x >> 1, y >> 1, z >> 1) for depth, x, y, z in known if depth}
    if len(known) != len(keys) or not above <= known:
        raise _damaged(path)


def _check_nodes(header: _Header, file: BinaryIO, size: int, nodes: Nodes) -> None:
    """Reject nodes that are out of range, overlap, or do not match their entry."""
    nodes = nodes[np.argsort(nodes["place"], kind="stable")]
    places, octets = nodes["place"], nodes["octets"].astype(np.int64)
    points = nodes["points"].astype(np.int64)
    head = header.record_bytes + 4 + 4 * header.layers
    if not len(nodes) or int(points.sum()) > header.points:
        raise laz.damaged(header.path, header.points)
    if places[0] < header.data_offset + 8 or places[-1] > size or octets.min() < head:
        raise _damaged(header.path)
    ends = places.astype(np.int64) + octets
    if ends[-1] > size or (ends[:-1] > places[1:].astype(np.int64)).any():
        raise _damaged(header.path)
    unpacked = points * header.record_bytes
    if unpacked.max() > laz.MOST_CHUNK_BYTES or (octets > 2 * unpacked + laz.SPARE_BYTES).any():
        raise _damaged(header.path)
    announced = struct.Struct(f"<{1 + header.layers}I")
    for place, length, count in zip(places.tolist(), octets.tolist(), points.tolist()):
        block = _read(header.path, file, place + header.record_bytes, announced.size)
        found, *layers = announced.unpack(block)
        if found != count or head + sum(layers) != length:
            raise _damaged(header.path)


def _read(path: Path, file: BinaryIO, place: int, length: int) -> bytes:
    """Read exactly `length` bytes; the file is unbuffered."""
    file.seek(place)
    octets = file.read(length)
    if len(octets) < length:
        raise _damaged(path)
    return octets


def _no_copc(path: Path) -> PointCloudError:
    return PointCloudError(
        translate("Core", "{} is not a cloud-optimized point cloud (COPC).").format(path.name)
    )


def _damaged(path: Path) -> PointCloudError:
    return laz.damaged(path)
