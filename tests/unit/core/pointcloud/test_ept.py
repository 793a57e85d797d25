"""LAS and LAZ to EPT: nothing lost, nothing left behind, nothing believed."""

from __future__ import annotations

import errno
import json
import math
import struct
from pathlib import Path
from typing import Any, Callable

import laspy
import numpy as np
import pytest
from orthodock.core.pointcloud import ept, las, octree

UTM15 = 32615
GEOGCS = (
    'GEOGCS["g",DATUM["d",SPHEROID["s",6378137,298.257223563]],PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433]]'
)
WKT = (
    f'PROJCS["made up",{GEOGCS},PROJECTION["Transverse_Mercator"],'
    'PARAMETER["scale_factor",0.9996],UNIT["metre",1]]'
)

# Byte offsets in the header block, LAS 1.4 R15.
POINTS_START, RECORD_LENGTH, LEGACY_COUNT, SCALE, OFFSET, BOUNDS = 96, 105, 107, 131, 155, 179


@pytest.fixture(autouse=True)
def _small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make small clouds go through what large ones do: many chunks, flushes, levels, merges."""
    monkeypatch.setattr(ept, "_CHUNK_POINTS", 3_000)
    monkeypatch.setattr(ept, "_BUFFER_BYTES", 100_000)
    monkeypatch.setattr(ept, "_SMALL_NODE_POINTS", 100)
    monkeypatch.setattr(octree, "POINTS_PER_NODE", 1_000)
    monkeypatch.setattr(las, "_LAZ_READ_POINTS", 10_000)


def make_las(
    path: Path,
    points: int = 20_000,
    point_format: int = 3,
    version: str = "1.2",
    change: Callable[[laspy.LasData], None] = lambda _: None,
) -> laspy.LasData:
    """Write a hilly field of 100 m with random attributes; return it."""
    header = laspy.LasHeader(point_format=point_format, version=version)
    header.scales = [0.001, 0.001, 0.001]
    header.offsets = [500_000, 4_000_000, 0]
    cloud = laspy.LasData(header)
    rng = np.random.default_rng(points)
    cloud.x = 500_000 + rng.random(points) * 100
    cloud.y = 4_000_000 + rng.random(points) * 100
    cloud.z = 50 + 10 * rng.random(points)
    cloud.intensity = rng.integers(0, 65_536, points)
    cloud.classification = rng.integers(0, 32, points)
    if "red" in header.point_format.dimension_names:
        for color in ("red", "green", "blue"):
            cloud[color] = rng.integers(0, 65_536, points)
    change(cloud)
    cloud.write(str(path))
    return cloud


def patch(path: Path, offset: int, layout: str, *values: float) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(struct.pack("<" + layout, *values))


def read_ept(path: Path) -> tuple[dict[str, Any], dict[str, np.ndarray]]:
    """Return ept.json and the records of each node, as any EPT reader would find them."""
    document = json.loads(path.read_text())
    kinds = {"signed": "i", "unsigned": "u", "float": "f"}
    dtype = np.dtype([(a["name"], f"<{kinds[a['type']]}{a['size']}") for a in document["schema"]])
    folder = path.parent / "ept-data"
    return document, {f.stem: np.fromfile(f, dtype) for f in sorted(folder.glob("*.bin"))}


def world(document: dict[str, Any], records: np.ndarray) -> np.ndarray:
    """Return coordinates, shape (n, 3)."""
    axes = document["schema"][:3]
    return np.stack([records[a["name"]] * a["scale"] + a["offset"] for a in axes], axis=1)


def rows(*columns: Any) -> np.ndarray:
    """Return the columns as an array of rows in a fixed order, to compare sets of points."""
    table = np.stack([np.asarray(column, np.int64) for column in columns], axis=1)
    return table[np.lexsort(table.T[::-1])]


def assert_same_points(path: Path, cloud: laspy.LasData) -> None:
    document, nodes = read_ept(path)
    found = np.concatenate(list(nodes.values()))
    names = {"Intensity": "intensity", "Classification": "classification"}
    if "red" in cloud.header.point_format.dimension_names:
        names.update(Red="red", Green="green", Blue="blue")
    assert document["points"] == len(found) == len(cloud.points)
    assert set(found.dtype.names) == {"X", "Y", "Z", *names}
    expected = rows(cloud.X, cloud.Y, cloud.Z, *(cloud[name] for name in names.values()))
    written = rows(found["X"], found["Y"], found["Z"], *(found[name] for name in names))
    assert np.array_equal(written, expected)


def assert_valid_tree(path: Path) -> None:
    """Check hierarchy against files, parents, and every point against its node's cube."""
    document, nodes = read_ept(path)
    hierarchy = json.loads((path.parent / "ept-hierarchy" / "0-0-0-0.json").read_text())
    assert {name: count for name, count in hierarchy.items() if count} == {
        name: len(records) for name, records in nodes.items()
    }
    assert hierarchy["0-0-0-0"] > 0
    low = np.array(document["bounds"][:3])
    sides = np.array(document["bounds"][3:]) - low
    assert np.allclose(sides, sides[0])
    for name in hierarchy:
        level, *cell = map(int, name.split("-"))
        if level:
            assert "-".join(map(str, [level - 1, *(c // 2 for c in cell)])) in hierarchy
        if name not in nodes:
            continue
        position = (world(document, nodes[name]) - low) / (sides[0] / 2**level) - cell
        assert position.min() > -1e-6
        assert position.max() < 1 + 1e-6


# ------------------------------------------------------------------------------------- round trips


@pytest.mark.parametrize(
    ("point_format", "version"),
    [(0, "1.2"), (1, "1.2"), (2, "1.2"), (3, "1.2"), (3, "1.4"), (4, "1.3"), (5, "1.3")]
    + [(number, "1.4") for number in range(6, 11)],
)
def test_every_point_arrives_once(tmp_path: Path, point_format: int, version: str) -> None:
    cloud = make_las(tmp_path / "a.las", point_format=point_format, version=version)
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out")
    assert info.path == tmp_path / "out" / "ept.json"
    assert info.has_color == (point_format in (2, 3, 5, 7, 8, 10))
    assert_same_points(info.path, cloud)
    assert_valid_tree(info.path)


@pytest.mark.parametrize(("point_format", "version"), [(0, "1.2"), (3, "1.2"), (7, "1.4")])
@pytest.mark.parametrize("gap", [2, 65_536])
def test_bytes_between_records_and_points_are_skipped(
    tmp_path: Path, point_format: int, version: str, gap: int
) -> None:
    """TerraScan writes two there; others leave room for records to come."""
    path = tmp_path / "a.las"
    cloud = make_las(path, 2_000, point_format=point_format, version=version)
    content = path.read_bytes()
    (start,) = struct.unpack_from("<I", content, POINTS_START)
    path.write_bytes(content[:start] + b"\xdd\xcc" * (gap // 2) + content[start:])
    patch(path, POINTS_START, "I", start + gap)
    assert_same_points(ept.build_ept(path, tmp_path / "out").path, cloud)


@pytest.mark.parametrize("point_format", [6, 7, 8])
@pytest.mark.parametrize("suffix", ["las", "laz"])
def test_count_of_old_readers_may_be_zero(tmp_path: Path, point_format: int, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    cloud = make_las(path, 2_000, point_format=point_format, version="1.4")
    patch(path, LEGACY_COUNT, "I5I", 0, *[0] * 5)
    assert_same_points(ept.build_ept(path, tmp_path / "out").path, cloud)


@pytest.mark.parametrize("point_format", [3, 7])
def test_every_point_arrives_once_from_laz(tmp_path: Path, point_format: int) -> None:
    cloud = make_las(tmp_path / "a.laz", 120_000, point_format, "1.4")
    info = ept.build_ept(tmp_path / "a.laz", tmp_path / "out")
    assert_same_points(info.path, cloud)
    assert_valid_tree(info.path)


def test_large_tree_with_nodes_of_all_levels_is_valid(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(octree, "POINTS_PER_NODE", 10)
    monkeypatch.setattr(ept, "_SMALL_NODE_POINTS", 2)
    cloud = make_las(tmp_path / "a.las", 50_000)
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out")
    assert any((tmp_path / "out" / "ept-data").glob("6-*.bin"))
    assert_same_points(info.path, cloud)
    assert_valid_tree(info.path)


def test_cloud_without_sample_is_planned_as_surface() -> None:
    header = las.LasHeader(
        Path("x"), 3, 34, 10**7, 227, False, (0.01,) * 3, (0.0,) * 3, (0.0,) * 3, (1.0,) * 3, ()
    )
    grid = octree.plan_grid(header, octree.Box((0, 0, 0), (10_000, 10_000, 100)))
    levels = octree.plan_levels(64_000, grid, None)
    shares = np.bincount(levels.slots) / len(levels.slots)
    assert levels.depth == 3
    assert shares == pytest.approx(np.array([1, 4, 16, 64]) / 85, abs=1e-4)


def header_of(*scale: float) -> las.LasHeader:
    origin = (0.0, 0.0, 0.0)
    return las.LasHeader(
        Path("x"), 3, 34, 10**7, 227, False, scale or (0.01,) * 3, origin, origin, (1.0,) * 3, ()
    )


def cube_of(*low: int, extent: int = 0) -> octree.Grid:
    high = tuple(lowest + extent for lowest in low)
    return octree.plan_grid(header_of(), octree.Box(low, high))


@pytest.mark.parametrize("extent", [0, 1, 125, 126, 127, 511, 512, 1_000_000])
def test_cube_holds_its_box_with_a_margin_and_can_be_halved(extent: int) -> None:
    grid, margin = cube_of(7, -9, 5, extent=extent), extent // 512 + 1
    assert grid.corner == (7 - margin, -9 - margin, 5 - margin)
    assert grid.side % 2**octree.MAX_DEPTH == 0
    assert 0 <= grid.side - (extent + 2 * margin) < 2**octree.MAX_DEPTH
    assert grid.bounds() == pytest.approx(
        [c * 0.01 for c in grid.corner] + [(c + grid.side) * 0.01 for c in grid.corner]
    )


@pytest.mark.parametrize("axis", [0, 1, 2])
@pytest.mark.parametrize(
    ("low", "fits"),
    [(1 - 2**31, True), (-(2**31), False), (2**31 - 128, True), (2**31 - 127, False)],
)
def test_cube_keeps_the_integers_of_the_file_as_far_as_32_bits_go(
    axis: int, low: int, fits: bool
) -> None:
    place = [0, 0, 0]
    place[axis] = low
    assert cube_of(*place).identity == fits


def test_scales_that_differ_are_never_kept() -> None:
    box = octree.Box((0, 0, 0), (100, 100, 100))
    grid = octree.plan_grid(header_of(0.01, 0.01, 0.02), box)
    assert (grid.identity, grid.scale) == (False, 0.01)
    assert list(grid.to_written(2, np.array([0.0, 50.0, 100.0]))) == [0, 100, 200]


def test_cells_reach_from_the_corner_to_the_last_integer_of_the_cube() -> None:
    grid = cube_of(7, -9, 5, extent=1000)
    first, end = grid.corner[1], grid.corner[1] + grid.side
    assert list(grid.to_cells(1, np.array([first, end - 1.0]), 3)) == [0, 7]
    for outside in (first - 1.0, float(end)):
        with pytest.raises(octree.OutsideCube):
            grid.to_cells(1, np.array([outside]), 3)


@pytest.mark.parametrize("depth", range(octree.MAX_DEPTH + 1))
def test_node_of_a_point_is_that_of_its_cell(depth: int) -> None:
    grid, rng = cube_of(7, -9, 5, extent=100_000), np.random.default_rng(depth)
    written = [rng.integers(c, c + grid.side, 500).astype(float) for c in grid.corner]
    levels = rng.integers(0, depth + 1, 500).astype(np.uint8)
    keys = octree.node_keys(octree.morton(grid, written, depth), levels, depth)
    for key, level, *place in zip(map(int, keys), map(int, levels), *written):
        side = grid.side / 2**level
        cell = [math.floor((p - c) / side) for p, c in zip(place, grid.corner)]
        assert octree.node_name(key) == "-".join(map(str, [level, *cell]))
        assert octree.level_of(key) == level
        for child in octree.children_of(key) if level < octree.MAX_DEPTH else ():
            assert octree.parent_of(child) == key
            assert octree.level_of(child) == level + 1
    assert np.array_equal(keys[octree.sort_order(keys)], np.sort(keys))


def test_children_are_the_eight_parts_of_a_node() -> None:
    names = [octree.node_name(child) for child in octree.children_of(0)]
    assert names == [f"1-{x}-{y}-{z}" for z in (0, 1) for y in (0, 1) for x in (0, 1)]


@pytest.mark.parametrize(
    ("points", "depth"), [(1000, 0), (1001, 1), (5000, 1), (5001, 2), (21_000, 2), (21_001, 3)]
)
def test_tree_is_as_shallow_as_the_mean_of_its_nodes_allows(points: int, depth: int) -> None:
    assert octree.plan_levels(points, cube_of(0, 0, 0, extent=1000), None).depth == depth


@pytest.mark.parametrize(("points", "depth"), [(1000, 0), (1001, 1), (5000, 1), (5001, 2)])
def test_tree_is_as_shallow_as_its_densest_node_allows(
    monkeypatch: pytest.MonkeyPatch, points: int, depth: int
) -> None:
    monkeypatch.setattr(octree, "POINTS_PER_NODE", 10**9)
    monkeypatch.setattr(octree, "_MAX_POINTS_IN_NODE", 1000)
    assert octree.plan_levels(points, cube_of(0, 0, 0, extent=1000), None).depth == depth


def test_root_is_never_empty() -> None:
    levels = octree.plan_levels(10**6, cube_of(0, 0, 0, extent=1000), None)
    drawn = levels.draw(np.random.default_rng(1), 50_000)
    assert drawn[0] == 0
    assert drawn.max() == levels.depth
    assert np.bincount(drawn)[-1] == pytest.approx(37_500, rel=0.02)  # three of four


def test_single_point_makes_a_single_node(tmp_path: Path) -> None:
    cloud = make_las(tmp_path / "a.las", 1)
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out")
    assert_same_points(info.path, cloud)
    assert_valid_tree(info.path)


def test_points_in_one_place_are_kept(tmp_path: Path) -> None:
    def pile_up(cloud: laspy.LasData) -> None:
        cloud.X[:], cloud.Y[:], cloud.Z[:] = 5, 6, 7

    cloud = make_las(tmp_path / "a.las", change=pile_up)
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out")
    assert_same_points(info.path, cloud)
    assert_valid_tree(info.path)


def test_corridor_gets_nodes_of_bounded_size(tmp_path: Path) -> None:
    def stretch(cloud: laspy.LasData) -> None:
        cloud.Y[:] = cloud.Y // 100

    make_las(tmp_path / "a.las", 60_000, change=stretch)
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out")
    _, nodes = read_ept(info.path)
    assert max(map(len, nodes.values())) < 5_000


def test_dense_place_gets_deeper_nodes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gather(cloud: laspy.LasData) -> None:
        for axis in "XYZ":
            cloud[axis][:40_000] = cloud[axis][:40_000] // 20

    monkeypatch.setattr(octree, "POINTS_PER_NODE", 30_000)
    monkeypatch.setattr(octree, "_MAX_POINTS_IN_NODE", 5_000)
    make_las(tmp_path / "a.las", 60_000, change=gather)
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out")
    _, nodes = read_ept(info.path)
    assert len(nodes) > 10


def test_keys_beyond_16_bits_are_sorted() -> None:
    keys = np.random.default_rng(3).integers(0, 2_396_745, 10_000).astype(np.uint32)
    assert np.array_equal(keys[octree.sort_order(keys)], np.sort(keys))


def test_far_outlier_makes_no_chain_of_small_nodes(tmp_path: Path) -> None:
    def outlier(cloud: laspy.LasData) -> None:
        cloud.X[0] = 2_000_000

    cloud = make_las(tmp_path / "a.las", 60_000, change=outlier)
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out")
    _, nodes = read_ept(info.path)
    assert min(map(len, nodes.values())) >= 100
    assert_same_points(info.path, cloud)
    assert_valid_tree(info.path)


def test_extra_bytes_are_skipped(tmp_path: Path) -> None:
    def extend(cloud: laspy.LasData) -> None:
        cloud.add_extra_dim(laspy.ExtraBytesParams("views", "u1"))

    cloud = make_las(tmp_path / "a.las", change=extend)
    assert_same_points(ept.build_ept(tmp_path / "a.las", tmp_path / "out").path, cloud)


def test_flags_beside_the_class_are_masked(tmp_path: Path) -> None:
    def flag(cloud: laspy.LasData) -> None:
        cloud.synthetic[:] = 1
        cloud.classification[:] = 6

    make_las(tmp_path / "a.las", change=flag)
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out")
    document, nodes = read_ept(info.path)
    assert set(nodes["0-0-0-0"]["Classification"]) == {6}
    assert document["schema"][4]["counts"] == [{"value": 6, "count": 20_000}]


@pytest.mark.parametrize("suffix", ["las", "laz"])
def test_result_describes_the_cloud(tmp_path: Path, suffix: str) -> None:
    def darken(cloud: laspy.LasData) -> None:
        for color in ("red", "green", "blue"):
            cloud[color] = cloud[color] // 256

    cloud = make_las(tmp_path / f"a.{suffix}", change=darken)
    info = ept.build_ept(tmp_path / f"a.{suffix}", tmp_path / "out")
    low, high = np.array(cloud.xyz).min(axis=0), np.array(cloud.xyz).max(axis=0)
    assert (info.points, info.color_max, info.wkt) == (20_000, 255, "")
    assert info.bounds == pytest.approx([*low, *high], abs=1e-6)
    assert (info.z_min, info.z_max) == (info.bounds[2], info.bounds[5])


# ------------------------------------------------------------------------- bounds, scales, offsets


@pytest.mark.parametrize(
    "claim",
    [
        (500_050, 500_040, 4_000_050, 4_000_040, 55, 54),
        (600_000, 500_000, 4_100_000, 4_000_000, 9_000, 0),
        (math.nan,) * 6,
        (1e300, -1e300) * 3,
        (0, 1) * 3,
        (0, 0) * 3,
    ],
    ids=["too-small", "too-large", "nan", "huge", "inverted", "zero"],
)
def test_wrong_bounds_in_header_are_replaced(tmp_path: Path, claim: tuple[float, ...]) -> None:
    cloud = make_las(tmp_path / "a.las", 30_000)
    patch(tmp_path / "a.las", BOUNDS, "6d", *claim)
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out")
    document, nodes = read_ept(info.path)
    assert document["bounds"][3] - document["bounds"][0] < 120
    assert len(nodes) > 10
    assert_same_points(info.path, cloud)
    assert_valid_tree(info.path)


def test_scales_that_differ_are_made_one(tmp_path: Path) -> None:
    make_las(tmp_path / "a.las")
    patch(tmp_path / "a.las", SCALE, "3d", 0.001, 0.002, 0.01)
    with laspy.open(str(tmp_path / "a.las")) as reader:
        expected = reader.read().xyz
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out")
    document, nodes = read_ept(info.path)
    found = world(document, np.concatenate(list(nodes.values())))
    assert {a["scale"] for a in document["schema"][:3]} == {0.001}
    assert np.allclose(np.sort(found, axis=0), np.sort(expected, axis=0), atol=1e-6, rtol=0)
    assert_valid_tree(info.path)


def test_coordinates_at_the_ends_of_32_bits_fit(tmp_path: Path) -> None:
    def stretch(cloud: laspy.LasData) -> None:
        cloud.X[0], cloud.X[1] = -(2**31), 2**31 - 1

    cloud = make_las(tmp_path / "a.las", change=stretch)
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out")
    document, nodes = read_ept(info.path)
    found = world(document, np.concatenate(list(nodes.values())))
    step = document["schema"][0]["scale"]
    offsets = [a["offset"] for a in document["schema"][:3]]
    corners = (np.array(document["bounds"]) - offsets * 2) / step
    assert np.abs(corners).max() < 2**31  # QGIS keeps the cube in 32 bits
    assert corners[3] - corners[0] < 2**31
    assert np.abs(np.sort(found[:, 0]) - np.sort(cloud.x)).max() <= step
    assert_valid_tree(info.path)


@pytest.mark.parametrize("value", [0.0, -1.0, math.nan, math.inf, 1e300])
def test_impossible_scale_is_refused(tmp_path: Path, value: float) -> None:
    make_las(tmp_path / "a.las", 10)
    patch(tmp_path / "a.las", SCALE + 8, "d", value)
    assert_refused(tmp_path, "a.las", "scale or offset")


@pytest.mark.parametrize("value", [math.nan, -math.inf, 1e300])
def test_impossible_offset_is_refused(tmp_path: Path, value: float) -> None:
    make_las(tmp_path / "a.las", 10)
    patch(tmp_path / "a.las", OFFSET, "d", value)
    assert_refused(tmp_path, "a.las", "scale or offset")


# --------------------------------------------------------------------------------------------- CRS


def with_vlr(user: str, number: int, data: bytes) -> Callable[[laspy.LasData], None]:
    def change(cloud: laspy.LasData) -> None:
        cloud.header.vlrs.append(laspy.VLR(user, number, "", data))

    return change


def geokeys(*keys: tuple[int, int]) -> bytes:
    entries = b"".join(struct.pack("<4H", key, 0, 1, value) for key, value in keys)
    return struct.pack("<4H", 1, 1, 0, len(keys)) + entries


def srs_of(tmp_path: Path, change: Callable[[laspy.LasData], None], fallback: str = "") -> Any:
    make_las(tmp_path / "a.las", 100, 6, "1.4", change)
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out", fallback_wkt=fallback)
    srs = json.loads(info.path.read_text())["srs"]
    assert srs.get("wkt", "") == info.wkt
    return srs


def test_crs_comes_from_wkt_record_first(tmp_path: Path) -> None:
    change = with_vlr("LASF_Projection", 2112, WKT.encode() + b"\0")
    assert srs_of(tmp_path, change, "fallback") == {"wkt": WKT}


def test_crs_comes_from_extended_wkt_record(tmp_path: Path) -> None:
    def change(cloud: laspy.LasData) -> None:
        cloud.evlrs = laspy.vlrs.vlrlist.VLRList()
        cloud.evlrs.append(laspy.VLR("LASF_Projection", 2112, "", WKT.encode()))

    assert srs_of(tmp_path, change, "fallback") == {"wkt": WKT}


def in_degrees(cloud: laspy.LasData) -> None:
    cloud.header.offsets = [8, 47, 0]
    share = np.arange(len(cloud.points)) / 100_000
    cloud.x, cloud.y = 8 + share, 47 + share


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        (((1024, 1), (3072, UTM15)), UTM15),
        (((1024, 1), (2048, 4326), (3072, UTM15)), UTM15),
        (((3072, UTM15),), UTM15),
        (((1024, 2), (2048, 4326)), 4326),
        (((2048, 4326),), 4326),
    ],
)
def test_crs_comes_from_geokeys(tmp_path: Path, keys: Any, code: int) -> None:
    osr = pytest.importorskip("osgeo.osr")

    def change(cloud: laspy.LasData) -> None:
        with_vlr("LASF_Projection", 34735, geokeys(*keys))(cloud)
        if code == 4326:
            in_degrees(cloud)

    srs = srs_of(tmp_path, change, "fallback")
    assert (srs["authority"], srs["horizontal"]) == ("EPSG", str(code))
    reference = osr.SpatialReference()
    reference.ImportFromWkt(srs["wkt"])
    assert reference.GetAuthorityCode(None) == str(code)


@pytest.mark.parametrize(
    "keys",
    [
        ((1024, 1), (2048, 4326), (3072, 32767)),
        ((2048, 4326), (3072, 32767)),
        ((1024, 1), (2048, 4326)),
        ((1024, 2), (2048, 4326)),  # but the points are metres
        ((1024, 32767), (2048, 4326)),
        ((1024, 1), (3072, 65535)),
        ((1024, 1), (2048, 4326), (3072, 0)),
    ],
)
@pytest.mark.parametrize("fallback", [WKT, ""])
def test_user_defined_crs_is_that_of_the_task(tmp_path: Path, keys: Any, fallback: str) -> None:
    change = with_vlr("LASF_Projection", 34735, geokeys(*keys))
    assert srs_of(tmp_path, change, fallback) == ({"wkt": fallback} if fallback else {})


@pytest.mark.parametrize(
    "record",
    [
        'PROJCS["broken",GEOGCS["WGS 84",DATUM[',
        WKT[:-1],
        WKT.replace("PROJCS", "PROJKS"),
        'LOCAL_CS["arbitrary",UNIT["metre",1]]',
        'VERT_CS["h",VERT_DATUM["d",2005],UNIT["metre",1]]',
        GEOGCS,  # but the points are metres
        'AUTHORITY["EPSG","32632"]',
    ],
)
def test_wkt_that_nobody_can_read_gives_way_to_the_task(tmp_path: Path, record: str) -> None:
    pytest.importorskip("osgeo.osr")
    change = with_vlr("LASF_Projection", 2112, record.encode())
    assert srs_of(tmp_path, change, WKT) == {"wkt": WKT}


def test_broken_wkt_gives_way_to_geokeys(tmp_path: Path) -> None:
    def change(cloud: laspy.LasData) -> None:
        with_vlr("LASF_Projection", 2112, b'PROJCS["broken",')(cloud)
        with_vlr("LASF_Projection", 34735, geokeys((1024, 1), (3072, UTM15)))(cloud)

    assert srs_of(tmp_path, change, WKT)["horizontal"] == str(UTM15)


def test_crs_falls_back(tmp_path: Path) -> None:
    assert srs_of(tmp_path, lambda _: None, WKT) == {"wkt": WKT}


def test_crs_may_be_unknown(tmp_path: Path) -> None:
    assert srs_of(tmp_path, lambda _: None) == {}


@pytest.mark.parametrize(
    ("number", "data"),
    [
        (2112, b"\xff\xfe\x00garbage"),
        (2112, b""),
        (34735, b""),
        (34735, b"\x01"),
        (34735, struct.pack("<4H", 1, 1, 0, 65535)),
        (34735, geokeys((3072, 32767))),
        (34735, geokeys((3072, 1))),
    ],
)
def test_malformed_crs_record_falls_back(tmp_path: Path, number: int, data: bytes) -> None:
    def change(cloud: laspy.LasData) -> None:
        # laspy writes known records only as it understands them, so the number is patched in.
        cloud.header.vlrs.append(laspy.VLR("LASF_Projection", 9999, "", data))

    make_las(tmp_path / "a.las", 100, 3, "1.2", change)
    octets = (tmp_path / "a.las").read_bytes()
    at = octets.index(b"LASF_Projection") + 16
    patch(tmp_path / "a.las", at, "H", number)
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out", fallback_wkt=WKT)
    assert info.wkt == WKT


def test_record_longer_than_the_file_is_ignored(tmp_path: Path) -> None:
    make_las(tmp_path / "a.las", 100, 3, "1.2", with_vlr("someone", 7, b"12345678"))
    at = (tmp_path / "a.las").read_bytes().index(b"someone") + 18
    patch(tmp_path / "a.las", at, "H", 65535)
    assert ept.build_ept(tmp_path / "a.las", tmp_path / "out").points == 100


# --------------------------------------------------------------------------- errors, hostile input


def assert_refused(tmp_path: Path, name: str, text: str) -> None:
    before = sorted(tmp_path.iterdir())
    with pytest.raises(ept.PointCloudError, match=text):
        ept.build_ept(tmp_path / name, tmp_path / "out")
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("content", [b"", b"LASF", b"<html>" * 100])
def test_other_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.las").write_bytes(content)
    assert_refused(tmp_path, "a.las", "not a LAS")


def test_missing_file_is_refused(tmp_path: Path) -> None:
    assert_refused(tmp_path, "a.las", "No such file")


def test_empty_cloud_is_refused(tmp_path: Path) -> None:
    make_las(tmp_path / "a.las", 10)
    patch(tmp_path / "a.las", LEGACY_COUNT, "I", 0)
    assert_refused(tmp_path, "a.las", "no points")


def test_truncated_las_is_refused(tmp_path: Path) -> None:
    make_las(tmp_path / "a.las", 1_000)
    octets = (tmp_path / "a.las").read_bytes()
    (tmp_path / "a.las").write_bytes(octets[:-1])
    assert_refused(tmp_path, "a.las", "truncated")


def test_las_cut_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_las(tmp_path / "a.las", 1_000)
    octets = (tmp_path / "a.las").read_bytes()
    (tmp_path / "a.las").write_bytes(octets[:-100])
    monkeypatch.setattr(las, "_check_size", lambda *_: None)
    assert_refused(tmp_path, "a.las", "truncated: it contains 997 of 1,?000 points")


@pytest.mark.parametrize("share", [0.3, 0.9, 0.999])
def test_truncated_laz_is_refused(tmp_path: Path, share: float) -> None:
    make_las(tmp_path / "a.laz", 120_000)
    octets = (tmp_path / "a.laz").read_bytes()
    (tmp_path / "a.laz").write_bytes(octets[: int(len(octets) * share)])
    assert_refused(tmp_path, "a.laz", "truncated")


@pytest.mark.parametrize("suffix", ["las", "laz"])
def test_absurd_count_is_refused(tmp_path: Path, suffix: str) -> None:
    make_las(tmp_path / f"a.{suffix}", 10, 6, "1.4")
    patch(tmp_path / f"a.{suffix}", 247, "Q", 2**60)
    assert_refused(tmp_path, f"a.{suffix}", "truncated")


@pytest.mark.parametrize(("skip", "layout", "value"), [(4, "I", 2**32 - 1), (0, "q", 2**62)])
def test_absurd_chunk_table_is_refused(tmp_path: Path, skip: int, layout: str, value: int) -> None:
    """Believed, it would end the process: lazrs cannot report that memory is short."""
    make_las(tmp_path / "a.laz", 1_000)
    octets = (tmp_path / "a.laz").read_bytes()
    (points_at,) = struct.unpack_from("<I", octets, 96)
    (table_at,) = struct.unpack_from("<q", octets, points_at)
    patch(tmp_path / "a.laz", table_at + skip if skip else points_at, layout, value)
    assert_refused(tmp_path, "a.laz", "chunk table")


def test_laz_with_more_points_announced_than_there_are_is_refused(tmp_path: Path) -> None:
    make_las(tmp_path / "a.laz", 1_000)
    patch(tmp_path / "a.laz", LEGACY_COUNT, "I", 500_000)
    assert_refused(tmp_path, "a.laz", "truncated")


@pytest.mark.parametrize("length", [0, 33])
def test_record_shorter_than_its_format_is_refused(tmp_path: Path, length: int) -> None:
    make_las(tmp_path / "a.las", 10)
    patch(tmp_path / "a.las", RECORD_LENGTH, "H", length)
    assert_refused(tmp_path, "a.las", "point format 3")


def test_laz_without_back_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from orthodock.vendor import laspy as bundled

    make_las(tmp_path / "a.laz", 10)
    monkeypatch.setattr(bundled.LazBackend, "detect_available", lambda: ())
    assert_refused(tmp_path, "a.laz", "lazrs or laszip")


def test_full_disk_is_foreseen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_las(tmp_path / "a.las", 1_000)
    usage = ept.shutil.disk_usage(tmp_path)
    monkeypatch.setattr(ept.shutil, "disk_usage", lambda _: usage._replace(free=1_000))
    assert_refused(tmp_path, "a.las", "Not enough disk space")


def test_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    make_las(tmp_path / "a.las")
    monkeypatch.setattr(ept._NodeStore, "_flush", fail)
    assert_refused(tmp_path, "a.las", "No space left")


def test_damaged_headers_never_crash(tmp_path: Path) -> None:
    """Any change of the header gives a result or a PointCloudError, soon and without a trace."""
    make_las(tmp_path / "a.las", 300, change=with_vlr("someone", 7, b"12345678"))
    good = (tmp_path / "a.las").read_bytes()
    rng = np.random.default_rng(7)
    for _ in range(300):
        bad = bytearray(good)
        for at in rng.integers(4, 300, rng.integers(1, 5)):
            bad[at] = rng.integers(0, 256)
        (tmp_path / "b.las").write_bytes(bad)
        try:
            info = ept.build_ept(tmp_path / "b.las", tmp_path / "out")
        except ept.PointCloudError:
            continue
        assert_valid_tree(info.path)


# ------------------------------------------------------------------ cancelling, progress, replacing


@pytest.mark.parametrize("suffix", ["las", "laz"])
def test_cancelling_leaves_nothing(tmp_path: Path, suffix: str) -> None:
    make_las(tmp_path / f"a.{suffix}")
    asked = iter([False, False, False])
    with pytest.raises(ept.Cancelled):
        ept.build_ept(
            tmp_path / f"a.{suffix}", tmp_path / "out", cancelled=lambda: next(asked, True)
        )
    assert [path.name for path in tmp_path.iterdir()] == [f"a.{suffix}"]


def test_cancelling_keeps_the_old_result(tmp_path: Path) -> None:
    old = make_las(tmp_path / "old.las", 500)
    make_las(tmp_path / "new.las", 20_000)
    info = ept.build_ept(tmp_path / "old.las", tmp_path / "out")
    with pytest.raises(ept.Cancelled):
        ept.build_ept(tmp_path / "new.las", tmp_path / "out", cancelled=lambda: True)
    assert_same_points(info.path, old)


def test_old_result_and_remains_of_a_crash_are_replaced(tmp_path: Path) -> None:
    make_las(tmp_path / "old.las", 20_000)
    new = make_las(tmp_path / "new.las", 500)
    ept.build_ept(tmp_path / "old.las", tmp_path / "out")
    (tmp_path / "out.part" / "ept-data").mkdir(parents=True)
    (tmp_path / "out.part" / "ept-data" / "0-0-0-0.bin").write_bytes(b"remains")
    info = ept.build_ept(tmp_path / "new.las", tmp_path / "out")
    assert_same_points(info.path, new)
    assert_valid_tree(info.path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.las", "old.las", "out"]


def test_old_result_survives_a_failed_swap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cloud = make_las(tmp_path / "a.las", 500)
    info = ept.build_ept(tmp_path / "a.las", tmp_path / "out")
    rename = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if self.name == "out.part":
            raise PermissionError(errno.EACCES, "in use")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ept.PointCloudError, match="in use"):
        ept.build_ept(tmp_path / "a.las", tmp_path / "out")
    assert_same_points(info.path, cloud)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.las", "out"]


def test_progress_rises_to_one_even_over_two_passes(tmp_path: Path) -> None:
    make_las(tmp_path / "a.las")
    patch(tmp_path / "a.las", BOUNDS, "6d", 500_050, 500_040, 4_000_050, 4_000_040, 55, 54)
    seen: list[float] = []
    ept.build_ept(tmp_path / "a.las", tmp_path / "out", progress=seen.append)
    assert seen == sorted(set(seen))
    assert len(seen) > 3
    assert seen[0] >= 0
    assert seen[-1] == 1.0


def test_same_file_gives_same_tiles(tmp_path: Path) -> None:
    make_las(tmp_path / "a.las")
    one = ept.build_ept(tmp_path / "a.las", tmp_path / "one")
    two = ept.build_ept(tmp_path / "a.las", tmp_path / "two")
    _, first = read_ept(one.path)
    _, second = read_ept(two.path)
    assert {k: v.tobytes() for k, v in first.items()} == {k: v.tobytes() for k, v in second.items()}
