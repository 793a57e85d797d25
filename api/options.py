"""What values a processing option takes, and whether given ones are among them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .answers import parse_json
from .errors import ProtocolError, ValidationError
from .models import NodeOption, OptionValue
from .support.i18n import QT_TRANSLATE_NOOP, translate

_KINDS = {
    "bool": QT_TRANSLATE_NOOP("Api", "true or false"),
    "int": QT_TRANSLATE_NOOP("Api", "a whole number"),
    "float": QT_TRANSLATE_NOOP("Api", "a number"),
    "json": QT_TRANSLATE_NOOP("Api", "JSON"),
    "text": QT_TRANSLATE_NOOP("Api", "text"),
}
_BOUND = re.compile(r"^(?:integer|float)\s*(<=|>=|<|>)\s*(-?[\d.]+)$")
_RANGE = re.compile(r"(-?[\d.]+)\s*(<=|<)\s*x\s*(?:(<=|<)\s*(-?[\d.]+))?")
LONGEST_DOMAIN = 200  # characters; a pattern takes the square of their number
VIDEO_OPTION = "video-"
"""What the names of options about videos begin with; nodes that have them accept videos."""
_SWITCHES = {"true": True, "false": False, "1": True, "0": False, "yes": True, "no": False}


def accepts_videos(options: Iterable[NodeOption]) -> bool:
    """Return whether a node with these options uses videos; true while its options are unknown."""
    names = [option.name for option in options]
    return not names or any(name.startswith(VIDEO_OPTION) for name in names)


@dataclass(frozen=True)
class Domain:
    """The numbers an option takes, or its choices; all that is None is not limited."""

    kind: str
    """bool, int, float, enum, json or text."""
    minimum: float | None = None
    maximum: float | None = None
    excludes_minimum: bool = False
    excludes_maximum: bool = False
    choices: tuple[str, ...] = ()

    @classmethod
    def of(cls, option: NodeOption) -> Domain:
        """Understand the domain a node states, such as `integer: 1 <= x <= 14`.

        A statement that is not understood limits nothing: the node has the last word.
        """
        if option.choices:
            return cls("enum", choices=option.choices)
        if option.type == "bool":
            return cls("bool")
        if option.type not in ("int", "float"):
            return cls("json" if option.domain == "json" else "text")
        # ODM says "positive integer" of some options of type float, and means the type.
        kind, text = option.type, option.domain[:LONGEST_DOMAIN].strip().lower()
        if text.startswith("positive"):
            return cls(kind, 0.0)
        if text == "percent":
            return cls(kind, 0.0, 100.0)
        bound, span = _BOUND.match(text), _RANGE.search(text)
        if bound:
            limit, strict = _number(bound[2]), "=" not in bound[1]
            if bound[1].startswith(">"):
                return cls(kind, limit, excludes_minimum=strict)
            return cls(kind, maximum=limit, excludes_maximum=strict)
        if span:
            return cls(kind, _number(span[1]), _number(span[4]), span[2] == "<", span[3] == "<")
        return cls(kind)

    def describe(self) -> str:
        """Return in words what is allowed."""
        if self.kind == "enum":
            choices = (choice or translate("Api", "(empty)") for choice in self.choices)
            return translate("Api", "one of {}").format(", ".join(choices))
        words = translate("Api", _KINDS[self.kind])
        return " ".join([words, translate("Api", " and ").join(self._limits())]).strip()

    def _limits(self) -> Iterator[str]:
        if self.minimum is not None:
            least = translate("Api", "at least {:g}")
            words = translate("Api", "above {:g}") if self.excludes_minimum else least
            yield words.format(self.minimum)
        if self.maximum is not None:
            most = translate("Api", "at most {:g}")
            words = translate("Api", "below {:g}") if self.excludes_maximum else most
            yield words.format(self.maximum)

    def accept(self, value: Any) -> OptionValue | None:
        """Return `value` in the type of the option, None when it is not allowed."""
        if not isinstance(value, (str, bool, int, float)):
            return None
        if self.kind == "bool":
            return value if isinstance(value, bool) else _SWITCHES.get(str(value).strip().lower())
        if self.kind == "enum":
            return str(value) if str(value) in self.choices else None
        if self.kind == "text":
            return str(value)
        if self.kind == "json":
            return str(value) if value == "" or _is_json(str(value)) else None
        return self._accept_number(value)

    def _accept_number(self, value: str | bool | float) -> OptionValue | None:
        number = None if isinstance(value, bool) else _number(str(value).strip())
        if number is None or (self.kind == "int" and not number.is_integer()):
            return None
        if self.minimum is not None and (
            number < self.minimum or (self.excludes_minimum and number == self.minimum)
        ):
            return None
        if self.maximum is not None and (
            number > self.maximum or (self.excludes_maximum and number == self.maximum)
        ):
            return None
        return int(number) if self.kind == "int" else number


def check_options(
    options: Mapping[str, OptionValue], known: Iterable[NodeOption]
) -> dict[str, OptionValue]:
    """Return the options in their types; raises `ValidationError` for the first that is wrong.

    The error names the option, the value, and what is allowed.
    """
    by_name = {option.name: option for option in known}
    checked: dict[str, OptionValue] = {}
    for name, value in options.items():
        option = by_name.get(name)
        if option is None:
            raise ValidationError(
                translate("Api", "The processing node has no option “{}”.").format(name),
                _nearest(name, by_name),
            )
        domain = Domain.of(option)
        accepted = domain.accept(value)
        if accepted is None:
            raise ValidationError(
                translate("Api", "The option “{}” cannot be “{}”: it must be {}.").format(
                    name, value, domain.describe()
                )
            )
        checked[name] = accepted
    return checked


def option_list(options: Mapping[str, OptionValue]) -> list[dict[str, OptionValue]]:
    """Return options as the server takes them, without those it would call invalid.

    Today's server rejects false, 0 and empty values. Leaving false and empty out means the same;
    numbers go as text, which it takes, 0 too.
    """
    sent: list[dict[str, OptionValue]] = []
    for name, value in options.items():
        if value is False or value == "":
            continue
        sent.append({"name": name, "value": value if isinstance(value, bool) else str(value)})
    return sent


def _number(text: str | None) -> float | None:
    try:
        number = float(text) if text is not None else math.nan
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _is_json(text: str) -> bool:
    try:
        parse_json(text.encode())
    except (ValueError, ProtocolError):
        return False
    return True


def _nearest(name: str, known: Mapping[str, NodeOption]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, known, 3)
    if not close:
        return ""
    return translate("Api", "Did you mean {}?").format(translate("Api", " or ").join(close))
