"""Writes ground control points in the format of the engine. Does not import QGIS.

Format: see `api/inputs/gcp_list.py`, which also validates the result.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from ...api import ValidationError
from ...api.answers import encodable
from ...api.inputs import (
    FEWEST_POINTS,
    GOOD_PHOTOS,
    GOOD_POINTS,
    MOST_PIXELS,
    CrsFacts,
    check_gcp_text,
    gcp_text_in_metres,
    writable,
    written,
)
from ...api.support.i18n import some, translate
from .. import formats

MOST_OBSERVATIONS = 100_000


@dataclass(frozen=True)
class ControlPoint:
    """A surveyed position in the file's CRS; `z` in meters."""

    name: str
    x: float
    y: float
    z: float


@dataclass(frozen=True)
class Observation:
    """Position of a point in a photo, in pixels from the top left corner."""

    point: str
    image: str
    px: float
    py: float


class Doubt(Enum):
    """Kinds of warnings about control points that do not prevent writing."""

    NO_SUCH_POINT = "no such point"
    NO_SUCH_PHOTO = "no such photo"
    OUTSIDE_PHOTO = "outside photo"
    NOT_OBSERVED = "not observed"
    SELDOM_OBSERVED = "seldom observed"
    FEW_POINTS = "few points"
    SAME_PLACE = "same place"
    BLANKS = "blanks"


@dataclass(frozen=True)
class ControlFile:
    """The text of a gcp_list.txt, with counts and warnings."""

    text: str
    points: int
    observations: int
    doubts: Mapping[Doubt, tuple[str, ...]]
    """Sorted names of the affected points or photos."""


def control_file(
    crs: str,
    points: Iterable[ControlPoint],
    observations: Iterable[Observation],
    photos: Mapping[str, tuple[int, int]] | None = None,
    decimals: int = 4,
    facts_of_feet: Callable[[str], CrsFacts | None] | None = None,
) -> ControlFile:
    """Create the GCP file of the points that are marked in photos.

    `crs`: "EPSG:n" or a proj string; `photos`: width and height by name, (0, 0) where unknown;
    `decimals` of x and y; `facts_of_feet`: returns the facts of the CRS when heights are in feet
    for its position; everything is converted to meters then. Marks of unknown points or photos are
    left out and reported as doubts. Raises `ValidationError` if the remaining marks are unusable.
    """
    known = _by_name(points)
    by_image = {name.lower(): name for name in photos or ()}
    doubts: defaultdict[Doubt, set[str]] = defaultdict(set)
    kept: dict[tuple[str, str], Observation] = {}
    for number, given in enumerate(observations):
        if number == MOST_OBSERVATIONS:
            raise ValidationError(
                translate("Core", "The table contains more than {} marks.").format(
                    formats.number(MOST_OBSERVATIONS)
                )
            )
        # The engine compares names case-sensitively, Windows does not.
        observation = replace(
            given,
            point=_label(given.point),
            image=by_image.get(given.image.lower(), given.image),
        )
        doubt = _doubt(observation, known, photos)
        if doubt is not None:
            about = observation.point if doubt is Doubt.NO_SUCH_POINT else observation.image
            doubts[doubt].add(about)
            continue
        _check(observation)
        if kept.setdefault((observation.point, observation.image), observation) != observation:
            raise ValidationError(
                translate("Core", "Point “{}” is marked at two places in {}.").format(
                    observation.point, observation.image
                ),
                translate("Core", "Remove one of the two marks."),
            )
    times = Counter(point for point, _ in kept)
    _check_enough(times, doubts)
    doubts[Doubt.NOT_OBSERVED] = set(known) - set(times)
    doubts[Doubt.SELDOM_OBSERVED] = {name for name in times if times[name] < GOOD_PHOTOS}
    doubts[Doubt.FEW_POINTS] = set(times) if len(times) < GOOD_POINTS else set()
    doubts[Doubt.SAME_PLACE] = _at_one_place([known[name] for name in times], decimals)
    doubts[Doubt.BLANKS] = {image for _, image in kept if " " in image}
    lines = [_line(known[o.point], o, decimals) for o in kept.values()]
    text = "\n".join([_header(crs), *lines]) + "\n"
    images = {image for _, image in kept}
    check_gcp_text(text, images)
    if facts_of_feet is not None:
        text = gcp_text_in_metres(text, images, facts_of_feet)
    return ControlFile(
        text=text,
        points=len(times),
        observations=len(kept),
        doubts={doubt: tuple(sorted(names)) for doubt, names in doubts.items() if names},
    )


def _by_name(points: Iterable[ControlPoint]) -> dict[str, ControlPoint]:
    known: dict[str, ControlPoint] = {}
    for given in points:
        point = replace(given, name=_label(given.name))
        if not point.name:
            raise ValidationError(
                translate("Core", "A point has no name."),
                translate("Core", "Enter a name for every point."),
            )
        if point.name in known:
            raise ValidationError(
                translate("Core", "Two points have the name “{}”.").format(point.name),
                translate("Core", "Give every point a unique name."),
            )
        if not all(math.isfinite(value) for value in (point.x, point.y, point.z)):
            raise ValidationError(
                translate("Core", "Point “{}” has no elevation or no coordinates.").format(
                    point.name
                ),
                translate("Core", "Choose the field that contains the elevations."),
            )
        known[point.name] = point
    return known


def _doubt(
    observation: Observation,
    points: Mapping[str, ControlPoint],
    photos: Mapping[str, tuple[int, int]] | None,
) -> Doubt | None:
    """Return why a mark must be left out, or None."""
    if observation.point not in points:
        return Doubt.NO_SUCH_POINT
    if photos is not None and observation.image not in photos:
        return Doubt.NO_SUCH_PHOTO
    width, height = photos[observation.image] if photos is not None else (0, 0)
    sides = ((observation.px, width), (observation.py, height))
    is_outside = any(
        math.isfinite(pixel) and not 0 <= pixel <= (side or MOST_PIXELS) for pixel, side in sides
    )
    return Doubt.OUTSIDE_PHOTO if is_outside else None


def _check(observation: Observation) -> None:
    """Raise `ValidationError` if a mark cannot be written as a line of the file."""
    if not writable(observation.image):
        raise ValidationError(
            translate("Core", "A GCP file cannot contain the photo name “{}”.").format(
                observation.image
            ),
            translate("Core", "Rename the photo."),
        )
    if not (math.isfinite(observation.px) and math.isfinite(observation.py)):
        raise ValidationError(
            translate("Core", "Point “{}” has no pixel coordinates in {}.").format(
                observation.point, observation.image
            ),
            translate("Core", "Enter both pixel coordinates."),
        )


def _label(name: str) -> str:
    """Return a point name without control characters and with single spaces."""
    kept = "".join(c for c in name if c.isspace() or unicodedata.category(c) not in ("Cc", "Cs"))
    return " ".join(kept.replace("\ufeff", "").split())


def _at_one_place(points: Iterable[ControlPoint], decimals: int) -> set[str]:
    """Return the names of points at equal coordinates, which the engine treats as one point."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for point in points:
        found[_place(point, decimals)].add(point.name)
    return {name for names in found.values() if len(names) > 1 for name in names}


def _place(point: ControlPoint, decimals: int) -> str:
    # Adding 0.0 converts -0.0 to 0.0.
    x, y, z = (
        round(point.x, decimals) + 0.0,
        round(point.y, decimals) + 0.0,
        round(point.z, 4) + 0.0,
    )
    return f"{x:.{decimals}f} {y:.{decimals}f} {z:.4f}"


def _check_enough(found: Collection[str], doubts: Mapping[Doubt, set[str]]) -> None:
    if len(found) >= FEWEST_POINTS:
        return
    hints = {
        Doubt.NO_SUCH_POINT: translate("Core", "Points missing in the layer: {}."),
        Doubt.NO_SUCH_PHOTO: translate("Core", "Photos not found: {}."),
        Doubt.OUTSIDE_PHOTO: translate("Core", "Photos with marks outside the photo: {}."),
    }
    told = [text.format(some(doubts[doubt])) for doubt, text in hints.items() if doubt in doubts]
    raise ValidationError(
        translate("Core", "Too few points are marked in photos: {}; the minimum is {}.").format(
            len(found), FEWEST_POINTS
        ),
        " ".join(told),
    )


def _header(crs: str) -> str:
    if not crs.strip():
        raise ValidationError(
            translate("Core", "The points have no CRS."),
            translate("Core", "Set the CRS in the layer properties."),
        )
    return " ".join(encodable(crs).split())


def _line(point: ControlPoint, observation: Observation, decimals: int) -> str:
    pixels = f"{observation.px:.2f} {observation.py:.2f}"
    return f"{_place(point, decimals)} {pixels} {written(observation.image)} {point.name}"
