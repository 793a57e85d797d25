"""The client of a WebODM server: endpoints in, models out. Needs requests, and no QGIS.

    server = WebODM("https://webodm.example.org", Credentials("pilot", "secret"))
    project = server.projects.create("North field")
    task = server.tasks.create(project.id, photos, name="Monday", options={"dsm": True})
    task = server.tasks.wait(project.id, task.id)
    server.results.download(project.id, task.id, Asset.ORTHOPHOTO, Path("north-field.tif"))

Every call may come from any thread, blocks until it is answered, and raises the subclasses of
`WebODMError`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Callable

from .answers import LARGEST_PAGE
from .endpoints.results import Results
from .endpoints.tasks import Tasks
from .errors import NotFoundError, WebODMError
from .models import NodeOption, OptionValue, Preset, ProcessingNode, Project, rows
from .once import delete_once, make_once
from .options import option_list
from .permissions import with_right
from .transport import Credentials, NetworkOptions, TokenListener, Transport
from .workflows.task_upload import TaskUploads

_VERSION = re.compile(rb"<h2[^<>]{0,200}>[^<\d]{0,200}(\d{1,4}(?:\.\d{1,6}){1,3})\s{0,200}</h2>")
VERSION_PATIENCE = 5.0  # s
MOST_PAGES = 10_000  # of ten projects each


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
        self.uploads = TaskUploads(self)
        self.results = Results(self)
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

    def version(self) -> str:
        """Return the version that the server's page “About” names, "" when it is not available.

        Nothing of the API does. Takes 5 s at most and never raises: old and new servers are told
        apart by their answers all the same.
        """
        try:
            page = self.transport.content(
                "/about/", largest=LARGEST_PAGE, patience=VERSION_PATIENCE
            )
        except WebODMError:
            return ""
        found = _VERSION.search(page)
        return "" if found is None else found[1].decode("ascii")


class Projects:
    """`server.projects`: the folders that tasks live in."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        search: str = "",
        id: int | None = None,  # noqa: A002  the server's own word
        name: str = "",
        description: str = "",
        created_at: str = "",
        ordering: str = "-created_at",
    ) -> Iterator[Project]:
        """Yield all projects, asking for one page after the other.

        `search` finds a part of the text, `name`, `description` and `created_at` only the whole
        of it. Costly on a server with many tasks (seconds): ask when the user asks, do not poll.
        """
        filters = {
            "search": search,
            "id": "" if id is None else str(int(id)),
            "name": name,
            "description": description,
            "created_at": created_at,
            "ordering": ordering,
        }
        params: dict[str, Any] = {key: value for key, value in filters.items() if value}
        seen: set[int] = set()
        for page in range(1, MOST_PAGES + 1):
            try:
                data = self._transport.json("GET", "projects/", params={**params, "page": page})
            except NotFoundError:
                if page == 1:
                    raise
                return  # projects were removed meanwhile: there is no such page any more
            found = [Project.from_json(item) for item in rows(data)]
            new = {project.id: project for project in found if project.id not in seen}
            # A project made meanwhile moves others to the next page.
            yield from new.values()
            seen.update(new)
            if not new or not _has_next(data, page * len(found)):
                return

    def get(self, project: int) -> Project:
        """Return one project."""
        return Project.from_json(self._transport.json("GET", f"projects/{int(project)}/"))

    def create(self, name: str, description: str = "") -> Project:
        """Make a project and return it."""
        body = {"name": name, "description": description}
        return self._create(
            lambda: self._transport.json("POST", "projects/", json_body=body),
            lambda: self.list(name=name),
        )

    def duplicate(self, project: int) -> Project:
        """Copy a project with its tasks; return the copy."""
        original = self.get(project)

        def post() -> Any:
            path = f"projects/{int(project)}/duplicate/"
            answer = self._transport.json("POST", path, json_body={})
            return answer.get("project") if isinstance(answer, dict) else None

        # The answer is made for nobody in particular: it has neither the rights nor the owner.
        return self.get(self._create(post, lambda: self.list(search=original.name)).id)

    def update(self, project: int, /, **changes: Any) -> Project:
        """Change `name`, `description` or `tags` and return the project."""
        path = f"projects/{int(project)}/"
        return with_right(
            "change",
            lambda: Project.from_json(
                self._transport.json("PATCH", path, json_body=changes, idempotent=True)
            ),
            lambda: self.get(project),
        )

    def delete(self, project: int) -> None:
        """Delete a project with all its tasks. There is no way back.

        Of a project that somebody else shares with this user, only the access to it goes.
        """
        path = f"projects/{int(project)}/"
        with_right(
            "delete",
            lambda: delete_once(
                lambda: self._transport.json("DELETE", path), lambda: self.get(project)
            ),
            lambda: self.get(project),
        )

    def _create(self, post: Callable[[], Any], alike: Callable[[], Iterator[Project]]) -> Project:
        """POST what makes a project; `alike` yields those it could be mistaken for."""
        known = {project.id for project in alike()}
        return make_once(
            lambda: Project.from_json(post()),
            lambda: next((p for p in alike() if p.id not in known), None),
        )


def _has_next(data: Any, read: int) -> bool:
    """Return whether a page says that another one follows, and has not counted fewer projects."""
    if not isinstance(data, dict) or not data.get("next"):
        return False
    count = data.get("count")
    return not isinstance(count, int) or isinstance(count, bool) or read < count


class Nodes:
    """`server.nodes`: the machines that process tasks."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self) -> tuple[ProcessingNode, ...]:
        """Return the nodes this user may use, with the options of each."""
        data = self._transport.json("GET", "processingnodes/")
        return tuple(ProcessingNode.from_json(item) for item in rows(data))

    def get(self, node: int) -> ProcessingNode:
        """Return one node."""
        return ProcessingNode.from_json(
            self._transport.json("GET", f"processingnodes/{int(node)}/")
        )

    def options(self) -> tuple[NodeOption, ...]:
        """Return the options that every node online has."""
        data = self._transport.json("GET", "processingnodes/options/")
        return tuple(NodeOption.from_json(item) for item in rows(data))


class Presets:
    """`server.presets`: named sets of options, the server's and the user's own."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self) -> tuple[Preset, ...]:
        """Return the presets this user sees; an old server has none."""
        try:
            data = self._transport.json("GET", "presets/")
        except NotFoundError:
            return ()
        return tuple(Preset.from_json(item) for item in rows(data))

    def create(self, name: str, options: Mapping[str, OptionValue]) -> Preset:
        """Keep options on the server under a name; return the preset."""
        body = {"name": name, "options": option_list(options)}
        known = {preset.id for preset in self.list()}
        return make_once(
            lambda: Preset.from_json(self._transport.json("POST", "presets/", json_body=body)),
            lambda: next((p for p in self.list() if p.id not in known and p.name == name), None),
        )

    def update(
        self, preset: int, *, name: str = "", options: Mapping[str, OptionValue] | None = None
    ) -> Preset:
        """Change one of the user's own presets and return it."""
        body: dict[str, Any] = {"name": name} if name else {}
        if options is not None:
            body["options"] = option_list(options)
        path = f"presets/{int(preset)}/"
        return Preset.from_json(
            self._transport.json("PATCH", path, json_body=body, idempotent=True)
        )

    def delete(self, preset: int) -> None:
        """Delete one of the user's own presets; the server's cannot be."""
        path = f"presets/{int(preset)}/"
        delete_once(
            lambda: self._transport.json("DELETE", path),
            lambda: self._transport.json("GET", path),
        )
