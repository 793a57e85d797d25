"""Layers of photos: their fields, and how they look when they are added to the map."""

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

from ..core.photos import Photo

POINT = {"name": "triangle", "size": "3", "color": "#1f78b4", "outline_color": "#ffffff"}
FOOTPRINT = {"style": "no", "outline_color": "31,120,180,160", "outline_width": "0.3"}
# Up to so many photos show a place: from what leaves holes to what gives good heights.
COUNT_CLASSES = (
    (2, "#d7191c", "1 – 2"),
    (4, "#fdae61", "3 – 4"),
    (8, "#a6d96a", "5 – 8"),
    (float("inf"), "#1a9641", "≥ 9"),
)
COUNT_OPACITY = 0.6  # 0–1: the map below stays visible
IMAGE_VIEWER = {"DocumentViewer": 1, "FileWidget": True, "FileWidgetButton": False}


@dataclass(frozen=True)
class Column:
    """One field of a layer."""

    name: str
    kind: Any
    """A type of QVariant; those of QMetaType are not taken before QGIS 3.38."""
    title: str
    """With the unit, for tables and forms."""


def fields_of(columns: Iterable[Column]) -> QgsFields:
    """Return the fields as layers want them."""
    fields = QgsFields()
    for column in columns:
        field = QgsField(column.name, column.kind)
        field.setAlias(column.title)
        fields.append(field)
    return fields


def time_of(photo: Photo) -> QDateTime | None:
    """Return when a photo was taken as an attribute."""
    return None if photo.metadata.taken is None else QDateTime(photo.metadata.taken)


def layer_to_load(output: str, context: QgsProcessingContext) -> QgsMapLayer | None:
    """Return the layer that will be added to the map when the run is over, None if it will not."""
    if not context.willLoadLayerOnCompletion(output):
        return None
    return QgsProcessingUtils.mapLayerFromString(output, context)


def style_points(layer: QgsVectorLayer) -> None:
    """Draw photos as arrowheads that point where the picture's top does; forms show the picture."""
    symbol = QgsMarkerSymbol.createSimple(POINT)
    symbol.setDataDefinedAngle(QgsProperty.fromField("yaw"))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    field = layer.fields().lookupField("photo")
    layer.setEditorWidgetSetup(field, QgsEditorWidgetSetup("ExternalResource", IMAGE_VIEWER))


def style_footprints(layer: QgsVectorLayer) -> None:
    """Draw outlines alone: the number of photos below them stays visible."""
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(FOOTPRINT)))


def style_count(layer: QgsRasterLayer) -> None:
    """Colour numbers of photos from red, too few, to green."""
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
