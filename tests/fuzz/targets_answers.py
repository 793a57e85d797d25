"""What servers answer, and what users type of servers: all that `api` reads of the network."""

from __future__ import annotations

import contextlib
import json
import math
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any
from unittest import mock
from urllib.parse import urlsplit

from hypothesis import strategies as st
from orthodock.api import (
    ConsoleOutput,
    Credentials,
    NetworkOptions,
    NodeOption,
    Preset,
    ProcessingNode,
    Project,
    ProtocolError,
    Task,
    TileJSON,
    TileMetadata,
    TileType,
    ValidationError,
    WebODM,
    WebODMError,
    models,
    transport,
)
from orthodock.api.answers import parse_json
from orthodock.api.options import Domain, check_options, option_list
from orthodock.api.transfer import download
from orthodock.api.transfer.download import download as download_file
from orthodock.api.transport import normalise_url
from orthodock.core.layers import styles
from raw_server import RawServer, raw_server
from registry import folder, target
from values import (
    almost,
    any_texts,
    json_octets,
    json_values,
    lines,
    mutated,
    numbers,
    octets,
    scalars,
    texts,
)

SERVER = "https://webodm.example.org/odm"
PLACE = "2025-06-01T10:00:00.123456Z"
TASK: dict[str, Any] = {
    "id": "6a3f", "project": 3, "name": "North", "status": 40, "pending_action": None,
    "processing_node": 1, "processing_node_name": "node", "images_count": 9,
    "can_rerun_from": ["dataset"], "available_assets": ["all.zip", "orthophoto.tif"],
    "uuid": "u", "processing_time": 12, "auto_processing_node": False, "last_error": None,
    "options": [{"name": "dsm", "value": True}], "created_at": PLACE, "upload_progress": 1.0,
    "resize_progress": 0.0, "running_progress": 0.5, "partial": False,
    "extent": [7.0, 50.0, 7.1, 50.1], "epsg": 32632, "wkt": 'PROJCS["x"]',
    "srs": {"name": "UTM"}, "orthophoto_bands": [{"name": "red"}], "size": 3.5,
    "public": False, "tags": ["a"],
}  # fmt: skip
OPTION = {"name": "dsm", "type": "int", "value": "4", "domain": "integer: 1 <= x <= 14",
          "help": "Default: %(default)s of %(choices)s"}  # fmt: skip
NODE = {"id": 1, "hostname": "localhost", "port": 3000, "api_version": "2.2", "queue_count": 0,
        "available_options": [OPTION], "online": True, "label": "n", "engine": "odm"}  # fmt: skip
TILES = {"tilejson": "2.1.0", "name": "n", "scheme": "tms", "minzoom": 14, "maxzoom": 22,
         "bounds": [7.0, 50.0, 7.1, 50.1],
         "tiles": ["/odm/api/projects/1/tasks/2/dsm/tiles/{z}/{x}/{y}.png"]}  # fmt: skip
METADATA = {
    "bounds": {"value": [7.0, 50.0, 7.1, 50.1], "crs": "EPSG:4326"},
    "statistics": {"1": {"min": 1.0, "max": 2.0, "percentiles": [1.1, 1.9]}},
    "color_maps": [{"key": "viridis", "color_map": []}],
    "algorithms": [{"id": "NDVI", "expr": "(N-R)/(N+R)", "help": "h", "filters": ["RGN"],
                    "range": [-1, 1]}],
}  # fmt: skip
times = st.sampled_from(
    (PLACE, "2025-06-01", "2025-06-01T10:00:00+99:99", "0001-01-01T00:00:00+23:59", "9999-12-31Z")
)
boxes = st.lists(numbers, min_size=3, max_size=5)
codes = st.sampled_from((0, 1, 10, 20, 30, 40, 50, 99, True, 40.0, "40", 10**30))


def all_values(value: Any) -> Iterator[Any]:
    """Yield what a model holds, at any depth."""
    if is_dataclass(value):
        for each in fields(value):
            yield from all_values(getattr(value, each.name))
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from all_values(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from all_values(item)
    else:
        yield value


def assert_sound(model: Any, again: Any) -> None:
    """Check what holds for every model: it can be compared and shown, and all in it is finite."""
    assert model == again
    assert repr(model)


def assert_finite(model: Any) -> None:
    for value in all_values(model):
        assert not isinstance(value, float) or math.isfinite(value)


# --- models


@target(
    almost(
        {
            "id": 1,
            "name": "n",
            "created_at": PLACE,
            "permissions": ["view"],
            "tasks": ["a"],
            "tags": [],
            "owned": True,
            "description": "",
        },
        created_at=times,
    ),
    allowed=(ProtocolError,),
    examples=({"id": 1}, {"id": True}, [], None),
)
def project_from_json(data: Any) -> None:
    assert_sound(Project.from_json(data), Project.from_json(data))


@target(
    almost(
        TASK,
        created_at=times,
        extent=boxes,
        status=codes,
        pending_action=codes,
        last_error=texts | json_values.map(json.dumps),
    ),
    allowed=(ProtocolError,),
    examples=(TASK, {"id": 1, "project": 1, "status": 40.0}),
)
def task_from_json(data: Any) -> None:
    task = Task.from_json(data)
    assert_sound(task, Task.from_json(data))
    assert min(task.upload_progress, task.resize_progress, task.running_progress) >= 0
    assert max(task.upload_progress, task.resize_progress, task.running_progress) <= 1
    assert not any("/" in name or "\\" in name for name in task.available_assets)
    assert task.extent is None or all(map(math.isfinite, task.extent))
    assert isinstance(task.is_active, bool)


@target(
    almost(NODE, available_options=st.lists(almost(OPTION), max_size=3)),
    allowed=(ProtocolError,),
    examples=(NODE,),
)
def node_from_json(data: Any) -> None:
    assert_sound(ProcessingNode.from_json(data), ProcessingNode.from_json(data))


@target(
    almost({"id": 1, "name": "n", "system": True, "options": [{"name": "a", "value": 1}]}),
    allowed=(ProtocolError,),
)
def preset_from_json(data: Any) -> None:
    assert_sound(Preset.from_json(data), Preset.from_json(data))


@target(
    almost({"lines": ["a", "b"], "count": 2}) | lines,
    allowed=(ProtocolError,),
    examples=("a\nb", {"lines": ["a"], "count": -1}),
)
def console_from_json(data: Any) -> None:
    output = ConsoleOutput.from_json(data)
    assert all(isinstance(line, str) for line in output.lines)


@target(
    almost(
        TILES,
        bounds=boxes,
        minzoom=numbers,
        maxzoom=numbers,
        tiles=st.lists(any_texts.map(lambda t: t + "{z}/{x}/{y}"), max_size=2),
    ),
    allowed=(ProtocolError,),
    examples=(
        TILES,
        {"tiles": ["//evil.example.org/{z}/{x}/{y}"]},
        {"tiles": ["https://webodm.example.org/odm/@evil/{z}/{x}/{y}"]},
    ),
)
def tilejson_from_json(data: Any) -> None:
    tiles = TileJSON.from_json(data, SERVER)
    assert 0 <= tiles.min_zoom <= tiles.max_zoom <= 30
    address = tiles.address(tiles.max_zoom, 3, 4)
    assert urlsplit(address)[:2] == urlsplit(SERVER)[:2]
    assert urlsplit(address).path.startswith("/odm/")
    assert styles.tile_source(tiles, tiles.url).startswith("type=xyz&zmin=")


@target(almost(METADATA), allowed=(ProtocolError,), examples=(METADATA,))
def metadata_from_json(data: Any) -> None:
    metadata = TileMetadata.from_json(data)
    assert_finite(metadata)
    query = {**styles.elevation_style(metadata).query(),
             **styles.formula_style("NDVI", metadata).query()}  # fmt: skip
    assert "nan" not in query["rescale"]


@target(json_values, allowed=(ProtocolError,), examples=({"results": [1]}, [1], {"results": {}}))
def rows_of_a_page(data: Any) -> None:
    assert isinstance(models.rows(data), list)


@target(json_octets(json_values), allowed=(ProtocolError, ValueError),
        examples=(b'"\\ud800"', b"[NaN]", b"1" * 5000, b"[" * 100_000))  # fmt: skip
def text_of_json(content: bytes) -> None:
    """What was parsed can be written as JSON and as UTF-8."""
    json.dumps(parse_json(content), allow_nan=False, ensure_ascii=False).encode()


# --- options

domains = st.sampled_from(
    ("integer: 1 <= x <= 14", "float: 0 < x", "positive integer", "percent", "integer >= -1",
     "float > 0.01", "json", "-..5 <= x", "float < 9999999999999999999")
) | texts  # fmt: skip


@target(
    st.tuples(
        almost(
            OPTION,
            domain=domains | st.lists(texts, max_size=3),
            type=st.sampled_from(("int", "float", "bool", "enum", "string")),
        ),
        scalars,
    ),
    allowed=(ProtocolError, ValidationError),
    examples=((OPTION, "14"), (OPTION, True), ({**OPTION, "domain": ["a", ""]}, "")),
)
def option_and_value(data: Any) -> None:
    option = NodeOption.from_json(data[0])
    domain = Domain.of(option)
    assert domain.describe()
    accepted = domain.accept(data[1])
    checked = check_options({option.name: data[1]}, [option])
    assert checked == {option.name: accepted}
    assert not isinstance(accepted, float) or math.isfinite(accepted)
    json.dumps(option_list(checked), allow_nan=False)


# --- addresses

parts = st.sampled_from(
    ("https://", "http://", "HTTP://", "ftp://", "//", "webodm.example.org", "localhost", "[::1]",
     "[fe80::1%25eth0]", "127.0.0.1", ":8000", ":0", ":99999", ":x", "user@", "user:secret@",
     "/odm", "/api", "/api/", "/dashboard", "/login/", "?next=/", "#x", "münchen.de", "。", "%2e",
     "\t")
)  # fmt: skip
addresses = st.lists(parts | texts, max_size=6).map("".join) | any_texts


@target(
    addresses,
    allowed=(ValidationError,),
    examples=("https://[", "http://a b", "a:80:80", "http://x@y", "\u2100.example.org"),
)
def server_address(text: str) -> None:
    url = normalise_url(text)
    assert normalise_url(url) == url
    found = urlsplit(url)
    assert found.scheme in ("http", "https")
    assert found.hostname
    assert "@" not in found.netloc
    assert not re.search(r"[\s\x00-\x1f\x7f]", url)


# --- whole answers, over HTTP

_SERVERS: list[tuple[RawServer, contextlib.ExitStack]] = []
_ANSWER = [b""]
NETWORK = NetworkOptions(connect_timeout=5, read_timeout=5)


def server_of(answer: bytes) -> RawServer:
    """Return the one server of all examples, which gives this answer from now on."""
    if not _SERVERS:
        until_the_end = contextlib.ExitStack()
        made = raw_server(lambda _: _ANSWER[0], reads_bodies=True)
        _SERVERS.append((until_the_end.enter_context(made), until_the_end))
    _ANSWER[0] = answer
    return _SERVERS[0][0]


@contextlib.contextmanager
def client_of(answer: bytes, credentials: Credentials | None = None) -> Iterator[WebODM]:
    """A client of a server that gives these bytes, which tries everything once."""
    server = server_of(answer)
    client = WebODM(server.url, credentials, network=NETWORK)
    with (
        mock.patch.object(transport, "ATTEMPTS", 1),
        mock.patch.object(download, "DOWNLOAD_ATTEMPTS", 1),
    ):
        try:
            yield client
        finally:
            client.close()


header_texts = st.text(st.characters(max_codepoint=255), max_size=30) | st.sampled_from(
    ("0", "1", "5", "-1", "+5", "5, 5", " 5 ", "5_0", "99999999999999999999", "²", "x", "gzip",
     "br", "deflate", "chunked", "identity", "text/html", "application/json; charset=utf-7",
     '"tag"', 'W/"tag"', "bytes 0-4/5", "bytes */5", "http://[", "/x", "//[x", "https://example.invalid/ü")
)  # fmt: skip
headers = st.lists(
    st.tuples(
        st.sampled_from(
            ("Content-Length", "Content-Type", "Content-Encoding", "Transfer-Encoding", "ETag",
             "Content-Range", "Last-Modified", "Retry-After", "Set-Cookie", "X-\xff", "Date")
        ),
        header_texts,
    ),
    max_size=4,
)  # fmt: skip
statuses = st.sampled_from(
    (b"200 OK", b"201 Created", b"204 No Content", b"206 Partial Content", b"304 Not Modified",
     b"400 Bad", b"401 No", b"403 No", b"404 Gone", b"405 No", b"409 X", b"413 Large", b"416 Range",
     b"418 T", b"429 Many", b"500 Oops", b"503 Busy", b"507 Full", b"599", b"999 X", b"abc", b"20")
)  # fmt: skip
ERROR_BODIES = (
    {"detail": "Not found."}, {"non_field_errors": ["a"]}, {"name": ["x", "y"]},
    {"error": {"a": 1}},    ["a"], "text", {"detail": {"a": [{"b": "c"}]}},
)  # fmt: skip
bodies = json_octets(json_values | st.sampled_from(ERROR_BODIES)) | st.sampled_from(
    (b"<html>", b"", b"\x1f\x8b\x08\0", b"not json")
)


def answer_of(status: bytes, named: list[tuple[str, str]], body: bytes, *, sized: bool) -> bytes:
    lines_ = [b"HTTP/1.1 " + status]
    lines_ += [f"{name}: {value}".encode("latin-1", "replace") for name, value in named]
    if sized:
        lines_.append(b"Content-Length: %d" % len(body))
    return b"\r\n".join([*lines_, b"Connection: close", b"", b""]) + body


answers = st.builds(answer_of, statuses, headers, bodies, sized=st.booleans())
whole = (
    answers | octets | mutated(answer_of(b"200 OK", [("ETag", '"x"')], b'{"id": 1}', sized=True))
)


@target(
    answers,
    allowed=(WebODMError,),
    examples=(answer_of(b"400 Bad", [], b'{"name": [["x"]]}', sized=True), b"", b"\0" * 100),
)
def answer_to_a_call(answer: bytes) -> None:
    with client_of(answer) as client:
        try:
            client.transport.json("GET", "projects/")
        except WebODMError as error:
            assert error.message
            assert len(error.message) < 2000
            assert all(c.isprintable() for c in error.message)
            raise


@target(whole, allowed=(WebODMError,), examples=(answer_of(b"200 OK", [], b"[]", sized=True),))
def answers_to_typed_calls(answer: bytes) -> None:
    calls = (
        lambda c: c.nodes.list(),
        lambda c: c.nodes.options(),
        lambda c: c.presets.list(),
        lambda c: c.tasks.get(1, "x"),
        lambda c: c.tasks.output(1, "x"),
        lambda c: c.tasks.uploaded_size(1, "x", "a.jpg"),
        lambda c: c.results.tilejson(1, "x", TileType.DSM),
        lambda c: c.results.bounds(1, "x", TileType.DSM),
        lambda c: c.results.size(1, "x", "a"),
        lambda c: c.version(),
    )
    with client_of(answer) as client:
        for call in calls:
            with contextlib.suppress(WebODMError):
                call(client)


@target(
    st.builds(
        answer_of,
        statuses,
        headers,
        json_octets(almost({"token": "a.b.c"}, token=any_texts)),
        sized=st.booleans(),
    ),
    allowed=(WebODMError,),
    examples=(answer_of(b"200 OK", [], b'{"token": "a\\n"}', sized=True),),
)
def answer_to_a_login(answer: bytes) -> None:
    with client_of(answer, Credentials("pilot", "a secret")) as client:
        try:
            token = client.transport.token()
        except WebODMError as error:
            assert "a secret" not in str(error)
            raise
        assert token.isascii()
        assert token.isprintable()


@target(
    st.builds(
        lambda seconds, rest: answer_of(
            b"200 OK", [], b'{"capture_time": %s, ' % seconds.encode() + rest, sized=True
        ),
        numbers.map(str) | st.from_regex(r"[0-9]{9,11}(\.[0-9]+)?", fullmatch=True),
        octets,
    ),
    allowed=(WebODMError,),
    examples=(answer_of(b"200 OK", [], b'"capture_time": 99999999999}', sized=True),),
)
def time_of_the_first_shot(answer: bytes) -> None:
    with client_of(answer) as client:
        client.results.captured_at(1, "x")


@target(
    st.tuples(statuses, headers, octets, st.booleans(), octets),
    allowed=(WebODMError,),
    examples=(
        (b"200 OK", [("Content-Length", "5")], b"12345", False, b""),
        (b"206 Partial Content", [("Content-Range", "bytes 0-4/9")], b"12345", True, b""),
        (b"200 OK", [("Transfer-Encoding", "chunked")], b"zz\r\n", False, b"old"),
    ),
)
def download_of_a_file(case: Any) -> None:
    """The file is there whole, or what was there before; nothing else is left."""
    status, named, body, sized, before = case
    place = folder("download")
    path = place / "result.tif"
    if before:
        path.write_bytes(before)
    with client_of(answer_of(status, named, body, sized=sized)) as client:
        try:
            download_file(client.transport, "x", path)
        except WebODMError:
            assert [p.name for p in place.iterdir()] == (["result.tif"] if before else [])
            assert not before or path.read_bytes() == before
            raise
    assert [p.name for p in place.iterdir()] == ["result.tif"]
