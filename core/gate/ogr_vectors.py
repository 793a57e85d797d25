"""Copies only the features of untrusted vector files. Any thread.

QGIS reads styles with actions and form code, default values, constraints and relations from a
GeoPackage. A copy of features and simple fields contains none of these.
"""

from __future__ import annotations

import contextlib
import re
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr

from ...api import StorageError
from ...api.support.i18n import translate
from .databases import check_metadata, open_database, require_tables
from .gdal_rasters import check_driver, no_sidecars, quiet, unless_refused
from .geotiff import REMEDY
from .json_files import read_json

TABLE = "features"
MOST_FEATURES = 100_000
MOST_BYTES = 64 << 20  # of the file and of its geometries (four million vertices)
MOST_FIELDS = 100
MOST_NAMES = 1000  # different property names; GDAL creates a field for each
LONGEST_TEXT = 10_000  # characters
FIELDS = {
    ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal, ogr.OFTString,
    ogr.OFTDate, ogr.OFTTime, ogr.OFTDateTime,
}  # fmt: skip
NAMED_CRS = {"type", "properties"}
CRS_NAME = re.compile(
    r"[\w.-]{1,40}:[\w.:-]{1,200}|http://(www\.)?opengis\.net/def/crs/[\w./-]{1,200}"
)
"""CRS names such as `urn:ogc:def:crs:EPSG::4326`; old GDAL opens paths and URLs in names."""
LARGE_OBJECT = ...  # not a JSON value
OF_THE_FORMAT = "gpkg_"  # tables that GDAL reads on opening
NEEDED = {"gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys"}


def check_geopackage(path: Path) -> str:
    """Return the name of the first feature table without reading geometries.

    :raises StorageError: if it is not a GeoPackage, or has views.
    """
    with open_database(path, _no_geopackage) as database:
        tables = require_tables(database, path, _no_geopackage)
        if not tables.keys() >= NEEDED:
            raise _no_geopackage(path)
        check_metadata(path, tables, OF_THE_FORMAT)
        found = database.execute(
            "SELECT table_name FROM gpkg_geometry_columns ORDER BY rowid LIMIT 1"
        ).fetchone()
        if found is None or found[0] not in tables:
            raise _no_geopackage(path)
        return str(found[0])


def check_geojson(path: Path) -> None:
    """Raise `StorageError` unless GDAL reads the file as GeoJSON without following links.

    A CRS can be a link, which GDAL downloads on opening (GeoJSON 2008, 3.2). Slow for large files;
    do not call it on the main thread.
    """
    check_driver(path, gdal.OF_VECTOR, "GeoJSON", no_geojson(path))
    names: set[str] = set()

    def check_object(pairs: list[tuple[str, Any]]) -> Any:
        """Return a small object, to check its parent, or a placeholder for a large object.

        Garbage collection of millions of values would block all threads.
        """
        made = dict(pairs)
        names.update(made)
        if len(made) < len(pairs) or len(names) > MOST_NAMES:
            raise ValueError("a name twice, or too many names")
        for name, value in pairs:
            is_object = isinstance(value, dict) or value is LARGE_OBJECT
            if name.lower() == "crs" and is_object and not _is_named(value):
                raise ValueError("a CRS that is not named")
        return made if len(made) <= len(NAMED_CRS) else LARGE_OBJECT

    try:
        with path.open("rb") as file:
            if 0 in file.read(4):  # UTF-16 or 32, not supported by GDAL
                raise no_geojson(path)
        read_json(path, objects=check_object)
    except (OSError, ValueError) as error:
        raise no_geojson(path) from error


def _is_named(crs: Any) -> bool:
    properties = crs.get("properties") if isinstance(crs, dict) else None
    return (
        isinstance(properties, dict)
        and crs.keys() == NAMED_CRS
        and crs["type"] == "name"
        and properties.keys() == {"name"}
        and isinstance(properties["name"], str)
        and CRS_NAME.fullmatch(properties["name"]) is not None
    )


def open_vector(path: Path) -> gdal.Dataset:
    """Open a checked or trusted GeoPackage. Raises `StorageError`."""
    with no_sidecars(), quiet():
        data = unless_refused(
            lambda: gdal.OpenEx(
                str(path.absolute()),
                gdal.OF_VECTOR | gdal.OF_READONLY,
                allowed_drivers=["GPKG"],
            )
        )
    if data is None:
        raise _no_geopackage(path)
    return data


def copy_features(source: Path, target: Path) -> Path:
    """Copy the features of a GeoPackage with simple fields into a new one.

    :param target: replaced if it exists.
    :raises StorageError: if the source is not a GeoPackage or has no features.
    :raises OSError: if the target cannot be written.
    """
    if source.stat().st_size > MOST_BYTES:
        raise _too_large(source)
    table = check_geopackage(source)
    data = open_vector(source)
    with quiet():
        layer = unless_refused(lambda: data.GetLayerByName(table))
        if layer is None:
            raise _no_geopackage(source)
        target.unlink(missing_ok=True)
        try:
            copied = unless_refused(lambda: _copy(layer, target, source))
        except StorageError:
            with contextlib.suppress(OSError):
                target.unlink()
            raise
    if copied is None:
        target.unlink(missing_ok=True)
        raise OSError(gdal.GetLastErrorMsg() or translate("Core", "GDAL cannot write the file"))
    if not copied:
        target.unlink(missing_ok=True)
        raise StorageError(
            translate("Core", "{} contains nothing that QGIS can display.").format(source.name),
            translate("Core", REMEDY),
        )
    return target


def _copy(layer: Any, target: Path, source: Path) -> int | None:
    """Return the number of copied features, or None if the target cannot be written."""
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(target))
    if data is None:
        return None
    made = data.CreateLayer(TABLE, layer.GetSpatialRef(), layer.GetGeomType())
    if made is None:
        return None
    fields = _plain_fields(layer, made)
    data.StartTransaction()
    copied = octets = 0
    for feature in layer:
        fresh = ogr.Feature(made.GetLayerDefn())
        shape = feature.GetGeometryRef()
        octets += 0 if shape is None else shape.WkbSize()
        if copied == MOST_FEATURES or octets > MOST_BYTES:
            raise _too_large(source)
        fresh.SetGeometry(shape)
        for old, new in fields:
            if feature.IsFieldSetAndNotNull(old):
                value = feature.GetField(old)
                fresh.SetField(new, value[:LONGEST_TEXT] if isinstance(value, str) else value)
        if made.CreateFeature(fresh) != 0:
            return None
        copied += 1
    return copied if data.CommitTransaction() == 0 else None


def _plain_fields(layer: Any, made: Any) -> list[tuple[int, int]]:
    """Create fields of simple types in the new layer. Returns field indices of both layers."""
    pairs = []
    definition = layer.GetLayerDefn()
    for number in range(min(definition.GetFieldCount(), MOST_FIELDS)):
        field = definition.GetFieldDefn(number)
        if (
            field.GetType() in FIELDS
            and made.CreateField(ogr.FieldDefn(field.GetName(), field.GetType())) == 0
        ):
            pairs.append((number, made.GetLayerDefn().GetFieldCount() - 1))
    return pairs


def _too_large(path: Path) -> StorageError:
    return StorageError(
        translate("Core", "{} is too large to read.").format(path.name),
        translate("Core", REMEDY),
    )


def _no_geopackage(path: Path) -> StorageError:
    return StorageError(
        translate("Core", "{} is not a valid GeoPackage.").format(path.name),
        translate("Core", REMEDY),
    )


def no_geojson(path: Path) -> StorageError:
    """Return the error of a file that is not GeoJSON."""
    return StorageError(
        translate("Core", "{} is not a valid GeoJSON file.").format(path.name),
        translate("Core", REMEDY),
    )
