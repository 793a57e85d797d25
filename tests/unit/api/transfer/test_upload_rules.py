"""The rules of an upload, one by one: who waits, how many photos, what is reported and advised."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from orthodock.api import (
    CancelledError,
    FilesFailedError,
    Journal,
    NotFoundError,
    PendingAction,
    ServerError,
    Task,
    TaskChangedError,
    TaskStatus,
    UploadProgress,
    ValidationError,
    WebODM,
    is_canceled,
    is_waiting,
    journals,
)
from orthodock.api.support import idempotency
from orthodock.api.transfer import upload
from orthodock.api.transport import Transport
from orthodock.api.workflows import task_upload
from partial_server import PROJECT, PartialServer, partial_server

MANY = 8


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No pauses, and locks of the test's own."""
    for module in (upload, task_upload, idempotency):
        monkeypatch.setattr(module, "pause", lambda *_: None)
    monkeypatch.setattr(Transport, "_wait", lambda *_: None)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))


@pytest.fixture
def real() -> Iterator[PartialServer]:
    with partial_server() as server:
        yield server


@pytest.fixture
def client(real: PartialServer) -> Iterator[WebODM]:
    client = WebODM(real.url)
    yield client
    client.close()


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"DJI_{number:04}.JPG" for number in range(MANY)]
    for number, path in enumerate(made):
        path.write_bytes(b"\xff\xd8\xff" + bytes([number]) * (1000 + number))
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "journals"


def size_of(paths: list[Path]) -> int:
    return sum(path.stat().st_size for path in paths)


def cut_short(client: WebODM, real: PartialServer, paths: list[Path], folder: Path) -> Journal:
    """Begin an upload that the user cancels after some files."""

    def stop() -> bool:
        return bool(real.files) and len(real.names()) >= 3

    with pytest.raises(CancelledError):
        client.tasks.create(PROJECT, paths, name="Field", journals=folder, cancelled=stop)
    (journal,) = journals(folder)
    return journal


# Who waits


@pytest.mark.parametrize("status", TaskStatus)
@pytest.mark.parametrize("pending", [None, *PendingAction])
@pytest.mark.parametrize("partial", [True, False])
def test_task_waits_for_photos_until_somebody_starts_or_ends_it(
    status: TaskStatus, pending: PendingAction | None, partial: bool
) -> None:
    task = Task("t", 1, status=status, pending_action=pending, partial=partial)
    ending = (PendingAction.CANCEL, PendingAction.REMOVE, PendingAction.RESTART)
    expected = partial and status is TaskStatus.UNKNOWN and pending not in ending
    assert is_waiting(task) == expected
    expected = status is TaskStatus.CANCELED or pending is PendingAction.CANCEL
    assert is_canceled(task) == expected


# How many photos


def test_two_photos_are_enough_and_one_with_a_table_is_not(
    client: WebODM, real: PartialServer, paths: list[Path], tmp_path: Path
) -> None:
    table = tmp_path / "geo.txt"
    table.write_text("EPSG:4326\nDJI_0000.JPG 9 47 5\n")
    with pytest.raises(ValidationError, match="at least 2 photos") as caught:
        client.tasks.create(PROJECT, [paths[0], table], name="Field")
    assert "Add photos that overlap" in caught.value.remedy
    assert real.tasks == {}
    client.tasks.create(PROJECT, paths[:2], name="Field")
    assert real.names() == {path.name for path in paths[:2]}


@pytest.mark.parametrize("with_subtitles", [False, True])
def test_one_video_is_enough_with_and_without_subtitles(
    client: WebODM, real: PartialServer, tmp_path: Path, with_subtitles: bool
) -> None:
    files = [tmp_path / "DJI_0001.MP4", tmp_path / "DJI_0001.SRT"][: 2 if with_subtitles else 1]
    for file in files:
        file.write_bytes(b"\0\0\0\x18ftypisom")
    task = client.tasks.create(PROJECT, files, name="Film")
    assert real.names() == {file.name for file in files}
    assert not task.partial


def test_video_alone_may_be_left(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path, tmp_path: Path
) -> None:
    video = tmp_path / "DJI_0009.MP4"
    video.write_bytes(b"\0\0\0\x18ftypisom")
    journal = cut_short(client, real, [*paths, video], folder)
    client.tasks.resume(journal, leave_out=[path.name for path in paths])
    assert video.name in real.names()


def test_two_photos_have_to_be_left(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path
) -> None:
    journal = cut_short(client, real, paths, folder)
    with pytest.raises(ValidationError, match="Too few photos would be left"):
        client.tasks.resume(journal, leave_out=[path.name for path in paths[1:]])
    client.tasks.resume(journal, leave_out=[path.name for path in paths[2:]])
    assert {path.name for path in paths[:2]} <= real.names()


# What is reported


def test_progress_is_a_part_of_the_bytes() -> None:
    assert UploadProgress(0, 0, 0, 0).fraction == 0.0
    assert UploadProgress(1, 4, 25, 100).fraction == 0.25
    assert UploadProgress(1, 4, 25, 100, rate=5.0).seconds_left == 15.0
    assert UploadProgress(1, 4, 25, 100).seconds_left is None


def test_bytes_of_a_file_that_is_sent_again_count_once(
    client: WebODM, real: PartialServer, paths: list[Path]
) -> None:
    refused: list[str] = []

    def answer(method: str, path: str, body: bytes) -> Any:
        is_first = b"DJI_0002.JPG" in body and not refused
        if method == "POST" and path.endswith("/upload/") and is_first:
            refused.append(path)
            return 500, {}
        return None

    real.answer = answer
    states: list[UploadProgress] = []
    client.tasks.create(PROJECT, paths, name="Field", progress=states.append)
    assert refused
    last = states[-1]
    assert (last.files_done, last.files_total) == (MANY, MANY)
    assert (last.bytes_done, last.bytes_total) == (size_of(paths), size_of(paths))
    assert max(state.bytes_done for state in states) <= size_of(paths)
    assert not any(state.is_waiting for state in states)


def test_resumed_upload_counts_what_was_there(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path
) -> None:
    journal = cut_short(client, real, paths, folder)
    before, states = real.count("POST", "/upload/"), []
    client.tasks.resume(journal, progress=states.append)
    assert (states[-1].files_done, states[-1].bytes_done) == (MANY, size_of(paths))
    assert real.count("POST", "/upload/") - before == MANY - len(journal.arrived)


@pytest.mark.parametrize(
    "uploaded",
    [{}, {"a.JPG": 5}, {"DJI_0001.JPG": 1001, "other": 1}, {"DJI_0001.JPG": 0}],
    ids=["none", "another size", "two", "empty"],
)
def test_file_whose_size_the_server_reports_otherwise_has_not_arrived(
    client: WebODM, real: PartialServer, paths: list[Path], uploaded: dict[str, int]
) -> None:
    def after(method: str, path: str) -> Any:
        if path.endswith("/upload/"):
            return 200, json.dumps({"success": True, "uploaded": uploaded}).encode()
        return None

    real.after = after
    with pytest.raises(ServerError, match="did not arrive whole"):
        client.tasks.create(PROJECT, paths, name="Field")
    assert real.count("POST", "/commit/") == 0


# What is advised


@pytest.mark.parametrize(
    ("change", "text", "remedy"),
    [
        (PartialServer.cancel, "was canceled on the server, with 3 of", "as a new task, or delete"),
        (PartialServer.start_by_patch, "was started by someone else, with 3 of", "keep the task"),
    ],
    ids=["canceled", "started"],
)
def test_task_that_was_changed_says_with_what_and_what_to_do(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path,
    change: Any, text: str, remedy: str,
) -> None:  # fmt: skip
    journal = cut_short(client, real, paths, folder)
    for name in sorted(real.names())[3:]:
        del next(iter(real.files.values()))[name]
    kept = real.names()
    change(real)
    with pytest.raises(TaskChangedError) as caught:
        client.tasks.resume(journal)
    assert text in caught.value.message
    assert remedy in caught.value.remedy
    assert set(caught.value.missing) == {path.name for path in paths} - kept
    assert caught.value.is_canceled == (change is PartialServer.cancel)
    assert journal.path.exists()


def test_task_that_was_deleted_says_how_long_servers_keep_one(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path
) -> None:
    journal = cut_short(client, real, paths, folder)
    real.delete()
    with pytest.raises(NotFoundError) as caught:
        client.tasks.resume(journal)
    assert "for three days" in caught.value.remedy
    assert not journal.path.exists()


# Clean-up


@pytest.mark.parametrize("has_journal", [True, False])
def test_half_made_task_stays_only_where_it_can_go_on(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path, has_journal: bool
) -> None:
    def vanish(_: Task) -> None:
        paths[-1].unlink()

    with pytest.raises(FilesFailedError) as caught:
        client.tasks.create(
            PROJECT, paths, name="Field", created=vanish, journals=folder if has_journal else None
        )
    assert set(caught.value.reasons) == {paths[-1].name}
    assert len(real.tasks) == has_journal
    assert len(list(journals(folder))) == has_journal
    assert real.count("POST", "/commit/") == 0


def test_chunks_are_no_smaller_than_a_refused_size_demands(
    client: WebODM, real: PartialServer, tmp_path: Path
) -> None:
    large = [tmp_path / f"{number}.jpg" for number in range(4)]
    for path in large:
        path.write_bytes(b"\xff\xd8\xff" + bytes(131_072 - 3))
    real.largest = 110_000
    client.tasks.create(PROJECT, large, name="Field")
    assert real.names() == {path.name for path in large}
    whole, halves = len(large), 2 * len(large)
    assert halves < real.count("POST", "/upload/") <= whole + halves
