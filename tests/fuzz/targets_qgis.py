"""Files and settings that are read by QGIS, GDAL and Exiv2."""

from __future__ import annotations

import contextlib
import io
import math
import sqlite3
import struct
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import piexif
from hypothesis import strategies as st
from orthodock.api import NotFoundError, StorageError, Task, ValidationError
from orthodock.core import settings
from orthodock.core.gate import ogr_vectors, pictures
from orthodock.core.layers import identity
from orthodock.core.layers.builders import rasters, remote_ept
from orthodock.core.photos import image_headers, photo_files, photo_metadata, xmp
from orthodock.core.pointcloud import las
from orthodock.core.server import connections
from orthodock.core.survey import boundary
from osgeo import gdal, ogr
from PIL import Image
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsSettings, QgsVectorLayer
from registry import file, folder, target
from values import any_texts, json_octets, json_values, lines, mutated, numbers, octets, texts

# --- photos

XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description '
    b'drone-dji:GimbalYawDegree="+12.30" drone-dji:GimbalPitchDegree="-90.00" '
    b'drone-dji:GimbalRollDegree="0" drone-dji:RelativeAltitude="+80.1" '
    b'drone-dji:CalibratedFocalLength="3666.6"><Camera:Yaw>12</Camera:Yaw>'
    b"</rdf:Description></rdf:RDF></x:xmpmeta>"
)
EXIF = piexif.dump(
    {
        "0th": {piexif.ImageIFD.Make: b"DJI", piexif.ImageIFD.Model: b"FC330"},
        "Exif": {
            piexif.ExifIFD.DateTimeOriginal: b"2025:06:01 10:00:00",
            piexif.ExifIFD.FocalLength: (88, 10),
            piexif.ExifIFD.FocalLengthIn35mmFilm: 24,
            piexif.ExifIFD.FocalPlaneXResolution: (1000, 1),
            piexif.ExifIFD.FocalPlaneResolutionUnit: 2,
            piexif.ExifIFD.PixelXDimension: 64,
            piexif.ExifIFD.PixelYDimension: 48,
        },
        "GPS": {
            piexif.GPSIFD.GPSLatitudeRef: b"N",
            piexif.GPSIFD.GPSLatitude: ((50, 1), (10, 1), (3000, 100)),
            piexif.GPSIFD.GPSLongitudeRef: b"E",
            piexif.GPSIFD.GPSLongitude: ((7, 1), (10, 1), (3000, 100)),
            piexif.GPSIFD.GPSAltitudeRef: 0,
            piexif.GPSIFD.GPSAltitude: (15000, 100),
            piexif.GPSIFD.GPSImgDirection: (1230, 10),
        },
    }
)


def _photo(kind: str) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (64, 48), (90, 120, 60)).save(stream, kind, exif=EXIF)
    content = stream.getvalue()
    if kind != "JPEG":
        return content
    packet = b"http://ns.adobe.com/xap/1.0/\0" + XMP
    return content[:2] + b"\xff\xe1" + struct.pack(">H", len(packet) + 2) + packet + content[2:]


PHOTOS = {kind: _photo(kind) for kind in ("JPEG", "TIFF", "PNG")}
SUFFIXES = {"JPEG": ".jpg", "TIFF": ".tif", "PNG": ".png"}
# The places of the tags and values of EXIF.
_EXIF_AT = PHOTOS["JPEG"].find(b"Exif\0\0")
EXIF_PLACES = range(_EXIF_AT, _EXIF_AT + len(EXIF), 2)


def of_kind(kind: str) -> st.SearchStrategy[tuple[str, bytes]]:
    places = EXIF_PLACES if kind == "JPEG" else ()
    return st.tuples(st.just(f"photo{SUFFIXES[kind]}"), mutated(PHOTOS[kind], places=places))


@target(
    st.one_of(*map(of_kind, PHOTOS)) | st.tuples(st.just("photo.dng"), octets),
    examples=tuple((f"a{SUFFIXES[kind]}", content) for kind, content in PHOTOS.items()),
)
def photo_file(case: tuple[str, bytes]) -> None:
    photo = photo_files.inspect_one(file(*case))
    assert photo.problem or photo.size
    _check_metadata(photo.metadata)


def _check_metadata(found: photo_metadata.PhotoMetadata) -> None:
    assert found.width >= 0 <= found.height
    assert (found.longitude is None) == (found.latitude is None)
    assert found.longitude is None or -180 <= found.longitude <= 180
    assert found.latitude is None or -90 <= found.latitude <= 90
    for value in (found.focal_px, found.focal_length, found.altitude, found.relative_altitude):
        assert value is None or math.isfinite(value)
    assert found.yaw is None or 0 <= found.yaw <= 360
    assert found.taken is None or isinstance(found.taken, datetime)
    assert all(c.isprintable() for c in found.camera)


@target(st.one_of(*map(of_kind, PHOTOS)), examples=(("a.jpg", b"\xff\xd8\xff\xe1\xff\xff"),))
def headers_of_a_photo(case: tuple[str, bytes]) -> None:
    headers = image_headers.read_headers(file(*case))
    assert headers.width >= 0 <= headers.height
    xmp.read_packets(headers.packets)


@target(mutated(*PHOTOS.values()), examples=(b"", *PHOTOS.values()))
def picture_file(content: bytes) -> None:
    picture = pictures.read_picture(file("picture.jpg", content), 32)
    assert picture is None or 0 < max(picture.width(), picture.height()) <= 32


# --- rasters


def _raster(data_type: int, *options: str) -> bytes:
    path = file("made.tif", b"")
    made = gdal.GetDriverByName("GTiff").Create(str(path), 20, 10, 1, data_type, list(options))
    made.SetGeoTransform((500_000, 0.1, 0, 5_000_000, 0, -0.1))
    made.GetRasterBand(1).Fill(7)
    made.FlushCache()
    del made
    return path.read_bytes()


RASTERS = (
    _raster(gdal.GDT_Float32), _raster(gdal.GDT_Byte, "TILED=YES", "COMPRESS=DEFLATE"),
    _raster(gdal.GDT_Float32, "BIGTIFF=YES", "COMPRESS=LZW"),
)  # fmt: skip


@target(
    mutated(*RASTERS, places=range(4, 200, 4)),
    allowed=(StorageError,),
    examples=(b"", b"II*\0\x08\0\0\0\0\0", *RASTERS),
)
def raster_file(content: bytes) -> None:
    rasters.check_heights(file("dsm.tif", content))


def _tiles() -> bytes:
    path = file("made.mbtiles", b"")
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)")
        database.execute("INSERT INTO tiles VALUES (1, 0, 0, x'00')")
        database.commit()
    return path.read_bytes()


TILES = _tiles()


@target(
    mutated(TILES, places=(16, 18, 28, 32, 56, 96, 100, 103)),
    allowed=(StorageError,),
    examples=(b"", TILES, b"SQLite format 3\0"),
)
def tiles_file(content: bytes) -> None:
    rasters.check_mbtiles(file("orthophoto.mbtiles", content))


def _geopackage() -> bytes:
    path = folder("made") / "made.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("cutline", geom_type=ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON((0 0, 1 0, 1 1, 0 0))"))
    layer.CreateFeature(feature)
    del feature, layer, source
    return path.read_bytes()


GEOPACKAGE = _geopackage()


@target(mutated(GEOPACKAGE, places=(16, 18, 28, 32, 56, 68, 96, 100, 103)), allowed=(StorageError,),
        examples=(b"", GEOPACKAGE))  # fmt: skip
def geopackage_file(content: bytes) -> None:
    assert ogr_vectors.check_geopackage(file("cutline.gpkg", content))


collections = st.fixed_dictionaries(
    {"type": st.just("FeatureCollection"), "features": st.lists(json_values, max_size=3)},
    optional={"crs": json_values, "name": texts, "bbox": json_values},
)
GEOJSON = b'{"type": "FeatureCollection", "features": []}'


@target(json_octets(collections), allowed=(StorageError,), examples=(b"", GEOJSON))
def geojson_file(content: bytes) -> None:
    ogr_vectors.check_geojson(file("shots.geojson", content))


# --- point cloud tiles of the server

EPT = {
    "bounds": [0, 0, 0, 8, 8, 8], "boundsConforming": [1, 1, 1, 2, 2, 2], "dataType": "binary",
    "hierarchyType": "json", "points": 2, "span": 128, "version": "1.0.0",
    "schema": [{"name": n, "type": "signed", "size": 4} for n in ("X", "Y", "Z")]
    + [{"name": n, "type": "unsigned", "size": 2} for n in ("Red", "Green", "Blue")],
}  # fmt: skip
fields_ = st.lists(
    st.sampled_from(EPT["schema"])
    | st.fixed_dictionaries(
        {}, optional={"name": texts, "type": texts, "size": numbers, "maximum": numbers}
    ),
    max_size=8,
)
indexes = st.fixed_dictionaries(
    {},
    optional={
        key: st.just(value) | json_values
        for key, value in EPT.items() if key != "schema"
    } | {"schema": st.just(EPT["schema"]) | fields_},
)  # fmt: skip
nodes = st.sampled_from(
    ("0-0-0-0", "1-0-0-0", "1-1-1-1", "2-0-0-0", "../x", "0-0-0-0\n", "1-0-0-0/..", "9-9-9")
)
hierarchies = st.dictionaries(nodes | texts, st.sampled_from((1, -1, 0, 2, 2**70)) | json_values)
ept_files = st.fixed_dictionaries(
    {"ept.json": json_octets(st.just(EPT) | indexes)},
    optional={
        "ept-hierarchy/0-0-0-0.json": json_octets(st.just({"0-0-0-0": 2}) | hierarchies),
        "ept-hierarchy/1-0-0-0.json": json_octets(hierarchies),
        "ept-data/0-0-0-0.bin": octets,
        "ept-data/1-0-0-0.bin": octets,
        "ept-data/0-0-0-0.laz": octets,
    },
)


@target(ept_files, allowed=(las.PointCloudError, StorageError), examples=({}, {"ept.json": b"{}"}))
def point_cloud_tiles(files: dict[str, bytes]) -> None:
    """Nothing is written outside of the task's folder, whatever nodes are called."""
    place = folder("ept")

    def raw_asset(_p: int, _t: str, name: str, goal: Path, *, cancelled: Any) -> Path:
        assert place in goal.resolve().parents
        wanted = name.partition("/")[2]
        if wanted not in files:
            raise NotFoundError(wanted)
        goal.parent.mkdir(parents=True, exist_ok=True)
        goal.write_bytes(files[wanted])
        return goal

    order: Any = SimpleNamespace(
        folder=place, task=Task("t", 1), flaws=[],
        client=SimpleNamespace(results=SimpleNamespace(raw_asset=raw_asset)),
    )  # fmt: skip
    work: Any = SimpleNamespace(isCanceled=lambda: False, setProgress=lambda _value: None)
    found = remote_ept.find(order, work)
    assert found is None or math.isfinite(sum(found.z_range))
    assert found is None or found.color_max >= 0


# --- what the user's profile and projects hold

stored = texts | any_texts | numbers.map(str) | st.lists(texts, max_size=2) | st.booleans()


@target(st.tuples(*[stored] * 4), examples=(("", "", "", ""), ("n", "https://x", "abc", "wrong")))
def saved_connection(values: Any) -> None:
    for key, value in zip(("name", "url", "authcfg", "login"), values):
        QgsSettings().setValue(f"{connections.SETTINGS}/fuzzed/{key}", value)
    try:
        store = connections.ConnectionStore()
        for each in store.all():
            assert isinstance(each.login, connections.Login)
        store.current()
    finally:
        QgsSettings().remove(f"{connections.SETTINGS}/fuzzed")


@target(st.tuples(st.sampled_from(settings.TABLE), stored).map(lambda c: (c[0].key, c[1])))
def saved_setting(case: tuple[str, Any]) -> None:
    key, value = case
    QgsSettings().setValue(key, value)
    try:
        (setting,) = (s for s in settings.TABLE if s.key == key)
        found = setting.value()
        assert found is None or isinstance(found, (bool, int, settings.LogLevel, Path))
        settings.download_folder()
    finally:
        QgsSettings().remove(key)


@target(
    st.dictionaries(
        st.sampled_from(("server", "project", "task", "product", "way", "bounds", "source")),
        stored | st.sampled_from(("dsm", "tiles", "1", "1,2,3,4", "nan,1,2,3")),
    )
)
def properties_of_a_layer(values: dict[str, Any]) -> None:
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "layer", "memory")
    for key, value in values.items():
        layer.setCustomProperty(f"orthodock/{key}", value)
    identity.identity_of(layer)
    identity.bounds_of(layer)
    identity.extent_of(layer)


corners = st.lists(st.tuples(numbers, numbers), max_size=8).map(
    lambda places: "POLYGON((" + ", ".join(f"{x} {y}" for x, y in places) + "))"
)


@target(
    st.lists(corners | lines | st.just("POLYGON((0 0, 1 0, 1 1, 0 0))"), max_size=3),
    allowed=(ValidationError,),
    examples=(["POLYGON((0 0, 1 1, 0 1, 1 0, 0 0))"], []),
)
def boundary_polygons(texts_: list[str]) -> None:
    shapes = [QgsGeometry.fromWkt(text) for text in texts_]
    text = boundary.boundary_geojson(shapes, QgsCoordinateReferenceSystem("EPSG:4326"))
    assert "NaN" not in text
    assert "Infinity" not in text
