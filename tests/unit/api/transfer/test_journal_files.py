"""The journal of an upload as a file: what is written is what is read, whatever came between."""

from __future__ import annotations

import errno
import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from orthodock.api import Journal, StorageError, Task, TaskRequest, journals, renamed_files
from orthodock.api.inputs import COPIES
from orthodock.api.transfer import journal as module
from orthodock.api.transfer.journal import CHANGED, COMMITTED, intents
from orthodock.api.transfer.multipart import NamedFile

SERVER = "http://127.0.0.1:9"
SETTINGS = TaskRequest(
    name="Field",
    options={"dsm": True, "pc-quality": "low", "crop": 1.5},
    node=4,
    resize_to=2048,
    align_to="a-b",
)


@pytest.fixture(autouse=True)
def claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the locks that copies of a profile share."""
    used, other = "XDG_CACHE_HOME", "LOCALAPPDATA"
    if sys.platform == "win32":
        used, other = other, used
    monkeypatch.setenv(used, str(tmp_path / "cache"))
    monkeypatch.setenv(other, str(tmp_path / "of another system"))
    return tmp_path / "cache" / "orthodock"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "of the user" / "journals"


@pytest.fixture
def files(tmp_path: Path) -> list[NamedFile]:
    return [
        NamedFile(tmp_path / "photos" / f"ö {n}.JPG", f"ö {n}.JPG", 100 + n, 10**18 + n)
        for n in range(4)
    ]


def begun(folder: Path, files: list[NamedFile], task: str = "t", project: int = 3) -> Journal:
    return Journal.begin(folder, SERVER, Task(task, project, "Field"), files, SETTINGS)


def only(folder: Path) -> Journal:
    (journal,) = journals(folder)
    return journal


def lock_of(journal: Journal) -> Path:
    return journal.path.with_suffix(".lock")


# What is read


def test_journal_is_read_as_it_was_written(folder: Path, files: list[NamedFile]) -> None:
    journal = begun(folder, files)
    again = only(folder)
    assert again == journal
    assert again.request == SETTINGS
    assert (again.server, again.project, again.task, again.name) == (SERVER, 3, "t", "Field")
    assert again.files == tuple(files)
    assert (again.arrived, again.known) == (frozenset(), frozenset())
    assert not again.is_committed
    assert not again.is_changed
    assert [path.name for path in folder.iterdir()] == ["3-t.upload"]


def test_name_of_the_task_is_that_of_its_settings_by_default(
    folder: Path, files: list[NamedFile]
) -> None:
    Journal.begin(folder, SERVER, Task("t", 3, "Field"), files)
    assert only(folder).request == TaskRequest(name="Field")


def test_arrived_files_are_known_as_they_were_sent(folder: Path, files: list[NamedFile]) -> None:
    journal = begun(folder, files)
    journal.done(files[2])
    journal.done(NamedFile(files[0].path, files[0].name, 7, 8))
    journal.done(NamedFile(files[0].path, "not of this task", 7, 8))
    again = only(folder)
    assert again.arrived == {files[0].name, files[2].name}
    changed = NamedFile(files[0].path, files[0].name, 7, 8)
    assert again.files == (changed, *files[1:])


def test_file_that_is_left_out_after_it_arrived_is_not_there(
    folder: Path, files: list[NamedFile]
) -> None:
    journal = begun(folder, files)
    journal.done(files[1])
    journal.done(files[2])
    journal.leave_out([files[1].name, files[3].name])
    journal.done(files[3])  # in an upload that goes on elsewhere
    again = only(folder)
    assert again.files == (files[0], files[2])
    assert again.arrived == {files[2].name}


@pytest.mark.parametrize("note", [COMMITTED, CHANGED, "of a newer version"])
def test_notes_are_told_from_each_other(folder: Path, files: list[NamedFile], note: str) -> None:
    journal = begun(folder, files)
    journal.note(note)
    journal.done(files[0])
    again = only(folder)
    assert again.is_committed == (note == COMMITTED)
    assert again.is_changed == (note == CHANGED)
    assert again.arrived == {files[0].name}
    assert (again.task, again.project) == ("t", 3)


@pytest.mark.parametrize(
    "line",
    ["[", "", "null", "5", "[]", "[5]", "{}", '["{0}", 1]', '["{0}", 1, "2"]', '["{0}", "1", 2]',
     '["{0}", 1, 2, 3]', '["{0}", true, 2]', '[["{0}"], 1, 2]', '["{0}", 1.0, 2]', '["{0}"',
     "[" * 100_000],
    ids=lambda line: line[:20],
)  # fmt: skip
def test_line_that_says_nothing_leaves_the_rest(
    folder: Path, files: list[NamedFile], line: str
) -> None:
    journal = begun(folder, files)
    journal.done(files[1])
    with journal.path.open("a", encoding="utf-8") as stream:
        stream.write(line.replace("{0}", files[0].name) + "\n")
    journal.done(files[2])
    again = only(folder)
    assert again.arrived == {files[1].name, files[2].name}
    assert again.files == tuple(files)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("options", [1], replace(SETTINGS, options={})),
        ("node", "4", replace(SETTINGS, node=None)),
        ("resize_to", 1.5, replace(SETTINGS, resize_to=None)),
        ("align_to", None, replace(SETTINGS, align_to="")),
    ],
)
def test_setting_of_another_type_counts_as_not_set(
    folder: Path, files: list[NamedFile], field: str, value: object, expected: TaskRequest
) -> None:
    journal = begun(folder, files)
    head = json.loads(journal.path.read_text())
    head["settings"][field] = value
    journal.path.write_text(json.dumps(head) + "\n")
    assert only(folder).request == expected


@pytest.mark.parametrize("known", ["ab", 5, None, {"a": 1}])
def test_tasks_of_an_intent_that_are_no_list_are_none(folder: Path, known: object) -> None:
    intent = Journal.intend(folder, SERVER, 3, SETTINGS, (), ["a"])
    intent.write()
    head = json.loads(intent.path.read_text())
    head["known"] = known
    intent.path.write_text(json.dumps(head) + "\n")
    assert [found.known for found in intents(folder, SERVER)] == [frozenset()]


def test_file_that_is_too_large_is_no_journal(
    folder: Path, files: list[NamedFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    size = begun(folder, files).path.stat().st_size
    monkeypatch.setattr(module, "LARGEST", size)
    assert only(folder).task == "t"
    monkeypatch.setattr(module, "LARGEST", size - 1)
    assert list(journals(folder)) == []


def test_settings_and_journals_may_be_kept_in_sets(folder: Path, files: list[NamedFile]) -> None:
    assert len({SETTINGS, TaskRequest(), TaskRequest()}) == 2
    journal = begun(folder, files)
    assert len({journal, only(folder)}) == 1
    assert "lock" not in repr(journal)


def test_journal_of_another_format_is_passed_over(folder: Path, files: list[NamedFile]) -> None:
    for task in "abc":
        begun(folder, files, task)
    first, second, third = sorted(folder.iterdir())
    head = json.loads(second.read_text())
    assert head["format"] == 2, "journals of versions in use stay readable"
    for path, number in ((first, 1), (third, 3)):
        path.write_text(json.dumps({**head, "format": number}) + "\n")
    assert only(folder).task == "b"


# Which file


def test_journals_and_intents_of_servers_are_told_apart(
    folder: Path, files: list[NamedFile]
) -> None:
    for task in ("b", "a"):
        begun(folder, files, task)
    Journal.begin(folder, "http://other", Task("c", 1), files)
    Journal.intend(folder, SERVER, 3, SETTINGS, files, ["x", "y"]).write()
    Journal.intend(folder, "http://other", 3, SETTINGS, files, []).write()
    assert [journal.task for journal in journals(folder, SERVER)] == ["a", "b"]
    assert {journal.task for journal in journals(folder)} == {"a", "b", "c"}
    (intent,) = intents(folder, SERVER)
    assert intent.known == {"x", "y"}
    assert (intent.project, intent.task, intent.files) == (3, "", tuple(files))
    assert list(journals(folder / "none")) == []


def test_intent_becomes_the_journal_of_its_task(folder: Path, files: list[NamedFile]) -> None:
    intent = Journal.intend(folder, SERVER, 3, SETTINGS, files, ["x"])
    intent.write()
    made = intent.made(Task("t", 5, "Field"))
    assert list(intents(folder, SERVER)) == []
    assert only(folder) == made
    assert (made.task, made.project, made.known) == ("t", 5, frozenset())
    assert made.path == intent.path


def test_intents_do_not_replace_each_other(folder: Path) -> None:
    for _ in range(20):
        Journal.intend(folder, SERVER, 3, SETTINGS, (), []).write()
    assert len(list(intents(folder, SERVER))) == 20


@pytest.mark.parametrize("task", ["../../x", "a/b", "a\\b", "a.b", "", "..", "a:b", "a\0b"])
def test_odd_id_of_a_task_stays_in_the_folder(
    folder: Path, files: list[NamedFile], task: str
) -> None:
    assert begun(folder, files, task).path.parent == folder
    assert [path.suffix for path in folder.iterdir()] == [".upload"]


def test_long_ids_are_told_apart_as_far_as_names_of_files_may_go(folder: Path) -> None:
    paths = {begun(folder, [], "x" * 77 + last).path for last in "ab"}
    assert {len(path.stem) for path in paths} == {80}
    assert len(paths) == 2
    assert len(begun(folder, [], "x" * 5000).path.stem) == 80


# Names


def test_only_renamed_files_are_kept_in_mind(
    folder: Path, files: list[NamedFile], tmp_path: Path
) -> None:
    renamed = NamedFile(tmp_path / "second" / "ö 0.JPG", "ö 0_2.JPG", 5, 6)
    journal = begun(folder, [*files, renamed])
    journal.keep_names()
    journal.close()
    assert renamed_files(folder, 3, "t") == {"ö 0_2.JPG": renamed.path}
    assert renamed_files(folder, 4, "t") == {}
    assert [path.name for path in folder.iterdir()] == ["3-t.names"]


def test_no_names_are_kept_where_none_was_changed(folder: Path, files: list[NamedFile]) -> None:
    begun(folder, files).keep_names()
    assert [path.name for path in folder.iterdir()] == ["3-t.upload"]


@pytest.mark.parametrize(
    "content",
    [b"[1]", b"null", b"{", b"\xff", b"[" * 100_000],
    ids=["list", "null", "cut short", "no UTF-8", "deep"],
)
def test_names_that_cannot_be_read_are_none(folder: Path, content: bytes) -> None:
    folder.mkdir(parents=True)
    (folder / "3-t.names").write_bytes(content)
    assert renamed_files(folder, 3, "t") == {}


# Locks


def test_released_lock_stays_for_those_who_are_about_to_open_it(
    folder: Path, files: list[NamedFile], claims: Path
) -> None:
    """If it was deleted, two could hold a lock each, on a file of the same name."""
    journal = begun(folder, files)
    with journal.held():
        assert journal.is_held
        locks = [lock_of(journal).stat().st_ino, *(path.stat().st_ino for path in claims.iterdir())]
    assert not journal.is_held
    with journal.held():
        again = [lock_of(journal).stat().st_ino, *(path.stat().st_ino for path in claims.iterdir())]
    assert again == locks
    assert len(locks) == 2


@pytest.mark.parametrize("how", ["closed", "deleted by others"])
def test_locks_go_with_their_journal(
    folder: Path, files: list[NamedFile], claims: Path, how: str
) -> None:
    journal = begun(folder, files)
    with journal.held():
        journal.close() if how == "closed" else journal.path.unlink()
    assert not list(folder.iterdir())
    assert not list(claims.iterdir())
    assert not journal.is_held


def test_closing_deletes_locks_that_others_left(
    folder: Path, files: list[NamedFile], claims: Path
) -> None:
    journal = begun(folder, files)
    with journal.held():
        pass
    journal.close()
    assert not list(folder.iterdir())
    assert not list(claims.iterdir())
    journal.close()  # once more does no harm


def test_lock_is_released_when_the_upload_fails(folder: Path, files: list[NamedFile]) -> None:
    journal = begun(folder, files)
    with pytest.raises(ZeroDivisionError), journal.held():
        _ = 1 // 0
    with journal.held():
        refused = pytest.raises(StorageError, match="“Field” are being uploaded already")
        with refused, journal.held():
            pass
        assert journal.is_held
    assert not journal.is_held


def test_claims_are_by_server_and_task(folder: Path, files: list[NamedFile]) -> None:
    journal = begun(folder, files)
    with journal.claimed():
        assert journal.is_held
        assert not begun(folder, files, "other").is_held
        other = Journal.begin(folder.with_name("k"), "http://other", Task("t", 3), files)
        assert not other.is_held
        copy = begun(folder.with_name("copy"), files)
        assert copy.is_held
        with pytest.raises(StorageError, match="already"), copy.held():
            pass


@pytest.mark.parametrize("is_left", [True, False])
def test_corrected_table_is_found_in_a_copy_of_the_profile(tmp_path: Path, is_left: bool) -> None:
    old, new = tmp_path / "QGIS3" / "uploads", tmp_path / "QGIS4" / "uploads"
    table = old / COPIES / "0123456789abcdef" / "gcp_list.txt"
    table.parent.mkdir(parents=True)
    table.write_text("EPSG:4326\n")
    photo = tmp_path / "photos" / "a.jpg"
    begun(old, [NamedFile(path, path.name, 10, 1) for path in (photo, table)])
    shutil.copytree(old, new)
    if not is_left:
        shutil.rmtree(old)
    found = table if is_left else new / COPIES / "0123456789abcdef" / "gcp_list.txt"
    assert [file.path for file in only(new).files] == [photo, found]


def test_intent_has_a_lock_of_its_own_alone(folder: Path, claims: Path) -> None:
    first, second = (Journal.intend(folder, SERVER, 3, SETTINGS, (), []) for _ in range(2))
    with first.held():
        assert first.is_held
        assert not second.is_held
        with second.held():
            pass
    assert not claims.exists()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the system does not list them")
@pytest.mark.parametrize("trouble", ["none", "held", "no locks"])
def test_no_lock_stays_open(
    folder: Path, files: list[NamedFile], monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    fcntl = pytest.importorskip("fcntl")
    number = {"held": errno.EAGAIN, "no locks": errno.ENOLCK}.get(trouble)

    def refuse(*_: object) -> None:
        raise OSError(number, "no")

    if number is not None:
        monkeypatch.setattr(fcntl, "flock", refuse)
    journal = begun(folder, files)
    for path in (lock_of(journal), journal._claim_path):
        assert path is not None
        path.touch()

    def use() -> None:
        for _ in range(10):
            assert journal.is_held == (trouble == "held")
            try:
                with journal.held():
                    pass
            except StorageError:
                assert trouble == "held"

    use()
    before = {path.name for path in Path("/proc/self/fd").iterdir()}
    use()
    assert {path.name for path in Path("/proc/self/fd").iterdir()} == before


@pytest.mark.parametrize("base", ["file", ""])
def test_upload_needs_no_folder_for_claims(
    folder: Path, files: list[NamedFile], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base: str
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", base and str(tmp_path / base))
    monkeypatch.setenv("LOCALAPPDATA", base and str(tmp_path / base))
    home = tmp_path / "home"
    monkeypatch.setattr(Path, "home", lambda: home)
    journal = begun(folder, files)
    with journal.held():
        assert journal.is_held
        assert (home / ".cache" / "orthodock").is_dir() == (not base)
    journal.close()
    assert not list(folder.iterdir())


# Trouble of the disk


def test_journal_that_cannot_be_written_leaves_nothing(
    folder: Path, files: list[NamedFile]
) -> None:
    (folder / "3-t.upload").mkdir(parents=True)
    with pytest.raises(StorageError, match=r"Cannot write 3-t\.upload to the folder"):
        begun(folder, files)
    assert [path.name for path in folder.iterdir()] == ["3-t.upload"]


def test_what_cannot_be_noted_is_reported_where_it_matters(
    folder: Path, files: list[NamedFile]
) -> None:
    journal = begun(folder, files)
    journal.path.unlink()
    journal.path.mkdir()
    journal.done(files[0])
    journal.note(COMMITTED)
    with pytest.raises(StorageError, match="Cannot write"):
        journal.leave_out([files[0].name])
    with pytest.raises(StorageError, match="Cannot write"):
        journal.made(Task("t", 3))


def test_intent_whose_folder_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match=r"Cannot write 3-new-\w{16}\.upload"):
        Journal.intend(tmp_path / "file" / "j", SERVER, 3, SETTINGS, (), [])
