"""The client of a WebODM server: endpoints in, models out. Needs requests, and no QGIS.

    server = WebODM("https://webodm.example.org", Credentials("pilot", "secret"))
    project = server.projects.create("North field")
    task = server.tasks.create(project.id, photos, name="Monday", options={"dsm": True})
    task = server.tasks.wait(project.id, task.id)
    server.tasks.download(project.id, task.id, Asset.ORTHOPHOTO, Path("north-field.tif"))

Every call may come from any thread, blocks until it is answered, and raises the subclasses of
`WebODMError`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Callable
from urllib.parse import quote

from . import download as downloads
from .enums import TaskStatus, TileType
from .errors import (
    ConnectionFailedError,
    NotFoundError,
    ProtocolError,
    ServerError,
    TaskFailedError,
)
from .models import (
    ConsoleOutput,
    NodeOption,
    OptionValue,
    Preset,
    ProcessingNode,
    Project,
    Task,
    TileJSON,
    TileMetadata,
)
from .transport import Cancelled, Credentials, NetworkOptions, TokenListener, Transport, pause
from .upload import MultipartBody, TaskUpload, UploadListener, name_files

POLL_INTERVAL = 2.0  # s between two looks at a task in wait()
WAIT_PATIENCE = 300  # polls that may fail one after the other before wait() gives up


class WebODM:
    """One server, seen as one user.

    Parameters: `url` as a browser would show it; `credentials` (None: public things only);
    `network` for time-outs, proxies and certificates; `on_token` is called, in the thread that
    logged in, with every new token.
    """

    def __init__(
        self,
        url: str,
        credentials: Credentials | None = None,
        *,
        network: NetworkOptions | None = None,
        on_token: TokenListener | None = None,
    ) -> None:
        self.transport = Transport(url, credentials, network, on_token)
        self.projects = Projects(self.transport)
        self.tasks = Tasks(self)
        self.nodes = Nodes(self.transport)
        self.presets = Presets(self.transport)

    def __repr__(self) -> str:
        return f"<WebODM {self.url}>"

    @property
    def url(self) -> str:
        """The server's address, without a closing slash."""
        return self.transport.url

    def close(self) -> None:
        """End what is under way and close all connections."""
        self.transport.close()

    def check(self) -> tuple[ProcessingNode, ...]:
        """Log in and return the processing nodes: the cheapest proof that all of it works."""
        return tuple(self.nodes.list())


class Projects:
    """The folders that tasks live in."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self, *, search: str = "", ordering: str = "-created_at") -> Iterator[Project]:
        """Yield all projects, asking for one page after the other.

        Costly on a server with many tasks (seconds): ask when the user asks, do not poll.
        """
        page, seen = 1, set()
        while True:
            params: dict[str, Any] = {"page": page, "ordering": ordering}
            if search:
                params["search"] = search
            data = self._transport.json("GET", "projects/", params=params)
            for item in _rows(data):
                project = Project.from_json(item)
                if project.id not in seen:  # a project made meanwhile moves others to the next page
                    seen.add(project.id)
                    yield project
            if not isinstance(data, dict) or not data.get("next"):
                return
            page += 1

    def get(self, project: int) -> Project:
        """Return one project."""
        return Project.from_json(self._transport.json("GET", f"projects/{int(project)}/"))

    def create(self, name: str, description: str = "") -> Project:
        """Make a project and return it."""
        body = {"name": name, "description": description}
        return Project.from_json(self._transport.json("POST", "projects/", json_body=body))

    def update(self, project: int, **changes: str) -> Project:
        """Change `name` or `description` and return the project."""
        path = f"projects/{int(project)}/"
        return Project.from_json(
            self._transport.json("PATCH", path, json_body=changes, idempotent=True)
        )

    def delete(self, project: int) -> None:
        """Delete a project with all its tasks. There is no way back."""
        self._transport.json("DELETE", f"projects/{int(project)}/")


class Tasks:
    """The processing jobs of a project, and what they made."""

    def __init__(self, client: WebODM) -> None:
        self._client = client
        self._transport = client.transport

    # Reading

    def list(self, project: int) -> tuple[Task, ...]:
        """Return all tasks of a project, the newest first."""
        data = self._transport.json(
            "GET", f"projects/{int(project)}/tasks/", params={"ordering": "-created_at"}
        )
        return tuple(Task.from_json(item) for item in _rows(data))

    def get(self, project: int, task: str) -> Task:
        """Return one task."""
        return Task.from_json(self._transport.json("GET", _task_path(project, task)))

    def output(self, project: int, task: str, line: int = 0) -> ConsoleOutput:
        """Return the console from line `line` on (0 is the first).

        The server begins its console anew on restart and on completion: when `count` is below
        what was read before, ask again from 0.
        """
        params = {"line": line, "f": "json"}
        return ConsoleOutput.from_json(
            self._transport.json("GET", _task_path(project, task) + "output/", params=params)
        )

    def tilejson(self, project: int, task: str, kind: TileType) -> TileJSON:
        """Return where the map tiles of a raster are."""
        path = f"{_task_path(project, task)}{kind.value}/tiles.json"
        return TileJSON.from_json(self._transport.json("GET", path), self._client.url)

    def metadata(self, project: int, task: str, kind: TileType) -> TileMetadata:
        """Return statistics and colour maps of a raster."""
        path = f"{_task_path(project, task)}{kind.value}/metadata"
        return TileMetadata.from_json(self._transport.json("GET", path))

    # Making

    def create(
        self,
        project: int,
        photos: Sequence[Path],
        *,
        name: str = "",
        options: Mapping[str, OptionValue] | None = None,
        node: int | None = None,
        progress: UploadListener | None = None,
        created: Callable[[Task], None] | None = None,
        cancelled: Cancelled | None = None,
    ) -> Task:
        """Create a task, upload its photos in parallel, start it, and return it.

        `options` are the node's by name; `node` None lets the server choose. `created` is called
        with the task before its photos are uploaded.
        """
        return TaskUpload(
            self._client,
            project,
            photos,
            name=name,
            options=options,
            node=node,
            progress=progress,
            created=created,
            cancelled=cancelled,
        ).run()

    def create_partial(
        self,
        project: int,
        *,
        name: str = "",
        options: Mapping[str, OptionValue] | None = None,
        node: int | None = None,
    ) -> Task:
        """Create a task that waits for `upload` and `commit`."""
        body = {"partial": True, **_creation_fields(name, options, node)}
        path = f"projects/{int(project)}/tasks/"
        return Task.from_json(self._transport.json("POST", path, json_body=body))

    def create_at_once(
        self,
        project: int,
        photos: Sequence[Path],
        *,
        name: str = "",
        options: Mapping[str, OptionValue] | None = None,
        node: int | None = None,
        cancelled: Cancelled | None = None,
    ) -> Task:
        """Create and start a task with one streamed request, as old servers want it."""
        fields = {
            key: value if isinstance(value, str) else json.dumps(value)
            for key, value in _creation_fields(name, options, node).items()
        }
        body = MultipartBody(fields, name_files(photos), cancelled=cancelled)
        path = f"projects/{int(project)}/tasks/"
        return Task.from_json(
            self._transport.json("POST", path, body=body, content_type=body.content_type)
        )

    def upload(self, project: int, task: str, body: MultipartBody) -> Mapping[str, int]:
        """Send files to a partial task; return the bytes the server has stored of each."""
        data = self._transport.json(
            "POST",
            _task_path(project, task) + "upload/",
            body=body,
            content_type=body.content_type,
        )
        uploaded = data.get("uploaded") if isinstance(data, dict) else None
        if not isinstance(uploaded, dict):
            raise ProtocolError("The server did not confirm the upload.")
        return {str(k): v for k, v in uploaded.items() if isinstance(v, int)}

    def commit(self, project: int, task: str) -> Task:
        """Start a partial task; doing so again does no harm."""
        path = _task_path(project, task) + "commit/"
        return Task.from_json(self._transport.json("POST", path, idempotent=True))

    # Managing

    def update(self, project: int, task: str, **changes: Any) -> Task:
        """Change `name`, `options`, `processing_node`, … Never before `commit`: it would start."""
        path = _task_path(project, task)
        return Task.from_json(
            self._transport.json("PATCH", path, json_body=changes, idempotent=True)
        )

    def cancel(self, project: int, task: str) -> None:
        """Ask the server to stop a task; `pending_action` shows until it has."""
        self._post(project, task, "cancel/")

    def restart(
        self, project: int, task: str, options: Mapping[str, OptionValue] | None = None
    ) -> None:
        """Ask the server to run a task again, with `options` if given."""
        if options is not None:  # the server ignores options sent with the restart itself
            self.update(project, task, options=option_list(options))
        self._post(project, task, "restart/")

    def remove(self, project: int, task: str) -> None:
        """Ask the server to delete a task with its photos and results. There is no way back."""
        self._post(project, task, "remove/")

    def _post(self, project: int, task: str, action: str) -> None:
        self._transport.json("POST", _task_path(project, task) + action, idempotent=True)

    def wait(
        self,
        project: int,
        task: str,
        *,
        changed: Callable[[Task], None] | None = None,
        interval: float = POLL_INTERVAL,
        cancelled: Cancelled | None = None,
    ) -> Task:
        """Return the task once it is completed; `changed` is called after every look at it.

        A network that is away for a while is waited out. Raises `TaskFailedError` when the task
        failed or was cancelled, `CancelledError` when `cancelled` says so (the task goes on).
        """
        failures = 0
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
            pause(interval, cancelled)

    # Results

    def download(
        self,
        project: int,
        task: str,
        asset: str,
        target: Path,
        *,
        progress: downloads.DownloadListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> Path:
        """Stream an asset into the file `target` and return it; see `download.download`."""
        path = f"{_task_path(project, task)}download/{quote(asset)}"
        try:
            return downloads.download(
                self._transport, path, target, progress=progress, cancelled=cancelled
            )
        except NotFoundError as error:
            raise NotFoundError(
                f"The server has no {asset} of this task.",
                "The task may not make it with these options, or it has been removed.",
            ) from error


class Nodes:
    """The machines that process tasks."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self) -> tuple[ProcessingNode, ...]:
        """Return the nodes this user may use, with the options of each."""
        data = self._transport.json("GET", "processingnodes/")
        return tuple(ProcessingNode.from_json(item) for item in _rows(data))

    def options(self) -> tuple[NodeOption, ...]:
        """Return the options that every node online has."""
        data = self._transport.json("GET", "processingnodes/options/")
        return tuple(NodeOption.from_json(item) for item in _rows(data))


class Presets:
    """Named sets of options, the server's and the user's own."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self) -> tuple[Preset, ...]:
        """Return the presets this user sees."""
        data = self._transport.json("GET", "presets/")
        return tuple(Preset.from_json(item) for item in _rows(data))


def option_list(options: Mapping[str, OptionValue]) -> list[dict[str, OptionValue]]:
    """Return options as the server takes them, without those it would call invalid.

    Today's server rejects false, 0 and empty values: leaving them out means the same, and a
    number that must be sent as 0 goes as text.
    """
    sent: list[dict[str, OptionValue]] = []
    for name, value in options.items():
        if value is False or value == "":
            continue
        sent.append({"name": name, "value": value if isinstance(value, bool) else str(value)})
    return sent


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


def _completed(task: Task) -> Task:
    if task.status is TaskStatus.COMPLETED:
        return task
    if task.status is TaskStatus.CANCELED:
        raise TaskFailedError(f"The task “{task.name}” was cancelled.", "Restart it to go on.")
    reason = task.last_error or "The processing node gave no reason."
    raise TaskFailedError(f"The task “{task.name}” failed: {reason}")


def _task_path(project: int, task: str) -> str:
    return f"projects/{int(project)}/tasks/{quote(str(task), safe='')}/"


def _rows(data: Any) -> list[Any]:
    """Return the elements of a bare list, or of a page of one."""
    rows = data.get("results") if isinstance(data, dict) else data
    if not isinstance(rows, list):
        raise ProtocolError("The server sent something else where a list should be.")
    return rows
