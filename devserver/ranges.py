"""Parts of files (RFC 9110, section 14), as proxies in front of WebODM may serve them.

WebODM itself does not: the gateway asks for it by `WANTED` in the request's environment.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

WANTED = "devserver.ranges"
PLACES = re.compile(r"/(download|assets)/")
ONE_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


@dataclass(frozen=True)
class Part:
    """Bytes `first` to `last`, both included, of a file of `total`; none if it has no such part."""

    first: int
    last: int
    total: int

    @property
    def size(self) -> int:
        """Bytes in the part."""
        return self.last - self.first + 1

    @property
    def header(self) -> str:
        """The value of Content-Range."""
        if self.size <= 0:
            return f"bytes */{self.total}"
        return f"bytes {self.first}-{self.last}/{self.total}"


def wanted(environ: Mapping[str, Any]) -> bool:
    """Whether this answer may be a part."""
    return bool(environ.get(WANTED)) and PLACES.search(environ.get("PATH_INFO", "")) is not None


def asked(environ: Mapping[str, Any], total: int, tag: str) -> Part | None:
    """The part the request asks for; None for the whole file, as also for several parts."""
    match = ONE_RANGE.fullmatch(environ.get("HTTP_RANGE", "").strip())
    if match is None or environ.get("HTTP_IF_RANGE", tag) != tag:
        return None
    first, last = match.groups()
    if first:
        end = min(int(last), total - 1) if last else total - 1
        if last and int(last) < int(first):
            return None  # makes no sense: to be ignored
        return Part(int(first), end, total)
    if not last:
        return None
    return Part(max(0, total - int(last)), total - 1, total)
