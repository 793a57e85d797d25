"""Algorithm “Batch of folders”: creates a task for each subfolder that contains photos."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any, Callable

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
)
from qgis.PyQt.QtCore import QVariant

from ....api import (
    CancelledError,
    StorageError,
    Task,
    TaskRequest,
    ValidationError,
    WebODMError,
    is_extra,
    journals,
)
from ....core.photos.photo_files import find_files
from ....core.settings import journal_folder
from ...base import Group
from ...parameters import task_options
from ...parameters.values import Values, add_feature
from ...photo_input import FOLDER
from ...running.photo_layers import PhotoField, fields_of
from ...running.worker import Reporter, run_in_worker
from ...task_making import TaskMakingAlgorithm, check_videos, checked_inputs, checked_photos


class FolderState(Enum):
    """State of a folder. The values are those in the output table."""

    STARTED = "started"
    INTERRUPTED = "interrupted"
    FAILED = "failed"


@dataclass(frozen=True)
class FolderOutcome:
    """One row of the output table."""

    folder: Path
    state: FolderState
    photos: int = 0
    project: int | None = None
    task: str = ""
    reason: str = ""


class BatchFolders(TaskMakingAlgorithm):
    """Uploads one folder after the other. If one fails, the others continue."""

    ID, GROUP = "batchfolders", Group.INPUTS
    OUTPUT, COUNT, FAILED = "OUTPUT", "COUNT", "FAILED"

    def displayName(self) -> str:
        return self.tr("Batch of folders")

    def shortDescription(self) -> str:
        return self.tr("Creates a task on a WebODM server for each subfolder that contains photos.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("upload,photos,flights,many,bulk,queue").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterFile(
                FOLDER,
                self.tr("Folder with a subfolder for each task"),
                QgsProcessingParameterFile.Behavior.Folder,
            )
        )
        self.add_connection_parameter()
        self.add_project_parameter()
        task_options.add_option_parameters(self)
        task_options.add_preset_and_node_parameters(self)
        self.add_feet_parameter()
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, self.tr("Created tasks"), QgsProcessing.SourceType.TypeVector
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Number of started tasks")))
        self.addOutput(QgsProcessingOutputNumber(self.FAILED, self.tr("Number of failed folders")))

    def check(self, values: Values) -> None:
        task_options.given_options(values)

    # In the algorithm's thread

    def work(self, values: Values, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        flights = self._flights(values, feedback)
        fields = self._fields()
        # Before the uploads: nothing is uploaded if the table cannot be written.
        sink, output = values.sink(self.OUTPUT, fields)
        outcomes = run_in_worker(
            lambda reporter: self._upload_all(values, flights, reporter),
            feedback,
            self.client.close,
        )
        for outcome in outcomes:
            feature = QgsFeature(fields)
            feature.setAttributes(
                [
                    str(outcome.folder),
                    outcome.state.value,
                    outcome.photos,
                    outcome.project,
                    outcome.task,
                    outcome.reason,
                ]
            )
            add_feature(sink, feature)
        started = sum(outcome.state is FolderState.STARTED for outcome in outcomes)
        return {
            self.OUTPUT: output, self.COUNT: started, self.FAILED: len(outcomes) - started,
        }  # fmt: skip

    def _flights(self, values: Values, feedback: QgsProcessingFeedback) -> dict[Path, list[Path]]:
        """Return the files of each folder that contains photos."""
        stop = feedback.isCanceled
        folders = self._folders(values.file(FOLDER))
        found = {folder: list(find_files([folder], True, stop)) for folder in folders}
        self.raise_if_cancelled(feedback)
        flights = {
            folder: files for folder, files in found.items() if not all(map(is_extra, files))
        }
        if not flights:
            raise ValidationError(
                self.tr("No photos found in the subfolders of {}.").format(values.text(FOLDER)),
                self.tr(
                    "To process photos directly in this folder, use the algorithm “Create task”."
                ),
            )
        return flights

    def _folders(self, folder: Path | None) -> list[Path]:
        try:
            children = sorted(folder.iterdir()) if folder is not None else []
        except OSError as error:
            raise StorageError(
                self.tr("Cannot read the folder {}: {}.").format(folder, error.strerror)
            ) from error
        return [child for child in children if child.is_dir() and child.name[0] != "."]

    def _fields(self) -> QgsFields:
        return fields_of(
            [
                PhotoField("folder", QVariant.String, self.tr("Folder")),
                PhotoField("state", QVariant.String, self.tr("State")),
                PhotoField("photos", QVariant.Int, self.tr("Uploaded files")),
                PhotoField("project", QVariant.Int, self.tr("Project")),
                PhotoField("task", QVariant.String, self.tr("Task ID")),
                PhotoField("reason", QVariant.String, self.tr("Reason")),
            ]
        )

    # In the worker thread

    def _upload_all(
        self, values: Values, flights: dict[Path, list[Path]], reporter: Reporter
    ) -> list[FolderOutcome]:
        request, may_have_videos = self.request(values, {}, reporter)
        in_feet = values.flag(self.HEIGHTS_IN_FEET)
        outcomes = []
        for number, (folder, files) in enumerate(flights.items()):
            reporter.raise_if_cancelled()
            reporter.info(self.tr("Folder {} of {}: {}").format(number + 1, len(flights), folder))
            share = 100.0 / len(flights)
            progress = reporter.part(number * share, share)
            outcomes.append(
                self._make(request, folder, files, may_have_videos, in_feet, reporter, progress)
            )
        if not any(outcome.state is FolderState.STARTED for outcome in outcomes):
            raise ValidationError(
                self.tr("No task was started for any of the folders."),
                self.tr("First folder, “{}”: {}").format(
                    outcomes[0].folder.name, outcomes[0].reason
                ),
            )
        return outcomes

    def _make(
        self,
        request: TaskRequest,
        folder: Path,
        files: list[Path],
        may_have_videos: bool,
        in_feet: bool,
        reporter: Reporter,
        progress: Callable[[float], None],
    ) -> FolderOutcome:
        made: list[Task] = []
        try:
            photos = checked_photos(files, reporter)
            paths = [photo.path for photo in photos]
            sent = checked_inputs(paths, photos, in_feet, reporter)
            check_videos(sent, may_have_videos)
            task = self.upload(
                replace(request, files=tuple(sent), name=folder.name),
                reporter,
                lambda state: progress(state.fraction),
                made.append,
            )
        except CancelledError:
            raise
        except WebODMError as error:
            reporter.warning(
                self.tr("No task was started for the folder “{}”: {}").format(
                    folder.name, str(error)
                )
            )
            return self._failure(request, folder, made, str(error))
        return FolderOutcome(folder, FolderState.STARTED, len(photos), request.project, task.id)

    def _failure(
        self, request: TaskRequest, folder: Path, made: list[Task], reason: str
    ) -> FolderOutcome:
        """Return the outcome of a folder without a started task.

        It is `INTERRUPTED` if the upload has a journal and so can be resumed, else `FAILED`.
        """
        left = {journal.task for journal in journals(journal_folder(), self.client.url)}
        for task in made:
            if task.id in left:
                return FolderOutcome(
                    folder,
                    FolderState.INTERRUPTED,
                    project=request.project,
                    task=task.id,
                    reason=reason,
                )
        return FolderOutcome(folder, FolderState.FAILED, reason=reason)
