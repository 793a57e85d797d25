"""Algorithm “Photo footprints”: the ground that photos cover, and the photos per place."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ....api import ValidationError
from ....api.support.i18n import some
from ....core.formats import area, length, number
from ....core.photos.coverage import ENOUGH_PHOTOS, count_overlaps, forward_overlaps, write_count
from ....core.photos.flight import far_away
from ....core.photos.footprints import (
    Heights,
    PlacedPhoto,
    above_elevation,
    above_take_off,
    above_terrain,
    at_height,
    in_flying_order,
    place_photos,
)
from ....core.photos.photo_files import Photo, shown_name, shown_path
from ....core.photos.photo_geometry import HIGHEST, LOWEST, Footprint, Place, utm_crs
from ....core.survey.terrain import Terrain
from ...base import Group, advanced
from ...parameters.values import Values, add_feature
from ...photo_input import MOST_WARNINGS, PhotoReadingAlgorithm, position_problem, warn_of_left_out
from ...running.photo_layers import (
    PhotoField,
    fields_of,
    layer_to_load,
    style_count,
    style_footprints,
    time_of,
)

WIDEST_VIEW, NARROWEST_VIEW = 170.0, 1.0  # degrees
LOWEST_GROUND, HIGHEST_GROUND = -500.0, 9000.0  # m above sea level
SMALLEST_CELL = 0.01  # m
WGS84 = "EPSG:4326"


class PhotoFootprints(PhotoReadingAlgorithm):
    """Creates polygons of the ground that photos cover, and a raster of the photos per place."""

    ID, GROUP = "photofootprints", Group.INPUTS
    HEIGHT, TERRAIN, TAKE_OFF, GROUND = "HEIGHT", "TERRAIN", "TAKE_OFF", "GROUND"
    FIELD_OF_VIEW, CELL = "FIELD_OF_VIEW", "CELL"
    OUTPUT, OVERLAP, COUNT, AREA, WELL_COVERED = (
        "OUTPUT", "OVERLAP", "COUNT", "AREA", "WELL_COVERED",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Photo footprints")

    def shortDescription(self) -> str:
        return self.tr(
            "Creates polygons of the ground that drone photos cover, and counts the photos per "
            "place."
        )

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("overlap,coverage,gsd,flight,ground").split(",")]

    # Parameters

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_photo_parameters()
        self.addParameter(
            self._number(
                self.HEIGHT,
                self.tr("Flying height above ground (meters; empty: as recorded by the drone)"),
                (LOWEST, HIGHEST),
            )
        )
        self.addParameter(
            QgsProcessingParameterRasterLayer(
                self.TERRAIN, self.tr("Terrain model (empty: flat ground)"), optional=True
            )
        )
        self._add_advanced_parameters()
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, self.tr("Footprints"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        self.addParameter(
            QgsProcessingParameterRasterDestination(
                self.OVERLAP, self.tr("Number of photos"), optional=True
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Number of footprints")))
        self.addOutput(
            QgsProcessingOutputNumber(self.AREA, self.tr("Area in at least one photo (m²)"))
        )
        self.addOutput(
            QgsProcessingOutputNumber(
                self.WELL_COVERED,
                self.tr("Area in {} or more photos (m²)").format(ENOUGH_PHOTOS),
            )
        )

    def _add_advanced_parameters(self) -> None:
        take_off = QgsProcessingParameterPoint(
            self.TAKE_OFF,
            self.tr("Take-off point (for a terrain model; empty: below the first photo)"),
            optional=True,
        )
        numbers = (
            (
                self.GROUND,
                self.tr("Elevation of flat ground (meters; for photos with accurate altitude)"),
                (LOWEST_GROUND, HIGHEST_GROUND),
            ),
            (
                self.FIELD_OF_VIEW,
                self.tr(
                    "Camera field of view along the longer side (degrees; empty: read from photos)"
                ),
                (NARROWEST_VIEW, WIDEST_VIEW),
            ),
            (
                self.CELL,
                self.tr("Cell size of the raster (meters; empty: automatic)"),
                (SMALLEST_CELL, HIGHEST),
            ),
        )
        self.addParameter(advanced(take_off))
        for name, text, limits in numbers:
            self.addParameter(advanced(self._number(name, text, limits)))

    def _number(
        self, name: str, text: str, limits: tuple[float, float]
    ) -> QgsProcessingParameterNumber:
        kind = QgsProcessingParameterNumber.Type.Double
        return QgsProcessingParameterNumber(name, text, kind, None, True, *limits)

    def check(self, values: Values) -> None:
        super().check(values)
        if sum(values.has(name) for name in (self.HEIGHT, self.TERRAIN, self.GROUND)) > 1:
            raise ValidationError(
                self.tr(
                    "Specify only one of flying height, terrain model and elevation of flat ground."
                )
            )

    # Running

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Read the terrain model in the thread that its layer belongs to."""
        super().prepareAlgorithm(parameters, context, feedback)
        layer = self.parameterAsRasterLayer(parameters, self.TERRAIN, context)
        if layer is not None and not layer.crs().isValid():
            raise QgsProcessingException(
                self.tr("The terrain model has no CRS. Set it in the layer's properties.")
            )
        self._terrain = Terrain(layer, context.transformContext()) if layer is not None else None
        return True

    def work(self, values: Values, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        placed = self._place(values, feedback)
        away = self._far_away(placed, feedback)
        longitude, latitude = _place(next(p for p in placed if p.photo.path not in away))
        crs = QgsCoordinateReferenceSystem(utm_crs(longitude, latitude))
        polygons = _polygons([photo.footprint for photo in placed], crs)
        if not all(math.isfinite(polygon.area()) for polygon in polygons):
            raise ValidationError(
                self.tr("The photos are too far apart for one map."),
                self.tr("Use only the photos of one flight."),
            )
        overlaps = count_overlaps(polygons, feedback.isCanceled)
        forward = forward_overlaps(polygons)
        near = [p for photo, p in zip(placed, polygons) if photo.photo.path not in away]
        outputs = self._count(values, near, crs, feedback)
        self._tell(placed, forward, feedback)
        outputs[self.OUTPUT] = self._write(values, placed, polygons, overlaps, forward, crs)
        self._outputs = outputs
        return {**outputs, self.COUNT: len(placed)}

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        for name, style in ((self.OUTPUT, style_footprints), (self.OVERLAP, style_count)):
            layer = layer_to_load(str(self._outputs.get(name, "")), context)
            if layer is not None:
                style(layer)
        return {}

    # Placing

    def _place(self, values: Values, feedback: QgsProcessingFeedback) -> list[PlacedPhoto]:
        photos = self.read_photos(values, feedback)
        problems = [(p, position_problem(p)) for p in photos if position_problem(p)]
        located = in_flying_order(p for p in photos if not position_problem(p))
        placed: list[PlacedPhoto] = []
        if located:
            heights = self._heights(values, located)
            for photo in place_photos(located, heights, values.number(self.FIELD_OF_VIEW)):
                self.raise_if_cancelled(feedback)
                if photo.problem:
                    problems.append((photo.photo, photo.problem))
                else:
                    placed.append(photo)
        warn_of_left_out(problems, feedback.pushWarning)
        if not placed:
            raise ValidationError(
                self.tr("None of the photos can be placed on the ground."),
                self.tr("The first is {}: {}.").format(
                    shown_name(problems[0][0].path), problems[0][1]
                ),
            )
        return placed

    def _heights(self, values: Values, located: Sequence[Photo]) -> Heights:
        height, ground = values.number(self.HEIGHT), values.number(self.GROUND)
        if height is not None:
            return at_height(height)
        if self._terrain is not None:
            return above_terrain(self._terrain, self._take_off(values, located[0]))
        return above_take_off if ground is None else above_elevation(ground)

    def _take_off(self, values: Values, first: Photo) -> Place:
        if not values.has(self.TAKE_OFF):
            return first.metadata.longitude, first.metadata.latitude
        point = self.parameterAsPoint(
            values.parameters, self.TAKE_OFF, values.context, QgsCoordinateReferenceSystem(WGS84)
        )
        return point.x(), point.y()

    def _far_away(
        self, placed: Sequence[PlacedPhoto], feedback: QgsProcessingFeedback
    ) -> set[Path]:
        """Return distant photos, which are left out to keep the raster small. Warns of them."""
        away = far_away([photo.photo for photo in placed])
        if away:
            feedback.pushWarning(
                self.tr("Not counted because they are far from the other photos: {}.").format(
                    some([shown_name(photo.path) for photo in away], MOST_WARNINGS)
                )
            )
        return {photo.path for photo in away}

    # Output

    def _count(
        self,
        values: Values,
        polygons: Sequence[QgsGeometry],
        crs: QgsCoordinateReferenceSystem,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        path = values.layer_target(self.OVERLAP)
        coverage = write_count(polygons, crs, path, values.number(self.CELL), feedback.isCanceled)
        feedback.pushInfo(
            self.tr("The photos cover {}; {} % of this area is in {} or more photos.").format(
                area(coverage.area), number(100.0 * coverage.share), ENOUGH_PHOTOS
            )
        )
        outputs = {self.AREA: coverage.area, self.WELL_COVERED: coverage.well_covered}
        return {**outputs, self.OVERLAP: str(path)} if path is not None else outputs

    def _tell(
        self,
        placed: Sequence[PlacedPhoto],
        forward: Sequence[float | None],
        feedback: QgsProcessingFeedback,
    ) -> None:
        guessed = sum(photo.along_track for photo in placed)
        if guessed:
            feedback.pushWarning(
                self.tr(
                    "Photos without a recorded heading (yaw), oriented along the flight track: {}."
                ).format(guessed)
            )
        unknown = sum(photo.photo.metadata.pitch is None for photo in placed)
        if unknown:
            feedback.pushWarning(
                self.tr(
                    "Photos without a recorded camera pitch, assumed to point straight down: {}."
                ).format(unknown)
            )
        resolution = statistics.median(p.footprint.resolution for p in placed)
        feedback.pushInfo(
            self.tr("The median ground sampling distance is {}.").format(length(resolution))
        )
        shares = [share for share in forward if share]
        if shares:
            feedback.pushInfo(
                self.tr("The median overlap with the next photo is {} %.").format(
                    number(statistics.median(shares))
                )
            )

    def _columns(self) -> list[PhotoField]:
        return [
            PhotoField("photo", QVariant.String, self.tr("Photo")),
            PhotoField("filename", QVariant.String, self.tr("Name")),
            PhotoField("timestamp", QVariant.DateTime, self.tr("Taken")),
            PhotoField("camera", QVariant.String, self.tr("Camera")),
            PhotoField("height", QVariant.Double, self.tr("Height above ground (m)")),
            PhotoField("gsd_cm", QVariant.Double, self.tr("Ground sampling distance (cm)")),
            PhotoField("yaw", QVariant.Double, self.tr("Yaw (° from north)")),
            PhotoField("overlaps", QVariant.Int, self.tr("Overlapping photos")),
            PhotoField("forward", QVariant.Double, self.tr("Overlap with the next photo (%)")),
        ]

    def _write(
        self,
        values: Values,
        placed: Sequence[PlacedPhoto],
        polygons: Sequence[QgsGeometry],
        overlaps: Sequence[int],
        forward: Sequence[float | None],
        crs: QgsCoordinateReferenceSystem,
    ) -> str:
        fields = fields_of(self._columns())
        sink, output = values.sink(self.OUTPUT, fields, QgsWkbTypes.Type.Polygon, crs)
        for photo, polygon, others, share in zip(placed, polygons, overlaps, forward):
            feature = QgsFeature(fields)
            feature.setGeometry(polygon)
            feature.setAttributes(
                [
                    shown_path(photo.photo.path),
                    Path(shown_name(photo.photo.path)).stem,
                    time_of(photo.photo),
                    photo.photo.metadata.camera,
                    photo.footprint.flying_height,
                    100.0 * photo.footprint.resolution,
                    photo.yaw,
                    others,
                    share,
                ]
            )
            add_feature(sink, feature)
        return output


def _place(photo: PlacedPhoto) -> Place:
    return photo.photo.metadata.longitude, photo.photo.metadata.latitude


def _polygons(
    footprints: Sequence[Footprint], crs: QgsCoordinateReferenceSystem
) -> list[QgsGeometry]:
    """Return footprints as polygons in a projected CRS of WGS 84.

    Uses OSR, because QGIS 3.22 sometimes creates transforms without effect in short-lived threads.
    """
    from osgeo import osr

    wgs84, grid = osr.SpatialReference(), osr.SpatialReference()
    for reference, code in ((wgs84, WGS84), (grid, crs.authid())):
        reference.ImportFromEPSG(int(code.partition(":")[2]))
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    to_grid = osr.CoordinateTransformation(wgs84, grid)
    polygons = []
    for footprint in footprints:
        ring = [QgsPointXY(x, y) for x, y, _ in to_grid.TransformPoints(list(footprint.corners))]
        polygons.append(QgsGeometry.fromPolygonXY([[*ring, ring[0]]]))
    return polygons
