"""A Python client of the WebODM API. Needs requests alone; see `client.WebODM`."""

from __future__ import annotations

from .client import WebODM
from .enums import Asset, PendingAction, TaskStatus, TileType
from .errors import (
    AuthenticationError,
    CancelledError,
    CertificateError,
    ConnectionFailedError,
    NotFoundError,
    ProtocolError,
    ServerError,
    StorageError,
    TaskFailedError,
    ValidationError,
    WebODMError,
)
from .journal import Journal, journals
from .models import (
    Bounds,
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
    touches,
)
from .options import Domain, check_options, option_list
from .results import TileStyle
from .transport import Credentials, NetworkOptions, normalise_url
from .upload import UploadProgress

__all__ = [
    "Asset", "AuthenticationError", "Bounds", "CancelledError", "CertificateError",
    "ConnectionFailedError", "ConsoleOutput", "Credentials", "Domain", "Formula", "Journal",
    "NetworkOptions", "NodeOption", "NotFoundError", "OptionValue", "PendingAction", "Preset",
    "ProcessingNode", "Project", "ProtocolError", "ServerError", "StorageError", "Task",
    "TaskFailedError", "TaskStatus", "TileJSON", "TileMetadata", "TileStyle", "TileType",
    "UploadProgress", "ValidationError", "WebODM", "WebODMError", "check_options", "journals",
    "normalise_url", "option_list", "touches",
]  # fmt: skip
