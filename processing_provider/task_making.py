"""Base class of the algorithms that create a task from photos."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Callable

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..api import (
    NotFoundError,
    OptionValue,
    StorageError,
    Task,
    TaskRequest,
    UploadControl,
    UploadProgress,
    ValidationError,
    journals,
    require_enough,
)
from ..api.inputs import COPIES, GCP_SUFFIX, Kind, Severity, kind_of, prepare_inputs
from ..api.options import accepts_videos
from ..api.support.file_kinds import is_video
from ..api.support.i18n import translate
from ..core.photos.photo_files import Photo, inspect, usable
from ..core.settings import journal_folder
from ..core.survey.task_inputs import check_task_inputs, surroundings
from .base import advanced
from .parameters import task_options
from .parameters.lookup import find_project, find_task, require_right
from .parameters.values import Values
from .photo_input import add_photo_parameters, check_photos, given_photos, warn_of_left_out
from .running.worker import Reporter
from .server_algorithm import ServerAlgorithm

BOUNDARY_OPTION = "boundary"
PLACING = (Kind.GCP_LIST, Kind.GEO)
"""Tables that contain the positions of photos or of points in them."""
OUTAGE_PATIENCE = 3600.0  # s that a server may be unreachable during an upload


class TaskMakingAlgorithm(ServerAlgorithm):
    """Base class of `createtask`, `processimages` and `batchfolders`."""

    NAME, GCP, BOUNDARY, RESUME = "NAME", "GCP", "BOUNDARY", "RESUME"
    HEIGHTS_IN_FEET = "HEIGHTS_IN_FEET"

    # Parameters

    def add_making_parameters(self) -> None:
        """Add the parameters of a new task: photos, server, project, name and options."""
        add_photo_parameters(self)
        self.add_connection_parameter()
        self.add_project_parameter()
        self.addParameter(
            QgsProcessingParameterString(self.NAME, self.tr("Task name"), optional=True)
        )
        task_options.add_option_parameters(self)
        self._add_advanced_parameters()

    def add_project_parameter(self) -> None:
        """Add PROJECT, an existing project or the name of a new one."""
        self.addParameter(
            QgsProcessingParameterString(
                self.PROJECT,
                self.tr("Project (name or number; a new name creates a project)"),
                "QGIS",
            )
        )

    def _add_advanced_parameters(self) -> None:
        task_options.add_preset_and_node_parameters(self)
        self.addParameter(
            advanced(
                QgsProcessingParameterFile(
                    self.GCP, self.tr("GCP file (gcp_list.txt)"), optional=True
                )
            )
        )
        self.add_feet_parameter()
        for name, text in (
            (self.BOUNDARY, self.tr("Boundary as GeoJSON, from the algorithm “Boundary”")),
            (self.RESUME, self.tr("ID of a task to resume (instead of creating one)")),
        ):
            self.addParameter(advanced(QgsProcessingParameterString(name, text, optional=True)))

    def add_feet_parameter(self) -> None:
        """Add HEIGHTS_IN_FEET, the unit of the heights in tables."""
        self.addParameter(
            advanced(
                QgsProcessingParameterBoolean(
                    self.HEIGHTS_IN_FEET,
                    self.tr("Heights are in feet if the CRS of the table uses feet"),
                    False,
                )
            )
        )

    def check(self, values: Values) -> None:
        if not values.text(self.RESUME):
            check_photos(values)
        control = values.file(self.GCP)
        if control is not None and control.suffix.lower() != GCP_SUFFIX:
            raise ValidationError(  # the server would treat it as a photo
                self.tr("Ground control points must be in a .txt file, not in {}.").format(
                    control.name
                ),
                self.tr("Use the algorithm “GCP file” to create one."),
            )
        task_options.given_options(values)

    # In the worker thread

    def make_task(
        self, values: Values, reporter: Reporter, progress: Callable[[float], None]
    ) -> Task:
        """Create a task or resume its upload, and return the started task.

        `progress` is called with 0-1.
        """

        def show(state: UploadProgress) -> None:
            progress(state.fraction)

        resumed = bool(values.text(self.RESUME))
        task = (self._resume if resumed else self._create)(values, reporter, show)
        reporter.info(self.tr("Task {} has started.").format(task.id))
        return task

    def _create(
        self, values: Values, reporter: Reporter, show: Callable[[UploadProgress], None]
    ) -> Task:
        control = values.file(self.GCP)
        photos = checked_photos(given_photos(values), reporter, control is not None)
        paths = [photo.path for photo in photos]
        files = paths if control is None else [control, *paths]
        files = checked_inputs(files, photos, values.flag(self.HEIGHTS_IN_FEET), reporter)
        require_enough(files)  # before a project is created
        extra = self.wanted_options(values)
        boundary = values.text(self.BOUNDARY)
        if boundary:
            extra[BOUNDARY_OPTION] = boundary
        name = values.text(self.NAME) or paths[0].parent.name
        request, _ = self.request(values, extra, reporter, files)
        request = replace(request, files=tuple(files), name=name)
        return self.upload(request, reporter, show)

    def upload(
        self,
        request: TaskRequest,
        reporter: Reporter,
        show: Callable[[UploadProgress], None],
        created: Callable[[Task], None] = lambda _task: None,
    ) -> Task:
        """Create a task, upload its files, and return it after its start.

        `created` is called with the task before the upload.
        """

        def tell(task: Task) -> None:
            created(task)
            self._tell_made(task, reporter)

        reporter.info(self.tr("Uploading files ({})…").format(len(request.files)))
        control = UploadControl(
            patience=OUTAGE_PATIENCE,
            progress=show,
            created=tell,
            warned=lambda error: reporter.warning(str(error)),
            cancelled=reporter.cancelled,
        )
        return self.client.uploads.create(request, control, journal_folder())

    def wanted_options(self, _values: Values) -> dict[str, OptionValue]:
        """Return options that follow from other parameters. Options of the user take precedence."""
        return {}

    def _tell_made(self, task: Task, reporter: Reporter) -> None:
        reporter.info(
            self.tr("Created task {}. If the run is interrupted, resume it with {}={}.").format(
                task.id, self.RESUME, task.id
            )
        )

    def _resume(
        self, values: Values, reporter: Reporter, show: Callable[[UploadProgress], None]
    ) -> Task:
        identity = values.text(self.RESUME)
        for journal in journals(journal_folder(), self.client.url):
            if journal.task == identity:
                reporter.info(self.tr("Uploading the missing photos of task {}…").format(identity))
                control = UploadControl(OUTAGE_PATIENCE, show, cancelled=reporter.cancelled)
                return self.client.uploads.resume(journal, control)
        task = find_task(self.client, "", identity)
        if task.partial:
            raise StorageError(
                self.tr("Not all photos of task {} are on the server.").format(identity),
                self.tr(
                    "Only the QGIS profile that started the upload can resume it. Resume it "
                    "there, or create a new task."
                ),
            )
        return task

    def request(
        self,
        values: Values,
        extra: Mapping[str, OptionValue],
        reporter: Reporter,
        files: Sequence[Path] = (),
    ) -> tuple[TaskRequest, bool]:
        """Return a request with project, options and node, and whether the node accepts videos.

        Everything is checked before a project is created.
        """
        choice = task_options.find_node(self.client, values.text(task_options.NODE), reporter)
        options = {
            **task_options.preset_options(self.client, values.text(task_options.PRESET)),
            **extra,
            **task_options.given_options(values),
        }
        options = task_options.checked(options, choice, reporter)
        may_have_videos = accepts_videos(choice.options)
        check_videos(files, may_have_videos)
        project = self._project(values.text(self.PROJECT))
        return TaskRequest(project=project, node=choice.id, options=options), may_have_videos

    def _project(self, text: str) -> int:
        try:
            project = find_project(self.client, text)
        except NotFoundError:
            if text.isdecimal():
                raise
            return self.client.projects.create(text).id
        require_right(project, "change")
        return project.id


def check_videos(files: Sequence[Path], may_have_videos: bool) -> None:
    """Raise `ValidationError` if there is a video that the node would ignore."""
    if not may_have_videos and any(map(is_video, files)):
        raise ValidationError(
            translate("TaskMaking", "The processing node does not accept videos."),
            translate("TaskMaking", "Choose another node, or remove the videos."),
        )


def checked_inputs(
    files: Sequence[Path], photos: Sequence[Photo], in_feet: bool, reporter: Reporter
) -> list[Path]:
    """Check the tables that belong to the photos, and return the files to upload.

    `in_feet`: whether heights are in feet if the CRS uses feet. Logs warnings and corrections.
    Raises `ValidationError`.
    """
    around = surroundings(photos, in_feet)
    found = check_task_inputs(files, around)
    if found.error is not None:
        raise ValidationError(str(found.error), found.error.remedy)
    for remark in found.remarks:
        report = reporter.warning if remark.severity is Severity.WARNING else reporter.info
        report(f"{remark} {remark.remedy}".strip())
    if in_feet and found.is_in_feet:  # the upload does not convert units
        return prepare_inputs(files, journal_folder() / COPIES, around)[0]
    return list(files)


def checked_photos(
    wanted: Sequence[Path], reporter: Reporter, has_control: bool = False
) -> list[Photo]:
    """Return the photos in files and folders that can be uploaded, and warn of problems.

    `has_control`: whether there is a separate GCP file. Raises `ValidationError` if there is no
    photo.
    """
    found = inspect(wanted, reporter.cancelled)
    warn_of_left_out([(p, p.problem) for p in found if p.problem], reporter.warning)
    good = usable(found)
    if not any(not photo.is_extra for photo in good):
        raise ValidationError(
            translate("TaskMaking", "No photos found."),
            translate("TaskMaking", "Choose photos, or a folder that directly contains photos."),
        )
    if not has_control and not any(kind_of(photo.path) in PLACING for photo in good):
        _warn_of_positions(good, reporter)
    return good


def _warn_of_positions(photos: Sequence[Photo], reporter: Reporter) -> None:
    """Warn if neither photos nor videos have positions."""
    if any(photo.has_position or photo.track for photo in photos):
        return
    reporter.warning(
        translate(
            "TaskMaking",
            "No photo or video has a position, so the results will not be georeferenced. Add a "
            "GCP file, geo.txt, or the .srt files of the videos.",
        )
    )
