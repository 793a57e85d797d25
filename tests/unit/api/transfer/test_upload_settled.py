"""What became of an upload is found out from the server, and said as it is."""

from __future__ import annotations

import errno
import os
import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest
from answers import http
from orthodock.api import (
    CancelledError,
    ConnectionFailedError,
    FilesFailedError,
    Journal,
    NotFoundError,
    ProtocolError,
    ServerError,
    StorageError,
    Task,
    TaskChangedError,
    TaskRequest,
    TooLargeError,
    ValidationError,
    WebODM,
    WebODMError,
    journals,
)
from orthodock.api.support import idempotency
from orthodock.api.transfer import journal as journal_module
from orthodock.api.transfer import upload
from orthodock.api.transfer.journal import intents
from orthodock.api.transfer.multipart import name_files
from orthodock.api.transport import Transport
from orthodock.api.workflows import task_upload
from partial_server import PROJECT, PartialServer, partial_server
from scripted import ScriptedServer
from scripted import task as task_json

MANY = 18


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (upload, task_upload, idempotency):
        monkeypatch.setattr(module, "pause", lambda *_: None)
    monkeypatch.setattr(Transport, "_wait", lambda *_: None)
    monkeypatch.setattr(task_upload, "OUTAGE_INTERVAL", 0)


@pytest.fixture(autouse=True)
def own_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Locks that copies of a profile share, of the test alone."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))


@pytest.fixture
def real() -> Iterator[PartialServer]:
    with partial_server() as server:
        yield server


@pytest.fixture
def client(real: PartialServer) -> WebODM:
    return WebODM(real.url)


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "flight"
    folder.mkdir()
    made = [folder / f"DJI_{number:04}.JPG" for number in range(MANY)]
    for number, path in enumerate(made):
        path.write_bytes(b"\xff\xd8\xff" + bytes([number]) * (1000 + number))
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "journals"


@pytest.fixture
def cut_short(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path
) -> Callable[..., Journal]:
    """Begins an upload that is canceled by the user after 10 of 18 files."""

    def begin(arrive: int = 10, **others: Any) -> Journal:
        def stop() -> bool:
            return bool(real.files) and len(real.names()) >= arrive

        with pytest.raises(CancelledError):
            client.tasks.create(
                PROJECT, paths, name="Field", journals=folder, cancelled=stop, **others
            )
        (journal,) = journals(folder)
        return journal

    return begin


def check_whole(real: PartialServer, paths: list[Path]) -> None:
    (files,) = real.files.values()
    assert files == {path.name: path.read_bytes() for path in paths}


# Resume: what has become of the task


def test_task_that_was_canceled_with_files_missing_is_not_done(
    client: WebODM, real: PartialServer, cut_short: Any, folder: Path
) -> None:
    journal = cut_short()
    there = len(real.names())
    assert there < MANY
    real.cancel()
    with pytest.raises(TaskChangedError, match="was canceled on the server") as caught:
        client.tasks.resume(journal)
    assert f"with {there} of {MANY} files" in caught.value.message
    assert "as a new task" in caught.value.remedy
    assert len(caught.value.missing) == MANY - there
    assert not real.count("POST", "/commit/")
    assert len(real.names()) == there, "nothing is sent to it"
    assert list(journals(folder))


def test_task_that_is_being_canceled_is_not_gone_on_with(
    client: WebODM, real: PartialServer, cut_short: Any
) -> None:
    journal = cut_short()
    real.only()["pending_action"] = 1
    with pytest.raises(TaskChangedError, match="was canceled"):
        client.tasks.resume(journal)


def test_task_that_was_canceled_with_all_files_says_to_restart(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path
) -> None:
    def fail(method: str, path: str, body: bytes) -> Any:
        return (500, {}) if path.endswith("/commit/") else None

    real.answer = fail
    with pytest.raises(ServerError):
        client.tasks.create(PROJECT, paths, name="Field", journals=folder)
    real.cancel()
    (journal,) = journals(folder)
    with pytest.raises(TaskChangedError, match=f"with {MANY} of {MANY}") as caught:
        client.tasks.resume(journal)
    assert caught.value.missing == ()
    assert "Restart" in caught.value.remedy


def test_task_that_was_started_by_someone_else_gets_no_more_files(
    client: WebODM, real: PartialServer, cut_short: Any, folder: Path
) -> None:
    journal = cut_short()
    there = len(real.names())
    real.start_by_patch()
    assert real.only()["partial"]
    with pytest.raises(TaskChangedError, match="started by someone else") as caught:
        client.tasks.resume(journal)
    assert f"with {there} of {MANY} files" in caught.value.message
    assert len(real.names()) == there
    assert not real.count("POST", "/commit/")
    assert list(journals(folder))


@pytest.mark.parametrize("status", [10, 20, 30, 40])
def test_task_that_was_restarted_with_files_missing_is_not_done(
    client: WebODM, real: PartialServer, cut_short: Any, status: int
) -> None:
    journal = cut_short()
    real.restart()
    real.only()["status"] = status
    with pytest.raises(TaskChangedError, match="started by someone else"):
        client.tasks.resume(journal)


@pytest.mark.parametrize("status", [None, 10, 20, 30, 40])
def test_upload_that_was_finished_elsewhere_is_done(
    client: WebODM, real: PartialServer, cut_short: Any, paths: list[Path], folder: Path,
    tmp_path: Path, status: int | None,
) -> None:  # fmt: skip
    """As by QGIS 4, with a copy of the profile of QGIS 3."""
    cut_short()
    copy = Path(shutil.copytree(folder, tmp_path / "QGIS4"))
    (copied,) = journals(copy)
    client.tasks.resume(copied)
    check_whole(real, paths)
    real.only()["status"] = status
    (journal,) = journals(folder)
    sent = real.count("POST", "/upload/")
    assert client.tasks.resume(journal).id == copied.task
    assert real.count("POST", "/upload/") == sent
    assert real.count("POST", "/commit/") == 1
    assert not list(journals(folder))


def test_file_of_another_size_on_the_server_is_a_missing_one(
    client: WebODM, real: PartialServer, cut_short: Any, paths: list[Path]
) -> None:
    journal = cut_short()
    real.restart()
    (files,) = real.files.values()
    files.update({path.name: path.read_bytes() for path in paths})
    files[paths[3].name] += b"x"
    with pytest.raises(TaskChangedError) as caught:
        client.tasks.resume(journal)
    assert caught.value.missing == (paths[3].name,)


def test_sizes_say_nothing_where_the_server_shrinks_the_photos(
    client: WebODM, real: PartialServer, cut_short: Any, paths: list[Path]
) -> None:
    journal = cut_short(resize_to=2000)
    real.restart()
    (files,) = real.files.values()
    files.update({path.name: b"small" for path in paths})
    assert client.tasks.resume(journal).id == journal.task
    journal = Journal.begin(
        journal.path.parent, client.url, Task(journal.task, PROJECT), journal.files,
        TaskRequest(resize_to=2000),
    )  # fmt: skip
    del files[paths[0].name]
    with pytest.raises(TaskChangedError):
        client.tasks.resume(journal)


def test_task_that_was_deleted_says_so_and_ends_the_journal(
    client: WebODM, real: PartialServer, cut_short: Any, folder: Path
) -> None:
    journal = cut_short()
    real.delete()
    with pytest.raises(NotFoundError, match="“Field” is no longer on the server"):
        client.tasks.resume(journal)
    assert not list(folder.iterdir())


def test_task_that_is_being_deleted_is_gone(
    client: WebODM, real: PartialServer, cut_short: Any, folder: Path
) -> None:
    journal = cut_short()
    real.only()["pending_action"] = 2
    with pytest.raises(NotFoundError, match="no longer on the server"):
        client.tasks.resume(journal)
    assert not list(journals(folder))


def test_task_that_cannot_be_seen_keeps_its_journal(
    client: WebODM, real: PartialServer, cut_short: Any, folder: Path
) -> None:
    journal = cut_short()
    real.answer = lambda _, path, __: (404, {}) if "/tasks/" in path else None
    with pytest.raises(NotFoundError) as caught:
        client.tasks.resume(journal)
    assert "sign in as the user" in caught.value.remedy
    assert list(journals(folder))


def test_files_of_a_canceled_task_are_sent_as_a_new_one(
    client: WebODM, real: PartialServer, cut_short: Any, paths: list[Path], folder: Path
) -> None:
    journal = cut_short(options={"dsm": True}, node=3, resize_to=2048)
    canceled = journal.task
    real.cancel()
    made: list[bytes] = []

    def note(method: str, path: str, body: bytes) -> None:
        if method == "POST" and path.endswith("/tasks/"):
            made.append(body)

    real.answer = note
    task = client.tasks.create_again(journal)
    assert task.id != canceled
    assert real.files[task.id] == {path.name: path.read_bytes() for path in paths}
    assert canceled in real.tasks
    assert b'"Field"' in made[0]
    assert re.search(rb'"dsm", *"value": *true', made[0])
    assert b'"processing_node": 3' in made[0]
    assert b'"resize_to": 2048' in made[0]
    assert not list(folder.iterdir())


def test_task_that_was_started_is_not_removed_with_its_journal(
    client: WebODM, real: PartialServer, cut_short: Any
) -> None:
    journal = cut_short()
    real.start_by_patch()
    assert client.tasks.discard(journal).id == journal.task
    assert not real.count("POST", "/remove/")


# In mid-upload


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (PartialServer.cancel, "was canceled on the server"),
        (PartialServer.start_by_patch, "was started by someone else"),
        (PartialServer.restart, "was started by someone else"),
    ],
)
@pytest.mark.parametrize("when", [1, 9, MANY])
@pytest.mark.parametrize("keeps_journal", [True, False])
def test_task_that_is_changed_in_mid_upload_is_not_done(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path,
    change: Any, words: str, when: int, keeps_journal: bool,
) -> None:  # fmt: skip
    seen: list[str] = []

    def meddle(_: str, path: str) -> None:
        if path.endswith("/upload/"):
            seen.append(path)
            if len(seen) == when:
                change(real)

    real.after = meddle
    with pytest.raises(TaskChangedError, match=words):
        client.tasks.create(
            PROJECT, paths, name="Field", journals=folder if keeps_journal else None
        )
    assert not real.count("POST", "/commit/")
    assert not real.count("POST", "/remove/"), "it is somebody else's now"
    if keeps_journal:
        (journal,) = journals(folder)
        with pytest.raises(TaskChangedError):
            client.tasks.resume(journal)  # also with all files there


def test_long_upload_notices_the_change_before_its_end(
    client: WebODM, real: PartialServer, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(task_upload, "WATCH_INTERVAL", 0.0)

    def meddle(_: str, path: str) -> None:
        if path.endswith("/upload/") and len(real.names()) >= 3:
            real.cancel()

    real.after = meddle
    with pytest.raises(TaskChangedError):
        client.tasks.create(PROJECT, paths, name="Field")
    assert len(real.names()) < MANY


def test_task_that_is_deleted_in_mid_upload_says_so(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path
) -> None:
    seen: list[str] = []

    def meddle(_: str, path: str) -> None:
        seen.append(path)
        if sum(p.endswith("/upload/") for p in seen) == 5:
            real.delete()

    real.after = meddle
    with pytest.raises(NotFoundError, match="“Field” is no longer on the server"):
        client.tasks.create(PROJECT, paths, name="Field", journals=folder)
    assert not list(folder.iterdir())


def test_address_that_is_not_found_is_no_task_that_is_gone(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path
) -> None:
    """As of a proxy that answers 404 to uploads that it rejects."""
    real.answer = lambda _, path, __: (404, b"<html>") if path.endswith("/upload/") else None
    with pytest.raises(NotFoundError) as caught:
        client.tasks.create(PROJECT, paths, name="Field", journals=folder)
    assert "no longer on the server" not in caught.value.message
    assert list(journals(folder))


def test_server_that_shows_no_state_is_believed(
    client: WebODM, real: PartialServer, paths: list[Path]
) -> None:
    """It shows a new task as queued, whatever it waits for."""

    def queue(method: str, path: str) -> Any:
        if method == "GET" and len(path.strip("/").split("/")) == 5:
            return 200, {**real.only(), "partial": False, "status": 10}
        return None

    real.after = queue
    client.tasks.create(PROJECT, paths, name="Field")
    check_whole(real, paths)


# Commit


LOST = {
    "lost": b"",
    "in the headers": b"HTTP/1.1 200 OK\r\nContent-Ty",
    "after the status line": b"HTTP/1.1 200 OK\r\n",
    "in the body": b'HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"id": "',
    "without content": http("204 No Content"),
    "empty": http("200 OK"),
    "a list": http("200 OK", b"[]"),
    "null": http("200 OK", b"null"),
    "a page": http("200 OK", b"<html></html>"),
    "502": http("502 Bad Gateway", b"<html></html>"),
    "500": http("500 Internal Server Error", b"<html></html>"),
}


@pytest.mark.parametrize("answer", LOST)
@pytest.mark.parametrize("patience", [0.0, 60.0])
def test_commit_without_a_clear_answer_is_settled_by_asking(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path, answer: str,
    patience: float,
) -> None:  # fmt: skip
    def lose(_: str, path: str) -> bytes | None:
        first = path.endswith("/commit/") and real.count("POST", "/commit/") == 1
        return LOST[answer] or b" " if first else None

    real.after = lose
    task = client.tasks.create(PROJECT, paths, name="Field", journals=folder, patience=patience)
    assert not task.partial
    assert real.count("POST", "/commit/") == 1
    assert not list(folder.iterdir())


@pytest.mark.parametrize("answer", LOST)
def test_create_without_a_clear_answer_makes_one_task(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path, answer: str
) -> None:
    def lose(method: str, path: str) -> bytes | None:
        first = method == "POST" and path.endswith("/tasks/") and len(real.tasks) == 1
        return LOST[answer] or b" " if first else None

    real.after = lose
    client.tasks.create(PROJECT, paths, name="Field", journals=folder)
    assert len(real.tasks) == 1
    check_whole(real, paths)


def test_commit_that_was_done_before_a_crash_is_not_repeated(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path
) -> None:
    def lose(method: str, path: str, _: bytes) -> Any:
        if real.count("POST", "/commit/") and method == "GET":
            return 500, {}
        return None

    real.answer = lose
    real.after = lambda _, path: b" " if path.endswith("/commit/") else None
    with pytest.raises(WebODMError):
        client.tasks.create(PROJECT, paths, name="Field", journals=folder)
    (journal,) = journals(folder)
    assert journal.is_committed
    real.answer = lambda *_: None
    assert client.tasks.resume(journal).id == journal.task
    assert real.count("POST", "/commit/") == 1
    assert not list(journals(folder))


def test_task_that_comes_back_canceled_from_its_commit_is_not_done(
    client: WebODM, real: PartialServer, paths: list[Path]
) -> None:
    real.answer = lambda _, path, __: real.cancel() if path.endswith("/commit/") else None
    with pytest.raises(TaskChangedError, match="was canceled"):
        client.tasks.create(PROJECT, paths, name="Field")


def test_file_that_vanished_on_the_server_is_found_missing_at_the_end(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path
) -> None:
    def lose(_: str, path: str, __: bytes) -> None:
        if path.endswith("/commit/"):
            (files,) = real.files.values()
            files.pop(paths[4].name)
            real.only()["images_count"] = len(files)

    real.answer = lose
    with pytest.raises(TaskChangedError) as caught:
        client.tasks.create(PROJECT, paths, name="Field", journals=folder)
    assert caught.value.missing == (paths[4].name,)
    assert list(journals(folder))


# Files and outages


def of_file(body: bytes, path: Path) -> bool:
    return f'filename="{path.name}"'.encode() in body


@pytest.mark.parametrize("position", [0, 1, 8, MANY - 1])
def test_file_that_the_server_rejects_does_not_stop_the_others(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path, position: int
) -> None:
    bad = paths[position]
    real.answer = lambda _, __, body: (400, ["Not a photo"]) if of_file(body, bad) else None
    with pytest.raises(FilesFailedError, match=f"1 of {MANY} files") as caught:
        client.tasks.create(PROJECT, paths, name="Field", journals=folder)
    assert set(caught.value.reasons) == {bad.name}
    assert "Not a photo" in caught.value.reasons[bad.name]
    assert real.names() == {path.name for path in paths} - {bad.name}
    (journal,) = journals(folder)
    client.tasks.resume(journal, leave_out=caught.value.reasons)
    assert real.only()["partial"] is False


def test_files_that_the_server_all_rejects_stop_the_upload(
    client: WebODM, real: PartialServer, paths: list[Path]
) -> None:
    real.answer = lambda _, path, __: (400, ["No"]) if path.endswith("/upload/") else None
    with pytest.raises(ValidationError, match="No"):
        client.tasks.create(PROJECT, paths, name="Field")
    assert real.count("POST", "/upload/") < MANY


@pytest.mark.parametrize("code", [500, 502, 503, None])
@pytest.mark.parametrize("last", [1, 2])
def test_outage_at_the_last_files_is_an_outage(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path, code: int | None,
    last: int,
) -> None:  # fmt: skip
    def fail(_: str, path: str, body: bytes) -> Any:
        bad = any(of_file(body, path) for path in paths[-last:])
        return (b" " if code is None else (code, {})) if bad else None

    real.answer = fail
    with pytest.raises(ServerError if code else ConnectionFailedError) as caught:
        client.tasks.create(PROJECT, paths, name="Field", journals=folder)
    assert "could not be uploaded" in caught.value.message
    assert "leave" not in caught.value.remedy
    assert set(caught.value.reasons) == {path.name for path in paths[-last:]}
    real.answer = lambda *_: None
    (journal,) = journals(folder)
    client.tasks.resume(journal)
    check_whole(real, paths)


def test_server_that_is_away_at_the_last_file_is_waited_for(
    client: WebODM, real: PartialServer, paths: list[Path]
) -> None:
    away = threading.Event()

    def fail(method: str, path: str, body: bytes) -> Any:
        if of_file(body, paths[-1]) and not away.is_set():
            return 503, {}
        return None

    real.answer = fail
    client.tasks.create(
        PROJECT, paths, name="Field", patience=60.0,
        progress=lambda state: away.set() if state.is_waiting else None,
    )  # fmt: skip
    check_whole(real, paths)


def test_server_that_flaps_is_not_given_up(
    client: WebODM, real: PartialServer, paths: list[Path]
) -> None:
    """Away at each check, back at the next, and only then does a file arrive."""
    rounds: list[int] = []
    failing = threading.Event()

    def flap(method: str, path: str, _: bytes) -> Any:
        if path.endswith("/upload/") and len(rounds) < 5:
            failing.set()
            return 500, {}
        if method == "GET" and failing.is_set():
            failing.clear()
            rounds.append(1)
            return 500, {}
        return None

    real.answer = flap
    client.tasks.create(PROJECT, paths, name="Field", patience=600.0)
    check_whole(real, paths)
    assert len(rounds) == 5


def test_workers_stop_when_one_file_ends_the_upload(
    client: WebODM, real: PartialServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the others are sending ends too, and no other file is begun."""
    first, *others = (tmp_path / f"{number}.jpg" for number in range(12))
    first.write_bytes(b"first")
    for path in others:
        with path.open("wb") as stream:
            stream.truncate(64 * 1024 * 1024)
    is_refused = threading.Event()

    def refuse(_: str, __: str, body: bytes) -> Any:
        if not of_file(body[:1000], first):
            return None
        is_refused.set()
        return 403, {"detail": "No"}

    open_file = Path.open

    def open_later(path: Path, *arguments: Any, **named: Any) -> Any:
        if path in others:
            is_refused.wait(120)
        return open_file(path, *arguments, **named)

    real.answer = refuse
    monkeypatch.setattr(Path, "open", open_later)
    with pytest.raises(WebODMError, match="No"):
        client.tasks.create(PROJECT, [first, *others], name="Field")
    assert is_refused.is_set()
    assert not real.names()


# Sizes of requests


@pytest.mark.parametrize("limit", [1_048_576, 300_000, 40_000])
def test_files_go_in_chunks_where_a_proxy_answers_413(
    client: WebODM, real: PartialServer, tmp_path: Path, limit: int
) -> None:
    large = [tmp_path / f"{number}.jpg" for number in range(5)]
    for number, path in enumerate(large):
        path.write_bytes(os.urandom(2_600_000 + number))
    small = tmp_path / "small.jpg"
    small.write_bytes(b"small")
    real.largest = limit
    done: list[int] = []
    client.tasks.create(
        PROJECT, [*large, small], name="Field", progress=lambda s: done.append(s.bytes_done)
    )
    check_whole(real, [*large, small])
    assert done[-1] == sum(path.stat().st_size for path in [*large, small])
    # What was found out with the first files is not tried again with the others.
    refused = 8 * 4
    pieces = 5 * -(
        -2_600_004 // (2 ** (limit.bit_length() - 1) // (1 if limit > 2**20 + 900 else 2))
    )
    assert real.count("POST", "/upload/") <= pieces * 2 + refused


def test_server_that_accepts_no_size_names_its_limit(
    client: WebODM, real: PartialServer, tmp_path: Path
) -> None:
    photos = [tmp_path / f"{number}.jpg" for number in range(4)]
    for path in photos:
        path.write_bytes(os.urandom(100_000))
    real.answer = lambda _, path, __: (413, b"<html>") if path.endswith("/upload/") else None
    with pytest.raises(TooLargeError, match="rejects even requests of") as caught:
        client.tasks.create(PROJECT, photos, name="Field")
    assert "client_max_body_size" in caught.value.remedy


@pytest.mark.parametrize("limit", [700_000, 50_000])
def test_import_goes_in_smaller_chunks_where_a_proxy_answers_413(
    client: WebODM, real: PartialServer, tmp_path: Path, limit: int
) -> None:
    path = tmp_path / "all.zip"
    path.write_bytes(os.urandom(2_000_000))
    received: dict[bytes, bytes] = {}

    def store(method: str, address: str, body: bytes) -> Any:
        if not address.endswith("/import"):
            return None

        def field(name: bytes) -> bytes:
            found = re.search(rb'name="' + name + rb'"\r\n\r\n(.*?)\r\n', body)
            return found[1] if found else b""

        start = re.search(rb'filename="all.zip"\r\n.*?\r\n\r\n', body, re.DOTALL)
        content = body[start.end() : body.rindex(b"\r\n--")] if start else b""
        key = field(b"dzuuid")
        received[key] = received.get(key, b"") + content
        if int(field(b"dzchunkindex")) + 1 < int(field(b"dztotalchunkcount")):
            return 200, {"uploaded": True}
        return 201, {"id": "imported", "project": PROJECT, "name": "x"}

    real.answer = store
    real.largest = limit
    assert client.tasks.import_zip(PROJECT, path, name="x").id == "imported"
    assert path.read_bytes() in received.values()


# The intent before the task


class Killed(BaseException):
    """Ends the program as a signal would: nothing is tidied up."""


@pytest.fixture
def orphan(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path, tmp_path: Path
) -> str:
    """A task whose program was killed before it read the answer to its creation."""
    copy = tmp_path / "as it was"

    def kill(method: str, path: str) -> None:
        if method == "POST" and path.endswith("/tasks/"):
            shutil.copytree(folder, copy)

    real.after = kill
    with pytest.raises(CancelledError):
        client.tasks.create(PROJECT, paths, name="Field", journals=folder, cancelled=lambda: True)
    real.after = lambda *_: None
    shutil.rmtree(folder)
    copy.rename(folder)
    assert not list(journals(folder))
    return str(real.only()["id"])


def test_intent_is_on_disk_before_the_task_is_made(
    orphan: str, folder: Path, client: WebODM
) -> None:
    (intent,) = intents(folder, client.url)
    assert len(intent.files) == MANY


def test_orphan_is_adopted_and_goes_on(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path, orphan: str
) -> None:
    client.tasks.adopt(folder)
    (journal,) = journals(folder)
    assert journal.task == orphan
    assert not list(intents(folder, client.url))
    client.tasks.resume(journal)
    check_whole(real, paths)
    assert not list(folder.iterdir())


def test_orphan_is_adopted_before_the_next_upload(
    client: WebODM, paths: list[Path], folder: Path, orphan: str
) -> None:
    client.tasks.create(PROJECT, paths[:3], name="Next", journals=folder)
    assert [journal.task for journal in journals(folder)] == [orphan]


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "Another"},
        {"images_count": 1},
        {"status": 20},
        {"partial": False},
        {"pending_action": 2},
    ],
)
def test_task_that_is_not_the_orphan_is_left_alone(
    client: WebODM, real: PartialServer, folder: Path, orphan: str, changed: dict[str, Any]
) -> None:
    real.only().update(changed)
    client.tasks.adopt(folder)
    assert not list(folder.iterdir())
    assert orphan in real.tasks


def test_task_that_was_there_before_or_has_a_journal_is_no_orphan(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path
) -> None:
    old = client.tasks.create_partial(PROJECT, name="Field")
    other = client.tasks.create_partial(PROJECT, name="Field")
    files = name_files(paths)
    Journal.begin(folder, client.url, other, files)
    Journal.intend(folder, client.url, PROJECT, TaskRequest(name="Field"), files, [old.id]).write()
    client.tasks.adopt(folder)
    assert [journal.task for journal in journals(folder)] == [other.id]


def test_intent_is_held_from_its_first_byte(
    client: WebODM, paths: list[Path], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program must not settle it before the task is made."""
    write, held = Journal.write, []

    def written(journal: Journal) -> None:
        write(journal)
        held.append(journal.is_held)
        client.tasks.adopt(folder)
        assert journal.path.exists()

    monkeypatch.setattr(Journal, "write", written)
    client.tasks.create(PROJECT, paths, name="Field", journals=folder)
    assert held == [True]


def test_intent_waits_while_it_cannot_be_settled(
    client: WebODM, real: PartialServer, folder: Path, orphan: str
) -> None:
    real.answer = lambda *_: (503, {})
    client.tasks.adopt(folder)
    (intent,) = intents(folder, client.url)
    real.answer = lambda *_: None
    with intent.held():
        client.tasks.adopt(folder)
        assert list(intents(folder, client.url)), "its program still runs"
    client.tasks.adopt(folder)
    assert [journal.task for journal in journals(folder)] == [orphan]


@pytest.mark.parametrize("code", [400, 404])
def test_task_that_was_refused_leaves_no_intent(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path, code: int
) -> None:
    def refuse(method: str, path: str, _: bytes) -> Any:
        is_create = method == "POST" and path.endswith("/tasks/")
        return (code, {"name": ["No"]}) if is_create else None

    real.answer = refuse
    with pytest.raises(WebODMError):
        client.tasks.create(PROJECT, paths, name="Field", journals=folder)
    assert not list(folder.iterdir())


# Profiles


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_upload_works_without_a_journal_and_warns(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path,
    monkeypatch: pytest.MonkeyPatch, number: int,
) -> None:  # fmt: skip
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "mkdir", refuse)
    warnings: list[WebODMError] = []
    client.tasks.create(PROJECT, paths, name="Field", journals=folder, warned=warnings.append)
    check_whole(real, paths)
    (warning,) = warnings
    assert "cannot be resumed" in warning.message
    assert str(folder) in warning.message
    assert ("disk space" in warning.remedy) == (number == errno.ENOSPC)


def test_journal_that_fails_after_the_task_was_made_does_not_stop_the_upload(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def refuse(*_: object) -> None:
        raise StorageError("full")

    monkeypatch.setattr(Journal, "_append", refuse)
    warnings: list[WebODMError] = []
    client.tasks.create(PROJECT, paths, name="Field", journals=folder, warned=warnings.append)
    check_whole(real, paths)
    assert len(warnings) == 1
    assert not list(folder.iterdir())


def test_names_that_cannot_be_kept_do_not_fail_a_finished_upload(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    twin = paths[0].parent / "second" / paths[0].name
    twin.parent.mkdir()
    twin.write_bytes(b"twin")
    write = journal_module._write

    def refuse(path: Path, text: str) -> None:
        if path.suffix == ".names":
            raise StorageError("full")
        write(path, text)

    monkeypatch.setattr(journal_module, "_write", refuse)
    client.tasks.create(PROJECT, [*paths, twin], name="Field", journals=folder)
    assert not list(folder.iterdir())


def test_journal_that_cannot_be_deleted_fails_nothing(
    client: WebODM, real: PartialServer, paths: list[Path], folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        task = client.tasks.create(PROJECT, paths, name="Field", journals=folder)
    (journal,) = journals(folder)
    assert client.tasks.resume(journal).id == task.id
    assert real.count("POST", "/commit/") == 1
    assert not list(journals(folder))


def test_copies_of_a_profile_do_not_go_on_at_a_time(
    client: WebODM, real: PartialServer, cut_short: Any, folder: Path, tmp_path: Path
) -> None:
    journal = cut_short()
    copy = Path(shutil.copytree(folder, tmp_path / "QGIS4"))
    (copied,) = journals(copy)
    refused: list[str] = []

    def meddle(_: Task) -> None:
        assert copied.is_held
        for call in (client.tasks.resume, client.tasks.discard):
            with pytest.raises(StorageError, match="are being uploaded already"):
                call(copied)
            refused.append(call.__name__)

    client.tasks.resume(journal, created=meddle)
    assert refused == ["resume", "discard"]
    assert not copied.is_held
    assert client.tasks.resume(copied).id == journal.task
    assert not list(copy.glob("*.upload"))


def test_copy_of_a_profile_does_not_begin_in_a_new_upload(
    client: WebODM, paths: list[Path], folder: Path, tmp_path: Path
) -> None:
    def meddle(_: Task) -> None:
        shutil.copytree(folder, tmp_path / "QGIS4")
        (copied,) = journals(tmp_path / "QGIS4")
        assert copied.is_held

    client.tasks.create(PROJECT, paths, name="Field", journals=folder, created=meddle)


# Journals


def test_file_that_is_left_out_twice_leaves_the_journal_readable(
    client: WebODM, cut_short: Any, folder: Path, paths: list[Path]
) -> None:
    journal = cut_short()
    for _ in range(3):
        journal.leave_out([paths[2].name])
    journal.leave_out([paths[2].name, paths[2].name, "another"])
    (again,) = journals(folder)
    assert {file.name for file in again.files} == {p.name for p in paths} - {paths[2].name}


@pytest.mark.parametrize(
    "content",
    ["{}", "[]", "null", "5", '"x"', '{"format": 2}', '{"format": 3}', "", "\n\n",
     '{"format": 2, "server": "", "project": 1, "task": "t", "name": "", "files": [["a", "b", '
     'Infinity, 1]]}',
     '{"format": 2, "server": "", "project": Infinity, "task": "t", "name": "", "files": []}'],
)  # fmt: skip
def test_file_that_is_no_journal_does_not_hide_the_others(
    client: WebODM, cut_short: Any, folder: Path, content: str
) -> None:
    journal = cut_short()
    for name in ("0.upload", "z.upload"):
        (folder / name).write_text(content)
    assert [found.task for found in journals(folder)] == [journal.task]
    client.tasks.adopt(folder)


def test_file_that_was_sent_again_is_known_as_it_was_then(
    client: WebODM, cut_short: Any, folder: Path, paths: list[Path]
) -> None:
    journal = cut_short()
    paths[0].write_bytes(b"edited")
    (edited,) = name_files([paths[0]])
    journal.done(edited)
    (again,) = journals(folder)
    (file,) = (file for file in again.files if file.name == edited.name)
    assert (file.size, file.modified) == (edited.size, edited.modified)


def test_journal_of_an_older_version_is_read(
    client: WebODM, folder: Path, paths: list[Path]
) -> None:
    import json

    folder.mkdir()
    head = {"format": 2, "server": client.url, "project": 1, "task": "t", "name": "n",
            "files": [[str(paths[0]), "a.jpg", 3, 4]]}  # fmt: skip
    (folder / "1-t.upload").write_text(json.dumps(head) + "\n" + '["a.jpg", 5, 6]\n')
    (journal,) = journals(folder)
    assert journal.request == TaskRequest(name="n")
    assert journal.arrived == {"a.jpg"}


# Imports


def external_import(first: Any) -> Callable[[str, str, bytes], Any]:
    """Return answers to an import of products: `first` to its commit, and then what follows."""
    answers = [first]

    def answer(_method: str, path: str, _body: bytes) -> Any:
        if path.endswith("external/init"):
            return 200, {"uuid": "u"}
        if path.endswith("external/upload"):
            return 200, {"uploaded": True}
        if path.endswith("external/commit"):
            return answers.pop() if answers else (400, ["Invalid uuid."])
        return None

    return answer


def test_import_that_is_refused_names_the_first_reason(
    client: WebODM, real: PartialServer, paths: list[Path]
) -> None:
    refused = http("500 Internal Server Error", b'{"detail": "Unreadable TIFF"}')
    real.answer = external_import(refused)
    with pytest.raises(ServerError, match="Unreadable TIFF"):
        client.tasks.import_assets(PROJECT, {"orthophoto": paths[0]}, name="x")
    assert real.count("POST", "external/commit") == 1


@pytest.mark.parametrize("first", [b" ", http("502 Bad Gateway", b"")])
def test_import_whose_answer_is_lost_names_the_first_reason(
    client: WebODM, real: PartialServer, paths: list[Path], first: bytes
) -> None:
    real.answer = external_import(first)
    with pytest.raises((ServerError, ConnectionFailedError)) as caught:
        client.tasks.import_assets(PROJECT, {"orthophoto": paths[0]}, name="x")
    assert "uuid" not in caught.value.message


# Calls that must not be done twice


class Calls:
    """Fails as told, then makes something; `find` finds it when it was made."""

    def __init__(self, *errors: WebODMError | str) -> None:
        self.errors = list(errors)
        self.posts, self.finds = 0, 0
        self.made: str | None = None

    def post(self) -> str:
        self.posts += 1
        if self.errors:
            error = self.errors.pop(0)
            if isinstance(error, WebODMError):
                raise error
            self.made = error
            raise ConnectionFailedError("lost")
        return "new"

    def find(self) -> str | None:
        self.finds += 1
        return self.made


def refused(kind: type[WebODMError], status: int | None, text: str = "no") -> WebODMError:
    error = kind(text)
    error.status = status
    return error


@pytest.mark.parametrize(
    "error", [refused(ServerError, 500), refused(ServerError, 501), refused(ProtocolError, None)]
)
def test_call_is_not_repeated_after_a_refusal_or_an_unreadable_answer(error: WebODMError) -> None:
    calls = Calls(error)
    with pytest.raises(type(error)) as caught:
        idempotency.create_idempotently(calls.post, calls.find)
    assert caught.value is error
    assert (calls.posts, calls.finds) == (1, 1)


@pytest.mark.parametrize("status", [408, 425, 429, 502, 503, 504, 520, 524])
def test_call_is_repeated_after_the_answer_of_a_proxy(status: int) -> None:
    calls = Calls(refused(ServerError, status))
    assert idempotency.create_idempotently(calls.post, calls.find) == "new"
    assert (calls.posts, calls.finds) == (2, 1)


def test_call_that_was_done_is_found_and_not_repeated() -> None:
    calls = Calls("made")
    assert idempotency.create_idempotently(calls.post, calls.find) == "made"
    assert calls.posts == 1


def test_unknown_call_is_not_looked_for() -> None:
    calls = Calls(refused(ProtocolError, 405))
    with pytest.raises(ProtocolError):
        idempotency.create_idempotently(calls.post, calls.find)
    assert calls.finds == 0


def test_first_reason_is_the_one_that_is_raised() -> None:
    first = refused(ServerError, 503, "first")
    calls = Calls(first, refused(ServerError, 500, "second"))
    with pytest.raises(ServerError, match="first") as caught:
        idempotency.create_idempotently(calls.post, calls.find)
    assert caught.value is first


def test_reason_is_not_hidden_by_a_search_that_fails() -> None:
    first = refused(ServerError, 500, "first")

    def find() -> None:
        raise ConnectionFailedError("second")

    with pytest.raises(ServerError, match="first"):
        idempotency.create_idempotently(Calls(first).post, find)


def test_refusal_after_a_lost_answer_is_a_refusal() -> None:
    calls = Calls(ConnectionFailedError("lost"), refused(ValidationError, 400, "no such option"))
    with pytest.raises(ValidationError, match="no such option"):
        idempotency.create_idempotently(calls.post, calls.find)


def test_call_is_given_up_in_the_end() -> None:
    calls = Calls(*(ConnectionFailedError(f"lost {n}") for n in range(9)))
    with pytest.raises(ConnectionFailedError, match="lost 0"):
        idempotency.create_idempotently(calls.post, calls.find)
    assert calls.posts == idempotency.ATTEMPTS == calls.finds


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds between two calls; none is waited for."""
    made: list[float] = []
    monkeypatch.setattr(idempotency, "pause", lambda seconds, _: made.append(seconds))
    return made


def test_pause_before_the_next_look_doubles(waits: list[float]) -> None:
    calls = Calls(*(ConnectionFailedError("lost") for _ in range(9)))
    with pytest.raises(ConnectionFailedError):
        idempotency.create_idempotently(calls.post, calls.find)
    assert waits == [0.5, 1.0, 2.0, 4.0, 8.0]


@pytest.mark.parametrize("kind", [ConnectionFailedError, ServerError])
def test_deletion_is_repeated_while_the_thing_is_there(
    waits: list[float], kind: type[WebODMError]
) -> None:
    calls, looks = Calls(*(kind(f"lost {n}") for n in range(9))), []
    with pytest.raises(kind, match="lost 4"):
        idempotency.delete_idempotently(calls.post, lambda: looks.append(None))
    assert (calls.posts, len(looks)) == (5, 4)
    assert waits == [0.5, 1.0, 2.0, 4.0]
    calls = Calls(kind("lost"))
    idempotency.delete_idempotently(calls.post, lambda: None)
    assert calls.posts == 2


def test_deletion_is_done_once_the_thing_is_gone(waits: list[float]) -> None:
    def get() -> None:
        raise NotFoundError("gone")

    calls = Calls(ConnectionFailedError("lost"), ConnectionFailedError("lost"))
    idempotency.delete_idempotently(calls.post, get)
    assert calls.posts == 1


def test_deletion_that_is_refused_is_not_repeated(waits: list[float]) -> None:
    calls = Calls(refused(ValidationError, 400))
    with pytest.raises(ValidationError):
        idempotency.delete_idempotently(calls.post, calls.find)
    assert (calls.posts, calls.finds, waits) == (1, 0, [])


@pytest.mark.parametrize(
    "state", [{"uuid": "", "pending_action": None}, {"uuid": "run-1", "pending_action": 3}]
)
def test_task_that_is_restarted_meanwhile_is_not_canceled_again(state: dict[str, Any]) -> None:
    states = [task_json(**state), task_json(uuid="run-1", status=20)]
    path = "/api/projects/1/tasks/t1/"
    routes = {f"GET {path}": lambda: (200, states.pop()), f"POST {path}cancel/": (200, {})}
    server = ScriptedServer(routes)
    try:
        restarted = WebODM(server.url).tasks.cancel_and_wait(1, "t1")
    finally:
        server.close()
    assert not restarted.is_finished
    assert server.wrote() == [f"POST {path}cancel/"]
