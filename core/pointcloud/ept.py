"""Converts a LAS or LAZ file into a folder of Entwine Point Tiles (EPT).

The ``ept`` provider is in every QGIS since 3.18, while many builds lack the ``pdal`` provider that
opens LAS. Format: https://entwine.io/entwine-point-tile.html, with ``binary`` node files, which are
plain concatenations of records, so a node can be written in parts.

The file is read once, in chunks that fit into the processor's cache. Each chunk is sorted by node;
its parts are buffered and appended to the node files when the buffer is full. Memory therefore does
not depend on the file size.
"""

from __future__ import annotations

import json
import math
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Optional

import numpy as np

from ...api.support.i18n import translate
from .. import formats
from ..gate.laz import PointCloudError
from . import las, octree
from .las import Cancelled
from .las_crs import Crs, find_crs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

__all__ = ["Cancelled", "EptInfo", "PointCloudError", "build_ept"]

_CHUNK_POINTS = 131_072
"""2.7 MB of records: sorting within the second-level cache is three times as fast."""
_BUFFER_BYTES = 256 << 20
"""Bytes buffered in memory before they are appended to the node files."""
_PART_OVERHEAD_BYTES = 250
"""Memory that Python needs per buffered part."""
_SMALL_NODE_POINTS = 4_000
"""Leaves with fewer points are merged into their parent."""
_SAMPLE_PLACES = 1_000
_MAX_SPAN = 128
"""Resolution of a node in cells along its edge (Entwine's default)."""
_SEED = 20_201_130
"""Fixed seed: equal files result in equal tiles."""

_Progress = Optional[Callable[[float], None]]
_Cancel = Optional[Callable[[], bool]]


@dataclass(frozen=True)
class EptInfo:
    """Description of the tiles, for styling the layer.

    :param path: the ept.json to open with QGIS's ``ept`` provider.
    :param has_color: whether any point has a color other than black.
    :param color_max: highest red, green or blue, 0–65535; at most 255 means that the writer put
        8-bit values into LAS's 16-bit fields.
    :param bounds: xmin, ymin, zmin, xmax, ymax, zmax of the points, in units of the CRS.
    :param wkt: the CRS, empty if unknown.
    """

    path: Path
    points: int
    has_color: bool
    color_max: int
    bounds: tuple[float, float, float, float, float, float]
    z_min: float
    z_max: float
    wkt: str


def build_ept(
    source: Path,
    target: Path,
    *,
    fallback_wkt: str = "",
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> EptInfo:
    """Convert a LAS or LAZ file to EPT in the folder ``target``.

    ``target`` is created or replaced only after everything is written. Any thread. Needs about
    0.2 s per million points (LAZ: 0.6 s), 21 bytes of disk per point, and up to 350 MB of memory.

    :param fallback_wkt: CRS to use if the file has none.
    :param progress: called with 0–1, from the calling thread.
    :param cancelled: called several times per second; if true, all written files are removed.
    :raises Cancelled: if ``cancelled`` returns true.
    :raises PointCloudError: if the file is invalid, or the disk is full or not writable.
    """
    report = _Monitor(progress, cancelled)
    try:
        header = las.read_header(source)
        with _staging(target) as folder:
            info = _build(header, folder, crs_of(header, fallback_wkt), report)
            report(1.0)
        return replace(info, path=target / "ept.json")
    except OSError as error:
        raise PointCloudError(
            translate("Core", "Cannot convert {}: {}").format(source.name, error.strerror or error)
        ) from error


def crs_of(header: las.LasHeader, fallback_wkt: str) -> Crs:
    """Return the CRS of the points, or ``fallback_wkt`` if the file has no plausible CRS."""
    return find_crs(header.vlrs, fallback_wkt, (*header.minimum[:2], *header.maximum[:2]))


class _Monitor:
    """Reports increasing progress, and raises an exception on cancellation."""

    def __init__(self, progress: _Progress, cancelled: _Cancel) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._last = -1.0

    def __call__(self, fraction: float) -> None:
        if self._cancelled and self._cancelled():
            raise Cancelled("The conversion of the point cloud was canceled.")
        if self._progress and fraction > self._last:
            self._last = fraction
            self._progress(fraction)


@contextmanager
def _staging(target: Path) -> Iterator[Path]:
    """Provide an empty folder that replaces ``target`` on success and is removed on failure."""
    folder = target.with_name(target.name + ".part")
    if folder.exists():  # remains of a crash
        shutil.rmtree(folder)
    try:
        folder.mkdir(parents=True)
        yield folder
        swap(folder, target)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def swap(folder: Path, target: Path) -> None:
    """Replace ``target`` by ``folder``.

    A folder cannot be renamed onto a non-empty one, so ``target`` is moved aside first.
    """
    old = target.with_name(f"{target.name}.{uuid.uuid4().hex[:8]}.old")
    with suppress(FileNotFoundError):
        target.replace(old)
    try:
        folder.replace(target)
    except OSError:
        with suppress(FileNotFoundError):
            old.replace(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


# ---------------------------------------------------------------------------------------- building


def _build(header: las.LasHeader, folder: Path, crs: Crs, report: _Monitor) -> EptInfo:
    """Write all files; again with measured bounds if the header's bounds are wrong."""
    _check_space(header, folder)
    box = _claimed_box(header) or _measure(header, report)
    try:
        summary, grid, nodes = _write_nodes(header, box, folder, report)
    except octree.OutsideCube:
        return _build_measured(header, _measure(header, report), folder, crs, report)
    if summary.box.extent * 2 < box.extent:
        # In a much too large cube, most cells are empty and a few overfull.
        return _build_measured(header, summary.box, folder, crs, report)
    return _finish(header, summary, grid, nodes, folder, crs)


def _build_measured(
    header: las.LasHeader, box: octree.Box, folder: Path, crs: Crs, report: _Monitor
) -> EptInfo:
    try:
        summary, grid, nodes = _write_nodes(header, box, folder, report)
    except octree.OutsideCube as error:
        raise PointCloudError(
            translate(
                "Core", "{} has points out of range. The file may have changed while it was read."
            ).format(header.path.name)
        ) from error
    return _finish(header, summary, grid, nodes, folder, crs)


def _check_space(header: las.LasHeader, folder: Path) -> None:
    needed = header.points * _written_dtype(header).itemsize
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise PointCloudError(
            translate("Core", "Not enough disk space: {} free, {} needs {}.").format(
                formats.size(free), header.path.name, formats.size(needed)
            )
        )


def _claimed_box(header: las.LasHeader) -> octree.Box | None:
    """Return the bounds of the header in source integers, or None if they are invalid."""
    low, high = [], []
    for axis in range(3):
        ends = (header.minimum[axis], header.maximum[axis])
        if not all(map(math.isfinite, ends)) or ends[0] > ends[1]:
            return None
        steps = [(end - header.offset[axis]) / header.scale[axis] for end in ends]
        if steps[0] < -(2**31) or steps[1] > 2**31 - 1:
            return None
        low.append(round(steps[0]))
        high.append(round(steps[1]))
    return octree.Box((low[0], low[1], low[2]), (high[0], high[1], high[2]))


def _measure(header: las.LasHeader, report: _Monitor) -> octree.Box:
    """Return the exact bounds by reading all points."""
    low, high = [np.inf] * 3, [-np.inf] * 3
    for records in las.read_points(header, _CHUNK_POINTS):
        report(0.0)
        for axis, name in enumerate("XYZ"):
            low[axis] = min(low[axis], int(records[name].min()))
            high[axis] = max(high[axis], int(records[name].max()))
    return octree.Box(
        (int(low[0]), int(low[1]), int(low[2])), (int(high[0]), int(high[1]), int(high[2]))
    )


def _write_nodes(
    header: las.LasHeader, box: octree.Box, folder: Path, report: _Monitor
) -> tuple[_Summary, octree.Grid, dict[int, int]]:
    """Write the node files. Returns summary, grid, and number of points per node key."""
    grid = octree.plan_grid(header, box)
    sample = None
    if header.points > octree.POINTS_PER_NODE:
        sample = las.sample_coordinates(header, _SAMPLE_PLACES, las.SAMPLE_RUN)
    levels = octree.plan_levels(header.points, grid, sample)
    rng = np.random.default_rng(_SEED)
    packer = _Packer(header, grid)
    store = _NodeStore(folder / "ept-data", packer.dtype.itemsize)
    done = 0
    for records in las.read_points(header, _CHUNK_POINTS):
        report(done / header.points)
        packed, written = packer.pack(records)
        codes = octree.morton(grid, written, levels.depth)
        store.add(octree.node_keys(codes, levels.draw(rng, len(packed)), levels.depth), packed)
        done += len(records)
    store.finish(report)
    return packer.summary, grid, store.counts


# ----------------------------------------------------------------------------------------- records


def _written_dtype(header: las.LasHeader) -> np.dtype[Any]:
    """Return the dtype of a record in a node file, in the order of the schema."""
    fields = [("X", "<i4"), ("Y", "<i4"), ("Z", "<i4"), ("Intensity", "<u2")]
    fields.append(("Classification", "u1"))
    if header.has_rgb:
        fields += [("Red", "<u2"), ("Green", "<u2"), ("Blue", "<u2")]
    return np.dtype(fields)


@dataclass
class _Summary:
    """Range of each attribute (X, Y, Z in source integers) and number of points per class."""

    low: dict[str, int]
    high: dict[str, int]
    classes: Array

    @property
    def box(self) -> octree.Box:
        """Bounds of the processed points."""
        return octree.Box(
            (self.low["X"], self.low["Y"], self.low["Z"]),
            (self.high["X"], self.high["Y"], self.high["Z"]),
        )

    def see(self, name: str, values: Array) -> None:
        """Update the range of an attribute."""
        self.low[name] = min(self.low.get(name, 1 << 62), int(values.min()))
        self.high[name] = max(self.high.get(name, -1 << 62), int(values.max()))


class _Packer:
    """Converts source records into records of node files."""

    def __init__(self, header: las.LasHeader, grid: octree.Grid) -> None:
        self.dtype = _written_dtype(header)
        self.summary = _Summary({}, {}, np.zeros(256, np.int64))
        self._grid = grid
        self._mask = np.uint8(las.class_mask(header))

    def pack(self, records: Array) -> tuple[Array, list[Array]]:
        """Return the packed records and their written X, Y and Z (float64)."""
        packed = np.empty(len(records), self.dtype)
        written = []
        for axis, name in enumerate("XYZ"):
            source = records[name].astype(np.float64)
            self.summary.see(name, source)
            column = self._grid.to_written(axis, source)
            # Exceeds int32 only outside the cube, which is detected before the value is used.
            with np.errstate(invalid="ignore"):
                packed[name] = column
            written.append(column)
        classes = records["Classification"] & self._mask
        packed["Classification"] = classes
        self.summary.classes += np.bincount(classes, minlength=256)
        for name in self.dtype.names or ():
            if name in ("Intensity", "Red", "Green", "Blue"):
                values = np.ascontiguousarray(records[name])
                self.summary.see(name, values)
                packed[name] = values
        return packed, written


# ------------------------------------------------------------------------------------------- nodes


class _NodeStore:
    """Node files with their write buffer."""

    def __init__(self, folder: Path, record_bytes: int) -> None:
        self.counts: dict[int, int] = {}
        self._folder = folder
        self._record_bytes = record_bytes
        self._waiting: dict[int, list[Any]] = {}
        self._waiting_bytes = 0
        self._on_disk: set[int] = set()
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()

    def add(self, keys: Array, records: Array) -> None:
        """Buffer records by the key of their node."""
        order = octree.sort_order(keys)
        keys = keys[order]
        octets = records.take(order).view(np.uint8).data
        starts = [0, *(np.flatnonzero(keys[1:] != keys[:-1]) + 1).tolist(), len(keys)]
        size = self._record_bytes
        for key, start, end in zip(keys[starts[:-1]].tolist(), starts, starts[1:]):
            self._append(key, octets[start * size : end * size], end - start)
        self._flush_if_full()

    def finish(self, report: _Monitor) -> None:
        """Add missing parents, merge small leaves into parents, and flush the buffer."""
        for key in list(self.counts):
            self._add_parents(key)
        self._merge_small(report)
        self._flush()

    def path(self, key: int) -> Path:
        """Return the file of a node."""
        return self._folder / f"{octree.node_name(key)}.bin"

    def _append(self, key: int, part: Any, points: int) -> None:
        self._waiting.setdefault(key, []).append(part)
        self._waiting_bytes += len(part) + _PART_OVERHEAD_BYTES
        self.counts[key] = self.counts.get(key, 0) + points

    def _flush_if_full(self) -> None:
        if self._waiting_bytes >= _BUFFER_BYTES:
            self._flush()

    def _flush(self) -> None:
        # Flush all nodes: parts are views, and one part keeps its whole chunk in memory.
        for key, parts in self._waiting.items():
            with self.path(key).open("ab") as file:
                file.write(b"".join(parts))
        self._on_disk.update(self._waiting)
        self._waiting.clear()
        self._waiting_bytes = 0

    def _merge_small(self, report: _Monitor) -> None:
        for key in sorted(self.counts, reverse=True)[:-1]:  # deepest first, without the root
            is_leaf = not any(child in self.counts for child in octree.children_of(key))
            if is_leaf and self.counts[key] < _SMALL_NODE_POINTS:
                report(0.0)
                self._merge_into_parent(key)
                self._flush_if_full()

    def _merge_into_parent(self, key: int) -> None:
        parts = self._waiting.pop(key, [])
        if key in self._on_disk:
            parts.append(self.path(key).read_bytes())
            self.path(key).unlink()
            self._on_disk.discard(key)
        points = self.counts.pop(key)
        self._append(octree.parent_of(key), b"".join(parts), points)

    def _add_parents(self, key: int) -> None:
        while key:
            key = octree.parent_of(key)
            self.counts.setdefault(key, 0)


# -------------------------------------------------------------------------------------------- JSON


def _finish(
    header: las.LasHeader,
    summary: _Summary,
    grid: octree.Grid,
    nodes: dict[int, int],
    folder: Path,
    crs: Crs,
) -> EptInfo:
    """Write ept.json and the hierarchy. Returns the description of the tiles."""
    bounds = _conforming_bounds(header, summary.box)
    (folder / "ept-hierarchy").mkdir()
    hierarchy = {octree.node_name(key): count for key, count in sorted(nodes.items())}
    _write_json(folder / "ept-hierarchy" / "0-0-0-0.json", hierarchy)
    document = {
        "bounds": grid.bounds(),
        "boundsConforming": list(bounds),
        "dataType": "binary",
        "hierarchyType": "json",
        "points": header.points,
        "schema": _schema(header, summary, grid, bounds),
        # QGIS refines until a cell is about one pixel: limit the resolution to the point density.
        "span": min(_MAX_SPAN, math.isqrt(nodes[0])),
        "srs": crs.to_ept(),
        "version": "1.0.0",
    }
    _write_json(folder / "ept.json", document)
    color_max = max(summary.high.get(name, 0) for name in ("Red", "Green", "Blue"))
    return EptInfo(
        path=folder / "ept.json",
        points=header.points,
        has_color=color_max > 0,
        color_max=color_max,
        bounds=bounds,
        z_min=bounds[2],
        z_max=bounds[5],
        wkt=crs.wkt,
    )


def _conforming_bounds(
    header: las.LasHeader, box: octree.Box
) -> tuple[float, float, float, float, float, float]:
    low, high = (
        [end[axis] * header.scale[axis] + header.offset[axis] for axis in range(3)]
        for end in (box.low, box.high)
    )
    return low[0], low[1], low[2], high[0], high[1], high[2]


def _schema(
    header: las.LasHeader, summary: _Summary, grid: octree.Grid, bounds: tuple[float, ...]
) -> list[dict[str, Any]]:
    """Return the schema. QGIS's renderers use its minimum and maximum as range."""
    dtype = _written_dtype(header)
    schema: list[dict[str, Any]] = []
    for name in dtype.names or ():
        kind = dtype[name]
        entry: dict[str, Any] = {
            "name": name,
            "type": "signed" if kind.kind == "i" else "unsigned",
            "size": kind.itemsize,
        }
        if name in "XYZ":
            axis = "XYZ".index(name)
            entry.update(scale=grid.scale, offset=grid.offset[axis])
            entry.update(minimum=bounds[axis], maximum=bounds[axis + 3])
        elif name == "Classification":
            used = np.flatnonzero(summary.classes).tolist()
            counts = [{"value": value, "count": int(summary.classes[value])} for value in used]
            entry.update(minimum=used[0], maximum=used[-1], counts=counts)
        else:
            entry.update(minimum=summary.low[name], maximum=summary.high[name])
        schema.append(entry)
    return schema


def _write_json(path: Path, value: object) -> None:
    with path.open("w", encoding="utf-8") as file:
        json.dump(value, file, allow_nan=False)
