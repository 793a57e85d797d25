"""Files as an attacker would make them, and a process with little memory to open them in."""

from __future__ import annotations

import contextlib
import io
import sqlite3
import struct
import subprocess
import sys
import zlib
from pathlib import Path

MEMORY = 300 << 20  # bytes that a check may take
DEADLINE = 2.0  # s that a check may take
PATIENCE = 280  # s for a process to start QGIS and end
LIMITED = """
import resource, sys, time
sys.path[:0] = sys.argv[1:2]
import conftest
{imports}
def in_use():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (in_use() + {memory},) * 2)
began = time.process_time()
try:
    {call}
except {error} as error:
    print("refused:", error)
else:
    print("accepted")
spent = time.process_time() - began
assert spent < {deadline}, f"took {{spent:.1f}} s"
"""


def outcome(imports: str, call: str, path: Path, error: str = "StorageError") -> str:
    """Run `call`, which may use `path`, with bounded memory and time; return how it ended.

    Time is the processor's, so that other tests do not count.
    """
    imports = f"from pathlib import Path\nfrom orthodock.api import StorageError\n{imports}"
    script = LIMITED.format(
        imports=f"{imports}\npath = Path(sys.argv[2])",
        call=call, error=error, memory=MEMORY, deadline=DEADLINE,
    )  # fmt: skip
    tests = str(Path(__file__).resolve().parent.parent.parent)
    done = subprocess.run(
        [sys.executable, "-c", script, tests, str(path)],
        capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"ended with {done.returncode}: {done.stderr[-2000:]}"
    return done.stdout.strip().splitlines()[-1]


# --- TIFF


def tiff(
    path: Path, *directories: dict[int, tuple[int, int, int]], order: str = "<", big: bool = False
) -> Path:
    """Write a TIFF of directories alone: type, count and value or place by number of the tag."""
    mark = b"II" if order == "<" else b"MM"
    head = struct.pack(f"{order}HHHQ", 43, 8, 0, 16) if big else struct.pack(f"{order}HI", 42, 8)
    content = mark + head
    for number, tags in enumerate(directories):
        content += struct.pack(order + ("Q" if big else "H"), len(tags))
        for tag, (kind, count, value) in sorted(tags.items()):
            field = struct.pack(order + {3: "H", 4: "I", 16: "Q"}.get(kind, "I"), value)
            content += struct.pack(order + ("HHQ" if big else "HHI"), tag, kind, count)
            content += field.ljust(8 if big else 4, b"\0")
        size = 8 if big else 4
        after = len(content) + size if number + 1 < len(directories) else 0
        content += struct.pack(order + ("Q" if big else "I"), after)
    path.write_bytes(content)
    return path


def image_tags(width: int, height: int, block: tuple[int, int]) -> dict[int, tuple[int, int, int]]:
    """Tags of a tiled image of one byte a pixel; all of its tiles are empty ones."""
    return {
        256: (4, 1, width), 257: (4, 1, height), 258: (3, 1, 8), 259: (3, 1, 8), 262: (3, 1, 1),
        277: (3, 1, 1), 322: (4, 1, block[0]), 323: (4, 1, block[1]),
        324: (4, 1, 0), 325: (4, 1, 0),
    }  # fmt: skip


# --- pictures


def huge_png(width: int, height: int) -> bytes:
    """Return a PNG of a few kilobytes that announces so many black pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    packer = zlib.compressobj(9)
    row, packed = bytes(1 + width), io.BytesIO()
    for _ in range(height):
        packed.write(packer.compress(row))
    packed.write(packer.flush())
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", packed.getvalue())
        + chunk(b"IEND", b"")
    )


# --- SQLite

ENDLESS_TILES = """
    CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
    SELECT i zoom_level, i tile_column, i tile_row, NULL tile_data FROM n WHERE i < 0"""
ENDLESS_METADATA = """
    CREATE VIEW metadata AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
    SELECT i name, i value FROM n WHERE i < 0"""
ENDLESS_CONTENTS = """
    CREATE VIEW gpkg_contents AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
    SELECT i table_name, i data_type, i identifier FROM n WHERE i < 0"""


AT_ONCE = "PRAGMA writable_schema = ON; PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;"
"""Before statements: they may change anything, and none waits for the disk."""


def database(path: Path, *statements: str) -> Path:
    """Write a SQLite file by these statements."""
    with contextlib.closing(sqlite3.connect(path)) as made:
        made.executescript(AT_ONCE + ";".join(statements) + ";")
        made.commit()
    return path
