"""Downloads assets of a task, for all algorithms that need files."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from ...api import NotFoundError, Task, WebODM
from ...api.support.i18n import translate
from .worker import Reporter

ASSETS = (
    "all.zip", "orthophoto.tif", "orthophoto.png", "orthophoto.mbtiles", "orthophoto.kmz",
    "cutline.gpkg", "dsm.tif", "dtm.tif", "georeferenced_model.laz", "georeferenced_model.las",
    "georeferenced_model.ply", "georeferenced_model.csv", "textured_model.zip",
    "textured_model.glb", "3d_tiles_model.zip", "3d_tiles_pointcloud.zip",
    "orthophoto_tiles.zip", "dsm_tiles.zip", "dtm_tiles.zip", "cameras.json", "shots.geojson",
    "report.pdf", "ground_control_points.geojson",
)  # fmt: skip
"""All assets that WebODM can create. `Task.available_assets` lists those of a task."""


def fetch_asset(
    client: WebODM,
    task: Task,
    asset: str,
    target: Path,
    reporter: Reporter,
    progress: Callable[[float], None],
) -> Path:
    """Download one asset. The file is written only if the download completes.

    `progress` is called with 0-1.
    """
    require(task, asset)
    reporter.info(translate("Downloading", "Downloading {}…").format(asset))
    return client.results.download(
        task.project,
        task.id,
        asset,
        target,
        progress=byte_progress(progress),
        cancelled=reporter.cancelled,
    )


def require(task: Task, asset: str) -> None:
    """Raise `NotFoundError` if the task does not have the asset."""
    if asset not in task.available_assets:
        raise NotFoundError(
            translate("Downloading", "The task “{}” has no {}.").format(task.name, asset),
            translate("Downloading", "Available assets: {}.").format(
                ", ".join(task.available_assets) or "—"
            ),
        )


def byte_progress(progress: Callable[[float], None]) -> Callable[[int, int | None], None]:
    """Return a function of bytes done and bytes in total that calls `progress` with 0-1.

    It does nothing while the total is unknown.
    """

    def show(done: int, total: int | None) -> None:
        if total:
            progress(done / total)

    return show
