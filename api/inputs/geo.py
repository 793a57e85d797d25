"""geo.txt: a line with the CRS, then `photo x y [z [yaw pitch roll [2 accuracies]]] [more]`.

Rules: `GeoFile` in `opendm/geo.py` of ODM and ODX. The angles are read from seven columns on, the
accuracies from nine on, and must then be numbers, or the engine stops; what follows is a remark.
NaN stands for unknown angles (ODM pull requests 1415, 1476). The last line of a photo counts; a
line without z takes the photo's own height away (`update_with_geo_entry` in `opendm/photo.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..support.i18n import QT_TRANSLATE_NOOP, some, translate
from .columns import are_numbers, split_at_semicolons, with_decimal_points
from .crs_header import CrsHeader
from .numbers import is_nan, number_problem, separator_problem
from .photo_names import PhotoNames, written
from .places import HEIGHTS, Places, Surroundings, scaled
from .remarks import Remarks, Severity
from .table import check_used, find_photo, is_name_with_blanks, read_header
from .table_text import TABLE, Row

COLUMNS = (
    "x",
    "y",
    "z",
    QT_TRANSLATE_NOOP("Api", "yaw"),
    QT_TRANSLATE_NOOP("Api", "pitch"),
    QT_TRANSLATE_NOOP("Api", "roll"),
    QT_TRANSLATE_NOOP("Api", "horizontal accuracy"),
    QT_TRANSLATE_NOOP("Api", "vertical accuracy"),
)
WITH_Z, WITH_ANGLES, WITH_ACCURACIES = 4, 7, 9  # columns
HIGHEST = 60_000.0  # m or feet, of anything that flies and takes photos
ANGLES = ("yaw", "pitch", "roll")


@dataclass(frozen=True)
class Position:
    """Where a photo was taken. `columns` follow its name, as they are sent."""

    line: int
    photo: str
    """The name on the server."""
    columns: tuple[str, ...]


@dataclass(frozen=True)
class GeoTable:
    """What a geo.txt holds, as it is sent."""

    header: CrsHeader
    positions: tuple[Position, ...]
    is_in_feet: bool = False
    """True when the heights may be in feet, by the unit of the CRS."""


def write_geo(table: GeoTable) -> str:
    """Return the file's text."""
    lines = [" ".join((written(p.photo), *p.columns)) for p in table.positions]
    return "\n".join((table.header.sent, *lines)) + "\n"


def read_geo(
    rows: Sequence[Row], names: PhotoNames, around: Surroundings, remarks: Remarks
) -> GeoTable | None:
    """Return what is to be sent of a table, None if it has no CRS; `remarks` has the errors."""
    header = read_header(rows, remarks)
    if header is None:
        return None
    places = Places(header, rows[0].line, around, remarks)
    kept: dict[str, Position] = {}
    rows = [rows[0], *_plain_rows(rows[1:], remarks)]
    for row in rows[1:]:
        if remarks.is_full:
            break
        if is_name_with_blanks(row, row.words, names, remarks):
            continue
        columns = _columns(row, remarks)
        match = None if columns is None else find_photo(row, row.words, names, remarks)
        if columns is not None and match is not None:
            places.check(row.line, columns[0], columns[1], match.path)
            _keep(Position(row.line, match.sent, columns), kept, remarks)
    nothing = translate("Api", "The table has no positions.")
    check_used([row.words[0] for row in rows[1:]], len(kept), nothing, remarks)
    _check_heights(list(kept.values()), remarks)
    unnamed = names.unnamed(set(kept))
    if kept and unnamed:
        remarks.add(
            Severity.INFO,
            translate("Api", "Photos without a line keep their own position: {}.").format(
                some(unnamed)
            ),
        )
    positions = tuple(kept.values())
    if any(len(p.columns) >= WITH_Z - 1 for p in positions):
        places.remark_feet()
        if around.heights_in_feet and places.foot is not None:
            header, factor = places.in_metres()
            positions = tuple(_in_metres(p, factor, places.foot) for p in positions)
    return GeoTable(header, positions, places.foot is not None)


def _in_metres(position: Position, factor: float, foot: float) -> Position:
    x, y, *more = position.columns
    if more:
        more[0] = scaled(more[0], foot)
    return replace(position, columns=(scaled(x, factor), scaled(y, factor), *more))


def _plain_rows(rows: Sequence[Row], remarks: Remarks) -> list[Row]:
    """Return the rows below the header with columns and numbers as the engine reads them."""

    def is_complete(row: Row) -> bool:
        return len(row.words) > 2 and are_numbers(row.words[1:3])

    rows = split_at_semicolons(rows, 3, 0, is_complete, remarks)
    return with_decimal_points(rows, slice(1, 1 + len(COLUMNS)), COLUMNS, remarks)


def _columns(row: Row, remarks: Remarks) -> tuple[str, ...] | None:
    """Return the columns behind the name as they are sent, None when there is an error."""
    words = row.words
    if len(words) < 3:
        remarks.error(
            row.line,
            translate("Api", "The line needs the photo's name, x and y, then z, yaw, pitch, roll."),
            separator_problem(row.text) or translate("Api", TABLE),
        )
        return None
    columns = _without_unknown_accuracies(row, words[1:], remarks)
    count = len(columns) + 1
    numbers = 2
    for enough in (WITH_Z, WITH_ANGLES, WITH_ACCURACIES):
        numbers = enough - 1 if count >= enough else numbers
    for column, text in zip(COLUMNS[:numbers], columns):
        problem = number_problem(translate("Api", column), text)
        if problem and not (column in ANGLES and is_nan(text)):
            remarks.error(row.line, problem, separator_problem(row.text) or translate("Api", TABLE))
            return None
    if numbers < len(columns) < len(COLUMNS):
        remarks.group(
            Severity.WARNING,
            translate("Api", "The engine reads these columns as a comment: {names}."),
            row.line,
            " ".join(columns[numbers:])[:40],
            translate("Api", "Enter yaw, pitch and roll, and both accuracies, or none of them."),
        )
    return columns


def _without_unknown_accuracies(
    row: Row, columns: tuple[str, ...], remarks: Remarks
) -> tuple[str, ...]:
    """Leave out accuracies that are both NaN: the engine would calculate with them."""
    start = WITH_ANGLES - 1
    accuracies = columns[start : start + 2]
    if len(accuracies) < 2 or not all(map(is_nan, accuracies)):
        return columns
    remarks.group(
        Severity.CORRECTED,
        translate(
            "Api", "Accuracies that are NaN are left out, with the columns after them: {names}."
        ),
        row.line,
        row.words[0],
    )
    return columns[:start]


def _keep(position: Position, kept: dict[str, Position], remarks: Remarks) -> None:
    first = kept.setdefault(position.photo, position)
    if first is position:
        return
    if first.columns == position.columns:
        remarks.group(
            Severity.CORRECTED,
            translate("Api", "Duplicate lines are sent once: {names}."),
            position.line,
            position.photo,
        )
        return
    remarks.error(
        position.line,
        translate("Api", "{} has another position in line {}.").format(position.photo, first.line),
        translate("Api", "Remove the wrong one of the two lines."),
    )


def _check_heights(positions: Sequence[Position], remarks: Remarks) -> None:
    for position in positions:
        if len(position.columns) < WITH_Z - 1:
            remarks.group(
                Severity.WARNING,
                translate(
                    "Api", "Photos lose their own height because the line has none: {names}."
                ),
                position.line,
                position.photo,
                translate("Api", "Add the heights as the fourth column."),
            )
        elif not HEIGHTS[0] <= float(position.columns[2]) <= HIGHEST:
            remarks.group(
                Severity.WARNING,
                translate("Api", "These flying heights are implausible: {names}."),
                position.line,
                position.columns[2],
            )
