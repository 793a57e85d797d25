"""Zips from a server are unpacked whole and inside their folder, or not at all."""

from __future__ import annotations

import shutil
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from orthodock.api import CancelledError, ProtocolError, StorageError, WebODMError, unpack
from orthodock.api.support import archives
from orthodock.api.support.pace import Pace


def make_zip(path: Path, contents: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in contents.items():
            archive.writestr(name, data)
    return path


def everything_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_files_arrive_with_their_folders_and_contents(tmp_path: Path) -> None:
    contents = {"odm_orthophoto/odm_orthophoto.tif": b"II*\0" * 9999, "leer/": b"", "ä.txt": b"x"}
    archive = make_zip(tmp_path / "all.zip", contents)
    target = tmp_path / "out" / "task"
    seen: list[tuple[int, int]] = []
    files = unpack(archive, target, progress=lambda *state: seen.append(state))
    assert files == [target / "odm_orthophoto" / "odm_orthophoto.tif", target / "ä.txt"]
    assert files[0].read_bytes() == contents["odm_orthophoto/odm_orthophoto.tif"]
    assert (target / "leer").is_dir()
    assert seen[-1] == (39997, 39997)
    assert everything_in(target.parent) == [
        "task",
        "task/leer",
        "task/odm_orthophoto",
        "task/odm_orthophoto/odm_orthophoto.tif",
        "task/ä.txt",
    ]


def test_folders_within_folders_are_made(tmp_path: Path) -> None:
    contents = {"a/b/c/d.txt": b"1", "e/f/g/": b"", "a/b/": b"", "a/b/c/e.txt": b"2"}
    target = tmp_path / "not" / "there" / "yet"
    files = unpack(make_zip(tmp_path / "all.zip", contents), target)
    assert files == [target / "a/b/c/d.txt", target / "a/b/c/e.txt"]
    assert (target / "e/f/g").is_dir()


def test_progress_is_told_when_it_is_due_and_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "PIECE", 10)
    monkeypatch.setattr(archives, "Pace", lambda: Pace(lambda: 0.0))
    archive = make_zip(tmp_path / "all.zip", {"a": b"1" * 500, "b": b"2" * 500})
    seen: list[tuple[int, int]] = []
    unpack(archive, tmp_path / "out", progress=lambda *state: seen.append(state))
    assert seen == [(10, 1000), (1000, 1000)]


def test_an_empty_folder_may_be_the_target(tmp_path: Path) -> None:
    archive = make_zip(tmp_path / "all.zip", {"a": b"1"})
    (tmp_path / "out").mkdir()
    assert unpack(archive, tmp_path / "out") == [tmp_path / "out" / "a"]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    archive = make_zip(tmp_path / "all.zip", {"a": b"new"})
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a").write_bytes(b"old")
    with pytest.raises(StorageError, match="there already"):
        unpack(archive, tmp_path / "out")
    assert (tmp_path / "out" / "a").read_bytes() == b"old"


@pytest.mark.parametrize(
    "name",
    [
        "../evil.txt",
        "a/../../evil.txt",
        "/etc/evil.txt",
        "..\\evil.txt",
        "C:\\evil.txt",
        "c:evil.txt",
        "\\\\host\\share\\evil.txt",
        "aux.txt",
        "a/NUL",
        "file.txt:stream",
        "dots...",
        "blank /x",
    ],
)
def test_names_that_reach_outside_are_refused(tmp_path: Path, name: str) -> None:
    archive = make_zip(tmp_path / "all.zip", {"good.txt": b"1", name: b"2"})
    with pytest.raises(ProtocolError, match="forbidden name"):
        unpack(archive, tmp_path / "deep" / "out")
    assert everything_in(tmp_path) == ["all.zip", "deep"]


@given(name=st.text(min_size=1, max_size=30))
@example(name="\0")
def test_no_name_whatever_lands_outside(
    name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("names")
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        entry = zipfile.ZipInfo("x")
        entry.filename = name.encode("utf-8", "replace").decode()
        archive.writestr(entry, b"1")
    try:
        files = unpack(folder / "all.zip", folder / "deep" / "out")
    except WebODMError:
        files = []
    assert all(folder / "deep" / "out" in path.parents for path in files)
    assert {path.name for path in folder.iterdir()} <= {"all.zip", "deep"}
    assert not list((folder / "deep").glob(".*"))
    shutil.rmtree(folder)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_are_refused(tmp_path: Path, kind: int) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        entry = zipfile.ZipInfo("link")
        entry.external_attr = (kind | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    with pytest.raises(ProtocolError, match="link"):
        unpack(tmp_path / "all.zip", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_names_that_only_differ_in_case_are_refused(tmp_path: Path) -> None:
    archive = make_zip(tmp_path / "all.zip", {"DSM.tif": b"1", "dsm.tif": b"2"})
    with pytest.raises(ProtocolError, match="twice"):
        unpack(archive, tmp_path / "out")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("dsm.tif", b"1")
        archive.writestr("dsm.tif", b"2")
    with pytest.raises(ProtocolError, match="twice"):
        unpack(tmp_path / "all.zip", tmp_path / "out")


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_ENTRIES", 10)
    archive = make_zip(tmp_path / "all.zip", {f"{i}.txt": b"" for i in range(11)})
    with pytest.raises(ProtocolError, match="holds 11 files"):
        unpack(archive, tmp_path / "out")


def test_a_zip_that_says_less_than_it_holds_fills_no_disk(tmp_path: Path) -> None:
    archive = make_zip(tmp_path / "all.zip", {"bomb": bytes(5_000_000)})
    data = archive.read_bytes()
    archive.write_bytes(data.replace((5_000_000).to_bytes(4, "little"), b"\x0a\0\0\0"))
    with pytest.raises(ProtocolError, match="cannot be unpacked"):
        unpack(archive, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_RATIO", 100)
    archive = make_zip(tmp_path / "all.zip", {"bomb": bytes(5_000_000)})
    with pytest.raises(ProtocolError, match="would become 5 MB"):
        unpack(archive, tmp_path / "out")


def test_a_full_disk_is_told_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = make_zip(tmp_path / "all.zip", {"a": bytes(2_500_000)}, zipfile.ZIP_STORED)
    usage = shutil.disk_usage(tmp_path)._replace(free=1_000_000)
    monkeypatch.setattr(archives.shutil, "disk_usage", lambda _path: usage)
    with pytest.raises(StorageError, match=r"\b1 MB\b.*\b2 MB\b"):
        unpack(archive, tmp_path / "out")
    assert everything_in(tmp_path) == ["all.zip"]


@pytest.mark.parametrize("cut", [0, 10, 200, -30])
def test_a_damaged_zip_leaves_nothing(tmp_path: Path, cut: int) -> None:
    archive = make_zip(tmp_path / "all.zip", {"a": b"1" * 999, "b": bytes(range(256)) * 99})
    archive.write_bytes(archive.read_bytes()[:cut])
    with pytest.raises(ProtocolError, match="cannot be unpacked"):
        unpack(archive, tmp_path / "out")
    assert everything_in(tmp_path) == ["all.zip"]


def test_a_wrong_byte_leaves_nothing(tmp_path: Path) -> None:
    archive = make_zip(tmp_path / "all.zip", {"a": b"1" * 999}, zipfile.ZIP_STORED)
    data = bytearray(archive.read_bytes())
    data[100] ^= 1
    archive.write_bytes(data)
    with pytest.raises(ProtocolError, match="cannot be unpacked"):
        unpack(archive, tmp_path / "out")
    assert everything_in(tmp_path) == ["all.zip"]


def test_cancelling_leaves_nothing(tmp_path: Path) -> None:
    archive = make_zip(tmp_path / "all.zip", {"a": b"1" * 999})
    with pytest.raises(CancelledError):
        unpack(archive, tmp_path / "out", cancelled=lambda: True)
    assert everything_in(tmp_path) == ["all.zip"]


def test_an_archive_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be unpacked"):
        unpack(tmp_path / "all.zip", tmp_path / "out")


# Where the bounds are


def test_unpacked_folder_can_be_read_by_others(tmp_path: Path) -> None:
    unpack(make_zip(tmp_path / "all.zip", {"a": b"1"}), tmp_path / "out")
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o755


@pytest.mark.parametrize("name", ["!a", "#1", "-a", "+", ".hidden", "a..b", "...a", "~", "a b"])
def test_odd_names_that_stay_inside_are_unpacked(tmp_path: Path, name: str) -> None:
    archive = make_zip(tmp_path / "all.zip", {name: b"1", f"{name}.d/{name}": b"2"})
    assert unpack(archive, tmp_path / "out") == sorted(
        [tmp_path / "out" / name, tmp_path / "out" / f"{name}.d" / name]
    )


def test_zip_of_the_largest_size_is_unpacked_and_one_byte_more_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = make_zip(tmp_path / "all.zip", {"a": b"12345", "b": b"67890"})
    monkeypatch.setattr(archives, "MOST_BYTES", 9)
    with pytest.raises(ProtocolError, match="would become 0 MB"):
        unpack(archive, tmp_path / "out")
    monkeypatch.setattr(archives, "MOST_BYTES", 10)
    assert len(unpack(archive, tmp_path / "out")) == 2


def test_entries_are_counted_before_they_are_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = make_zip(tmp_path / "all.zip", {f"{n}.txt": b"1" for n in range(9)})
    monkeypatch.setattr(archives, "PIECE", 10)
    monkeypatch.setattr(archives, "MOST_ENTRIES", 8)
    with pytest.raises(ProtocolError, match="too many files"):
        unpack(archive, tmp_path / "out")
    monkeypatch.setattr(archives, "MOST_ENTRIES", 9)
    assert len(unpack(archive, tmp_path / "out")) == 9


def test_directory_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = make_zip(tmp_path / "all.zip", {"x" * 200 + str(n): b"1" for n in range(20)})
    monkeypatch.setattr(archives, "MOST_DIRECTORY_BYTES", 2000)
    with pytest.raises(ProtocolError, match="too many files"):
        unpack(archive, tmp_path / "out")
    assert everything_in(tmp_path) == ["all.zip"]
