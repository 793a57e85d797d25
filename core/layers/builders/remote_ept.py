"""Loads the point cloud tiles (EPT) of a task from the server.

Tiles are validated first, because QGIS displays damaged tiles as nothing, without an error. They
are downloaded, or streamed if there are many and this QGIS supports it. Streaming starts
immediately, but when a project with streamed layers is opened, QGIS reports them as unavailable,
because the user cannot sign in before.

Format: https://entwine.io/entwine-point-tile.html. Slow; do not call it on the main thread.
"""

from __future__ import annotations

import math
import re
import shutil
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import Qgis, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl

from ....api import NotFoundError, StorageError
from ....api.support.i18n import translate
from ... import log
from ...gate.geojson_points import number, numbers
from ...gate.geotiff import REMEDY
from ...gate.json_files import read_json
from ...gate.laz import PointCloudError
from ...pointcloud import las
from ...pointcloud.ept import swap
from ..styles import of_run

if TYPE_CHECKING:
    from .layer_request import LayerRequest, Work

FOLDER = "entwine_pointcloud"
INDEX, HIERARCHY = "ept.json", "ept-hierarchy/0-0-0-0.json"
ROOT = "0-0-0-0"
SUFFIXES = {"binary": ".bin", "laszip": ".laz"}
"""Without "zstandard": engines do not write it, and its unpacked size cannot be limited."""
COLORS = ("Red", "Green", "Blue")
LARGEST_NODE = 256 << 20  # bytes, packed and unpacked; Entwine writes a few megabytes
MOST_SPAN = 1 << 16  # points along the edge of a node; Entwine has 128 or 256
SAMPLED_POINTS = 100_000
STREAMED_POINTS = 20_000_000  # minimum points for streaming (about 150 MB as laszip)
MOST_NODES = 1_000_000  # nodes of about 100,000 points
MOST_PAGES = 2_000  # pages of the hierarchy, with thousands of nodes each
DEEPEST = 30  # levels; cells of the last level are 1e-6 mm
MOST_FIELDS = 100
DOWNLOADS = 4  # concurrent downloads
NODE_NAME = re.compile(r"(\d{1,2})-(\d{1,10})-(\d{1,10})-(\d{1,10})", re.ASCII)
ANOTHER_PAGE = -1  # number of points of an entry that is a page
FIRST_TO_STREAM = 34415  # QGIS version
KINDS = {"signed": "i", "unsigned": "u", "float": "f"}


@dataclass(frozen=True)
class RemoteEpt:
    """A valid set of tiles.

    :param source: URL of its ept.json, or the path of its download.
    :param color_max: maximum of all colors in the root node, 0 without colors.
    :param z_range: lowest and highest point in meters.
    """

    source: str
    color_max: int
    z_range: tuple[float, float]


def find(request: LayerRequest, work: Work) -> RemoteEpt | None:
    """Return the server's tiles of a task, or None if it has none.

    :raises PointCloudError: if they are damaged.
    """
    folder = request.folder / "ept_look"
    try:
        return _look(request, work, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _look(request: LayerRequest, work: Work, folder: Path) -> RemoteEpt | None:
    try:
        _fetch(request, work, INDEX, folder)
    except NotFoundError:
        return None
    index = _read_json(folder / INDEX)
    suffix, z_range = _check_index(index)
    try:
        _fetch(request, work, HIERARCHY, folder)
        hierarchy = _read_json(folder / HIERARCHY)
        if not number(hierarchy.get(ROOT)) > 0:
            raise PointCloudError(
                translate("Core", "The server's point cloud tiles have no root node.")
            )
        node = _fetch(request, work, f"ept-data/{ROOT}{suffix}", folder)
    except NotFoundError as error:
        raise PointCloudError(
            translate("Core", "Parts of the server's point cloud tiles are missing.")
        ) from error
    color_max = _color_max(index, node)
    task = request.task
    if number(index["points"]) >= STREAMED_POINTS and can_stream():
        url = request.client.results.raw_asset_url(task.project, task.id, f"{FOLDER}/{INDEX}")
        nodes = _all_nodes(request, work, hierarchy, folder)
        _forget(url, [f"ept-data/{name}{suffix}" for name in nodes], folder)
        return RemoteEpt(of_run(url, task), color_max, z_range)
    missing = _download(request, work, hierarchy, (suffix, _schema(index)), folder)
    if missing:
        log.error(f"{task.name}: the server lacks {missing} nodes of its point cloud tiles.")
        request.flaws.append(
            StorageError(
                translate("Core", "Parts of the server's point cloud tiles are missing."),
                translate("Core", REMEDY),
            )
        )
    target = request.folder / FOLDER
    swap(folder, target)
    return RemoteEpt(str(target / INDEX), color_max, z_range)


def can_stream() -> bool:
    """Return whether this QGIS displays remote tiles reliably.

    3.22.16 crashes or hangs if the map is rendered again before all tiles have loaded. Since 3.26,
    rendering a single tile never ends; fixed by https://github.com/qgis/QGIS/pull/62748 in autumn
    2025. Observed: 3.40.6 hangs, 3.44.15 does not.
    """
    return Qgis.versionInt() >= FIRST_TO_STREAM


def _forget(url: str, nodes: list[str], folder: Path) -> None:
    """Remove this cloud's pages and nodes from QGIS's network cache.

    After a rerun they have the same URLs. The URL of the index changes with each run.
    """
    pages = [f"ept-hierarchy/{page.name}" for page in (folder / "ept-hierarchy").iterdir()]
    # Each thread has its own cache object; all use the same folder.
    cache = QgsNetworkAccessManager.instance().cache()
    for name in pages + nodes:
        cache.remove(QUrl(url[: -len(INDEX)] + name))


def _download(
    request: LayerRequest,
    work: Work,
    hierarchy: Mapping[str, Any],
    form: tuple[str, list[Mapping[str, Any]]],
    folder: Path,
) -> int:
    """Download all nodes. Returns the number of nodes missing on the server."""
    nodes = _all_nodes(request, work, hierarchy, folder)
    suffix, schema = form
    missing = done = 0

    def fetch(name: str) -> bool:
        try:
            node = _fetch(request, work, f"ept-data/{name}{suffix}", folder)
        except NotFoundError:
            return False
        _check_node(node, nodes[name], schema)
        return True

    with ThreadPoolExecutor(DOWNLOADS) as pool:
        for done, is_there in enumerate(pool.map(fetch, nodes), 1):
            missing += not is_there
            work.setProgress(100.0 * done / len(nodes))
    return missing


def _all_nodes(
    request: LayerRequest, work: Work, hierarchy: Mapping[str, Any], folder: Path
) -> dict[str, int]:
    """Return the number of points of each non-empty node. Downloads all hierarchy pages."""
    nodes: dict[str, int] = {}
    pages, seen = [hierarchy], {ROOT}
    while pages:
        for name, value in pages.pop().items():
            count = number(value)
            if not _is_node(name) or len(nodes) > MOST_NODES or len(seen) > MOST_PAGES:
                raise PointCloudError(
                    translate("Core", "The hierarchy of the server's tiles is damaged.")
                )
            if count > 0:
                nodes[name] = int(count)
            elif count == ANOTHER_PAGE and name not in seen:
                seen.add(name)
                pages.append(
                    _read_json(_fetch(request, work, f"ept-hierarchy/{name}.json", folder))
                )
    return nodes


def _is_node(name: str) -> bool:
    """Return whether a name is a valid level, x, y and z."""
    found = NODE_NAME.fullmatch(name)
    if found is None:
        return False
    level, *cell = map(int, found.groups())
    return level <= DEEPEST and max(cell) < 1 << level


def _fetch(request: LayerRequest, work: Work, name: str, folder: Path) -> Path:
    return request.client.results.raw_asset(
        request.task.project, request.task.id, f"{FOLDER}/{name}", folder / name,
        cancelled=work.isCanceled,
    )  # fmt: skip


def _read_json(path: Path) -> Mapping[str, Any]:
    """Read a JSON object. Raises `PointCloudError` for anything else."""
    document = None
    with suppress(ValueError):
        document = read_json(path)
    if not isinstance(document, dict):
        raise PointCloudError(translate("Core", "The server's {} is damaged.").format(path.name))
    return document


def _check_index(index: Mapping[str, Any]) -> tuple[str, tuple[float, float]]:
    """Return the suffix of node files and the height range."""
    damaged = PointCloudError(translate("Core", "The server's {} is damaged.").format(INDEX))
    suffix = SUFFIXES.get(str(index.get("dataType")))
    cube, tight = numbers(index.get("bounds"), 6), numbers(index.get("boundsConforming"), 6)
    names = {field["name"] for field in _schema(index)}
    if suffix is None or cube is None or not set("XYZ") <= names:
        raise damaged
    if any(low >= high for low, high in zip(cube[:3], cube[3:])):
        raise damaged
    if not 1 <= number(index.get("span", 1)) <= MOST_SPAN:
        raise damaged
    if not number(index.get("points")) >= 1:
        raise PointCloudError(translate("Core", "The server's point cloud has no points."))
    low, high = (tight or cube)[2], (tight or cube)[5]
    return suffix, (low, high)


def _schema(index: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the fields of a point. Raises `PointCloudError` if a field is invalid."""
    schema = index.get("schema")
    fields = schema if isinstance(schema, list) and len(schema) <= MOST_FIELDS else []
    if not fields or not all(map(_is_field, fields)):
        raise PointCloudError(translate("Core", "The server's {} is damaged.").format(INDEX))
    return fields


def _is_field(field: Any) -> bool:
    return (
        isinstance(field, dict)
        and isinstance(field.get("name"), str)
        and field.get("type") in tuple(KINDS)
        and number(field.get("size")) in (1, 2, 4, 8)
    )


# ----------------------------------------------------------------------------------------- colors


def _color_max(index: Mapping[str, Any], node: Path) -> int:
    """Return the maximum of all colors in ept.json, otherwise in the root node."""
    fields = {field["name"]: field for field in _schema(index)}
    if not set(COLORS) <= set(fields):
        return 0
    stated = [number(fields[name].get("maximum")) for name in COLORS]
    if not any(map(math.isnan, stated)):
        return max(0, int(max(stated)))
    if node.stat().st_size > LARGEST_NODE:
        raise PointCloudError(
            translate(
                "Core",
                "A node of the server's point cloud tiles is too large; it is probably damaged.",
            )
        )
    if node.suffix == ".laz":
        return las.color_max(las.read_header(node), SAMPLED_POINTS)
    return _color_max_of_records(_schema(index), node)


def _color_max_of_records(schema: list[Mapping[str, Any]], node: Path) -> int:
    try:
        records = np.fromfile(node, _dtype(schema), SAMPLED_POINTS)
    except (TypeError, ValueError) as error:
        raise PointCloudError(
            translate("Core", "The server's {} is damaged.").format(INDEX)
        ) from error
    return max((int(records[name].max(initial=0)) for name in COLORS), default=0)


def _dtype(schema: list[Mapping[str, Any]]) -> np.dtype[Any]:
    return np.dtype([(f["name"], f"<{KINDS[f['type']]}{int(f['size'])}") for f in schema])


# ------------------------------------------------------------------------------------------ nodes


def _check_node(node: Path, points: int, schema: list[Mapping[str, Any]]) -> None:
    """Reject a downloaded node that is unsafe for QGIS's decoder."""
    size = node.stat().st_size
    is_whole = size <= LARGEST_NODE
    if node.suffix == ".laz":
        header = las.read_header(node)
        is_whole = is_whole and header.points == points
        is_whole = is_whole and points * header.record_bytes <= LARGEST_NODE
    else:
        is_whole = is_whole and size == points * sum(int(field["size"]) for field in schema)
    if not is_whole:
        raise PointCloudError(
            translate("Core", "A node of the server's point cloud tiles is damaged.")
        )
