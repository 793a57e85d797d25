"""The products that options ask for, each read by a tool that knows its format."""

from __future__ import annotations

import csv
import io
import json
import re
import struct
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import laspy
import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from PIL import Image

from devserver import photos, products
from devserver.synthesis import pointcloud
from devserver.tasks.assets import ASSETS, ZIPPED, find

ROOT = Path(__file__).resolve().parents[3]
FLAGS = (
    "dsm", "dtm", "orthophoto-png", "orthophoto-kmz", "orthophoto-cutline", "tiles", "gltf",
    "3d-tiles", "pc-las", "pc-ply", "pc-csv",
)  # fmt: skip
ALWAYS = {
    "all.zip", "orthophoto.tif", "georeferenced_model.laz", "textured_model.zip", "cameras.json",
    "shots.geojson", "report.pdf",
}  # fmt: skip
EPSG = 32615
POINTS = 10_000
GCP_LIST = """WGS84 UTM 15N
# a remark
576700 5188150 190.5 100 50.5 DJI_0001.JPG corner
576700 5188150 190.5 200 80 DJI_0002.JPG corner
576720 5188160 191 10 20 DJI_0002.JPG
576730 5188170 192 10 20 elsewhere.JPG far
"""


@pytest.fixture(scope="module")
def flight(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("photos")
    photos.make_photos(folder, 2, 2, seed=1, width=200)
    return folder


def build(flight: Path, assets: Path, options: dict[str, Any], *, canned: bool = False) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pointcloud, "TARGET_POINTS", POINTS)
        return products.build(flight, assets, "Test", options, lambda _: None, canned=canned)


@pytest.fixture(scope="module")
def done(flight: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """A task with everything asked for, and a control point file."""
    assets = tmp_path_factory.mktemp("assets")
    (flight / "gcp_list.txt").write_text(GCP_LIST, encoding="utf-8")
    result = build(flight, assets, dict.fromkeys(FLAGS, True))
    (flight / "gcp_list.txt").unlink()
    return {**result, "folder": assets}


@pytest.fixture(scope="module")
def assets(done: dict[str, Any]) -> Path:
    return done["folder"]


def asset(folder: Path, name: str) -> Path:
    path = find(folder, name)
    assert path is not None, name
    return path


# --- which products are made


def test_every_asset_is_made_when_all_options_ask(done: dict[str, Any], assets: Path) -> None:
    assert done["assets"] == list(ASSETS)
    assert all(asset(assets, name).stat().st_size for name in ASSETS if name not in ZIPPED)
    with zipfile.ZipFile(assets / "all.zip") as archive:
        packed = archive.namelist()
    for name, path in ASSETS.items():
        assert name == "all.zip" or any(entry.startswith(path) for entry in packed), name


def test_default_options_make_the_engines_default_products(flight: Path, tmp_path: Path) -> None:
    assert set(build(flight, tmp_path, {})["assets"]) == ALWAYS


def test_options_leave_out_report_and_model(flight: Path, tmp_path: Path) -> None:
    options = {"skip-report": True, "skip-3dmodel": "true", "gltf": True}
    made = set(build(flight, tmp_path, options)["assets"])
    assert made == ALWAYS - {"report.pdf", "textured_model.zip"}


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ("orthophoto-png", {"orthophoto.png"}),
        ("orthophoto-kmz", {"orthophoto.kmz"}),
        ("orthophoto-cutline", {"cutline.gpkg"}),
        ("tiles", {"orthophoto.mbtiles", "orthophoto_tiles.zip"}),
        ("gltf", {"textured_model.glb"}),
        ("3d-tiles", {"3d_tiles_model.zip", "3d_tiles_pointcloud.zip"}),
        ("pc-las", {"georeferenced_model.las"}),
        ("pc-ply", {"georeferenced_model.ply"}),
        ("pc-csv", {"georeferenced_model.csv"}),
        ("dtm", {"dtm.tif"}),
    ],
)
def test_an_option_adds_its_products_only(
    flight: Path, tmp_path: Path, option: str, expected: set[str]
) -> None:
    made = build(flight, tmp_path, [{"name": option, "value": True}])["assets"]
    assert set(made) - ALWAYS == expected


def test_node_in_test_mode_makes_every_asset(flight: Path, tmp_path: Path) -> None:
    assert build(flight, tmp_path, {}, canned=True)["assets"] == list(ASSETS)
    assert asset(tmp_path, "orthophoto.png").stat().st_size == 0
    points = json.loads(asset(tmp_path, "ground_control_points.geojson").read_text("utf-8"))
    assert points == {"type": "FeatureCollection", "features": []}


def test_default_products_do_not_load_the_web_framework() -> None:
    code = "import sys; from devserver import products; sys.exit('flask' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


# --- rasters


def box_of(data: gdal.Dataset) -> np.ndarray:
    """West, south, east, north in WGS 84."""
    left, step_x, _, top, _, step_y = data.GetGeoTransform()
    source = data.GetSpatialRef()
    source.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    target = osr.SpatialReference()
    target.ImportFromEPSG(4326)
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(source, target)
    right, bottom = left + step_x * data.RasterXSize, top + step_y * data.RasterYSize
    corners = [change.TransformPoint(x, y) for x in (left, right) for y in (bottom, top)]
    places = np.array(corners)[:, :2]
    return np.concatenate((places.min(axis=0), places.max(axis=0)))


def test_png_has_the_orthophotos_pixels(assets: Path) -> None:
    data = gdal.Open(str(asset(assets, "orthophoto.png")))
    assert data.GetDriver().ShortName == "PNG"
    whole = gdal.Open(str(asset(assets, "orthophoto.tif"))).ReadAsArray()
    np.testing.assert_array_equal(data.ReadAsArray(), whole)


def test_kmz_is_an_overlay_at_the_orthophotos_place(assets: Path, done: dict[str, Any]) -> None:
    with zipfile.ZipFile(asset(assets, "orthophoto.kmz")) as archive:
        assert archive.testzip() is None
        text = archive.read("doc.kml").decode("utf-8")
        names = [name for name in archive.namelist() if name.endswith((".png", ".jpg"))]
        tiles = [np.asarray(Image.open(archive.open(name))) for name in names]
    sides = [re.search(rf"<{side}>(.*)</", text)[1] for side in ("west", "south", "east", "north")]
    np.testing.assert_allclose([float(side) for side in sides], done["extent"], atol=1e-4)
    assert max(tile[..., :3].max() for tile in tiles) > 100


def test_mbtiles_lie_where_the_orthophoto_does(assets: Path, done: dict[str, Any]) -> None:
    data = gdal.Open(str(asset(assets, "orthophoto.mbtiles")))
    assert data.GetDriver().ShortName == "MBTiles"
    np.testing.assert_allclose(box_of(data), done["extent"], atol=1e-4)
    assert (data.ReadAsArray()[3] == 255).mean() > 0.3


@pytest.mark.parametrize("kind", ["orthophoto", "dsm", "dtm"])
def test_tile_folder_has_the_tiles_its_index_promises(assets: Path, kind: str) -> None:
    folder = asset(assets, f"{kind}_tiles.zip")
    index = (folder / "tilemapresource.xml").read_text(encoding="utf-8")
    half = 20037508.342789244
    box = {name: float(value) for name, value in re.findall(r'(m[ai][nx][xy])="(.*?)"', index)}
    levels = [int(level) for level in re.findall(r'<TileSet [^>]*order="(\d+)"', index)]
    assert len(levels) == 3
    for z in levels:
        side = 2 * half / 2**z
        columns = range(int((box["minx"] + half) // side), int((box["maxx"] + half) // side) + 1)
        rows = range(int((box["miny"] + half) // side), int((box["maxy"] + half) // side) + 1)
        expected = {f"{x}/{y}.png" for x in columns for y in rows}
        found = {path.relative_to(folder / str(z)).as_posix() for path in folder.glob(f"{z}/*/*")}
        assert found == expected
    top = [Image.open(path) for path in folder.glob(f"{levels[-1]}/*/*.png")]
    assert {image.size for image in top} == {(256, 256)}
    assert any(np.asarray(image)[..., 3].any() for image in top)


def test_cutline_surrounds_the_covered_area(assets: Path) -> None:
    package = ogr.Open(str(asset(assets, "cutline.gpkg")))
    layer = package.GetLayerByName("cutline")
    assert layer.GetSpatialRef().GetAuthorityCode(None) == str(EPSG)
    area = sum(feature.GetGeometryRef().GetArea() for feature in layer)
    surface = gdal.Open(str(asset(assets, "dsm.tif")))
    cells = (surface.ReadAsArray() != -9999).sum()
    assert area == pytest.approx(cells * surface.GetGeoTransform()[1] ** 2, rel=1e-6)


# --- point clouds


@pytest.fixture(scope="module")
def cloud(assets: Path) -> np.ndarray:
    las = laspy.read(asset(assets, "georeferenced_model.laz"))
    return np.column_stack((las.x, las.y, las.z))


def test_las_has_the_points_of_the_laz(assets: Path, cloud: np.ndarray) -> None:
    las = laspy.read(asset(assets, "georeferenced_model.las"))
    np.testing.assert_array_equal(np.column_stack((las.x, las.y, las.z)), cloud)


def test_ply_has_the_points_and_their_colors(assets: Path, cloud: np.ndarray) -> None:
    header, _, body = (
        asset(assets, "georeferenced_model.ply").read_bytes().partition(b"end_header\n")
    )
    count = int(re.search(rb"element vertex (\d+)", header)[1])
    assert header.startswith(b"ply\nformat binary_little_endian 1.0\n")
    rows = list(struct.iter_unpack("<3d3B", body))
    assert len(rows) == count == len(cloud)
    np.testing.assert_allclose(np.array(rows)[:, :3], cloud, atol=0.001)
    assert np.array(rows)[:, 3:].max() > 100


def test_csv_has_a_row_for_each_point(assets: Path, cloud: np.ndarray) -> None:
    text = asset(assets, "georeferenced_model.csv").read_text(encoding="ascii")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["X", "Y", "Z"]
    np.testing.assert_allclose(np.array(rows[1:], dtype=float), cloud, atol=0.0015)


# --- models


def parse_glb(content: bytes) -> tuple[dict[str, Any], bytes]:
    """The document and the binary chunk."""
    magic, version, length = struct.unpack_from("<4sII", content)
    assert (magic, version) == (b"glTF", 2)
    size, kind = struct.unpack_from("<I4s", content, 12)
    assert (kind, size % 4) == (b"JSON", 0)
    start = 20 + size
    rest, kind = struct.unpack_from("<I4s", content, start)
    assert (kind, start + 8 + rest) == (b"BIN\0", length)
    return json.loads(content[20:start]), content[start + 8 : length]


def read_accessor(document: dict[str, Any], body: bytes, number: int) -> np.ndarray:
    accessor = document["accessors"][number]
    view = document["bufferViews"][accessor["bufferView"]]
    kind = {5126: "<f4", 5125: "<u4"}[accessor["componentType"]]
    width = {"SCALAR": 1, "VEC2": 2, "VEC3": 3}[accessor["type"]]
    values = np.frombuffer(body, kind, accessor["count"] * width, view["byteOffset"])
    assert values.nbytes == view["byteLength"]
    return values.reshape(-1, width)


def check_model(content: bytes) -> tuple[dict[str, Any], np.ndarray]:
    """Check a binary glTF file; its document and vertices."""
    document, body = parse_glb(content)
    assert document["buffers"] == [{"byteLength": len(body)}]
    vertices, places, corners = (read_accessor(document, body, number) for number in range(3))
    first = document["accessors"][0]
    np.testing.assert_array_equal(vertices.min(axis=0), np.array(first["min"], dtype="f4"))
    np.testing.assert_array_equal(vertices.max(axis=0), np.array(first["max"], dtype="f4"))
    assert len(places) == len(vertices)
    assert places.min() >= 0
    assert places.max() <= 1
    assert set(corners.ravel()) == set(range(len(vertices)))
    view = document["bufferViews"][document["images"][0]["bufferView"]]
    picture = body[view["byteOffset"] : view["byteOffset"] + view["byteLength"]]
    assert Image.open(io.BytesIO(picture)).format == "PNG"
    return document, vertices


def surface_at(assets: Path, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    data = gdal.Open(str(asset(assets, "dsm.tif")))
    left, step, _, top, _, _ = data.GetGeoTransform()
    return data.ReadAsArray()[((top - y) / step).astype(int), ((x - left) / step).astype(int)]


def test_gltf_model_lies_on_the_surface_about_its_center(assets: Path) -> None:
    document, vertices = check_model(asset(assets, "textured_model.glb").read_bytes())
    assert document["extensionsUsed"] == ["CESIUM_RTC"]
    center = np.array(document["extensions"]["CESIUM_RTC"]["center"])
    assert center[2] == 0
    x, y, z = (vertices + center).T
    np.testing.assert_allclose(z, surface_at(assets, x, y), atol=0.01)


def test_obj_model_names_its_material_and_texture(assets: Path) -> None:
    folder = asset(assets, "textured_model.zip")
    lines = (folder / "odm_textured_model_geo.obj").read_text(encoding="ascii").splitlines()
    rows: dict[str, list[list[str]]] = {}
    for line in lines:
        kind, *values = line.split()
        rows.setdefault(kind, []).append(values)
    material = (folder / rows["mtllib"][0][0]).read_text(encoding="ascii")
    assert f"newmtl {rows['usemtl'][0][0]}\n" in material
    texture = Image.open(folder / re.search(r"map_Kd (\S+)", material)[1])
    assert texture.format == "PNG"
    numbers = {int(part) for face in rows["f"] for corner in face for part in corner.split("/")}
    assert numbers == set(range(1, len(rows["v"]) + 1))
    assert len(rows["vt"]) == len(rows["v"])


def test_obj_faces_look_up_and_show_their_place_in_the_texture(assets: Path) -> None:
    folder = asset(assets, "textured_model.zip")
    text = (folder / "odm_textured_model_geo.obj").read_text(encoding="ascii")
    v = np.array([line.split()[1:] for line in text.splitlines() if line[:2] == "v "], float)
    vt = np.array([line.split()[1:] for line in text.splitlines() if line[:3] == "vt "], float)
    faces = np.array(re.findall(r"^f (\d+)/\d+ (\d+)/\d+ (\d+)/", text, re.MULTILINE), int) - 1
    a, b, c = (v[faces[:, corner]] for corner in range(3))
    assert (np.cross(b - a, c - a)[:, 2] > 0).all()
    for axis in (0, 1):  # the texture's axes point east and north
        assert np.corrcoef(v[:, axis], vt[:, axis])[0, 1] > 0.999


# --- 3D tiles


def parse_tile(path: Path, magic: bytes) -> tuple[dict[str, Any], bytes, bytes]:
    """The feature table's JSON and body, and what follows."""
    content = path.read_bytes()
    head = struct.unpack_from("<4s6I", content)
    assert head[:3] == (magic, 1, len(content))
    assert head[5:] == (0, 0)
    assert (28 + head[3]) % 8 == len(content) % 8 == 0
    table_end = 28 + head[3] + head[4]
    table = json.loads(content[28 : 28 + head[3]])
    return table, content[28 + head[3] : table_end], content[table_end:]


def open_tileset(assets: Path, name: str, magic: bytes) -> tuple[dict[str, Any], bytes, bytes, Any]:
    folder = asset(assets, name)
    tileset = json.loads((folder / "tileset.json").read_text(encoding="utf-8"))
    assert tileset["asset"] == {"version": "1.0"}
    assert tileset["geometricError"] > tileset["root"]["geometricError"]
    table, body, content = parse_tile(folder / tileset["root"]["content"]["uri"], magic)
    return table, body, content, tileset["root"]["boundingVolume"]["region"]


def from_earth_center(positions: np.ndarray, epsg: int) -> np.ndarray:
    """Earth-centered metres as coordinates of another system, by PROJ."""
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(4978)
    target.ImportFromEPSG(epsg)
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return np.array(
        osr.CoordinateTransformation(source, target).TransformPoints(positions.tolist())
    )


def check_region(region: list[float], places: np.ndarray) -> None:
    """Check a bounding region against places in degrees and metres."""
    low, high = places.min(axis=0), places.max(axis=0)
    sides = np.degrees(region[:4])
    np.testing.assert_allclose(sides, (low[0], low[1], high[0], high[1]), atol=1e-7)
    np.testing.assert_allclose(region[4:], (low[2], high[2]), atol=0.01)


def test_3d_tiles_of_the_model_lie_on_the_surface(assets: Path) -> None:
    table, body, content, region = open_tileset(assets, "3d_tiles_model.zip", b"b3dm")
    assert (table["BATCH_LENGTH"], body) == (0, b"")
    _, vertices = check_model(content)
    x, y, z = vertices.astype(float).T
    positions = np.column_stack((x, -z, y)) + table["RTC_CENTER"]  # Y up to Z up
    check_region(region, from_earth_center(positions, 4979))
    x, y, _ = from_earth_center(positions, EPSG).T
    heights = from_earth_center(positions, 4979)[:, 2]
    np.testing.assert_allclose(heights, surface_at(assets, x, y), atol=0.01)


def test_3d_tiles_of_the_cloud_are_points_of_it(assets: Path, cloud: np.ndarray) -> None:
    table, body, content, region = open_tileset(assets, "3d_tiles_pointcloud.zip", b"pnts")
    count = table["POINTS_LENGTH"]
    assert (count, content) == (len(cloud), b"")
    positions = np.frombuffer(body, "<f4", 3 * count, table["POSITION"]["byteOffset"])
    positions = positions.reshape(-1, 3).astype(float) + table["RTC_CENTER"]
    colors = np.frombuffer(body, "u1", 3 * count, table["RGB"]["byteOffset"])
    assert colors.max() > 100
    places = from_earth_center(positions, 4979)
    check_region(region, places)
    flat = from_earth_center(positions, EPSG)
    np.testing.assert_allclose(flat[:, :2], cloud[:, :2], atol=0.01)
    np.testing.assert_allclose(places[:, 2], cloud[:, 2], atol=0.01)


# --- reports


def test_report_is_a_pdf_whose_objects_are_where_its_table_has_them(assets: Path) -> None:
    content = asset(assets, "report.pdf").read_bytes()
    assert content.startswith(b"%PDF-1.4\n")
    start = int(re.search(rb"startxref\n(\d+)\n%%EOF\n$", content)[1])
    assert content[start:].startswith(b"xref\n0 6\n")
    places = re.findall(rb"^(\d{10}) 00000 n $", content[start:], re.MULTILINE)
    for number, place in enumerate(places, 1):
        assert content[int(place) :].startswith(b"%d 0 obj\n" % number)
    assert b"(Photos: 4) Tj" in content
    length, stream = re.search(
        rb"/Length (\d+) >>\nstream\n(.*)\nendstream", content, re.DOTALL
    ).groups()
    assert len(stream) == int(length)


@pytest.mark.skipif(gdal.GetDriverByName("PDF") is None, reason="GDAL without PDF driver")
def test_report_is_opened_by_gdal(assets: Path) -> None:
    data = gdal.OpenEx(str(asset(assets, "report.pdf")), gdal.OF_RASTER)
    assert (data.RasterXSize, data.RasterYSize) > (0, 0)


def test_report_shows_parentheses_of_a_task_name(tmp_path: Path) -> None:
    from devserver.formats.pdf import write_pdf

    write_pdf(tmp_path / "a.pdf", [r"Field (2\3) ü 中"])
    assert (
        rb"(Field \(2\\3\) " + "ü".encode("latin-1") + b" ?) Tj"
        in (tmp_path / "a.pdf").read_bytes()
    )


def test_control_points_are_in_wgs84_with_errors_and_marks(assets: Path) -> None:
    data = gdal.OpenEx(str(asset(assets, "ground_control_points.geojson")), gdal.OF_VECTOR)
    assert data.GetLayer(0).GetFeatureCount() == 2
    text = asset(assets, "ground_control_points.geojson").read_text(encoding="utf-8")
    corner, unnamed = json.loads(text)["features"]
    assert corner["properties"]["id"] == "corner"
    assert unnamed["properties"]["id"] == "576720.0 5188160.0 191.0"
    marks = corner["properties"]["observations"]
    assert [mark["shot_id"] for mark in marks] == ["DJI_0001.JPG", "DJI_0002.JPG"]
    assert marks[0]["annotated"] == [100, 50.5]
    assert np.abs(np.subtract(marks[0]["reprojected"], marks[0]["annotated"])).max() < 5
    assert np.abs(corner["properties"]["error"]).max() < 0.3
    longitude, latitude, height = corner["geometry"]["coordinates"]
    assert (longitude, latitude) == pytest.approx((-91.9935, 46.8425), abs=0.01)
    assert height == 190.5
    stats = json.loads((assets / "odm_report/stats.json").read_text(encoding="utf-8"))
    assert stats["reconstruction_statistics"]["has_gcp"] is True


@pytest.mark.parametrize(
    ("header", "x", "y"),
    [
        ("EPSG:4326", -91.9935, 46.8425),
        ("+proj=longlat +datum=WGS84 +no_defs", -91.9935, 46.8425),
        ("epsg:32615", 576700, 5188150),
        ("\ufeffWGS84 UTM 15 N", 576700, 5188150),
    ],
)
def test_control_point_file_headers_name_the_system(
    tmp_path: Path, header: str, x: float, y: float
) -> None:
    from devserver.synthesis.ground_control import read_points

    path = tmp_path / "gcp_list.txt"
    path.write_text(f"{header}\n{x} {y} 5 1 2 a.jpg p\n", encoding="utf-8")
    (point,) = read_points(path, {"a.jpg"})
    found = point["geometry"]["coordinates"][:2]
    assert found == pytest.approx((-91.9935, 46.8425), abs=0.01)


@pytest.mark.parametrize("text", ["", "EPSG:999999\n1 2 3 4 5 a.jpg\n", "EPSG:4326\n1 2 3 a.jpg\n"])
def test_unreadable_control_points_leave_the_asset_out(
    flight: Path, tmp_path: Path, text: str
) -> None:
    (tmp_path / "in").mkdir()
    for photo in flight.glob("*.JPG"):
        (tmp_path / "in" / photo.name).write_bytes(photo.read_bytes())
    (tmp_path / "in" / "gcp_list.txt").write_text(text, encoding="utf-8")
    assert set(build(tmp_path / "in", tmp_path / "out", {})["assets"]) == ALWAYS
