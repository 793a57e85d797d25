"""Exports results in other formats, coordinate systems and colors from a task's files."""

from __future__ import annotations

import math
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

from ..web.errors import invalid
from ..web.fields import integer
from . import areas, rasters, tiles
from .tiles import Style

EXTENSIONS = {
    "gtiff": "tif",
    "gtiff-rgb": "tif",
    "jpg": "jpg",
    "png": "png",
    "kmz": "kmz",
    "las": "las",
    "laz": "laz",
    "ply": "ply",
    "csv": "csv",
}
RASTER_FORMATS = ("gtiff", "gtiff-rgb", "jpg", "png", "kmz")
CLOUD_FORMATS = ("las", "laz", "ply", "csv")
DRIVERS = {"gtiff-rgb": "GTiff", "jpg": "JPEG", "png": "PNG", "kmz": "KMLSUPEROVERLAY"}
WGS84 = 4326
WARP_FAILED = "Command '['gdalwarp', '-t_srs', '{}']' returned non-zero exit status 1."
GTIFF_OPTIONS = ["COMPRESS=DEFLATE", "TILED=YES", "BIGTIFF=IF_SAFER"]
JPEG_OPTIONS = ["QUALITY=90"]
BLOCK_POINTS = 500_000
METRES_PER_DEGREE = 111_320.0
GEOGRAPHIC_KEY, PROJECTED_KEY = 2048, 3072  # OGC GeoTIFF 1.1, annex B

Progress = Callable[[str, float], None]  # the current step and its progress in percent


@dataclass(frozen=True)
class ExportOrder:
    """The requested format and changes; None leaves a property unchanged."""

    format: str
    crs: str | None = None
    """As GDAL takes it: `EPSG:` and a code, which may be none, or a PROJ string."""
    spacing: float = 0.0
    """Meters between the points that are kept of a cloud; 0 keeps all. Rasters know none."""
    style: Style | None = None

    @classmethod
    def parse(cls, data: Mapping[str, Any], *, cloud: bool) -> ExportOrder:
        """Read a request's fields; 400 with WebODM's message for invalid ones."""
        known, default = (CLOUD_FORMATS, "laz") if cloud else (RASTER_FORMATS, "gtiff")
        kind = str(data.get("format", default))
        if kind not in known:
            raise invalid(f"Unsupported format: {kind}")
        if data.get("formula") and not data.get("bands"):
            raise invalid("Both formula and bands parameters are required")
        names = ("formula", "bands", "color_map", "rescale", "hillshade")
        given = {name: str(data[name]) for name in names if data.get(name)}
        return cls(
            format=kind,
            crs=_crs(data),
            spacing=_spacing(data.get("resample")) if cloud else 0.0,
            style=Style.parse(given, 1) if given and not cloud else None,
        )


def _spacing(value: Any) -> float:
    try:
        spacing = float(value or 0)
    except (TypeError, ValueError) as error:
        raise invalid(f"Invalid resample value: {value}") from error
    return spacing if 0 < spacing < math.inf else 0.0


def _crs(data: Mapping[str, Any]) -> str | None:
    """Return the coordinate system; a code overrides a PROJ string; only numbers are checked."""
    code, proj = data.get("epsg"), data.get("proj")
    if code is not None and code != "":
        number = integer(code)
        if number is None or isinstance(code, bool):
            raise invalid(f"Invalid EPSG code: {code}")
        return f"EPSG:{number}"
    if not proj:
        return None
    _, osr = rasters.libraries()
    try:
        osr.SpatialReference().ImportFromProj4(str(proj))
    except RuntimeError as error:
        raise invalid(f"Invalid PROJ string: {proj}") from error
    return str(proj)


# --- rasters


def export_raster(
    source: Path, target: Path, order: ExportOrder, crop: Any, progress: Progress
) -> None:
    """Write a raster as requested; `crop`: a GeoJSON polygon in WGS 84, or None."""
    gdal, _ = rasters.libraries()
    progress("Warping", 5.0)
    try:
        data = _warped(gdal, source, order, crop)
        if order.format != "gtiff" or order.style is not None:
            progress("Colouring", 40.0)
            data = _coloured(gdal, data, source, order)
        progress("Writing", 70.0)
        driver = DRIVERS.get(order.format, "GTiff")
        options = {"GTiff": GTIFF_OPTIONS, "JPEG": JPEG_OPTIONS, "KMLSUPEROVERLAY": ["FORMAT=AUTO"]}
        if driver == "JPEG":
            data = _on_white(gdal, data)
        made = gdal.GetDriverByName(driver).CreateCopy(
            str(target), data, options=options.get(driver, [])
        )
        made.FlushCache()
    except RuntimeError as error:
        raise rasters.RasterError(str(error)) from error


def _warped(gdal: Any, source: Path, order: ExportOrder, crop: Any) -> Any:
    """Return the raster in the requested coordinate system, cut to the crop."""
    data = rasters.open_raster(source)
    crs = f"EPSG:{WGS84}" if order.format == "kmz" else order.crs
    if crs is None and crop is None:
        return data
    how: dict[str, Any] = {"format": "MEM", "resampleAlg": "bilinear"}
    if crs is not None:
        how["dstSRS"] = crs
    with areas.cutline(crop) as cut:
        try:
            return gdal.Warp("", data, cropToCutline=crop is not None, **cut, **how)
        except RuntimeError as error:
            raise rasters.RasterError(WARP_FAILED.format(crs)) from error


def _coloured(gdal: Any, data: Any, source: Path, order: ExportOrder) -> Any:
    """Return a copy in red, green, blue and alpha bytes."""
    import numpy as np

    about = rasters.info(source)
    style = order.style or Style()
    seen = data.GetRasterBand(1).GetMaskBand().ReadAsArray() > 0
    if about.dtype.startswith("float") or about.bands < 3:
        style = _fitting(style, source)
        wide = np.pad(data.GetRasterBand(1).ReadAsArray().astype("float64"), 1, mode="edge")
        pixel = _ground_pixel(data)
        colours = tiles.paint_heights(wide, np.pad(seen, 1, mode="edge"), pixel, style)
    else:
        numbers = range(1, about.bands + 1)
        bands = np.stack([data.GetRasterBand(number).ReadAsArray() for number in numbers])
        colours = tiles.paint_photo(bands, about.dtype, style)
    made = gdal.GetDriverByName("MEM").Create("", data.RasterXSize, data.RasterYSize, 4)
    made.SetGeoTransform(data.GetGeoTransform())
    made.SetProjection(data.GetProjection())
    for index in range(3):
        made.GetRasterBand(index + 1).WriteArray(np.ascontiguousarray(colours[..., index]))
    made.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
    made.GetRasterBand(4).WriteArray(np.where(seen, 255, 0).astype("uint8"))
    return made


def _fitting(style: Style, source: Path) -> Style:
    """Return the style with the defaults that elevation needs to be visible."""
    low, high = rasters.statistics(source)["1"]["percentiles"]
    return Style(
        rescale=style.rescale or (low, high),
        color_map=style.color_map or "viridis",
        hillshade=style.hillshade,
    )


def _ground_pixel(data: Any) -> float:
    """Return a pixel's width in meters."""
    _, width, _, top, _, step = data.GetGeoTransform()
    width = abs(width)
    reference = data.GetSpatialRef()
    if reference is not None and reference.IsGeographic():
        latitude = top + step * data.RasterYSize / 2
        return width * METRES_PER_DEGREE * max(0.01, math.cos(math.radians(latitude)))
    return float(width)


def _on_white(gdal: Any, data: Any) -> Any:
    """Return the image without alpha, which JPEG does not support."""
    import numpy as np

    alpha = data.GetRasterBand(4).ReadAsArray()
    made = gdal.GetDriverByName("MEM").Create("", data.RasterXSize, data.RasterYSize, 3)
    for number in (1, 2, 3):
        band = np.where(alpha > 0, data.GetRasterBand(number).ReadAsArray(), 255)
        made.GetRasterBand(number).WriteArray(band.astype("uint8"))
    return made


# --- point clouds


def export_cloud(source: Path, target: Path, order: ExportOrder, progress: Progress) -> None:
    """Write a point cloud as requested."""
    import laspy

    progress("Reading", 5.0)
    try:
        cloud = laspy.read(source)
    except (laspy.LaspyException, ValueError, OSError) as error:
        raise rasters.RasterError(str(error)) from error
    if order.spacing:
        progress("Thinning", 20.0)
        cloud = _thinned(cloud, order.spacing)
    if order.crs is not None:
        progress("Reprojecting", 30.0)
        cloud = _reprojected(cloud, order.crs)
    progress("Writing", 70.0)
    if order.format in ("las", "laz"):
        cloud.write(str(target), do_compress=order.format == "laz")
    elif order.format == "csv":
        _write_csv(cloud, target)
    else:
        _write_ply(cloud, target)


def _thinned(cloud: Any, spacing: float) -> Any:
    """Keep one point of every cube with this edge length in meters."""
    import numpy as np

    places = np.column_stack([cloud.x, cloud.y, cloud.z])
    cells = np.floor((places - places.min(axis=0)) / spacing).astype("int64")
    _, first = np.unique(cells, axis=0, return_index=True)
    cloud.points = cloud.points[np.sort(first)]
    return cloud


def _reprojected(cloud: Any, crs: str) -> Any:
    import laspy
    import numpy as np

    _, osr = rasters.libraries()
    source = _cloud_reference(cloud)
    target = osr.SpatialReference()
    try:
        target.SetFromUserInput(crs)
    except RuntimeError as error:
        raise rasters.RasterError(WARP_FAILED.format(crs)) from error
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(source, target)
    places = np.column_stack([cloud.x, cloud.y, cloud.z])
    moved = np.array(change.TransformPoints(places.tolist()))[:, :3]
    if not np.isfinite(moved).all():
        raise rasters.RasterError(f"Cannot transform to {crs}")
    header = laspy.LasHeader(point_format=cloud.header.point_format, version=cloud.header.version)
    step = 1e-7 if target.IsGeographic() else 1e-3
    header.scales, header.offsets = np.array([step, step, 1e-3]), moved.min(axis=0)
    made = laspy.LasData(header)
    for name in cloud.point_format.dimension_names:
        if name not in ("X", "Y", "Z"):
            made[name] = cloud[name]
    made.x, made.y, made.z = moved.T
    code = integer(target.GetAuthorityCode(None))
    if code is not None:
        record = _reference_record(code, geographic=bool(target.IsGeographic()))
        made.header.vlrs.append(record)
    return made


def _reference_record(epsg: int, *, geographic: bool) -> Any:
    """Return the GeoTIFF keys of a coordinate system, as LAS 1.2 stores them."""
    import laspy

    model, key = (2, GEOGRAPHIC_KEY) if geographic else (1, PROJECTED_KEY)
    words = [1, 1, 0, 3, 1024, 0, 1, model, 1025, 0, 1, 1, key, 0, 1, epsg]
    data = struct.pack(f"<{len(words)}H", *words)
    return laspy.VLR("LASF_Projection", 34735, "GeoKeyDirectoryTag", data)


def _cloud_reference(cloud: Any) -> Any:
    """Return the point cloud's coordinate system from its GeoTIFF keys."""
    _, osr = rasters.libraries()
    for record in cloud.header.vlrs:
        for key in getattr(record, "geo_keys", []):
            if key.id in (PROJECTED_KEY, GEOGRAPHIC_KEY):
                found = osr.SpatialReference()
                found.ImportFromEPSG(int(key.value_offset))
                return found
    raise rasters.RasterError("The point cloud has no coordinate system")


def _columns(cloud: Any) -> tuple[Any, Any]:
    """Return unchanged coordinates and colors as bytes, each (points, 3)."""
    import numpy as np

    places = np.column_stack([cloud.x, cloud.y, cloud.z])
    if "red" not in cloud.point_format.dimension_names:
        return places, np.full((len(places), 3), 255, dtype="uint8")
    colours = np.column_stack([cloud.red, cloud.green, cloud.blue])
    if len(colours) and colours.max() > 255:
        colours = colours // 256
    return places, colours.astype("uint8")


def _write_csv(cloud: Any, target: Path) -> None:
    import numpy as np

    places, colours = _columns(cloud)
    with target.open("w", encoding="ascii") as file:
        file.write("X,Y,Z,Red,Green,Blue\n")
        for begin in range(0, len(places), BLOCK_POINTS):
            part = slice(begin, begin + BLOCK_POINTS)
            rows = np.column_stack([places[part], colours[part]])
            np.savetxt(file, rows, fmt="%.7f,%.7f,%.3f,%d,%d,%d")


def _write_ply(cloud: Any, target: Path) -> None:
    import numpy as np

    places, colours = _columns(cloud)
    names = ("red", "green", "blue")
    kinds = [(axis, "<f8") for axis in "xyz"] + [(name, "u1") for name in names]
    rows = np.zeros(len(places), dtype=kinds)
    for index, axis in enumerate("xyz"):
        rows[axis] = places[:, index]
    for index, name in enumerate(names):
        rows[name] = colours[:, index]
    properties = [f"property double {axis}" for axis in "xyz"]
    properties += [f"property uchar {name}" for name in names]
    head = ["ply", "format binary_little_endian 1.0", f"element vertex {len(rows)}"]
    with target.open("wb") as file:
        file.write("\n".join([*head, *properties, "end_header\n"]).encode("ascii"))
        file.write(rows.tobytes())
