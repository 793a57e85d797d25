"""The projects of a server."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Callable

from ..errors import NotFoundError
from ..models import Project, rows
from ..support.idempotency import create_idempotently, delete_idempotently
from ..support.permissions import with_right
from ..transport import Transport
from .paths import project_path

MOST_PAGES = 10_000  # of ten projects each


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
        return Project.from_json(self._transport.json("GET", project_path(project)))

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
            path = project_path(project) + "duplicate/"
            answer = self._transport.json("POST", path, json_body={})
            return answer.get("project") if isinstance(answer, dict) else None

        # The answer is made for nobody in particular: it has neither the rights nor the owner.
        return self.get(self._create(post, lambda: self.list(search=original.name)).id)

    def update(self, project: int, /, **changes: Any) -> Project:
        """Change `name`, `description` or `tags` and return the project."""
        path = project_path(project)
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
        path = project_path(project)
        with_right(
            "delete",
            lambda: delete_idempotently(
                lambda: self._transport.json("DELETE", path), lambda: self.get(project)
            ),
            lambda: self.get(project),
        )

    def _create(self, post: Callable[[], Any], alike: Callable[[], Iterator[Project]]) -> Project:
        """Create a project by POST; `alike` yields those that a lost answer may be about."""
        known = {project.id for project in alike()}
        return create_idempotently(
            lambda: Project.from_json(post()),
            lambda: next((p for p in alike() if p.id not in known), None),
        )


def _has_next(data: Any, read: int) -> bool:
    """Return whether a page says that another one follows, and has not counted fewer projects."""
    if not isinstance(data, dict) or not data.get("next"):
        return False
    count = data.get("count")
    return not isinstance(count, int) or isinstance(count, bool) or read < count
