"""The API of old WebODM servers: a layer in front of the current application.

Old servers are known by their documentation alone. They differ from today's like this:

* Tasks have whole numbers for ids. Those are given out when a task is first shown and kept in
  the database; an id of today's sort names no task.
* A task has `TASK_FIELDS` and nothing else: no extent, no size, no tags; `options` is always a
  list, and there is `ground_control_points`. A project has `PROJECT_FIELDS`.
* No partial flow: the field is not known, so that a POST without two images is refused with 400;
  `upload/` and `commit/` do not exist. Neither do resizing, tags and public tasks.
* `DELETE tasks/{t}/` removes a task (204); `remove/` is there too, asynchronous as ever.
  `pending_action` knows only cancel, remove and restart: an import shows none.
* Lists of tasks can't be filtered or sorted, and projects can't be searched.
* `output/` knows only `line`, and answers with a JSON string whatever `f` says.
* TileJSON has the scheme `tms`: y grows northwards, tiles end in `.png` and take no parameters.
* Of a task's address only `TASK_PLACES` exist: no metadata, bounds, thumbnails, photos, exports,
  media, backups, copies. No presets either, but processing nodes and their options.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qsl, urlencode

from ..store import Store
from .answers import html_not_found, json_answer
from .gateway import WsgiApp

LEGACY = "devserver.web.legacy"  # set in the environment of every request of this layer
NO_TASK = "00000000-0000-0000-0000-000000000000"
NUMBER = re.compile(r"[0-9]{1,18}")
LAST_ACTION = 3  # restart
DEEPEST_ZOOM = 60

TASK_FIELDS = (
    "id", "project", "processing_node", "processing_node_name", "images_count", "can_rerun_from",
    "available_assets", "uuid", "name", "processing_time", "auto_processing_node", "status",
    "last_error", "options", "created_at", "pending_action", "upload_progress",
    "resize_progress", "running_progress",
)  # fmt: skip
PROJECT_FIELDS = ("id", "tasks", "created_at", "permissions", "name", "description")
PROJECT_FILTERS = ("page", "id", "name", "description", "created_at", "ordering", "jwt")

PROJECTS = re.compile(r"/api/projects/?|/api/projects/[^/]+/?")
TASKS = re.compile(r"/api/projects/[^/]+/tasks(/|/import)?")
TASK = re.compile(r"(/api/projects/[^/]+/tasks/)([^/]+)(/.*)?")
OTHERS = re.compile(r"/api/|/api/token-auth/?|/api/processingnodes(/.*)?")
TASK_PLACES = re.compile(
    r"/?|/(output|cancel|remove|restart)/?|/(download|assets)/.+|/(orthophoto|dsm|dtm)/tiles\.json"
)
TILE = re.compile(r"(/(?:orthophoto|dsm|dtm)/tiles/)(\d{1,2})/(\d{1,10})/(\d{1,10})\.png")


class LegacyDialect:
    """WSGI middleware that translates requests of the old API and their responses."""

    def __init__(self, app: WsgiApp, store: Store) -> None:
        self._app = app
        self._store = store

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Handle one request."""
        environ[LEGACY] = True
        asked = environ["PATH_INFO"]
        place = self._translated(asked)
        if place is None:
            return html_not_found()(environ, start_response)
        environ["PATH_INFO"] = place
        environ["QUERY_STRING"] = _query(place, environ["QUERY_STRING"])
        if environ["REQUEST_METHOD"] == "DELETE" and TASK.fullmatch(place):
            return self._delete(environ, start_response)
        return self._pass_on(environ, start_response, asked)

    # --- requests

    def _translated(self, path: str) -> str | None:
        """Return the current address; None for one that old servers do not support."""
        if PROJECTS.fullmatch(path) or TASKS.fullmatch(path) or OTHERS.fullmatch(path):
            return path
        task = TASK.fullmatch(path)
        if task is None:
            return None
        rest = _flipped(task[3] or "")
        if rest is None:
            return None
        known = self._store.numbered(int(task[2])) if NUMBER.fullmatch(task[2]) else None
        return task[1] + (known or NO_TASK) + rest

    def _delete(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Remove a task, as DELETE did."""
        environ["REQUEST_METHOD"] = "POST"
        environ["PATH_INFO"] = environ["PATH_INFO"].rstrip("/") + "/remove/"
        status, headers, body = _called(self._app, environ)
        if status.startswith("200"):
            status, headers, body = "204 No Content", [("Content-Length", "0")], b""
        start_response(status, headers)
        return [body]

    # --- answers

    def _pass_on(self, environ: dict[str, Any], start_response: Any, asked: str) -> Iterable[bytes]:
        started: list[Any] = []

        def start(status: str, headers: list[Any], _exc_info: Any = None) -> Any:
            started[:] = [status, headers]
            return lambda _data: None

        blocks = self._app(environ, start)
        names = {key.lower(): value for key, value in started[1]}
        is_json = names.get("content-type") == "application/json"
        if started[0].startswith("301"):  # the slash is missing: redirect with the task's number
            others = [pair for pair in started[1] if pair[0].lower() != "location"]
            started[1] = [*others, ("Location", asked + "/")]
        if not is_json or "content-disposition" in names or environ["REQUEST_METHOD"] == "HEAD":
            start_response(*started)
            return blocks
        body = self._old(json.loads(_joined(blocks)))
        answer = json_answer(body, int(started[0].split(" ")[0]))
        return answer(environ, start_response)

    def _old(self, value: Any) -> Any:
        """Return a response in the form of old servers."""
        if isinstance(value, list):
            return [self._old(item) for item in value]
        if not isinstance(value, dict):
            return value
        if "available_assets" in value:
            return self._old_task(value)
        if "permissions" in value and "tasks" in value:
            numbers = [self._store.number(task) for task in value["tasks"]]
            return {name: {**value, "tasks": numbers}[name] for name in PROJECT_FIELDS}
        if "tilejson" in value:
            return self._old_tilejson(value)
        if "results" in value:
            return {**value, "results": self._old(value["results"])}
        return value

    def _old_task(self, task: dict[str, Any]) -> dict[str, Any]:
        action = task["pending_action"]
        known = {name: task[name] for name in TASK_FIELDS}
        return {
            **known,
            "id": self._store.number(task["id"]),
            "options": task["options"] or [],
            "pending_action": action if action and action <= LAST_ACTION else None,
            "ground_control_points": None,
        }

    def _old_tilejson(self, about: dict[str, Any]) -> dict[str, Any]:
        tiles = []
        for place in about["tiles"]:
            task = TASK.fullmatch(place.partition("?")[0])
            if task is not None:
                tiles.append(f"{task[1]}{self._store.number(task[2])}{task[3]}.png")
        return {**about, "scheme": "tms", "tiles": tiles}


def _flipped(rest: str) -> str | None:
    """What follows a task's id, with a tile's row counted from the north; None if unknown."""
    if TASK_PLACES.fullmatch(rest):
        return rest
    tile = TILE.fullmatch(rest)
    if tile is None:
        return None
    zoom, row = int(tile[2]), int(tile[4])
    # A row outside of the world remains outside.
    north = 2**zoom - 1 - row if zoom <= DEEPEST_ZOOM else row
    return f"{tile[1]}{zoom}/{tile[3]}/{north if north >= 0 else row}.png"


def _query(place: str, query: str) -> str:
    """Return the parameters that old servers support; they ignore others."""
    pairs = parse_qsl(query, keep_blank_values=True)
    if PROJECTS.fullmatch(place):
        pairs = [pair for pair in pairs if pair[0] in PROJECT_FILTERS]
    elif TASKS.fullmatch(place) or place.endswith((".png", "tiles.json")):
        pairs = [pair for pair in pairs if pair[0] == "jwt"]
    elif place.endswith("/output/"):
        pairs = [pair for pair in pairs if pair[0] in ("line", "jwt")]
    else:
        return query
    return urlencode(pairs)


def _called(app: WsgiApp, environ: dict[str, Any]) -> tuple[str, list[Any], bytes]:
    started: list[Any] = []

    def start(status: str, headers: list[Any], _exc_info: Any = None) -> Any:
        started[:] = [status, headers]
        return lambda _data: None

    body = _joined(app(environ, start))
    return started[0], started[1], body


def _joined(blocks: Iterable[bytes]) -> bytes:
    try:
        return b"".join(blocks)
    finally:
        close = getattr(blocks, "close", None)
        if close:
            close()
