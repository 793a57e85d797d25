"""What goes with an upload while it runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

from ..errors import WebODMError
from ..models import Project, Task
from ..support.cancellation import Cancelled
from ..transfer.upload_progress import UploadListener

TaskListener = Callable[[Task], None]
WarningListener = Callable[[WebODMError], None]


@dataclass(frozen=True)
class UploadControl:
    """What goes with an upload while it runs; all is called in the threads that do the work.

    `patience`: seconds on end that the server may be away before that is a failure.
    `project_created` is called with a project that was made for the task, `created` with the task
    before its photos are uploaded, `warned` when the upload goes on, but cannot be resumed.
    """

    patience: float = 0.0
    progress: UploadListener | None = None
    project_created: Callable[[Project], None] | None = None
    created: TaskListener | None = None
    warned: WarningListener | None = None
    cancelled: Cancelled | None = None
