"""Files that a task has made: downloads, backups and exports."""

from __future__ import annotations

import math
import time
from pathlib import Path
from urllib.parse import quote

from ..endpoints.exports import Export, Exports
from ..endpoints.paths import photo_path, task_path
from ..endpoints.results import Results
from ..errors import NotFoundError, ServerError
from ..requests import ExportRequest, TileStyle
from ..support.cancellation import Cancelled, pause
from ..support.i18n import translate
from ..transfer.download import DownloadListener, download
from ..transport import Transport

EXPORT_PATIENCE = 3600.0  # s
EXPORT_INTERVAL = 1.0  # s


class ResultFiles(Results):
    """`server.results`. May be used from any thread; every call blocks until it is answered."""

    def __init__(self, transport: Transport) -> None:
        super().__init__(transport)
        self._exports = Exports(transport)

    # Files

    def download(
        self,
        project: int,
        task: str,
        asset: str,
        target: Path,
        *,
        progress: DownloadListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> Path:
        """Stream an asset (of `task.available_assets`) into the file `target` and return it.

        `target` is either whole in the end or what it was before; see `download.download`.
        """
        path = f"{task_path(project, task)}download/{quote(asset)}"
        try:
            return download(self._transport, path, target, progress=progress, cancelled=cancelled)
        except NotFoundError as error:
            raise NotFoundError(
                translate("Api", "The server has no {} of this task.").format(asset),
                translate(
                    "Api",
                    "The task may not make it with these options, or it has been removed.",
                ),
            ) from error

    def raw_asset(
        self,
        project: int,
        task: str,
        path: str,
        target: Path,
        *,
        progress: DownloadListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> Path:
        """Stream a file of the task's asset folder into the file `target` and return it."""
        source = f"{task_path(project, task)}assets/{quote(path)}"
        return download(self._transport, source, target, progress=progress, cancelled=cancelled)

    def photo(
        self,
        project: int,
        task: str,
        name: str,
        target: Path,
        *,
        cancelled: Cancelled | None = None,
    ) -> Path:
        """Stream one of the task's photos into the file `target` and return it."""
        source = photo_path(project, task, name)
        return download(self._transport, source, target, cancelled=cancelled)

    def backup(
        self,
        project: int,
        task: str,
        target: Path,
        *,
        progress: DownloadListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> Path:
        """Stream a zip of the whole task, photos too, which `tasks.import_zip` takes back."""
        source = f"{task_path(project, task)}backup"  # no slash here
        return download(
            self._transport, source, target, suffix=".zip", progress=progress, cancelled=cancelled
        )

    # Exports

    def export(
        self,
        project: int,
        task: str,
        product: str,
        target: Path,
        *,
        format: str,  # noqa: A002  the server's own word
        epsg: int | None = None,
        style: TileStyle | None = None,
        resample: float | None = None,
        timeout: float = EXPORT_PATIENCE,
        working: DownloadListener | None = None,
        progress: DownloadListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> Path:
        """Convert a product on the server, and stream the result into the file `target`.

        The values are those of `ExportRequest`; the rest is as in `export_from`.
        """
        return self.export_from(
            project,
            task,
            ExportRequest(product, format, target, epsg, style, resample),
            timeout=timeout,
            working=working,
            progress=progress,
            cancelled=cancelled,
        )

    def export_from(
        self,
        project: int,
        task: str,
        request: ExportRequest,
        *,
        timeout: float = EXPORT_PATIENCE,
        working: DownloadListener | None = None,
        progress: DownloadListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> Path:
        """Convert a product on the server, and stream the result into the file of the request.

        `working` gets the server's own progress in percent, of 100. Raises `ServerError` after
        `timeout` seconds: the server never says that it knows no such export.
        """
        export = self._exports.begin(project, task, request)
        self._await(export, timeout, working, cancelled)
        return download(
            self._transport, export.path, request.target, progress=progress, cancelled=cancelled
        )

    def _await(
        self,
        export: Export,
        timeout: float,
        working: DownloadListener | None,
        cancelled: Cancelled | None,
    ) -> None:
        deadline = time.monotonic() + timeout
        while True:
            percent = self._exports.progress(export)
            if percent is None:
                return
            if working is not None and not math.isnan(percent):
                working(int(min(max(percent, 0.0), 100.0)), 100)
            if time.monotonic() > deadline:
                raise ServerError(
                    translate("Api", "The export was not done within {:g} s.").format(timeout)
                )
            pause(EXPORT_INTERVAL, cancelled)
