"""Requests in, answers out: content negotiation, bodies, JSON, files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from flask import Request, Response

from .errors import ApiError

BLOCK_BYTES = 256 * 1024

# WebODM guesses types by extension; point clouds come out as zip files.
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
    """The page for addresses no route knows."""
    page = "<!DOCTYPE html>\n<html><head><title>Not found</title></head><body>404</body></html>\n"
    return Response(page, 404, content_type="text/html; charset=utf-8")


def check_accept(request: Request) -> None:
    """Refuse what WebODM refuses: an Accept that names only images or archives.

    The API can render JSON and HTML only, and it decides before it knows that a tile is asked for.
    """
    header = request.headers.get("Accept", "*/*")
    for part in header.split(","):
        kind = part.split(";")[0].strip().lower()
        if kind in ("*/*", "application/*", "application/json", "text/*", "text/html", ""):
            return
    raise ApiError(406, {"detail": "Could not satisfy the request Accept header."})


def request_data(request: Request) -> dict[str, Any]:
    """The fields of a form or JSON body, by name.

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
        json.dumps(data, ensure_ascii=False).encode("utf-8")  # refuses lone surrogates
    except (ValueError, RecursionError) as error:
        raise ApiError(400, {"detail": f"JSON parse error - {error}"}) from error
    if not isinstance(data, dict):
        text = f"Invalid data. Expected a dictionary, but got {type(data).__name__}."
        raise ApiError(400, {"non_field_errors": [text]})
    return data


def _no_constants(name: str) -> Any:
    raise ValueError(f"Out of range float values are not JSON compliant: {name}")


def file_answer(path: Path, disposition: str, content_type: str | None = None) -> Response:
    """A whole file, streamed; no Range, no ETag, as WebODM sends files."""
    file = path.open("rb")
    size = path.stat().st_size
    kind = content_type or CONTENT_TYPES.get(path.suffix.lower(), "application/octet-stream")
    answer = Response(_blocks(file, size), 200, content_type=kind)
    answer.call_on_close(file.close)
    answer.headers["Content-Length"] = str(size)
    answer.headers["Content-Disposition"] = disposition
    return answer


def _blocks(file: Any, size: int) -> Iterator[bytes]:
    left = size
    while left > 0:
        block = file.read(min(BLOCK_BYTES, left))
        if not block:
            # Shorter than its Content-Length: the client must see a broken transfer.
            raise OSError("the file shrank while it was being sent")
        left -= len(block)
        yield block
