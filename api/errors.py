"""Every way a call can fail: one root, and below it what the user can do something about."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from .support.i18n import QT_TRANSLATE_NOOP, translate

MOST_REASONS = 3  # that one message tells


class WebODMError(Exception):
    """The root of all errors of this package.

    Parameters: `message` says what is wrong, `remedy` what the user can do next. Neither ever
    holds a password or a token.
    """

    default_remedy = ""
    """In English; `remedy` is it in the user's language."""
    status: int | None = None
    """The HTTP status of the server's answer; None when no answer was read whole."""
    reasons: Mapping[str, str] = MappingProxyType({})
    """Why each file of an upload could not be sent, by its name on the server."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy or translate("Api", self.default_remedy)

    def __str__(self) -> str:
        closed = self.message if self.message.endswith((".", "!", "?")) else self.message + "."
        return f"{closed} {self.remedy}".strip()


class ConnectionFailedError(WebODMError):
    """The server could not be reached, or the connection broke."""

    default_remedy = QT_TRANSLATE_NOOP("Api", "Check the address and the network, then try again.")


class CertificateError(ConnectionFailedError):
    """The server's TLS certificate is not trusted."""

    default_remedy = QT_TRANSLATE_NOOP(
        "Api",
        "Ask whoever runs the server for a valid certificate, or add its authority in "
        "QGIS: Settings ▸ Options ▸ Authentication ▸ Manage Certificates.",
    )


class AuthenticationError(WebODMError):
    """User, password or token were not accepted, or do not allow this call."""

    default_remedy = QT_TRANSLATE_NOOP(
        "Api", "Check the user name and the password of this connection."
    )


class PermissionDeniedError(WebODMError):
    """The login is right, but this user does not have the right that the call needs."""

    default_remedy = QT_TRANSLATE_NOOP(
        "Api", "Ask the owner of the project or the administrator of the server for this right."
    )


class IntermediaryError(WebODMError):
    """Something between here and the server answered in its place.

    Such as a proxy that wants a login, a firewall, single sign-on, or a hotel's sign-in page. The
    login of the connection is not to blame.
    """

    default_remedy = QT_TRANSLATE_NOOP(
        "Api", "Open the address in a web browser, or ask the administrator of the network."
    )


class NotFoundError(WebODMError):
    """The thing asked for is not on the server, or not visible to this user."""

    default_remedy = QT_TRANSLATE_NOOP("Api", "It may have been removed: refresh the list.")


class ValidationError(WebODMError):
    """What was sent is not acceptable; raised before sending when it can be known.

    `fields` are the names of what the server complained of, empty when it named nothing.
    """

    fields: tuple[str, ...] = ()


class TooLargeError(ValidationError):
    """The server, or a proxy in front of it, does not take requests of this size (413).

    `size` is the length in bytes of the refused body, None when it is not known: smaller ones may
    pass.
    """

    default_remedy = QT_TRANSLATE_NOOP(
        "Api",
        "Ask the administrator of the server to raise the limit of its proxy "
        "(nginx: client_max_body_size).",
    )

    def __init__(self, message: str, remedy: str = "", size: int | None = None) -> None:
        super().__init__(message, remedy)
        self.size = size


class ServerError(WebODMError):
    """The server answered that it failed or is too busy."""

    default_remedy = QT_TRANSLATE_NOOP(
        "Api", "Try again in a while; if it stays, ask whoever runs the server."
    )


class ProtocolError(WebODMError):
    """The answer is not what a WebODM server sends."""

    default_remedy = QT_TRANSLATE_NOOP("Api", "Check that the address is that of a WebODM server.")


class TaskFailedError(WebODMError):
    """The processing node could not process the task."""

    default_remedy = QT_TRANSLATE_NOOP("Api", "Read the end of the task's console for the reason.")


class StorageError(WebODMError):
    """A local file or folder could not be read or written."""


class TaskChangedError(WebODMError):
    """A task was canceled or started on the server before its upload was complete.

    `missing`: the names of the files that are not on the server. When there are none, a task that
    `is_canceled` needs no more than a restart.
    """

    def __init__(
        self,
        message: str,
        remedy: str = "",
        missing: Collection[str] = (),
        *,
        is_canceled: bool = False,
    ) -> None:
        super().__init__(message, remedy)
        self.missing = tuple(missing)
        self.is_canceled = is_canceled


class FilesFailedError(WebODMError):
    """Some files of an upload could not be sent; the others have arrived.

    `reasons` by the name of the file on the server.
    """

    default_remedy = QT_TRANSLATE_NOOP(
        "Api", "Resume the upload to try them again, or leave them out."
    )

    def __init__(self, reasons: Mapping[str, str], total: int) -> None:
        self.reasons = dict(reasons)
        shown = list(self.reasons.values())[:MOST_REASONS]
        if len(reasons) > len(shown):
            shown.append("…")
        super().__init__(
            translate("Api", "{} of {} files could not be uploaded: {}").format(
                len(reasons), total, " ".join(shown)
            )
        )


class CancelledError(WebODMError):
    """The caller asked to stop."""

    def __init__(self, message: str = "", remedy: str = "") -> None:
        super().__init__(message or translate("Api", "Cancelled."), remedy)
