"""Authenticates private tile and point cloud layers by adding tokens to QGIS's requests.

Layers and saved projects contain no secrets. QGIS calls the preprocessor in its render threads for
every request and crashes if it raises an exception. The preprocessor therefore only reads an
immutable snapshot and changes nothing but the request.
"""

from __future__ import annotations

import threading
from typing import Callable
from urllib.parse import urlsplit

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkRequest

from ...api.addresses import origin

HEADER = b"Authorization"
SCHEME = b"JWT "
# Qt 6 follows redirects to any server by default, and sends all headers.
REDIRECTS = QNetworkRequest.Attribute.RedirectPolicyAttribute
_POLICY = QNetworkRequest.RedirectPolicy.SameOriginRedirectPolicy
SAME_ORIGIN = int(getattr(_POLICY, "value", _POLICY))  # enum in Qt 6, int in Qt 5
DEFAULT_PORTS = {"http": 80, "https": 443}


class LayerAuth:
    """Stores the token of each server and the preprocessor that sends it."""

    def __init__(self) -> None:
        # By scheme, host and port: path prefix and header of each server there, longest prefix
        # first, as one server may be below the path of another.
        self._tokens: dict[tuple[str, str, int], tuple[tuple[str, bytes], ...]] = {}
        self._lock = threading.Lock()
        self._preprocessor_id: str | None = None

    def install(self) -> None:
        """Start adding tokens to requests."""
        if self._preprocessor_id is None:
            self._preprocessor_id = QgsNetworkAccessManager.setRequestPreprocessor(
                self._make_preprocessor()
            )

    def remove(self) -> None:
        """Stop adding tokens and discard them."""
        if self._preprocessor_id is not None:
            QgsNetworkAccessManager.removeRequestPreprocessor(self._preprocessor_id)
            self._preprocessor_id = None
        self._tokens = {}

    def set_token(self, url: str, token: str) -> None:
        """Set the token for the server at `url`. Any thread."""
        self._replace(url, SCHEME + token.encode("ascii"))

    def forget(self, url: str) -> None:
        """Remove the token for the server at `url`."""
        self._replace(url, None)

    def has_token(self, url: str) -> bool:
        """True when requests to the server at `url` carry a token."""
        return any(path == _path(url) for path, _ in self._tokens.get(origin(url), ()))

    def is_outdated(self, request: QNetworkRequest) -> bool:
        """True if a request was sent with an older token than the current one."""
        url = request.url()
        header = _header(self._tokens.get(origin(url.toString()), ()), url.path())
        return header is not None and bytes(request.rawHeader(HEADER)) != header

    def _replace(self, url: str, header: bytes | None) -> None:
        with self._lock:
            place = origin(url)
            entries = [entry for entry in self._tokens.get(place, ()) if entry[0] != _path(url)]
            if header is not None:
                entries.append((_path(url), header))
            entries.sort(key=lambda entry: len(entry[0]), reverse=True)
            self._tokens = {**self._tokens, place: tuple(entries)}

    def _make_preprocessor(self) -> Callable[[QNetworkRequest], None]:
        def preprocess(request: QNetworkRequest) -> None:
            try:
                url = request.url()
                scheme = url.scheme()
                key = (scheme, url.host(), url.port(DEFAULT_PORTS.get(scheme, -1)))
                entries = self._tokens.get(key)
                if entries is None:
                    return
                header = _header(entries, url.path())
                if (
                    header is not None
                    # QGIS 3.40 retries a rejected tile with the rejected token.
                    and bytes(request.rawHeader(HEADER))[: len(SCHEME)] in (b"", SCHEME)
                ):
                    request.setAttribute(REDIRECTS, SAME_ORIGIN)  # required with a token
                    request.setRawHeader(HEADER, header)
            except BaseException:  # noqa: S110  an exception here ends QGIS
                pass

        return preprocess


def _path(url: str) -> str:
    return urlsplit(url).path.rstrip("/") + "/api/"


def _header(entries: tuple[tuple[str, bytes], ...], path: str) -> bytes | None:
    for start, header in entries:
        if path.startswith(start):
            return header
    return None
