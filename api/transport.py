"""HTTP to one server: sessions, login, time-outs, retries, and one exception for each failure.

May be used from any thread: every thread has its own `requests.Session`, the token is shared.
"""

from __future__ import annotations

import contextlib
import logging
import math
import os
import random
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from http.cookiejar import DefaultCookiePolicy
from typing import Any, Callable, Protocol
from urllib.parse import urlsplit

import requests
from requests.certs import where  # type: ignore[attr-defined]
from requests.utils import get_environ_proxies

from .addresses import normalise_url, origin
from .answers import (
    ACCEPTED_ENCODINGS,
    LARGEST_ANSWER,
    LARGEST_PAGE,
    LARGEST_PICTURE,
    content_length,
    parse_json,
    printable,
    read_content,
)
from .errors import (
    AuthenticationError,
    CancelledError,
    ConnectionFailedError,
    ProtocolError,
    WebODMError,
)
from .failures import (
    NOT_WEBODM,
    SENDING_ERRORS,
    HopelessError,
    RefusedError,
    intermediary,
    is_json,
    may_be_plain,
    not_webodm,
    raise_for_failure,
    raise_for_status,
    raise_no_json,
    redirect_target,
    redirected,
    speaks_http,
    speaks_https,
    words_of,
)
from .sockets import Watch, WatchedAdapter, new_session, watched
from .support.cancellation import WAIT_SLICE, Cancelled
from .support.i18n import translate
from .support.limits import PARALLEL_TRANSFERS, transfer_limit

LOG = logging.getLogger(__name__)  # each request, for whoever listens at the level DEBUG
TokenListener = Callable[[str], None]

ATTEMPTS = 5
REFUSED_ATTEMPTS = 3  # where nothing listens, something seldom does a second later
FIRST_BACKOFF = 0.5  # s, doubled with each try
LONGEST_RETRY_AFTER = 60.0  # s
RETRIED_STATUSES = (408, 425, 429, 502, 503, 504, *range(520, 530))  # 52x: Cloudflare's
MOST_REDIRECTS = 5
REDIRECTS = (301, 302, 303, 307, 308)
CONNECT_FACTOR = 3  # times the connect timeout, for all addresses, a tunnel and TLS together
HEADERS_FACTOR, ANSWER_FACTOR = 2, 5  # times the read timeout, for what must come as a whole
PLAIN_HTTP = "plain HTTP"  # in what nginx and Apache say to http at the port of https
ANONYMOUS = ""


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

    Timeouts in seconds, proxies by scheme, the file of trusted certificates if it is a special
    one, the SHA-256 of the server's certificate if the user accepts that one whatever is wrong
    with it, and how many uploads and downloads may run at a time.
    """

    connect_timeout: float = 10.0
    read_timeout: float = 60.0
    proxies: Mapping[str, str] = field(default_factory=dict, repr=False)  # may hold a password
    ca_file: str = ""
    fingerprint: str = ""
    user_agent: str = "OrthoDock"
    parallel: int = PARALLEL_TRANSFERS


class _TokenAuth(requests.auth.AuthBase):
    """Adds the header itself, so that a .netrc entry for the host cannot replace it."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._token:
            request.headers["Authorization"] = f"JWT {self._token}"
        return request


@dataclass(frozen=True)
class _Request:
    """What one call sends, how often it may, and how much of the answer is read.

    `token` None logs in when need be, and raises for a failure; with one, be it that of nobody, the
    answer is returned whatever it is.
    """

    method: str
    url: str
    arguments: Mapping[str, Any] = field(repr=False)
    token: str | None = field(default=None, repr=False)
    is_read: bool = True
    largest: int = LARGEST_ANSWER
    is_repeatable: bool = False
    patience: float | None = None
    cancelled: Cancelled | None = None

    def may_follow(self, attempt: int, error: ConnectionFailedError | None = None) -> bool:
        """Return whether another attempt may follow one, after an answer or an `error`."""
        if isinstance(error, RefusedError) and attempt >= REFUSED_ATTEMPTS:
            return False
        is_allowed = self.is_repeatable and self.patience is None and attempt < ATTEMPTS
        return is_allowed and not isinstance(error, HopelessError)

    def is_rejected(self, response: requests.Response, content: bytes) -> bool:
        """Return whether the server itself no longer accepts the token, or denies a right."""
        if self.token is not None or response.status_code not in (401, 403):
            return False
        return intermediary(response, content) is None


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
        self.limit = transfer_limit(self.url, self._network.parallel)
        self._token = self._credentials.token
        self._login_lock = threading.Lock()
        self._local = threading.local()
        # Connections are shared by all threads; a thread's session holds none and goes with it.
        self._adapter = WatchedAdapter()
        self._excepted = WatchedAdapter(self._network.fingerprint)
        self._closed = threading.Event()

    def __repr__(self) -> str:
        return f"<Transport {self.url}>"

    def close(self) -> None:
        """End all that is under way within 0.5 s and drop all connections.

        What is ended, and later calls, raise `CancelledError`.
        """
        self._closed.set()
        for adapter in (self._adapter, self._excepted):
            adapter.close()  # type: ignore[no-untyped-call]

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
        request = self._request(
            method,
            path,
            params=params,
            data=body if body is not None else data,
            json=json_body,
            headers={"Content-Type": content_type} if content_type else {},
            cancelled=cancelled,
        )
        if idempotent is not None:
            request = replace(request, is_repeatable=idempotent)
        response, content = self._call(request)
        if not content:
            return None
        try:
            return parse_json(content)
        except ValueError:
            raise_no_json(response, content, request.url)

    def stream(
        self, path: str, headers: Mapping[str, str], cancelled: Cancelled | None = None
    ) -> requests.Response:
        """GET what is at `path` below /api/; the caller reads and closes the answer.

        Reading from its `raw` may raise `CancelledError` besides what `answers.READING_ERRORS`
        names. Its headers are whole and its length is one.
        """
        request = self._request("GET", path, headers=headers, cancelled=cancelled)
        response, _ = self._call(replace(request, is_read=False))
        try:
            content_length(response.headers)
        except ProtocolError:
            response.close()
            raise
        return response

    def content(
        self,
        path: str,
        params: Mapping[str, Any] | None = None,
        cancelled: Cancelled | None = None,
        *,
        largest: int = LARGEST_PICTURE,
        patience: float | None = None,
    ) -> bytes:
        """GET what is at `path` and return it whole: for small things, such as pictures.

        Raises `ProtocolError` for more than `largest` bytes. With `patience`, in seconds, it is
        tried once and ends by then.
        """
        request = self._request("GET", path, params=params, cancelled=cancelled)
        return self._call(replace(request, largest=largest, patience=patience))[1]

    def head(self, path: str, cancelled: Cancelled | None = None) -> Mapping[str, str]:
        """Return the headers that a GET of `path` would have."""
        response, _ = self._call(self._request("HEAD", path, cancelled=cancelled))
        return response.headers

    def token(self, cancelled: Cancelled | None = None) -> str:
        """Return the current token, after logging in if need be; "" when anonymous."""
        if not self._token and self._credentials.username:
            return self._renew_token("", cancelled)
        return self._token

    # Inside

    def _request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, Any] | None = None,
        data: Mapping[str, Any] | Body | None = None,
        json: Any = None,
        headers: Mapping[str, str] | None = None,
        cancelled: Cancelled | None = None,
    ) -> _Request:
        """Return a request, which may be repeated if its method allows that.

        `path` is below /api/, or from the server's address on when it begins with a slash.
        """
        return _Request(
            method,
            self.url + path if path.startswith("/") else f"{self.url}/api/{path}",
            {
                "params": params,
                "data": data,
                "json": json,
                "headers": {"Accept": "*/*", **(headers or {})},
            },
            largest=LARGEST_ANSWER,
            is_repeatable=method in ("GET", "HEAD"),
            cancelled=cancelled,
        )

    def _call(self, request: _Request) -> tuple[requests.Response, bytes]:
        """Send a request; return the answer, and its body if it is to be read.

        Repeats it, boundedly, when that can help. Logs in first when there are credentials but no
        token, and once more when the token is no longer accepted. Raises the subclasses of
        `WebODMError`.
        """
        token = self.token(request.cancelled) if request.token is None else request.token
        attempt, is_renewed = 1, False
        while True:
            self._check(request.cancelled)
            try:
                response, content = self._exchange(request, token)
            except ConnectionFailedError as error:
                self._check(request.cancelled)
                if not request.may_follow(attempt, error):
                    raise
                delay = _backoff(attempt)
            else:
                is_rejected = request.is_rejected(response, content)
                if response.status_code in RETRIED_STATUSES and request.may_follow(attempt):
                    delay = _retry_after(response) or _backoff(attempt)
                elif is_rejected and self._credentials.password and not is_renewed:
                    response.close()
                    token, is_renewed = self._renew_token(token, request.cancelled), True
                    attempt = 1
                    continue
                else:
                    break
            self._wait(delay, request.cancelled)
            attempt += 1
        if request.token is None:
            is_signed_in = is_renewed or (
                is_rejected and bool(token) and self._is_accepted(token, request.cancelled)
            )
            raise_for_status(request.method, response, content, is_signed_in=is_signed_in)
        return response, content

    def _is_accepted(self, token: str, cancelled: Cancelled | None) -> bool:
        """Return whether the server accepts a token that nobody has logged in for."""
        # Which project is no matter; this one costs nothing.
        params = {"page": 1, "id": 0}
        request = self._request("GET", "projects/", params=params, cancelled=cancelled)
        try:
            response, _ = self._call(replace(request, token=token))
        except CancelledError:
            raise
        except WebODMError:
            return False
        return response.status_code < 300

    def _renew_token(self, rejected: str, cancelled: Cancelled | None = None) -> str:
        """Log in, unless another thread has done so since `rejected` was the token."""
        while not self._login_lock.acquire(timeout=WAIT_SLICE):
            self._check(cancelled)
        try:
            if self._token == rejected:
                self._token = self._log_in(cancelled)
                if self._on_token is not None:
                    self._on_token(self._token)
            return self._token
        finally:
            self._login_lock.release()

    def _log_in(self, cancelled: Cancelled | None) -> str:
        """Return a new token. Raises `AuthenticationError` when the server does not give one."""
        form = {"username": self._credentials.username, "password": self._credentials.password}
        request = replace(
            self._request("POST", "token-auth/", data=form, cancelled=cancelled),
            token=ANONYMOUS,
            largest=LARGEST_PAGE,
            is_repeatable=True,  # logging in twice does no harm
        )
        response, content = self._call(request)
        if response.status_code == 400:
            raise intermediary(response, content) or _rejected_login(request.url, content)
        if response.status_code in (404, 405):
            raise not_webodm(content)
        raise_for_status("POST", response, content, is_signed_in=False)
        try:
            data = parse_json(content)
        except ValueError:
            raise_no_json(response, content, request.url)
        token = data.get("token") if isinstance(data, dict) else None
        if not isinstance(token, str) or not token.isascii() or not token.isprintable():
            raise ProtocolError(translate("Api", NOT_WEBODM))
        return token

    def _exchange(self, request: _Request, token: str) -> tuple[requests.Response, bytes]:
        """Send once, and to where a GET is redirected; the token goes to the server alone.

        Returns the answer, and its body if it is to be read.
        """
        watch, url, arguments = self._watch(request), request.url, dict(request.arguments)
        with _logged(request.method, request.url[len(self.url) :]) as outcome:
            for _ in range(MOST_REDIRECTS):
                sent = token if origin(url) == origin(self.url) else ANONYMOUS
                with self._failures_mapped(url, watch), watched(watch):
                    session = self._session()
                    response = session.request(
                        request.method, url, **self._options(session, url, sent), **arguments
                    )
                # A redirect would turn a POST into a GET: see raise_for_status.
                if response.status_code not in REDIRECTS or request.method not in ("GET", "HEAD"):
                    outcome.append(str(response.status_code))
                    return response, _read(request, response, watch)
                url = self._redirected(request.method, url, token, response)
                arguments["params"] = None
            raise ProtocolError(translate("Api", "The server redirects in a loop."))

    def _watch(self, request: _Request) -> Watch:
        read = self._network.read_timeout
        return Watch(
            lambda: self._check(request.cancelled),
            idle=read,
            connect=CONNECT_FACTOR * self._network.connect_timeout,
            headers=HEADERS_FACTOR * read,
            body=ANSWER_FACTOR * read,
            total=math.inf if request.patience is None else request.patience,
        )

    def _options(self, session: requests.Session, url: str, token: str) -> dict[str, Any]:
        # Only the adapter that compares the fingerprint does without authorities.
        is_excepted = session.get_adapter(url) is self._excepted
        return {
            "auth": _TokenAuth(token),
            "timeout": (self._network.connect_timeout, self._network.read_timeout),
            "verify": False if is_excepted else self._authorities(),
            "proxies": dict(self._network.proxies) or get_environ_proxies(url),
            "allow_redirects": False,
            "stream": True,
        }

    @contextlib.contextmanager
    def _failures_mapped(self, url: str, watch: Watch) -> Iterator[None]:
        try:
            yield
        except WebODMError:
            raise  # of the watch, or of a body that cannot be read
        except SENDING_ERRORS as error:
            if url.startswith("https:") and may_be_plain(error) and self._answers_http(url, watch):
                raise speaks_http(urlsplit(url).netloc) from error
            raise_for_failure(error, url)

    def _redirected(self, method: str, url: str, token: str, response: requests.Response) -> str:
        """Close a redirect and return where it leads. Raises for one that is not to be followed."""
        response.close()
        target, ours = redirect_target(response), origin(self.url)
        if url.startswith("https:") and not target.startswith("https:"):
            raise ProtocolError(
                translate("Api", "The server redirects from https to http, to {}").format(
                    urlsplit(target).netloc
                ),
                translate("Api", "Ask the administrator of the server to correct this."),
            )
        if token and origin(target) != ours and urlsplit(target).hostname == ours[1]:
            raise redirected(method, response)  # without the token it is no use
        return target

    def _answers_http(self, url: str, watch: Watch) -> bool:
        """Return whether a plain request is answered where TLS is not; nothing secret is sent."""
        address = "http://" + urlsplit(url).netloc + "/"
        try:
            with watched(watch):
                response = self._session().request(
                    "HEAD",
                    address,
                    timeout=self._network.connect_timeout,
                    proxies=dict(self._network.proxies) or get_environ_proxies(address),
                    allow_redirects=False,
                    stream=True,
                )
                response.close()
        except SENDING_ERRORS:
            return False
        # A TLS server says 400 to plain http, or where to go instead.
        leads_on = response.headers.get("Location", "").startswith("https:")
        return response.status_code != 400 and not leads_on

    def _authorities(self) -> str:
        """Return the file of certificates that are trusted."""
        return (
            self._network.ca_file
            or os.environ.get("REQUESTS_CA_BUNDLE")
            or os.environ.get("CURL_CA_BUNDLE")
            or where()
        )

    def _session(self) -> requests.Session:
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is None:
            session = new_session(self._adapter)
            if self._network.fingerprint:
                parts = urlsplit(self.url)
                session.mount(f"{parts.scheme}://{parts.netloc}/", self._excepted)
            session.headers["User-Agent"] = self._network.user_agent
            session.headers["Accept-Encoding"] = ACCEPTED_ENCODINGS
            # A session cookie would win over the token, and writes would then fail.
            session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
            self._local.session = session
        return session

    def _check(self, cancelled: Cancelled | None) -> None:
        if self._closed.is_set() or (cancelled is not None and cancelled()):
            raise CancelledError

    def _wait(self, seconds: float, cancelled: Cancelled | None) -> None:
        while seconds > 0:
            self._check(cancelled)
            self._closed.wait(min(seconds, WAIT_SLICE))
            seconds -= WAIT_SLICE


@contextlib.contextmanager
def _logged(method: str, address: str) -> Iterator[list[str]]:
    """Log a request with what is put into the list, a failure, and the time it took."""
    if not LOG.isEnabledFor(logging.DEBUG):
        yield []
        return
    began = time.perf_counter()
    outcome: list[str] = []
    try:
        yield outcome
    except WebODMError as error:
        outcome = [*(outcome or ["no answer"]), error.message]
        raise
    finally:  # without the query, which may say more than a log should
        path = printable(urlsplit(address).path)
        took = 1000 * (time.perf_counter() - began)
        LOG.debug("%s %s: %s, %.0f ms", method, path, ", ".join(outcome or ["no answer"]), took)


def _read(request: _Request, response: requests.Response, watch: Watch) -> bytes:
    """Return the body of an answer if it is to be read."""
    if request.is_read and response.status_code < 300:
        return read_content(response, request.largest)
    if response.status_code >= 400:
        return _read_error(response)
    watch.begin("stream")  # the caller reads it, in its own time; of a redirect nothing is wanted
    return b""


def _read_error(response: requests.Response) -> bytes:
    """Return the body of an error; of one that is too large or broken, its status must do."""
    try:
        return read_content(response, LARGEST_PAGE)
    except (ConnectionFailedError, ProtocolError):
        return b""


def _rejected_login(url: str, content: bytes) -> WebODMError:
    words = words_of(400, content)
    if PLAIN_HTTP in words:
        return speaks_https(urlsplit(url).netloc)
    if not is_json(content):  # a proxy's, or Django's to a host that it does not serve
        return not_webodm(content)
    return AuthenticationError(
        translate("Api", "The server did not accept the login: {}").format(words)
    )


def _backoff(attempt: int) -> float:
    longest = FIRST_BACKOFF * 2.0 ** (attempt - 1)
    # Jitter, not cryptography.
    return longest * random.uniform(0.5, 1.0)  # noqa: S311  # nosec B311


def _retry_after(response: requests.Response) -> float:
    text = response.headers.get("Retry-After", "")
    is_number = text.isascii() and text.isdigit()
    return min(float(text), LONGEST_RETRY_AFTER) if is_number else 0.0
