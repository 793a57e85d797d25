"""Style parameters of tiles and exports, and their check against the styles of the server."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...api import Task, TileMetadata, TileStyle, TileType, ValidationError, WebODM
from ...api.support.i18n import translate
from ...core.layers.styles import ANY_BANDS
from ..base import suggesting
from .values import Values

FORMULA, BANDS, COLOR_MAP = "FORMULA", "BANDS", "COLOR_MAP"
MINIMUM, MAXIMUM, HILLSHADE = "MINIMUM", "MAXIMUM", "HILLSHADE"
ASKING_FORMULA = "VARI"  # uses red, green and blue, which nearly all orthophotos have
FORMULAS = [
    "NDVI", "NDYI", "NDRE", "NDWI", "NDVI (Blue)", "ENDVI", "vNDVI", "VARI", "MPRI", "EXG",
    "TGI", "BAI", "GLI", "GNDVI", "GRVI", "SAVI", "MNLI", "MSR", "RDVI", "TDVI", "OSAVI",
    "LAI", "EVI", "ARVI", "Celsius", "Kelvin",
]  # fmt: skip
COLOR_MAPS = ["viridis", "rdylgn", "spectral", "jet", "terrain", "gist_earth", "greys", "magma"]


def add_style_parameters(algorithm: QgsProcessingAlgorithm) -> None:
    """Add FORMULA, BANDS, COLOR_MAP, MINIMUM, MAXIMUM and HILLSHADE, all optional."""
    for name, text, suggestions in (
        (
            FORMULA,
            translate("Styling", "Formula for the bands of the orthophoto, such as NDVI"),
            FORMULAS,
        ),
        (
            BANDS,
            translate("Styling", "Band order, such as RGN (empty: detected by the server)"),
            [],
        ),
        (COLOR_MAP, translate("Styling", "Color ramp"), COLOR_MAPS),
    ):
        parameter = QgsProcessingParameterString(name, text, optional=True)
        algorithm.addParameter(suggesting(parameter, suggestions) if suggestions else parameter)
    for name, text, lowest in (
        (MINIMUM, translate("Styling", "Minimum of the color ramp"), None),
        (MAXIMUM, translate("Styling", "Maximum of the color ramp"), None),
        (HILLSHADE, translate("Styling", "Hillshade (vertical exaggeration)"), 0.0),
    ):
        limits = {} if lowest is None else {"minValue": lowest}
        algorithm.addParameter(
            QgsProcessingParameterNumber(
                name,
                text,
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
                **limits,
            )
        )


def given_style(values: Values) -> TileStyle:
    """Return the style of the parameters. Raises `ValidationError` for contradictory values."""
    low, high = values.number(MINIMUM), values.number(MAXIMUM)
    if (low is None) != (high is None):
        raise ValidationError(
            translate("Styling", "Enter both minimum and maximum of the color ramp, or neither.")
        )
    if low is not None and high is not None and low >= high:
        raise ValidationError(
            translate("Styling", "The minimum of the color ramp must be less than the maximum.")
        )
    formula = values.text(FORMULA)
    return TileStyle(
        formula=formula,
        bands=values.text(BANDS) or (ANY_BANDS if formula else ""),
        color_map=values.text(COLOR_MAP),
        rescale=None if low is None or high is None else (low, high),
        hillshade=values.number(HILLSHADE) or None,
    )


def checked_style(client: WebODM, task: Task, kind: TileType, style: TileStyle) -> TileMetadata:
    """Return the metadata of a raster. Raises `ValidationError` if the style is not available."""
    if style.formula and kind is not TileType.ORTHOPHOTO:
        raise ValidationError(
            translate("Styling", "Formulas are available only for the orthophoto.")
        )
    if style.hillshade and kind is TileType.ORTHOPHOTO:
        raise ValidationError(
            translate("Styling", "Hillshade is available only for surface and terrain models.")
        )
    metadata = _offer(client, task, kind, style)
    for given, offered, text in (
        (
            style.formula,
            [formula.id for formula in metadata.formulas],
            translate(
                "Styling", "The formula “{}” is not available for the orthophoto of this task."
            ),
        ),
        (
            style.color_map,
            metadata.color_maps,
            translate("Styling", "The color ramp “{}” is not available on the server."),
        ),
    ):
        if given and offered and given not in offered:  # old servers list none
            raise ValidationError(
                text.format(given),
                translate("Styling", "Available: {}.").format(", ".join(offered)),
            )
    return metadata


def _offer(client: WebODM, task: Task, kind: TileType, style: TileStyle) -> TileMetadata:
    """Return metadata with formulas and color ramps.

    For an orthophoto, the server lists them only in requests with a formula.
    """
    if kind is TileType.ORTHOPHOTO and (style.formula or style.color_map):
        try:
            asking = TileStyle(formula=ASKING_FORMULA, bands=ANY_BANDS)
            return client.results.metadata(task.project, task.id, kind, asking)
        except ValidationError:  # the orthophoto has only one band
            pass
    return client.results.metadata(task.project, task.id, kind)
