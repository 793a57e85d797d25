"""Marks that do not go with the others of their photo are found."""

from __future__ import annotations

from dataclasses import replace

import pytest
from orthodock.api.inputs import Mark
from orthodock.core.mark_checks import odd_marks

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
