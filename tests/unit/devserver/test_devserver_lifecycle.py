"""devserver: what canceling, restarting and sending new files do to a task, as WebODM does it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from devserver_run import (
    CANCELED,
    COMPLETED,
    FAILED,
    RUNNING,
    Devserver,
    ended,
    make_photos,
)


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return make_photos(tmp_path_factory.mktemp("photos"))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devserver]:
    running = Devserver(tmp_path_factory.mktemp("data")).login()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def slow(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devserver]:
    running = Devserver(tmp_path_factory.mktemp("slow"), seconds=600).login()
    yield running
    running.stop()


def asked(server: Devserver, task: str, action: str) -> dict[str, Any]:
    """The task once the action is done."""
    assert server.call("POST", f"{task}{action}/").json() == {"success": True}
    return server.until(task, lambda state: state["pending_action"] is None)


def completed(server: Devserver, photos: list[Path]) -> str:
    task = server.running_task(server.project(), photos)
    assert server.until(task, ended)["status"] == COMPLETED
    return task


def photos_used(server: Devserver, task: str) -> set[str]:
    """The photos that the node had in the last run."""
    images = server.call("GET", task + "assets/images.json").json()
    return {image["filename"] for image in images}


def test_cancel_of_a_partial_task_ends_partial_and_keeps_its_files(
    server: Devserver, photos: list[Path]
) -> None:
    task = server.partial_task(server.project())
    server.upload(task, photos[:2])
    state = asked(server, task, "cancel")
    assert (state["status"], state["partial"], state["images_count"]) == (CANCELED, False, 2)
    assert state["uuid"] == ""
    assert server.call("GET", f"{task}images/download/{photos[0].name}").status_code == 200


def test_restart_of_a_partial_task_starts_it(server: Devserver, photos: list[Path]) -> None:
    task = server.partial_task(server.project())
    server.upload(task, photos)
    asked(server, task, "restart")
    state = server.until(task, ended)
    assert (state["status"], state["partial"]) == (COMPLETED, True)


def test_restart_of_a_canceled_partial_task_runs_with_the_files_it_has(
    server: Devserver, photos: list[Path]
) -> None:
    task = server.partial_task(server.project())
    server.upload(task, photos[:2])
    asked(server, task, "cancel")
    asked(server, task, "restart")
    assert server.until(task, ended)["status"] == COMPLETED
    assert photos_used(server, task) == {photo.name for photo in photos[:2]}


def test_patch_of_a_partial_task_starts_it_with_partial_still_true(
    server: Devserver, photos: list[Path]
) -> None:
    task = server.partial_task(server.project())
    server.upload(task, photos)
    server.call("PATCH", task, json={"name": "Renamed"})
    state = server.until(task, ended)
    assert (state["status"], state["partial"]) == (COMPLETED, True)


def test_cancel_of_a_running_task_loses_its_time_and_restart_uploads_again(
    slow: Devserver, photos: list[Path]
) -> None:
    task = slow.running_task(slow.project(), photos)
    before = slow.until(task, lambda state: state["status"] == RUNNING)
    state = asked(slow, task, "cancel")
    assert (state["status"], state["processing_time"]) == (CANCELED, -1)
    assert state["uuid"] == before["uuid"]
    again = asked(slow, task, "restart")
    assert (again["status"], again["uuid"], again["running_progress"]) == (None, "", 0.0)
    assert slow.until(task, lambda state: state["status"] == RUNNING)["uuid"] != before["uuid"]
    slow.call("POST", task + "remove/")


def test_cancel_of_a_completed_task_keeps_time_and_results_and_restart_runs_at_once(
    server: Devserver, photos: list[Path]
) -> None:
    task = completed(server, photos)
    before = server.call("GET", task).json()
    state = asked(server, task, "cancel")
    assert state["status"] == CANCELED
    assert state["processing_time"] == before["processing_time"] > 0
    assert state["available_assets"] == before["available_assets"]
    again = asked(server, task, "restart")
    assert (again["status"], again["uuid"]) == (RUNNING, before["uuid"])
    assert again["upload_progress"] == 1.0


def test_files_added_to_a_completed_task_reach_the_node_only_with_an_empty_uuid(
    server: Devserver, photos: list[Path]
) -> None:
    task = completed(server, photos[:3])
    node = server.call("GET", task).json()["uuid"]
    server.upload(task, photos[3:])
    assert server.call("GET", task).json()["images_count"] == len(photos)

    asked(server, task, "restart")
    assert server.until(task, ended)["uuid"] == node
    assert photos_used(server, task) == {photo.name for photo in photos[:3]}

    patched = server.call("PATCH", task, json={"uuid": ""}).json()
    assert (patched["uuid"], patched["status"]) == ("", COMPLETED)
    assert asked(server, task, "restart")["upload_progress"] < 1.0
    assert server.until(task, ended)["uuid"] not in ("", node)
    assert photos_used(server, task) == {photo.name for photo in photos}


def test_compacted_task_restarts_from_the_nodes_copy_only(
    server: Devserver, photos: list[Path]
) -> None:
    task = completed(server, photos)
    assert asked(server, task, "compact")["compacted"] is True
    assert server.call("GET", f"{task}images/download/{photos[0].name}").status_code == 404
    asked(server, task, "restart")
    assert server.until(task, ended)["status"] == COMPLETED
    server.call("PATCH", task, json={"uuid": ""})
    asked(server, task, "restart")
    state = server.until(task, ended)
    assert (state["status"], state["last_error"]) == (FAILED, "Need at least 1 file")


def test_console_is_replaced_by_the_nodes_log_when_the_task_completes(
    server: Devserver, photos: list[Path]
) -> None:
    task = completed(server, photos)
    log = server.call("GET", task + "assets/task_output.txt").content.decode()
    assert server.call("GET", task + "output/").json() == log.rstrip()
    assert len(log.splitlines()) > 20


def test_size_counts_the_files_once(server: Devserver, photos: list[Path]) -> None:
    task = server.partial_task(server.project())
    server.upload(task, photos)
    committed = server.call("POST", task + "commit/").json()["size"]
    assert committed * 1024 * 1024 == sum(photo.stat().st_size for photo in photos)
