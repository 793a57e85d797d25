"""A server is reached through a SOCKS proxy, and what keeps it from being reached is said."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from answers import http
from orthodock.api import (
    CancelledError,
    CertificateError,
    ConnectionFailedError,
    Credentials,
    IntermediaryError,
    NetworkOptions,
    WebODM,
)
from orthodock.api import transport as client_transport
from raw_server import TLSServer, raw_server
from socks_server import REFUSED_BY_RULE, SocksServer, socks_server

EMPTY = http("200 OK", b"[]", "Content-Type: application/json")
WITHOUT_PACKAGE = """
import sys
sys.modules["socks"] = None
from orthodock.api import ConnectionFailedError, NetworkOptions, WebODM
network = NetworkOptions(2.0, 1.0, {"http": "socks5h://127.0.0.1:9"})
try:
    WebODM("http://odm.example.org", network=network).nodes.list()
except ConnectionFailedError as error:
    print(error)
"""


@pytest.fixture(autouse=True)
def no_long_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_transport, "FIRST_BACKOFF", 0.01)


def through(
    proxy: SocksServer, url: str, *, login: str = "", scheme: str = "socks5h", ca_file: str = ""
) -> WebODM:
    address = f"{scheme}://{login}{proxy.address}"
    network = NetworkOptions(2.0, 5.0, {"http": address, "https": address}, ca_file=ca_file)
    return WebODM(url, network=network)


def test_socks_without_its_package_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "orthodock").symlink_to(Path(__file__).resolve().parents[3])
    command = [sys.executable, "-c", WITHOUT_PACKAGE]
    said = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=True
    )
    assert said.stdout.startswith("SOCKS proxies need the Python package PySocks.")
    assert "Settings ▸ Options ▸ Network" in said.stdout


class TestWithPySocks:
    @pytest.fixture(autouse=True)
    def package(self) -> None:
        pytest.importorskip("socks", reason="PySocks is not installed")

    def test_server_is_reached_and_its_name_looked_up_by_the_proxy(self) -> None:
        with raw_server(lambda _head: EMPTY) as server, socks_server() as proxy:
            port = int(server.url.rsplit(":", 1)[1])
            client = through(proxy, f"http://odm.example.org:{port}")
            assert client.nodes.list() == ()
            assert proxy.asked == [("odm.example.org", port)]
            assert server.heads[0].headers["host"] == f"odm.example.org:{port}"

    def test_login_of_the_proxy_is_sent_to_it_alone(self) -> None:
        with raw_server(lambda _head: EMPTY) as server, socks_server(("me", "p:/%")) as proxy:
            assert through(proxy, server.url, login="me:p%3A%2F%25@").nodes.list() == ()
            assert proxy.logins == [("me", "p:/%")]
            assert b"authorization" not in server.heads[0].lower()

    @pytest.mark.parametrize("login", ["", "me:wrong@"])
    def test_login_that_the_proxy_does_not_accept_names_the_proxy(self, login: str) -> None:
        with raw_server(lambda _head: EMPTY) as server, socks_server(("me", "right")) as proxy:
            client = through(proxy, server.url, login=login)
            with pytest.raises(IntermediaryError, match="The proxy requires a login") as caught:
                client.nodes.list()
            assert "QGIS" in caught.value.remedy
            assert "wrong" not in str(caught.value)
            assert not server.heads

    def test_connection_that_the_proxy_refuses_names_the_proxy(self) -> None:
        with (
            socks_server(reply=REFUSED_BY_RULE) as proxy,
            pytest.raises(ConnectionFailedError, match=r"not connect to odm\.example\.org: .*rule"),
        ):
            through(proxy, "http://odm.example.org").nodes.list()

    def test_proxy_that_is_away_is_named_as_the_proxy(self) -> None:
        with socks_server() as proxy:
            pass
        with pytest.raises(ConnectionFailedError, match=r"proxy for odm\.example\.org cannot be"):
            through(proxy, "http://odm.example.org").nodes.list()

    def test_certificates_are_verified_behind_the_proxy(self, tls_server: TLSServer) -> None:
        with socks_server() as proxy:
            with pytest.raises(CertificateError):
                through(proxy, tls_server.url).nodes.list()
            client = through(proxy, tls_server.url, ca_file=tls_server.certificate)
            assert client.nodes.list() == ()

    def test_proxy_that_stalls_can_be_cancelled_at_once(self) -> None:
        with socks_server(stalls=True) as proxy:
            client = through(proxy, "http://odm.example.org")
            closing = threading.Timer(0.3, client.close)
            closing.start()
            began = time.monotonic()
            with pytest.raises(CancelledError):
                client.nodes.list()
            closing.join()
            assert time.monotonic() - began < 1.8  # less than the time it has to connect

    def test_photo_is_uploaded_through_the_proxy(self, server, tmp_path: Path) -> None:
        photos = [tmp_path / name for name in ("a.jpg", "b.jpg")]
        for photo in photos:
            photo.write_bytes(b"\xff\xd8\xff\xe0" + bytes(300_000) + b"\xff\xd9")
        with socks_server() as proxy:
            address = f"socks5h://{proxy.address}"
            network = NetworkOptions(5.0, 30.0, {"http": address, "https": address})
            login = Credentials(server.user, server.password)
            client = WebODM(server.url, login, network=network)
            task = client.tasks.create(client.projects.create("Socks").id, photos)
            assert task.images_count == 2
            assert proxy.asked
