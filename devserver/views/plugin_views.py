"""/api/plugins/: volumes, contours, object detection, and their CSRF check."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import urlsplit

from flask import Blueprint, Response, request

from ..rendering import surveying
from ..store import StoredTask
from ..tasks.assets import RASTERS, download_name, find
from ..web.answers import file_answer, header_text, html_page, json_answer, request_data
from ..web.errors import ApiError, CrashError
from ..web.services import find_visible_task, services

blueprint = Blueprint("plugins", __name__)

ENABLED = frozenset(
    [
        "contours", "measure", "objdetect", "posm-gcpi", "lightning", "diagnostic", "fullscreen",
        "snapshot",
    ]
)  # fmt: skip
TOKEN = re.compile(r"[A-Za-z0-9]{32}(?:[A-Za-z0-9]{32})?")
NO_OUTPUT = {"error": "Invalid task output (cannot find valid key)"}
MODELS = ("cars", "trees", "athletic", "boats", "planes")
WEB_MERCATOR = 3857
MEASURE, CONTOURS, DETECT = (
    f"/api/plugins/{place}"
    for place in (
        "measure/task/<task_id>/volume",
        "contours/task/<task_id>/contours",
        "objdetect/task/<task_id>",
    )
)


@blueprint.before_request
def check_csrf() -> Response | None:
    """Respond with 403 to writes without the CSRF pair, with or without a token, as Django does."""
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return None
    cookie = request.cookies.get("csrftoken", "")
    sent = request.headers.get("X-CSRFToken") or request.form.get("csrfmiddlewaretoken", "")
    if not TOKEN.fullmatch(cookie) or sent != cookie:
        return _refused()
    if request.headers.get("X-Forwarded-Proto") == "https" and not _same_host():
        return _refused()
    return None


def _refused() -> Response:
    answer = html_page("403 Forbidden", 403)
    answer.headers["Content-Type"] = "text/html"
    return answer


def _same_host() -> bool:
    referer = urlsplit(request.headers.get("Referer", ""))
    return referer.scheme == "https" and referer.netloc == request.host


@blueprint.get("/plugins/<name>/main.js")
def main_script(name: str) -> Response:
    """Send a plugin's script, which shows that it is enabled."""
    if name not in ENABLED:
        return html_page("Not found", 404)
    return Response("// plugin\n", content_type="text/javascript")


def _raster(task: StoredTask, kind: str) -> Any:
    return find(services().store.assets(task.id), RASTERS[kind])


# --- volumes


@blueprint.post(MEASURE, strict_slashes=True)
def begin_volume(task_id: str) -> Response:
    """Start to calculate a volume; errors are reported by the check only."""
    task = find_visible_task(task_id)
    data = request_data(request)
    if "area" not in data:
        raise ApiError(400, {"area": ["This field is required."]})
    area, method = data["area"], data.get("method", "triangulate")
    try:
        area = json.loads(area) if isinstance(area, str) else area
        geometry = area["geometry"]
        polygon = [(float(x), float(y)) for x, y, *_ in geometry["coordinates"][0]]
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise CrashError from error
    path = _raster(task, "dsm")
    if path is None:
        return json_answer({"error": "No DSM is available for this task."})

    def work() -> float:
        return surveying.volume(path, polygon, str(method))

    return json_answer({"celery_task_id": services().workers.start_value(work)})


@blueprint.get(MEASURE + "/get/<job_id>", strict_slashes=True)
def show_volume(task_id: str, job_id: str) -> Response:
    """Return a calculated volume in m³."""
    find_visible_task(task_id)
    job = services().workers.job(job_id)
    if job is None or not job.ready:
        return json_answer({"error": "Task not ready"})
    return json_answer(NO_OUTPUT if job.error is not None else {"output": job.value})


# --- contours


@blueprint.post(CONTOURS + "/generate", strict_slashes=True)
def begin_contours(task_id: str) -> Response:
    """Start to create contour lines."""
    task = find_visible_task(task_id)
    data = request_data(request)
    layer = data.get("layer")
    if layer not in ("DSM", "DTM"):
        return json_answer({"error": f"{layer} is not a valid layer."})
    path = _raster(task, str(layer).lower())
    if path is None:
        return json_answer({"error": f"No {layer} is available for this task."})
    form = str(data.get("format", "GPKG"))
    if form not in surveying.EXTENSIONS:
        names = ",".join(surveying.EXTENSIONS)
        return json_answer({"error": f"Invalid format {form} (must be one of: {names})"})
    try:
        lines = surveying.Contours(
            interval=float(data.get("interval", 1)),
            epsg=int(data.get("epsg", WEB_MERCATOR)),
            simplify=float(data.get("simplify", 0.01)),
            factor=float(data.get("zfactor", 1)),
            format=form,
        )
    except (TypeError, ValueError) as error:
        raise CrashError from error
    name = download_name(task.name, f"contours.{surveying.EXTENSIONS[form]}")
    crop = task.crop
    job = services().workers.start(
        lambda target, _report: surveying.draw_contours(path, target, lines, crop), name
    )
    return json_answer({"celery_task_id": job})


@blueprint.get(CONTOURS + "/download/<job_id>", strict_slashes=True)
@blueprint.get(DETECT + "/download/<job_id>", strict_slashes=True)
def download(task_id: str, job_id: str) -> Response:
    """Send a created file."""
    find_visible_task(task_id)
    job = services().workers.job(job_id)
    if job is None or not job.ready:
        return json_answer({"error": "Task not ready"})
    if job.error is not None or not job.file.is_file():
        return json_answer(NO_OUTPUT)
    return file_answer(job.file, f"attachment; filename={header_text(job.filename)}")


# --- objects


@blueprint.post(DETECT + "/detect", strict_slashes=True)
def begin_detection(task_id: str) -> Response:
    """Start object detection, which fails: the library is missing, as on the recorded server."""
    find_visible_task(task_id)
    if request_data(request).get("model", MODELS[0]) not in MODELS:
        return json_answer({"error": "Invalid model"})

    def work(_target: Any, _report: Any) -> None:
        raise ValueError("GeoDeep library is missing")

    return json_answer({"celery_task_id": services().workers.start(work, "objects.geojson")})
