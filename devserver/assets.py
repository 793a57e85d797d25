"""The names of results, where they lie in a task's folder, and safe ways to both."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

# In WebODM's order, which clients show.
ASSETS = {
    "all.zip": "all.zip",
    "orthophoto.tif": "odm_orthophoto/odm_orthophoto.tif",
    "orthophoto.png": "odm_orthophoto/odm_orthophoto.png",
    "georeferenced_model.las": "odm_georeferencing/odm_georeferenced_model.las",
    "georeferenced_model.laz": "odm_georeferencing/odm_georeferenced_model.laz",
    "georeferenced_model.ply": "odm_georeferencing/odm_georeferenced_model.ply",
    "georeferenced_model.csv": "odm_georeferencing/odm_georeferenced_model.csv",
    "dtm.tif": "odm_dem/dtm.tif",
    "dsm.tif": "odm_dem/dsm.tif",
    "cameras.json": "cameras.json",
    "shots.geojson": "odm_report/shots.geojson",
    "report.pdf": "odm_report/report.pdf",
    "ground_control_points.geojson": "odm_georeferencing/ground_control_points.geojson",
}
RASTERS = {"orthophoto": "orthophoto.tif", "dsm": "dsm.tif", "dtm": "dtm.tif"}
LONGEST_NAME = 255  # bytes, of one name on most file systems


def available(folder: Path) -> list[str]:
    """The assets a task's asset folder holds."""
    return [name for name, path in ASSETS.items() if (folder / path).is_file()]


def inside(folder: Path, path: str) -> Path | None:
    """The file at `path` below `folder`; None if there is none or it would lie outside."""
    if "\0" in path or len(path) > 4096:
        return None
    try:
        found = (folder / path).resolve()
        found.relative_to(folder.resolve())
        return found if found.is_file() else None
    except (OSError, ValueError):
        return None


def base_name(name: str) -> str | None:
    """An upload's name without folders; None if nothing usable is left."""
    base = PurePosixPath(name.replace("\\", "/").replace("\0", "")).name
    if base in ("", ".", "..") or len(base.encode("utf-8", "replace")) > LONGEST_NAME:
        return None
    try:
        base.encode("utf-8")
    except UnicodeEncodeError:
        return None
    return base


def download_name(task_name: str | None, asset: str) -> str:
    """The file name a download is saved by: `Task-name-orthophoto.tif`."""
    ascii_name = (task_name or "").encode("ascii", "ignore").decode("ascii")
    slug = re.sub(r"[^0-9A-Za-z_]+", "-", ascii_name).strip("-")
    return f"{slug or 'task'}-{asset}"
