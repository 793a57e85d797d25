"""Makes the checkout importable as `orthodock`, whatever its folder is called; starts servers."""

from __future__ import annotations

import importlib.util
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Callable

import pytest
import requests

ROOT = Path(__file__).resolve().parent.parent
REAL_PHOTOS = ROOT.parent / "shared" / "photos" / "brighton_beach"
TASK_SECONDS = 1.0  # the server takes as long as its real work, if that is longer
LONG = frozenset(
    f"test_{name}.py"
    for name in (
        "faults", "contract", "products", "troubleshooting", "isolation", "ept", "journal",
        "resume", "processing_algorithms", "layers", "processing_inputs", "processing_headless",
        "clouds", "processing_trouble", "end_to_end", "processing_models", "desktop", "quit",
    )
)  # fmt: skip
"""Files of tests that take the most time."""
SMALL_FLIGHT = ("--rows", "2", "--columns", "3", "--width", "480")


def _load_package(name: str, folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


# With the root on the path, `import api` would make a second copy of every module.
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
_load_package("orthodock", ROOT)
_load_package("devserver", ROOT / "devserver")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Take the files in the order that the environment asks for, if it does.

    With the long ones first, all processes that run tests end at about the same time.
    """
    order = os.environ.get("ORTHODOCK_ORDER")  # see tools/run_tests.py
    if order is None:
        return
    files = sorted({item.path for item in items})
    if order == "long first":
        files.sort(key=lambda path: path.name not in LONG)
    else:
        random.Random(order).shuffle(files)  # noqa: S311  an order, no secret
    places = {path: place for place, path in enumerate(files)}
    items.sort(key=lambda item: places[item.path])


@dataclass
class Devserver:
    """A running devserver; `user` and `password` are those of its only account."""

    url: str
    process: subprocess.Popen[str]
    data: Path
    user: str = "pilot"
    password: str = "correct horse"

    @classmethod
    def start(cls, data: Path, *arguments: str, seconds: float = TASK_SECONDS) -> Devserver:
        """Start one on a free port and wait until it listens."""
        command = [sys.executable, "-m", "devserver", "--port", "0", "--data", str(data)]
        command += ["--seconds", str(seconds), "--user", cls.user, "--password", cls.password]
        process = subprocess.Popen(
            [*command, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        line = process.stdout.readline()
        assert "listening on " in line
        return cls(line.split()[-1], process, data)

    def photos_of(self, task: str) -> list[Path]:
        """The files of a task's photos, as they lie on the server's disk."""
        return sorted((self.data / "tasks" / task / "photos").iterdir())

    def set_faults(self, *rules: dict[str, Any], **random: Any) -> None:
        """Have it misbehave by these rules, and no longer as before; without any, not at all.

        `random` is what `devserver.faults.rules` takes for faults at random.
        """
        body = {"rules": rules, **({"random": random} if random else {})}
        requests.post(f"{self.url}/_faults", json=body, timeout=60).raise_for_status()

    def faults(self) -> dict[str, Any]:
        """How it misbehaves, and how often each fault struck."""
        return dict(requests.get(f"{self.url}/_faults", timeout=60).json())

    def stop(self) -> None:
        """End it as a service manager would."""
        self.process.terminate()
        self.process.wait(120)


@pytest.fixture(scope="session")
def devserver_class() -> type[Devserver]:
    """What starts devservers that live longer than a test."""
    return Devserver


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devserver]:
    """A devserver for the tests of a file that do not stop it or break it.

    What the tests of one file make there, those of another cannot meet or count.
    """
    running = Devserver.start(tmp_path_factory.mktemp("server"))
    yield running
    running.stop()


@pytest.fixture
def start_server(tmp_path: Path) -> Iterator[Callable[..., Devserver]]:
    """Starts servers of one's own, to stop or break."""
    running: list[Devserver] = []

    def start(*arguments: str, seconds: float = TASK_SECONDS) -> Devserver:
        data = tmp_path / f"server{len(running)}"
        running.append(Devserver.start(data, *arguments, seconds=seconds))
        return running[-1]

    yield start
    for server in running:
        server.stop()


@pytest.fixture
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait a tenth before each repetition, for faults that strike so many times, not for so long.

    Not for servers that are away for a while: they would be given up.
    """
    from orthodock.api.support import cancellation

    def pause(seconds: float, cancelled: Callable[[], bool] | None) -> None:
        cancellation.pause(seconds / 10, cancelled)

    for module in (
        "orthodock.api.transfer.download",
        "orthodock.api.support.idempotency",
        "orthodock.api.transfer.upload",
        "orthodock.api.workflows.task_upload",
    ):
        monkeypatch.setattr(f"{module}.pause", pause)
    monkeypatch.setattr("orthodock.api.transport.FIRST_BACKOFF", 0.05)


@pytest.fixture(scope="session")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of six small photos of an invented landscape."""
    folder = tmp_path_factory.mktemp("photos") / "Small flight"
    command = [sys.executable, "-m", "devserver.photos", str(folder), *SMALL_FLIGHT]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return folder


@pytest.fixture(scope="session")
def real_photos() -> Path:
    """The folder of real drone photos; skips where it is absent."""
    if not REAL_PHOTOS.is_dir():
        pytest.skip("the real photos are not on this machine")
    return REAL_PHOTOS
