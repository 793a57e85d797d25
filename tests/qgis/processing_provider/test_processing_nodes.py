"""Algorithms on servers with no processing node, with none online, and without a right."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from orthodock.core.server.connections import Connection, ConnectionStore
from processing_runs import Listener, run
from qgis.core import QgsProcessingException
from scripted import ScriptedServer, node, page, project, task

TASK = "/api/projects/1/tasks/t1/"
MAKING = ("createtask", "processimages", "batchfolders")


@pytest.fixture
def site(store: ConnectionStore, provider) -> Iterator[ScriptedServer]:
    """A server with one project and one task that no node has taken; a connection to it."""
    server = ScriptedServer(
        {
            "GET /api/projects/": page(project(1, "t1")),
            "GET /api/projects/1/": (200, project(1, "t1")),
            f"GET {TASK}": (200, task()),
            f"GET {TASK}output/": (200, ""),
            "GET /api/processingnodes/": (200, [node()]),
        }
    )
    store.save(Connection.new("Scripted", server.url), "pilot", "secret")
    yield server
    server.close()


def _making(algorithm: str, photos: Path, tmp_path: Path, **more: Any) -> dict[str, Any]:
    folder = photos
    if algorithm == "batchfolders":
        folder = tmp_path / "flights"
        folder.mkdir()
        (folder / "first").symlink_to(photos)
        more["OUTPUT"] = "TEMPORARY_OUTPUT"
    if algorithm == "processimages":
        more["ORTHOPHOTO"] = str(tmp_path / "ortho.tif")
    return {"FOLDER": str(folder), "PROJECT": "1", **more}


@pytest.mark.parametrize("algorithm", MAKING)
def test_video_is_refused_where_no_node_uses_it(
    algorithm: str, site: ScriptedServer, tmp_path: Path
) -> None:
    (tmp_path / "film").mkdir()
    (tmp_path / "film" / "DJI_0001.MP4").write_bytes(b"\0\0\0\x18ftypisom" + b"\0" * 100)
    with pytest.raises(QgsProcessingException, match="does not accept videos"):
        run(f"orthodock:{algorithm}", _making(algorithm, tmp_path / "film", tmp_path))
    assert site.wrote() == []


@pytest.mark.parametrize("algorithm", MAKING)
def test_task_is_refused_before_the_upload_without_any_node(
    algorithm: str, site: ScriptedServer, photos: Path, tmp_path: Path
) -> None:
    site.routes["GET /api/processingnodes/"] = (200, [])
    with pytest.raises(QgsProcessingException, match=r"no access to any processing node.*Ask the"):
        run(f"orthodock:{algorithm}", _making(algorithm, photos, tmp_path))
    assert site.wrote() == []


@pytest.mark.parametrize("algorithm", MAKING)
@pytest.mark.parametrize(
    ("chosen", "words"), [("", "No processing node is online"), ("node-1", "“node-1” is offline")]
)
def test_node_that_takes_nothing_is_reported_before_the_upload(
    algorithm: str, chosen: str, words: str, site: ScriptedServer, photos: Path, tmp_path: Path
) -> None:
    site.routes["GET /api/processingnodes/"] = (200, [node(1, online=False)])
    feedback, warned_after = Listener(), []
    feedback.pushWarning = lambda text: warned_after.append((text, site.wrote()))
    with pytest.raises(QgsProcessingException):  # this server takes no task
        run(f"orthodock:{algorithm}", _making(algorithm, photos, tmp_path, NODE=chosen), feedback)
    assert [wrote for text, wrote in warned_after if words in text] == [[]]


def test_options_are_checked_against_a_node_that_is_offline(
    site: ScriptedServer, photos: Path, tmp_path: Path
) -> None:
    site.routes["GET /api/processingnodes/"] = (200, [node(1, online=False)])
    values = _making("createtask", photos, tmp_path, OPTIONS='{"nonsense": true}')
    with pytest.raises(QgsProcessingException, match="no option “nonsense”"):
        run("orthodock:createtask", values)
    assert site.wrote() == []


@pytest.mark.parametrize("nodes", [(200, [node(available_options=[])]), (404, {})])
def test_options_that_cannot_be_checked_are_reported(
    nodes: Any, site: ScriptedServer, photos: Path, tmp_path: Path
) -> None:
    site.routes["GET /api/processingnodes/"] = nodes
    feedback, warned = Listener(), []
    feedback.pushWarning = warned.append
    values = _making("createtask", photos, tmp_path, OPTIONS='{"nonsense": true}')
    with pytest.raises(QgsProcessingException):  # this server takes no task
        run("orthodock:createtask", values, feedback)
    assert any("options could not be checked" in text for text in warned)


def test_node_cannot_be_chosen_by_name_where_none_is_listed(
    site: ScriptedServer, photos: Path, tmp_path: Path
) -> None:
    site.routes["GET /api/processingnodes/"] = (404, {})
    with pytest.raises(QgsProcessingException, match="does not list its processing nodes"):
        run("orthodock:createtask", _making("createtask", photos, tmp_path, NODE="node-1"))
    assert site.wrote() == []


@pytest.mark.parametrize("algorithm", MAKING)
def test_missing_right_is_named_before_the_upload(
    algorithm: str, site: ScriptedServer, photos: Path, tmp_path: Path
) -> None:
    site.routes["GET /api/projects/1/"] = (200, project(1, "t1", permissions=["view"]))
    with pytest.raises(QgsProcessingException, match=r"not change it.*the right “change”"):
        run(f"orthodock:{algorithm}", _making(algorithm, photos, tmp_path))
    assert site.wrote() == []


@pytest.mark.parametrize(
    ("algorithm", "right", "parameters"),
    [
        ("canceltask", "change", {"TASK": "t1"}),
        ("restarttask", "change", {"TASK": "t1"}),
        ("removetask", "delete", {"TASK": "t1", "PROJECT": 1}),
    ],
)
def test_refused_write_names_the_missing_right(
    algorithm: str, right: str, parameters: dict[str, Any], site: ScriptedServer
) -> None:
    with pytest.raises(QgsProcessingException, match=f"the right “{right}”"):
        run(f"orthodock:{algorithm}", parameters)


def test_wait_fails_when_no_node_takes_the_task(site: ScriptedServer) -> None:
    with pytest.raises(QgsProcessingException, match="No processing node accepted the task"):
        run("orthodock:waitfortask", {"TASK": "t1", "NODE_TIMEOUT": 0.001})
    assert site.wrote() == []  # it stays on the server


def test_wait_warns_once_when_no_node_takes_the_task(
    site: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orthodock.processing_provider.running.watching.NODE_PATIENCE", 0.0)
    monkeypatch.setattr("orthodock.processing_provider.running.watching.POLL_INTERVAL", 0.01)
    states = iter([task()] * 5 + [task(status=20, processing_node=1)] * 2 + [task()] * 5)
    done = task(status=40, processing_node=1)
    site.routes[f"GET {TASK}"] = lambda: (200, next(states, done))
    feedback, warned = Listener(), []
    feedback.pushWarning = warned.append
    run("orthodock:waitfortask", {"TASK": "t1"}, feedback)
    assert len(warned) == 2  # one for each wait for a node
    assert all("Check that a processing node is online" in text for text in warned)


@pytest.mark.parametrize(
    "fields", [{"status": 10}, {"pending_action": 4}, {"partial": True}, {"upload_progress": 0.3}]
)
def test_wait_for_anything_but_a_node_has_no_limit_of_its_own(
    fields: dict[str, Any], site: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orthodock.processing_provider.running.watching.POLL_INTERVAL", 0.01)
    states = iter([task(**fields)] * 20)
    done = task(status=40, processing_node=1)
    site.routes[f"GET {TASK}"] = lambda: (200, next(states, done))
    run("orthodock:waitfortask", {"TASK": "t1", "NODE_TIMEOUT": 1e-6})


def test_wait_has_no_limit_for_nodes_at_zero(
    site: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orthodock.processing_provider.running.watching.POLL_INTERVAL", 0.01)
    states = iter([task()] * 20)
    done = task(status=40, processing_node=1)
    site.routes[f"GET {TASK}"] = lambda: (200, next(states, done))
    run("orthodock:waitfortask", {"TASK": "t1", "NODE_TIMEOUT": 0})


@pytest.mark.parametrize("says_count", [True, False])
def test_console_that_begins_anew_is_shown_from_its_start(
    says_count: bool, site: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when somebody restarts the task meanwhile; a server that says no count is believed."""
    monkeypatch.setattr("orthodock.processing_provider.running.watching.POLL_INTERVAL", 0.01)
    consoles = iter([["one", "two", "three"], ["one", "two", "three", "four"], ["anew"], []])
    shown: list[str] = []
    asked: list[int] = []
    is_read = threading.Event()
    is_read.set()

    def output() -> tuple[int, Any]:
        line = int(re.search(r"line=(\d+)", site.requests[-1])[1])
        asked.append(line)
        is_read.set()
        return 200, {"lines": shown[line:], **({"count": len(shown)} if says_count else {})}

    def state() -> tuple[int, Any]:
        if is_read.is_set():
            is_read.clear()
            shown[:] = next(consoles) or ["anew", "end"]
        return 200, task(status=40 if "end" in shown else 20, processing_node=1)

    site.routes[f"GET {TASK}"] = state
    site.routes[f"GET {TASK}output/"] = output
    feedback = Listener()
    run("orthodock:waitfortask", {"TASK": "t1"}, feedback)
    expected = ["one", "two", "three", "four", "anew", "end"]
    seen = [line for line in feedback.said if line in expected]
    assert seen == (expected if says_count else expected[:4])
    assert asked == ([0, 3, 4, 0, 1] if says_count else [0, 3, 4, 4])


@pytest.mark.parametrize(
    ("extent", "count"),
    [
        ("179.9,180.1,-17,-16 [EPSG:4326]", 1),
        ("-179.999,-179.9,-17,-16 [EPSG:4326]", 1),
        ("2120000,2150000,4010000,4060000 [EPSG:3460]", 1),  # Fiji's grid goes on across 180°
        ("-170,-160,-17,-16 [EPSG:4326]", 0),
    ],
)
def test_tasks_across_180_degrees_are_listed(site: ScriptedServer, extent: str, count: int) -> None:
    found = [task("t1", extent=[-179.95, -17, 179.95, -16])]
    site.routes["GET /api/projects/1/tasks/"] = (200, found)
    values = {"EXTENT": extent, "OUTPUT": "TEMPORARY_OUTPUT"}
    assert run("orthodock:listtasks", values)["COUNT"] == count
