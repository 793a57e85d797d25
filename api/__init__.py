"""A Python client of the WebODM API. Needs requests alone; see `client.WebODM`.

What is offered here is imported when it is first asked for: QGIS starts with the plugin, and
should not wait for an HTTP client that nobody needs yet.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .archives import unpack
    from .client import WebODM
    from .enums import Asset, PendingAction, TaskStatus, TileType
    from .errors import (
        AuthenticationError,
        CancelledError,
        CertificateError,
        ConnectionFailedError,
        FilesFailedError,
        NotFoundError,
        ProtocolError,
        ServerError,
        StorageError,
        TaskFailedError,
        ValidationError,
        WebODMError,
    )
    from .inputs import check_extra_inputs, is_extra
    from .journal import Journal, journals, renamed_files
    from .models import (
        ConsoleOutput,
        Formula,
        NodeOption,
        OptionValue,
        Preset,
        ProcessingNode,
        Project,
        Task,
        TileJSON,
        TileMetadata,
    )
    from .options import Domain, check_options, option_list
    from .progress import Pace, seconds_left
    from .results import TileStyle
    from .transport import Credentials, NetworkOptions, normalise_url
    from .upload import UploadProgress

__all__ = [
    "Asset", "AuthenticationError", "CancelledError", "CertificateError",
    "ConnectionFailedError", "ConsoleOutput", "Credentials", "Domain", "FilesFailedError",
    "Formula", "Journal", "NetworkOptions", "NodeOption", "NotFoundError", "OptionValue",
    "Pace", "PendingAction", "Preset", "ProcessingNode", "Project", "ProtocolError",
    "ServerError", "StorageError", "Task", "TaskFailedError", "TaskStatus", "TileJSON",
    "TileMetadata", "TileStyle", "TileType", "UploadProgress", "ValidationError", "WebODM",
    "WebODMError", "check_extra_inputs", "check_options", "is_extra", "journals",
    "normalise_url", "option_list", "renamed_files", "seconds_left", "unpack",
]  # fmt: skip

_NAMES = {
    "archives": ("unpack",),
    "client": ("WebODM",),
    "enums": ("Asset", "PendingAction", "TaskStatus", "TileType"),
    "errors": (
        "AuthenticationError",
        "CancelledError",
        "CertificateError",
        "ConnectionFailedError",
        "FilesFailedError",
        "NotFoundError",
        "ProtocolError",
        "ServerError",
        "StorageError",
        "TaskFailedError",
        "ValidationError",
        "WebODMError",
    ),
    "inputs": ("check_extra_inputs", "is_extra"),
    "journal": ("Journal", "journals", "renamed_files"),
    "models": (
        "ConsoleOutput",
        "Formula",
        "NodeOption",
        "OptionValue",
        "Preset",
        "ProcessingNode",
        "Project",
        "Task",
        "TileJSON",
        "TileMetadata",
    ),
    "options": ("Domain", "check_options", "option_list"),
    "progress": ("Pace", "seconds_left"),
    "results": ("TileStyle",),
    "transport": ("Credentials", "NetworkOptions", "normalise_url"),
    "upload": ("UploadProgress",),
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f".{home}", __name__), name)
    globals()[name] = value
    return value
