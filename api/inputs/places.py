"""Checks whether the coordinates of a table can be right for its CRS and for the photos."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Callable

from ..support.i18n import QT_TRANSLATE_NOOP, translate
from .crs_header import CrsHeader, parse_header
from .numbers import is_nan
from .remarks import Remarks, Severity

Degrees = tuple[float, float]  # longitude, latitude
EARTH = 6_371_000.0  # m, mean radius
NEAR, FAR = 5_000.0, 20_000.0  # m, from a photo's own position, and of a point from all photos
UTM_X, UTM_Y = (100_000.0, 900_000.0), (0.0, 10_000_000.0)  # m, of any zone
FEET = (0.304, 0.305)  # m, of all the feet of surveys
HEIGHTS = (-500.0, 9_000.0)  # m, of the ground on Earth
ORDER = QT_TRANSLATE_NOOP("Api", "Write x (east, longitude) before y (north, latitude).")
CRS_OR_ORDER = QT_TRANSLATE_NOOP(
    "Api", "Check the CRS in the first line, and the order of x and y."
)


@dataclass(frozen=True)
class CrsFacts:
    """What a library of coordinate systems knows of a CRS."""

    is_geographic: bool
    unit: float
    """Metres, or 1 for degrees."""
    to_degrees: Callable[[float, float], Degrees | None]
    """Longitude and latitude on WGS 84 of x and y, None where there are none."""
    in_metres: str = ""
    """The same CRS in metres as a PROJ string, "" where that would lose its datum."""


@dataclass(frozen=True)
class PhotoFacts:
    """Size in pixels, 0 where unknown, and position in degrees."""

    width: int = 0
    height: int = 0
    position: Degrees | None = None


@dataclass(frozen=True)
class Surroundings:
    """What is known beside the tables; the client alone knows nothing of it."""

    photos: Mapping[Path, PhotoFacts] = field(default_factory=dict)
    crs_facts: Callable[[str], CrsFacts | None] | None = None
    """Returns the facts of a CRS such as EPSG:2056, None for one that does not exist."""
    heights_in_feet: bool = False
    """True when a table's heights are in the feet of its CRS: all of it is sent in metres."""


class Places:
    """Checks the places in one table."""

    def __init__(
        self, header: CrsHeader, line: int, around: Surroundings, remarks: Remarks
    ) -> None:
        self._header = header
        self._remarks = remarks
        self._around = around
        self._facts = around.crs_facts(header.horizontal) if around.crs_facts else None
        if around.crs_facts is not None and self._facts is None:
            remarks.error(
                line,
                translate("Api", "QGIS knows no projected or geographic CRS {}.").format(
                    header.horizontal
                ),
                translate("Api", "Correct the code, or enter the CRS as a PROJ string."),
            )
        known = [facts.position for facts in around.photos.values() if facts.position is not None]
        self._center = _center(known)

    @property
    def is_geographic(self) -> bool:
        """True when x and y are degrees."""
        return self._facts.is_geographic if self._facts else self._header.is_geographic

    @property
    def foot(self) -> float | None:
        """Metres of the foot that heights may be in, None where they are in metres.

        Without a vertical CRS, heights are measured in the unit of x and y.
        """
        unit = self._header.unit_of_heights
        if unit is None and not self._header.is_compound:
            unit = self._unit
        return unit if unit is not None and FEET[0] < unit < FEET[1] else None

    @property
    def _unit(self) -> float | None:
        return self._facts.unit if self._facts else self._header.unit

    def in_metres(self) -> tuple[CrsHeader, float]:
        """Return the CRS to send heights in metres with, and the factor for x and y.

        ODM takes heights for metres; ODX has scaled those of a CRS without heights by the unit of x
        and y (`export_opensfm_json` in `opendm/gcp.py`). Both read a CRS in metres alike.
        """
        sent = self._header.in_metres or (self._facts.in_metres if self._facts else "")
        if not sent:
            return self._header, 1.0
        header = parse_header(sent)
        return header, 1.0 if header.is_compound else self._unit or 1.0

    def remark_feet(self) -> None:
        """Remark that heights are converted, or may have to be."""
        if self.foot is None:
            return
        if self._around.heights_in_feet:
            said = translate("Api", "The heights are converted from feet to meters.")
            self._remarks.add(Severity.CORRECTED, said)
        elif self._header.is_compound:
            said = translate("Api", "The vertical CRS uses feet; ODX nodes convert the heights.")
            self._remarks.add(Severity.INFO, said)
        else:
            said = translate("Api", "The CRS uses feet, but ODM nodes read the heights as meters.")
            remedy = translate("Api", "If the heights are in feet, have them converted.")
            self._remarks.add(Severity.WARNING, said, remedy=remedy)

    def check(self, line: int, x: str, y: str, photo: Path | None = None) -> None:
        """Check one place; `photo`: the one taken there, None for a point on the ground."""
        east, north = float(x), float(y)
        problem = self._range_problem(x, y)
        if problem:
            self._remarks.error(line, problem, translate("Api", CRS_OR_ORDER))
        elif not self._is_near(east, north, photo) and self._is_near(north, east, photo):
            text = translate("Api", "The coordinates are in the order y, x: {}.").format(f"{x} {y}")
            self._remarks.error(line, text, translate("Api", ORDER))
        elif self._header.is_utm and not (
            UTM_X[0] <= east <= UTM_X[1] and UTM_Y[0] <= north <= UTM_Y[1]
        ):
            self._warn(
                translate("Api", "Coordinates are outside the UTM zone: {names}."),
                line,
                f"{x} {y}",
            )
        else:
            self._check_distance(line, east, north, f"{x} {y}", photo)

    def _range_problem(self, x: str, y: str) -> str:
        east, north = float(x), float(y)
        if self.is_geographic:
            if abs(north) <= 90 and abs(east) <= 360:
                return ""
            if abs(east) <= 90 and abs(north) <= 180:
                return translate(
                    "Api", "The coordinates are in the order latitude, longitude: {} {}."
                ).format(x, y)
            return translate("Api", "The values {} {} are not longitude and latitude.").format(x, y)
        decimals = self._decimals_of_degrees()
        are_small = abs(east) <= 180 and abs(north) <= 180
        if decimals and are_small and all(_decimals(text) >= decimals for text in (x, y)):
            return translate("Api", "The values {} {} look like degrees, not like {}.").format(
                x, y, self._header.sent
            )
        return ""

    def _decimals_of_degrees(self) -> int:
        """Return how many decimals make small numbers degrees rather than metres, 0 for never.

        UTM has no place there; a PROJ string may have its origin on the site.
        """
        if self._header.is_utm:
            return 1
        return 3 if self._header.horizontal.startswith("EPSG:") else 0

    def _is_near(self, x: float, y: float, photo: Path | None) -> bool:
        """Tell whether a place is known to be near the photos, or near its own photo."""
        return self._distance(x, y, photo) <= (FAR if photo is None else NEAR)

    def _distance(self, x: float, y: float, photo: Path | None) -> float:
        """Return metres from the photos, or from its own, infinity if none has a position."""
        facts = self._around.photos.get(photo) if photo is not None else None
        there = facts.position if facts is not None and facts.position else self._center
        if there is None or self._facts is None:
            return math.inf
        return _distance(self._facts.to_degrees(x, y), there)

    def _check_distance(self, line: int, x: float, y: float, text: str, photo: Path | None) -> None:
        if self._center is None or self._facts is None or self._is_near(x, y, photo):
            return
        away = self._distance(x, y, photo)
        self._warn(
            translate("Api", "These places are far from where the photos were taken: {names}."),
            line,
            text if math.isinf(away) else f"{text} ({away / 1000:.0f} km)",
        )

    def _warn(self, text: str, line: int, name: str) -> None:
        self._remarks.group(Severity.WARNING, text, line, name, translate("Api", CRS_OR_ORDER))


def _center(places: Sequence[Degrees]) -> Degrees | None:
    """Return the middle of places, which may lie on both sides of the antimeridian."""
    if not places:
        return None
    first = places[0][0]
    longitude = median((east - first + 180) % 360 - 180 for east, _ in places) + first
    return longitude, median(north for _, north in places)


def scaled(number: str, factor: float) -> str:
    """Return a number of metres or feet times a factor, to a tenth of a millimetre."""
    return number if factor == 1 or is_nan(number) else f"{float(number) * factor:.4f}"


def _decimals(text: str) -> int:
    """Return how many digits after the point say something."""
    return len(text.partition(".")[2].rstrip("0"))


def _distance(one: Degrees | None, other: Degrees) -> float:
    """Return metres along the sphere (haversine), infinity where there is no place."""
    if one is None or not all(map(math.isfinite, one)):
        return math.inf
    (lon1, lat1), (lon2, lat2) = (map(math.radians, place) for place in (one, other))
    half = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH * math.asin(math.sqrt(min(half, 1.0)))
