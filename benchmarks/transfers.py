"""Times uploads and downloads, compared with the same calls by curl to the same server.

Usage: .venv/bin/python benchmarks/transfers.py [runs] [--files N] [--small N] [--gigabytes G]
           [--only ROW…]

Each run is a fresh process, so its peak memory is its own; ours and its peer alternate, and the
ratio is taken pair by pair. The server is devserver on this machine, which both share; and the one
that WEBODM_URL, WEBODM_USER and WEBODM_PASSWORD name, when they are set.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
USER, PASSWORD = "bench", "bench password"
PARALLEL = 4
NAME = "big.bin"
ROWS = ("upload", "progress", "small", "large", "download")


class Run(NamedTuple):
    """Seconds on the clock and of CPU, bytes of memory over idle."""

    seconds: float
    cpu: float
    peak: int


def load_package() -> Any:
    """Return the client's package; the checkout contains it, with any folder name."""
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
    """Run a devserver; yield its address."""
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
    """Return the peak memory of this process (Linux)."""
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) * 1024  # type: ignore[index]


def child(what: str, url: str, project: int, *arguments: str) -> None:
    """Run our client in this process; print seconds, CPU seconds and peak bytes."""
    api = load_package()
    client = api.WebODM(url, api.Credentials(*login(url)))
    client.transport.token()
    task = ""
    idle, began, cpu = peak_bytes(), time.perf_counter(), time.process_time()
    if what == "download":
        client.results.photo(project, arguments[0], NAME, Path(arguments[1]))
    else:
        paths = sorted(Path(arguments[0]).iterdir())
        listener = (lambda _state: None) if what == "upload" else None
        task = client.tasks.create(project, paths, name="ours", progress=listener).id
    seconds, used = time.perf_counter() - began, time.process_time() - cpu
    print(json.dumps([seconds, used, peak_bytes() - idle]))
    if task:
        client.tasks.remove(project, task)


def login(url: str) -> tuple[str, str]:
    """Return user and password for a server."""
    if url == os.environ.get("WEBODM_URL"):
        return os.environ.get("WEBODM_USER", ""), os.environ.get("WEBODM_PASSWORD", "")
    return USER, PASSWORD


def ours(what: str, url: str, project: int, *arguments: str) -> Run:
    """Run a child process and return its measurements."""
    command = [sys.executable, "-W", "ignore", __file__, "--child", what, url, str(project)]
    answer = subprocess.run([*command, *arguments], check=True, capture_output=True, text=True)
    return Run(*json.loads(answer.stdout))


def curl_upload(client: Any, project: int, folder: Path, work: Path) -> float:
    """Create, upload four at a time and commit with curl; return seconds."""
    token = client.transport.token()
    began = time.perf_counter()
    task = client.tasks.create_partial(project, name="curl")
    place = f"{client.url}/api/projects/{project}/tasks/{task.id}"
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
        stderr=subprocess.DEVNULL,  # its progress meter cannot be disabled for parallel transfers
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


def row(what: str, peer_name: str, mine: list[Run], peer: list[float], files: int = 1) -> str:
    """Return a row of the table."""
    ratios = sorted(m.seconds / p for m, p in zip(mine, peer))
    cpu = statistics.median(m.cpu for m in mine)
    return (
        f"| {what} | {statistics.median(m.seconds for m in mine):.2f} s | {peer_name} "
        f"{statistics.median(peer):.2f} s | {statistics.median(ratios):.2f} "
        f"({ratios[0]:.2f}–{ratios[-1]:.2f}) | {cpu:.2f} s, {1000 * cpu / files:.1f} ms a file | "
        f"{max(m.peak for m in mine) / 1e6:.0f} MB |"
    )


def bench_upload(client: Any, runs: int, sizes: list[float], work: Path) -> str:
    """Measure an upload of files of these sizes in MB, compared with curl; return a table row."""
    project = client.projects.create("Uploads").id
    folder = photos(work, sizes)
    mine, peer = [], []
    for _ in range(runs):
        mine.append(ours("upload", client.url, project, str(folder)))
        peer.append(curl_upload(client, project, folder, work))
    client.projects.delete(project)
    shutil.rmtree(folder)
    total = f"{len(sizes)} files, {sum(sizes) / 1000:.1f} GB"
    return row(f"upload, {total}", "curl", mine, peer, len(sizes))


def bench_progress(client: Any, runs: int, sizes: list[float], work: Path) -> str:
    """Measure the cost of reporting progress; return a table row."""
    project = client.projects.create("Progress").id
    folder = photos(work, sizes)
    mine, peer = [], []
    for _ in range(runs):
        mine.append(ours("upload", client.url, project, str(folder)))
        peer.append(ours("upload-silently", client.url, project, str(folder)).seconds)
    client.projects.delete(project)
    shutil.rmtree(folder)
    return row("the first, with progress", "without", mine, peer, len(sizes))


def bench_download(client: Any, runs: int, gigabytes: float, work: Path) -> str:
    """Measure a download, compared with curl; return a table row."""
    project = client.projects.create("Downloads").id
    folder = photos(work, [1000 * gigabytes, 0.001])
    (folder / "00000.jpg").rename(folder / NAME)
    task = client.tasks.create(project, sorted(folder.iterdir()), name="big")
    shutil.rmtree(folder)
    mine, peer, target = [], [], work / "target"
    address = f"{client.url}/api/projects/{project}/tasks/{task.id}/images/download/{NAME}"
    for _ in range(runs):
        mine.append(ours("download", client.url, project, task.id, str(target)))
        target.unlink()
        peer.append(curl_download(client, address, target))
        target.unlink()
    client.projects.delete(project)
    return row(f"download of {gigabytes:g} GB", "curl", mine, peer)


def photos(work: Path, megabytes: list[float]) -> Path:
    """Write files of these sizes into a new folder."""
    folder = work / "photos"
    folder.mkdir()
    block = os.urandom(1_000_000)
    for number, size in enumerate(megabytes):
        with (folder / f"{number:05}.jpg").open("wb") as stream:
            for _ in range(int(size)):
                stream.write(block)
            stream.write(block[: int(size % 1 * 1e6)])
    return folder


def bench(url: str, options: argparse.Namespace, work: Path) -> None:
    """Measure with one server; print a table."""
    api = load_package()
    client = api.WebODM(url, api.Credentials(*login(url)))
    runs, first = options.runs, [5.0] * options.files
    rows = {
        "upload": lambda: bench_upload(client, runs, first, work),
        "progress": lambda: bench_progress(client, runs, first, work),
        "small": lambda: bench_upload(client, runs, [0.02] * options.small, work),
        "large": lambda: bench_upload(client, runs, [2000 * options.gigabytes, 0.02], work),
        "download": lambda: bench_download(client, runs, options.gigabytes, work),
    }
    print("| what | ours | its peer | ratio (spread) | our CPU | memory over idle |")
    print("|---|---|---|---|---|---|")
    for name in options.only or ROWS:
        print(rows[name](), flush=True)


def main() -> None:
    """Measure with all available servers."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("runs", nargs="?", type=int, default=5)
    parser.add_argument("--files", type=int, default=120, help="number of files of 5 MB")
    parser.add_argument("--small", type=int, default=5000, help="number of files of 20 kB")
    parser.add_argument("--gigabytes", type=float, default=1.0, help="size of the large file")
    parser.add_argument("--only", nargs="+", choices=ROWS, help="rows to measure; all by default")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder) / "work"
        work.mkdir()
        with devserver(Path(folder) / "data") as url:
            bench(url, options, work)
        if "WEBODM_URL" in os.environ:
            print(f"\n{os.environ['WEBODM_URL']}\n")
            bench(os.environ["WEBODM_URL"], options, work)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(sys.argv[2], sys.argv[3], int(sys.argv[4]), *sys.argv[5:])
    else:
        main()
