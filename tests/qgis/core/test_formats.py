"""Numbers, sizes, lengths, areas and times in the user's locale."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone

import pytest
from orthodock.api import Task
from orthodock.core import formats
from orthodock.ui.tree import columns
from orthodock.ui.tree.columns import MEGABYTE, TaskColumn
from qgis.PyQt.QtCore import QLocale

SPRING_GAP = datetime.fromisoformat("2026-03-29T02:30")  # an hour that is skipped in Central Europe


@pytest.fixture(params=["en_US", "de_DE"])
def locale(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.fixture
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("shown", "english"),
    [
        (lambda: formats.number(12345), "12,345"),
        (lambda: formats.number(12345.678, 1), "12,345.7"),
        (lambda: formats.number(-0.5, 1), "-0.5"),
        (lambda: formats.size(1_500_000_000), "1.4 GB"),
        (lambda: formats.length(0), "0 cm"),
        (lambda: formats.length(0.02336), "2.34 cm"),
        (lambda: formats.length(0.25), "25 cm"),
        (lambda: formats.length(1.0), "1 m"),
        (lambda: formats.length(-12.345), "-12.3 m"),
        (lambda: formats.length(1234.5), "1,234 m"),
        (lambda: formats.length(123_456), "123 km"),
        (lambda: formats.area(0.5), "0.5 m²"),
        (lambda: formats.area(12_345), "1.23 ha"),
        (lambda: formats.area(1_234_567), "1.23 km²"),
    ],
)
def test_number_has_the_separators_of_the_locale(
    locale: str, shown: Callable[[], str], english: str
) -> None:
    german = english.translate(str.maketrans(",.", ".,"))
    assert shown() == (english if locale == "en_US" else german)


def test_moment_is_local_in_the_order_of_the_locale(locale: str) -> None:
    noon = datetime(2026, 3, 9, 12, 5).astimezone()
    date = "3/9/26" if locale == "en_US" else "09.03.26"
    assert formats.day(noon) == date
    assert formats.moment(noon).startswith(date)
    assert "12:05" in formats.moment(noon)


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 bytes"),
        (1023, "1,023 bytes"),
        (1024, "1.0 kB"),
        (100_000_000, "95.4 MB"),
        (5 * 2**30, "5.0 GB"),
    ],
)
def test_size_is_in_powers_of_1024(english: None, count: int, text: str) -> None:
    assert formats.size(count) == text


def test_size_of_a_task_reads_as_that_of_a_file(english: None) -> None:
    task = Task("a", 1, size=12.5)
    assert columns.text(task, TaskColumn.SIZE) == formats.size(12.5 * MEGABYTE) == "12.5 MB"


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [(-1, ""), (0, ""), (400, "0 s"), (59_400, "59 s"), (60_000, "1 min"),
     (3_569_000, "59 min"), (3_599_000, "1 h 00"), (3_600_000, "1 h 00"), (11_100_000, "3 h 05")],
)  # fmt: skip
def test_duration_has_the_unit_that_fits(english: None, milliseconds: int, text: str) -> None:
    assert formats.duration(milliseconds) == text


def test_time_without_a_zone_is_local_already(english: None) -> None:
    assert formats.moment(SPRING_GAP).startswith("3/29/26")
    assert "2:30" in formats.moment(SPRING_GAP)


def test_time_with_a_zone_becomes_local(english: None) -> None:
    there = timezone(timedelta(hours=-11))
    when = datetime(2026, 5, 1, 23, 30, tzinfo=there)
    local = when.astimezone().replace(tzinfo=None)
    assert (formats.day(when), formats.moment(when)) == (formats.day(local), formats.moment(local))


def test_unknown_time_is_empty(english: None) -> None:
    assert (formats.day(None), formats.moment(None)) == ("", "")


def test_length_has_as_many_decimals_as_asked_for(english: None) -> None:
    assert (formats.meters(1234.56), formats.meters(1234.56, 1)) == ("1,235 m", "1,234.6 m")
