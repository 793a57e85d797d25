"""Rare answers and rare wishes: each ends in a result or in an error that explains itself."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from answers import answering, http
from orthodock.api import (
    Asset,
    NetworkOptions,
    NotFoundError,
    PendingAction,
    ProtocolError,
    ServerError,
    StorageError,
    Task,
    TaskFailedError,
    TaskStatus,
    TileMetadata,
    ValidationError,
    WebODM,
)
from orthodock.api.transfer.multipart import MultipartBody
from scripted import Answer, ScriptedServer
from scripted import node as node_json
from scripted import project as project_json
from scripted import task as task_json

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


# Tasks, on a server that answers as a test says

TASK = "/api/projects/1/tasks/t1/"
QUEUE = "/api/projects/1/tasks/"


@contextmanager
def scripted(routes: dict[str, Answer]) -> Iterator[tuple[ScriptedServer, WebODM]]:
    server = ScriptedServer(routes)
    try:
        yield server, WebODM(server.url, network=QUICK)
    finally:
        server.close()


def in_turn(*answers: tuple[int, Any]) -> Answer:
    """Give each answer once, the last one from then on."""
    left = list(answers)
    return lambda: left.pop(0) if len(left) > 1 else left[0]


def test_tasks_are_filtered_where_the_server_ignores_the_filter() -> None:
    tasks = [
        task_json("a", status=40, available_assets=["dsm.tif", "dtm.tif"], extent=[1, 1, 2, 2]),
        task_json("b", status=40, available_assets=["dsm.tif"], extent=[3, 1, 4, 2]),
        task_json("c", status=30, available_assets=[]),
    ]
    with scripted({f"GET {QUEUE}": (200, tasks)}) as (server, client):

        def ids(**filters: Any) -> list[str]:
            return [task.id for task in client.tasks.list(1, **filters)]

        assert ids() == ["a", "b", "c"]
        assert ids(status=TaskStatus.COMPLETED) == ["a", "b"]
        assert ids(available_assets=["dtm.tif", "dsm.tif"]) == ["a"]
        assert ids(bbox=(2.5, 0.0, 3.5, 5.0)) == ["b"]
        assert ids(status=TaskStatus.FAILED, bbox=(0.0, 0.0, 9.0, 9.0)) == []
    queries = [unquote(path.partition("?")[2]) for path in server.requests]
    assert queries == [
        "ordering=-created_at",
        "ordering=-created_at&status=40",
        "ordering=-created_at&available_assets=dtm.tif,dsm.tif",
        "ordering=-created_at&bbox=2.5,0.0,3.5,5.0",
        "ordering=-created_at&status=30&bbox=0.0,0.0,9.0,9.0",
    ]


@pytest.mark.parametrize(
    ("tail", "lines", "count"), [(2, ("d", "e"), 5), (5, ("a", "b", "c", "d", "e"), None)]
)
def test_end_of_the_console_is_cut_where_the_server_cannot(
    tail: int, lines: tuple[str, ...], count: int | None
) -> None:
    with scripted({f"GET {TASK}output/": (200, "a\nb\nc\nd\ne")}) as (server, client):
        found = client.tasks.output(1, "t1", tail=tail)
    assert (found.lines, found.count) == (lines, count)
    assert server.requests[-1].endswith(f"limit=-{tail}")


def test_lost_cancellation_is_repeated_and_then_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orthodock.api.workflows.wait.CANCEL_INTERVAL", 0.01)
    running = (200, task_json(status=20, uuid="run"))
    canceling = (200, task_json(status=20, uuid="run", pending_action=1))
    canceled = (200, task_json(status=50, uuid="run"))
    routes = {f"GET {TASK}": in_turn(running, running, canceling, canceled)}
    with scripted({**routes, f"POST {TASK}cancel/": (200, {})}) as (server, client):
        assert client.tasks.cancel_and_wait(1, "t1").status is TaskStatus.CANCELED
        assert server.wrote() == [f"POST {TASK}cancel/"] * 2
    with scripted({f"GET {TASK}": running, f"POST {TASK}cancel/": (200, {})}) as (server, client):
        with pytest.raises(ServerError, match="has not cancelled"):
            client.tasks.cancel_and_wait(1, "t1")
        assert server.wrote() == [f"POST {TASK}cancel/"] * 3


@pytest.mark.parametrize(
    ("options", "rerun_from", "changes"),
    [
        (None, "", False),
        ({"dsm": True}, "", False),
        ({"dsm": False}, "", True),
        ({}, "", True),
        (None, "odm_dem", True),
    ],
)
def test_restart_changes_options_only_where_they_differ(
    options: Any, rerun_from: str, changes: bool
) -> None:
    state = task_json(
        status=40, options=[{"name": "dsm", "value": True}], can_rerun_from=["", "odm_dem"]
    )
    routes: dict[str, Answer] = {
        f"GET {TASK}": (200, state), f"PATCH {TASK}": (200, state),
        f"POST {TASK}restart/": (200, {}), "GET /api/processingnodes/": (200, [node_json()]),
    }  # fmt: skip
    with scripted(routes) as (server, client):
        client.tasks.restart(1, "t1", options, rerun_from=rerun_from)
    assert server.wrote() == [f"PATCH {TASK}"] * changes + [f"POST {TASK}restart/"]


@pytest.mark.parametrize(
    ("stages", "remedy"),
    [(["", "dataset", "odm_dem"], "It can from: dataset, odm_dem."), ([""], "from the start")],
)
def test_stage_that_cannot_be_run_again_says_which_can(stages: list[str], remedy: str) -> None:
    routes: dict[str, Answer] = {f"GET {TASK}": (200, task_json(can_rerun_from=stages))}
    with scripted(routes) as (server, client):
        with pytest.raises(ValidationError, match="from “texturing”") as caught:
            client.tasks.restart(1, "t1", rerun_from="texturing")
        assert remedy in caught.value.remedy
        assert server.wrote() == []


def test_task_that_was_moved_already_is_found_in_its_new_project() -> None:
    moved = task_json(project=2)
    with scripted({"GET /api/projects/2/tasks/t1/": (200, moved)}) as (_, client):
        assert client.tasks.move(1, "t1", 2).project == 2


@pytest.mark.parametrize(("head", "size"), [("Content-Length: 5", 5), ("X: y", None)])
def test_size_that_the_server_does_not_say_is_unknown(head: str, size: int | None) -> None:
    answer = f"HTTP/1.1 200 OK\r\n{head}\r\nConnection: close\r\n\r\n".encode()
    with answering(answer) as url:
        assert WebODM(url, network=QUICK).tasks.uploaded_size(1, "t1", "a.jpg") == size


@pytest.mark.parametrize(
    ("patience", "failures", "gives_up"), [(2, 2, False), (2, 3, True), (0, 1, True)]
)
def test_wait_bears_so_many_failures_in_a_row(
    monkeypatch: pytest.MonkeyPatch, patience: int, failures: int, gives_up: bool
) -> None:
    monkeypatch.setattr("orthodock.api.workflows.wait.WAIT_PATIENCE", patience)
    away, running = (500, {"detail": "away"}), (200, task_json(status=20))
    done = (200, task_json(status=40))
    answers = in_turn(*[away] * failures, running, *[away] * failures, done)
    seen: list[TaskStatus] = []
    with scripted({f"GET {TASK}": answers}) as (_, client):

        def wait() -> Task:
            return client.tasks.wait(
                1, "t1", interval=0.001, changed=lambda task: seen.append(task.status)
            )

        if gives_up:
            with pytest.raises(ServerError, match="away"):
                wait()
        else:
            assert wait().status is TaskStatus.COMPLETED
            assert seen == [TaskStatus.RUNNING, TaskStatus.COMPLETED]


@pytest.mark.parametrize(
    ("fields", "message", "remedy"),
    [
        ({"status": 30, "last_error": "Too dark."}, "“Waits” failed: Too dark.", ""),
        ({"status": 30}, "“Waits” failed: The processing node gave no reason.", ""),
        ({"status": 50}, "“Waits” was cancelled.", "Restart it"),
    ],
)
def test_task_that_does_not_complete_says_why(
    fields: dict[str, Any], message: str, remedy: str
) -> None:
    with (
        scripted({f"GET {TASK}": (200, task_json(**fields))}) as (_, client),
        pytest.raises(TaskFailedError) as caught,
    ):
        client.tasks.wait(1, "t1")
    assert message in caught.value.message
    assert remedy in caught.value.remedy


def test_end_is_waited_for_while_something_is_pending() -> None:
    answers = in_turn(
        (200, task_json(status=40, pending_action=PendingAction.RESTART.value)),
        (200, task_json(status=20)),
        (200, task_json(status=40, name="again")),
    )
    with scripted({f"GET {TASK}": answers}) as (_, client):
        assert client.tasks.wait(1, "t1", interval=0.001).name == "again"


@pytest.mark.parametrize("status", [200, 404])
def test_public_task_is_read_by_its_id_alone(status: int) -> None:
    routes: dict[str, Answer] = {"GET /public/task/a%2Fb/json/": (status, task_json("a/b"))}
    with scripted(routes) as (_, client):
        if status == 200:
            assert client.tasks.get_public("a/b").id == "a/b"
        else:
            with pytest.raises(NotFoundError):
                client.tasks.get_public("a/b")


def test_options_are_known_by_the_nodes_that_are_online_or_by_the_chosen_one() -> None:
    def option(name: str) -> dict[str, Any]:
        return {"name": name, "type": "bool", "value": "false", "domain": "bool", "help": ""}

    nodes = [
        node_json(1, available_options=[option("dsm")]),
        node_json(2, available_options=[option("dtm")]),
        node_json(3, available_options=[option("cog")], online=False),
    ]
    with scripted({"GET /api/processingnodes/": (200, nodes)}) as (_, client):
        assert client.tasks.checked({"dsm": "true", "dtm": "true"}) == {"dsm": True, "dtm": True}
        assert client.tasks.checked({"cog": "true"}, 3) == {"cog": True}
        for options, node in (({"cog": True}, None), ({"dsm": True}, 2)):
            with pytest.raises(ValidationError):
                client.tasks.checked(options, node)


def test_ghost_of_a_refused_task_is_removed_and_nothing_else() -> None:
    """Old servers leave one: without a name, photos and status."""
    others = {
        "named": task_json("named", name="Field", images_count=0),
        "photos": task_json("photos", name="", images_count=1),
        "queued": task_json("queued", name="", images_count=0, status=10),
        "ghost": task_json("ghost", name="", images_count=0),
    }
    routes: dict[str, Answer] = {
        "GET /api/projects/1/": in_turn(
            (200, project_json(1, "old")), (200, project_json(1, "old", *others))
        ),
        f"POST {QUEUE}": (400, {"name": ["No."]}),
        f"POST {QUEUE}ghost/remove/": (200, {}),
        **{f"GET {QUEUE}{key}/": (200, task) for key, task in others.items()},
    }
    with scripted(routes) as (server, client), pytest.raises(ValidationError, match=r"No\."):
        client.tasks.create_partial(1, name="")
    assert server.wrote() == [f"POST {QUEUE}", f"POST {QUEUE}ghost/remove/"]


def test_piece_of_an_import_is_sent_again_after_longer_and_longer_pauses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    monkeypatch.setattr(
        "orthodock.api.transfer.zip_upload.pause", lambda seconds, _: waits.append(seconds)
    )
    monkeypatch.setattr("orthodock.api.transfer.zip_upload.CHUNK_ATTEMPTS", 7)
    path = tmp_path / "all.zip"
    path.write_bytes(b"x" * 30)
    routes: dict[str, Answer] = {
        "GET /api/projects/1/": (200, project_json()),
        "POST /api/projects/1/tasks/import": (500, {"detail": "away"}),
    }
    with scripted(routes) as (server, client), pytest.raises(ServerError, match="away"):
        client.tasks.import_zip(1, path, chunk=20)
    assert server.wrote() == ["POST /api/projects/1/tasks/import"] * 7
    assert waits == [1.0, 2.0, 4.0, 8.0, 15.0, 15.0]
