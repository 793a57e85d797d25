"""Finds blurred photos without decoding all of them.

A blurred photo has less detail than those taken just before and after it, so its JPEG file is
smaller. Only such photos and their neighbors are decoded and compared by the
variance of their Laplacian, as a share of the variance of their brightness.
"""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from qgis.PyQt.QtGui import QImage

from ..gate.pictures import read_picture
from .photo_files import Photo

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIDE = 2  # neighbors on each side to compare with
SMALLER = 0.75  # of the neighbors' file size; a blur of 6 of 4000 pixels reduces it to 0.7
DULLER = 0.3  # of the neighbors' sharpness; that blur reduces it to 0.35, 12 pixels to 0.17
DECODED = 1600  # pixels along the longer side, fast to decode from a JPEG
MOST_PHOTO_PIXELS = 10**9  # a JPEG is scaled down while it is decoded
MOST_SUSPECTS = 100  # with more suspects, the sizes vary for other reasons
BRIGHTNESS = np.array((5, 16, 11), np.float32) / 32  # of blue, green, red
KEPT = 4096  # cached results, as photos are added in batches


def blurred(photos: Iterable[Photo]) -> list[Photo]:
    """Return photos that are much less sharp than their neighbors; decodes some of them.

    Takes about 50 ms per decoded photo; do not call it on the main thread. Photos that cannot be
    decoded or compared are not returned.
    """
    suspects = [pair for group in _alike(photos) for pair in _suspects(group)]
    if len(suspects) > MOST_SUSPECTS:
        return []
    return [photo for photo, neighbours in suspects if _is_duller(photo, neighbours)]


def _alike(photos: Iterable[Photo]) -> Iterable[list[Photo]]:
    """Group JPEGs by camera and photo size, in the order they were taken."""
    groups: defaultdict[tuple[str, int, int], list[Photo]] = defaultdict(list)
    for photo in photos:
        facts = photo.metadata
        if photo.path.suffix.lower() in (".jpg", ".jpeg") and facts.taken is not None:
            groups[(facts.camera, facts.width, facts.height)].append(photo)
    for group in groups.values():
        yield sorted(group, key=lambda p: (p.metadata.taken, p.path.name))


def _suspects(group: Sequence[Photo]) -> Iterable[tuple[Photo, list[Photo]]]:
    for number, photo in enumerate(group):
        neighbours = [*group[max(0, number - SIDE) : number], *group[number + 1 :][:SIDE]]
        usual = statistics.median(p.size for p in neighbours) if len(neighbours) >= SIDE else 0
        if photo.size < SMALLER * usual:
            yield photo, neighbours


def _is_duller(photo: Photo, neighbours: Sequence[Photo]) -> bool:
    own = _sharpness(str(photo.path), photo.size)
    others = [_sharpness(str(p.path), p.size) for p in neighbours]
    known = [value for value in others if value is not None]
    return own is not None and len(known) >= SIDE and own < DULLER * statistics.median(known)


@lru_cache(maxsize=KEPT)
def _sharpness(path: str, _size: int) -> float | None:
    """Return the sharpness of a photo, or None if it cannot be decoded."""
    image = read_picture(Path(path), DECODED, MOST_PHOTO_PIXELS)
    if image is None or min(image.width(), image.height()) < SIDE + 1:
        return None
    grey = _grey(image)
    if grey is None:
        return None
    laplacian = 4 * grey[1:-1, 1:-1] - grey[:-2, 1:-1] - grey[2:, 1:-1]
    laplacian -= grey[1:-1, :-2] + grey[1:-1, 2:]
    return float(laplacian.var() / (grey.var() + 1.0))


def _grey(image: QImage) -> NDArray[np.float32] | None:
    """Return the brightness of each pixel, or None for pixel formats that JPEGs do not use.

    Do not use `QImage.convertToFormat`: Qt runs it in its thread pool and waits with the GIL held,
    while a pool thread that renders tiles may be waiting for the GIL (deadlock).
    """
    pixels = pixels_of(image)
    if image.format() == QImage.Format.Format_Grayscale8:
        return pixels[..., 0].astype(np.float32)
    if image.format() == QImage.Format.Format_RGB32:
        return pixels[..., :3] @ BRIGHTNESS
    return None


def pixels_of(image: QImage) -> NDArray[np.uint8]:
    """Return the bytes of each pixel, (rows, columns, bytes); valid as long as the image is."""
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    rows = np.frombuffer(bits, np.uint8).reshape(image.height(), image.bytesPerLine())
    size = image.depth() // 8
    return rows[:, : size * image.width()].reshape(image.height(), image.width(), size)
