"""The request preprocessor gives each server its own token, and nobody else's."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Callable

import pytest
from orthodock.core.server.layer_auth import LayerAuth
from qgis.core import QgsBlockingNetworkRequest
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest


@contextmanager
def recorder() -> Iterator[tuple[str, list[str | None]]]:
    """A server that notes the Authorization header of every request."""
    seen: list[str | None] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.headers.get("Authorization"))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", seen
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def layer_auth(qgis_app) -> Iterator[LayerAuth]:
    auth = LayerAuth()
    auth.install()
    yield auth
    auth.remove()


def get(url: str) -> None:
    QgsBlockingNetworkRequest().get(QNetworkRequest(QUrl(url)), True)


def test_token_goes_to_its_own_server_only(layer_auth: LayerAuth) -> None:
    with recorder() as (ours, seen_here), recorder() as (other, seen_there):
        layer_auth.set_token(ours, "token-1")
        get(ours + "/api/projects/1/tasks/a/dsm/tiles/1/2/3")
        get(other + "/api/projects/1/tasks/a/dsm/tiles/1/2/3")
        assert seen_here == ["JWT token-1"]
        assert seen_there == [None]


def test_token_is_not_sent_outside_the_api(layer_auth: LayerAuth) -> None:
    with recorder() as (ours, seen):
        layer_auth.set_token(ours, "token-1")
        get(ours + "/static/picture.png")
        assert seen == [None]


def test_token_stays_below_the_servers_path(layer_auth: LayerAuth) -> None:
    with recorder() as (host, seen):
        layer_auth.set_token(host + "/odm", "token-1")
        get(host + "/odm/api/projects/")
        get(host + "/other/api/projects/")
        assert seen == ["JWT token-1", None]


def test_servers_of_one_host_keep_their_tokens_apart(layer_auth: LayerAuth) -> None:
    with recorder() as (host, seen):
        layer_auth.set_token(host + "/a", "of-a")
        layer_auth.set_token(host + "/b", "of-b")
        layer_auth.set_token(host, "of-the-host")
        layer_auth.set_token(host + "/api", "of-api")  # within the path of the one before
        for path in ("/a/api/", "/b/api/", "/api/", "/api/api/", "/c/api/"):
            get(host + path)
        expected = ["JWT of-a", "JWT of-b", "JWT of-the-host", "JWT of-api", None]
        assert seen == expected
        layer_auth.forget(host + "/a")
        assert not layer_auth.has_token(host + "/a")
        assert not layer_auth.has_token(host + "/c")
        for other in (host, host + "/b", host + "/b/", host + "/api"):
            assert layer_auth.has_token(other)
        request = QNetworkRequest(QUrl(host + "/b/api/"))
        request.setRawHeader(b"Authorization", b"JWT of-a")
        assert layer_auth.is_outdated(request)
        request.setRawHeader(b"Authorization", b"JWT of-b")
        assert not layer_auth.is_outdated(request)
        del seen[:]
        for path in ("/a/api/", "/b/api/"):
            get(host + path)
        assert seen == [None, "JWT of-b"]


def test_renewed_token_replaces_the_old_one(layer_auth: LayerAuth) -> None:
    with recorder() as (ours, seen):
        for token in ("one", "two"):
            layer_auth.set_token(ours, token)
            get(ours + "/api/")
        assert seen == ["JWT one", "JWT two"]


def test_a_layers_own_login_is_left_alone(layer_auth: LayerAuth) -> None:
    with recorder() as (ours, seen):
        layer_auth.set_token(ours, "ours")
        request = QNetworkRequest(QUrl(ours + "/api/"))
        request.setRawHeader(b"Authorization", b"Basic theirs")
        QgsBlockingNetworkRequest().get(request, True)
        assert seen == ["Basic theirs"]


def test_repeated_request_carries_the_new_token(layer_auth: LayerAuth) -> None:
    with recorder() as (url, seen):
        layer_auth.set_token(url, "new")
        request = QNetworkRequest(QUrl(url + "/api/x"))
        request.setRawHeader(b"Authorization", b"JWT old")
        QgsBlockingNetworkRequest().get(request, True)
        assert seen == ["JWT new"]


def test_removed_preprocessor_sends_nothing(qgis_app) -> None:
    auth = LayerAuth()
    auth.install()
    with recorder() as (ours, seen):
        auth.set_token(ours, "token")
        auth.remove()
        auth.remove()  # twice does no harm
        get(ours + "/api/")
        assert seen == [None]
    assert not auth.has_token(ours)


def test_request_of_an_earlier_token_is_known(qgis_app) -> None:
    auth = LayerAuth()
    request = QNetworkRequest(QUrl("http://127.0.0.1:8000/api/projects/1/tasks/t/orthophoto/tiles"))
    assert not auth.is_outdated(request), "nobody has a better one"
    auth.set_token("http://127.0.0.1:8000", "old")
    assert auth.is_outdated(request), "it was sent without any"
    request.setRawHeader(b"Authorization", b"JWT old")
    assert not auth.is_outdated(request)
    auth.set_token("http://127.0.0.1:8000", "new")
    assert auth.is_outdated(request)
    auth.set_token("http://127.0.0.1:9000", "old")
    request.setUrl(QUrl("http://127.0.0.1:9000/api/"))
    assert not auth.is_outdated(request)


# --- redirects


@contextmanager
def redirecting(target: Callable[[str], str]) -> Iterator[tuple[str, list[tuple[str, str | None]]]]:
    """A server that sends who asks for /api/moved on to `target` of its own address."""
    seen: list[tuple[str, str | None]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append((self.path, self.headers.get("Authorization")))
            is_moved = self.path == "/api/moved"
            self.send_response(302 if is_moved else 200)
            if is_moved:
                self.send_header("Location", target(f"http://127.0.0.1:{self.server.server_port}"))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", seen
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_token_is_not_sent_where_another_server_is_redirected_to(
    host: str, layer_auth: LayerAuth
) -> None:
    with recorder() as (other, seen_there):
        elsewhere = other.replace("127.0.0.1", host) + "/api/stolen"
        with redirecting(lambda _own: elsewhere) as (ours, seen_here):
            layer_auth.set_token(ours, "token-1")
            get(ours + "/api/moved")
            assert seen_here == [("/api/moved", "JWT token-1")]
            assert set(seen_there) <= {None}


def test_token_is_sent_on_within_its_server(layer_auth: LayerAuth) -> None:
    with redirecting(lambda own: own + "/api/there") as (ours, seen):
        layer_auth.set_token(ours, "token-1")
        get(ours + "/api/moved")
        assert seen == [("/api/moved", "JWT token-1"), ("/api/there", "JWT token-1")]


def test_requests_with_a_token_stay_on_their_server(layer_auth: LayerAuth) -> None:
    layer_auth.set_token("http://127.0.0.1:9", "token-1")
    preprocess = layer_auth._make_preprocessor()
    with_token = QNetworkRequest(QUrl("http://127.0.0.1:9/api/projects/"))
    without = QNetworkRequest(QUrl("http://127.0.0.1:8/api/projects/"))
    for request in (with_token, without):
        preprocess(request)
    policy = QNetworkRequest.Attribute.RedirectPolicyAttribute
    same_origin = QNetworkRequest.RedirectPolicy.SameOriginRedirectPolicy
    assert with_token.attribute(policy) == int(same_origin)
    assert without.attribute(policy) is None
