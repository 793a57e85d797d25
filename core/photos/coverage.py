"""Counts how many photos of a flight show each place on the ground."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsRectangle,
    QgsSpatialIndex,
)

from ...api import CancelledError, StorageError, ValidationError
from ...api.support.i18n import translate
from .. import formats
from ..text_file import remove_quietly

Stop = Callable[[], bool]
USUAL_CELLS, MOST_CELLS = 1_000_000, 25_000_000
ENOUGH_PHOTOS = 5  # photos needed for a reliable elevation


@dataclass(frozen=True)
class Coverage:
    """Statistics of a count raster; areas in m²."""

    cell: float
    """Cell size in meters."""
    area: float
    """Area covered by at least one photo."""
    well_covered: float
    """Area covered by at least `ENOUGH_PHOTOS` photos."""

    @property
    def share(self) -> float:
        """Well covered share of the area, 0–1."""
        return self.well_covered / self.area if self.area else 0.0


def count_overlaps(polygons: Sequence[QgsGeometry], stop: Stop = lambda: False) -> list[int]:
    """Return the number of overlapping polygons for each polygon."""
    index = QgsSpatialIndex()
    for number, polygon in enumerate(polygons):
        index.addFeature(number, polygon.boundingBox())
    counts = [0] * len(polygons)
    for number, polygon in enumerate(polygons):
        if stop():
            raise CancelledError
        engine = QgsGeometry.createGeometryEngine(polygon.constGet())
        engine.prepareGeometry()
        for other in index.intersects(polygon.boundingBox()):
            if other > number and engine.intersects(polygons[other].constGet()):
                counts[number] += 1
                counts[other] += 1
    return counts


def forward_overlaps(polygons: Sequence[QgsGeometry]) -> list[float | None]:
    """Return the share (%) of each polygon that the next one overlaps, None for the last."""
    shares: list[float | None] = [
        100.0 * polygon.intersection(following).area() / polygon.area()
        for polygon, following in zip(polygons, polygons[1:])
    ]
    return [*shares, None] if polygons else []


def write_count(
    polygons: Sequence[QgsGeometry],
    crs: QgsCoordinateReferenceSystem,
    path: Path | None,
    cell: float | None = None,
    stop: Stop = lambda: False,
) -> Coverage:
    """Write a GeoTIFF with the number of polygons that cover each cell, or no data.

    Args: `crs` in meters; `path`, or None to only count; `cell` size in meters, or None for a
    suitable one. Raises `ValidationError`, `StorageError`, `CancelledError`; no file is left then.
    """
    extent = QgsRectangle()
    extent.setMinimal()
    for polygon in polygons:
        extent.combineExtentWith(polygon.boundingBox())
    size = cell or usual_cell(extent.width() * extent.height())
    columns, rows = math.ceil(extent.width() / size), math.ceil(extent.height() / size)
    if columns * rows > MOST_CELLS:
        raise ValidationError(
            translate("Core", "A cell size of {} results in {} cells; the maximum is {}.").format(
                formats.length(size),
                formats.number(columns * rows),
                formats.number(MOST_CELLS),
            ),
            translate(
                "Core",
                "Choose larger cells, or remove photos taken far from the others.",
            ),
        )
    counted = _rasterize(polygons, crs, extent, size, (columns, rows), stop)
    if path is not None:
        _save(counted, path)
    counts = counted.ReadAsArray()
    return Coverage(
        cell=size,
        area=float((counts > 0).sum()) * size**2,
        well_covered=float((counts >= ENOUGH_PHOTOS).sum()) * size**2,
    )


def usual_cell(area: float) -> float:
    """Return a cell size of 1, 2 or 5 times a power of ten meters for an area in m²."""
    wanted = max(math.sqrt(area / USUAL_CELLS), 0.01)
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= wanted * 0.999)


def _rasterize(
    polygons: Sequence[QgsGeometry],
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle,
    cell: float,
    size: tuple[int, int],
    stop: Stop,
) -> Any:
    from osgeo import gdal, ogr, osr

    reference = osr.SpatialReference()
    reference.ImportFromWkt(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT1_GDAL))
    # GDAL 3.11 replaced the driver Memory by MEM.
    driver = gdal.GetDriverByName("Memory") or gdal.GetDriverByName("MEM")
    vectors = driver.Create("", 0, 0, 0, gdal.GDT_Unknown)
    layer = vectors.CreateLayer("footprints", reference, ogr.wkbPolygon)
    for polygon in polygons:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkb(bytes(polygon.asWkb())))
        layer.CreateFeature(feature)
    raster = gdal.GetDriverByName("MEM").Create("", *size, 1, gdal.GDT_UInt16)
    raster.SetGeoTransform((extent.xMinimum(), cell, 0, extent.yMaximum(), 0, -cell))
    raster.SetProjection(reference.ExportToWkt())
    raster.GetRasterBand(1).SetNoDataValue(0)
    raster.GetRasterBand(1).SetDescription("photos")
    try:
        gdal.RasterizeLayer(
            raster, [1], layer, burn_values=[1], options=["MERGE_ALG=ADD"],
            callback=lambda *_: 0 if stop() else 1,
        )  # fmt: skip
    except RuntimeError:  # if another plugin has enabled GDAL exceptions
        if not stop():
            raise
    if stop():
        raise CancelledError
    return raster


def _save(raster: Any, path: Path) -> None:
    from osgeo import gdal

    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        copy = gdal.GetDriverByName("GTiff").CreateCopy(
            str(part), raster, options=["COMPRESS=DEFLATE", "TILED=YES"]
        )
        if copy is None:
            raise StorageError(
                translate("Core", "{} cannot be written: {}.").format(path, gdal.GetLastErrorMsg())
            )
        copy.FlushCache()
        del copy  # closes the file
        part.replace(path)
    except (OSError, RuntimeError) as error:
        raise StorageError(
            translate("Core", "{} cannot be written: {}.").format(path, error)
        ) from error
    finally:
        remove_quietly(part)
