"""Properties of rasters: bounds, zoom levels, statistics. GDAL is imported at the first use."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

WEB_MERCATOR = 3857
WEB_MERCATOR_HALF = 20037508.342789244  # meters from the center to the edge
TILE_PIXELS = 256
MAX_ZOOM = 30
EXTRA_ZOOMS = 3  # levels that WebODM serves below and above the data's own
SAMPLE_PIXELS = 1024  # largest size of the copy from which statistics are calculated
HISTOGRAM_BINS = 255


class RasterError(Exception):
    """The raster is missing or cannot be read."""


@cache
def libraries() -> tuple[Any, Any]:
    """Return GDAL and OSR, configured; importing them takes too long for the start."""
    from osgeo import gdal, osr

    gdal.UseExceptions()
    osr.UseExceptions()
    gdal.SetConfigOption("GDAL_PAM_ENABLED", "NO")  # writes no .aux.xml files next to results
    return gdal, osr


def open_raster(path: Path) -> Any:
    """Open a dataset for the calling thread."""
    gdal, _ = libraries()
    try:
        return gdal.Open(str(path))
    except RuntimeError as error:
        raise RasterError(str(error)) from error


@dataclass(frozen=True)
class RasterInfo:
    """A raster's position and type. `zooms`: the data's own lowest and highest level."""

    epsg: int | None
    srs_name: str
    wgs84: tuple[float, float, float, float]
    mercator: tuple[float, float, float, float]
    zooms: tuple[int, int]
    width: int
    height: int
    bands: int
    alpha: int | None  # number of the alpha band, from 1
    nodata: float | None
    dtype: str
    colours: tuple[str, ...]
    descriptions: tuple[str, ...]
    overviews: tuple[int, ...]

    @property
    def minzoom(self) -> int:
        """Return the lowest level of tiles."""
        return max(0, self.zooms[0] - EXTRA_ZOOMS)

    @property
    def maxzoom(self) -> int:
        """Return the highest level of tiles."""
        return self.zooms[1] + EXTRA_ZOOMS


def info(path: Path) -> RasterInfo:
    """Return a raster's properties, cached until its file changes."""
    return _info(str(path), _stamp(path))


def _stamp(path: Path) -> tuple[int, int]:
    try:
        stat = path.stat()
    except OSError as error:
        raise RasterError(str(error)) from error
    return stat.st_mtime_ns, stat.st_size


@lru_cache(maxsize=256)
def _info(path: str, _stamp: tuple[int, int]) -> RasterInfo:
    gdal, osr = libraries()
    data = open_raster(Path(path))
    projection = data.GetSpatialRef()
    if projection is None:
        raise RasterError("the raster has no coordinate system")
    source = projection.Clone()
    source.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    left, step_x, _, top, _, step_y = data.GetGeoTransform()
    right, bottom = left + data.RasterXSize * step_x, top + data.RasterYSize * step_y
    box = (min(left, right), min(top, bottom), max(left, right), max(top, bottom))
    bands = [data.GetRasterBand(number + 1) for number in range(data.RasterCount)]
    kinds = [band.GetColorInterpretation() for band in bands]
    mercator = _transformed(osr, source, WEB_MERCATOR, box)
    first = bands[0]
    sizes = [first.GetOverview(n).XSize for n in range(first.GetOverviewCount())]
    code = source.GetAuthorityCode(None)
    return RasterInfo(
        epsg=int(code) if code else None,
        srs_name=source.GetName() or "",
        wgs84=_transformed(osr, source, 4326, box),
        mercator=mercator,
        zooms=_zooms(mercator, data.RasterXSize, data.RasterYSize),
        width=data.RasterXSize,
        height=data.RasterYSize,
        bands=data.RasterCount,
        alpha=kinds.index(gdal.GCI_AlphaBand) + 1 if gdal.GCI_AlphaBand in kinds else None,
        nodata=first.GetNoDataValue(),
        dtype=gdal.GetDataTypeName(first.DataType).lower().replace("byte", "uint8"),
        colours=tuple(gdal.GetColorInterpretationName(kind).lower() for kind in kinds),
        descriptions=tuple(band.GetDescription() for band in bands),
        overviews=tuple(round(data.RasterXSize / size) for size in sizes if size),
    )


def _transformed(
    osr: Any, source: Any, epsg: int, box: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    target = osr.SpatialReference()
    target.ImportFromEPSG(epsg)
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    west, south, east, north = osr.CoordinateTransformation(source, target).TransformBounds(
        *box, 21
    )
    return west, south, east, north


def _zooms(mercator: tuple[float, float, float, float], width: int, height: int) -> tuple[int, int]:
    """Return the level at which the data fits one tile, and that of its full resolution."""
    west, south, east, north = mercator
    # Same diagonal, same number of pixels: GDAL's default resolution of a warped raster.
    pixel = math.hypot(east - west, north - south) / math.hypot(width, height)
    whole = 2 * WEB_MERCATOR_HALF / TILE_PIXELS
    highest = round(math.log2(whole / pixel))
    shrink = max(width, height) / TILE_PIXELS
    lowest = round(math.log2(whole / (pixel * max(1.0, shrink))))
    return max(0, min(lowest, MAX_ZOOM)), max(0, min(highest, MAX_ZOOM))


def sample(path: Path) -> tuple[Any, Any]:
    """Return a small copy: values (bands, rows, columns) and valid pixels (rows, columns)."""
    about = info(path)
    data = open_raster(path)
    scale = min(1.0, SAMPLE_PIXELS / max(about.width, about.height))
    size = (max(1, round(about.width * scale)), max(1, round(about.height * scale)))
    try:
        values = data.ReadAsArray(buf_xsize=size[0], buf_ysize=size[1])
        mask = data.GetRasterBand(1).GetMaskBand().ReadAsArray(buf_xsize=size[0], buf_ysize=size[1])
    except RuntimeError as error:
        raise RasterError(str(error)) from error
    if values.ndim == 2:
        values = values[None]
    return values, mask > 0


def ground_figures(path: Path) -> dict[str, float]:
    """Return an orthophoto's resolution in cm per pixel and its covered area in m²."""
    about = info(path)
    pixel = abs(open_raster(path).GetGeoTransform()[1])
    _, valid = sample(path)
    area = about.width * about.height * pixel * pixel * float(valid.mean())
    return {"gsd": round(pixel * 100, 2), "area": round(area, 2)}


def statistics(path: Path) -> dict[str, Any]:
    """Return each band's percentiles (2, 98), range, deviation and histogram, except alpha's."""
    return _statistics(str(path), _stamp(path))


@lru_cache(maxsize=64)
def _statistics(path: str, _stamp: tuple[int, int]) -> dict[str, Any]:
    about = info(Path(path))
    values, valid = sample(Path(path))
    return {
        str(number): figures(band, valid)
        for number, band in enumerate(values, 1)
        if number != about.alpha
    }


def figures(band: Any, valid: Any) -> dict[str, Any]:
    """Return the statistics of one band's valid pixels, both (rows, columns)."""
    import numpy as np

    good = band[valid].astype("float64")
    good = good[np.isfinite(good)]
    if good.size == 0:
        good = np.zeros(1)
    counts, edges = np.histogram(good, bins=HISTOGRAM_BINS)
    return {
        "percentiles": [float(value) for value in np.percentile(good, (2, 98))],
        "min": float(good.min()),
        "max": float(good.max()),
        "std": float(good.std()),
        "histogram": [counts.astype("float64").tolist(), edges.tolist()],
        "valid_percent": float(valid.mean() * 100),
    }
