"""Rare answers and rare wishes: each ends in a result or in an error that explains itself."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from answers import answering, http
from orthodock.api import (
    Asset,
    NetworkOptions,
    NotFoundError,
    ProtocolError,
    ServerError,
    StorageError,
    Task,
    TaskFailedError,
    TileMetadata,
    ValidationError,
    WebODM,
)
from orthodock.api.transfer.multipart import MultipartBody

QUICK = NetworkOptions(connect_timeout=2.0, read_timeout=2.0)


def answer(data: Any) -> bytes:
    return http("200 OK", json.dumps(data).encode(), "Content-Type: application/json")


# Waiting


def test_waiting_ends_at_the_time_out(client: WebODM) -> None:
    project = client.projects.create("Never committed")
    task = client.tasks.create_partial(project.id, name="waits")
    with pytest.raises(TaskFailedError, match="not done within 0 s"):
        client.tasks.wait(project.id, task.id, timeout=0)
    client.projects.delete(project.id)


def test_server_that_does_not_cancel_is_told(client: WebODM, photos: Path) -> None:
    project = client.projects.create("Does not cancel")
    task = client.tasks.create(project.id, sorted(photos.iterdir())[:2], name="x")
    with pytest.raises(ServerError, match="has not cancelled"):
        client.tasks.cancel_and_wait(project.id, task.id, timeout=0)
    client.projects.delete(project.id)


def test_export_that_never_gets_ready_ends_at_the_time_out(tmp_path: Path) -> None:
    # The same words begin an export and tell how it goes.
    with answering(answer({"celery_task_id": "w", "ready": False, "progress": 6.25})) as url:
        seen: list[int] = []
        with pytest.raises(ServerError, match="not done within 0 s"):
            WebODM(url, network=QUICK).results.export(
                1, "t", "dsm", tmp_path / "x", format="gtiff", timeout=0,
                working=lambda percent, _: seen.append(percent),
            )  # fmt: skip
    assert seen == [6]


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        ({"celery_task_id": "w", "error": "No data"}, ServerError, "export failed: No data"),
        ({"nothing": 1}, ProtocolError, "did not begin the export"),
        ([], ProtocolError, "did not begin the export"),
    ],
)
def test_export_that_goes_wrong_says_so(
    tmp_path: Path, data: Any, error: type[Exception], words: str
) -> None:
    with answering(answer(data)) as url, pytest.raises(error, match=words):
        WebODM(url, network=QUICK).results.export(1, "t", "dsm", tmp_path / "x", format="gtiff")


def test_export_is_resampled_on_demand(client: WebODM, finished: Task, tmp_path: Path) -> None:
    target = client.results.export(
        finished.project, finished.id, "georeferenced_model", tmp_path / "thin.laz",
        format="laz", resample=2.0,
    )  # fmt: skip
    whole = client.results.download(
        finished.project, finished.id, Asset.LAZ, tmp_path / "whole.laz"
    )
    assert 0 < target.stat().st_size < whole.stat().st_size


# Answers that are none


@pytest.mark.parametrize(
    "call",
    [
        lambda c: c.tasks.list(1),
        lambda c: list(c.projects.list()),
        lambda c: c.tasks.get(1, "t"),
        lambda c: c.tasks.output(1, "t"),
        lambda c: c.tasks.upload(1, "t", MultipartBody({}, [])),
        lambda c: c.tasks.import_assets(1, {"dsm": Path(__file__)}),
        lambda c: c.presets.list(),
    ],
)
def test_answer_of_another_shape_is_a_protocol_error(call: Any) -> None:
    with answering(answer(5)) as url, pytest.raises(ProtocolError):
        call(WebODM(url, network=QUICK))


def test_bounds_that_are_none_stay_unknown() -> None:
    from orthodock.api import TileType

    with answering(answer({"bounds": [1, 2]})) as url:
        assert WebODM(url, network=QUICK).results.bounds(1, "t", TileType.DSM) is None


def test_absurd_statistics_are_dropped() -> None:
    metadata = TileMetadata.from_json(
        {
            "statistics": {
                "1": {"min": 5, "max": 1},
                "2": {"min": 10**400, "max": 1},
                "3": {"min": 1, "max": 9, "percentiles": ["x", None]},
            },
            "algorithms": [{"id": "NDVI", "range": [-1, 1]}, {"id": "X", "range": [3, 1]}, 7],
        }
    )
    assert list(metadata.statistics) == ["3"]
    assert (metadata.statistics["3"].low, metadata.statistics["3"].high) == (1, 9)
    assert [formula.range for formula in metadata.formulas] == [(-1.0, 1.0), None]


# Wishes that cannot be


def test_rejected_partial_task_leaves_no_ghost(client: WebODM) -> None:
    project = client.projects.create("No ghosts")
    with pytest.raises(ValidationError) as caught:
        client.tasks.create_partial(project.id, name="bad", node=987654)
    assert caught.value.fields
    while client.tasks.list(project.id):  # removing is asynchronous; the time-out bounds it
        pass
    client.projects.delete(project.id)


def test_resized_task_is_asked_for(client: WebODM) -> None:
    project = client.projects.create("Resized")
    task = client.tasks.create_partial(project.id, name="small", resize_to=640, align_to="")
    assert task.partial
    client.projects.delete(project.id)


def test_products_of_unknown_kind_are_refused(client: WebODM, tmp_path: Path) -> None:
    for assets in ({}, {"hologram": tmp_path / "x"}):
        with pytest.raises(ValidationError, match="orthophoto, dsm, dtm, pointcloud"):
            client.tasks.import_assets(1, assets)


def test_task_that_is_gone_cannot_be_removed_again(client: WebODM) -> None:
    project = client.projects.create("Gone")
    with pytest.raises(NotFoundError):
        client.tasks.remove(project.id, "00000000-0000-0000-0000-000000000000")
    client.projects.delete(project.id)
    with pytest.raises(NotFoundError):
        client.projects.delete(project.id)


def test_tiles_of_a_task_that_is_gone_are_not_found(client: WebODM) -> None:
    from orthodock.api import TileType

    with pytest.raises(NotFoundError):
        client.results.metadata(1, "00000000-0000-0000-0000-000000000000", TileType.DSM)


def test_node_chosen_by_hand_checks_its_own_options(client: WebODM, photos: Path) -> None:
    node = next(n for n in client.nodes.list() if n.online)
    assert client.tasks.checked({"dsm": "true"}, node.id) == {"dsm": True}
    assert client.tasks.checked({}, node.id) == {}
    assert client.tasks.checked({"anything": 1}, 987654) == {"anything": 1}  # nobody to ask


def test_options_may_be_changed_by_name(client: WebODM, finished: Task) -> None:
    changed = client.tasks.update(finished.project, finished.id, options={"dsm": True})
    assert dict(changed.options) == {"dsm": True}


# Files


def test_disk_that_is_full_is_told_before_the_download(
    client: WebODM, finished: Task, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil

    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 9, 1))
    with pytest.raises(StorageError, match=": 0 MB free"):
        client.results.download(finished.project, finished.id, Asset.ALL, tmp_path / "all.zip")
    assert not list(tmp_path.iterdir())


def test_download_of_unknown_length_is_taken_as_it_comes(tmp_path: Path) -> None:
    page = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + b"x" * 1000
    with answering(page) as url:
        target = WebODM(url, network=QUICK).results.download(1, "t", "a.bin", tmp_path / "a.bin")
    assert target.stat().st_size == 1000


# Time


def test_far_retry_after_does_not_hang(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orthodock.api.transport.LONGEST_RETRY_AFTER", 0.1)
    page = http("503 Service Unavailable", b"", "Retry-After: 99999999")
    began = time.monotonic()
    with answering(page) as url, pytest.raises(ServerError):
        WebODM(url, network=QUICK).nodes.list()
    assert time.monotonic() - began < 30


def test_answer_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orthodock.api.transport.LARGEST_ANSWER", 1000)
    with answering(answer(["x" * 2000])) as url, pytest.raises(ProtocolError, match="too large"):
        WebODM(url, network=QUICK).nodes.list()
