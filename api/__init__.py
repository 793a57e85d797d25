"""A Python client of the WebODM API. Needs requests alone; see `client.WebODM`.

What is offered here is imported when it is first asked for: QGIS starts with the plugin, and
should not wait for an HTTP client that nobody needs yet.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .addresses import normalise_url as normalise_url
    from .client import WebODM as WebODM
    from .enums import Asset as Asset
    from .enums import PendingAction as PendingAction
    from .enums import TaskStatus as TaskStatus
    from .enums import TileType as TileType
    from .errors import AuthenticationError as AuthenticationError
    from .errors import CancelledError as CancelledError
    from .errors import CertificateError as CertificateError
    from .errors import ConnectionFailedError as ConnectionFailedError
    from .errors import FilesFailedError as FilesFailedError
    from .errors import IntermediaryError as IntermediaryError
    from .errors import NotFoundError as NotFoundError
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import ProtocolError as ProtocolError
    from .errors import ServerError as ServerError
    from .errors import StorageError as StorageError
    from .errors import TaskChangedError as TaskChangedError
    from .errors import TaskFailedError as TaskFailedError
    from .errors import TooLargeError as TooLargeError
    from .errors import ValidationError as ValidationError
    from .errors import WebODMError as WebODMError
    from .inputs import Remark as Remark
    from .inputs import check_extra_inputs as check_extra_inputs
    from .inputs import is_extra as is_extra
    from .models import Bounds as Bounds
    from .models import ConsoleOutput as ConsoleOutput
    from .models import Formula as Formula
    from .models import NodeOption as NodeOption
    from .models import OptionValue as OptionValue
    from .models import Preset as Preset
    from .models import ProcessingNode as ProcessingNode
    from .models import Project as Project
    from .models import Task as Task
    from .models import TileJSON as TileJSON
    from .models import TileMetadata as TileMetadata
    from .models import touches as touches
    from .options import Domain as Domain
    from .options import check_options as check_options
    from .options import option_list as option_list
    from .requests import ExportRequest as ExportRequest
    from .requests import ImportRequest as ImportRequest
    from .requests import TaskRequest as TaskRequest
    from .requests import TileStyle as TileStyle
    from .support.archives import unpack as unpack
    from .support.pace import Pace as Pace
    from .support.pace import seconds_left as seconds_left
    from .transfer.journal import Journal as Journal
    from .transfer.journal import journals as journals
    from .transfer.journal import renamed_files as renamed_files
    from .transfer.upload_progress import UploadProgress as UploadProgress
    from .transport import Credentials as Credentials
    from .transport import NetworkOptions as NetworkOptions
    from .workflows.control import UploadControl as UploadControl
    from .workflows.task_state import is_canceled as is_canceled
    from .workflows.task_state import is_waiting as is_waiting
    from .workflows.uploads import FEWEST_PHOTOS as FEWEST_PHOTOS
    from .workflows.uploads import are_enough as are_enough
    from .workflows.uploads import require_enough as require_enough

_NAMES = {
    "addresses": "normalise_url",
    "support.archives": "unpack",
    "client": "WebODM",
    "enums": "Asset PendingAction TaskStatus TileType",
    "errors": """
        AuthenticationError CancelledError CertificateError ConnectionFailedError
        FilesFailedError IntermediaryError NotFoundError PermissionDeniedError ProtocolError
        ServerError StorageError TaskChangedError TaskFailedError TooLargeError ValidationError
        WebODMError
    """,
    "inputs": "Remark check_extra_inputs is_extra",
    "transfer.journal": "Journal journals renamed_files",
    "models": """
        Bounds ConsoleOutput Formula NodeOption OptionValue Preset ProcessingNode Project Task
        TileJSON TileMetadata touches
    """,
    "options": "Domain check_options option_list",
    "support.pace": "Pace seconds_left",
    "requests": "ExportRequest ImportRequest TaskRequest TileStyle",
    "transport": "Credentials NetworkOptions",
    "transfer.upload_progress": "UploadProgress",
    "workflows.control": "UploadControl",
    "workflows.task_state": "is_canceled is_waiting",
    "workflows.uploads": "FEWEST_PHOTOS are_enough require_enough",
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}
__all__ = [*_HOMES]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f".{home}", __name__), name)
    globals()[name] = value
    return value
