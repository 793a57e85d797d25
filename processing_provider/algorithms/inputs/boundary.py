"""Algorithm “Boundary”: converts a polygon to the option that limits a task to an area."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
)

from ....core.survey.boundary import boundary_geojson
from ....core.text_file import write_text
from ...base import Group, OrthoDockAlgorithm
from ...parameters.values import Values


class Boundary(OrthoDockAlgorithm):
    """Converts polygons that touch or overlap to GeoJSON text."""

    ID, GROUP = "boundary", Group.INPUTS
    INPUT, FILE, BOUNDARY = "INPUT", "FILE", "BOUNDARY"

    def displayName(self) -> str:
        return self.tr("Boundary")

    def shortDescription(self) -> str:
        return self.tr("Converts a polygon to the processing option that limits a task to an area.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("area,polygon,crop,clip,geojson,option").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                self.INPUT,
                self.tr("Polygon layer (polygons must touch or overlap)"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.FILE,
                self.tr("GeoJSON file"),
                self.tr("GeoJSON files (*.geojson *.json)"),
                optional=True,
                createByDefault=False,
            )
        )
        self.addOutput(QgsProcessingOutputString(self.BOUNDARY, self.tr("Boundary as GeoJSON")))

    def work(self, values: Values, _feedback: QgsProcessingFeedback) -> dict[str, Any]:
        source = self.parameterAsSource(values.parameters, self.INPUT, values.context)
        shapes = source.getFeatures(QgsFeatureRequest().setNoAttributes())
        text = boundary_geojson(
            (feature.geometry() for feature in shapes),
            source.sourceCrs(),
            values.context.transformContext(),
        )
        target = values.file_target(self.FILE)
        if target is not None:
            write_text(target, text)
        return {self.BOUNDARY: text, **({self.FILE: str(target)} if target is not None else {})}
