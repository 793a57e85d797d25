"""What the tables have in common: the line with the CRS, and the names of photos."""

from __future__ import annotations

from collections.abc import Sequence

from ..support.i18n import QT_TRANSLATE_NOOP, some, translate
from .crs_header import CrsHeader, HeaderError, parse_header
from .photo_names import BLANK, Match, PhotoNames
from .remarks import Remarks, Severity
from .table_text import TABLE, Row

MOST_WORDS = 8  # of a photo's name with blanks
BLANKS = QT_TRANSLATE_NOOP(
    "Api", "Spaces separate the columns. Write %20 for a space in a name, or rename the photo."
)


def read_header(rows: Sequence[Row], remarks: Remarks) -> CrsHeader | None:
    """Return the CRS of the first row; without one, `remarks` has the reason."""
    line, text = (rows[0].line, rows[0].text) if rows else (1, "")
    if not rows and remarks.errors:
        return None
    try:
        header = parse_header(text)
    except HeaderError as error:
        remarks.error(line, str(error), translate("Api", TABLE))
        return None
    if line > 1:
        remarks.add(
            Severity.CORRECTED,
            translate("Api", "The CRS is sent as the first line, where the engine reads it."),
            line,
        )
    if header.is_corrected:
        remarks.add(
            Severity.CORRECTED,
            translate("Api", "The CRS is sent as “{}”.").format(header.sent),
            line,
        )
    if header.is_compound:
        remarks.add(
            Severity.INFO,
            translate("Api", "Only ODX nodes support a compound CRS; ODM nodes do not."),
            line,
        )
    return header


def find_photo(row: Row, words: Sequence[str], names: PhotoNames, remarks: Remarks) -> Match | None:
    """Return the photo that the first of `words` names; a line without one is left out."""
    match = names.find(words[0])
    if match is None:
        _remark_unknown(row, words, names, remarks)
        return None
    if not match.is_writable:
        remarks.error(
            row.line,
            translate("Api", "A table cannot contain the name {:.80}.").format(match.sent),
            translate("Api", "Rename the photo."),
        )
        return None
    if not match.is_exact:
        remarks.group(
            Severity.CORRECTED,
            translate("Api", "Names are corrected to those of the photos: {names}."),
            row.line,
            f"{words[0]} → {match.sent}",
        )
    if match.others:
        remarks.group(
            Severity.WARNING,
            translate("Api", "Several photos have this name; the first one is used: {names}."),
            row.line,
            f"{words[0]} ({', '.join(match.others[:3])})",
            translate("Api", "For the other photos, use the names under which they are sent."),
        )
    if BLANK in words[0]:
        remarks.group(
            Severity.INFO,
            translate("Api", "Only ODX nodes read %20 as a space; ODM nodes do not: {names}."),
            row.line,
            words[0],
        )
    return match


def _remark_unknown(row: Row, words: Sequence[str], names: PhotoNames, remarks: Remarks) -> None:
    if names.is_ambiguous(words[0]):
        remarks.error(
            row.line,
            translate(
                "Api", "The name {:.80} matches several photos that differ only in letter case."
            ).format(words[0]),
            translate("Api", "Write the name as the photo has it."),
        )
        return
    if is_name_with_blanks(row, words, names, remarks):
        return
    remarks.group(
        Severity.WARNING,
        translate("Api", "Lines for photos that are not in this task are left out: {names}."),
        row.line,
        words[0],
    )


def is_name_with_blanks(
    row: Row, words: Sequence[str], names: PhotoNames, remarks: Remarks
) -> bool:
    """Refuse a line whose first words are a photo's name only if they are taken together."""
    if names.find(words[0]) is not None:
        return False
    for count in range(2, min(MOST_WORDS, len(words)) + 1):
        name = " ".join(words[:count])
        if names.find(name) is not None:
            remarks.error(
                row.line,
                translate("Api", "The name {:.80} contains spaces.").format(name),
                translate("Api", BLANKS),
            )
            return True
    return False


def check_used(named: Sequence[str], used: int, nothing: str, remarks: Remarks) -> None:
    """Refuse a table of which no row is used.

    `named`: the photos that its rows name; `nothing` says that there are no rows.
    """
    if used or remarks.errors:
        return
    text = nothing
    if named:
        text = translate("Api", "No line names a photo of this task. The table names: {}.").format(
            some(set(named))
        )
    remarks.error(
        0,
        text,
        translate("Api", "Choose the file of this flight, or add the photos that it names."),
    )
