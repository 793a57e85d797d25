"""Loads point clouds by the first method that both this QGIS build and this task support.

The `pdal` provider reads LAS and LAZ, but is missing from many builds; `copc` came with QGIS 3.26;
`ept` is in all builds and reads the server's tiles or converted files.
"""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

from ....api import Asset, CancelledError, NotFoundError, ProtocolError, StorageError
from ....api.support.i18n import translate
from ... import log
from ...gate.geotiff import REMEDY
from ...gate.laz import PointCloudError
from ...pointcloud.las import Cancelled
from ..asset_paths import free_name
from . import cloud_rendering, remote_ept
from .cloud_rendering import Cloud
from .layer_request import LayerRequest, OnMainThread, Work, to_main_thread, wkt_of

DOWNLOAD_SHARE = 60.0  # % of the progress; the rest is the conversion
FILES = (Asset.LAS, Asset.LAZ)
COPC_SUFFIX = ".copc.laz"
COPC_OPTION, COPC_PATH = "pc-copc", "odm_georeferencing/odm_georeferenced_model.copc.laz"
"""ODM writes this file with the option; WebODM does not list it as an asset."""


def point_cloud(request: LayerRequest, work: Work) -> OnMainThread:
    """Choose the method, then download and convert the point cloud."""
    try:
        cloud = _choose(request, work)
    except Cancelled as error:
        raise CancelledError from error
    except PointCloudError as error:
        raise StorageError(
            translate("Core", "Cannot display the point cloud: {}").format(error),
            translate("Core", REMEDY),
        ) from error
    except ProtocolError as error:  # rejected before the file was written
        raise StorageError(
            translate("Core", "Cannot display the point cloud: {}").format(error.message),
            error.remedy,
        ) from error
    if cloud.source.startswith("http"):
        # Opening the layer downloads its index: not on the main thread.
        return to_main_thread(cloud_rendering.open_layer(cloud, request.spec.title))
    # Opening a file takes 1 ms, and QGIS 3.40 starts to compute its statistics.
    return lambda: [cloud_rendering.open_layer(cloud, request.spec.title)]


def _choose(request: LayerRequest, work: Work) -> Cloud:
    providers, wkt = cloud_rendering.providers(), wkt_of(request.task)
    has_file = any(asset in request.task.available_assets for asset in FILES)
    if "pdal" in providers and has_file:
        return cloud_rendering.as_it_is(_without_old_index(request.download(work)), "pdal", wkt)
    flaw: PointCloudError | ProtocolError | None = None
    for find in (_copc, _tiles) if "copc" in providers else (_tiles,):
        try:
            cloud = find(request, work)
        except (PointCloudError, ProtocolError) as error:
            log.error(f"{request.task.name}: {error} Trying another form of its point cloud.")
            flaw = error
            continue
        if cloud is not None:
            return cloud
    if flaw is not None and not has_file:
        raise flaw
    return _convert(request, work)


def _tiles(request: LayerRequest, work: Work) -> Cloud | None:
    """Return the server's tiles, downloaded or streamed, or None if the task has none."""
    tiles = remote_ept.find(request, work)
    if tiles is None:
        return None
    return Cloud(tiles.source, "ept", tiles.color_max, tiles.z_range, wkt_of(request.task))


def _without_old_index(path: Path) -> Path:
    """Remove the index of an older file of this name, which QGIS's `pdal` would display.

    Returns the path; a new one if Windows keeps the old index because a layer uses it.
    """
    index, folder = path.with_name(path.stem + COPC_SUFFIX), path.with_name(f"ept_{path.stem}")
    with contextlib.suppress(OSError):
        index.unlink()
    shutil.rmtree(folder, ignore_errors=True)
    return path.replace(free_name(path)) if index.exists() or folder.exists() else path


def _copc(request: LayerRequest, work: Work) -> Cloud | None:
    """Download the COPC file if the task has one."""
    task = request.task
    for asset in task.available_assets:
        if asset.endswith(COPC_SUFFIX):
            return cloud_rendering.as_it_is(request.download(work, asset), "copc", wkt_of(task))
    if not any(
        name == COPC_OPTION and value not in (False, "false") for name, value in task.options
    ):
        return None
    try:
        path = request.client.results.raw_asset(
            task.project, task.id, COPC_PATH, request.folder / "georeferenced_model.copc.laz",
            cancelled=work.isCanceled,
        )  # fmt: skip
    except NotFoundError:
        return None
    return cloud_rendering.as_it_is(path, "copc", wkt_of(task))


def _convert(request: LayerRequest, work: Work) -> Cloud:
    source = request.download(work, share=DOWNLOAD_SHARE)
    rest = 100.0 - DOWNLOAD_SHARE
    return cloud_rendering.convert(
        source,
        wkt_of(request.task),
        lambda fraction: work.setProgress(DOWNLOAD_SHARE + rest * fraction),
        work.isCanceled,
    )
