"""Checks the photos' headings against their content.

Some drones store photos rotated by 180° on the way back, while the heading in the metadata
is the gimbal's (for example the FC300S of a Phantom 3). The overlap with neighbors shows this.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Sequence
from typing import Optional

import numpy as np
from PIL import Image

from . import mosaic
from .mosaic import MosaicGrid, Placement, Window

_NEIGHBOURS = 5  # compared with each photo
_SEARCH_M = 4.0  # largest shift between two photos by GPS error and parallax
_LEAST_OVERLAP_PX = 200
_NEW_LINE_DEG = 60.0  # a larger turn starts a new flight line
_CLEAR_GAIN = 0.06  # mean gain of correlation from which the metadata is overruled

_Copy = tuple[Window, Optional[np.ndarray]]  # window and color


def turn_right_way(
    placements: Sequence[Placement], images: Sequence[Image.Image | None], step: float
) -> list[Placement]:
    """Return the placements, flight lines rotated by 180° where the photos require it.

    ``images`` are small copies of the photos (None: unreadable), compared on a grid of ``step``
    meters. A line is turned as a whole: its photos agree with each other either way.
    """
    grid = mosaic.grid_for(placements, step)
    both_ways = ([*placements], [_turned(placement) for placement in placements])
    copies: list[list[_Copy]] = [
        [
            mosaic.warp(p, grid, image) if image else ((0, 0, 0, 0), None)
            for p, image in zip(way, images)
        ]
        for way in both_ways
    ]
    lines = _flight_lines(placements)
    pairs = _pairs(placements)
    scores: dict[tuple[int, int, int, int], float | None] = {}

    def score(a: int, b: int, turned_a: int, turned_b: int) -> float | None:
        key = (a, b, turned_a, turned_b)
        if key not in scores:
            scores[key] = _agreement(
                (both_ways[turned_a][a], both_ways[turned_b][b]),
                (copies[turned_a][a], copies[turned_b][b]),
                grid,
            )
        return scores[key]

    def total(turned: Sequence[int], line: int) -> float:
        values = [
            score(a, b, turned[lines[a]], turned[lines[b]])
            for a, b in pairs
            if line in (lines[a], lines[b])
        ]
        known = [value for value in values if value is not None]
        return float(np.mean(known)) if known else 0.0

    turned = [0] * (max(lines) + 1)
    for _ in range(2):  # the second pass compares with the neighbors' final state
        for line in range(len(turned)):
            other = list(turned)
            other[line] = 1 - other[line]
            margin = _CLEAR_GAIN if other[line] else 0.0
            if total(other, line) > total(turned, line) + margin:
                turned = other
    return [both_ways[turned[line]][number] for number, line in enumerate(lines)]


def _turned(placement: Placement) -> Placement:
    return dataclasses.replace(placement, yaw=placement.yaw + math.pi)


def _flight_lines(placements: Sequence[Placement]) -> list[int]:
    lines, line = [], 0
    for number, placement in enumerate(placements):
        if number:
            turn = math.degrees(placement.yaw - placements[number - 1].yaw)
            line += abs((turn + 180) % 360 - 180) > _NEW_LINE_DEG
        lines.append(int(line))
    return lines


def _pairs(placements: Sequence[Placement]) -> list[tuple[int, int]]:
    places = np.array([(p.easting, p.northing) for p in placements])
    pairs = set()
    for a in range(len(places)):
        order = np.argsort(np.hypot(*(places - places[a]).T))
        for b in order[1 : _NEIGHBOURS + 1]:
            pairs.add((min(a, int(b)), max(a, int(b))))
    return sorted(pairs)


def _agreement(
    pair: tuple[Placement, Placement], copies: tuple[_Copy, _Copy], grid: MosaicGrid
) -> float | None:
    """Return the best correlation (-1 to 1) of two photos' overlap within the search range."""
    overlap = mosaic.overlap(pair, copies, grid)
    if overlap is None or overlap[2].sum() < _LEAST_OVERLAP_PX:
        return None
    first, second, both = overlap
    flat = []
    for pixels in (first, second):
        grey = pixels.mean(axis=-1, dtype=np.float32)
        flat.append(np.where(both, grey - grey[both].mean(), 0))
    norm = math.sqrt(float((flat[0] ** 2).sum() * (flat[1] ** 2).sum()))
    if norm <= 0:
        return None
    spectra = [np.fft.rfft2(part) for part in flat]
    correlation = np.fft.irfft2(spectra[0] * np.conj(spectra[1]), s=both.shape)
    reach = round(_SEARCH_M / grid.step)
    rows = np.arange(-reach, reach + 1) % both.shape[0]
    columns = np.arange(-reach, reach + 1) % both.shape[1]
    return float(correlation[np.ix_(rows, columns)].max()) / norm
