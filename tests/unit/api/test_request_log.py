"""What the client tells Python's `logging` of its requests."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from answers import answering, http
from orthodock.api import Credentials, NetworkOptions, WebODM, WebODMError
from orthodock.api import transport as client_transport

NAME = "orthodock.api.transport"
QUICK = NetworkOptions(connect_timeout=2.0, read_timeout=2.0)


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """All that is logged at the finest level."""
    with caplog.at_level(logging.DEBUG, NAME):
        yield caplog


def texts(logged: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in logged.records if record.name == NAME]


def test_each_request_is_told(server, logged) -> None:
    client = WebODM(server.url, Credentials(server.user, server.password))
    project = client.projects.create("Logged")
    client.projects.delete(project.id)
    told = [text.rsplit(", ", 1)[0] for text in texts(logged)]
    assert told[0] == "POST /api/token-auth/: 200"
    assert "POST /api/projects/: 201" in told
    assert f"DELETE /api/projects/{project.id}/: 204" in told
    for text in texts(logged):
        assert text.endswith(" ms")


def test_repeated_request_is_told_each_time(logged, monkeypatch) -> None:
    monkeypatch.setattr(client_transport, "FIRST_BACKOFF", 0.01)
    with answering(http("503 Service Unavailable")) as url, pytest.raises(WebODMError):
        WebODM(url, network=QUICK).nodes.list()
    assert len(texts(logged)) == client_transport.ATTEMPTS
    assert texts(logged)[0].startswith("GET /api/processingnodes/: 503, ")


def test_request_without_answer_says_why(logged, monkeypatch) -> None:
    monkeypatch.setattr(client_transport, "ATTEMPTS", 1)
    with answering(b"") as url, pytest.raises(WebODMError):
        WebODM(url, network=QUICK).nodes.list()
    (text,) = texts(logged)
    assert text.startswith("GET /api/processingnodes/: no answer, The server at 127.0.0.1")


def test_secrets_and_queries_are_not_told(server, logged) -> None:
    client = WebODM(server.url, Credentials(server.user, server.password))
    list(client.projects.list(search="secret words"))
    client.transport.content(f"projects/?jwt={client.transport.token()}")
    with pytest.raises(WebODMError):
        WebODM(server.url, Credentials(server.user, "wrong-password")).check()
    told = "\n".join(texts(logged))
    for secret in (client.transport.token(), server.password, "wrong-password", "secret", "?"):
        assert secret not in told


def test_path_below_the_servers_own_is_told(logged) -> None:
    with answering(http("200 OK", b"[]")) as url:
        WebODM(url + "/acme", network=QUICK).nodes.list()
    (text,) = texts(logged)
    assert text.startswith("GET /api/processingnodes/: 200")


def test_nothing_is_done_for_a_log_that_nobody_reads(server, caplog, monkeypatch) -> None:
    def read_clock() -> float:
        raise AssertionError("the clock was read")

    monkeypatch.setattr(client_transport.time, "perf_counter", read_clock)
    client = WebODM(server.url, Credentials(server.user, server.password))
    client.nodes.list()
    assert texts(caplog) == []
