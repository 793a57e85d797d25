"""The one exception views raise to answer with an error."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """An error answer: an HTTP status and the JSON body that explains it."""

    def __init__(self, status: int, body: Any) -> None:
        super().__init__(status, body)
        self.status = status
        self.body = body


def not_found(detail: str = "Not found.") -> ApiError:
    """404 in the shape WebODM's API gives it."""
    return ApiError(404, {"detail": detail})


def forbidden(detail: str) -> ApiError:
    """403, which WebODM also sends where others send 401."""
    return ApiError(403, {"detail": detail})


def invalid(message: str) -> ApiError:
    """400 with a bare list, for errors that belong to no field."""
    return ApiError(400, [message])


class CrashError(Exception):
    """An input on which WebODM stumbles: 500 with a web page."""
