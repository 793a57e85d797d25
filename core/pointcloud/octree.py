"""Plans an octree of a point cloud: cube, depth, and the node of each point.

Every point is in exactly one node, as EPT requires (https://entwine.io/entwine-point-tile.html).
The level of a point is random: a random sample is a good overview at every scale and much faster
than spacing points evenly. The probability of a level is its share of the occupied nodes, so that
nodes have similar numbers of points, whether the cloud is a field, a corridor or a building.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .las import LasHeader

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

MAX_DEPTH = 7
"""128 cells along each edge: about 1.6 billion points of a surface."""
POINTS_PER_NODE = 100_000
"""Maximum mean points per node: 2.1 MB of records, which QGIS renders quickly."""
_MAX_POINTS_IN_NODE = 1_000_000
"""Maximum points of a node at the densest position of the sample."""

_INT32_MIN, _INT32_MAX = -(2**31), 2**31 - 1
_REQUANTIZED_SIDE = 2**30
_LEVEL_SLOTS = 1 << 16


def _bits_apart(value: int) -> int:
    """Return ``value`` with two zero bits before each of its bits."""
    return sum((value >> bit & 1) << (3 * bit) for bit in range(MAX_DEPTH))


_SPREAD = np.array([_bits_apart(cell) for cell in range(1 << MAX_DEPTH)], np.uint32)
_FIRST_KEY = [(8**level - 1) // 7 for level in range(MAX_DEPTH + 1)]
"""Keys number nodes by level, then by Morton code: 0 is the root, 1 its first child."""


class OutsideCube(Exception):  # noqa: N818 - a signal to plan again, not an error to show
    """A point is outside the cube, so the assumed bounds are wrong."""


@dataclass(frozen=True)
class Box:
    """Bounds in source integers per axis, inclusive."""

    low: tuple[int, int, int]
    high: tuple[int, int, int]

    @property
    def extent(self) -> int:
        """Length of the longest edge."""
        return max(high - low for low, high in zip(self.low, self.high))


@dataclass(frozen=True)
class Grid:
    """The octree's cube and the integer coordinates of written points.

    Written coordinates are ``integer × scale + offset``, with one scale for all axes because QGIS
    3.22 uses the width of a node as its height. If possible, they are the source's integers
    (``identity``), which is lossless.

    ``corner`` and ``side`` are in written integers; ``side`` can be halved MAX_DEPTH times.
    """

    corner: tuple[int, int, int]
    side: int
    scale: float
    offset: tuple[float, float, float]
    identity: bool
    source_scale: tuple[float, float, float]
    source_offset: tuple[float, float, float]

    def to_written(self, axis: int, source: Array) -> Array:
        """Convert source integers (float64) into written integers (float64)."""
        if self.identity:
            return source
        shift = self.source_offset[axis] - self.offset[axis]
        written: Array = np.rint((source * self.source_scale[axis] + shift) / self.scale)
        return written

    def to_cells(self, axis: int, written: Array, depth: int) -> Array:
        """Return the cell of each written coordinate along an axis, 0 to ``2**depth - 1``.

        :raises OutsideCube: if a coordinate is outside.
        """
        # Exact: a quotient of integers below 2**32 never rounds up to the next integer.
        cells: Array = np.floor((written - self.corner[axis]) / (self.side >> depth))
        if cells.min() < 0 or cells.max() >= 1 << depth:
            raise OutsideCube
        return cells.astype(np.intp)

    def bounds(self) -> list[float]:
        """Return the cube as six numbers in units of the CRS, minima first."""
        low = [c * self.scale + o for c, o in zip(self.corner, self.offset)]
        high = [(c + self.side) * self.scale + o for c, o in zip(self.corner, self.offset)]
        return low + high


def plan_grid(header: LasHeader, box: Box) -> Grid:
    """Return the grid for points in ``box``, with a margin for rounded bounds."""
    corner, side = _cube(box.low, box.extent)
    fits = side <= _INT32_MAX and all(
        low >= _INT32_MIN and low + side <= _INT32_MAX for low in corner
    )
    if fits and len(set(header.scale)) == 1:
        return Grid(corner, side, header.scale[0], header.offset, True, header.scale, header.offset)
    axes = list(zip(header.scale, header.offset, box.low, box.high))
    low = tuple(lowest * scale + offset for scale, offset, lowest, _ in axes)
    extent = max((highest - lowest) * scale for scale, _, lowest, highest in axes)
    scale = max(min(header.scale), extent / _REQUANTIZED_SIDE)
    corner, side = _cube((0, 0, 0), round(extent / scale))
    offset = (low[0], low[1], low[2])
    return Grid(corner, side, scale, offset, False, header.scale, header.offset)


def _cube(low: tuple[int, int, int], extent: int) -> tuple[tuple[int, int, int], int]:
    margin = extent // 512 + 1
    cells = 1 << MAX_DEPTH
    side = -(-(extent + 2 * margin) // cells) * cells
    return (low[0] - margin, low[1] - margin, low[2] - margin), side


# ------------------------------------------------------------------------------------------ levels


@dataclass(frozen=True)
class Levels:
    """Depth of the tree and a table of 65,536 slots with levels, to choose random levels."""

    depth: int
    slots: Array

    def draw(self, rng: np.random.Generator, count: int) -> Array:
        """Return ``count`` random levels. The first is 0, as the root must not be empty."""
        levels: Array = self.slots[rng.integers(0, _LEVEL_SLOTS, count, dtype=np.uint16)]
        levels[:1] = 0
        return levels


def plan_levels(points: int, grid: Grid, sample: Array | None) -> Levels:
    """Return the shallowest levels whose nodes are small enough.

    :param points: number of points in the file.
    :param sample: source integers of some of them, shape (n, 3); without, a surface is assumed.
    """
    occupied, densest = _occupancy(grid, sample)
    for depth in range(MAX_DEPTH + 1):
        shares = np.array(occupied[: depth + 1]) / sum(occupied[: depth + 1])
        small = points / sum(occupied[: depth + 1]) <= POINTS_PER_NODE
        if small and points * shares[depth] * densest[depth] <= _MAX_POINTS_IN_NODE:
            break
    widths = np.maximum(1, np.rint(shares * _LEVEL_SLOTS)).astype(np.intp)
    widths[-1] += _LEVEL_SLOTS - widths.sum()  # the deepest level absorbs the rounding
    return Levels(depth, np.repeat(np.arange(depth + 1, dtype=np.uint8), widths))


def _occupancy(grid: Grid, sample: Array | None) -> tuple[list[int], list[float]]:
    """Return per level the occupied nodes and the share of points in the densest one."""
    if sample is None:
        return [4**level for level in range(MAX_DEPTH + 1)], [4.0**-x for x in range(MAX_DEPTH + 1)]
    inside = np.ones(len(sample), bool)
    written = [grid.to_written(axis, sample[:, axis].astype(np.float64)) for axis in range(3)]
    for axis in range(3):
        inside &= (written[axis] >= grid.corner[axis]) & (
            written[axis] < grid.corner[axis] + grid.side
        )
    codes = morton(grid, [column[inside] for column in written], MAX_DEPTH)
    occupied, densest = [], []
    for level in range(MAX_DEPTH + 1):
        _, counts = np.unique(codes >> np.uint32(3 * (MAX_DEPTH - level)), return_counts=True)
        occupied.append(max(1, len(counts)))
        densest.append(counts.max() / len(codes) if len(codes) else 0.0)
    return occupied, densest


# -------------------------------------------------------------------------------------------- keys


def morton(grid: Grid, written: Sequence[Array], depth: int) -> Array:
    """Return the Morton code (uint32) of each point's cell at ``depth``; x is the lowest bit.

    :raises OutsideCube: if a point is outside.
    """
    if not len(written[0]):
        return np.empty(0, np.uint32)
    x, y, z = (_SPREAD[grid.to_cells(axis, written[axis], depth)] for axis in range(3))
    codes: Array = x | (y << np.uint32(1)) | (z << np.uint32(2))
    return codes


def node_keys(codes: Array, levels: Array, depth: int) -> Array:
    """Return the node key of each point; uint16 if sufficient, because it sorts fastest.

    :param codes: Morton codes at ``depth``.
    """
    shift = np.array([3 * (depth - level) for level in range(depth + 1)], np.uint32)
    first = np.array(_FIRST_KEY[: depth + 1], np.uint32)
    keys: Array = (codes >> shift[levels]) + first[levels]
    return keys.astype(np.uint16) if 8 ** (depth + 1) // 7 <= 1 << 16 else keys


def sort_order(keys: Array) -> Array:
    """Return the indices that sort ``keys`` (radix sort, which numpy has only for 16 bits)."""
    if keys.dtype == np.uint16:
        return np.argsort(keys, kind="stable")
    order = np.argsort(keys.astype(np.uint16), kind="stable")
    high = (keys >> np.uint32(16)).astype(np.uint16)
    return order[np.argsort(high[order], kind="stable")]


def level_of(key: int) -> int:
    """Return the level of a node, 0 for the root."""
    return bisect.bisect_right(_FIRST_KEY, key) - 1


def children_of(key: int) -> range:
    """Return the keys of the eight children of a node."""
    return range(8 * key + 1, 8 * key + 9)


def parent_of(key: int) -> int:
    """Return the key of the parent of a node that is not the root."""
    return (key - 1) >> 3


def node_name(key: int) -> str:
    """Return EPT's name of a node: level-x-y-z."""
    level = level_of(key)
    code = key - _FIRST_KEY[level]
    cell = [0, 0, 0]
    for bit in range(3 * level):
        cell[bit % 3] |= (code >> bit & 1) << (bit // 3)
    return f"{level}-{cell[0]}-{cell[1]}-{cell[2]}"
