"""The client against a real server, over real HTTP."""

from __future__ import annotations

import itertools
import threading
from pathlib import Path

import pytest
from answers import answering, http
from orthodock.api import (
    Asset,
    AuthenticationError,
    CancelledError,
    Credentials,
    NotFoundError,
    StorageError,
    Task,
    TaskFailedError,
    TaskStatus,
    TileType,
    UploadProgress,
    ValidationError,
    WebODM,
)
from orthodock.api.support.filenames import sent_names
from orthodock.api.transfer.multipart import name_files

POLL = 0.1  # s


@pytest.fixture(scope="module")
def client(server) -> WebODM:
    return WebODM(server.url, Credentials(server.user, server.password))


@pytest.fixture(scope="module")
def finished(client: WebODM, photos: Path) -> Task:
    """A completed task with everything a node can make of photos."""
    project = client.projects.create("Client tests", "made by a test")
    task = client.tasks.create(
        project.id, sorted(photos.iterdir()), name="All", options={"dsm": True, "dtm": True}
    )
    return client.tasks.wait(project.id, task.id, interval=POLL)


def test_login_gives_a_token_once(server) -> None:
    tokens: list[str] = []
    client = WebODM(server.url, Credentials(server.user, server.password), on_token=tokens.append)
    client.nodes.list()
    client.nodes.list()
    assert len(tokens) == 1


def test_server_tells_its_version_or_nothing(client, start_server) -> None:
    assert client.version() == "3.2.4"
    old = start_server("--legacy")
    assert WebODM(old.url, Credentials(old.user, old.password)).version() == ""


@pytest.mark.parametrize(
    ("page", "version"),
    [
        (b'<h2 class="x">Maps of 3 Counties</h2><h2>WebODM 2.9.4 </h2>', "2.9.4"),
        (b"<h2>Login</h2><p>WebODM 1.2.3</p>", ""),
        (b"<h2>" * 10**5 + b"1." * 10**5, ""),
        (b"", ""),
    ],
)
def test_version_is_found_in_any_page(page: bytes, version: str) -> None:
    with answering(http("200 OK", page)) as url:
        assert WebODM(url).version() == version


def test_many_threads_log_in_once(server) -> None:
    tokens: list[str] = []
    client = WebODM(server.url, Credentials(server.user, server.password), on_token=tokens.append)
    threads = [threading.Thread(target=client.nodes.list) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(tokens) == 1


def test_rejected_token_is_renewed_once(server) -> None:
    tokens: list[str] = []
    login = Credentials(server.user, server.password, token="eyJ.stale.token")
    client = WebODM(server.url, login, on_token=tokens.append)
    assert client.nodes.list()
    assert len(tokens) == 1


def test_token_that_expires_meanwhile_is_renewed(server) -> None:
    tokens: list[str] = []
    client = WebODM(server.url, Credentials(server.user, server.password), on_token=tokens.append)
    client.nodes.list()
    server.set_faults({"kind": "expired_token", "path": "/processingnodes/", "times": 1})
    assert client.nodes.list()
    assert len(tokens) == 2


def test_token_that_has_expired_when_it_comes_is_no_missing_right(server) -> None:
    client = WebODM(server.url, Credentials(server.user, server.password))
    server.set_faults({"kind": "expired_token", "path": "/processingnodes/", "times": 9})
    try:
        with pytest.raises(AuthenticationError, match="expired") as caught:
            client.nodes.list()
    finally:
        server.set_faults()
    assert "right" not in caught.value.remedy


def test_wrong_password_says_so(server) -> None:
    client = WebODM(server.url, Credentials(server.user, "wrong"))
    with pytest.raises(AuthenticationError, match="credentials") as caught:
        client.check()
    assert "password" in caught.value.remedy
    assert "wrong" not in str(caught.value)


def test_pasted_token_that_is_rejected_says_so(server) -> None:
    with pytest.raises(AuthenticationError):
        WebODM(server.url, Credentials(token="eyJ.bad.token")).check()


def test_nothing_shows_the_secrets(server) -> None:
    login = Credentials("pilot", "hidden-password", "hidden-token")
    client = WebODM(server.url, login)
    shown = repr(login) + repr(client) + repr(client.transport)
    assert "hidden" not in shown


def test_projects_are_listed_over_all_pages(client: WebODM) -> None:
    made = [client.projects.create(f"Page {i:02}").id for i in range(23)]
    listed = [project.id for project in client.projects.list()]
    assert set(made) <= set(listed)
    assert len(listed) == len(set(listed))


def test_project_life(client: WebODM) -> None:
    project = client.projects.create("Först / 北", "with words")
    assert client.projects.get(project.id).name == "Först / 北"
    assert client.projects.update(project.id, name="Second").name == "Second"
    assert [p.id for p in client.projects.list(search="Second")] == [project.id]
    client.projects.delete(project.id)
    with pytest.raises(NotFoundError):
        client.projects.get(project.id)


def test_nodes_have_typed_options(client: WebODM) -> None:
    node = next(n for n in client.nodes.list() if n.online)
    options = {o.name: o for o in node.options}
    assert options["dsm"].type == "bool"
    assert options["pc-quality"].choices
    assert "%(" not in "".join(o.help for o in node.options)
    assert {o.name for o in client.nodes.options()} <= set(options)


def test_presets_hold_options(client: WebODM) -> None:
    assert any(dict(preset.options).get("dsm") for preset in client.presets.list())


def test_task_completes_with_assets(finished: Task) -> None:
    assert finished.status is TaskStatus.COMPLETED
    assert finished.is_finished
    assert not finished.is_active
    assert {Asset.ORTHOPHOTO, Asset.DSM, Asset.DTM, Asset.LAZ} <= set(finished.available_assets)
    assert finished.images_count == 6
    assert finished.epsg
    assert dict(finished.options)["dsm"] is True


def test_console_goes_on_from_a_line(client: WebODM, finished: Task) -> None:
    whole = client.tasks.output(finished.project, finished.id)
    rest = client.tasks.output(finished.project, finished.id, 3)
    assert whole.count == len(whole.lines)
    assert rest.lines == whole.lines[3:]


def test_tiles_and_heights_are_described(client: WebODM, finished: Task) -> None:
    tiles = client.results.tilejson(finished.project, finished.id, TileType.DSM)
    metadata = client.results.metadata(finished.project, finished.id, TileType.DSM)
    assert tiles.url.startswith(client.url + "/api/")
    assert tiles.bounds == pytest.approx(finished.extent, abs=1e-3)
    band = metadata.statistics["1"]
    assert band.minimum <= band.low < band.high <= band.maximum


def test_upload_progress_ends_at_the_whole(client: WebODM, photos: Path) -> None:
    project = client.projects.create("Progress")
    seen: list[UploadProgress] = []
    paths = sorted(photos.iterdir())
    client.tasks.create(project.id, paths, name="p", progress=seen.append)
    assert seen[-1].files_done == len(paths)
    assert seen[-1].bytes_done == seen[-1].bytes_total == sum(p.stat().st_size for p in paths)
    assert [s.bytes_done for s in seen] == sorted(s.bytes_done for s in seen)


def test_photos_of_one_name_arrive_all(client: WebODM, photos: Path, tmp_path: Path) -> None:
    paths = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        for photo in sorted(photos.iterdir())[:2]:
            path = tmp_path / folder / photo.name
            path.write_bytes(photo.read_bytes())
            paths.append(path)
    project = client.projects.create("Same names")
    task = client.tasks.create(project.id, paths, name="same")
    assert client.tasks.get(project.id, task.id).images_count == 4


HOSTILE_NAMES = [
    'quo"te.JPG', "línea ñ 北.JPG", "semi;colon=.JPG", "back\\slash.JPG", "per%22cent.JPG",
    "1 (1).JPG", "Höhe_ü.JPG", "a#b%20.jpg", "x&y=z+1.jpeg", "it's.JPG", "日本.jpg", "🚁 <b>.JPG",
]  # fmt: skip


def test_hostile_names_arrive(client: WebODM, photos: Path, tmp_path: Path) -> None:
    paths = []
    for name, photo in zip(HOSTILE_NAMES, itertools.cycle(sorted(photos.iterdir()))):
        (tmp_path / name).write_bytes(photo.read_bytes())
        paths.append(tmp_path / name)
    project = client.projects.create("Näme / with ‹slashes› ../..")
    title = 'Zürich 🚁 / full "1" <i>: a\\b ../../x 50%'
    task = client.tasks.create(project.id, paths, name=title)
    stored = client.tasks.get(project.id, task.id)
    assert stored.images_count == len(HOSTILE_NAMES)
    assert stored.name == title
    # Devserver's framework decodes the %22 of browsers, which Django does not.
    for name in (name for name in sent_names(paths) if "%22" not in name):
        assert client.results.photo_thumbnail(project.id, task.id, name)


def test_single_request_creates_a_task(client: WebODM, photos: Path) -> None:
    project = client.projects.create("At once")
    task = client.tasks.create_at_once(
        project.id,
        name_files(sorted(photos.iterdir())),
        name="At once",
        options={"dsm": True, "dtm": False},
    )
    assert task.images_count == 6
    assert dict(task.options) == {"dsm": True}


def test_one_photo_is_refused_before_anything_is_sent(client: WebODM, photos: Path) -> None:
    project = client.projects.create("One photo")
    with pytest.raises(ValidationError, match="at least 2 photos"):
        client.tasks.create(project.id, sorted(photos.iterdir())[:1])
    assert client.tasks.list(project.id) == ()


def test_empty_and_missing_photos_are_refused(client: WebODM, photos: Path, tmp_path: Path) -> None:
    project = client.projects.create("Bad files")
    empty = tmp_path / "empty.JPG"
    empty.touch()
    good = next(photos.iterdir())
    with pytest.raises(StorageError, match=r"empty\.JPG is empty"):
        client.tasks.create(project.id, [good, empty])
    with pytest.raises(StorageError, match=r"gone\.JPG cannot be read"):
        client.tasks.create(project.id, [good, tmp_path / "gone.JPG"])
    assert client.tasks.list(project.id) == ()


def test_cancelled_upload_leaves_nothing(client: WebODM, photos: Path) -> None:
    project = client.projects.create("Cancelled upload")
    stop = threading.Event()
    with pytest.raises(CancelledError):
        client.tasks.create(
            project.id,
            sorted(photos.iterdir()),
            created=lambda _: stop.set(),
            cancelled=stop.is_set,
        )
    while client.tasks.list(project.id):  # removing is asynchronous
        pass


def test_task_without_positions_fails_with_the_reason(
    client: WebODM, photos: Path, tmp_path
) -> None:
    from PIL import Image

    paths = []
    for photo in sorted(photos.iterdir()):
        with Image.open(photo) as image:
            image.save(tmp_path / photo.name)  # without EXIF
        paths.append(tmp_path / photo.name)
    project = client.projects.create("No positions")
    task = client.tasks.create(project.id, paths, name="nowhere")
    with pytest.raises(TaskFailedError, match="GPS"):
        client.tasks.wait(project.id, task.id, interval=POLL)
    assert client.tasks.get(project.id, task.id).status is TaskStatus.FAILED


def test_cancel_restart_and_remove(client: WebODM, photos: Path) -> None:
    project = client.projects.create("Life")
    task = client.tasks.create(project.id, sorted(photos.iterdir()), name="life")
    client.tasks.cancel(project.id, task.id)
    with pytest.raises(TaskFailedError, match="cancelled"):
        client.tasks.wait(project.id, task.id, interval=POLL)
    client.tasks.restart(project.id, task.id, {"dsm": True})
    again = client.tasks.wait(project.id, task.id, interval=POLL)
    assert Asset.DSM in again.available_assets
    client.tasks.remove(project.id, task.id)
    with pytest.raises(NotFoundError):
        client.tasks.wait(project.id, task.id, interval=POLL)


def test_waiting_can_be_cancelled(client: WebODM, finished: Task) -> None:
    project = client.projects.create("Waits")
    task = client.tasks.create_partial(project.id, name="never committed")
    with pytest.raises(CancelledError):
        client.tasks.wait(project.id, task.id, cancelled=lambda: True)


def test_download_is_whole_and_leaves_no_part(
    client: WebODM, finished: Task, tmp_path: Path
) -> None:
    seen: list[tuple[int, int | None]] = []
    target = client.results.download(
        finished.project,
        finished.id,
        Asset.ORTHOPHOTO,
        tmp_path / "new folder" / "ortho.tif",
        progress=lambda done, total: seen.append((done, total)),
    )
    assert seen[-1] == (target.stat().st_size, target.stat().st_size)
    assert target.read_bytes()[:2] in (b"II", b"MM")
    assert [p.name for p in target.parent.iterdir()] == ["ortho.tif"]


def test_asset_that_does_not_exist_keeps_the_old_file(
    client: WebODM, finished: Task, tmp_path: Path
) -> None:
    target = tmp_path / "old.tif"
    target.write_text("old")
    with pytest.raises(NotFoundError, match=r"no nothing\.tif"):
        client.results.download(finished.project, finished.id, "nothing.tif", target)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_cancelled_download_leaves_nothing(client: WebODM, finished: Task, tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        client.results.download(
            finished.project, finished.id, Asset.ALL, tmp_path / "all.zip", cancelled=lambda: True
        )
    assert list(tmp_path.iterdir()) == []


def test_folder_that_cannot_be_written_says_so(
    client: WebODM, finished: Task, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="Cannot write"):
        client.results.download(
            finished.project, finished.id, Asset.ALL, tmp_path / "file" / "all.zip"
        )
