"""Finds marks of control points that do not go with the others of the same photo."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..api.inputs import Mark

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

FEWEST_MARKS = 6  # of a photo, or four of them fit anything
MOST_MARKS = 500  # of a photo; more are not compared
MOST_TRIALS = 400
FITTING = 0.03  # of the diagonal around a photo's marks: relief and the lens move them by less
OFF = 0.1  # of it: no relief does that below a drone
THIN = 0.1  # width of the marked ground in its length
SHARE = 0.6  # of the marks have to fit, for the others to be doubted


@dataclass(frozen=True)
class OddMark:
    """A mark, and how far in pixels it is from where the others of its photo put its point."""

    mark: Mark
    off: float


def odd_marks(marks: Iterable[Mark]) -> list[OddMark]:
    """Return the marks that lie far from where the others of the same photo put their point.

    Ground that is nearly a plane is mapped to a photo by a homography (Hartley and Zisserman,
    Multiple View Geometry, section 4.1). It is fitted to four marks at a time; the one that most
    marks agree with is compared with all.
    """
    by_photo: defaultdict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_photo[mark.photo].append(mark)
    return [odd for found in by_photo.values() for odd in _odd_in_photo(found)]


def _odd_in_photo(marks: Sequence[Mark]) -> list[OddMark]:
    if not FEWEST_MARKS <= len(marks) <= MOST_MARKS:
        return []
    ground = np.array([(float(m.x), float(m.y)) for m in marks])
    pixels = np.array([(float(m.px), float(m.py)) for m in marks])
    diagonal = float(np.linalg.norm(np.ptp(pixels, axis=0)))
    ground = (ground - ground.mean(axis=0)) / (np.ptp(ground, axis=0).max() or 1.0)
    scaled = (pixels - pixels.mean(axis=0)) / (diagonal or 1.0)
    along, across = np.linalg.svd(ground, compute_uv=False)
    if across < THIN * along:  # in a row: many homographies fit
        return []
    best: Numbers | None = None
    for chosen in _trials(len(marks)):
        errors = _errors(ground, scaled, list(chosen))
        if best is None or (errors < FITTING).sum() > (best < FITTING).sum():
            best = errors
    if best is None or (best < FITTING).sum() < max(SHARE * len(marks), FEWEST_MARKS - 1):
        return []
    fitting = best < FITTING
    refined = _errors(ground, scaled, list(np.flatnonzero(fitting)))
    if refined[fitting].max() >= OFF:
        return []
    return [
        OddMark(mark, float(error) * diagonal) for mark, error in zip(marks, refined) if error > OFF
    ]


def _trials(count: int) -> Iterable[tuple[int, ...]]:
    """Return which four marks to fit to; the same ones each time."""
    every = list(itertools.islice(itertools.combinations(range(count), 4), MOST_TRIALS + 1))
    if len(every) <= MOST_TRIALS:
        return every
    chance = np.random.default_rng(count)
    return [tuple(chance.choice(count, 4, replace=False)) for _ in range(MOST_TRIALS)]


def _errors(ground: Numbers, pixels: Numbers, chosen: list[int]) -> Numbers:
    """Return how far all pixels are from the homography of the chosen ones (direct linear)."""
    rows = []
    for (x, y), (u, v) in zip(ground[chosen], pixels[chosen]):
        rows.append((x, y, 1, 0, 0, 0, -u * x, -u * y, -u))
        rows.append((0, 0, 0, x, y, 1, -v * x, -v * y, -v))
    matrix = np.linalg.svd(np.array(rows))[2][-1].reshape(3, 3)
    mapped = np.column_stack((ground, np.ones(len(ground)))) @ matrix.T
    with np.errstate(divide="ignore", invalid="ignore"):
        errors = np.linalg.norm(mapped[:, :2] / mapped[:, 2:] - pixels, axis=1)
    return np.nan_to_num(errors, nan=np.inf)
