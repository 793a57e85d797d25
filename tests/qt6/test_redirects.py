"""Qt 6 follows redirects by itself: a token must not go along to another server."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Callable

import pytest
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest


class Server:
    """Notes who asks with which Authorization, and redirects /api/moved to `target`."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, str | None]] = []
        self.target = ""
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.seen.append((self.path, self.headers.get("Authorization")))
                is_moved = self.path == "/api/moved"
                self.send_response(302 if is_moved else 200)
                if is_moved:
                    self.send_header("Location", server.target)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Log nothing."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True).start()

    def close(self) -> None:
        """Stop."""
        self._http.shutdown()
        self._http.server_close()


@pytest.fixture
def servers() -> Iterator[tuple[Server, Server]]:
    """Ours and another, on another port."""
    both = Server(), Server()
    yield both
    for server in both:
        server.close()


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
