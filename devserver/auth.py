"""Who asks: JSON web tokens, basic authentication, one user."""

from __future__ import annotations

import hmac
import time
from dataclasses import dataclass, field
from typing import Any

import jwt
from flask import Request

from .errors import ApiError, forbidden

ALGORITHM = "HS256"
USER_ID = 1


@dataclass(frozen=True)
class Account:
    """The server's one user. The password never shows in `repr` or logs."""

    username: str
    password: str = field(repr=False)


class Authenticator:
    """Hands out tokens and recognises them."""

    def __init__(self, account: Account, secret: str, token_seconds: float) -> None:
        self._account = account
        self._secret = secret
        self._token_seconds = token_seconds

    def login(self, data: dict[str, Any]) -> str:
        """A token for the right `username` and `password`; 400 for all else."""
        errors = {}
        for name in ("username", "password"):
            if name not in data:
                errors[name] = ["This field is required."]
            elif data[name] is None:
                errors[name] = ["This field may not be null."]
            elif not isinstance(data[name], str):
                errors[name] = ["Not a valid string."]
            elif not data[name]:
                errors[name] = ["This field may not be blank."]
        if errors:
            raise ApiError(400, errors)
        if not self._matches(data["username"], data["password"]):
            text = "Unable to login with provided credentials."
            raise ApiError(400, {"non_field_errors": [text]})
        return self.token()

    def token(self) -> str:
        """A fresh token, good for the configured number of seconds."""
        payload = {
            "user_id": USER_ID,
            "email": "",
            "username": self._account.username,
            "exp": int(time.time() + self._token_seconds),
        }
        return jwt.encode(payload, self._secret, algorithm=ALGORITHM)

    def user(self, request: Request) -> str | None:
        """The asking user's name, None without credentials; 403 when they are wrong."""
        scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() == "jwt":
            return self._user_of(credentials.strip())
        if scheme.lower() == "basic":
            # werkzeug leaves `authorization` empty when the base64 cannot be read.
            given = request.authorization
            name = given.username if given else None
            if given and self._matches(name or "", given.password or ""):
                return name
            raise forbidden("Invalid username/password.")
        if "jwt" in request.args:
            return self._user_of(request.args["jwt"])
        return None

    def required_user(self, request: Request) -> str:
        """Like `user`, but 403 without credentials."""
        user = self.user(request)
        if user is None:
            raise forbidden("Authentication credentials were not provided.")
        return user

    def _matches(self, username: str, password: str) -> bool:
        # Both compared always, in constant time: an answer's delay tells nothing.
        name_ok = hmac.compare_digest(username.encode(), self._account.username.encode())
        password_ok = hmac.compare_digest(password.encode(), self._account.password.encode())
        return name_ok and password_ok

    def _user_of(self, token: str) -> str:
        try:
            payload = jwt.decode(
                token, self._secret, algorithms=[ALGORITHM], options={"require": ["exp"]}
            )
        except jwt.ExpiredSignatureError as error:
            raise forbidden("Signature has expired.") from error
        except (jwt.InvalidTokenError, ValueError) as error:
            raise forbidden("Error decoding signature.") from error
        if payload.get("username") != self._account.username:
            raise forbidden("Invalid signature.")
        return self._account.username
