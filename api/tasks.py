"""The processing jobs of a project: list, make, watch, manage."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable
from urllib.parse import quote

from .enums import PendingAction, TaskStatus
from .errors import (
    ConnectionFailedError,
    NotFoundError,
    ProtocolError,
    ServerError,
    TaskFailedError,
    TooLargeError,
    ValidationError,
    WebODMError,
)
from .journal import Journal, TaskSettings, intents
from .journal import journals as journals_of
from .models import Bounds, ConsoleOutput, OptionValue, Project, Task, rows, touches
from .multipart import MultipartBody, NamedFile, name_files
from .once import delete_once, make_once
from .options import check_options, option_list
from .upload import (
    SMALLEST_CHUNK,
    TaskListener,
    TaskUpload,
    UploadListener,
    WarningListener,
    is_waiting,
)
from .waiting import Cancelled, pause
from .words import translate
from .zip_upload import IMPORT_CHUNK, ZipUpload, import_path

if TYPE_CHECKING:
    from .client import WebODM

BESIDE_ANTIMERIDIAN = 179.0  # degrees of longitude; no task is as wide as the rest
POLL_INTERVAL = 2.0  # s between two looks at a task in wait()
WAIT_PATIENCE = 300  # looks that may fail one after the other before wait() gives up
CANCEL_PATIENCE, CANCEL_ATTEMPTS, CANCEL_INTERVAL = 30.0, 3, 0.5  # s, times, s
EXTERNAL_ASSETS = ("orthophoto", "dsm", "dtm", "pointcloud")


def _asked_for(box: Bounds) -> Bounds:
    """Return the box to ask the server for: near 180° all longitudes, as it has no other side."""
    west, south, east, north = box
    is_near = west < -BESIDE_ANTIMERIDIAN or east > BESIDE_ANTIMERIDIAN
    return (-180.0, south, 180.0, north) if is_near else box


def task_path(project: int, task: str) -> str:
    """Return where a task is below /api/."""
    return f"projects/{int(project)}/tasks/{quote(str(task), safe='')}/"


class Tasks:
    """`server.tasks`. May be used from any thread; every call blocks until it is answered."""

    def __init__(self, client: WebODM) -> None:
        self._client = client
        self._transport = client.transport
        self._has_partial_flow: bool | None = None  # not known before the first task is made

    # Reading

    def list(
        self,
        project: int,
        *,
        status: TaskStatus | None = None,
        available_assets: Sequence[str] = (),
        bbox: Bounds | None = None,
        ordering: str = "-created_at",
    ) -> tuple[Task, ...]:
        """Return the tasks of a project, the newest first.

        `available_assets`: only tasks that have all of them; `bbox`: only tasks that touch it.
        Servers that do not know a filter ignore it, and take what lies across 180° for the rest of
        the world, so the answer is filtered here as well.
        """
        params: dict[str, str] = {"ordering": ordering}
        if status is not None:
            params["status"] = str(status.value)
        if available_assets:
            params["available_assets"] = ",".join(available_assets)
        if bbox is not None:
            params["bbox"] = ",".join(map(repr, _asked_for(bbox)))
        data = self._transport.json("GET", f"projects/{int(project)}/tasks/", params=params)
        found = tuple(Task.from_json(item) for item in rows(data))
        return tuple(
            task
            for task in found
            if (status is None or task.status is status)
            and set(available_assets) <= set(task.available_assets)
            and (bbox is None or touches(task.extent, bbox))
        )

    def get(self, project: int, task: str) -> Task:
        """Return one task. A public one can be had without a login."""
        return Task.from_json(self._transport.json("GET", task_path(project, task)))

    def ids(self, project: int) -> tuple[str, ...]:
        """Return the ids of a project's tasks; cheap, unlike the list of them."""
        data = self._transport.json("GET", f"projects/{int(project)}/")
        return Project.from_json(data).task_ids

    def get_public(self, task: str) -> Task:
        """Return a public task of which only the id is known, as in a shared link."""
        path = f"/public/task/{quote(task, safe='')}/json/"
        return Task.from_json(self._transport.json("GET", path))

    def output(
        self, project: int, task: str, line: int = 0, *, tail: int | None = None
    ) -> ConsoleOutput:
        """Return the console from line `line` on (0 is the first), or its last `tail` lines.

        The server begins its console anew on restart and on completion: when `count` is below
        what was read before, ask again from 0.
        """
        params: dict[str, Any] = {"f": "json"}
        params.update({"line": line} if tail is None else {"limit": -tail})
        answer = ConsoleOutput.from_json(
            self._transport.json("GET", task_path(project, task) + "output/", params=params)
        )
        if tail is not None and len(answer.lines) > tail:  # an old server knows no limit
            return ConsoleOutput(answer.lines[len(answer.lines) - tail :], len(answer.lines))
        return answer

    # Making

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

        A server that is away is waited for, `patience` seconds at most. With a folder for
        `journals`, an upload that fails or is cancelled can go on later: see `resume` and
        `discard`; without one its task is removed. Where the folder cannot be written, `warned` is
        called with the reason, and the upload goes on without a journal. Raises `FilesFailedError`
        when all but some files have arrived, `TaskChangedError` when somebody else has canceled or
        started the task meanwhile. An old server gets all in one request.
        """
        upload = TaskUpload(
            self._client,
            project,
            patience=patience,
            progress=progress,
            created=created,
            warned=warned,
            cancelled=cancelled,
        )
        settings = TaskSettings(name, self.checked(options or {}, node), node, resize_to, align_to)
        return upload.run(photos, settings, journals)

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
        upload = TaskUpload(
            self._client,
            journal.project,
            patience=patience,
            progress=progress,
            created=created,
            cancelled=cancelled,
        )
        return upload.resume(journal, leave_out)

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
        """Send the files of an interrupted upload as a new task, and return that one, started.

        The other task stays as it is; its journal goes once the new task has been started.
        """
        settings = journal.settings
        with journal.held():
            task = self.create(
                journal.project,
                [file.path for file in journal.files],
                name=journal.name,
                options=settings.options,
                node=settings.node,
                resize_to=settings.resize_to,
                align_to=settings.align_to,
                journals=journal.path.parent,
                patience=patience,
                progress=progress,
                created=created,
                warned=warned,
                cancelled=cancelled,
            )
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
                task = self.get(journal.project, journal.task)
                if is_waiting(task):
                    self.remove(journal.project, journal.task)
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
        for intent in list(intents(folder, self._client.url)):
            with contextlib.suppress(WebODMError), intent.held():
                if Journal.load(intent.path).task:
                    continue  # it was made meanwhile
                taken = {journal.task for journal in journals_of(folder, self._client.url)}
                orphan = self._orphan_of(intent, taken)
                if orphan is None:
                    intent.close()
                else:
                    intent.made(orphan)

    def _orphan_of(self, intent: Journal, taken: Collection[str]) -> Task | None:
        try:
            found = self.list(intent.project, ordering="created_at")
        except NotFoundError:
            return None
        for task in found:
            is_new = task.id not in intent.known and task.id not in taken
            if is_new and is_waiting(task) and not task.images_count and task.name == intent.name:
                return task
        return None

    def create_partial(
        self,
        project: int,
        *,
        name: str = "",
        options: Mapping[str, OptionValue] | None = None,
        node: int | None = None,
        resize_to: int | None = None,
        align_to: str = "",
        known: Collection[str] | None = None,
    ) -> Task | None:
        """Create a task that waits for `upload` and `commit`; None if the server knows no such.

        `resize_to`: longest side in pixels the server shrinks photos to; `align_to`: the id of a
        task whose result the new one is fitted to. When the answer is lost, the task is looked
        for among those that are not `known` (default: those there now) before another is made.
        """
        if self._has_partial_flow is False:
            return None
        body: dict[str, Any] = {"partial": True, **_creation_fields(name, options, node)}
        if resize_to:
            body["resize_to"] = resize_to
        if align_to:
            body["align_to"] = align_to
        path = f"projects/{int(project)}/tasks/"
        before = set(self.ids(project) if known is None else known)
        try:
            task = self._create(
                project,
                lambda: self._transport.json("POST", path, json_body=body),
                lambda made: made.partial and made.name == name and not made.images_count,
                before,
            )
        except ValidationError as error:
            self._remove_ghosts(project, before)
            if error.fields or self._has_partial_flow:
                raise
            self._has_partial_flow = False  # the documented old server misses the photos
            return None
        self._has_partial_flow = True
        return task

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
        fields = {
            key: value if isinstance(value, str) else json.dumps(value)
            for key, value in _creation_fields(name, options, node).items()
        }
        body = MultipartBody(fields, files, sent=sent, cancelled=cancelled)
        path = f"projects/{int(project)}/tasks/"
        return self._create(
            project,
            lambda: self._transport.json(
                "POST", path, body=body, content_type=body.content_type, cancelled=cancelled
            ),
            lambda made: made.name == name and made.images_count == len(files),
            cancelled=cancelled,
        )

    def upload(self, project: int, task: str, body: MultipartBody) -> Mapping[str, int]:
        """Send files to a partial task; return the bytes the server has stored of each."""
        data = self._transport.json(
            "POST",
            task_path(project, task) + "upload/",
            body=body,
            content_type=body.content_type,
            idempotent=body.is_whole,  # whole files replace those of the same name, parts do not
        )
        uploaded = data.get("uploaded") if isinstance(data, dict) else None
        if not isinstance(uploaded, dict):
            raise ProtocolError(translate("Api", "The server did not confirm the upload."))
        return {str(k): v for k, v in uploaded.items() if isinstance(v, int)}

    def uploaded_size(self, project: int, task: str, name: str) -> int | None:
        """Return the bytes the server has of an uploaded file, None if it has none."""
        path = f"{task_path(project, task)}images/download/{quote(name)}"
        try:
            headers = self._transport.head(path)
        except NotFoundError:
            return None
        length = headers.get("Content-Length", "")
        return int(length) if length.isdecimal() else None

    def commit(self, project: int, task: str) -> Task:
        """Start a partial task; when the answer is lost, it is looked for before it is repeated."""

        def find() -> Task | None:
            state = self.get(project, task)
            return None if state.partial else state

        path = task_path(project, task) + "commit/"
        return make_once(lambda: Task.from_json(self._transport.json("POST", path)), find)

    def checked(
        self, options: Mapping[str, OptionValue], node: int | None = None
    ) -> dict[str, OptionValue]:
        """Return options in their types, checked against what the node allows.

        Raises `ValidationError` with the option's name, its value, and what is allowed. Without
        any options nothing is asked; where no node tells its options, nothing can be checked.
        """
        if not options:
            return {}
        nodes = self._client.nodes.list()
        # With a free choice, an option is fine when any node online knows it.
        asked = [n for n in nodes if (n.online if node is None else n.id == node)]
        known = {option.name: option for n in asked for option in n.options}
        return check_options(options, known.values()) if known else dict(options)

    # Importing

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
        while True:
            upload = ZipUpload(
                self._client,
                project,
                path,
                name=name,
                chunk=chunk,
                patience=patience,
                progress=progress,
                cancelled=cancelled,
            )
            try:
                upload.send_all_but_the_last()
                return self._create(
                    project, upload.send_last, _imported_as(name), cancelled=cancelled
                )
            except TooLargeError:
                if chunk <= SMALLEST_CHUNK:
                    raise
                chunk //= 2

    def import_url(self, project: int, url: str, *, name: str = "") -> Task:
        """Have the server fetch a zip itself; whether it can shows in the task later."""
        return self._create(
            project,
            # Form fields, as the contract has it; today's server takes JSON too.
            lambda: self._transport.json(
                "POST", import_path(project), data={"url": url, "name": name}
            ),
            _imported_as(name),
        )

    def import_assets(
        self,
        project: int,
        assets: Mapping[str, Path],
        *,
        name: str = "",
        cancelled: Cancelled | None = None,
    ) -> Task:
        """Make a task of finished products; `assets` by kind: orthophoto, dsm, dtm, pointcloud."""
        unknown = set(assets) - set(EXTERNAL_ASSETS)
        if unknown or not assets:
            raise ValidationError(
                translate("Api", "Products must be some of {}.").format(", ".join(EXTERNAL_ASSETS)),
            )
        base = f"projects/{int(project)}/tasks/import/external/"
        # An import that was begun and not gone on with is nothing.
        answer = self._transport.json("POST", base + "init", json_body={}, idempotent=True)
        batch = answer.get("uuid") if isinstance(answer, dict) else None
        if not isinstance(batch, str):
            raise ProtocolError(translate("Api", "The server did not begin the import."))
        for kind, path in assets.items():
            body = MultipartBody(
                {"uuid": batch}, name_files([path]), file_field=kind, cancelled=cancelled
            )
            self._transport.json(
                "POST", base + "upload", body=body, content_type=body.content_type, idempotent=True
            )
        return self._create(
            project,
            lambda: self._transport.json(
                "POST", base + "commit", json_body={"uuid": batch, "name": name}
            ),
            _imported_as(name),
            cancelled=cancelled,
            is_spent_by_failure=True,  # the server drops what it was sent
        )

    # Managing

    def update(self, project: int, task: str, /, **changes: Any) -> Task:
        """Change `name`, `options`, `processing_node`, `public`, … of a committed task.

        Never before `commit`: the server would start the task with what it has. `options` may be
        a dict by name.
        """
        if isinstance(changes.get("options"), Mapping):
            changes["options"] = option_list(changes["options"])
        return Task.from_json(
            self._transport.json(
                "PATCH", task_path(project, task), json_body=changes, idempotent=True
            )
        )

    def move(self, project: int, task: str, target: int) -> Task:
        """Put a task into another project."""
        try:
            return self.update(project, task, project=int(target))
        except NotFoundError:
            return self.get(target, task)  # moved already, only the answer was lost

    def duplicate(self, project: int, task: str) -> Task:
        """Copy a task with its results; return the copy."""
        original = self.get(project, task)

        def post() -> Any:
            answer = self._transport.json("POST", task_path(project, task) + "duplicate/")
            return answer.get("task") if isinstance(answer, dict) else None

        def is_copy(made: Task) -> bool:
            return made.images_count == original.images_count and original.name in made.name

        return self._create(project, post, is_copy)

    def compact(self, project: int, task: str) -> None:
        """Ask the server to delete what is not needed for the results; no restart after that."""
        self._post(project, task, "compact/")

    def cancel(self, project: int, task: str) -> None:
        """Ask the server to stop a task; `pending_action` shows until it has.

        The request can be lost right after another change; `cancel_and_wait` makes sure.
        """
        self._post(project, task, "cancel/")

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
        deadline = time.monotonic() + timeout
        run = self.get(project, task).uuid
        for _ in range(CANCEL_ATTEMPTS):
            self.cancel(project, task)
            while time.monotonic() < deadline:
                state = self.get(project, task)
                is_restarted = state.pending_action is PendingAction.RESTART or (
                    bool(run) and state.uuid != run
                )
                if state.is_finished or is_restarted:
                    return state
                if state.pending_action is None:
                    break  # the request was lost
                pause(CANCEL_INTERVAL, cancelled)
        raise ServerError(
            translate("Api", "The server has not cancelled the task."),
            translate("Api", "Try again in a while."),
        )

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

    def remove(self, project: int, task: str) -> None:
        """Ask the server to delete a task with its photos and results. There is no way back."""
        delete_once(lambda: self._remove_once(project, task), lambda: self.get(project, task))

    def _remove_once(self, project: int, task: str) -> None:
        try:
            self._transport.json("POST", task_path(project, task) + "remove/")
        except (NotFoundError, ProtocolError):  # an old server may only know DELETE
            try:
                self._transport.json("DELETE", task_path(project, task))
            except ProtocolError as error:
                raise NotFoundError(translate("Api", "The task is not there.")) from error

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
        failures, began = 0, time.monotonic()
        while True:
            try:
                state = self.get(project, task)
                failures = 0
            except (ConnectionFailedError, ServerError):
                failures += 1
                if failures > WAIT_PATIENCE:
                    raise
            else:
                if changed is not None:
                    changed(state)
                if state.is_finished:
                    return _completed(state)
            if timeout is not None and time.monotonic() - began > timeout:
                raise TaskFailedError(
                    translate("Api", "The task was not done within {:g} s.").format(timeout),
                    translate("Api", "It goes on on the server: wait for it again."),
                )
            pause(interval, cancelled)

    # Inside

    def _post(self, project: int, task: str, action: str) -> None:
        self._transport.json("POST", task_path(project, task) + action, idempotent=True)

    def _create(
        self,
        project: int,
        post: Callable[[], Any],
        is_ours: Callable[[Task], bool],
        before: set[str] | None = None,
        cancelled: Cancelled | None = None,
        *,
        is_spent_by_failure: bool = False,
    ) -> Task:
        """POST what makes a task; `is_ours` tells it from others that are new in the project."""
        known = set(self.ids(project)) if before is None else before

        def find() -> Task | None:
            new = (self.get(project, i) for i in self.ids(project) if i not in known)
            return next((task for task in new if is_ours(task)), None)

        return make_once(
            lambda: Task.from_json(post()),
            find,
            cancelled,
            is_spent_by_failure=is_spent_by_failure,
        )

    def _remove_ghosts(self, project: int, before: set[str]) -> None:
        """Remove what a rejected create leaves: a task without a name, photos or status."""
        for identity in set(self.ids(project)) - before:
            ghost = self.get(project, identity)
            if ghost.status is TaskStatus.UNKNOWN and not ghost.images_count and not ghost.name:
                self.remove(project, identity)


def _creation_fields(
    name: str, options: Mapping[str, OptionValue] | None, node: int | None
) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "name": name,
        "options": option_list(options or {}),
        "auto_processing_node": node is None,
    }
    if node is not None:
        fields["processing_node"] = node
    return fields


def _imported_as(name: str) -> Callable[[Task], bool]:
    """Return what tells an import: by the name it was given, else by having no node to run on.

    The name that a server then gives is in its own language.
    """

    def is_ours(made: Task) -> bool:
        if name:
            return made.name == name
        return made.processing_node is None and not made.auto_processing_node and not made.partial

    return is_ours


def _completed(task: Task) -> Task:
    if task.status is TaskStatus.COMPLETED:
        return task
    if task.status is TaskStatus.CANCELED:
        raise TaskFailedError(
            translate("Api", "The task “{}” was cancelled.").format(task.name),
            translate("Api", "Restart it to go on."),
        )
    reason = task.last_error or translate("Api", "The processing node gave no reason.")
    raise TaskFailedError(translate("Api", "The task “{}” failed: {}").format(task.name, reason))
