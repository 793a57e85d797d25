"""The exceptions that views raise to respond with an error."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """An error answer: an HTTP status and the JSON body that explains it."""

    def __init__(self, status: int, body: Any) -> None:
        super().__init__(status, body)
        self.status = status
        self.body = body


def not_found(detail: str = "Not found.") -> ApiError:
    """Return a 404 response in the form of WebODM's API."""
    return ApiError(404, {"detail": detail})


def forbidden(detail: str) -> ApiError:
    """Return a 403 response, which WebODM also sends in place of 401."""
    return ApiError(403, {"detail": detail})


def invalid(message: str) -> ApiError:
    """Return a 400 response with a list, for errors without a field."""
    return ApiError(400, [message])


class CrashError(Exception):
    """An input that WebODM fails on: 500 with a web page."""
