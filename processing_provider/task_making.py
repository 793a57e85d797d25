"""What the algorithms share that make a task of photos."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    UploadProgress,
    ValidationError,
    is_extra,
    journals,
)
from ..api.inputs import COPIES, GCP_SUFFIX, Severity, prepare_inputs
from ..api.upload import FEWEST_PHOTOS
from ..api.words import translate
from ..core.photos import Photo, inspect, usable
from ..core.settings import journal_folder
from ..core.task_inputs import check_task_inputs, surroundings
from . import task_options
from .aside import Reporter
from .base import advanced
from .lookup import find_project, find_task, require_right
from .photo_input import add_photo_parameters, check_photos, given_photos
from .server_algorithm import ServerAlgorithm
from .values import Values

BOUNDARY_OPTION = "boundary"
OUTAGE_PATIENCE = 3600.0  # s that a server may be away during an upload


@dataclass(frozen=True)
class Order:
    """Where a task is made, and how it is processed."""

    project: int
    options: Mapping[str, OptionValue]
    node: int | None


class TaskMakingAlgorithm(ServerAlgorithm):
    """Base of `createtask`, `processimages` and `batchfolders`."""

    NAME, GCP, BOUNDARY, RESUME = "NAME", "GCP", "BOUNDARY", "RESUME"
    HEIGHTS_IN_FEET = "HEIGHTS_IN_FEET"

    # Parameters

    def add_making_parameters(self) -> None:
        """Add what says which photos are to be processed, where and how."""
        add_photo_parameters(self)
        self.add_connection_parameter()
        self.add_project_parameter()
        self.addParameter(
            QgsProcessingParameterString(self.NAME, self.tr("Task name"), optional=True)
        )
        task_options.add_option_parameters(self)
        self._add_advanced_parameters()

    def add_project_parameter(self) -> None:
        """Let the user choose a project, or make one."""
        self.addParameter(
            QgsProcessingParameterString(
                self.PROJECT,
                self.tr("Project (name or number; made if there is none of that name)"),
                "QGIS",
            )
        )

    def _add_advanced_parameters(self) -> None:
        task_options.add_preset_and_node_parameters(self)
        self.addParameter(
            advanced(
                QgsProcessingParameterFile(
                    self.GCP, self.tr("Ground control points (gcp_list.txt)"), optional=True
                )
            )
        )
        self.add_feet_parameter()
        for name, text in (
            (self.BOUNDARY, self.tr("Boundary as GeoJSON, from the algorithm “Boundary”")),
            (self.RESUME, self.tr("Task to go on with (id), instead of a new one")),
        ):
            self.addParameter(advanced(QgsProcessingParameterString(name, text, optional=True)))

    def add_feet_parameter(self) -> None:
        """Let the user say in which unit the heights of tables are."""
        self.addParameter(
            advanced(
                QgsProcessingParameterBoolean(
                    self.HEIGHTS_IN_FEET,
                    self.tr("Heights are in feet where the CRS of the table is"),
                    False,
                )
            )
        )

    def check(self, values: Values) -> None:
        if not values.text(self.RESUME):
            check_photos(values)
        control = values.file(self.GCP)
        if control is not None and control.suffix.lower() != GCP_SUFFIX:
            raise ValidationError(  # the server would take it for a photo
                self.tr("Ground control points must be in a .txt file, not in {}.").format(
                    control.name
                ),
                self.tr("The algorithm “Ground control point file” makes one."),
            )
        task_options.given_options(values)

    # In the thread that talks to the server

    def make_task(
        self, values: Values, reporter: Reporter, progress: Callable[[float], None]
    ) -> Task:
        """Upload the photos and return the started task, or go on with one."""

        def show(state: UploadProgress) -> None:
            progress(state.fraction)

        resumed = bool(values.text(self.RESUME))
        task = (self._resume if resumed else self._create)(values, reporter, show)
        reporter.info(self.tr("Task {} has started.").format(task.id))
        return task

    def _create(
        self, values: Values, reporter: Reporter, show: Callable[[UploadProgress], None]
    ) -> Task:
        photos = checked_photos(given_photos(values), reporter)
        control = values.file(self.GCP)
        paths = [photo.path for photo in photos]
        files = paths if control is None else [control, *paths]
        files = checked_inputs(files, photos, values.flag(self.HEIGHTS_IN_FEET), reporter)
        if sum(not is_extra(file) for file in files) < FEWEST_PHOTOS:  # before a project is made
            raise ValidationError(
                translate("Api", "A task needs at least {} photos.").format(FEWEST_PHOTOS),
                translate("Api", "Add photos that overlap; a good map takes a dozen or more."),
            )
        extra = self.wanted_options(values)
        boundary = values.text(self.BOUNDARY)
        if boundary:
            extra[BOUNDARY_OPTION] = boundary
        name = values.text(self.NAME) or paths[0].parent.name
        return self.upload(self.order(values, extra, reporter), files, name, reporter, show)

    def upload(
        self,
        order: Order,
        files: Sequence[Path],
        name: str,
        reporter: Reporter,
        show: Callable[[UploadProgress], None],
        created: Callable[[Task], None] = lambda _task: None,
    ) -> Task:
        """Make a task of the files and return it, started; `created` hears of it earlier."""

        def tell(task: Task) -> None:
            created(task)
            self._tell_made(task, reporter)

        reporter.info(self.tr("Uploading {} photos…").format(len(files)))
        return self.client.tasks.create(
            order.project,
            files,
            name=name,
            options=order.options,
            node=order.node,
            journals=journal_folder(),
            patience=OUTAGE_PATIENCE,
            progress=show,
            created=tell,
            warned=lambda error: reporter.warning(str(error)),
            cancelled=reporter.cancelled,
        )

    def wanted_options(self, _values: Values) -> dict[str, OptionValue]:
        """Return options that follow from other parameters; those the user gives go before."""
        return {}

    def _tell_made(self, task: Task, reporter: Reporter) -> None:
        reporter.info(
            self.tr("Task {} has been made. Should this run break off, go on with {}={}.").format(
                task.id, self.RESUME, task.id
            )
        )

    def _resume(
        self, values: Values, reporter: Reporter, show: Callable[[UploadProgress], None]
    ) -> Task:
        identity = values.text(self.RESUME)
        for journal in journals(journal_folder(), self.client.url):
            if journal.task == identity:
                reporter.info(self.tr("Uploading what is missing of task {}…").format(identity))
                return self.client.tasks.resume(
                    journal,
                    patience=OUTAGE_PATIENCE,
                    progress=show,
                    cancelled=reporter.cancelled,
                )
        task = find_task(self.client, "", identity)
        if task.partial:
            raise StorageError(
                self.tr("The photos of task {} are not all on the server.").format(identity),
                self.tr(
                    "What is missing is known only to the QGIS profile that began the upload: "
                    "go on there, or make a new task."
                ),
            )
        return task

    def order(self, values: Values, extra: Mapping[str, OptionValue], reporter: Reporter) -> Order:
        """Return project, options and node; all is checked before a project is made."""
        choice = task_options.find_node(self.client, values.text(task_options.NODE), reporter)
        options = {
            **task_options.preset_options(self.client, values.text(task_options.PRESET)),
            **extra,
            **task_options.given_options(values),
        }
        options = task_options.checked(options, choice, reporter)
        return Order(self._project(values.text(self.PROJECT)), options, choice.id)

    def _project(self, text: str) -> int:
        try:
            project = find_project(self.client, text)
        except NotFoundError:
            if text.isdecimal():
                raise
            return self.client.projects.create(text).id
        require_right(project, "change")
        return project.id


def checked_inputs(
    files: Sequence[Path], photos: Sequence[Photo], in_feet: bool, reporter: Reporter
) -> list[Path]:
    """Check what goes with the photos, report what is found, and return the files to send.

    `in_feet`: whether heights are in feet where the CRS is. Raises `ValidationError`.
    """
    around = surroundings(photos, in_feet)
    found = check_task_inputs(files, around)
    if found.error is not None:
        raise ValidationError(str(found.error), found.error.remedy)
    for remark in found.remarks:
        report = reporter.warning if remark.severity is Severity.WARNING else reporter.info
        report(f"{remark} {remark.remedy}".strip())
    if in_feet and found.is_in_feet:  # the upload itself does not know the unit
        return prepare_inputs(files, journal_folder() / COPIES, around)[0]
    return list(files)


def checked_photos(wanted: Sequence[Path], reporter: Reporter) -> list[Photo]:
    """Return the photos that can be uploaded, of files and folders; tells about the others."""
    found = inspect(wanted, reporter.cancelled)
    for photo in found:
        if photo.problem:
            reporter.warning(
                translate("TaskMaking", "{} is left out: it {}.").format(
                    photo.path.name, photo.problem
                )
            )
    good = usable(found)
    if not any(not photo.is_extra for photo in good):
        raise ValidationError(
            translate("TaskMaking", "There are no photos here."),
            translate("TaskMaking", "Choose photos, or a folder that has photos directly in it."),
        )
    if not any(photo.has_position for photo in good):
        reporter.warning(
            translate(
                "TaskMaking", "None of the photos has a GPS position; the task will probably fail."
            )
        )
    return good
