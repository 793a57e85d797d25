"""Decodes pictures from outside, bounded in pixels: JPEG, PNG and WebP alone. Any thread.

`QImageReader` decodes without Python's lock. `QImage` keeps it while it waits for threads of Qt's
pool, which may in turn be waiting for the lock, to request tiles: then QGIS stands still.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO, Union

from qgis.PyQt.QtCore import QBuffer, QFile, QIODevice, QSize, Qt
from qgis.PyQt.QtGui import QImage, QImageReader

MOST_PIXELS = 50_000_000  # of one from the server; 200 MB decoded
SIGNATURES = (
    (0, b"\xff\xd8\xff", b"jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", b"png"),
    (8, b"WEBP", b"webp"),
)
"""Place, bytes and Qt's name; others, such as SVG, could refer to files or run for ever."""
HEAD = 16  # bytes
PACKED = (b"zTXt", b"iTXt")
MOST_PACKED = 4  # texts of a PNG, each of which libpng unpacks to 8 MB at most
MOST_CHUNKS = 100_000  # of a PNG; most have 8 kB each
START_OF_SCAN = b"\xff\xda"
MOST_SCANS = 100  # of a JPEG with its previews; a progressive one has ten, and each takes its time
PIECE = 1 << 20  # bytes

Source = Union[bytes, Path]


def picture_format(head: bytes) -> bytes:
    """Return Qt's name of a picture's format by its first bytes, b"" for none of ours."""
    return next((name for at, mark, name in SIGNATURES if head[at:].startswith(mark)), b"")


def is_bounded(source: Source) -> bool:
    """Return whether decoding a JPEG or PNG takes no more than its pixels do.

    Reads the heads of chunks of a PNG, and all of a JPEG. Raises `OSError` if it cannot be read.
    """
    with source.open("rb") if isinstance(source, Path) else io.BytesIO(source) as file:
        kind = picture_format(file.read(HEAD))
        if kind == b"png":
            return _has_few_packed_texts(file)
        return kind != b"jpeg" or _has_few_scans(file)


def _has_few_packed_texts(file: BinaryIO) -> bool:
    """Walk along the chunks (PNG specification, 5.3)."""
    file.seek(8)
    packed = 0
    for _ in range(MOST_CHUNKS):
        head = file.read(8)
        if len(head) < 8:
            return True
        packed += head[4:] in PACKED
        if packed > MOST_PACKED:
            return False
        file.seek(int.from_bytes(head[:4], "big") + 4, io.SEEK_CUR)
    return False


def _has_few_scans(file: BinaryIO) -> bool:
    scans, end = 0, b""
    while piece := file.read(PIECE):
        scans += (end + piece).count(START_OF_SCAN)
        end = piece[-1:]
    return scans <= MOST_SCANS


def picture_size(source: Source) -> QSize:
    """Return the size in pixels that the header announces; invalid if it is no picture."""
    device = _device(source)
    return QSize() if device is None else _reader(device).size()


def read_picture(source: Source, side: int, most_pixels: int = MOST_PIXELS) -> QImage | None:
    """Decode a picture, scaled down to at most `side` pixels along each edge.

    Returns None for what is no picture, is damaged, has more than `most_pixels`, or would unpack
    to more than those.
    """
    device = _device(source)
    if device is None or not is_bounded(source):
        return None
    reader = _reader(device)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > most_pixels:
        return None
    if max(size.width(), size.height()) > side:
        kept = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(kept.expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image


def _device(source: Source) -> QIODevice | None:
    """Open the source; None if it cannot be. A reader does not keep its device alive."""
    device: QIODevice
    if isinstance(source, Path):
        device = QFile(str(source))
    else:
        device = QBuffer()
        device.setData(source)
    return device if device.open(QIODevice.OpenModeFlag.ReadOnly) else None


def _reader(device: QIODevice) -> QImageReader:
    reader = QImageReader(device, picture_format(bytes(device.peek(HEAD))) or b"none")
    reader.setAutoDetectImageFormat(False)
    return reader
