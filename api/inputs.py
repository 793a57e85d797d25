"""What travels to the server beside the photos, checked before anything is sent.

The formats are those of ODM: https://docs.opendronemap.org/gcp/ and …/geo/, …/map-merging/.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from .errors import StorageError, ValidationError
from .multipart import sent_names
from .words import QT_TRANSLATE_NOOP, translate

GEO, IMAGE_GROUPS = "geo.txt", "image_groups.txt"
ALIGN = ("align.tif", "align.las", "align.laz")
TIFF, LAS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"), (b"LASF",)  # + is BigTIFF
GCP_SUFFIX = ".txt"  # the server takes any other text file for ground control points
LARGEST = 64 * 1024 * 1024  # bytes of a text file
LONGEST_LINE = 1000  # characters
GCP_COLUMNS = (
    "x",
    "y",
    "z",
    QT_TRANSLATE_NOOP("Api", "pixel x"),
    QT_TRANSLATE_NOOP("Api", "pixel y"),
)  # then the photo's name
GEO_COLUMNS = (
    "x",
    "y",
    "z",
    "yaw",
    "pitch",
    "roll",
    QT_TRANSLATE_NOOP("Api", "horizontal accuracy"),
    QT_TRANSLATE_NOOP("Api", "vertical accuracy"),
)
CRS = re.compile(r"epsg:\d{4,6}|\+proj=\S.*|wgs84\s+utm\s+([1-9]|[1-5]\d|60)\s*[ns]", re.IGNORECASE)
TABLE = QT_TRANSLATE_NOOP(
    "Api", "Correct the line, or save the table as plain text with blanks between the columns."
)


def is_extra(path: Path) -> bool:
    """True for a file that is not a photo but tells the server how to process them."""
    return path.suffix.lower() == GCP_SUFFIX or path.name.lower() in ALIGN


def check_extra_inputs(paths: Sequence[Path]) -> None:
    """Check ground control points, geo.txt, image_groups.txt and align files among `paths`.

    `paths` are all files of a task, photos too: the names in the tables must be among those that
    the photos will have on the server. Reads files, so not on a thread that must not wait. Raises
    `ValidationError` with the line that is wrong, `StorageError` for what cannot be read.
    """
    extras = [path for path in paths if is_extra(path)]
    sent = [(path, name) for path, name in zip(paths, sent_names(paths)) if not is_extra(path)]
    photos = {name.lower(): name for _, name in sent}
    for path, name in sent:
        photos.setdefault(path.name.lower(), name)
    control = [p for p in extras if p.suffix.lower() == GCP_SUFFIX and not _is_named(p)]
    geo, groups = ([p for p in extras if p.name.lower() == name] for name in (GEO, IMAGE_GROUPS))
    align = [p for p in extras if p.name.lower() in ALIGN]
    for several in (control, geo, groups, align):
        if len(several) > 1:
            names = (path.name for path in several[:2])
            raise ValidationError(
                translate("Api", "{} and {} are of the same kind.").format(*names),
                translate("Api", "Give only one of them."),
            )
    for path in extras:
        if path.name.lower() == GEO:
            _check_geo(path, photos)
        elif path.name.lower() == IMAGE_GROUPS:
            _check_groups(path, photos)
        elif path.suffix.lower() == GCP_SUFFIX:
            _check_control_points(path, photos)
        elif not _begins(path, TIFF if path.suffix.lower() == ".tif" else LAS):
            raise ValidationError(
                translate("Api", "{} is not what its name says.").format(path.name),
                translate("Api", "Choose a GeoTIFF, LAS or LAZ file."),
            )


def _is_named(path: Path) -> bool:
    return path.name.lower() in (GEO, IMAGE_GROUPS)


def _check_control_points(path: Path, photos: Mapping[str, str]) -> None:
    rows = _rows(path)
    _check_crs(path, rows)
    count = 0
    for number, row in rows:
        if len(row) <= len(GCP_COLUMNS):
            raise _wrong(
                path,
                number,
                translate("Api", "needs x, y, z, pixel x, pixel y and the photo's name"),
            )
        for column, text in zip(GCP_COLUMNS, row):
            _check_number(path, number, column, text, may_be_nan=column == "z")
        _check_photo(path, number, row[len(GCP_COLUMNS)], photos)
        count += 1
    if not count:
        raise ValidationError(
            translate("Api", "{} has no ground control points.").format(path.name),
            translate("Api", TABLE),
        )


def _check_geo(path: Path, photos: Mapping[str, str]) -> None:
    rows = _rows(path)
    _check_crs(path, rows)
    count = 0
    for number, row in rows:
        if len(row) < 3 or len(row) > 1 + len(GEO_COLUMNS):
            raise _wrong(
                path,
                number,
                translate("Api", "needs the photo's name, x and y, then z, yaw, pitch, roll"),
            )
        for column, text in zip(GEO_COLUMNS, row[1:]):
            _check_number(path, number, column, text)
        _check_photo(path, number, row[0], photos)
        count += 1
    if not count:
        raise ValidationError(
            translate("Api", "{} has no positions.").format(path.name), translate("Api", TABLE)
        )


def _check_groups(path: Path, photos: Mapping[str, str]) -> None:
    for number, row in _rows(path):
        if len(row) != 2:
            raise _wrong(
                path,
                number,
                translate("Api", "needs the photo's name and the name of its group"),
            )
        _check_photo(path, number, row[0], photos)


def _check_crs(path: Path, rows: Iterator[tuple[int, list[str]]]) -> None:
    number, row = next(rows, (1, []))
    if not CRS.fullmatch(" ".join(row)):
        raise _wrong(
            path,
            number,
            translate("Api", "must name the CRS, such as EPSG:32633, WGS84 UTM 33N or +proj=…"),
        )


def _check_number(
    path: Path, number: int, column: str, text: str, may_be_nan: bool = False
) -> None:
    try:
        value = float(text)
    except ValueError:
        value = math.inf
    if math.isinf(value) or (math.isnan(value) and not may_be_nan):
        raise _wrong(
            path,
            number,
            translate("Api", "has no number for {}, but “{:.40}”").format(
                translate("Api", column), text
            ),
        )


def _check_photo(path: Path, number: int, name: str, photos: Mapping[str, str]) -> None:
    sent = photos.get(name.lower())
    if sent is None:
        raise _wrong(
            path,
            number,
            translate("Api", "names {:.80}, which is not among the photos").format(name),
        )
    if sent.lower() != name.lower():
        raise _wrong(
            path,
            number,
            translate("Api", "names {:.80}, which has to be sent as {:.80}").format(name, sent),
        )


def _wrong(path: Path, number: int, reason: str) -> ValidationError:
    return ValidationError(
        translate("Api", "{}, line {}: it {}.").format(path.name, number, reason),
        translate("Api", TABLE),
    )


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield line numbers, from 1, and the words of each line that has any."""
    for number, line in enumerate(_lines(path), 1):
        if len(line) > LONGEST_LINE:
            raise _wrong(path, number, translate("Api", "is far too long"))
        words = line.split()
        if words and not (words[0].startswith("#")):
            yield number, words


def _lines(path: Path) -> Iterable[str]:
    try:
        if path.stat().st_size > LARGEST:
            raise ValidationError(
                translate("Api", "{} is too large for a table.").format(path.name),
                translate("Api", TABLE),
            )
        return path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise StorageError(
            translate("Api", "{} cannot be read: {}.").format(path.name, error.strerror)
        ) from error
    except UnicodeDecodeError as error:
        raise ValidationError(
            translate("Api", "{} is not plain text.").format(path.name),
            translate("Api", "Save it as text in UTF-8."),
        ) from error


def _begins(path: Path, wanted: Collection[bytes]) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(4) in wanted
    except OSError as error:
        raise StorageError(
            translate("Api", "{} cannot be read: {}.").format(path.name, error.strerror)
        ) from error
