"""Writes what an engine notes about a run: its log, the photos it read, and figures."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .exif import PhotoInfo
from .stages import script

LOG, IMAGES, STATS = "task_output.txt", "images.json", "odm_report/stats.json"
DATE = "%d/%m/%Y at %H:%M:%S"


def write_log(assets: Path, photos: Sequence[PhotoInfo], lines: Sequence[str]) -> None:
    """Write the log, which WebODM shows as the console once a task is completed."""
    steps = [line.text for line in script([photo.path.name for photo in photos])]
    own = [f"[INFO]    {line}" for line in [*lines, "ODM app finished"]]
    (assets / LOG).write_text("\n".join([*steps, *own, ""]), encoding="utf-8")


def write_images(assets: Path, photos: Sequence[PhotoInfo]) -> None:
    """List the photos that went in, also those that no product was made of."""
    rows = [_image(photo) for photo in photos]
    (assets / IMAGES).write_text(json.dumps(rows), encoding="utf-8")


def _image(photo: PhotoInfo) -> dict[str, Any]:
    return {
        "filename": photo.path.name,
        "path_file": f"/datasets/project/images/{photo.path.name}",
        "width": photo.width,
        "height": photo.height,
        "camera_make": photo.make,
        "camera_model": photo.model,
        "make_model": f"{photo.make} {photo.model}".lower(),
        "latitude": photo.latitude,
        "longitude": photo.longitude,
        "altitude": photo.altitude,
        "focal_length_px": photo.focal_px,
    }


def write_stats(
    assets: Path, photos: Sequence[PhotoInfo], points: int, area: float, step: float
) -> None:
    """Write the report's figures; `area` in m², `step` in metres a pixel."""
    dates = sorted(photo.captured for photo in photos if photo.captured)
    processing: dict[str, Any] = {"area": round(area, 2)}
    if dates:
        processing["start_date"] = dates[0].strftime(DATE)
        processing["end_date"] = dates[-1].strftime(DATE)
    value = {
        "processing_statistics": processing,
        "odm_processing_statistics": {"average_gsd": round(step * 100, 2)},
        "reconstruction_statistics": {
            "reconstructed_points_count": points,
            "has_gps": any(photo.has_position for photo in photos),
            "has_gcp": False,
        },
        "point_cloud_statistics": {
            "dense": True,
            "stats": {"statistic": [{"count": points}]},
        },
    }
    target = assets / STATS
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(value), encoding="utf-8")
