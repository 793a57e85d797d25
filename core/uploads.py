"""New tasks: makes the project if need be, uploads the photos, starts the task."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..api import (
    Journal,
    OptionValue,
    Project,
    Task,
    UploadProgress,
    WebODM,
    WebODMError,
    journals,
)
from .jobs import Job, Jobs


@dataclass(frozen=True)
class NewTask:
    """What the user wants processed. `project` None makes a new one named `project_name`."""

    photos: tuple[Path, ...]
    """And what travels with them, such as gcp_list.txt."""
    name: str
    project: int | None
    project_name: str
    node: int | None = None
    options: Mapping[str, OptionValue] = field(default_factory=dict)
    resize_to: int | None = None
    """The longest side in pixels the server shrinks the photos to."""
    align_to: str = ""
    """The id of a task the results shall fit."""


class Uploads(QObject):
    """Runs uploads as jobs. Main thread only; signals arrive on it too."""

    project_created = pyqtSignal(object, object)
    """Project, WebODM it is on"""
    task_created = pyqtSignal(object, object)
    """Task that waits for its photos, WebODM"""
    progressed = pyqtSignal(object, object, object)
    """Task, UploadProgress, WebODM"""
    task_started = pyqtSignal(object, object)
    """Task whose photos are all on the server, WebODM"""
    ended = pyqtSignal(object, object)
    """Task whose upload failed or was cancelled, and which is gone again, WebODM"""
    interrupted = pyqtSignal(object, object, object)
    """Task whose upload failed and can go on, its Journal, WebODM"""
    failed = pyqtSignal(str, object)
    """Name of the task, WebODMError; after one of the two above"""

    def __init__(
        self, jobs: Jobs, journal_folder: Callable[[], Path], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._journal_folder = journal_folder
        self._running: dict[str, Job] = {}

    def start(self, client: WebODM, request: NewTask) -> None:
        """Begin to upload; returns at once."""
        folder = self._journal_folder()
        self._run(
            _Upload(client, request.name, lambda u, j: u.begin(j, request, folder), folder, self)
        )

    def resume(self, client: WebODM, journal: Journal) -> None:
        """Go on with an upload that was interrupted; returns at once."""
        if journal.task in self._running:
            return
        folder = journal.path.parent
        upload = _Upload(client, journal.name, lambda u, j: u.resume(j, journal), folder, self)
        self._running[journal.task] = self._run(upload)

    def find_journals(self, server: str) -> dict[str, Journal]:
        """Return the uploads to a server that can go on, by task; reads files, in any thread."""
        return {journal.task: journal for journal in journals(self._journal_folder(), server)}

    def cancel(self, task: Task) -> bool:
        """Stop the upload of a task, which removes it; False when none is running here."""
        job = self._running.get(task.id)
        if job is not None:
            job.cancel()
        return job is not None

    def _run(self, upload: _Upload) -> Job:
        job = Job(self.tr("Upload photos of {}").format(upload.name), upload.run)
        upload.job = job
        job.succeeded.connect(lambda task: self._on_succeeded(upload, task))
        job.failed.connect(lambda error: self._on_failed(upload, error))
        job.cancelled.connect(lambda: self._on_ended(upload))
        return self._jobs.start(job)

    def _on_created(self, upload: _Upload, task: Task) -> None:
        if upload.job is not None:
            self._running[task.id] = upload.job
        self.task_created.emit(task, upload.client)

    def _on_succeeded(self, upload: _Upload, task: Task) -> None:
        self._forget(upload)
        self.task_started.emit(task, upload.client)
        upload.deleteLater()

    def _on_failed(self, upload: _Upload, error: WebODMError) -> None:
        self._on_ended(upload)
        self.failed.emit(upload.name, error)

    def _on_ended(self, upload: _Upload) -> None:
        self._forget(upload)
        if upload.task is not None:
            if upload.journal is None:
                self.ended.emit(upload.task, upload.client)
            else:
                self.interrupted.emit(upload.task, upload.journal, upload.client)
        upload.deleteLater()

    def _forget(self, upload: _Upload) -> None:
        self._running = {t: job for t, job in self._running.items() if job is not upload.job}


class _Upload(QObject):
    """One upload; `run` is called in the job's thread and tells the main thread by signals."""

    _project_made = pyqtSignal(object)
    _task_made = pyqtSignal(object)
    _progressed = pyqtSignal(object)

    def __init__(
        self,
        client: WebODM,
        name: str,
        work: Callable[[_Upload, Job], Task],
        journal_folder: Path,
        owner: Uploads,
    ) -> None:
        super().__init__(owner)
        self.client = client
        self.name = name
        self.task: Task | None = None
        self.job: Job | None = None
        self.journal: Journal | None = None
        """What is left to do, once it has failed."""
        self._work = work
        self._journal_folder = journal_folder
        self._owner = owner
        self._project_made.connect(self._on_project_made)
        self._task_made.connect(self._on_task_made)
        self._progressed.connect(self._on_progressed)

    def run(self, job: Job) -> Task:
        try:
            return self._work(self, job)
        except WebODMError:
            left = journals(self._journal_folder, self.client.url)
            self.journal = next((j for j in left if self.task and j.task == self.task.id), None)
            raise

    def begin(self, job: Job, request: NewTask, journal_folder: Path) -> Task:
        project = request.project
        if project is None:
            made = self.client.projects.create(request.project_name)
            self._project_made.emit(made)
            project = made.id
        return self.client.tasks.create(
            project,
            request.photos,
            name=request.name,
            options=request.options,
            node=request.node,
            resize_to=request.resize_to,
            align_to=request.align_to,
            journals=journal_folder,
            progress=lambda state: self._progress(job, state),
            created=self._created,
            cancelled=job.isCanceled,
        )

    def resume(self, job: Job, journal: Journal) -> Task:
        return self.client.tasks.resume(
            journal,
            progress=lambda state: self._progress(job, state),
            created=self._created,
            cancelled=job.isCanceled,
        )

    def _created(self, task: Task) -> None:
        self.task = task
        self._task_made.emit(task)

    def _progress(self, job: Job, state: UploadProgress) -> None:
        job.setProgress(100.0 * state.fraction)
        self._progressed.emit(state)

    def _on_project_made(self, project: Project) -> None:
        self._owner.project_created.emit(project, self.client)

    def _on_task_made(self, task: Task) -> None:
        self._owner._on_created(self, task)

    def _on_progressed(self, state: UploadProgress) -> None:
        if self.task is not None:
            self._owner.progressed.emit(self.task, state, self.client)
