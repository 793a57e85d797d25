"""Times LAS → EPT, copclib's COPC writer, and reading and writing the same bytes.

Usage: .venv/bin/python benchmarks/ept.py [millions of points] [runs] [--laz]

Each run is a fresh process, so its peak memory is its own. The candidates take turns, and the
ratios are taken turn by turn, so that a slow moment of the machine hits all of them.

Of copclib only its writer's own time counts: it wants the points sorted into nodes already, and
leaves reading and sorting to its caller. It is in requirements/bench.txt; without it the others run
alone, and the report says so.
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
COPC_FORMAT = 7
# ASPRS LAS 1.4 R15, point data record format 7.
COPC_RECORD = np.dtype(
    {
        "names": ["X", "Y", "Z", "Intensity", "Classification", "Red", "Green", "Blue"],
        "formats": ["<i4", "<i4", "<i4", "<u2", "u1", "<u2", "<u2", "<u2"],
        "offsets": [0, 4, 8, 12, 16, 30, 32, 34],
        "itemsize": 36,
    }
)


# ----------------------------------------------------------------------------------- candidates


def load_package(module: str) -> Any:
    """Return a module of the converter; the checkout is the package, with any folder name."""
    if "orthodock" in sys.modules:
        return importlib.import_module(f"orthodock.{module}")
    spec = importlib.util.spec_from_file_location(
        "orthodock", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    if spec is None:
        raise ImportError(f"no package in {ROOT}")
    sys.modules["orthodock"] = importlib.util.module_from_spec(spec)
    return load_package(module)


def run_ept(source: Path, target: Path) -> float:
    """Convert to EPT; return seconds, imports included."""
    start = time.perf_counter()
    load_package("core.pointcloud.ept").build_ept(source, target)
    return time.perf_counter() - start


def run_copy(source: Path, target: Path) -> float:
    """Read all bytes and write them, without the kernel's optimized copy; return seconds."""
    start = time.perf_counter()
    with source.open("rb", buffering=0) as reader, target.open("wb", buffering=0) as writer:
        while block := reader.read(COPY_BYTES):
            writer.write(block)
    return time.perf_counter() - start


def run_copclib(source: Path, target: Path) -> float:
    """Write the nodes `build_ept` would make as COPC; return the seconds that the writer took."""
    import copclib

    las = load_package("core.pointcloud.las")
    header = las.read_header(source)
    records, keys, grid = sort_into_nodes(header)
    starts = [0, *(np.flatnonzero(keys[1:] != keys[:-1]) + 1).tolist(), len(keys)]
    name_of = load_package("core.pointcloud.octree").node_name
    config = copclib.CopcConfigWriter(
        COPC_FORMAT, copclib.Vector3(*header.scale), copclib.Vector3(*header.offset)
    )
    low, high = grid.bounds()[:3], grid.bounds()[3:]
    info = config.copc_info
    info.center_x, info.center_y, info.center_z = ((a + b) / 2 for a, b in zip(low, high))
    info.halfsize = (high[0] - low[0]) / 2
    config.las_header.min = copclib.Vector3(*header.minimum)
    config.las_header.max = copclib.Vector3(*header.maximum)
    start = time.perf_counter()
    writer = copclib.FileWriter(str(target), config)
    for first, last in zip(starts, starts[1:]):
        key = copclib.VoxelKey(*map(int, name_of(int(keys[first])).split("-")))
        writer.AddNode(key, copclib.VectorChar(records[first:last].view(np.int8)))
    writer.Close()
    return time.perf_counter() - start


def sort_into_nodes(header: Any) -> tuple[np.ndarray, np.ndarray, Any]:
    """Return all points as COPC's records, sorted by the key of their node; the keys; the grid."""
    ept, las, octree = (
        load_package(name)
        for name in ("core.pointcloud.ept", "core.pointcloud.las", "core.pointcloud.octree")
    )
    grid = octree.plan_grid(header, ept._claimed_box(header))
    sample = las.sample_coordinates(header, 1_000, 100)
    levels = octree.plan_levels(header.points, grid, sample)
    rng = np.random.default_rng(1)
    records, keys = np.zeros(header.points, COPC_RECORD), np.empty(header.points, np.uint32)
    done = 0
    for chunk in las.read_points(header, BLOCK_POINTS):
        part = slice(done, done + len(chunk))
        for name in chunk.dtype.names:
            records[name][part] = chunk[name]
        written = [
            grid.to_written(axis, chunk[name].astype(float)) for axis, name in enumerate("XYZ")
        ]
        codes = octree.morton(grid, written, levels.depth)
        keys[part] = octree.node_keys(codes, levels.draw(rng, len(chunk)), levels.depth)
        done += len(chunk)
    order = np.argsort(keys, kind="stable")
    return records[order], keys[order], grid


CANDIDATES: dict[str, Callable[[Path, Path], float]] = {
    "build_ept": run_ept,
    "copclib": run_copclib,
    "read+write": run_copy,
}


# ------------------------------------------------------------------------------------ measuring


def peak_bytes() -> int:
    """Return the peak memory of this process in bytes; 0 if unknown."""
    status = Path("/proc/self/status")
    if status.exists():  # ru_maxrss of Linux starts with the parent's value
        line = next(row for row in status.read_text().splitlines() if row.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    try:
        import resource
    except ImportError:  # Windows
        return 0
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def run_child(name: str, source: Path, target: Path) -> None:
    """Run one candidate and print seconds and peak bytes as JSON."""
    seconds = CANDIDATES[name](source, target)
    print(json.dumps([seconds, peak_bytes()]))


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
    """Write a hilly field, flown in rows, with smoothly varying colors."""
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
    """Print the medians, and how many times faster than each candidate build_ept was, by turns."""
    ours = [seconds for seconds, _ in results["build_ept"]]
    print(f"{points / 1e6:g} million points, {size / 1e6:.0f} MB, {len(ours)} turns")
    for name, taken in results.items():
        seconds, peak = statistics.median(s for s, _ in taken), max(peak for _, peak in taken) / 1e6
        ratios = sorted(theirs / own for (theirs, _), own in zip(taken, ours))
        against = f"{statistics.median(ratios):5.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f})"
        print(
            f"{name:>11}: {seconds:6.2f} s  {points / seconds / 1e6:6.2f} M points/s  "
            f"peak {peak:5.0f} MB  build_ept's speed is {against} × it"
        )


def main() -> None:
    """Create the point cloud, run the candidates in turn, print the results."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("millions", nargs="?", type=float, default=10)
    parser.add_argument("runs", nargs="?", type=int, default=5)
    parser.add_argument("--laz", action="store_true", help="compress the source")
    arguments = parser.parse_args()
    points = int(arguments.millions * 1e6)
    names = list(CANDIDATES)
    if importlib.util.find_spec("copclib") is None:
        names.remove("copclib")
        print("copclib is not installed (requirements/bench.txt): measuring without it")
    results: dict[str, list[tuple[float, int]]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / ("cloud.laz" if arguments.laz else "cloud.las")
        make_cloud(source, points)
        for _ in range(arguments.runs):
            for name in names:
                results[name].append(measure(name, source, Path(folder)))
        report(points, source.stat().st_size, results)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        run_child(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
    else:
        main()
