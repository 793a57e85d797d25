"""Map tiles of the raster results: warped, colored, shaded, encoded."""

from __future__ import annotations

import io
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..web.errors import CrashError, invalid, not_found
from ..web.fields import integer
from . import areas, colormaps, rasters
from .indices import IndexFormula

LARGE_PIXELS = 512  # their addresses have the level above that of their column and row
NO_HILLSHADE = "Cannot compute hillshade of non-elevation raster (multiple bands found)"
SUN_AZIMUTH = 315.0  # degrees
SUN_ALTITUDE = 45.0
AMBIENT = 0.45  # brightness of a slope in the shadow
COLLAR = 1  # pixels around a tile, so that its shading continues that of its neighbors
CONTENT_TYPES = {"png": "image/png", "jpg": "image/jpg", "webp": "image/webp"}  # jpg: as in WebODM


@dataclass(frozen=True)
class Style:
    """The style of a tile, from its address's parameters."""

    pixels: int = rasters.TILE_PIXELS
    rescale: tuple[float, float] | None = None
    color_map: str | None = None
    hillshade: float = 0.0  # vertical exaggeration; 0: none
    formula: IndexFormula | None = None
    area: dict[str, Any] | None = None
    """What lies outside of it is not drawn; GeoJSON in WGS 84."""

    @classmethod
    def parse(cls, args: Mapping[str, str], scale: int) -> Style:
        """Read and validate the parameters; 400 with WebODM's message for invalid ones."""
        color_map = args.get("color_map") or None
        if color_map is not None and color_map not in colormaps.RAMPS:
            raise invalid("Not a valid color_map value")
        return cls(
            pixels=tile_size(args) * scale,
            rescale=_rescale(args.get("rescale") or None),
            color_map=color_map,
            hillshade=_hillshade(args.get("hillshade") or None),
            formula=parse_formula(args),
        )


def tile_size(args: Mapping[str, str]) -> int:
    """Return the requested tile size; WebODM supports two."""
    size = integer(args.get("size", rasters.TILE_PIXELS))
    if size not in (rasters.TILE_PIXELS, LARGE_PIXELS):
        raise invalid("Invalid tile size parameter")
    return size


def parse_formula(args: Mapping[str, str]) -> IndexFormula | None:
    """Return the requested formula with its bands."""
    if not args.get("formula"):
        return None
    try:
        return IndexFormula.parse(args["formula"], args.get("bands") or "")
    except ValueError as error:
        raise invalid(str(error)) from error


def _rescale(text: str | None) -> tuple[float, float] | None:
    if text is None:
        return None
    try:
        low, high = (float(part) for part in text.split(","))
    except ValueError as error:
        raise invalid("Invalid rescale value") from error
    if not (math.isfinite(low) and math.isfinite(high)):
        raise invalid("Invalid rescale value")
    return low, high


def _hillshade(text: str | None) -> float:
    if text is None:
        return 0.0
    try:
        value = float(text)
    except ValueError as error:
        raise invalid("Invalid hillshade value") from error
    if not (math.isfinite(value) and value >= 0):
        raise invalid("Invalid hillshade value")
    return value


def tile_box(z: int, x: int, y: int) -> tuple[float, float, float, float]:
    """Return a tile's west, south, east, north in Web Mercator meters; y grows southwards."""
    side = 2 * rasters.WEB_MERCATOR_HALF / 2**z
    west = -rasters.WEB_MERCATOR_HALF + x * side
    north = rasters.WEB_MERCATOR_HALF - y * side
    return west, north - side, west + side, north


def check_place(about: rasters.RasterInfo, z: int, x: int, y: int) -> None:
    """Respond with 404 for unsupported levels and for tiles outside of the data."""
    if not about.minzoom <= z <= about.maxzoom:
        raise not_found()
    west, south, east, north = tile_box(z, x, y)
    left, bottom, right, top = about.mercator
    if west >= right or east <= left or south >= top or north <= bottom:
        raise not_found("Outside of bounds")


def render(
    path: Path, place: tuple[int, int, int], style: Style, extension: str | None
) -> tuple[bytes, str]:
    """Return a tile and its content type. Without an extension: JPEG if opaque, else PNG."""
    about = rasters.info(path)
    box = tile_box(*place)
    if about.dtype.startswith("float") or about.bands < 3:
        if style.formula is not None:
            raise CrashError  # WebODM reads bands that do not exist
        colours, alpha = _elevation_tile(path, about, box, style)
    else:
        if style.hillshade:
            raise invalid(NO_HILLSHADE)
        colours, alpha = _colour_tile(path, about, box, style)
    kind = extension or ("jpg" if bool((alpha == 255).all()) else "png")
    return encode(colours, alpha, kind), CONTENT_TYPES[kind]


def encode(colours: Any, alpha: Any, kind: str) -> bytes:
    """Return an image file of colors (rows, columns, 3) and opacity (rows, columns)."""
    import numpy as np
    from PIL import Image

    out = io.BytesIO()
    if kind == "jpg":
        Image.fromarray(np.ascontiguousarray(colours)).save(out, "JPEG", quality=75)
    else:
        image = Image.fromarray(np.dstack([colours, alpha]))
        if kind == "webp":
            image.save(out, "WEBP", quality=75)
        else:
            image.save(out, "PNG", compress_level=1)
    return out.getvalue()


def _warped(
    path: Path, box: tuple[float, float, float, float], pixels: int, area: dict[str, Any] | None
) -> Any:
    """Return the raster in a Web Mercator box as an array (bands, rows, columns), alpha last."""
    gdal, _ = rasters.libraries()
    data = rasters.open_raster(path)
    with areas.cutline(area) as how:
        try:
            part = gdal.Warp(
                "",
                data,
                format="MEM",
                dstSRS=f"EPSG:{rasters.WEB_MERCATOR}",
                outputBounds=box,
                width=pixels,
                height=pixels,
                resampleAlg="bilinear",
                dstAlpha=True,
                **how,
            )
            values = part.ReadAsArray()
        except RuntimeError as error:
            raise rasters.RasterError(str(error)) from error
    return values if values.ndim == 3 else values[None]


def _colour_tile(
    path: Path, about: rasters.RasterInfo, box: tuple[float, float, float, float], style: Style
) -> tuple[Any, Any]:
    values = _warped(path, box, style.pixels, style.area)
    return paint_photo(values[:-1], about.dtype, style), opacity(values[-1])


def paint_photo(bands: Any, dtype: str, style: Style) -> Any:
    """Return bands (bands, rows, columns), or a formula of them, as colors (rows, columns, 3)."""
    import numpy as np

    if style.formula is not None:
        try:
            figures = style.formula.values(bands)
        except IndexError as error:
            raise CrashError from error
        span = style.rescale or style.formula.index.range
        return _ramp(figures, span, style.color_map or "rdylgn")
    colours = np.moveaxis(bands[:3], 0, -1)
    if style.rescale is not None or dtype != "uint8":
        return _bytes(colours, style.rescale or (0.0, 255.0))
    return colours


def opacity(band: Any) -> Any:
    """Return an alpha band as bytes."""
    import numpy as np

    # A warped 16-bit alpha has values up to 65535; values above zero are covered by photos.
    return band if band.dtype == np.uint8 else np.where(band > 0, 255, 0).astype("uint8")


def _elevation_tile(
    path: Path, about: rasters.RasterInfo, box: tuple[float, float, float, float], style: Style
) -> tuple[Any, Any]:
    import numpy as np

    west, south, east, north = box
    pixel = (east - west) / style.pixels
    wide = (
        west - COLLAR * pixel,
        south - COLLAR * pixel,
        east + COLLAR * pixel,
        north + COLLAR * pixel,
    )
    values = _warped(path, wide, style.pixels + 2 * COLLAR, style.area)
    heights, seen = values[0].astype("float64"), values[-1] > 0
    if about.nodata is not None:
        seen &= heights != about.nodata
    # Web Mercator stretches by 1/cos(latitude): heights must be compared with true meters.
    ground = pixel / math.cosh((south + north) / 2 / 6378137.0)
    inner = (slice(COLLAR, -COLLAR), slice(COLLAR, -COLLAR))
    return paint_heights(heights, seen, ground, style), np.where(seen[inner], 255, 0).astype(
        "uint8"
    )


def paint_heights(heights: Any, seen: Any, pixel: float, style: Style) -> Any:
    """Return the inner part of heights with a collar as colors; `pixel` in meters."""
    import numpy as np

    inner = (slice(COLLAR, -COLLAR), slice(COLLAR, -COLLAR))
    span = style.rescale or (0.0, 255.0)
    if style.color_map:
        colours = _ramp(heights[inner], span, style.color_map)
    else:
        colours = np.repeat(_bytes(heights[inner], span)[..., None], 3, axis=2)
    if style.hillshade:
        light = hillshade(heights, seen, pixel, style.hillshade)[..., None]
        colours = (colours * light).clip(0, 255).astype("uint8")
    return colours


def hillshade(heights: Any, seen: Any, pixel: float, exaggeration: float) -> Any:
    """Return the brightness of each inner pixel (AMBIENT–1) by Horn's slopes; `pixel` in meters.

    `heights` and `seen` are one pixel larger on every side than the answer. Neighbors that were
    not seen count as level with the pixel, so that edges of the data do not look like cliffs.
    """
    import numpy as np

    rows, columns = heights.shape
    centre = heights[1:-1, 1:-1]

    def near(down: int, right: int) -> Any:
        window = (slice(1 + down, rows - 1 + down), slice(1 + right, columns - 1 + right))
        return np.where(seen[window], heights[window], centre)

    east = near(-1, 1) + 2 * near(0, 1) + near(1, 1)
    west = near(-1, -1) + 2 * near(0, -1) + near(1, -1)
    north = near(-1, -1) + 2 * near(-1, 0) + near(-1, 1)
    south = near(1, -1) + 2 * near(1, 0) + near(1, 1)
    slope_east = (east - west) / (8 * pixel) * exaggeration
    slope_north = (north - south) / (8 * pixel) * exaggeration
    azimuth, altitude = math.radians(SUN_AZIMUTH), math.radians(SUN_ALTITUDE)
    sun_east = math.sin(azimuth) * math.cos(altitude)
    sun_north = math.cos(azimuth) * math.cos(altitude)
    steepness = np.sqrt(1 + slope_east**2 + slope_north**2)
    light = (math.sin(altitude) - slope_east * sun_east - slope_north * sun_north) / steepness
    return AMBIENT + (1 - AMBIENT) * light.clip(0.0, 1.0)


def _fractions(values: Any, span: tuple[float, float]) -> Any:
    import numpy as np

    low, high = span
    width = high - low or 1.0
    return np.nan_to_num((values.astype("float64") - low) / width).clip(0.0, 1.0)


def _bytes(values: Any, span: tuple[float, float]) -> Any:
    return (_fractions(values, span) * 255).round().astype("uint8")


def _ramp(values: Any, span: tuple[float, float], name: str) -> Any:
    return colormaps.table(name)[_bytes(values, span)]


def thumbnail(path: Path, largest: int) -> bytes:
    """Return a PNG of a whole orthophoto with a longer side of `largest` pixels."""
    import numpy as np

    about = rasters.info(path)
    data = rasters.open_raster(path)
    scale = largest / max(about.width, about.height)
    size = {
        "buf_xsize": max(1, round(about.width * scale)),
        "buf_ysize": max(1, round(about.height * scale)),
    }
    try:
        bands = [data.GetRasterBand(min(n, about.bands)) for n in (1, 2, 3)]
        colours = np.dstack([band.ReadAsArray(**size) for band in bands])
        alpha = bands[0].GetMaskBand().ReadAsArray(**size)
    except RuntimeError as error:
        raise rasters.RasterError(str(error)) from error
    return encode(colours.astype("uint8"), opacity(alpha), "png")
