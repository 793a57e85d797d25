"""Servers that are no WebODM, or a strange one: they give whatever bytes a test wants."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from raw_server import raw_server


@contextmanager
def answering(answer: bytes) -> Iterator[str]:
    """A server that is no WebODM: gives the same bytes to everyone, then closes."""
    with raw_server(lambda _: answer) as server:
        yield server.url


def http(status: str, body: bytes = b"", *headers: str) -> bytes:
    """Return an HTTP answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body
