"""Writes photos and control points as GeoPackages with GDAL. Any thread.

Coordinates, headings and errors refer to the task's projected CRS.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Callable, Union
from zlib import crc32

from osgeo import gdal, ogr, osr

from ....api import StorageError
from ....api.support.i18n import translate
from ...gate.gdal_rasters import quiet
from ...gate.ogr_vectors import copy_features
from ...photos.photo_geometry import utm_crs
from ...survey.residuals import ControlPointResidual
from ...survey.shots import Shot, footprint
from ..asset_paths import safe_name
from .layer_request import NEW, put_in_place

Value = Union[str, float, int, datetime, None]

TEXT, REAL, INTEGER, MOMENT = ogr.OFTString, ogr.OFTReal, ogr.OFTInteger, ogr.OFTDateTime
PHOTO_FIELDS = (
    ("filename", TEXT), ("heading", REAL), ("pitch", REAL), ("height", REAL),
    ("camera", TEXT), ("captured", MOMENT), ("thumbnail", TEXT),
)  # fmt: skip
FOOTPRINT_FIELDS = (("filename", TEXT), ("heading", REAL), ("gsd_cm", REAL))
CONTROL_FIELDS = (
    ("name", TEXT), ("error_x", REAL), ("error_y", REAL), ("error_z", REAL), ("error", REAL),
    ("height", REAL), ("photos", INTEGER),
)  # fmt: skip
CM = 100.0
THUMBNAIL_SUFFIX = ".jpg"


@dataclass(frozen=True)
class FeatureRow:
    """A feature: a point (x, y, z) or polygon vertices, with field values."""

    corners: Sequence[tuple[float, ...]]
    values: tuple[Value, ...]


def write_photos(shots: Sequence[Shot], wkt: str, target: Path) -> Path:
    """Write photo positions as points.

    Heading in degrees clockwise from grid north, pitch in degrees above the horizon, height in
    meters in the task's vertical datum.

    :param wkt: the task's CRS, "" if unknown.
    :raises StorageError: if the file cannot be written.
    """
    rows = (
        FeatureRow(
            [(x, y, shot.height)],
            (
                shot.filename,
                shot.pose.heading if shot.pose else None,
                shot.pose.pitch if shot.pose else None,
                shot.height,
                shot.camera,
                shot.captured,
                thumbnail_name(shot.filename),
            ),
        )
        for shot, x, y in _placed(shots, wkt)
    )
    return _write(target, _crs_for(shots, wkt), ogr.wkbPoint25D, PHOTO_FIELDS, rows)


def write_footprints(shots: Sequence[Shot], wkt: str, ground: float, target: Path) -> Path:
    """Write the footprints of photos on flat ground as polygons.

    :param ground: elevation of the ground in meters, in the vertical datum of the shots.
    :raises StorageError: if no photo has a footprint, or the file cannot be written.
    """
    rows = []
    for shot, x, y in _placed(shots, wkt):
        corners = footprint(shot, x, y, ground)
        if corners is not None and shot.pose is not None:
            pixels = shot.focal * max(shot.width, shot.length)
            gsd = CM * (shot.height - ground) / pixels
            rows.append(FeatureRow(corners, (shot.filename, shot.pose.heading, gsd)))
    if not rows:
        raise StorageError(
            translate("Core", "The footprints cannot be calculated."),
            translate(
                "Core",
                "Footprints need photos with known height, orientation and focal length that "
                "point downwards.",
            ),
        )
    return _write(target, _crs_for(shots, wkt), ogr.wkbPolygon, FOOTPRINT_FIELDS, rows)


def write_control_points(points: Sequence[ControlPointResidual], wkt: str, target: Path) -> Path:
    """Write ground control points with their errors in meters.

    :raises StorageError: if the file cannot be written.
    """
    rows = (
        FeatureRow(
            [(x, y, point.height)],
            (
                point.name, point.error_x, point.error_y, point.error_z, point.error,
                point.height, point.photos,
            ),
        )
        for point, x, y in _placed(points, wkt)
    )  # fmt: skip
    return _write(target, _crs_for(points, wkt), ogr.wkbPoint25D, CONTROL_FIELDS, rows)


def write_cutline(source: Path, target: Path) -> Path:
    """Copy the features of the server's GeoPackage without styles, forms and constraints.

    :raises StorageError: if it has no features, or the file cannot be written.
    """
    return _replace(target, lambda fresh: copy_features(source, fresh))


def thumbnail_name(filename: str) -> str:
    """Return a unique thumbnail file name for a photo."""
    return f"{safe_name(filename, 'photo')}_{crc32(filename.encode()):08x}{THUMBNAIL_SUFFIX}"


# ----------------------------------------------------------------------------------- coordinates


def _crs_for(places: Sequence[Any], wkt: str) -> osr.SpatialReference:
    """Return the task's CRS if projected, otherwise the UTM zone of the first position."""
    crs = _projected(wkt)
    if crs is None:
        crs = osr.SpatialReference()
        code = utm_crs(places[0].longitude, places[0].latitude)
        crs.ImportFromEPSG(int(code.partition(":")[2]))
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def _projected(wkt: str) -> osr.SpatialReference | None:
    crs = osr.SpatialReference()
    try:
        with quiet():
            is_known = bool(wkt) and crs.ImportFromWkt(wkt) == 0
    except RuntimeError:  # another plugin has enabled GDAL exceptions
        return None
    return crs if is_known and crs.IsProjected() else None


def _placed(places: Sequence[Any], wkt: str) -> Iterator[tuple[Any, float, float]]:
    """Yield each position with x and y; positions outside of the CRS are skipped."""
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    with quiet():
        transformation = osr.CoordinateTransformation(wgs84, _crs_for(places, wkt))
        found = transformation.TransformPoints([(p.longitude, p.latitude) for p in places])
    for place, (x, y, *_) in zip(places, found):
        if math.isfinite(x) and math.isfinite(y):
            yield place, x, y


# ----------------------------------------------------------------------------------------- files


def _write(
    target: Path,
    crs: osr.SpatialReference,
    geometry: int,
    fields: Sequence[tuple[str, int]],
    rows: Iterable[FeatureRow],
) -> Path:
    """Write a GeoPackage with one layer, replacing `target`. Returns its path."""

    def fill(fresh: Path) -> None:
        with quiet():
            _fill(fresh, target.stem, crs, geometry, fields, rows)

    return _replace(target, fill)


def _replace(target: Path, write: Callable[[Path], object]) -> Path:
    fresh = target.with_name(NEW + target.name)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        write(fresh)
        return put_in_place(fresh, target)
    except (OSError, RuntimeError) as error:  # GDAL's, if exceptions are enabled
        fresh.unlink(missing_ok=True)
        raise StorageError(
            translate("Core", "{} cannot be written: {}.").format(
                target, getattr(error, "strerror", "") or error
            ),
            translate("Core", "Choose another folder, or free some disk space."),
        ) from error


def _fill(
    path: Path,
    name: str,
    crs: osr.SpatialReference,
    geometry: int,
    fields: Sequence[tuple[str, int]],
    rows: Iterable[FeatureRow],
) -> None:
    source = _made(ogr.GetDriverByName("GPKG").CreateDataSource(str(path)))
    layer = _made(source.CreateLayer(name, crs, geometry))
    for field, kind in fields:
        layer.CreateField(ogr.FieldDefn(field, kind))
    source.StartTransaction()
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(_geometry(row, geometry))
        for index, value in enumerate(row.values):
            _set(feature, index, value)
        if layer.CreateFeature(feature) != 0:
            raise OSError(gdal.GetLastErrorMsg() or translate("Core", "no disk space left"))
    if source.CommitTransaction() != 0:
        raise OSError(gdal.GetLastErrorMsg() or translate("Core", "no disk space left"))


def _made(thing: Any) -> Any:
    """Raise `OSError` for None, which GDAL returns on failure."""
    if thing is None:
        raise OSError(gdal.GetLastErrorMsg() or translate("Core", "GDAL cannot write the file"))
    return thing


def _geometry(row: FeatureRow, kind: int) -> ogr.Geometry:
    if kind == ogr.wkbPoint25D:
        x, y, z = row.corners[0]
        point = ogr.Geometry(kind)
        point.AddPoint(x, y, 0.0 if math.isnan(z) else z)
        return point
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in (*row.corners, row.corners[0]):
        ring.AddPoint_2D(x, y)
    polygon = ogr.Geometry(kind)
    polygon.AddGeometry(ring)
    return polygon


def _set(feature: ogr.Feature, index: int, value: Value) -> None:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        feature.SetFieldNull(index)
    elif isinstance(value, datetime):
        feature.SetField(index, value.isoformat())
    else:
        feature.SetField(index, value)
