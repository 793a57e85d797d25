"""What goes wrong between here and a server, each with an error that says what to do."""

from __future__ import annotations

import logging
import socket
import threading

import pytest
from answers import answering, http
from orthodock.api import (
    AuthenticationError,
    CancelledError,
    CertificateError,
    ConnectionFailedError,
    Credentials,
    NetworkOptions,
    ProtocolError,
    ServerError,
    ValidationError,
    WebODM,
    normalise_url,
    transport,
)
from ports import closed_port
from raw_server import TLSServer, raw_server

QUICK = NetworkOptions(connect_timeout=2.0, read_timeout=0.5)
LOGIN = Credentials("pilot", "secret-word")


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://odm.example.org/", "https://odm.example.org"),
        ("  odm.example.org ", "https://odm.example.org"),
        ("http://localhost:8000/dashboard/", "http://localhost:8000"),
        ("https://odm.example.org/maps/login/?next=/", "https://odm.example.org/maps"),
        ("https://odm.example.org/api/", "https://odm.example.org"),
        ("HTTP://ODM.Example.org", "http://odm.example.org"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_address_is_understood_as_people_type_it(typed: str, url: str) -> None:
    assert normalise_url(typed) == url


@pytest.mark.parametrize("typed", ["", "ftp://x", "https://", "http://a b", "http://x:99999999"])
def test_address_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError, match="web address"):
        normalise_url(typed)


def test_secret_in_the_address_is_refused_unseen() -> None:
    with pytest.raises(ValidationError) as caught:
        normalise_url("https://pilot:secret-word@odm.example.org")
    assert "secret-word" not in str(caught.value)


def test_dead_server_is_named() -> None:
    port = closed_port()
    with pytest.raises(ConnectionFailedError, match=rf"127\.0\.0\.1:{port}.*refused") as caught:
        WebODM(f"http://127.0.0.1:{port}", LOGIN, network=QUICK).check()
    assert str(caught.value).endswith("Connection refused. " + caught.value.remedy)


def tries(caplog: pytest.LogCaptureFixture, url: str) -> int:
    """How often a request is sent that gets no answer."""
    level = caplog.at_level(logging.DEBUG, "orthodock.api.transport")
    with level, pytest.raises(ConnectionFailedError):
        WebODM(url, network=QUICK).projects.get(1)
    return sum("/projects/1/: no answer" in record.getMessage() for record in caplog.records)


def test_refused_connection_is_given_up_sooner_than_one_that_breaks(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "FIRST_BACKOFF", 0.0)
    assert tries(caplog, f"http://127.0.0.1:{closed_port()}") == 3
    caplog.clear()
    with raw_server(lambda _: [b""]) as server:
        assert tries(caplog, server.url) == 5
    assert len(server.heads) == 5
    caplog.clear()
    assert tries(caplog, "http://nowhere.invalid") == 1


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds between two tries; none is waited for."""
    made: list[float] = []
    monkeypatch.setattr(
        transport.Transport, "_wait", lambda _self, seconds, _cancelled: made.append(seconds)
    )
    return made


def test_pause_between_two_tries_doubles(waits: list[float]) -> None:
    with answering(http("503 Service Unavailable")) as url, pytest.raises(ServerError):
        WebODM(url, network=QUICK).nodes.list()
    longest = [0.5, 1.0, 2.0, 4.0]
    assert len(waits) == len(longest)
    for wait, most in zip(waits, longest):
        assert most / 2 <= wait <= most


@pytest.mark.parametrize("text", ["7", "60", "61", "3600", "9" * 5000])
def test_server_says_how_long_to_wait_up_to_a_minute(waits: list[float], text: str) -> None:
    with (
        answering(http("429 Too Many Requests", b"", f"Retry-After: {text}")) as url,
        pytest.raises(ServerError),
    ):
        WebODM(url, network=QUICK).nodes.list()
    assert waits == [min(float(text), 60.0)] * 4


@pytest.mark.parametrize(
    "text", ["0", "-5", "", "1.5", "nan", "²", "Fri, 31 Dec 2027 23:59:59 GMT"]
)
def test_retry_after_that_is_no_number_of_seconds_is_ignored(waits: list[float], text: str) -> None:
    answer = http("503 Unavailable", b"", f"Retry-After: {text}").replace("²".encode(), b"\xb2")
    with answering(answer) as url, pytest.raises(ServerError):
        WebODM(url, network=QUICK).nodes.list()
    assert len(waits) == 4
    assert 0.25 <= waits[0] <= 0.5


def test_canceled_request_does_not_wait_for_its_next_try() -> None:
    seen: list[None] = []
    page = http("503 Service Unavailable", b"", "Retry-After: 60")
    with raw_server(lambda _: seen.append(None) or page) as server, pytest.raises(CancelledError):
        WebODM(server.url, network=QUICK).transport.json(
            "GET", "projects/", cancelled=lambda: bool(seen)
        )
    assert len(seen) == 1


def test_name_that_does_not_exist_is_told_at_once() -> None:
    with pytest.raises(ConnectionFailedError, match=r"nowhere\.invalid"):
        WebODM("http://nowhere.invalid", LOGIN, network=QUICK).check()


def test_silent_server_runs_into_the_time_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        client = WebODM(f"http://127.0.0.1:{listener.getsockname()[1]}", LOGIN, network=QUICK)
        with pytest.raises(ConnectionFailedError, match=r"cannot be reached: Read timed out\."):
            client.projects.create("not repeated")


@pytest.mark.parametrize(
    "answer",
    [
        http("404 Not Found", b"<!DOCTYPE html><p>nothing here"),
        http("200 OK", b"<!DOCTYPE html><p>some other site", "Content-Type: text/html"),
        http("200 OK", b'{"something": "else"}'),
        http("200 OK", b'{"token": 5}'),
        http("405 Method Not Allowed"),
    ],
)
def test_other_server_is_told_from_webodm(answer: bytes) -> None:
    with answering(answer) as url, pytest.raises(ProtocolError, match="not as a WebODM"):
        WebODM(url, LOGIN, network=QUICK).check()


def test_no_http_at_all() -> None:
    with answering(b"SSH-2.0-OpenSSH_9.2\r\n") as url, pytest.raises(ConnectionFailedError):
        WebODM(url, LOGIN, network=QUICK).check()


def test_https_to_a_plain_server_is_a_tls_problem(server) -> None:
    address = server.url.replace("http://", "https://")
    with pytest.raises(ConnectionFailedError, match="secure connection"):
        WebODM(address, LOGIN, network=QUICK).check()


def test_redirected_login_names_the_right_address() -> None:
    moved = http("301 Moved", b"", "Location: https://new.example.org/api/token-auth/")
    with answering(moved) as url, pytest.raises(ConnectionFailedError, match=r"new\.example\.org"):
        WebODM(url, LOGIN, network=QUICK).check()


def test_gateway_error_page_is_a_server_error() -> None:
    page = http("502 Bad Gateway", b"<html><title>502 Bad Gateway</title></html>")
    with answering(page) as url, pytest.raises(ServerError, match="502"):
        WebODM(url, network=QUICK).projects.create("x")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b'{"detail": "Not today."}', r"Not today\."),
        (b'{"name": ["Too long.", "Too dull."]}', r"name: Too long\.; name: Too dull\."),
        (b'["Need two."]', r"Need two\."),
        (b'{"non_field_errors": ["Sorry."]}', r"^Sorry\."),
        (b"<html>", "HTTP 400"),
        (b"", "HTTP 400"),
    ],
)
def test_error_keeps_the_words_of_the_server(body: bytes, words: str) -> None:
    page = http("400 Bad Request", body)
    with answering(page) as url, pytest.raises(ValidationError, match=words):
        WebODM(url, network=QUICK).projects.create("x")


def test_answer_cut_short_is_noticed() -> None:
    whole = http("200 OK", b'[{"id": 1, "name": "a"}]')
    with answering(whole[:-5]) as url, pytest.raises(ConnectionFailedError, match="broke off"):
        WebODM(url, network=QUICK).nodes.list()


def test_forbidden_stays_forbidden_after_one_new_login(server) -> None:
    client = WebODM(server.url, Credentials(server.user, "wrong", token="eyJ.old.one"))
    with pytest.raises(AuthenticationError):
        client.nodes.list()


def test_closed_client_ends_waiting() -> None:
    page = http("503 Service Unavailable", b"", "Retry-After: 30")
    with answering(page) as url:
        client = WebODM(url, network=QUICK)
        threading.Timer(0.2, client.close).start()
        with pytest.raises(CancelledError):
            client.nodes.list()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_redirect_to_another_host_does_not_carry_the_token(host: str) -> None:
    """Whichever of the two names comes first in the alphabet."""
    (other,) = {"127.0.0.1", "localhost"} - {host}
    with raw_server(lambda _: http("200 OK", b"[]")) as target:
        elsewhere = target.url.replace("127.0.0.1", other)
        moved = http("302 Found", b"", f"Location: {elsewhere}/api/processingnodes/")
        with raw_server(lambda _: moved) as server:
            url = server.url.replace("127.0.0.1", host)
            WebODM(url, Credentials(token="pasted"), network=QUICK).nodes.list()
            (asked,), (followed,) = server.heads, target.heads
    assert asked.headers["authorization"] == "JWT pasted"
    assert "authorization" not in followed.headers


def test_cookies_are_never_sent_back(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = http("200 OK", b"[]", "Set-Cookie: sessionid=abc; Path=/")
    with answering(answer) as url:
        client = WebODM(url, network=QUICK)
        client.nodes.list()
        assert not list(client.transport._session().cookies)


def test_netrc_does_not_replace_the_token(server, tmp_path, monkeypatch) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login other password other\n")
    monkeypatch.setenv("NETRC", str(netrc))
    assert WebODM(server.url, Credentials(server.user, server.password)).nodes.list()


def test_certificate_nobody_vouches_for_is_refused(tls_server: TLSServer) -> None:
    with pytest.raises(CertificateError, match=r"secure connection.*certificate") as caught:
        WebODM(tls_server.url, network=QUICK).nodes.list()
    assert "authority" in caught.value.remedy


@pytest.mark.parametrize("name", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])
def test_certificates_of_the_environment_are_trusted(
    tls_server: TLSServer, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for other in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(other, raising=False)
    with pytest.raises(CertificateError):
        WebODM(tls_server.url, network=QUICK).nodes.list()
    monkeypatch.setenv(name, tls_server.certificate)
    assert WebODM(tls_server.url, network=QUICK).nodes.list() == ()


def test_certificate_that_is_handed_in_is_trusted(
    tls_server: TLSServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    from requests.certs import where

    monkeypatch.setenv("REQUESTS_CA_BUNDLE", where())  # of the whole machine: ours comes first
    network = NetworkOptions(ca_file=tls_server.certificate)
    assert WebODM(tls_server.url, network=network).nodes.list() == ()


def test_requests_go_through_the_proxy_that_is_handed_in() -> None:
    with answering(http("200 OK", b"[]")) as proxy:
        network = NetworkOptions(proxies={"http": proxy}, read_timeout=2.0)
        assert WebODM("http://webodm.invalid", network=network).nodes.list() == ()
