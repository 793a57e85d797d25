"""Algorithm “GCP file”: writes surveyed points and their marks in photos to gcp_list.txt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PureWindowsPath
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsUnitTypes,
)

from ....api import StorageError, ValidationError, is_extra
from ....api.support.i18n import some
from ....core.photos.photo_files import find_files
from ....core.photos.photo_metadata import read_metadata
from ....core.survey.ground_control import (
    ControlFile,
    ControlPoint,
    Doubt,
    Observation,
    control_file,
)
from ....core.survey.task_inputs import crs_facts
from ....core.text_file import write_text
from ...base import Group, OrthoDockAlgorithm, advanced
from ...parameters.values import Values

DECIMALS, DECIMALS_OF_DEGREES = 4, 9  # of coordinates: about 0.1 mm

_NO_GEOMETRY = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)


class GcpFile(OrthoDockAlgorithm):
    """Writes gcp_list.txt from a point layer and a table of marks."""

    ID, GROUP = "gcpfile", Group.INPUTS
    POINTS, NAME, HEIGHT = "POINTS", "NAME", "HEIGHT"
    OBSERVATIONS, POINT, IMAGE, PX, PY = "OBSERVATIONS", "POINT", "IMAGE", "PX", "PY"
    FOLDER, FILE, HEIGHTS_IN_FEET = "FOLDER", "FILE", "HEIGHTS_IN_FEET"
    COUNT, USED = "COUNT", "USED"

    def displayName(self) -> str:
        return self.tr("GCP file")

    def shortDescription(self) -> str:
        return self.tr("Writes gcp_list.txt from surveyed points and their marks in photos.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("gcp,ground control,survey,markers,accuracy").split(",")]

    # Parameters

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self._add_source(
            self.POINTS, self.tr("Surveyed points"), QgsProcessing.SourceType.TypeVectorPoint
        )
        self._add_field(
            self.NAME, self.tr("Field with the point name (empty: “name”)"), self.POINTS, "name"
        )
        self._add_field(
            self.HEIGHT,
            self.tr("Field with the elevation (empty: Z coordinate of the points)"),
            self.POINTS,
        )
        self.addParameter(
            advanced(
                QgsProcessingParameterBoolean(
                    self.HEIGHTS_IN_FEET,
                    self.tr("Elevations are in feet if the CRS of the points uses feet"),
                    False,
                )
            )
        )
        self._add_source(
            self.OBSERVATIONS, self.tr("Marks in photos"), QgsProcessing.SourceType.TypeVector
        )
        for name, text, default in (
            (self.POINT, self.tr("Field with the point name (empty: “point”)"), "point"),
            (self.IMAGE, self.tr("Field with the photo name (empty: “image”)"), "image"),
            (self.PX, self.tr("Field with the pixels from the left (empty: “px”)"), "px"),
            (self.PY, self.tr("Field with the pixels from the top (empty: “py”)"), "py"),
        ):
            self._add_field(name, text, self.OBSERVATIONS, default)
        self.addParameter(
            QgsProcessingParameterFile(
                self.FOLDER,
                self.tr("Folder of the photos, to check photo names and pixels"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.FILE, self.tr("GCP file"), self.tr("Text files (*.txt)")
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.USED, self.tr("Number of points")))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Number of marks")))

    def _add_source(self, name: str, text: str, kind: QgsProcessing.SourceType) -> None:
        self.addParameter(QgsProcessingParameterFeatureSource(name, text, [kind]))

    def _add_field(self, name: str, text: str, parent: str, default: str | None = None) -> None:
        # Optional, because QGIS ignores the default of a required field parameter.
        self.addParameter(QgsProcessingParameterField(name, text, default, parent, optional=True))

    # Running

    def work(self, values: Values, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        points = self._source(values, self.POINTS)
        crs = points.sourceCrs()
        target = values.file_target(self.FILE)
        made = control_file(
            _header(crs),
            self._points(points, values),
            self._observations(self._source(values, self.OBSERVATIONS), values),
            self._photos(values, feedback),
            DECIMALS_OF_DEGREES if crs.isGeographic() else DECIMALS,
            crs_facts if values.flag(self.HEIGHTS_IN_FEET) else None,
        )
        write_text(target, made.text)
        self._tell(made, feedback)
        if _is_in_feet(crs) and not values.flag(self.HEIGHTS_IN_FEET):
            feedback.pushWarning(
                self.tr("The CRS uses feet, but the elevations must be in meters.")
            )
        return {self.FILE: str(target), self.USED: made.points, self.COUNT: made.observations}

    def _source(self, values: Values, name: str) -> QgsProcessingFeatureSource:
        return self.parameterAsSource(values.parameters, name, values.context)

    def _points(self, source: QgsProcessingFeatureSource, values: Values) -> Iterator[ControlPoint]:
        name, height = values.text(self.NAME), values.text(self.HEIGHT)
        self._check_fields(source, [name, *([height] if height else [])])
        for feature in source.getFeatures():
            place = _vertex(feature)
            if place is None:
                continue
            x, y, z = place
            z = _number(feature[height]) if height else z
            yield ControlPoint(_text(feature[name]), x, y, z)

    def _observations(
        self, source: QgsProcessingFeatureSource, values: Values
    ) -> Iterator[Observation]:
        names = [values.text(field) for field in (self.POINT, self.IMAGE, self.PX, self.PY)]
        self._check_fields(source, names)
        for feature in source.getFeatures(_NO_GEOMETRY):
            point, image, px, py = (feature[name] for name in names)
            # Tables from any system may contain full paths; this splits at both kinds of slash.
            file = PureWindowsPath(_text(image)).name
            yield Observation(_text(point), file, _number(px), _number(py))

    def _check_fields(self, source: QgsProcessingFeatureSource, names: list[str]) -> None:
        present = source.fields().names()
        missing = [name for name in names if name not in present]
        if missing:
            raise ValidationError(
                self.tr("The layer “{}” has no field “{}”.").format(
                    source.sourceName(), missing[0]
                ),
                self.tr("Available fields: {}.").format(", ".join(present)),
            )

    def _photos(
        self, values: Values, feedback: QgsProcessingFeedback
    ) -> dict[str, tuple[int, int]] | None:
        folder = values.file(self.FOLDER)
        if folder is None:
            return None
        if not folder.is_dir():
            raise StorageError(self.tr("Folder not found: {}").format(folder))
        sizes = {}
        for path in find_files([folder], True, feedback.isCanceled):
            self.raise_if_cancelled(feedback)
            if is_extra(path):
                continue
            metadata = read_metadata(path)
            sizes[path.name] = (metadata.width, metadata.height)
        return sizes

    def _tell(self, made: ControlFile, feedback: QgsProcessingFeedback) -> None:
        texts = {
            Doubt.NO_SUCH_POINT: self.tr("Ignored because the point is not in the layer: {}."),
            Doubt.NO_SUCH_PHOTO: self.tr("Ignored because the photo is not in the folder: {}."),
            Doubt.OUTSIDE_PHOTO: self.tr("Ignored because the mark is outside the photo: {}."),
            Doubt.NOT_OBSERVED: self.tr("Points without a mark in any photo: {}."),
            Doubt.SELDOM_OBSERVED: self.tr("Points marked in fewer than three photos: {}."),
            Doubt.FEW_POINTS: self.tr(
                "Only these points can be used: {}. At least five are recommended."
            ),
            Doubt.SAME_PLACE: self.tr(
                "Points at the same position, which are processed as one point: {}."
            ),
            Doubt.BLANKS: self.tr(
                "Spaces are written as %20, which only ODX nodes read as a space: {}."
            ),
        }
        for doubt, names in made.doubts.items():
            feedback.pushWarning(texts[doubt].format(some(names)))
        feedback.pushInfo(
            self.tr("Points written: {}. Marks written: {}.").format(made.points, made.observations)
        )


def _header(crs: QgsCoordinateReferenceSystem) -> str:
    """Return the CRS for the first line of the file, or "" if it is unknown."""
    return crs.authid() if crs.authid().startswith("EPSG:") else str(crs.toProj())


def _is_in_feet(crs: QgsCoordinateReferenceSystem) -> bool:
    """Return whether x and y are in feet. Newer versions of QGIS distinguish kinds of feet."""
    metres = QgsUnitTypes.DistanceUnit.DistanceMeters
    return 0.304 < float(QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), metres)) < 0.305


def _vertex(feature: QgsFeature) -> tuple[float, float, float] | None:
    """Return the coordinates of a point feature, or None if it is empty. Z may be NaN."""
    for vertex in feature.geometry().vertices():
        return vertex.x(), vertex.y(), vertex.z()
    return None


def _text(value: Any) -> str:
    """Return an attribute as text. Integers stored as floats, such as 1.0, become “1”."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None or _is_null(value) else str(value).strip()


def _number(value: Any) -> float:
    """Return an attribute as a number, or NaN if it is not a number."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return float("nan")


def _is_null(value: Any) -> bool:
    return bool(getattr(value, "isNull", lambda: False)())
