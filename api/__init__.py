"""A Python client of the WebODM API. Needs requests alone; see `client.WebODM`."""

from __future__ import annotations

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
