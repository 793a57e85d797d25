"""Deterministic value noise over ground coordinates."""

from __future__ import annotations

from typing import Union

import numpy as np

Index = Union[np.ndarray, tuple[slice, slice]]

_MULTIPLIERS = (np.uint32(0x27D4EB2D), np.uint32(0x165667B1), np.uint32(0x9E3779B9))
_MIX = (np.uint32(0x85EBCA6B), np.uint32(0xC2B2AE35))


def hash01(i: np.ndarray, j: np.ndarray, key: int) -> np.ndarray:
    """Return a repeatable pseudo-random float32 in [0, 1) for each pair of integers.

    The mixing is MurmurHash3's 32-bit finalizer. ``i`` and ``j`` broadcast against each other.
    """
    a = np.atleast_1d(i).astype(np.int64).astype(np.uint32)
    b = np.atleast_1d(j).astype(np.int64).astype(np.uint32)
    c = np.full(1, key, dtype=np.int64).astype(np.uint32)
    h = (a * _MULTIPLIERS[0]) ^ (b * _MULTIPLIERS[1]) ^ (c * _MULTIPLIERS[2])
    h = (h ^ (h >> np.uint32(15))) * _MIX[0]
    h = (h ^ (h >> np.uint32(13))) * _MIX[1]
    h = h ^ (h >> np.uint32(16))
    return (h >> np.uint32(8)).astype(np.float32) / np.float32(1 << 24)


def _ease(t: np.ndarray) -> np.ndarray:
    return t * t * t * (t * (t * 6 - 15) + 10)


def value_noise(a: np.ndarray, b: np.ndarray, key: int) -> np.ndarray:
    """Return noise in [-1, 1], one lattice step per unit, at points of any (equal) shape."""
    ia, ib = np.floor(a).astype(np.int32), np.floor(b).astype(np.int32)
    fa, fb = _ease((a - ia).astype(np.float32)), _ease((b - ib).astype(np.float32))
    a0, b0 = int(ia.min()), int(ib.min())
    lattice = hash01(
        np.arange(a0, int(ia.max()) + 2)[None, :], np.arange(b0, int(ib.max()) + 2)[:, None], key
    )
    ia -= a0
    ib -= b0
    low = lattice[ib, ia] * (1 - fa) + lattice[ib, ia + 1] * fa
    high = lattice[ib + 1, ia] * (1 - fa) + lattice[ib + 1, ia + 1] * fa
    return 2 * (low * (1 - fb) + high * fb) - 1


class NoisePoints:
    """Places on the ground in local meters, as an open grid or as a scatter.

    An open grid (``u`` of shape (1, W), ``v`` of shape (H, 1)) makes the noise separable and lets
    objects be painted in windows, which is about ten times faster than the same points scattered.
    """

    def __init__(self, u: np.ndarray, v: np.ndarray) -> None:
        self.is_grid = u.ndim == 2 and v.ndim == 2 and u.shape[0] == 1 and v.shape[1] == 1
        if not self.is_grid:
            u, v = np.broadcast_arrays(u, v)
            u, v = u.ravel(), v.ravel()
            self._order = np.argsort(u)
            self._sorted_u = u[self._order]
        self.u = u.astype(np.float32)
        self.v = v.astype(np.float32)
        self.shape: tuple[int, ...] = np.broadcast_shapes(u.shape, v.shape)

    def noise(self, scale: float, key: int) -> np.ndarray:
        """Return noise in [-1, 1] whose lattice is ``scale`` meters wide, in this shape."""
        if not self.is_grid:
            return value_noise(self.u / scale, self.v / scale, key)
        a, b = self.u[0] / scale, self.v[:, 0] / scale
        ia, ib = np.floor(a).astype(np.int32), np.floor(b).astype(np.int32)
        fa, fb = _ease(a - ia), _ease(b - ib)[:, None]
        a0, b0 = int(ia.min()), int(ib.min())
        lattice = hash01(
            np.arange(a0, int(ia.max()) + 2)[None, :],
            np.arange(b0, int(ib.max()) + 2)[:, None],
            key,
        )
        ia -= a0
        ib -= b0
        rows = lattice[:, ia] * (1 - fa) + lattice[:, ia + 1] * fa
        out = rows[ib]
        out += (rows[ib + 1] - out) * fb
        out *= 2
        out -= 1
        return out

    def fbm(self, scale: float, octaves: int, key: int, gain: float = 0.5) -> np.ndarray:
        """Return fractal noise in about [-1, 1]: ``octaves`` layers, each half as wide."""
        total = np.zeros(self.shape, dtype=np.float32)
        amplitude, norm = 1.0, 0.0
        for octave in range(octaves):
            # A ratio other than 2 keeps the lattices from lining up, which would show as a grid.
            total += amplitude * self.noise(scale / 1.93**octave, key + 101 * octave)
            norm += amplitude
            amplitude *= gain
        total /= norm
        return total

    def near(self, u: float, v: float, reach: float) -> Index | None:
        """Return an index of the points within a square of half side ``reach``, or None."""
        if self.is_grid:
            cols = np.flatnonzero(np.abs(self.u[0] - u) <= reach)
            rows = np.flatnonzero(np.abs(self.v[:, 0] - v) <= reach)
            if not cols.size or not rows.size:
                return None
            return slice(rows[0], rows[-1] + 1), slice(cols[0], cols[-1] + 1)
        low, high = np.searchsorted(self._sorted_u, [u - reach, u + reach])
        candidates = self._order[low:high]
        chosen = candidates[np.abs(self.v[candidates] - v) <= reach]
        return chosen if chosen.size else None

    def at(self, index: Index) -> tuple[np.ndarray, np.ndarray]:
        """Return the coordinates behind an index from :meth:`near`; they broadcast together."""
        if self.is_grid:
            rows, cols = index
            return self.u[:, cols], self.v[rows]
        return self.u[index], self.v[index]
