"""A SOCKS 5 proxy that connects to this machine alone (RFC 1928, with logins by RFC 1929)."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from raw_server import listening

VERSION, LOGIN_VERSION = 5, 1
NO_LOGIN, PASSWORD, NOT_ACCEPTABLE = 0, 2, 0xFF
NAME, IPV4, IPV6 = 3, 1, 4
SUCCEEDED, REFUSED_BY_RULE, UNREACHABLE = 0, 2, 5


@dataclass
class SocksServer:
    """`address` is host and port; `asked` are the hosts and ports as the client named them."""

    address: str
    asked: list[tuple[str, int]] = field(default_factory=list)
    logins: list[tuple[str, str]] = field(default_factory=list)


@contextmanager
def socks_server(
    login: tuple[str, str] | None = None, reply: int = SUCCEEDED, *, stalls: bool = False
) -> Iterator[SocksServer]:
    """Relay to the port of this machine that is asked for, whatever the host is called.

    `login`: user and password that it demands. `reply`: what it says to a connection that it could
    make, any other than `SUCCEEDED` ends it. `stalls`: it never answers.
    """
    server = SocksServer("")
    over = threading.Event()

    def talk(client: socket.socket) -> None:
        with client, contextlib.suppress(OSError):
            client.settimeout(20)
            if stalls:
                over.wait(20)
                return
            _relay(client, server, login, reply)

    with listening(talk) as address:
        server.address = address
        try:
            yield server
        finally:
            over.set()


def _relay(
    client: socket.socket, server: SocksServer, login: tuple[str, str] | None, reply: int
) -> None:
    _, count = _read(client, 2)
    methods = _read(client, count)
    method = NO_LOGIN if login is None else PASSWORD
    if method not in methods:
        client.sendall(bytes((VERSION, NOT_ACCEPTABLE)))
        return
    client.sendall(bytes((VERSION, method)))
    if login is not None:
        _read(client, 1)
        server.logins.append((_text(client), _text(client)))
        is_right = server.logins[-1] == login
        client.sendall(bytes((LOGIN_VERSION, 0 if is_right else 1)))
        if not is_right:
            return
    host, port = _target(client)
    server.asked.append((host, port))
    client.sendall(bytes((VERSION, reply, 0, IPV4)) + bytes(6))
    if reply != SUCCEEDED:
        return
    with socket.create_connection(("127.0.0.1", port), 20) as there:
        back = threading.Thread(target=_copy, args=(there, client), daemon=True)
        back.start()
        _copy(client, there)
        back.join(20)


def _target(client: socket.socket) -> tuple[str, int]:
    kind = _read(client, 4)[3]
    if kind == NAME:
        host = _text(client)
    else:
        family, size = (socket.AF_INET, 4) if kind == IPV4 else (socket.AF_INET6, 16)
        host = socket.inet_ntop(family, _read(client, size))
    return host, int.from_bytes(_read(client, 2), "big")


def _text(client: socket.socket) -> str:
    return _read(client, _read(client, 1)[0]).decode()


def _read(client: socket.socket, count: int) -> bytes:
    received = b""
    while len(received) < count:
        piece = client.recv(count - len(received))
        if not piece:
            raise ConnectionAbortedError
        received += piece
    return received


def _copy(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while piece := source.recv(65536):
            target.sendall(piece)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)
