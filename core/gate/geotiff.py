"""Checks the structure of a TIFF file before GDAL opens it. Any thread; reads only directories.

Source: GDAL's GTiff driver documentation for tag 42112. GDAL does not limit block sizes, and opens
an `OVERVIEW_FILE` in tag 42112 with any driver.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from ...api import StorageError
from ...api.support.i18n import QT_TRANSLATE_NOOP, translate
from ...api.support.tiff import Entry, Tiff
from .. import formats

MOST_DIRECTORIES = 256  # images, overviews and masks
MOST_BANDS = 64
MOST_SIDE = 1 << 22  # pixels
MOST_PIXELS = 10**11  # per image: 4 km² at 6 mm
MOST_BLOCK_BYTES = 128 << 20  # GDAL caches two decoded blocks
MOST_BLOCKS = 8_000_000
MOST_SAMPLED_BYTES = 4 * 10**9  # decoded for statistics: GDAL reads √n of n blocks per band
MOST_METADATA_BYTES = 1 << 20
DAMAGED = QT_TRANSLATE_NOOP("Core", "{} is damaged or incomplete.")
NOT_A_RASTER = QT_TRANSLATE_NOOP("Core", "{} is not a raster that QGIS can read.")
TOO_LARGE = QT_TRANSLATE_NOOP(
    "Core", "{} is too large to open safely: {} × {} pixels in blocks of {} × {}."
)
FOREIGN = QT_TRANSLATE_NOOP("Core", "{} refers to other files, which is not allowed.")
REMEDY = QT_TRANSLATE_NOOP(
    "Core", "Restart the task, or download the file from the WebODM page and check it."
)

WIDTH, HEIGHT, BITS, BANDS, ROWS_PER_STRIP, PLANAR = 256, 257, 258, 277, 278, 284
STRIP_OFFSETS, STRIP_BYTES, TILE_OFFSETS, TILE_BYTES = 273, 279, 324, 325
TILE_WIDTH, TILE_HEIGHT, GDAL_METADATA = 322, 323, 42112
NUMBERS = (
    WIDTH, HEIGHT, BITS, BANDS, ROWS_PER_STRIP, PLANAR, TILE_WIDTH, TILE_HEIGHT,
    STRIP_OFFSETS, STRIP_BYTES, TILE_OFFSETS, TILE_BYTES,
)  # fmt: skip
TYPES = {1: "u1", 2: "u1", 3: "u2", 4: "u4", 6: "i1", 7: "u1", 8: "i2", 9: "i4", 13: "u4",
         16: "u8", 17: "i8", 18: "u8"}  # fmt: skip
"""numpy types of integer tags by type code."""

_DOMAIN = re.compile(rb"(?is)domain[\s\0]*=[\s\0]*(.{0,40})|<[\s\0/?!]*domain")
_HARMLESS = re.compile(
    rb"""(?i)(["'])(|IMAGE_STRUCTURE|COLOR_PROFILE|EXIF|RPC|IMAGERY|TIFF|xml:(XMP|ESRI))\1"""
)


@dataclass(frozen=True)
class Image:
    """One directory of a TIFF; sizes in pixels."""

    width: int
    height: int
    bands: int
    block_width: int
    block_height: int
    pixel_bytes: int
    """Bytes per pixel of all bands in a block."""

    @property
    def block_bytes(self) -> int:
        """Size of a decoded block in bytes."""
        return self.block_width * self.block_height * self.pixel_bytes

    @property
    def sampled_bytes(self) -> float:
        """Bytes that GDAL decodes for approximate statistics of all bands."""
        blocks = -(-self.width // self.block_width) * -(-self.height // self.block_height)
        return math.sqrt(blocks) * self.block_bytes * self.bands


def check(path: Path, *, whole: bool = True) -> tuple[Image, ...]:
    """Return the images of a TIFF; the first is the main one.

    :param whole: whether every strip and tile must lie within the file.
    :raises StorageError: if it is not a TIFF, damaged, too large, or refers to other files.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            return _Reader(path, file, size, whole).images()
    except OSError as error:
        raise StorageError(
            translate("Core", "{} cannot be read: {}.").format(path.name, error.strerror or error)
        ) from error


class _Reader:
    def __init__(self, path: Path, file: BinaryIO, size: int, whole: bool) -> None:
        self._path, self._size, self._whole = path, size, whole
        try:
            self._tiff = Tiff(file, size)
        except ValueError as error:
            raise _refusal(path, NOT_A_RASTER) from error

    def images(self) -> tuple[Image, ...]:
        try:
            directories = self._tiff.directories(MOST_DIRECTORIES)
            images = tuple(self._image(self._tags(entries)) for entries in directories)
        except ValueError as error:
            raise self._damaged() from error
        if not images:
            raise self._damaged()
        if len(images) == 1 and images[0].sampled_bytes > MOST_SAMPLED_BYTES:  # no overviews
            raise self._too_large(images[0])
        return images

    def _tags(self, entries: list[Entry]) -> dict[int, Any]:
        """Return the values of the required tags."""
        tags: dict[int, Any] = {}
        for entry in entries:
            if entry.tag in NUMBERS or entry.tag == GDAL_METADATA:
                tags.setdefault(entry.tag, self._value(entry))  # libtiff ignores repeated tags
        return tags

    def _value(self, entry: Entry) -> Any:
        most = MOST_METADATA_BYTES if entry.tag == GDAL_METADATA else 8 * MOST_BLOCKS
        if entry.kind not in TYPES or not 0 < entry.length <= most:
            raise self._damaged()
        value = self._tiff.octets(entry)
        if entry.tag == GDAL_METADATA:
            self._check_metadata(value)
            return value
        return np.frombuffer(value, self._tiff.order + TYPES[entry.kind])

    def _image(self, tags: dict[int, Any]) -> Image:
        width, height = self._number(tags, WIDTH), self._number(tags, HEIGHT)
        bands = self._number(tags, BANDS, 1)
        tiled = TILE_WIDTH in tags or TILE_OFFSETS in tags
        block_width = self._number(tags, TILE_WIDTH) if tiled else width
        block_height = (
            self._number(tags, TILE_HEIGHT)
            if tiled
            else min(self._number(tags, ROWS_PER_STRIP, height), height)
        )
        if min(width, height, bands, block_width, block_height) < 1:
            raise self._damaged()
        bits = int(tags[BITS].max()) if BITS in tags else 1
        separate = self._number(tags, PLANAR, 1) == 2 and bands > 1
        pixel = max(1, bits * (1 if separate else bands) // 8)
        image = Image(width, height, bands, block_width, block_height, pixel)
        blocks = -(-width // block_width) * -(-height // block_height) * (bands if separate else 1)
        self._check_bounds(image, bits, blocks)
        if self._whole:
            self._check_blocks(tags, tiled, blocks)
        return image

    def _check_bounds(self, image: Image, bits: int, blocks: int) -> None:
        if (
            image.bands > MOST_BANDS
            or bits > 128
            or max(image.width, image.height, image.block_width, image.block_height) > MOST_SIDE
            or image.width * image.height > MOST_PIXELS
            or image.block_bytes > MOST_BLOCK_BYTES
            or blocks > MOST_BLOCKS
        ):
            raise self._too_large(image)

    def _too_large(self, image: Image) -> StorageError:
        sides = (image.width, image.height, image.block_width, image.block_height)
        return StorageError(
            translate("Core", TOO_LARGE).format(self._path.name, *map(formats.number, sides)),
            translate("Core", REMEDY),
        )

    def _check_blocks(self, tags: dict[int, Any], tiled: bool, blocks: int) -> None:
        """Reject a file that ends before its last block; blocks of length 0 are empty."""
        places = tags.get(TILE_OFFSETS if tiled else STRIP_OFFSETS)
        lengths = tags.get(TILE_BYTES if tiled else STRIP_BYTES)
        if places is None or lengths is None or len(places) < blocks or len(lengths) < blocks:
            raise self._damaged()
        ends = places[:blocks].astype(np.float64) + lengths[:blocks].astype(np.float64)
        if float(ends.max()) > self._size or int(lengths.min()) < 0:
            raise self._damaged()

    def _check_metadata(self, text: bytes) -> None:
        for found in _DOMAIN.finditer(text):
            if found[1] is None or not _HARMLESS.match(found[1]):
                raise _refusal(self._path, FOREIGN)

    def _number(self, tags: dict[int, Any], tag: int, default: int | None = None) -> int:
        if tag in tags:
            return int(tags[tag][0])
        if default is None:
            raise self._damaged()
        return default

    def _damaged(self) -> StorageError:
        return _refusal(self._path, DAMAGED)


def _refusal(path: Path, reason: str) -> StorageError:
    return StorageError(translate("Core", reason).format(path.name), translate("Core", REMEDY))
