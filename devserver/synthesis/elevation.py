"""Generates a surface and a terrain model that fit an orthophoto.

No stereo matching: relief follows the image's brightness, trees stand where it is green and
rough, buildings where it is red or evenly dark. The result is no measurement, but has the shape,
the smoothness and the consistency (surface never under the terrain) of one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

COARSER = 4  # elevation pixels are this many orthophoto pixels wide
NODATA = -9999.0
GROUND, VEGETATION, BUILDING = 2, 5, 6  # classes of the LAS specification

_RELIEF_M = 1.4
_TREE_M = 6.5
_BUILDING_M = 4.6


@dataclass(frozen=True)
class Elevation:
    """Heights in meters, float32 (h, w); class codes, uint8; where there is data, bool."""

    surface: np.ndarray
    terrain: np.ndarray
    classes: np.ndarray
    cover: np.ndarray
    step: float


def make_elevation(colour: np.ndarray, cover: np.ndarray, step: float, ground: float) -> Elevation:
    """Derive heights from an orthophoto.

    ``colour`` is uint8 (H, W, 3), ``cover`` bool (H, W), ``step`` meters a pixel and ``ground``
    the mean terrain height in meters. The result is ``COARSER`` times coarser.
    """
    rgb, weight = _shrink(colour, cover)
    step *= COARSER
    covered = weight > 0.5
    red, green, blue = (rgb[..., band] for band in range(3))
    total = rgb.sum(axis=-1) + 1e-3
    light = total / 3
    excess_green = (2 * green - red - blue) / total

    weights: dict[float, np.ndarray] = {}

    def smooth(values: np.ndarray, metres: float) -> np.ndarray:
        if metres not in weights:
            weights[metres] = _blur(weight, metres / step) + 1e-3
        return _blur(values * weight, metres / step) / weights[metres]

    broad = smooth(light, 9.0)
    inside = broad[covered] if covered.any() else broad
    spread = float(inside.std()) + 1e-3
    relief = np.clip((broad - float(inside.mean())) / spread, -2.2, 2.2)
    terrain = (ground + _RELIEF_M * smooth(relief, 5.0)).astype(np.float32)

    local = smooth(light, 0.9)
    rough = np.sqrt(np.maximum(smooth((light - local) ** 2, 0.9), 0))
    green_here = _step(0.03, 0.10, smooth(excess_green, 0.7))
    trees = green_here * _step(0.028, 0.055, rough) * _step(0.50, 0.36, local)
    trees = trees * _step(0.12, 0.18, local)  # darker areas are shadows
    crowns = smooth(trees, 1.0)
    canopy = _TREE_M * _step(0.15, 0.9, crowns) * (0.5 + 0.5 * smooth(trees, 2.6))
    lumps = np.clip((smooth(light, 0.9) - smooth(light, 2.6)) * 5, -1, 1)
    canopy = smooth(canopy * (1 + 0.3 * lumps), 0.6)

    warm = _step(0.10, 0.17, (red - green) / total) * _step(0.22, 0.3, (red - blue) / total + 0.08)
    chroma = (rgb.max(axis=-1) - rgb.min(axis=-1)) / total
    dull = _step(0.06, 0.04, chroma) * _step(0.44, 0.38, light) * _step(0.16, 0.22, light)
    dull = dull * (blue < red * 1.08)
    # Only areas that remain after wide smoothing are roofs; lines and shadow edges vanish.
    # Water is wider than roofs: remove wide areas with their shore.
    wide = _step(0.35, 0.55, smooth(dull, 9.0))
    dull = dull * _step(0.25, 0.05, smooth(wide, 5.0))
    walls = _step(0.45, 0.62, np.maximum(smooth(warm, 0.8), smooth(dull, 1.6)))
    roofs = _BUILDING_M * smooth(walls, 0.35) * (0.75 + 0.25 * smooth(walls, 2.0))

    above = np.maximum(np.maximum(canopy, roofs), 0)
    surface = terrain + above.astype(np.float32)
    classes = np.full(covered.shape, GROUND, dtype=np.uint8)
    classes[(above > 1.0) & (canopy >= roofs)] = VEGETATION
    classes[(above > 1.0) & (roofs > canopy)] = BUILDING
    surface[~covered] = NODATA
    terrain[~covered] = NODATA
    return Elevation(surface, terrain, classes, covered, step)


def _shrink(colour: np.ndarray, cover: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Average blocks of pixels; return color 0–1 (h, w, 3) and covered share (h, w)."""
    height, width = -(-cover.shape[0] // COARSER), -(-cover.shape[1] // COARSER)
    total = np.zeros((height, width, 3), dtype=np.float32)
    count = np.zeros((height, width), dtype=np.float32)
    for i in range(COARSER):
        for j in range(COARSER):
            part = colour[i::COARSER, j::COARSER]
            h, w = part.shape[:2]
            total[:h, :w] += part
            count[:h, :w] += cover[i::COARSER, j::COARSER]
    rgb = total / np.maximum(count, 1)[..., None] / 255
    return rgb, count / COARSER**2


def _step(low: float, high: float, value: np.ndarray) -> np.ndarray:
    t = np.clip((value - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def _blur(values: np.ndarray, sigma: float) -> np.ndarray:
    """Blur by about a Gaussian of ``sigma`` pixels: three running means in each direction."""
    radius = max(1, round(np.sqrt(sigma**2 + 0.25) - 0.5))
    out = values.astype(np.float32)
    for _ in range(3):
        out = _mean_down(out, radius)
    out = np.ascontiguousarray(out.T)
    for _ in range(3):
        out = _mean_down(out, radius)
    return np.ascontiguousarray(out.T)


def _mean_down(values: np.ndarray, radius: int) -> np.ndarray:
    padded = np.pad(values, ((radius + 1, radius), (0, 0)), mode="edge")
    sums = np.cumsum(padded, axis=0, dtype=np.float64)
    size = 2 * radius + 1
    return ((sums[size:] - sums[:-size]) / size).astype(np.float32)
