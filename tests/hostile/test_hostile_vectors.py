"""Of vector files of the server, features and plain fields reach QGIS, and nothing else."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hostile_files import AT_ONCE, ENDLESS_CONTENTS, ENDLESS_TILES, database, outcome
from orthodock.api import StorageError
from orthodock.core.gate.check import check_file
from orthodock.core.gate.geojson_points import read_points
from orthodock.core.gate.map_layers import file_layer, vector_layer
from orthodock.core.gate.ogr_vectors import check_geopackage, copy_features
from orthodock.processing_provider.running.loading import load_file
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsAction,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsFieldConstraints,
    QgsProcessingContext,
    QgsProject,
    QgsVectorLayer,
)
from raw_server import raw_server

COPY = "from orthodock.core.gate.ogr_vectors import copy_features"
CHECK_FILE = "from orthodock.core.gate.check import check_file"
CODE = "open('/tmp/written-by-a-file', 'w')"


def geopackage(path: Path, corners: int = 4, **fields: int) -> Path:
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("cutline", crs, ogr.wkbPolygon)
    for name, kind in {"name": ogr.OFTString, "area": ogr.OFTReal, **fields}.items():
        layer.CreateField(ogr.FieldDefn(name, kind))
    feature = ogr.Feature(layer.GetLayerDefn())
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for number in range(corners):
        ring.AddPoint_2D(500_000 + number % 2, 5_200_000 + number)
    ring.CloseRings()
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    feature.SetGeometry(polygon)
    feature.SetField("name", "<img src=x onerror=alert(1)>")
    feature.SetField("area", 12.5)
    layer.CreateFeature(feature)
    del feature, layer, source
    return path


def change(path: Path, *statements: str) -> Path:
    with contextlib.closing(sqlite3.connect(path)) as made:
        made.executescript(AT_ONCE + ";".join(statements) + ";")
        made.commit()
    return path


def with_default_style(path: Path) -> Path:
    """Store a style as the default one, with an action, form code, a map tip and rules."""
    layer = QgsVectorLayer(str(path), "x", "ogr")
    layer.actions().addAction(QgsAction(QgsAction.ActionType.GenericPython, "run", CODE))
    form = layer.editFormConfig()
    form.setInitCodeSource(QgsEditFormConfig.PythonInitCodeSource.CodeSourceDialog)
    form.setInitCode(CODE)
    form.setInitFunction("f")
    layer.setEditFormConfig(form)
    layer.setMapTipTemplate("[% eval('1') %]<script>1</script>")
    layer.setDefaultValueDefinition(1, QgsDefaultValue("env('HOME')", True))
    layer.setConstraintExpression(1, "env('HOME') = ''")
    assert not layer.saveStyleToDatabase("default", "", True, "")
    del layer
    return path


def test_style_in_a_geopackage_brings_no_code(tmp_path: Path) -> None:
    path = with_default_style(geopackage(tmp_path / "cutline.gpkg"))
    assert QgsVectorLayer(str(path), "QGIS alone", "ogr").actions().actions()
    copied = copy_features(path, tmp_path / "copy.gpkg")
    for layer in (vector_layer(path, "as it is"), vector_layer(copied, "copy")):
        assert not layer.actions().actions()
        assert not layer.editFormConfig().initCode()
        assert not layer.mapTipTemplate()
        assert not layer.defaultValueDefinition(1).expression()
        assert not layer.constraintExpression(1)
    with contextlib.closing(sqlite3.connect(copied)) as made:
        tables = {name for (name,) in made.execute("SELECT name FROM sqlite_master")}
    assert "layer_styles" not in tables


def test_copy_has_the_features_and_plain_fields(tmp_path: Path) -> None:
    path = geopackage(
        tmp_path / "cutline.gpkg", count=ogr.OFTInteger64, blob=ogr.OFTBinary, day=ogr.OFTDate
    )
    layer = vector_layer(copy_features(path, tmp_path / "copy.gpkg"), "copy")
    assert [field.name() for field in layer.fields()] == ["fid", "name", "area", "count", "day"]
    (feature,) = layer.getFeatures()
    assert feature["area"] == 12.5
    assert feature["name"].startswith("<img")
    assert layer.crs().authid() == "EPSG:32632"
    assert feature.geometry().constGet().nCoordinates() == 5


def test_rules_of_a_table_are_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "cutline.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("cutline", None, ogr.wkbPoint)
    field = ogr.FieldDefn("name", ogr.OFTString)
    field.SetNullable(False)
    field.SetUnique(True)
    field.SetDefault("'x'")
    layer.CreateField(field)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (1 2)"))
    feature.SetField("name", "a")
    layer.CreateFeature(feature)
    del feature, layer, source
    copied = vector_layer(copy_features(path, tmp_path / "copy.gpkg"), "copy")
    index = copied.fields().indexOf("name")
    assert copied.fieldConstraints(index) == QgsFieldConstraints.Constraints()
    assert copied.dataProvider().defaultValueClause(index) == ""


@pytest.mark.parametrize(
    "statements",
    [
        [ENDLESS_TILES],
        ["DROP TABLE gpkg_contents", ENDLESS_CONTENTS],
        ["CREATE VIEW v AS SELECT 1"],
        ["CREATE VIRTUAL TABLE t USING fts5(a)"],
        ["CREATE VIRTUAL TABLE rtree_t USING fts5(a)"],
        ['CREATE VIRTUAL TABLE "rtree_t USING rtree" USING fts5(a)'],
        ["CREATE VIEW v AS SELECT 1", "UPDATE sqlite_master SET type = 'table' WHERE name = 'v'"],
        ["CREATE VIEW v AS SELECT 1",
         "UPDATE sqlite_master SET type = 'table', rootpage = 2 WHERE name = 'v'"],
        ["CREATE VIEW v AS SELECT 1",
         "UPDATE sqlite_master SET type = 'trigger', sql = 'create  view v as select 1'"
         " WHERE name = 'v'"],
        [f"CREATE TABLE t{number}(a)" for number in range(1_001)],
        ["CREATE TABLE g(a, b GENERATED ALWAYS AS (zeroblob(999999999)))"],
        ["DROP TABLE gpkg_geometry_columns"],
        ["DELETE FROM gpkg_geometry_columns"],
        ["UPDATE gpkg_geometry_columns SET table_name = 'nowhere'"],
        ["DROP TABLE cutline"],
    ],
    ids=["endless view", "endless contents", "view", "virtual", "named like an index",
         "named at length", "view as table", "view with a page", "view as trigger", "many tables",
         "generated", "no columns",
         "no layer", "other table", "no table"],
)  # fmt: skip
def test_geopackage_with_programs_or_without_features_is_refused(
    statements: list[str], tmp_path: Path
) -> None:
    path = change(geopackage(tmp_path / "cutline.gpkg"), *statements)
    result = outcome(COPY, "copy_features(path, path.with_name('copy.gpkg'))", path)
    assert result.startswith("refused: cutline.gpkg")
    assert not (tmp_path / "copy.gpkg").exists()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE gpkg_geometry_columns SET table_name = {}",
        "UPDATE gpkg_contents SET identifier = {}",
        "UPDATE gpkg_spatial_ref_sys SET definition = {}",
        "CREATE TABLE GPKG_metadata AS SELECT {} metadata",
        "CREATE TABLE t(a); UPDATE sqlite_master SET sql = sql || {} WHERE name = 't'",
    ],
    ids=["columns", "contents", "systems", "metadata", "schema"],
)
def test_text_of_absurd_length_is_refused_within_bounds(statement: str, tmp_path: Path) -> None:
    path = change(geopackage(tmp_path / "a.gpkg"), statement.format("hex(zeroblob(2000000))"))
    assert outcome(CHECK_FILE, "check_file(path)", path).startswith("refused: a.gpkg")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>Bad gateway</html>",
        b'<OGRVRTDataSource><OGRVRTLayer name="x"/></OGRVRTDataSource>',
        b"SQLite format 3\0",
        b'{"type": "FeatureCollection", "features": []}',
    ],
    ids=["empty", "html", "vrt", "signature alone", "geojson"],
)
def test_other_file_is_no_geopackage(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cutline.gpkg"
    path.write_bytes(content)
    for check in (check_geopackage, lambda p: vector_layer(p, "x")):
        with pytest.raises(StorageError, match=r"cutline\.gpkg"):
            check(path)


@pytest.mark.parametrize("cut", [0.01, 0.3, 0.6, 0.9])
def test_geopackage_that_is_cut_short_is_refused_in_words(cut: float, tmp_path: Path) -> None:
    whole, path = geopackage(tmp_path / "whole.gpkg"), tmp_path / "cutline.gpkg"
    content = whole.read_bytes()
    path.write_bytes(content[: int(len(content) * cut)])
    with pytest.raises(StorageError):
        copy_features(path, tmp_path / "copy.gpkg")


def test_ring_of_millions_of_corners_is_refused_within_bounds(tmp_path: Path) -> None:
    path = geopackage(tmp_path / "cutline.gpkg", corners=4_500_000)
    result = outcome(COPY, "copy_features(path, path.with_name('copy.gpkg'))", path)
    assert "too large" in result
    assert not (tmp_path / "copy.gpkg").exists()


@pytest.mark.parametrize(
    "content",
    [
        '<OGRVRTDataSource><OGRVRTLayer name="x"/></OGRVRTDataSource>',
        "http://127.0.0.1:9/x.geojson",
        '{"type": "Topology", "objects": {}}',
        '{"stac_version": "1.0.0", "type": "FeatureCollection", "features": []}',
        "<kml/>",
        "a,b\n1,2\n",
    ],
)
def test_geojson_is_nothing_else(content: str, tmp_path: Path) -> None:
    path = tmp_path / "shots.geojson"
    path.write_text(content)
    with pytest.raises(StorageError, match=r"shots\.geojson"):
        file_layer(path, "x")


def test_geojson_and_geopackage_of_an_asset_are_loaded(tmp_path: Path) -> None:
    path = tmp_path / "shots.geojson"
    path.write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"a": 1},'
        ' "geometry": {"type": "Point", "coordinates": [9, 47]}}]}'
    )
    assert file_layer(path, "x").featureCount() == 1
    assert file_layer(geopackage(tmp_path / "c.gpkg"), "x").featureCount() == 1
    assert file_layer(tmp_path / "report.pdf", "x") is None
    assert gdal.GetThreadLocalConfigOption("GDAL_DISABLE_READDIR_ON_OPEN") is None


@pytest.mark.parametrize(
    ("unit", "count"),
    [("[],", 40_000_000), ("[],", 2_000_000), ("{},", 2_000_000), ("1,", 2_000_000),
     ('"a":{},', 2_000_000), ("[", 1_000_000), ('{"a":', 1_000_000), ("9", 5_000_000),
     ('"[",', 9_000_000), ('"]"', 12_000_000), (r'\"', 20_000_000), (r'"\\",', 7_000_000),
     ('"', 40_000_000)],
)  # fmt: skip
def test_json_of_too_many_values_is_refused_within_bounds(
    unit: str, count: int, tmp_path: Path
) -> None:
    path = tmp_path / "shots.geojson"
    path.write_text(f'{{"features": [{unit * count}1]}}')
    imports = "from orthodock.core.gate.geojson_points import read_points"
    assert outcome(imports, "read_points(path)", path).startswith("refused: shots.geojson")


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"null", b"[]", b'{"features": 1}', b'{"features": [NaN]}', b"{"]
)
def test_other_json_is_refused_in_words(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "shots.geojson"
    path.write_bytes(content)
    with pytest.raises(StorageError, match=r"shots\.geojson"):
        read_points(path)


def test_database_of_another_kind_is_no_geopackage(tmp_path: Path) -> None:
    path = database(tmp_path / "cutline.gpkg", "CREATE TABLE a(b)")
    with pytest.raises(StorageError, match="not a valid GeoPackage"):
        check_geopackage(path)


def test_result_that_processing_loads_has_no_style_of_the_file(tmp_path: Path) -> None:
    path = with_default_style(geopackage(tmp_path / "cutline.gpkg"))
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    values: Any = SimpleNamespace(flag=lambda _: True, context=context)
    load_file(values, path, "Cutline", "OUTPUT")
    (source,) = context.layersToLoadOnCompletion()
    assert not QgsVectorLayer(source, "x", "ogr").actions().actions()
    assert QgsVectorLayer(source, "x", "ogr").featureCount() == 1


@pytest.mark.parametrize("name", ["a.gpkg", "a.geojson", "a.tif", "a.png", "a.mbtiles"])
def test_result_that_is_something_else_is_not_loaded(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text('<VRTDataset rasterXSize="9" rasterYSize="9"/>')
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    values: Any = SimpleNamespace(flag=lambda _: True, context=context)
    with pytest.raises(StorageError, match=name):
        load_file(values, path, "x", "OUTPUT")
    assert not context.layersToLoadOnCompletion()


def geojson(path: Path, crs: str, name: str = "crs") -> Path:
    path.write_text(
        f'{{"type": "FeatureCollection", "{name}": {crs}, "features": [{{"type": "Feature",'
        ' "properties": {}, "geometry": {"type": "Point", "coordinates": [9, 47]}}]}'
    )
    return path


LINKS = (
    '{"type": "link", "properties": {"href": "URL"}}',
    '{"type": "LINK", "properties": {"href": "URL"}}',
    '{"type": "url", "properties": {"url": "URL"}}',
    '{"type": "name", "type": "link", "properties": {"href": "URL"}}',
    '{"type": "link", "type": "name", "properties": {"href": "URL", "name": "EPSG:4326"}}',
    '{"type": "name", "TYPE": "link", "properties": {"href": "URL", "name": "EPSG:4326"}}',
    '{"type": "name", "properties": {"href": "URL", "name": "EPSG:4326"}}',
    '{"type": "name", "properties": {"name": "URL"}}',
    '{"type": "name", "properties": {"name": "/vsicurl/URL"}}',
    '{"type": "name", "properties": {"name": "urn:x /vsicurl/URL"}}',
    '{"type": "name", "properties": {"name": ["EPSG:4326", "URL"]}}',
    '{"type": "name", "properties": {"name": "/etc/passwd"}}',
    '{"type": "link", "properties": {"href": "URL"}, "a": 1, "b": 2, "c": 3}',
    '{"type": "link", "properties": {"href": "URL", "type": "proj4", "a": 1}}',
)


@pytest.mark.parametrize("name", ["crs", "CRS", r"\u0063rs"])
@pytest.mark.parametrize("crs", LINKS)
def test_address_of_a_crs_in_geojson_is_never_fetched(crs: str, name: str, tmp_path: Path) -> None:
    with raw_server(lambda _: [b"HTTP/1.0 200 OK\r\n\r\nEPSG:4326"]) as server:
        path = geojson(tmp_path / "shots.geojson", crs.replace("URL", server.url), name)
        for opens in (check_file, lambda p: file_layer(p, "x")):
            with pytest.raises(StorageError, match=r"shots\.geojson"):
                opens(path)
        assert server.heads == []


CRS_NAMES = (
    "EPSG:4326", "OGC:CRS84", "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326",
    "urn:x-ogc:def:crs:EPSG:4326", "http://www.opengis.net/def/crs/EPSG/0/4326",
    "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
)  # fmt: skip
NAMED = [json.dumps({"type": "name", "properties": {"name": name}}) for name in CRS_NAMES]


@pytest.mark.parametrize("crs", ["null", '"EPSG:4326"', *NAMED])
def test_named_crs_in_geojson_is_accepted(crs: str, tmp_path: Path) -> None:
    assert file_layer(geojson(tmp_path / "shots.geojson", crs), "x").featureCount() == 1


@pytest.mark.parametrize("features", [1, 50])
def test_geojson_of_too_many_fields_is_refused_within_bounds(features: int, tmp_path: Path) -> None:
    path = tmp_path / "shots.geojson"
    made = [
        {"type": "Feature", "geometry": None, "properties": {f"f{n}_{i}": 1 for i in range(60_000)}}
        for n in range(features)
    ]
    if features > 1:  # few of each
        for feature in made:
            feature["properties"] = dict(list(feature["properties"].items())[:40])
    path.write_text(json.dumps({"type": "FeatureCollection", "features": made}))
    assert outcome(CHECK_FILE, "check_file(path)", path).startswith("refused: shots.geojson")


@pytest.mark.parametrize(
    ("unit", "count"),
    [("[],", 40_000_000), ("[],", 1_400_000), ('{"a":1},', 700_000), ("[", 1_000_000)],
)
def test_geojson_of_an_asset_is_checked_within_bounds(
    unit: str, count: int, tmp_path: Path
) -> None:
    path = tmp_path / "shots.geojson"
    path.write_text(f'{{"type": "FeatureCollection", "features": [{unit * count}1]}}')
    result = outcome(CHECK_FILE, "check_file(path)", path)
    assert result.startswith(("refused: shots.geojson", "accepted"))
