"""COPC files of the server are checked as a whole before QGIS reads any of their numbers."""

from __future__ import annotations

import math
import struct
from pathlib import Path

import products
import pytest
from copc_files import HEADER_BYTES, INFO_AT, Copc, packed
from hostile_files import outcome
from orthodock.core.gate import copc
from orthodock.core.gate.laz import PointCloudError
from orthodock.core.layers.builders import cloud_rendering
from orthodock.core.pointcloud import las

CHECK = "from orthodock.core.gate import copc\nfrom orthodock.core.gate.laz import PointCloudError"
HUGE = (0x7FFFFFFF, 0x7FFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF)
ROOT = (0, 0, 0, 0)


def check(path: Path) -> str:
    return outcome(CHECK, "copc.check(path)", path, "PointCloudError")


def opened(path: Path) -> cloud_rendering.Cloud:
    return cloud_rendering.as_it_is(path, "copc")


def patched(path: Path, at: int, layout: str, *values: float | bytes) -> Path:
    content = bytearray(path.read_bytes())
    struct.pack_into(layout, content, at, *values)
    path.write_bytes(content)
    return path


def refused(path: Path) -> None:
    """Expect it of the check alone, and of opening."""
    for call in (copc.check, opened):
        with pytest.raises(PointCloudError, match=path.name):
            call(path)


@pytest.mark.parametrize("extra", [0, 3])
@pytest.mark.parametrize("point_format", [6, 7, 8])
def test_good_copc_is_accepted(point_format: int, extra: int, tmp_path: Path) -> None:
    path = Copc(point_format, extra, wkt=b"x").write(tmp_path / "a.copc.laz")
    assert opened(path).provider == "copc"
    header = las.read_header(path)
    assert sum(len(records) for records in las.read_points(header, 100)) == 1_000


def test_pages_and_empty_nodes_are_accepted(tmp_path: Path) -> None:
    nodes = {ROOT: 10, (1, 1, 1, 1): 0, (2, 2, 3, 2): 10, (3, 5, 7, 5): 10}
    made = Copc(nodes=nodes, pages={(2, 2, 3, 2): [(2, 2, 3, 2), (3, 5, 7, 5)]})
    assert opened(made.write(tmp_path / "a.copc.laz"))


def test_statistics_that_qgis_has_appended_are_accepted(tmp_path: Path) -> None:
    record = struct.pack("<2x16sHQ32x", b"qgis", 0, 2) + b"{}"
    assert opened(Copc(after=record, more_records=1).write(tmp_path / "a.copc.laz"))


@pytest.mark.parametrize("suffix", ["las", "laz"])
def test_other_point_cloud_is_no_copc(suffix: str, tmp_path: Path) -> None:
    path = products.las(tmp_path / f"a.{suffix}", count=100)
    assert cloud_rendering.as_it_is(path, "pdal")
    with pytest.raises(PointCloudError, match="COPC"):
        opened(path)


@pytest.mark.parametrize(
    ("at", "layout", "value"),
    [
        (24, "<B", 2), (25, "<B", 2), (94, "<H", 235), (94, "<H", 376), (94, "<H", 65_535),
        (104, "<B", 0x87 & 0x7F), (104, "<B", 0x83), (104, "<B", 0x89), (104, "<B", 0xC7),
        (105, "<H", 35), (105, "<H", 40), (377, "<4s", b"qgis"), (393, "<H", 2),
        (395, "<H", 0), (395, "<H", 159), (395, "<H", 65_535),
    ],
)  # fmt: skip
def test_header_of_another_format_is_refused(
    at: int, layout: str, value: int | bytes, tmp_path: Path
) -> None:
    refused(patched(Copc().write(tmp_path / "a.copc.laz"), at, layout, value))


@pytest.mark.parametrize("count", [0, 1, 3, 1_000, 0xFFFFFFFF])
def test_false_number_of_records_is_refused(count: int, tmp_path: Path) -> None:
    path = patched(Copc().write(tmp_path / "a.copc.laz"), 100, "<I", count)
    with pytest.raises(PointCloudError):
        opened(path)


@pytest.mark.parametrize("octets", [46, 1_000, 65_535])
def test_record_beyond_the_points_is_refused(octets: int, tmp_path: Path) -> None:
    second = HEADER_BYTES + 54 + 160
    path = Copc(wkt=b"x").write(tmp_path / "a.copc.laz")
    patched(path, second + 20, "<H", octets)
    if octets == 46:  # as it was
        assert opened(path)
    else:
        refused(path)


@pytest.mark.parametrize("place", [0, 375, 589, 2**31 - 1, 2**32 - 1])
def test_false_place_of_the_points_is_refused(place: int, tmp_path: Path) -> None:
    path = patched(Copc().write(tmp_path / "a.copc.laz"), 96, "<I", place)
    refused(path)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, 1e300])
@pytest.mark.parametrize("number", range(6))
def test_impossible_bounds_are_refused(number: int, value: float, tmp_path: Path) -> None:
    refused(patched(Copc().write(tmp_path / "a.copc.laz"), 179 + 8 * number, "<d", value))


@pytest.mark.parametrize("value", [math.nan, math.inf, 1e300, 0.0, -1.0, 5e-324])
@pytest.mark.parametrize("number", range(5))
def test_impossible_cube_is_refused(number: int, value: float, tmp_path: Path) -> None:
    path = patched(Copc().write(tmp_path / "a.copc.laz"), INFO_AT + 8 * number, "<d", value)
    if number < 3 and math.isfinite(value) and abs(value) < 1e300:
        assert opened(path)  # a center may lie anywhere
    else:
        refused(path)


@pytest.mark.parametrize("value", [0, 1, 31, 33, 2**24, *HUGE])
@pytest.mark.parametrize("number", [5, 6])
def test_false_place_or_size_of_the_root_page_is_refused(
    number: int, value: int, tmp_path: Path
) -> None:
    path = patched(Copc().write(tmp_path / "a.copc.laz"), INFO_AT + 8 * number, "<Q", value)
    refused(path)


@pytest.mark.parametrize("value", [0, 2, 1_001, 0xFFFFFFFF])
def test_false_number_of_records_after_the_points_is_refused(value: int, tmp_path: Path) -> None:
    path = patched(Copc().write(tmp_path / "a.copc.laz"), 243, "<I", value)
    if value == 0:
        assert opened(path)  # the hierarchy is found without it
    else:
        refused(path)


@pytest.mark.parametrize("octets", [3, 2 << 20, 2**31, 2**63, 2**64 - 60])
def test_statistics_that_make_no_sense_are_refused(octets: int, tmp_path: Path) -> None:
    made = Copc(after=struct.pack("<2x16sHQ32x", b"qgis", 0, octets), more_records=1)
    refused(made.write(tmp_path / "a.copc.laz"))


def test_statistics_of_megabytes_are_refused(tmp_path: Path) -> None:
    content = b"[" * (2 << 20)
    record = struct.pack("<2x16sHQ32x", b"qgis", 0, len(content)) + content
    refused(Copc(after=record, more_records=1).write(tmp_path / "a.copc.laz"))


@pytest.mark.parametrize("kind", [0, 11, 30, 255])
def test_extra_bytes_of_no_type_are_refused(kind: int, tmp_path: Path) -> None:
    """QGIS would copy as many bytes as the options say into the place of one."""
    path = Copc(extra=2).write(tmp_path / "a.copc.laz")
    at = path.read_bytes().index(b"LASF_Spec") + 52
    refused(patched(path, at + 2, "<BB", kind, 255))


@pytest.mark.parametrize("kind", [3, 5, 10])
def test_extra_bytes_beyond_the_record_are_refused(kind: int, tmp_path: Path) -> None:
    path = Copc(extra=2).write(tmp_path / "a.copc.laz")
    refused(patched(path, path.read_bytes().index(b"LASF_Spec") + 54, "<B", kind))


# --- the hierarchy

KEYS = (
    (0, 0, 0, 1), (-1, 0, 0, 0), (1, 2, 0, 0), (1, 0, 0, -1), (1, -(2**31), 0, 0), (25, 0, 0, 0),
    (31, 0, 0, 0), (2**31 - 1, 0, 0, 0), (2, 3, 3, 3), (3, 1, 1, 1), ROOT,
)  # fmt: skip


@pytest.mark.parametrize("key", KEYS)
def test_node_that_is_no_cell_of_the_tree_is_refused(
    key: tuple[int, int, int, int], tmp_path: Path
) -> None:
    made = Copc()
    path = made.write(tmp_path / "a.copc.laz")
    refused(patched(path, made.page_at + 64, "<4i", *key))


@pytest.mark.parametrize("key", [(1, 1, 1, 1), (-1, 0, 0, 0)])
def test_tree_without_its_root_is_refused(key: tuple[int, ...], tmp_path: Path) -> None:
    """QGIS climbs up from a node until it meets the root."""
    made = Copc()
    refused(patched(made.write(tmp_path / "a.copc.laz"), made.page_at, "<4i", *key))


@pytest.mark.parametrize("node", range(3))
@pytest.mark.parametrize(
    ("at", "layout", "value"),
    [
        (16, "<Q", 0), (16, "<Q", 600), (16, "<Q", 2**32), *[(16, "<Q", v) for v in HUGE],
        (24, "<i", 0), (24, "<i", 1), (24, "<i", -1), (24, "<i", 2**31 - 1), (24, "<i", -(2**31)),
        (28, "<i", 0), (28, "<i", 1), (28, "<i", 501), (28, "<i", -1), (28, "<i", -2),
        (28, "<i", 2**31 - 1), (28, "<i", -(2**31)),
    ],
)  # fmt: skip
def test_false_number_of_a_node_is_refused(
    node: int, at: int, layout: str, value: int, tmp_path: Path
) -> None:
    made = Copc()
    path = made.write(tmp_path / "a.copc.laz")
    refused(patched(path, made.page_at + 32 * node + at, layout, value))


def test_nodes_upon_each_other_are_refused(tmp_path: Path) -> None:
    """Thousands of nodes of the same bytes would be as many times the points."""
    made = Copc()
    made.write(tmp_path / "a.copc.laz")
    _, place, octets, points = made.made[(1, 0, 0, 0)]
    made.entries = [made.made[ROOT], ((1, 0, 0, 0), place, octets, points),
                    ((1, 1, 0, 0), place, octets, points)]  # fmt: skip
    made.nodes[(1, 1, 0, 1)] = 500
    refused(made.write(tmp_path / "a.copc.laz"))


@pytest.mark.parametrize("layer", range(10))
@pytest.mark.parametrize("octets", [0xFFFFFFFF, 0x7FFFFFFF, 100_000])
def test_layer_beyond_its_node_is_refused(layer: int, octets: int, tmp_path: Path) -> None:
    made = Copc()
    path = made.write(tmp_path / "a.copc.laz")
    refused(patched(path, made.made[(1, 0, 0, 0)][1] + 36 + 4 + 4 * layer, "<I", octets))


def test_items_of_another_point_format_are_refused(tmp_path: Path) -> None:
    """QGIS's decoder counts layers by the format of the points, not by the LASzip record."""
    made = Copc(6, extra=6)
    path = made.write(tmp_path / "a.copc.laz")
    patched(path, 104, "<B", 0x87)
    with pytest.raises(PointCloudError, match="cannot be decoded"):
        las.read_header(path)


@pytest.mark.parametrize("target", ["itself", "root", "twice"])
def test_pages_in_a_circle_are_refused(target: str, tmp_path: Path) -> None:
    made = Copc(pages={(1, 0, 0, 0): [(1, 0, 0, 0)], (1, 1, 0, 1): [(1, 1, 0, 1)]})
    path = made.write(tmp_path / "a.copc.laz")
    first = made.page_at + made.root_bytes
    page = {"itself": first, "root": made.page_at, "twice": first}[target]
    if target == "twice":
        at, octets, key = made.page_at + 64, 32, (1, 1, 0, 1)
    else:
        at, octets, key = first, 32 if target == "itself" else made.root_bytes, (1, 0, 0, 0)
    refused(patched(path, at, "<4iQ2i", *key, page, octets, -1))


def test_page_without_its_own_node_is_refused(tmp_path: Path) -> None:
    """QGIS would read such a page anew each time it meets the node."""
    nodes = {ROOT: 10, (1, 0, 0, 0): 10, (2, 0, 0, 0): 10}
    made = Copc(nodes=nodes, pages={(1, 0, 0, 0): [(2, 0, 0, 0)]})
    refused(made.write(tmp_path / "a.copc.laz"))


@pytest.mark.parametrize("pages", [11_000, 200_000])
def test_pages_without_end_are_refused_within_bounds(pages: int, tmp_path: Path) -> None:
    """Each page holds its node and names the next one, eight of them deep."""
    made = Copc(nodes={ROOT: 10})
    path = made.write(tmp_path / "a.copc.laz")
    first = path.stat().st_size
    root = struct.pack("<4iQ2i", *made.made[ROOT][0], *made.made[ROOT][1:])
    chain = bytearray(root)
    for number in range(pages):
        key = (20, number % 2**20, 0, 0)
        chain += struct.pack("<4iQ2i", *key, first + 32 + 64 * number + 32, 64, -1)
        chain += struct.pack("<4iQ2i", *key, 0, 0, 0)
    content = path.read_bytes() + chain
    path.write_bytes(content)
    patched(path, INFO_AT + 40, "<2Q", first, 64)
    assert check(path).startswith("refused: a.copc.laz")


@pytest.mark.parametrize("count", [200_000, 1_000_000, 60_000_000])
def test_page_of_very_many_nodes_is_checked_within_bounds(count: int, tmp_path: Path) -> None:
    made = Copc(nodes={ROOT: 10})
    path = made.write(tmp_path / "a.copc.laz")
    first = path.stat().st_size
    keys = [(0, 0, 0, 0)]
    if count < 250_000:
        keys += [(level, x, 0, 0) for level in range(1, 18) for x in range(2**level)][: count - 1]
    root = struct.pack("<4iQ2i", *made.made[ROOT][0], *made.made[ROOT][1:])
    with path.open("r+b") as file:
        file.seek(first)
        file.write(root + b"".join(struct.pack("<4iQ2i", *key, 0, 0, 0) for key in keys[1:]))
        file.truncate(first + 32 * count)  # sparse
    patched_in_place(path, INFO_AT + 40, struct.pack("<2Q", first, 32 * count))
    assert check(path).startswith("accepted" if count < 250_000 else "refused: a.copc.laz")


def patched_in_place(path: Path, at: int, octets: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(octets)


def test_most_nodes_with_points_are_checked_within_bounds(tmp_path: Path) -> None:
    """All but the root have the bytes of one."""
    made = Copc(6, nodes={ROOT: copc.MOST_NODES, (1, 0, 0, 0): 1})
    path = made.write(tmp_path / "a.copc.laz")
    content = path.read_bytes()
    _, place, octets, _ = made.made[(1, 0, 0, 0)]
    keys = [(level, x, 0, 0) for level in range(1, 18) for x in range(2**level)]
    keys = keys[: copc.MOST_NODES - 1]
    entries = [made.made[ROOT]]
    entries += [(key, len(content) + octets * n, octets, 1) for n, key in enumerate(keys)]
    with path.open("ab") as file:
        file.write(content[place : place + octets] * len(keys))
        page = file.tell()
        file.write(b"".join(map(packed, entries)))
    patched_in_place(path, INFO_AT + 40, struct.pack("<2Q", page, 32 * len(entries)))
    patched_in_place(path, 247, struct.pack("<Q", 2 * copc.MOST_NODES))
    assert check(path) == "accepted"


@pytest.mark.parametrize("cut", [0, 4, 374, 375, 428, 429, 500, 588, 589, 640, 700, -200, -33, -1])
def test_copc_that_is_cut_short_is_refused_in_words(cut: int, tmp_path: Path) -> None:
    path = Copc().write(tmp_path / "a.copc.laz")
    path.write_bytes(path.read_bytes()[:cut])
    refused(path)


def test_mutated_copc_ends_no_process(tmp_path: Path) -> None:
    """1,000 mutations, in one process; `make fuzz` has more."""
    Copc(7, extra=1, wkt=b"x", pages={(1, 0, 0, 0): [(1, 0, 0, 0)]}).write(tmp_path / "good")
    mutate = """
import random, struct
def check_all():
    chance = random.Random(20201130)
    good = (path / "good").read_bytes()
    for _ in range(1000):
        content = bytearray(good)
        for _ in range(chance.randint(1, 4)):
            at = chance.choice([chance.randrange(90, 650), chance.randrange(len(content) - 8)])
            value = chance.choice([0, 0xFFFFFFFF, 0x7FFFFFFF, chance.getrandbits(32)])
            struct.pack_into("<I", content, at, value)
        bad = path / "bad"
        bad.write_bytes(content)
        try:
            copc.check(bad)
        except PointCloudError:
            pass
"""
    assert outcome(CHECK + mutate, "check_all()", tmp_path, "PointCloudError") == "accepted"
