"""/api/projects/{p}/tasks/: creation, uploads, progress and actions of tasks."""

from __future__ import annotations

import math
import os
import re
import uuid
from collections.abc import Iterable
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, request
from werkzeug.datastructures import FileStorage

from ..rendering import areas, rasters
from ..rendering.areas import Box
from ..store import StoredTask
from ..tasks import media
from ..tasks.assets import ASSETS, RASTERS, base_name
from ..tasks.nodes import NODES_BY_ID
from ..tasks.options import RERUN_FROM
from ..tasks.pipeline import Action
from ..web.answers import json_answer, request_data
from ..web.errors import ApiError, CrashError, forbidden, invalid, not_found
from ..web.fields import NAME_LIMIT, Fields, integer
from ..web.legacy import LEGACY
from ..web.paging import sort
from ..web.rights import CHANGE, DELETE, rights
from ..web.services import (
    asking_user,
    find_project,
    find_project_task,
    find_task,
    find_visible_task,
    is_public,
    require_user,
    services,
)

blueprint = Blueprint("tasks", __name__)

TASKS = "/api/projects/<project_id>/tasks/"
TASK = TASKS + "<task_id>/"
LEAST_IMAGES = 2  # of the single POST; the partial flow needs only one
COPY_BYTES = 1024 * 1024
CHUNK_ID = re.compile(r"[0-9A-Za-z-]{1,64}")
ORDERING = frozenset(
    ["id", "name", "status", "created_at", "processing_time", "images_count", "size", "public"]
)


def task_json(task: StoredTask) -> dict[str, Any]:
    """Return a task as WebODM shows it."""
    node = NODES_BY_ID.get(task.processing_node or 0)
    return {
        "id": task.id,
        "project": task.project,
        "processing_node": task.processing_node,
        "processing_node_name": node.label if node else None,
        "can_rerun_from": list(RERUN_FROM) if node and node.online else [],
        "statistics": task.statistics,
        "extent": task.extent,
        "media": len(media.listed(services().store.media(task.id))),
        "tags": task.tags,
        "crop": areas.shown(task.crop),
        "srs": {"name": task.srs_name, "units": "m"},
        "uuid": task.uuid,
        "name": task.name,
        "processing_time": task.processing_time,
        "auto_processing_node": task.auto_processing_node,
        "status": task.status,
        "last_error": task.last_error,
        "options": task.options,
        "available_assets": task.available_assets,
        "created_at": task.created_at,
        "pending_action": task.pending_action,
        "public": task.public,
        "public_edit": task.public_edit,
        "resize_to": task.resize_to,
        "upload_progress": task.upload_progress,
        "resize_progress": task.resize_progress,
        "running_progress": task.running_progress,
        "import_url": task.import_url,
        "images_count": task.images_count,
        "partial": task.partial,
        "potree_scene": task.potree_scene,
        "epsg": task.epsg,
        "wkt": None,
        "orthophoto_bands": task.orthophoto_bands,
        "size": task.size,
        "compacted": task.compacted,
    }


# --- lists and single tasks


@blueprint.get(TASKS)
def list_tasks(project_id: str) -> Response:
    """Return a project's tasks: always a list, with or without ?page=."""
    require_user()
    found = _filtered(services().store.tasks(find_project(project_id).id))
    found = sort(found, request.args.get("ordering", ""), ORDERING)
    return json_answer([task_json(task) for task in found])


def _filtered(tasks: list[StoredTask]) -> list[StoredTask]:
    args = request.args
    if "status" in args:
        status = integer(args["status"])
        if status is None:
            raise invalid("Invalid status parameter")
        tasks = [task for task in tasks if task.status == status]
    if args.get("available_assets"):
        wanted = set(args["available_assets"].split(","))
        tasks = [task for task in tasks if wanted <= set(task.available_assets)]
    if args.get("bbox"):
        box = _box(args["bbox"])
        tasks = [task for task in tasks if task.extent and _overlap(box, task.extent)]
    return tasks


def _box(text: str) -> tuple[float, float, float, float]:
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError as error:
        raise invalid("Invalid bbox parameter") from error
    if not all(map(math.isfinite, (west, south, east, north))):
        raise invalid("Invalid bbox parameter")
    return west, south, east, north


def _overlap(box: tuple[float, float, float, float], extent: list[float]) -> bool:
    west, south, east, north = box
    return west <= extent[2] and extent[0] <= east and south <= extent[3] and extent[1] <= north


@blueprint.get(TASK)
def show_task(project_id: str, task_id: str) -> Response:
    """Return one task; a public one also without a token, under any project's address."""
    if asking_user() is not None:
        with suppress(ApiError):
            return json_answer(task_json(find_project_task(project_id, task_id)))
        if not is_public(find_task(task_id)):
            raise not_found()
    return json_answer(task_json(find_visible_task(task_id)))


@blueprint.route(TASK, methods=["PATCH", "PUT"])
def change_task(project_id: str, task_id: str) -> Response:
    """Change fields of a task.

    As in WebODM, this also starts an uncommitted task.
    """
    require_user()
    task = find_project_task(project_id, task_id, CHANGE)
    fields = _fields(partial=request.method == "PATCH", extents=_extents(task))
    fields.need("project")
    fields.need("processing_node")
    values = fields.values()
    _check_move(request_data(request), values)
    services().store.update_task(task.id, started=True, **values)
    if values.get("resize_to", 0) > 0 and task.status is None and not task.uuid:
        services().pipeline.ask(task.id, Action.RESIZE)
    services().pipeline.wake()
    return json_answer(task_json(services().store.task(task.id) or task))


def _extents(task: StoredTask) -> list[Box]:
    """Return the extents of the task's rasters."""
    folder = services().store.assets(task.id)
    paths = [folder / ASSETS[name] for name in RASTERS.values()]
    found = []
    for path in paths:
        with suppress(rasters.RasterError):
            found.append(rasters.info(path).wgs84)
    return found


def _check_move(data: dict[str, Any], values: dict[str, Any]) -> None:
    if "project" not in data:
        return
    number = integer(data["project"])
    if number is None:
        kind = type(data["project"]).__name__
        text = f"Incorrect type. Expected pk value, received {kind}."
        raise ApiError(400, {"project": [text]})
    target = services().store.project(number)
    if target is None or CHANGE not in rights(target, asking_user()):
        raise forbidden("You do not have permission to perform this action.")
    values["project"] = number


def _fields(*, partial: bool = True, extents: list[Box] | None = None) -> Fields:
    """Return the fields of a task that a client may set."""
    data = request_data(request)
    fields = Fields(data, partial=partial)
    if request.mimetype != "application/json":
        fields.form_json("options")
    fields.text("name", blank=True, null=True, limit=NAME_LIMIT)
    fields.text("uuid", blank=True, limit=NAME_LIMIT)  # WebODM lets clients change it, too
    fields.options()
    fields.node()
    fields.flag("auto_processing_node")
    if LEGACY in request.environ:
        return fields
    fields.flag("public")
    fields.flag("public_edit")
    fields.integer("resize_to")
    fields.tags()
    fields.area("crop", extents or [])
    fields.any_json("potree_scene")
    return fields


# --- creating a task


@blueprint.post(TASKS)
def create_task(project_id: str) -> Response:
    """Create a task: with its images, or `partial`, to be uploaded to and committed later."""
    require_user()
    project = find_project(project_id, CHANGE)
    _check_alignment()
    # Any non-empty text starts the partial flow, also "false"; its boolean value is stored.
    if request_data(request).get("partial") and LEGACY not in request.environ:
        return json_answer(task_json(_create_partial(project.id)), 201)
    uploads = list(_uploads())
    if len(uploads) < LEAST_IMAGES:
        raise invalid("Cannot create task, you need at least 2 images")
    values = _resizing(_fields().values())
    task = services().store.add_task(project=project.id, partial=True, **values)
    for name, upload in uploads:
        save_upload(upload, services().store.photos(task.id) / name)
    return json_answer(task_json(_begin(task)), 201)


def _check_alignment() -> None:
    """Check that the task to replace exists; it is not used further."""
    value = request_data(request).get("align_to")
    if not value:
        return
    try:
        name = str(uuid.UUID(str(value)))
    except ValueError as error:
        raise CrashError from error
    try:
        find_visible_task(name)
    except ApiError as error:
        raise invalid("Cannot create task, alignment task is invalid") from error


def _create_partial(project_id: int) -> StoredTask:
    fields = _fields()
    fields.flag("partial")
    store = services().store
    try:
        return store.add_task(project=project_id, **_resizing(fields.values()))
    except ApiError:
        # WebODM creates the task before it validates the fields, and does not delete it.
        store.add_task(project=project_id)
        services().pipeline.wake()
        raise


def _resizing(values: dict[str, Any]) -> dict[str, Any]:
    """Add the pending resize action, which is visible from the start, if requested."""
    if values.get("resize_to", 0) > 0:
        return {**values, "pending_action": int(Action.RESIZE)}
    return values


@blueprint.post(TASK + "upload/")
def upload(project_id: str, task_id: str) -> Response:
    """Add files to a task, whole or in chunks; an existing name is overwritten."""
    require_user()
    task = find_project_task(project_id, task_id, CHANGE)
    request_data(request)  # 415 for bodies other than forms
    uploads = list(_uploads())
    if not uploads:
        raise invalid("No files uploaded")
    store = services().store
    uploaded = {}
    for name, file in uploads:
        target = store.photos(task.id) / name
        if save_part(file, target, store.folder(task.id)):
            uploaded[name] = target.stat().st_size
    store.update_task(task.id, images_count=store.count_uploads(task.id))
    return json_answer({"success": True, "uploaded": uploaded})


@blueprint.post(TASK + "commit/")
def commit(project_id: str, task_id: str) -> Response:
    """Start the task: all files are uploaded."""
    require_user()
    task = find_project_task(project_id, task_id, CHANGE)
    if services().store.count_uploads(task.id) == 0:
        raise invalid("You need to upload at least 1 file before commit")
    return json_answer(task_json(_begin(task)))


def _begin(task: StoredTask) -> StoredTask:
    store = services().store
    store.update_task(
        task.id,
        partial=False,
        images_count=store.count_uploads(task.id),
        size=store.megabytes(task.id),
    )
    services().pipeline.wake()
    return store.task(task.id) or task


def _uploads() -> Iterable[tuple[str, FileStorage]]:
    """Return the request's files by safe name, of any form field."""
    for file in chain.from_iterable(request.files.listvalues()):
        name = base_name(file.filename or "")
        if name is not None:
            yield name, file


def save_upload(file: FileStorage, target: Path) -> None:
    """Move an upload, which is already in the data folder, to its place."""
    file.stream.flush()
    os.replace(file.stream.name, target)  # type: ignore[attr-defined]  # noqa: PTH105


def save_part(file: FileStorage, target: Path, folder: Path) -> bool:
    """Save a whole file or append a chunk; return whether the file is complete.

    WebODM appends chunks in the order of arrival and ignores their offsets: a repeated chunk
    corrupts the file. Clients must restart at chunk 0, with a new `dzuuid`.
    """
    form = request.form
    total, index = integer(form.get("dztotalchunkcount")), integer(form.get("dzchunkindex"))
    key = form.get("dzuuid", "")
    if not key:
        save_upload(file, target)
        return True
    if total is None or index is None or total < 1 or not CHUNK_ID.fullmatch(key):
        raise invalid("Invalid chunk parameters")
    joined = folder / f"chunks-{key}"
    file.stream.seek(0)
    with joined.open("ab") as output:
        while block := file.stream.read(COPY_BYTES):
            output.write(block)
    if index + 1 < total:
        return False
    joined.replace(target)
    return True


# --- progress and actions


@blueprint.get(TASK + "output/")
def output(project_id: str, task_id: str) -> Response:
    """Return console lines from `line` on, at most `limit`; the last ones if it is negative."""
    require_user()
    task = find_project_task(project_id, task_id)
    first = integer(request.args.get("line", 0))
    limit = integer(request.args.get("limit", 0))
    form = request.args.get("f", "text")
    if first is None or limit is None or form not in ("text", "json", "raw"):
        raise invalid("Invalid parameter")
    everything = _console(services().store.console(task.id))
    lines = everything[max(0, first) :]
    if limit:
        lines = lines[:limit] if limit > 0 else lines[limit:]
    if form == "json":
        return json_answer({"lines": lines, "count": len(everything)})
    if form == "raw":
        return Response("\n".join(lines), content_type="text/plain; charset=utf-8")
    return json_answer("\n".join(lines))


def _console(path: Path) -> list[str]:
    try:
        text = path.read_text(encoding="utf-8", errors="replace").rstrip()
    except FileNotFoundError:
        return []
    return text.split("\n") if text else []


@blueprint.post(TASK + "cancel/")
def cancel(project_id: str, task_id: str) -> Response:
    """Cancel a task; a completed one becomes canceled, too."""
    return _ask(project_id, task_id, Action.CANCEL)


@blueprint.post(TASK + "restart/")
def restart(project_id: str, task_id: str) -> Response:
    """Restart a task with its stored options; options in the body are ignored."""
    return _ask(project_id, task_id, Action.RESTART)


@blueprint.post(TASK + "remove/")
def remove(project_id: str, task_id: str) -> Response:
    """Delete a task."""
    return _ask(project_id, task_id, Action.REMOVE)


def _ask(project_id: str, task_id: str, action: Action) -> Response:
    require_user()
    right = DELETE if action == Action.REMOVE else CHANGE
    services().pipeline.ask(find_project_task(project_id, task_id, right).id, action)
    return json_answer({"success": True})
