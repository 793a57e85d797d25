"""Under faults nothing is lost and nothing is doubled."""

from __future__ import annotations

import hashlib
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import requests
from orthodock.api import (
    Asset,
    ConnectionFailedError,
    Credentials,
    NetworkOptions,
    Project,
    ServerError,
    StorageError,
    Task,
    TaskStatus,
    WebODM,
    journals,
)
from orthodock.api.support.limits import PARALLEL_TRANSFERS
from orthodock.api.transfer import download
from orthodock.api.transport import Transport

from devserver.faults.rules import AFTER

pytestmark = pytest.mark.usefixtures("short_waits")

PATIENT = NetworkOptions(connect_timeout=5, read_timeout=5)
HASTY = NetworkOptions(connect_timeout=2, read_timeout=1)
MANY = 40
FLIGHT = 200
ODD = (
    'quo"te.jpg',
    "new\nline.jpg",
    "..jpg",
    "Ü ber–Flug ☀.jpg",
    "x" * 251 + ".jpg",
    "a\\..\\b.jpg",
)
ALONE = (
    "refuse",
    "reset",
    "status",
    "truncated_json",
    "lost_answer",
    "expired_token",
    "stall",
    "upload_break",
    "wrong_length",
    "slow",
)
# Does nothing; that it struck tells how many commits the server has done.
COUNTED = {"kind": "slow", "bytes_per_second": 10**9, "path": "/commit/$", "times": None}
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory, devserver_class):
    """A devserver to break."""
    server = devserver_class.start(tmp_path_factory.mktemp("broken"))
    yield server
    server.stop()


@pytest.fixture
def client(broken):
    """A client of it; all faults are gone in the end."""
    yield WebODM(broken.url, Credentials(broken.user, broken.password), network=PATIENT)
    broken.set_faults()


@pytest.fixture
def fault(broken):
    """Sets one rule."""

    def set_rule(**rule: Any) -> None:
        broken.set_faults(rule)

    return set_rule


@pytest.fixture(scope="module")
def finished(broken, photos: Path) -> Task:
    client = WebODM(broken.url, Credentials(broken.user, broken.password))
    project = client.projects.create("Faults")
    task = client.tasks.create(project.id, sorted(photos.iterdir()), name="whole")
    return client.tasks.wait(project.id, task.id, interval=0.1)


def struck(broken) -> int:
    return sum(rule["struck"] for rule in shown_rules(broken))


def shown_rules(broken) -> list[dict[str, Any]]:
    return list(broken.faults()["rules"])


def commits_done(broken, path: str = COUNTED["path"]) -> int:
    """How many the server has done: of those that `COUNTED` or another fault of answers struck."""
    return sum(
        rule["struck"]
        for rule in shown_rules(broken)
        if rule["kind"] in AFTER and rule["path"] == path
    )


@pytest.mark.parametrize(
    "kind", ["refuse", "reset", "status", "truncated_json", "lost_answer", "expired_token", "stall"]
)
def test_reading_survives_one_fault(client: WebODM, fault, broken, kind: str) -> None:
    assert client.nodes.list()
    if kind == "stall":
        client = WebODM(broken.url, Credentials(broken.user, broken.password), network=HASTY)
        client.transport.token()
    fault(kind=kind, method="GET", path="processingnodes")
    assert client.nodes.list()
    assert struck(broken) == 1


@pytest.mark.parametrize("kind", ["refuse", "reset", "lost_answer", "status", "truncated_json"])
def test_project_is_made_once_whatever_is_lost(client: WebODM, fault, broken, kind: str) -> None:
    client.transport.token()
    fault(kind=kind, method="POST", path="/api/projects/$")
    made = client.projects.create(f"Once {kind}")
    assert struck(broken) == 1
    assert [p.id for p in client.projects.list(name=f"Once {kind}")] == [made.id]


@pytest.mark.parametrize("kind", ["refuse", "reset", "lost_answer", "status", "truncated_json"])
@pytest.mark.parametrize("path", ["/tasks/$", "/upload/$", "/commit/$"])
def test_task_is_made_once_whatever_is_lost(
    client: WebODM, broken, photos: Path, kind: str, path: str
) -> None:
    project = client.projects.create("Once")
    rules = [{"kind": kind, "method": "POST", "path": path}, COUNTED]
    broken.set_faults(*rules)
    task = client.tasks.create(project.id, sorted(photos.iterdir())[:3], name="once")
    assert shown_rules(broken)[0]["struck"] == 1
    assert commits_done(broken) == 1
    assert [t.id for t in client.tasks.list(project.id)] == [task.id]
    assert client.tasks.get(project.id, task.id).images_count == 3
    client.projects.delete(project.id)


def test_upload_that_breaks_off_is_repeated(client: WebODM, fault, broken, photos: Path) -> None:
    project = client.projects.create("Breaks")
    fault(kind="upload_break", method="POST", path="/upload/", times=2)
    paths = sorted(photos.iterdir())
    task = client.tasks.create(project.id, paths, name="breaks")
    assert struck(broken) == 2
    for path in paths:
        assert client.tasks.uploaded_size(project.id, task.id, path.name) == path.stat().st_size


def test_task_that_cannot_be_uploaded_is_removed(
    client: WebODM, fault, broken, photos: Path
) -> None:
    project = client.projects.create("Gives up")
    fault(kind="status", code=500, method="POST", path="/upload/", times=None)
    with pytest.raises(ServerError, match="could not be uploaded"):
        client.tasks.create(project.id, sorted(photos.iterdir())[:2], name="gives up")
    while client.tasks.list(project.id):  # removing is asynchronous; the time-out bounds it
        pass


@pytest.mark.parametrize("kind", ["truncated_download", "reset"])
def test_download_cut_in_half_begins_again(
    client: WebODM, fault, broken, finished: Task, tmp_path: Path, kind: str
) -> None:
    whole = client.results.download(
        finished.project, finished.id, Asset.ORTHOPHOTO, tmp_path / "whole.tif"
    ).read_bytes()
    fault(kind=kind, method="GET", path="download/")
    again = client.results.download(
        finished.project, finished.id, Asset.ORTHOPHOTO, tmp_path / "again.tif"
    )
    assert struck(broken) == 1
    assert again.read_bytes() == whole
    assert sorted(p.name for p in tmp_path.iterdir()) == ["again.tif", "whole.tif"]


@pytest.mark.parametrize("tells_version", [True, False])
def test_download_goes_on_where_it_broke_if_the_server_can(
    client: WebODM, broken, finished: Task, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    tells_version: bool,
) -> None:  # fmt: skip
    if not tells_version:
        monkeypatch.setattr(download, "_version", lambda _response: "")
    rules = [
        {"kind": "truncated_download", "method": "GET", "path": "download/", "at_byte": 5000},
        {"kind": "range", "path": "download/", "times": None},
    ]
    broken.set_faults(*rules)
    seen: list[int] = []
    target = client.results.download(
        finished.project, finished.id, Asset.ALL, tmp_path / "all.zip",
        progress=lambda done, _: seen.append(done),
    )  # fmt: skip
    assert struck(broken) >= 2
    broken.set_faults()
    plain = client.results.download(
        finished.project, finished.id, Asset.ALL, tmp_path / "plain.zip"
    )
    assert target.read_bytes() == plain.read_bytes()
    assert seen == sorted(seen)


@pytest.mark.parametrize("grown", [0, 1000])
@pytest.mark.parametrize("is_ignored", [False, True])
def test_file_that_changes_while_it_is_downloaded_is_taken_anew(
    client: WebODM,
    broken,
    finished: Task,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    grown: int,
    is_ignored: bool,
) -> None:
    """Also behind a proxy that gives the rest of any file, whatever If-Range says."""
    rules = [
        {"kind": "truncated_download", "method": "GET", "path": "download/", "at_byte": 5000},
        {"kind": "range", "path": "download/", "times": None},
    ]
    broken.set_faults(*rules)
    if is_ignored:
        send = requests.Session.request

        def without(*arguments: Any, headers: Any = None, **others: Any) -> Any:
            kept = {name: text for name, text in (headers or {}).items() if name != "If-Range"}
            return send(*arguments, headers=kept, **others)

        monkeypatch.setattr(requests.Session, "request", without)
    (source,) = (broken.data / "tasks" / finished.id).rglob("odm_orthophoto.tif")
    old = source.read_bytes()
    new = old[:16] + bytes(reversed(old[16:])) + bytes(grown)

    def change(*_: object) -> None:
        source.write_bytes(new)

    try:
        target = client.results.download(
            finished.project, finished.id, Asset.ORTHOPHOTO, tmp_path / "new.tif", progress=change
        )
    finally:
        source.write_bytes(old)
    assert struck(broken) >= 2
    assert target.read_bytes() == new


@pytest.mark.parametrize("kind", ["refuse", "status"])
def test_download_that_gets_on_is_never_given_up(
    client: WebODM, broken, finished: Task, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:  # fmt: skip
    """Ten breaks, and after each of them an answer that is none."""
    monkeypatch.setattr(download, "pause", lambda *_: None)
    whole = client.results.download(
        finished.project, finished.id, Asset.ORTHOPHOTO, tmp_path / "whole.tif"
    ).read_bytes()
    cut = {"kind": "truncated_download", "method": "GET", "at_byte": len(whole) // 20}
    rules = [
        *({"kind": kind, "code": 500, "path": "download/", "skip": n + 1} for n in range(10)),
        {**cut, "path": "download/", "times": 10},
        {"kind": "range", "path": "download/", "times": None},
    ]
    broken.set_faults(*rules)
    target = client.results.download(
        finished.project, finished.id, Asset.ORTHOPHOTO, tmp_path / "again.tif"
    )
    assert target.read_bytes() == whole
    assert [rule["struck"] for rule in shown_rules(broken)[:11]] == [1] * 10 + [10]


def test_download_that_fills_the_disk_leaves_what_was_there(
    client: WebODM, finished: Task, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "ortho.tif"
    old.write_text("the old one")
    part = tmp_path / "ortho.part"
    part.symlink_to("/dev/full")
    monkeypatch.setattr(download, "_new_part", lambda _: part.open("wb"))
    with pytest.raises(StorageError, match=r"to the folder .*: No space left"):
        client.results.download(finished.project, finished.id, Asset.ORTHOPHOTO, old)
    assert old.read_text() == "the old one"
    assert list(tmp_path.iterdir()) == [old]


def test_download_that_always_breaks_leaves_nothing_half(
    client: WebODM, fault, broken, finished: Task, tmp_path: Path
) -> None:
    old = tmp_path / "ortho.tif"
    old.write_text("the old one")
    fault(kind="truncated_download", method="GET", path="download/", times=None)
    with pytest.raises(ConnectionFailedError, match="broke off after"):
        client.results.download(finished.project, finished.id, Asset.ORTHOPHOTO, old)
    assert old.read_text() == "the old one"
    assert list(tmp_path.iterdir()) == [old]


def test_retry_after_is_honoured(
    client: WebODM, fault, broken, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr(Transport, "_wait", lambda _, seconds, __: waited.append(seconds))
    client.transport.token()
    fault(kind="status", code=429, retry_after=20, method="GET", path="processingnodes")
    assert client.nodes.list()
    assert struck(broken) == 1
    assert waited == [20.0]


@pytest.mark.parametrize("name", ["", "named"])
@pytest.mark.parametrize("way", ["zip", "url", "assets"])
def test_import_is_made_once_if_its_answer_is_lost(
    client: WebODM, finished: Task, fault, broken, tmp_path: Path, way: str, name: str
) -> None:
    path = tmp_path / "ortho.tif"  # the server checks a product before it answers, a ZIP later
    client.results.download(finished.project, finished.id, Asset.ORTHOPHOTO, path)
    project = client.projects.create("Imported once")
    fault(kind="lost_answer", method="POST", path="/import$|/import/external/commit$")
    if way == "zip":
        task = client.tasks.import_zip(project.id, path, name=name)
    elif way == "url":
        task = client.tasks.import_url(project.id, "http://127.0.0.1:9/none.zip", name=name)
    else:
        task = client.tasks.import_assets(project.id, {"orthophoto": path}, name=name)
    assert struck(broken) == 1
    assert [made.id for made in client.tasks.list(project.id)] == [task.id]
    client.projects.delete(project.id)


def test_removal_whose_answer_is_lost_is_done(client: WebODM, fault, broken, photos: Path) -> None:
    project = client.projects.create("Removed")
    task = client.tasks.create(project.id, sorted(photos.iterdir())[:2], name="removed")
    fault(kind="lost_answer", method="POST", path="/remove/")
    client.tasks.remove(project.id, task.id)
    while client.tasks.list(project.id):
        pass
    fault(kind="lost_answer", method="DELETE", path="/projects/")
    client.projects.delete(project.id)
    assert not list(client.projects.list(id=project.id))


@pytest.fixture(scope="module")
def flight(photos: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Many photos, no two alike, some of odd names."""
    folder = tmp_path_factory.mktemp("flight")
    photo = min(photos.iterdir(), key=lambda path: path.stat().st_size).read_bytes()
    made = []
    for number in range(FLIGHT):
        name = ODD[number] if number < len(ODD) else f"P{number:03}.JPG"
        made.append(folder / name)
        made[-1].write_bytes(photo + number.to_bytes(4, "big"))
    return made


def check_whole(broken, client: WebODM, project: Project, photos: list[Path]) -> None:
    """All photos are on the server's disk, once, byte for byte, in the only task of a project."""
    (task,) = client.tasks.list(project.id)
    assert not task.partial
    assert task.images_count == len(photos)
    stored = sorted(hashlib.sha256(p.read_bytes()).digest() for p in broken.photos_of(task.id))
    assert stored == sorted(hashlib.sha256(p.read_bytes()).digest() for p in photos)


@pytest.mark.parametrize("kind", ALONE)
def test_flight_arrives_under_each_fault(
    broken, flight: list[Path], tmp_path: Path, kind: str
) -> None:
    # No time-out but where it is to strike: what ran out of time is done all the same.
    network = HASTY if kind == "stall" else NetworkOptions()
    client = WebODM(broken.url, Credentials(broken.user, broken.password), network=network)
    project = client.projects.create(f"Flight, {kind}")
    times = 1 if kind == "expired_token" else 4  # a new token does not expire at once
    # Of this project alone: a server may still be busy with what a client gave up before.
    ours = f"/projects/{project.id}/tasks/[^/]+"
    commit = f"{ours}{COUNTED['path']}"
    rules = [
        {"kind": kind, "path": f"{ours}/upload/", "skip": 20, "times": times},
        {"kind": kind, "path": commit, "times": 1},
        {**COUNTED, "path": commit},
    ]
    broken.set_faults(*rules)
    client.tasks.create(project.id, flight, name=kind, journals=tmp_path)
    assert [rule["struck"] for rule in shown_rules(broken)[:2]] == [times, 1]
    # One that stalls is done after it was given up, and no look before that can tell.
    assert commits_done(broken, commit) == 1 or kind == "stall", shown_rules(broken)
    broken.set_faults()
    check_whole(broken, client, project, flight)
    assert not list(journals(tmp_path))
    client.projects.delete(project.id)


def test_flight_arrives_under_random_faults(
    broken, client: WebODM, flight: list[Path], tmp_path: Path
) -> None:
    project = client.projects.create("Flight, random")
    # Of this project alone: a server may still be busy with what a client gave up before.
    commit = f"/projects/{project.id}/tasks/[^/]+{COUNTED['path']}"
    broken.set_faults({**COUNTED, "path": commit}, rate=0.1, seed=3)
    client.tasks.create(project.id, flight, name="random", journals=tmp_path)
    assert commits_done(broken, commit) == 1
    shown = broken.faults()
    broken.set_faults()
    assert shown["random"]["struck"] > FLIGHT / 20
    check_whole(broken, client, project, flight)
    client.projects.delete(project.id)


def test_upload_goes_on_after_the_client_was_killed(
    broken, client: WebODM, fault, flight: list[Path], tmp_path: Path
) -> None:
    project = client.projects.create("Killed in the middle")
    (tmp_path / "orthodock").symlink_to(ROOT)
    script = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
from pathlib import Path
from orthodock.api import Credentials, WebODM
client = WebODM({broken.url!r}, Credentials({broken.user!r}, {broken.password!r}))
paths = sorted(Path({str(flight[0].parent)!r}).iterdir())
client.tasks.create({project.id}, paths, name="killed", journals=Path({str(tmp_path)!r}) / "j",
                    progress=lambda s: print(s.files_done, flush=True))
"""
    fault(kind="stall", seconds=0.2, path="/upload/", skip=FLIGHT // 2, times=None)
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    for line in child.stdout:
        if int(line) >= FLIGHT // 2:
            child.send_signal(signal.SIGKILL)
            break
    child.communicate()
    assert child.returncode == -signal.SIGKILL
    broken.set_faults()
    (journal,) = journals(tmp_path / "j")
    assert FLIGHT // 2 - PARALLEL_TRANSFERS <= len(journal.arrived) < FLIGHT
    broken.set_faults(COUNTED)
    client.tasks.resume(journal)
    assert commits_done(broken) == 1
    check_whole(broken, client, project, flight)
    assert not list(journals(tmp_path / "j"))
    client.projects.delete(project.id)


def test_a_whole_day_under_random_faults(broken, photos: Path, tmp_path: Path) -> None:
    """Many photos arrive exactly once, byte for byte, in exactly one task."""
    source = tmp_path / "many"
    source.mkdir()
    originals = sorted(photos.iterdir())
    for number in range(MANY):
        content = originals[number % len(originals)].read_bytes()
        (source / f"P{number:03}.JPG").write_bytes(content)
    broken.set_faults(rate=0.1, seed=7)
    client = WebODM(broken.url, Credentials(broken.user, broken.password), network=PATIENT)
    try:
        project = client.projects.create("A whole day")
        task = client.tasks.create(project.id, sorted(source.iterdir()), name="whole day")
        done = client.tasks.wait(project.id, task.id, interval=0.2)
        ortho = client.results.download(
            project.id, task.id, Asset.ORTHOPHOTO, tmp_path / "ortho.tif"
        )
        lines = client.tasks.output(project.id, task.id).lines
    finally:
        shown = broken.faults()
        broken.set_faults()
    assert shown["random"]["struck"] > MANY / 20
    assert done.status is TaskStatus.COMPLETED
    assert lines
    assert [p.id for p in client.projects.list(name="A whole day")] == [project.id]
    assert [t.id for t in client.tasks.list(project.id)] == [task.id]
    assert done.images_count == MANY
    for photo in source.iterdir():
        assert client.tasks.uploaded_size(project.id, task.id, photo.name) == photo.stat().st_size
    first = client.results.photo(project.id, task.id, "P000.JPG", tmp_path / "back.jpg")
    assert first.read_bytes() == (source / "P000.JPG").read_bytes()
    clean = client.results.download(project.id, task.id, Asset.ORTHOPHOTO, tmp_path / "clean.tif")
    assert ortho.read_bytes() == clean.read_bytes()
