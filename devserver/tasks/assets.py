"""Names of assets, their paths in a task's folder, and checks of both."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

# In WebODM's order, in which clients show them.
ASSETS = {
    "all.zip": "all.zip",
    "orthophoto.tif": "odm_orthophoto/odm_orthophoto.tif",
    "orthophoto.png": "odm_orthophoto/odm_orthophoto.png",
    "orthophoto.mbtiles": "odm_orthophoto/odm_orthophoto.mbtiles",
    "orthophoto.kmz": "odm_orthophoto/odm_orthophoto.kmz",
    "cutline.gpkg": "odm_orthophoto/cutline.gpkg",
    "georeferenced_model.las": "odm_georeferencing/odm_georeferenced_model.las",
    "georeferenced_model.laz": "odm_georeferencing/odm_georeferenced_model.laz",
    "georeferenced_model.ply": "odm_georeferencing/odm_georeferenced_model.ply",
    "georeferenced_model.csv": "odm_georeferencing/odm_georeferenced_model.csv",
    "textured_model.zip": "odm_texturing",
    "textured_model.glb": "odm_texturing/odm_textured_model_geo.glb",
    "3d_tiles_model.zip": "3d_tiles/model",
    "3d_tiles_pointcloud.zip": "3d_tiles/pointcloud",
    "dtm.tif": "odm_dem/dtm.tif",
    "dsm.tif": "odm_dem/dsm.tif",
    "dtm_tiles.zip": "dtm_tiles",
    "dsm_tiles.zip": "dsm_tiles",
    "orthophoto_tiles.zip": "orthophoto_tiles",
    "cameras.json": "cameras.json",
    "shots.geojson": "odm_report/shots.geojson",
    "report.pdf": "odm_report/report.pdf",
    "ground_control_points.geojson": "odm_georeferencing/ground_control_points.geojson",
}
# Folders that are zipped when they are downloaded.
ZIPPED = frozenset(
    [
        "textured_model.zip",
        "3d_tiles_model.zip",
        "3d_tiles_pointcloud.zip",
        "dtm_tiles.zip",
        "dsm_tiles.zip",
        "orthophoto_tiles.zip",
    ]
)
RASTERS = {"orthophoto": "orthophoto.tif", "dsm": "dsm.tif", "dtm": "dtm.tif"}
LONGEST_NAME = 255  # bytes, of one name on most file systems


def available(folder: Path) -> list[str]:
    """Return the assets in a task's asset folder."""
    return [name for name in ASSETS if find(folder, name) is not None]


def find(folder: Path, name: str) -> Path | None:
    """Return the path of an asset: a file, or a folder for those in `ZIPPED`; None if missing."""
    if name not in ASSETS:
        return None
    path = folder / ASSETS[name]
    there = path.is_dir() if name in ZIPPED else path.is_file()
    return path if there else None


def inside(folder: Path, path: str) -> Path | None:
    """Return the file at `path` below `folder`; None if missing or outside of the folder."""
    if "\0" in path or len(path) > 4096:
        return None
    try:
        found = (folder / path).resolve()
        found.relative_to(folder.resolve())
        return found if found.is_file() else None
    except (OSError, ValueError):
        return None


def base_name(name: str) -> str | None:
    """Return an upload's name without folders; None if no valid name remains."""
    base = PurePosixPath(name.replace("\\", "/").replace("\0", "")).name
    if base in ("", ".", "..") or len(base.encode("utf-8", "replace")) > LONGEST_NAME:
        return None
    try:
        base.encode("utf-8")
    except UnicodeEncodeError:
        return None
    return base


def download_name(task_name: str | None, asset: str) -> str:
    """Return the file name of a download: `Task-name-orthophoto.tif`."""
    ascii_name = (task_name or "").encode("ascii", "ignore").decode("ascii")
    slug = re.sub(r"[^0-9A-Za-z_]+", "-", ascii_name).strip("-")
    return f"{slug or 'task'}-{asset}"
