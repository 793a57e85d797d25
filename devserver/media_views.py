"""…/media/: pictures and films users add to a finished task."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, request

from .answers import CONTENT_TYPES, file_answer, header_text, json_answer, request_data
from .assets import base_name, inside
from .errors import invalid, not_found
from .rights import CHANGE
from .services import find_visible_task, services
from .task_views import TASK, save_upload

blueprint = Blueprint("media", __name__)

PHOTO_SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff")
VIDEO_SUFFIXES = (".mp4", ".mov", ".webm")


def _entry(path: Path) -> dict[str, Any]:
    photo = path.suffix.lower() in PHOTO_SUFFIXES
    return {
        "size": path.stat().st_size,
        "type": "photo" if photo else "video",
        "filename": path.name,
        "description": "",
        "geolocation": _position(path) if photo else None,
    }


def _position(path: Path) -> list[float] | None:
    """Longitude, latitude and height out of the photo, if it knows them."""
    from .exif import PhotoError, read_photo

    try:
        photo = read_photo(path)
    except PhotoError:
        return None
    if photo.longitude is None or photo.latitude is None:
        return None
    return [photo.longitude, photo.latitude, photo.altitude or 0.0]


def _entries(task_id: str) -> list[dict[str, Any]]:
    folder = services().store.media(task_id)
    return [_entry(path) for path in sorted(folder.iterdir())] if folder.is_dir() else []


@blueprint.post(TASK + "media/upload", strict_slashes=True)
def upload(project_id: str, task_id: str) -> Response:  # noqa: ARG001
    """Add files; a same name overwrites."""
    task = find_visible_task(task_id, CHANGE)
    request_data(request)
    folder = services().store.media(task.id)
    added = []
    for file in chain.from_iterable(request.files.listvalues()):
        name = base_name(file.filename or "")
        if name is None or Path(name).suffix.lower() not in PHOTO_SUFFIXES + VIDEO_SUFFIXES:
            raise invalid("Invalid file type")
        folder.mkdir(exist_ok=True)
        save_upload(file, folder / name)
        added.append(_entry(folder / name))
    if not added:
        raise invalid("No files uploaded")
    uploaded = {entry["filename"]: entry["size"] for entry in added}
    return json_answer({"success": True, "uploaded": uploaded, "added": added})


@blueprint.get(TASK + "media/")
def list_media(project_id: str, task_id: str) -> Response:  # noqa: ARG001
    """All files."""
    return json_answer(_entries(find_visible_task(task_id).id))


@blueprint.route(TASK + "media.geojson", methods=["GET"], strict_slashes=True)
def media_map(project_id: str, task_id: str) -> Response:  # noqa: ARG001
    """The files with a place, as points."""
    features = []
    for entry in _entries(find_visible_task(task_id).id):
        place = entry.pop("geolocation")
        if place is not None:
            point = {"type": "Point", "coordinates": place}
            features.append({"type": "Feature", "geometry": point, "properties": entry})
    return json_answer({"type": "FeatureCollection", "features": features})


@blueprint.route(TASK + "media/download/<name>", methods=["GET"], strict_slashes=True)
def download(project_id: str, task_id: str, name: str) -> Response:  # noqa: ARG001
    """One file."""
    task = find_visible_task(task_id)
    path = inside(services().store.media(task.id), base_name(name) or "")
    if path is None:
        raise not_found()
    kind = CONTENT_TYPES.get(path.suffix.lower(), "application/octet-stream")
    return file_answer(path, f"inline; filename={header_text(path.name)}", kind)
