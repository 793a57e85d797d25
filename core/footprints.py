"""Footprints of a flight's photos, from what the photos say and how high the ground is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Callable

from ..api.words import translate
from .photo_geometry import (
    Footprint,
    HeightAbove,
    NoFootprintError,
    Place,
    Shot,
    focal_from_view,
    footprint,
    tracks,
)
from .photo_metadata import PhotoMetadata
from .photos import Photo

Elevation = Callable[[float, float], "float | None"]
"""Metres above sea level at a longitude and latitude; None where it is not known."""
Heights = Callable[[PhotoMetadata], HeightAbove]
"""Tells for a photo how high it was taken; raises `NoFootprintError`."""


@dataclass(frozen=True)
class PlacedPhoto:
    """A photo and the ground it shows, or the reason why that cannot be told."""

    photo: Photo
    footprint: Footprint | None = None
    yaw: float = 0.0
    """As the photo says, or else of the track."""
    along_track: bool = False
    """True when the photo did not say where it looks."""
    problem: str = ""


# How high a photo was taken


def at_height(height: float) -> Heights:
    """All were taken from this many metres above flat ground."""
    return lambda _photo: lambda *_place: height


def above_take_off(photo: PhotoMetadata) -> HeightAbove:
    """As high as the drone measured, over ground as high as where it took off."""
    relative = photo.relative_altitude
    if relative is None:
        raise NoFootprintError(translate("Core", "No height above take-off recorded"))
    return lambda *_place: relative


def above_elevation(elevation: float) -> Heights:
    """As high as the photo's altitude, over flat ground this many metres above sea level."""

    def heights(photo: PhotoMetadata) -> HeightAbove:
        altitude = _altitude(photo)
        return lambda *_place: altitude - elevation

    return heights


def above_terrain(terrain: Elevation, take_off: Place) -> Heights:
    """As high as the drone measured over the place of take-off, above terrain that rises and falls.

    A height over take-off is good to a metre or so, an altitude above sea level often is wrong by
    tens of metres; so the altitude counts only where a photo gives no other.
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
    """Return the photos by time, those without one by name behind them."""
    return sorted(
        photos, key=lambda p: (p.metadata.taken is None, p.metadata.taken or _NEVER, p.path.name)
    )


def place_photos(
    photos: Sequence[Photo], heights: Heights, field_of_view: float | None = None
) -> Iterator[PlacedPhoto]:
    """Yield each of the photos, which have positions and are in flying order, on the ground.

    `field_of_view` in degrees along the longer side, for cameras that do not tell theirs. One that
    does not say where its top points is taken to point along the track.
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


def _shot(photo: PhotoMetadata, yaw: float | None, field_of_view: float | None) -> Shot:
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
    return Shot(
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
