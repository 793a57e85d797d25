"""Reads the headers of JPEG, TIFF (DNG, NEF), PNG and JPEG XL files without decoding pixels.

Implemented in Python, as file names may be any bytes and no file may crash the process or take
long. Sources: ITU-T T.81 annex B, TIFF 6.0, CIPA DC-008 (EXIF 2.32), PNG 1.2 and its
extensions, XMP part 3 (storage in files), ISO/IEC 18181-2, DNG 1.6.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Union

from .xmp import LARGEST_PACKET

HEAD = 64 * 1024  # bytes of the first read; contains most headers
TAIL = 4096  # bytes; contains the end of most files
PIECE = 1024 * 1024  # bytes
MOST_SEGMENTS = 2000  # thermal cameras store raw data in hundreds of segments
MOST_ENTRIES = 500  # of a TIFF directory
MOST_VALUES = 200_000  # of one tag: strips of a large TIFF
MOST_DIRECTORIES = 8  # of a raw file, one for each version of the photo
MOST_PACKETS = 8

MAKE, MODEL, ORIENTATION, DATE_TIME, XMP = 0x010F, 0x0110, 0x0112, 0x0132, 0x02BC
WIDTH, HEIGHT, SUBFILE, SUB_DIRECTORIES = 0x0100, 0x0101, 0x00FE, 0x014A
STRIPS, STRIP_SIZES, TILES, TILE_SIZES = 0x0111, 0x0117, 0x0144, 0x0145
EXIF_DIRECTORY, GPS_DIRECTORY = 0x8769, 0x8825

Values = Union[bytes, "tuple[float | None, ...]"]
"""Texts as bytes; numbers, with None for a fraction with denominator 0."""
_FORMATS = {  # TIFF 6.0 section 2: `struct` format, size in bytes
    3: ("H", 2), 4: ("I", 4), 5: ("II", 8), 6: ("b", 1), 8: ("h", 2), 9: ("i", 4),
    10: ("ii", 8), 11: ("f", 4), 12: ("d", 8), 13: ("I", 4),
}  # fmt: skip
_BYTES, _FRACTIONS = (1, 2, 7), (5, 10)
_XMP_HEADER, _EXTENSION = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
_EXTENSION_HEADER = len(_EXTENSION) + 40  # plus GUID, length, offset
_SIZED = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})  # frame headers
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})  # markers without a length
_END, _SCAN, _APP1, _APP3 = 0xD9, 0xDA, 0xE1, 0xE3
_PNG, _PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"
_JXL = b"\0\0\0\x0cJXL \r\n\x87\n"
_MALFORMED = (struct.error, ValueError, IndexError, OverflowError, zlib.error)


@dataclass
class Headers:
    """Contents of a file's headers; empty fields if missing."""

    width: int = 0
    """In pixels as stored, as is `height`; 0 where unknown."""
    height: int = 0
    image: dict[int, Values] = field(default_factory=dict)
    """Tags of the first directory."""
    exif: dict[int, Values] = field(default_factory=dict)
    gps: dict[int, Values] = field(default_factory=dict)
    packets: list[bytes] = field(default_factory=list)
    """XMP packets, main packets before their extensions."""
    has_thermal_data: bool = False
    """True for the radiometric JPEGs of FLIR and DJI."""
    is_cut_off: bool = False
    """True if the image data are truncated."""
    is_damaged: bool = False
    """True if a header could not be read."""


def read_headers(path: Path) -> Headers:
    """Read the headers of a file. Raises `OSError`, but no error for invalid contents."""
    headers = Headers()
    with path.open("rb") as stream:
        file = _File(stream)
        try:
            if file.head.startswith(b"\xff\xd8"):
                _read_jpeg(file, headers)
            elif file.head.startswith((b"II*\0", b"MM\0*")):
                _read_tiff(file, headers)
            elif file.head.startswith(_PNG):
                _read_png(file, headers)
            elif file.head.startswith(_JXL):
                _read_boxes(file, headers)
        except _MALFORMED:
            headers.is_damaged = True
    return headers


class _File:
    """Bytes of an open file by offset; empty beyond its end."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.head = stream.read(HEAD)
        self.size = stream.seek(0, 2) if len(self.head) == HEAD else len(self.head)

    def at(self, start: int, count: int) -> bytes:
        if start + count <= len(self.head):
            return self.head[start : start + count]
        if start >= self.size:
            return b""
        self._stream.seek(start)
        return self._stream.read(min(count, self.size - start))

    def ends_with(self, mark: bytes, first: int) -> bool:
        """Return whether `mark` occurs after `first`; searches the end of the file first."""
        if mark in self.at(max(first, self.size - TAIL), TAIL):
            return True
        step = PIECE - len(mark)
        return any(mark in self.at(start, PIECE) for start in range(first, self.size, step))


# JPEG


def _read_jpeg(file: _File, headers: Headers) -> None:
    extensions: list[tuple[int, bytes]] = []
    end, raw = 2, 0
    for marker, start, size in _segments(file):
        end = start + size
        if marker in _SIZED and not headers.width:
            headers.height, headers.width = struct.unpack(">HH", file.at(start + 1, 4))
        elif marker == _APP1:
            _read_app1(file.at(start, size), headers, extensions)
        elif marker == _APP3:
            raw += size
    # Only DJI stores two bytes per pixel in this segment.
    headers.has_thermal_data |= raw >= headers.width * headers.height > 0
    if extensions:
        headers.packets.append(b"".join(part for _, part in sorted(extensions, key=lambda e: e[0])))
    if not headers.packets:
        headers.packets += _packet_anywhere(file.head)
    headers.is_cut_off = not file.ends_with(b"\xff\xd9", end)


def _segments(file: _File) -> Iterator[tuple[int, int, int]]:
    """Yield marker, offset and size of the segments before the image data."""
    place = 2
    for _ in range(MOST_SEGMENTS):
        start = file.at(place, 4)
        if len(start) < 4 or start[0] != 0xFF:
            return
        marker = start[1]
        if marker == 0xFF:  # a fill byte
            place += 1
        elif marker in _ALONE:
            place += 2
        elif marker == _END:
            return
        else:
            size = int.from_bytes(start[2:], "big")
            yield marker, place + 4, max(size - 2, 0)
            if marker == _SCAN:
                return
            place += 2 + max(size, 2)


def _read_app1(payload: bytes, headers: Headers, extensions: list[tuple[int, bytes]]) -> None:
    if payload.startswith(b"Exif\0") and not headers.image:
        try:
            _read_directories(_Directories(payload[6:], len(payload)), headers)
        except _MALFORMED:
            headers.is_damaged = True
    elif payload.startswith(_XMP_HEADER):
        _add_packet(headers, payload[len(_XMP_HEADER) :])
    elif payload.startswith(_EXTENSION) and len(payload) > _EXTENSION_HEADER:
        if sum(len(part) for _, part in extensions) < LARGEST_PACKET:
            offset = int.from_bytes(payload[_EXTENSION_HEADER - 4 : _EXTENSION_HEADER], "big")
            extensions.append((offset, payload[_EXTENSION_HEADER:]))
    elif payload.startswith(b"FLIR\0"):
        headers.has_thermal_data = True


def _packet_anywhere(head: bytes) -> list[bytes]:
    """Return an XMP packet outside of its regular segment, which the engine also finds."""
    start = head.find(b"<x:xmpmeta")
    end = head.find(b"</x:xmpmeta", start)
    return [head[start : end + 12]] if 0 <= start < end else []


def _add_packet(headers: Headers, packet: bytes) -> None:
    if len(headers.packets) < MOST_PACKETS:
        headers.packets.append(packet[:LARGEST_PACKET])


# TIFF and EXIF (which is a TIFF)


class _Directories:
    """The directories of a TIFF in memory or in a file."""

    def __init__(self, source: _File | bytes, size: int) -> None:
        self._source = source
        self.size = size
        start = self._at(0, 8)
        order = {b"II": "<", b"MM": ">"}.get(start[:2])
        if order is None:
            raise ValueError(start[:2])
        self.order = order
        self.first: int = struct.unpack(f"{order}I", start[4:8])[0]

    def read(self, place: int) -> dict[int, Values]:
        """Return the tags of a directory without invalid ones."""
        start = self._at(place, 2)
        count = min(struct.unpack(f"{self.order}H", start)[0], MOST_ENTRIES)
        raw = self._at(place + 2, 12 * count)
        found: dict[int, Values] = {}
        for tag, kind, number, value in struct.iter_unpack(
            f"{self.order}HHI4s", raw[: len(raw) // 12 * 12]
        ):
            if tag not in found:
                values = self._values(kind, number, value)
                if values is not None:
                    found[tag] = values
        return found

    def _values(self, kind: int, count: int, inline: bytes) -> Values | None:
        letter, width = ("", 1) if kind in _BYTES else _FORMATS.get(kind, ("", 0))
        size = width * count
        most = LARGEST_PACKET if width == 1 else MOST_VALUES * width
        if not 0 < size <= most:
            return None
        data = inline[:size]
        if size > 4:
            data = self._at(struct.unpack(f"{self.order}I", inline)[0], size)
        if width == 1:
            return data
        data = data[: len(data) // width * width]
        numbers = struct.unpack(f"{self.order}{len(data) // width * len(letter)}{letter[0]}", data)
        if kind in _FRACTIONS:
            return tuple(a / b if b else None for a, b in zip(numbers[::2], numbers[1::2]))
        return numbers

    def _at(self, start: int, count: int) -> bytes:
        if isinstance(self._source, bytes):
            return self._source[start : start + count]
        return self._source.at(start, count)


def _read_tiff(file: _File, headers: Headers) -> None:
    tiff = _Directories(file, file.size)
    _read_directories(tiff, headers)
    others = whole_numbers(headers.image.get(SUB_DIRECTORIES))[:MOST_DIRECTORIES]
    pictures = [headers.image, *map(tiff.read, others)]
    # Raw files start with a preview; the full photo has subfile type 0.
    full = [p for p in pictures if not any(whole_numbers(p.get(SUBFILE)))] or pictures
    sizes = [(first(p.get(WIDTH)), first(p.get(HEIGHT))) for p in full]
    headers.width, headers.height = max(sizes, key=lambda size: size[0] * size[1])
    headers.is_cut_off = any(_ends_after(picture, file.size) for picture in full)


def _read_directories(tiff: _Directories, headers: Headers) -> None:
    headers.image = tiff.read(tiff.first)
    packet = headers.image.get(XMP)
    if isinstance(packet, bytes):
        _add_packet(headers, packet)
    for tag, directory in ((EXIF_DIRECTORY, headers.exif), (GPS_DIRECTORY, headers.gps)):
        place = first(headers.image.get(tag))
        if place:
            try:
                directory.update(tiff.read(place))
            except _MALFORMED:
                headers.is_damaged = True


def _ends_after(picture: Mapping[int, Values], size: int) -> bool:
    """Return whether the pixel data exceed the end of the file."""
    for places, sizes in ((STRIPS, STRIP_SIZES), (TILES, TILE_SIZES)):
        ends = zip(whole_numbers(picture.get(places)), whole_numbers(picture.get(sizes)))
        if any(start + length > size for start, length in ends):
            return True
    return False


def whole_numbers(values: Values | None) -> list[int]:
    """Return the integers among the values of a tag."""
    return [number for number in values or () if isinstance(number, int)]


def first(values: Values | None) -> int:
    """Return the first integer of a tag, or 0."""
    return next(iter(whole_numbers(values)), 0)


# PNG


def _read_png(file: _File, headers: Headers) -> None:
    place = len(_PNG)
    for _ in range(MOST_SEGMENTS):
        start = file.at(place, 8)
        size = int.from_bytes(start[:4], "big")
        kind = start[4:]
        if kind in (b"", b"IDAT", b"IEND"):
            break
        data = file.at(place + 8, min(size, LARGEST_PACKET))
        if kind == b"IHDR":
            headers.width, headers.height = struct.unpack(">II", data[:8])
        elif kind == b"eXIf":
            data = data[6:] if data.startswith(b"Exif\0\0") else data  # of some tools
            _read_directories(_Directories(data, len(data)), headers)
        elif kind == b"iTXt" and data.startswith(b"XML:com.adobe.xmp\0"):
            _add_packet(headers, _international_text(data[18:]))
        place += 12 + size
    headers.is_cut_off = not file.ends_with(_PNG_END, len(_PNG))


def _international_text(data: bytes) -> bytes:
    is_compressed = data[0] == 1
    *_, text = data[2:].split(b"\0", 2)
    return zlib.decompressobj().decompress(text, LARGEST_PACKET) if is_compressed else text


# JPEG XL


def _read_boxes(file: _File, headers: Headers) -> None:
    """Read the boxes of a JPEG XL container. The image size is not read from the codestream."""
    place = 0
    for _ in range(MOST_SEGMENTS):
        start = file.at(place, 16)
        if len(start) < 8:
            return
        size, kind, header = int.from_bytes(start[:4], "big"), start[4:8], 8
        if size == 1:
            size, header = int.from_bytes(start[8:], "big"), 16
        if size == 0:  # the box extends to the end of the file
            size = file.size - place
        if size < header:
            raise ValueError(size)
        headers.is_cut_off |= place + size > file.size
        data = place + header
        length = min(size - header, LARGEST_PACKET)
        if kind == b"Exif":
            payload = file.at(data, length)
            payload = payload[4 + int.from_bytes(payload[:4], "big") :]
            _read_directories(_Directories(payload, len(payload)), headers)
        elif kind == b"xml ":
            _add_packet(headers, file.at(data, length))
        place += size
