"""Numbers in a table, as the engine's `float()` reads them, less what it reads by accident."""

from __future__ import annotations

import math
import re

from ..words import translate

NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
COMMA = re.compile(r"[+-]?[\d.]*\d,\d+", re.ASCII)
THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:['’_]\d{3})+(?:[.,]\d*)?", re.ASCII)


def is_nan(text: str) -> bool:
    """True for what the engine reads as “not a number”."""
    return text.lower().lstrip("+-") == "nan"


def number_problem(column: str, text: str) -> str:
    """Return what is wrong with a number, "" when it is one: what follows “it”."""
    if NUMBER.fullmatch(text) and math.isfinite(float(text)):
        return ""
    if COMMA.fullmatch(text):
        reason = translate("Api", "has a comma in {}: “{:.40}”. Write a decimal point")
    elif THOUSANDS.fullmatch(text):
        reason = translate("Api", "has separators between the digits of {}: “{:.40}”. Remove them")
    elif "°" in text or "º" in text:
        reason = translate("Api", "has degrees and minutes for {}: “{:.40}”. Write decimal degrees")
    else:
        reason = translate("Api", "has no number for {}, but “{:.40}”")
    return reason.format(column, text)


def separator_problem(text: str, fewest: int = 2) -> str:
    """Return a hint when a line has `fewest` signs that part columns in other programs."""
    for sign in (";", ",", "|"):
        if text.count(sign) >= fewest:
            return translate("Api", "Separate the columns by spaces or tabs, not by “{}”.").format(
                sign
            )
    return ""
