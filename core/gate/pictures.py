"""Decodes untrusted images (only JPEG, PNG and WebP) with a pixel limit. Any thread.

`QImageReader` decodes without the GIL. `QImage` holds the GIL while it waits for threads of Qt's
pool, which may be waiting for the GIL to request tiles (deadlock).
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO, Union

from qgis.PyQt.QtCore import QBuffer, QFile, QIODevice, QSize, Qt
from qgis.PyQt.QtGui import QImage, QImageReader

MOST_PIXELS = 50_000_000  # of an image from the server; 200 MB decoded
SIGNATURES = (
    (0, b"\xff\xd8\xff", b"jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", b"png"),
    (8, b"WEBP", b"webp"),
)
"""Offset, signature and Qt's name. Other formats, such as SVG, can refer to files or not end."""
HEAD = 16  # bytes
PACKED = (b"zTXt", b"iTXt")
MOST_PACKED = 4  # compressed texts of a PNG; libpng unpacks each to at most 8 MB
MOST_CHUNKS = 100_000  # chunks of a PNG, usually of 8 kB
START_OF_SCAN = b"\xff\xda"
MOST_SCANS = 100  # scans of a JPEG with previews; progressive ones have ten
PIECE = 1 << 20  # bytes

Source = Union[bytes, Path]


def picture_format(head: bytes) -> bytes:
    """Return Qt's name of an image format by its first bytes, or b"" if not supported."""
    return next((name for at, mark, name in SIGNATURES if head[at:].startswith(mark)), b"")


def is_bounded(source: Source) -> bool:
    """Return whether the effort of decoding a JPEG or PNG is limited by its pixels.

    Reads the chunk headers of a PNG, but all of a JPEG. Raises `OSError`.
    """
    with source.open("rb") if isinstance(source, Path) else io.BytesIO(source) as file:
        kind = picture_format(file.read(HEAD))
        if kind == b"png":
            return _has_few_packed_texts(file)
        return kind != b"jpeg" or _has_few_scans(file)


def _has_few_packed_texts(file: BinaryIO) -> bool:
    """Iterate over the chunks (PNG specification, 5.3)."""
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
    """Return the size in pixels from the header; invalid if it is not an image."""
    device = _device(source)
    return QSize() if device is None else _reader(device).size()


def read_picture(source: Source, side: int, most_pixels: int = MOST_PIXELS) -> QImage | None:
    """Decode an image, scaled down to at most `side` pixels along each edge.

    Returns None if it is not an image, damaged, or exceeds `most_pixels`.
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
    """Open the source, or return None. A reader does not keep its device alive."""
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
