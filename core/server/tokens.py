"""Extracts pasted tokens and reads their expiry."""

from __future__ import annotations

import binascii
import json
import re
from base64 import urlsafe_b64decode
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ...api import AuthenticationError, ValidationError
from ...api.support.i18n import translate
from .. import formats

LONGEST = 16_384  # characters; servers reject longer headers
_TOKEN = re.compile(r"[\w-]+\.[\w-]+\.[\w-]+", re.ASCII)  # RFC 7519 in the compact form
_HEADER = re.compile(r"(authorization\s*:\s*)?(jwt\s+)?", re.IGNORECASE)


@dataclass(frozen=True)
class TokenFacts:
    """Claims of a token, which only its server can verify.

    `username` is "" and `expires` (local time) None if missing.
    """

    username: str = ""
    expires: datetime | None = None

    @property
    def is_expired(self) -> bool:
        """True if the server no longer accepts the token."""
        return self.expires is not None and self.expires <= datetime.now().astimezone()


def cleaned(text: str) -> str:
    """Extract the token from pasted text: a token, a header or the server's JSON response.

    Raises `ValidationError` without the text if it contains no token.
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
    """Return the readable claims of a token; empty if it cannot be read."""
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
    """Raise `AuthenticationError` if the token has expired."""
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
