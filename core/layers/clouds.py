"""The recipe of point clouds: the first way that this QGIS and this task have in common.

The `pdal` provider reads LAS and LAZ, but is missing from many builds; `copc` came with QGIS 3.26;
`ept` is in all of them, for the server's tiles or for those we make.
"""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

from ...api import Asset, CancelledError, NotFoundError, ProtocolError, StorageError
from ...api.words import translate
from .. import log
from ..gate.geotiff import REMEDY
from ..gate.laz import PointCloudError
from . import pointcloud, remote_ept
from .files import free_name
from .las import Cancelled
from .pointcloud import Cloud
from .recipe import Finish, Order, Work, to_main_thread, wkt_of

DOWNLOAD_SHARE = 60.0  # % of the progress; the rest is making it drawable
FILES = (Asset.LAS, Asset.LAZ)
COPC_SUFFIX = ".copc.laz"
COPC_OPTION, COPC_PATH = "pc-copc", "odm_georeferencing/odm_georeferenced_model.copc.laz"
"""ODM makes the file if told to; WebODM does not list it among the assets."""


def point_cloud(order: Order, work: Work) -> Finish:
    """Find out what can be drawn, fetch and convert what is needed."""
    try:
        cloud = _choose(order, work)
    except Cancelled as error:
        raise CancelledError from error
    except PointCloudError as error:
        raise StorageError(
            translate("Core", "Cannot display the point cloud: {}").format(error),
            translate("Core", REMEDY),
        ) from error
    except ProtocolError as error:  # it was refused before it became a file
        raise StorageError(
            translate("Core", "Cannot display the point cloud: {}").format(error.message),
            error.remedy,
        ) from error
    if cloud.source.startswith("http"):
        # QGIS asks the server for the index while it opens the layer: not on the main thread.
        return to_main_thread(pointcloud.open_layer(cloud, order.spec.title))
    # A file takes a millisecond, and QGIS 3.40 begins to compute statistics of it.
    return lambda: [pointcloud.open_layer(cloud, order.spec.title)]


def _choose(order: Order, work: Work) -> Cloud:
    providers, wkt = pointcloud.providers(), wkt_of(order.task)
    has_file = any(asset in order.task.available_assets for asset in FILES)
    if "pdal" in providers and has_file:
        return pointcloud.as_it_is(_without_old_index(order.download(work)), "pdal", wkt)
    flaw: PointCloudError | ProtocolError | None = None
    for find in (_copc, _tiles) if "copc" in providers else (_tiles,):
        try:
            cloud = find(order, work)
        except (PointCloudError, ProtocolError) as error:
            log.error(f"{order.task.name}: {error} Trying another form of its point cloud.")
            flaw = error
            continue
        if cloud is not None:
            return cloud
    if flaw is not None and not has_file:
        raise flaw
    return _convert(order, work)


def _tiles(order: Order, work: Work) -> Cloud | None:
    """Download the server's tiles, or find out how to stream them, if the task has any."""
    tiles = remote_ept.find(order, work)
    if tiles is None:
        return None
    return Cloud(tiles.source, "ept", tiles.color_max, tiles.z_range, wkt_of(order.task))


def _without_old_index(path: Path) -> Path:
    """Remove what QGIS's `pdal` has made of an older file of this name, and would show instead.

    Returns the path, another one where Windows keeps the old index since a layer has it open.
    """
    index, folder = path.with_name(path.stem + COPC_SUFFIX), path.with_name(f"ept_{path.stem}")
    with contextlib.suppress(OSError):
        index.unlink()
    shutil.rmtree(folder, ignore_errors=True)
    return path.replace(free_name(path)) if index.exists() or folder.exists() else path


def _copc(order: Order, work: Work) -> Cloud | None:
    """Download the COPC file if the task has one."""
    task = order.task
    for asset in task.available_assets:
        if asset.endswith(COPC_SUFFIX):
            return pointcloud.as_it_is(order.download(work, asset), "copc", wkt_of(task))
    if not any(
        name == COPC_OPTION and value not in (False, "false") for name, value in task.options
    ):
        return None
    try:
        path = order.client.results.raw_asset(
            task.project, task.id, COPC_PATH, order.folder / "georeferenced_model.copc.laz",
            cancelled=work.isCanceled,
        )  # fmt: skip
    except NotFoundError:
        return None
    return pointcloud.as_it_is(path, "copc", wkt_of(task))


def _convert(order: Order, work: Work) -> Cloud:
    source = order.download(work, share=DOWNLOAD_SHARE)
    rest = 100.0 - DOWNLOAD_SHARE
    return pointcloud.convert(
        source,
        wkt_of(order.task),
        lambda fraction: work.setProgress(DOWNLOAD_SHARE + rest * fraction),
        work.isCanceled,
    )
