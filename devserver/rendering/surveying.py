"""Calculates volumes and contour lines of an elevation model as WebODM's plugins do."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import areas, rasters

EXTENSIONS = {"GPKG": "gpkg", "ESRI Shapefile": "zip", "DXF": "dxf", "GeoJSON": "json"}
SHORTEST_LINE = 10.0  # meters; shorter contour lines are dropped
DIGITS = 4
METHODS = ("plane", "triangulate", "average", "highest", "lowest", "custom")

Point = tuple[float, float]


# --- volumes


def volume(path: Path, polygon: list[Point], method: str) -> float:
    """Return the net volume in m³ between a surface and its base, always positive.

    `polygon` in WGS 84, longitude first. Raises RasterError with the server's message.
    """
    import numpy as np

    area = {"type": "Polygon", "coordinates": [[list(point) for point in polygon]]}
    try:
        values, seen = areas.sample(path, area)
    except rasters.RasterError as error:
        raise rasters.RasterError("Input shapes do not overlap raster.") from error
    if method not in METHODS:
        raise rasters.RasterError(f"Invalid base method {method}")
    if method == "custom":
        raise rasters.RasterError("Base method set to custom, but no custom base Z specified")
    corners = _corners(path, polygon)
    heights = values[0].astype("float64")
    pixel = _pixel_area(path)
    rows, columns = np.nonzero(seen)
    about = rasters.open_raster(path).GetGeoTransform()
    left, top = _corner_of(path, polygon)
    x = left + (columns + 0.5) * about[1]
    y = top + (rows + 0.5) * about[5]
    base = _base(method, corners, x, y)
    if not np.isfinite(base).all():
        return 0.0
    return round(abs(float((heights[seen] - base).sum() * pixel)), DIGITS)


def _pixel_area(path: Path) -> float:
    transform = rasters.open_raster(path).GetGeoTransform()
    return abs(transform[1] * transform[5])


def _projected(path: Path, polygon: list[Point]) -> list[Point]:
    _, osr = rasters.libraries()
    target = rasters.open_raster(path).GetSpatialRef().Clone()
    source = osr.SpatialReference()
    source.ImportFromEPSG(4326)
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(source, target)
    return [change.TransformPoint(*point)[:2] for point in polygon]


def _corner_of(path: Path, polygon: list[Point]) -> Point:
    """Return the upper left corner of the pixels of a warp cut to the polygon."""
    points = _projected(path, polygon)
    return min(x for x, _ in points), max(y for _, y in points)


def _corners(path: Path, polygon: list[Point]) -> Any:
    """Return the polygon's vertices with their heights: an array (n, 3)."""
    import numpy as np

    data = rasters.open_raster(path)
    left, step_x, _, top, _, step_y = data.GetGeoTransform()
    band = data.GetRasterBand(1)
    nodata = band.GetNoDataValue()
    rows = []
    for x, y in _projected(path, polygon):
        column, row = int((x - left) / step_x), int((y - top) / step_y)
        if not (0 <= column < data.RasterXSize and 0 <= row < data.RasterYSize):
            raise rasters.RasterError("Points are out of bounds")
        height = float(band.ReadAsArray(column, row, 1, 1)[0, 0])
        rows.append((x, y, height if height != nodata else np.nan))
    return np.array(rows)


def _base(method: str, corners: Any, x: Any, y: Any) -> Any:
    """Return the base's height at every position (x, y) in meters."""
    import numpy as np

    heights = corners[:, 2]
    if not np.isfinite(heights).all():
        return np.full(len(x), np.nan)  # a vertex without data: the server returns 0
    if method in ("average", "highest", "lowest"):
        level = {"average": np.mean, "highest": np.max, "lowest": np.min}[method](heights)
        return np.full(len(x), level)
    middle = corners.mean(axis=0)
    shifted = corners - middle
    ones = np.ones((len(corners), 1))
    plane = np.linalg.lstsq(np.hstack([shifted[:, :2], ones]), shifted[:, 2], rcond=None)[0]
    flat = plane[0] * (x - middle[0]) + plane[1] * (y - middle[1]) + plane[2] + middle[2]
    if method == "plane":
        return flat
    return _triangulated(corners[:-1], x, y, flat)


def _triangulated(corners: Any, x: Any, y: Any, otherwise: Any) -> Any:
    """Return the height on a triangle fan over the corners; outside of it `otherwise`."""
    import numpy as np

    base = otherwise.copy()
    first = corners[0]
    for second, third in zip(corners[1:-1], corners[2:]):
        (ax, ay, az), (bx, by, bz), (cx, cy, cz) = first, second, third
        size = (by - cy) * (ax - cx) + (cx - bx) * (ay - cy)
        if size == 0:
            continue
        a = ((by - cy) * (x - cx) + (cx - bx) * (y - cy)) / size
        b = ((cy - ay) * (x - cx) + (ax - cx) * (y - cy)) / size
        c = 1 - a - b
        inside = (a >= 0) & (b >= 0) & (c >= 0)
        base = np.where(inside, a * az + b * bz + c * cz, base)
    return base


# --- contours


@dataclass(frozen=True)
class Contours:
    """Contour parameters: interval in meters, smallest detail in meters, scale of heights."""

    interval: float
    epsg: int
    simplify: float
    factor: float
    format: str


def draw_contours(path: Path, target: Path, lines: Contours, crop: Any) -> None:
    """Write contour lines as 3D lines with a field `level`."""
    gdal, osr = rasters.libraries()
    from osgeo import ogr

    if lines.interval <= 0:
        text = "Error calling gdal_contour: FAILURE: Neither -i nor -fl nor -e are specified."
        raise rasters.RasterError(text)
    goal = osr.SpatialReference()
    try:
        goal.ImportFromEPSG(lines.epsg)
    except RuntimeError as error:
        text = f"Error calling ogr2ogr: Failed to process SRS definition: EPSG:{lines.epsg}"
        raise rasters.RasterError(text) from error
    data = rasters.open_raster(path)
    with areas.cutline(crop) as how:
        if crop is not None:
            data = gdal.Warp("", data, format="MEM", cropToCutline=True, **how)
    band = data.GetRasterBand(1)
    # GDAL 3.11 has one driver for both.
    driver = gdal.GetDriverByName("Memory") or gdal.GetDriverByName("MEM")
    drawn, memory = (driver.Create("", 0, 0, 0, gdal.GDT_Unknown) for _ in range(2))
    raw = drawn.CreateLayer("raw", data.GetSpatialRef(), ogr.wkbLineString25D)
    raw.CreateField(ogr.FieldDefn("ID", ogr.OFTInteger))
    raw.CreateField(ogr.FieldDefn("level", ogr.OFTReal))
    nodata = band.GetNoDataValue()
    gdal.ContourGenerate(band, lines.interval, 0, [], nodata is not None, nodata or 0.0, raw, 0, 1)
    kept = memory.CreateLayer("contours", data.GetSpatialRef(), ogr.wkbLineString25D)
    for name, kind in (("ID", ogr.OFTInteger), ("level", ogr.OFTReal)):
        kept.CreateField(ogr.FieldDefn(name, kind))
    for feature in raw:
        shape = feature.GetGeometryRef()
        if shape.Length() < SHORTEST_LINE:
            continue
        made = ogr.Feature(kept.GetLayerDefn())
        level = feature.GetField("level") * lines.factor
        made.SetField("ID", feature.GetField("ID"))
        made.SetField("level", level)
        made.SetGeometry(_at_height(shape.Simplify(lines.simplify), level))
        kept.CreateFeature(made)
    _write(gdal, memory, target, lines)


def _at_height(shape: Any, level: float) -> Any:
    made = shape.Clone()
    made.Set3D(True)
    for number in range(made.GetPointCount()):
        x, y = made.GetPoint_2D(number)
        made.SetPoint(number, x, y, level)
    return made


def _write(gdal: Any, memory: Any, target: Path, lines: Contours) -> None:
    with tempfile.TemporaryDirectory(dir=target.parent) as name:
        folder = Path(name)
        extension = {"ESRI Shapefile": "shp"}.get(lines.format, EXTENSIONS[lines.format])
        made = folder / f"contours.{extension}"
        how = {"format": lines.format, "dstSRS": f"EPSG:{lines.epsg}", "layerName": "contours"}
        if lines.format == "DXF":
            how.pop("layerName")
            how["selectFields"] = []
        try:
            gdal.VectorTranslate(str(made), memory, **how).FlushCache()
        except RuntimeError as error:
            raise rasters.RasterError(str(error)) from error
        if lines.format == "ESRI Shapefile":
            packed = shutil.make_archive(str(target.with_suffix("")), "zip", folder)
            Path(packed).replace(target)
        else:
            made.replace(target)
