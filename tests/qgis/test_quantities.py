"""Sizes, times and lengths read alike wherever they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest
from orthodock.api import Task
from orthodock.ui import task_columns
from orthodock.ui.quantities import day, duration, file_size, metres, moment
from orthodock.ui.task_columns import MEGABYTE, Column
from qgis.PyQt.QtCore import QLocale

SPRING_GAP = datetime.fromisoformat("2026-03-29T02:30")  # an hour that is skipped in Central Europe


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


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
def test_size_is_in_powers_of_1024(count: int, text: str) -> None:
    assert file_size(count) == text


def test_size_of_a_task_reads_as_that_of_a_file() -> None:
    task = Task("a", 1, size=12.5)
    assert task_columns.text(task, Column.SIZE) == file_size(12.5 * MEGABYTE) == "12.5 MB"


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [(-1, ""), (0, ""), (400, "0 s"), (59_400, "59 s"), (60_000, "1 min"),
     (3_569_000, "59 min"), (3_599_000, "1 h 00"), (3_600_000, "1 h 00"), (11_100_000, "3 h 05")],
)  # fmt: skip
def test_duration_has_the_unit_that_fits(milliseconds: int, text: str) -> None:
    assert duration(milliseconds) == text


def test_time_without_a_zone_is_local_already() -> None:
    assert moment(SPRING_GAP).startswith("3/29/26")
    assert "2:30" in moment(SPRING_GAP)


def test_time_with_a_zone_becomes_local() -> None:
    there = timezone(timedelta(hours=-11))
    when = datetime(2026, 5, 1, 23, 30, tzinfo=there)
    local = when.astimezone().replace(tzinfo=None)
    assert (day(when), moment(when)) == (day(local), moment(local))


def test_unknown_time_is_empty() -> None:
    assert (day(None), moment(None)) == ("", "")


def test_length_has_as_many_decimals_as_asked_for() -> None:
    assert (metres(1234.56), metres(1234.56, 1)) == ("1,235 m", "1,234.6 m")
