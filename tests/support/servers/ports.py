"""Ports of this machine that belong to a test, whatever other programs run beside it."""

from __future__ import annotations

import socket

_HELD: list[socket.socket] = []


def closed_port() -> int:
    """Return a port that refuses connections until a server of ours is started on it.

    It stays bound while this process lives, so the system gives it to nobody who asks for any
    port; a server that reuses addresses, as devserver does, can listen on it all the same.
    """
    held = socket.socket()
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    held.bind(("127.0.0.1", 0))
    _HELD.append(held)
    return int(held.getsockname()[1])
