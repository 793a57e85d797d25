"""Corrects rows whose columns and numbers are written as other programs write them.

Spreadsheets of many countries separate columns by semicolons and write decimal commas; the engines
split at white space and read decimal points (`opendm/gcp.py`, `opendm/geo.py` of ODM and ODX).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from ..support.i18n import translate
from .numbers import NUMBER, THOUSANDS_TEXT, is_nan
from .photo_names import written
from .remarks import Remarks, Severity
from .table_text import TABLE, Row

SEPARATOR = ";"
DECIMAL_COMMA = re.compile(r"[+-]?\d*,\d+(?:[eE][+-]?\d{1,3})?", re.ASCII)
GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
"""Where a comma or a point may stand between the digits of a whole number, as in 412,500."""


def split_at_semicolons(
    rows: Sequence[Row],
    fewest: int,
    photo: int,
    is_complete: Callable[[Row], bool],
    remarks: Remarks,
) -> list[Row]:
    """Return the rows with other words where semicolons separate their columns.

    `fewest`: columns of a row; `photo`: the one with the photo's name, in which spaces become %20;
    `is_complete` returns whether a row is complete if its columns are separated by white space.
    """
    found = []
    for row in rows:
        fields = [field.strip().strip('"').strip() for field in row.text.split(SEPARATOR)]
        while fields and not fields[-1]:
            del fields[-1]
        if len(fields) >= fewest and not is_complete(row):
            remarks.group(
                Severity.CORRECTED,
                translate("Api", "Semicolons between the columns are sent as spaces."),
                row.line,
                "",
            )
            fields[photo] = written(fields[photo])
            found.append(replace(row, words=tuple(fields)))
        else:
            found.append(row)
    return found


def with_decimal_points(
    rows: Sequence[Row], columns: slice, names: Sequence[str], remarks: Remarks
) -> list[Row]:
    """Return the rows with decimal points for decimal commas.

    `columns`: those of numbers, by the names in `names`. A comma that may stand between the digits
    of a whole number is left for the check of the number to refuse, unless other numbers show that
    the table has decimal commas and no decimal points.
    """
    words = [_bare(word) for row in rows for word in row.words[columns]]
    has_commas = any(_is_decimal(word, ",") for word in words)
    has_points = any(_is_decimal(word, ".") for word in words)
    if not has_commas:
        return list(rows)
    found = []
    for row in rows:
        numbers = row.words[columns]
        sent = tuple(_with_point(word, has_points) for word in numbers)
        changed = [word for word, other in zip(numbers, sent) if word != other]
        for word in changed:
            remarks.group(
                Severity.CORRECTED,
                translate("Api", "Decimal commas are sent as decimal points: {names}."),
                row.line,
                word,
            )
        if not has_points:
            _refuse_points(row.line, zip(names, numbers), remarks)
        start, _, _ = columns.indices(len(row.words))
        end = start + len(sent)
        found.append(replace(row, words=(*row.words[:start], *sent, *row.words[end:])))
    return found


def are_numbers(words: Sequence[str]) -> bool:
    """True when all of some words are numbers, with decimal points or commas."""
    words = [_bare(word) for word in words]
    return all(NUMBER.fullmatch(w) or DECIMAL_COMMA.fullmatch(w) or is_nan(w) for w in words)


def _is_decimal(word: str, mark: str) -> bool:
    """True when the mark can only stand before the decimals."""
    pattern = DECIMAL_COMMA if mark == "," else NUMBER
    return mark in word and bool(pattern.fullmatch(word)) and not GROUPED.fullmatch(word)


def _with_point(word: str, has_points: bool) -> str:
    bare = _bare(word)
    is_decimal = _is_decimal(bare, ",") or not has_points
    return bare.replace(",", ".") if is_decimal and DECIMAL_COMMA.fullmatch(bare) else word


def _bare(word: str) -> str:
    """Return a word without the quotes that spreadsheets put around one with a comma."""
    return word[1:-1] if len(word) > 1 and word[0] == word[-1] == '"' else word


def _refuse_points(line: int, numbers: Iterable[tuple[str, str]], remarks: Remarks) -> None:
    """Refuse 5.270 beside decimal commas: it may be five thousand."""
    for column, word in numbers:
        if "." in word and GROUPED.fullmatch(word):
            text = translate("Api", THOUSANDS_TEXT).format(translate("Api", column), word)
            remarks.error(line, text, translate("Api", TABLE))
