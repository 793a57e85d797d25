"""Times LAS → EPT against what no converter can beat: reading and writing the same bytes.

Usage: python benchmarks/ept.py [millions of points] [runs] [--laz]

Each run is a fresh process, so its peak memory is its own. The candidates alternate and the median
counts, so that a slow moment of the machine hits all of them.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Callable

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
BLOCK_POINTS = 1_000_000
COPY_BYTES = 16 << 20
SIDE_M = 500.0


# ----------------------------------------------------------------------------------- candidates


def load_package() -> Any:
    """Return the converter's module; the checkout is the package, whatever its folder's name."""
    spec = importlib.util.spec_from_file_location(
        "orthodock", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    if spec is None:
        raise ImportError(f"no package in {ROOT}")
    sys.modules["orthodock"] = importlib.util.module_from_spec(spec)
    return importlib.import_module("orthodock.core.layers.ept")


def run_ept(source: Path, target: Path) -> None:
    """Convert to EPT."""
    load_package().build_ept(source, target)


def run_copy(source: Path, target: Path) -> None:
    """Read all bytes and write them again, without the kernel's short cuts."""
    with source.open("rb", buffering=0) as reader, target.open("wb", buffering=0) as writer:
        while block := reader.read(COPY_BYTES):
            writer.write(block)


CANDIDATES: dict[str, Callable[[Path, Path], None]] = {"build_ept": run_ept, "read+write": run_copy}


# ------------------------------------------------------------------------------------ measuring


def peak_bytes() -> int:
    """Return the most memory this process ever had; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if status.exists():  # ru_maxrss of Linux begins with what the parent had
        line = next(row for row in status.read_text().splitlines() if row.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    try:
        import resource
    except ImportError:  # Windows
        return 0
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def run_child(name: str, source: Path, target: Path) -> None:
    """Run one candidate and print seconds (imports included) and peak bytes as JSON."""
    start = time.perf_counter()
    CANDIDATES[name](source, target)
    print(json.dumps([time.perf_counter() - start, peak_bytes()]))


def measure(name: str, source: Path, folder: Path) -> tuple[float, int]:
    """Run one candidate in a process of its own; return seconds and peak bytes."""
    target = folder / "result"
    command = [sys.executable, "-W", "ignore", __file__, "--child", name, str(source), str(target)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if target.is_dir():
        shutil.rmtree(target)
    else:
        target.unlink()
    seconds, peak = json.loads(output)
    return seconds, peak


def make_cloud(path: Path, points: int) -> None:
    """Write a hilly field, flown in rows, with colours that vary smoothly as real ones do."""
    sys.path.insert(0, str(ROOT / "vendor"))
    import laspy

    header = laspy.LasHeader(point_format=3, version="1.2")
    header.scales, header.offsets = [0.001] * 3, [500_000, 4_000_000, 0]
    rng = np.random.default_rng(1)
    with laspy.open(str(path), "w", header=header) as writer:
        for first in range(0, points, BLOCK_POINTS):
            count = min(BLOCK_POINTS, points - first)
            block = laspy.ScaleAwarePointRecord.zeros(count, header=header)
            x = rng.random(count) * SIDE_M
            y = (first + np.arange(count)) / points * SIDE_M
            block.x, block.y = 500_000 + x, 4_000_000 + y
            block.z = 100 + 8 * np.sin(x / 30) * np.cos(y / 40) + rng.random(count) * 0.3
            block.intensity = rng.integers(0, 2_000, count)
            block.classification = rng.integers(1, 7, count)
            for color, length in (("red", 20), ("green", 25), ("blue", 30)):
                block[color] = 30_000 + 20_000 * np.sin(x / length) + rng.integers(0, 5_000, count)
            writer.write_points(block)


def report(points: int, size: int, results: dict[str, list[tuple[float, int]]]) -> None:
    """Print the medians, and the ratio to plain copying."""
    medians = {name: statistics.median(s for s, _ in runs) for name, runs in results.items()}
    runs = max(map(len, results.values()))
    print(f"{points / 1e6:g} million points, {size / 1e6:.0f} MB, median of {runs} runs")
    for name, taken in results.items():
        peak = max(peak for _, peak in taken) / 1e6
        print(
            f"{name:>11}: {medians[name]:6.2f} s  {points / medians[name] / 1e6:6.2f} M points/s  "
            f"{medians[name] / medians['read+write']:5.2f} × read+write  peak {peak:.0f} MB"
        )


def main() -> None:
    """Make the cloud, run the candidates in turn, report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("millions", nargs="?", type=float, default=10)
    parser.add_argument("runs", nargs="?", type=int, default=5)
    parser.add_argument("--laz", action="store_true", help="compress the source")
    arguments = parser.parse_args()
    points = int(arguments.millions * 1e6)
    results: dict[str, list[tuple[float, int]]] = {name: [] for name in CANDIDATES}
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / ("cloud.laz" if arguments.laz else "cloud.las")
        make_cloud(source, points)
        for _ in range(arguments.runs):
            for name in CANDIDATES:
                results[name].append(measure(name, source, Path(folder)))
        report(points, source.stat().st_size, results)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        run_child(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
    else:
        main()
