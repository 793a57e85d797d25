"""Calculates the footprints of photos from their metadata and the elevation of the ground."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Callable

from ...api.support.i18n import translate
from .photo_files import Photo
from .photo_geometry import (
    Exposure,
    Footprint,
    HeightAbove,
    NoFootprintError,
    Place,
    focal_from_view,
    footprint,
    tracks,
)
from .photo_metadata import PhotoMetadata

Elevation = Callable[[float, float], "float | None"]
"""Returns meters above sea level at a longitude and latitude, or None if unknown."""
Heights = Callable[[PhotoMetadata], HeightAbove]
"""Returns the height function of a photo. Raises `NoFootprintError`."""


@dataclass(frozen=True)
class PlacedPhoto:
    """A photo with its footprint, or with the reason why it has none."""

    photo: Photo
    footprint: Footprint | None = None
    yaw: float = 0.0
    """Heading from the photo, otherwise of the flight track."""
    along_track: bool = False
    """True if `yaw` is the heading of the track."""
    problem: str = ""


# Flying height


def at_height(height: float) -> Heights:
    """Return a constant height in meters above flat ground for all photos."""
    return lambda _photo: lambda *_place: height


def above_take_off(photo: PhotoMetadata) -> HeightAbove:
    """Return the recorded height above take-off, for ground at take-off elevation."""
    relative = photo.relative_altitude
    if relative is None:
        raise NoFootprintError(translate("Core", "No height above take-off recorded"))
    return lambda *_place: relative


def above_elevation(elevation: float) -> Heights:
    """Return heights from the altitude over flat ground at `elevation` (m above sea level)."""

    def heights(photo: PhotoMetadata) -> HeightAbove:
        altitude = _altitude(photo)
        return lambda *_place: altitude - elevation

    return heights


def above_terrain(terrain: Elevation, take_off: Place) -> Heights:
    """Return flying heights over sloping terrain.

    Height above take-off plus take-off elevation, minus the terrain elevation below the photo.
    The height above take-off is accurate to about 1 m, while the altitude above sea level can be
    off by tens of meters, so the altitude is used only if no height above take-off is recorded.
    """
    start = terrain(*take_off)

    def heights(photo: PhotoMetadata) -> HeightAbove:
        if photo.relative_altitude is None or start is None:
            altitude = _altitude(photo)
        else:
            altitude = start + photo.relative_altitude

        def height_above(longitude: float, latitude: float) -> float | None:
            ground = terrain(longitude, latitude)
            return None if ground is None else altitude - ground

        return height_above

    return heights


def _altitude(photo: PhotoMetadata) -> float:
    if photo.altitude is None:
        raise NoFootprintError(translate("Core", "No altitude recorded"))
    return photo.altitude


# Placing


def in_flying_order(photos: Iterable[Photo]) -> list[Photo]:
    """Sort photos by time; photos without a time come last, by name."""
    return sorted(
        photos, key=lambda p: (p.metadata.taken is None, p.metadata.taken or _NEVER, p.path.name)
    )


def place_photos(
    photos: Sequence[Photo], heights: Heights, field_of_view: float | None = None
) -> Iterator[PlacedPhoto]:
    """Yield the footprint of each photo. Photos must have positions and be in flying order.

    `field_of_view`: degrees along the longer side, instead of the focal length in the metadata.
    Photos without a recorded heading are assumed to point along the track.
    """
    for photo, track in zip(photos, tracks([_place(photo) for photo in photos])):
        yaw = track if photo.metadata.yaw is None else photo.metadata.yaw
        try:
            shot = _shot(photo.metadata, yaw, field_of_view)
            found = footprint(shot, heights(photo.metadata))
        except NoFootprintError as error:
            yield PlacedPhoto(photo, problem=str(error))
        else:
            yield PlacedPhoto(photo, found, shot.yaw, along_track=photo.metadata.yaw is None)


def _shot(photo: PhotoMetadata, yaw: float | None, field_of_view: float | None) -> Exposure:
    longitude, latitude = _place_of(photo)
    if not photo.width or not photo.height:
        raise NoFootprintError(translate("Core", "No photo size recorded"))
    focal = photo.focal_px
    if field_of_view is not None:
        focal = focal_from_view(max(photo.width, photo.height), field_of_view)
    if focal is None:
        raise NoFootprintError(
            translate("Core", "No focal length recorded. Enter the field of view")
        )
    if yaw is None:
        raise NoFootprintError(translate("Core", "No heading (yaw) recorded"))
    return Exposure(
        longitude,
        latitude,
        photo.width,
        photo.height,
        focal,
        yaw,
        -90.0 if photo.pitch is None else photo.pitch,
        photo.roll or 0.0,
        photo.rolls_sideways,
    )


def _place(photo: Photo) -> Place:
    return _place_of(photo.metadata)


def _place_of(photo: PhotoMetadata) -> Place:
    if photo.longitude is None or photo.latitude is None:
        raise NoFootprintError(translate("Core", "No GPS position"))
    return photo.longitude, photo.latitude


_NEVER = datetime.max  # noqa: DTZ901  EXIF has no zone
