"""New tasks: makes the project if need be, uploads the photos, starts the task."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...api import (
    ImportRequest,
    Journal,
    Project,
    Task,
    TaskRequest,
    UploadControl,
    UploadProgress,
    WebODM,
    WebODMError,
    is_canceled,
    journals,
)
from ...api.support.i18n import translate
from .background import MainThreadCalls
from .task_manager import Job, Jobs

OUTAGE_PATIENCE = 12 * 3600.0  # s that a server may be away: a night, or a tunnel


class Uploads(QObject):
    """Runs uploads as jobs. Main thread only; signals arrive on it too.

    An upload that fails or is stopped, be it by QGIS's task manager or because QGIS closes, can
    go on later; only `cancel` can have it removed.
    """

    project_created = pyqtSignal(object, object)
    """Project, WebODM it is on"""
    task_created = pyqtSignal(object, object)
    """Task that waits for its photos, WebODM"""
    progressed = pyqtSignal(object, object, object)
    """Task, UploadProgress, WebODM"""
    task_started = pyqtSignal(object, object)
    """Task whose photos are all on the server, or that is being imported; WebODM"""
    ended = pyqtSignal(object, object)
    """Task whose upload is over, and which is gone again, WebODM"""
    stopped_too_late = pyqtSignal(object, object)
    """Task that was started although its upload was stopped, WebODM; follows `task_started`"""
    interrupted = pyqtSignal(object, object, object, object)
    """Task whose upload can go on, its Journal, WebODM, WebODMError or None when it was stopped"""
    failed = pyqtSignal(str, object)
    """Name of the task, WebODMError; when the upload cannot go on"""
    warned = pyqtSignal(str, object)
    """Name of the task, WebODMError; when the upload goes on, but cannot be resumed"""

    def __init__(
        self, jobs: Jobs, journal_folder: Callable[[], Path], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._journal_folder = journal_folder
        self._running: dict[str, _Upload] = {}
        self.calls = MainThreadCalls()

    def start(self, client: WebODM, request: TaskRequest) -> None:
        """Begin to upload; returns at once."""
        folder = self._journal_folder()
        work = partial(client.uploads.create, request, journals=folder)
        self._jobs.start(self._upload(client, request.name, work, folder).job)

    def resume(self, client: WebODM, journal: Journal, leave_out: Collection[str] = ()) -> None:
        """Go on with an upload that was interrupted, without some files; returns at once."""
        if journal.task in self._running:
            return
        work = partial(client.uploads.resume, journal, leave_out=leave_out)
        upload = self._upload(client, journal.name, work, journal.path.parent)
        self._running[journal.task] = upload
        self._jobs.start(upload.job)

    def start_again(self, client: WebODM, journal: Journal) -> None:
        """Begin to upload the files of an interrupted upload as a new task; returns at once."""
        work = partial(client.uploads.create_again, journal)
        self._jobs.start(self._upload(client, journal.name, work, journal.path.parent).job)

    def import_task(self, client: WebODM, request: ImportRequest) -> None:
        """Begin to import; returns at once. Whether the zip is good shows in the task later."""
        work = partial(client.tasks.import_from, request)
        self._jobs.start(self._upload(client, request.name, work, self._journal_folder()).job)

    def adopt(self, client: WebODM) -> None:
        """Find tasks that were left without a journal; blocks, so not on the main thread."""
        client.uploads.adopt(self._journal_folder())

    def find_journals(self, server: str) -> dict[str, Journal]:
        """Return the uploads to a server that can go on, by task; reads files, in any thread.

        Not those that go on already: in another QGIS, or in an algorithm.
        """
        found = journals(self._journal_folder(), server)
        return {journal.task: journal for journal in found if not journal.is_held}

    def is_running(self, task: Task) -> bool:
        """True while the photos of a task are being uploaded from here."""
        return task.id in self._running

    def cancel(self, task: Task, *, keep: bool) -> None:
        """Stop the upload of a task; `keep` what has arrived, or remove the task."""
        upload = self._running.get(task.id)
        if upload is not None:
            upload.is_unwanted = not keep
            upload.job.cancel()

    def close(self) -> None:
        """Emit nothing any more; `Jobs` ends what is under way."""
        self.calls.close()

    def _upload(
        self, client: WebODM, name: str, work: Callable[..., Task], journal_folder: Path
    ) -> _Upload:
        upload = _Upload(client, name, work, journal_folder, self)
        upload.job.succeeded.connect(lambda task: self._on_succeeded(upload, task))
        upload.job.failed.connect(lambda error: self._on_ended(upload, error))
        upload.job.cancelled.connect(lambda: self._on_ended(upload, None))
        return upload

    def _on_created(self, upload: _Upload, task: Task) -> None:
        self._running[task.id] = upload
        self.task_created.emit(task, upload.client)

    def _on_succeeded(self, upload: _Upload, task: Task) -> None:
        self._forget(upload)
        self.task_started.emit(task, upload.client)
        if upload.job.isCanceled():
            self.stopped_too_late.emit(task, upload.client)

    def _on_ended(self, upload: _Upload, error: WebODMError | None) -> None:
        self._forget(upload)
        if upload.task is not None and upload.journal is not None:
            self.interrupted.emit(upload.task, upload.journal, upload.client, error)
        else:
            if upload.task is not None:
                self.ended.emit(upload.task, upload.client)
            if error is not None:
                self.failed.emit(upload.name, error)

    def _forget(self, upload: _Upload) -> None:
        self._running = {t: other for t, other in self._running.items() if other is not upload}


class _Upload:
    """One upload; its job's thread has the main thread emit what `owner` announces."""

    def __init__(
        self,
        client: WebODM,
        name: str,
        work: Callable[..., Task],
        journal_folder: Path,
        owner: Uploads,
    ) -> None:
        self.client = client
        self.name = name
        self.task: Task | None = None
        self.journal: Journal | None = None
        """What is left to do, once it has ended too early."""
        self.is_unwanted = False
        title = translate("Core", "Upload {}").format(name)
        self.job = Job(title, self._run, client=client)
        self._work = work
        self._journal_folder = journal_folder
        self._owner = owner
        self._calls = owner.calls  # which outlives it

    # In the job's thread

    def _run(self, _job: Job) -> Task:
        try:
            return self._work(control=self._control())
        except WebODMError:
            left = journals(self._journal_folder, self.client.url)
            self.journal = next((j for j in left if self.task and j.task == self.task.id), None)
            if self.is_unwanted and self.journal is not None:
                started = self.client.uploads.discard(self.journal)
                self.journal = None
                if started is not None and not is_canceled(started):
                    return started  # only the answer to the commit was lost
            raise

    def _control(self) -> UploadControl:
        return UploadControl(
            patience=OUTAGE_PATIENCE,
            progress=self._progress,
            project_created=self._project_created,
            created=self._created,
            warned=self._warn,
            cancelled=self.job.isCanceled,
        )

    def _project_created(self, project: Project) -> None:
        self._calls.post(partial(self._on_project_made, project))

    def _created(self, task: Task) -> None:
        self.task = task
        self._calls.post(partial(self._on_task_made, task))

    def _warn(self, error: WebODMError) -> None:
        self._calls.post(partial(self._on_warned, error))

    def _progress(self, state: UploadProgress) -> None:
        self.job.setProgress(100.0 * state.fraction)
        self._calls.post(partial(self._on_progressed, state))

    # On the main thread

    def _on_project_made(self, project: Project) -> None:
        self._owner.project_created.emit(project, self.client)

    def _on_task_made(self, task: Task) -> None:
        self._owner._on_created(self, task)

    def _on_warned(self, error: WebODMError) -> None:
        self._owner.warned.emit(self.name, error)

    def _on_progressed(self, state: UploadProgress) -> None:
        if self.task is not None:
            self._owner.progressed.emit(self.task, state, self.client)
