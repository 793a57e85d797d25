"""Remarks on the tables that go with the photos: what is wrong, corrected or worth knowing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..support.i18n import first_of, some, translate

MOST_ERRORS = 50  # of one file; reading stops there
SHOWN_NAMES, SHOWN_LINES = 5, 5  # of many, in one remark


class Severity(Enum):
    """What a remark means for the task."""

    ERROR = "error"  # the file is refused
    WARNING = "warning"
    CORRECTED = "corrected"  # in the copy that is sent
    INFO = "info"


@dataclass(frozen=True)
class Remark:
    """One remark on a file: `text` is a sentence, `lines` count from 1, none for the whole file."""

    severity: Severity
    file: str
    lines: tuple[int, ...]
    text: str
    remedy: str = ""

    @property
    def line(self) -> int:
        """The first line, 0 for the whole file."""
        return self.lines[0] if self.lines else 0

    def __str__(self) -> str:
        if len(self.lines) > 1:
            shown = first_of(map(str, self.lines), SHOWN_LINES)
            return translate("Api", "{}, lines {}: {}").format(self.file, shown, self.text)
        if self.lines:
            return translate("Api", "{}, line {}: {}").format(self.file, self.line, self.text)
        return translate("Api", "{}: {}").format(self.file, self.text)


class Remarks:
    """Collects the remarks on one file; the same on many lines becomes one."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._single: list[Remark] = []
        self._grouped: dict[tuple[Severity, str, str], _Group] = {}
        self.errors = 0

    @property
    def is_full(self) -> bool:
        """True when there are so many errors that reading on is of no use."""
        return self.errors >= MOST_ERRORS

    @property
    def has_corrections(self) -> bool:
        """True when the file has to be sent as a corrected copy."""
        return any(r.severity is Severity.CORRECTED for r in self._single) or any(
            severity is Severity.CORRECTED for severity, _, _ in self._grouped
        )

    def error(self, line: int, text: str, remedy: str) -> None:
        """Add what makes the file useless."""
        self.errors += 1
        self._single.append(Remark(Severity.ERROR, self._file, _lines(line), text, remedy))

    def add(self, severity: Severity, text: str, line: int = 0, remedy: str = "") -> None:
        """Add a remark that is no error."""
        self._single.append(Remark(severity, self._file, _lines(line), text, remedy))

    def group(self, severity: Severity, text: str, line: int, name: str, remedy: str = "") -> None:
        """Add a remark that many lines may share; `text` has a place for {names}."""
        self._grouped.setdefault((severity, text, remedy), _Group()).add(line, name)

    def all(self) -> tuple[Remark, ...]:
        """Return the remarks, errors first, then in the order of the lines."""
        grouped = [
            Remark(severity, self._file, tuple(group.lines), group.fill(text), remedy)
            for (severity, text, remedy), group in self._grouped.items()
        ]
        order = list(Severity)
        return tuple(
            sorted(
                [*self._single, *grouped],
                key=lambda r: (order.index(r.severity), not r.line, r.line),
            )
        )


class _Group:
    """The lines and names that one remark is about."""

    def __init__(self) -> None:
        self._names: dict[str, None] = {}
        self.lines: dict[int, None] = {}

    def add(self, line: int, name: str) -> None:
        self._names[name] = None
        self.lines[line] = None

    def fill(self, text: str) -> str:
        return text.format(names=some(self._names, SHOWN_NAMES))


def _lines(line: int) -> tuple[int, ...]:
    return (line,) if line else ()
