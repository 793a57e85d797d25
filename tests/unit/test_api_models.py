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
