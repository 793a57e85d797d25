"""What photos say of camera and pose, as drones and other cameras write it."""

from __future__ import annotations

import math
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from orthodock.core.photo_metadata import (
    FOCAL_PX_RANGE,
    PhotoMetadata,
    focal_from_equivalent,
    read_metadata,
    read_xmp,
)
from orthodock.core.photos import inspect
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from devserver import exif
from devserver.photos import _with_xmp

POSITION = {1: "N", 2: (46.0, 50.0, 33.0), 3: "W", 4: (91.0, 59.0, 40.0)}


def write_photo(
    path: Path,
    *,
    size: tuple[int, int] = (400, 300),
    xmp: str = "",
    gps: dict[int, Any] | None = None,
    details: dict[int, Any] | None = None,
    image: dict[int, Any] | None = None,
) -> Path:
    """Write a grey JPEG with these EXIF directories and XMP attributes."""
    tags = Image.Exif()
    tags.update(image or {271: "DJI", 272: "FC330"})
    tags[0x8769] = details or {}
    if gps:
        tags[0x8825] = gps
    Image.new("RGB", size, "grey").save(path, exif=tags)
    if xmp:
        path.write_bytes(_with_xmp(path.read_bytes(), f"<x:xmpmeta {xmp}/>".encode()))
    return path


def test_all_is_read_from_a_drones_photo(photos: Path) -> None:
    path = sorted(photos.iterdir())[0]
    metadata, oracle = read_metadata(path), exif.read_photo(path)
    assert metadata.taken == oracle.captured == datetime(2025, 7, 12, 15, 24, 10)  # noqa: DTZ001  EXIF has no zone
    assert metadata.camera == "DJI FC330"
    assert (metadata.width, metadata.height) == (oracle.width, oracle.height)
    assert metadata.focal_length == 3.61
    assert metadata.focal_px == pytest.approx(oracle.focal_px)
    assert metadata.longitude == pytest.approx(oracle.longitude)
    assert metadata.latitude == pytest.approx(oracle.latitude)
    assert metadata.altitude == pytest.approx(oracle.altitude)
    assert metadata.relative_altitude == 60
    assert metadata.yaw == pytest.approx(oracle.yaw % 360)
    assert (metadata.pitch, metadata.roll) == (-90, 0)


def test_real_photos_say_where_they_look(real_photos: Path) -> None:
    found = inspect([real_photos])
    pictures = [photo.metadata for photo in found if not photo.problem]
    assert len(pictures) == 18
    first = pictures[0]
    assert first.camera == "DJI FC300S"
    assert (first.width, first.height) == (4000, 2250)
    assert (first.relative_altitude, first.yaw, first.pitch) == (39.8, 45.0, -89.9)
    assert first.altitude == pytest.approx(198.309)
    # This camera's sensor is 6.17 mm wide and its lens 3.61 mm; the photo is cut to 16:9.
    assert first.focal_px == pytest.approx(3.61 / 6.17 * 4000, rel=0.06)
    assert all(photo.has_position and photo.taken for photo in pictures)


def test_tiff_has_its_packet_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "band.tif"
    packet = "<x:xmpmeta><Camera:Yaw>10/4</Camera:Yaw><Camera:Pitch>0.5</Camera:Pitch></x:xmpmeta>"
    Image.new("L", (64, 48)).save(path, tiffinfo={700: packet.encode()})
    metadata = read_metadata(path)
    assert (metadata.width, metadata.height) == (64, 48)
    assert (metadata.yaw, metadata.pitch, metadata.roll) == (2.5, -89.5, None)


def test_gimbal_of_zeros_counts_as_unknown(tmp_path: Path) -> None:
    xmp = (
        'drone-dji:GimbalYawDegree="+0.00" drone-dji:GimbalPitchDegree="+0.00" '
        'drone-dji:GimbalRollDegree="+0.00" drone-dji:FlightYawDegree="-179.90"'
    )
    metadata = read_metadata(write_photo(tmp_path / "mini2.jpg", xmp=xmp))
    assert metadata.yaw == pytest.approx(180.1)
    assert (metadata.pitch, metadata.roll) == (None, None)


def test_elements_are_read_like_attributes() -> None:
    text = "<drone-dji:RelativeAltitude>+46.00</drone-dji:RelativeAltitude>"
    assert read_xmp(text) == read_xmp('drone-dji:RelativeAltitude="+46.00"')
    assert read_xmp(text) == {"drone-dji:RelativeAltitude": 46.0}


@given(st.text())
@settings(deadline=None)
def test_any_packet_gives_finite_numbers_only(packet: str) -> None:
    found = read_xmp(f'drone-dji:Yaw="{packet}" Camera:Roll={packet}')
    assert all(math.isfinite(value) for value in found.values())


@given(st.integers(1, 20_000), st.integers(1, 20_000), st.floats(5, 500))
@settings(deadline=None)
def test_turning_the_camera_keeps_its_focal_length(width: int, height: int, mm: float) -> None:
    px = focal_from_equivalent(width, height, mm)
    assert px == focal_from_equivalent(height, width, mm)
    assert px >= mm / 36.1 * max(width, height)


def test_photo_below_sea_level(tmp_path: Path) -> None:
    gps = {**POSITION, 5: b"\x01", 6: IFDRational(3925, 10)}
    metadata = read_metadata(write_photo(tmp_path / "a.jpg", gps=gps))
    assert metadata.altitude == pytest.approx(-392.5)
    assert metadata.latitude == pytest.approx(46.8425)


@pytest.mark.parametrize(
    "gps",
    [
        {},
        {1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)},  # no fix
        {1: "N", 2: (146.0, 50.0, 33.0), 3: "W", 4: (91.0, 59.0, 40.0)},
        {1: "N", 2: (IFDRational(0, 0), 50.0, 33.0), 3: "W", 4: (91.0, 59.0, 40.0)},
    ],
)
def test_impossible_positions_are_none(tmp_path: Path, gps: dict[int, Any]) -> None:
    metadata = read_metadata(write_photo(tmp_path / "a.jpg", gps=gps))
    assert not metadata.has_position
    assert (metadata.longitude, metadata.latitude) == (None, None)


def test_absurd_numbers_are_none(tmp_path: Path) -> None:
    xmp = 'drone-dji:RelativeAltitude="+9e99" drone-dji:FlightYawDegree="nan"'
    details = {0x9003: "0000:00:00 00:00:00", 0x920A: IFDRational(0, 0), 0xA405: 60_000}
    gps = {**POSITION, 6: IFDRational(4_000_000_000, 1)}
    image = {271: "Ma\x07ke" + "e" * 500, 272: "\0\0"}
    path = write_photo(tmp_path / "a.jpg", xmp=xmp, gps=gps, details=details, image=image)
    metadata = read_metadata(path)
    assert (metadata.relative_altitude, metadata.yaw, metadata.altitude) == (None, None, None)
    assert (metadata.taken, metadata.focal_length, metadata.focal_px) == (None, None, None)
    assert len(metadata.camera) < 100
    assert metadata.camera.isprintable()


def test_focal_length_comes_from_the_sensors_resolution(tmp_path: Path) -> None:
    details = {0x920A: 8.8, 0xA20E: IFDRational(400, 13), 0xA210: 4}  # 13 mm for 400 pixels
    metadata = read_metadata(write_photo(tmp_path / "a.jpg", details=details))
    assert metadata.focal_px == pytest.approx(8.8 / 13 * 400, rel=1e-6)


def test_calibrated_focal_length_shrinks_with_the_photo(tmp_path: Path) -> None:
    details = {0xA002: 4000, 0xA003: 3000, 0xA405: 20}
    xmp = 'drone-dji:CalibratedFocalLength="3666.6"'
    metadata = read_metadata(write_photo(tmp_path / "a.jpg", details=details, xmp=xmp))
    assert (metadata.width, metadata.height) == (400, 300)
    assert metadata.focal_px == pytest.approx(366.66)


@given(st.binary(max_size=2000))
@settings(deadline=None)
def test_broken_files_say_nothing_but_do_no_harm(tmp_path_factory: Any, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "broken.jpg"
    path.write_bytes(b"\xff\xd8\xff" + data)
    metadata = read_metadata(path)
    assert not metadata.has_position
    low, high = FOCAL_PX_RANGE
    assert metadata.focal_px is None or low <= metadata.focal_px / metadata.width <= high


def test_cut_off_photo_keeps_what_comes_first(tmp_path: Path, photos: Path) -> None:
    whole = sorted(photos.iterdir())[0]
    path = tmp_path / "half.jpg"
    path.write_bytes(whole.read_bytes()[:5000])
    assert read_metadata(path) == read_metadata(whole)


def test_missing_file_says_nothing(tmp_path: Path) -> None:
    assert read_metadata(tmp_path / "none.jpg") == PhotoMetadata()
