"""The processing tasks of a project: list, create, change, delete."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Callable, Protocol
from urllib.parse import quote

from ..answers import content_length
from ..enums import TaskStatus
from ..errors import NotFoundError, ProtocolError, ValidationError
from ..models import Bounds, ConsoleOutput, OptionValue, Project, Task, rows, touches
from ..options import option_list
from ..support.cancellation import Cancelled
from ..support.i18n import translate
from ..support.idempotency import create_idempotently, delete_idempotently
from ..transport import Body, Transport
from .paths import photo_path, project_path, task_path, tasks_path

BESIDE_ANTIMERIDIAN = 179.0  # degrees of longitude; no task is as wide as the rest


class FormBody(Body, Protocol):
    """A body of multipart/form-data."""

    @property
    def content_type(self) -> str:
        """The value of the Content-Type header."""

    @property
    def is_whole(self) -> bool:
        """True when no file in it is only a part."""


class Tasks:
    """The calls that concern tasks, each a request or two."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
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
        data = self._transport.json("GET", tasks_path(project), params=params)
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
        data = self._transport.json("GET", project_path(project))
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

    # Creating

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
        extra = {"resize_to": resize_to, "align_to": align_to}
        body = {"partial": True, **creation_fields(name, options, node)}
        body.update({key: value for key, value in extra.items() if value})
        path = tasks_path(project)
        before = set(self.ids(project) if known is None else known)
        try:
            task = create_once(
                self,
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

    def upload(self, project: int, task: str, body: FormBody) -> Mapping[str, int]:
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
        try:
            headers = self._transport.head(photo_path(project, task, name))
        except NotFoundError:
            return None
        return content_length(headers)

    def commit(self, project: int, task: str) -> Task:
        """Start a partial task; when the answer is lost, it is looked for before it is repeated."""

        def find() -> Task | None:
            state = self.get(project, task)
            return None if state.partial else state

        path = task_path(project, task) + "commit/"
        return create_idempotently(lambda: Task.from_json(self._transport.json("POST", path)), find)

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

        return create_once(self, project, post, is_copy)

    def compact(self, project: int, task: str) -> None:
        """Ask the server to delete what is not needed for the results; no restart after that."""
        self._post(project, task, "compact/")

    def cancel(self, project: int, task: str) -> None:
        """Ask the server to stop a task; `pending_action` shows until it has.

        The request can be lost right after another change; `cancel_and_wait` makes sure.
        """
        self._post(project, task, "cancel/")

    def remove(self, project: int, task: str) -> None:
        """Ask the server to delete a task with its photos and results. There is no way back."""
        delete_idempotently(
            lambda: self._remove_once(project, task), lambda: self.get(project, task)
        )

    def _remove_once(self, project: int, task: str) -> None:
        try:
            self._transport.json("POST", task_path(project, task) + "remove/")
        except (NotFoundError, ProtocolError):  # an old server may only know DELETE
            try:
                self._transport.json("DELETE", task_path(project, task))
            except ProtocolError as error:
                raise NotFoundError(translate("Api", "The task is not there.")) from error

    # Inside

    def _post(self, project: int, task: str, action: str) -> None:
        self._transport.json("POST", task_path(project, task) + action, idempotent=True)

    def _remove_ghosts(self, project: int, before: set[str]) -> None:
        """Remove what a rejected create leaves: a task without a name, photos or status."""
        for identity in set(self.ids(project)) - before:
            ghost = self.get(project, identity)
            if ghost.status is TaskStatus.UNKNOWN and not ghost.images_count and not ghost.name:
                self.remove(project, identity)


def _asked_for(box: Bounds) -> Bounds:
    """Return the box to ask the server for: near 180° all longitudes, as it has no other side."""
    west, south, east, north = box
    is_near = west < -BESIDE_ANTIMERIDIAN or east > BESIDE_ANTIMERIDIAN
    return (-180.0, south, 180.0, north) if is_near else box


def create_once(
    tasks: Tasks,
    project: int,
    post: Callable[[], Any],
    is_ours: Callable[[Task], bool],
    before: Collection[str] | None = None,
    cancelled: Cancelled | None = None,
    *,
    is_spent_by_failure: bool = False,
) -> Task:
    """Create a task by POST; `is_ours` distinguishes it from other new tasks of the project.

    `before`: the ids of those that were there, default those there now; the rest is as in
    `create_idempotently`.
    """
    known = set(tasks.ids(project) if before is None else before)

    def find() -> Task | None:
        new = (tasks.get(project, i) for i in tasks.ids(project) if i not in known)
        return next((task for task in new if is_ours(task)), None)

    return create_idempotently(
        lambda: Task.from_json(post()), find, cancelled, is_spent_by_failure=is_spent_by_failure
    )


def creation_fields(
    name: str, options: Mapping[str, OptionValue] | None, node: int | None
) -> dict[str, Any]:
    """Return the fields that a task is created with, besides its files."""
    fields: dict[str, Any] = {
        "name": name,
        "options": option_list(options or {}),
        "auto_processing_node": node is None,
    }
    if node is not None:
        fields["processing_node"] = node
    return fields
