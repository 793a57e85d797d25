"""Reads ground control points and their errors. Does not import QGIS; any thread.

Source: ground_control_points.geojson of ODM (opendm/osfm.py, `ground_control_points`). `error` is
the reconstructed minus the surveyed position, in meters east, north and up; `observations` has an
object for each photo the point was marked in.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from ..gate.geojson_points import PointFeature, number, numbers, text


@dataclass(frozen=True)
class ControlPointResidual:
    """A surveyed point in WGS 84 degrees and meters; errors are NaN if unknown."""

    name: str
    longitude: float
    latitude: float
    height: float
    error_x: float
    error_y: float
    error_z: float
    photos: int
    """Number of photos with a mark."""

    @property
    def error(self) -> float:
        """Length of the error vector in meters."""
        return math.sqrt(self.error_x**2 + self.error_y**2 + self.error_z**2)


def read_control_points(features: Iterable[PointFeature]) -> tuple[ControlPointResidual, ...]:
    """Return the points; missing or invalid values are left empty."""
    return tuple(_point(feature) for feature in features)


def _point(feature: PointFeature) -> ControlPointResidual:
    fields = feature.properties
    error = numbers(fields.get("error"), 3)
    if error is None:  # ODM's GeoPackage has separate fields
        error = tuple(number(fields.get(f"error_{axis}")) for axis in "xyz")
    photos = fields.get("observations")
    return ControlPointResidual(
        name=text(fields.get("id")),
        longitude=feature.longitude,
        latitude=feature.latitude,
        height=feature.height,
        error_x=error[0],
        error_y=error[1],
        error_z=error[2],
        photos=len(photos) if isinstance(photos, list) else 0,
    )
