"""What photos say of camera and pose, as drones and other cameras write it."""

from __future__ import annotations

import struct
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from orthodock.core.photos.photo_files import inspect
from orthodock.core.photos.photo_metadata import (
    FOCAL_PX_RANGE,
    PhotoMetadata,
    PhotoRemark,
    focal_from_equivalent,
    read_metadata,
)
from photo_files import POSITION, gps_at, insert, packet, segment, write_photo, write_tiff
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from devserver.synthesis import exif


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
    assert metadata.altitude == pytest.approx(oracle.altitude, abs=0.005)  # XMP has centimetres
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
    assert first.altitude == 198.31
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
    xmp = packet(
        'drone-dji:GimbalYawDegree="+0.00" drone-dji:GimbalPitchDegree="+0.00" '
        'drone-dji:GimbalRollDegree="+0.00" drone-dji:FlightYawDegree="-179.90"'
    )
    metadata = read_metadata(write_photo(tmp_path / "mini2.jpg", xmp=xmp))
    assert metadata.yaw == pytest.approx(180.1)
    assert (metadata.pitch, metadata.roll) == (None, None)


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
    xmp = packet('drone-dji:RelativeAltitude="+9e99" drone-dji:FlightYawDegree="nan"')
    details = {0x9003: "0000:00:00 00:00:00", 0x920A: IFDRational(0, 0), 0xA405: 60_000}
    gps = {**POSITION, 6: IFDRational(4_000_000_000, 1)}
    image = {271: "Ma\x07ke" + "e" * 500, 272: "\0\0"}
    path = write_photo(tmp_path / "a.jpg", xmp=xmp, gps=gps, details=details, image=image)
    metadata = read_metadata(path)
    assert (metadata.relative_altitude, metadata.yaw, metadata.altitude) == (None, None, None)
    assert (metadata.taken, metadata.focal_length, metadata.focal_px) == (None, None, None)
    assert len(metadata.camera) < 100
    assert metadata.camera.isprintable()


@pytest.mark.parametrize(
    ("unit", "mm"), [(2, 25.4), (3, 10.0), (4, 1.0), (5, 0.001)], ids=["inch", "cm", "mm", "µm"]
)
def test_focal_length_comes_from_the_sensors_resolution(
    tmp_path: Path, unit: int, mm: float
) -> None:
    resolution = IFDRational(round(400 * mm * 1000), 13_000)  # 13 mm for 400 pixels
    details = {0x920A: 8.8, 0xA20E: resolution, 0xA210: unit}
    metadata = read_metadata(write_photo(tmp_path / "a.jpg", details=details))
    assert metadata.focal_px == pytest.approx(8.8 / 13 * 400, rel=1e-6)


@pytest.mark.parametrize("unit", [0, 1, 6])
def test_focal_length_is_unknown_where_the_resolution_has_no_unit(
    tmp_path: Path, unit: int
) -> None:
    details = {0x920A: 8.8, 0xA20E: IFDRational(400, 13), 0xA210: unit}
    assert read_metadata(write_photo(tmp_path / "a.jpg", details=details)).focal_px is None


def test_calibrated_focal_length_shrinks_with_the_photo(tmp_path: Path) -> None:
    details = {0xA002: 4000, 0xA003: 3000, 0xA405: 20}
    xmp = packet('drone-dji:CalibratedFocalLength="3666.6"')
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
    assert read_metadata(path) == replace(read_metadata(whole), is_cut_off=True)


def test_missing_file_says_nothing(tmp_path: Path) -> None:
    nothing = read_metadata(tmp_path / "none.jpg")
    assert nothing == PhotoMetadata()
    assert (nothing.width, nothing.height, nothing.orientation) == (0, 0, 1)


# --- positions as the engine takes them


def degrees(*parts: Any, reference: str | None = None, axis: int = 2) -> dict[int, Any]:
    """Return one axis of a GPS directory."""
    return {axis: parts, **({axis - 1: reference} if reference is not None else {})}


@pytest.mark.parametrize("references", [{}, {1: "", 3: ""}, {1: " ", 3: "?"}])
def test_position_is_north_and_east_without_references(tmp_path: Path, references) -> None:
    gps = {**degrees(46.0, 30.0, 0.0), **degrees(7.0, 15.0, 0.0, axis=4), 6: 500.0, **references}
    found = read_metadata(write_photo(tmp_path / "a.jpg", gps=gps))
    assert (found.latitude, found.longitude, found.altitude) == (46.5, 7.25, 500.0)
    assert found.remarks == (PhotoRemark.NO_HEMISPHERE,)


@pytest.mark.parametrize(
    ("south", "west"), [("S", "W"), ("s", "w"), ("South", "West"), ("S\0", "W\0")]
)
def test_position_is_south_and_west_by_any_spelling(tmp_path: Path, south: str, west: str) -> None:
    gps = {1: south, 2: (33.0, 30.0, 0.0), 3: west, 4: (70.0, 15.0, 0.0)}
    found = read_metadata(write_photo(tmp_path / "a.jpg", gps=gps))
    assert (found.latitude, found.longitude) == (-33.5, -70.25)
    assert found.remarks == ()


@pytest.mark.parametrize(
    ("values", "expected"),
    [((46.5,), 46.5), ((46.0, 30.0), 46.5), ((46.0, 0.0, 1800.0), 46.5), ((1.0,) * 4, None)],
)
def test_degrees_may_come_without_minutes_or_seconds(tmp_path: Path, values, expected) -> None:
    gps = {1: "N", 2: values, 3: "E", 4: (7.0, 0.0, 0.0)}
    assert read_metadata(write_photo(tmp_path / "a.jpg", gps=gps)).latitude == expected


@pytest.mark.parametrize(
    ("latitude", "reference", "expected", "remarks"),
    [
        ("47.5", "N", 47.5, ()),
        ("47 30 0", "S", -47.5, ()),
        ("47:30:00", "S", -47.5, ()),
        ("47/1 30/1 0/1", "S", -47.5, ()),
        ("47,5", "N", 47.5, ()),
        ("47° 30' 0.00\" S", "", -47.5, ()),
        ("S 47.5", "S", -47.5, ()),
        ("47.5", "", 47.5, (PhotoRemark.NO_HEMISPHERE,)),
        ("-47.5", "", -47.5, (PhotoRemark.NO_HEMISPHERE,)),
        ("-47.5", "N", 47.5, (PhotoRemark.SIGN_CONFLICT,)),
        ("-47.5", "S", -47.5, (PhotoRemark.SIGN_CONFLICT,)),
        ("", "N", None, ()),
        ("north", "N", None, ()),
        ("47.5 E", "N", None, ()),
    ],
)
def test_position_may_be_a_text_in_exif(
    tmp_path: Path, latitude: str, reference: str, expected: float | None, remarks
) -> None:
    gps = {1: reference, 2: latitude, 3: "E", 4: (8.0, 0.0, 0.0)}
    found = read_metadata(write_tiff(tmp_path / "a.tif", gps=gps))
    assert found.latitude == (None if expected is None else pytest.approx(expected))
    assert found.remarks == remarks


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [("47° 30' 0\" S", "8° 15' 0\" W"), ("S47.5", "W8.25"), ("47,30.0S", "8,15,0W"),
     ("-47,5", "-8,25"), ("−47.5", "−8.25")],
)  # fmt: skip
@pytest.mark.parametrize("name", ["drone-dji:Gps{}", "drone-dji:{}", "drone-x:GPS{}", "exif:GPS{}"])
def test_position_may_be_of_any_spelling_in_xmp(
    tmp_path: Path, latitude: str, longitude: str, name: str
) -> None:
    pair = (name.format("Latitude"), latitude), (name.format("Longitude"), longitude)
    xmp = packet(" ".join(f"{key}='{escape(value, {chr(39): '&apos;'})}'" for key, value in pair))
    found = read_metadata(write_photo(tmp_path / "a.jpg", xmp=xmp))
    assert (found.latitude, found.longitude) == pytest.approx((-47.5, -8.25))


@pytest.mark.parametrize(
    ("reference", "expected"), [(0, 500), (1, -500), (2, 500), (3, -500), (None, 500), (77, 500)]
)
def test_altitude_is_above_or_below_by_its_reference(
    tmp_path: Path, reference: int | None, expected: float
) -> None:
    gps = {**POSITION, 6: 500.0, **({} if reference is None else {5: bytes([reference])})}
    assert read_metadata(write_photo(tmp_path / "a.jpg", gps=gps)).altitude == expected


@pytest.mark.parametrize(
    "address",
    ["http://www.dji.com/drone-dji/1.0/", "https://www.dji.com/drone-dji/1.0/",
     "http://www.dji.com/drone-dji/1.0", "http://dji.com/drone-dji/1.1/"],
)  # fmt: skip
@pytest.mark.parametrize("height", ["+80.50", "80,5 m", "264.107612 ft"])
def test_namespace_is_known_by_its_address(tmp_path: Path, address: str, height: str) -> None:
    xmp = packet(f'x1:RelativeAltitude="{height}"', "", f'xmlns:x1="{address}"')
    found = read_metadata(write_photo(tmp_path / "a.jpg", xmp=xmp))
    assert found.relative_altitude == pytest.approx(80.5)


@pytest.mark.parametrize(
    "moment", ["2024:05:06 07:08:09.123", "2024:05:06 07:08:09+02:00", "2024:05:06 07:08:09Z"]
)
def test_moment_may_have_fractions_and_a_zone(tmp_path: Path, moment: str) -> None:
    found = read_metadata(write_photo(tmp_path / "a.jpg", details={0x9003: moment}))
    assert found.taken == datetime(2024, 5, 6, 7, 8, 9)  # noqa: DTZ001  EXIF has no zone


@pytest.mark.parametrize(
    "names",
    ["Latitude Longitude", "GpsLatitude GpsLongtitude", "GpsLatitude GpsLongitude",
     "GPSLatitude GPSLongitude"],
)  # fmt: skip
@pytest.mark.parametrize("form", ["attribute", "element"])
def test_position_only_in_xmp_is_read(tmp_path: Path, names: str, form: str) -> None:
    latitude, longitude = names.split()
    if form == "attribute":
        xmp = packet(f'drone-dji:{latitude}="+46.51" drone-dji:{longitude}="-7.26"')
    else:
        xmp = packet("", f"<drone-dji:{latitude}>46.51</drone-dji:{latitude}>"
                         f"<drone-dji:{longitude}>-7.26</drone-dji:{longitude}>")  # fmt: skip
    found = read_metadata(write_photo(tmp_path / "a.jpg", xmp=xmp))
    assert (found.latitude, found.longitude) == (46.51, -7.26)


def test_position_of_the_xmp_standard_is_read(tmp_path: Path) -> None:
    namespace = 'xmlns:exif="http://ns.adobe.com/exif/1.0/"'
    xmp = packet('exif:GPSLatitude="46,30.6S" exif:GPSLongitude="7,15,36E"', "", namespace)
    found = read_metadata(write_photo(tmp_path / "a.jpg", xmp=xmp))
    assert (found.latitude, found.longitude) == (pytest.approx(-46.51), pytest.approx(7.26))


@pytest.mark.parametrize(("reference", "expected"), [("0", 412.5), ("1", -412.5), ("", 412.5)])
def test_altitude_of_the_xmp_standard_is_read(
    tmp_path: Path, reference: str, expected: float
) -> None:
    namespace = 'xmlns:exif="http://ns.adobe.com/exif/1.0/"'
    text = f'exif:GPSAltitude="4125/10" exif:GPSAltitudeRef="{reference}"'
    found = read_metadata(write_photo(tmp_path / "a.jpg", xmp=packet(text, "", namespace)))
    assert found.altitude == expected
    gps = gps_at(46.5, 7.25, 500.0)
    found = read_metadata(write_photo(tmp_path / "b.jpg", xmp=packet(text, "", namespace), gps=gps))
    assert found.altitude == 500.0


def test_xmp_position_goes_first_and_conflict_is_reported(tmp_path: Path) -> None:
    xmp = packet('drone-dji:Latitude="46.51" drone-dji:Longitude="7.26"')
    same = read_metadata(write_photo(tmp_path / "a.jpg", xmp=xmp, gps=gps_at(46.5101, 7.26)))
    other = read_metadata(write_photo(tmp_path / "b.jpg", xmp=xmp, gps=gps_at(-46.51, 7.26)))
    assert same.latitude == other.latitude == 46.51
    assert (same.remarks, other.remarks) == ((), (PhotoRemark.POSITION_CONFLICT,))


def test_xmp_position_without_fix_leaves_that_of_exif(tmp_path: Path) -> None:
    xmp = packet('drone-dji:Latitude="0.000000" drone-dji:Longitude="0.000000"')
    found = read_metadata(write_photo(tmp_path / "a.jpg", xmp=xmp, gps=gps_at(46.5, 7.25)))
    assert (found.latitude, found.longitude, found.remarks) == (46.5, 7.25, ())


@pytest.mark.parametrize(
    ("exif_altitude", "own", "expected", "remarks"),
    [
        (0.0, "+582.70", 582.7, ()),
        (500.0, "+582.70", 582.7, (PhotoRemark.ALTITUDE_CONFLICT,)),
        (-50.329, "+12.4", 12.4, (PhotoRemark.ALTITUDE_CONFLICT,)),
        (580.0, "+582.70", 582.7, ()),
        (500.0, "+0.00", 500.0, ()),
        (500.0, "nan", 500.0, ()),
        (500.0, "inf", 500.0, ()),
        (None, "+582,70", 582.7, ()),
        (None, "5827/10", 582.7, ()),
        (None, "582.7 m", 582.7, ()),
        (None, "5827/0", None, ()),
        (0.0, "", 0.0, ()),
    ],
)
def test_altitude_is_the_drones_own(tmp_path: Path, exif_altitude, own, expected, remarks) -> None:
    xmp = packet(f'drone-dji:AbsoluteAltitude="{own}"')
    gps = gps_at(46.5, 7.25, exif_altitude)
    found = read_metadata(write_photo(tmp_path / "a.jpg", xmp=xmp, gps=gps))
    assert found.altitude == (None if expected is None else pytest.approx(expected))
    assert found.remarks == remarks


def test_fractions_over_zero_are_unknown(tmp_path: Path) -> None:
    details = {0x920A: IFDRational(0, 0), 0xA405: 0}
    gps = {**gps_at(47.5, 8.5), 6: IFDRational(5, 0)}
    found = read_metadata(write_photo(tmp_path / "a.jpg", details=details, gps=gps))
    assert (found.altitude, found.focal_length, found.focal_px) == (None, None, None)
    assert found.latitude == 47.5


# --- attitudes by maker


@pytest.mark.parametrize(
    ("make", "xmp", "expected"),
    [
        ("DJI", 'drone-dji:GimbalYawDegree="-8.5" drone-dji:GimbalPitchDegree="-90.0" '
                'drone-dji:GimbalRollDegree="+0.0"', (351.5, -90, 0)),
        ("DJI", "drone-dji:GimbalYawDegree='-8.5' drone-dji:GimbalPitchDegree='-900/10' "
                "drone-dji:GimbalRollDegree='0'", (351.5, -90, 0)),
        ("Autel Robotics", 'Camera:Pitch="-90.0" Camera:Yaw="45" Camera:Roll="0"', (45, -90, 0)),
        ("Autel Robotics", 'Camera:Pitch="-20.0" Camera:Yaw="45" Camera:Roll="0"', (45, -20, 0)),
        ("", 'Camera:Pitch="-90.0" Camera:Yaw="45" Camera:Roll="0"', (45, -90, 0)),
        ("MicaSense", 'Camera:Pitch="0.5" Camera:Yaw="200" Camera:Roll="1"', (200, -89.5, 1)),
        ("MicaSense", 'Camera:Pitch="-3" Camera:Yaw="200" Camera:Roll="1"', (200, -93, 1)),
        ("Sentera", 'Camera:Pitch="0.000000" Camera:Yaw="90.0" Camera:Roll="0"', (90, -90, 0)),
        ("Parrot", 'Camera:Pitch="2" Camera:Yaw="-90" Camera:Roll="3"', (270, -88, 3)),
        ("senseFly", 'Camera:Pitch="4" Camera:Yaw="10" Camera:Roll="5"', (10, -86, -5)),
        ("Parrot", 'drone-parrot:CameraPitchDegree="-20.0" drone-parrot:CameraYawDegree="77.0" '
                   'drone-parrot:CameraRollDegree="0.0"', (77, -20, 0)),
        ("Skydio", "drone-skydio:CameraOrientationNED.", (120, -45, 1)),
        ("Autel Robotics", 'drone:GimbalPitchDegree="-90" drone:GimbalYawDegree="12" '
                           'drone:GimbalRollDegree="0"', (12, -90, 0)),
        ("Maker", 'maker:LookDown="20"', (None, None, None)),
        ("DJI", 'drone-dji:FlightYawDegree="33" drone-dji:FlightPitchDegree="5"', (33, None, None)),
    ],
)  # fmt: skip
def test_attitude_by_the_makers_convention(tmp_path: Path, make: str, xmp: str, expected) -> None:
    elements = ""
    if xmp.startswith("drone-skydio"):
        xmp, elements = "", (
            '<drone-skydio:CameraOrientationNED rdf:parseType="Resource">'
            "<drone-skydio:Roll>1</drone-skydio:Roll><drone-skydio:Pitch>-45</drone-skydio:Pitch>"
            "<drone-skydio:Yaw>120</drone-skydio:Yaw></drone-skydio:CameraOrientationNED>"
        )  # fmt: skip
    path = write_photo(tmp_path / "a.jpg", image={271: make}, xmp=packet(xmp, elements))
    found = read_metadata(path)
    assert (found.yaw, found.pitch, found.roll) == expected


@pytest.mark.parametrize(
    ("make", "xmp", "is_sideways"),
    [
        ("MicaSense", 'Camera:Pitch="0.5" Camera:Yaw="200" Camera:Roll="1"', True),
        ("MicaSense", 'Camera:Yaw="200" Camera:Roll="1"', True),
        ("MicaSense", 'Camera:Pitch="0.5" Camera:Yaw="200"', False),
        ("Autel Robotics", 'Camera:Pitch="-20" Camera:Yaw="200" Camera:Roll="1"', False),
        ("", 'Camera:Pitch="-45" Camera:Yaw="200" Camera:Roll="1"', False),
        ("", 'Camera:Pitch="-44.9" Camera:Yaw="200" Camera:Roll="1"', True),
        ("DJI", 'drone-dji:GimbalPitchDegree="-90" drone-dji:GimbalRollDegree="1"', False),
    ],
)
def test_roll_is_sideways_in_the_convention_of_pix4d(
    tmp_path: Path, make: str, xmp: str, is_sideways: bool
) -> None:
    path = write_photo(tmp_path / "a.jpg", image={271: make}, xmp=packet(xmp))
    assert read_metadata(path).rolls_sideways is is_sideways


@pytest.mark.parametrize("axis", ["Yaw", "Pitch", "Roll"])
def test_gimbal_with_one_angle_that_is_not_zero_is_known(tmp_path: Path, axis: str) -> None:
    angles = {"Yaw": 0, "Pitch": 0, "Roll": 0, axis: 7}
    xmp = " ".join(f'drone-dji:Gimbal{key}Degree="{angle}"' for key, angle in angles.items())
    other = 'drone-dji:CameraYawDegree="40" drone-dji:CameraPitchDegree="-50"'
    found = read_metadata(write_photo(tmp_path / "a.jpg", xmp=packet(f"{xmp} {other}")))
    assert (found.yaw, found.pitch, found.roll) == tuple(angles.values())


def test_skydio_attitude_may_be_attributes(tmp_path: Path) -> None:
    elements = (
        '<drone-skydio:CameraOrientationNED drone-skydio:Roll="1" drone-skydio:Pitch="-45" '
        'drone-skydio:Yaw="120"/>'
    )
    found = read_metadata(write_photo(tmp_path / "a.jpg", xmp=packet("", elements)))
    assert (found.yaw, found.pitch, found.roll) == (120, -45, 1)


# --- odd files


@pytest.mark.parametrize("make", [b"\xb1\xb1\xbe\xa9\xb7\xc9", b"M\xfcller", "北京飞".encode()])
def test_make_in_any_encoding_does_no_harm(tmp_path: Path, make: bytes) -> None:
    gps = gps_at(47.5, 8.5)
    found = read_metadata(write_photo(tmp_path / "a.jpg", image={271: make}, gps=gps))
    assert found.latitude == 47.5
    assert found.camera
    assert found.camera.isprintable()


@pytest.mark.parametrize(
    "date",
    ["0000:00:00 00:00:00", "    :  :     :  :  ", "2024-05-06T07:08:09", "2024:05:06 07:08:60"],
)
def test_date_that_cannot_be_is_unknown_and_the_rest_is_read(tmp_path: Path, date: str) -> None:
    path = write_photo(tmp_path / "a.jpg", details={0x9003: date}, gps=gps_at(47.5, 8.5))
    found = read_metadata(path)
    assert (found.taken, found.latitude) == (None, 47.5)


def test_maker_note_with_an_empty_entry_leaves_the_rest(tmp_path: Path) -> None:
    note = b"DJI\0" + struct.pack("<HHHIII", 1, 1, 2, 0, 0, 0)
    xmp = packet('drone-dji:RelativeAltitude="+80.50"')
    path = write_photo(tmp_path / "a.jpg", details={0x927C: note}, gps=gps_at(47.5, 8.5), xmp=xmp)
    found = read_metadata(path)
    assert (found.latitude, found.relative_altitude) == (47.5, 80.5)


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_orientation_is_read_and_the_size_stays_as_stored(tmp_path: Path, orientation: int) -> None:
    found = read_metadata(write_photo(tmp_path / "a.jpg", image={274: orientation}))
    assert (found.orientation, found.width, found.height) == (orientation, 400, 300)


def test_absurd_orientation_counts_as_upright(tmp_path: Path) -> None:
    assert read_metadata(write_photo(tmp_path / "a.jpg", image={274: 77})).orientation == 1


def test_second_packet_adds_to_the_first(tmp_path: Path) -> None:
    name = b"http://ns.adobe.com/xap/1.0/\0"
    first = segment(0xE1, name + packet('drone-dji:RelativeAltitude="80"').encode())
    second = packet('drone-dji:RelativeAltitude="7" drone-dji:FlightYawDegree="5"')
    found = read_metadata(insert(write_photo(tmp_path / "a.jpg", xmp=second), first))
    assert (found.relative_altitude, found.yaw) == (80, 5)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_extended_packet_is_put_together(tmp_path: Path, order) -> None:
    note = "<drone-dji:Note>" + "x" * 500 + "</drone-dji:Note>"
    height = "<drone-dji:RelativeAltitude>80</drone-dji:RelativeAltitude>"
    whole = packet("", note + height).encode()
    middle = len(whole) // 2
    parts = [(0, whole[:middle]), (middle, whole[middle:])]
    segments = [
        segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32
                + struct.pack(">II", len(whole), start) + part)
        for start, part in (parts[n] for n in order)
    ]  # fmt: skip
    main = packet('xmpNote:HasExtendedXMP="' + "0" * 32 + '"')
    found = read_metadata(insert(write_photo(tmp_path / "a.jpg", xmp=main), *segments))
    assert found.relative_altitude == 80


def test_png_has_packet_and_exif_in_chunks(tmp_path: Path) -> None:
    from PIL.PngImagePlugin import PngInfo

    for compressed in (False, True):
        info = PngInfo()
        text = packet('drone-dji:RelativeAltitude="80"')
        info.add_itxt("XML:com.adobe.xmp", text, zip=compressed)
        tags = Image.Exif()
        tags[0x8825] = gps_at(47.5, 8.5)
        path = tmp_path / "a.png"
        Image.new("RGB", (40, 30)).save(path, pnginfo=info, exif=tags)
        found = read_metadata(path)
        assert (found.width, found.height) == (40, 30)
        assert (found.relative_altitude, found.latitude) == (80, 47.5)


@pytest.mark.parametrize("prefix", [b"", b"Exif\0\0"])
def test_png_may_have_the_prefix_of_jpeg_before_its_exif(tmp_path: Path, prefix: bytes) -> None:
    tags = Image.Exif()
    tags[0x8825] = gps_at(47.5, 8.5)
    content = prefix + tags.tobytes().removeprefix(b"Exif\0\0")
    path = tmp_path / "a.png"
    Image.new("RGB", (40, 30)).save(path)
    data, chunk = path.read_bytes(), b"eXIf" + content
    chunk = struct.pack(">I", len(content)) + chunk + struct.pack(">I", crc32(chunk))
    path.write_bytes(data[:33] + chunk + data[33:])  # behind IHDR
    found = read_metadata(path)
    assert (found.latitude, found.remarks) == (47.5, ())


@pytest.mark.parametrize("order", ["<", ">"])
def test_tiff_of_either_byte_order_is_read(tmp_path: Path, order: str) -> None:
    xmp = packet('Camera:BandName="NIR" drone-dji:CaptureUUID="f00"')
    gps = gps_at(-47.5, 8.5, 500.0)
    found = read_metadata(write_tiff(tmp_path / "a.tif", gps=gps, xmp=xmp, order=order))
    assert (found.latitude, found.longitude, found.altitude) == (-47.5, 8.5, 500.0)
    assert (found.width, found.height, found.camera) == (64, 48, "DJI FC6360")
    assert (found.band, found.capture, found.is_cut_off) == ("NIR", "f00", False)


def test_debug_data_of_a_large_photo_is_not_thermal(tmp_path: Path) -> None:
    path = write_photo(tmp_path / "a.jpg", size=(1000, 800))
    assert not read_metadata(insert(path, segment(0xE3, b"debug" * 9000))).is_thermal


def test_thermal_photo_is_recognized(tmp_path: Path) -> None:
    plain = write_photo(tmp_path / "rgb.jpg")
    flir = insert(write_photo(tmp_path / "flir.jpg"), segment(0xE1, b"FLIR\0\1\0\0" + b"\0" * 40))
    raw = insert(write_photo(tmp_path / "r.jpg"), *[segment(0xE3, b"\x11\x22" * 30_000)] * 4)
    source = packet('drone-dji:ImageSource="InfraredCamera"')
    said = write_photo(tmp_path / "said.jpg", xmp=source)
    thermal = [read_metadata(path).is_thermal for path in (plain, flir, raw, said)]
    assert thermal == [False, True, True, True]


# --- bounds, from either side


def at(folder: Path, attributes: str, gps: dict[int, Any] | None = None) -> PhotoMetadata:
    """Read a photo of a packet with these properties."""
    return read_metadata(write_photo(folder / "a.jpg", xmp=packet(attributes), gps=gps))


@pytest.mark.parametrize(
    ("longitude", "latitude", "is_place"),
    [
        (180, 90, True),
        (-180, -90, True),
        (180.0001, 10, False),
        (-180.0001, 10, False),
        (10, 90.0001, False),
        (10, -90.0001, False),
        (0, 51.5, True),
        (36.9, 0, True),
        (0, 0, False),
    ],
)
def test_place_on_a_meridian_or_the_equator_is_one_beyond_the_poles_is_none(
    tmp_path: Path, longitude: float, latitude: float, is_place: bool
) -> None:
    found = at(tmp_path, f'drone-dji:Latitude="{latitude}" drone-dji:Longitude="{longitude}"')
    expected = (longitude, latitude) if is_place else (None, None)
    assert (found.longitude, found.latitude) == expected


@pytest.mark.parametrize(
    ("own", "exif", "differs"),
    [
        ((10.0, 46.0), (10.0, 46.0004), False),
        ((10.0, 46.0), (10.0, 46.0006), True),
        ((10.0, 46.0), (10.0, 45.9994), True),
        ((10.0, 60.0), (10.0008, 60.0), False),  # a degree is half as wide there
        ((10.0, 60.0), (10.0012, 60.0), True),
        ((179.9999, 1.0), (-179.9999, 1.0), False),
        ((-179.9999, 1.0), (179.9999, 1.0), False),
        ((179.9, 1.0), (-179.9, 1.0), True),
    ],
)
def test_positions_conflict_from_some_50_meters_on(
    tmp_path: Path, own: tuple[float, float], exif: tuple[float, float], differs: bool
) -> None:
    attributes = f'drone-dji:Longitude="{own[0]}" drone-dji:Latitude="{own[1]}"'
    found = at(tmp_path, attributes, gps_at(exif[1], exif[0]))
    assert (found.longitude, found.latitude) == own
    assert found.remarks == ((PhotoRemark.POSITION_CONFLICT,) if differs else ())


@pytest.mark.parametrize(
    ("altitude", "expected"),
    [("-500", -500), ("-500.5", None), ("20000", 20_000), ("20000.5", None)],
)
def test_altitude_that_no_drone_reaches_is_unknown(
    tmp_path: Path, altitude: str, expected: float | None
) -> None:
    found = at(
        tmp_path, f'drone-dji:AbsoluteAltitude="{altitude}" drone-dji:RelativeAltitude="{altitude}"'
    )
    assert (found.altitude, found.relative_altitude) == (expected, expected)


@pytest.mark.parametrize(("own", "differs"), [("110", False), ("110.5", True), ("89.5", True)])
def test_altitudes_conflict_beyond_ten_meters(tmp_path: Path, own: str, differs: bool) -> None:
    found = at(tmp_path, f'drone-dji:AbsoluteAltitude="{own}"', gps_at(46.5, 7.25, 100.0))
    assert found.remarks == ((PhotoRemark.ALTITUDE_CONFLICT,) if differs else ())


@pytest.mark.parametrize(
    ("written", "pitch"), [("-45", -45), ("-44.9", -134.9), ("0", -90), ("90", 0)]
)
def test_pitch_that_would_look_backwards_is_from_the_horizon(
    tmp_path: Path, written: str, pitch: float
) -> None:
    found = at(tmp_path, f'Camera:Pitch="{written}" Camera:Yaw="10" Camera:Roll="1"')
    assert found.pitch == pytest.approx(pitch)


@pytest.mark.parametrize(("written", "pitch"), [("180", 180), ("-180", -180), ("181", None)])
def test_pitch_is_an_angle(tmp_path: Path, written: str, pitch: float | None) -> None:
    assert at(tmp_path, f'drone-dji:GimbalPitchDegree="{written}"').pitch == pitch


@pytest.mark.parametrize("orientation", range(-1, 11))
def test_orientations_are_those_of_exif(tmp_path: Path, orientation: int) -> None:
    details = {} if orientation < 0 else {274: orientation}
    expected = orientation if 1 <= orientation <= 8 else 1
    assert read_metadata(write_photo(tmp_path / "a.jpg", image=details)).orientation == expected


@pytest.mark.parametrize(
    ("calibrated", "focal_px"),
    [(79, None), (80, 80), (20_000, 20_000), (20_001, None), (-80, None)],
)
def test_focal_length_is_within_what_lenses_have(
    tmp_path: Path, calibrated: float, focal_px: float | None
) -> None:
    """From a fifth of the picture's width to fifty times that; the picture is 400 wide."""
    assert at(tmp_path, f'drone-dji:CalibratedFocalLength="{calibrated}"').focal_px == focal_px


@pytest.mark.parametrize(
    ("attributes", "is_thermal"),
    [
        ('Camera:BandName="LWIR"', True),
        ('Camera:BandName="lwir"', True),
        ('Camera:BandName="NIR"', False),
        ('drone-dji:ImageSource="InfraredCamera"', True),
        ('drone-dji:ImageSource="WideCamera"', False),
    ],
)
def test_thermal_photo_is_known_by_its_band_or_its_camera(
    tmp_path: Path, attributes: str, is_thermal: bool
) -> None:
    assert at(tmp_path, attributes).is_thermal == is_thermal


@pytest.mark.parametrize(
    ("make", "model", "camera"),
    [
        ("DJI", "FC330", "DJI FC330"),
        ("DJI", "dji mini", "dji mini"),
        ("", "FC330", "FC330"),
        ("M" * 70, "", "M" * 64),
    ],
)
def test_camera_is_make_and_model_once(tmp_path: Path, make: str, model: str, camera: str) -> None:
    found = read_metadata(write_photo(tmp_path / "a.jpg", image={271: make, 272: model}))
    assert found.camera == camera
