"""Numbers and angles in the spellings of cameras and tools."""

from __future__ import annotations

import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from orthodock.core.photos.number_text import parse_angle, parse_number


@pytest.mark.parametrize(
    "text",
    [
        "47.5", "+47.5", " 47.5 ", "47,5", "47.5N", "47.5 N", "N 47.5", "N47.5", "47.5n", "47.5°",
        "47.5 deg", "4.75e1", "95/2", "47 30 0", "47 30 0 N", "47:30:00", "47°30'0\"N",
        "47° 30' 0.00\" N", "47° 30.0'", "47º30’00”N", "47 deg 30' 0.00\" N", "47 deg 30 min 0 sec",
        "47d30m0s", "47,30.0N", "47,30,0N", "N 47° 30' 0\"", "47,5000N", "-47.5 N",
    ],
)  # fmt: skip
def test_latitude_is_read_in_each_spelling(text: str) -> None:
    assert parse_angle(text, "NS") == pytest.approx(47.5)


@pytest.mark.parametrize(
    "text",
    ["-33.5", "−33.5", "–33,5", "33.5S", "S33.5", "33.5 s", "33.5s", "-33.5 S", "-33 30 0",
     "33° 30' 0\" S", "33,30.0S", "S 33:30:00"],
)  # fmt: skip
def test_south_is_read_in_each_spelling(text: str) -> None:
    assert parse_angle(text, "NS") == pytest.approx(-33.5)


@pytest.mark.parametrize(
    "text",
    ["", " ", "N", "°", "47.5E", "W 7", "47 30 0 1", "47°75'", "4750000000", "nan", "inf", "1/0",
     "47..5", "47;30", "north", "0x2f"],
)  # fmt: skip
def test_what_is_no_latitude_is_unknown(text: str) -> None:
    found = parse_angle(text, "NS")
    assert found is None or abs(found) > 180


@given(st.floats(0, 179.999), st.sampled_from("EW"))
def test_angle_is_read_as_it_was_written(size: float, letter: str) -> None:
    signed = size if letter == "E" else -size
    degrees, rest = divmod(size * 3600, 3600)
    minutes, seconds = divmod(rest, 60)
    for text in (
        f"{size:.9f} {letter}",
        f"{letter}{size:.9f}",
        f"{signed:.9f}",
        f"{degrees:.0f}°{minutes:.0f}'{seconds:.7f}\"{letter}",
        f"{degrees:.0f},{minutes + seconds / 60:.9f}{letter}",
    ):
        assert parse_angle(text, "EW") == pytest.approx(signed, abs=1e-7)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+80.50", 80.5), ("80,5", 80.5), ("805/10", 80.5), ("805/10 m", 80.5), ("80.5m", 80.5),
        ("80.5 meters", 80.5), ("80.5 Metres", 80.5), ("−80.5", -80.5), ("8.05E1", 80.5),
        ("264.1 ft", 264.1 * 0.3048), ("264.1feet", 264.1 * 0.3048), ("-90.0°", -90.0),
        ("12 deg", 12.0), ("", None), ("m", None), ("1/0", None), ("0/0", None), ("nan", None),
        ("-inf", None), ("1,080.5", None), ("1.080,5", None), ("80.5 x", None), ("1e999", None),
    ],
)  # fmt: skip
def test_number_is_read_in_each_spelling(text: str, expected: float | None) -> None:
    assert parse_number(text) == (None if expected is None else pytest.approx(expected))


@given(st.text(max_size=200))
def test_any_text_gives_a_finite_number_or_none(text: str) -> None:
    for found in (parse_number(text), parse_angle(text, "NS"), parse_angle(text, "EW")):
        assert found is None or math.isfinite(found)


@pytest.mark.parametrize("text", ["1 " * 50_000, "°" * 100_000, "47" + " " * 100_000 + "N"])
def test_long_texts_take_little_time(text: str) -> None:
    began = time.process_time()
    parse_angle(text, "NS")
    parse_number(text)
    assert time.process_time() - began < 0.5
