"""Thousands of points on a map canvas that cost next to nothing to paint."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF, QTransform

RIM = 2  # pixels of outline around a mark, both sides together


class PhotoMarks(QgsMapCanvasItem):
    """Square marks of one colour.

    Painted once into a picture, which later marks are added to: a rubber band of two thousand
    points takes 10 ms each time the canvas is painted, and that happens with every batch read.
    """

    def __init__(self, canvas: QgsMapCanvas, color: QColor, size: int) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._color = color
        self._size = size
        self._points = QPolygonF()
        self._picture: QPixmap | None = None
        self.setRect(canvas.extent())

    @property
    def count(self) -> int:
        """Return how many there are."""
        return self._points.count()

    def add(self, points: Iterable[QgsPointXY]) -> None:
        """Mark more places, given in the map's CRS."""
        new = QPolygonF([QPointF(point.x(), point.y()) for point in points])
        self._points += new
        if self._picture is not None:
            self._draw(new)
        self.update()

    def reset(self) -> None:
        """Take all marks away."""
        self._points = QPolygonF()
        self._picture = None
        self.update()

    def updatePosition(self) -> None:
        """QGIS calls this when the map shows another place."""
        self._picture = None
        self.setRect(self._canvas.extent())

    def paint(self, painter: QPainter, *_: object) -> None:
        """Qt calls this."""
        if self._points.isEmpty():
            return
        ratio = painter.device().devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatioF() != ratio:
            size = self.boundingRect().size().toSize() * ratio
            self._picture = QPixmap(size)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            self._draw(self._points)
        painter.drawPixmap(0, 0, self._picture)

    def _draw(self, points: QPolygonF) -> None:
        painter = QPainter(self._picture)
        places = self._to_picture().map(points)
        for color, width in (
            (Qt.GlobalColor.white, self._size + RIM),
            (self._color, self._size),
        ):
            pen = QPen(color)
            pen.setWidth(width)
            pen.setCapStyle(Qt.PenCapStyle.SquareCap)
            painter.setPen(pen)
            painter.drawPoints(places)
        painter.end()

    def _to_picture(self) -> QTransform:
        """Return the map's own transform, turned or not, in the form Qt applies to many points."""
        to_pixels, middle = self._canvas.getCoordinateTransform(), self._canvas.extent().center()
        step = self._canvas.extent().width() or 1.0
        x, y = middle.x(), middle.y()
        origin = to_pixels.transform(QgsPointXY(x, y))
        right = to_pixels.transform(QgsPointXY(x + step, y))
        up = to_pixels.transform(QgsPointXY(x, y + step))
        shift = QTransform.fromTranslate(-x, -y)
        turn = QTransform(
            (right.x() - origin.x()) / step,
            (right.y() - origin.y()) / step,
            (up.x() - origin.x()) / step,
            (up.y() - origin.y()) / step,
            origin.x() - self.pos().x(),
            origin.y() - self.pos().y(),
        )
        return shift * turn
