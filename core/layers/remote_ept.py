"""The point cloud tiles (EPT) that the server keeps of a task.

They are looked at before QGIS is given them: it draws a damaged set as nothing and says nothing.
A cloud of a single node is small, and downloaded: QGIS 3.40 never ends drawing a remote one.

Format: https://entwine.io/entwine-point-tile.html. Slow, so not on the main thread.
"""

from __future__ import annotations

import json
import math
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ...api import NotFoundError
from . import las
from .geojson import number, numbers

if TYPE_CHECKING:
    from .recipe import Order, Work

FOLDER = "entwine_pointcloud"
INDEX, HIERARCHY = "ept.json", "ept-hierarchy/0-0-0-0.json"
ROOT = "0-0-0-0"
SUFFIXES = {"binary": ".bin", "laszip": ".laz", "zstandard": ".zst"}
COLORS = ("Red", "Green", "Blue")
LARGEST_JSON = 64 << 20  # bytes
LARGEST_NODE = 256 << 20  # bytes; Entwine's have at most a few megabytes
SAMPLED_POINTS = 100_000
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
            raise las.PointCloudError("The server's point cloud tiles have no first node.")
        node = _fetch(order, work, f"ept-data/{ROOT}{suffix}", folder)
    except NotFoundError as error:
        raise las.PointCloudError("Parts of the server's point cloud tiles are missing.") from error
    color_max = _color_max(index, node)
    if len(hierarchy) == 1 and number(hierarchy[ROOT]) > 0:
        target = order.folder / FOLDER
        shutil.rmtree(target, ignore_errors=True)
        folder.replace(target)
        return RemoteEpt(str(target / INDEX), color_max, z_range)
    task = order.task
    url = order.client.results.raw_asset_url(task.project, task.id, f"{FOLDER}/{INDEX}")
    return RemoteEpt(url, color_max, z_range)


def _fetch(order: Order, work: Work, name: str, folder: Path) -> Path:
    return order.client.results.raw_asset(
        order.task.project, order.task.id, f"{FOLDER}/{name}", folder / name,
        cancelled=work.isCanceled,
    )  # fmt: skip


def _read_json(path: Path) -> Mapping[str, Any]:
    """Return an object; whatever else it is, is damage."""
    document = None
    with suppress(ValueError, RecursionError):
        if path.stat().st_size <= LARGEST_JSON:
            document = json.loads(path.read_bytes())
    if not isinstance(document, dict):
        raise las.PointCloudError(f"The server's {path.name} is damaged.")
    return document


def _check_index(index: Mapping[str, Any]) -> tuple[str, tuple[float, float]]:
    """Return the suffix of node files and the range of heights."""
    damaged = las.PointCloudError(f"The server's {INDEX} is damaged.")
    suffix = SUFFIXES.get(str(index.get("dataType")))
    cube, tight = numbers(index.get("bounds"), 6), numbers(index.get("boundsConforming"), 6)
    names = {field.get("name") for field in _schema(index)}
    if suffix is None or cube is None or not set("XYZ") <= names:
        raise damaged
    if any(low >= high for low, high in zip(cube[:3], cube[3:])):
        raise damaged
    if not number(index.get("points")) >= 1:
        raise las.PointCloudError("The server's point cloud has no points.")
    low, high = (tight or cube)[2], (tight or cube)[5]
    return suffix, (low, high)


def _schema(index: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    schema = index.get("schema")
    return [f for f in schema if isinstance(f, dict)] if isinstance(schema, list) else []


# ---------------------------------------------------------------------------------------- colours


def _color_max(index: Mapping[str, Any], node: Path) -> int:
    """Return the brightest value of any colour: as ept.json has it, else as the first node has."""
    fields = {field.get("name"): field for field in _schema(index)}
    if not set(COLORS) <= set(fields):
        return 0
    stated = [number(fields[name].get("maximum")) for name in COLORS]
    if not any(map(math.isnan, stated)):
        return max(0, int(max(stated)))
    if node.stat().st_size > LARGEST_NODE:
        raise las.PointCloudError("A node of the server's point cloud tiles is absurdly large.")
    if node.suffix == ".laz":
        return las.color_max(las.read_header(node), SAMPLED_POINTS)
    if node.suffix == ".bin":
        return _color_max_of_records(_schema(index), node)
    return las.FULL_COLOR  # zstandard, for which there is no decoder here


def _color_max_of_records(schema: list[Mapping[str, Any]], node: Path) -> int:
    try:
        dtype = np.dtype([(f["name"], f"<{KINDS[f['type']]}{int(f['size'])}") for f in schema])
        records = np.fromfile(node, dtype, SAMPLED_POINTS)
    except (KeyError, TypeError, ValueError) as error:
        raise las.PointCloudError(f"The server's {INDEX} is damaged.") from error
    return max((int(records[name].max(initial=0)) for name in COLORS), default=0)
