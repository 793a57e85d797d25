"""An interrupted upload goes on where it stopped, whatever interrupted it."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
import requests
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from orthodock.api import (
    CancelledError,
    Credentials,
    Journal,
    NotFoundError,
    ServerError,
    StorageError,
    Task,
    WebODM,
    journals,
)
from orthodock.api.tasks import Tasks
from orthodock.api.upload import name_files

ROOT = Path(__file__).resolve().parents[2]
MANY = 24


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
    upload = Tasks.upload

    def counted(self: Tasks, project: int, task: str, body: Any) -> Any:
        answer = upload(self, project, task, body)
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
    requests.post(f"{server.url}/_faults", json={"rules": [rule]}, timeout=5).raise_for_status()
    try:
        with pytest.raises(ServerError, match="could not be uploaded"):
            client.tasks.create(project, paths, name="Interrupted", journals=folder)
    finally:
        requests.delete(f"{server.url}/_faults", timeout=5).raise_for_status()
    (journal,) = journals(folder)
    return journal


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


def test_upload_goes_on_after_the_client_was_killed(
    server, client: WebODM, paths: list[Path], tmp_path: Path
) -> None:
    project = client.projects.create("Killed in the middle")
    (tmp_path / "orthodock").symlink_to(ROOT)
    script = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
from pathlib import Path
from orthodock.api import Credentials, WebODM
client = WebODM({server.url!r}, Credentials({server.user!r}, {server.password!r}))
paths = sorted(Path({str(paths[0].parent)!r}).iterdir())
client.tasks.create({project.id}, paths, name="killed", journals=Path({str(tmp_path)!r}) / "j",
                    progress=lambda s: print(s.files_done, flush=True))
"""
    slow = {"rules": [{"kind": "stall", "seconds": 0.2, "path": "/upload/", "times": None}]}
    requests.post(f"{server.url}/_faults", json=slow, timeout=5).raise_for_status()
    try:
        child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
        for line in child.stdout:
            if int(line) >= 5:
                child.send_signal(signal.SIGKILL)
                break
        child.communicate()
    finally:
        requests.delete(f"{server.url}/_faults", timeout=5).raise_for_status()
    assert child.returncode == -signal.SIGKILL
    (journal,) = journals(tmp_path / "j")
    assert 4 <= len(journal.arrived) < MANY
    check_whole(client, client.tasks.resume(journal), paths)


def test_upload_goes_on_after_the_server_was_restarted(
    start_server, devserver_class, paths: list[Path], tmp_path: Path
) -> None:
    data = tmp_path / "state"
    first = devserver_class.start(data)
    client = WebODM(first.url, Credentials(first.user, first.password))
    project = client.projects.create("Restarted")
    journal = interrupt(first, client, project.id, paths, tmp_path / "journals")
    first.stop()
    second = devserver_class.start(data, "--port", first.url.rsplit(":", 1)[1])
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
    client.projects.delete(project.id)
    with pytest.raises(NotFoundError, match="“gone” is no longer on the server"):
        client.tasks.resume(journal)
    assert not list(journals(tmp_path))


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


def test_cancelled_upload_leaves_neither_task_nor_journal(
    client: WebODM, paths: list[Path], tmp_path: Path
) -> None:
    project = client.projects.create("Cancelled")
    stop = threading.Event()
    with pytest.raises(CancelledError):
        client.tasks.create(
            project.id, paths, name="cancelled", journals=tmp_path / "j",
            created=lambda _: stop.set(), cancelled=stop.is_set,
        )  # fmt: skip
    assert not list(journals(tmp_path / "j"))
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


def test_photo_that_changed_meanwhile_is_named(
    server, client: WebODM, paths: list[Path], tmp_path: Path
) -> None:
    project = client.projects.create("Changed meanwhile")
    journal = interrupt(server, client, project.id, paths, tmp_path / "j")
    missing = next(path for path in paths if path.name not in journal.arrived)
    missing.write_bytes(b"\xff\xd8\xff another")
    with pytest.raises(StorageError, match=missing.name):
        client.tasks.resume(journal)
    assert list(journals(tmp_path / "j"))
    client.projects.delete(project.id)


def test_journal_that_cannot_be_written_leaves_no_task(
    client: WebODM, paths: list[Path], tmp_path: Path
) -> None:
    project = client.projects.create("No journal")
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="cannot be written"):
        client.tasks.create(project.id, paths, name="x", journals=tmp_path / "file" / "j")
    while client.tasks.list(project.id):  # removing is asynchronous; the time-out bounds it
        pass


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
@given(content=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_file_is_a_journal_or_a_storage_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "any.upload"
    path.write_bytes(content)
    try:
        Journal.load(path)
    except StorageError:
        return
