"""Places drone photos on the ground and merges them into one image.

Each photo is treated as an ideal nadir view of flat ground: its position, height above the
take-off point, heading and field of view determine the position of each pixel.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Callable

import numpy as np
from PIL import Image

from .exif import PhotoInfo

Window = tuple[int, int, int, int]  # left, top, right, bottom in pixels of a grid

MAX_SIDE_PX = 4096
_FEATHER_M = 0.9  # width over which one photo fades into the next
_RIM = 0.04  # share of a photo at its edge that is used only outside of other photos
_COARSE = 16  # pixels per cell of the first, coarse assignment of photos
_AHEAD = 3  # photos decoded before they are needed; bounds the memory


@dataclass(frozen=True)
class Placement:
    """The footprint of a photo: UTM meters, radians clockwise from north, meters per pixel."""

    photo: PhotoInfo
    easting: float
    northing: float
    yaw: float
    gsd: float

    def corners(self) -> np.ndarray:
        """Return the footprint's corners, (4, 2) in meters, from the top left clockwise."""
        half_w, half_h = self.photo.width / 2 * self.gsd, self.photo.height / 2 * self.gsd
        c, s = math.cos(self.yaw), math.sin(self.yaw)
        signs = ((-1, 1), (1, 1), (1, -1), (-1, -1))
        return np.array(
            [
                (
                    self.easting + a * half_w * c + b * half_h * s,
                    self.northing - a * half_w * s + b * half_h * c,
                )
                for a, b in signs
            ]
        )


@dataclass(frozen=True)
class MosaicGrid:
    """A north-up raster: its upper left corner and pixel size in meters, its size in pixels."""

    west: float
    north: float
    step: float
    width: int
    height: int

    @property
    def east(self) -> float:
        return self.west + self.width * self.step

    @property
    def south(self) -> float:
        return self.north - self.height * self.step


def grid_for(placements: Sequence[Placement], step: float) -> MosaicGrid:
    """Return the raster that holds all footprints, coarsened if it would exceed MAX_SIDE_PX."""
    corners = np.concatenate([placement.corners() for placement in placements])
    (west, south), (east, north) = corners.min(axis=0), corners.max(axis=0)
    step = max(step, (east - west) / MAX_SIDE_PX, (north - south) / MAX_SIDE_PX)
    # Whole pixels from the zone's origin, as warping tools do, so that results line up.
    left, top = math.floor(west / step), math.ceil(north / step)
    width, height = math.ceil(east / step) - left, top - math.floor(south / step)
    return MosaicGrid(
        left * step, top * step, step, min(width, MAX_SIDE_PX), min(height, MAX_SIDE_PX)
    )


def join(
    placements: Sequence[Placement],
    grid: MosaicGrid,
    on_photo: Callable[[Placement], None],
    gains: Sequence[float] = (),
) -> tuple[np.ndarray, np.ndarray]:
    """Join the photos on a grid; each pixel takes the photo whose nadir is nearest.

    ``on_photo`` is called for each finished photo. ``gains`` multiply the photos' brightness.
    Returns color, uint8 (H, W, 3), and cover, bool (H, W).
    """
    colour = np.zeros((grid.height, grid.width, 4), dtype=np.uint8)
    nearest = np.full((grid.height, grid.width), np.inf, dtype=np.float32)
    windows = _wanted_windows(placements, grid)
    for number, (placement, window, pixels) in enumerate(_warped(placements, windows, grid)):
        if pixels is not None:
            gain = gains[number] if number < len(gains) else 1.0
            _lay(colour, nearest, placement, grid, window, pixels, gain)
        on_photo(placement)
    return colour[..., :3], np.isfinite(nearest)


def _wanted_windows(placements: Sequence[Placement], grid: MosaicGrid) -> list[Window]:
    """Return for each photo the window in which it may be the one shown.

    With the usual overlaps that is about a fifth of the photo: the rest need not be turned.
    """
    columns, rows = -(-grid.width // _COARSE), -(-grid.height // _COARSE)
    coarse = MosaicGrid(grid.west, grid.north, grid.step * _COARSE, columns, rows)
    distances = [_distance(p, coarse, (0, 0, columns, rows)) for p in placements]
    nearest = np.full((rows, columns), np.inf, dtype=np.float32)
    for distance in distances:
        np.minimum(nearest, distance, out=nearest)
    margin = _FEATHER_M + 3 * coarse.step
    windows = []
    for distance in distances:
        wanted = np.isfinite(distance) & (distance <= nearest + margin)
        found_rows, found_columns = (
            np.flatnonzero(wanted.any(axis=1)),
            np.flatnonzero(wanted.any(0)),
        )
        if not found_rows.size:
            windows.append((0, 0, 0, 0))
            continue
        # Two cells more: a cell is judged by its center.
        left, right = int(found_columns[0]) - 2, int(found_columns[-1]) + 3
        top, bottom = int(found_rows[0]) - 2, int(found_rows[-1]) + 3
        windows.append((left * _COARSE, top * _COARSE, right * _COARSE, bottom * _COARSE))
    return windows


def _lay(
    colour: np.ndarray,
    nearest: np.ndarray,
    placement: Placement,
    grid: MosaicGrid,
    window: Window,
    pixels: np.ndarray,
    gain: float,
) -> None:
    left, top, right, bottom = window
    part = (slice(top, bottom), slice(left, right))
    distance = _distance(placement, grid, window)
    before = nearest[part]
    if gain != 1:
        table = np.clip(np.arange(256) * gain + 0.5, 0, 255).astype(np.uint8)
        pixels = table[pixels]
    patch = colour[part]
    # Fully inside the new photo's own region its pixels are copied, four bytes at a time.
    np.copyto(
        patch.view(np.uint32)[..., 0],
        np.ascontiguousarray(pixels).view(np.uint32)[..., 0],
        where=distance < before - _FEATHER_M,
    )
    # Both are finite here, as infinity is not within the feather's reach of anything.
    with np.errstate(invalid="ignore"):
        lead = before - distance
    fading = np.abs(lead) <= _FEATHER_M
    share = (0.5 + lead[fading] / (2 * _FEATHER_M))[:, None]
    old, new = patch[fading].astype(np.float32), pixels[fading].astype(np.float32)
    patch[fading] = (old + (new - old) * share + 0.5).astype(np.uint8)
    np.minimum(before, distance, out=before)


def _distance(placement: Placement, grid: MosaicGrid, window: Window) -> np.ndarray:
    """Return each pixel's distance to the photo's nadir in meters, infinite outside of it.

    Near the photo's rim the distance is raised, so that rims are covered by other photos.
    """
    left, top, right, bottom = window
    x = (grid.west + (np.arange(left, right) + 0.5) * grid.step - placement.easting)[None, :]
    y = (grid.north - (np.arange(top, bottom) + 0.5) * grid.step - placement.northing)[:, None]
    x, y = x.astype(np.float32), y.astype(np.float32)
    c, s = np.float32(math.cos(placement.yaw)), np.float32(math.sin(placement.yaw))
    half_w = np.float32(placement.photo.width / 2 * placement.gsd)
    half_h = np.float32(placement.photo.height / 2 * placement.gsd)
    across = np.abs(x * c - y * s) / half_w
    along = np.abs(x * s + y * c) / half_h
    out = np.maximum(across, along)
    distance = np.sqrt(x * x + y * y)
    penalty = np.maximum(out - np.float32(1 - _RIM), 0) * (half_w / np.float32(_RIM))
    distance += penalty
    distance[out > 1] = np.inf
    return distance


def _warped(
    placements: Sequence[Placement], windows: Sequence[Window], grid: MosaicGrid
) -> Iterator[tuple[Placement, Window, np.ndarray | None]]:
    """Yield each photo turned onto the grid, with its window (left, top, right, bottom)."""
    waiting: deque[tuple[Placement, Future[tuple]]] = deque()
    with ThreadPoolExecutor(2) as pool:
        for placement, window in zip(placements, windows):
            waiting.append((placement, pool.submit(_warp_padded, placement, grid, window)))
            if len(waiting) >= _AHEAD:
                first, future = waiting.popleft()
                yield (first, *future.result())
        while waiting:
            first, future = waiting.popleft()
            yield (first, *future.result())


def warp(
    placement: Placement, grid: MosaicGrid, image: Image.Image | None = None
) -> tuple[Window, np.ndarray | None]:
    """Turn one photo, or a given smaller copy of it, onto the grid.

    Returns the window in grid pixels and its color, uint8 (h, w, 3); None for the color when
    the photo can't be decoded.
    """
    window, turned = _turn(placement, grid, image)
    return window, None if turned is None else np.asarray(turned)


def _warp_padded(
    placement: Placement, grid: MosaicGrid, within: Window
) -> tuple[Window, np.ndarray | None]:
    """Warp as :func:`warp` within a window.

    Pixels get a fourth byte, as whole words are copied much faster.
    """
    window, turned = _turn(placement, grid, None, within)
    return window, None if turned is None else np.asarray(turned.convert("RGBX"))


def _turn(
    placement: Placement, grid: MosaicGrid, image: Image.Image | None, within: Window | None = None
) -> tuple[Window, Image.Image | None]:
    corners = placement.corners()
    columns = (corners[:, 0] - grid.west) / grid.step
    rows = (grid.north - corners[:, 1]) / grid.step
    left, right = max(math.floor(columns.min()), 0), min(math.ceil(columns.max()), grid.width)
    top, bottom = max(math.floor(rows.min()), 0), min(math.ceil(rows.max()), grid.height)
    if within is not None:
        left, top = max(left, within[0]), max(top, within[1])
        right, bottom = min(right, within[2]), min(bottom, within[3])
    window = (left, top, right, bottom)
    if right <= left or bottom <= top:
        return (0, 0, 0, 0), None
    if image is None:
        image = decode(placement, grid.step)
    if image is None:
        return window, None
    k_x = image.width / (placement.photo.width * placement.gsd)  # image pixels a meter
    k_y = image.height / (placement.photo.height * placement.gsd)
    c, s = math.cos(placement.yaw), math.sin(placement.yaw)
    x0 = grid.west + left * grid.step - placement.easting
    y0 = grid.north - top * grid.step - placement.northing
    step = grid.step
    affine = (
        k_x * c * step,
        k_x * s * step,
        k_x * (x0 * c - y0 * s) + image.width / 2,
        -k_y * s * step,
        k_y * c * step,
        -k_y * (x0 * s + y0 * c) + image.height / 2,
    )
    turned = image.transform(
        (right - left, bottom - top),
        Image.Transform.AFFINE,
        affine,
        resample=Image.Resampling.BILINEAR,
    )
    return window, turned


def decode(placement: Placement, step: float) -> Image.Image | None:
    """Decode a photo no finer than a grid of ``step`` meters needs; None when it is damaged.

    JPEG gives a half, quarter or eighth of the size almost for free.
    """
    try:
        with Image.open(placement.photo.path) as image:
            ratio = step / placement.gsd
            if ratio > 1:
                wanted = (int(image.width / ratio) + 1, int(image.height / ratio) + 1)
                image.draft("RGB", wanted)
            return image.convert("RGB")
    except (OSError, SyntaxError, ValueError):
        return None


def even_gains(
    placements: Sequence[Placement], images: Sequence[Image.Image | None], step: float
) -> list[float]:
    """Return factors that even out the photos' exposure where they overlap.

    Compares small copies on a grid of ``step`` meters and solves for the logarithms of the
    factors by least squares, held near 1 so that a lone photo keeps its own exposure.
    """
    grid = grid_for(placements, step)
    copies = [
        warp(placement, grid, image) if image else ((0, 0, 0, 0), None)
        for placement, image in zip(placements, images)
    ]
    count = len(placements)
    rows: list[np.ndarray] = []
    wanted: list[float] = []
    for a in range(count):
        for b in range(a + 1, count):
            shared = overlap((placements[a], placements[b]), (copies[a], copies[b]), grid)
            if shared is None:
                continue
            first, second, both = shared
            row = np.zeros(count)
            row[a], row[b] = 1, -1
            rows.append(row)
            wanted.append(math.log((second[both].mean() + 1) / (first[both].mean() + 1)))
    if not rows:
        return [1.0] * count
    matrix = np.concatenate([np.array(rows), 0.1 * np.eye(count)])
    values = np.concatenate([np.array(wanted), np.zeros(count)])
    solution = np.linalg.lstsq(matrix, values, rcond=None)[0]
    return [float(gain) for gain in np.exp(np.clip(solution, -0.25, 0.25))]


def overlap(
    pair: tuple[Placement, Placement],
    copies: tuple[tuple[Window, np.ndarray | None], tuple[Window, np.ndarray | None]],
    grid: MosaicGrid,
) -> tuple[np.ndarray, np.ndarray, np.ndarray] | None:
    """Return two photos' common window: their colors (h, w, 3), and where both have data (h, w).

    None when they share less than 50 pixels.
    """
    (window_a, pixels_a), (window_b, pixels_b) = copies
    if pixels_a is None or pixels_b is None:
        return None
    left, top = max(window_a[0], window_b[0]), max(window_a[1], window_b[1])
    right, bottom = min(window_a[2], window_b[2]), min(window_a[3], window_b[3])
    if right - left < 4 or bottom - top < 4:
        return None
    common = (left, top, right, bottom)
    both = np.isfinite(_distance(pair[0], grid, common))
    both &= np.isfinite(_distance(pair[1], grid, common))
    if both.sum() < 50:
        return None
    first, second = (
        pixels[top - window[1] : bottom - window[1], left - window[0] : right - window[0]]
        for window, pixels in ((window_a, pixels_a), (window_b, pixels_b))
    )
    return first, second, both
