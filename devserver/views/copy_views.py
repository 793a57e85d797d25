"""Below a task's address: duplicate, compact, backup."""

from __future__ import annotations

import shutil

from flask import Blueprint, Response, request

from ..store import StoredTask, link_files
from ..tasks.archives import write_backup
from ..tasks.assets import download_name
from ..tasks.pipeline import Action, Status
from ..web.answers import header_text, json_answer, passing_file, request_data
from ..web.errors import invalid
from ..web.fields import NAME_LIMIT, Fields
from ..web.rights import CHANGE, DELETE
from ..web.services import find_project_task, find_visible_task, require_user, services
from .task_views import TASK, task_json

blueprint = Blueprint("copies", __name__)

ENDED = (Status.FAILED, Status.COMPLETED, Status.CANCELED)
COPIED = [
    "name", "auto_processing_node", "options", "available_assets", "processing_time",
    "upload_progress", "running_progress", "images_count", "size", "partial", "resize_to", "tags",
    "crop", "epsg", "srs_name", "extent", "orthophoto_bands", "statistics", "import_url",
    "compacted", "processing_node", "last_error", "status", "uuid", "node_uuid", "potree_scene",
    "media_notes",
]  # fmt: skip


def copy_task(task: StoredTask, project_id: int, name: str | None) -> StoredTask:
    """Copy a task with its files. The copy of an unfinished task is canceled."""
    store = services().store
    values = {column: getattr(task, column) for column in COPIED}
    values.update(name=name, project=project_id)
    if task.status not in ENDED and not task.partial:
        values["status"] = int(Status.CANCELED)
    # Visible only after its files are in place.
    made = store.add_task(**{**values, "available_assets": []})
    for source, target in (
        (store.assets(task.id), store.assets(made.id)),
        (store.photos(task.id), store.photos(made.id)),
        (store.media(task.id), store.media(made.id)),
    ):
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
    if task.node_uuid:  # the node keeps both under one ID
        link_files(store.node_files(task.id), store.node_files(made.id))
    if store.console(task.id).is_file():
        shutil.copyfile(store.console(task.id), store.console(made.id))
    store.update_task(made.id, available_assets=task.available_assets)
    return store.task(made.id) or made


@blueprint.post(TASK + "duplicate/")
def duplicate(project_id: str, task_id: str) -> Response:
    """Copy the task within its project."""
    require_user()
    task = find_project_task(project_id, task_id, CHANGE)
    fields = Fields(request_data(request))
    fields.text("name", blank=True, null=True, limit=NAME_LIMIT)
    name = fields.values().get("name") or f"Copy of {task.name or ''}"[:NAME_LIMIT]
    made = copy_task(task, task.project, name)
    return json_answer({"success": True, "task": task_json(made)})


@blueprint.post(TASK + "compact/")
def compact(project_id: str, task_id: str) -> Response:
    """Delete the photos to save disk space."""
    require_user()
    task = find_project_task(project_id, task_id, DELETE)
    if task.status not in ENDED:
        raise invalid("Only finished tasks can be compacted")
    services().pipeline.ask(task.id, Action.COMPACT)
    return json_answer({"success": True})


@blueprint.route(TASK + "backup", methods=["GET"], strict_slashes=True)
def backup(project_id: str, task_id: str) -> Response:  # noqa: ARG001
    """Send the whole task as a ZIP file that `tasks/import` accepts."""
    task = find_visible_task(task_id)
    store = services().store
    name = header_text(download_name(task.name, "backup.zip"))
    folder = store.folder(task.id)
    return passing_file(
        store.uploads,
        f"attachment; filename={name}",
        lambda target: write_backup(task, folder, target),
    )
