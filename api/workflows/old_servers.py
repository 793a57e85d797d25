"""New tasks on servers that know no partial flow: all files in one request."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Callable

from ..endpoints.paths import tasks_path
from ..endpoints.tasks import Tasks, create_once, creation_fields
from ..errors import ValidationError
from ..models import Task
from ..requests import TaskRequest
from ..support.cancellation import Cancelled
from ..support.i18n import translate
from ..transfer.multipart import MultipartBody, NamedFile
from ..transfer.upload_progress import UploadCounter
from ..transport import Transport
from .control import UploadControl


def create_on_old_server(
    transport: Transport,
    tasks: Tasks,
    project: int,
    request: TaskRequest,
    files: Sequence[NamedFile],
    control: UploadControl,
) -> Task:
    """Create a task with its files and return it, started; reports as `control` says."""
    if request.resize_to or request.align_to:
        raise ValidationError(
            translate("Api", "This server is too old to shrink photos or to align tasks."),
            translate("Api", "Begin the task without."),
        )
    counter = UploadCounter(files, control.progress)
    with transport.limit.held(control.cancelled), counter.counting() as count:
        task = create_at_once(transport, tasks, project, request, files, count, control.cancelled)
    counter.arrived.update(file.name for file in files)
    counter.report(force=True)
    if control.created is not None:
        control.created(task)
    return task


def create_at_once(
    transport: Transport,
    tasks: Tasks,
    project: int,
    request: TaskRequest,
    files: Sequence[NamedFile],
    sent: Callable[[int], None] | None,
    cancelled: Cancelled | None,
) -> Task:
    """Create and start a task with one streamed request; `sent` is called with its bytes."""
    fields = {
        key: value if isinstance(value, str) else json.dumps(value)
        for key, value in creation_fields(request.name, request.options, request.node).items()
    }
    body = MultipartBody(fields, files, sent=sent, cancelled=cancelled)
    return create_once(
        tasks,
        project,
        lambda: transport.json(
            "POST",
            tasks_path(project),
            body=body,
            content_type=body.content_type,
            cancelled=cancelled,
        ),
        lambda made: made.name == request.name and made.images_count == len(files),
        cancelled=cancelled,
    )
