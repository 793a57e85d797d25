"""What is between here and a server, missing rights and wrong passwords are told apart."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import ssl
from pathlib import Path
from typing import Any

import pytest
from answers import answering, http
from orthodock.api import (
    AuthenticationError,
    CertificateError,
    ConnectionFailedError,
    Credentials,
    IntermediaryError,
    NetworkOptions,
    NotFoundError,
    PermissionDeniedError,
    ProtocolError,
    ServerError,
    TileType,
    TooLargeError,
    WebODM,
    WebODMError,
)
from orthodock.api import transport as client_transport
from orthodock.api.support.permissions import with_right
from orthodock.api.transfer.multipart import MultipartBody, NamedFile
from raw_server import TLSServer, listening, make_certificate, raw_server, speaking_first

QUICK = NetworkOptions(connect_timeout=2.0, read_timeout=1.0)
LOGIN = Credentials("pilot", "secret-word")
TASK = "11111111-2222-3333-4444-555555555555"
DENIED = {"detail": "You do not have permission to perform this action."}


@pytest.fixture(autouse=True)
def no_long_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_transport, "FIRST_BACKOFF", 0.01)


def page(status: str, title: str, *headers: str) -> bytes:
    body = f"<!DOCTYPE html><html><head><title>{title}</title></head><body>x</body></html>"
    return http(status, body.encode(), "Content-Type: text/html; charset=UTF-8", *headers)


def json_answer(status: str, data: Any, *headers: str) -> bytes:
    return http(status, json.dumps(data).encode(), "Content-Type: application/json", *headers)


def signed_in(answer: bytes) -> Any:
    """Give a token to whoever logs in, and the answer to all else."""
    token = json_answer("200 OK", {"token": "a"})
    return lambda head: [token if b"token-auth" in head else answer]


def failure_of(answer: bytes, credentials: Credentials = LOGIN) -> WebODMError:
    with answering(answer) as url, pytest.raises(WebODMError) as caught:
        WebODM(url, credentials, network=QUICK).check()
    return caught.value


# Something in front of the server


@pytest.mark.parametrize("credentials", [LOGIN, Credentials(), Credentials(token="pasted")])
@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (
            page("403 Forbidden", "Just a moment...", "cf-mitigated: challenge"),
            "blocks the request",
        ),
        (page("403 Forbidden", "Just a moment..."), "Just a moment"),
        (page("503 Unavailable", "Just a moment...", "cf-mitigated: challenge"), "HTTP 503"),
        (page("429 Too Many", "Just a moment...", "CF-Mitigated: challenge"), "HTTP 429"),
        (json_answer("403 Forbidden", {}, "cf-mitigated: challenge"), r"HTTP 403\)\. Ask"),
        (http("403 Forbidden", b"Forbidden by policy", "Content-Type: text/plain"), "blocks"),
        (page("401 Unauthorized", "401", 'WWW-Authenticate: Basic realm="x"'), r"proxy.*Basic"),
        (page("401 Unauthorized", "401", "WWW-Authenticate: Negotiate"), r"proxy.*Negotiate"),
        (http("401 Unauthorized", b"", 'WWW-Authenticate: Digest realm="x"'), r"proxy.*Digest"),
        (page("401 Unauthorized", "Sign in"), "proxy in front"),
        (page("407 Proxy Authentication Required", "x"), "proxy requires a login"),
        (http("407 Proxy Authentication Required"), r"Settings ▸ Options ▸ Network"),
        (page("511 Network Authentication Required", "Hotel"), "network requires you to sign in"),
    ],
)
def test_answer_of_something_in_front_does_not_blame_the_login(
    answer: bytes, words: str, credentials: Credentials
) -> None:
    error = failure_of(answer, credentials)
    assert isinstance(error, IntermediaryError)
    assert "password of this connection" not in str(error)
    with pytest.raises(IntermediaryError, match=words):
        raise error


def test_login_is_not_sent_again_to_something_in_front() -> None:
    with raw_server(signed_in(page("403 Forbidden", "Bot check"))) as server:
        client = WebODM(server.url, LOGIN, network=QUICK)
        with pytest.raises(IntermediaryError):
            client.nodes.list()
        assert sum(b"token-auth" in head for head in server.heads) == 1


def test_proxy_wants_a_login_for_a_tunnel_too() -> None:
    with answering(http("407 Proxy Authentication Required")) as proxy:
        network = NetworkOptions(2.0, 1.0, {"http": proxy, "https": proxy})
        client = WebODM("https://odm.example.org", LOGIN, network=network)
        with pytest.raises(IntermediaryError, match="proxy requires a login"):
            client.check()


def test_proxy_that_refuses_a_tunnel_says_so() -> None:
    with answering(page("403 Forbidden", "Denied")) as proxy:
        network = NetworkOptions(2.0, 1.0, {"https": proxy})
        client = WebODM("https://odm.example.org", LOGIN, network=network)
        with pytest.raises(IntermediaryError, match=r"proxy does not connect.*403"):
            client.check()


@pytest.mark.parametrize("credentials", [LOGIN, Credentials(), Credentials(token="pasted")])
def test_server_that_wants_a_client_certificate_says_so(credentials: Credentials) -> None:
    failure = failure_of(
        page("400 Bad Request", "400 No required SSL certificate was sent"), credentials
    )
    assert isinstance(failure, IntermediaryError)
    assert failure.message == "The server requires a client certificate."


def test_client_certificate_that_tls_asks_for_is_named(tmp_path: Path) -> None:
    certificate, key = make_certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    context.load_verify_locations(certificate)
    context.verify_mode = ssl.CERT_REQUIRED

    def refuse(plain: socket.socket) -> None:
        connection = context.wrap_socket(plain, server_side=True, do_handshake_on_connect=False)
        with connection, contextlib.suppress(OSError):
            connection.settimeout(20)
            with contextlib.suppress(ssl.SSLError):
                connection.do_handshake()  # sends the alert
            connection.shutdown(socket.SHUT_WR)
            while os.read(connection.fileno(), 65536):  # else the alert would be lost with a reset
                pass

    with listening(refuse) as address:
        network = NetworkOptions(5.0, 5.0, ca_file=str(certificate))
        client = WebODM(f"https://{address}", LOGIN, network=network)
        with pytest.raises(IntermediaryError, match="requires a client certificate"):
            client.nodes.list()


def test_proxy_that_is_away_is_named_as_the_proxy() -> None:
    network = NetworkOptions(2.0, 1.0, {"http": "http://127.0.0.1:9"})
    client = WebODM("http://odm.example.org", LOGIN, network=network)
    with pytest.raises(ConnectionFailedError, match=r"proxy for odm\.example\.org cannot be"):
        client.projects.create("x")


def test_sign_in_page_of_another_host_is_told_from_the_server() -> None:
    with raw_server(lambda _: [page("200 OK", "Sign in to Example")]) as sso:
        elsewhere = sso.url.replace("127.0.0.1", "localhost")
        moved = http("302 Found", b"", f"Location: {elsewhere}/login?back=x")
        with answering(moved) as url:
            with pytest.raises(IntermediaryError, match=r"localhost:\d+.*Sign in to Example"):
                WebODM(url, network=QUICK).nodes.list()
            with pytest.raises(IntermediaryError, match=r"localhost:\d+"):
                WebODM(url, LOGIN, network=QUICK).check()


@pytest.mark.parametrize("code", ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"])
def test_other_address_of_the_server_is_named(code: str) -> None:
    for credentials in (LOGIN, Credentials(token="pasted")):
        with raw_server(
            lambda head: [
                http(code, b"", "Location: https://127.0.0.1" + head.split(b" ")[1].decode())
            ]
        ) as server:
            client = WebODM(server.url, credentials, network=QUICK)
            with pytest.raises(ConnectionFailedError, match=r"https://127\.0\.0\.1/api/.*Enter"):
                client.check()


def test_page_in_place_of_the_server_is_quoted() -> None:
    with answering(page("200 OK", "Hotel Sunrise WLAN")) as url:
        client = WebODM(url, network=QUICK)
        with pytest.raises(ProtocolError, match=r"not as a WebODM.*Hotel Sunrise WLAN"):
            client.nodes.list()


@pytest.mark.parametrize("status", ["400 Bad Request", "404 Not Found", "405 Not Allowed"])
def test_login_that_a_proxy_refuses_does_not_blame_the_login(status: str) -> None:
    error = failure_of(page(status, f"{status[4:]} of a proxy"))
    assert isinstance(error, ProtocolError)
    assert "not as a WebODM" in str(error)
    assert f"“{status[4:]} of a proxy”" in str(error)
    assert "password" not in str(failure_of(http(status)))


# http and https


def test_https_to_a_plain_server_says_what_to_enter(server: Any) -> None:
    address = server.url.replace("http://", "https://")
    client = WebODM(address, LOGIN, network=QUICK)
    with pytest.raises(ConnectionFailedError, match=r"uses http.*http://") as caught:
        client.check()
    assert "certificate" not in str(caught.value)
    assert not isinstance(caught.value, CertificateError)


def test_local_server_needs_no_scheme(server: Any) -> None:
    typed = server.url.split("://")[1]
    assert WebODM(typed, Credentials(server.user, server.password)).check()


def test_no_secret_goes_to_a_plain_server_that_was_given_with_https() -> None:
    with raw_server(lambda _: [http("400 Bad")]) as plain:
        network = NetworkOptions(connect_timeout=0.2, read_timeout=0.2)
        client = WebODM(plain.url.replace("http:", "https:"), LOGIN, network=network)
        with pytest.raises(ConnectionFailedError):
            client.check()
        assert not any(b"token-auth" in head or b"secret" in head for head in plain.heads)


@pytest.mark.parametrize(
    "answer",
    [b"", b"junk", http("400 Bad Request"), http("302 Found", b"", "Location: https://127.0.0.1/")],
)
def test_server_without_tls_that_answers_no_plain_request_is_not_said_to_use_http(
    answer: bytes,
) -> None:
    """It may be a TLS server in trouble, for which http would be a step back."""
    with (
        speaking_first(answer) as address,
        pytest.raises(ConnectionFailedError, match="secure connection") as caught,
    ):
        WebODM(f"https://{address}", LOGIN, network=QUICK).check()
    assert "http://" not in str(caught.value)


def test_http_to_a_tls_server_says_what_to_enter(tls_server: TLSServer) -> None:
    client = WebODM(tls_server.url.replace("https:", "http:"), LOGIN, network=QUICK)
    with pytest.raises(ConnectionFailedError):
        client.check()


@pytest.mark.parametrize(
    "answer",
    [
        b"\x15\x03\x01\x00\x02\x02\x46",
        page("400 Bad Request", "400 The plain HTTP request was sent to HTTPS port"),
    ],
)
def test_http_to_a_port_of_https_says_so(answer: bytes) -> None:
    assert "https://" in str(failure_of(answer))


# Sizes, retries, words


@pytest.mark.parametrize(
    "answer",
    [page("413 Request Entity Too Large", "413 Request Entity Too Large"), http("413 Too Large")],
)
def test_too_large_request_is_an_error_of_its_own(answer: bytes, tmp_path: Any) -> None:
    photo = tmp_path / "a.jpg"
    photo.write_bytes(b"x" * 3000)
    with raw_server(lambda _: [answer]) as server:
        body = MultipartBody({}, [NamedFile.at(photo, photo.name)])
        client = WebODM(server.url, network=QUICK)
        with pytest.raises(TooLargeError, match=r"413.*client_max_body_size") as caught:
            client.tasks.upload(1, TASK, body)
    assert caught.value.size == len(body)


@pytest.mark.parametrize("status", [408, 425, 429, 502, 503, 504, 520, 521, 522, 523, 524])
def test_passing_trouble_is_tried_again_where_that_is_safe(status: int) -> None:
    answers = [page(f"{status} Trouble", "Trouble"), json_answer("200 OK", [])]
    with raw_server(lambda _: [answers.pop(0)]) as server:
        assert WebODM(server.url, network=QUICK).nodes.list() == ()
    with raw_server(lambda _: [page(f"{status} Trouble", "Trouble")]) as server:
        client = WebODM(server.url, network=QUICK)
        with pytest.raises(ServerError, match="Trouble"):
            client.transport.json("POST", "projects/")
        assert len(server.heads) == 1


@pytest.mark.parametrize("status", [500, 501, 505, 519, 530])
def test_failure_that_does_not_pass_is_not_tried_again(status: int) -> None:
    with raw_server(lambda _: [page(f"{status} Trouble", "Trouble")]) as server:
        with pytest.raises(ServerError, match=f"HTTP {status}: Trouble"):
            WebODM(server.url, network=QUICK).nodes.list()
        assert len(server.heads) == 1


def test_html_of_an_error_becomes_its_words() -> None:
    error = failure_of(page("500 Server Error", "Database &amp; disk"), Credentials())
    assert error.message == "HTTP 500: Database & disk"


# Rights


@pytest.mark.parametrize("credentials", [LOGIN, Credentials(token="pasted")])
def test_missing_right_is_told_from_a_wrong_password(credentials: Credentials) -> None:
    def reply(head: bytes) -> list[bytes]:
        if b"token-auth" in head:
            return [json_answer("200 OK", {"token": "a"})]
        is_read = head.startswith(b"GET /api/projects/?")
        return [json_answer("200 OK", []) if is_read else json_answer("403 Forbidden", DENIED)]

    with raw_server(reply) as server:
        client = WebODM(server.url, credentials, network=QUICK)
        for call, right in (
            (lambda: client.tasks.cancel(1, TASK), "change"),
            (lambda: client.transport.json("POST", f"projects/1/tasks/{TASK}/remove/"), "delete"),
            (lambda: client.projects.update(1, name="x"), "change"),
            (lambda: client.transport.json("POST", "projects/"), "add"),
            (lambda: client.tasks.get(1, TASK), "view"),
        ):
            with pytest.raises(PermissionDeniedError, match=f"permission.*right “{right}”") as e:
                call()
            assert "password" not in str(e.value)


def test_token_that_is_not_accepted_is_no_missing_right() -> None:
    with answering(json_answer("403 Forbidden", {"detail": "Signature has expired."})) as url:
        client = WebODM(url, Credentials(token="old"), network=QUICK)
        with pytest.raises(AuthenticationError):
            client.nodes.list()


def test_anonymous_403_wants_a_login() -> None:
    assert isinstance(
        failure_of(json_answer("403 Forbidden", {"detail": "No."}), Credentials()),
        AuthenticationError,
    )


def test_viewers_write_to_a_project_is_a_missing_right() -> None:
    def reply(head: bytes) -> list[bytes]:
        is_read = head.startswith(b"GET")
        found = json_answer("200 OK", {"id": 1, "name": "p"})
        return [found if is_read else json_answer("404 Not Found", {"detail": "Not found."})]

    with raw_server(reply) as server:
        client = WebODM(server.url, network=QUICK)
        with pytest.raises(PermissionDeniedError, match="“change”"):
            client.projects.update(1, name="x")
        with pytest.raises(PermissionDeniedError, match="“delete”"):
            client.projects.delete(1)


def test_thing_that_is_gone_is_no_missing_right() -> None:
    with answering(json_answer("404 Not Found", {"detail": "Not found."})) as url:
        client = WebODM(url, network=QUICK)
        with pytest.raises(NotFoundError):
            client.projects.update(1, name="x")


def test_first_failure_is_reported_when_reading_fails_otherwise() -> None:
    def write() -> None:
        raise NotFoundError("gone")

    def read() -> None:
        raise ServerError("away")

    with pytest.raises(NotFoundError, match="gone"):
        with_right("change", write, read)


# A folder of another site


def test_server_below_a_folder_of_another_site_is_used_whole() -> None:
    tiles = {"tiles": ["/webodm/api/projects/1/tasks/t/orthophoto/tiles/{z}/{x}/{y}"]}

    def reply(head: bytes) -> list[bytes]:
        path = head.split(b" ")[1]
        if not path.startswith(b"/webodm/api/"):
            return [page("404 Not Found", "Another site")]
        if b"token-auth" in path:
            return [json_answer("200 OK", {"token": "a"})]
        return [json_answer("200 OK", tiles if b"tiles.json" in path else [])]

    with raw_server(reply) as server:
        client = WebODM(server.url + "/webodm/dashboard/", LOGIN, network=QUICK)
        assert client.check() == ()
        url = client.results.tilejson(1, "t", TileType.ORTHOPHOTO).url
        assert url == server.url + tiles["tiles"][0]
