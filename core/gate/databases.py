"""Opens SQLite files from outside: read-only, tables alone, within a deadline. Any thread.

A view, a generated column or a virtual table is a program of the file's author: a recursive view
need not end, and SQLite has no bound on what an expression allocates.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Callable

from ...api import StorageError
from ...api.words import translate
from .geotiff import REMEDY
from .pictures import picture_size

SIGNATURE = b"SQLite format 3\0"
DEADLINE = 1.5  # s for all statements of one opening
STEPS = 1000  # instructions of SQLite between two checks of the deadline
MOST_TABLES = 1000
LARGEST_TILE = 4096  # pixels along an edge; QGIS decodes tiles while it draws
TILE_HEAD = 65_536  # bytes of a tile in which its size is stated
MOST_TILE_BYTES = 16 << 20  # SQLite, and QGIS, read a tile as a whole
MOST_VALUE_BYTES = 64 << 20  # of any value, so of the text of a table too
TILES = "tiles"
TABLE = "CREATE TABLE "
PLAIN = re.compile(r"(?i)CREATE (TABLE|INDEX|UNIQUE INDEX|TRIGGER) ")
RTREE = re.compile(r'(?is)CREATE VIRTUAL TABLE "?rtree_\w+"? USING rtree\s*\([^()]*\)')
Refusal = Callable[[Path], StorageError]


@contextlib.contextmanager
def open_database(path: Path, refusal: Refusal) -> Iterator[sqlite3.Connection]:
    """Open a database whose every error becomes what `refusal` returns for its path.

    Statements that together take longer than `DEADLINE` fail. Journals beside the file are not
    read (`immutable`).
    """
    try:
        with path.open("rb") as file:
            if file.read(len(SIGNATURE)) != SIGNATURE:
                raise refusal(path)
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        end = time.monotonic() + DEADLINE
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            database.text_factory = lambda octets: octets.decode("utf-8", "replace")
            database.set_progress_handler(lambda: time.monotonic() > end, STEPS)
            if sys.version_info >= (3, 11):
                database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_VALUE_BYTES)
            database.execute("PRAGMA trusted_schema = OFF")
            yield database
    except (sqlite3.Error, OSError, ValueError, OverflowError, MemoryError) as error:
        raise refusal(path) from error


def check_mbtiles(path: Path) -> None:
    """Raise `StorageError` unless the file holds tiles that QGIS can decode within bounds.

    Tiles are checked until half of the deadline has passed, so all of some 100,000.
    """
    end = time.monotonic() + DEADLINE / 2
    with open_database(path, _not_mbtiles) as database:
        require_tables(database, path, _not_mbtiles)
        columns = [row[1] for row in database.execute(f'PRAGMA table_info("{TILES}")')]
        if not {"zoom_level", "tile_column", "tile_row", "tile_data"} <= set(columns):
            raise _not_mbtiles(path)
        found = False
        # The type and length of a blob are known without it; the first bytes of one are not.
        heads = database.execute(
            "SELECT CASE WHEN typeof(tile_data) = 'blob' AND length(tile_data) <= ?"
            " THEN substr(tile_data, 1, ?) END FROM tiles",
            (MOST_TILE_BYTES, TILE_HEAD),
        )
        for (head,) in heads:
            found = True
            _check_tile(path, head)
            if time.monotonic() > end:
                break
    if not found:
        raise StorageError(
            translate("Core", "{} holds no tiles.").format(path.name), translate("Core", REMEDY)
        )


def require_tables(database: sqlite3.Connection, path: Path, refusal: Refusal) -> set[str]:
    """Return the names of all tables; refuse views, virtual tables and generated columns.

    Spatial indexes (rtree) are the one kind of virtual table that a GeoPackage needs.
    """
    names = set()
    rows = database.execute(
        "SELECT type, name, sql, rootpage FROM sqlite_master LIMIT ?", (MOST_TABLES + 1,)
    ).fetchall()
    if len(rows) > MOST_TABLES:
        raise refusal(path)
    for what, name, sql, page in rows:
        # What SQLite makes of a row is in its text alone; it writes that in one form.
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
            names.add(str(name))
            _refuse_generated(database, path, str(name), refusal)
    return names


def _names(text: str, name: str) -> bool:
    """Return whether the text of a table goes on with its name, in quotes or not."""
    return text.lstrip(" \"'`[").replace('""', '"').startswith(name)


def _refuse_generated(
    database: sqlite3.Connection, path: Path, table: str, refusal: Refusal
) -> None:
    quoted = table.replace('"', '""')
    for row in database.execute(f'PRAGMA table_xinfo("{quoted}")'):
        if row[6] in (2, 3):  # generated, virtual or stored
            raise refusal(path)


def _check_tile(path: Path, head: object) -> None:
    size = picture_size(head) if isinstance(head, bytes) else None
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
