"""Faults on demand: simulates failures of networks, proxies and servers for tests.

`Faults` keeps the rules. The gateway calls it twice for each request: before the application
runs (`before`) and when its response is known (`after`). Rules are set on the command line or by
`/_faults`, which only this machine may call, without a token:

* `POST /_faults` with `{"rules": [{"kind": "status", "code": 503, "path": "/tasks/"}]}` and/or
  `{"random": {"rate": 0.1, "seed": 1, "kinds": ["refuse"]}}` replaces everything,
* `GET /_faults` shows the rules and how often each struck, `DELETE /_faults` clears.

A rule strikes requests of its `method` whose address (path and query) its regular expression
`path` finds something in: after the first `skip` of them, `times` times (null: always). The
first rule that strikes wins. Rules about bodies leave alone, and do not count, answers of
another sort: `truncated_json` files, `truncated_download` JSON.
"""

from __future__ import annotations

import random
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

LONGEST_SECONDS = 3600.0
BEFORE = ("refuse", "stall", "status", "expired_token", "upload_break", "range")
AFTER = ("reset", "truncated_json", "truncated_download", "wrong_length", "lost_answer", "slow")
KINDS = BEFORE + AFTER
# Faults that any client may encounter; not those of broken servers or slow responses.
RANDOM_KINDS = ("refuse", "reset", "status", "truncated_json", "truncated_download", "lost_answer")
RANDOM_CODES = (502, 503)
CODES = (429, 500, 502, 503, 504)
MOST_IN_A_ROW = 2  # random faults, at a rate below 1: a third attempt succeeds


class RuleError(Exception):
    """The rules are invalid; the text is the reason."""


@dataclass
class Rule:
    """One fault and its conditions. The last fields apply to some kinds only."""

    kind: str
    method: str | None = None
    path: str = ""
    times: int | None = 1
    skip: int = 0
    seconds: float = 5.0  # stall
    code: int = 503  # status
    retry_after: int | None = None  # status; seconds
    at_byte: int | None = None  # reset, truncated_*, upload_break; None: half the body
    delta: int = 10  # wrong_length: announced minus real
    bytes_per_second: int = 10_000  # slow
    seen: int = field(default=0, compare=False)
    struck: int = field(default=0, compare=False)

    def meets(self, method: str, target: str) -> bool:
        """Whether the rule applies to this request and is not used up; counts the request."""
        if self.times is not None and self.struck >= self.times:
            return False
        if self.method not in (None, method) or re.search(self.path, target) is None:
            return False
        self.seen += 1
        if self.seen <= self.skip:
            return False
        self.struck += 1
        return True

    def cut(self, size: int | None) -> int:
        """Return the byte after which to break a body of this size (None: unknown)."""
        if self.at_byte is not None:
            return self.at_byte
        return 0 if size is None else size // 2


@dataclass
class Dice:
    """Random faults: the same seed and the same requests give the same faults."""

    rate: float
    seed: int = 0
    kinds: tuple[str, ...] = RANDOM_KINDS
    thrown: int = field(default=0, compare=False)
    struck: int = field(default=0, compare=False)
    in_a_row: int = field(default=0, compare=False)

    def throw(self) -> Rule | None:
        """Return the fault of the next request."""
        self.thrown += 1
        chance = random.Random(f"{self.seed}/{self.thrown}")  # noqa: S311
        is_spared = self.rate < 1 and self.in_a_row == MOST_IN_A_ROW
        if is_spared or chance.random() >= self.rate:
            self.in_a_row = 0
            return None
        self.in_a_row += 1
        return Rule(chance.choice(self.kinds), code=chance.choice(RANDOM_CODES))


@dataclass(frozen=True)
class Answer:
    """The properties of a response by which its fault is chosen."""

    status: int
    is_json: bool
    is_file: bool

    @classmethod
    def of(cls, status: int, headers: Mapping[str, str]) -> Answer:
        """Create from headers with names in lower case."""
        is_json = headers.get("content-type", "").startswith("application/json")
        named = "content-disposition" in headers
        return cls(status, is_json and not named, named or not is_json)

    def suits(self, kind: str) -> bool:
        """Whether a fault is applicable to this response."""
        if kind == "truncated_json":
            return self.is_json
        if kind == "truncated_download":
            return self.is_file and self.status in (200, 206)
        return True


class Faults:
    """The rules in force; every method is thread-safe."""

    def __init__(self, dice: Dice | None = None) -> None:
        self._lock = threading.Lock()
        self._rules: list[Rule] = []
        self._dice = dice

    def replace(self, rules: list[Rule], dice: Dice | None) -> None:
        """Replace the rules and reset their counts."""
        with self._lock:
            self._rules, self._dice = rules, dice

    def described(self) -> dict[str, Any]:
        """Return the rules and how often each was applied, as JSON."""
        with self._lock:
            dice = vars(self._dice).copy() if self._dice else None
            return {"rules": [vars(rule).copy() for rule in self._rules], "random": dice}

    def before(self, method: str, target: str) -> tuple[Rule | None, Rule | None]:
        """Return the fault to apply before the application runs, and the request's random one.

        The random one is passed to `after` if it belongs there.
        """
        with self._lock:
            thrown = self._dice.throw() if self._dice else None
            found = self._first(BEFORE, method, target)
            if found is None and self._dice and thrown and thrown.kind in BEFORE:
                self._dice.struck += 1
                return thrown, None
            return found, thrown

    def after(self, method: str, target: str, answer: Answer, thrown: Rule | None) -> Rule | None:
        """Return the fault to apply to the response."""
        with self._lock:
            kinds = [kind for kind in AFTER if answer.suits(kind)]
            found = self._first(kinds, method, target)
            if found is None and self._dice and thrown and thrown.kind in kinds:
                self._dice.struck += 1
                return thrown
            return found

    def _first(self, kinds: Any, method: str, target: str) -> Rule | None:
        for rule in self._rules:
            if rule.kind in kinds and rule.meets(method, target):
                return rule
        return None


# --- reading rules


def parse(data: Any) -> tuple[list[Rule], Dice | None]:
    """Read rules from JSON. Raises RuleError."""
    if not isinstance(data, dict) or not set(data) <= {"rules", "random"}:
        raise RuleError('expected {"rules": […], "random": {…}}')
    rules = data.get("rules") or []
    if not isinstance(rules, list):
        raise RuleError("rules: not a list")
    chance = data.get("random")
    return [_rule(item) for item in rules], None if chance is None else _dice(chance)


def _checked(data: Any, kind: type, counts: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise RuleError("a rule is an object")
    known = {item.name for item in fields(kind)} - set(counts)
    unknown = set(data) - known
    if unknown:
        raise RuleError(f"unknown: {', '.join(sorted(map(str, unknown)))}")
    return data


def _rule(data: Any) -> Rule:
    data = _checked(data, Rule, ("seen", "struck"))
    if data.get("kind") not in KINDS:
        raise RuleError(f"kind: one of {', '.join(KINDS)}")
    for name in ("times", "retry_after", "at_byte", "skip", "code", "delta", "bytes_per_second"):
        nullable = name in ("times", "retry_after", "at_byte")
        least = {"bytes_per_second": 1, "delta": None}.get(name, 0)
        _whole(data, name, nullable=nullable, least=least)
    seconds = data.get("seconds", 0.0)
    if not isinstance(seconds, (int, float)) or not 0 <= seconds <= LONGEST_SECONDS:
        raise RuleError(f"seconds: 0 to {LONGEST_SECONDS:g}")
    if data.get("code", 503) not in CODES:
        raise RuleError(f"code: one of {', '.join(map(str, CODES))}")
    method, path = data.get("method"), data.get("path", "")
    if not (method is None or isinstance(method, str)) or not isinstance(path, str):
        raise RuleError("method and path: text")
    try:
        re.compile(path)
    except (re.error, RecursionError, OverflowError) as error:
        raise RuleError(f"path: {error}") from error
    return Rule(**{**data, "method": method.upper() if method else None})


def _whole(data: dict[str, Any], name: str, *, nullable: bool, least: int | None) -> None:
    if name not in data or (nullable and data[name] is None):
        return
    value = data[name]
    if not isinstance(value, int) or isinstance(value, bool):
        raise RuleError(f"{name}: not a whole number")
    if least is not None and value < least:
        raise RuleError(f"{name}: less than {least}")


def _dice(data: Any) -> Dice:
    data = _checked(data, Dice, ("thrown", "struck"))
    rate = data.get("rate")
    if not isinstance(rate, (int, float)) or not 0 <= rate <= 1:
        raise RuleError("rate: 0 to 1")
    _whole(data, "seed", nullable=False, least=None)
    kinds = data.get("kinds", RANDOM_KINDS)
    if not isinstance(kinds, (list, tuple)) or not kinds or not set(map(str, kinds)) <= set(KINDS):
        raise RuleError(f"kinds: some of {', '.join(KINDS)}")
    return Dice(float(rate), data.get("seed", 0), tuple(kinds))
