"""Builders for vector layers: photos, footprints, control points, cutline."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from qgis.core import QgsMapLayer, QgsVectorLayer

from ....api import Asset, StorageError, TileType
from ....api.support.i18n import translate
from ...gate.geojson_points import read_points
from ...gate.map_layers import vector_layer
from ...gate.ogr_vectors import check_geopackage
from ...survey.residuals import read_control_points
from ...survey.shots import read_shots
from .. import symbology
from . import vector_files
from .layer_request import LayerRequest, OnMainThread, Work, to_main_thread, wkt_of

Style = Callable[[QgsVectorLayer], None]


def photos(request: LayerRequest, work: Work) -> OnMainThread:
    """Load photo positions with headings."""
    shots = read_shots(read_points(request.download(work, check=_check_has_shots)))
    path = vector_files.write_photos(
        shots, wkt_of(request.task), request.folder / "photo_positions.gpkg"
    )
    return _layer(path, request, symbology.style_photos)


def footprints(request: LayerRequest, work: Work) -> OnMainThread:
    """Load photo footprints."""
    shots = read_shots(read_points(request.download(work, check=_check_has_shots)))
    path = vector_files.write_footprints(
        shots, wkt_of(request.task), _ground(request), request.folder / "photo_footprints.gpkg"
    )
    return _layer(path, request, symbology.style_footprints)


def control_points(request: LayerRequest, work: Work) -> OnMainThread:
    """Load ground control points with their errors."""
    points = read_control_points(
        read_points(request.download(work, check=_check_has_control_points))
    )
    path = vector_files.write_control_points(
        points, wkt_of(request.task), request.folder / "ground_control_points.gpkg"
    )
    return _layer(path, request, symbology.style_control_points)


def cutline(request: LayerRequest, work: Work) -> OnMainThread:
    """Load the cutline of the orthophoto."""
    source = request.download(work, check=_check_is_geopackage)
    path = vector_files.write_cutline(source, request.folder / "orthophoto_cutline.gpkg")
    return _layer(path, request, symbology.style_cutline)


def _ground(request: LayerRequest) -> float:
    """Return the elevation of the ground in meters: the middle of the elevation range.

    Raises `StorageError` if the task has no elevation model.
    """
    for asset, kind in ((Asset.DTM, TileType.DTM), (Asset.DSM, TileType.DSM)):
        if asset in request.task.available_assets:
            metadata = request.client.results.metadata(request.task.project, request.task.id, kind)
            heights = metadata.statistics.get("1")
            if heights is not None:
                return (heights.low + heights.high) / 2
    raise StorageError(
        translate("Core", "The elevation of the ground is unknown."),
        translate("Core", "Footprints need it: restart the task with the option dtm or dsm."),
    )


def _layer(path: Path, request: LayerRequest, style: Style) -> OnMainThread:
    """Open the file in this thread; the finish styles the layer on the main thread."""
    layer = vector_layer(path, request.spec.title)
    arrive = to_main_thread(layer)

    def finish() -> list[QgsMapLayer]:
        style(layer)
        return arrive()

    return finish


def _check_has_shots(path: Path) -> None:
    """Raise `StorageError` unless the file contains photos."""
    read_shots(read_points(path))


def _check_has_control_points(path: Path) -> None:
    """Raise `StorageError` unless the file contains control points."""
    read_control_points(read_points(path))


def _check_is_geopackage(path: Path) -> None:
    """Raise `StorageError` unless the file contains features and no executable parts."""
    check_geopackage(path)
