"""Algorithms that wait for a task: cancelled, and through an outage."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from orthodock.api import Credentials, TaskStatus, WebODM
from orthodock.core.server.connections import Connection
from processing_runs import Listener, run, run_in_model

PATIENCE = 240.0  # s


LOOKS = 2  # in vain, of a wait


# Cancel task
@pytest.mark.parametrize("way", ["run", "model", "qgis_process"])
def test_running_task_is_cancelled(
    way: str, slow_server, slow_client: WebODM, start_task, provider, store, headless
) -> None:
    if way == "qgis_process":
        result = headless["canceltask"].result()
    else:
        store.save(Connection.new("Slow", slow_server.url), slow_server.user, slow_server.password)
        runs = {"run": run, "model": run_in_model}
        result = runs[way]("orthodock:canceltask", {"TASK": start_task().id})
    assert result["STATUS"] == "CANCELED"
    state = slow_client.tasks.get(int(result["PROJECT_ID"]), result["TASK_ID"])
    assert state.status is TaskStatus.CANCELED
    assert state.pending_action is None


# Wait for task
def test_outage_during_a_wait_is_waited_out(
    provider, store, devserver_class, photos: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    # The wait itself is to go on, not the call that would be repeated several times.
    monkeypatch.setattr("orthodock.api.transport.ATTEMPTS", 1)
    data, again = tmp_path / "data", []
    server = devserver_class.start(data, seconds=600)  # to be running still
    address = ("127.0.0.1", int(server.url.rsplit(":", 1)[1]))

    def break_off() -> None:
        if again:
            return
        server.stop()
        with socket.create_server(address) as dead:
            dead.settimeout(PATIENCE)
            for _ in range(LOOKS):  # a wait that gives up comes no second time
                dead.accept()[0].close()
        again.append(devserver_class.start(data, "--port", str(address[1]), seconds=1.0))

    store.save(Connection.new("Dies", server.url), server.user, server.password)
    small = {"PHOTOS": [str(photo) for photo in sorted(photos.iterdir())[:2]],
             "OPTIONS": '{"orthophoto-resolution": 50}'}  # fmt: skip
    made = run("orthodock:createtask", small)
    try:
        feedback = Listener("Running dataset stage", then=break_off)  # it has begun to look
        result = run("orthodock:waitfortask", {"TASK": made["TASK_ID"]}, feedback)
        assert again
        assert "orthophoto.tif" in result["ASSETS"].split(",")
        client = WebODM(server.url, Credentials(server.user, server.password))
        state = client.tasks.get(int(made["PROJECT_ID"]), made["TASK_ID"])
        assert state.status is TaskStatus.COMPLETED
    finally:
        server.stop()
        for running in again:
            running.stop()
