"""A server that sends the bytes of a test, in its own time, and remembers what came in."""

from __future__ import annotations

import contextlib
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

Reply = Callable[[bytes], "list[bytes]"]
"""Makes the pieces of an answer out of a request's head."""


@dataclass
class RawServer:
    """`url` is where it listens; `heads` are those of the requests so far."""

    url: str
    heads: list[bytes] = field(default_factory=list)
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
    on_close: Callable[[], object] = lambda: None,
) -> Iterator[RawServer]:
    """Answer each request with the pieces that `reply` makes, `drip` seconds between two.

    `keep_open`: the connection stays for the next request, until the client closes it. `on_close`
    is called once a connection has ended.
    """
    listener = socket.create_server(("127.0.0.1", 0))
    server = RawServer(f"http://127.0.0.1:{listener.getsockname()[1]}")
    over = threading.Event()

    def answer(connection: socket.socket) -> None:
        server.open += 1
        try:
            with connection, contextlib.suppress(OSError):
                connection.settimeout(20)
                while head := read_head(connection):
                    server.heads.append(head)
                    server.received.set()
                    for piece in reply(head):
                        connection.sendall(piece)
                        if over.wait(drip):
                            return
                    server.stalls.set()
                    if not keep_open:
                        return
        finally:
            server.open -= 1
            on_close()

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=answer, args=(connection,), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield server
    finally:
        over.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def read_head(connection: socket.socket) -> bytes:
    """Return what comes up to the empty line, or all of it."""
    head = b""
    while b"\r\n\r\n" not in head:
        piece = connection.recv(65536)
        if not piece:
            break
        head += piece
    return head


@dataclass
class TLSServer:
    """A server with a certificate of its own making, which gives the same answer to everyone."""

    url: str
    certificate: str
    answer: bytes = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]"


@contextmanager
def tls_server_in(folder: Path) -> Iterator[TLSServer]:
    """Start one with its key and certificate in a folder."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
         "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    listener = socket.create_server(("127.0.0.1", 0))
    server = TLSServer(f"https://127.0.0.1:{listener.getsockname()[1]}", str(certificate))

    def answer(plain: socket.socket) -> None:
        with contextlib.suppress(OSError):
            plain.settimeout(20)
            with context.wrap_socket(plain, server_side=True) as connection:
                read_head(connection)  # type: ignore[arg-type]
                connection.sendall(server.answer)

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=answer, args=(connection,), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield server
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
