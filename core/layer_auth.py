"""Lets private tile and point-cloud layers draw: adds the token to QGIS's own requests.

The layers, and so the saved projects, hold no secret. QGIS calls the preprocessor in its render
threads for every request, and dies of an exception in it; so it does next to nothing, on an
immutable snapshot, and touches no object but the request.
"""

from __future__ import annotations

import threading
from typing import Callable
from urllib.parse import urlsplit

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkRequest

from .network import origin

HEADER = b"Authorization"
SCHEME = b"JWT "
DEFAULT_PORTS = {"http": 80, "https": 443}


class LayerAuth:
    """Holds the token of each server, and the preprocessor that sends it."""

    def __init__(self) -> None:
        # What a request's path must begin with, and the header, by scheme, host and port.
        self._tokens: dict[tuple[str, str, int], tuple[str, bytes]] = {}
        self._lock = threading.Lock()
        self._preprocessor_id: str | None = None

    def install(self) -> None:
        """Begin to add tokens to requests."""
        if self._preprocessor_id is None:
            self._preprocessor_id = QgsNetworkAccessManager.setRequestPreprocessor(
                self._make_preprocessor()
            )

    def remove(self) -> None:
        """Stop adding tokens, and forget them."""
        if self._preprocessor_id is not None:
            QgsNetworkAccessManager.removeRequestPreprocessor(self._preprocessor_id)
            self._preprocessor_id = None
        self._tokens = {}

    def set_token(self, url: str, token: str) -> None:
        """Send `token` to the server at `url` from now on; may be called from any thread."""
        entry = (urlsplit(url).path + "/api/", SCHEME + token.encode("ascii"))
        with self._lock:
            self._tokens = {**self._tokens, origin(url): entry}

    def forget(self, url: str) -> None:
        """Send no token to the server at `url` any more."""
        with self._lock:
            gone = origin(url)
            self._tokens = {key: entry for key, entry in self._tokens.items() if key != gone}

    def has_token(self, url: str) -> bool:
        """True when requests to the server at `url` carry a token."""
        return origin(url) in self._tokens

    def is_outdated(self, request: QNetworkRequest) -> bool:
        """True for a request that went out before the token that its server has by now."""
        entry = self._tokens.get(origin(request.url().toString()))
        return entry is not None and bytes(request.rawHeader(HEADER)) != entry[1]

    def _make_preprocessor(self) -> Callable[[QNetworkRequest], None]:
        def preprocess(request: QNetworkRequest) -> None:
            try:
                url = request.url()
                scheme = url.scheme()
                key = (scheme, url.host(), url.port(DEFAULT_PORTS.get(scheme, -1)))
                entry = self._tokens.get(key)
                if (
                    entry is not None
                    and url.path().startswith(entry[0])
                    # QGIS 3.40 asks again for a refused tile, with the token that was refused.
                    and bytes(request.rawHeader(HEADER))[: len(SCHEME)] in (b"", SCHEME)
                ):
                    request.setRawHeader(HEADER, entry[1])
            except BaseException:  # noqa: S110  an exception here ends QGIS
                pass

        return preprocess
