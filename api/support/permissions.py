"""Distinguishes a missing right from a missing project or task."""

from __future__ import annotations

from typing import Callable, TypeVar

from ..errors import NotFoundError, PermissionDeniedError, WebODMError
from .i18n import QT_TRANSLATE_NOOP, translate

T = TypeVar("T")

RIGHTS = {
    "add": QT_TRANSLATE_NOOP("Api", "This user may not add anything here."),
    "change": QT_TRANSLATE_NOOP("Api", "This user may see this, but not change it."),
    "delete": QT_TRANSLATE_NOOP("Api", "This user may see this, but not delete it."),
    "view": QT_TRANSLATE_NOOP("Api", "This user may not see this."),
}
"""The rights of WebODM on a project and its tasks, with the message for a missing one."""
REMEDY = QT_TRANSLATE_NOOP(
    "Api",
    "Ask the owner of the project or the administrator of the server for the right “{}”.",
)


def denied(right: str) -> PermissionDeniedError:
    """Return the error for a missing right, one of `RIGHTS`."""
    return PermissionDeniedError(
        translate("Api", RIGHTS[right]), translate("Api", REMEDY).format(right)
    )


def with_right(right: str, write: Callable[[], T], read: Callable[[], object]) -> T:
    """Return what `write` returns; a 404 to it is a missing right when `read` succeeds.

    WebODM answers 404, not 403, to the writes of users who may only see a project. Raises
    `PermissionDeniedError` for the missing `right`, one of `RIGHTS`, and `NotFoundError` when
    `read` does not find it either.
    """
    try:
        return write()
    except NotFoundError as error:
        try:
            read()
        except WebODMError:
            raise error from None  # of the two errors, the first is the one to report
        raise denied(right) from error
