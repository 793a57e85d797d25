"""Tiles of a panorama: an equirectangular photo projected to the six faces of a cube."""

from __future__ import annotations

import io
import math
from pathlib import Path

TILE_PIXELS = 512
LARGEST_SOURCE = 4096  # largest width in pixels that is used
# By face: which way is right, down and forward; x is right, y down, z to the front.
FACES = {
    "f": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "b": ((-1, 0, 0), (0, 1, 0), (0, 0, -1)),
    "r": ((0, 0, -1), (0, 1, 0), (1, 0, 0)),
    "l": ((0, 0, 1), (0, 1, 0), (-1, 0, 0)),
    "u": ((1, 0, 0), (0, 0, 1), (0, -1, 0)),
    "d": ((1, 0, 0), (0, 0, -1), (0, 1, 0)),
}


class NoTileError(ValueError):
    """The tile does not exist."""


def tile(path: Path, level: int, face: str, row: int, column: int) -> bytes:
    """Return a JPEG of one tile; level 1 has one tile per face. Raises NoTileError."""
    import numpy as np
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(path) as image:
            levels = levels_of(image.width)
            if image.width > LARGEST_SOURCE:
                image.draft("RGB", (LARGEST_SOURCE, LARGEST_SOURCE))
            sphere = np.asarray(image.convert("RGB"))
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError):
        raise NoTileError from None
    parts = 2 ** (level - 1) if 1 <= level <= levels else 0
    if face not in FACES or not (0 <= row < parts and 0 <= column < parts):
        raise NoTileError
    steps = (np.arange(TILE_PIXELS) + 0.5) / TILE_PIXELS
    across = 2 * (column + steps) / parts - 1
    down = 2 * (row + steps) / parts - 1
    right, below, ahead = (np.array(axis, dtype="float64") for axis in FACES[face])
    rays = across[None, :, None] * right + down[:, None, None] * below + ahead
    x, y, z = np.moveaxis(rays, -1, 0)
    longitude = np.arctan2(x, z) / (2 * math.pi) + 0.5
    latitude = np.arctan2(y, np.hypot(x, z)) / math.pi + 0.5
    height, width = sphere.shape[:2]
    rows = (latitude * height).astype(int).clip(0, height - 1)
    columns = (longitude * width).astype(int) % width
    out = io.BytesIO()
    Image.fromarray(sphere[rows, columns]).save(out, "JPEG", quality=85)
    return out.getvalue()


def levels_of(width: int) -> int:
    """Return the number of levels of a panorama of this width in pixels."""
    return 1 + max(0, math.ceil(math.log2(max(1, width / 4) / TILE_PIXELS)))
