"""Below a task's address: photos, downloads, raw assets, rasters and their tiles."""

from __future__ import annotations

import re
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, Response, request

from ..rendering import areas, colormaps, rasters, thumbnails, tiles
from ..rendering.indices import BY_NAME, DEFAULT_ORDER, INDICES
from ..store import StoredTask
from ..tasks.archives import add_tree
from ..tasks.assets import RASTERS, ZIPPED, base_name, download_name, find, inside
from ..web.answers import file_answer, header_text, html_not_found, json_answer, passing_file
from ..web.errors import invalid, not_found
from ..web.fields import integer
from ..web.services import find_visible_task, services

blueprint = Blueprint("results", __name__)

TASK = "/api/projects/<project_id>/tasks/<task_id>/"
RASTER = TASK + "<any(orthophoto, dsm, dtm):kind>/"
DEFAULT_THUMBNAIL, LARGEST_THUMBNAIL = 256, 1024  # pixels
CONSOLE_PATH = "data/console_output.txt"
METADATA_FAILED = "Cannot retrieve raster metadata: "
NOTHING_THERE = "index -1 is out of bounds for axis 0 with size 0"
TILE_NAME = re.compile(r"(\d{1,10})(?:@(\d)x)?(?:\.(png|jpg|webp))?")
STYLE_ARGS = ("formula", "bands", "rescale", "color_map", "hillshade")


def _slashless(rule: str, **options: Any) -> Any:
    """Register a route without a trailing slash."""
    return blueprint.route(rule, methods=["GET"], strict_slashes=True, **options)


# --- files


@_slashless(TASK + "download/<asset>")
def download(project_id: str, task_id: str, asset: str) -> Response:  # noqa: ARG001
    """Send an asset by its name."""
    task = find_visible_task(task_id)
    path = find(services().store.assets(task.id), asset)
    if path is None:
        raise not_found("Asset does not exist")
    name = request.args.get("filename") or download_name(task.name, asset)
    kind = "inline" if request.args.get("inline") else "attachment"
    disposition = f"{kind}; filename={header_text(name)}"
    added = services().store.media(task.id)
    if asset == "all.zip" and added.is_dir() and any(added.iterdir()):
        return passing_file(
            services().store.uploads, disposition, lambda to: _with_media(path, added, to)
        )
    if asset in ZIPPED:
        return passing_file(services().store.uploads, disposition, lambda to: _zip(path, to))
    return file_answer(path, disposition)


def _with_media(whole: Path, added: Path, target: Path) -> None:
    """Write all assets and the files that users have added."""
    shutil.copyfile(whole, target)
    with zipfile.ZipFile(target, "a", strict_timestamps=False) as archive:
        add_tree(archive, added, added.parent)


def _zip(folder: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "w", strict_timestamps=False) as archive:
        add_tree(archive, folder, folder)


@blueprint.get(TASK + "textured_model/")
def textured_model(project_id: str, task_id: str) -> Response:  # noqa: ARG001
    """Send the textured model as one binary glTF file."""
    task = find_visible_task(task_id)
    path = find(services().store.assets(task.id), "textured_model.glb")
    if path is None:
        raise not_found("Asset does not exist")
    return file_answer(path, f"attachment; filename={path.name}")


@_slashless(TASK + "assets/<path:name>")
def raw_asset(project_id: str, task_id: str, name: str) -> Response:  # noqa: ARG001
    """Send a file of the task's asset folder by its path."""
    task = find_visible_task(task_id)
    top, _, rest = name.partition("/")
    if top == "media":
        path = inside(services().store.media(task.id), rest)
    else:
        path = inside(services().store.assets(task.id), name)
    if path is None:
        raise not_found("Asset does not exist")
    return file_answer(path, f"inline; filename={header_text(path.name)}")


# --- photos


def _photo(task: StoredTask, name: str) -> Path:
    base = base_name(name)
    path = services().store.photos(task.id) / base if base else None
    if path is None or not path.is_file():
        raise not_found()
    return path


@_slashless(TASK + "images/download/<path:name>")
def photo(project_id: str, task_id: str, name: str) -> Response:  # noqa: ARG001
    """Send a photo as uploaded, or any other file of the task by its path, as WebODM does."""
    task = find_visible_task(task_id)
    store = services().store
    top, _, rest = name.partition("/")
    folders = {"assets": store.assets(task.id), "media": store.media(task.id)}
    if name == CONSOLE_PATH and store.console(task.id).is_file():
        path: Path | None = store.console(task.id)
    elif rest and top in folders:
        path = inside(folders[top], rest)
    else:
        path = _photo(task, name)
    if path is None:
        raise not_found()
    return file_answer(path, f"attachment; filename={header_text(name.rpartition('/')[2])}")


@_slashless(TASK + "images/thumbnail/<name>")
def photo_thumbnail(project_id: str, task_id: str, name: str) -> Response:  # noqa: ARG001
    """Send a small JPEG of a photo or a part of it; a file that is not a photo causes a 500."""
    path = _photo(find_visible_task(task_id), name)
    content = thumbnails.photo(path, thumbnails.View.parse(request.args))
    answer = Response(content, content_type="image/jpeg")
    answer.headers["Content-Disposition"] = "inline"
    return answer


@_slashless(TASK + "thumbnail")
def task_thumbnail(project_id: str, task_id: str) -> Response:  # noqa: ARG001
    """Send a small PNG of the orthophoto."""
    path = _raster(find_visible_task(task_id), "orthophoto")
    size = integer(request.args.get("size"))
    size = DEFAULT_THUMBNAIL if size is None else max(1, min(size, LARGEST_THUMBNAIL))
    answer = Response(tiles.thumbnail(path, size), content_type="image/png")
    answer.headers["Content-Disposition"] = "inline"
    answer.headers["Cache-Control"] = "no-store"
    return answer


# --- rasters


def _raster(task: StoredTask, kind: str) -> Path:
    path = find(services().store.assets(task.id), RASTERS[kind])
    if path is None:
        raise not_found()
    return path


def _tiles_url(task: StoredTask, kind: str) -> str:
    # With the task's own project, even if the request's address has another one.
    query = [(name, request.args[name]) for name in STYLE_ARGS if request.args.get(name)]
    place = f"/api/projects/{task.project}/tasks/{task.id}/{kind}/tiles/{{z}}/{{x}}/{{y}}"
    return place + ("?" + urlencode(query) if query else "")


@_slashless(RASTER + "tiles.json")
def tile_json(project_id: str, task_id: str, kind: str) -> Response:  # noqa: ARG001
    """Return the TileJSON of a raster."""
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
    """Return the bounds of a raster."""
    task = find_visible_task(task_id)
    about = rasters.info(_raster(task, kind))
    return json_answer({"url": _tiles_url(task, kind), "bounds": list(about.wgs84)})


@_slashless(RASTER + "metadata")
def metadata(project_id: str, task_id: str, kind: str) -> Response:  # noqa: ARG001
    """Return a raster's metadata: bands, statistics, color ramps and indices."""
    task = find_visible_task(task_id)
    path = _raster(task, kind)
    about = rasters.info(path)
    west, south, east, north = about.wgs84
    area = _area(task)
    box = areas.bounds(area) if area else about.wgs84
    nodata = {} if about.nodata is None else {"nodata_value": about.nodata}
    return json_answer(
        {
            "bounds": {"value": list(box), "crs": f"EPSG:{about.epsg}"},
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
            "statistics": _statistics(task, path, area),
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


def _area(task: StoredTask) -> dict[str, Any] | None:
    """Return the requested area: the request's polygon or the task's crop."""
    if request.args.get("boundaries"):
        try:
            return areas.boundaries(request.args["boundaries"])
        except areas.AreaError as error:
            raise invalid(str(error)) from error
    return task.crop if request.args.get("crop") == "1" else None


def _statistics(task: StoredTask, path: Path, area: dict[str, Any] | None) -> dict[str, Any]:
    """Return the statistics of the bands or of the requested formula, within the area if any."""
    formula = tiles.parse_formula(request.args)
    if formula is None and area is None:
        return rasters.statistics(path)
    about = rasters.info(path)
    try:
        values, valid = rasters.sample(path) if area is None else areas.sample(path, area)
    except rasters.RasterError as error:
        # WebODM deletes the crop of a task if the area is outside of its data.
        services().store.update_task(task.id, crop=None)
        raise invalid(METADATA_FAILED + NOTHING_THERE) from error
    if formula is None:
        numbers = [number for number in range(1, about.bands + 1) if number != about.alpha]
        return {str(number): rasters.figures(values[number - 1], valid) for number in numbers}
    try:
        return {"1": rasters.figures(formula.values(values), valid)}
    except IndexError as error:
        band = f"band index {max(formula.places) + 1} out of range (not in (1,))"
        raise invalid(METADATA_FAILED + band) from error


def _nodata_type(about: rasters.RasterInfo) -> str:
    if about.alpha is not None:
        return "Alpha"
    return "None" if about.nodata is None else "Nodata"


def _drawing(kind: str) -> dict[str, Any]:
    """Return the applicable ramps and indices; an orthophoto's only for a formula."""
    if kind != "orthophoto":
        ramps, indices = colormaps.ELEVATION, ()
    elif request.args.get("formula"):
        ramps, indices = colormaps.PLANTS, INDICES
    else:
        ramps, indices = (), ()
    bands: dict[str, Any] = {"filter": "", "match": None}
    if indices and request.args["formula"] in BY_NAME:
        orders = BY_NAME[request.args["formula"]].orders()
        bands = {"filter": orders[0], "match": orders[0] == DEFAULT_ORDER}
    return {
        "color_maps": colormaps.described(ramps),
        "algorithms": [
            {
                "id": index.name,
                "filters": index.orders(),
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
    """Send a map tile; the last part of the address may have `@2x` and an extension."""
    name = TILE_NAME.fullmatch(y)
    if name is None or not re.fullmatch(r"\d{1,3}", z) or not re.fullmatch(r"\d{1,10}", x):
        return html_not_found()
    task = find_visible_task(task_id)
    path = _raster(task, kind)
    # Large tiles are those of the level above.
    level = int(z) - (1 if tiles.tile_size(request.args) == tiles.LARGE_PIXELS else 0)
    place = (level, int(x), int(name[1]))
    if level < 0:
        raise not_found()
    tiles.check_place(rasters.info(path), *place)
    style = tiles.Style.parse(request.args, int(name[2] or 1))
    style = replace(style, area=_area(task))
    body, content_type = tiles.render(path, place, style, name[3])
    return Response(body, content_type=content_type)


@blueprint.errorhandler(rasters.RasterError)
def _on_raster_error(_error: rasters.RasterError) -> Response:
    """The raster was deleted (restart, remove) or is damaged: WebODM responds with 404, too."""
    return json_answer(not_found().body, 404)
