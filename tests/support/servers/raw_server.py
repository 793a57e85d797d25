"""A server that sends the bytes of a test, whole, cut or without end, and keeps what came in."""

from __future__ import annotations

import contextlib
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Union


class Request(bytes):
    """The head of a request and what came along with it, with the head's parts."""

    @property
    def path(self) -> str:
        """With the query."""
        return self.split(b" ", 2)[1].decode("latin-1")

    @property
    def headers(self) -> dict[str, str]:
        """By name in lower case."""
        lines = self.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]
        pairs = (line.partition(":") for line in lines if line)
        return {name.lower(): value.strip() for name, _, value in pairs}


Reply = Callable[[Request], "Union[bytes, Iterable[bytes]]"]
"""Makes an answer out of a request's head, as a whole or in pieces."""


@dataclass
class RawServer:
    """`url` is where it listens; `heads` are those of the requests so far."""

    url: str
    heads: list[Request] = field(default_factory=list)
    received: threading.Event = field(default_factory=threading.Event)
    """Set once a request's head has come in."""
    stalls: threading.Event = field(default_factory=threading.Event)
    """Set once it has sent all that it will."""
    open: int = 0
    """Connections that are open now."""


@contextmanager
def raw_server(
    reply: Reply,
    *,
    drip: float = 0.0,
    keep_open: bool = False,
    reads_bodies: bool = False,
    on_close: Callable[[], object] = lambda: None,
) -> Iterator[RawServer]:
    """Answer each request with what `reply` makes, `drip` seconds between two pieces.

    `keep_open`: the connection stays for the next request, until the client closes it.
    `reads_bodies`: to close a connection with bytes unread would reset it. `on_close` is called
    once a connection has ended.
    """
    server, over = RawServer(""), threading.Event()

    def talk(connection: socket.socket) -> None:
        server.open += 1
        try:
            with connection, contextlib.suppress(OSError):
                connection.settimeout(120)
                while head := read_head(connection, reads_bodies):
                    server.heads.append(head)
                    server.received.set()
                    answer = reply(head)
                    for piece in (answer,) if isinstance(answer, bytes) else answer:
                        connection.sendall(piece)
                        if over.wait(drip):
                            return
                    server.stalls.set()
                    if not keep_open:
                        return
        finally:
            server.open -= 1
            on_close()

    with listening(talk) as address:
        server.url = f"http://{address}"
        try:
            yield server
        finally:
            over.set()


@contextmanager
def speaking_first(words: bytes) -> Iterator[str]:
    """Send the same bytes to each connection before anything comes in; yields host and port."""

    def talk(connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.settimeout(120)
            connection.sendall(words)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65536):
                pass  # to close it with bytes unread would reset it

    with listening(talk) as address:
        yield address


@contextmanager
def listening(talk: Callable[[socket.socket], None]) -> Iterator[str]:
    """Call `talk` in a thread for each connection to a free port; yields host and port."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=talk, args=(connection,), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def read_head(connection: socket.socket, reads_body: bool = False) -> Request:
    """Return what comes up to the empty line, or all of it; drop the body if it is to be read."""
    received = b""
    while b"\r\n\r\n" not in received:
        piece = connection.recv(65536)
        if not piece:
            break
        received += piece
    request, body = Request(received), received.partition(b"\r\n\r\n")[2]
    missing = int(request.headers.get("content-length", 0)) - len(body) if reads_body else 0
    while missing > 0:
        piece = connection.recv(65536)
        if not piece:
            break
        missing -= len(piece)
    return request


@dataclass
class TLSServer:
    """A server with a certificate of its own making, which gives the same answer to everyone."""

    url: str
    certificate: str
    context: ssl.SSLContext
    answer: bytes = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]"
    on_answer: Callable[[], object] = lambda: None

    def present(self, certificate: Path, key: Path) -> None:
        """Show another certificate to whoever connects from now on."""
        self.context.load_cert_chain(certificate, key)


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """Make a certificate for this machine that nobody vouches for; return it and its key."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
         "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    return certificate, key


@contextmanager
def tls_server_in(folder: Path) -> Iterator[TLSServer]:
    """Start one with its key and certificate in a folder."""
    certificate, key = make_certificate(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = TLSServer("", str(certificate), context)

    def answer(plain: socket.socket) -> None:
        with contextlib.suppress(OSError):
            plain.settimeout(120)
            with context.wrap_socket(plain, server_side=True) as connection:
                read_head(connection)  # type: ignore[arg-type]
                server.on_answer()
                connection.sendall(server.answer)

    with listening(answer) as address:
        server.url = f"https://{address}"
        yield server
