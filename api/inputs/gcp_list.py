"""gcp_list.txt: a line with the CRS, then `x y z pixel-x pixel-y photo [label] [more]` a mark.

Rules: `GCPFile` in `opendm/gcp.py` of ODM and ODX. Lines of less than six columns are dropped; so
are lines for photos that are not there, letter by letter, by intent, so that a part of a survey can
be processed. The coordinates, not the label, make a point. ODX alone knows check points, labelled
`CHK-…`, and `%20` for a blank. `make_filtered_copy` wants three marks, `check_entries` and
WebODM's documentation (ground-control-points) three points or better five, each in three photos.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..support.i18n import QT_TRANSLATE_NOOP, some, translate
from .columns import are_numbers, split_at_semicolons, with_decimal_points
from .crs_header import CrsHeader
from .numbers import is_nan, number_problem, separator_problem
from .photo_names import Match, PhotoNames, written
from .places import HEIGHTS, Places, Surroundings, scaled
from .remarks import Remarks, Severity
from .table import check_used, find_photo, read_header
from .table_text import TABLE, Row

FEWEST_POINTS, GOOD_POINTS = 3, 5
GOOD_PHOTOS = 3  # that show a point
MOST_PIXELS = 1_000_000.0  # of a side of a photo
CHECK_PREFIX = "CHK-"
COLUMNS = (
    "x",
    "y",
    "z",
    QT_TRANSLATE_NOOP("Api", "pixel x"),
    QT_TRANSLATE_NOOP("Api", "pixel y"),
)  # then the photo's name
FIX_MARK = QT_TRANSLATE_NOOP("Api", "Mark the point again, or remove the line.")


@dataclass(frozen=True)
class Mark:
    """A point seen in a photo. Coordinates and pixels as text: what is sent is what was read."""

    line: int
    x: str
    y: str
    z: str
    px: str
    py: str
    photo: str
    """The name on the server."""
    extras: str = ""

    @property
    def point(self) -> tuple[float, float, str]:
        """What distinguishes points, by the engine's rules."""
        return float(self.x), float(self.y), self.z if is_nan(self.z) else str(float(self.z))

    @property
    def label(self) -> str:
        """The point's name, "" for none."""
        return self.extras.split()[0] if self.extras else ""

    @property
    def is_check_point(self) -> bool:
        """True when the engine is to measure its accuracy by it, not to use it."""
        return self.extras.upper().startswith(CHECK_PREFIX)


@dataclass(frozen=True)
class GcpList:
    """What a gcp_list.txt holds, as it is sent."""

    header: CrsHeader
    marks: tuple[Mark, ...]
    is_in_feet: bool = False
    """True when the heights may be in feet, by the unit of the CRS."""


def write_gcp_list(table: GcpList) -> str:
    """Return the file's text."""
    lines = [
        " ".join((m.x, m.y, m.z, m.px, m.py, written(m.photo), m.extras)).rstrip()
        for m in table.marks
    ]
    return "\n".join((table.header.sent, *lines)) + "\n"


def read_gcp_list(
    rows: Sequence[Row], names: PhotoNames, around: Surroundings, remarks: Remarks
) -> GcpList | None:
    """Return what is to be sent of a table, None if it has no CRS; `remarks` has the errors."""
    header = read_header(rows, remarks)
    if header is None:
        return None
    places = Places(header, rows[0].line, around, remarks)
    marks: list[Mark] = []
    checked: set[tuple[str, str]] = set()
    rows = [rows[0], *plain_rows(rows[1:], remarks)]
    for row in rows[1:]:
        if remarks.is_full:
            break
        mark = _mark(row, names, around, remarks)
        if mark is not None:
            if (mark.x, mark.y) not in checked:
                places.check(mark.line, mark.x, mark.y)
            checked.add((mark.x, mark.y))
            marks.append(mark)
    nothing = translate("Api", "The table has no ground control points.")
    check_used(
        [row.words[5] for row in rows[1:] if len(row.words) > 5], len(marks), nothing, remarks
    )
    marks = _without_duplicates(marks, remarks)
    _check_heights(marks, places, remarks)
    _check_labels(marks, remarks)
    _check_enough(marks, remarks)
    if around.heights_in_feet and places.foot is not None:
        header, factor = places.in_metres()
        marks = [_in_metres(mark, factor, places.foot) for mark in marks]
    return GcpList(header, tuple(marks), places.foot is not None)


def plain_rows(rows: Sequence[Row], remarks: Remarks) -> list[Row]:
    """Return the rows below the header with columns and numbers as the engine reads them."""
    count = len(COLUMNS)

    def is_complete(row: Row) -> bool:
        return len(row.words) > count and are_numbers(row.words[:count])

    rows = split_at_semicolons(rows, count + 1, count, is_complete, remarks)
    return with_decimal_points(rows, slice(0, count), COLUMNS, remarks)


def _mark(row: Row, names: PhotoNames, around: Surroundings, remarks: Remarks) -> Mark | None:
    words = row.words
    if len(words) <= len(COLUMNS):
        is_geo = names.find(words[0]) is not None
        remarks.error(
            row.line,
            translate("Api", "The line needs x, y, z, pixel x, pixel y and the photo's name."),
            translate("Api", "For positions of photos, rename the file geo.txt.")
            if is_geo
            else separator_problem(row.text) or translate("Api", TABLE),
        )
        return None
    for column, text in zip(COLUMNS, words):
        problem = (
            "" if column == "z" and is_nan(text) else number_problem(translate("Api", column), text)
        )
        if problem:
            remarks.error(row.line, problem, separator_problem(row.text) or translate("Api", TABLE))
            return None
    match = find_photo(row, words[5:], names, remarks)
    if match is None:
        return None
    x, y, z, px, py = words[:5]
    mark = Mark(row.line, x, y, z, px, py, match.sent, " ".join(words[6:]))
    return mark if _is_inside(mark, match, around, remarks) else None


def _is_inside(mark: Mark, match: Match, around: Surroundings, remarks: Remarks) -> bool:
    """Check that the pixels are in the picture, edges included: x and y count from its top left."""
    facts = around.photos.get(match.path)
    width, height = (facts.width, facts.height) if facts is not None else (0, 0)
    px, py = float(mark.px), float(mark.py)
    if 0 <= px <= (width or MOST_PIXELS) and 0 <= py <= (height or MOST_PIXELS):
        return True
    size = f" ({width} × {height})" if width and height else ""
    remarks.error(
        mark.line,
        translate("Api", "The pixel {} {} is outside {}.").format(
            mark.px, mark.py, mark.photo + size
        ),
        translate("Api", FIX_MARK),
    )
    return False


def _without_duplicates(marks: Iterable[Mark], remarks: Remarks) -> list[Mark]:
    """Leave out marks that are there twice; two that contradict each other are errors."""
    kept: dict[tuple[tuple[float, float, str], str], Mark] = {}
    for mark in marks:
        first = kept.setdefault((mark.point, mark.photo), mark)
        if first is mark:
            continue
        if (float(first.px), float(first.py)) == (float(mark.px), float(mark.py)):
            remarks.group(
                Severity.CORRECTED,
                translate("Api", "Duplicate marks are sent once: {names}."),
                mark.line,
                f"{mark.label or mark.x} {mark.photo}",
            )
        else:
            remarks.error(
                mark.line,
                translate("Api", "Line {} marks the same point at another place in {}.").format(
                    first.line, mark.photo
                ),
                translate("Api", "Remove the wrong one of the two lines."),
            )
    return list(kept.values())


def _check_heights(
    marks: Sequence[Mark],
    places: Places,
    remarks: Remarks,
) -> None:
    for mark in marks:
        if is_nan(mark.z):
            remarks.group(
                Severity.WARNING,
                translate("Api", "The engine may fail on points without a height: {names}."),
                mark.line,
                mark.label or f"{mark.x} {mark.y}",
                translate("Api", "Enter the heights."),
            )
        elif not HEIGHTS[0] <= float(mark.z) <= HEIGHTS[1] / (places.foot or 1.0):
            remarks.group(
                Severity.WARNING,
                translate("Api", "These heights are implausible: {names}."),
                mark.line,
                mark.z,
            )
    if marks:
        places.remark_feet()


def _in_metres(mark: Mark, factor: float, foot: float) -> Mark:
    x, y, z = scaled(mark.x, factor), scaled(mark.y, factor), scaled(mark.z, foot)
    return replace(mark, x=x, y=y, z=z)


def _check_labels(marks: Sequence[Mark], remarks: Remarks) -> None:
    """Find labels that stand for several points, unless they are remarks rather than names."""
    points: defaultdict[str, set[tuple[float, float, str]]] = defaultdict(set)
    lines: dict[str, int] = {}
    for mark in marks:
        if mark.label:
            points[mark.label].add(mark.point)
            lines[mark.label] = mark.line
    several = [label for label, found in points.items() if len(found) > 1]
    if len(several) * 2 > len(points):
        return
    for label in several:
        remarks.group(
            Severity.WARNING,
            translate("Api", "These labels have more than one position: {names}."),
            lines[label],
            label,
            translate("Api", "Give each point one position, the same in all its lines."),
        )


def _check_enough(marks: Sequence[Mark], remarks: Remarks) -> None:
    photos: defaultdict[tuple[float, float, str], set[str]] = defaultdict(set)
    labels: dict[tuple[float, float, str], str] = {}
    control = set()
    for mark in marks:
        photos[mark.point].add(mark.photo)
        labels[mark.point] = mark.label or f"{mark.x} {mark.y}"
        if not mark.is_check_point:
            control.add(mark.point)
    if not marks:
        return
    checks = len(photos) - len(control)
    if checks:
        remarks.add(
            Severity.INFO,
            translate(
                "Api",
                "Check points: {}. ODM nodes use them as control points; ODX nodes do not.",
            ).format(checks),
        )
    if len(control) < FEWEST_POINTS:
        remarks.add(
            Severity.WARNING,
            translate(
                "Api", "Control points: {}. The engine needs {}; {} or more are better."
            ).format(len(control), FEWEST_POINTS, GOOD_POINTS),
        )
    seldom = [labels[point] for point, found in photos.items() if len(found) < GOOD_PHOTOS]
    if seldom:
        remarks.add(
            Severity.WARNING,
            translate("Api", "These points are marked in fewer than {} photos: {}.").format(
                GOOD_PHOTOS, some(seldom)
            ),
        )
