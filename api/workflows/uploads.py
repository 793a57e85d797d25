"""New tasks from files: made, uploaded, started; resumed, sent again, given up."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from ..endpoints.nodes import Nodes
from ..endpoints.projects import Projects
from ..endpoints.tasks import Tasks
from ..enums import PendingAction
from ..errors import NotFoundError, StorageError, ValidationError, WebODMError
from ..inputs import corrected_inputs, is_extra
from ..models import Task
from ..requests import TaskRequest
from ..support.file_kinds import is_mask, is_subtitles, is_video
from ..support.i18n import translate
from ..transfer.journal import Journal, intents
from ..transfer.journal import journals as journals_of
from ..transfer.multipart import NamedFile, name_files
from ..transport import Transport
from .control import UploadControl
from .old_servers import create_on_old_server
from .option_check import checked_options
from .task_state import is_waiting, raise_if_gone
from .task_upload import TaskUpload, as_on_disk

FEWEST_PHOTOS = 2  # a node cannot match a photo with itself


def are_enough(paths: Iterable[Path]) -> bool:
    """Return whether files make a task: two photos, or a video, which has many."""
    videos = photos = 0
    for path in paths:
        videos += is_video(path)
        photos += not (is_extra(path) or is_video(path) or is_subtitles(path) or is_mask(path))
    return videos > 0 or photos >= FEWEST_PHOTOS


def require_enough(paths: Iterable[Path]) -> None:
    """Raise `ValidationError` when files are too few for a task."""
    if not are_enough(paths):
        raise ValidationError(
            translate("Api", "A task needs at least {} photos, or a video.").format(FEWEST_PHOTOS),
            translate("Api", "Add photos that overlap; a good map takes a dozen or more."),
        )


class TaskUploads:
    """`server.uploads`: what a `TaskRequest` asks for, whatever comes between.

    May be used from any thread; every call blocks until the task has been started.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._tasks = Tasks(transport)
        self._projects = Projects(transport)
        self._nodes = Nodes(transport)

    def create(
        self,
        request: TaskRequest,
        control: UploadControl | None = None,
        journals: Path | None = None,
    ) -> Task:
        """Create a task, upload its files in parallel, start it, and return it.

        The files, among them gcp_list.txt, geo.txt, image_groups.txt and align.*, and the options
        are checked before anything is sent, and before a project is made.

        With a folder for `journals`, an upload that fails or is cancelled can go on later: see
        `resume` and `discard`; without one its task is removed. Where the folder cannot be
        written, a warning says so, and the upload goes on without a journal. Raises
        `FilesFailedError` when all but some files have arrived, `TaskChangedError` when somebody
        else has canceled or started the task meanwhile. An old server gets all in one request.
        """
        control = control or UploadControl()
        options = checked_options(self._nodes, request.options, request.node)
        request = replace(request, options=options)
        require_enough(request.files)
        with ExitStack() as stack:
            files = name_files(stack.enter_context(corrected_inputs(request.files, journals)))
            project = self._project_of(request, control)
            intent = self._intent(stack, journals, project, request, files, control)
            task = self._create_partial(project, request, intent)
            if task is None:
                return create_on_old_server(
                    self._transport, self._tasks, project, request, files, control
                )
            journal = self._journal_of(stack, intent, task, control)
            is_resized = bool(request.resize_to)
            upload = TaskUpload(
                self._transport, replace(task, project=project), files, control, journal,
                name=request.name, is_resized=is_resized,
            )  # fmt: skip
            return upload.run()

    def resume(
        self,
        journal: Journal,
        control: UploadControl | None = None,
        leave_out: Collection[str] = (),
    ) -> Task:
        """Send what is missing of a journal's files, start the task, and return it.

        Files that have arrived are compared with the server's, not sent again, unless they have
        changed on disk since. `leave_out`: names, as in `FilesFailedError.reasons`, of files to
        do without. A task that has been started with all of them is returned as it is. Raises
        `TaskChangedError` when somebody else canceled it, or started it without some: see
        `create_again`. Raises `NotFoundError` when the task is gone; the journal then goes too,
        unless it may be that only this login does not see the task. Raises `StorageError` while
        the upload goes on elsewhere.
        """
        with journal.held():
            try:
                task = self._tasks.get(journal.project, journal.task)
                if task.pending_action is PendingAction.REMOVE:
                    raise NotFoundError(journal.task)  # noqa: TRY301  as if it were not listed
            except NotFoundError as error:
                key = journal.project, journal.task
                raise_if_gone(self._tasks, self._projects, key, journal.name, journal, error)
                raise
            return self._resume(journal, task, control or UploadControl(), leave_out)

    def create_again(self, journal: Journal, control: UploadControl | None = None) -> Task:
        """Send the files of an interrupted upload as a new task, and return that one, started.

        The other task stays as it is; its journal goes once the new task has been started.
        """
        with journal.held():
            task = self.create(journal.request_again(), control, journal.path.parent)
            journal.close()
        return task

    def discard(self, journal: Journal) -> Task | None:
        """Give an interrupted upload up: remove its task, and then the journal.

        A task that has been started or canceled stays, and is returned. Raises `StorageError` while
        the upload goes on.
        """
        with journal.held():
            other = None
            with contextlib.suppress(NotFoundError):
                task = self._tasks.get(journal.project, journal.task)
                if is_waiting(task):
                    self._tasks.remove(journal.project, journal.task)
                else:
                    other = task
            journal.close()
        return other

    def adopt(self, folder: Path) -> None:
        """Find the tasks of uploads that ended while their task was being made.

        Such a task becomes that of a journal in `folder`, to resume or to discard; what has made
        none is forgotten. It is known by its project and name, by having no photos, and by not
        having been there before. What cannot be found out now is left for another time.
        """
        for intent in list(intents(folder, self._transport.url)):
            with contextlib.suppress(WebODMError), intent.held():
                if Journal.load(intent.path).task:
                    continue  # it was made meanwhile
                taken = {journal.task for journal in journals_of(folder, self._transport.url)}
                orphan = self._orphan_of(intent, taken)
                if orphan is None:
                    intent.close()
                else:
                    intent.made(orphan)

    def _orphan_of(self, intent: Journal, taken: Collection[str]) -> Task | None:
        try:
            found = self._tasks.list(intent.project, ordering="created_at")
        except NotFoundError:
            return None
        for task in found:
            is_new = task.id not in intent.known and task.id not in taken
            if is_new and is_waiting(task) and not task.images_count and task.name == intent.name:
                return task
        return None

    # Inside

    def _project_of(self, request: TaskRequest, control: UploadControl) -> int:
        if request.project is not None:
            return request.project
        project = self._projects.create(request.project_name)
        if control.project_created is not None:
            control.project_created(project)
        return project.id

    def _intent(
        self,
        stack: ExitStack,
        journals: Path | None,
        project: int,
        request: TaskRequest,
        files: Sequence[NamedFile],
        control: UploadControl,
    ) -> Journal | None:
        """Note on disk, until the stack ends, that a task is to be made; None where it cannot."""
        if journals is None:
            return None
        self.adopt(journals)
        known = self._tasks.ids(project)
        try:
            intent = Journal.intend(journals, self._transport.url, project, request, files, known)
        except StorageError as error:
            _warn(control, error)
            return None
        stack.enter_context(intent.held())
        try:
            intent.write()
        except StorageError as error:
            _warn(control, error)
            return None
        return intent

    def _create_partial(
        self, project: int, request: TaskRequest, intent: Journal | None
    ) -> Task | None:
        """Create the task; None if the server has no partial flow. An intent ends without one."""
        try:
            task = self._tasks.create_partial(
                project,
                name=request.name,
                options=request.options,
                node=request.node,
                resize_to=request.resize_to,
                align_to=request.align_to,
                known=None if intent is None else intent.known,
            )
        except (ValidationError, NotFoundError):
            if intent is not None:
                intent.close()
            raise
        if task is None and intent is not None:
            intent.close()
        return task

    def _journal_of(
        self, stack: ExitStack, intent: Journal | None, task: Task, control: UploadControl
    ) -> Journal | None:
        """Note which task an intent has become, and let no copy of its journal go on meanwhile."""
        if intent is None:
            return None
        try:
            journal = intent.made(task)
        except StorageError as error:
            intent.close()
            _warn(control, error)
            return None
        stack.enter_context(journal.claimed())
        return journal

    def _resume(
        self, journal: Journal, task: Task, control: UploadControl, leave_out: Collection[str]
    ) -> Task:
        files = [file for file in journal.files if file.name not in leave_out]
        if not are_enough(file.path for file in files):
            raise ValidationError(
                translate("Api", "Too few photos would be left."),
                translate("Api", "Begin a new task."),
            )
        if leave_out:
            journal.leave_out(leave_out)
        is_open = is_waiting(task) and not journal.is_changed
        if is_open:
            files = [as_on_disk(file) for file in files]
        unchanged = {file.name for file in set(files) & set(journal.files)}
        upload = TaskUpload(
            self._transport, task, files, control, journal,
            name=journal.name, is_resized=bool(journal.request.resize_to),
            noted=unchanged & journal.arrived,
        )  # fmt: skip
        return upload.run() if is_open else upload.settle()


def _warn(control: UploadControl, error: StorageError) -> None:
    """Warn that the upload goes on without a journal."""
    if control.warned is not None:
        control.warned(
            StorageError(
                translate("Api", "The upload cannot be resumed if it is interrupted: {}").format(
                    error.message
                ),
                error.remedy,
            )
        )
