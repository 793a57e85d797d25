"""A client of the server all tests share, and a task that is done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from orthodock.api import Credentials, Task, WebODM
from properties import load_profile
from raw_server import TLSServer, tls_server_in

load_profile()


@pytest.fixture(scope="module")
def client(server) -> WebODM:
    return WebODM(server.url, Credentials(server.user, server.password))


@pytest.fixture(scope="module")
def finished(client: WebODM, photos: Path) -> Task:
    """A completed task, in a project of the module's own."""
    project = client.projects.create("Finished")
    task = client.tasks.create(project.id, sorted(photos.iterdir()), name="finished")
    return client.tasks.wait(project.id, task.id, interval=0.1)


@pytest.fixture
def tls_server(tmp_path: Path) -> Iterator[TLSServer]:
    """A server with a certificate that nobody vouches for."""
    with tls_server_in(tmp_path) as server:
        yield server
