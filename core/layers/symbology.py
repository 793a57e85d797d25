"""Default styles of photo positions, footprints, control points and cutlines. Main thread only."""

from __future__ import annotations

from qgis.core import (
    QgsArrowSymbolLayer,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ...api.support.i18n import translate
from .. import formats

THUMBNAILS = "thumbnails"  # folder beside the photo positions
THUMBNAIL_PIXELS = 256

INK, PAPER = "#1d3557", "#ffffff"
PHOTO, FOOTPRINT, CUTLINE = "#ffb703", "#219ebc", "#d62828"
# ColorBrewer RdYlBu, suitable for most color-blind people; upper bounds in meters.
ERRORS = ((0.02, "#2c7bb6"), (0.05, "#abd9e9"), (0.1, "#fdae61"), (1e9, "#d7191c"))
ARROW = 0.1  # meters of arrow per meter of error: 1 cm is 1 mm
CM = 100


def style_photos(layer: QgsVectorLayer) -> None:
    """Style photos as dots with an arrow in the direction of the photo's top."""
    root = QgsRuleBasedRenderer.Rule(None)
    for expression, label, symbol in (
        ('"heading" IS NOT NULL', translate("Core", "Photo"), _photo_symbol(has_arrow=True)),
        ("ELSE", translate("Core", "Photo without direction"), _photo_symbol(has_arrow=False)),
    ):
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, expression, label))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setDisplayExpression('"filename"')
    layer.setMapTipTemplate(photo_tip())


def style_footprints(layer: QgsVectorLayer) -> None:
    """Style footprints almost transparent, so that orthophoto and overlap remain visible."""
    fill = QColor(FOOTPRINT)
    symbol = QgsFillSymbol.createSimple(
        {
            "color": f"{fill.red()},{fill.green()},{fill.blue()},10",
            "outline_color": FOOTPRINT,
            "outline_width": "0.3",
        }
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.setDisplayExpression('"filename"')


def style_cutline(layer: QgsVectorLayer) -> None:
    """Style the cutline as an outline."""
    symbol = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": CUTLINE, "outline_width": "0.6", "outline_style": "dash"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def style_control_points(layer: QgsVectorLayer) -> None:
    """Color control points by their error, with an arrow to the reconstructed position."""
    ranges = [
        QgsRendererRange(-1, -1e-9, _control_symbol(PAPER), translate("Core", "Error unknown"))
    ]
    lower = 0.0
    for upper, color in ERRORS:
        label = (
            translate("Core", "Over {} cm").format(formats.number(lower * CM))
            if upper == ERRORS[-1][0]
            else translate("Core", "{}–{} cm").format(
                formats.number(lower * CM), formats.number(upper * CM)
            )
        )
        ranges.append(QgsRendererRange(lower, upper, _control_symbol(color), label))
        lower = upper
    renderer = QgsGraduatedSymbolRenderer('coalesce("error", -1)', ranges)
    layer.setRenderer(renderer)
    layer.setDisplayExpression('"name"')
    layer.setMapTipTemplate(control_tip())
    _label(layer)


def photo_tip() -> str:
    """Return the map tip of a photo with its thumbnail (if downloaded) and attributes.

    Texts from the server are escaped; the thumbnail file name is created by OrthoDock.
    """
    folder = f"file_path(decode_uri(@layer, 'path')) || '/{THUMBNAILS}/' || \"thumbnail\""
    address = f"replace({folder}, map('%', '%25', '#', '%23', '?', '%3F', '\"', '%22'))"
    slash = f"if(left({folder}, 1) = '/', '', '/')"  # Windows paths start with a letter
    picture = (
        f"'<img width=\"{THUMBNAIL_PIXELS}\" src=\"file://' || {slash} || {address} || '\"><br>'"
    )
    direction, height = (
        _quoted(translate("Core", "Direction")),
        _quoted(translate("Core", "height")),
    )
    return (
        f"[% if(file_exists({folder}), {picture}, '') %]"
        f"<b>[% {_escaped('filename')} %]</b><br>"
        f"[% coalesce('{direction} ' || round(\"heading\") || '°, ', '') %]"
        f"[% coalesce('{height} ' || format_number(\"height\", 1) || ' m', '') %]"
        f"[% coalesce('<br>' || {_escaped('camera')}, '') %]"
    )


def control_tip() -> str:
    """Return the map tip of a ground control point."""
    row = "<br>{}: [% coalesce(format_number(\"{}\" * 100, 1) || ' cm', '–') %]"
    return (
        f"<b>[% {_escaped('name')} %]</b>"
        + row.format(translate("Core", "East"), "error_x")
        + row.format(translate("Core", "North"), "error_y")
        + row.format(translate("Core", "Up"), "error_z")
        + "<br>{}: ".format(translate("Core", "Seen in photos"))
        + '[% "photos" %]'
    )


def _quoted(word: str) -> str:
    """Escape a word for a quoted expression, as translations may contain apostrophes."""
    return word.replace("'", "''")


def _escaped(field: str) -> str:
    return f"replace(\"{field}\", map('&', '&amp;', '<', '&lt;', '>', '&gt;'))"


def _photo_symbol(*, has_arrow: bool) -> QgsMarkerSymbol:
    symbol = QgsMarkerSymbol.createSimple(
        {"name": "circle", "size": "2.6", "color": PHOTO, "outline_color": INK}
    )
    if has_arrow:
        arrow = QgsSimpleMarkerSymbolLayer.create(
            {
                "name": "arrow", "size": "4.2", "color": PHOTO, "outline_color": INK,
                "offset": "0,-2.4", "outline_width": "0.2",
            }
        )  # fmt: skip
        symbol.insertSymbolLayer(0, arrow)
        symbol.setDataDefinedAngle(QgsProperty.fromField("heading"))
    return symbol


def _control_symbol(color: str) -> QgsMarkerSymbol:
    symbol = QgsMarkerSymbol.createSimple(
        {"name": "cross_fill", "size": "4", "color": color, "outline_color": INK, "angle": "45"}
    )
    symbol.appendSymbolLayer(_error_arrow())
    return symbol


def _error_arrow() -> QgsGeometryGeneratorSymbolLayer:
    """Return the arrow of the horizontal error, ARROW times its length on paper.

    Not a vector field marker, which would fill the legend with a line.
    """
    end = ", ".join(f'"error_{axis}" * {ARROW} * @map_scale' for axis in "xy")
    arrow = QgsGeometryGeneratorSymbolLayer.create(
        {
            "geometryModifier": f"make_line($geometry, translate($geometry, {end}))",
            "SymbolType": "Line",
        }
    )
    line = QgsArrowSymbolLayer.create(
        {
            "arrow_width": "0.5", "arrow_start_width": "0.5", "head_length": "1.6",
            "head_thickness": "1.1", "is_curved": "0", "is_repeated": "0",
        }
    )  # fmt: skip
    line.setSubSymbol(QgsFillSymbol.createSimple({"color": INK, "outline_style": "no"}))
    # Not QgsLineSymbol([line]): Python would still delete the line (seen on QGIS 3.22).
    shaft = QgsLineSymbol.createSimple({})
    shaft.changeSymbolLayer(0, line)
    arrow.setSubSymbol(shaft)
    return arrow


def _label(layer: QgsVectorLayer) -> None:
    """Label points with name and error."""
    text = QgsTextFormat()
    text.setSize(9)
    text.setColor(QColor(INK))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setColor(QColor(PAPER))
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.setFormat(text)
    settings.isExpression = True
    settings.fieldName = (
        "\"name\" || coalesce('\\n' || format_number(\"error\" * 100, 1) || ' cm', '')"
    )
    settings.dist = 2.5
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
