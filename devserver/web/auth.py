"""Authentication: JSON Web Tokens, basic authentication."""

from __future__ import annotations

import hmac
import time
from typing import Any

import jwt
from flask import Request

from ..store import Store, User
from .errors import ApiError, forbidden

ALGORITHM = "HS256"


class Authenticator:
    """Issues and verifies tokens."""

    def __init__(self, store: Store, token_seconds: float) -> None:
        self._store = store
        self._secret = store.secret()
        self._token_seconds = token_seconds

    def login(self, data: dict[str, Any]) -> str:
        """Return a token for a valid `username` and `password`; 400 for others."""
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
        user = self._matching(data["username"], data["password"])
        if user is None:
            text = "Unable to login with provided credentials."
            raise ApiError(400, {"non_field_errors": [text]})
        return self.token(user)

    def token(self, user: User) -> str:
        """Return a new token, valid for the configured number of seconds."""
        payload = {
            "user_id": user.id,
            "email": user.email,
            "username": user.username,
            "exp": int(time.time() + self._token_seconds),
        }
        return jwt.encode(payload, self._secret, algorithm=ALGORITHM)

    def user(self, request: Request) -> User | None:
        """Return the user of the request, None without credentials; 403 for invalid ones."""
        scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() == "jwt":
            return self._user_of(credentials.strip())
        if scheme.lower() == "basic":
            # werkzeug leaves `authorization` empty when the base64 cannot be read.
            given = request.authorization
            user = self._matching(given.username or "", given.password or "") if given else None
            if user is None:
                raise forbidden("Invalid username/password.")
            return user
        if "jwt" in request.args:
            return self._user_of(request.args["jwt"])
        return None

    def required_user(self, request: Request) -> User:
        """Like `user`, but 403 without credentials."""
        user = self.user(request)
        if user is None:
            raise forbidden("Authentication credentials were not provided.")
        return user

    def _matching(self, username: str, password: str) -> User | None:
        user = self._store.user_named(username)
        # Always compared, in constant time: the response time reveals nothing.
        right = hmac.compare_digest(password.encode(), (user.password if user else "").encode())
        return user if user is not None and user.active and right else None

    def _user_of(self, token: str) -> User:
        try:
            payload = jwt.decode(
                token, self._secret, algorithms=[ALGORITHM], options={"require": ["exp"]}
            )
        except jwt.ExpiredSignatureError as error:
            raise forbidden("Signature has expired.") from error
        except (jwt.InvalidTokenError, ValueError) as error:
            raise forbidden("Error decoding signature.") from error
        user = self._store.user_named(str(payload.get("username")))
        if user is None:
            raise forbidden("Invalid signature.")
        if not user.active:
            raise forbidden("User account is disabled.")
        return user
