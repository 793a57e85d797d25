"""Ground control points are written as the engine reads them."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from orthodock.api import ValidationError
from orthodock.api.inputs import inspect_inputs, writable
from orthodock.core.survey.ground_control import (
    ControlPoint,
    Doubt,
    Observation,
    control_file,
    some,
)

POINTS = [ControlPoint(f"gcp{n}", 500_000.0 + n, 5_000_000.25, 312.5) for n in range(1, 6)]
OBSERVATIONS = [
    Observation(point.name, f"DJI_000{photo}.JPG", 100.5 * photo, 200.0)
    for point in POINTS
    for photo in (1, 2, 3)
]
PHOTOS = {f"DJI_000{photo}.JPG": (4000, 3000) for photo in (1, 2, 3)}


def test_lines_are_as_the_engine_wants_them() -> None:
    made = control_file("EPSG:32633", POINTS, OBSERVATIONS, PHOTOS)
    lines = made.text.splitlines()
    assert lines[0] == "EPSG:32633"
    assert lines[1] == "500001.0000 5000000.2500 312.5000 100.50 200.00 DJI_0001.JPG gcp1"
    assert (len(lines), made.points, made.observations) == (16, 5, 15)
    assert not made.doubts


def test_degrees_keep_their_precision() -> None:
    points = [replace(p, x=8.123456789, y=47.0 + n / 1e5) for n, p in enumerate(POINTS)]
    made = control_file("EPSG:4326", points, OBSERVATIONS, decimals=9)
    assert made.text.splitlines()[1].startswith("8.123456789 47.000000000 ")


def test_photos_are_named_as_they_are_on_disk() -> None:
    lower = [replace(o, image=o.image.lower()) for o in OBSERVATIONS]
    made = control_file("EPSG:32633", POINTS, lower, PHOTOS)
    assert made.text == control_file("EPSG:32633", POINTS, OBSERVATIONS, PHOTOS).text


@pytest.mark.parametrize(
    ("extra", "doubt", "name"),
    [
        (Observation("gcp9", "DJI_0001.JPG", 1, 1), Doubt.NO_SUCH_POINT, "gcp9"),
        (Observation("gcp1", "DJI_0009.JPG", 1, 1), Doubt.NO_SUCH_PHOTO, "DJI_0009.JPG"),
        (Observation("gcp1", "DJI_0001.JPG", 4001, 1), Doubt.OUTSIDE_PHOTO, "DJI_0001.JPG"),
        (Observation("gcp1", "DJI_0001.JPG", 1, -1), Doubt.OUTSIDE_PHOTO, "DJI_0001.JPG"),
    ],
)
def test_strays_are_left_out_and_told(extra: Observation, doubt: Doubt, name: str) -> None:
    made = control_file("EPSG:32633", POINTS, [*OBSERVATIONS, extra], PHOTOS)
    assert made.doubts == {doubt: (name,)}
    assert made.text == control_file("EPSG:32633", POINTS, OBSERVATIONS, PHOTOS).text


def test_photos_of_unknown_size_have_no_outside() -> None:
    sizes = dict.fromkeys(PHOTOS, (0, 0))
    assert not control_file("EPSG:32633", POINTS, OBSERVATIONS, sizes).doubts


@pytest.mark.parametrize("pixels", [{"px": -0.01}, {"py": -1.0}, {"px": 2e6}])
def test_impossible_pixels_are_left_out_without_the_photos(pixels: dict) -> None:
    stray = replace(OBSERVATIONS[0], **pixels)
    made = control_file("EPSG:32633", POINTS, [*OBSERVATIONS[1:], stray])
    assert made.observations == len(OBSERVATIONS) - 1
    assert made.doubts[Doubt.OUTSIDE_PHOTO] == ("DJI_0001.JPG",)


def test_blanks_in_names_are_written_as_odx_reads_them() -> None:
    spaced = [replace(o, image=o.image.replace("_", " ")) for o in OBSERVATIONS]
    made = control_file("EPSG:32633", POINTS, spaced)
    assert made.text.splitlines()[1].endswith(" 100.50 200.00 DJI%200001.JPG gcp1")
    assert made.doubts == {Doubt.BLANKS: ("DJI 0001.JPG", "DJI 0002.JPG", "DJI 0003.JPG")}


def test_points_at_one_place_are_told() -> None:
    twin = [replace(p, x=500_001.0) if p.name == "gcp2" else p for p in POINTS]
    observations = [o for o in OBSERVATIONS if (o.point, o.image) != ("gcp2", "DJI_0001.JPG")]
    made = control_file("EPSG:32633", twin, observations)
    assert made.doubts[Doubt.SAME_PLACE] == ("gcp1", "gcp2")


def test_names_of_points_lose_what_no_table_can_have() -> None:
    names = {"gcp1": "a\x1b\x00b", "gcp2": " c\u2028 d ", "gcp3": "\ufeffe"}
    points = [replace(p, name=names.get(p.name, p.name)) for p in POINTS]
    seen = [replace(o, point=names.get(o.point, o.point)) for o in OBSERVATIONS]
    lines = control_file("EPSG:32633", points, seen).text.splitlines()
    assert [line.split("JPG ")[1] for line in lines[1:10:3]] == ["ab", "c d", "e"]


def test_degrees_under_a_crs_in_metres_are_refused() -> None:
    points = [replace(p, x=13.371 + n / 1e3, y=52.517) for n, p in enumerate(POINTS)]
    with pytest.raises(ValidationError, match="look like degrees"):
        control_file("EPSG:32633", points, OBSERVATIONS)


def test_thin_control_is_told() -> None:
    made = control_file("EPSG:32633", POINTS[:4], OBSERVATIONS[:8])
    assert made.points == 3
    assert made.doubts == {
        Doubt.NOT_OBSERVED: ("gcp4",),
        Doubt.SELDOM_OBSERVED: ("gcp3",),
        Doubt.FEW_POINTS: ("gcp1", "gcp2", "gcp3"),
    }


@pytest.mark.parametrize(
    ("points", "observations", "words"),
    [
        (POINTS, [], "Too few points are marked in photos: 0; the minimum is 3"),
        (POINTS, OBSERVATIONS[:6], "photos: 2;"),
        ([], OBSERVATIONS, r"missing in the layer: gcp1, gcp2, gcp3, gcp4, gcp5\."),
        (POINTS, [replace(o, image="x.jpg") for o in OBSERVATIONS], r"not found: x\.jpg\."),
        (POINTS, [replace(o, px=9e9) for o in OBSERVATIONS], "with marks outside the photo: DJI"),
        ([*POINTS, POINTS[0]], OBSERVATIONS, "Two points have the name “gcp1”"),
        ([replace(POINTS[0], name="")], OBSERVATIONS, "no name"),
        ([replace(POINTS[0], z=math.nan)], OBSERVATIONS, "“gcp1” has no elevation"),
        (POINTS, [*OBSERVATIONS, replace(OBSERVATIONS[0], px=7.0)], "at two places in DJI_0001"),
    ],
)
def test_useless_control_is_refused(points, observations, words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        control_file("EPSG:32633", points, observations, PHOTOS)


def test_crs_must_be_known() -> None:
    with pytest.raises(ValidationError, match="no CRS"):
        control_file(" ", POINTS, OBSERVATIONS)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"image": "my\tphoto.jpg"}, "cannot contain the photo name “my\tphoto.jpg”.*Rename"),
        ({"image": "my\xa0photo.jpg"}, "cannot contain the photo name"),
        ({"image": " photo.jpg"}, "cannot contain the photo name"),
        ({"image": "my%20photo.jpg"}, "cannot contain the photo name"),
        ({"image": "a\x00.jpg"}, "cannot contain the photo name"),
        ({"image": "a\x1b.jpg"}, "cannot contain the photo name"),
        ({"image": "a\x85.jpg"}, "cannot contain the photo name"),
        ({"image": "a\u2028.jpg"}, "cannot contain the photo name"),
        ({"image": "\ufeffa.jpg"}, "cannot contain the photo name"),
        ({"image": "#a.jpg"}, "cannot contain the photo name"),
        ({"image": "a/b.jpg"}, "cannot contain the photo name"),
        ({"image": ""}, "cannot contain the photo name"),
        ({"px": math.nan}, "no pixel coordinates in DJI_0001.JPG"),
        ({"py": math.inf}, "no pixel coordinates in DJI_0001.JPG"),
    ],
)
def test_observations_that_fit_no_line_are_refused(changes: dict, words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        control_file("EPSG:32633", POINTS, [replace(OBSERVATIONS[0], **changes)])


def test_endless_observations_are_not_all_read() -> None:
    def endless():
        while True:
            yield OBSERVATIONS[0]

    with pytest.raises(ValidationError, match=r"more than 100,?000"):
        control_file("EPSG:32633", POINTS, endless())


@given(
    st.lists(
        st.builds(
            ControlPoint,
            name=st.text(min_size=1, max_size=20),
            x=st.floats(-1e8, 1e8), y=st.floats(-1e8, 1e8), z=st.floats(-1e4, 1e4),
        ),
        max_size=6,
    ),
    st.lists(
        st.builds(
            Observation,
            point=st.text(max_size=3), image=st.text(max_size=8) | st.just("a.jpg"),
            px=st.floats(), py=st.floats(),
        ),
        max_size=6,
    ),
)  # fmt: skip
@settings(deadline=None)
def test_what_is_written_passes_the_check_before_sending(
    tmp_path_factory, points: list[ControlPoint], observations: list[Observation]
) -> None:
    good = [Observation(point.name, "a.jpg", 1.0, 2.0) for point in points]
    try:
        made = control_file("EPSG:32633", points, [*observations, *good])
    except ValidationError:
        return
    path = tmp_path_factory.getbasetemp() / "gcp_list.txt"
    path.write_text(made.text, encoding="utf-8")
    names = {observation.image for observation in [*observations, *good]}
    photos = [Path(f"/photos/{name}") for name in sorted(names) if writable(name)]
    (checked,) = inspect_inputs([path, *photos])
    assert not checked.is_refused
    assert len(path.read_text(encoding="utf-8").splitlines()) == made.observations + 1


def test_long_lists_are_cut_short() -> None:
    assert some("gfedcba") == "a, b, c, d, e and 2 more"
    assert some("ab") == "a, b"
