"""Calculates where the corners of a photo lie on the ground. Does not import QGIS.

Angles as written by drones: yaw clockwise from true north, pitch -90° straight down, roll about
the optical axis; rotated in the order roll, pitch, yaw in a north-east-down frame. With pitch -90°,
a roll of 180° rotates the photo about its center (flipped gimbals). For cameras fixed below a wing,
roll is about the direction of flight (Pix4D's convention).
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

from ...api.support.i18n import translate
from .. import formats

EQUATOR_RADIUS, ECCENTRICITY_SQUARED = 6_378_137.0, 0.006_694_379_99  # of WGS 84; m, -
SPHERE_RADIUS = 6_378_135.0  # m; 111,320 m per degree
FLATTEST_RAY = 80.0  # degrees from the vertical; rays beyond may hit the horizon
LOWEST, HIGHEST = 1.0, 20_000.0  # plausible meters above ground
TERRAIN_STEPS = 20  # maximum iterations for a corner
TERRAIN_PRECISION = 0.1  # m

Place = tuple[float, float]
"""Longitude and latitude, WGS 84 degrees."""
HeightAbove = Callable[[float, float], "float | None"]
"""Returns meters above ground at a longitude and latitude, or None if unknown."""


class NoFootprintError(Exception):
    """A photo has no footprint; the message is the reason."""


@dataclass(frozen=True)
class Exposure:
    """Pose of one photo: size and focal length in pixels, position and angles in degrees."""

    longitude: float
    latitude: float
    width: int
    height: int
    focal_px: float
    yaw: float = 0.0
    pitch: float = -90.0
    roll: float = 0.0
    rolls_sideways: bool = False
    """True if `roll` is about the direction of flight (Pix4D)."""


@dataclass(frozen=True)
class Footprint:
    """The ground area that a photo shows."""

    corners: tuple[Place, ...]
    """Top left, top right, bottom right and bottom left corner of the photo."""
    flying_height: float
    """Height above the ground below the camera in meters."""
    resolution: float
    """Ground sampling distance below the camera in meters per pixel."""


def footprint(shot: Exposure, height_above: HeightAbove) -> Footprint:
    """Return the footprint of a photo. Raises `NoFootprintError`."""
    height = height_above(shot.longitude, shot.latitude)
    if height is None:
        raise NoFootprintError(translate("Core", "Outside the terrain model"))
    if not LOWEST <= height <= HIGHEST:
        raise NoFootprintError(
            translate("Core", "Height above ground would be {}. Check the heights").format(
                formats.length(height)
            )
        )
    corners = tuple(_corner(shot, ray, height, height_above) for ray in rays(shot))
    return Footprint(corners, height, height / shot.focal_px)


def rays(shot: Exposure) -> list[tuple[float, float]]:
    """Return the corners in meters east and north of the camera, on a plane 1 m below it."""
    yaw, pitch, roll = (math.radians(angle) for angle in (shot.yaw, shot.pitch, shot.roll))
    found = []
    for right, down in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        u, v = right * shot.width / 2, down * shot.height / 2
        deep = shot.focal_px
        # Roll about the flight direction or the optical axis, then pitch, then yaw.
        if shot.rolls_sideways:
            u, deep = (
                u * math.cos(roll) - deep * math.sin(roll),
                (u * math.sin(roll) + deep * math.cos(roll)),
            )
        else:
            u, v = u * math.cos(roll) - v * math.sin(roll), u * math.sin(roll) + v * math.cos(roll)
        forward = deep * math.cos(pitch) + v * math.sin(pitch)
        below = v * math.cos(pitch) - deep * math.sin(pitch)
        north = forward * math.cos(yaw) - u * math.sin(yaw)
        east = forward * math.sin(yaw) + u * math.cos(yaw)
        if math.hypot(north, east) > below * math.tan(math.radians(FLATTEST_RAY)):
            raise NoFootprintError(
                translate("Core", "The camera points at the horizon or above it")
            )
        found.append((east / below, north / below))
    return found


def move(longitude: float, latitude: float, east: float, north: float) -> Place:
    """Move a position by up to a few kilometers; also valid at the poles and at 180°."""
    sin_lon, cos_lon = math.sin(math.radians(longitude)), math.cos(math.radians(longitude))
    sin_lat, cos_lat = math.sin(math.radians(latitude)), math.cos(math.radians(latitude))
    # In Earth-centered coordinates, on the tangential plane of the ellipsoid.
    normal = EQUATOR_RADIUS / math.sqrt(1 - ECCENTRICITY_SQUARED * sin_lat * sin_lat)
    outwards = normal * cos_lat - north * sin_lat
    x = outwards * cos_lon - east * sin_lon
    y = outwards * sin_lon + east * cos_lon
    z = normal * (1 - ECCENTRICITY_SQUARED) * sin_lat + north * cos_lat
    around = math.hypot(x, y)
    return (
        math.degrees(math.atan2(y, x)) if around else longitude,
        math.degrees(math.atan2(z, around * (1 - ECCENTRICITY_SQUARED))),
    )


def bearing(start: Place, end: Place) -> float | None:
    """Return the bearing between two near positions in degrees, or None if they are equal."""
    if start == end:
        return None
    along, start_lat, end_lat = map(math.radians, (end[0] - start[0], start[1], end[1]))
    # Great circle bearing, in a form that is numerically stable for near positions.
    east = math.sin(along) * math.cos(end_lat)
    north = math.sin(end_lat - start_lat) + (
        2 * math.sin(start_lat) * math.cos(end_lat) * math.sin(along / 2) ** 2
    )
    return None if east == north == 0 else math.degrees(math.atan2(east, north)) % 360.0


def on_plane(places: Sequence[Place]) -> list[tuple[float, float]]:
    """Return positions in meters east and north of their middle; distances from it are exact.

    The middle is the median, which is robust against outliers. Uses the azimuthal equidistant
    projection of a sphere, which has no edge at 180° or at the poles.
    """
    vectors = [_direction(place) for place in places]
    middle = tuple(statistics.median(axis) for axis in zip(*vectors))
    length = math.hypot(*middle)
    x, y, z = (axis / length for axis in middle) if length else vectors[0]
    across = math.hypot(x, y)
    east = (-y / across, x / across, 0.0) if across else (0.0, 1.0, 0.0)
    north = (-z * east[1], z * east[0], x * east[1] - y * east[0])
    found = []
    for vector in vectors:
        u, v, w = (_dot(axis, vector) for axis in (east, north, (x, y, z)))
        off = math.hypot(u, v)
        scale = SPHERE_RADIUS * math.atan2(off, w) / off if off else 0.0
        found.append((u * scale, v * scale))
    return found


def _direction(place: Place) -> tuple[float, float, float]:
    longitude, latitude = map(math.radians, place)
    across = math.cos(latitude)
    return across * math.cos(longitude), across * math.sin(longitude), math.sin(latitude)


def _dot(a: Sequence[float], b: Sequence[float]) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def bounds(places: Sequence[Place]) -> tuple[float, float, float, float]:
    """Return west, south, east and north; east exceeds 180° if the positions lie on both sides."""
    latitudes = [latitude for _, latitude in places]
    ordered = sorted(longitude for longitude, _ in places)
    # The extent is the complement of the widest gap around the world.
    gaps = [after - before for before, after in zip(ordered, ordered[1:])]
    widest = max(range(len(gaps)), key=gaps.__getitem__) if gaps else 0
    west, east = ordered[0], ordered[-1]
    if gaps and gaps[widest] > 360 - (east - west):
        west, east = ordered[widest + 1], ordered[widest] + 360
    return west, min(latitudes), east, max(latitudes)


def tracks(places: Sequence[Place]) -> list[float | None]:
    """Return the direction of flight at each position; positions are in flying order.

    Mean of the incoming and the outgoing direction; in turns, the incoming direction.
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
    """Return the focal length in pixels for a field of view in degrees."""
    return width / 2 / math.tan(math.radians(field_of_view) / 2)


def utm_crs(longitude: float, latitude: float) -> str:
    """Return the EPSG code of the UTM zone at a position, or of UPS near the poles."""
    if latitude > 84:
        return "EPSG:32661"
    if latitude < -80:
        return "EPSG:32761"
    zone = min(int((longitude + 180) // 6) + 1, 60)
    return f"EPSG:{(32600 if latitude >= 0 else 32700) + zone}"


def _corner(
    shot: Exposure, ray: tuple[float, float], height: float, height_above: HeightAbove
) -> Place:
    """Intersect the ray of one corner with the terrain iteratively."""
    east, north = ray
    for _ in range(TERRAIN_STEPS):
        place = move(shot.longitude, shot.latitude, east * height, north * height)
        found = height_above(*place)
        if found is None:
            break  # outside the terrain model: keep the last known height
        if abs(found - height) < TERRAIN_PRECISION:
            break
        # Half steps, as full steps oscillate on steep slopes.
        height = max((height + found) / 2, LOWEST)
    return move(shot.longitude, shot.latitude, east * height, north * height)
