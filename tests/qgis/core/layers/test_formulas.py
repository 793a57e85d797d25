"""Which formulas fit a camera."""

from __future__ import annotations

import pytest
from orthodock.api import Formula
from orthodock.core.layers.formulas import fits

NDVI = Formula("NDVI", "(N - R) / (N + R)")
VARI = Formula("VARI", "(G - R) / (G + R - B)")
NDRE = Formula("NDRE", "(N-Re)/(N+Re)")
MSR = Formula("MSR", "((N / R) - 1) / (sqrt(N / R) + 1)")
RGB = ("red", "green", "blue", "alpha")


@pytest.mark.parametrize(
    ("bands", "expected"),
    [
        (RGB, [VARI]),
        (("Red", "Green", "NIR", "RedEdge", "alpha"), [NDVI, NDRE, MSR]),
        (("red", "green", "blue", "nir", "red edge"), [NDVI, VARI, NDRE, MSR]),
        ((), [NDVI, VARI, NDRE, MSR]),
        (("undefined", "red"), [NDVI, VARI, NDRE, MSR]),
    ],
    ids=["RGB", "no blue", "all", "unsaid", "unknown"],
)
def test_formulas_fit_the_bands(bands: tuple[str, ...], expected: list[Formula]) -> None:
    assert [f for f in (NDVI, VARI, NDRE, MSR) if fits(f, bands)] == expected


def test_formula_without_expression_is_not_withheld() -> None:
    assert fits(Formula("X"), RGB)
