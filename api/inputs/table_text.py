"""Reads a table's text, whatever its encoding, within bounds, as lines of words."""

from __future__ import annotations

import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from ..errors import StorageError
from ..support.i18n import QT_TRANSLATE_NOOP, translate
from .remarks import Remarks, Severity

LARGEST = 16 * 1024 * 1024  # bytes of a table
MOST_LINES = 200_000
LONGEST_LINE = 1000  # characters
TABLE = QT_TRANSLATE_NOOP(
    "Api", "Correct the line, or save the table as plain text with spaces between the columns."
)
UTF8 = QT_TRANSLATE_NOOP("Api", "Save it as text in UTF-8.")
BOM, BOM_BYTES = "\ufeff", b"\xef\xbb\xbf"
WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")  # of UTF-16 and UTF-32
DOS_END = b"\x1a"  # old programs end a text file with it
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""What no table has; some of it would part words or lines for Python, and so for the engine."""


@dataclass(frozen=True)
class Row:
    """A line that is neither empty nor a comment; `line` counts from 1."""

    line: int
    text: str
    words: tuple[str, ...]


def read_rows(path: Path, remarks: Remarks) -> list[Row]:
    """Return the rows of a file, as `split_rows` does. Raises `StorageError`."""
    return split_rows(_read(path, remarks), remarks)


def split_rows(data: bytes, remarks: Remarks) -> list[Row]:
    """Return the rows of a table; what is wrong with its text goes to `remarks`.

    The engines open the file as UTF-8, know comments that begin with #, and split at white space
    (`opendm/gcp.py`, `opendm/geo.py` of ODM and ODX).
    """
    if data.startswith(WIDE_BOMS):
        remarks.error(1, translate("Api", "The text is in UTF-16."), translate("Api", UTF8))
        return []
    if data.startswith(BOM_BYTES):
        data = data[len(BOM_BYTES) :]
        remarks.add(Severity.CORRECTED, translate("Api", "The byte order mark is left out."))
    rows = []
    lines = data.rstrip(DOS_END).replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    if len(lines) > MOST_LINES:
        remarks.error(
            MOST_LINES,
            translate("Api", "The table has too many lines."),
            translate("Api", TABLE),
        )
        return []
    for number, raw in enumerate(lines, 1):
        if remarks.is_full:
            break
        text = _decoded(raw, number, remarks)
        if text is not None:
            row = Row(number, text, tuple(text.split()))
            if row.words and not row.words[0].startswith("#"):
                rows.append(row)
    return rows


def _read(path: Path, remarks: Remarks) -> bytes:
    try:
        is_file = stat.S_ISREG(path.stat().st_mode)
        if is_file:  # a pipe would never end
            with path.open("rb") as stream:
                data = stream.read(LARGEST + 1)
    except OSError as error:
        raise StorageError(
            translate("Api", "{} cannot be read: {}.").format(path.name, error.strerror)
        ) from error
    if not is_file:
        raise StorageError(translate("Api", "{} is not a file.").format(path.name))
    if len(data) > LARGEST:
        remarks.error(
            0, translate("Api", "The file is too large for a table."), translate("Api", TABLE)
        )
        return b""
    return data


def _decoded(raw: bytes, number: int, remarks: Remarks) -> str | None:
    """Return a line's text, None when it has none that can be used."""
    text: str | None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = _western(raw)
        if text is not None:
            remarks.group(
                Severity.CORRECTED,
                translate("Api", "Text that is not in UTF-8 is converted to UTF-8: {names}."),
                number,
                " ".join(word for word in text.split() if not word.isascii())[:80],
            )
    if text is None or CONTROL.search(text):
        remarks.error(
            number, translate("Api", "The line is not plain text."), translate("Api", UTF8)
        )
        return None
    if len(text) > LONGEST_LINE:
        remarks.error(number, translate("Api", "The line is too long."), translate("Api", TABLE))
        return None
    if BOM in text:
        text = text.replace(BOM, "")
        remarks.add(
            Severity.CORRECTED, translate("Api", "The byte order mark is left out."), number
        )
    return text


def _western(raw: bytes) -> str | None:
    """Return a line as old Windows programs of western Europe write it."""
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return None


def composed(text: str) -> str:
    """Return a name as people compare it: letter case and forms of accents do not count."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
