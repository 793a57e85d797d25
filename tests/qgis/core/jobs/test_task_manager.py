"""Jobs in QGIS's task manager: results, errors, cancellation and progress."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from orthodock.api import (
    ConnectionFailedError,
    ServerError,
    WebODMError,
)
from orthodock.core.jobs.task_manager import Job, Jobs, pool_of_tasks
from products import orthophoto
from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsRasterLayer
from qgis.PyQt.QtCore import QSize, QThreadPool


@pytest.fixture
def jobs(qgis_app) -> Iterator[Jobs]:
    running = Jobs()
    yield running
    running.close()


def heard_of(job: Job) -> list[tuple[str, Any]]:
    heard: list[tuple[str, Any]] = []
    job.succeeded.connect(lambda result: heard.append(("succeeded", result)))
    job.failed.connect(lambda error: heard.append(("failed", error)))
    job.cancelled.connect(lambda: heard.append(("cancelled", None)))
    return heard


@pytest.mark.parametrize("result", ["done", None, False, 0])
def test_job_gives_its_result(jobs, wait_until, result) -> None:
    job = Job("Test", lambda _job: result)
    heard = heard_of(job)
    jobs.start(job)
    wait_until(lambda: heard)
    assert heard == [("succeeded", result)]


def test_failed_job_gives_its_error_and_logs_it(jobs, wait_until, logged) -> None:
    error = ServerError("Too busy.")

    def work(_job: Job) -> None:
        raise error

    job = Job("Test", work)
    heard = heard_of(job)
    jobs.start(job)
    wait_until(lambda: heard)
    assert heard == [("failed", error)]
    assert any("Too busy" in line for line in logged)


def test_unforeseen_exception_in_a_job_becomes_an_error(jobs, wait_until, logged) -> None:
    job = Job("Test", lambda _job: {}["missing"])
    heard = heard_of(job)
    jobs.start(job)
    wait_until(lambda: heard)
    assert heard[0][0] == "failed"
    assert type(heard[0][1]) is WebODMError
    assert any("KeyError" in line for line in logged)


def test_cancelled_job_says_only_that(jobs, wait_until) -> None:
    began = threading.Event()

    def work(job: Job) -> None:
        began.set()
        while not job.isCanceled():
            threading.Event().wait(0.01)
        raise ConnectionFailedError("Broke off, since it was cancelled.")

    job = Job("Test", work)
    heard = heard_of(job)
    jobs.start(job)
    wait_until(began.is_set)
    job.cancel()
    wait_until(lambda: heard)
    assert heard == [("cancelled", None)]


def test_closing_cancels_what_runs(qgis_app, wait_until) -> None:
    jobs, began, ended = Jobs(), threading.Event(), threading.Event()

    def work(job: Job) -> None:
        began.set()
        while not job.isCanceled():
            threading.Event().wait(0.01)
        ended.set()

    jobs.start(Job("Test", work))
    wait_until(began.is_set)
    jobs.close()
    assert ended.is_set()


def test_waiting_jobs_hold_up_neither_the_map_nor_other_tasks(
    jobs, wait_until, tmp_path: Path
) -> None:
    pools = QThreadPool.globalInstance(), pool_of_tasks()
    active = [pool.activeThreadCount() for pool in pools]
    many = 1 + max(pool.maxThreadCount() for pool in pools)
    began, go, drawn = threading.Semaphore(0), threading.Event(), []

    def wait(_job: Job) -> None:
        began.release()
        go.wait(120)

    heard = [heard_of(jobs.start(Job("Waits", wait))) for _ in range(many)]
    try:
        for _ in range(many):
            assert began.acquire(timeout=10), "each has begun"
        settings = QgsMapSettings()
        layer = QgsRasterLayer(str(orthophoto(tmp_path / "orthophoto.tif")), "Orthophoto")
        settings.setLayers([layer])
        settings.setExtent(layer.extent())
        settings.setOutputSize(QSize(20, 20))
        drawing = QgsMapRendererParallelJob(settings)
        drawing.finished.connect(lambda: drawn.append(True))
        drawing.start()
        wait_until(lambda: drawn)
        other = heard_of(jobs.start(Job("Quick", lambda _job: "done")))
        wait_until(lambda: other)
        assert other == [("succeeded", "done")]
    finally:
        go.set()
    wait_until(lambda: all(heard))
    # Threads of tests before may have ended meanwhile.
    wait_until(lambda: all(p.activeThreadCount() <= n for p, n in zip(pools, active)))


def test_job_reports_its_progress(jobs, wait_until) -> None:
    seen: list[float] = []
    go = threading.Event()

    def work(job: Job) -> None:
        job.report(1, 4)
        job.report(1, None)
        go.wait(120)

    job = Job("Test", work)
    job.progressChanged.connect(seen.append)
    heard = heard_of(job)
    jobs.start(job)
    wait_until(lambda: 25.0 in seen)
    go.set()
    wait_until(lambda: heard)
