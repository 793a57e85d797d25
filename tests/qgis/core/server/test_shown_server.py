"""Requests to the shown server: late answers are dropped."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from orthodock.api import NotFoundError, WebODM, WebODMError
from orthodock.core.server.connections import Connection
from orthodock.core.server.shown_server import ShownServer

ONE, OTHER = "http://one.example", "http://other.example"


@pytest.fixture
def server(background) -> Iterator[ShownServer]:
    shown = ShownServer(background)
    yield shown
    shown.close()


class Held:
    """Work that lasts until it is let go."""

    def __init__(self, result: Any) -> None:
        self.result = result
        self.clients: list[WebODM] = []
        self.event = threading.Event()

    def __call__(self, client: WebODM) -> Any:
        self.clients.append(client)
        assert self.event.wait(20)
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


def settle(background, wait_until, works: list[Held]) -> None:
    """Let work go, and wait until its answers have been delivered or dropped."""
    for work in works:
        work.event.set()
    after: list[Any] = []
    for _ in range(8):  # more than there are threads
        background.run(lambda: None, after.append)
    wait_until(lambda: len(after) == 8)


def test_answer_of_the_shown_server_is_delivered(server, background, wait_until) -> None:
    client, work, answers = WebODM(ONE), Held("answer"), []
    server.show(client)
    assert server.ask(work, answers.append) is not None
    settle(background, wait_until, [work])
    wait_until(lambda: answers)
    assert (answers, work.clients) == (["answer"], [client])


def test_nothing_is_asked_when_no_server_is_shown(server) -> None:
    assert server.ask(Held(None)) is None


@pytest.mark.parametrize("then", ["other", "same with another login", "none"])
def test_late_answers_and_errors_are_dropped(server, background, wait_until, then: str) -> None:
    delivered: list[Any] = []
    server.show(WebODM(ONE))
    works = [Held("answer"), Held(NotFoundError("gone"))]
    for work in works:
        server.ask(work, delivered.append, delivered.append)
    wait_until(lambda: all(work.clients for work in works))
    server.show({"other": WebODM(OTHER), "none": None}.get(then, WebODM(ONE)))
    settle(background, wait_until, works)
    assert delivered == []


def test_server_that_is_shown_again_gets_no_late_answer(server, background, wait_until) -> None:
    client, work, delivered = WebODM(ONE), Held("answer"), []
    server.show(client)
    server.ask(work, delivered.append)
    wait_until(lambda: work.clients)
    server.show(None)
    server.show(client)
    settle(background, wait_until, [work])
    assert delivered == []


def test_late_error_of_what_the_user_started_is_reported(server, background, wait_until) -> None:
    errors: list[WebODMError] = []
    done: list[Any] = []
    server.show(WebODM(ONE))
    failing, working = Held(NotFoundError("gone")), Held("answer")
    for work in (failing, working):
        server.ask(work, done.append, errors.append, reports_late_errors=True)
    wait_until(lambda: failing.clients and working.clients)
    server.show(WebODM(OTHER))
    settle(background, wait_until, [failing, working])
    wait_until(lambda: errors)
    assert (errors, done) == ([failing.result], [])


def test_slow_requests_hold_up_no_others(server, wait_until) -> None:
    slow, quick = [Held(None) for _ in range(20)], []
    server.show(WebODM(ONE))
    for work in slow:
        server.ask(work, is_slow=True)
    server.ask(lambda _client: "quick", quick.append)
    wait_until(lambda: quick)
    for work in slow:
        work.event.set()


def test_client_with_an_earlier_login_is_of_the_shown_server(server) -> None:
    connection = Connection.new("One", ONE)
    before = WebODM(ONE)
    server.show(WebODM(ONE), connection)
    assert server.connection == connection
    assert server.is_shown(before)
    assert not server.is_shown(WebODM(OTHER))
    server.show(None)
    assert not server.is_shown(before)


def test_change_is_emitted_when_the_server_is_known(server) -> None:
    shown: list[Any] = []
    server.changed.connect(lambda: shown.append(server.client))
    client = WebODM(ONE)
    server.show(client)
    server.show(None)
    assert shown == [client, None]
