"""New tasks: makes the project if need be, uploads the photos, starts the task."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..api import OptionValue, Project, Task, UploadProgress, WebODM, WebODMError
from .jobs import Job, Jobs


@dataclass(frozen=True)
class NewTask:
    """What the user wants processed. `project` None makes a new one named `project_name`."""

    photos: tuple[Path, ...]
    name: str
    project: int | None
    project_name: str
    node: int | None = None
    options: Mapping[str, OptionValue] = field(default_factory=dict)


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
    failed = pyqtSignal(object, object)
    """NewTask, WebODMError"""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._running: dict[str, Job] = {}

    def start(self, client: WebODM, request: NewTask) -> None:
        """Begin to upload; returns at once."""
        upload = _Upload(client, request, self)
        job = Job(self.tr("Upload photos of {}").format(request.name), upload.run)
        upload.job = job
        job.succeeded.connect(lambda task: self._on_succeeded(upload, task))
        job.failed.connect(lambda error: self._on_failed(upload, error))
        job.cancelled.connect(lambda: self._on_ended(upload))
        self._jobs.start(job)

    def cancel(self, task: Task) -> bool:
        """Stop the upload of a task, which removes it; False when none is running here."""
        job = self._running.get(task.id)
        if job is not None:
            job.cancel()
        return job is not None

    def is_running(self, task: Task) -> bool:
        """True while the photos of this task are being uploaded from here."""
        return task.id in self._running

    def _on_created(self, upload: _Upload, task: Task) -> None:
        if upload.job is not None:
            self._running[task.id] = upload.job
        self.task_created.emit(task, upload.client)

    def _on_succeeded(self, upload: _Upload, task: Task) -> None:
        self._running.pop(task.id, None)
        self.task_started.emit(task, upload.client)
        upload.deleteLater()

    def _on_failed(self, upload: _Upload, error: WebODMError) -> None:
        self._on_ended(upload)
        self.failed.emit(upload.request, error)

    def _on_ended(self, upload: _Upload) -> None:
        if upload.task is not None:
            self._running.pop(upload.task.id, None)
            self.ended.emit(upload.task, upload.client)
        upload.deleteLater()


class _Upload(QObject):
    """One upload; `run` is called in the job's thread and tells the main thread by signals."""

    _project_made = pyqtSignal(object)
    _task_made = pyqtSignal(object)
    _progressed = pyqtSignal(object)

    def __init__(self, client: WebODM, request: NewTask, owner: Uploads) -> None:
        super().__init__(owner)
        self.client = client
        self.request = request
        self.task: Task | None = None
        self.job: Job | None = None
        self._owner = owner
        self._project_made.connect(self._on_project_made)
        self._task_made.connect(self._on_task_made)
        self._progressed.connect(self._on_progressed)

    def run(self, job: Job) -> Task:
        request = self.request
        project = request.project
        if project is None:
            made: Project = self.client.projects.create(request.project_name)
            self._project_made.emit(made)
            project = made.id

        def progress(state: UploadProgress) -> None:
            job.setProgress(100.0 * state.fraction)
            self._progressed.emit(state)

        return self.client.tasks.create(
            project,
            request.photos,
            name=request.name,
            options=request.options,
            node=request.node,
            progress=progress,
            created=self._task_made.emit,
            cancelled=job.isCanceled,
        )

    def _on_project_made(self, project: Project) -> None:
        self._owner.project_created.emit(project, self.client)

    def _on_task_made(self, task: Task) -> None:
        self.task = task
        self._owner._on_created(self, task)

    def _on_progressed(self, state: UploadProgress) -> None:
        if self.task is not None:
            self._owner.progressed.emit(self.task, state, self.client)
