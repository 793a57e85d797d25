"""What the files of products look like: how they begin, and whether their end is there.

Only headers, directories and ends are read, whatever the size of the file. Sources: TIFF 6.0 and
the BigTIFF extension, PKWARE APPNOTE 6.3.10 (ZIP), ASPRS LAS 1.4 R15, the LASzip format, PNG,
ISO 10918-1 (JPEG), ISO 32000 (PDF), the SQLite file format, glTF 2.0 (GLB), the PLY format.
"""

from __future__ import annotations

import re
import struct
from array import array
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Callable, NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from ..errors import ProtocolError
from ..support.i18n import translate
from ..support.tiff import SIGNATURES, Entry, Tiff

HEAD = 1024  # bytes; every signature is within
TAIL = 64 * 1024 + 22  # bytes; a ZIP's end record with the longest comment
MOST_DIRECTORIES = 1000  # of a TIFF; an orthophoto has about ten
MOST_BLOCKS = 4_000_000  # of one TIFF directory whose places are checked
LARGEST_SCANNED = 8 * 1024 * 1024  # bytes of JSON whose brackets are counted
PAGE = re.compile(
    rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<(!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
JSON_MARK = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|["{}\[\]]', re.DOTALL)
HTML_SUFFIXES = (".html", ".htm", ".xhtml", ".xml", ".svg")


class _Kind(NamedTuple):
    """A type of file: whether its first bytes are right, and whether it is whole."""

    begins: Callable[[bytes], bool]
    is_whole: Callable[[BinaryIO, int], bool]


def suffix_of(address: str) -> str:
    """Return the ending of the file that a path of the API gives, such as ".tif"."""
    parts = urlsplit(address)
    named = parse_qs(parts.query).get("filename", [unquote(parts.path)])[0]
    return PurePosixPath(named).suffix.lower()


def check_signature(path: Path, suffix: str) -> None:
    """Raise `ProtocolError` when a file is not of the type that its name promises.

    An unknown type passes unless it is a web page, such as that of a login.
    """
    with path.open("rb") as stream:
        head = stream.read(HEAD)
    if suffix not in HTML_SUFFIXES and PAGE.match(head):
        raise ProtocolError(
            translate("Api", "The server sent a web page instead of the file."),
            translate("Api", "Sign in again, or open the address of the server in a browser."),
        )
    kind = _KINDS.get(suffix)
    if kind is not None and not kind.begins(head):
        raise ProtocolError(
            translate("Api", "What the server sent is not a {} file.").format(suffix),
            translate("Api", "Open the address of the server in a browser to see what it sends."),
        )


def is_whole(path: Path, suffix: str) -> bool:
    """Return whether a file ends where its own directory or format says; True for unknown types."""
    kind = _KINDS.get(suffix)
    if kind is None:
        return True
    with path.open("rb") as stream:
        size = stream.seek(0, 2)
        stream.seek(0)
        try:
            return kind.is_whole(stream, size)
        except (struct.error, ValueError, OverflowError, IndexError, MemoryError):
            return False


def may_be_empty(suffix: str) -> bool:
    """Return whether no bytes at all can be a file of that type."""
    return suffix not in _KINDS


def _tail(stream: BinaryIO, size: int, length: int) -> bytes:
    stream.seek(max(0, size - length))
    return stream.read(length)


# TIFF


def _is_whole_tiff(stream: BinaryIO, size: int) -> bool:
    """Follow the directories; each and every strip or tile must lie within the file."""
    tiff, has_images = Tiff(stream, size), False
    for entries in tiff.directories(MOST_DIRECTORIES):
        if not _has_blocks(tiff, entries, size):
            return False
        has_images = True
    return has_images


def _has_blocks(tiff: Tiff, entries: list[Entry], size: int) -> bool:
    found: dict[int, array[int]] = {}
    for entry in entries:
        if not tiff.is_within(entry):
            return False
        if entry.tag in _TIFF_PLACES and entry.kind in _TIFF_ARRAYS and entry.items <= MOST_BLOCKS:
            found[entry.tag] = _numbers(tiff.octets(entry), _TIFF_ARRAYS[entry.kind], tiff.order)
    for places, sizes in ((273, 279), (324, 325)):
        ends = map(int.__add__, found.get(places, ()), found.get(sizes, ()))
        if max(ends, default=0) > size:
            return False
    return True


_TIFF_ARRAYS = {3: "H", 4: "I", 16: "Q"}
_TIFF_PLACES = (273, 279, 324, 325)  # offsets and byte counts of strips and of tiles


def _numbers(data: bytes, form: str, order: str) -> array[int]:
    width = struct.calcsize("=" + form)
    numbers = array(form)
    if numbers.itemsize != width:  # never on the systems QGIS runs on
        raise ValueError(form)
    numbers.frombytes(data[: len(data) // width * width])
    if struct.pack("=H", 1) != struct.pack(order + "H", 1):
        numbers.byteswap()
    return numbers


def _unpack(stream: BinaryIO, form: str) -> tuple[int, ...]:
    return struct.unpack(form, stream.read(struct.calcsize(form)))


# Archives


def _is_whole_zip(stream: BinaryIO, size: int) -> bool:
    """Find the end record, whose comment ends the file, and the directory before it."""
    tail = _tail(stream, size, TAIL)
    at = tail.rfind(b"PK\5\6")
    while at >= 0:
        record = tail[at : at + 22]
        if len(record) == 22 and at + 22 + struct.unpack_from("<H", record, 20)[0] == len(tail):
            length, offset = struct.unpack_from("<II", record, 12)
            if 0xFFFFFFFF in (length, offset):  # ZIP64: the numbers are in a record of its own
                return tail.rfind(b"PK\6\7", 0, at) >= 0
            return bool(offset + length <= size - len(tail) + at)
        at = tail.rfind(b"PK\5\6", 0, at)
    return False


# Point clouds


def _is_whole_las(stream: BinaryIO, size: int) -> bool:
    """Compare the size with the points, or with the chunk table of a compressed file."""
    head = stream.read(375)
    minor = head[25]
    header_size, offset = struct.unpack_from("<HI", head, 94)
    form, length, count = struct.unpack_from("<BHI", head, 104)
    if minor >= 4 and header_size >= 375:
        (large,) = struct.unpack_from("<Q", head, 247)
        extended, extended_count = struct.unpack_from("<QI", head, 235)
        count = large or count
        if extended_count and extended + 60 > size:
            return False
    if form & 0x80:
        return _is_whole_laz(stream, size, offset)
    return bool(offset + count * length <= size)


def _is_whole_laz(stream: BinaryIO, size: int, offset: int) -> bool:
    stream.seek(offset)
    (table,) = _unpack(stream, "<q")
    if table == -1:  # written as a stream: the place follows at the end
        stream.seek(size - 8)
        (table,) = _unpack(stream, "<q")
    if not offset + 8 <= table <= size - 8:
        return False
    stream.seek(table)
    version, chunks = _unpack(stream, "<II")
    # The compressed table: the coder begins with four bytes.
    return version == 0 and (chunks == 0 or table + 12 <= size)


def _is_whole_ply(stream: BinaryIO, size: int) -> bool:
    """Compare the size with the elements; of lists at least their lengths are there."""
    head = stream.read(TAIL)
    end = re.search(rb"\nend_header\r?\n", head)
    if end is None:
        return False
    form, least, count = "", 0, 0
    for line in head[: end.start()].decode("ascii", "replace").splitlines():
        words = line.split()
        if words[:1] == ["format"]:
            form = words[1]
        elif words[:1] == ["element"]:
            count = int(words[2])
            least += count * 2 if form == "ascii" else 0
        elif words[:1] == ["property"] and form != "ascii":
            least += count * _PLY_WIDTHS.get(words[2] if words[1] == "list" else words[1], 1)
    return end.end() + least - (1 if form == "ascii" else 0) <= size


_PLY_WIDTHS = {"short": 2, "ushort": 2, "int16": 2, "uint16": 2, "int": 4, "uint": 4, "int32": 4,
               "uint32": 4, "float": 4, "float32": 4, "double": 8, "float64": 8}  # fmt: skip


# Others


def _begins_json(head: bytes) -> bool:
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


def _is_whole_json(stream: BinaryIO, size: int) -> bool:
    """Count the brackets outside of strings; of large files only the last one is checked."""
    if size > LARGEST_SCANNED:
        return _tail(stream, size, HEAD).rstrip()[-1:] in (b"}", b"]")
    depth, begun = 0, False
    for mark in JSON_MARK.finditer(stream.read()):
        text = mark[0]
        if text == b'"':
            return False
        depth += (text in b"{[") - (text in b"}]")
        begun = True
    return begun and depth == 0


def _is_whole_sqlite(stream: BinaryIO, size: int) -> bool:
    head = stream.read(100)
    (page,) = struct.unpack_from(">H", head, 16)
    (count,) = struct.unpack_from(">I", head, 28)
    return bool((65536 if page == 1 else page) * count <= size)


def _is_whole_glb(stream: BinaryIO, size: int) -> bool:
    return bool(struct.unpack_from("<I", stream.read(12), 8)[0] <= size)


def _is_whole_png(stream: BinaryIO, size: int) -> bool:
    return b"\0\0\0\0IEND\xaeB`\x82" in _tail(stream, size, HEAD)


def _is_whole_jpeg(stream: BinaryIO, size: int) -> bool:
    return _tail(stream, size, HEAD).rstrip(b"\0").endswith(b"\xff\xd9")


def _is_whole_pdf(stream: BinaryIO, size: int) -> bool:
    return b"%%EOF" in _tail(stream, size, HEAD)


def _with(*signatures: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(signatures)


_TIFF = _Kind(_with(*SIGNATURES), _is_whole_tiff)
_ZIP = _Kind(_with(b"PK\3\4", b"PK\5\6"), _is_whole_zip)
_LAS = _Kind(_with(b"LASF"), _is_whole_las)
_JSON = _Kind(_begins_json, _is_whole_json)
_SQLITE = _Kind(_with(b"SQLite format 3\0"), _is_whole_sqlite)
_JPEG = _Kind(_with(b"\xff\xd8\xff"), _is_whole_jpeg)
_KINDS = {
    ".tif": _TIFF,
    ".tiff": _TIFF,
    ".zip": _ZIP,
    ".kmz": _ZIP,
    ".las": _LAS,
    ".laz": _LAS,
    ".json": _JSON,
    ".geojson": _JSON,
    ".gpkg": _SQLITE,
    ".mbtiles": _SQLITE,
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".png": _Kind(_with(b"\x89PNG\r\n\x1a\n"), _is_whole_png),
    ".pdf": _Kind(lambda head: b"%PDF-" in head, _is_whole_pdf),
    ".glb": _Kind(_with(b"glTF"), _is_whole_glb),
    ".ply": _Kind(_with(b"ply\n", b"ply\r\n"), _is_whole_ply),
}
