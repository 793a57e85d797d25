"""What a server says is bounded where it becomes ours: texts, numbers, options, pages."""

from __future__ import annotations

import json
import math
import time
from typing import Any

import pytest
from answers import answering, http
from hypothesis import given
from hypothesis import strategies as st
from orthodock.api import (
    ConsoleOutput,
    Domain,
    NetworkOptions,
    NodeOption,
    Preset,
    ProcessingNode,
    Project,
    ProtocolError,
    Task,
    TileJSON,
    TileMetadata,
    WebODM,
)
from raw_server import raw_server

QUICK = NetworkOptions(connect_timeout=2.0, read_timeout=2.0)
READERS = [
    Task.from_json,
    Project.from_json,
    NodeOption.from_json,
    ProcessingNode.from_json,
    Preset.from_json,
    ConsoleOutput.from_json,
    TileMetadata.from_json,
    lambda data: TileJSON.from_json(data, "https://odm.example.org"),
]
FIELDS = sorted(
    {
        "id", "project", "name", "status", "pending_action", "processing_node", "label", "type",
        "images_count", "available_assets", "processing_time", "last_error", "options", "value",
        "created_at", "running_progress", "extent", "epsg", "srs", "orthophoto_bands", "size",
        "domain", "help", "hostname", "queue_count", "available_options", "lines", "count",
        "tiles", "minzoom", "maxzoom", "bounds", "statistics", "algorithms", "color_maps", "tasks",
    }
)  # fmt: skip
ODD = [
    None, True, 0, -1, 10**400, math.nan, math.inf, -math.inf, 1e300, "", "\ud800", "x" * 10**6,
    "\0", "[" * 100_000, "<![", "9" * 5000, [], [None], ["\ud800"], [[]] * 4, [math.nan] * 4,
    [10**400] * 4, {}, {"name": []}, {"value": math.nan}, [{"id": "a", "range": [math.nan, 1]}],
    [{"name": "a", "value": 10**5000}], {"1": {"min": math.nan, "max": math.inf}},
]  # fmt: skip


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("field", FIELDS)
def test_odd_value_of_any_field_is_borne_or_refused(read: Any, field: str) -> None:
    whole = {"id": 1, "project": 1, "name": "n", "tiles": ["/{z}/{x}/{y}"]}
    for value in ODD:
        try:
            made = read({**whole, field: value})
        except ProtocolError:
            continue
        assert len(repr(made)) < 500_000
        repr(made).encode()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(FIELDS) | st.text(), inner),
)


@pytest.mark.parametrize("read", READERS)
@given(data=json_values)
def test_any_json_is_borne_or_refused(read: Any, data: Any) -> None:
    try:
        read(data)
    except ProtocolError:
        return


@pytest.mark.parametrize(
    "identity", ["\ud800", "x" * 2000, "a\nb", 10**400, True, None, "", [], {}]
)
def test_task_id_that_no_address_can_hold_is_refused(identity: Any) -> None:
    with pytest.raises(ProtocolError, match="without an id"):
        Task.from_json({"id": identity, "project": 1})


@pytest.mark.parametrize("progress", [math.nan, math.inf, -math.inf, 10**400, "1", None])
def test_progress_that_is_no_number_is_none_or_all(progress: Any) -> None:
    task = Task.from_json({"id": "t", "project": 1, "running_progress": progress})
    assert 0.0 <= task.running_progress <= 1.0


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ('["Cannot create task, you need 1 file"]', "Cannot create task, you need 1 file"),
        ('{"error": "Out of memory"}', "Out of memory"),
        ('{"message": "Out of memory"}', "Out of memory"),
        ('"Out of memory"', "Out of memory"),
        ("<html><head><title>502 Bad Gateway</title><hr>nginx</html>", "502 Bad Gateway"),
        ("<html><body><h1>Service</h1>is away</body></html>", "Service is away"),
        (["Out of", "memory"], "Out of; memory"),
        ({"error": "Out of memory"}, "Out of memory"),
        ("{broken", "{broken"),
        ("['Not enough images']", "Not enough images"),
        ('["It\'s", \'out of "memory"\']', 'It\'s; out of "memory"'),
        ("{'name': ['Too long.']}", "name: Too long."),
        ("[ErrorDetail(string='Not enough images', code='invalid')]", "Not enough images"),
        ('{"detail": ErrorDetail(string="It\'s gone", code=None)}', "It's gone"),
        ("[__import__('os').getcwd()]", "[__import__('os').getcwd()]"),
        ("[" * 300 + "]" * 300, "[" * 300 + "]" * 300),
        ("[" + "-" * 1_900 + "1]", "[" + "-" * 1_900 + "1]"),
        ("['" + "a" * 90 + "'", "['" + "a" * 90 + "'"),
        ("{1: 'a', None: ['b']}", "1: a; None: b"),
        ("['\\ud800']", "['\\ud800']"),
        ("[]", ""),
        ("{}", ""),
        ("Node said: <html><title>502 Bad Gateway</title></html>", "Node said: 502 Bad Gateway"),
        ("x <!DOCTYPE HTML><body><h1>Gone</h1>", "x Gone"),
        ("a < b and <b>c</b>", "a < b and <b>c</b>"),
        ("[" * 100_001, "[" * 99_999 + "…"),
        (None, ""),
    ],
)  # fmt: skip
def test_last_error_becomes_words(said: Any, words: str) -> None:
    assert Task.from_json({"id": "t", "project": 1, "last_error": said}).last_error == words


def test_option_help_does_not_grow_with_what_it_is_filled_with() -> None:
    began = time.monotonic()
    option = NodeOption.from_json(
        {
            "name": "x",
            "value": "v" * 5_000_000,
            "help": "%(default)s" * 1000 + "%(choices)s" * 1000,
            "domain": ["c" * 1_000_000] * 5,
        }
    )
    assert len(repr(option)) < 50_000
    assert time.monotonic() - began < 1


def test_option_help_is_filled_in() -> None:
    data = {"name": "x", "value": "3", "help": "%(default)s of %(choices)s", "domain": ["3", "4"]}
    assert NodeOption.from_json(data).help == "3 of 3, 4"


@pytest.mark.parametrize(
    "domain", ["1" * 60_000, "1." * 60_000, "<" * 60_000, "integer " * 60_000, "- " * 60_000]
)
def test_domain_of_60_000_characters_is_understood_at_once(domain: str) -> None:
    began = time.monotonic()
    Domain.of(NodeOption("x", "int", domain=domain))
    Domain.of(NodeOption.from_json({"name": "x", "type": "float", "domain": domain}))
    assert time.monotonic() - began < 0.5


def test_console_line_is_cut_where_it_is_read() -> None:
    output = ConsoleOutput.from_json({"lines": ["x" * 20_000_000, "short"], "count": 2})
    assert [len(line) for line in output.lines] == [10_000, 5]


# Calls


@pytest.mark.parametrize(
    "answer",
    [
        http("200 OK", b"<h2" * 80_000),
        http("200 OK", b"<h2>" + b"x" * 200_000),
        http("200 OK", b"x" * 10**6),
        http("404 Not Found"),
        http("500 Broken"),
        http("403 No", b"<html>"),
        http("302 Found", b"", "Location: http://["),
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<h2>",
    ],
)
def test_version_that_cannot_be_had_is_empty_and_stands_in_nobodys_way(answer: bytes) -> None:
    with answering(answer) as url:
        began = time.monotonic()
        assert WebODM(url, network=QUICK).version() == ""
        assert time.monotonic() - began < 5


def test_version_is_bounded_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orthodock.api.endpoints.site.VERSION_PATIENCE", 0.5)
    network = NetworkOptions(connect_timeout=30.0, read_timeout=30.0)
    with raw_server(lambda _: [b"HTTP/1.1 200 OK\r\n\r\n", *[b"x"] * 500], drip=0.02) as server:
        began = time.monotonic()
        assert WebODM(server.url, network=network).version() == ""
        assert time.monotonic() - began < 2


def test_version_is_read_from_the_page() -> None:
    page = http("200 OK", b'<h2 class="x">WebODM\n 3.2.4 </h2>')
    with answering(page) as url:
        assert WebODM(url, network=QUICK).version() == "3.2.4"


def pages(next_of: Any, ids_of: Any, count: Any) -> Any:
    """Answers pages of projects; `ids_of` a page's number."""

    def reply(head: bytes) -> list[bytes]:
        page = int(head.split(b"page=")[1].split(b" ")[0].split(b"&")[0])
        results = [{"id": number, "name": "p"} for number in ids_of(page)]
        data = {"count": count, "next": next_of(page), "results": results}
        return [http("200 OK", json.dumps(data).encode())]

    return reply


@pytest.mark.parametrize(
    ("ids_of", "count", "requests"),
    [
        (lambda _: [1, 2], 10**9, 2),  # the same page again and again
        (lambda page: [2 * page, 2 * page + 1], 6, 3),  # more pages than are counted
        (lambda page: [page] if page < 4 else [], 10**9, 4),  # an empty page
        (lambda page: [1 + page % 3], None, 4),  # pages in a circle
    ],
)
def test_paging_ends_whatever_the_server_says(ids_of: Any, count: Any, requests: int) -> None:
    with raw_server(pages(lambda _: "http://x/?page=2", ids_of, count)) as server:
        found = list(WebODM(server.url, network=QUICK).projects.list())
        assert len(server.heads) == requests
        assert len({project.id for project in found}) == len(found)


def test_all_pages_are_read_when_projects_are_many() -> None:
    last = 12
    reply = pages(lambda p: "x" if p < last else None, lambda p: range(10 * p, 10 * p + 10), 120)
    with raw_server(reply) as server:
        assert len(list(WebODM(server.url, network=QUICK).projects.list())) == 120


def test_progress_of_an_export_that_is_no_number_is_left_out(tmp_path: Any) -> None:
    from orthodock.api import ServerError

    for text in (b"NaN", b"Infinity", b"1e999", b"9" * 5000, b"-5"):
        answer = http("200 OK", b'{"celery_task_id": "w", "progress": ' + text + b"}")
        seen: list[int] = []
        with answering(answer) as url, pytest.raises(ServerError, match="not done"):
            WebODM(url, network=QUICK).results.export(
                1, "t", "dsm", tmp_path / "x", format="gtiff", timeout=0,
                working=lambda percent, _, seen=seen: seen.append(percent),
            )  # fmt: skip
        assert all(0 <= percent <= 100 for percent in seen)


def test_copy_of_a_project_is_the_users_own(server: Any) -> None:
    from orthodock.api import Credentials

    client = WebODM(server.url, Credentials(server.user, server.password))
    project = client.projects.create("To be copied")
    copy = client.projects.duplicate(project.id)
    assert copy == client.projects.get(copy.id)
    assert copy.id != project.id
    for made in (project, copy):
        client.projects.delete(made.id)
