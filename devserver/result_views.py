"""Below a task's address: photos, downloads, raw assets, rasters and their tiles."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, Response, request

from . import colormaps, rasters, tiles
from .answers import file_answer, header_text, html_not_found, json_answer, passing_file
from .archives import add_tree
from .assets import RASTERS, ZIPPED, base_name, download_name, find, inside
from .errors import invalid, not_found
from .fields import integer
from .services import find_visible_task, services
from .store import Task

blueprint = Blueprint("results", __name__)

TASK = "/api/projects/<project_id>/tasks/<task_id>/"
RASTER = TASK + "<any(orthophoto, dsm, dtm):kind>/"
THUMBNAIL_PIXELS = 512
LARGEST_THUMBNAIL = 4096
TILE_NAME = re.compile(r"(\d{1,10})(?:@(\d)x)?(?:\.(png|jpg|webp))?")
STYLE_ARGS = ("formula", "bands", "rescale", "color_map", "hillshade")


def _slashless(rule: str, **options: Any) -> Any:
    """A route that does not answer with a trailing slash."""
    return blueprint.route(rule, methods=["GET"], strict_slashes=True, **options)


# --- files


@_slashless(TASK + "download/<asset>")
def download(project_id: str, task_id: str, asset: str) -> Response:  # noqa: ARG001
    """A result under its asset name."""
    task = find_visible_task(task_id)
    path = find(services().store.assets(task.id), asset)
    if path is None:
        raise not_found("Asset does not exist")
    name = request.args.get("filename") or download_name(task.name, asset)
    kind = "inline" if request.args.get("inline") else "attachment"
    disposition = f"{kind}; filename={header_text(name)}"
    if asset in ZIPPED:
        return passing_file(services().store.uploads, disposition, lambda to: _zip(path, to))
    return file_answer(path, disposition)


def _zip(folder: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "w", strict_timestamps=False) as archive:
        add_tree(archive, folder, folder)


@blueprint.get(TASK + "textured_model/")
def textured_model(project_id: str, task_id: str) -> Response:  # noqa: ARG001
    """The textured model as one binary glTF file."""
    task = find_visible_task(task_id)
    path = find(services().store.assets(task.id), "textured_model.glb")
    if path is None:
        raise not_found("Asset does not exist")
    return file_answer(path, f"attachment; filename={path.name}")


@_slashless(TASK + "assets/<path:name>")
def raw_asset(project_id: str, task_id: str, name: str) -> Response:  # noqa: ARG001
    """A file of the task's asset folder by its path."""
    task = find_visible_task(task_id)
    path = inside(services().store.assets(task.id), name)
    if path is None:
        raise not_found("Asset does not exist")
    return file_answer(path, f"inline; filename={header_text(path.name)}")


# --- photos


def _photo(task: Task, name: str) -> Path:
    base = base_name(name)
    path = services().store.photos(task.id) / base if base else None
    if path is None or not path.is_file():
        raise not_found()
    return path


@_slashless(TASK + "images/download/<name>")
def photo(project_id: str, task_id: str, name: str) -> Response:  # noqa: ARG001
    """A photo as it was uploaded."""
    path = _photo(find_visible_task(task_id), name)
    return file_answer(path, f"attachment; filename={header_text(path.name)}")


@_slashless(TASK + "images/thumbnail/<name>")
def photo_thumbnail(project_id: str, task_id: str, name: str) -> Response:  # noqa: ARG001
    """A small JPEG of a photo."""
    from PIL import Image, UnidentifiedImageError

    path = _photo(find_visible_task(task_id), name)
    size = _thumbnail_size()
    out = io.BytesIO()
    try:
        with Image.open(path) as image:
            image.draft("RGB", (size, size))  # lets the decoder skip most of a large JPEG
            image.thumbnail((size, size))
            image.convert("RGB").save(out, "JPEG", quality=85)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError) as error:
        raise not_found() from error
    except Image.DecompressionBombError as error:
        raise not_found() from error
    answer = Response(out.getvalue(), content_type="image/jpeg")
    answer.headers["Content-Disposition"] = "inline"
    return answer


@_slashless(TASK + "thumbnail")
def task_thumbnail(project_id: str, task_id: str) -> Response:  # noqa: ARG001
    """A small PNG of the orthophoto."""
    path = _raster(find_visible_task(task_id), "orthophoto")
    answer = Response(tiles.thumbnail(path, _thumbnail_size()), content_type="image/png")
    answer.headers["Content-Disposition"] = "inline"
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _thumbnail_size() -> int:
    size = integer(request.args.get("size", THUMBNAIL_PIXELS))
    if size is None or not 1 <= size <= LARGEST_THUMBNAIL:
        raise invalid("Invalid query parameters")
    return size


# --- rasters


def _raster(task: Task, kind: str) -> Path:
    path = find(services().store.assets(task.id), RASTERS[kind])
    if path is None:
        raise not_found()
    return path


def _tiles_url(task: Task, kind: str) -> str:
    # Names the task's own project, even if the request's address names another one.
    query = [(name, request.args[name]) for name in STYLE_ARGS if request.args.get(name)]
    place = f"/api/projects/{task.project}/tasks/{task.id}/{kind}/tiles/{{z}}/{{x}}/{{y}}"
    return place + ("?" + urlencode(query) if query else "")


@_slashless(RASTER + "tiles.json")
def tile_json(project_id: str, task_id: str, kind: str) -> Response:  # noqa: ARG001
    """TileJSON of a raster."""
    task = find_visible_task(task_id)
    about = rasters.info(_raster(task, kind))
    return json_answer(
        {
            "tilejson": "2.1.0",
            "name": task.name,
            "version": "1.0.0",
            "scheme": "xyz",
            "tiles": [_tiles_url(task, kind)],
            "minzoom": about.minzoom,
            "maxzoom": about.maxzoom,
            "bounds": list(about.wgs84),
        }
    )


@_slashless(RASTER + "bounds")
def bounds(project_id: str, task_id: str, kind: str) -> Response:  # noqa: ARG001
    """Where a raster lies."""
    task = find_visible_task(task_id)
    about = rasters.info(_raster(task, kind))
    return json_answer({"url": _tiles_url(task, kind), "bounds": list(about.wgs84)})


@_slashless(RASTER + "metadata")
def metadata(project_id: str, task_id: str, kind: str) -> Response:  # noqa: ARG001
    """All about a raster: bands, statistics, and how it can be drawn."""
    task = find_visible_task(task_id)
    path = _raster(task, kind)
    about = rasters.info(path)
    west, south, east, north = about.wgs84
    nodata = {} if about.nodata is None else {"nodata_value": about.nodata}
    return json_answer(
        {
            "bounds": {"value": list(about.wgs84), "crs": f"EPSG:{about.epsg}"},
            "center": [(west + east) / 2, (south + north) / 2, about.zooms[0]],
            "minzoom": about.minzoom,
            "maxzoom": about.maxzoom,
            "band_metadata": [[str(n + 1), {}] for n in range(about.bands)],
            "band_descriptions": [[str(n + 1), t] for n, t in enumerate(about.descriptions)],
            "dtype": about.dtype,
            "nodata_type": _nodata_type(about),
            "colorinterp": list(about.colours),
            "scale": None,
            "offset": None,
            "colormap": None,
            "statistics": _statistics(path, kind),
            "height": about.height,
            "count": about.bands,
            "overviews": list(about.overviews),
            "width": about.width,
            "driver": "GTiff",
            **nodata,
            **_drawing(kind),
            "name": task.name,
            "scheme": "xyz",
            "tiles": [_tiles_url(task, kind)],
        }
    )


def _statistics(path: Path, kind: str) -> dict[str, Any]:
    """Those of the bands, or of the formula that is asked for."""
    index = tiles.INDICES_BY_NAME.get(request.args.get("formula", ""))
    if kind != "orthophoto" or index is None:
        return rasters.statistics(path)
    values, valid = rasters.sample(path)
    return {"1": rasters.figures(tiles.index_values(values[:3].transpose(1, 2, 0), index), valid)}


def _nodata_type(about: rasters.RasterInfo) -> str:
    if about.alpha is not None:
        return "Alpha"
    return "None" if about.nodata is None else "Nodata"


def _drawing(kind: str) -> dict[str, Any]:
    """The ramps and indices that fit; an orthophoto's only when a formula is asked for."""
    if kind != "orthophoto":
        ramps, indices = colormaps.ELEVATION, ()
    elif request.args.get("formula"):
        ramps, indices = colormaps.PLANTS, tiles.INDICES
    else:
        ramps, indices = (), ()
    bands = {"filter": "RGB", "match": True} if indices else {"filter": "", "match": None}
    return {
        "color_maps": colormaps.described(ramps),
        "algorithms": [
            {
                "id": index.name,
                "filters": ["RGB"],
                "expr": index.expression,
                "help": index.help,
                "range": list(index.range),
            }
            for index in indices
        ],
        "auto_bands": bands,
    }


@_slashless(RASTER + "tiles/<z>/<x>/<y>")
def tile(project_id: str, task_id: str, kind: str, z: str, x: str, y: str) -> Response:  # noqa: ARG001
    """A map tile; the last part may carry `@2x` and an extension."""
    name = TILE_NAME.fullmatch(y)
    if name is None or not re.fullmatch(r"\d{1,3}", z) or not re.fullmatch(r"\d{1,10}", x):
        return html_not_found()
    path = _raster(find_visible_task(task_id), kind)
    place = (int(z), int(x), int(name[1]))
    tiles.check_place(rasters.info(path), *place)
    style = tiles.Style.parse(request.args, int(name[2] or 1))
    body, content_type = tiles.render(path, place, style, name[3])
    return Response(body, content_type=content_type)


@blueprint.errorhandler(rasters.RasterError)
def _on_raster_error(_error: rasters.RasterError) -> Response:
    """The raster went away (restart, remove) or is broken: WebODM says 404 too."""
    return json_answer(not_found().body, 404)
