"""Recipes of point clouds."""

from __future__ import annotations

from . import pointcloud
from .recipe import Finish, Order, Work

DOWNLOAD_SHARE = 60.0  # % of the progress; the rest is making it drawable


def point_cloud(order: Order, work: Work) -> Finish:
    """Download the points and make of them what this QGIS can draw."""
    source = order.download(work, share=DOWNLOAD_SHARE)
    rest = 100.0 - DOWNLOAD_SHARE
    cloud = pointcloud.prepare(
        source,
        order.wkt,
        lambda fraction: work.setProgress(DOWNLOAD_SHARE + rest * fraction),
        work.isCanceled,
    )
    return lambda: [pointcloud.open_layer(cloud, order.spec.title)]
