"""Draws layers as QGIS does, into arrays."""

from __future__ import annotations

import numpy as np
from orthodock.core.photos.sharpness import pixels_of
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QEventLoop, QSize, Qt
from qgis.PyQt.QtGui import QImage


def render(
    layer: QgsMapLayer,
    extent: QgsRectangle,
    crs: QgsCoordinateReferenceSystem,
    pixels: int = 400,
    above: QgsMapLayer | None = None,
    time: QgsDateTimeRange | None = None,
) -> np.ndarray:
    """Return RGBA, (rows, columns, 4), of a layer, alone or below another; `pixels` wide.

    With a `time` the map shows that time alone.
    """
    settings = QgsMapSettings()
    settings.setLayers([layer] if above is None else [above, layer])
    settings.setDestinationCrs(crs)
    settings.setExtent(extent)
    settings.setOutputSize(QSize(pixels, round(pixels * extent.height() / extent.width())))
    settings.setBackgroundColor(Qt.GlobalColor.transparent)
    if time is not None:
        settings.setIsTemporal(True)
        settings.setTemporalRange(time)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)  # as the map canvas does
    job, loop = QgsMapRendererParallelJob(settings), QEventLoop()
    job.finished.connect(loop.quit)
    job.start()
    if job.isActive():
        loop.exec()
    return _rgba(job.renderedImage())


def _rgba(image: QImage) -> np.ndarray:
    """Convert as Qt would, but not in its pool, which may be waiting for Python's lock."""
    assert image.format() == QImage.Format.Format_ARGB32_Premultiplied
    rgba = pixels_of(image)[..., (2, 1, 0, 3)].astype(np.float32)
    rgba[..., :3] *= 255 / np.maximum(rgba[..., 3:], 1)
    return rgba.round().astype(np.uint8)
