"""Where a photo's corners lie on the ground."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from orthodock.core.photos import photo_geometry as geometry

from devserver import photos
from devserver.synthesis.exif import read_photo
from devserver.synthesis.utm import WGS84, transformation

HEIGHT = 60.0
SHOT = geometry.Exposure(8.0, 47.0, 4000, 3000, 3000.0)
angles = st.floats(-720, 720)


def level(height: float = HEIGHT):
    return lambda *_: height


def metres(place, shot=SHOT) -> tuple[float, float]:
    """Return east and north of the camera, independently of the code under test."""
    east = (place[0] - shot.longitude) * math.cos(math.radians(shot.latitude)) * 111_320
    return east, (place[1] - shot.latitude) * 111_178


def with_(**changes):
    return geometry.Exposure(**{**vars(SHOT), **changes})


def test_photo_straight_down_is_a_rectangle_around_the_camera() -> None:
    found = geometry.footprint(SHOT, level())
    corners = [metres(place) for place in found.corners]
    # 60 m high with a focal length of 3000 px: 2 cm a pixel, 80 × 60 m
    expected = [(-40, 30), (40, 30), (40, -30), (-40, -30)]
    np.testing.assert_allclose(corners, expected, atol=0.3)
    assert found.flying_height == HEIGHT
    assert found.resolution == pytest.approx(0.02)


@given(angles)
@settings(deadline=None)
def test_yaw_turns_the_picture_clockwise(yaw: float) -> None:
    c, s = math.cos(math.radians(yaw)), math.sin(math.radians(yaw))
    for (east, north), (e0, n0) in zip(geometry.rays(with_(yaw=yaw)), geometry.rays(SHOT)):
        assert (east, north) == pytest.approx((e0 * c + n0 * s, n0 * c - e0 * s), abs=1e-9)


@given(angles)
@settings(deadline=None)
def test_flipped_gimbal_is_the_same_as_a_turned_one(yaw: float) -> None:
    flipped = geometry.rays(with_(yaw=yaw + 180, roll=180))
    assert np.allclose(flipped, geometry.rays(with_(yaw=yaw)))


@given(st.floats(-80, -60), angles)
@settings(deadline=None)
def test_tilting_up_moves_the_ground_where_the_camera_looks(pitch: float, yaw: float) -> None:
    middle = np.mean(geometry.rays(with_(pitch=pitch, yaw=yaw)), axis=0)
    direction = np.array([math.sin(math.radians(yaw)), math.cos(math.radians(yaw))])
    assert middle @ direction > 0
    assert abs(middle[0] * direction[1] - middle[1] * direction[0]) < 1e-6


@pytest.mark.parametrize("pitch", [-30, 0, 20, 90])
def test_horizon_has_no_footprint(pitch: float) -> None:
    with pytest.raises(geometry.NoFootprintError, match="horizon"):
        geometry.footprint(with_(pitch=pitch), level())


@given(angles, st.floats(-180, 0), angles, st.floats(1, 5000))
@settings(deadline=None)
def test_corners_are_finite_or_refused(yaw, pitch, roll, focal) -> None:
    try:
        found = geometry.rays(with_(yaw=yaw, pitch=pitch, roll=roll, focal_px=focal))
    except geometry.NoFootprintError:
        return
    limit = math.tan(math.radians(geometry.FLATTEST_RAY)) + 1e-6
    assert all(math.hypot(*corner) <= limit for corner in found)


@pytest.mark.parametrize("height", [-12.0, 0.0, 0.5, 1e6])
def test_absurd_heights_are_refused(height: float) -> None:
    with pytest.raises(geometry.NoFootprintError, match="above ground would be"):
        geometry.footprint(SHOT, level(height))


def test_terrain_without_the_camera_is_refused() -> None:
    with pytest.raises(geometry.NoFootprintError, match="Outside the terrain model"):
        geometry.footprint(SHOT, lambda *_: None)


@given(st.floats(-0.5, 0.5), st.floats(-0.5, 0.5))
@settings(deadline=None)
def test_corners_on_a_slope_lie_on_their_rays_and_on_it(a: float, b: float) -> None:
    """The ground falls by `a` m a metre to the east, by `b` to the north."""

    def height_above(longitude: float, latitude: float) -> float:
        east, north = metres((longitude, latitude))
        return max(HEIGHT + a * east + b * north, 0.0)

    found = geometry.footprint(SHOT, height_above)
    for place, (east, north) in zip(found.corners, geometry.rays(SHOT)):
        distance = HEIGHT / (1 - a * east - b * north)  # where ray and plane meet
        assert metres(place) == pytest.approx(
            (east * distance, north * distance), rel=0.02, abs=0.5
        )


def test_edge_of_the_terrain_keeps_the_last_height() -> None:
    def height_above(longitude: float, latitude: float) -> float | None:
        return HEIGHT if longitude <= 8.0 else None

    assert geometry.footprint(SHOT, height_above) == geometry.footprint(SHOT, level())


@given(st.floats(-170, 170), st.floats(-75, 75), st.floats(-900, 900), st.floats(-900, 900))
@settings(deadline=None)
def test_moving_agrees_with_a_transverse_mercator(lon, lat, east, north) -> None:
    zone = 32600 if lat >= 0 else 32700
    to_utm = transformation(WGS84, zone + int((lon + 180) // 6) + 1)
    x0, y0, _ = to_utm.TransformPoint(lon, lat)
    x1, y1, _ = to_utm.TransformPoint(*geometry.move(lon, lat, east, north))
    assume(abs(y1) > 1000)  # grids north and south of the equator differ
    assert math.hypot(x1 - x0, y1 - y0) == pytest.approx(
        math.hypot(east, north), rel=2e-3, abs=0.05
    )


def test_tracks_follow_the_lines_and_turn_at_their_ends() -> None:
    line = [(8.0, 47.0), (8.0, 47.001), (8.0, 47.002), (8.001, 47.002), (8.001, 47.001)]
    assert geometry.tracks(line) == pytest.approx([0, 0, 0, 90, 180], abs=1e-3)


@pytest.mark.parametrize("places", [[], [(8.0, 47.0)], [(8.0, 47.0), (8.0, 47.0)]])
def test_photos_in_one_place_have_no_track(places) -> None:
    assert geometry.tracks(places) == [None] * len(places)


def test_field_of_view_of_a_right_angle() -> None:
    assert geometry.focal_from_view(4000, 90) == pytest.approx(2000)


@pytest.mark.parametrize(
    ("place", "code"),
    [((8, 47), 32632), ((8, -47), 32732), ((180, 0), 32660), ((-180, 1), 32601),
     ((0, 85), 32661), ((0, -85), 32761)],
)  # fmt: skip
def test_grid_in_metres(place, code: int) -> None:
    assert geometry.utm_crs(*place) == f"EPSG:{code}"


def test_footprints_lie_where_the_pictures_were_taken(tmp_path: Path) -> None:
    """The photo maker places its pictures on a UTM grid by formulas of its own."""
    width = 480
    taken = photos.make_photos(tmp_path, 2, 2, width=width)
    land, epsg = photos.landscape_at(photos.DEFAULT_LATITUDE, photos.DEFAULT_LONGITUDE, 1)
    size = (width, width * 3 // 4)
    gsd = photos.FLYING_HEIGHT_M / photos.focal_px(*size)
    shots = photos.plan(land.easting, land.northing, 2, 2, size, gsd, 12.0, 1)
    to_utm = transformation(WGS84, epsg)
    for path, shot in zip(taken, shots):
        info = read_photo(path)
        found = geometry.footprint(
            geometry.Exposure(info.longitude, info.latitude, info.width, info.height, info.focal_px,
                          info.yaw, info.pitch),
            level(info.relative_altitude),
        )  # fmt: skip
        c, s = math.cos(math.radians(shot.yaw)), math.sin(math.radians(shot.yaw))
        for place, (i, j) in zip(found.corners, ((-1, 1), (1, 1), (1, -1), (-1, -1))):
            right, up = i * size[0] * gsd / 2, j * size[1] * gsd / 2
            expected = (shot.easting + right * c + up * s, shot.northing - right * s + up * c)
            assert to_utm.TransformPoint(*place)[:2] == pytest.approx(expected, abs=0.1)


def test_roll_of_a_wing_tilts_the_view_sideways() -> None:
    level_rays = geometry.rays(SHOT)
    tilted = geometry.rays(with_(roll=10.0, rolls_sideways=True))
    # Flying north with the right wing down: the camera looks to the left, west.
    middle = np.mean([level_rays, tilted], axis=1)
    assert middle[0] == pytest.approx((0, 0), abs=1e-9)
    assert middle[1][0] < -math.tan(math.radians(9))
    assert middle[1][1] == pytest.approx(0, abs=1e-9)


@given(angles, st.floats(-100, -80))
@settings(deadline=None)
def test_wing_without_roll_is_like_a_gimbal(yaw: float, pitch: float) -> None:
    fixed = with_(yaw=yaw, pitch=pitch, rolls_sideways=True)
    assert np.allclose(geometry.rays(fixed), geometry.rays(with_(yaw=yaw, pitch=pitch)))


# --- across 180° and at the poles


@pytest.mark.parametrize("longitude", [0.0, 8.5, 179.9999, -179.9999, 180.0])
@pytest.mark.parametrize("latitude", [0.0, 47.0, -85.0, 89.999, -89.999])
@pytest.mark.parametrize(("east", "north"), [(100.0, 0.0), (0.0, 100.0), (-70.0, -70.0)])
def test_moved_place_is_where_geodesy_has_it(longitude, latitude, east, north) -> None:
    from pyproj import Geod

    place = geometry.move(longitude, latitude, east, north)
    azimuth, _, distance = Geod(ellps="WGS84").inv(longitude, latitude, *place)
    assert distance == pytest.approx(math.hypot(east, north), rel=1e-5)
    off = (azimuth - math.degrees(math.atan2(east, north)) + 180) % 360 - 180
    assert off == pytest.approx(0, abs=1e-2)
    assert -180 <= place[0] <= 180
    assert -90 <= place[1] <= 90
    back = geometry.bearing((longitude, latitude), place)
    assert (back - azimuth + 180) % 360 - 180 == pytest.approx(0, abs=0.3)


def test_move_away_from_the_pole_itself() -> None:
    longitude, latitude = geometry.move(0.0, 90.0, 0.0, -100.0)
    assert latitude == pytest.approx(90 - 100 / 111_694, abs=1e-6)
    assert longitude == pytest.approx(0, abs=1e-6)


def test_track_goes_straight_on_across_180_degrees() -> None:
    found = geometry.tracks([(179.999, -16.8), (-179.9998, -16.8), (-179.999, -16.8)])
    assert found == [pytest.approx(90, abs=0.01)] * 3


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([(8.0, 47.0)], (8, 47, 8, 47)),
        ([(8.0, 47.0), (9.0, 46.0)], (8, 46, 9, 47)),
        ([(179.9, 0.0), (-179.9, 1.0)], (179.9, 0, 180.1, 1)),
        ([(-179.9, 0.0), (-170.0, 0.0), (170.0, 0.0)], (170, 0, 190, 0)),
        ([(-180.0, 0.0), (180.0, 0.0)], (180, 0, 180, 0)),
        ([(-120.0, 0.0), (120.0, 0.0), (0.0, 0.0)], (-120, 0, 120, 0)),
    ],
)
def test_bounds_are_the_narrowest_around_the_world(places, expected) -> None:
    assert geometry.bounds(places) == pytest.approx(expected)


@pytest.mark.parametrize("middle", [(8.0, 47.0), (180.0, -16.8), (0.0, 90.0), (33.0, -89.9999)])
def test_distances_on_the_plane_are_right_anywhere(middle) -> None:
    offsets = [(0.0, 0.0), (300.0, 0.0), (-300.0, 0.0), (0.0, 400.0), (0.0, -400.0)]
    places = [geometry.move(*middle, *offset) for offset in offsets]
    found = geometry.on_plane(places)
    for a, b in zip(found, offsets):
        assert math.hypot(*a) == pytest.approx(math.hypot(*b), rel=0.01, abs=0.1)
    assert math.dist(found[1], found[2]) == pytest.approx(600, rel=0.01)


def test_far_place_does_not_move_the_middle_of_the_plane() -> None:
    near = [geometry.move(8.0, 47.0, n * 10.0, 0.0) for n in range(9)]
    found = geometry.on_plane([*near, (-172.0, -40.0)])
    assert all(math.hypot(*point) < 100 for point in found[:-1])
    assert math.hypot(*found[-1]) > 15_000_000
