"""How files get to a server: names, bodies, chunks, limits, and how that is reported."""

from __future__ import annotations

import threading
from contextlib import ExitStack
from pathlib import Path

import pytest
from orthodock.api import (
    Asset,
    CancelledError,
    Credentials,
    NetworkOptions,
    StorageError,
    Task,
    UploadProgress,
    WebODM,
)
from orthodock.api.support.limits import ParallelLimit
from orthodock.api.support.pace import Pace, seconds_left
from orthodock.api.transfer import chunks
from orthodock.api.transfer.multipart import MultipartBody, name_files


def test_file_that_shrinks_or_grows_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"x" * 100)
    for content in (b"x" * 50, b"x" * 150):
        (file,) = name_files([path])
        path.write_bytes(content)
        with pytest.raises(StorageError, match="changed while"):
            list(MultipartBody({}, [file]))
        path.write_bytes(b"x" * 100)


def test_file_that_vanishes_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"x")
    (file,) = name_files([path])
    path.unlink()
    with pytest.raises(StorageError, match="cannot be read"):
        list(MultipartBody({}, [file]))


def test_body_is_as_long_as_it_says(tmp_path: Path) -> None:
    path = tmp_path / 'sm"ile ☺.jpg'
    path.write_bytes(bytes(range(256)) * 2000)
    files = name_files([path, path])
    body = MultipartBody({"name": "ñ", "options": "[]"}, [*files, files[0].part(5, 1000)])
    assert len(b"".join(body)) == len(body)
    assert len(b"".join(body)) == len(body)  # again from the start


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ('sm"ile ☺.jpg', "sm_ile ☺.jpg"),
        ("two\nlines\r.jpg", "two_lines_.jpg"),
        ("..jpg", "..jpg"),
        ("a\\..\\b.jpg", "a_.._b.jpg"),
        ("ü" * 125 + ".jpg", "ü" * 98 + ".jpg"),
        ("x" * 251 + ".jpg", "x" * 196 + ".jpg"),
        ("at 7.08\u202fPM\u00a0\u200b.jpg", "at 7.08_PM__.jpg"),
        ("R&D&copy1.jpg", "R_D_copy1.jpg"),
        ("a&amp;b&#38;.jpg", "a_amp;b_#38;.jpg"),
        ("this & that&y=1 100%.jpg", "this & that&y=1 100%.jpg"),
        (b"l\xe4rm.jpg".decode("utf-8", "surrogateescape"), "l_rm.jpg"),
    ],
)
def test_names_no_server_could_keep_are_replaced(tmp_path: Path, name: str, sent: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"x")
    (file,) = name_files([path])
    assert file.name == sent
    assert file.is_renamed == (name != sent)
    assert len(b"".join(MultipartBody({}, [file])))


def test_same_names_get_numbers_and_stay_short(tmp_path: Path) -> None:
    paths = []
    for number in range(12):
        paths.append(tmp_path / str(number) / (("X" if number % 2 else "x") * 251 + ".jpg"))
        paths[-1].parent.mkdir()
        paths[-1].write_bytes(b"x")
    names = [file.name for file in name_files(paths)]
    assert len({name.lower() for name in names}) == len(names)
    assert max(map(len, names)) == 200
    assert names[11].endswith("_12.jpg")


def test_body_stops_when_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"x")
    with pytest.raises(CancelledError):
        list(MultipartBody({}, name_files([path]), cancelled=lambda: True))


def test_very_large_file_goes_in_chunks_and_begins_again(
    client: WebODM, server, photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chunks, "VERY_LARGE", 4000)
    monkeypatch.setattr(chunks, "CHUNK", 1500)
    paths = []
    for number, path in enumerate(sorted(photos.iterdir())[:3]):
        paths.append(tmp_path / path.name)
        paths[-1].write_bytes(path.read_bytes()[: 4001 + 1500 * number])
    project = client.projects.create("Chunks")
    # The answer to a second chunk is lost: were it sent again, its bytes would be there twice.
    rule = {"kind": "lost_answer", "path": "/upload/", "skip": 4, "times": 1}
    server.set_faults(rule)
    states: list[UploadProgress] = []
    task = client.tasks.create(project.id, paths, progress=states.append)
    (struck,) = server.faults()["rules"]
    server.set_faults()
    assert struck["struck"] == 1
    for path in paths:
        back = client.results.photo(project.id, task.id, path.name, tmp_path / "back")
        assert back.read_bytes() == path.read_bytes()
    assert states[-1].bytes_done == states[-1].bytes_total
    client.projects.delete(project.id)


def test_downloads_share_the_limit_of_the_server(server, finished: Task, tmp_path: Path) -> None:
    client = WebODM(
        server.url, Credentials(server.user, server.password), network=NetworkOptions(parallel=1)
    )
    order: list[str] = []

    def get(name: str) -> None:
        client.results.download(
            finished.project, finished.id, Asset.ORTHOPHOTO, tmp_path / name,
            progress=lambda *_: order.append(name),
        )  # fmt: skip

    with client.transport.limit.held():
        threads = [threading.Thread(target=get, args=(name,)) for name in "ab"]
        for thread in threads:
            thread.start()
        with pytest.raises(CancelledError):
            client.results.download(
                finished.project, finished.id, Asset.ORTHOPHOTO, tmp_path / "c",
                cancelled=lambda: True,
            )  # fmt: skip
        assert not order
    for thread in threads:
        thread.join()
    assert "".join(order) in ("a" * order.count("a") + "b" * order.count("b"),
                              "b" * order.count("b") + "a" * order.count("a"))  # fmt: skip


def test_clients_of_one_server_share_its_limit() -> None:
    one = WebODM("https://limit.example.org/", network=NetworkOptions(parallel=1))
    other = WebODM("limit.example.org/dashboard", network=NetworkOptions(parallel=1))
    with one.transport.limit.held():
        with pytest.raises(CancelledError), other.transport.limit.held(lambda: True):
            pass
        with WebODM("https://elsewhere.example.org").transport.limit.held(lambda: True):
            pass
        more = WebODM(one.url, network=NetworkOptions(parallel=2))
        with more.transport.limit.held(lambda: True):  # the setting was raised
            fewer = WebODM(one.url, network=NetworkOptions(parallel=1))
        with pytest.raises(CancelledError), fewer.transport.limit.held(lambda: True):
            pass
    with one.transport.limit.held(lambda: True):
        assert one.transport.limit.count == 1


@pytest.mark.parametrize(("asked", "count"), [(-1, 1), (0, 1), (1, 1), (16, 16), (17, 16)])
def test_limit_is_at_least_one_and_few_enough_for_any_server(asked: int, count: int) -> None:
    limit = ParallelLimit(asked)
    assert limit.count == count
    with ExitStack() as held:
        for _ in range(count):
            held.enter_context(limit.held(lambda: True))
        with pytest.raises(CancelledError), limit.held(lambda: True):
            pass
    with limit.held(lambda: True):
        pass


def test_nothing_to_upload_is_no_progress() -> None:
    assert UploadProgress(0, 0, 0, 0).fraction == 0.0
    assert UploadProgress(0, 0, 0, 0).seconds_left is None


def test_pace_is_smoothed_and_follows() -> None:
    now = 0.0
    pace = Pace(lambda: now)
    assert pace.rate(0) == 0.0
    done, rates = 0, []
    for step in range(200):
        now += 0.1
        done += 100_000 if step < 100 else 200_000  # 1 MB/s, then 2
        done += 50_000 if step % 2 else -50_000
        rates.append(pace.rate(done))
    assert rates[99] == pytest.approx(1e6, rel=0.15)
    assert rates[110] < 1.5e6
    assert rates[199] == pytest.approx(2e6, rel=0.15)
    assert seconds_left(1_000_000, 5_000_000, 2e6) == 2.0
    assert seconds_left(1, None, 2e6) is None


def test_progress_is_due_ten_times_a_second() -> None:
    now = 0.0
    pace = Pace(lambda: now)
    due = 0
    for _ in range(1000):
        due += pace.is_due()
        now += 0.001
    assert due == 10
