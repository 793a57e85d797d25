"""Opens untrusted SQLite files: read-only, only tables, within a deadline. Any thread.

Views, generated columns and virtual tables can execute code of the file's author: recursive views
may not end, and SQLite does not limit allocations of expressions. Texts that SQLite, GDAL or QGIS
reads on opening are measured first.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Callable

from ...api import StorageError
from ...api.support.i18n import translate
from .geotiff import REMEDY
from .pictures import is_bounded, picture_size
from .sqlite_pages import SCHEMA, check_rows

SIGNATURE = b"SQLite format 3\0"
DEADLINE = 1.5  # seconds for all statements on one file
STEPS = 1000  # SQLite instructions between checks of the deadline
MOST_TABLES = 1000
LARGEST_TILE = 4096  # pixels along an edge; QGIS decodes tiles while rendering
MOST_TILE_BYTES = 16 << 20  # SQLite and QGIS read complete tiles
LONGEST_ROW = 1 << 20  # bytes of a metadata row or of a table definition
MOST_SCHEMA_BYTES, MOST_METADATA_BYTES = 4 << 20, 16 << 20
TILES, METADATA, STATISTICS = "tiles", "metadata", "sqlite_stat"
TABLE = "CREATE TABLE "
PLAIN = re.compile(r"(?i)CREATE (TABLE|INDEX|UNIQUE INDEX|TRIGGER) ")
RTREE = re.compile(r'(?is)CREATE VIRTUAL TABLE "?rtree_\w+"? USING rtree\s*\([^()]*\)')
Refusal = Callable[[Path], StorageError]


@contextlib.contextmanager
def open_database(path: Path, refusal: Refusal) -> Iterator[sqlite3.Connection]:
    """Open a database; all errors are converted by `refusal`.

    Statements that together take longer than `DEADLINE` fail. Journals beside the file are not
    read (`immutable`).
    """
    try:
        with path.open("rb") as file:
            if file.read(len(SIGNATURE)) != SIGNATURE:
                raise refusal(path)
        check_rows(path, SCHEMA, LONGEST_ROW, MOST_SCHEMA_BYTES)
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        end = time.monotonic() + DEADLINE
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            database.text_factory = lambda octets: octets.decode("utf-8", "replace")
            database.set_progress_handler(lambda: time.monotonic() > end, STEPS)
            database.execute("PRAGMA trusted_schema = OFF")
            yield database
    except (sqlite3.Error, OSError, ValueError, OverflowError, MemoryError) as error:
        raise refusal(path) from error


def check_mbtiles(path: Path) -> None:
    """Raise `StorageError` unless the file contains tiles that QGIS can decode within limits.

    Tiles are checked until half of the deadline has passed, which covers about 100,000.
    """
    end = time.monotonic() + DEADLINE / 2
    with open_database(path, _not_mbtiles) as database:
        check_metadata(path, require_tables(database, path, _not_mbtiles), METADATA)
        columns = [row[1] for row in database.execute(f'PRAGMA table_info("{TILES}")')]
        if not {"zoom_level", "tile_column", "tile_row", "tile_data"} <= set(columns):
            raise _not_mbtiles(path)
        found = False
        # Type and length of a blob are known without reading it.
        tiles = database.execute(
            "SELECT CASE WHEN typeof(tile_data) = 'blob' AND length(tile_data) <= ?"
            " AND typeof(zoom_level) = 'integer' AND typeof(tile_column) = 'integer'"
            " AND typeof(tile_row) = 'integer' THEN tile_data END FROM tiles",
            (MOST_TILE_BYTES,),
        )
        for (tile,) in tiles:
            found = True
            _check_tile(path, tile)
            if time.monotonic() > end:
                break
    if not found:
        raise StorageError(
            translate("Core", "{} contains no tiles.").format(path.name), translate("Core", REMEDY)
        )


def require_tables(database: sqlite3.Connection, path: Path, refusal: Refusal) -> dict[str, int]:
    """Return all tables with the number of their first page.

    Rejects views, virtual tables and generated columns, except spatial indexes (rtree), which
    GeoPackages need.
    """
    tables = {}
    rows = database.execute(
        "SELECT type, name, sql, rootpage FROM sqlite_master LIMIT ?", (MOST_TABLES + 1,)
    ).fetchall()
    if len(rows) > MOST_TABLES:
        raise refusal(path)
    for what, name, sql, page in rows:
        # SQLite interprets only the definition in a row, which it writes in a normal form.
        text = str(sql or "")
        is_index = RTREE.fullmatch(text) is not None
        if text and not is_index and ((not page and what != "trigger") or not PLAIN.match(text)):
            raise StorageError(
                translate(
                    "Core", "{} contains views or virtual tables, which is not allowed."
                ).format(path.name),
                translate("Core", REMEDY),
            )
        if what == "table" and not is_index:
            if text.upper().startswith(TABLE) and not _names(text[len(TABLE) :], str(name)):
                raise refusal(path)
            tables[str(name)] = int(page)
            _refuse_generated(database, path, str(name), refusal)
    return tables


def check_metadata(path: Path, tables: Mapping[str, int], beginning: str) -> None:
    """Raise `ValueError` for too long rows in tables that are read on opening.

    :param beginning: prefix of table names; SQLite's statistics are always measured.
    """
    for name, root in tables.items():
        if name.lower().startswith((beginning, STATISTICS)):
            check_rows(path, root, LONGEST_ROW, MOST_METADATA_BYTES)


def _names(text: str, name: str) -> bool:
    """Return whether a table definition continues with its name, quoted or not."""
    return text.lstrip(" \"'`[").replace('""', '"').startswith(name)


def _refuse_generated(
    database: sqlite3.Connection, path: Path, table: str, refusal: Refusal
) -> None:
    quoted = table.replace('"', '""')
    for row in database.execute(f'PRAGMA table_xinfo("{quoted}")'):
        if row[6] in (2, 3):  # generated columns
            raise refusal(path)


def _check_tile(path: Path, tile: object) -> None:
    size = picture_size(tile) if isinstance(tile, bytes) and is_bounded(tile) else None
    if size is None or not size.isValid() or max(size.width(), size.height()) > LARGEST_TILE:
        raise StorageError(
            translate(
                "Core", "{} contains a tile that is not an image or is far too large."
            ).format(path.name),
            translate("Core", REMEDY),
        )


def _not_mbtiles(path: Path) -> StorageError:
    return StorageError(
        translate("Core", "{} is not an MBTiles file.").format(path.name),
        translate("Core", REMEDY),
    )
