"""Writes the records of a run: log, input photos, statistics and report."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..formats.pdf import write_pdf
from .exif import PhotoInfo
from .stages import script

LOG, IMAGES, STATS = "task_output.txt", "images.json", "odm_report/stats.json"
REPORT = "odm_report/report.pdf"
DATE = "%d/%m/%Y at %H:%M:%S"


def write_log(assets: Path, photos: Sequence[PhotoInfo], lines: Sequence[str]) -> None:
    """Write the log, which WebODM shows as the console once a task is completed."""
    steps = [line.text for line in script([photo.path.name for photo in photos])]
    own = [f"[INFO]    {line}" for line in [*lines, "ODM app finished"]]
    (assets / LOG).write_text("\n".join([*steps, *own, ""]), encoding="utf-8")


def write_images(assets: Path, photos: Sequence[PhotoInfo]) -> None:
    """List the input photos, also those that were not used."""
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


@dataclass(frozen=True)
class RunStatistics:
    """Statistics of a run: points, area in m², pixel size in meters, control points."""

    points: int
    area: float
    step: float
    has_control_points: bool


def write_stats(assets: Path, photos: Sequence[PhotoInfo], figures: RunStatistics) -> None:
    """Write the report's statistics."""
    dates = sorted(photo.captured for photo in photos if photo.captured)
    processing: dict[str, Any] = {"area": round(figures.area, 2)}
    if dates:
        processing["start_date"] = dates[0].strftime(DATE)
        processing["end_date"] = dates[-1].strftime(DATE)
    value = {
        "processing_statistics": processing,
        "odm_processing_statistics": {"average_gsd": round(figures.step * 100, 2)},
        "reconstruction_statistics": {
            "reconstructed_points_count": figures.points,
            "has_gps": any(photo.has_position for photo in photos),
            "has_gcp": figures.has_control_points,
        },
        "point_cloud_statistics": {
            "dense": True,
            "stats": {"statistic": [{"count": figures.points}]},
        },
    }
    target = assets / STATS
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(value), encoding="utf-8")


def write_report(
    assets: Path, name: str, photos: Sequence[PhotoInfo], figures: RunStatistics
) -> None:
    """Write the quality report as PDF."""
    write_pdf(
        assets / REPORT,
        [
            f"Quality report: {name or 'task'}",
            f"Photos: {len(photos)}",
            f"Points: {figures.points}",
            f"Area: {figures.area:.0f} m²",
            f"Pixel size: {figures.step * 100:.1f} cm",
            f"Ground control points: {'yes' if figures.has_control_points else 'no'}",
        ],
    )
