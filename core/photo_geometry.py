"""Where on the ground a photo's corners lie. Pure geometry: no files, no QGIS.

Angles as drones write them: yaw clockwise from true north, pitch -90° straight down, roll about
the optical axis; turned in the order roll, pitch, yaw in a north-east-down frame. With pitch -90°
a roll of 180° turns the picture about its centre, which is what gimbals mean that flip so.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

from ..api.words import translate

EQUATOR_RADIUS, ECCENTRICITY_SQUARED = 6_378_137.0, 0.006_694_379_99  # of WGS 84; m, -
FLATTEST_RAY = 80.0  # degrees from the vertical; beyond, the ground is anywhere up to the horizon
LOWEST, HIGHEST = 1.0, 20_000.0  # m above ground that a photo can be taken from
TERRAIN_STEPS = 20  # looks at the terrain below a corner
TERRAIN_PRECISION = 0.1  # m

Place = tuple[float, float]
"""Longitude and latitude, WGS 84 degrees."""
HeightAbove = Callable[[float, float], "float | None"]
"""How many metres the camera is above the ground at a longitude and latitude; None: unknown."""


class NoFootprintError(Exception):
    """A photo cannot be placed on the ground; its text says why, after the photo's name."""


@dataclass(frozen=True)
class Shot:
    """How one photo was taken: size and focal length in pixels, place and angles in degrees."""

    longitude: float
    latitude: float
    width: int
    height: int
    focal_px: float
    yaw: float = 0.0
    pitch: float = -90.0
    roll: float = 0.0


@dataclass(frozen=True)
class Footprint:
    """The ground in a photo."""

    corners: tuple[Place, ...]
    """Of the picture's top left, top right, bottom right and bottom left."""
    flying_height: float
    """Metres above the ground below the camera."""
    resolution: float
    """Ground sampling distance below the camera, metres a pixel."""


def footprint(shot: Shot, height_above: HeightAbove) -> Footprint:
    """Return the ground that a photo shows; raises `NoFootprintError`."""
    height = height_above(shot.longitude, shot.latitude)
    if height is None:
        raise NoFootprintError(translate("Core", "is outside of the terrain model"))
    if not LOWEST <= height <= HIGHEST:
        raise NoFootprintError(
            translate("Core", "would be {:,.1f} m above the ground: check the heights").format(
                height
            )
        )
    corners = tuple(_corner(shot, ray, height, height_above) for ray in rays(shot))
    return Footprint(corners, height, height / shot.focal_px)


def rays(shot: Shot) -> list[tuple[float, float]]:
    """Return where the corners lie, metres east and north of the camera a metre below it."""
    yaw, pitch, roll = (math.radians(angle) for angle in (shot.yaw, shot.pitch, shot.roll))
    found = []
    for right, down in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        u, v = right * shot.width / 2, down * shot.height / 2
        # About the optical axis, then up or down, then about the vertical.
        u, v = u * math.cos(roll) - v * math.sin(roll), u * math.sin(roll) + v * math.cos(roll)
        forward = shot.focal_px * math.cos(pitch) + v * math.sin(pitch)
        below = v * math.cos(pitch) - shot.focal_px * math.sin(pitch)
        north = forward * math.cos(yaw) - u * math.sin(yaw)
        east = forward * math.sin(yaw) + u * math.cos(yaw)
        if math.hypot(north, east) > below * math.tan(math.radians(FLATTEST_RAY)):
            raise NoFootprintError(translate("Core", "looks at the horizon or above it"))
        found.append((east / below, north / below))
    return found


def move(longitude: float, latitude: float, east: float, north: float) -> Place:
    """Return the place some metres off, a few kilometres at most."""
    sine = math.sin(math.radians(latitude))
    w = math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine)
    meridian = EQUATOR_RADIUS * (1 - ECCENTRICITY_SQUARED) / w**3
    parallel = EQUATOR_RADIUS / w * math.cos(math.radians(latitude))
    return longitude + math.degrees(east / parallel), latitude + math.degrees(north / meridian)


def bearing(start: Place, end: Place) -> float | None:
    """Return the direction between two near places, degrees from north; None if they are one."""
    east = (end[0] - start[0]) * math.cos(math.radians(start[1]))
    north = end[1] - start[1]
    return None if east == north == 0 else math.degrees(math.atan2(east, north)) % 360.0


def tracks(places: Sequence[Place]) -> list[float | None]:
    """Return the direction of flight at each of the places, which come in the order of flight.

    Half-way between where it came from and where it goes on to; where it turns, where it came from.
    """
    if not places:
        return []
    legs = [bearing(a, b) for a, b in zip(places, places[1:])]
    found: list[float | None] = []
    for before, after in zip([None, *legs], [*legs, None]):
        if before is None or after is None:
            found.append(after if before is None else before)
            continue
        turn = (after - before + 180) % 360 - 180
        found.append((before + (turn / 2 if abs(turn) < 45 else 0)) % 360.0)
    return found


def focal_from_view(width: int, field_of_view: float) -> float:
    """Return the focal length in pixels of a camera that sees so many degrees across."""
    return width / 2 / math.tan(math.radians(field_of_view) / 2)


def utm_crs(longitude: float, latitude: float) -> str:
    """Return the EPSG code of the WGS 84 grid in metres at a place: UTM, or UPS near the poles."""
    if latitude > 84:
        return "EPSG:32661"
    if latitude < -80:
        return "EPSG:32761"
    zone = min(int((longitude + 180) // 6) + 1, 60)
    return f"EPSG:{(32600 if latitude >= 0 else 32700) + zone}"


def _corner(
    shot: Shot, ray: tuple[float, float], height: float, height_above: HeightAbove
) -> Place:
    """Follow one corner's ray down to the terrain, by looking at how high it is where it lands."""
    east, north = ray
    for _ in range(TERRAIN_STEPS):
        place = move(shot.longitude, shot.latitude, east * height, north * height)
        found = height_above(*place)
        if found is None:
            break  # beyond the terrain model's edge: as high as where it was last known
        if abs(found - height) < TERRAIN_PRECISION:
            break
        # Half-way, since steep slopes would have it jump to and fro for ever.
        height = max((height + found) / 2, LOWEST)
    return move(shot.longitude, shot.latitude, east * height, north * height)
