"""Photo positions and control points: poses, footprints, and files that are no good."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from orthodock.api import StorageError
from orthodock.core.gate.geojson_points import PointFeature, read_points
from orthodock.core.gate.json_files import MOST_BYTES
from orthodock.core.survey.residuals import read_control_points
from orthodock.core.survey.shots import FARTHEST, Pose, Shot, footprint, read_shots

# What a real server made of a flight line, and the gimbal's own compass (degrees).
REAL = (
    ("DJI_0018", [2.8852, -1.1533, 0.05], 45.0),
    ("DJI_0019", [2.9271, -1.0442, 0.0428], 42.8),
    ("DJI_0021", [2.9194, -1.138, 0.0309], 45.0),
    ("DJI_0022", [-2.9201, 1.1363, -0.0269], 45.3),
    ("DJI_0023", [-2.9209, 1.0874, -0.0154], 43.8),
)


def nadir(yaw: float) -> list[float]:
    """Axis and angle of a camera that looks straight down, its top to `yaw` (degrees)."""
    half = math.radians(yaw) / 2
    return [math.pi * math.cos(half), -math.pi * math.sin(half), 0.0]


def collection(*features: dict[str, Any]) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def point(place: Any = (9.0, 46.0, 250.0), **properties: Any) -> dict[str, Any]:
    geometry = {"type": "Point", "coordinates": list(place)}
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def shot(**properties: Any) -> Shot:
    fields = {"rotation": nadir(0), "focal": 0.5, "width": 400, "height": 300, **properties}
    return read_shots([feature(**fields)])[0]


def feature(**properties: Any) -> PointFeature:
    return PointFeature(9.0, 46.0, 250.0, properties)


# ------------------------------------------------------------------------------------------ poses


@pytest.mark.parametrize("yaw", [0, 1, 45, 90, 179, 181, 270, 359])
def test_heading_of_a_camera_that_looks_down_is_where_its_top_points(yaw: float) -> None:
    pose = Pose.from_rotation(tuple(nadir(yaw)))
    assert pose is not None
    assert pose.heading == pytest.approx(yaw, abs=1e-6)
    assert pose.pitch == pytest.approx(-90)


def test_heading_of_a_camera_that_looks_at_the_horizon_is_where_it_looks() -> None:
    # From east, north, up to right, down, forwards: a quarter turn about the picture's right.
    pose = Pose.from_rotation((math.pi / 2, 0.0, 0.0))
    assert pose is not None
    assert pose.forwards == pytest.approx((0, 1, 0), abs=1e-12)
    assert pose.heading == pytest.approx(0)
    assert pose.pitch == pytest.approx(0, abs=1e-9)


@given(yaw=st.floats(0, 360, exclude_max=True), pitch=st.floats(-90, 0))
def test_heading_of_a_level_camera_is_its_own_at_any_pitch(yaw: float, pitch: float) -> None:
    y, p = math.radians(yaw), math.radians(pitch)
    forwards = (math.sin(y) * math.cos(p), math.cos(y) * math.cos(p), math.sin(p))
    right = (math.cos(y), -math.sin(y), 0.0)
    down = (
        forwards[1] * right[2] - forwards[2] * right[1],
        forwards[2] * right[0] - forwards[0] * right[2],
        forwards[0] * right[1] - forwards[1] * right[0],
    )
    off = (Pose(right, down, forwards).heading - yaw + 180) % 360 - 180
    assert abs(off) < 1e-6


def test_no_turn_at_all_is_a_pose() -> None:
    pose = Pose.from_rotation((0.0, 0.0, 0.0))
    assert pose is not None
    assert pose.pitch == pytest.approx(90)


@pytest.mark.parametrize(("name", "rotation", "compass"), REAL)
def test_headings_of_real_photos_agree_with_the_compass(
    name: str, rotation: list[float], compass: float
) -> None:
    pose = Pose.from_rotation(tuple(rotation))
    assert pose is not None
    assert pose.heading == pytest.approx(compass, abs=4), name
    assert pose.pitch == pytest.approx(-90, abs=4), name


# ------------------------------------------------------------------------------------- footprints


def test_footprint_is_the_field_of_view_on_the_ground() -> None:
    # 50 m over ground, f = half the width: 100 m × 75 m; the top left corner is in the north-west.
    corners = footprint(shot(), 1000, 2000, 200.0)
    assert corners is not None
    expected = [(950, 2037.5), (1050, 2037.5), (1050, 1962.5), (950, 1962.5)]
    for found, wanted in zip(corners, expected):
        assert found == pytest.approx(wanted)


def test_footprint_turns_with_the_camera() -> None:
    corners = footprint(shot(rotation=nadir(90)), 1000, 2000, 200.0)
    assert corners is not None
    assert corners[0] == pytest.approx((1037.5, 2050))


def test_footprint_of_an_upright_picture_is_longer_than_wide() -> None:
    corners = footprint(shot(width=300, height=400), 0, 0, 200.0)
    assert corners is not None
    assert corners[1] == pytest.approx((37.5, 50))


def test_footprint_of_an_oblique_camera_lies_ahead_and_ends_somewhere() -> None:
    pose = (math.pi / 2 + math.radians(30), 0.0, 0.0)  # 30° below the horizon, to the north
    corners = footprint(shot(rotation=list(pose), focal=0.4), 0, 0, 200.0)
    assert corners is not None
    far, near = corners[0][1], corners[3][1]
    assert 0 < near < far
    assert max(math.hypot(*corner) for corner in corners) <= FARTHEST * 50 + 1e-6


@pytest.mark.parametrize(
    "flaw",
    [{"focal": None}, {"focal": 0}, {"focal": -1}, {"focal": 1e9}, {"width": 0}, {"height": "x"},
     {"rotation": None}, {"rotation": [1, 2]}, {"rotation": [math.pi / 2, 0, 0]}, {"width": 1e12}],
    ids=str,
)  # fmt: skip
def test_no_footprint_of_what_is_not_known(flaw: dict[str, Any]) -> None:
    assert footprint(shot(**flaw), 0, 0, 200.0) is None


@pytest.mark.parametrize("ground", [250.0, 300.0, math.nan])
def test_no_footprint_of_a_camera_below_the_ground(ground: float) -> None:
    assert footprint(shot(), 0, 0, ground) is None


# ------------------------------------------------------------------------------------------- files


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b"null", b"{", b"\xff\xfe", b"[" * 100_000, b'{"features": 7}',
     collection(), collection({"type": "Feature"}), b'{"features": [3, null, []]}',
     collection(point(["x", 1])), collection(point([200, 10])), collection(point([10, -91])),
     collection(point([10])), collection({"geometry": {"type": "Point", "coordinates": None}}),
     b'{"features": [{"geometry": {"type": "Point", "coordinates": [NaN, 1]}}]}',
     b'{"features": [{"geometry": {"type": "Point", "coordinates": [1e999, 1]}}]}'],
    ids=lambda content: repr(content[:40]),
)  # fmt: skip
def test_file_without_points_is_refused_clearly(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "shots.geojson"
    path.write_bytes(content)
    with pytest.raises(StorageError, match=r"shots\.geojson .*(not a valid GeoJSON|no points)"):
        read_points(path)


def test_absurdly_large_file_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "shots.geojson"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(StorageError, match="too large"):
        read_points(path)


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be read"):
        read_points(tmp_path / "none.geojson")


def test_what_is_good_among_the_bad_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "shots.geojson"
    path.write_bytes(collection(point([500, 1]), point(filename="a.jpg"), {"geometry": None}))
    (only,) = read_shots(read_points(path))
    assert only.filename == "a.jpg"
    assert only.pose is None
    assert (only.longitude, only.latitude, only.height) == (9.0, 46.0, 250.0)


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text("ab<é\0\n", max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("xy"), inner),
    max_leaves=8,
)
FIELDS = ("filename", "rotation", "focal", "width", "height", "capture_time", "camera", "id",
          "error", "error_x", "observations")  # fmt: skip


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, json_values)))
def test_no_properties_whatever_break_a_shot_or_a_control_point(fields: dict[str, Any]) -> None:
    (found,) = read_shots([feature(**fields)])
    footprint(found, 0.0, 0.0, 0.0)
    (control,) = read_control_points([feature(**fields)])
    assert control.photos >= 0
    assert found.filename.isprintable()


# ---------------------------------------------------------------------------------- control points


def test_control_point_has_its_error_and_photos() -> None:
    good = feature(id="GCP 1", error=[0.03, -0.04, 0.12], observations=[{}, {}])
    (control,) = read_control_points([good])
    assert (control.name, control.photos) == ("GCP 1", 2)
    assert control.error == pytest.approx(0.13)


def test_control_point_takes_errors_one_by_one() -> None:
    (control,) = read_control_points([feature(id=7, error_x=1, error_y=2, error_z=2)])
    assert (control.name, control.error) == ("7", 3.0)


def test_control_point_may_have_no_error() -> None:
    (control,) = read_control_points([feature(id="a")])
    assert math.isnan(control.error)
