"""The photo maker: what it writes, and that the pictures show the landscape they are taken of."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from devserver import photos
from devserver.synthesis import exif
from devserver.synthesis.landscape import Landscape


@pytest.fixture(scope="module")
def flight(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return photos.make_photos(tmp_path_factory.mktemp("flight"), 2, 2, seed=3, width=400)


def test_names_count_from_one_in_flying_order(flight: list[Path]) -> None:
    assert [path.name for path in flight] == [f"DJI_{n:04d}.JPG" for n in (1, 2, 3, 4)]
    assert sorted(flight[0].parent.iterdir()) == flight  # and no half-written file beside them


def test_exif_round_trip_gives_position_and_camera(flight: list[Path]) -> None:
    photo = exif.read_photo(flight[0])
    assert (photo.width, photo.height) == (400, 300)
    assert (photo.make, photo.model) == ("DJI", "FC330")
    assert photo.latitude == pytest.approx(photos.DEFAULT_LATITUDE, abs=0.001)
    assert photo.longitude == pytest.approx(photos.DEFAULT_LONGITUDE, abs=0.001)
    assert photo.focal_px == pytest.approx(photos.focal_px(400, 300), rel=1e-6)


def test_xmp_round_trip_gives_height_and_attitude(flight: list[Path]) -> None:
    photo = exif.read_photo(flight[0])
    assert photo.relative_altitude == photos.FLYING_HEIGHT_M
    assert photo.pitch == -90
    assert photo.altitude is not None
    assert 300 < photo.altitude - photos.FLYING_HEIGHT_M < 400


def test_yaw_is_reversed_on_every_other_line(flight: list[Path]) -> None:
    yaws = [exif.read_photo(path).yaw or 0.0 for path in flight]
    turn = abs((yaws[2] - yaws[1] + 180) % 360 - 180)
    assert turn > 170
    assert abs(yaws[1] - yaws[0]) < 7


def test_capture_times_follow_each_other(flight: list[Path]) -> None:
    times = [exif.read_photo(path).captured for path in flight]
    assert all(time is not None for time in times)
    assert times == sorted(times)  # type: ignore[type-var]
    assert len(set(times)) == len(times)


def test_positions_are_left_out_without_gps(tmp_path: Path) -> None:
    path = photos.make_photos(tmp_path, 1, 1, width=200, gps=False)[0]
    photo = exif.read_photo(path)
    assert not photo.has_position
    assert photo.relative_altitude == photos.FLYING_HEIGHT_M


def test_same_seed_gives_the_same_file(tmp_path: Path) -> None:
    first = photos.make_photos(tmp_path / "a", 1, 1, seed=5, width=200)[0]
    second = photos.make_photos(tmp_path / "b", 1, 1, seed=5, width=200)[0]
    assert first.read_bytes() == second.read_bytes()


def test_southern_and_eastern_positions_keep_their_signs(tmp_path: Path) -> None:
    path = photos.make_photos(tmp_path, 1, 1, width=200, latitude=-33.9, longitude=151.2)[0]
    photo = exif.read_photo(path)
    assert photo.latitude == pytest.approx(-33.9, abs=1e-3)
    assert photo.longitude == pytest.approx(151.2, abs=1e-3)


def test_neighbouring_photos_overlap_as_planned() -> None:
    shots = photos.plan(0, 0, 2, 3, (1000, 750), 0.1, 0.0, 1)
    ahead = math.hypot(shots[1].easting - shots[0].easting, shots[1].northing - shots[0].northing)
    aside = abs(shots[3].easting - shots[2].easting)
    assert ahead == pytest.approx(75 * 0.3, abs=2)
    assert aside == pytest.approx(100 * 0.4, abs=2)


def test_text_file_is_no_photo(tmp_path: Path) -> None:
    path = tmp_path / "notes.jpg"
    path.write_text("no image", encoding="utf-8")
    with pytest.raises(exif.PhotoError):
        exif.read_photo(path)


def test_photo_without_metadata_has_no_position(tmp_path: Path) -> None:
    path = tmp_path / "plain.jpg"
    Image.new("RGB", (40, 30)).save(path)
    photo = exif.read_photo(path)
    assert not photo.has_position
    assert photo.captured is None
    assert photo.focal_px > 0


@pytest.fixture(scope="module")
def land() -> Landscape:
    return Landscape(1, 544000, 4869000)


def test_landscape_is_the_same_as_grid_and_as_scatter(land: Landscape) -> None:
    x = 544000 + np.arange(-30, 30, 0.7)
    y = 4869000 + np.arange(-20, 20, 0.7)
    grid = land.scene(x[None, :], y[:, None])
    rng = np.random.default_rng(0)
    i, j = rng.integers(0, len(y), 200), rng.integers(0, len(x), 200)
    scatter = land.scene(x[j], y[i])
    np.testing.assert_allclose(scatter.colour, grid.colour[i, j], atol=0.5)
    np.testing.assert_allclose(scatter.height, grid.height[i, j], atol=0.01)


def test_landscape_surface_is_never_below_its_ground(land: Landscape) -> None:
    x = 544000 + np.arange(-80, 80, 0.5)
    scene = land.scene(x[None, :], 4869000 + np.arange(-60, 60, 0.5)[:, None])
    above = scene.height - scene.ground
    assert above.min() >= 0
    assert 5 < above.max() < 30  # trees and roofs
    assert scene.colour.min() >= 0
    assert scene.colour.max() <= 255
