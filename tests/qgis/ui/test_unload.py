"""Unloading ends within a second, whatever hangs, and leaves nothing that could raise."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import orthodock
import pytest
from orthodock import plugin as plugin_module
from orthodock.api import Project, Task, TaskRequest, WebODM
from orthodock.api.workflows.task_upload import OUTAGE_INTERVAL
from orthodock.core.jobs.task_manager import Job
from orthodock.core.pointcloud import ept
from orthodock.core.server.connections import Connection, ConnectionStore
from products import las
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QSize
from stalling_server import EACH, TASK, StallingServer

LONGEST = 1.0  # s
PATIENCE = 0.6  # s of it that are spent waiting for what ends, at most
BUSY = LONGEST - PATIENCE  # s that the main thread may be at work
LOADED = 5.0  # s on a machine whose cores are all busy with something else
ROUNDS = 20


@pytest.fixture
def stalling() -> Iterator[StallingServer]:
    server = StallingServer()
    yield server
    server.release()
    server.close()


def _draw_tiles(server: StallingServer) -> QgsMapRendererParallelJob:
    url = f"{server.url}{TASK}t0/orthophoto/tiles/{{z}}/{{x}}/{{y}}"
    layer = QgsRasterLayer(f"type=xyz&zmin=0&zmax=0&url={url}", "Tiles", "wms")
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    settings.setOutputSize(QSize(100, 100))
    settings.setExtent(QgsRectangle(-1e6, -1e6, 1e6, 1e6))
    job = QgsMapRendererParallelJob(settings)
    job.layer = layer  # which must outlive the drawing
    job.start()
    return job


def begin_transfers(parts: Any, client: WebODM, photos: Path, name: str) -> None:
    """Begin as many uploads and downloads as are to hang."""
    files = tuple(sorted(photos.iterdir()))[:3]
    for each in range(EACH):
        parts.uploads.start(client, TaskRequest(files, f"{name} {each}", 1, "Project 1"))
        parts.assets.download(client, Project(1, name), Task(f"t{each}", 1, f"{each}"), "all.zip")


def test_unloading_takes_less_than_a_second_whatever_hangs(
    stalling: StallingServer,
    store: ConnectionStore,
    qgis_iface: Any,
    photos: Path,
    tmp_path: Path,
    wait_until: Callable[[Callable[[], Any]], None],
) -> None:
    connection = store.save(Connection.new("Stalls", stalling.url), "pilot", "secret")
    cloud = las(tmp_path / "cloud.las", count=400_000)
    assert plugin_module.PATIENCE == PATIENCE
    times, work = [], []
    for number in range(ROUNDS):
        plugin = orthodock.classFactory(qgis_iface)
        plugin.initGui()
        parts = plugin.application
        client = parts.sessions.client(connection)
        begin_transfers(parts, client, photos, f"Round {number}")
        converting, target = threading.Event(), tmp_path / f"ept{number}"

        def convert(job: Job, converting: Any = converting, target: Path = target) -> Any:
            converting.set()
            while True:  # until it is cancelled
                ept.build_ept(cloud, target, cancelled=job.isCanceled)

        parts.jobs.start(Job("Convert", convert))
        drawing = _draw_tiles(stalling)
        wait_until(lambda begun=converting: stalling.is_full(1) and begun.is_set())
        began, begun = time.monotonic(), time.thread_time()
        plugin.unload()
        times.append(time.monotonic() - began)
        work.append(time.thread_time() - begun)
        drawing.cancelWithoutBlocking()
        stalling.release()
        wait_until(lambda: not QgsApplication.taskManager().countActiveTasks())
        drawing.waitForFinished()
    assert max(work) < BUSY, work
    assert min(times) < LONGEST, times
    assert max(times) < LOADED, times


@pytest.mark.parametrize("names", [("Removed",), ("Kept", "Removed")])
def test_removed_connection_ends_its_transfers_at_once(
    stalling: StallingServer, plugin: Any, photos: Path, wait_until: Any, names: tuple[str, ...]
) -> None:
    parts, manager, heard = plugin.application, QgsApplication.taskManager(), []
    parts.uploads.failed.connect(lambda *about: heard.append(about))
    parts.assets.failed.connect(lambda *about: heard.append(about))
    for count, name in enumerate(names, 1):  # the first one's transfers take all slots
        connection = plugin.connections.save(Connection.new(name, stalling.url), "pilot", name)
        client = parts.sessions.client(connection)
        begin_transfers(parts, client, photos, name)
        wait_until(stalling.is_full)
        wait_until(lambda count=count: manager.countActiveTasks() == count * 2 * EACH)
    began = time.monotonic()
    plugin.connections.remove(connection)
    assert time.monotonic() - began < BUSY
    wait_until(lambda: manager.countActiveTasks() == (len(names) - 1) * 2 * EACH)
    assert time.monotonic() - began < LOADED
    assert heard == []


def test_removed_connection_ends_an_upload_whose_server_is_away(
    stalling: StallingServer, plugin: Any, photos: Path, wait_until: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr("orthodock.api.transport.ATTEMPTS", 1)
    connection = plugin.connections.save(Connection.new("Gone", stalling.url), "pilot", "secret")
    uploads, waiting, interrupted = plugin.application.uploads, [], []
    uploads.progressed.connect(lambda _, state, __: state.is_waiting and waiting.append(state))
    uploads.interrupted.connect(lambda *about: interrupted.append(about))
    files = tuple(sorted(photos.iterdir()))[:2]
    client = plugin.application.sessions.client(connection)
    uploads.start(client, TaskRequest(files, "Waits for its server", 1, "Project 1"))
    wait_until(lambda: stalling.held)
    stalling.routes.update(dict.fromkeys(stalling.routes, (503, {"detail": "Down."})))
    stalling.release()
    wait_until(lambda: waiting)
    began = time.monotonic()
    plugin.connections.remove(connection)
    wait_until(lambda: interrupted)
    assert time.monotonic() - began < LOADED < OUTAGE_INTERVAL
    ((_task, journal, _client, error),) = interrupted
    assert journal.path.is_file()  # to go on with, should the connection be saved again
    assert error is None


def test_job_started_after_closing_never_runs(plugin: Any, wait_until: Any) -> None:
    jobs = plugin.application.jobs
    jobs.close()
    ran: list[int] = []
    jobs.start(Job("Late", lambda _job: ran.append(1)))
    wait_until(lambda: not QgsApplication.taskManager().countActiveTasks())
    assert ran == []


def test_closing_is_safe_when_qgis_has_deleted_a_job(plugin: Any) -> None:
    jobs = plugin.application.jobs
    gone = Job("Gone", lambda _job: None)
    sip.delete(gone)  # as QGIS does with a job whose end has not been delivered yet
    jobs._running.add(gone)
    jobs.close()


def test_call_that_hangs_neither_delays_closing_nor_is_delivered(
    plugin: Any, wait_until: Any
) -> None:
    gate, delivered, ended = threading.Event(), [], threading.Event()

    def work() -> None:
        gate.wait(120)
        ended.set()

    background = plugin.application.background
    background.run(work, delivered.append)
    began = time.monotonic()
    background.close()
    assert time.monotonic() - began < LOADED
    gate.set()
    wait_until(ended.is_set)
    assert delivered == []
