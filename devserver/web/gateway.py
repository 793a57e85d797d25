"""HTTP/1.1 in front of the WSGI application.

werkzeug's own development server closes the connection after every answer. WebODM sits behind
nginx and keeps connections open, and clients' retries on stale connections can only be tested
against a server that does.
"""

from __future__ import annotations

import contextlib
import io
import logging
import socket
import socketserver
import struct
import sys
from collections.abc import Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, BinaryIO, Callable
from urllib.parse import unquote

from ..faults import effects
from ..faults.effects import LostConnectionError
from ..faults.rules import Faults
from . import ranges

IDLE_SECONDS = 15.0  # keep-alive timeout of the nginx in front of WebODM
BUSY_SECONDS = 60.0
DRAIN_BYTES = 256 * 1024 * 1024
BLOCK_BYTES = 256 * 1024
MAX_CHUNK_LINE = 1024

log = logging.getLogger(__name__)

WsgiApp = Callable[..., Iterable[bytes]]


class BodyError(OSError):
    """The request's body ended early or its framing does not match its headers."""


class SizedBody(io.RawIOBase):
    """A request body of Content-Length bytes that counts the unread bytes."""

    def __init__(self, source: BinaryIO, size: int) -> None:
        super().__init__()
        self._source = source
        self._left = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        view = memoryview(buffer)[: self._left]
        if not view:
            return 0
        count = self._source.readinto(view)  # type: ignore[attr-defined]
        if not count:
            raise BodyError("the client closed the connection inside a request body")
        self._left -= count
        return int(count)


class ChunkedBody(io.RawIOBase):
    """A request body sent with Transfer-Encoding: chunked (RFC 9112, section 7.1)."""

    def __init__(self, source: BinaryIO) -> None:
        super().__init__()
        self._source = source
        self._left = 0
        self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self._left == 0 and not self._ended:
            self._next_chunk()
        view = memoryview(buffer)[: self._left]
        if not view:
            return 0
        count = self._source.readinto(view)  # type: ignore[attr-defined]
        if not count:
            raise BodyError("the client closed the connection inside a chunk")
        self._left -= count
        if self._left == 0:
            self._source.readline(MAX_CHUNK_LINE)
        return int(count)

    def _next_chunk(self) -> None:
        line = self._source.readline(MAX_CHUNK_LINE)
        try:
            self._left = int(line.split(b";")[0].strip(), 16)
        except ValueError as error:
            self._ended = True
            raise BodyError("bad chunk size") from error
        if self._left < 0:
            self._left, self._ended = 0, True
            raise BodyError("bad chunk size")
        if self._left == 0:
            self._ended = True
            while self._source.readline(MAX_CHUNK_LINE).strip():
                pass  # trailers


class Handler(BaseHTTPRequestHandler):
    """One connection: any number of requests, each answered by the WSGI application."""

    protocol_version = "HTTP/1.1"
    server_version = "devserver"
    sys_version = ""
    disable_nagle_algorithm = True  # avoids the 40 ms of delayed ACKs
    wbufsize = 64 * 1024
    server: Server

    def setup(self) -> None:
        super().setup()
        self.connection.settimeout(IDLE_SECONDS)

    def handle_one_request(self) -> None:
        self.connection.settimeout(IDLE_SECONDS)
        super().handle_one_request()

    def handle_expect_100(self) -> bool:
        self.send_response_only(100)
        self.end_headers()
        self.wfile.flush()
        return True

    def _serve(self) -> None:
        self.connection.settimeout(BUSY_SECONDS)
        body = self._body()
        if body is None:
            self.send_error(400)
            return
        try:
            self._answer(body)
            self.wfile.flush()
            self._drain(body)
        except LostConnectionError as end:
            self._hang_up(reset=end.reset)
        except OSError as error:
            log.debug("connection ended: %s", error)
            self.close_connection = True

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _serve  # noqa: N815

    def _body(self) -> io.RawIOBase | None:
        if "chunked" in self.headers.get("Transfer-Encoding", "").lower():
            return ChunkedBody(self.rfile)  # type: ignore[arg-type]
        length = self.headers.get("Content-Length", "0").strip()
        if not (length.isascii() and length.isdigit() and len(length) < 19):
            self.close_connection = True
            return None
        return SizedBody(self.rfile, int(length))  # type: ignore[arg-type]

    def _drain(self, body: io.RawIOBase) -> None:
        """Read the rest of the body, so that the next request line is found."""
        seen = 0
        while not self.close_connection and seen < DRAIN_BYTES:
            block = body.read(BLOCK_BYTES)
            if not block:
                return
            seen += len(block)
        self.close_connection = True

    def _hang_up(self, *, reset: bool) -> None:
        """Close the connection without further bytes; `reset`: with an RST."""
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.wfile.flush()
        if reset:
            linger = struct.pack("ii", 1, 0)  # on, for 0 seconds: close() sends RST
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.connection.close()  # before the server sends a FIN
        else:
            with contextlib.suppress(OSError):
                self.connection.shutdown(socket.SHUT_RDWR)

    def _answer(self, body: io.RawIOBase) -> None:
        environ = self._environ(body)
        if self.server.ranges:
            environ[ranges.WANTED] = True
        ready, thrown = None, None
        if not self.path.startswith("/_faults"):  # faults do not apply to it
            before, thrown = self.server.faults.before(self.command, self.path)
            ready = effects.fault_before(before, environ)
        if ready is not None:
            self._write(ready.status, ready.headers, ready.blocks)
            return
        started: list[Any] = []

        def start_response(status: str, headers: list[Any], _exc_info: Any = None) -> Any:
            started[:] = [status, headers]
            return lambda _data: None

        result = self.server.app(environ, start_response)
        answer = effects.Reply(started[0], started[1], result)
        try:
            if not self.path.startswith("/_faults"):
                after = self.server.faults.after(self.command, self.path, answer.sort(), thrown)
                answer = effects.fault_after(after, answer)
            self._write(answer.status, answer.headers, answer.blocks)
            if answer.last:
                self.close_connection = True
        finally:
            close = getattr(result, "close", None)
            if close:
                close()

    def _write(self, status: str, headers: list[Any], blocks: Iterable[bytes]) -> None:
        code, _, reason = status.partition(" ")
        self.send_response(int(code), reason)
        names = set()
        for name, value in headers:
            names.add(name.lower())
            self.send_header(name, value)
        if "content-length" not in names and int(code) not in (204, 304):
            self.close_connection = True  # the end of the connection is the end of the body
        if int(code) == 204 and "content-length" not in names:
            self.send_header("Content-Length", "0")
        self.send_header("Connection", "close" if self.close_connection else "keep-alive")
        self.end_headers()
        if self.command == "HEAD":
            return
        for block in blocks:
            self.wfile.write(block)
            self.wfile.flush()  # a slow or broken response is sent as far as it exists

    def _environ(self, body: io.RawIOBase) -> dict[str, Any]:
        path, _, query = self.path.partition("?")
        host, port = self.server.server_address[:2]
        environ: dict[str, Any] = {
            "REQUEST_METHOD": self.command,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote(path, "latin-1"),
            "QUERY_STRING": query,
            "SERVER_NAME": str(host),
            "SERVER_PORT": str(port),
            "SERVER_PROTOCOL": self.request_version,
            "REMOTE_ADDR": self.client_address[0],
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BufferedReader(body, BLOCK_BYTES),
            "wsgi.input_terminated": True,
            "wsgi.errors": sys.stderr,
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
        for name, value in self.headers.items():
            key = "HTTP_" + name.upper().replace("-", "_")
            if "_" in name or key in ("HTTP_CONTENT_TYPE", "HTTP_TRANSFER_ENCODING"):
                continue
            if key == "HTTP_CONTENT_LENGTH":
                key = "CONTENT_LENGTH"
            environ[key] = f"{environ[key]},{value}" if key in environ else value
        return environ

    def log_request(self, code: Any = "-", size: Any = "-") -> None:  # noqa: ARG002
        # Without the query: it may hold a token (?jwt=).
        log.info("%s %s %s", self.command, self.path.partition("?")[0], int(code))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        log.debug(format, *args)


class Server(ThreadingHTTPServer):
    """Serves each connection in a thread of its own, with one WSGI application."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(
        self, host: str, port: int, app: WsgiApp, faults: Faults, *, ranges: bool = False
    ) -> None:
        """`ranges`: whether Range requests are supported, which WebODM does not."""
        self.app = app
        self.faults = faults
        self.ranges = ranges
        super().__init__((host, port), Handler)

    def server_bind(self) -> None:
        # Not HTTPServer's, which resolves the host's name: this can take seconds.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002
        error = sys.exc_info()[1]
        if isinstance(error, (ConnectionError, socket.timeout)):
            log.debug("connection ended: %s", error)
        else:
            log.exception("a connection's thread failed")
