"""Marks that do not go with the others of their photo are found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from orthodock.api.inputs import Mark, Severity, inspect_inputs
from orthodock.core.survey.mark_checks import odd_marks

SPACING = 12.0  # m


def photo(name: str, count: int, *, relief: float = 0.0, tilt: float = 0.0) -> list[Mark]:
    """Return marks as a camera 75 m above sees points on a grid; `tilt` skews the picture."""
    marks = []
    for number in range(count):
        x, y = (number % 4) * SPACING, (number // 4) * SPACING
        height = relief * ((number * 7) % 5 - 2)
        depth = 75.0 - height + tilt * x
        px, py = 2000 + 2900 * (x - 18) / depth, 1500 - 2900 * (y - 12) / depth
        point = f"{658500 + x:.3f}", f"{7167000 + y:.3f}", f"{890 + height:.3f}"
        marks.append(Mark(number + 2, *point, f"{px:.1f}", f"{py:.1f}", name, f"HV{number:02}"))
    return marks


def moved(mark: Mark, pixels: float) -> Mark:
    return replace(mark, px=f"{float(mark.px) + pixels:.1f}")


@pytest.mark.parametrize("tilt", [0.0, 0.2])
@pytest.mark.parametrize("relief", [0.0, 1.0])
@pytest.mark.parametrize("count", [6, 8, 12, 30])
def test_good_marks_are_not_doubted(count: int, relief: float, tilt: float) -> None:
    assert odd_marks(photo("a.jpg", count, relief=relief, tilt=tilt)) == []


@pytest.mark.parametrize("number", [0, 5, 9])
@pytest.mark.parametrize("pixels", [640.0, -1200.0])
def test_a_blunder_is_found_with_its_size(number: int, pixels: float) -> None:
    marks = photo("a.jpg", 10, relief=0.5)
    marks[number] = moved(marks[number], pixels)
    (odd,) = odd_marks([*marks, *photo("b.jpg", 10)])
    assert odd.mark is marks[number]
    assert odd.off == pytest.approx(abs(pixels), rel=0.15)


def test_too_few_marks_say_nothing() -> None:
    marks = photo("a.jpg", 5)
    assert odd_marks([moved(marks[0], 900), *marks[1:]]) == []


def test_marks_in_a_row_say_nothing_wrong() -> None:
    marks = [replace(mark, y="7167000.000", py="1500.0") for mark in photo("a.jpg", 4)] * 2
    assert odd_marks(marks) == []


def test_marks_without_any_order_are_not_doubted() -> None:
    marks = photo("a.jpg", 12)
    shuffled = [replace(a, px=b.px, py=b.py) for a, b in zip(marks, marks[5:] + marks[:5])]
    mixed = [a if n % 2 else b for n, (a, b) in enumerate(zip(marks, shuffled))]
    assert odd_marks(mixed) == []


PUBLISHED = {
    "IMG_5352.JPG": """
    658586.168 7167009.487 890.139 1855.8 602.3 HV02
    658594.902 7167008.457 894.459 1894.8 183.6 HV03
    658551.074 7166993.038 891.713 2440.7 2031.5 HV04
    658546.365 7166987.076 892.227 2670.0 2235.2 HV05
    658562.032 7166988.045 891.862 2669.7 1613.7 HV06
    658580.621 7166987.568 890.855 2726.7 853.6 HV07
    658543.174 7166977.062 892.871 3074.6 2389.7 HV09
    658577.759 7166974.204 892.006 3288.8 991.9 HV10
    658540.948 7166971.036 892.922 2801.6 2108.7 HV11
    658540.948 7166971.036 892.922 3316.0 2492.2 HV11
    658571.091 7166970.908 892.059 3420.3 1277.1 HV12
    658551.872 7166966.155 893.041 3558.7 2073.9 HV13
    """,
    "IMG_5358.JPG": """
    658546.365 7166987.076 892.227 3415.3 2242.5 HV05
    658562.032 7166988.045 891.862 3431.2 2762.8 HV06
    658521.058 7166983.570 892.520 3293.2 1296.1 HV08
    658543.174 7166977.062 892.871 3034.8 2167.8 HV09
    658540.948 7166971.036 892.922 2801.6 2108.7 HV11
    658551.872 7166966.155 893.041 2622.3 2506.6 HV13
    658566.909 7166965.035 892.334 3632.5 2380.6 HV14
    658526.841 7166958.021 894.482 2264.1 1630.7 HV15
    658515.841 7166942.765 894.683 1584.3 1227.6 HV18
    658550.546 7166941.964 893.720 1699.3 2537.5 HV19
    """,
}
"""Marks of people in two photos of a published survey (yjmenezes/odm_br, LGPL-2.1)."""


def published(photo: str) -> list[Mark]:
    rows = [row.split() for row in PUBLISHED[photo].strip().splitlines()]
    return [Mark(n, *row[:5], photo, row[5]) for n, row in enumerate(rows, 2)]


@pytest.mark.parametrize(
    ("photo", "point", "pixels"), [("IMG_5352.JPG", "HV11", 642), ("IMG_5358.JPG", "HV14", 1196)]
)
def test_blunders_of_a_published_survey_are_found(photo: str, point: str, pixels: int) -> None:
    """The sizes are those of a bundle adjustment of all marks of the survey."""
    (odd,) = odd_marks(published(photo))
    assert odd.mark.label == point
    assert odd.off == pytest.approx(pixels, rel=0.02)


def test_point_marked_twice_in_a_published_survey_is_refused(tmp_path: Path) -> None:
    rows = [
        f"{m.x} {m.y} {m.z} {m.px} {m.py} {photo} {m.label}"
        for photo in PUBLISHED
        for m in published(photo)
    ]
    path = tmp_path / "gcp_list.txt"
    path.write_text("\n".join(["WGS84 UTM 22S", *rows, ""]))
    (checked,) = inspect_inputs([path, *(Path("/flight", photo) for photo in PUBLISHED)])
    (error,) = (r for r in checked.remarks if r.severity is Severity.ERROR)
    assert "marks the same point at another place in IMG_5352.JPG" in error.text
