"""HTTP to one server: sessions, login, time-outs, retries, and one exception for each failure.

May be used from any thread: every thread has its own `requests.Session`, the token is shared.
"""

from __future__ import annotations

import json
import logging
import random
import re
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.cookiejar import DefaultCookiePolicy
from typing import Any, Callable, Protocol
from urllib.parse import urlsplit, urlunsplit

import requests

from .errors import (
    AuthenticationError,
    CancelledError,
    CertificateError,
    ConnectionFailedError,
    NotFoundError,
    ProtocolError,
    ServerError,
    TooLargeError,
    ValidationError,
    WebODMError,
)
from .slots import PARALLEL_TRANSFERS, slots_of
from .waiting import WAIT_SLICE, Cancelled
from .words import QT_TRANSLATE_NOOP, translate

LOG = logging.getLogger(__name__)  # each request, for whoever listens at the level DEBUG
TokenListener = Callable[[str], None]

ATTEMPTS = 5
REFUSED_ATTEMPTS = 3  # where nothing listens, something seldom does a second later
FIRST_BACKOFF, LONGEST_BACKOFF = 0.5, 8.0  # s
LONGEST_RETRY_AFTER = 60.0  # s
LARGEST_ANSWER = 256 * 1024 * 1024  # bytes of JSON; 1,000 tasks are 1 MB
LONGEST_ERROR_TEXT = 500
RETRIED_STATUSES = (429, 502, 503, 504)
ANONYMOUS = ""
NOT_WEBODM = QT_TRANSLATE_NOOP("Api", "The address answers, but not as a WebODM server does.")


class Body(Protocol):
    """A request body of known length that can be sent again from the start."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[bytes]: ...


@dataclass(frozen=True)
class Credentials:
    """How to log in: user and password, or a token that was pasted. Never shown."""

    username: str = ""
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)


@dataclass(frozen=True)
class NetworkOptions:
    """How to reach a server.

    Time-outs in seconds, proxies by scheme, the file of trusted certificates if it is a special
    one, and how many uploads and downloads may run at a time.
    """

    connect_timeout: float = 10.0
    read_timeout: float = 60.0
    proxies: Mapping[str, str] = field(default_factory=dict, repr=False)  # may hold a password
    ca_file: str = ""
    user_agent: str = "OrthoDock"
    parallel: int = PARALLEL_TRANSFERS


def normalise_url(text: str) -> str:
    """Return the server's address as the API needs it.

    A missing scheme becomes https, the paths of WebODM's own pages and a closing slash go.
    Raises `ValidationError` for what cannot be an address.
    """
    text = text.strip()
    if "://" not in text:
        text = "https://" + text
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise ValidationError(
            translate("Api", "This is not a web address."),
            translate("Api", "It should look like https://webodm.example.org."),
        ) from error
    if parts.scheme not in ("http", "https") or not parts.hostname or " " in parts.netloc:
        raise ValidationError(
            translate("Api", "This is not a web address."),
            translate("Api", "It should look like https://webodm.example.org."),
        )
    if parts.username or parts.password:
        raise ValidationError(
            translate("Api", "The address holds a user name or a password."),
            translate("Api", "Enter them in their own fields."),
        )
    path = parts.path.rstrip("/")
    for page in ("/dashboard", "/login", "/api"):
        if path.endswith(page):
            path = path[: -len(page)].rstrip("/")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return urlunsplit((parts.scheme, host + (f":{port}" if port else ""), path, "", ""))


class _TokenAuth(requests.auth.AuthBase):
    """Adds the header itself, so that a .netrc entry for the host cannot replace it."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._token:
            request.headers["Authorization"] = f"JWT {self._token}"
        return request


class _HopelessError(ConnectionFailedError):
    """Would be the same the next time, so it is not tried again."""


class _UnknownHostError(_HopelessError):
    pass


class _UntrustedError(_HopelessError, CertificateError):
    default_remedy = CertificateError.default_remedy


class _BadRequestError(_HopelessError):
    pass


class _RefusedError(ConnectionFailedError):
    pass


class Transport:
    """Sends requests to one server and turns every failure into a `WebODMError`."""

    def __init__(
        self,
        url: str,
        credentials: Credentials | None = None,
        network: NetworkOptions | None = None,
        on_token: TokenListener | None = None,
    ) -> None:
        self.url = normalise_url(url)
        self._credentials = credentials or Credentials()
        self._network = network or NetworkOptions()
        self._on_token = on_token
        self.slots = slots_of(self.url, self._network.parallel)
        self._token = self._credentials.token
        self._login_lock = threading.Lock()
        self._local = threading.local()
        self._sessions: list[requests.Session] = []
        self._closed = threading.Event()

    def __repr__(self) -> str:
        return f"<Transport {self.url}>"

    def close(self) -> None:
        """End all waiting and drop all connections; later calls raise `CancelledError`."""
        self._closed.set()
        for session in list(self._sessions):
            session.close()

    # Calls

    def json(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, Any] | None = None,
        data: Mapping[str, Any] | None = None,
        json_body: Any = None,
        body: Body | None = None,
        content_type: str = "",
        idempotent: bool | None = None,
        cancelled: Cancelled | None = None,
    ) -> Any:
        """Send a request and return its parsed JSON, or None for an answer without a body."""
        response, content = self._call(
            method,
            path,
            read=True,
            params=params,
            data=data,
            json_body=json_body,
            body=body,
            content_type=content_type,
            idempotent=idempotent,
            cancelled=cancelled,
        )
        if response.status_code == 204 or not content:
            return None
        try:
            return json.loads(content)
        except (ValueError, RecursionError) as error:
            if content.lstrip()[:1] == b"<":
                raise ProtocolError(translate("Api", NOT_WEBODM)) from error
            raise ConnectionFailedError(
                translate("Api", "The server's answer was cut short.")
            ) from error

    def stream(
        self, path: str, headers: Mapping[str, str], cancelled: Cancelled | None = None
    ) -> requests.Response:
        """GET what is at `path` below /api/; the caller reads and closes the answer."""
        return self._call("GET", path, read=False, headers=headers, cancelled=cancelled)[0]

    def content(
        self,
        path: str,
        params: Mapping[str, Any] | None = None,
        cancelled: Cancelled | None = None,
    ) -> bytes:
        """GET what is at `path` and return it whole: for small things, such as pictures."""
        return self._call("GET", path, read=True, params=params, cancelled=cancelled)[1]

    def head(self, path: str) -> Mapping[str, str]:
        """Return the headers that a GET of `path` would have."""
        response, _ = self._call("HEAD", path, read=True)
        return response.headers

    def token(self) -> str:
        """Return the current token, after logging in if need be; "" when anonymous."""
        if not self._token and self._credentials.username:
            return self._renew_token("")
        return self._token

    # Inside

    def _call(
        self,
        method: str,
        path: str,
        *,
        read: bool,
        params: Mapping[str, Any] | None = None,
        data: Mapping[str, Any] | None = None,
        json_body: Any = None,
        body: Body | None = None,
        content_type: str = "",
        headers: Mapping[str, str] | None = None,
        idempotent: bool | None = None,
        cancelled: Cancelled | None = None,
    ) -> tuple[requests.Response, bytes]:
        """Send a request; return the answer, and its body if it is to be `read`.

        `path` is below /api/, or from the server's address on when it begins with a slash.

        Logs in first when there are credentials but no token, and once more when the token is no
        longer accepted. `idempotent` (default: by method) allows the request to be repeated when
        the connection breaks. Raises the subclasses of `WebODMError`.
        """
        all_headers = {"Accept": "*/*", **(headers or {})}
        if content_type:
            all_headers["Content-Type"] = content_type
        token = self.token()

        def send() -> tuple[requests.Response, bytes]:
            return self._send(
                method,
                self._address(path),
                token=token,
                read=read,
                repeatable=method in ("GET", "HEAD") if idempotent is None else idempotent,
                cancelled=cancelled,
                params=params,
                data=body if body is not None else data,
                json=json_body,
                headers=all_headers,
            )

        response, content = send()
        if response.status_code in (401, 403) and self._credentials.password:
            response.close()
            token = self._renew_token(token)
            response, content = send()
        _raise_for_status(method, response, content)
        return response, content

    def _address(self, path: str) -> str:
        return self.url + path if path.startswith("/") else f"{self.url}/api/{path}"

    def _renew_token(self, rejected: str) -> str:
        """Log in, unless another thread has done so since `rejected` was the token."""
        with self._login_lock:
            if self._token != rejected:
                return self._token
            response, content = self._send(
                "POST",
                f"{self.url}/api/token-auth/",
                token=ANONYMOUS,
                read=True,
                data={
                    "username": self._credentials.username,
                    "password": self._credentials.password,
                },
                headers={"Accept": "*/*"},
                repeatable=True,  # logging in twice does no harm
            )
            if response.status_code == 400:
                raise AuthenticationError(
                    translate("Api", "The server did not accept the login: {}").format(
                        _server_words(content)
                    )
                )
            if response.status_code in (404, 405):
                raise ProtocolError(translate("Api", NOT_WEBODM))
            _raise_for_status("POST", response, content)
            try:
                token = json.loads(content)["token"]
            except (ValueError, KeyError, TypeError, RecursionError) as error:
                raise ProtocolError(translate("Api", NOT_WEBODM)) from error
            if not isinstance(token, str) or not token.isascii() or not token.isprintable():
                raise ProtocolError(translate("Api", NOT_WEBODM))
            self._token = token
            if self._on_token is not None:
                self._on_token(token)
            return token

    def _send(
        self,
        method: str,
        url: str,
        *,
        token: str,
        read: bool,
        repeatable: bool,
        cancelled: Cancelled | None = None,
        **arguments: Any,
    ) -> tuple[requests.Response, bytes]:
        """Send with bounded retries; return whatever the server answered in the end."""
        attempt = 1
        while True:
            self._check(cancelled)
            may_repeat = repeatable and attempt < ATTEMPTS
            try:
                response, content = self._exchange(method, url, token, read, arguments)
            except ConnectionFailedError as error:
                self._check(cancelled)
                refused = isinstance(error, _RefusedError) and attempt >= REFUSED_ATTEMPTS
                if not may_repeat or refused or isinstance(error, _HopelessError):
                    raise
                delay = _backoff(attempt)
            else:
                if not may_repeat or response.status_code not in RETRIED_STATUSES:
                    return response, content
                delay = _retry_after(response) or _backoff(attempt)
            self._wait(delay, cancelled)
            attempt += 1

    def _exchange(
        self, method: str, url: str, token: str, read: bool, arguments: Mapping[str, Any]
    ) -> tuple[requests.Response, bytes]:
        """Send once; return the answer, and its body if it is to be `read`."""
        is_logged = LOG.isEnabledFor(logging.DEBUG)
        began, outcome = time.monotonic() if is_logged else 0.0, "no answer"
        try:
            response = self._send_once(method, url, token, arguments)
            outcome = str(response.status_code)
            # Errors are always read: their words are wanted, and they are short.
            content = _read(response) if read or response.status_code >= 400 else b""
        except WebODMError as error:
            outcome = f"{outcome}, {error.message}"
            raise
        finally:
            if is_logged:  # without the query, which may say more than a log should
                path = _printable(urlsplit(url[len(self.url) :]).path)
                took = 1000 * (time.monotonic() - began)
                LOG.debug("%s %s: %s, %.0f ms", method, path, outcome, took)
        return response, content

    def _send_once(
        self, method: str, url: str, token: str, arguments: Mapping[str, Any]
    ) -> requests.Response:
        try:
            return self._session().request(
                method,
                url,
                auth=_TokenAuth(token),
                timeout=(self._network.connect_timeout, self._network.read_timeout),
                # For each request, since a session's own setting yields to REQUESTS_CA_BUNDLE.
                verify=self._network.ca_file or None,
                # A redirect turns a POST into a GET: see _raise_for_status.
                allow_redirects=method in ("GET", "HEAD"),
                stream=True,
                **arguments,
            )
        except requests.exceptions.SSLError as error:
            raise _UntrustedError(
                translate("Api", "The secure connection to {} failed: {}").format(
                    _host(url), _reason(error)
                )
            ) from error
        except (requests.exceptions.ConnectionError, requests.exceptions.Timeout) as error:
            kind = _kind_of(error)
            raise kind(
                translate("Api", "The server at {} cannot be reached: {}").format(
                    _host(url), _reason(error)
                )
            ) from error
        except (requests.exceptions.RequestException, UnicodeError) as error:
            raise _BadRequestError(
                translate("Api", "The request to {} failed: {}").format(_host(url), _reason(error))
            ) from error

    def _session(self) -> requests.Session:
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is None:
            session = requests.Session()
            session.headers["User-Agent"] = self._network.user_agent
            session.proxies.update(self._network.proxies)
            # A session cookie would win over the token, and writes would then fail.
            session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
            self._local.session = session
            self._sessions.append(session)
        return session

    def _check(self, cancelled: Cancelled | None) -> None:
        if self._closed.is_set() or (cancelled is not None and cancelled()):
            raise CancelledError

    def _wait(self, seconds: float, cancelled: Cancelled | None) -> None:
        while seconds > 0:
            self._check(cancelled)
            self._closed.wait(min(seconds, WAIT_SLICE))
            seconds -= WAIT_SLICE


def _read(response: requests.Response) -> bytes:
    """Return the body and close the answer; raises when it is too large or breaks off."""
    content = bytearray()
    with response:
        try:
            for piece in response.iter_content(65536):
                content += piece
                if len(content) > LARGEST_ANSWER:
                    raise ProtocolError(translate("Api", "The server's answer is too large."))
        except requests.exceptions.RequestException as error:
            raise ConnectionFailedError(
                translate("Api", "The answer broke off: {}").format(_reason(error))
            ) from error
        # QGIS 3.22's urllib3 does not compare the length itself.
        length = response.headers.get("Content-Length", "")
        if length.isdecimal() and 0 < response.raw.tell() < int(length):
            raise ConnectionFailedError(translate("Api", "The answer broke off."))
    return bytes(content)


def _raise_for_status(method: str, response: requests.Response, content: bytes) -> None:
    status = response.status_code
    if status < 300:
        return
    if status < 400:
        target = response.headers.get("Location", "")
        response.close()
        raise ConnectionFailedError(
            translate("Api", "The server redirects {} requests to {}").format(
                method, _printable(target)
            ),
            translate("Api", "Enter that address (as far as the host) in the connection."),
        )
    words = _server_words(content) or f"HTTP {status}"
    error = _ERRORS.get(status, ServerError if status >= 500 else ValidationError)(words)
    error.status = status
    if isinstance(error, ValidationError):
        error.fields = _fields(content)
    raise error


_ERRORS: dict[int, type[WebODMError]] = {
    401: AuthenticationError,
    403: AuthenticationError,
    404: NotFoundError,
    405: ProtocolError,
    413: TooLargeError,
    429: ServerError,
}


def _server_words(content: bytes) -> str:
    """Return the server's own words from any shape of error body; "" when there are none."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return ""  # an HTML page: its words are no help
    return _printable("; ".join(_flatten(data)))[:LONGEST_ERROR_TEXT]


def _fields(content: bytes) -> tuple[str, ...]:
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return ()
    return tuple(data) if isinstance(data, dict) else ()


def _flatten(data: Any, depth: int = 0) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, list) and depth < 4:
        for item in data:
            yield from _flatten(item, depth + 1)
    elif isinstance(data, dict) and depth < 4:
        for key, item in data.items():
            named = "" if key in ("detail", "non_field_errors", "error") else f"{key}: "
            for words in _flatten(item, depth + 1):
                yield named + words


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)


def _reason(error: BaseException) -> str:
    """Return the innermost cause in its own words, without the address that requests repeats."""
    seen: BaseException = error
    while True:
        inner = getattr(seen, "reason", None) or next(
            (a for a in seen.args if isinstance(a, BaseException)), None
        )
        if not isinstance(inner, BaseException):
            break
        seen = inner
    if isinstance(seen, OSError) and seen.strerror:
        return seen.strerror
    text = str(seen).rsplit(">: ", 1)[-1]  # urllib3 puts "<object at 0x…>: " in front,
    text = re.sub(r"^.*\[Errno -?\d+\] ", "", text)  # and its own words before the system's
    return _printable(text or type(seen).__name__)[:LONGEST_ERROR_TEXT]


def _kind_of(error: BaseException) -> type[ConnectionFailedError]:
    text = str(error)
    if "NameResolution" in text or "Name or service" in text or "getaddrinfo" in text:
        return _UnknownHostError
    return _RefusedError if "refused" in text else ConnectionFailedError


def _host(url: str) -> str:
    return urlsplit(url).netloc


def _backoff(attempt: int) -> float:
    longest = min(FIRST_BACKOFF * 2.0 ** (attempt - 1), LONGEST_BACKOFF)
    # Jitter, not cryptography.
    return longest * random.uniform(0.5, 1.0)  # noqa: S311  # nosec B311


def _retry_after(response: requests.Response) -> float:
    text = response.headers.get("Retry-After", "")
    return min(float(text), LONGEST_RETRY_AFTER) if text.isdecimal() else 0.0
