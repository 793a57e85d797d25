"""Point clouds of the server end neither QGIS nor its memory, whatever they announce."""

from __future__ import annotations

import io
import math
import struct
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import lazrs
import numpy as np
import pytest
from copc_files import Copc
from hostile_files import outcome
from orthodock.core.gate import laz
from orthodock.core.gate.laz import PointCloudError
from orthodock.core.layers.builders import remote_ept
from orthodock.core.pointcloud import las
from orthodock.vendor import laspy

READ = """
from orthodock.core.pointcloud import las
from orthodock.core.gate.laz import PointCloudError
def read():
    header = las.read_header(path)
    las.known_color_max(header, 100_000)
    las.sample_coordinates(header, 1_000, las.SAMPLE_RUN)
    for records in las.read_points(header, 131_072):
        pass
"""
POINTS_AT, RECORD_LENGTH, VLRS = 96, 105, 100  # bytes, LAS 1.4 R15
CHUNK_POINTS, ITEMS_COUNT, FIRST_ITEM = 12, 32, 34  # bytes of the "laszip encoded" record
HUGE = (0xFFFFFFFE, 150_000_000, 0x7FFFFFFF)


def make_laz(path: Path, point_format: int = 7, points: int = 3_000, extra: int = 0) -> Path:
    header = laspy.LasHeader(point_format=point_format, version="1.4")
    for number in range(extra):
        header.add_extra_dim(laspy.ExtraBytesParams(f"e{number}", "uint8"))
    cloud = laspy.LasData(header)
    cloud.x = cloud.y = cloud.z = np.arange(points) / 10.0
    cloud.write(str(path))
    return path


def record_at(content: bytes) -> int:
    """Return where the "laszip encoded" record's data begin."""
    return content.index(b"laszip encoded") - 2 + 54


def points_at(content: bytes) -> int:
    return int(struct.unpack_from("<I", content, POINTS_AT)[0])


def table_at(content: bytes) -> int:
    return int(struct.unpack_from("<q", content, points_at(content))[0])


def patched(path: Path, at: int, layout: str, value: int) -> Path:
    content = bytearray(path.read_bytes())
    struct.pack_into(layout, content, at, value)
    path.write_bytes(content)
    return path


def read(path: Path) -> str:
    return outcome(READ, "read()", path, "PointCloudError")


@pytest.mark.parametrize("suffix", ["las", "laz"])
@pytest.mark.parametrize("point_format", [0, 1, 2, 3, 6, 7, 8])
def test_good_cloud_is_read(point_format: int, suffix: str, tmp_path: Path) -> None:
    path = make_laz(tmp_path / f"a.{suffix}", point_format, 120_000, extra=2)
    header = las.read_header(path)
    assert sum(len(records) for records in las.read_points(header, 50_000)) == 120_000
    assert len(las.sample_coordinates(header, 10, 100)) >= 300  # LAZ is entered at chunks


@pytest.mark.parametrize("point_format", [3, 7])
@pytest.mark.parametrize("points", [*HUGE, 0, 2_000_000])
def test_chunk_of_absurdly_many_points_is_refused(
    points: int, point_format: int, tmp_path: Path
) -> None:
    path = make_laz(tmp_path / "a.laz", point_format)
    patched(path, record_at(path.read_bytes()) + CHUNK_POINTS, "<I", points)
    assert read(path).startswith("refused: a.laz")


def test_smallest_file_that_ended_the_process_is_refused(tmp_path: Path) -> None:
    path = make_laz(tmp_path / "a.laz", 3, points=1)
    assert path.stat().st_size < 700
    patched(path, record_at(path.read_bytes()) + CHUNK_POINTS, "<I", 0xFFFFFFFE)
    assert read(path).startswith("refused: a.laz")


@pytest.mark.parametrize("layer", range(10))
@pytest.mark.parametrize("octets", [0xFFFFFFFF, 0x7FFFFFFF, 100_000])
def test_layer_beyond_its_chunk_is_refused(layer: int, octets: int, tmp_path: Path) -> None:
    path = make_laz(tmp_path / "a.laz", 7)
    at = points_at(path.read_bytes()) + 8 + las.read_header(path).record_bytes + 4
    patched(path, at + 4 * layer, "<I", octets)
    with pytest.raises(PointCloudError, match="cannot be decoded"):
        las.read_header(path)


def test_chunk_of_no_bytes_is_refused(tmp_path: Path) -> None:
    """The decoder would take layers from what follows; so a fuzzed file did."""
    path = make_laz(tmp_path / "a.laz", 7)
    content = bytearray(path.read_bytes())
    for at in range(table_at(bytes(content)) + 8, len(content)):
        content[at] = 0
    path.write_bytes(content)
    assert read(path).startswith("refused: a.laz")


def test_layered_chunk_of_more_points_than_its_place_is_refused(tmp_path: Path) -> None:
    path = make_laz(tmp_path / "a.laz", 7)
    at = points_at(path.read_bytes()) + 8 + las.read_header(path).record_bytes
    assert read(patched(path, at, "<I", 0xFFFFFFFF)).startswith("refused: a.laz")


@pytest.mark.parametrize("count", [0, 2**32 - 1, 1_000_000, 3])
def test_false_number_of_chunks_is_refused(count: int, tmp_path: Path) -> None:
    path = make_laz(tmp_path / "a.laz")
    patched(path, table_at(path.read_bytes()) + 4, "<I", count)
    assert read(path).startswith("refused: a.laz")


@pytest.mark.parametrize("place", [-(2**63), -2, -1, 0, 1, 2**62, 2**63 - 1])
def test_false_place_of_the_chunk_table_is_refused(place: int, tmp_path: Path) -> None:
    path = make_laz(tmp_path / "a.laz")
    assert read(patched(path, points_at(path.read_bytes()), "<q", place)).startswith("refused")


@pytest.mark.parametrize("value", [0, 1, 255, 65_535])
@pytest.mark.parametrize("field", ["count", "kind", "size", "compressor", "coder"])
def test_false_items_of_a_record_are_refused(field: str, value: int, tmp_path: Path) -> None:
    path = make_laz(tmp_path / "a.laz", extra=3)
    places = {"count": ITEMS_COUNT, "kind": FIRST_ITEM, "size": FIRST_ITEM + 2}
    at = record_at(path.read_bytes()) + {"compressor": 0, "coder": 2, **places}[field]
    patched(path, at, "<H", value)
    assert read(path).startswith("accepted" if (field, value) == ("coder", 0) else "refused")


@pytest.mark.parametrize("suffix", ["las", "laz"])
def test_record_of_65_535_bytes_is_refused(suffix: str, tmp_path: Path) -> None:
    path = make_laz(tmp_path / f"a.{suffix}")
    patched(path, RECORD_LENGTH, "<H", 65_535)
    with path.open("r+b") as file:
        file.truncate(2 << 30)  # sparse
    assert read(path).startswith(f"refused: a.{suffix}")


def test_longest_record_is_read_within_bounds(tmp_path: Path) -> None:
    path = make_laz(tmp_path / "a.las", 0)
    patched(path, RECORD_LENGTH, "<H", 4096)
    patched(path, 107, "<I", 100_000)
    patched(path, 247, "<Q", 100_000)
    with path.open("r+b") as file:
        file.truncate(points_at(path.read_bytes()) + 100_000 * 4096)  # sparse
    assert read(path) == "accepted"


@pytest.mark.parametrize("records", [1_001, 2**32 - 1])
def test_absurd_number_of_records_is_refused(records: int, tmp_path: Path) -> None:
    path = patched(make_laz(tmp_path / "a.laz"), VLRS, "<I", records)
    assert read(path).startswith("refused: a.laz")


@pytest.mark.parametrize("suffix", ["las", "laz"])
def test_count_above_the_points_that_are_there_is_refused_in_words(
    suffix: str, tmp_path: Path
) -> None:
    path = make_laz(tmp_path / f"a.{suffix}", 3)
    for at, layout in ((107, "<I"), (247, "<Q")):
        patched(path, at, layout, 3_011)
    result = read(path)
    assert "truncated or damaged" in result
    assert "Error" not in result


def test_mutated_files_end_no_process(tmp_path: Path) -> None:
    """100 mutations of each format, in one process; `make fuzz` has more."""
    for point_format in (1, 3, 6, 7, 8):
        make_laz(tmp_path / f"{point_format}.laz", point_format, 500, extra=1)
    mutate = """
import random, struct
def read_all():
    chance = random.Random(20201130)
    for good in sorted(path.glob("?.laz")):
        for _ in range(100):
            content = bytearray(good.read_bytes())
            for _ in range(chance.randint(1, 4)):
                at = chance.randrange(90, len(content) - 4)
                value = chance.choice([0, 0xFFFFFFFF, 0x7FFFFFFF, chance.getrandbits(32)])
                struct.pack_into("<I", content, at, value)
            bad = path / "bad"
            bad.write_bytes(content)
            try:
                header = las.read_header(bad)
                for _ in las.read_points(header, 131_072): pass
            except PointCloudError:
                pass
"""
    assert outcome(READ + mutate, "read_all()", tmp_path, "PointCloudError") == "accepted"


@pytest.mark.parametrize("excess", [0, 1])
def test_most_chunks_are_read_within_bounds_and_no_more(excess: int, tmp_path: Path) -> None:
    count = laz.MOST_CHUNKS + excess
    path = make_chunks(tmp_path / "a.laz", count)
    imports = "from orthodock.core.pointcloud import las\n"
    imports += "from orthodock.core.gate.laz import PointCloudError"
    result = outcome(imports, "las.read_header(path)", path, "PointCloudError")
    assert result.startswith("refused: a.laz" if excess else "accepted")


def make_chunks(path: Path, count: int) -> Path:
    """Write so many chunks of varying length, all with the bytes of one."""
    made = Copc(6, nodes={(0, 0, 0, 0): 1})
    content = made.write(path).read_bytes()
    _, place, octets, _ = made.made[(0, 0, 0, 0)]
    start = points_at(content)
    at = record_at(content)
    record = content[at : at + struct.unpack_from("<H", content, at - 34)[0]]
    file = io.BytesIO(content[:start])
    file.seek(0, io.SEEK_END)
    file.write(struct.pack("<q", start + 8 + octets * count))
    file.write(content[place : place + octets] * count)
    lazrs.write_chunk_table(file, [(1, octets)] * count, lazrs.LazVlr(record))
    changed = bytearray(file.getvalue())
    struct.pack_into("<QIQ", changed, 235, 0, 0, count)  # no further records; points
    path.write_bytes(changed)
    return path


# --- the server's tiles

INDEX = {
    "bounds": [0, 0, 0, 1, 1, 1], "boundsConforming": [0, 0, 0, 1, 1, 1], "dataType": "binary",
    "points": 10, "schema": [
        {"name": name, "type": "signed", "size": 4} for name in ("X", "Y", "Z")
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    "schema",
    [
        [{"name": []}],
        [{"name": {}, "type": "signed", "size": 4}],
        [{"name": "X", "type": [], "size": 4}],
        [{"name": "X", "type": "signed", "size": 1e999}],
        [{"name": "X", "type": "signed", "size": 999_999_999}],
        [{"name": "X", "type": "signed", "size": "4"}],
        [{}],
        ["X"],
        {"name": "X"},
        None,
        INDEX["schema"] * 100,
    ],
)
def test_schema_that_makes_no_sense_is_refused(schema: Any) -> None:
    with pytest.raises(PointCloudError, match="damaged"):
        remote_ept._check_index({**INDEX, "schema": schema})
    assert remote_ept._check_index(INDEX) == (".bin", (0.0, 1.0))


@pytest.mark.parametrize("span", [0, -1, 1e300, math.inf, math.nan, "128", None, [], True])
def test_span_that_makes_no_sense_is_refused(span: Any) -> None:
    with pytest.raises(PointCloudError, match="damaged"):
        remote_ept._check_index({**INDEX, "span": span})
    assert remote_ept._check_index({**INDEX, "span": 128})


@pytest.mark.parametrize("kind", ["zstandard", "binary\0", "", None, [], "copc"])
def test_tiles_of_other_data_are_refused(kind: Any) -> None:
    """QGIS would unpack zstandard without a bound."""
    with pytest.raises(PointCloudError, match="damaged"):
        remote_ept._check_index({**INDEX, "dataType": kind})


@pytest.mark.parametrize(
    ("name", "is_node"),
    [
        ("0-0-0-0", True), ("3-7-0-7", True), ("3-8-0-0", False), ("31-0-0-0", False),
        ("1-0-0", False), ("1-0-0-0\n", False), ("1-0-0-0/..", False), ("²-0-0-0", False),
        ("-1-0-0-0", False),
    ],
)  # fmt: skip
def test_node_names_are_cells_of_the_cube(name: str, is_node: bool) -> None:
    assert remote_ept._is_node(name) is is_node


class EndlessTiles:
    """A server whose every page of the hierarchy names the next one."""

    def __init__(self) -> None:
        self.asked = 0
        self.client = self.results = self
        self.task = SimpleNamespace(project=1, id="a")

    def isCanceled(self) -> bool:
        return False

    def raw_asset(self, _project: int, _task: str, _path: str, target: Path, **_: Any) -> Path:
        self.asked += 1
        target.parent.mkdir(exist_ok=True)
        target.write_text(f'{{"20-{self.asked}-0-0": -1, "20-{self.asked}-1-0": 5}}')
        return target


def test_hierarchy_without_end_is_refused(tmp_path: Path) -> None:
    server: Any = EndlessTiles()
    with pytest.raises(PointCloudError, match="hierarchy"):
        remote_ept._all_nodes(server, server, {"0-0-0-0": 9, "1-0-0-0": -1}, tmp_path)
    assert server.asked <= remote_ept.MOST_PAGES


@pytest.mark.parametrize("octets", [0, 119, 121, 5000])
def test_node_of_another_size_is_refused(octets: int, tmp_path: Path) -> None:
    node = tmp_path / "0-0-0-0.bin"
    node.write_bytes(bytes(120))
    schema: Any = INDEX["schema"]
    remote_ept._check_node(node, 10, schema)
    node.write_bytes(bytes(octets))
    with pytest.raises(PointCloudError, match="node"):
        remote_ept._check_node(node, 10, schema)


def test_node_of_few_bytes_and_very_many_points_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """QGIS unpacks a node as a whole."""
    node = make_laz(tmp_path / "0-0-0-0.laz", points=100_000)
    remote_ept._check_node(node, 100_000, [])
    monkeypatch.setattr(remote_ept, "LARGEST_NODE", node.stat().st_size)
    with pytest.raises(PointCloudError, match="node"):
        remote_ept._check_node(node, 100_000, [])


def test_node_that_would_end_the_process_is_refused(tmp_path: Path) -> None:
    node = make_laz(tmp_path / "0-0-0-0.laz")
    remote_ept._check_node(node, 3_000, [])
    patched(node, record_at(node.read_bytes()) + CHUNK_POINTS, "<I", 0xFFFFFFFE)
    with pytest.raises(PointCloudError):
        remote_ept._check_node(node, 3_000, [])
