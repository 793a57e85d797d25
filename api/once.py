"""Calls that must not be done twice: when an answer is lost, look first, then repeat."""

from __future__ import annotations

from typing import Callable, TypeVar

from .errors import ConnectionFailedError, NotFoundError, ServerError
from .waiting import Cancelled, pause

T = TypeVar("T")
ATTEMPTS = 5


def make_once(
    post: Callable[[], T], find: Callable[[], T | None], cancelled: Cancelled | None = None
) -> T:
    """Return what `post` makes; `find` looks for it when the answer to that was lost."""
    attempt = 1
    while True:
        try:
            return post()
        except (ConnectionFailedError, ServerError):
            if attempt == ATTEMPTS:
                raise
            pause(2.0 ** (attempt - 2), cancelled)
            found = find()
            if found is not None:
                return found
            attempt += 1


def delete_once(delete: Callable[[], object], get: Callable[[], object]) -> None:
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
