"""The servers the contract is tried on: devserver in both dialects and with faults; a live one.

The live one is named by WEBODM_URL, WEBODM_USER and WEBODM_PASSWORD. What the tests make there
they make in a project of their own, and remove it at the end.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from orthodock.api import Credentials, Project, Task, WebODM

LIVE = tuple(os.environ.get(f"WEBODM_{name}", "") for name in ("URL", "USER", "PASSWORD"))
ARGUMENTS = {
    "today": [],
    "legacy": ["--legacy"],
    "canned": ["--canned"],  # a node in test mode
    "faulty": ["--fault-rate", "0.1", "--fault-seed", "11"],  # every tenth answer goes wrong
}
PATIENCE = 1800.0  # s a real node may take for a few small photos


@pytest.fixture(scope="module", params=["today", "legacy", "canned", "faulty", "live"])
def dialect(request: pytest.FixtureRequest) -> str:
    """Which of the servers; the live one only when it is named."""
    if request.param == "live" and not LIVE[0]:
        pytest.skip("WEBODM_URL names no live server")
    return str(request.param)


@pytest.fixture(scope="module")
def client(
    dialect: str, tmp_path_factory: pytest.TempPathFactory, devserver_class
) -> Iterator[WebODM]:
    """A client of the server."""
    if dialect == "live":
        yield WebODM(LIVE[0], Credentials(LIVE[1], LIVE[2]))
        return
    server = devserver_class.start(tmp_path_factory.mktemp(dialect), *ARGUMENTS[dialect])
    yield WebODM(server.url, Credentials(server.user, server.password))
    server.stop()


@pytest.fixture(scope="module")
def project(client: WebODM) -> Iterator[Project]:
    """A project of our own, removed with all that is in it."""
    made = client.projects.create("OrthoDock contract test", "may be removed at any time")
    yield made
    client.projects.delete(made.id)


@pytest.fixture(scope="module")
def paths(photos: Path) -> list[Path]:
    """The photos every task is made of."""
    return sorted(photos.iterdir())


@pytest.fixture(scope="module")
def finished(client: WebODM, project: Project, paths: list[Path]) -> Task:
    """A completed task, with DSM and DTM if the node makes any."""
    task = client.tasks.create(
        project.id, paths, name="Contract", options={"dsm": True, "dtm": True}
    )
    return client.tasks.wait(project.id, task.id, interval=0.2, timeout=PATIENCE)


@pytest.fixture
def need(finished: Task):
    """Skips a test whose asset this server's node does not make."""

    def check(asset: str) -> str:
        if asset not in finished.available_assets:
            pytest.skip(f"this task has no {asset}")
        return asset

    return check


@pytest.fixture(scope="module")
def need_today(client: WebODM, finished: Task) -> None:
    """Skips what the documented old server does not have: told by what it answers."""
    if client.tasks.create_partial(finished.project, name="probe") is None:
        pytest.skip("an old server")
    for task in client.tasks.list(finished.project):
        if task.partial:
            client.tasks.remove(task.project, task.id)
