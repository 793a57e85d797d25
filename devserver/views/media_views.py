"""…/media/: photos and videos that users add to a task."""

from __future__ import annotations

import io
from itertools import chain
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, request

from ..rendering import panoramas
from ..store import StoredTask
from ..tasks import media
from ..tasks.assets import base_name, inside
from ..web.answers import json_answer, media_answer, request_data
from ..web.errors import ApiError, invalid, not_found
from ..web.fields import integer
from ..web.rights import CHANGE
from ..web.services import find_visible_task, services
from .task_views import TASK, save_part

blueprint = Blueprint("media", __name__)

THUMBNAIL_PIXELS, LARGEST_THUMBNAIL = 256, 1024
KINDS = ("photo", "pano", "video")  # in the order they are listed
FLIGHT_STEP_SECONDS = 1.0
BLANK = (96, 96, 96)  # the frame of a video that the thumbnail shows


def _entry(task: StoredTask, path: Path) -> dict[str, Any]:
    return media.entry(path, task.media_notes.get(path.name, ""))


def _entries(task: StoredTask) -> list[dict[str, Any]]:
    found = [_entry(task, path) for path in media.listed(services().store.media(task.id))]
    return sorted(found, key=lambda entry: (KINDS.index(entry["type"]), entry["filename"].lower()))


def _file(task: StoredTask, name: str) -> Path:
    """Return a file by its name; 404 if not found."""
    path = inside(services().store.media(task.id), base_name(name) or "")
    if path is None or "/" in name:
        raise not_found()
    return path


@blueprint.post(TASK + "media/upload", strict_slashes=True)
def upload(project_id: str, task_id: str) -> Response:  # noqa: ARG001
    """Add files, whole or in chunks; an existing name is overwritten."""
    task = find_visible_task(task_id, CHANGE)
    if not request.mimetype.startswith(("multipart/", "application/x-www-form")):
        text = f'Unsupported media type "{request.mimetype}" in request.'
        raise ApiError(415, {"detail": text})
    files = list(chain.from_iterable(request.files.listvalues()))
    if not files:
        raise invalid("No files uploaded")
    store = services().store
    folder = store.media(task.id)
    folder.mkdir(exist_ok=True)
    uploaded: dict[str, int] = {}
    saved: list[Path] = []
    for file in files:
        name = base_name(file.filename or "")
        if name is None or not media.is_kept(name):
            continue
        target = folder / media.clean_name(name)
        if save_part(file, target, store.folder(task.id)):
            uploaded[name] = target.stat().st_size
            saved.append(target)
    added = [_entry(task, shown) for path in saved for shown in _shown(path)]
    return json_answer({"success": True, "uploaded": uploaded, "added": added})


def _shown(path: Path) -> list[Path]:
    """Return the entries that a new file adds or changes."""
    if path.suffix.lower() != media.SUBTITLES:
        return [path]
    return [film for film in media.listed(path.parent) if media.described(film, path)]


@blueprint.get(TASK + "media/")
def list_media(project_id: str, task_id: str) -> Response:  # noqa: ARG001
    """Return all files."""
    return json_answer(_entries(find_visible_task(task_id)))


@blueprint.route(TASK + "media.geojson", methods=["GET"], strict_slashes=True)
def media_map(project_id: str, task_id: str) -> Response:  # noqa: ARG001
    """Return the files with a position as points."""
    features = []
    for entry in _entries(find_visible_task(task_id)):
        place = entry.pop("geolocation")
        if place is not None:
            point = {"type": "Point", "coordinates": place}
            features.append({"type": "Feature", "geometry": point, "properties": entry})
    return json_answer({"type": "FeatureCollection", "features": features})


# --- one file


def _listed(task: StoredTask, name: str) -> Path:
    """Return a file that has an entry; 404 if not found."""
    path = _file(task, name)
    if path.suffix.lower() == media.SUBTITLES:
        raise not_found()
    return path


@blueprint.route(TASK + "media/manage/<path:name>", methods=["GET"], strict_slashes=True)
def show(project_id: str, task_id: str, name: str) -> Response:  # noqa: ARG001
    """Return one file's entry."""
    task = find_visible_task(task_id)
    return json_answer(_entry(task, _listed(task, name)))


@blueprint.route(TASK + "media/manage/<path:name>", methods=["PATCH"], strict_slashes=True)
def describe(project_id: str, task_id: str, name: str) -> Response:  # noqa: ARG001
    """Set a file's description; other fields are ignored."""
    task = find_visible_task(task_id, CHANGE)
    path = _listed(task, name)
    text = request_data(request).get("description")
    if text is not None:
        notes = {**task.media_notes, path.name: str(text)[: media.DESCRIPTION_LIMIT]}
        services().store.update_task(task.id, media_notes=notes)
    return json_answer({"success": True})


@blueprint.route(TASK + "media/manage/<path:name>", methods=["DELETE"], strict_slashes=True)
def delete(project_id: str, task_id: str, name: str) -> Response:  # noqa: ARG001
    """Delete a file, and a video's subtitles with it."""
    task = find_visible_task(task_id, CHANGE)
    path = _listed(task, name)
    if path.suffix.lower() in media.VIDEOS:
        track = media.subtitles(path)
        if track is not None:
            track.unlink()
    path.unlink()
    notes = {key: text for key, text in task.media_notes.items() if key != path.name}
    services().store.update_task(task.id, media_notes=notes)
    return json_answer({"success": True})


@blueprint.route(TASK + "media/download/<path:name>", methods=["GET"], strict_slashes=True)
def download(project_id: str, task_id: str, name: str) -> Response:  # noqa: ARG001
    """Send a file, or a part of it."""
    return media_answer(_file(find_visible_task(task_id), name))


@blueprint.route(TASK + "media/thumbnail/<path:name>", methods=["GET"], strict_slashes=True)
def thumbnail(project_id: str, task_id: str, name: str) -> Response:  # noqa: ARG001
    """Send a small JPEG of a photo or of a video's first frame."""
    path = _file(find_visible_task(task_id), name)
    size = integer(request.args.get("size", THUMBNAIL_PIXELS))
    if size is None or size < 1:
        raise invalid("Invalid thumb size")
    size = min(size, LARGEST_THUMBNAIL)
    return Response(_small(path, size), content_type="image/jpeg")


def _small(path: Path, size: int) -> bytes:
    from PIL import Image, UnidentifiedImageError

    out = io.BytesIO()
    if path.suffix.lower() in media.VIDEOS:
        Image.new("RGB", (size, size * 9 // 16 or 1), BLANK).save(out, "JPEG")
        return out.getvalue()
    try:
        with Image.open(path) as image:
            image.draft("RGB", (size, size))
            image.thumbnail((size, size))
            image.convert("RGB").save(out, "JPEG", quality=85)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError):
        raise invalid("Thumbnail not supported for this media") from None
    return out.getvalue()


# --- films and panoramas


@blueprint.route(
    TASK + "media/video/<path:name>/flightpath.geojson", methods=["GET"], strict_slashes=True
)
def flight_path(project_id: str, task_id: str, name: str) -> Response:  # noqa: ARG001
    """Return a video's flight path from its subtitles."""
    path = _file(find_visible_task(task_id), name)
    if path.suffix.lower() not in media.VIDEOS:
        raise invalid("Not a video file")
    track = media.subtitles(path)
    if track is None:
        raise not_found("No SRT file found")
    try:
        step = float(request.args.get("t", FLIGHT_STEP_SECONDS))
    except ValueError as error:
        raise invalid("Invalid query parameters") from error
    if not 0 < step < float("inf"):
        raise invalid("Invalid query parameters")
    fixes = media.flight_path(media.flight(track), step)
    line = {"type": "LineString", "coordinates": [list(fix[1:]) for fix in fixes]}
    about = {"timestamps": [fix.time for fix in fixes], "filename": path.name}
    return json_answer({"type": "Feature", "geometry": line, "properties": about})


@blueprint.route(
    TASK + "media/panorama/<path:name>/tiles/<int:level>/<face>/<int:row>/<int:column>.jpg",
    methods=["GET"],
    strict_slashes=True,
)
def panorama_tile(
    project_id: str,  # noqa: ARG001
    task_id: str,
    name: str,
    level: int,
    face: str,
    row: int,
    column: int,
) -> Response:
    """Send a tile of one face of the cube that a panorama is projected to."""
    path = _file(find_visible_task(task_id), name)
    try:
        content = panoramas.tile(path, level, face, row, column)
    except panoramas.NoTileError as error:
        raise not_found() from error
    answer = Response(content, content_type="image/jpeg")
    answer.headers["Content-Disposition"] = "inline"
    return answer
