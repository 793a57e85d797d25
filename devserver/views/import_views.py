"""…/tasks/import and …/tasks/import/external/: tasks from existing results."""

from __future__ import annotations

import shutil
import uuid
from itertools import chain
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, request
from werkzeug.datastructures import FileStorage

from ..rendering import rasters
from ..store import Store, StoredTask
from ..tasks.assets import ASSETS, RASTERS
from ..tasks.pipeline import Action, Status
from ..web.answers import json_answer, request_data
from ..web.errors import CrashError, invalid
from ..web.fields import NAME_LIMIT, Fields, integer
from ..web.rights import CHANGE
from ..web.services import find_project, require_user, services
from .task_views import CHUNK_ID, save_upload, task_json

blueprint = Blueprint("imports", __name__)
blueprint.before_request(require_user)

IMPORT = "/api/projects/<project_id>/tasks/import"
DEFAULT_NAME = "Imported Task"
COPY_BYTES = 1024 * 1024
MOST_BANDS = 2  # of an elevation model
CHUNK_FIELDS = ("dztotalchunkcount", "dzchunkindex", "dzchunkbyteoffset")
# Extensions of external uploads by form field.
EXTERNAL = {
    **{kind: (name, (".tif", ".tiff")) for kind, name in RASTERS.items()},
    "pointcloud": ("georeferenced_model.laz", (".las", ".laz")),
    "texturedmodel": ("textured_model.glb", (".glb",)),
}


@blueprint.post(IMPORT, strict_slashes=True)
def import_task(project_id: str) -> Response:
    """Create a task from a ZIP file: uploaded whole, in chunks, or downloaded from a URL."""
    project = find_project(project_id, CHANGE)
    data = request_data(request)
    files = list(chain.from_iterable(request.files.listvalues()))
    url = data.get("url") or ""
    if url and files:
        text = "Cannot create task, either specify a URL or upload 1 file."
        raise invalid(text)
    if url:
        task = _add(project.id, data, _checked(url))
    elif len(files) != 1:
        raise invalid("Cannot create task, you need to upload 1 file")
    else:
        parcel = _received(files[0])
        if parcel is None:
            return json_answer({"uploaded": True})
        task = _add(project.id, data, "file://all.zip", parcel)
    return json_answer(task_json(_begin(task)), 201)


def _checked(url: Any) -> str:
    if isinstance(url, str) and url.lower().startswith(("http://", "https://")):
        return url
    raise invalid(f"Invalid URL. Did you mean http://{url} ?")


def _add(project_id: int, data: dict[str, Any], url: str, parcel: Path | None = None) -> StoredTask:
    fields = Fields(data)
    fields.text("name", blank=True, null=True, limit=NAME_LIMIT)
    name = fields.values().get("name") or DEFAULT_NAME
    store = services().store
    # Not pending yet: the supervisor must not start before the ZIP file is in place.
    task = store.add_task(
        project=project_id,
        name=name,
        import_url=url,
        auto_processing_node=False,
        status=int(Status.RUNNING),
    )
    if parcel is not None:
        parcel.replace(store.parcel(task.id))
    return task


def _begin(task: StoredTask) -> StoredTask:
    services().pipeline.ask(task.id, Action.IMPORT)
    return services().store.task(task.id) or task


def _received(file: FileStorage) -> Path | None:
    """Return the whole ZIP file; None while chunks are missing.

    Unlike uploads of photos, a chunk is written at its offset and the file is truncated after it:
    a repeated chunk does no harm.
    """
    folder = services().store.uploads
    key = request.form.get("dzuuid", "")
    if not key:
        whole = folder / f"import-{uuid.uuid4()}"
        save_upload(file, whole)
        return whole
    joined = folder / f"import-{key}"
    return joined if _add_chunk(file, joined) else None


def _add_chunk(file: FileStorage, joined: Path) -> bool:
    """Write a chunk at its offset; return whether it was the last."""
    total, index, offset = (integer(request.form.get(name)) for name in CHUNK_FIELDS)
    key = request.form.get("dzuuid", "")
    if total is None or index is None or offset is None or not CHUNK_ID.fullmatch(key):
        raise invalid("Invalid chunk parameters")
    size = joined.stat().st_size if joined.exists() else 0
    if not 0 <= offset <= size or total < 1:
        raise invalid("Invalid chunk offset")
    joined.touch()
    file.stream.seek(0)
    with joined.open("r+b") as output:
        output.truncate(offset)
        output.seek(offset)
        shutil.copyfileobj(file.stream, output, COPY_BYTES)
    return index + 1 >= total


# --- single files instead of a zip


def _tray(store: Store, data: dict[str, Any]) -> Path:
    """Return the folder of external uploads; 400 if `init` did not create it."""
    key = data.get("uuid")
    try:
        path = store.uploads / f"external-{uuid.UUID(str(key))}"
    except ValueError as error:
        raise invalid("Invalid uuid") from error
    if not path.is_dir():
        raise invalid("Invalid uuid")
    return path


@blueprint.post(IMPORT + "/external/init", strict_slashes=True)
def external_init(project_id: str) -> Response:
    """Start an import; return the ID for uploads."""
    find_project(project_id, CHANGE)
    request_data(request)
    key = str(uuid.uuid4())
    (services().store.uploads / f"external-{key}").mkdir()
    return json_answer({"uuid": key})


@blueprint.post(IMPORT + "/external/upload", strict_slashes=True)
def external_upload(project_id: str) -> Response:
    """Add one asset; the form field's name specifies its type."""
    find_project(project_id, CHANGE)
    tray = _tray(services().store, request_data(request))
    files = list(request.files.items())
    if len(files) != 1:
        raise invalid("No files uploaded")
    kind, file = files[0]
    if kind not in EXTERNAL:
        raise invalid("Invalid file type")
    asset, suffixes = EXTERNAL[kind]
    suffix = Path(file.filename or "").suffix.lower()
    if suffix not in suffixes:
        raise invalid("Invalid file type (extension mismatch)")
    if suffix == ".las":
        asset = "georeferenced_model.las"
    if request.form.get("dzuuid"):
        part = tray / f"{asset}.part"
        if not _add_chunk(file, part):
            return json_answer({"uploaded": True})
        part.replace(tray / asset)
    else:
        save_upload(file, tray / asset)
    return json_answer({"uploaded": True, "done": True, "asset": asset})


@blueprint.post(IMPORT + "/external/commit", strict_slashes=True)
def external_commit(project_id: str) -> Response:
    """Create a task from the uploads."""
    project = find_project(project_id, CHANGE)
    data = request_data(request)
    store = services().store
    tray = _tray(store, data)
    uploads = sorted(path for path in tray.iterdir() if path.suffix != ".part")
    try:
        _check_external(uploads)
        task = _add(project.id, data, "file://external")
        for path in uploads:
            target = store.assets(task.id) / ASSETS[path.name]
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)
    finally:
        shutil.rmtree(tray, ignore_errors=True)  # also after an error: the client uploads again
    return json_answer(task_json(_begin(task)), 201)


def _check_external(uploads: list[Path]) -> None:
    """Reject what WebODM rejects; an unreadable raster causes a 500."""
    if not uploads:
        raise invalid("No assets uploaded")
    for path in uploads:
        if path.suffix == ".tif":
            _check_raster(path)
        elif path.suffix in (".las", ".laz") and _magic(path) != b"LASF":
            raise invalid("Point cloud must be a valid LAZ/LAS file")


def _magic(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4)


def _check_raster(path: Path) -> None:
    try:
        data = rasters.open_raster(path)
    except rasters.RasterError as error:
        raise CrashError from error
    if data.GetSpatialRef() is None:
        raise invalid("GeoTIFF must have a valid CRS")
    if path.name != RASTERS["orthophoto"] and data.RasterCount > MOST_BANDS:
        raise invalid("Elevation model must have at most 2 band")
