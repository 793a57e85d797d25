"""Zips of the server cost neither memory nor time before they are refused."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest
from hostile_files import outcome
from orthodock.api import ProtocolError
from orthodock.api.support.archives import MOST_ENTRIES, unpack

UNPACK = "from orthodock.api import ProtocolError, unpack"
CALL = "unpack(path, path.with_name('out'))"
ENTRY = struct.Struct("<4s6H3I5H2I")  # of the central directory, APPNOTE 4.3.12
END = struct.Struct("<4s4H2IH")
END_64 = struct.Struct("<4sQ2H2I4Q")
LOCATOR_64 = struct.Struct("<4sIQI")


def directory_of(path: Path, count: int, announced: int | None = None) -> Path:
    """Write a zip of so many empty entries that share one local header."""
    name = b"a"
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 0, 0, 0, 0, 0, 0, len(name), 0) + name
    entry = ENTRY.pack(b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, len(name), 0, 0, 0, 0, 0, 0) + name
    size, told = len(entry) * count, count if announced is None else announced
    with path.open("wb") as file:
        file.write(local)
        for _ in range(count // 1000):
            file.write(entry * 1000)
        file.write(entry * (count % 1000))
        at = len(local) + size
        file.write(END_64.pack(b"PK\6\6", 44, 45, 45, 0, 0, told, told, size, len(local)))
        file.write(LOCATOR_64.pack(b"PK\6\7", 0, at, 1))
        file.write(END.pack(b"PK\5\6", 0, 0, *[min(told, 65_535)] * 2, 0xFFFFFFFF, 0xFFFFFFFF, 0))
    return path


def refusal(path: Path) -> str:
    result = outcome(UNPACK, CALL, path, "ProtocolError")
    assert not path.with_name("out").exists()
    return result


@pytest.mark.parametrize("announced", [None, 1])
@pytest.mark.parametrize("count", [MOST_ENTRIES + 1, 600_000, 1_500_000])
def test_too_many_entries_are_refused_before_they_are_read(
    count: int, announced: int | None, tmp_path: Path
) -> None:
    path = directory_of(tmp_path / "all.zip", count, announced)
    assert "too many files" in refusal(path)


def test_most_entries_are_read_within_bounds(tmp_path: Path) -> None:
    path = directory_of(tmp_path / "all.zip", MOST_ENTRIES)
    assert "too many" not in refusal(path)  # but that they share their data


def test_entries_that_share_their_data_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a", bytes(10_000_000))
        kept = made.infolist()[0]
        for number in range(200):
            twin = zipfile.ZipInfo(f"b{number}")
            for field in ("compress_type", "CRC", "compress_size", "file_size", "header_offset"):
                setattr(twin, field, getattr(kept, field))
            made.filelist.append(twin)
            made.NameToInfo[twin.filename] = twin
    assert refusal(path).startswith("refused: all.zip")


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
@pytest.mark.parametrize("damage", [False, True])
def test_other_compression_is_refused_in_words(method: int, damage: bool, tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w", method) as made:
        made.writestr("a.txt", b"text" * 999)
    if damage:  # a dictionary of 4 GB, in LZMA's properties
        content = bytearray(path.read_bytes())
        content[30 + 5 + 5 : 30 + 5 + 9] = b"\xff\xff\xff\xff"
        path.write_bytes(content)
    assert "unknown compression method" in refusal(path)


@pytest.mark.parametrize("name", [b"\xff\xfe.txt", b"\xc3(.txt", b"\x80"])
def test_name_in_no_encoding_is_refused_in_words(name: bytes, tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    plain = "ä" + "x" * (len(name) - 2) if len(name) > 1 else "x"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(plain, b"text")
    content = bytearray(path.read_bytes().replace(plain.encode(), name))
    for mark, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        struct.pack_into("<H", content, content.index(mark) + at, 0x800)  # says UTF-8
    path.write_bytes(content)
    with pytest.raises(ProtocolError, match=r"all\.zip"):
        unpack(path, tmp_path / "out")


def test_any_four_bytes_changed_raise_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("odm_report/shots.geojson", b'{"a": 1}' * 9)
        made.writestr("b", b"")
    good = path.read_bytes()
    for at in range(len(good) - 4):
        for value in (b"\xff" * 4, bytes(4)):
            path.write_bytes(good[:at] + value + good[at + 4 :])
            out = tmp_path / f"out{at}{value[0]}"
            try:
                unpack(path, out)
            except ProtocolError:
                assert not out.exists()
