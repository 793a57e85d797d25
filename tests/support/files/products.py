"""Makes results whose every pixel is known, as a server's all.zip would hold them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import laspy
import numpy as np
from osgeo import gdal, osr

from devserver.synthesis import pointcloud

EPSG = 32632
WEST, NORTH = 500_000.0, 5_200_000.0  # m
PIXELS, PIXEL = 400, 0.1  # and m
SIDE = PIXELS * PIXEL
COLORS = {"NW": (200, 40, 40), "NE": (40, 200, 40), "SW": (40, 40, 200)}
"""Of the quarters; the south-east was seen by no photo."""
LOWEST, HIGHEST, NODATA = 100.0, 120.0, -9999.0
"""Heights rise from west to east; of the south-east there are none."""
PLACES = {
    "orthophoto.tif": "odm_orthophoto/odm_orthophoto.tif",
    "orthophoto.mbtiles": "odm_orthophoto/odm_orthophoto.mbtiles",
    "dsm.tif": "odm_dem/dsm.tif",
    "dtm.tif": "odm_dem/dtm.tif",
    "shots.geojson": "odm_report/shots.geojson",
    "report.pdf": "odm_report/report.pdf",
    "cutline.gpkg": "odm_orthophoto/cutline.gpkg",
    "ground_control_points.geojson": "odm_georeferencing/ground_control_points.geojson",
    "georeferenced_model.las": "odm_georeferencing/odm_georeferenced_model.las",
    "georeferenced_model.laz": "odm_georeferencing/odm_georeferenced_model.laz",
    "georeferenced_model.copc.laz": "odm_georeferencing/odm_georeferenced_model.copc.laz",
}
TILES = "entwine_pointcloud"


def orthophoto(path: Path, flip: bool = False) -> Path:
    """Write an RGBA GeoTIFF of the quarters; `flip` swaps east and west."""
    half = PIXELS // 2
    bands = np.zeros((4, PIXELS, PIXELS), np.uint8)
    for name, color in COLORS.items():
        rows = slice(0, half) if name[0] == "N" else slice(half, PIXELS)
        columns = slice(0, half) if name[1] == "W" else slice(half, PIXELS)
        bands[:3, rows, columns] = np.array(color)[:, None, None]
        bands[3, rows, columns] = 255
    data = _create(path, 4, gdal.GDT_Byte)
    for number, band in enumerate(bands[:, :, ::-1] if flip else bands, 1):
        data.GetRasterBand(number).WriteArray(band)
    return path


def heights(path: Path, lift: float = 0.0) -> Path:
    """Write a GeoTIFF of heights."""
    rise = np.linspace(LOWEST, HIGHEST, PIXELS, dtype="float32") + lift
    values = np.tile(rise, (PIXELS, 1))
    values[PIXELS // 2 :, PIXELS // 2 :] = NODATA
    data = _create(path, 1, gdal.GDT_Float32)
    data.GetRasterBand(1).SetNoDataValue(NODATA)
    data.GetRasterBand(1).WriteArray(values)
    return path


def mbtiles(path: Path, source: Path) -> Path:
    """Write an orthophoto as MBTiles."""
    options = {"format": "MBTILES", "creationOptions": ["TILE_FORMAT=PNG"]}
    done = gdal.Translate(str(path), str(source), **options)
    done.BuildOverviews("AVERAGE", [2, 4])
    return path


def points(count: int) -> pointcloud.Points:
    """Return points of the quarters' colours over the whole square, their heights as `heights`."""
    rng = np.random.default_rng(1)
    east, south = rng.random((2, count)) * SIDE
    up = LOWEST + (HIGHEST - LOWEST) * east / SIDE
    colors = np.full((count, 3), 128, np.uint8)
    for name, color in COLORS.items():
        there = ((south < SIDE / 2) == (name[0] == "N")) & ((east < SIDE / 2) == (name[1] == "W"))
        colors[there] = color
    positions = np.column_stack((WEST + east, NORTH - south, up))
    return pointcloud.Points(positions, colors, np.full(count, 2, np.uint8))


def las(path: Path, point_format: int = 3, full: int = 65_535, count: int = 100_000) -> Path:
    """Write `points` as LAS, or as LAZ if the name says so.

    `full` is what the brightest colour is stored as: some writers fill 8 of LAS's 16 bits.
    """
    cloud = points(count)
    header = laspy.LasHeader(point_format=point_format, version="1.2")
    header.scales, header.offsets = [0.001] * 3, [WEST, NORTH, 0]
    keys = np.array([[1, 1, 0, 1], [3072, 0, 1, EPSG]], "<u2").tobytes()
    header.vlrs.append(laspy.VLR("LASF_Projection", 34735, "", keys))
    data = laspy.LasData(header)
    data.x, data.y, data.z = cloud.positions.T
    if "red" in header.point_format.dimension_names:
        for number, name in enumerate(("red", "green", "blue")):
            data[name] = cloud.colours[:, number].astype(np.uint16) * (full // 255)
    data.write(str(path))
    return path


def all_zip(path: Path, tree: Path | None = None, **files: Path | bytes) -> Path:
    """Pack results into an all.zip: named by asset with "_" for ".", and a folder of EPT."""
    places = {name.replace(".", "_"): place for name, place in PLACES.items()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            data = content if isinstance(content, bytes) else content.read_bytes()
            archive.writestr(places[name], data)
        for file in sorted(tree.rglob("*")) if tree else ():
            if file.is_file():
                archive.write(file, f"{TILES}/{file.relative_to(tree).as_posix()}")
    return path


def _create(path: Path, bands: int, kind: int) -> gdal.Dataset:
    options = ["TILED=YES", "BLOCKXSIZE=128", "BLOCKYSIZE=128"]
    options += ["PHOTOMETRIC=RGB", "ALPHA=YES"] if bands == 4 else []
    data = gdal.GetDriverByName("GTiff").Create(str(path), PIXELS, PIXELS, bands, kind, options)
    data.SetGeoTransform([WEST, PIXEL, 0, NORTH, 0, -PIXEL])
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(EPSG)
    data.SetProjection(crs.ExportToWkt())
    return data
