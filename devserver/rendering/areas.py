"""Polygons that cut rasters: a task's crop, and `boundaries` of one request."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from ..web.errors import CrashError
from . import rasters

NO_GEOMETRY = "Unable to create GEOSGeometry"
NOT_GEOJSON = "Invalid format: not GeoJSON"
POLYGONS = ("Polygon", "MultiPolygon")

Box = tuple[float, float, float, float]


class AreaError(ValueError):
    """The area is not accepted by WebODM; the text is WebODM's."""


def cropped(value: Any, extents: Iterable[Box]) -> dict[str, Any] | None:
    """Return the crop as stored for rasters of these extents (W, S, E, N in degrees).

    GeoJSON in WGS 84; None where WebODM responds with 200 but stores no crop: outside of the
    common extent, self-intersecting, or not a polygon. Raises AreaError for what it rejects.
    """
    if value is None or value == "":
        return None
    shape = _shape(value)
    if shape.Is3D():
        raise CrashError
    boxes = list(extents)
    if not boxes or shape.GetGeometryName() not in ("POLYGON", "MULTIPOLYGON"):
        return None
    if not shape.IsValid():
        return None
    for box in boxes:
        shape = shape.Intersection(_box(box))
        if shape is None or shape.IsEmpty():
            return None
    found = json.loads(shape.ExportToJson())
    return found if found["type"] in POLYGONS else None


def _shape(value: Any) -> Any:
    """Return an OGR geometry from GeoJSON, also as text, or from WKT."""
    ogr = _ogr()
    text = value if isinstance(value, str) else json.dumps(value)
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        data = None
    if isinstance(data, dict):
        geometry = data.get("geometry") if data.get("type") == "Feature" else data
        if not isinstance(geometry, dict) or geometry.get("type") == "FeatureCollection":
            raise AreaError(NO_GEOMETRY)
        if not _closed(geometry):
            raise AreaError(NOT_GEOJSON)
        text = json.dumps(geometry)
    elif data is not None:
        raise AreaError(NO_GEOMETRY)
    try:
        shape = ogr.CreateGeometryFromJson(text) if data else ogr.CreateGeometryFromWkt(text)
    except (RuntimeError, TypeError, ValueError) as error:  # also for a null character
        raise AreaError(NO_GEOMETRY) from error
    if shape is None:
        raise AreaError(NO_GEOMETRY)
    return shape


def _closed(geometry: dict[str, Any]) -> bool:
    rings = geometry.get("coordinates")
    if geometry.get("type") == "MultiPolygon" and isinstance(rings, list):
        rings = [ring for polygon in rings if isinstance(polygon, list) for ring in polygon]
    if geometry.get("type") not in POLYGONS or not isinstance(rings, list):
        return True
    return all(isinstance(ring, list) and len(ring) > 3 and ring[0] == ring[-1] for ring in rings)


def _box(box: Box) -> Any:
    west, south, east, north = box
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    text = ",".join(f"{x!r} {y!r}" for x, y in corners)
    return _ogr().CreateGeometryFromWkt(f"POLYGON(({text}))")


def _ogr() -> Any:
    rasters.libraries()
    from osgeo import ogr

    ogr.UseExceptions()
    return ogr


def shown(crop: Any) -> Any:
    """Return a crop as WebODM with GDAL 3.6 shows it: latitude before longitude."""
    if isinstance(crop, dict):
        return {**crop, "coordinates": _swapped(crop["coordinates"])}
    return crop


def _swapped(values: list[Any]) -> list[Any]:
    if values and not isinstance(values[0], list):
        return [values[1], values[0]]
    return [_swapped(item) for item in values]


def boundaries(text: str) -> dict[str, Any]:
    """Return the polygon of a request. Raises AreaError, and CrashError for invalid JSON."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CrashError from error
    geometry = data.get("geometry") if isinstance(data, dict) and "geometry" in data else data
    if not isinstance(geometry, dict) or geometry.get("type") not in POLYGONS:
        raise AreaError("Invalid boundaries")
    try:
        shape = _shape(geometry)
    except AreaError as error:
        raise AreaError("Invalid boundaries") from error
    return dict(json.loads(shape.ExportToJson()))


def bounds(area: dict[str, Any]) -> Box:
    """Return west, south, east, north of a polygon."""
    west, east, south, north = _shape(area).GetEnvelope()
    return west, south, east, north


@contextmanager
def cutline(area: dict[str, Any] | None) -> Iterator[dict[str, Any]]:
    """Return arguments of GDAL's warp that mask the pixels outside of an area."""
    if area is None:
        yield {}
        return
    gdal, _ = rasters.libraries()
    place = f"/vsimem/{uuid.uuid4()}.geojson"
    gdal.FileFromMemBuffer(place, json.dumps(area).encode())
    try:
        yield {"cutlineDSName": place}
    finally:
        gdal.Unlink(place)


def sample(path: Any, area: dict[str, Any]) -> tuple[Any, Any]:
    """Return a raster's pixels in an area: values (bands, rows, columns) and their validity.

    Raises RasterError when there are none.
    """
    gdal, _ = rasters.libraries()
    data = rasters.open_raster(path)
    about = rasters.info(path)
    alpha = {} if about.alpha or about.nodata is not None else {"dstAlpha": True}
    with cutline(area) as how:
        try:
            part = gdal.Warp("", data, format="MEM", cropToCutline=True, **alpha, **how)
            values = part.ReadAsArray()
            valid = part.GetRasterBand(1).GetMaskBand().ReadAsArray() > 0
        except RuntimeError as error:
            raise rasters.RasterError(str(error)) from error
    values = values if values.ndim == 3 else values[None]
    if not valid.any():
        raise rasters.RasterError("no pixels")
    return values[: about.bands], valid
