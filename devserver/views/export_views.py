"""…/{type}/export and /api/workers/: results in other formats."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from flask import Blueprint, Response, request

from ..rendering import exports
from ..rendering.exports import EXTENSIONS, ExportOrder
from ..store import StoredTask
from ..tasks.assets import RASTERS, download_name, find
from ..tasks.workers import Report, Work
from ..web.answers import file_answer, header_text, json_answer, request_data
from ..web.errors import not_found
from ..web.services import find_visible_task, services

blueprint = Blueprint("exports", __name__)

TASK = "/api/projects/<project_id>/tasks/<task_id>/"
CLOUDS = ("georeferenced_model.laz", "georeferenced_model.las")


@blueprint.post(
    TASK + "<any(orthophoto, dsm, dtm, georeferenced_model):kind>/export", strict_slashes=True
)
def export(project_id: str, task_id: str, kind: str) -> Response:  # noqa: ARG001
    """Start an export, or return the asset that already has the requested format."""
    task = find_visible_task(task_id)
    source, asset = _source(task, kind)
    order = ExportOrder.parse(request_data(request), cloud=kind not in RASTERS)
    formula = order.style.formula if order.style is not None else None
    infix = f"-{formula.index.name}" if formula is not None else ""
    filename = download_name(task.name, f"{kind}{infix}.{EXTENSIONS[order.format]}")
    if _is_there_already(task, asset, order):
        place = f"/api/projects/{task.project}/tasks/{task.id}/download/{asset}"
        return json_answer({"url": place, "filename": filename})
    job = services().workers.start(_work(source, order, kind, task.crop), filename)
    return json_answer({"celery_task_id": job, "filename": filename})


def _source(task: StoredTask, kind: str) -> tuple[Path, str]:
    names = (RASTERS[kind],) if kind in RASTERS else CLOUDS
    for name in names:
        path = find(services().store.assets(task.id), name)
        if path is not None:
            return path, name
    raise not_found()


def _is_there_already(task: StoredTask, asset: str, order: ExportOrder) -> bool:
    changes = order.style is not None or order.spacing or task.crop is not None
    if changes or order.crs not in (None, f"EPSG:{task.epsg}"):
        return False
    return asset.endswith("." + EXTENSIONS[order.format]) and order.format != "gtiff-rgb"


def _work(source: Path, order: ExportOrder, kind: str, crop: Any) -> Work:
    def work(target: Path, report: Report) -> None:
        if kind in RASTERS:
            exports.export_raster(source, target, order, crop, report)
        else:
            exports.export_cloud(source, target, order, report)

    return work


@blueprint.get("/api/workers/check/<job_id>", strict_slashes=True)
def check(job_id: str) -> Response:
    """Return the progress of a job."""
    services().authenticator.user(request)
    return json_answer(services().workers.state(job_id))


@blueprint.get("/api/workers/get/<job_id>", strict_slashes=True)
def fetch(job_id: str) -> Response:
    """Send the result of a job."""
    services().authenticator.user(request)
    job = services().workers.job(job_id)
    if job is None or not job.ready:
        return json_answer({"error": "Task not ready"})
    if job.value is not None:
        return json_answer({"output": job.value})
    if job.error is not None or not job.file.is_file():
        return json_answer({"error": job.error or "No file"})
    name = request.args.get("filename") or job.filename
    kind = "application/vnd.las" if job.file.suffix == ".las" else None
    return file_answer(job.file, f"attachment; filename={header_text(name)}", kind)
