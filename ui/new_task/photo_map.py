"""The photos of a new task on the map, before anything is uploaded."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QColor

from ...core.map_extents import on_map
from ...core.photos.flight import extent_of, far_away, places_of
from ...core.photos.photo_files import Photo
from .photo_marks import PhotoMarks

MARK, SELECTED_MARK, CONTROL_MARK = 6, 10, 12  # pixels
ZOOM_MARGIN = 1.2
SINGLE_PHOTO = 0.001  # degrees around a lone photo: about 100 m
AREA_OPACITY = 0.15  # 0-1


class PhotoMap(QObject):
    """Marks on a canvas that go away with `clear`.

    Items of the canvas rather than a layer: the project stays unchanged, nothing shows in its
    layer tree, and nothing can be saved by accident.
    """

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._photos: list[Photo] = []
        self._selected: list[Photo] = []
        self._boundary = ""
        color = QColor(Qgis.DEFAULT_HIGHLIGHT_COLOR)
        color.setAlphaF(1.0)
        self._area = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._area.setStrokeColor(color)
        fill = QColor(color)
        fill.setAlphaF(AREA_OPACITY)
        self._area.setFillColor(fill)
        self._marks = PhotoMarks(canvas, color, MARK)
        self._selection = PhotoMarks(canvas, canvas.selectionColor(), SELECTED_MARK)
        self._control: list[QgsPointXY] = []
        self._control_marks = PhotoMarks(canvas, color.darker(), CONTROL_MARK)
        canvas.destinationCrsChanged.connect(self._draw_again)

    def add(self, photos: Iterable[Photo]) -> None:
        """Mark more photos."""
        new = [photo for photo in photos if places_of(photo)]
        self._photos += new
        self._mark(self._marks, new)

    def set_photos(self, photos: Iterable[Photo]) -> None:
        """Mark these photos, and no others."""
        self._photos = [photo for photo in photos if places_of(photo)]
        self._draw_again()

    def select(self, photos: Iterable[Photo]) -> None:
        """Make some stand out."""
        self._selected = [photo for photo in photos if places_of(photo)]
        self._selection.reset()
        self._mark(self._selection, self._selected)

    def set_boundary(self, boundary: QgsGeometry | None) -> None:
        """Outline the boundary, WGS 84, or none."""
        self._boundary = "" if boundary is None else boundary.asWkt()
        self._outline()

    def set_control_points(self, points: Iterable[QgsPointXY]) -> None:
        """Mark ground control points, WGS 84, and no others."""
        self._control = list(points)
        self._control_marks.reset()
        self._mark_points(self._control_marks, self._control)

    def zoom(self) -> None:
        """Move the map to the photos that are selected, or to all but those far away."""
        box = extent_of(self._selected) or extent_of(self._near())
        if box is None:
            return
        if box.isEmpty():  # a lone photo, or a row of them
            box = box.buffered(SINGLE_PHOTO)
        target = self._on_map(box)
        if target is not None:
            target.scale(ZOOM_MARGIN)
            self._canvas.setExtent(target)
            self._canvas.refresh()

    def clear(self) -> None:
        """Take all marks away for good."""
        self._canvas.destinationCrsChanged.disconnect(self._draw_again)
        for item in (self._area, self._marks, self._selection, self._control_marks):
            self._canvas.scene().removeItem(item)

    def _mark(self, marks: PhotoMarks, photos: list[Photo]) -> None:
        points = [QgsPointXY(*place) for photo in photos for place in places_of(photo)]
        self._mark_points(marks, points)

    def _mark_points(self, marks: PhotoMarks, points: list[QgsPointXY]) -> None:
        together = QgsGeometry.fromMultiPointXY(points)
        if self._transform(together):
            marks.add(together.asMultiPoint() if points else ())
            return
        each = [QgsGeometry.fromPointXY(point) for point in points]
        # All but those the map's CRS does not cover.
        marks.add([one.asPoint() for one in each if self._transform(one)])

    def _near(self) -> list[Photo]:
        placed = [photo for photo in self._photos if photo.has_position]
        away = {photo.path for photo in far_away(placed)}
        return [photo for photo in self._photos if photo.path not in away]

    def _outline(self) -> None:
        self._area.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        area = QgsGeometry.fromWkt(self._boundary)
        if self._boundary and self._transform(area):
            self._area.addGeometry(area)

    def _transform(self, geometry: QgsGeometry) -> bool:
        """Bring a geometry into the map's CRS; False if it lies outside of that."""
        try:
            geometry.transform(self._to_map())
        except QgsCsException:
            return False
        return True

    def _draw_again(self) -> None:
        self._marks.reset()
        self._mark(self._marks, self._photos)
        self.select(self._selected)
        self.set_control_points(self._control)
        self._outline()

    def _on_map(self, box: QgsRectangle) -> QgsRectangle | None:
        bounds = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        crs = self._canvas.mapSettings().destinationCrs()
        return on_map(bounds, crs, QgsProject.instance().transformContext())

    def _to_map(self) -> QgsCoordinateTransform:
        return QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4326"),
            self._canvas.mapSettings().destinationCrs(),
            QgsProject.instance(),
        )
