"""Applies faults to requests and responses; see `faults` for the conditions."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from ..web import ranges
from .rules import Answer, Rule

BLOCK_BYTES = 64 * 1024
SLOW_STEP_SECONDS = 0.05
EXPIRED = {"detail": "Signature has expired."}
REASONS = {
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Time-out",
}


class LostConnectionError(Exception):
    """The connection must be closed; `reset`: with an RST."""

    def __init__(self, *, reset: bool = False) -> None:
        super().__init__(reset)
        self.reset = reset


@dataclass(frozen=True)
class Reply:
    """A response of the application; `last`: the connection is closed after it."""

    status: str
    headers: list[Any]
    blocks: Iterable[bytes]
    last: bool = False

    def header(self, name: str) -> str | None:
        """Return a header's value by its name in lower case."""
        return next((value for key, value in self.headers if key.lower() == name), None)

    @property
    def length(self) -> int | None:
        """Return the value of Content-Length."""
        text = self.header("content-length")
        return int(text) if text is not None else None

    def sort(self) -> Answer:
        """Return the properties by which faults are chosen."""
        names = {key.lower(): value for key, value in self.headers}
        return Answer.of(int(self.status.split(" ")[0]), names)


def fault_before(rule: Rule | None, environ: dict[str, Any]) -> Reply | None:
    """Apply a fault before the application; return the response that replaces its own, if any."""
    if rule is None:
        return None
    if rule.kind == "refuse":
        raise LostConnectionError
    if rule.kind == "stall":
        time.sleep(rule.seconds)
    elif rule.kind == "upload_break":
        _break_upload(rule, environ)
    elif rule.kind == "range":
        environ[ranges.WANTED] = True
    elif rule.kind == "expired_token":
        body = json.dumps(EXPIRED, separators=(",", ":")).encode()
        return _reply(403, "Forbidden", "application/json", body)
    elif rule.kind == "status":
        return _status(rule)
    return None


def _reply(code: int, reason: str, kind: str, body: bytes) -> Reply:
    headers = [("Content-Type", kind), ("Content-Length", str(len(body)))]
    return Reply(f"{code} {reason}", headers, [body])


def _status(rule: Rule) -> Reply:
    """Return the page of a proxy whose server fails."""
    title = f"{rule.code} {REASONS[rule.code]}"
    page = (
        f"<html>\n<head><title>{title}</title></head>\n<body>\n"
        f"<center><h1>{title}</h1></center>\n<hr><center>proxy</center>\n</body>\n</html>\n"
    )
    reply = _reply(rule.code, REASONS[rule.code], "text/html", page.encode())
    if rule.retry_after is not None:
        reply.headers.append(("Retry-After", str(rule.retry_after)))
    return reply


def _break_upload(rule: Rule, environ: dict[str, Any]) -> None:
    """Read the request's body up to the rule's limit, then close the connection."""
    size = environ.get("CONTENT_LENGTH")
    left = rule.cut(int(size) if size else None)
    while left > 0:
        block = environ["wsgi.input"].read(min(left, BLOCK_BYTES))
        if not block:
            break
        left -= len(block)
    raise LostConnectionError(reset=True)


def fault_after(rule: Rule | None, reply: Reply) -> Reply:
    """Apply a fault to a response."""
    if rule is None:
        return reply
    if rule.kind == "lost_answer":
        for _ in reply.blocks:
            pass  # the application finishes its work
        raise LostConnectionError
    if rule.kind == "slow":
        return replace(reply, blocks=_slowly(reply.blocks, rule.bytes_per_second))
    if rule.kind == "wrong_length":
        if reply.length is None:
            return reply
        others = [pair for pair in reply.headers if pair[0].lower() != "content-length"]
        length = str(max(0, reply.length + rule.delta))
        return replace(reply, headers=[*others, ("Content-Length", length)], last=True)
    reset = rule.kind == "reset"
    return replace(reply, blocks=_cut(reply.blocks, rule.cut(reply.length), reset=reset))


def _cut(blocks: Iterable[bytes], size: int, *, reset: bool) -> Iterator[bytes]:
    """Send the first bytes of a body, then close the connection."""
    left = size
    for block in blocks:
        if len(block) >= left:
            yield block[:left]
            break
        left -= len(block)
        yield block
    raise LostConnectionError(reset=reset)


def _slowly(blocks: Iterable[bytes], bytes_per_second: int) -> Iterator[bytes]:
    step = max(1, round(bytes_per_second * SLOW_STEP_SECONDS))
    for block in blocks:
        for begin in range(0, len(block), step):
            piece = block[begin : begin + step]
            yield piece
            time.sleep(len(piece) / bytes_per_second)
