"""Checks all tables of a task, and writes the corrected copies that are sent instead of them.

The server takes any text file for ground control points unless it is called geo.txt or
image_groups.txt (`libs/Task.js` of NodeODM and NodeODX).
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ..errors import StorageError, ValidationError
from ..support.disk import raise_unwritable
from ..support.filenames import sent_names
from ..support.i18n import translate
from .columns import are_numbers
from .crs_header import HeaderError, parse_header
from .gcp_list import COLUMNS, GcpList, plain_rows, read_gcp_list, write_gcp_list
from .geo import GeoTable, read_geo, write_geo
from .image_groups import ImageGroups, read_image_groups, write_image_groups
from .photo_names import PhotoNames
from .places import CrsFacts, Surroundings
from .remarks import Remark, Remarks, Severity
from .table_text import LARGEST, Row, read_rows, split_rows

GCP_LIST, GEO, IMAGE_GROUPS = "gcp_list.txt", "geo.txt", "image_groups.txt"
ALIGN = ("align.tif", "align.las", "align.laz")
TIFF, LAS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"), (b"LASF",)  # + is BigTIFF
GCP_SUFFIX = ".txt"
SNIFFED = 4096  # bytes that show whether a text file is a table
COPIES = "inputs"  # folder of corrected copies
KEPT = 14 * 24 * 3600  # s; the server keeps an unfinished upload for three days


class Kind(Enum):
    """What a file that is no photo is for; the value is its name on the server."""

    GCP_LIST = GCP_LIST
    GEO = GEO
    IMAGE_GROUPS = IMAGE_GROUPS
    ALIGN = "align"


@dataclass(frozen=True)
class CheckedTable:
    """A table and what is known of it after reading."""

    path: Path
    kind: Kind
    remarks: tuple[Remark, ...] = ()
    corrected: str | None = None
    """The text that has to be sent instead, None when the file can go as it is."""
    table: GcpList | GeoTable | ImageGroups | None = None

    @property
    def is_refused(self) -> bool:
        """True when it cannot be sent."""
        return any(remark.severity is Severity.ERROR for remark in self.remarks)


def is_extra(path: Path) -> bool:
    """True for a file that is not a photo but an input to their processing."""
    return path.suffix.lower() == GCP_SUFFIX or path.name.lower() in ALIGN


def kind_of(path: Path) -> Kind | None:
    """Return what a file is for by its name, None for a photo.

    Recognizes names that people give by accident, such as `Geo.txt.txt` and `image groups.TXT`.
    """
    if not is_extra(path):
        return None
    if path.name.lower() in ALIGN:
        return Kind.ALIGN
    known = {GEO: Kind.GEO, IMAGE_GROUPS: Kind.IMAGE_GROUPS}
    return known.get(_plain_name(path), Kind.GCP_LIST)


def _plain_name(path: Path) -> str:
    """Return a text file's name in small letters, one suffix, and underscores for blanks."""
    stem = re.sub(r"(\.txt)+$", "", path.name.lower())
    return re.sub(r"[\s_-]+", "_", stem.strip()) + GCP_SUFFIX


def looks_like_table(path: Path) -> bool:
    """True for a text file that is a table by its name, or whose first lines are of a GCP list.

    Raises `StorageError`.
    """
    if kind_of(path) in (Kind.GEO, Kind.IMAGE_GROUPS) or _plain_name(path) == GCP_LIST:
        return True
    rows = split_rows(_start(path, SNIFFED), Remarks(path.name))[:2]
    if len(rows) < 2:
        return False
    try:
        parse_header(rows[0].text)
    except HeaderError:
        return False
    (row,) = plain_rows(rows[1:], Remarks(path.name))
    return len(row.words) > len(COLUMNS) and are_numbers(row.words[: len(COLUMNS)])


def check_extra_inputs(
    paths: Sequence[Path], around: Surroundings | None = None
) -> tuple[Remark, ...]:
    """Check ground control points, geo.txt, image_groups.txt and align files among `paths`.

    `paths` are all files of a task, photos too. Reads files, so not on a thread that must not
    wait. Returns what is corrected when the files are sent and what is worth knowing. Raises
    `ValidationError` with the line that is wrong, `StorageError` for what cannot be read.
    """
    return _passed(inspect_inputs(paths, around))


def inspect_inputs(
    paths: Sequence[Path], around: Surroundings | None = None
) -> tuple[CheckedTable, ...]:
    """Return all that is to be said of the files among `paths` that are no photos.

    Raises `ValidationError` when two are of one kind, `StorageError` for what cannot be read.
    """
    kinds = [(path, kind_of(path)) for path in paths]
    extras = [(path, kind) for path, kind in kinds if kind is not None]
    _check_kinds(extras)
    sent = zip(kinds, sent_names(paths))
    names = PhotoNames([(path, name) for (path, kind), name in sent if kind is None])
    around = around or Surroundings()
    return tuple(_inspect(path, kind, names, around) for path, kind in extras)


def check_gcp_text(text: str, photos: Iterable[str]) -> None:
    """Check the text of a gcp_list.txt before it is written; `photos` are the names it may have.

    Raises `ValidationError`.
    """
    remarks = Remarks(GCP_LIST)
    names = PhotoNames([(Path(name), name) for name in photos])
    read_gcp_list(split_rows(text.encode(), remarks), names, Surroundings(), remarks)
    _raise_first(remarks.all())


def gcp_text_in_metres(
    text: str, photos: Iterable[str], crs_facts: Callable[[str], CrsFacts | None]
) -> str:
    """Return the text of a gcp_list.txt with heights in feet as one in metres.

    Text in another CRS than one in feet stays as it is. Raises `ValidationError`.
    """
    remarks = Remarks(GCP_LIST)
    names = PhotoNames([(Path(name), name) for name in photos])
    around = Surroundings(crs_facts=crs_facts, heights_in_feet=True)
    table = read_gcp_list(split_rows(text.encode(), remarks), names, around, remarks)
    _raise_first(remarks.all())
    return write_gcp_list(table) if table is not None and table.is_in_feet else text


def prepare_inputs(
    paths: Sequence[Path], folder: Path, around: Surroundings | None = None
) -> tuple[list[Path], tuple[Remark, ...]]:
    """Return the files to send: those of `paths`, corrected copies in place of some tables.

    The copies lie in folders of their own below `folder`; a user's file is never changed. Raises
    as `check_extra_inputs` does.
    """
    checked = inspect_inputs(paths, around)
    remarks = _passed(checked)
    copies = {c.path: _copy(c, folder) for c in checked if c.corrected is not None}
    return [copies.get(path, path) for path in paths], remarks


@contextlib.contextmanager
def corrected_inputs(paths: Sequence[Path], keep: Path | None) -> Iterator[list[Path]]:
    """Yield the files to send, as `prepare_inputs` returns them.

    `keep`: a folder where corrected copies stay, for an upload that can go on later; copies that
    no upload can need any more are removed from it. Without it, or where it cannot be written, as
    an upload then goes on without a journal, the copies go with the block.
    """
    checked = inspect_inputs(paths)
    _passed(checked)
    if keep is not None:
        remove_old_copies(keep / COPIES, time.time() - KEPT)
    with tempfile.TemporaryDirectory(prefix="orthodock-") as scratch:
        copies = {
            table.path: _kept_copy(table, keep, Path(scratch))
            for table in checked
            if table.corrected is not None
        }
        yield [copies.get(path, path) for path in paths]


def _kept_copy(table: CheckedTable, keep: Path | None, scratch: Path) -> Path:
    if keep is not None:
        with contextlib.suppress(StorageError):
            return _copy(table, keep / COPIES)
    return _copy(table, scratch)


def remove_old_copies(folder: Path, before: float) -> None:
    """Remove the corrected copies that were last used before a time in s since 1970."""
    with contextlib.suppress(OSError):
        for copy in folder.iterdir():
            if copy.stat().st_mtime < before:
                shutil.rmtree(copy, ignore_errors=True)


def _passed(checked: Sequence[CheckedTable]) -> tuple[Remark, ...]:
    """Return the remarks. Raises `ValidationError` for the first error."""
    remarks = tuple(remark for table in checked for remark in table.remarks)
    _raise_first(remarks)
    return remarks


def _raise_first(remarks: Sequence[Remark]) -> None:
    errors = [remark for remark in remarks if remark.severity is Severity.ERROR]
    if errors:
        text = str(errors[0])
        if len(errors) > 1:
            text = translate("Api", "{} Further errors: {}.").format(text, len(errors) - 1)
        raise ValidationError(text, errors[0].remedy)


def _check_kinds(extras: Sequence[tuple[Path, Kind]]) -> None:
    first: dict[Kind, Path] = {}
    for path, kind in extras:
        if kind in first:
            raise ValidationError(
                translate("Api", "{} and {} are of the same kind.").format(
                    first[kind].name, path.name
                ),
                translate("Api", "Give only one of them."),
            )
        first[kind] = path


def _inspect(path: Path, kind: Kind, names: PhotoNames, around: Surroundings) -> CheckedTable:
    remarks = Remarks(path.name)
    if kind is Kind.ALIGN:
        _check_align(path, remarks)
        return CheckedTable(path, kind, remarks.all())
    rows = read_rows(path, remarks)
    table, text, used = _read(kind, rows, names, around, remarks)
    if not _is_named_well(path, kind):
        remarks.add(
            Severity.CORRECTED,
            translate("Api", "The file is sent under the name {}.").format(kind.value),
        )
    changed = remarks.has_corrections or used < len(rows)
    if kind is Kind.IMAGE_GROUPS and not changed:
        changed = _has_other_lines(path, used)
        if changed:
            remarks.add(
                Severity.CORRECTED,
                translate(
                    "Api", "Comments and empty lines are left out: the engine stops at them."
                ),
            )
    needs_copy = changed and not remarks.errors
    return CheckedTable(path, kind, remarks.all(), text if needs_copy else None, table)


def _read(
    kind: Kind, rows: list[Row], names: PhotoNames, around: Surroundings, remarks: Remarks
) -> tuple[GcpList | GeoTable | ImageGroups | None, str | None, int]:
    """Return the table, its text as it is sent, and how many rows are in that."""
    if kind is Kind.IMAGE_GROUPS:
        groups = read_image_groups(rows, names, remarks)
        return groups, write_image_groups(groups), len(groups.groups)
    if kind is Kind.GEO:
        geo = read_geo(rows, names, around, remarks)
        return (geo, write_geo(geo), 1 + len(geo.positions)) if geo else (None, None, 0)
    gcp = read_gcp_list(rows, names, around, remarks)
    return (gcp, write_gcp_list(gcp), 1 + len(gcp.marks)) if gcp else (None, None, 0)


def _is_named_well(path: Path, kind: Kind) -> bool:
    if kind is Kind.GCP_LIST:  # by any name, but in small letters for servers that compare them
        return path.suffix == GCP_SUFFIX and not path.stem.lower().endswith(GCP_SUFFIX)
    return path.name == str(kind.value)


def _has_other_lines(path: Path, rows: int) -> bool:
    return len(_start(path, LARGEST).splitlines()) != rows


def _copy(checked: CheckedTable, folder: Path) -> Path:
    """Write a corrected table once, in a folder that its text names."""
    data = (checked.corrected or "").encode()
    target = folder / hashlib.sha256(data).hexdigest()[:16] / checked.kind.value
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        os.utime(target.parent)
        with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as part:
            part.write(data)
        Path(part.name).replace(target)
    except OSError as error:
        raise_unwritable(target, error)
    return target


def _check_align(path: Path, remarks: Remarks) -> None:
    wanted = TIFF if path.suffix.lower() == ".tif" else LAS
    if not _begins(path, wanted):
        remarks.error(
            0,
            translate("Api", "The content does not match the file extension."),
            translate("Api", "Choose a GeoTIFF, LAS or LAZ file."),
        )


def _begins(path: Path, wanted: Collection[bytes]) -> bool:
    return _start(path, 4) in wanted


def _start(path: Path, size: int) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(size)
    except OSError as error:
        raise StorageError(
            translate("Api", "{} cannot be read: {}.").format(path.name, error.strerror)
        ) from error
