"""Reads requests and writes responses: content negotiation, bodies, JSON, files."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

from flask import Request, Response, request

from . import ranges
from .errors import ApiError

NOT_ACCEPTABLE = "Could not satisfy the request Accept header."
BLOCK_BYTES = 256 * 1024

# WebODM derives types from extensions; point clouds are sent as ZIP files.
CONTENT_TYPES = {
    ".tif": "image/tiff",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".zip": "application/zip",
    ".las": "application/zip",
    ".laz": "application/zip",
    ".ply": "application/zip",
    ".mbtiles": "application/zip",
    ".json": "application/json",
    ".geojson": "application/geo+json",
    ".csv": "text/csv",
    ".txt": "text/plain",
    ".srt": "text/plain",
    ".mp4": "video/mp4",
    ".mov": "video/quicktime",
    ".avi": "video/x-msvideo",
    ".mkv": "video/x-matroska",
    ".webm": "video/webm",
    ".obj": "model/obj",
    ".dxf": "image/vnd.dxf",
    ".pdf": "application/pdf",
    ".kmz": "application/vnd.google-earth.kmz",
    ".gpkg": "application/geopackage+sqlite3",
    ".glb": "model/gltf-binary",
}


def json_answer(body: Any, status: int = 200) -> Response:
    """JSON as WebODM writes it: compact, characters not escaped."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    # A lone surrogate cannot be encoded; a "?" is better than a broken answer.
    return Response(text.encode("utf-8", "replace"), status, content_type="application/json")


def html_not_found() -> Response:
    """Return the page for addresses without a route."""
    return html_page("Not found", 404)


def html_page(title: str, status: int) -> Response:
    """Return a page of the web site."""
    page = f"<!DOCTYPE html>\n<html><head><title>{title}</title></head><body>{status}</body></html>"
    return Response(page + "\n", status, content_type="text/html; charset=utf-8")


def check_accept(request: Request) -> None:
    """Reject requests as WebODM does whose Accept lists only images or archives.

    The API can render JSON and HTML only, and decides this before the request reaches a view.
    """
    if "format" in request.args:  # WebODM does not support this parameter, not even with "json"
        raise ApiError(406, {"detail": NOT_ACCEPTABLE})
    header = request.headers.get("Accept", "*/*")
    for part in header.split(","):
        kind = part.split(";")[0].strip().lower()
        if kind in ("*/*", "application/*", "application/json", "text/*", "text/html", ""):
            return
    raise ApiError(406, {"detail": NOT_ACCEPTABLE})


def request_data(request: Request) -> dict[str, Any]:
    """Return the fields of a form or JSON body by name.

    Errors: 400 for JSON that cannot be read, 415 for other content types.
    """
    mime = request.mimetype
    if mime in ("multipart/form-data", "application/x-www-form-urlencoded"):
        return dict(request.form.to_dict())
    if mime not in ("", "application/json"):
        text = f'Unsupported media type "{mime}" in request.'
        raise ApiError(415, {"detail": text})
    raw = request.get_data()
    if not raw.strip():
        return {}
    if not mime:
        raise ApiError(415, {"detail": 'Unsupported media type "" in request.'})
    try:
        data = json.loads(raw.decode("utf-8"), parse_constant=_no_constants)
        json.dumps(data, ensure_ascii=False).encode("utf-8")  # raises an error for lone surrogates
    except (ValueError, RecursionError) as error:
        raise ApiError(400, {"detail": f"JSON parse error - {error}"}) from error
    if not isinstance(data, dict):
        text = f"Invalid data. Expected a dictionary, but got {type(data).__name__}."
        raise ApiError(400, {"non_field_errors": [text]})
    return data


def _no_constants(name: str) -> Any:
    raise ValueError(f"Out of range float values are not JSON compliant: {name}")


def header_text(text: str) -> str:
    """Return a name without control characters and in Latin-1, as headers require."""
    clean = "".join(sign for sign in text if sign.isprintable())
    return clean.encode("latin-1", "replace").decode("latin-1")


def media_answer(path: Path) -> Response:
    """Send a file with Range support as WebODM does: without a name, without suffix ranges."""
    size = path.stat().st_size
    part = ranges.asked(request.environ, size, "")
    if request.headers.get("Range", "").strip().startswith("bytes=-"):
        part = None
    if part is None:
        answer = file_answer(path, f"inline; filename={header_text(path.name)}")
    elif part.size <= 0:
        headers = {"Content-Range": part.header}
        return Response(b"", 416, headers, content_type="text/html; charset=utf-8")
    else:
        file = path.open("rb")
        file.seek(part.first)
        kind = CONTENT_TYPES.get(path.suffix.lower(), "application/octet-stream")
        answer = Response(_blocks(file, part.size), 206, content_type=kind)
        answer.call_on_close(file.close)
        answer.headers["Content-Length"] = str(part.size)
        answer.headers["Content-Range"] = part.header
    answer.headers["Accept-Ranges"] = "bytes"
    return answer


def file_answer(path: Path, disposition: str, content_type: str | None = None) -> Response:
    """Stream a whole file without Range and ETag, as WebODM does.

    If the gateway allows ranges, a part of the file when the client requests one.
    """
    file = path.open("rb")
    stat = os.fstat(file.fileno())
    part, tag = None, f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"'
    with_parts = ranges.wanted(request.environ)
    if with_parts:
        part = ranges.asked(request.environ, stat.st_size, tag)
    if part is not None and part.size <= 0:
        file.close()
        return Response(b"", 416, headers={"Content-Range": part.header})
    size = stat.st_size if part is None else part.size
    file.seek(0 if part is None else part.first)
    kind = content_type or CONTENT_TYPES.get(path.suffix.lower(), "application/octet-stream")
    answer = Response(_blocks(file, size), 200 if part is None else 206, content_type=kind)
    answer.call_on_close(file.close)
    answer.headers["Content-Length"] = str(size)
    answer.headers["Content-Disposition"] = disposition
    if with_parts:
        answer.headers["Accept-Ranges"] = "bytes"
        answer.headers["ETag"] = tag
    if part is not None:
        answer.headers["Content-Range"] = part.header
    return answer


def passing_file(folder: Path, disposition: str, write: Callable[[Path], None]) -> Response:
    """Send a ZIP file that `write` creates for this response and that is deleted afterwards."""
    descriptor, name = tempfile.mkstemp(".zip", dir=folder)
    os.close(descriptor)
    path = Path(name)
    try:
        write(path)
        answer = file_answer(path, disposition)
    except BaseException:
        path.unlink()
        raise
    answer.call_on_close(path.unlink)  # after the file is closed, as Windows requires
    return answer


def _blocks(file: Any, size: int) -> Iterator[bytes]:
    left = size
    while left > 0:
        block = file.read(min(BLOCK_BYTES, left))
        if not block:
            # Shorter than its Content-Length: the client must detect a broken transfer.
            raise OSError("the file shrank while it was being sent")
        left -= len(block)
        yield block
