"""A server that gives any bytes, other ones for each test or example, on one port."""

from __future__ import annotations

import contextlib
import socket
import threading


class FixedAnswerServer:
    """Sends `answer` to whoever asks, then closes the connection."""

    def __init__(self) -> None:
        self.answer = b""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        """Stop listening."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection, contextlib.suppress(OSError):
                connection.settimeout(5)
                self._read_request(connection)
                connection.sendall(self.answer)

    def _read_request(self, connection: socket.socket) -> None:
        """Read to the end of the body: closing before that would reset the connection."""
        received = b""
        while b"\r\n\r\n" not in received:
            piece = connection.recv(65536)
            if not piece:
                return
            received += piece
        head, _, body = received.partition(b"\r\n\r\n")
        length = 0
        for line in head.lower().split(b"\r\n"):
            if line.startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        missing = length - len(body)
        while missing > 0:
            piece = connection.recv(65536)
            if not piece:
                return
            missing -= len(piece)
