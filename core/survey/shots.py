"""Reads camera positions and poses, and calculates footprints.

A shot's `rotation` is an axis and angle (the vector's length, radians) that turns the axes of the
task's projected CRS (east, north, up) into those of the camera (right, down, forwards): ODM,
opendm/shots.py, and OpenSfM's doc/source/cam_coord_system.rst. `focal` is the focal length over
the longer side of the sensor. Does not import QGIS; any thread.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timezone

import numpy as np

from ..gate.geojson_points import PointFeature, number, numbers, text

HALF_TURN = 180.0  # degrees
FLATTEST_VIEW = -0.25  # sine of the flattest camera pitch with a footprint
FARTHEST = 4.0  # maximum distance of footprint corners, in flying heights
LARGEST_FOCAL, LARGEST_SIDE = 100.0, 1_000_000

Point = tuple[float, float]


@dataclass(frozen=True)
class Shot:
    """One photo. Heights in meters, NaN if unknown; `pose` is None if unknown."""

    filename: str
    longitude: float
    latitude: float
    height: float
    pose: Pose | None
    focal: float
    """Focal length over the longer side, NaN if unknown."""
    width: int
    length: int
    """Height of the photo. Both sides in pixels, 0 if unknown."""
    camera: str = ""
    captured: datetime | None = None


@dataclass(frozen=True)
class Pose:
    """Camera orientation; rows of the rotation matrix in east, north, up of the CRS."""

    right: tuple[float, float, float]
    down: tuple[float, float, float]
    forwards: tuple[float, float, float]

    @classmethod
    def from_rotation(cls, rotation: tuple[float, ...]) -> Pose | None:
        """Return the pose of an axis and angle (Rodrigues' formula), or None if invalid."""
        angle = math.sqrt(sum(part * part for part in rotation))
        if not angle < 1e6:
            return None
        x, y, z = (part / angle for part in rotation) if angle else (0.0, 0.0, 1.0)
        cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]], float)
        matrix = np.eye(3) + math.sin(angle) * cross + (1 - math.cos(angle)) * (cross @ cross)
        right, down, forwards = (tuple(map(float, row)) for row in matrix)
        return cls(right, down, forwards)  # type: ignore[arg-type]

    @property
    def heading(self) -> float:
        """Degrees clockwise from grid north.

        Sum of the line of sight, which is undefined for a camera pointing straight down, and the
        top of the photo, which is undefined at the horizon. Both have the same direction if the
        camera is not rolled.
        """
        east = self.forwards[0] - self.down[0]
        north = self.forwards[1] - self.down[1]
        return math.degrees(math.atan2(east, north)) % (2 * HALF_TURN)

    @property
    def pitch(self) -> float:
        """Degrees above the horizon; -90 is straight down."""
        return math.degrees(math.asin(max(-1.0, min(1.0, self.forwards[2]))))

    def to_world(self, x: float, y: float) -> tuple[float, float, float]:
        """Return the direction of the camera's (x, y, 1) as east, north, up."""
        east, north, up = (
            x * r + y * d + f for r, d, f in zip(self.right, self.down, self.forwards)
        )
        return east, north, up


def read_shots(features: Iterable[PointFeature]) -> tuple[Shot, ...]:
    """Return the shots of shots.geojson; missing or invalid values are left empty."""
    return tuple(_shot(feature) for feature in features)


def _shot(feature: PointFeature) -> Shot:
    fields = feature.properties
    rotation = numbers(fields.get("rotation"), 3)
    focal = number(fields.get("focal"))
    return Shot(
        filename=text(fields.get("filename")),
        longitude=feature.longitude,
        latitude=feature.latitude,
        height=feature.height,
        pose=None if rotation is None else Pose.from_rotation(rotation),
        focal=focal if 0 < focal < LARGEST_FOCAL else math.nan,
        width=_side(fields.get("width")),
        length=_side(fields.get("height")),
        camera=text(fields.get("camera")),
        captured=_moment(fields.get("capture_time")),
    )


def _side(value: object) -> int:
    side = number(value)
    return int(side) if 1 <= side <= LARGEST_SIDE else 0


def _moment(value: object) -> datetime | None:
    seconds = number(value)
    try:
        return datetime.fromtimestamp(seconds, timezone.utc) if seconds > 0 else None
    except (ValueError, OverflowError, OSError):
        return None


def footprint(shot: Shot, x: float, y: float, ground: float) -> tuple[Point, ...] | None:
    """Return the footprint of a photo on flat ground, or None if unknown.

    :param x, y: camera position in meters of the projected CRS.
    :param ground: elevation of the ground in meters, with the camera's vertical datum.
    :returns: four corners in the CRS, clockwise from the top left of the photo.
    """
    over_ground = shot.height - ground
    pose = shot.pose
    if pose is None or not shot.width or not shot.length or math.isnan(shot.focal):
        return None
    if not over_ground > 0 or pose.forwards[2] > FLATTEST_VIEW:
        return None
    longer = max(shot.width, shot.length) * shot.focal
    half_width, half_length = shot.width / longer / 2, shot.length / longer / 2
    corners = []
    for side, end in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        east, north, up = pose.to_world(side * half_width, end * half_length)
        flat = math.hypot(east, north)
        reach = FARTHEST * over_ground  # also limits corners above the horizon
        if up < 0:
            reach = min(reach, over_ground * flat / -up)
        scale = reach / flat if flat else 0.0
        corners.append((x + scale * east, y + scale * north))
    return tuple(corners)
