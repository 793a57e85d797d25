"""Times uploads and downloads beside curl, which does the same calls of the same server.

Usage: python benchmarks/transfers.py [runs] [--files N] [--megabytes M] [--download G]

Each run is a fresh process, so its peak memory is its own; ours and curl's alternate, and the ratio
is taken pair by pair. The server is devserver on this machine: both share its speed.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
USER, PASSWORD = "bench", "bench password"
PARALLEL = 4
NAME = "big.bin"


def load_package() -> Any:
    """Return the client's package; the checkout is it, whatever its folder is called."""
    spec = importlib.util.spec_from_file_location(
        "orthodock", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["orthodock"] = module
    spec.loader.exec_module(module)
    return importlib.import_module("orthodock.api")


@contextlib.contextmanager
def devserver(data: Path) -> Iterator[str]:
    """Run a devserver; gives its address."""
    command = [sys.executable, "-m", "devserver", "--port", "0", "--seconds", "0"]
    environment = {**os.environ, "DEVSERVER_PASSWORD": PASSWORD}
    process = subprocess.Popen(
        [*command, "--data", str(data), "--user", USER],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        match = re.search(r"http://\S+", process.stdout.readline())
        assert match is not None
        yield match[0]
    finally:
        process.terminate()
        process.wait(30)


def peak_bytes() -> int:
    """Return the most memory this process ever had (Linux)."""
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) * 1024  # type: ignore[index]


def child(what: str, url: str, project: int, *arguments: str) -> None:
    """One run of ours, in a process of its own: prints seconds, CPU seconds and peak bytes."""
    api = load_package()
    client = api.WebODM(url, api.Credentials(USER, PASSWORD))
    client.transport.token()
    idle, began, cpu = peak_bytes(), time.perf_counter(), time.process_time()
    if what == "upload":
        paths = sorted(Path(arguments[0]).iterdir())
        listener = (lambda _state: None) if arguments[1] == "progress" else None
        task = client.tasks.create(project, paths, name="ours", progress=listener)
    else:
        task = client.tasks.get(project, arguments[0])
        client.results.raw_asset(project, task.id, NAME, Path(arguments[1]))
    seconds, used = time.perf_counter() - began, time.process_time() - cpu
    print(json.dumps([seconds, used, peak_bytes() - idle]))
    if what == "upload":
        client.tasks.remove(project, task.id)


def ours(what: str, url: str, project: int, *arguments: str) -> tuple[float, float, int]:
    """Run a child and return what it measured."""
    command = [sys.executable, "-W", "ignore", __file__, "--child", what, url, str(project)]
    answer = subprocess.run([*command, *arguments], check=True, capture_output=True, text=True)
    seconds, cpu, peak = json.loads(answer.stdout)
    return seconds, cpu, peak


def curl_upload(client: Any, url: str, project: int, folder: Path, work: Path) -> float:
    """Create, upload four at a time and commit with curl; return seconds."""
    token = client.transport.token()
    began = time.perf_counter()
    task = client.tasks.create_partial(project, name="curl")
    place = f"{url}/api/projects/{project}/tasks/{task.id}"
    calls = [
        f'url = "{place}/upload/"\nheader = "Authorization: JWT {token}"\n'
        f'form = "images=@{path}"\noutput = "{work}/answer"\n'
        for path in sorted(folder.iterdir())
    ]
    config = work / "curl.config"
    config.write_text("next\n".join(calls))
    subprocess.run(
        ["curl", "-sS", "--parallel", "--parallel-max", str(PARALLEL), "-K", str(config)],
        check=True,
        stderr=subprocess.DEVNULL,  # its meter cannot be silenced for parallel transfers
    )
    client.tasks.commit(project, task.id)
    seconds = time.perf_counter() - began
    assert client.tasks.get(project, task.id).images_count == len(calls)
    client.tasks.remove(project, task.id)
    return seconds


def curl_download(client: Any, url: str, target: Path) -> float:
    """Download with curl -o; return seconds."""
    header = f"Authorization: JWT {client.transport.token()}"
    began = time.perf_counter()
    subprocess.run(["curl", "-sS", "-H", header, "-o", str(target), url], check=True)
    return time.perf_counter() - began


def line(what: str, mine: list[tuple[float, float, int]], peer: list[float]) -> str:
    """Return a row of the table."""
    ratios = sorted(m[0] / p for m, p in zip(mine, peer))
    return (
        f"| {what} | {statistics.median(m[0] for m in mine):.2f} s | "
        f"{statistics.median(peer):.2f} s | {statistics.median(ratios):.2f} "
        f"({ratios[0]:.2f}–{ratios[-1]:.2f}) | {statistics.median(m[1] for m in mine):.2f} s | "
        f"{max(m[2] for m in mine) / 1e6:.0f} MB |"
    )


def bench_upload(api: Any, url: str, runs: int, files: int, megabytes: float, work: Path) -> str:
    """Measure an upload; return a row of the table."""
    client = api.WebODM(url, api.Credentials(USER, PASSWORD))
    project = client.projects.create("Uploads").id
    folder = work / "photos"
    folder.mkdir(exist_ok=True)
    for number in range(files):
        (folder / f"{number:05}.jpg").write_bytes(os.urandom(int(megabytes * 1e6)))
    mine, peer = [], []
    for _ in range(runs):
        mine.append(ours("upload", url, project, str(folder), "progress"))
        peer.append(curl_upload(client, url, project, folder, work))
    for path in folder.iterdir():
        path.unlink()
    client.projects.delete(project)
    return line(f"upload, {files} files of {megabytes:g} MB", mine, peer)


def bench_download(api: Any, url: str, runs: int, gigabytes: float, data: Path, work: Path) -> str:
    """Measure a download; return a row of the table."""
    client = api.WebODM(url, api.Credentials(USER, PASSWORD))
    project = client.projects.create("Downloads").id
    task = client.tasks.create_partial(project, name="big")
    assets = next(data.rglob(task.id)) / "assets"
    assets.mkdir(exist_ok=True)
    with (assets / NAME).open("wb") as stream:
        for _ in range(int(gigabytes * 1000)):
            stream.write(os.urandom(1_000_000))
    mine, peer, target = [], [], work / "target"
    address = client.results.raw_asset_url(project, task.id, NAME)
    for _ in range(runs):
        mine.append(ours("download", url, project, task.id, str(target)))
        target.unlink()
        peer.append(curl_download(client, address, target))
        target.unlink()
    client.projects.delete(project)
    return line(f"download of {gigabytes:g} GB", mine, peer)


def main() -> None:
    """Measure, print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("runs", nargs="?", type=int, default=5)
    parser.add_argument("--files", type=int, default=120)
    parser.add_argument("--megabytes", type=float, default=5.0)
    parser.add_argument("--download", type=float, default=1.0, help="gigabytes")
    options = parser.parse_args()
    api = load_package()
    print("| what | ours | curl | ratio (spread) | our CPU | memory over idle |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        work, data = Path(folder) / "work", Path(folder) / "data"
        work.mkdir()
        with devserver(data) as url:
            sizes = (options.files, options.megabytes)
            print(bench_upload(api, url, options.runs, *sizes, work), flush=True)
            print(bench_download(api, url, options.runs, options.download, data, work), flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(sys.argv[2], sys.argv[3], int(sys.argv[4]), *sys.argv[5:])
    else:
        main()
