"""Every parser that needs QGIS bears the examples that fuzzing began with or found."""

from __future__ import annotations

import pytest
import targets_qgis
from hypothesis import given, settings
from registry import FEW, TARGETS

NAMES = [
    name
    for name, target in TARGETS.items()
    if target.call.__module__ == targets_qgis.__name__ and not target.waits_for
]


@pytest.mark.parametrize("name", NAMES)
def test_target_bears_its_examples(name: str) -> None:
    for value in TARGETS[name].examples:
        TARGETS[name].check(value)


@pytest.mark.parametrize("name", NAMES)
def test_target_bears_generated_values(name: str) -> None:
    @settings(max_examples=FEW)
    @given(TARGETS[name].values)
    def bears(value: object) -> None:
        TARGETS[name].check(value)

    bears()
