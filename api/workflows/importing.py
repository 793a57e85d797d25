"""New tasks from what was processed elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Callable

from ..endpoints.imports import Imports
from ..endpoints.tasks import Tasks, create_once
from ..errors import TooLargeError, ValidationError
from ..models import Task
from ..requests import ImportRequest
from ..support.cancellation import Cancelled
from ..support.i18n import translate
from ..transfer.chunks import SMALLEST_CHUNK
from ..transfer.multipart import MultipartBody, name_files
from ..transfer.zip_upload import IMPORT_CHUNK, ZipUpload
from ..transport import Transport
from .control import UploadControl

EXTERNAL_ASSETS = ("orthophoto", "dsm", "dtm", "pointcloud")


class TaskImports:
    """Imports what an `ImportRequest` names; whether it is good shows in the task later."""

    def __init__(self, transport: Transport, tasks: Tasks) -> None:
        self._transport = transport
        self._tasks = tasks
        self._calls = Imports(transport)

    def run(
        self, request: ImportRequest, control: UploadControl, chunk: int = IMPORT_CHUNK
    ) -> Task:
        """Import a ZIP file, one at an address, or finished products.

        ZIP files larger than `chunk` bytes go in pieces that are repeated when they break off, and
        are made smaller where the server does not accept them; a server that is away meanwhile is
        waited for.
        """
        if request.url:
            return self._import_url(request)
        if request.zip is not None:
            return self._import_zip(request, request.zip, control, chunk)
        return self._import_assets(request, control.cancelled)

    def _import_zip(
        self, request: ImportRequest, path: Path, control: UploadControl, chunk: int
    ) -> Task:
        while True:
            upload = ZipUpload(
                partial(self._calls.send_zip, request.project),
                self._transport.limit,
                path,
                name=request.name,
                chunk=chunk,
                patience=control.patience,
                progress=control.progress,
                cancelled=control.cancelled,
            )
            try:
                upload.send_all_but_the_last()
                return create_once(
                    self._tasks,
                    request.project,
                    upload.send_last,
                    _imported_as(request.name),
                    cancelled=control.cancelled,
                )
            except TooLargeError:
                if chunk <= SMALLEST_CHUNK:
                    raise
                chunk //= 2

    def _import_url(self, request: ImportRequest) -> Task:
        return create_once(
            self._tasks,
            request.project,
            lambda: self._calls.fetch_zip(request.project, request.url, request.name),
            _imported_as(request.name),
        )

    def _import_assets(self, request: ImportRequest, cancelled: Cancelled | None) -> Task:
        _check_kinds(request.assets)
        batch = self._calls.begin_assets(request.project)
        for kind, path in request.assets.items():
            body = MultipartBody(
                {"uuid": batch}, name_files([path]), file_field=kind, cancelled=cancelled
            )
            self._calls.send_asset(request.project, body)
        return create_once(
            self._tasks,
            request.project,
            lambda: self._calls.commit_assets(request.project, batch, request.name),
            _imported_as(request.name),
            cancelled=cancelled,
            is_spent_by_failure=True,  # the server drops what it was sent
        )


def _check_kinds(assets: Mapping[str, Path]) -> None:
    if set(assets) - set(EXTERNAL_ASSETS) or not assets:
        raise ValidationError(
            translate("Api", "Products must be some of {}.").format(", ".join(EXTERNAL_ASSETS)),
        )


def _imported_as(name: str) -> Callable[[Task], bool]:
    """Return a function that recognizes the import: by its name, or else by its missing node.

    The name that a server then gives is in its own language.
    """

    def is_ours(made: Task) -> bool:
        if name:
            return made.name == name
        return made.processing_node is None and not made.auto_processing_node and not made.partial

    return is_ours
