"""Words from outside, shown as they are.

Tooltips, message boxes and QGIS's message bar take text for HTML as soon as it looks like it, and
a name on a server may look like anything.
"""

from __future__ import annotations

import html

NAME_CHARACTERS = 30  # of a name within a sentence
MESSAGE_CHARACTERS = 90  # of a message in QGIS's bar; its tooltip has the rest
TIP_CHARACTERS = 4000  # of a tooltip or a message box
PAGE_CHARACTERS = 50_000  # of a text with a scroll bar


def as_html(text: str) -> str:
    """Return HTML that shows `text` as it is, lines included; cut at `PAGE_CHARACTERS`."""
    lines = shortened(text, PAGE_CHARACTERS).splitlines()
    return "<br>".join(html.escape(line) for line in lines)


def as_paragraph(text: str) -> str:
    """Return `text` for a tooltip or a message box, which then wraps it and interprets nothing.

    It is cut at `TIP_CHARACTERS`: laying out more takes the GUI thread seconds.
    """
    return f"<p>{as_html(shortened(text, TIP_CHARACTERS))}</p>" if text else ""


def shortened(text: str, limit: int = NAME_CHARACTERS) -> str:
    """Return at most `limit` characters of `text`, whatever its length in constant time."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
