"""Connections that can be stopped at any byte: in connect, TLS, headers and body.

`requests` blocks in the socket, where nothing can be canceled. These sockets wait in slices and
ask in between whether to go on; urllib3 uses them through its own hooks.
"""

from __future__ import annotations

import http.client
import math
import os
import re
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Callable, TypeVar

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError
from urllib3.util.ssl_ import create_urllib3_context, resolve_cert_reqs
from urllib3.util.wait import wait_for_write  # type: ignore[import-untyped]

from .support.cancellation import WAIT_SLICE
from .support.i18n import translate

T = TypeVar("T")
POOL_SIZE = 24  # connections kept for the next request: all transfers, and what is polled beside
TimedOut = socket.timeout  # TimeoutError itself from Python 3.10 on
CHUNK_SIZE = re.compile(rb"[0-9A-Fa-f]{1,15}")
LONGEST_LINE = 65536  # bytes, with a chunk's extensions


class Watch:
    """Says whether one request may go on.

    `check` raises what ends it when the caller wants it ended. `idle` are the seconds between two
    bytes sent; `connect`, `headers` and `body` those that each of these may take as a whole.
    """

    def __init__(
        self,
        check: Callable[[], None],
        *,
        idle: float | None = None,
        connect: float = math.inf,
        headers: float = math.inf,
        body: float = math.inf,
        total: float = math.inf,
    ) -> None:
        self.idle = idle
        self._check = check
        self._seconds = {"connect": connect, "headers": headers, "body": body}
        self._end = time.monotonic() + total
        self._deadline = self._end

    def begin(self, phase: str) -> None:
        """Allow the time of "connect", "headers" or "body" from now on; without end for others."""
        self._deadline = min(self._end, time.monotonic() + self._seconds.get(phase, math.inf))

    def check(self) -> None:
        """Raise `socket.timeout` after the deadline, or what the caller's check raises."""
        self._check()
        if time.monotonic() > self._deadline:
            raise TimedOut(translate("Api", "the answer took too long"))


class _Current(threading.local):
    watch: Watch | None = None


_current = _Current()


@contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """Put the requests that this thread sends meanwhile under a watch, their answers too."""
    before, _current.watch = _current.watch, watch
    try:
        yield
    finally:
        _current.watch = before


def patiently(watch: Watch | None, work: Callable[[], T], timeout: float | None) -> T:
    """Return what `work` returns, which blocks and cannot be stopped; it goes on in a thread.

    Raises what it raises, `socket.timeout`, or what the watch raises.
    """
    if watch is None:
        return work()
    outcome: list[tuple[T | None, BaseException | None]] = []
    done = threading.Event()

    def run() -> None:
        try:
            outcome.append((work(), None))
        except BaseException as error:  # noqa: BLE001  raised anew in the thread that waits
            outcome.append((None, error))
        done.set()

    threading.Thread(target=run, name="orthodock-connect", daemon=True).start()
    end = math.inf if timeout is None else time.monotonic() + timeout
    while not done.wait(WAIT_SLICE):
        watch.check()
        if time.monotonic() > end:
            raise TimedOut("timed out")
    result, error = outcome[0]
    if error is not None:
        raise error
    return result  # type: ignore[return-value]


class _Watched:
    """What a socket does in slices while it is under a watch; without one it is as usual."""

    watch: Watch | None = None
    _idle: float | None = None

    def put_under(self, watch: Watch | None) -> None:
        self.watch = watch
        self.settimeout(self._idle)

    def settimeout(self, value: float | None) -> None:
        self._idle = value
        if self.watch is not None:
            value = WAIT_SLICE if value is None else min(value, WAIT_SLICE)
        super().settimeout(value)  # type: ignore[misc]

    def gettimeout(self) -> float | None:
        return self._idle

    def _in_slices(self, call: Callable[..., T], *arguments: Any) -> T:
        watch = self.watch
        if watch is None:
            return call(*arguments)
        left = math.inf if self._idle is None else self._idle
        while True:
            watch.check()
            try:
                return call(*arguments)
            except TimedOut:
                left -= WAIT_SLICE
                if left <= 0:
                    raise

    def recv(self, *arguments: Any) -> bytes:
        received: bytes = self._in_slices(super().recv, *arguments)  # type: ignore[misc]
        return received

    def recv_into(self, *arguments: Any) -> int:
        size: int = self._in_slices(super().recv_into, *arguments)  # type: ignore[misc]
        return size

    def sendall(self, data: Any, *arguments: Any) -> None:
        with memoryview(data) as view, view.cast("B") as left:
            sent = 0
            while sent < len(left):
                try:
                    sent += self._in_slices(super().send, left[sent:], *arguments)  # type: ignore[misc]
                except ConnectionResetError as error:
                    # After this one urllib3 reads what the server has said, such as a 413.
                    raise BrokenPipeError(error.errno, error.strerror) from error


class WatchedSocket(_Watched, socket.socket):
    """A plain socket under a watch."""


class WatchedTLSSocket(_Watched, ssl.SSLSocket):
    """A TLS socket under a watch, from its handshake on."""

    def do_handshake(self, block: bool = False) -> None:
        self.put_under(_current.watch)
        self._in_slices(super().do_handshake, block)


class _Answer(http.client.HTTPResponse):
    """An answer whose headers have an end, of a known framing, and whose chunks have a size."""

    def begin(self) -> None:
        lines: Any = _Lines(self.fp)
        self.fp = lines
        try:
            super().begin()
        finally:
            if self.fp is lines:
                self.fp = lines.file
        if lines.last not in (b"\r\n", b"\n"):
            self.close()
            raise http.client.IncompleteRead(lines.last)
        framing = ",".join(self.headers.get_all("Transfer-Encoding", [])).strip().lower()
        if framing not in ("", "identity", "chunked"):  # http.client reads others as they come
            self.close()
            raise http.client.HTTPException("an unknown transfer encoding")

    def _read_next_chunk_size(self) -> int:
        """Read the line before a chunk (RFC 9112, 7.1); http.client takes -1 and reads on."""
        line = self.fp.readline(LONGEST_LINE)
        size = line.split(b";", 1)[0].strip()
        if not line.endswith(b"\n"):
            self.close()
            raise http.client.IncompleteRead(line)
        if not CHUNK_SIZE.fullmatch(size):
            self.close()
            raise http.client.HTTPException(translate("Api", "a chunk has an invalid size"))
        return int(size, 16)


class _Lines:
    """Remembers the last line that was read from a file."""

    def __init__(self, file: Any) -> None:
        self.file = file
        self.last = b""

    def readline(self, limit: int = -1) -> bytes:
        self.last = self.file.readline(limit)
        return self.last

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)


class _WatchedConnection:
    """What urllib3's connections do under the watch of the thread that uses them."""

    response_class = _Answer

    def _new_conn(self) -> socket.socket:
        """Connect, as urllib3 does, but in slices."""
        host: str = self._dns_host  # type: ignore[attr-defined]
        port: int = self.port  # type: ignore[attr-defined]
        try:
            return _connect(host, port, self.timeout, self.socket_options)  # type: ignore[attr-defined]
        except TimedOut as error:
            raise ConnectTimeoutError(self, f"Connection to {host} timed out") from error
        except OSError as error:
            raise NewConnectionError(
                self,
                f"Failed to establish a new connection: {error}",
            ) from error

    def connect(self) -> None:
        if _current.watch is not None:
            _current.watch.begin("connect")
        super().connect()  # type: ignore[misc]
        self._put_under()

    def putrequest(self, *arguments: Any, **options: Any) -> None:
        self._put_under()
        super().putrequest(*arguments, **options)  # type: ignore[misc]

    def getresponse(self, *arguments: Any, **options: Any) -> Any:
        watch = _current.watch
        if watch is not None:
            watch.begin("headers")
        response = super().getresponse(*arguments, **options)  # type: ignore[misc]
        if watch is not None:
            watch.begin("body")
        return response

    def _put_under(self) -> None:
        watch = _current.watch
        sock = getattr(self, "sock", None)
        if isinstance(sock, _Watched):
            sock.put_under(watch)
            if watch is not None and watch.idle is not None:
                sock.settimeout(watch.idle)
        if watch is not None:
            watch.begin("send")


class WatchedConnection(_WatchedConnection, HTTPConnection):  # type: ignore[misc]
    """Of http."""


class WatchedTLSConnection(_WatchedConnection, HTTPSConnection):  # type: ignore[misc]
    """Of https."""

    def connect(self) -> None:
        connection: Any = self
        required = resolve_cert_reqs(connection.cert_reqs)  # type: ignore[no-untyped-call]
        context = create_urllib3_context(cert_reqs=required)  # type: ignore[no-untyped-call]
        context.sslsocket_class = WatchedTLSSocket
        if required != ssl.CERT_NONE and not (connection.ca_certs or connection.ca_cert_dir):
            context.load_default_certs()
        connection.ssl_context = context
        super().connect()


def _connect(host: str, port: int, timeout: Any, options: Any) -> socket.socket:
    """Return a socket to the first of the host's addresses that answers."""
    watch = _current.watch
    seconds = float(timeout) if isinstance(timeout, (int, float)) else None
    failure = OSError(translate("Api", "the host name has no address"))
    for family, kind, protocol, _, address in _resolve(host.strip("[]"), port, seconds):
        sock = WatchedSocket(family, kind, protocol)
        try:
            for option in options or ():
                sock.setsockopt(*option)
            _connect_in_slices(sock, address, seconds, watch)
            sock.settimeout(seconds)
            sock.put_under(watch)
        except OSError as error:
            sock.close()
            failure = error
        except BaseException:
            sock.close()
            raise
        else:
            return sock
    raise failure


def _resolve(host: str, port: int, seconds: float | None) -> list[Any]:
    try:
        return socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM, 0, socket.AI_NUMERICHOST)
    except socket.gaierror:
        pass  # a name
    return patiently(
        _current.watch, lambda: socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM), seconds
    )


def _connect_in_slices(
    sock: socket.socket, address: Any, seconds: float | None, watch: Watch | None
) -> None:
    sock.settimeout(0)
    try:
        sock.connect(address)
    except BlockingIOError:
        pass
    else:
        return
    left = math.inf if seconds is None else seconds
    while not wait_for_write(sock, WAIT_SLICE):
        left -= WAIT_SLICE
        if watch is not None:
            watch.check()
        if left <= 0:
            raise TimedOut("timed out")
    code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if code:
        words = getattr(socket, "errorTab", {}).get(code)  # Windows' own
        raise OSError(code, words or os.strerror(code))


class _Pool(HTTPConnectionPool):
    ConnectionCls = WatchedConnection


class _TLSPool(HTTPSConnectionPool):
    ConnectionCls = WatchedTLSConnection


_POOLS = {"http": _Pool, "https": _TLSPool}


def _socks_pools() -> dict[str, Any]:
    """Return the same for connections through a SOCKS proxy; needs PySocks."""
    from urllib3.contrib import socks

    class Connecting:
        def _new_conn(self) -> socket.socket:
            # PySocks connects in one go.
            connect = lambda: socks.SOCKSConnection._new_conn(self)  # type: ignore[attr-defined]  # noqa: E731
            plain = patiently(_current.watch, connect, None)
            sock = WatchedSocket(fileno=plain.detach())
            sock.settimeout(self.timeout)  # type: ignore[attr-defined]
            sock.put_under(_current.watch)
            return sock

    class Connection(Connecting, WatchedConnection, socks.SOCKSConnection):  # type: ignore[misc]
        pass

    class TLSConnection(  # type: ignore[misc]
        Connecting, WatchedTLSConnection, socks.SOCKSHTTPSConnection
    ):
        pass

    class Pool(HTTPConnectionPool):
        ConnectionCls = Connection

    class TLSPool(HTTPSConnectionPool):
        ConnectionCls = TLSConnection

    return {"http": Pool, "https": TLSPool}


class WatchedAdapter(HTTPAdapter):
    """Gives a session watched connections. Shared by the sessions of all threads.

    `fingerprint`: SHA-256 of the only certificate that is accepted, in place of verification.
    """

    def __init__(self, fingerprint: str = "") -> None:
        self._fingerprint = fingerprint
        super().__init__(pool_connections=4, pool_maxsize=POOL_SIZE)

    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:
        options.update(self._options())
        super().init_poolmanager(*arguments, **options)  # type: ignore[no-untyped-call]
        self.poolmanager.pool_classes_by_scheme = _POOLS

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
        is_new = proxy not in self.proxy_manager
        options.update(self._options())
        manager = super().proxy_manager_for(proxy, **options)  # type: ignore[no-untyped-call]
        if is_new:
            is_socks = proxy.lower().startswith("socks")
            manager.pool_classes_by_scheme = _socks_pools() if is_socks else _POOLS
        return manager

    def _options(self) -> dict[str, str]:
        return {"assert_fingerprint": self._fingerprint} if self._fingerprint else {}


class _Session(requests.Session):
    """Leaves redirects alone: requests would read their bodies whole, and decode them."""

    def get_redirect_target(self, _response: requests.Response) -> None:
        return None


def new_session(adapter: HTTPAdapter) -> requests.Session:
    """Return a session that takes nothing from the environment: no .netrc, no proxies."""
    session = _Session()
    session.trust_env = False
    session.mount("http://", adapter)
    session.mount("https://", adapter)
    return session
