"""Turns what `requests` raises, and statuses of answers, into the errors of this package."""

from __future__ import annotations

import contextlib
import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from http.client import BadStatusLine, HTTPException, LineTooLong, UnknownProtocol
from typing import Any, NoReturn
from urllib.parse import urljoin, urlsplit

import requests
import urllib3

from .addresses import is_web_address
from .answers import LONGEST_ERROR_TEXT, html_words, is_html, parse_json, printable, server_words
from .errors import (
    AuthenticationError,
    CertificateError,
    ConnectionFailedError,
    IntermediaryError,
    NotFoundError,
    ProtocolError,
    ServerError,
    TooLargeError,
    ValidationError,
    WebODMError,
)
from .support.i18n import QT_TRANSLATE_NOOP, translate
from .support.permissions import denied

CHALLENGE = "cf-mitigated"  # header of Cloudflare's bot check, whatever its status
NOT_WEBODM = QT_TRANSLATE_NOOP("Api", "The address answers, but not as a WebODM server does.")
TLS_ALERT = "\x15\x03"  # how TLS answers to plain text (RFC 8446, 5.1)
PLAIN_REASONS = ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "UNKNOWN_PROTOCOL", "RECORD_LAYER_FAILURE")
"""Names that OpenSSL gives to an answer that is not TLS."""
CERTIFICATE_ALERT = "TLSV13_ALERT_CERTIFICATE_REQUIRED"  # RFC 8446, 6.2
CERTIFICATE_PAGE = b"No required SSL certificate"  # in what nginx says instead
CLOSED_HANDSHAKES = (ssl.SSLEOFError, ssl.SSLZeroReturnError)
STRANGE_HEADERS = (HTTPException, LineTooLong, UnknownProtocol)
"""What http.client raises for headers that no server should send."""
PROXY_REFUSES = QT_TRANSLATE_NOOP("Api", "The proxy does not connect to {}: {}.")
CHECK_PROXY = QT_TRANSLATE_NOOP("Api", "Check the proxy in QGIS: Settings ▸ Options ▸ Network.")
PYSOCKS, PROXY_AWAY, LOGIN_REFUSED = "socks", "ProxyConnectionError", "SOCKS5AuthError"
"""The module of PySocks, which need not be installed, and the names of its errors."""
DEEPEST_CAUSE = 10
LARGEST_TEXT = 64 * 1024  # bytes of an error or a page that are read as text
MOST_FIELDS = 100

SENDING_ERRORS = (
    requests.exceptions.RequestException,
    urllib3.exceptions.HTTPError,
    HTTPException,
    OSError,
    ValueError,  # UnicodeError too
    OverflowError,
)
"""What sending a request and reading the headers of its answer may raise."""


class HopelessError(ConnectionFailedError):
    """Would be the same the next time, so it is not tried again."""


class UnknownHostError(HopelessError):
    """The name has no address."""


class UntrustedError(HopelessError, CertificateError):
    """The certificate is not accepted."""

    default_remedy = CertificateError.default_remedy


class NotEncryptedError(HopelessError):
    """The server does not speak TLS where https is asked for."""

    default_remedy = QT_TRANSLATE_NOOP(
        "Api",
        "Enter the address with http:// only if you trust the network: "
        "others in it can read the password.",
    )


class EncryptedError(HopelessError):
    """The server speaks TLS where http is asked for."""

    default_remedy = QT_TRANSLATE_NOOP("Api", "Enter the address with https://.")


class BadRequestError(HopelessError):
    """The request cannot be sent at all."""


class RefusedError(ConnectionFailedError):
    """Nothing listens at the port."""


# What is raised


def raise_for_failure(error: BaseException, url: str) -> NoReturn:
    """Raise the error for one of `SENDING_ERRORS`."""
    causes = list(_causes(error))
    host = urlsplit(url).netloc
    reason = reason_of(error)
    tunnel = re.search(r"Tunnel connection failed: (\d{3})", str(error)[:2000])
    if tunnel:
        raise _of_proxy(int(tunnel[1]), host) from error
    of_socks = {type(c).__name__: c for c in causes if type(c).__module__ == PYSOCKS}
    if of_socks and PROXY_AWAY not in of_socks:
        raise _of_socks(of_socks, host) from error
    if isinstance(error, requests.exceptions.InvalidSchema) and "SOCKS" in str(error):
        raise HopelessError(
            translate("Api", "SOCKS proxies need the Python package PySocks."),
            translate(
                "Api",
                "Install PySocks for the Python of QGIS, or choose an HTTP proxy in QGIS: "
                "Settings ▸ Options ▸ Network.",
            ),
        ) from error
    if of_socks or isinstance(error, requests.exceptions.ProxyError):
        raise ConnectionFailedError(
            translate("Api", "The proxy for {} cannot be reached: {}").format(host, reason),
            translate("Api", CHECK_PROXY),
        ) from error
    if isinstance(error, requests.exceptions.SSLError) or _first(causes, ssl.SSLError):
        raise _of_tls(causes, host, reason) from error
    status_line = _first(causes, BadStatusLine)
    if status_line is not None and str(status_line.line)[:2] == TLS_ALERT:
        raise speaks_https(host) from error
    if isinstance(error, requests.exceptions.InvalidHeader) or _is_strange(causes):
        raise ProtocolError(
            translate("Api", "The answer of {} is not valid HTTP: {}").format(host, reason)
        ) from error
    if isinstance(error, (requests.exceptions.ConnectionError, requests.exceptions.Timeout)):
        kind = _kind_of(causes)
        raise kind(
            translate("Api", "The server at {} cannot be reached: {}").format(host, reason)
        ) from error
    raise BadRequestError(
        translate("Api", "The request to {} failed: {}").format(host, reason)
    ) from error


def _is_strange(causes: list[BaseException]) -> bool:
    """Return whether the headers, rather than the connection, are what went wrong."""
    found = _first(causes, HTTPException)
    return found is not None and type(found) in STRANGE_HEADERS


def _of_tls(causes: list[BaseException], host: str, reason: str) -> WebODMError:
    failure = _first(causes, ssl.SSLError)
    if failure is not None and failure.reason == CERTIFICATE_ALERT:
        return _wants_certificate()
    if isinstance(failure, ssl.SSLCertVerificationError) or failure is None:
        # Without one of ssl's own, urllib3 compared the name or the fingerprint.
        return UntrustedError(
            translate("Api", "The secure connection to {} failed: {}").format(host, reason)
        )
    kind = ConnectionFailedError if isinstance(failure, CLOSED_HANDSHAKES) else HopelessError
    return kind(translate("Api", "The secure connection to {} failed: {}").format(host, reason))


def _wants_certificate() -> IntermediaryError:
    return IntermediaryError(
        translate("Api", "The server requires a client certificate."),
        translate(
            "Api",
            "OrthoDock cannot send one. Ask the administrator of the server to exempt the paths "
            "below /api/ from it.",
        ),
    )


def may_be_plain(error: BaseException) -> bool:
    """Return whether a failed TLS handshake may be due to a server that speaks plain http."""
    return any(
        isinstance(cause, (*CLOSED_HANDSHAKES, ConnectionResetError))
        or (isinstance(cause, ssl.SSLError) and getattr(cause, "reason", None) in PLAIN_REASONS)
        for cause in _causes(error)
    )


def speaks_http(host: str) -> WebODMError:
    """Return the error for https to a server that has answered to http."""
    return NotEncryptedError(
        translate("Api", "The server at {} uses http: a secure connection is not possible.").format(
            host
        )
    )


def speaks_https(host: str) -> WebODMError:
    """Return the error for http to a server that speaks TLS."""
    return EncryptedError(translate("Api", "The server at {} accepts only https.").format(host))


def _kind_of(causes: list[BaseException]) -> type[ConnectionFailedError]:
    if _first(causes, socket.gaierror):
        return UnknownHostError
    return RefusedError if _first(causes, ConnectionRefusedError) else ConnectionFailedError


def _first(causes: list[BaseException], kind: type[Any]) -> Any:
    return next((cause for cause in causes if isinstance(cause, kind)), None)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what is behind it, by whatever name it is kept."""
    waiting = [error]
    seen: set[int] = set()
    while waiting and len(seen) < DEEPEST_CAUSE * 2:
        cause = waiting.pop(0)
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        behind = (getattr(cause, "reason", None), *cause.args, cause.__cause__, cause.__context__)
        waiting += [inner for inner in behind if isinstance(inner, BaseException)]


def reason_of(error: BaseException) -> str:
    """Return the innermost cause in its own words, without the address that requests repeats."""
    seen: BaseException = error
    for _ in range(DEEPEST_CAUSE):
        inner = getattr(seen, "reason", None)
        if not isinstance(inner, BaseException):
            inner = next((a for a in seen.args if isinstance(a, BaseException)), None)
        if inner is None:
            break
        seen = inner
    if isinstance(seen, OSError) and seen.strerror:
        return printable(str(seen.strerror))[:LONGEST_ERROR_TEXT]
    text = str(seen)[: 4 * LONGEST_ERROR_TEXT]
    text = text.rsplit(">: ", 1)[-1]  # urllib3 puts "<object at 0x…>: " in front, or the pool,
    text = re.sub(r"^\w+\(host=.*?, port=\d+\): ", "", text)
    text = re.sub(r"^.*\[Errno -?\d+\] ", "", text)  # and its own words before the system's
    return printable(text or type(seen).__name__)[:LONGEST_ERROR_TEXT]


# What is answered


def raise_for_status(
    method: str, response: requests.Response, content: bytes, *, is_signed_in: bool
) -> None:
    """Raise the error for an answer that is none of success.

    `is_signed_in`: the server has accepted the login of this call, so that a 403 is a missing
    right.
    """
    if response.status_code < 300:
        return
    failure = _failure(method, response, content, is_signed_in=is_signed_in)
    failure.status = response.status_code
    raise failure


def _failure(
    method: str, response: requests.Response, content: bytes, *, is_signed_in: bool
) -> WebODMError:
    status = response.status_code
    if status < 400:
        response.close()
        return redirected(method, response)
    error = intermediary(response, content)
    if error is not None:
        return error
    words = words_of(status, content)
    if status in (401, 403) and is_signed_in and not words.startswith(_OF_TOKENS):
        return _denied(method, response, words)
    kind = _ERRORS.get(status, ServerError if status >= 500 else ValidationError)
    if kind is TooLargeError:
        return _too_large(response, words)
    failure = kind(words)
    if isinstance(failure, ValidationError):
        failure.fields = _fields(content)
    return failure


_OF_TOKENS = ("Signature has expired", "Error decoding signature")  # djangorestframework-jwt's
_ERRORS: dict[int, type[WebODMError]] = {
    401: AuthenticationError,
    403: AuthenticationError,
    404: NotFoundError,
    405: ProtocolError,
    408: ServerError,
    413: TooLargeError,
    425: ServerError,
    429: ServerError,
}


def _too_large(response: requests.Response, words: str) -> TooLargeError:
    sent = response.request.headers.get("Content-Length", "") if response.request else ""
    size = int(sent) if sent.isascii() and sent.isdigit() else None
    return TooLargeError(
        translate(
            "Api", "The request is too large for the server, or for a proxy in front of it: {}"
        ).format(words),
        size=size,
    )


def _denied(method: str, response: requests.Response, words: str) -> WebODMError:
    path = urlsplit(response.url or "").path
    if method in ("GET", "HEAD"):
        right = "view"
    elif method == "DELETE" or path.endswith("/remove/"):
        right = "delete"
    else:
        right = (
            "add" if method == "POST" and path.endswith(("/projects/", "/presets/")) else "change"
        )
    error = denied(right)
    error.message = words if words and not words.startswith("HTTP ") else error.message
    return error


def intermediary(response: requests.Response, content: bytes) -> IntermediaryError | None:
    """Return the error when not the server has answered but something before it, else None."""
    status = response.status_code
    if status == 407:
        return _of_proxy(status, urlsplit(response.url or "").netloc)
    if status == 511:  # RFC 6585, 6
        return IntermediaryError(
            translate("Api", "The network requires you to sign in first."),
            translate("Api", "Open a web page in your browser and sign in there, then try again."),
        )
    if status == 400 and CERTIFICATE_PAGE in content[:LARGEST_TEXT] and not is_json(content):
        return _wants_certificate()
    is_challenge = CHALLENGE in response.headers
    if not is_challenge and (status not in (401, 403) or _is_of_server(response, content)):
        return None
    page = "" if is_json(content) else html_words(content.decode("utf-8", "replace"))
    shown = " " + translate("Api", "Its page says “{}”.").format(page) if page else ""
    if status == 401 and not is_challenge:
        scheme = printable(response.headers.get("WWW-Authenticate", ""))[:40].split(" ")[0]
        return IntermediaryError(
            translate("Api", "A proxy in front of the server requires its own login ({}).").format(
                scheme or "HTTP 401"
            )
            + shown,
            translate(
                "Api",
                "It cannot be combined with the login of WebODM. Ask the "
                "administrator of the server to exempt the paths below /api/ from it.",
            ),
        )
    return IntermediaryError(
        translate(
            "Api", "A firewall or bot check in front of the server blocks the request (HTTP {})."
        ).format(status)
        + shown,
        translate(
            "Api",
            "Ask the administrator of the server to let the paths below /api/ through its "
            "firewall or bot check.",
        ),
    )


def _is_of_server(response: requests.Response, content: bytes) -> bool:
    """Return whether a 401 or 403 is WebODM's own: those are JSON."""
    kind = response.headers.get("Content-Type", "").lower()
    if "json" in kind:
        return True
    if content:
        return _parsed(content) is not None
    return not kind.startswith("text/") and "WWW-Authenticate" not in response.headers


def _of_proxy(status: int, host: str) -> IntermediaryError:
    if status == 407:
        return IntermediaryError(
            translate("Api", "The proxy requires a login."),
            translate(
                "Api", "Enter its user name and password in QGIS: Settings ▸ Options ▸ Network."
            ),
        )
    return IntermediaryError(
        translate("Api", PROXY_REFUSES).format(host, f"HTTP {status}"),
        translate("Api", CHECK_PROXY),
    )


def _of_socks(causes: Mapping[str, BaseException], host: str) -> WebODMError:
    """Return the error for what a SOCKS proxy says; PySocks wraps one of its errors in another."""
    if LOGIN_REFUSED in causes:
        return _of_proxy(407, host)
    innermost = list(causes.values())[-1]
    reason = reason_of(getattr(innermost, "socket_err", None) or innermost)
    return ConnectionFailedError(  # the server may be away
        translate("Api", PROXY_REFUSES).format(host, reason), translate("Api", CHECK_PROXY)
    )


def redirected(method: str, response: requests.Response) -> WebODMError:
    """Return the error for a redirect that is not followed."""
    target = redirect_target(response)
    asked, found = urlsplit(response.url or ""), urlsplit(target)
    if found.hostname == asked.hostname or found.path.endswith(asked.path.split("/api/")[-1]):
        return HopelessError(
            translate("Api", "The server redirects {} requests to {}").format(method, target),
            translate("Api", "Enter that address (as far as the host) in the connection."),
        )
    return sign_in_page(found.netloc)


def redirect_target(response: requests.Response) -> str:
    """Return where an answer redirects to; raises `ProtocolError` when that is no address."""
    location = response.headers.get("Location", "")
    with contextlib.suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")  # HTTP's headers are bytes
    try:
        target = urljoin(response.url or "", location.strip()) if location.strip() else ""
        is_address = is_web_address(target)
    except ValueError:
        target, is_address = location, False
    if not is_address:
        raise ProtocolError(
            translate("Api", "The server redirects to an invalid address: {}").format(
                printable(target)[:LONGEST_ERROR_TEXT]
            )
        )
    return target


def sign_in_page(host: str, title: str = "") -> IntermediaryError:
    """Return the error for the page of another host in place of an answer of the server."""
    message = translate("Api", "Requests are redirected to a web page of {}.").format(host)
    if title:
        message += " " + translate("Api", "Its page says “{}”.").format(title)
    return IntermediaryError(
        message,
        translate(
            "Api",
            "If that is the sign-in page of a network, sign in with your browser first. Behind "
            "single sign-on, the paths below /api/ must be reachable without it.",
        ),
    )


def raise_no_json(response: requests.Response, content: bytes, asked: str) -> NoReturn:
    """Raise the error for an answer of success that is not JSON."""
    text = content[:LARGEST_TEXT].decode("utf-8", "replace")
    if not is_html(text):
        raise ConnectionFailedError(translate("Api", "The server's answer was cut short."))
    found = urlsplit(response.url or asked)
    if found.netloc != urlsplit(asked).netloc:
        raise sign_in_page(found.netloc, html_words(text))
    raise not_webodm(content)


def not_webodm(content: bytes) -> ProtocolError:
    """Return the error for what something else than WebODM has answered."""
    text = content[:LARGEST_TEXT].decode("utf-8", "replace")
    title = html_words(text) if is_html(text) else ""
    remedy = translate("Api", ProtocolError.default_remedy)
    if title:
        remedy = translate("Api", "Its page says “{}”.").format(title) + " " + remedy
    return ProtocolError(translate("Api", NOT_WEBODM), remedy)


def is_json(content: bytes) -> bool:
    """Return whether an answer is one of WebODM's own, which are JSON."""
    return _parsed(content) is not None


def words_of(status: int, content: bytes) -> str:
    """Return the words of an error, whatever its shape; at least its status."""
    data = _parsed(content)
    if data is not None:
        return server_words(data) or f"HTTP {status}"
    text = content[:LARGEST_TEXT].decode("utf-8", "replace")
    words = html_words(text) if is_html(text) else ""
    if not words:
        return f"HTTP {status}"
    return words if str(status) in words else f"HTTP {status}: {words}"


def _parsed(content: bytes) -> Any:
    """Return a JSON text's value, None for what is no JSON."""
    try:
        return parse_json(content)
    except (ValueError, ProtocolError):
        return None


def _fields(content: bytes) -> tuple[str, ...]:
    data = _parsed(content)
    return tuple(data)[:MOST_FIELDS] if isinstance(data, dict) else ()
