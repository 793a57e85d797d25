"""Qt 6 follows redirects by itself: a token must not go along to another server."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Callable

import pytest
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from raw_server import Request, raw_server


class Server:
    """Notes who asks with which Authorization, and redirects /api/moved to `target`."""

    def __init__(self) -> None:
        self.url = self.target = ""
        self.seen: list[tuple[str, str | None]] = []

    def answer(self, request: Request) -> bytes:
        self.seen.append((request.path, request.headers.get("authorization")))
        if request.path != "/api/moved":
            return b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
        head = f"HTTP/1.1 302 Found\r\nLocation: {self.target}\r\nContent-Length: 0\r\n\r\n"
        return head.encode()


@pytest.fixture
def servers() -> Iterator[tuple[Server, Server]]:
    """Ours and another, on another port."""
    ours, other = Server(), Server()
    with raw_server(ours.answer) as first, raw_server(other.answer) as second:
        ours.url, other.url = first.url, second.url
        yield ours, other


@pytest.fixture
def get(
    application: Any, servers: tuple[Server, Server], wait_until: Callable[..., None]
) -> Callable[[str], QNetworkReply]:
    """Sends a request as QGIS does, through the preprocessor; our server has a token."""
    from orthodock.core.server.layer_auth import LayerAuth

    auth = LayerAuth()
    auth.set_token(servers[0].url, "token-1")
    preprocess = auth._make_preprocessor()
    manager = QNetworkAccessManager(application)

    def send(url: str) -> QNetworkReply:
        request = QNetworkRequest(QUrl(url))
        preprocess(request)
        reply = manager.get(request)
        wait_until(reply.isFinished)
        return reply

    return send


def test_token_is_not_sent_to_another_port(
    servers: tuple[Server, Server], get: Callable[[str], QNetworkReply]
) -> None:
    ours, other = servers
    ours.target = other.url + "/api/stolen"
    reply = get(ours.url + "/api/moved")
    assert ours.seen == [("/api/moved", "JWT token-1")]
    assert other.seen == []
    assert reply.error() == QNetworkReply.NetworkError.InsecureRedirectError


def test_token_is_sent_on_within_the_server(
    servers: tuple[Server, Server], get: Callable[[str], QNetworkReply]
) -> None:
    ours, _ = servers
    ours.target = ours.url + "/api/there"
    reply = get(ours.url + "/api/moved")
    assert ours.seen == [("/api/moved", "JWT token-1"), ("/api/there", "JWT token-1")]
    assert reply.error() == QNetworkReply.NetworkError.NoError


def test_request_without_a_token_is_redirected_as_usual(
    servers: tuple[Server, Server], get: Callable[[str], QNetworkReply]
) -> None:
    ours, other = servers
    other.target = ours.url + "/picture.png"
    get(other.url + "/api/moved")
    assert other.seen == [("/api/moved", None)]
    assert ours.seen == [("/picture.png", None)]
