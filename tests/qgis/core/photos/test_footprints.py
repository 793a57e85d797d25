"""Photos are placed by what they say, and by what is assumed where they say nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from orthodock.core.photos.footprints import (
    above_elevation,
    above_take_off,
    above_terrain,
    at_height,
    in_flying_order,
    place_photos,
)
from orthodock.core.photos.photo_files import Photo
from orthodock.core.photos.photo_metadata import PhotoMetadata

NOON = datetime(2026, 5, 4, 12)  # noqa: DTZ001  EXIF has no zone
SAID = PhotoMetadata(
    taken=NOON, width=4000, height=3000, focal_px=3000.0, longitude=8.0, latitude=47.0,
    altitude=460.0, relative_altitude=60.0, yaw=12.0, pitch=-90.0, roll=0.0,
)  # fmt: skip


def photo(number: int = 0, **changes: Any) -> Photo:
    """Return a photo; each is taken a second later and some 11 m further north."""
    said = replace(
        SAID, taken=NOON + timedelta(seconds=number), latitude=47.0 + number * 1e-4, **changes
    )
    return Photo(Path(f"{number}.jpg"), metadata=said)


def placed(*photos: Photo, heights=above_take_off, view: float | None = None):
    return list(place_photos(photos, heights, view))


def test_photo_is_placed_as_it_says() -> None:
    (found,) = placed(photo())
    assert (found.problem, found.yaw, found.along_track) == ("", 12.0, False)
    assert found.footprint.flying_height == 60.0
    assert found.footprint.resolution == pytest.approx(0.02)


@pytest.mark.parametrize(
    ("changes", "heights", "words"),
    [
        ({"relative_altitude": None}, above_take_off, "No height above take-off"),
        ({"altitude": None}, above_elevation(400.0), "No altitude"),
        ({"focal_px": None}, above_take_off, "No focal length recorded. Enter the field of view"),
        ({"width": 0}, above_take_off, "No photo size"),
        ({"pitch": 0.0}, above_take_off, "horizon"),
        ({"yaw": None}, above_take_off, "No heading (yaw)"),
    ],
)
def test_photo_that_says_too_little_is_told(changes: dict, heights, words: str) -> None:
    (found,) = placed(photo(**changes), heights=heights)
    assert words in found.problem
    assert found.footprint is None


def test_one_bad_photo_does_not_spoil_the_others() -> None:
    found = placed(photo(0), photo(1, relative_altitude=None), photo(2))
    assert [bool(one.problem) for one in found] == [False, True, False]


def test_unknown_yaw_is_that_of_the_track() -> None:
    found = placed(photo(0, yaw=None), photo(1), photo(2, yaw=None))
    assert [one.yaw for one in found] == pytest.approx([0.0, 12.0, 0.0])
    assert [one.along_track for one in found] == [True, False, True]


def test_unknown_pitch_is_straight_down() -> None:
    (level,) = placed(photo())
    (unknown,) = placed(photo(pitch=None, roll=None))
    assert unknown.footprint == level.footprint


def test_field_of_view_replaces_the_focal_length() -> None:
    (found,) = placed(photo(focal_px=None), view=90.0)
    assert found.footprint.resolution == pytest.approx(60 / 2000)


def test_heights_count_from_where_they_are_measured() -> None:
    hill = above_terrain(lambda longitude, _: 420.0 if longitude > 7.9 else 400.0, (7.0, 47.0))
    for heights, expected in (
        (at_height(33.0), 33.0),
        (above_elevation(410.0), 50.0),
        (hill, 40.0),  # 60 m above take-off, which is 20 m lower
    ):
        (found,) = placed(photo(), heights=heights)
        assert found.footprint.flying_height == expected


def test_altitude_counts_where_nothing_else_does() -> None:
    ground = above_terrain(lambda *_: 410.0, (8.0, 47.0))
    (found,) = placed(photo(relative_altitude=None), heights=ground)
    assert found.footprint.flying_height == 50.0
    no_start = above_terrain(lambda longitude, _: 410.0 if longitude > 7.9 else None, (7.0, 47.0))
    (found,) = placed(photo(), heights=no_start)
    assert found.footprint.flying_height == 50.0


def test_photos_are_ordered_by_time_then_name() -> None:
    late, early, unknown = (
        photo(2),
        photo(1),
        photo(
            0,
        ),
    )
    unknown = replace(unknown, metadata=replace(unknown.metadata, taken=None))
    assert in_flying_order([late, unknown, early]) == [early, late, unknown]
