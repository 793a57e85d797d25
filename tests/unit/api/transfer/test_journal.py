"""An interrupted upload goes on where it stopped, whatever interrupted it."""

from __future__ import annotations

import errno
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from orthodock.api import (
    CancelledError,
    Credentials,
    FilesFailedError,
    Journal,
    NotFoundError,
    ServerError,
    StorageError,
    Task,
    UploadProgress,
    ValidationError,
    WebODM,
    journals,
    renamed_files,
)
from orthodock.api.endpoints.tasks import Tasks
from orthodock.api.support import idempotency
from orthodock.api.support.pace import Pace
from orthodock.api.transfer import upload, upload_progress
from orthodock.api.transfer.multipart import name_files
from orthodock.api.workflows import task_upload
from ports import closed_port

from devserver.faults.rules import AFTER

MANY = 24
A_LOOK_FAILS = {"kind": "status", "code": 500, "method": "GET", "path": "/tasks/[^/]+/$"}
# Does nothing; that it struck tells how many commits the server has done.
COUNTED = {"kind": "slow", "bytes_per_second": 10**9, "path": "/commit/", "times": None}
JOURNAL_LINES = (
    '{"format": 2, "server": "", "project": 1, "task": "", "name": "", "files": [["a", "", 1, 2]]}',
    '{"format": 2, "files": [[1]]}',
    '["", 1, 2]',
    '[""]',
    '["b"]',
    '["", 1, "2"]',
    "[",
)


@pytest.fixture(autouse=True)
def own_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Locks that copies of a profile share, of the test alone."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))


@pytest.fixture
def paths(photos: Path, tmp_path: Path) -> list[Path]:
    """Enough photos to be interrupted in."""
    folder = tmp_path / "many"
    folder.mkdir()
    originals = sorted(photos.iterdir())
    made = []
    for number in range(MANY):
        made.append(folder / f"Ph-ö to {number:02}.JPG")
        made[-1].write_bytes(originals[number % len(originals)].read_bytes())
    return made


@pytest.fixture
def client(server) -> WebODM:
    return WebODM(server.url, Credentials(server.user, server.password))


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were sent whole."""
    names: list[str] = []
    send = Tasks.upload

    def counted(self: Tasks, project: int, task: str, body: Any) -> Any:
        answer = send(self, project, task, body)
        names.extend(file.name for file in body._files)
        return answer

    monkeypatch.setattr(Tasks, "upload", counted)
    return names


def check_whole(client: WebODM, task: Task, paths: list[Path]) -> None:
    (listed,) = client.tasks.list(task.project)
    assert listed.id == task.id
    assert listed.images_count == len(paths)
    for path in paths:
        assert client.tasks.uploaded_size(task.project, task.id, path.name) == path.stat().st_size


def interrupt(server, client: WebODM, project: int, paths: list[Path], folder: Path) -> Journal:
    """Let the server fail in the middle of an upload."""
    rule = {"kind": "status", "code": 500, "path": "/upload/", "skip": 9, "times": None}
    server.set_faults(rule)
    try:
        with pytest.raises(ServerError, match="could not be uploaded"):
            client.tasks.create(project, paths, name="Interrupted", journals=folder)
    finally:
        server.set_faults()
    (journal,) = journals(folder)
    return journal


@pytest.fixture
def cut_short(
    client: WebODM, paths: list[Path], tmp_path: Path, sent: list[str]
) -> Callable[[str], Journal]:
    """Begins an upload into a new project and cancels it in the middle."""

    def begin(name: str) -> Journal:
        project = client.projects.create(name)
        with pytest.raises(CancelledError):
            client.tasks.create(
                project.id, paths, journals=tmp_path / "j", cancelled=lambda: len(sent) > 8
            )
        (journal,) = journals(tmp_path / "j")
        assert 0 < len(journal.arrived) < MANY
        sent.clear()
        return journal

    return begin


def test_upload_goes_on_after_a_failing_server(
    server, client: WebODM, paths: list[Path], tmp_path: Path, sent: list[str]
) -> None:
    project = client.projects.create("Fails in the middle")
    journal = interrupt(server, client, project.id, paths, tmp_path / "journals")
    assert journal.name == "Interrupted"
    assert 0 < len(journal.arrived) < MANY
    before = set(sent)
    assert journal.arrived <= before
    sent.clear()
    progress: list[float] = []
    task = client.tasks.resume(journal, progress=lambda s: progress.append(s.fraction))
    assert not set(sent) & journal.arrived
    assert set(sent) | journal.arrived == {path.name for path in paths}
    assert progress[-1] == 1.0
    check_whole(client, task, paths)
    assert not list(journals(tmp_path / "journals"))


def test_upload_goes_on_after_the_server_was_restarted(
    start_server, devserver_class, paths: list[Path], tmp_path: Path
) -> None:
    where = (tmp_path / "state", "--port", str(closed_port()))
    first = devserver_class.start(*where)
    client = WebODM(first.url, Credentials(first.user, first.password))
    project = client.projects.create("Restarted")
    journal = interrupt(first, client, project.id, paths, tmp_path / "journals")
    first.stop()
    second = devserver_class.start(*where)
    try:
        check_whole(client, client.tasks.resume(journal), paths)
    finally:
        second.stop()


def test_file_the_server_has_lost_is_sent_again(
    client: WebODM, paths: list[Path], tmp_path: Path, sent: list[str]
) -> None:
    project = client.projects.create("Lost a file")
    task = client.tasks.create_partial(project.id, name="lost")
    files = name_files(paths[:3])
    begun = Journal.begin(tmp_path, client.url, task, files)
    begun.done(files[0])  # says the journal; the server knows nothing of it
    (journal,) = journals(tmp_path)
    check_whole(client, client.tasks.resume(journal), paths[:3])
    assert sorted(sent) == sorted(file.name for file in files)


def test_task_that_is_gone_says_so_and_ends_the_journal(
    client: WebODM, paths: list[Path], tmp_path: Path
) -> None:
    project = client.projects.create("Gone meanwhile")
    task = client.tasks.create_partial(project.id, name="gone")
    journal = Journal.begin(tmp_path, client.url, task, name_files(paths[:2]))
    client.tasks.remove(project.id, task.id)
    while client.tasks.list(project.id):  # removing is asynchronous; the time-out bounds it
        pass
    with pytest.raises(NotFoundError, match="“gone” is no longer on the server"):
        client.tasks.resume(journal)
    assert not list(journals(tmp_path))


def test_task_that_another_login_does_not_see_keeps_its_journal(
    server, client: WebODM, paths: list[Path], tmp_path: Path
) -> None:
    project = client.projects.create("Not for everybody")
    task = client.tasks.create_partial(project.id, name="private")
    Journal.begin(tmp_path, client.url, task, name_files(paths[:2]))
    (journal,) = journals(tmp_path)
    with pytest.raises(NotFoundError, match="“private” is no longer on the server"):
        WebODM(server.url).tasks.resume(journal)
    (journal,) = journals(tmp_path)
    check_whole(client, client.tasks.resume(journal), paths[:2])


def test_upload_that_was_only_not_told_is_not_repeated(
    client: WebODM, paths: list[Path], tmp_path: Path, sent: list[str]
) -> None:
    project = client.projects.create("Commit not told")
    task = client.tasks.create(project.id, paths[:2], name="done")
    journal = Journal.begin(tmp_path, client.url, task, name_files(paths[:2]))
    sent.clear()
    assert client.tasks.resume(journal).id == task.id
    assert not sent
    assert not list(journals(tmp_path))


def test_names_are_kept_in_mind_if_the_commit_was_only_not_told(
    client: WebODM, paths: list[Path], tmp_path: Path
) -> None:
    twin = tmp_path / "second flight" / paths[0].name
    twin.parent.mkdir()
    twin.write_bytes(paths[0].read_bytes() + b"2")
    project = client.projects.create("Commit of two flights not told")
    task = client.tasks.create(project.id, [*paths[:2], twin], name="done")
    journal = Journal.begin(tmp_path, client.url, task, name_files([*paths[:2], twin]))
    client.tasks.resume(journal)
    assert renamed_files(tmp_path, project.id, task.id) == {f"{twin.stem}_2.JPG": twin}


def test_cancelled_upload_can_go_on_or_be_given_up(
    client: WebODM, paths: list[Path], tmp_path: Path, sent: list[str]
) -> None:
    project = client.projects.create("Cancelled")
    for _ in range(2):
        sent.clear()
        with pytest.raises(CancelledError):
            client.tasks.create(
                project.id, paths, journals=tmp_path / "j", cancelled=lambda: len(sent) > 3
            )
        assert len(sent) < MANY
    kept, given_up = journals(tmp_path / "j")
    client.tasks.discard(given_up)
    assert [journal.task for journal in journals(tmp_path / "j")] == [kept.task]
    while len(client.tasks.list(project.id)) > 1:  # asynchronous; the time-out bounds it
        pass
    client.tasks.discard(given_up)  # what is gone is gone
    check_whole(client, client.tasks.resume(kept), paths)


def test_cancelled_upload_without_a_journal_leaves_no_task(
    client: WebODM, paths: list[Path]
) -> None:
    project = client.projects.create("Cancelled without")
    stop = threading.Event()
    with pytest.raises(CancelledError):
        client.tasks.create(project.id, paths, created=lambda _: stop.set(), cancelled=stop.is_set)
    while client.tasks.list(project.id):  # removing is asynchronous; the time-out bounds it
        pass


def test_closing_the_client_keeps_task_and_journal(
    server, client: WebODM, paths: list[Path], tmp_path: Path
) -> None:
    """As when QGIS is closed in the middle of an upload."""
    project = client.projects.create("Closed in the middle")
    other = WebODM(server.url, Credentials(server.user, server.password))
    with pytest.raises(CancelledError):
        other.tasks.create(
            project.id, paths, name="closed", journals=tmp_path / "j",
            progress=lambda state: state.files_done > 3 and other.close(),
        )  # fmt: skip
    (journal,) = journals(tmp_path / "j")
    check_whole(client, client.tasks.resume(journal), paths)


def test_photos_that_changed_since_are_sent_as_they_are_now(
    client: WebODM, paths: list[Path], sent: list[str], cut_short: Callable[[str], Journal]
) -> None:
    journal = cut_short("Changed meanwhile")
    there = next(path for path in paths if path.name in journal.arrived)
    missing = next(path for path in paths if path.name not in journal.arrived)
    for path in (there, missing):
        path.write_bytes(path.read_bytes() + b"edited")
    check_whole(client, client.tasks.resume(journal), paths)
    assert {there.name, missing.name} <= set(sent)


def test_photos_that_arrived_need_not_be_there_any_more(
    client: WebODM, paths: list[Path], cut_short: Callable[[str], Journal]
) -> None:
    journal = cut_short("Card was taken out")
    for path in paths:
        if path.name in journal.arrived:
            path.rename(path.with_suffix(".away"))
    task = client.tasks.resume(journal)
    assert client.tasks.get(task.project, task.id).images_count == len(paths)


def test_files_that_fail_do_not_stop_the_others(
    client: WebODM, paths: list[Path], tmp_path: Path, sent: list[str]
) -> None:
    project = client.projects.create("Some fail")

    def spoil(_: Task) -> None:
        paths[3].unlink()
        paths[9].write_bytes(paths[9].read_bytes() + b"x")

    with pytest.raises(FilesFailedError, match=f"2 of {MANY} files could not") as caught:
        client.tasks.create(project.id, paths, journals=tmp_path / "j", created=spoil)
    assert set(caught.value.reasons) == {paths[3].name, paths[9].name}
    assert "cannot be read" in caught.value.reasons[paths[3].name]
    assert "changed while" in caught.value.reasons[paths[9].name]
    assert len(sent) == MANY - 2
    (journal,) = journals(tmp_path / "j")
    sent.clear()
    with pytest.raises(FilesFailedError, match=f"1 of {MANY} files"):
        client.tasks.resume(journal)  # the changed one is taken as it is now
    assert sent == [paths[9].name]
    (journal,) = journals(tmp_path / "j")
    task = client.tasks.resume(journal, leave_out=[paths[3].name])
    assert not list(journals(tmp_path / "j"))
    check_whole(client, task, [path for path in paths if path.exists()])


@pytest.mark.parametrize("trouble", ["is gone", "is a folder", "may not be read"])
def test_many_bad_files_in_a_row_do_not_stop_the_others(
    client: WebODM,
    paths: list[Path],
    tmp_path: Path,
    sent: list[str],
    monkeypatch: pytest.MonkeyPatch,
    trouble: str,
) -> None:
    project = client.projects.create(f"A row of photos {trouble}")
    bad = paths[:6]

    def spoil(_: Task) -> None:
        if trouble == "may not be read":
            monkeypatch.setattr(Path, "open", refusing)
            return
        for path in bad:
            path.unlink()
            if trouble == "is a folder":
                path.mkdir()

    open_file = Path.open

    def refusing(path: Path, *arguments: Any, **others: Any) -> Any:
        if path in bad:
            raise PermissionError(errno.EACCES, "Permission denied")
        return open_file(path, *arguments, **others)

    with pytest.raises(FilesFailedError) as caught:
        client.tasks.create(project.id, paths, journals=tmp_path / "j", created=spoil, patience=60)
    assert set(caught.value.reasons) == {path.name for path in bad}
    assert len(sent) == MANY - len(bad)
    (journal,) = journals(tmp_path / "j")
    task = client.tasks.resume(journal, leave_out=caught.value.reasons)
    check_whole(client, task, [path for path in paths if path not in bad])


def test_what_was_there_already_says_nothing_of_the_rate(
    client: WebODM, paths: list[Path], cut_short: Callable[[str], Journal],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    journal = cut_short("No rate of what was found")
    measured: list[int] = []

    class Measured(Pace):
        def rate(self, done: int) -> float:
            measured.append(done)
            return super().rate(done)

    monkeypatch.setattr(upload_progress, "Pace", Measured)
    client.tasks.resume(journal, progress=lambda _: None)
    missing = [path for path in paths if path.name not in journal.arrived]
    assert max(measured) == sum(path.stat().st_size for path in missing)


def test_what_was_left_out_stays_out(
    client: WebODM, paths: list[Path], tmp_path: Path, cut_short: Callable[[str], Journal]
) -> None:
    journal = cut_short("Left out")
    out = {path.name for path in paths if path.name not in journal.arrived}
    journal.leave_out(out)
    (again,) = journals(tmp_path / "j")
    assert {file.name for file in again.files} == again.arrived == journal.arrived
    task = client.tasks.resume(again)
    assert client.tasks.get(task.project, task.id).images_count == MANY - len(out)


def test_too_few_photos_cannot_be_left(
    client: WebODM, paths: list[Path], tmp_path: Path, cut_short: Callable[[str], Journal]
) -> None:
    journal = cut_short("Too few left")
    with pytest.raises(ValidationError, match="Too few"):
        client.tasks.resume(journal, leave_out=[path.name for path in paths[1:]])
    assert len(next(journals(tmp_path / "j")).files) == MANY
    client.projects.delete(journal.project)


def test_server_that_is_away_is_waited_for(
    devserver_class,
    paths: list[Path],
    tmp_path: Path,
    sent: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(task_upload, "OUTAGE_INTERVAL", 0.2)
    where = (tmp_path / "state", "--port", str(closed_port()))
    first = devserver_class.start(*where)
    client = WebODM(first.url, Credentials(first.user, first.password))
    project = client.projects.create("Away for a while")
    states: list[UploadProgress] = []
    back: list[Any] = []

    def stop_in_the_middle() -> bool:
        if len(sent) > 3 and first.process.poll() is None:
            first.stop()
        return False

    def listen(state: UploadProgress) -> None:
        states.append(state)
        if state.is_waiting and not back:
            back.append(devserver_class.start(*where))

    task = client.tasks.create(
        project.id, paths, patience=60, progress=listen, cancelled=stop_in_the_middle
    )
    assert any(state.is_waiting for state in states)
    assert states[-1].files_done == MANY
    check_whole(client, task, paths)
    back[0].stop()


@pytest.mark.parametrize(
    "rules",
    [
        [{"kind": "status", "code": 500, "path": "/upload/", "times": None}],
        [{"kind": "status", "code": 500, "path": "/upload/", "skip": MANY - 2, "times": None}],
        [{"kind": "status", "code": 500, "path": "/commit/", "times": None}],
        [{"kind": "lost_answer", "path": "/commit/"}, A_LOOK_FAILS],
    ],
    ids=["before any file", "in the last files", "at the commit", "after the commit"],
)
@pytest.mark.parametrize("then", [[], [A_LOOK_FAILS]], ids=["short", "long"])
def test_outage_is_waited_for_whenever_it_comes(
    server,
    client: WebODM,
    paths: list[Path],
    sent: list[str],
    monkeypatch: pytest.MonkeyPatch,
    rules: list[dict[str, Any]],
    then: list[dict[str, Any]],
) -> None:
    """`short`: the server is back at the first look, `long`: at the second."""
    for module in (upload, task_upload, idempotency):
        monkeypatch.setattr(module, "pause", lambda *_: None)
    monkeypatch.setattr(task_upload, "OUTAGE_INTERVAL", 0)
    commits: list[int] = []

    def set_rules(rules: list[dict[str, Any]]) -> None:
        """Put others in force, and note how many commits were answered under the last."""
        shown = server.faults()["rules"]
        commits.append(sum(r["struck"] for r in shown if r["kind"] in AFTER))
        server.set_faults(*rules)

    def listen(state: UploadProgress) -> None:
        if state.is_waiting and len(commits) == 1:
            set_rules([*then, COUNTED])

    project = client.projects.create("Outage")
    set_rules([*rules, COUNTED])
    try:
        task = client.tasks.create(project.id, paths, patience=60, progress=listen)
    finally:
        set_rules([])
    check_whole(client, task, paths)
    assert sum(commits) == 1
    assert len(commits) == 3, "it was waited for"
    assert len(sent) == MANY
    client.projects.delete(project.id)


def test_renamed_files_are_kept_in_mind(client: WebODM, paths: list[Path], tmp_path: Path) -> None:
    other = tmp_path / "second flight"
    other.mkdir()
    twins = [other / path.name for path in paths[:2]]
    for twin, path in zip(twins, paths):
        twin.write_bytes(path.read_bytes() + b"2")
    project = client.projects.create("Two flights")
    task = client.tasks.create(project.id, paths[:3] + twins, journals=tmp_path / "j")
    expected = {f"{path.stem}_2.JPG": twin for path, twin in zip(paths, twins)}
    assert renamed_files(tmp_path / "j", project.id, task.id) == expected
    for name, twin in expected.items():
        assert client.tasks.uploaded_size(project.id, task.id, name) == twin.stat().st_size
    assert renamed_files(tmp_path / "j", project.id, "another") == {}


def test_upload_works_where_no_journal_can_be_written(
    client: WebODM, paths: list[Path], tmp_path: Path
) -> None:
    project = client.projects.create("No journal")
    (tmp_path / "file").touch()
    warnings: list[str] = []
    task = client.tasks.create(
        project.id, paths, name="x", journals=tmp_path / "file" / "j",
        warned=lambda error: warnings.append(str(error)),
    )  # fmt: skip
    check_whole(client, task, paths)
    (warning,) = warnings
    assert "cannot be resumed" in warning


def test_damaged_journals_are_skipped(client: WebODM, paths: list[Path], tmp_path: Path) -> None:
    task = Task(id="t", project=1, name="n")
    good = Journal.begin(tmp_path, client.url, task, name_files(paths[:2]))
    (tmp_path / "bad.upload").write_bytes(b"\x00\xff{")
    (tmp_path / "worse.upload").mkdir()
    assert [journal.task for journal in journals(tmp_path)] == ["t"]
    with good.path.open("a") as stream:
        stream.write('"' + paths[0].name[:3])  # killed while writing
    assert Journal.load(good.path).arrived == frozenset()


@settings(
    max_examples=100, deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(
    content=st.binary(max_size=200)
    | st.text(max_size=200).map(str.encode)
    | st.lists(st.sampled_from(JOURNAL_LINES), max_size=5).map(lambda x: "\n".join(x).encode())
)
def test_any_file_is_a_journal_or_a_storage_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "any.upload"
    path.write_bytes(content)
    try:
        Journal.load(path)
    except StorageError:
        return


def test_upload_that_goes_on_cannot_be_gone_on_with_twice(
    client: WebODM, paths: list[Path], tmp_path: Path, sent: list[str]
) -> None:
    project = client.projects.create("Twice")
    refused: list[str] = []

    def meddle(_: Task) -> None:
        (journal,) = journals(tmp_path / "j")
        assert journal.is_held
        for call in (client.tasks.resume, client.tasks.discard):
            with pytest.raises(StorageError, match="“Mine” are being uploaded already"):
                call(journal)
            refused.append(call.__name__)

    task = client.tasks.create(
        project.id, paths, name="Mine", journals=tmp_path / "j", created=meddle
    )
    assert refused == ["resume", "discard"]
    assert sorted(sent) == sorted(path.name for path in paths)
    check_whole(client, task, paths)
    assert not list((tmp_path / "j").iterdir()), "nothing stays"


def test_resumed_upload_cannot_be_resumed_twice(
    client: WebODM, cut_short: Callable[[str], Journal], paths: list[Path]
) -> None:
    journal = cut_short("Resumed twice")
    assert not journal.is_held

    def meddle(_: Task) -> None:
        assert journal.is_held
        with pytest.raises(StorageError, match="already"):
            client.tasks.resume(journal)

    check_whole(client, client.tasks.resume(journal, created=meddle), paths)
    assert not list(journal.path.parent.iterdir())


def test_program_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    journal = Journal.begin(tmp_path, "http://x", Task("a", 1), ())
    script = (
        "import fcntl, os, sys; file = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT);"
        "fcntl.flock(file, fcntl.LOCK_EX); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(journal.path.with_suffix(".lock"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        assert journal.is_held
        with pytest.raises(StorageError, match="already"), journal.held():
            pass
        other.kill()
    assert not journal.is_held
    with journal.held():
        assert journal.is_held
    assert not journal.is_held


def test_folder_without_locks_holds_up_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl")

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    journal = Journal.begin(tmp_path, "http://x", Task("a", 1), ())
    with journal.held(), journal.held():
        assert not journal.is_held


def test_task_that_was_started_is_not_removed_with_its_journal(
    client: WebODM, cut_short: Callable[[str], Journal], paths: list[Path]
) -> None:
    journal = cut_short("Started after all")
    content = journal.path.read_bytes()
    task = client.tasks.resume(journal)
    journal.path.write_bytes(content)
    started = client.tasks.discard(journal)
    assert started is not None
    assert started.id == task.id
    assert not journal.path.exists()
    check_whole(client, task, paths)
