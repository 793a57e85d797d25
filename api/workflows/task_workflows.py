"""`server.tasks`: single calls, and what takes several of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Callable

from ..endpoints.nodes import Nodes
from ..endpoints.tasks import Tasks
from ..errors import ValidationError
from ..models import OptionValue, Task
from ..requests import ImportRequest, TaskRequest
from ..support.cancellation import Cancelled
from ..support.i18n import translate
from ..transfer.journal import Journal
from ..transfer.multipart import NamedFile
from ..transfer.upload_progress import UploadListener
from ..transfer.zip_upload import IMPORT_CHUNK
from ..transport import Transport
from .control import TaskListener, UploadControl, WarningListener
from .importing import TaskImports
from .old_servers import create_at_once
from .option_check import checked_options
from .uploads import TaskUploads
from .wait import CANCEL_PATIENCE, POLL_INTERVAL, cancel_and_wait, wait_for_task


class TaskWorkflows(Tasks):
    """`server.tasks`. May be used from any thread; every call blocks until it is answered."""

    def __init__(self, transport: Transport, uploads: TaskUploads) -> None:
        super().__init__(transport)
        self._uploads = uploads
        self._imports = TaskImports(transport, self)
        self._nodes = Nodes(transport)

    # Creating

    def create(
        self,
        project: int,
        photos: Sequence[Path],
        *,
        name: str = "",
        options: Mapping[str, OptionValue] | None = None,
        node: int | None = None,
        resize_to: int | None = None,
        align_to: str = "",
        journals: Path | None = None,
        patience: float = 0.0,
        progress: UploadListener | None = None,
        created: TaskListener | None = None,
        warned: WarningListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> Task:
        """Create a task, upload its photos in parallel, start it, and return it.

        `photos` may hold gcp_list.txt, geo.txt, image_groups.txt and align.* too; they and the
        `options`, which are the node's by name, are checked before anything is sent. `node` None
        lets the server choose; `resize_to` and `align_to` as in `create_partial`. `created` is
        called with the task before its photos are uploaded.

        A server that is away is waited for, `patience` seconds at most. `journals`, what is raised
        and what old servers get: see `TaskUploads.create`.
        """
        request = TaskRequest(
            tuple(photos),
            name,
            project,
            node=node,
            options=options or {},
            resize_to=resize_to,
            align_to=align_to,
        )
        control = UploadControl(
            patience, progress, created=created, warned=warned, cancelled=cancelled
        )
        return self._uploads.create(request, control, journals)

    def resume(
        self,
        journal: Journal,
        *,
        leave_out: Collection[str] = (),
        patience: float = 0.0,
        progress: UploadListener | None = None,
        created: TaskListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> Task:
        """Go on with an upload that was interrupted, and return the started task.

        Files that have arrived are compared with the server's, not sent again, unless they have
        changed on disk since. `leave_out`: names, as in `FilesFailedError.reasons`, of files to
        do without. Raises `TaskChangedError` when somebody else canceled the task or started it
        without some of the files: see `create_again`. Raises `NotFoundError` when the task is gone;
        its journal then goes too, unless it may be that only this login does not see the task.
        Raises `StorageError` while the upload goes on elsewhere.
        """
        control = UploadControl(patience, progress, created=created, cancelled=cancelled)
        return self._uploads.resume(journal, control, leave_out)

    def create_again(
        self,
        journal: Journal,
        *,
        patience: float = 0.0,
        progress: UploadListener | None = None,
        created: TaskListener | None = None,
        warned: WarningListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> Task:
        """Send the files of an interrupted upload as a new task; see `TaskUploads.create_again`."""
        control = UploadControl(
            patience, progress, created=created, warned=warned, cancelled=cancelled
        )
        return self._uploads.create_again(journal, control)

    def discard(self, journal: Journal) -> Task | None:
        """Give an interrupted upload up; see `TaskUploads.discard`."""
        return self._uploads.discard(journal)

    def adopt(self, folder: Path) -> None:
        """Find the tasks of uploads that ended early; see `TaskUploads.adopt`."""
        self._uploads.adopt(folder)

    def create_at_once(
        self,
        project: int,
        files: Sequence[NamedFile],
        *,
        name: str = "",
        options: Mapping[str, OptionValue] | None = None,
        node: int | None = None,
        sent: Callable[[int], None] | None = None,
        cancelled: Cancelled | None = None,
    ) -> Task:
        """Create and start a task with one streamed request, as old servers want it."""
        request = TaskRequest(name=name, options=options or {}, node=node)
        return create_at_once(self._transport, self, project, request, files, sent, cancelled)

    def checked(
        self, options: Mapping[str, OptionValue], node: int | None = None
    ) -> dict[str, OptionValue]:
        """Return options in their types, checked against what the node allows.

        Raises `ValidationError` with the option's name, its value, and what is allowed. Without
        any options nothing is asked; where no node lists its options, nothing can be checked.
        """
        return checked_options(self._nodes, options, node)

    # Importing

    def import_from(self, request: ImportRequest, control: UploadControl | None = None) -> Task:
        """Import what a request names: a ZIP file, an address, or finished products."""
        return self._imports.run(request, control or UploadControl())

    def import_zip(
        self,
        project: int,
        path: Path,
        *,
        name: str = "",
        patience: float = 0.0,
        progress: UploadListener | None = None,
        cancelled: Cancelled | None = None,
        chunk: int = IMPORT_CHUNK,
    ) -> Task:
        """Upload an all.zip or a backup as a new task; whether it is good shows there later.

        Files larger than `chunk` bytes go in pieces that are repeated when they break off, and are
        made smaller where the server does not accept them; a server that is away meanwhile is
        waited for, `patience` seconds at most.
        """
        control = UploadControl(patience, progress, cancelled=cancelled)
        return self._imports.run(ImportRequest(project, name, zip=path), control, chunk)

    def import_url(self, project: int, url: str, *, name: str = "") -> Task:
        """Create a task from a ZIP file that the server downloads; the task shows if that fails."""
        return self.import_from(ImportRequest(project, name, url=url))

    def import_assets(
        self,
        project: int,
        assets: Mapping[str, Path],
        *,
        name: str = "",
        cancelled: Cancelled | None = None,
    ) -> Task:
        """Make a task of finished products; `assets` by kind: orthophoto, dsm, dtm, pointcloud."""
        control = UploadControl(cancelled=cancelled)
        return self.import_from(ImportRequest(project, name, assets=assets), control)

    # Managing

    def cancel_and_wait(
        self,
        project: int,
        task: str,
        *,
        timeout: float = CANCEL_PATIENCE,
        cancelled: Cancelled | None = None,
    ) -> Task:
        """Cancel, check whether it happened, and repeat; return the task once it is finished.

        A task that is restarted in the meantime is returned as it is, and not canceled again.
        Raises `ServerError` when it still runs after `timeout` seconds.
        """
        return cancel_and_wait(self, project, task, timeout, cancelled)

    def restart(
        self,
        project: int,
        task: str,
        options: Mapping[str, OptionValue] | None = None,
        *,
        rerun_from: str = "",
    ) -> None:
        """Ask the server to run a task again, with other `options` if given.

        `rerun_from` is one of the task's `can_rerun_from`: the stages before it are kept.
        """
        state = self.get(project, task)
        if rerun_from and rerun_from not in state.can_rerun_from:
            stages = ", ".join(stage for stage in state.can_rerun_from if stage)
            raise ValidationError(
                translate("Api", "The task cannot be run again from “{}”.").format(rerun_from),
                translate("Api", "It can from: {}.").format(stages)
                if stages
                else translate("Api", "It can only be run from the start."),
            )
        changed = dict(state.options if options is None else self.checked(options))
        changed.pop("rerun-from", None)
        if rerun_from:
            changed["rerun-from"] = rerun_from
        if changed != dict(state.options):
            # The server ignores options sent with the restart itself.
            self.update(project, task, options=changed)
        self._post(project, task, "restart/")

    def wait(
        self,
        project: int,
        task: str,
        *,
        changed: Callable[[Task], None] | None = None,
        interval: float = POLL_INTERVAL,
        timeout: float | None = None,
        cancelled: Cancelled | None = None,
    ) -> Task:
        """Return the task once it is completed; `changed` is called after every look at it.

        A network that is away for a while is waited out. Raises `TaskFailedError` when the task
        failed, was cancelled, or took longer than `timeout` seconds, `CancelledError` when
        `cancelled` says so. In the last two cases the task goes on.
        """
        return wait_for_task(self, project, task, changed, interval, timeout, cancelled)
