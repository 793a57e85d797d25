"""Calls that must not be done twice: when an answer is lost, check first, then repeat."""

from __future__ import annotations

from typing import Callable, TypeVar

from ..errors import (
    ConnectionFailedError,
    NotFoundError,
    ProtocolError,
    ServerError,
    ValidationError,
    WebODMError,
)
from .cancellation import Cancelled, pause

T = TypeVar("T")
ATTEMPTS = 5
BUSY_STATUSES = frozenset({408, 425, 429, 502, 503, 504, *range(520, 528)})
"""Answers of a proxy or of a busy server: they do not say that the request was refused."""


def create_idempotently(
    post: Callable[[], T],
    find: Callable[[], T | None],
    cancelled: Cancelled | None = None,
    *,
    is_spent_by_failure: bool = False,
) -> T:
    """Return what `post` makes; `find` looks it up when the answer to that was not a clear one.

    A lost answer, or that of a proxy, is followed by `find` and then by another `post`. After an
    answer that refused the request (500), or that cannot be read, there is only `find`. When
    nothing was made, the first reason is raised. `is_spent_by_failure`: a `post` that failed
    cannot succeed again, so that a later refusal says nothing of the reason.
    """
    first: WebODMError | None = None
    attempt = 1
    while True:
        try:
            return post()
        except ValidationError:
            if first is not None and is_spent_by_failure:
                raise first  # noqa: B904  the refusal only follows from it
            raise
        except (ConnectionFailedError, ServerError, ProtocolError) as error:
            first = first or error
            found = _found_after(find, first, attempt, cancelled) if _may_work(error) else None
            if found is not None:
                return found
            if attempt == ATTEMPTS or not _is_repeatable(error):
                if first is error:
                    raise
                raise first from error
        attempt += 1


def _found_after(
    find: Callable[[], T | None], first: WebODMError, attempt: int, cancelled: Cancelled | None
) -> T | None:
    """Wait a little, then return what `find` does; raises `first` when that gets no answer."""
    pause(2.0 ** (attempt - 2), cancelled)
    try:
        return find()
    except (ConnectionFailedError, ServerError, ProtocolError) as error:
        raise first from error


def _may_work(error: WebODMError) -> bool:
    """True when the call may have been done all the same; not when it is unknown there."""
    return not isinstance(error, ProtocolError) or error.status is None


def _is_repeatable(error: WebODMError) -> bool:
    if isinstance(error, ConnectionFailedError):
        return True
    return isinstance(error, ServerError) and error.status in BUSY_STATUSES


def delete_idempotently(delete: Callable[[], object], get: Callable[[], object]) -> None:
    """Do `delete` until it is answered, or `get` says that what it deletes is gone."""
    attempt = 1
    while True:
        try:
            delete()
        except (ConnectionFailedError, ServerError):
            if attempt == ATTEMPTS:
                raise
            pause(2.0 ** (attempt - 2), None)
            try:
                get()
            except NotFoundError:
                return
            attempt += 1
        else:
            return
