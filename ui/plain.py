"""Words from outside, shown as they are.

Tooltips, message boxes and QGIS's message bar take text for HTML as soon as it looks like it, and
a name on a server may look like anything.
"""

from __future__ import annotations

import html

NAME_CHARACTERS = 30  # of a name within a sentence
MESSAGE_CHARACTERS = 90  # of a message in QGIS's bar; its tooltip has the rest


def as_html(text: str) -> str:
    """Return HTML that shows `text` as it is, lines included."""
    return "<br>".join(html.escape(line) for line in text.splitlines())


def as_paragraph(text: str) -> str:
    """Return `text` for a tooltip or a message box, which then wraps it and interprets nothing."""
    return f"<p>{as_html(text)}</p>" if text else ""


def shortened(text: str, limit: int = NAME_CHARACTERS) -> str:
    """Return at most `limit` characters of `text`."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
