"""Tokens that users paste: cut out of what was copied, and read for how long they are good."""

from __future__ import annotations

import binascii
import json
import re
from base64 import urlsafe_b64decode
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..api import AuthenticationError, ValidationError
from ..api.words import translate
from . import formats

LONGEST = 16_384  # characters; a server takes no longer header
_TOKEN = re.compile(r"[\w-]+\.[\w-]+\.[\w-]+", re.ASCII)  # RFC 7519 in the compact form
_HEADER = re.compile(r"(authorization\s*:\s*)?(jwt\s+)?", re.IGNORECASE)


@dataclass(frozen=True)
class TokenFacts:
    """What a token says of itself; only its server knows whether that is true.

    `username` is "" and `expires` (local time) None where it says nothing.
    """

    username: str = ""
    expires: datetime | None = None

    @property
    def is_expired(self) -> bool:
        """True when the server will not take it any more."""
        return self.expires is not None and self.expires <= datetime.now().astimezone()


def cleaned(text: str) -> str:
    """Return the token in what was copied: alone, as a header, or the server's JSON answer.

    Raises `ValidationError`, which does not repeat the text, when there is none.
    """
    text = text.strip()
    if len(text) <= LONGEST:
        if text.startswith("{"):
            text = str(_object(text).get("token", ""))
        text = _HEADER.sub("", text.strip("\"'"), count=1)
        if _TOKEN.fullmatch(text):
            return text
    raise ValidationError(
        translate("Core", "This is not a valid token."),
        translate(
            "Core",
            "A token has three parts separated by dots. Get one from /api/token-auth/ on your "
            "server.",
        ),
    )


def facts(token: str) -> TokenFacts:
    """Return what can be read in a token; nothing of one that cannot be read."""
    payload = [*token.split("."), ""][1]
    try:
        content = urlsafe_b64decode(payload + "=" * (-len(payload) % 4))
    except (binascii.Error, ValueError):
        return TokenFacts()
    claims = _object(content)
    username = claims.get("username")
    expires: Any = claims.get("exp")
    try:
        end = datetime.fromtimestamp(float(expires)).astimezone()
    except (TypeError, ValueError, OverflowError, OSError):
        end = None
    return TokenFacts(username if isinstance(username, str) else "", end)


def require_fresh(token: str) -> None:
    """Raise `AuthenticationError` when a token says that it is no longer good."""
    told = facts(token)
    if told.expires is not None and told.is_expired:
        raise AuthenticationError(
            translate("Core", "The token expired on {}.").format(formats.moment(told.expires)),
            translate("Core", "Edit the connection and paste a new token."),
        )


def _object(text: str | bytes) -> dict[str, object]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
