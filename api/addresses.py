"""Addresses of servers: what people type or paste, what is one, and what belongs together."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

from .errors import ValidationError
from .support.i18n import QT_TRANSLATE_NOOP, translate

NO_ADDRESS = QT_TRANSLATE_NOOP("Api", "This is not a web address.")
EXAMPLE = QT_TRANSLATE_NOOP("Api", "It should look like https://webodm.example.org.")
LONGEST_ADDRESS = 2000  # characters
QUOTES = " \t\r\n<>\"'“”"  # what addresses are pasted in
BEFORE, AFTER = QUOTES + "(", QUOTES + "),;."  # and what stands around them in a text
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")  # characters that come along from pages
LONGEST_HOST, LONGEST_LABEL = 253, 63  # RFC 1035, 2.3.4
DEFAULT_PORTS = {"http": 80, "https": 443}
TLS_PORTS = (443, 8443)
LOCAL_ENDINGS = (".localhost", ".local", ".lan", ".home", ".internal", ".home.arpa")

_SLIP = re.compile(r"^(https?)(?::/?|//)(?=[^/:])(?!\d+(?:/|$))", re.IGNORECASE)
"""https:/ and https// before a host."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,20}://")
_PAGES = {
    "dashboard", "login", "logout", "welcome", "about", "admin", "processingnode",
    "dev-tools", "password_reset", "reset", "oidc", "set-language",
}  # fmt: skip
"""First parts of the paths of WebODM's pages, whatever follows."""
_PAGES_BEFORE = {
    "map": {"project", "task"},
    "3d": {"project", "task"},
    "public": {"task", "project"},
    "media": {"project"},
    "plugins": set(),
    "project": set(),
    "projects": set(),
    "task": set(),
    "tasks": set(),
    "api": {
        "projects", "processingnodes", "presets", "users", "groups", "plugins", "workers",
        "admin", "token-auth", "external-token-auth", "cluster-id",
    },
}  # fmt: skip
"""The same that could be folders of another site, unless one of these parts follows."""


def normalise_url(text: str) -> str:
    """Return the server's address as the API needs it.

    Takes what a browser shows: paths of WebODM's own pages, queries, default ports and a closing
    slash go, the folder of a server below another site stays. A missing scheme becomes https, for
    hosts of the local network http: WebODM itself speaks no TLS. Raises `ValidationError` for what
    cannot be an address.
    """
    text = UNSEEN.sub("", text).lstrip(BEFORE).rstrip(AFTER)
    text = _SLIP.sub(r"\1://", text)
    if len(text) > LONGEST_ADDRESS or not text.isprintable():
        raise ValidationError(translate("Api", NO_ADDRESS), translate("Api", EXAMPLE))
    if "://" not in text:
        text = f"{_likely_scheme(text)}://{_bracketed(text)}"
    elif not _SCHEME.match(text):
        raise ValidationError(translate("Api", NO_ADDRESS), translate("Api", EXAMPLE))
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise ValidationError(translate("Api", NO_ADDRESS), translate("Api", EXAMPLE)) from error
    if parts.username is not None or parts.password is not None:
        raise ValidationError(
            translate("Api", "The address holds a user name or a password."),
            translate("Api", "Enter them in their own fields."),
        )
    host = parts.hostname or ""
    if parts.scheme not in DEFAULT_PORTS or port == 0 or not _is_host(host) or " " in parts.path:
        raise ValidationError(translate("Api", NO_ADDRESS), translate("Api", EXAMPLE))
    shown = f"[{host}]" if ":" in host else host
    if port is not None and port != DEFAULT_PORTS[parts.scheme]:
        shown += f":{port}"
    return urlunsplit((parts.scheme, shown, _folder(parts.path), "", ""))


def _bracketed(text: str) -> str:
    """Return an address without scheme in which a bare IPv6 address has its brackets."""
    host, slash, rest = text.partition("/")
    return f"[{host}]{slash}{rest}" if _ip(host) is not None and ":" in host else text


def _likely_scheme(text: str) -> str:
    try:
        parts = urlsplit("//" + _bracketed(text))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "https"
    return "http" if is_local(host) and port not in TLS_PORTS else "https"


def is_local(host: str) -> bool:
    """Return whether a host is of this computer or the local network, by its name or number."""
    number = _ip(host)
    if number is not None:
        return number.is_private or number.is_loopback or number.is_link_local
    name = host.lower().rstrip(".")
    return "." not in name or name.endswith(LOCAL_ENDINGS)


def _ip(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _is_host(host: str) -> bool:
    """Return whether this is a number or could be a name (RFC 3986, 3.2.2)."""
    if ":" in host:
        return _ip(host) is not None
    try:
        encoded = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return False
    labels = encoded.rstrip(".").split(".")
    if len(encoded) > LONGEST_HOST or any(not 0 < len(label) <= LONGEST_LABEL for label in labels):
        return False
    return all(c.isalnum() or c in "-_" for c in "".join(labels))


def _folder(path: str) -> str:
    """Return the path without that of a page of WebODM, and without a closing slash."""
    parts = [part for part in path.split("/") if part]
    for index, part in enumerate(parts):
        following = parts[index + 1] if index + 1 < len(parts) else ""
        if _is_page(part.lower(), following.lower()):
            parts = parts[:index]
            break
    while parts:  # what is left may end with another, or with a quote
        last = parts.pop().rstrip(QUOTES)
        if last and not _is_page(last.lower(), ""):
            parts.append(last)
            break
    return "".join(f"/{part}" for part in parts)


def _is_page(part: str, following: str) -> bool:
    if part in _PAGES:
        return True
    if part == "api" and not following:
        return True
    known = _PAGES_BEFORE.get(part)
    if known is None:
        return False
    return following in known or (not known and bool(following))


def origin(url: str) -> tuple[str, str, int]:
    """Return scheme, host and port, which together say whose token a request may carry.

    Raises `ValueError` for what is no address.
    """
    return _origin(urlsplit(url))


def _origin(parts: SplitResult) -> tuple[str, str, int]:
    port = parts.port or DEFAULT_PORTS.get(parts.scheme, 0)
    return parts.scheme, (parts.hostname or "").lower(), port


def is_web_address(url: str) -> bool:
    """Return whether a request can be sent to an absolute address that somebody else wrote."""
    try:
        parts = urlsplit(url)
        scheme, host, port = _origin(parts)
        is_port = parts.port != 0
    except ValueError:
        return False
    if len(url) > 4 * LONGEST_ADDRESS or not url.isprintable():
        return False
    return scheme in DEFAULT_PORTS and is_port and port > 0 and _is_host(host)
