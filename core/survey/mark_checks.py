"""Finds marks of control points that are inconsistent with the others of the same photo."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...api.inputs import Mark

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Choices = NDArray[np.int64]

FEWEST_MARKS = 6  # per photo; fewer marks fit any homography
MOST_MARKS = 500  # per photo; more marks are not checked
MOST_TRIALS = 150
FITTING = 0.03  # of the diagonal of a photo's marks; relief and lens move marks less
OFF = 0.1  # of the diagonal; more than relief can cause
THIN = 0.1  # minimum ratio of width to length of the marked area
SHARE = 0.6  # of the marks must fit before others are reported


@dataclass(frozen=True)
class OddMark:
    """A mark and its distance in pixels from the position predicted by the other marks."""

    mark: Mark
    off: float


def odd_marks(marks: Iterable[Mark]) -> list[OddMark]:
    """Return marks far from the position predicted by the other marks of the same photo.

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
    if across < THIN * along:  # collinear points fit many homographies
        return []
    errors = _errors(ground, scaled, _trials(len(marks)))
    best = errors[np.argmax((errors < FITTING).sum(axis=1))]
    if (best < FITTING).sum() < max(SHARE * len(marks), FEWEST_MARKS - 1):
        return []
    fitting = best < FITTING
    refined = _errors(ground, scaled, np.flatnonzero(fitting)[np.newaxis])[0]
    if refined[fitting].max() >= OFF:
        return []
    return [
        OddMark(mark, float(error) * diagonal) for mark, error in zip(marks, refined) if error > OFF
    ]


def _trials(count: int) -> Choices:
    """Return rows of four mark indices to fit; deterministic."""
    every = list(itertools.islice(itertools.combinations(range(count), 4), MOST_TRIALS + 1))
    if len(every) <= MOST_TRIALS:
        return np.array(every)
    chance = np.random.default_rng(count)
    return np.array([chance.choice(count, 4, replace=False) for _ in range(MOST_TRIALS)])


def _errors(ground: Numbers, pixels: Numbers, chosen: Choices) -> Numbers:
    """Return the distance of all pixels from the homography of each row of `chosen`.

    Direct linear transformation. Shapes: (n, 2), (n, 2), (t, k); returns (t, n).
    """
    x, y = np.moveaxis(ground[chosen], 2, 0)
    u, v = np.moveaxis(pixels[chosen], 2, 0)
    one, none = np.ones_like(x), np.zeros_like(x)
    across = np.stack((x, y, one, none, none, none, -u * x, -u * y, -u), axis=2)
    down = np.stack((none, none, none, x, y, one, -v * x, -v * y, -v), axis=2)
    matrix = np.linalg.svd(np.concatenate((across, down), axis=1))[2][:, -1].reshape(-1, 3, 3)
    places = np.column_stack((ground, np.ones(len(ground))))
    mapped = np.einsum("nj,tij->tni", places, matrix)
    with np.errstate(divide="ignore", invalid="ignore"):
        errors = np.linalg.norm(mapped[..., :2] / mapped[..., 2:] - pixels, axis=2)
    return np.nan_to_num(errors, nan=np.inf)
