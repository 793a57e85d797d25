"""Names the folders and files of downloaded results safely."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Callable
from urllib.parse import urlsplit

from ...api import Task
from ...api.support.filenames import WINDOWS_DEVICE

SIDECAR = re.compile(
    r"(?i).*(\.(aux|xml|ovr|msk|rrd|vrt|wld|.{1,2}w|tiffw|tifw|tab|prj|rpb|imd|qml|qmd|qgs|qgz|sld"
    r"|dbf|wal|shm|journal)|-(wal|shm|journal)|_(rpc|metadata)\.txt)"
)
"""Suffixes of sidecar files that GDAL, SQLite or QGIS would read."""
OURS = ("new_", "old_", "photo_positions", "photo_footprints", "orthophoto_cutline")
"""Prefixes of OrthoDock's files, which assets must not replace."""
LONGEST_NAME = 60  # characters of a folder name; Windows limits paths to 260


def safe_name(text: str, fallback: str = "unnamed") -> str:
    """Convert `text` into a valid folder or file name on all systems."""
    name = re.sub(r"[^\w\-. ()]+", "_", text)[:LONGEST_NAME].strip(" ._")
    if not name or WINDOWS_DEVICE.match(name):
        return fallback
    return name


def asset_name(asset: str) -> str:
    """Return a file name for an asset that is not interpreted as a sidecar file."""
    name = safe_name(asset)
    if SIDECAR.fullmatch(name) or name.startswith(OURS):
        return f"asset_{name}.txt"
    return name


def free_name(path: Path, is_taken: Callable[[Path], bool] = Path.exists, mark: str = "_") -> Path:
    """Return an unused numbered path, such as "map_2.tif"."""
    number = 2
    while is_taken(free := path.with_name(f"{path.stem}{mark}{number}{path.suffix}")):
        number += 1
    return free


def task_folder(root: Path, server: str, project_name: str, task: Task) -> Path:
    """Return the folder for a task's results, which is unique to the task."""
    parts = urlsplit(server)
    host = safe_name(f"{parts.hostname}_{parts.port}" if parts.port else str(parts.hostname))
    project = f"{safe_name(project_name, 'project')}_{task.project}"
    return root / host / project / f"{safe_name(task.name, 'task')}_{safe_name(task.id)[:8]}"
