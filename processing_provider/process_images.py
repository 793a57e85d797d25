"""Process images: from photos to an orthophoto in one step."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..api import (
    Asset,
    CancelledError,
    OptionValue,
    StorageError,
    Task,
    TaskStatus,
    UploadProgress,
    ValidationError,
    WebODMError,
)
from ..core.photos import inspect, usable
from .base import OrthoDockAlgorithm, advanced

UPLOAD_SHARE, RUN_SHARE, DOWNLOAD_SHARE = 30.0, 60.0, 10.0  # % of the whole
POLL_INTERVAL = 1.0  # s


class ProcessImages(OrthoDockAlgorithm):
    """Uploads photos, waits for the task, and downloads its orthophoto."""

    PHOTOS, FOLDER, PROJECT, NAME = "PHOTOS", "FOLDER", "PROJECT", "NAME"
    OPTIONS, CANCEL_ON_SERVER, ORTHOPHOTO = "OPTIONS", "CANCEL_ON_SERVER", "ORTHOPHOTO"
    TASK_ID, PROJECT_ID = "TASK_ID", "PROJECT_ID"

    def name(self) -> str:
        return "processimages"

    def displayName(self) -> str:
        return self.tr("Process images")

    def group(self) -> str:
        return self.tr("Tasks")

    def groupId(self) -> str:
        return "tasks"

    def tags(self) -> list[str]:
        words = self.tr("drone,uav,photos,photogrammetry,orthophoto,mosaic,webodm,odm,upload")
        return words.split(",")

    def shortDescription(self) -> str:
        return self.tr("Processes drone photos on a WebODM server into an orthophoto.")

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                self.PHOTOS,
                self.tr("Photos"),
                QgsProcessing.SourceType.TypeFile,
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFile(
                self.FOLDER,
                self.tr("Folder of photos"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            )
        )
        self.add_connection_parameter()
        self.addParameter(
            QgsProcessingParameterString(
                self.PROJECT,
                self.tr("Project (name or number; made if there is none of that name)"),
                "QGIS",
            )
        )
        self.addParameter(
            QgsProcessingParameterString(self.NAME, self.tr("Task name"), optional=True)
        )
        self.addParameter(
            QgsProcessingParameterString(
                self.OPTIONS,
                self.tr('Processing options as JSON, such as {"dsm": true}'),
                multiLine=True,
                optional=True,
            )
        )
        self.addParameter(
            advanced(
                QgsProcessingParameterBoolean(
                    self.CANCEL_ON_SERVER,
                    self.tr("When cancelled here, cancel the task on the server too"),
                    True,
                )
            )
        )
        self.addParameter(
            QgsProcessingParameterRasterDestination(self.ORTHOPHOTO, self.tr("Orthophoto"))
        )
        self.addOutput(QgsProcessingOutputString(self.TASK_ID, self.tr("Task id")))
        self.addOutput(QgsProcessingOutputNumber(self.PROJECT_ID, self.tr("Project number")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        photos = self.parameterAsFileList(parameters, self.PHOTOS, context)
        if not any(photos) and not self.parameterAsString(parameters, self.FOLDER, context):
            return False, self.tr("Choose photos, or a folder of photos.")
        try:
            self._options(parameters, context)
        except ValidationError as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def run_on_server(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        target = Path(self.parameterAsOutputLayer(parameters, self.ORTHOPHOTO, context))
        photos = self._photos(parameters, context, feedback)
        project = self._project(self.parameterAsString(parameters, self.PROJECT, context))
        name = self.parameterAsString(parameters, self.NAME, context)
        feedback.pushInfo(self.tr("Uploading {} photos…").format(len(photos)))
        task = self.client.tasks.create(
            project,
            photos,
            name=name or photos[0].parent.name,
            options=self._options(parameters, context),
            progress=lambda state: self._show_upload(state, feedback),
            cancelled=feedback.isCanceled,
        )
        feedback.pushInfo(self.tr("Task {} has started.").format(task.id))
        try:
            self._wait(task, feedback)
        except CancelledError:
            self._cancelled(
                task, feedback, self.parameterAsBool(parameters, self.CANCEL_ON_SERVER, context)
            )
            raise
        self._download(task, target, feedback)
        return {self.ORTHOPHOTO: str(target), self.TASK_ID: task.id, self.PROJECT_ID: project}

    # Input

    def _photos(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> list[Path]:
        wanted = [Path(f) for f in self.parameterAsFileList(parameters, self.PHOTOS, context) if f]
        folder = self.parameterAsString(parameters, self.FOLDER, context)
        if folder:
            if not Path(folder).is_dir():
                raise StorageError(self.tr("There is no folder {}.").format(folder))
            wanted.append(Path(folder))
        found = inspect(wanted, feedback.isCanceled)
        for photo in found:
            if photo.problem:
                feedback.pushWarning(
                    self.tr("{} is left out: it {}.").format(photo.path.name, photo.problem)
                )
        good = usable(found)
        if not any(photo.has_position for photo in good):
            feedback.pushWarning(
                self.tr("None of the photos has a GPS position; the task will probably fail.")
            )
        return [photo.path for photo in good]

    def _options(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, OptionValue]:
        text = self.parameterAsString(parameters, self.OPTIONS, context).strip()
        try:
            options = json.loads(text) if text else {}
        except ValueError as error:
            raise ValidationError(
                self.tr("The processing options are not JSON: {}.").format(error)
            ) from error
        good = isinstance(options, dict) and all(
            isinstance(value, (str, bool, int, float)) for value in options.values()
        )
        if not good:
            raise ValidationError(
                self.tr(
                    'The processing options must look like {"dsm": true, "pc-quality": "high"}.'
                )
            )
        return dict(options)

    def _project(self, text: str) -> int:
        """Return the number of a project given by number or name, making it if need be."""
        if text.isdecimal():
            return self.client.projects.get(int(text)).id
        for project in self.client.projects.list(name=text):
            return project.id
        return self.client.projects.create(text).id

    # Progress

    def _show_upload(self, state: UploadProgress, feedback: QgsProcessingFeedback) -> None:
        feedback.setProgress(UPLOAD_SHARE * state.fraction)

    def _wait(self, task: Task, feedback: QgsProcessingFeedback) -> None:
        lines_read = 0

        def changed(state: Task) -> None:
            nonlocal lines_read
            if state.status is TaskStatus.RUNNING or state.status.is_terminal:
                feedback.setProgress(UPLOAD_SHARE + RUN_SHARE * state.running_progress)
                lines_read = self._show_console(state, lines_read, feedback)

        self.client.tasks.wait(
            task.project,
            task.id,
            changed=changed,
            interval=POLL_INTERVAL,
            cancelled=feedback.isCanceled,
        )

    def _show_console(self, task: Task, line: int, feedback: QgsProcessingFeedback) -> int:
        """Log the lines after `line`; return how many have been read in all."""
        try:
            output = self.client.tasks.output(task.project, task.id, line)
            if output.count is not None and output.count < line:
                line = 0
                output = self.client.tasks.output(task.project, task.id, line)
        except WebODMError:
            return line  # the console is a convenience: the task itself says whether all is well
        for text in output.lines:
            feedback.pushConsoleInfo(text)
        return line + len(output.lines)

    def _cancelled(self, task: Task, feedback: QgsProcessingFeedback, on_server: bool) -> None:
        if on_server:
            self.client.tasks.cancel(task.project, task.id)
            feedback.pushInfo(self.tr("The task is being cancelled on the server too."))
        else:
            feedback.pushInfo(self.tr("The task {} goes on on the server.").format(task.id))

    def _download(self, task: Task, target: Path, feedback: QgsProcessingFeedback) -> None:
        feedback.pushInfo(self.tr("Downloading the orthophoto…"))

        def progress(done: int, total: int | None) -> None:
            if total:
                start = UPLOAD_SHARE + RUN_SHARE
                feedback.setProgress(start + DOWNLOAD_SHARE * done / total)

        try:
            self.client.results.download(
                task.project,
                task.id,
                Asset.ORTHOPHOTO,
                target,
                progress=progress,
                cancelled=feedback.isCanceled,
            )
        except WebODMError as error:
            raise QgsProcessingException(
                self.tr("Task {} is done, but its orthophoto cannot be had: {}").format(
                    task.id, error
                )
            ) from error
