"""Writes rasters in other formats: PNG, KMZ, MBTiles, folders of map tiles, and the cutline."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, ogr

from ..rendering import rasters, tiles
from ..synthesis import utm
from ..synthesis.elevation import Elevation
from ..synthesis.mosaic import MosaicGrid

LEVELS = 3  # zoom levels in a folder of map tiles
MOST_TILES = 36  # on one level; bounds the time


def write_png(source: Path, target: Path) -> None:
    """Write a raster as PNG with opacity."""
    _copy("PNG", source, target, ["ZLEVEL=1"])


def write_kmz(source: Path, target: Path) -> None:
    """Write a raster as a super-overlay for Google Earth."""
    _copy("KMLSUPEROVERLAY", source, target, ["FORMAT=AUTO"])


def write_mbtiles(source: Path, target: Path) -> None:
    """Write a raster as MBTiles: one database of map tiles."""
    _copy("MBTiles", source, target, ["TILE_FORMAT=PNG", "ZLEVEL=1"])


def _copy(driver: str, source: Path, target: Path, options: list[str]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    copy = gdal.GetDriverByName(driver).CreateCopy(
        str(target), gdal.Open(str(source)), options=options
    )
    if copy is None:
        raise OSError(f"GDAL cannot write {target.name}: {gdal.GetLastErrorMsg()}")
    copy.FlushCache()
    del copy


def write_cutline(target: Path, grid: MosaicGrid, elevation: Elevation, epsg: int) -> None:
    """Write the outlines of the area with data as GeoPackage, layer `cutline`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    rows, columns = elevation.cover.shape
    mask = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Byte)
    mask.SetGeoTransform((grid.west, elevation.step, 0.0, grid.north, 0.0, -elevation.step))
    mask.GetRasterBand(1).WriteArray(elevation.cover.astype(np.uint8))
    mask.GetRasterBand(1).SetNoDataValue(0)
    package = ogr.GetDriverByName("GPKG").CreateDataSource(str(target))
    layer = package.CreateLayer("cutline", utm.spatial_reference(epsg), ogr.wkbPolygon)
    band = mask.GetRasterBand(1)
    gdal.Polygonize(band, band.GetMaskBand(), layer, -1)
    del layer, package


def write_tiles(source: Path, folder: Path) -> None:
    """Write map tiles as gdal2tiles does: `z/x/y.png`, rows from the south, and an index.

    Source: https://wiki.osgeo.org/wiki/Tile_Map_Service_Specification.
    """
    about = rasters.info(source)
    span = rasters.statistics(source)["1"]
    rescale = None if about.bands >= 3 else (span["min"], span["max"])
    style = tiles.Style(rescale=rescale)
    levels = _levels(about)
    for z in levels:
        for x, y in _places(about, z):
            body, _ = tiles.render(source, (z, x, y), style, "png")
            target = folder / str(z) / str(x) / f"{2**z - 1 - y}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(body)
    _write_index(folder / "tilemapresource.xml", source.stem, about, levels)


def _levels(about: rasters.RasterInfo) -> list[int]:
    """Return the highest levels of at most MOST_TILES tiles, in rising order."""
    z = about.zooms[1]
    while z > about.minzoom and len(_places(about, z)) > MOST_TILES:
        z -= 1
    return list(range(max(about.minzoom, z - LEVELS + 1), z + 1))


def _places(about: rasters.RasterInfo, z: int) -> list[tuple[int, int]]:
    """Return columns and rows, from the north, of a level's tiles that overlap the raster."""
    side = 2 * rasters.WEB_MERCATOR_HALF / 2**z
    west, south, east, north = about.mercator
    half = rasters.WEB_MERCATOR_HALF
    columns = range(int((west + half) // side), int(-(-(east + half) // side)))
    rows = range(int((half - north) // side), int(-(-(half - south) // side)))
    return [(x, y) for x in columns for y in rows]


def _write_index(target: Path, title: str, about: rasters.RasterInfo, levels: list[int]) -> None:
    west, south, east, north = about.mercator
    half, pixels = rasters.WEB_MERCATOR_HALF, rasters.TILE_PIXELS
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<TileMap version="1.0.0" tilemapservice="http://tms.osgeo.org/1.0.0">',
        f"  <Title>{title}</Title>",
        "  <Abstract></Abstract>",
        "  <SRS>EPSG:3857</SRS>",
        f'  <BoundingBox minx="{west}" miny="{south}" maxx="{east}" maxy="{north}"/>',
        f'  <Origin x="{-half}" y="{-half}"/>',
        f'  <TileFormat width="{pixels}" height="{pixels}" mime-type="image/png" extension="png"/>',
        '  <TileSets profile="mercator">',
    ]
    for z in levels:
        size = 2 * half / 2**z / pixels
        lines.append(f'    <TileSet href="{z}" units-per-pixel="{size}" order="{z}"/>')
    lines += ["  </TileSets>", "</TileMap>", ""]
    target.write_text("\n".join(lines), encoding="utf-8")
