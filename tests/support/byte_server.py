"""A server of bytes: a test writes the answer to each request, whole, cut, or endless."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Callable, Union

Answer = Union[bytes, Iterable[bytes]]


@dataclass(frozen=True)
class Request:
    """One request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    """By name in lower case."""
    body: bytes


@dataclass
class Scripted:
    """A running server: its address, and the requests it has received."""

    url: str
    requests: list[Request] = field(default_factory=list)


@contextmanager
def scripted(answer: Callable[[Request], Answer]) -> Iterator[Scripted]:
    """Answer each request with the bytes that `answer` returns, then end the connection."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    server = Scripted(f"http://127.0.0.1:{listener.getsockname()[1]}")

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=talk, args=(connection,), daemon=True).start()

    def talk(connection: socket.socket) -> None:
        with connection:
            connection.settimeout(10)
            try:
                request = _read(connection)
                server.requests.append(request)
                reply = answer(request)
                for piece in (reply,) if isinstance(reply, bytes) else reply:
                    connection.sendall(piece)
            except (OSError, ValueError):
                return

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield server
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def _read(connection: socket.socket) -> Request:
    with connection.makefile("rb") as stream:
        method, path, _ = stream.readline().decode("latin-1").split(" ", 2)
        headers = {}
        while True:
            line = stream.readline().decode("latin-1").strip()
            if not line:
                break
            name, _, value = line.partition(":")
            headers[name.lower()] = value.strip()
        return Request(method, path, headers, stream.read(int(headers.get("content-length", 0))))
