"""Reads what a server answers, within bounds: bytes as sent and as decoded, JSON, and words."""

from __future__ import annotations

import ast
import http.client
import re
import zlib
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

import requests
import urllib3

from .errors import ConnectionFailedError, ProtocolError, WebODMError
from .json_text import TooManyValues, TooNested, load_json
from .support.i18n import QT_TRANSLATE_NOOP, translate

TOO_LARGE = QT_TRANSLATE_NOOP("Api", "The server's answer is too large.")
TOO_NESTED = QT_TRANSLATE_NOOP("Api", "The server's answer is nested too deeply.")
LARGEST_ANSWER = 64 * 1024 * 1024  # bytes of JSON, as sent and as decoded; 1,000 tasks are 1 MB
LARGEST_PICTURE = 16 * 1024 * 1024  # bytes
LARGEST_PAGE = 256 * 1024  # bytes of an HTML page or an error
MOST_ELEMENTS = 2_000_000  # values of one JSON text; 10,000 tasks have 1,500,000
LONGEST_INTEGER = 18  # digits
LONGEST_ERROR_TEXT = 500  # characters
LONGEST_HTML = 4 * 1024  # characters that are searched for words; html.parser is quadratic
LONGEST_LITERAL = 2_000  # characters of a value as Python prints it
PIECE = 64 * 1024  # bytes
MOST_MEMBERS = 100  # of one gzip body (RFC 1952, 2.2)
UNNAMED = ("detail", "non_field_errors", "error", "message")
"""Names of an error's fields that say nothing themselves."""
NO_BODY = (204, 304)  # RFC 9110, 6.4.1
ACCEPTED_ENCODINGS = "gzip, deflate"

_GZIP = ("gzip", "x-gzip")
_SURROGATE = re.compile(rb"\\u[dD][89abAB]|\\u[dD][c-fC-F]")
_QUOTED = r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\""
_ERROR_DETAIL = re.compile(rf"ErrorDetail\(string=({_QUOTED}), code=(?:{_QUOTED}|None)\)")
READING_ERRORS = (
    requests.exceptions.RequestException,
    urllib3.exceptions.HTTPError,
    http.client.HTTPException,
    OSError,
    ValueError,
)
"""What reading from an answer may raise, whatever the version of urllib3."""


def is_chunked(headers: Mapping[str, str]) -> bool:
    """Return whether the body comes in chunks; other framings are refused by `sockets`."""
    return headers.get("Transfer-Encoding", "").strip().lower() == "chunked"


def content_length(headers: Mapping[str, str]) -> int | None:
    """Return the announced length in bytes, None without one.

    Raises `ProtocolError` for one that makes no sense.
    """
    text = headers.get("Content-Length", "").strip()
    if not text or is_chunked(headers):
        return None  # RFC 9112, 6.3: chunks tell the length
    if text.isascii() and text.isdigit() and len(text) <= LONGEST_INTEGER:
        return int(text)
    raise ProtocolError(translate("Api", "The server's answer has an invalid length."))


def read_content(response: requests.Response, largest: int) -> bytes:
    """Return the decoded body of at most `largest` bytes, as sent and as decoded.

    Closes the answer. Raises `ProtocolError` for a larger body or an unknown encoding, and
    `ConnectionFailedError` when it breaks off.
    """
    with response:
        length = content_length(response.headers)
        decoder = _Decoder(response.headers.get("Content-Encoding", ""))
        content, sent = bytearray(), 0
        if length is not None and length > largest:
            raise ProtocolError(translate("Api", TOO_LARGE))
        try:
            while True:
                piece = response.raw.read(PIECE, decode_content=False)
                if not piece:
                    break
                sent += len(piece)
                if sent > largest:
                    raise ProtocolError(translate("Api", TOO_LARGE))
                content += decoder.decode(piece, largest - len(content))
        except READING_ERRORS as error:
            raise _reading_failure(error) from error
        # QGIS 3.22's urllib3 does not compare the length itself.
        has_body = response.request.method != "HEAD" and response.status_code not in NO_BODY
        if has_body and sent < (_least(response.headers) if length is None else length):
            raise ConnectionFailedError(translate("Api", "The answer broke off."))
        if sent and not decoder.is_at_end:
            raise ConnectionFailedError(translate("Api", "The answer broke off."))
    return bytes(content)


def _least(headers: Mapping[str, str]) -> int:
    """Return the bytes that a body without a length must have: none at all is a cut."""
    return 0 if is_chunked(headers) else 1


def _reading_failure(error: Exception) -> WebODMError:
    """Return the error for one of `READING_ERRORS`."""
    if any(type(cause) is http.client.HTTPException for cause in (error, *error.args)):
        return ProtocolError(translate("Api", "The server's answer is not valid HTTP."))
    reason = printable(str(error))[:LONGEST_ERROR_TEXT] or type(error).__name__
    return ConnectionFailedError(translate("Api", "The answer broke off: {}").format(reason))


class _Decoder:
    """Takes one content coding (RFC 9110, 8.4.1) off, and no more than is allowed."""

    def __init__(self, encoding: str) -> None:
        self._name = encoding.strip().lower()
        self._inflate: Any = None
        self._members = 0
        self.is_at_end = self._name in ("", "identity")
        if not self.is_at_end and self._name not in (*_GZIP, "deflate"):
            raise ProtocolError(
                translate("Api", "The server's answer has the unknown encoding {}.").format(
                    printable(self._name)[:40]
                )
            )

    def decode(self, piece: bytes, left: int) -> bytes:
        """Return what `piece` adds, at most `left` bytes; raises `ProtocolError` beyond them."""
        if self._name in ("", "identity"):
            decoded = piece
        else:
            try:
                decoded = self._decoded(piece, left)
            except zlib.error as error:
                raise ProtocolError(
                    translate("Api", "The encoding of the server's answer is invalid.")
                ) from error
        if len(decoded) > left:
            raise ProtocolError(translate("Api", TOO_LARGE))
        return decoded

    def _decoded(self, piece: bytes, left: int) -> bytes:
        decoded = b""
        while piece and len(decoded) <= left:
            if self.is_at_end and not self._begins_member(piece):
                break  # what follows the end is no content
            if self._inflate is None or self.is_at_end:
                self._inflate = zlib.decompressobj(self._window_bits(piece))
                self._members += 1
            decoded += self._inflate.decompress(piece, left - len(decoded) + 1)
            self.is_at_end = self._inflate.eof
            piece = self._inflate.unused_data
        return decoded

    def _begins_member(self, piece: bytes) -> bool:
        return self._name in _GZIP and self._members < MOST_MEMBERS and piece[:2] == b"\x1f\x8b"

    def _window_bits(self, piece: bytes) -> int:
        if self._name in _GZIP:
            return 16 + zlib.MAX_WBITS
        # "deflate" is with a zlib header (RFC 1950), and of some servers without.
        return zlib.MAX_WBITS if piece[0] & 0x0F == 8 else -zlib.MAX_WBITS


# JSON


def parse_json(content: bytes) -> Any:
    """Return the value of a JSON text; None for the numbers that JSON does not have.

    Raises `ProtocolError`, before it is parsed, for a text of too many or too deeply nested
    values, and `ValueError` for one that is no JSON. Strings hold no lone surrogates.
    """
    try:
        data = load_json(content, MOST_ELEMENTS)
    except TooManyValues as error:
        raise ProtocolError(translate("Api", "The server's answer has too many values.")) from error
    except TooNested as error:
        raise ProtocolError(translate("Api", TOO_NESTED)) from error
    return _without_surrogates(data) if _SURROGATE.search(content) else data


def _without_surrogates(data: Any) -> Any:
    if isinstance(data, str):
        return encodable(data)
    if isinstance(data, list):
        return [_without_surrogates(item) for item in data]
    if isinstance(data, dict):
        return {encodable(key): _without_surrogates(item) for key, item in data.items()}
    return data


def encodable(text: str) -> str:
    """Return the text with a question mark for each lone surrogate, which no encoding has."""
    return text.encode("utf-8", "replace").decode("utf-8")


# Words


def parse_python(text: str) -> Any:
    """Return the value of a list or dict of words as Python prints it, None for anything else.

    Django's errors are printed so: `['Not enough images']`, and those of its REST framework
    `[ErrorDetail(string='Not enough images', code='invalid')]`.
    """
    if len(text) > LONGEST_LITERAL:
        return None
    try:
        return ast.literal_eval(_ERROR_DETAIL.sub(r"\1", text))
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None


def server_words(data: Any, longest: int = LONGEST_ERROR_TEXT) -> str:
    """Return the server's own words from any shape of a parsed error; "" when it has none."""
    words, size = [], 0
    for part in _flatten(data, longest):
        words.append(part)
        size += len(part) + 2
        if size > longest:
            break
    return printable("; ".join(words)[: 2 * longest]).strip()[:longest]


def _flatten(data: Any, longest: int, depth: int = 0) -> Iterator[str]:
    if isinstance(data, str):
        yield data[:longest]
    elif isinstance(data, list) and depth < 4:
        for item in data:
            yield from _flatten(item, longest, depth + 1)
    elif isinstance(data, dict) and depth < 4:
        for key, item in data.items():
            named = "" if key in UNNAMED else f"{str(key)[:80]}: "
            for words in _flatten(item, longest, depth + 1):
                yield named + words


def is_html(text: str) -> bool:
    """Return whether this begins as an HTML page does."""
    return text[:200].lstrip("\ufeff \t\r\n").startswith("<")


def html_words(text: str) -> str:
    """Return the title of an HTML page, else its first words; "" when it has none."""
    reader = _Words()
    try:
        reader.feed(text[:LONGEST_HTML])
        reader.close()
    except (AssertionError, ValueError):
        pass  # what has been read till there is enough
    words = " ".join("".join(reader.title or reader.texts).split())
    return printable(words)[:LONGEST_ERROR_TEXT]


class _Words(HTMLParser):
    """Collects the title, and what a browser would show of the rest."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title: list[str] = []
        self.texts: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, _attributes: Any) -> None:
        self._inside = tag
        self.texts.append(" ")

    def handle_endtag(self, _tag: str) -> None:
        self._inside = ""
        self.texts.append(" ")

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.title.append(data)
        elif self._inside not in ("script", "style"):
            self.texts.append(data)


def printable(text: str) -> str:
    """Return the text with a blank for each character that cannot be shown."""
    return "".join(c if c.isprintable() else " " for c in text)
