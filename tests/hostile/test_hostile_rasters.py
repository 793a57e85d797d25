"""Rasters of the server are GeoTIFF and MBTiles; whatever else they are is refused at once."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hostile_files import (
    ENDLESS_METADATA,
    ENDLESS_TILES,
    database,
    huge_png,
    image_tags,
    outcome,
    tiff,
)
from orthodock.api import StorageError
from orthodock.api.support import tiff as tiff_format
from orthodock.core.gate import geotiff
from orthodock.core.gate.check import check_file
from orthodock.core.gate.gdal_rasters import open_raster
from orthodock.core.gate.map_layers import file_layer, raster_layer
from orthodock.core.layers.builders import rasters
from osgeo import gdal
from products import heights, mbtiles, orthophoto
from qgis.core import QgsRasterLayer

CHECK = "from orthodock.core.layers.builders import rasters"
TEXTS = {
    "vrt": '<VRTDataset rasterXSize="9" rasterYSize="9"/>',
    "wms": "<GDAL_WMS><Cache><Path>{}</Path></Cache><Service name='TMS'>"
    "<ServerUrl>http://127.0.0.1:9/${{z}}</ServerUrl></Service></GDAL_WMS>",
    "wmts": "<GDAL_WMTS><GetCapabilitiesUrl>http://127.0.0.1:9/</GetCapabilitiesUrl></GDAL_WMTS>",
    "vrt after blanks": ' \n<VRTDataset rasterXSize="9" rasterYSize="9"/>',
    "ogr vrt": '<OGRVRTDataSource><OGRVRTLayer name="x"/></OGRVRTDataSource>',
    "html": "<html>Bad gateway</html>",
    "grid": "ncols 2\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2\n3 4\n",
    "empty": "",
    "tiff's first half": "II",
}


def by_content() -> list[str]:
    """Names of all drivers of GDAL that can write a raster into one file."""
    names = []
    for number in range(gdal.GetDriverCount()):
        driver = gdal.GetDriver(number)
        metadata = driver.GetMetadata()
        if metadata.get("DCAP_RASTER") and metadata.get("DCAP_CREATECOPY"):
            names.append(driver.ShortName)
    return sorted({*names} - {"GTiff", "COG", "MEM"})


def assert_refused(path: Path, check: Any = rasters.check_raster) -> None:
    for attempt in (check, lambda p: raster_layer(p, "x"), open_raster):
        with pytest.raises(StorageError) as refusal:
            attempt(path)
        assert path.name in str(refusal.value)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_text_that_gdal_would_follow_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "orthophoto.tif"
    path.write_text(text.format(tmp_path / "cache"))
    assert_refused(path)
    assert [file.name for file in tmp_path.iterdir()] == ["orthophoto.tif"]


@pytest.mark.parametrize("name", by_content())
def test_file_of_another_driver_is_refused_whatever_its_name(name: str, tmp_path: Path) -> None:
    source = gdal.Open(str(heights(tmp_path / "source.tif")))
    path = tmp_path / "dsm.tif"
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        gdal.Translate(str(path), source, format=name, outputType=gdal.GDT_Byte)
    except RuntimeError:
        pass
    finally:
        gdal.PopErrorHandler()
    if not path.is_file() or path.read_bytes()[:4] in tiff_format.SIGNATURES:
        pytest.skip(f"{name} writes no file of its own")
    assert_refused(path)


@pytest.mark.parametrize("ending", [".jpg", ".png"])
def test_picture_that_another_driver_would_claim_is_refused(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"export{ending}"
    mark = b"\xff\xd8\xff\xe1\x12\x34" if ending == ".jpg" else b"\x89PNG\r\n\x1a\n"
    path.write_bytes(mark + b'<VRTDataset rasterXSize="9" rasterYSize="9"></VRTDataset>' * 99)
    with pytest.raises(StorageError):
        file_layer(path, "x")


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize(
    ("size", "block"),
    [
        ((10**6, 10**6), (32_768, 32_768)),
        ((10**6, 10**6), (256, 256)),
        ((40_000, 40_000), (40_000, 40_000)),
        ((2**31, 1), (2**31, 1)),
        ((10**5, 10**5), (1, 1)),
        ((0, 9), (16, 16)),
        ((9, 9), (0, 16)),
    ],
)
def test_absurd_dimensions_are_refused_at_once(
    size: tuple[int, int], block: tuple[int, int], big: bool, order: str, tmp_path: Path
) -> None:
    path = tiff(tmp_path / "dsm.tif", image_tags(*size, block), order=order, big=big)
    with pytest.raises(StorageError):
        geotiff.check(path)


def test_many_bands_of_many_blocks_are_refused(tmp_path: Path) -> None:
    tags = image_tags(250_000, 250_000, (512, 512))
    assert geotiff.check(tiff(tmp_path / "one.tif", tags), whole=False)[0].bands == 1
    tags[277] = (3, 1, 64)
    with pytest.raises(StorageError, match="too large"):
        geotiff.check(tiff(tmp_path / "many.tif", tags), whole=False)


def test_absurd_overview_is_refused_like_the_image(tmp_path: Path) -> None:
    good, bad = image_tags(16, 16, (16, 16)), image_tags(10**6, 10**6, (32_768, 32_768))
    assert len(geotiff.check(tiff(tmp_path / "good.tif", good, good), whole=False)) == 2
    with pytest.raises(StorageError, match="too large"):
        geotiff.check(tiff(tmp_path / "bad.tif", good, bad), whole=False)


def test_endless_directories_are_refused(tmp_path: Path) -> None:
    path = tiff(tmp_path / "ring.tif", image_tags(16, 16, (16, 16)))
    content = bytearray(path.read_bytes())
    content[-4:] = struct.pack("<I", 8)
    path.write_bytes(content)
    with pytest.raises(StorageError, match="damaged"):
        geotiff.check(path)


@pytest.mark.parametrize("make", ["sparse", "bomb"])
@pytest.mark.parametrize("check", ["check_raster", "check_heights"])
def test_large_raster_of_few_bytes_is_checked_within_bounds(
    make: str, check: str, tmp_path: Path
) -> None:
    path = tmp_path / "dsm.tif"
    side, block = (250_000, 512) if make == "sparse" else (8_192, 4_096)
    options = ["TILED=YES", f"BLOCKXSIZE={block}", f"BLOCKYSIZE={block}", "COMPRESS=DEFLATE"]
    options += ["SPARSE_OK=TRUE", "BIGTIFF=YES"] if make == "sparse" else []
    kind = gdal.GDT_Byte
    data = gdal.GetDriverByName("GTiff").Create(str(path), side, side, 1, kind, options)
    if make == "bomb":
        data.GetRasterBand(1).Fill(7)
    data = None
    assert path.stat().st_size < 20 << 20
    assert outcome(CHECK, f"rasters.{check}(path)", path)


@pytest.mark.parametrize(
    "item",
    [
        '<Item name="OVERVIEW_FILE" domain="OVERVIEWS">{}</Item>',
        "<Item name='OVERVIEW_FILE' domain='overviews'>{}</Item>",
        '<Item name="OVERVIEW_FILE" domain="OVER&#86;IEWS">{}</Item>',
        '<Item name="OVERVIEW_FILE"><domain>OVERVIEWS</domain>{}</Item>',
        '<Item name="X_DATASET" domain = "GEOLOCATION">{}</Item>',
        '<Item name="OVERVIEW_FILE" domain=OVERVIEWS>{}</Item>',
    ],
)
def test_overviews_elsewhere_are_refused(item: str, tmp_path: Path) -> None:
    path, filler = tmp_path / "dsm.tif", "x" * 400
    data = gdal.Open(str(heights(path)), gdal.GA_Update)
    data.SetMetadata({"filler": filler})
    data = None
    content = path.read_bytes()
    start = content.rindex(b"<GDALMetadata>")
    end = content.index(b"</GDALMetadata>", start)
    hostile = b"<GDALMetadata>" + item.format(tmp_path / "secret.tif").encode()
    path.write_bytes(content[:start] + hostile.ljust(end - start) + content[end:])
    assert_refused(path)


@pytest.mark.parametrize("ending", [".aux.xml", ".ovr", ".msk"])
def test_file_beside_a_raster_is_not_read(ending: str, tmp_path: Path) -> None:
    path = heights(tmp_path / "dsm.tif")
    beside = path.with_name(path.name + ending)
    if ending == ".aux.xml":
        beside.write_text('<PAMDataset><Metadata><MDI key="A">1</MDI></Metadata></PAMDataset>')
    else:
        beside.write_bytes(heights(tmp_path / "other.tif", 500.0).read_bytes())
    data = open_raster(path)
    assert data.GetFileList() == [str(path)]
    assert "A" not in data.GetMetadata()
    assert data.GetRasterBand(1).GetOverviewCount() == 0
    assert not data.GetRasterBand(1).GetMaskFlags() & gdal.GMF_PER_DATASET


def test_style_beside_a_raster_is_not_read(tmp_path: Path) -> None:
    path = orthophoto(tmp_path / "orthophoto.tif")
    donor = QgsRasterLayer(str(path), "donor", "gdal")
    donor.setOpacity(0.25)
    donor.saveNamedStyle(str(path.with_suffix(".qml")))
    assert QgsRasterLayer(str(path), "QGIS alone", "gdal").opacity() == 0.25
    assert raster_layer(path, "ours").opacity() == 1.0


def test_relative_path_is_no_connection_string(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    heights(tmp_path / "dsm.tif")
    assert open_raster(Path("dsm.tif")).RasterXSize
    assert Path(raster_layer(Path("dsm.tif"), "x").source()).is_absolute()
    with pytest.raises(StorageError):
        open_raster(Path("GTIFF_DIR:1:dsm.tif"))


@pytest.mark.parametrize("share", np.linspace(0.02, 0.98, 13))
@pytest.mark.parametrize("options", [[], ["TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=YES"]])
def test_raster_that_is_cut_short_is_refused(
    options: list[str], share: float, tmp_path: Path
) -> None:
    whole, path = tmp_path / "whole.tif", tmp_path / "dsm.tif"
    gdal.Translate(str(whole), str(heights(tmp_path / "source.tif")), creationOptions=options)
    content = whole.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    assert_refused(path)


def test_good_rasters_are_opened(tmp_path: Path) -> None:
    rasters.check_raster(orthophoto(tmp_path / "orthophoto.tif"))
    rasters.check_heights(heights(tmp_path / "dsm.tif"))
    source = str(tmp_path / "dsm.tif")
    for name, options in {
        "cog": {"format": "COG"},
        "big": {"creationOptions": ["BIGTIFF=YES", "TILED=YES"]},
        "motorola": {"creationOptions": ["ENDIANNESS=BIG"]},
    }.items():
        path = tmp_path / f"{name}.tif"
        gdal.Translate(str(path), source, **options)
        rasters.check_heights(path)
        assert raster_layer(path, name).isValid()


@pytest.mark.parametrize("order", ["<", ">"])
def test_directory_of_very_many_entries_is_no_whole_download(order: str, tmp_path: Path) -> None:
    path = tiff(tmp_path / "dsm.tif", image_tags(16, 16, (16, 16)), order=order, big=True)
    with path.open("r+b") as file:
        file.seek(16)
        file.write(struct.pack(order + "Q", 100_000_000))
        file.truncate(3 << 30)  # sparse
    imports = "from orthodock.api.transfer.signatures import is_whole"
    assert outcome(imports, "assert not is_whole(path, '.tif')", path) == "accepted"


# --- MBTiles

TILES = "(zoom_level, tile_column, tile_row, tile_data)"


@pytest.mark.parametrize(
    "statements",
    [
        [ENDLESS_TILES],
        ["CREATE TABLE t(a)", "CREATE VIEW tiles AS SELECT a zoom_level, a tile_column,"
         " a tile_row, a tile_data FROM t"],
        [f"CREATE TABLE tiles{TILES}", "INSERT INTO tiles VALUES(1, 1, 1, x'ffd8ff')",
         ENDLESS_METADATA],
        ["CREATE TABLE tiles(zoom_level, tile_column, tile_row, z,"
         " tile_data GENERATED ALWAYS AS (zeroblob(999999999)))",
         "INSERT INTO tiles(z) VALUES(1)"],
        ["CREATE VIRTUAL TABLE tiles USING fts5(zoom_level, tile_column, tile_row, tile_data)"],
        [f"CREATE TABLE tiles{TILES}", "INSERT INTO tiles VALUES(1, 1, 1, '<svg/>')"],
        [f"CREATE TABLE tiles{TILES}", "INSERT INTO tiles VALUES(1, 1, 1, NULL)"],
        ["CREATE TABLE tiles(a)", "INSERT INTO tiles VALUES(1)"],
        ["CREATE TABLE other(a)"],
    ],
    ids=["endless view", "view", "endless metadata", "generated", "virtual", "svg", "null",
         "columns", "none"],
)  # fmt: skip
def test_mbtiles_that_are_programs_are_refused(statements: list[str], tmp_path: Path) -> None:
    path = database(tmp_path / "orthophoto.mbtiles", *statements)
    assert outcome(CHECK, "rasters.check_mbtiles(path)", path).startswith("refused: orthophoto.")


def test_huge_tile_is_refused(tmp_path: Path) -> None:
    tile = huge_png(16_000, 100).hex()
    statements = [f"CREATE TABLE tiles{TILES}", f"INSERT INTO tiles VALUES(1, 1, 1, x'{tile}')"]
    path = database(tmp_path / "orthophoto.mbtiles", *statements)
    assert "far too large" in outcome(CHECK, "rasters.check_mbtiles(path)", path)


@pytest.mark.parametrize("cut", [0, 10, 16, 100, 1000])
def test_mbtiles_that_are_cut_short_are_refused(cut: int, tmp_path: Path) -> None:
    whole = mbtiles(tmp_path / "whole.mbtiles", orthophoto(tmp_path / "o.tif"))
    rasters.check_mbtiles(whole)
    path = tmp_path / "orthophoto.mbtiles"
    path.write_bytes(whole.read_bytes()[:cut])
    with pytest.raises(StorageError):
        rasters.check_mbtiles(path)


def test_error_in_no_encoding_is_refused_in_words(tmp_path: Path) -> None:
    path = database(tmp_path / "x.mbtiles", "CREATE TABLE tiles(zoom_level)")
    path.write_bytes(path.read_bytes().replace(b"tiles(zoom_level", b"tiles(\xffoom\xfelevel"))
    with pytest.raises(StorageError):
        rasters.check_mbtiles(path)


@pytest.mark.parametrize("name", ["a b", "50%", "a#b", "a?mode=rw", "ä", "a&immutable=0"])
def test_mbtiles_are_found_whatever_their_folder_is_called(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name
    folder.mkdir()
    rasters.check_mbtiles(mbtiles(folder / "x.mbtiles", orthophoto(tmp_path / "o.tif")))


@pytest.mark.parametrize("value", ["zeroblob(700000000)", "hex(zeroblob(40000000))", "NULL", "1"])
def test_tile_of_absurd_size_or_type_is_refused_within_bounds(value: str, tmp_path: Path) -> None:
    statements = [f"CREATE TABLE tiles{TILES}", f"INSERT INTO tiles VALUES(1, 1, 1, {value})"]
    path = database(tmp_path / "orthophoto.mbtiles", *statements)
    assert outcome(CHECK, "rasters.check_mbtiles(path)", path).startswith("refused: orthophoto")


A_TILE = f"INSERT INTO tiles VALUES(1, 1, 1, x'{huge_png(8, 8).hex()}')"


@pytest.mark.parametrize(
    "statements",
    [
        ["CREATE TABLE metadata AS SELECT 'name' name, LONG value"],
        ["CREATE TABLE METADATA AS SELECT 'name' name, LONG value"],
        ["CREATE TABLE metadata(name PRIMARY KEY, value) WITHOUT ROWID",
         "INSERT INTO metadata VALUES('name', LONG)"],
        ["UPDATE tiles SET zoom_level = LONG"],
        ["UPDATE tiles SET tile_column = LONG"],
        ["UPDATE tiles SET tile_row = LONG"],
        ["CREATE TABLE t(a)", "UPDATE sqlite_master SET sql = sql || LONG WHERE name = 't'"],
        ["CREATE TABLE metadata(name, value)", "INSERT INTO metadata WITH RECURSIVE n(i) AS "
         "(SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200) SELECT i, zeroblob(500000) FROM n"],
    ],
    ids=["metadata", "another case", "no rowid", "zoom", "column", "row", "schema", "many rows"],
)  # fmt: skip
def test_text_of_absurd_length_is_refused_within_bounds(
    statements: list[str], tmp_path: Path
) -> None:
    long = [text.replace("LONG", "hex(zeroblob(2000000))") for text in statements]
    made = [f"CREATE TABLE tiles{TILES}", A_TILE, *long]
    path = database(tmp_path / "orthophoto.mbtiles", *made)
    assert outcome(CHECK, "rasters.check_mbtiles(path)", path).startswith("refused: orthophoto")


@pytest.mark.parametrize("size", [512, 1024, 4096, 65_536])
def test_mbtiles_of_many_tables_and_rows_are_accepted(size: int, tmp_path: Path) -> None:
    statements = [f"PRAGMA page_size = {size}", "VACUUM", f"CREATE TABLE tiles{TILES}", A_TILE]
    statements += [f"CREATE TABLE t{number}(a)" for number in range(300)]
    statements += ["CREATE TABLE metadata(name PRIMARY KEY, value) WITHOUT ROWID",
                   "INSERT INTO metadata WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
                   " FROM n LIMIT 500) SELECT i, hex(zeroblob(i)) FROM n",
                   "CREATE INDEX i ON metadata(value)", "ANALYZE"]  # fmt: skip
    rasters.check_mbtiles(database(tmp_path / "orthophoto.mbtiles", *statements))


@pytest.mark.parametrize("value", [0, 1, 2, 3, 0x7FFFFFFF, 0xFFFFFFFF])
@pytest.mark.parametrize("at", [-4, -8])
def test_pages_of_a_table_in_a_circle_are_refused(at: int, value: int, tmp_path: Path) -> None:
    """The numbers of the pages below the first one of the table of tables."""
    statements = [f"CREATE TABLE t{number}(a)" for number in range(300)]
    path = database(tmp_path / "x.mbtiles", f"CREATE TABLE tiles{TILES}", A_TILE, *statements)
    content = bytearray(path.read_bytes())
    assert content[100] == 5  # an inner page
    place = 108 if at == -4 else struct.unpack_from(">H", content, 112)[0]
    struct.pack_into(">I", content, place, value)
    path.write_bytes(content)
    with pytest.raises(StorageError):
        rasters.check_mbtiles(path)


@pytest.mark.parametrize("ending", ["png", "jpg"])
def test_picture_of_absurdly_many_pixels_is_no_layer(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"report.{ending}"
    path.write_bytes(huge_png(60_000, 1_000))
    for opens in (check_file, lambda p: file_layer(p, "x")):
        with pytest.raises(StorageError, match="too many to open safely"):
            opens(path)
