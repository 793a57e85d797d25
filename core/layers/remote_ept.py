"""The point cloud tiles (EPT) that the server keeps of a task.

They are looked at before QGIS is given them: it draws a damaged set as nothing and says nothing.
Then they are downloaded, or streamed if they are many and this QGIS can. Streamed ones are there at
once, but have a price: while QGIS reads a project that has them, before anybody could sign in, it
asks what to do about unavailable layers.

Format: https://entwine.io/entwine-point-tile.html. Slow, so not on the main thread.
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

from ...api import NotFoundError, StorageError
from ...api.words import translate
from .. import log
from ..gate.geotiff import REMEDY
from ..gate.json_files import read_json
from ..gate.laz import PointCloudError
from . import las
from .ept import swap
from .geojson import number, numbers
from .styles import of_run

if TYPE_CHECKING:
    from .recipe import Order, Work

FOLDER = "entwine_pointcloud"
INDEX, HIERARCHY = "ept.json", "ept-hierarchy/0-0-0-0.json"
ROOT = "0-0-0-0"
SUFFIXES = {"binary": ".bin", "laszip": ".laz"}
"""Not "zstandard": neither WebODM's engines write it, nor could what it unpacks to be bounded."""
COLORS = ("Red", "Green", "Blue")
LARGEST_NODE = 256 << 20  # bytes, packed and unpacked; Entwine's have at most a few megabytes
MOST_SPAN = 1 << 16  # points along the edge of a node; Entwine has 128 or 256
SAMPLED_POINTS = 100_000
STREAMED_POINTS = 20_000_000  # from here on; of laszip 150 MB or so
MOST_NODES = 1_000_000  # of a hundred thousand points each
MOST_PAGES = 2_000  # of the hierarchy, of thousands of nodes each
DEEPEST = 30  # levels; a cell of the last is a millionth of a millimetre
MOST_FIELDS = 100
DOWNLOADS = 4  # at a time
NODE_NAME = re.compile(r"(\d{1,2})-(\d{1,10})-(\d{1,10})-(\d{1,10})", re.ASCII)
ANOTHER_PAGE = -1  # in place of a node's points
FIRST_TO_STREAM = 34415  # version of QGIS
KINDS = {"signed": "i", "unsigned": "u", "float": "f"}


@dataclass(frozen=True)
class RemoteEpt:
    """A usable set of tiles.

    :param source: the address of its ept.json, or the path where it was downloaded.
    :param color_max: the brightest value of any colour in the first node, 0 when it has none.
    :param z_range: lowest and highest point, in metres.
    """

    source: str
    color_max: int
    z_range: tuple[float, float]


def find(order: Order, work: Work) -> RemoteEpt | None:
    """Return the server's tiles of a task, None if it has none.

    :raises PointCloudError: if they are damaged.
    """
    folder = order.folder / "ept_look"
    try:
        return _look(order, work, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _look(order: Order, work: Work, folder: Path) -> RemoteEpt | None:
    try:
        _fetch(order, work, INDEX, folder)
    except NotFoundError:
        return None
    index = _read_json(folder / INDEX)
    suffix, z_range = _check_index(index)
    try:
        _fetch(order, work, HIERARCHY, folder)
        hierarchy = _read_json(folder / HIERARCHY)
        if not number(hierarchy.get(ROOT)) > 0:
            raise PointCloudError(
                translate("Core", "The server's point cloud tiles have no root node.")
            )
        node = _fetch(order, work, f"ept-data/{ROOT}{suffix}", folder)
    except NotFoundError as error:
        raise PointCloudError(
            translate("Core", "Parts of the server's point cloud tiles are missing.")
        ) from error
    color_max = _color_max(index, node)
    task = order.task
    if number(index["points"]) >= STREAMED_POINTS and can_stream():
        url = order.client.results.raw_asset_url(task.project, task.id, f"{FOLDER}/{INDEX}")
        nodes = _all_nodes(order, work, hierarchy, folder)
        _forget(url, [f"ept-data/{name}{suffix}" for name in nodes], folder)
        return RemoteEpt(of_run(url, task), color_max, z_range)
    missing = _download(order, work, hierarchy, (suffix, _schema(index)), folder)
    if missing:
        log.error(f"{task.name}: the server lacks {missing} nodes of its point cloud tiles.")
        order.flaws.append(
            StorageError(
                translate("Core", "Parts of the server's point cloud tiles are missing."),
                translate("Core", REMEDY),
            )
        )
    target = order.folder / FOLDER
    swap(folder, target)
    return RemoteEpt(str(target / INDEX), color_max, z_range)


def can_stream() -> bool:
    """Return whether this QGIS draws remote tiles, be they few or slow to come.

    3.22.16 was seen to crash and to hang when the map is drawn anew before all of them are there.
    Since 3.26 drawing a single one never ends; see https://github.com/qgis/QGIS/pull/62748, merged
    in autumn 2025. 3.40.6 was seen to hang, 3.44.15 not to.
    """
    return Qgis.versionInt() >= FIRST_TO_STREAM


def _forget(url: str, nodes: list[str], folder: Path) -> None:
    """Have QGIS ask for pages and nodes anew: it keeps them by address, also those of a past run.

    Its index has an address of its own for each run.
    """
    pages = [f"ept-hierarchy/{page.name}" for page in (folder / "ept-hierarchy").iterdir()]
    cache = QgsNetworkAccessManager.instance().cache()  # a thread's own, of the one folder
    for name in pages + nodes:
        cache.remove(QUrl(url[: -len(INDEX)] + name))


def _download(
    order: Order,
    work: Work,
    hierarchy: Mapping[str, Any],
    form: tuple[str, list[Mapping[str, Any]]],
    folder: Path,
) -> int:
    """Fetch all nodes that are not there yet; return how many the server does not have."""
    nodes = _all_nodes(order, work, hierarchy, folder)
    suffix, schema = form
    missing = done = 0

    def fetch(name: str) -> bool:
        try:
            node = _fetch(order, work, f"ept-data/{name}{suffix}", folder)
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
    order: Order, work: Work, hierarchy: Mapping[str, Any], folder: Path
) -> dict[str, int]:
    """Return the points of each node that has any; fetches all pages of the hierarchy."""
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
                pages.append(_read_json(_fetch(order, work, f"ept-hierarchy/{name}.json", folder)))
    return nodes


def _is_node(name: str) -> bool:
    """Return whether a name is level, x, y and z of a cell of the cube."""
    found = NODE_NAME.fullmatch(name)
    if found is None:
        return False
    level, *cell = map(int, found.groups())
    return level <= DEEPEST and max(cell) < 1 << level


def _fetch(order: Order, work: Work, name: str, folder: Path) -> Path:
    return order.client.results.raw_asset(
        order.task.project, order.task.id, f"{FOLDER}/{name}", folder / name,
        cancelled=work.isCanceled,
    )  # fmt: skip


def _read_json(path: Path) -> Mapping[str, Any]:
    """Return an object; whatever else it is, is damage."""
    document = None
    with suppress(ValueError):
        document = read_json(path)
    if not isinstance(document, dict):
        raise PointCloudError(translate("Core", "The server's {} is damaged.").format(path.name))
    return document


def _check_index(index: Mapping[str, Any]) -> tuple[str, tuple[float, float]]:
    """Return the suffix of node files and the range of heights."""
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
    """Return the fields of a point; raises `PointCloudError` if one of them makes no sense."""
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


# ---------------------------------------------------------------------------------------- colours


def _color_max(index: Mapping[str, Any], node: Path) -> int:
    """Return the brightest value of any colour: as ept.json has it, else as the first node has."""
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
    """Refuse a downloaded node that QGIS's own decoder should not be given."""
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
