"""A request ends soon after it is canceled or its client is closed, whatever byte it waits for."""

from __future__ import annotations

import socket
import threading
import time
from pathlib import Path
from typing import Any, Callable

import pytest
from orthodock.api import CancelledError, ConnectionFailedError, NetworkOptions, WebODM
from orthodock.api import sockets as watched_sockets
from orthodock.api.transfer.multipart import MultipartBody, NamedFile
from raw_server import RawServer, raw_server

PATIENT = NetworkOptions(connect_timeout=30.0, read_timeout=30.0)
SOON = 0.5  # s
OK = b"HTTP/1.1 200 OK\r\n"
BIG = OK + b"Content-Length: 1000000\r\n\r\n"

STALLS = {
    "before the answer": [b""],
    "in the status line": [b"HTTP/1.1 2"],
    "after the status line": [OK],
    "in a header's name": [OK + b"Conte"],
    "in a header's value": [OK + b"Content-Length: 10"],
    "after the headers": [BIG],
    "in the body": [BIG + b'[{"id": 1, "name'],
    "in the size of a chunk": [OK + b"Transfer-Encoding: chunked\r\n\r\n1"],
    "in a chunk": [OK + b"Transfer-Encoding: chunked\r\n\r\nff\r\n[1,"],
    "before the last chunk": [OK + b"Transfer-Encoding: chunked\r\n\r\n1\r\n[\r\n"],
    "in the body of an error": [b"HTTP/1.1 400 No\r\nContent-Length: 100\r\n\r\n{"],
}
DRIPS = {
    "headers byte by byte": [OK, *[bytes([b]) for b in b"X-Drip: " + b"x" * 5000]],
    "header after header": [OK, *[b"X: y\r\n"] * 90, *[b"HTTP/1.1 100"] * 900],
    "continue after continue": [b"HTTP/1.1 100 Continue\r\n\r\n"] * 5000,
    "body byte by byte": [BIG, *[b" "] * 5000],
    "chunk by chunk": [OK + b"Transfer-Encoding: chunked\r\n\r\n", *[b"1\r\n \r\n"] * 5000],
}


def get(client: WebODM, cancelled: Callable[[], bool]) -> None:
    client.transport.json("GET", "projects/", cancelled=cancelled)


def assert_ends(
    how: str,
    server: RawServer,
    call: Callable[[WebODM, Callable[[], bool]], object] = get,
    network: NetworkOptions = PATIENT,
) -> None:
    """A call ends half a second after it is canceled, or its client closed."""
    client, flag, began = WebODM(server.url, network=network), threading.Event(), []

    def stop() -> None:
        server.stalls.wait(120)
        began.append(time.monotonic())
        client.close() if how == "closed" else flag.set()

    thread = threading.Thread(target=stop, daemon=True)
    thread.start()
    with pytest.raises(CancelledError):
        call(client, flag.is_set)
    ended = time.monotonic()
    thread.join(120)
    assert ended - began[0] < SOON


@pytest.mark.parametrize("how", ["canceled", "closed"])
@pytest.mark.parametrize("pieces", STALLS.values(), ids=STALLS)
def test_request_ends_wherever_the_server_stalls(pieces: list[bytes], how: str) -> None:
    with raw_server(lambda _: pieces, keep_open=True) as server:
        assert_ends(how, server)


@pytest.mark.parametrize("how", ["canceled", "closed"])
@pytest.mark.parametrize("pieces", DRIPS.values(), ids=DRIPS)
def test_request_ends_however_slowly_the_server_goes_on(pieces: list[bytes], how: str) -> None:
    with raw_server(lambda _: pieces, drip=0.02) as server:
        server.stalls = server.received
        assert_ends(how, server)


@pytest.mark.parametrize("how", ["canceled", "closed"])
@pytest.mark.parametrize(
    "stall", ["in a header's name", "after the headers", "in the body", "in a chunk"]
)
def test_download_ends_wherever_the_server_stalls(stall: str, how: str, tmp_path: Path) -> None:
    def download(client: WebODM, cancelled: Callable[[], bool]) -> None:
        client.results.download(1, "t", "a.tif", tmp_path / "a.tif", cancelled=cancelled)

    with raw_server(lambda _: STALLS[stall], keep_open=True) as server:
        assert_ends(how, server, download)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("how", ["canceled", "closed"])
def test_upload_ends_when_the_server_reads_nothing(how: str, tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    with photo.open("wb") as file:
        file.truncate(64 * 1024 * 1024)  # more than the buffers of a connection take
    over = threading.Event()

    def upload(client: WebODM, cancelled: Callable[[], bool]) -> None:
        body = MultipartBody({}, [NamedFile.at(photo, photo.name)])
        client.transport.json(
            "POST", "x/", body=body, content_type=body.content_type, cancelled=cancelled
        )

    def reply(_: bytes) -> list[bytes]:
        over.wait(120)
        return []

    with raw_server(reply) as server:
        server.stalls = server.received
        assert_ends(how, server, upload)
        over.set()


@pytest.mark.parametrize("how", ["canceled", "closed"])
def test_request_ends_in_the_tls_handshake(how: str) -> None:
    with raw_server(lambda _: [], keep_open=True) as server:
        server.stalls.set()  # no head comes in
        server.url = server.url.replace("http:", "https:")
        assert_ends(how, server)


@pytest.mark.parametrize("how", ["canceled", "closed"])
def test_request_ends_while_a_proxy_makes_the_tunnel(how: str) -> None:
    with raw_server(lambda _: [b"HTTP/1.1 200 Conn"], keep_open=True) as proxy:
        network = NetworkOptions(30.0, 30.0, {"https": proxy.url, "http": proxy.url})
        proxy.url = "https://odm.invalid"
        assert_ends(how, proxy, network=network)


@pytest.mark.parametrize("how", ["canceled", "closed"])
def test_request_ends_in_connect(how: str) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        # A full queue leaves further connections without an answer.
        full = [socket.socket() for _ in range(8)]
        for sock in full:
            sock.setblocking(False)
            sock.connect_ex(address)
        server = RawServer(f"http://127.0.0.1:{address[1]}")
        server.stalls.set()
        assert_ends(how, server)
        for sock in full:
            sock.close()


@pytest.mark.parametrize("how", ["canceled", "closed"])
def test_request_ends_while_a_name_is_looked_up(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    server, looked_up = RawServer("http://slow.invalid"), threading.Event()
    real = socket.getaddrinfo

    def slow(host: Any, *arguments: Any, **options: Any) -> Any:
        if host == "slow.invalid" and socket.AI_NUMERICHOST not in arguments:
            server.stalls.set()
            looked_up.wait(120)
        return real(host, *arguments, **options)

    monkeypatch.setattr(watched_sockets.socket, "getaddrinfo", slow)
    assert_ends(how, server)
    looked_up.set()


@pytest.mark.parametrize("how", ["canceled", "closed"])
def test_login_ends_too_and_so_do_those_who_wait_for_it(how: str) -> None:
    from orthodock.api import Credentials

    with raw_server(lambda _: [OK + b"Cont"], keep_open=True) as server:
        client, flag = WebODM(server.url, Credentials("a", "b"), network=PATIENT), threading.Event()
        ends: list[float] = []

        def call() -> None:
            with pytest.raises(CancelledError):
                client.transport.json("GET", "projects/", cancelled=flag.is_set)
            ends.append(time.monotonic())

        threads = [threading.Thread(target=call) for _ in range(4)]
        for thread in threads:
            thread.start()
        assert server.received.wait(120)
        began = time.monotonic()
        client.close() if how == "closed" else flag.set()
        for thread in threads:
            thread.join(120)
        assert len(ends) == len(threads)
        assert max(ends) - began < SOON


@pytest.mark.parametrize("pieces", DRIPS.values(), ids=DRIPS)
def test_answer_that_drips_ends_as_a_whole(
    pieces: list[bytes],
) -> None:
    network = NetworkOptions(connect_timeout=1.0, read_timeout=0.2)
    with raw_server(lambda _: pieces, drip=0.02) as server:
        began = time.monotonic()
        with pytest.raises(ConnectionFailedError):
            WebODM(server.url, network=network).transport.json("POST", "projects/")
        assert time.monotonic() - began < 4


def test_tunnel_that_drips_ends_as_a_whole() -> None:
    """Each byte comes in time; the connection as a whole does not."""
    pieces = [OK, *[b"x"] * 50_000]
    with raw_server(lambda _: pieces, drip=0.02) as proxy:
        network = NetworkOptions(0.2, 30.0, {"https": proxy.url})
        client = WebODM("https://odm.invalid", network=network)
        with pytest.raises(ConnectionFailedError, match=r"took too long|timed out"):
            client.transport.json("POST", "projects/")


def test_download_may_take_longer_than_an_answer(tmp_path: Path) -> None:
    network = NetworkOptions(connect_timeout=1.0, read_timeout=0.2)
    pieces = [OK + b"Content-Length: 100\r\n\r\n", *[b"x"] * 100]
    with raw_server(lambda _: pieces, drip=0.02) as server:
        client = WebODM(server.url, network=network)
        target = client.results.download(1, "t", "a.bin", tmp_path / "a.bin")
    assert target.stat().st_size == 100


def test_connections_do_not_pile_up_with_the_threads_that_used_them() -> None:
    from concurrent.futures import ThreadPoolExecutor

    body = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]"
    with raw_server(lambda _: [body], keep_open=True) as server:
        client = WebODM(server.url, network=PATIENT)
        for _ in range(100):
            with ThreadPoolExecutor(4) as pool:
                for _ in pool.map(lambda _: client.nodes.list(), range(4)):
                    pass
        assert server.open <= watched_sockets.POOL_SIZE
        client.close()


def test_closing_the_client_closes_its_connections() -> None:
    closed = threading.Event()

    def reply(_: bytes) -> list[bytes]:
        return [OK + b"Content-Length: 2\r\n\r\n[]"]

    with raw_server(reply, keep_open=True, on_close=closed.set) as server:
        client = WebODM(server.url, network=PATIENT)
        client.nodes.list()
        assert server.open == 1
        client.close()
        assert closed.wait(120)
        with pytest.raises(CancelledError):
            client.nodes.list()
    assert len(server.heads) == 1


def test_next_request_uses_the_connection_of_another_thread(server) -> None:
    client = WebODM(server.url)
    pool = client.transport._adapter.poolmanager
    for _ in range(3):
        thread = threading.Thread(target=lambda: client.transport.content("/about/"))
        thread.start()
        thread.join()
    (connections,) = (pool.pools[key] for key in pool.pools.keys())  # noqa: SIM118
    assert connections.num_connections == 1
