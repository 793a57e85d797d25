"""Parts of files (RFC 9110, section 14), as proxies in front of WebODM may serve them.

WebODM itself does not: the gateway enables it by `WANTED` in the request's environment.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

WANTED = "devserver.web.ranges"
PLACES = re.compile(r"/(download|assets)/")
ONE_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


@dataclass(frozen=True)
class Part:
    """Bytes `first` to `last`, both included, of a file of `total`; none outside of the file."""

    first: int
    last: int
    total: int

    @property
    def size(self) -> int:
        """Return the size of the part in bytes."""
        return self.last - self.first + 1

    @property
    def header(self) -> str:
        """Return the value of Content-Range."""
        if self.size <= 0:
            return f"bytes */{self.total}"
        return f"bytes {self.first}-{self.last}/{self.total}"


def wanted(environ: Mapping[str, Any]) -> bool:
    """Whether this response may be partial."""
    return bool(environ.get(WANTED)) and PLACES.search(environ.get("PATH_INFO", "")) is not None


def asked(environ: Mapping[str, Any], total: int, tag: str) -> Part | None:
    """Return the requested part; None for the whole file, also for several parts."""
    match = ONE_RANGE.fullmatch(environ.get("HTTP_RANGE", "").strip())
    if match is None or environ.get("HTTP_IF_RANGE", tag) != tag:
        return None
    first, last = match.groups()
    if first:
        end = min(int(last), total - 1) if last else total - 1
        if last and int(last) < int(first):
            return None  # invalid: ignored
        return Part(int(first), end, total)
    if not last:
        return None
    return Part(max(0, total - int(last)), total - 1, total)
