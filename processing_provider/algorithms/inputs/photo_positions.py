"""Algorithm “Photo positions”: creates points at the positions of photos."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPoint,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ....core.photos.photo_files import Photo, shown_path
from ...base import Group
from ...parameters.values import Values, add_feature
from ...photo_input import PhotoReadingAlgorithm, position_problem, warn_of_left_out
from ...running.photo_layers import PhotoField, fields_of, layer_to_load, style_points, time_of


class PhotoPositions(PhotoReadingAlgorithm):
    """Creates a point layer of photos.

    QGIS's own native:importphotos reads only the EXIF metadata of the JPEG files of a folder.
    Drones write orientation and height to XMP, and some write TIFF files. Fields of both
    algorithms have the same names.
    """

    ID, GROUP = "photopositions", Group.INPUTS
    OUTPUT, INVALID, COUNT = "OUTPUT", "INVALID", "COUNT"

    def displayName(self) -> str:
        return self.tr("Photo positions")

    def shortDescription(self) -> str:
        return self.tr("Creates points of drone photos, with altitude, orientation and camera.")

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_photo_parameters()
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, self.tr("Photo positions"), QgsProcessing.SourceType.TypeVectorPoint
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.INVALID,
                self.tr("Photos without a position"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Number of points")))

    def work(self, values: Values, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        photos = self.read_photos(values, feedback)
        problems = [(p, position_problem(p)) for p in photos if position_problem(p)]
        placed = [photo for photo in photos if not position_problem(photo)]
        warn_of_left_out(problems, feedback.pushWarning)
        if not placed:
            feedback.pushWarning(self.tr("None of the photos has a GPS position."))
        self._points = self._write_points(values, placed)
        outputs = {self.OUTPUT: self._points, self.COUNT: len(placed)}
        if values.has(self.INVALID):
            outputs[self.INVALID] = self._write_invalid(values, problems)
        return outputs

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        layer = layer_to_load(self._points, context)
        if layer is not None:
            style_points(layer)
        return {}

    def _columns(self) -> list[PhotoField]:
        return [
            *self._file_columns(),
            PhotoField("timestamp", QVariant.DateTime, self.tr("Taken")),
            PhotoField("longitude", QVariant.Double, self.tr("Longitude (°)")),
            PhotoField("latitude", QVariant.Double, self.tr("Latitude (°)")),
            PhotoField("altitude", QVariant.Double, self.tr("Altitude (m)")),
            PhotoField("rel_altitude", QVariant.Double, self.tr("Height above take-off (m)")),
            PhotoField("yaw", QVariant.Double, self.tr("Yaw (° from north)")),
            PhotoField("pitch", QVariant.Double, self.tr("Pitch (°, -90 is down)")),
            PhotoField("roll", QVariant.Double, self.tr("Roll (°)")),
            PhotoField("camera", QVariant.String, self.tr("Camera")),
            PhotoField("focal_mm", QVariant.Double, self.tr("Focal length (mm)")),
            PhotoField("focal_px", QVariant.Double, self.tr("Focal length (pixels)")),
            PhotoField("image_width", QVariant.Int, self.tr("Width (pixels)")),
            PhotoField("image_height", QVariant.Int, self.tr("Height (pixels)")),
        ]

    def _file_columns(self) -> list[PhotoField]:
        return [
            PhotoField("photo", QVariant.String, self.tr("Photo")),
            PhotoField("filename", QVariant.String, self.tr("Name")),
            PhotoField("directory", QVariant.String, self.tr("Folder")),
        ]

    def _write_points(self, values: Values, photos: Iterable[Photo]) -> str:
        fields = fields_of(self._columns())
        crs = QgsCoordinateReferenceSystem("EPSG:4326")
        sink, output = values.sink(self.OUTPUT, fields, QgsWkbTypes.Type.PointZ, crs)
        for photo in photos:
            said = photo.metadata
            feature = QgsFeature(fields)
            altitude = float("nan") if said.altitude is None else said.altitude
            feature.setGeometry(QgsGeometry(QgsPoint(said.longitude, said.latitude, altitude)))
            feature.setAttributes(
                [
                    *_file_values(photo),
                    time_of(photo),
                    said.longitude,
                    said.latitude,
                    said.altitude,
                    said.relative_altitude,
                    said.yaw,
                    said.pitch,
                    said.roll,
                    said.camera,
                    said.focal_length,
                    said.focal_px,
                    said.width or None,
                    said.height or None,
                ]
            )
            add_feature(sink, feature)
        return output

    def _write_invalid(self, values: Values, problems: Iterable[tuple[Photo, str]]) -> str:
        reason = PhotoField("reason", QVariant.String, self.tr("Reason"))
        fields = fields_of([*self._file_columns(), reason])
        sink, output = values.sink(self.INVALID, fields)
        for photo, problem in problems:
            feature = QgsFeature(fields)
            feature.setAttributes([*_file_values(photo), problem])
            add_feature(sink, feature)
        return output


def _file_values(photo: Photo) -> list[str]:
    path = Path(shown_path(photo.path))
    return [str(path), path.stem, str(path.parent)]
