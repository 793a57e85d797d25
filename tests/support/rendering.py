"""Draws layers as QGIS does, into arrays."""

from __future__ import annotations

import numpy as np
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
    image = job.renderedImage().convertToFormat(QImage.Format.Format_RGBA8888)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    rows = np.frombuffer(bits, np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4).copy()
