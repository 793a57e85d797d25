"""Unloading, removing a connection and closing QGIS take a second, whatever hangs.

In a real desktop. `make quit N=20` repeats it and compares with an idle QGIS; it needs a machine
that does nothing else.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from desktop import run_desktop
from orthodock.core.layers.builders import remote_ept
from orthodock.core.pointcloud import ept
from products import las
from stalling_server import TASK, StallingServer

ROUNDS = int(os.environ.get("ORTHODOCK_ROUNDS", "1"))
LONGEST = 1.0  # s
LOADED = 10.0  # s on a machine whose cores are all busy with something else
WAYS = ("unload", "remove", "quit")
TILES = f"{TASK}t0/assets/entwine_pointcloud"


@pytest.fixture(scope="module")
def cloud(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A point cloud that takes a while to convert."""
    return las(tmp_path_factory.mktemp("cloud") / "cloud.las", count=400_000)


@pytest.fixture
def stalling(tmp_path: Path) -> Iterator[StallingServer]:
    """A server that keeps everybody waiting, also for the nodes of a point cloud."""
    server = StallingServer()
    tiles = ept.build_ept(las(tmp_path / "a.las", count=1000), tmp_path / "tiles").path.parent
    for name in ("ept.json", "ept-hierarchy/0-0-0-0.json"):
        server.routes[f"GET {TILES}/{name}"] = 200, json.loads((tiles / name).read_text())
    (node,) = (tiles / "ept-data").iterdir()
    server.routes[f"GET {TILES}/ept-data/{node.name}"] = server.hold
    yield server
    server.release()
    server.close()


def run(folder: Path, ways: Sequence[str], server: StallingServer, *paths: Any) -> dict[str, float]:
    """Run desktop_quit.py; return how many seconds each way took, that of QGIS to close too."""
    streamed = f"{server.url}{TILES}/ept.json" if remote_ept.can_stream() else ""
    about = json.dumps([ways, server.url, *paths, streamed])
    folder.mkdir()
    written = run_desktop(folder, "desktop_quit.py", ORTHODOCK_TEST_QUIT=about)
    server.release()
    assert written["left"] == []
    return {**written["seconds"], "quit": written["ended"] - written["asked_to_quit"]}


def test_plugin_connection_and_qgis_end_at_once_whatever_hangs(
    stalling: StallingServer, photos: Path, cloud: Path, tmp_path: Path
) -> None:
    paths = [str(path) for path in sorted(photos.iterdir())[:3]], str(cloud)
    times: dict[str, list[float]] = {way: [] for way in WAYS}
    for number in range(ROUNDS):
        found = run(tmp_path / f"busy{number}", WAYS, stalling, *paths)
        assert set(found) == set(WAYS)
        if ROUNDS > 1:  # what QGIS itself needs
            found["quit"] -= run(tmp_path / f"idle{number}", (), stalling, *paths)["quit"]
        for way, seconds in found.items():
            times[way].append(seconds)
    for way, each in times.items():
        sys.stdout.write(f"\n{way}: {', '.join(f'{seconds:.2f}' for seconds in each)} s\n")
        assert max(each) < (LOADED if ROUNDS == 1 else LONGEST), each
