"""Whatever JSON a server could send gives a model or a `ProtocolError`, nothing else."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from orthodock.api import (
    Asset,
    ConsoleOutput,
    NodeOption,
    PendingAction,
    Preset,
    ProcessingNode,
    Project,
    ProtocolError,
    Task,
    TaskStatus,
    TileJSON,
    TileMetadata,
    WebODM,
    touches,
)
from scripted import ScriptedServer

SERVER = "https://webodm.example.org"
KEYS = [
    "id", "name", "project", "status", "pending_action", "options", "extent", "epsg", "wkt",
    "last_error", "created_at", "available_assets", "running_progress", "processing_time",
    "domain", "value", "help", "type", "label", "queue_count", "available_options", "tiles",
    "bounds", "minzoom", "maxzoom", "scheme", "statistics", "1", "min", "max", "percentiles",
    "color_maps", "lines", "count", "tasks", "partial", "images_count",
]  # fmt: skip
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
    | st.sampled_from(["/api/{z}/{x}/{y}", "2026-01-01T00:00:00Z", '{"error": 1}', "tms"]),
    lambda inner: st.lists(inner, max_size=5)
    | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=5), inner, max_size=8),
    max_leaves=25,
)  # fmt: skip
PARSERS = [
    Project.from_json,
    Task.from_json,
    NodeOption.from_json,
    ProcessingNode.from_json,
    Preset.from_json,
    ConsoleOutput.from_json,
    lambda data: TileJSON.from_json(data, SERVER),
    TileMetadata.from_json,
]


@pytest.mark.parametrize("parse", PARSERS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=values)
def test_any_json_gives_a_model_or_a_protocol_error(parse: Any, data: Any) -> None:
    try:
        model = parse(data)
    except ProtocolError:
        return
    assert model == parse(data)
    hash(str(model))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(fields=st.dictionaries(st.sampled_from(KEYS), values), number=st.integers())
def test_a_task_with_an_id_always_parses(fields: dict[str, Any], number: int) -> None:
    task = Task.from_json({**fields, "id": number, "project": 1})
    assert task.id == str(number)
    assert 0 <= task.running_progress <= 1
    assert task.extent is None or all(map(math.isfinite, task.extent))


def test_codes_that_are_unknown_stay_unknown() -> None:
    task = Task.from_json({"id": 7, "project": 1, "status": 99, "pending_action": 42})
    assert task.status is TaskStatus.UNKNOWN
    assert task.pending_action is PendingAction.UNKNOWN
    assert not task.is_finished


NULLS = (
    "name", "status", "processing_node", "processing_node_name", "available_assets", "epsg",
    "extent", "created_at", "size", "options", "statistics", "last_error", "pending_action",
    "images_count", "running_progress", "tags", "orthophoto_bands",
)  # fmt: skip


@pytest.mark.parametrize("fields", [NULLS, *((name,) for name in NULLS)])
def test_task_whose_fields_are_null_is_listed(fields: tuple[str, ...]) -> None:
    whole = {"id": "t", "project": 1, "name": "Field", "status": 40, "images_count": 10}
    task = Task.from_json({**whole, **dict.fromkeys(fields)})
    assert (task.id, task.project) == ("t", 1)
    assert task.status is (TaskStatus.UNKNOWN if "status" in fields else TaskStatus.COMPLETED)
    assert task.name == ("" if "name" in fields else "Field")


def test_finished_means_terminal_and_nothing_pending() -> None:
    done = {"id": "a", "project": 1, "status": 40, "pending_action": None}
    assert Task.from_json(done).is_finished
    assert not Task.from_json({**done, "pending_action": 3}).is_finished
    assert Task.from_json({**done, "status": None, "partial": True}).is_active is False


@pytest.mark.parametrize(
    ("sent", "words"),
    [(None, ""), ("plain", "plain"), ('"quoted"', "quoted"), ('{"error": "in it"}', "in it"),
     ("[1]", "[1]"), ("{broken", "{broken")],
)  # fmt: skip
def test_last_error_gives_its_words(sent: str | None, words: str) -> None:
    assert Task.from_json({"id": 1, "project": 1, "last_error": sent}).last_error == words


def test_options_of_a_task_that_never_had_any() -> None:
    assert Task.from_json({"id": 1, "project": 1, "options": {}}).options == ()


def test_tile_address_is_made_absolute() -> None:
    tiles = TileJSON.from_json({"tiles": ["/api/t/{z}/{x}/{y}"], "scheme": "tms"}, SERVER)
    assert tiles.url == SERVER + "/api/t/{z}/{x}/{y}"
    assert tiles.scheme == "tms"


def test_tile_address_below_a_path_is_not_doubled() -> None:
    tiles = TileJSON.from_json({"tiles": ["/odm/api/{z}/{x}/{y}"]}, SERVER + "/odm")
    assert tiles.url == SERVER + "/odm/api/{z}/{x}/{y}"


@pytest.mark.parametrize(
    "said",
    ["http://odm.example.org", "http://odm.example.org:8000", "//odm.example.org",
     "https://odm.example.org:443", "HTTP://ODM.example.org", ""],
)  # fmt: skip
@pytest.mark.parametrize("folder", ["", "/odm"])
def test_tile_address_of_a_server_behind_a_tls_proxy_is_that_of_the_client(
    said: str, folder: str
) -> None:
    server = f"https://odm.example.org{folder}"
    tiles = TileJSON.from_json({"tiles": [f"{said}{folder}/api/{{z}}/{{x}}/{{y}}?a=//b"]}, server)
    assert tiles.url == f"{server}/api/{{z}}/{{x}}/{{y}}?a=//b"


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/{z}/{x}/{y}",
        SERVER + ".evil.example/{z}/{x}/{y}",
        "/api/no/places",
        "//evil.example/{z}/{x}/{y}",
        "ftp://" + SERVER.split("//")[1] + "/{z}/{x}/{y}",
        "http://a@" + SERVER.split("//")[1] + "/{z}/{x}/{y}",
        "http://[/{z}/{x}/{y}",
    ],
)
def test_tiles_of_another_server_are_refused(address: str) -> None:
    with pytest.raises(ProtocolError):
        TileJSON.from_json({"tiles": [address]}, SERVER)


def test_absurd_zooms_are_bounded() -> None:
    tiles = TileJSON.from_json({"tiles": ["/{z}/{x}/{y}"], "minzoom": -5, "maxzoom": 10**9}, SERVER)
    assert (tiles.min_zoom, tiles.max_zoom) == (0, 30)


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ([8, 47, 9, 48], (8, 47, 9, 48)),
        ([179.99, -17, -179.99, -16], (179.99, -17, 180.01, -16)),  # RFC 7946
        ([-179.99, -17, 179.99, -16], (179.99, -17, 180.01, -16)),  # WebODM: of the corners
        ([179.99, -17, 180.01, -16], (179.99, -17, 180.01, -16)),
        ([179.9, -17, 180, -16], (179.9, -17, 180, -16)),
        ([-180, -17, -179.9, -16], (-180, -17, -179.9, -16)),
        ([-180, -90, 180, 90], (-180, -90, 180, 90)),
        ([-180, 60, 180, 61], (-180, 60, 180, 61)),
        ([-170, 89, 175, 89.9], (-170, 89, 175, 89.9)),  # around a pole
        ([-90, -80, 90, 80], (-90, -80, 90, 80)),
        ([-200, 0, 200, 1], None),
        ([9, 48, 8, 47], None),
        ([9, 47, 8, 48], None),
        ([0, 89, 1, 91], None),
        ([181, 0, 182, 1], None),
    ],
)
def test_bounds_go_on_across_180_degrees(sent: list[float], expected: Any) -> None:
    found = Task.from_json({"id": "t", "project": 1, "extent": sent}).extent
    assert found == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    ("extent", "area", "expected"),
    [
        ((179.9, -17, 180.1, -16), (-180, -17, -179.95, -16), True),
        ((179.9, -17, 180.1, -16), (179.95, -17, 179.97, -16), True),
        ((179.9, -17, 180.1, -16), (-179.8, -17, -179, -16), False),
        ((179.9, -17, 180.1, -16), (-180, -15, 180, -14), False),
        ((-180, -17, -179.95, -16), (179.9, -17, 180.1, -16), True),
        ((8, 47, 9, 48), (-180, -90, 180, 90), True),
        ((8, 47, 9, 48), (179.9, 47, 180.1, 48), False),
        ((-9, 47, -8, 48), (179, 47, 352, 48), True),
    ],
)
def test_boxes_touch_around_the_world(extent: Any, area: Any, expected: bool) -> None:
    assert touches(extent, area) == expected
    assert touches(area, extent) == expected


@pytest.mark.parametrize("bounds", [[1, 2, 3], [5, 0, -5, 1], [0, 0, 0, 1e300], "x", None])
def test_absurd_bounds_are_dropped(bounds: Any) -> None:
    assert TileJSON.from_json({"tiles": ["/{z}/{x}/{y}"], "bounds": bounds}, SERVER).bounds is None


@pytest.mark.parametrize(
    "name",
    [
        "../../x", "/etc/x", "..", ".", "", "a/b.tif", "..\\x.copc.laz", "C:\\x", "C:x.copc.laz",
        "dsm.tif:stream", "con", "NUL.tif", "com1.copc.laz", "x.tif.", "x.tif ", ".hidden",
        " x.tif", "a\nb.tif", "a\0b.tif", "../../x.copc.laz", "//host/share/x.copc.laz",
    ],
)  # fmt: skip
def test_asset_that_is_no_plain_file_name_is_dropped(name: str) -> None:
    assets = ["dsm.tif", name, "My ortho-photo (2).copc.laz"]
    task = Task.from_json({"id": "a", "project": 1, "available_assets": assets})
    assert task.available_assets == ("dsm.tif", "My ortho-photo (2).copc.laz")


def test_assets_of_webodm_are_plain_names() -> None:
    names = {v for k, v in vars(Asset).items() if k.isupper()}
    names |= {"3d_tiles_model.zip", "console_output.txt", "contours.dxf"}
    task = Task.from_json({"id": "a", "project": 1, "available_assets": sorted(names)})
    assert set(task.available_assets) == names


# Tasks across 180°


@pytest.fixture
def across() -> Iterator[ScriptedServer]:
    """A server with a task in Fiji and one in Samoa, which takes no box for what it is."""
    tasks = [
        {"id": "fiji", "project": 1, "extent": [-179.99, -17, 179.99, -16]},
        {"id": "samoa", "project": 1, "extent": [-172, -14, -171, -13]},
        {"id": "none", "project": 1, "extent": None},
    ]
    server = ScriptedServer({"GET /api/projects/1/tasks/": (200, tasks)})
    yield server
    server.close()


@pytest.mark.parametrize(
    ("box", "found", "asked"),
    [
        ((179.9, -17, 180.1, -16), ["fiji"], "-180.0,-17,180.0,-16"),
        ((179.995, -17, 179.999, -16), ["fiji"], "-180.0,-17,180.0,-16"),
        ((-180, -17, -179.995, -16), ["fiji"], "-180.0,-17,180.0,-16"),
        ((8, -17, 9, -16), [], "8,-17,9,-16"),
        ((-175, -17, -170, -13), ["samoa"], "-175,-17,-170,-13"),
        ((170, -17, 190, -13), ["fiji", "samoa"], "-180.0,-17,180.0,-13"),
    ],
)
def test_tasks_in_a_box_are_found_across_180_degrees(
    across: ScriptedServer, box: Any, found: list[str], asked: str
) -> None:
    client = WebODM(across.url)
    assert [task.id for task in client.tasks.list(1, bbox=box)] == found
    assert f"bbox={asked}" in unquote(across.requests[-1])
    client.close()


# Bounds, from either side


TILES = {"tiles": ["/{z}/{x}/{y}"]}


@pytest.mark.parametrize(("scheme", "row"), [("xyz", 3), ("tms", 4), ("other", 3), (None, 3)])
def test_tiles_are_counted_from_the_north(scheme: str | None, row: int) -> None:
    tiles = TileJSON.from_json({**TILES, "scheme": scheme}, SERVER)
    assert tiles.address(3, 1, 3) == f"{SERVER}/3/1/{row}"


@pytest.mark.parametrize(
    ("low", "high", "zooms"),
    [
        (None, None, (14, 22)),
        (0, 30, (0, 30)),
        (-1, 31, (0, 30)),
        (18, 12, (18, 18)),
        (31, 31, (30, 30)),
        (16.0, "x", (16, 22)),
    ],
)
def test_zooms_are_in_order_and_of_this_world(low: Any, high: Any, zooms: tuple[int, int]) -> None:
    tiles = TileJSON.from_json({**TILES, "minzoom": low, "maxzoom": high}, SERVER)
    assert (tiles.min_zoom, tiles.max_zoom) == zooms


WORLD = [-180, -90, 180, 90]


@pytest.mark.parametrize(
    ("bounds", "is_box"),
    [
        (WORLD, True),
        ([7, 46, 7, 46], True),
        *(([*WORLD[:i], WORLD[i] * 1.001, *WORLD[i + 1 :]], False) for i in range(4)),
        ([8, 46, 7, 47], False),
        ([7, 47, 8, 46], False),
        ([*WORLD, 0], False),
        ([True, 0, 1, 1], False),
    ],
)
def test_bounds_are_a_box_on_earth(bounds: list[float], is_box: bool) -> None:
    found = TileJSON.from_json({**TILES, "bounds": bounds}, SERVER).bounds
    assert found == (tuple(bounds) if is_box else None)


@pytest.mark.parametrize(
    ("other", "is_touched"),
    [
        ((2.0, 2.0, 3.0, 3.0), True),
        ((0.0, 0.0, 1.0, 1.0), True),
        ((1.2, 1.2, 1.8, 1.8), True),
        ((0.0, 0.0, 9.0, 9.0), True),
        ((2.1, 1.0, 3.0, 2.0), False),
        ((0.0, 1.0, 0.9, 2.0), False),
        ((1.0, 2.1, 2.0, 3.0), False),
        ((1.0, 0.0, 2.0, 0.9), False),
    ],
)
def test_boxes_touch_when_they_share_a_point(other: Any, is_touched: bool) -> None:
    box = (1.0, 1.0, 2.0, 2.0)
    assert touches(box, other) == touches(other, box) == is_touched
    assert not touches(None, other)


@pytest.mark.parametrize(
    ("sent", "known"),
    [
        (4326, 4326),
        (4326.0, 4326),
        (4326.5, None),
        (True, None),
        ("4326", None),
        (2**63 - 1, 2**63 - 1),
        (2**63, None),
        (1 - 2**63, 1 - 2**63),
        (-(2**63), None),
    ],
)
def test_number_is_whole_and_fits_into_64_bits(sent: Any, known: int | None) -> None:
    assert Task.from_json({"id": "a", "project": 1, "epsg": sent}).epsg == known


@pytest.mark.parametrize(
    ("sent", "name"),
    [("x" * 1000, "x" * 1000), ("x" * 1001, "x" * 999 + "…"), ("ü\ud800", "ü?"), (5, "")],
)
def test_name_is_cut_beyond_what_servers_take(sent: Any, name: str) -> None:
    assert Task.from_json({"id": "a", "project": 1, "name": sent}).name == name


@pytest.mark.parametrize(
    ("sent", "part"), [(-0.1, 0.0), (0, 0.0), (0.25, 0.25), (1, 1.0), (1.5, 1.0), ("x", 0.0)]
)
def test_progress_is_a_part_of_the_whole(sent: Any, part: float) -> None:
    task = Task.from_json({"id": "a", "project": 1, "upload_progress": sent})
    assert task.upload_progress == part


@pytest.mark.parametrize(
    ("percentiles", "ends"),
    [([2, 5, 8], (2, 8)), ([2, 8], (2, 8)), ([5], (1, 9)), ([], (1, 9)), ([2, None], (1, 9))],
)
def test_percentiles_are_two_numbers_or_the_extremes(
    percentiles: list[Any], ends: tuple[float, float]
) -> None:
    values = {"min": 1, "max": 9, "percentiles": percentiles}
    found = TileMetadata.from_json({"statistics": {"1": values}}).statistics["1"]
    assert (found.minimum, found.maximum) == (1, 9)
    assert (found.low, found.high) == ends


def test_band_of_one_value_has_statistics_and_a_formula_of_one_value_no_range() -> None:
    metadata = TileMetadata.from_json(
        {
            "statistics": {"1": {"min": 3, "max": 3}, "2": {"min": 3}, "3": {"max": 3}},
            "algorithms": [
                {"id": "A", "range": [2, 2]},
                {"id": "B", "range": [1, 2, 3]},
                {"id": "C", "range": [1, 2]},
            ],
        }
    )
    assert list(metadata.statistics) == ["1"]
    assert [formula.range for formula in metadata.formulas] == [None, None, (1.0, 2.0)]


@pytest.mark.parametrize("key", ["partial", "public", "auto_processing_node"])
@pytest.mark.parametrize("sent", [True, False, None, 1, "true", ...])
def test_flag_is_what_the_server_says_or_the_default(key: str, sent: Any) -> None:
    usual = key == "auto_processing_node"
    fields = {} if sent is ... else {key: sent}
    task = Task.from_json({"id": "a", "project": 1, **fields})
    assert getattr(task, key) is (sent if isinstance(sent, bool) else usual)


@pytest.mark.parametrize(
    ("fields", "is_active"),
    [
        ({"status": 20}, True),
        ({"status": 40}, False),
        ({"status": 40, "pending_action": 2}, True),
        ({"partial": True}, False),
        ({"partial": True, "pending_action": 2}, True),
        ({}, True),
    ],
)
def test_task_is_active_while_the_server_may_change_it(
    fields: dict[str, Any], is_active: bool
) -> None:
    assert Task.from_json({"id": "a", "project": 1, **fields}).is_active == is_active


def test_options_are_texts_numbers_and_booleans_with_a_name() -> None:
    sent = [
        ("a", "x"),
        ("b", True),
        ("c", 0),
        ("d", 0.5),
        ("e", None),
        ("f", []),
        ("", 1),
        ("", ""),
    ]
    options = [{"name": name, "value": value} for name, value in sent]
    task = Task.from_json({"id": "a", "project": 1, "options": [*options, 5, None]})
    assert task.options == (("a", "x"), ("b", True), ("c", 0), ("d", 0.5))


@pytest.mark.parametrize(("online", "is_online"), [(True, True), (1, False), (None, False)])
def test_node_is_known_by_its_label_or_its_host(online: Any, is_online: bool) -> None:
    node = ProcessingNode.from_json({"id": 1, "hostname": "h", "online": online})
    assert (node.label, node.online, node.queue_count) == ("h", is_online, 0)
    assert ProcessingNode.from_json({"id": 1, "hostname": "h", "label": "l"}).label == "l"
