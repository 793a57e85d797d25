"""Numbers in a table, as the engine's `float()` reads them, less what it reads by accident."""

from __future__ import annotations

import math
import re

from ..support.i18n import QT_TRANSLATE_NOOP, translate

NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
COMMA = re.compile(r"[+-]?\d*,\d+", re.ASCII)
THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:['’_., \u00a0\u202f]\d{3})+(?:[.,]\d*)?", re.ASCII)
THOUSANDS_TEXT = QT_TRANSLATE_NOOP(
    "Api", "The value of {} has separators between its digits: “{:.40}”. Remove them."
)


def is_nan(text: str) -> bool:
    """True for what the engine reads as “not a number”."""
    return text.lower().lstrip("+-") == "nan"


def number_problem(column: str, text: str) -> str:
    """Return what is wrong with a number, "" when it is one."""
    if NUMBER.fullmatch(text) and math.isfinite(float(text)):
        return ""
    if not text:
        reason = translate("Api", "The value of {} is missing.")
    elif COMMA.fullmatch(text):
        reason = translate("Api", "The value of {} has a comma: “{:.40}”. Write a decimal point.")
    elif THOUSANDS.fullmatch(text):
        reason = translate("Api", THOUSANDS_TEXT)
    elif "°" in text or "º" in text:
        reason = translate(
            "Api", "The value of {} is in degrees and minutes: “{:.40}”. Write decimal degrees."
        )
    else:
        reason = translate("Api", "The value of {} is not a number: “{:.40}”.")
    return reason.format(column, text)


def separator_problem(text: str, fewest: int = 2) -> str:
    """Return a hint when a line has `fewest` signs that part columns in other programs."""
    for sign in (";", ",", "|"):
        if text.count(sign) >= fewest:
            return translate("Api", "Separate the columns by spaces or tabs, not by “{}”.").format(
                sign
            )
    return ""
