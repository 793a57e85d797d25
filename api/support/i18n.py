"""The words of messages, in the user's language once a program around has said how to translate.

The client needs no Qt: the plugin hands over Qt's own function, a script gets English.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Callable

Translator = Callable[[str, str], str]


def _as_it_is(_context: str, text: str) -> str:
    return text


_translator: Translator = _as_it_is


def translate(context: str, text: str) -> str:
    """Return a text in the user's language; from any thread.

    `context` is the class, or the module in capitals, that the text is used in. Both are literals,
    for the tool that collects them, and `text` is one before `format`.
    """
    return _translator(context, text) if text else ""


def set_translator(translator: Translator | None) -> None:
    """Have texts translated by a function that any thread may call, None: not at all."""
    global _translator
    _translator = translator or _as_it_is


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  the name Qt's tools look for
    """Mark a text of a table, which is built before the language is known, and return it."""
    return text


def some(names: Iterable[str], most: int = 5) -> str:
    """Return the first few of many names, for a message."""
    return first_of(sorted(names), most)


def first_of(names: Iterable[str], most: int) -> str:
    """Return the first few of many names in their own order, for a message."""
    listed = list(names)
    shown = ", ".join(listed[:most])
    left = len(listed) - most
    return translate("Core", "{} and {} more").format(shown, left) if left > 0 else shown
