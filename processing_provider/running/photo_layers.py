"""Fields and styles of the layers of photos."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    QgsColorRampShader,
    QgsEditorWidgetSetup,
    QgsField,
    QgsFields,
    QgsFillSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProperty,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime
from qgis.PyQt.QtGui import QColor

from ...core.photos.photo_files import Photo

POINT = {"name": "triangle", "size": "3", "color": "#1f78b4", "outline_color": "#ffffff"}
FOOTPRINT = {"style": "no", "outline_color": "31,120,180,160", "outline_width": "0.3"}
# Upper limit of each class of photos per place: from holes to good elevations.
COUNT_CLASSES = (
    (2, "#d7191c", "1 – 2"),
    (4, "#fdae61", "3 – 4"),
    (8, "#a6d96a", "5 – 8"),
    (float("inf"), "#1a9641", "≥ 9"),
)
COUNT_OPACITY = 0.6  # 0-1, so that the map below stays visible
IMAGE_VIEWER = {"DocumentViewer": 1, "FileWidget": True, "FileWidgetButton": False}


@dataclass(frozen=True)
class PhotoField:
    """One field of a layer."""

    name: str
    kind: Any
    """A type of QVariant. QGIS does not accept types of QMetaType before 3.38."""
    title: str
    """Alias with the unit, for attribute tables and forms."""


def fields_of(columns: Iterable[PhotoField]) -> QgsFields:
    """Return the columns as fields of a layer."""
    fields = QgsFields()
    for column in columns:
        field = QgsField(column.name, column.kind)
        field.setAlias(column.title)
        fields.append(field)
    return fields


def time_of(photo: Photo) -> QDateTime | None:
    """Return the time of a photo as an attribute value."""
    return None if photo.metadata.taken is None else QDateTime(photo.metadata.taken)


def layer_to_load(output: str, context: QgsProcessingContext) -> QgsMapLayer | None:
    """Return the layer of an output, or None if it is not added to the map after the run."""
    if not context.willLoadLayerOnCompletion(output):
        return None
    return QgsProcessingUtils.mapLayerFromString(output, context)


def style_points(layer: QgsVectorLayer) -> None:
    """Draw photos as arrowheads in the direction of the photo top, and show photos in forms."""
    symbol = QgsMarkerSymbol.createSimple(POINT)
    symbol.setDataDefinedAngle(QgsProperty.fromField("yaw"))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    field = layer.fields().lookupField("photo")
    layer.setEditorWidgetSetup(field, QgsEditorWidgetSetup("ExternalResource", IMAGE_VIEWER))


def style_footprints(layer: QgsVectorLayer) -> None:
    """Draw only outlines, so that the number of photos below stays visible."""
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(FOOTPRINT)))


def style_count(layer: QgsRasterLayer) -> None:
    """Color the numbers of photos from red (too few) to green."""
    shader_function = QgsColorRampShader()
    shader_function.setColorRampType(QgsColorRampShader.Type.Discrete)
    shader_function.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(most, QColor(color), label)
            for most, color, label in COUNT_CLASSES
        ]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(shader_function)
    provider = layer.dataProvider()
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(provider, 1, shader))
    layer.setOpacity(COUNT_OPACITY)
