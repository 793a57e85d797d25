"""Numbers, sizes, lengths, areas and times in the user's locale."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from orthodock.core import formats
from qgis.PyQt.QtCore import QLocale


@pytest.fixture(params=["en_US", "de_DE"])
def locale(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("shown", "english"),
    [
        (lambda: formats.number(12345), "12,345"),
        (lambda: formats.number(12345.678, 1), "12,345.7"),
        (lambda: formats.number(-0.5, 1), "-0.5"),
        (lambda: formats.size(1_500_000_000), "1.5 GB"),
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
