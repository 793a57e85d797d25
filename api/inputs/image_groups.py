"""image_groups.txt: `photo group` a line, for splitting a large task.

Rules: `load_image_groups` in `opensfm/large/metadataset.py` splits every line into two words, so
comments and empty lines stop it; `_read_image_groups` in `opensfm/actions/create_submodels.py`
stops at a photo with a position but no group.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..support.i18n import QT_TRANSLATE_NOOP, some, translate
from .columns import split_at_semicolons
from .numbers import separator_problem
from .photo_names import PhotoNames, written
from .remarks import Remarks, Severity
from .table import BLANKS, check_used, find_photo
from .table_text import TABLE, Row

ONE_GROUP = QT_TRANSLATE_NOOP("Api", "Remove the wrong one of the two lines.")


@dataclass(frozen=True)
class ImageGroups:
    """Groups by the photo's name on the server."""

    groups: dict[str, str]


def write_image_groups(table: ImageGroups) -> str:
    """Return the file's text."""
    return "".join(f"{written(photo)} {group}\n" for photo, group in table.groups.items())


def read_image_groups(rows: Sequence[Row], names: PhotoNames, remarks: Remarks) -> ImageGroups:
    """Return what is to be sent of a table; `remarks` has the errors."""
    groups: dict[str, str] = {}
    lines: dict[str, int] = {}

    def is_complete(row: Row) -> bool:
        return len(row.words) == 2 and names.find(row.words[0]) is not None

    rows = split_at_semicolons(rows, 2, 0, is_complete, remarks)
    for row in rows:
        if remarks.is_full:
            break
        if len(row.words) != 2 or " " in row.words[1]:
            is_blank = names.find(" ".join(row.words[:-1])) is not None
            remarks.error(
                row.line,
                translate("Api", "The line needs the photo's name and the name of its group."),
                translate("Api", BLANKS)
                if is_blank and len(row.words) > 2
                else separator_problem(row.text, 1) or translate("Api", TABLE),
            )
            continue
        match = find_photo(row, row.words, names, remarks)
        if match is None:
            continue
        group = groups.setdefault(match.sent, row.words[1])
        first = lines.setdefault(match.sent, row.line)
        if group != row.words[1]:
            remarks.error(
                row.line,
                translate("Api", "{} has another group in line {}.").format(match.sent, first),
                translate("Api", ONE_GROUP),
            )
    _check_complete(rows, groups, names, remarks)
    return ImageGroups(groups)


def _check_complete(
    rows: Sequence[Row], groups: dict[str, str], names: PhotoNames, remarks: Remarks
) -> None:
    check_used(
        [row.words[0] for row in rows],
        len(groups),
        translate("Api", "The table has no groups."),
        remarks,
    )
    without = names.unnamed(set(groups))
    if groups and without:
        remarks.add(
            Severity.WARNING,
            translate("Api", "The engine stops at photos without a group: {}.").format(
                some(without)
            ),
            remedy=translate("Api", "Add a line for each photo."),
        )
